//! A person among the contacts of members: found by e-mail address, and taken away.

use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::{Change, Document};
use passerelle_shared::members::{ContactDocument, MemberDocument};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store::{self, NOBODY};
use crate::accounts::store::normal;
use crate::changes::Write;
use crate::editing::entry::keep;
use crate::editing::{Editable, head};
use crate::http::error::ApiError;
use crate::members::write::Members;

/// Takes a person away from the contacts of every member, and from what these were before.
///
/// # Errors
/// The database refuses.
pub async fn remove(write: &mut Write, email: &str, now: OffsetDateTime) -> Result<(), ApiError> {
    let contacts = store::contacts(write.connection(), email).await?;
    let mut members: Vec<Uuid> = contacts.iter().map(|row| row.member_id).collect();
    members.dedup();
    for member in members {
        remove_from(write, member, email, now).await?;
    }
    for (revision, document) in store::revisions_naming(write.connection(), email).await? {
        let document: MemberDocument =
            serde_json::from_str(&document).map_err(anyhow::Error::new)?;
        let document = without(document, email);
        let document = serde_json::to_string(&document).map_err(anyhow::Error::new)?;
        store::rewrite_revision(write.connection(), revision, document).await?;
    }
    Ok(())
}

async fn remove_from(
    write: &mut Write,
    member: Uuid,
    email: &str,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let connection = write.connection();
    let id = member.to_string();
    let before = head::find(connection, EntryType::Member, Members::TITLE, &id).await?;
    let document = Members::document(connection, member).await?;
    let (Some(before), Some(document)) = (before, document) else {
        return Ok(());
    };
    let document = document.canonical();
    for contact in document.contacts.iter().filter(|it| is_of(it, email)) {
        store::forget_consents(connection, member, &contact.name).await?;
    }
    let document = without(document, email);
    let next = head::Head {
        version: before.version + 1,
        updated_at: now,
        ..before.clone()
    };
    // The write that this belongs to holds all others back: nobody is faster.
    head::advance(connection, EntryType::Member, before.version, &next, false).await?;
    Members::write(connection, member, &document).await?;
    keep::<Members>(connection, &next, &document, Change::Edited, Some(NOBODY)).await?;
    write.touch(EntryType::Member, member);
    Ok(())
}

fn without(document: MemberDocument, email: &str) -> MemberDocument {
    let contacts = document.contacts.into_iter();
    MemberDocument {
        contacts: contacts.filter(|it| !is_of(it, email)).collect(),
        ..document
    }
}

fn is_of(contact: &ContactDocument, email: &str) -> bool {
    contact
        .email
        .as_deref()
        .is_some_and(|address| normal(address) == email)
}
