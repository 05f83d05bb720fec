//! Signing in: by a link sent by mail or by password, then the second factor where there is one.

mod enrolment;
mod gate;
pub mod link;
mod logic;
pub mod page;
mod provider;
mod second_factor;

pub(in crate::pages) use enrolment::Enrolment;
pub(in crate::pages) use gate::Gate;
