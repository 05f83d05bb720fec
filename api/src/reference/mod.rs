//! Reference lists: themes, goals, countries, départements, régions, schemes. Administrators write
//! the themes and the schemes.

pub mod get;
pub mod line_create;
pub mod line_list;
pub mod line_update;
pub mod lines;
pub mod routes;
pub mod store;

use passerelle_shared::administration::ReferenceList;

use crate::audit;
use crate::changes::Write;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::error::ApiError;

/// Notes what was done with a line of a list.
async fn note(
    write: &Write,
    who: &Authorized<Administrator>,
    list: ReferenceList,
    done: &str,
    detail: &str,
) -> Result<(), ApiError> {
    let deed = format!("reference_{done}");
    let by = Some(who.actor.account);
    let now = who.state.clock.now();
    Ok(audit::note_named(write.connection(), by, &deed, list.code(), detail, now).await?)
}
