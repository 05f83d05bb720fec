//! A missing member that comes into the directory.

use passerelle_shared::members::{CreateMember, MemberRef};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use uuid::Uuid;

use super::store;
use crate::changes::Write;
use crate::entity::proposal;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::members;
use crate::members::make;
use crate::rows::code;

/// The member that a missing one is: one of the directory, or a new one.
///
/// # Errors
/// `invalid_body` where there is no such member; `conflict` where one has its official number.
pub async fn settle(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    row: &proposal::Model,
    known: Option<Uuid>,
) -> Result<MemberRef, ApiError> {
    let id = match known {
        Some(id) => {
            let shown = members::write::shown(write.connection(), &[id]).await?;
            if shown.get(&id) != Some(&true) {
                return Err(ApiError::field("/member", Rule::Unknown));
            }
            id
        }
        None => make(write, who, row).await?,
    };
    store::set_member(write.connection(), row.id, id).await?;
    let mut references = members::store::references(write.connection(), &[id]).await?;
    references.remove(&id).ok_or(ApiError::not_found())
}

async fn make(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    row: &proposal::Model,
) -> Result<Uuid, ApiError> {
    let kind = row.member_kind.as_deref().unwrap_or_default();
    let wanted = CreateMember {
        name: row.name.clone().unwrap_or_default(),
        member_kind: code("proposal.member_kind", row.id, kind)?,
        epci_form: None,
        insee: row.insee.clone(),
        siren: row.siren.clone(),
        department: None,
        website: row.website.clone(),
    };
    if make::taken(write.connection(), &wanted).await?.is_some() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    Ok(make::make(write, who, &wanted).await?.head.id)
}
