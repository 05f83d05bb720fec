//! What administrators and animators look after: accounts, members, reference lists, the log.

mod accounts;
mod audit;
mod merging;
mod reference;
mod trust;
