//! The numbers of search documents, and which entries they name by a label.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::codes::EntryType;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entity::{
    action_partner, action_place, action_theme, event_theme, funding_call_theme, member_country,
    member_theme, search_document, working_group_theme,
};
use crate::rows::{among, number};

/// The numbers of the documents of some entries, or of all of a type.
///
/// # Errors
/// The database does not answer, or a number is out of range.
pub async fn numbers(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    ids: Option<&[Uuid]>,
) -> Result<HashMap<Uuid, u32>, DbErr> {
    let rows: Vec<(Uuid, i64)> = among(
        search_document::Entity::find(),
        search_document::Column::EntryId,
        ids,
    )
    .filter(search_document::Column::EntryType.eq(entry_type.code()))
    .select_only()
    .column(search_document::Column::EntryId)
    .column(search_document::Column::Number)
    .into_tuple()
    .all(connection)
    .await?;
    rows.into_iter()
        .map(|(id, found)| Ok((id, number("search_document.number", id, found)?)))
        .collect()
}

/// The entries whose documents hold the name of one of these themes or countries.
///
/// # Errors
/// The database does not answer.
pub async fn named_by(
    connection: &impl ConnectionTrait,
    themes: &[String],
    countries: &[String],
) -> Result<BTreeSet<(EntryType, Uuid)>, DbErr> {
    use EntryType::{Action, Event, FundingCall, Member, WorkingGroup};
    let mut found = BTreeSet::new();
    macro_rules! with {
        ($codes:ident, $($entry_type:ident: $table:ident.$code:ident of $owner:ident),+) => {$(
            let ids: Vec<Uuid> = $table::Entity::find()
                .filter($table::Column::$code.is_in($codes))
                .select_only()
                .column($table::Column::$owner)
                .into_tuple()
                .all(connection)
                .await?;
            found.extend(ids.into_iter().map(|id| ($entry_type, id)));
        )+};
    }
    with!(
        themes,
        Member: member_theme.ThemeCode of MemberId,
        Action: action_theme.ThemeCode of ActionId,
        Event: event_theme.ThemeCode of EventId,
        WorkingGroup: working_group_theme.ThemeCode of WorkingGroupId,
        FundingCall: funding_call_theme.ThemeCode of FundingCallId
    );
    with!(
        countries,
        Member: member_country.CountryCode of MemberId,
        Action: action_place.CountryCode of ActionId,
        Action: action_partner.CountryCode of ActionId
    );
    Ok(found)
}
