//! Claims: how somebody comes to keep the page of a member.

pub mod create;
pub mod domain;
pub mod list;
pub mod routes;
pub mod store;
pub mod update;

use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::{Claim, EntryType};
use serde_json::json;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::app::State;
use crate::audit;
use crate::changes::Write;
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::rows::code;

/// Confirms a claim: whoever made it reads the mail of the address. It waits for the animators from
/// then on, and they are told. A claim that is confirmed already stays as it is.
///
/// # Errors
/// The database refuses.
pub async fn confirm(state: &State, id: Uuid) -> Result<(), ApiError> {
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let (before, after) = (ClaimStatus::Unconfirmed, ClaimStatus::Pending);
    if !store::advance(write.connection(), id, before, after).await? {
        return Ok(());
    }
    let Some(claim) = store::by_id(write.connection(), id).await? else {
        return Ok(());
    };
    let member = claim.member_id;
    store::set_claim(
        write.connection(),
        member,
        &[Claim::Unclaimed],
        Claim::Pending,
        now,
    )
    .await?;
    write.touch(EntryType::Member, member);
    let subject = ("claim", id);
    audit::note(
        write.connection(),
        Some(claim.account_id),
        "claim",
        subject,
        "",
        now,
    )
    .await?;
    let name = crate::members::store::references(write.connection(), &[member]).await?;
    let name = name
        .get(&member)
        .map(|it| it.name.clone())
        .unwrap_or_default();
    for animator in accounts::animators(write.connection()).await? {
        let mail = Mail {
            cause: format!("claim-to-review/{id}/{}", animator.id),
            recipient: animator.email,
            lang: code("account.lang", animator.id, &animator.lang)?,
            template: Template::ClaimToReview,
            values: json!({ "given_name": animator.given_name, "member": name }),
        };
        outbox::write(write.connection(), mail, now).await?;
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(())
}
