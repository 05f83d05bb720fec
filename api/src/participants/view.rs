//! Participants as others see them: never with an address.

use std::collections::HashMap;

use passerelle_shared::members::MemberRef;
use passerelle_shared::participants::{AccountGroup, GroupRef, GroupRole, Participant};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{full_name, store};
use crate::entity::{account, group_participant, working_group};
use crate::members;
use crate::rows::{code, number};

/// Participants, for somebody; what they said is shown to leads alone.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn participants(
    connection: &impl ConnectionTrait,
    rows: Vec<(group_participant::Model, account::Model)>,
    reader: Uuid,
    leads: bool,
) -> Result<Vec<Participant>, DbErr> {
    let accounts: Vec<Uuid> = rows.iter().map(|(row, _)| row.account_id).collect();
    let functions = store::functions(connection, &accounts).await?;
    let ids: Vec<Uuid> = rows.iter().filter_map(|(row, _)| row.member_id).collect();
    let members: HashMap<Uuid, MemberRef> = members::store::references(connection, &ids).await?;
    rows.into_iter()
        .map(|(row, account)| {
            let place = row.member_id.map(|member| (row.account_id, member));
            let function = place.and_then(|place| functions.get(&place));
            Ok(Participant {
                id: row.id,
                name: full_name(&account),
                function: code(
                    "group_participant.function",
                    row.id,
                    function.unwrap_or(&row.function),
                )?,
                // Whoever has left a member speaks for it no longer.
                member: row
                    .member_id
                    .filter(|_| function.is_some())
                    .and_then(|id| members.get(&id).cloned()),
                role: code("group_participant.role", row.id, &row.role)?,
                status: code("group_participant.status", row.id, &row.status)?,
                message: row.message.filter(|_| leads),
                since: row.since,
                you: row.account_id == reader,
            })
        })
        .collect()
}

/// The groups of an account.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn groups(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<AccountGroup>, DbErr> {
    let rows = store::of_account(connection, account).await?;
    let led: Vec<Uuid> = store::groups_of(connection, account)
        .await?
        .into_iter()
        .filter_map(|(group, leads)| leads.then_some(group))
        .collect();
    let requests = store::requests(connection, &led).await?;
    rows.into_iter()
        .map(|(row, group)| {
            let requests = requests.get(&group.id).copied().unwrap_or_default();
            let role: GroupRole = code("group_participant.role", row.id, &row.role)?;
            Ok(AccountGroup {
                id: row.id,
                role,
                status: code("group_participant.status", row.id, &row.status)?,
                requests: number("requests", group.id, requests)?,
                group: reference(group)?,
            })
        })
        .collect()
}

/// A group in a sentence.
///
/// # Errors
/// The row holds what it should not.
pub fn reference(group: working_group::Model) -> Result<GroupRef, DbErr> {
    Ok(GroupRef {
        access: code("working_group.access", group.id, &group.access)?,
        id: group.id,
        slug: group.slug,
        name: group.name,
    })
}
