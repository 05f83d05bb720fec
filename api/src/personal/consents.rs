//! The consent log: what people were told or agreed to, in which words, since when and until when.

use std::collections::BTreeMap;

use passerelle_shared::codes::Consent;
use passerelle_shared::members::ContactDocument;
use passerelle_shared::personal::{CONSENT_VERSION, ConsentKind};
use sea_orm::ConnectionTrait;
use sea_orm::DbErr;
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::entity::consent;

/// Notes that somebody was told what an account keeps.
///
/// # Errors
/// The database refuses.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = consent::Model {
        account_id: Some(account),
        ..line(ConsentKind::Account, account, now)
    };
    store::keep_consents(connection, vec![row]).await
}

/// Notes what the contacts of a member agreed to, where it is not what they agreed to before.
///
/// # Errors
/// The database refuses.
pub async fn of_contacts(
    connection: &impl ConnectionTrait,
    member: Uuid,
    (before, after): (&[ContactDocument], &[ContactDocument]),
    recorded_by: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let (before, after) = (agreed(before), agreed(after));
    for ((name, kind), audience) in &before {
        if after.get(&(name.clone(), *kind)) != Some(audience) {
            store::withdraw_consent(connection, member, name, *kind, now).await?;
        }
    }
    let given = after
        .into_iter()
        .filter(|(what, audience)| before.get(what) != Some(audience))
        .map(|((name, kind), audience)| consent::Model {
            member_id: Some(member),
            name: Some(name),
            audience: Some(audience.code().to_owned()),
            ..line(kind, recorded_by, now)
        });
    store::keep_consents(connection, given.collect()).await
}

/// Who agreed to what, by name and kind.
fn agreed(contacts: &[ContactDocument]) -> BTreeMap<(String, ConsentKind), Consent> {
    let mut found = BTreeMap::new();
    for contact in contacts {
        let details = [
            (ConsentKind::Contact, true, contact.visibility),
            (
                ConsentKind::ContactEmail,
                contact.email.is_some(),
                contact.email_visibility,
            ),
            (
                ConsentKind::ContactPhone,
                contact.phone.is_some(),
                contact.phone_visibility,
            ),
        ];
        for (kind, there, audience) in details {
            if there && audience != Consent::Nobody {
                found.insert((contact.name.clone(), kind), audience);
            }
        }
    }
    found
}

fn line(kind: ConsentKind, recorded_by: Uuid, now: OffsetDateTime) -> consent::Model {
    consent::Model {
        id: Uuid::now_v7(),
        account_id: None,
        member_id: None,
        name: None,
        kind: kind.code().to_owned(),
        audience: None,
        version: CONSENT_VERSION.to_owned(),
        given_at: now,
        recorded_by: Some(recorded_by),
        withdrawn_at: None,
    }
}
