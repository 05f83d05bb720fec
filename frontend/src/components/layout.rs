//! What stands around every page.

mod announcer;
mod footer;
mod header;

pub use announcer::{Announcer, announce, provide_announcer};
pub use footer::SiteFooter;
pub use header::{DemoBanner, SiteHeader, SkipLink};
