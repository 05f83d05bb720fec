//! What a demonstration shows besides its entries, so that a newcomer can sign in and follow a
//! link without a mail server. It exists where the entries are invented, and nowhere else.

pub mod get;
pub mod routes;
