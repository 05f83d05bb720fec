//! All SQL of funding calls.

use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::funding_calls::{CallStep, FundingCallSummary};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    Select,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::entry::{FundingCallEntry, status, today};
use crate::entity::{
    funding_call, funding_call_country, funding_call_funder, funding_call_kind, funding_call_step,
    funding_call_theme,
};
use crate::rows::{self, among, code, grouped, number, optional_number};
use crate::search::index::{Names, SearchText, paragraphs};

fn published(ids: Option<&[Uuid]>) -> Select<funding_call::Entity> {
    among(funding_call::Entity::find(), funding_call::Column::Id, ids)
        .filter(funding_call::Column::Publication.eq(Publication::Published.code()))
        .filter(funding_call::Column::DeletedAt.is_null())
}

/// Whether everybody sees a funding call.
///
/// # Errors
/// The database does not answer.
pub async fn is_public(connection: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    Ok(published(Some(&[id])).count(connection).await? > 0)
}

/// The public funding calls among some, or all of them, for the catalogue.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn entries(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
    as_of: OffsetDateTime,
) -> Result<Vec<FundingCallEntry>, DbErr> {
    let calls = published(ids).all(connection).await?;
    let numbers = crate::search::store::numbers(connection, EntryType::FundingCall, ids).await?;
    let mut funders = rows::of::<funding_call_funder::Entity>(
        connection,
        funding_call_funder::Column::FundingCallId,
        ids,
    )
    .await?;
    funders.sort_by_key(|row| row.position);
    let mut funders = grouped(funders, |row| (row.funding_call_id, row.name));
    let mut themes = grouped(
        rows::of::<funding_call_theme::Entity>(
            connection,
            funding_call_theme::Column::FundingCallId,
            ids,
        )
        .await?,
        |row| (row.funding_call_id, row.theme_code),
    );
    let mut kinds = grouped(
        rows::of::<funding_call_kind::Entity>(
            connection,
            funding_call_kind::Column::FundingCallId,
            ids,
        )
        .await?,
        |row| (row.funding_call_id, row.kind),
    );
    let mut countries = grouped(
        rows::of::<funding_call_country::Entity>(
            connection,
            funding_call_country::Column::FundingCallId,
            ids,
        )
        .await?,
        |row| (row.funding_call_id, row.country_code),
    );
    calls
        .into_iter()
        .map(|row| {
            let id = row.id;
            let (status, days_left) =
                status(row.permanent, row.opens_on, row.closes_on, today(as_of));
            let kinds = kinds.remove(&id).unwrap_or_default();
            let countries = countries.remove(&id).unwrap_or_default();
            let summary = FundingCallSummary {
                id,
                slug: row.slug,
                title: row.title,
                summary: row.summary,
                scheme: row.scheme_code,
                funders: funders.remove(&id).unwrap_or_default(),
                permanent: row.permanent,
                opens_on: row.opens_on,
                closes_on: row.closes_on,
                status,
                days_left,
                themes: themes.remove(&id).unwrap_or_default(),
                eligible_kinds: kinds
                    .iter()
                    .map(|kind| code("funding_call_kind.kind", id, kind))
                    .collect::<Result<_, _>>()?,
                eligible_countries: countries
                    .iter()
                    .map(|country| code("funding_call_country.country_code", id, country))
                    .collect::<Result<_, _>>()?,
                cofunding_rate_percent: optional_number(
                    "funding_call.cofunding_rate_percent",
                    id,
                    row.cofunding_rate_percent,
                )?,
                minimum_amount_cents: row.minimum_amount_cents,
                maximum_amount_cents: row.maximum_amount_cents,
                updated_at: row.updated_at,
            };
            Ok(FundingCallEntry {
                version: number("funding_call.version", id, row.version)?,
                number: numbers.get(&id).copied().unwrap_or_default(),
                summary,
            })
        })
        .collect()
}

/// What search knows of the public funding calls among some.
///
/// # Errors
/// The database does not answer.
pub async fn texts(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    names: &Names,
) -> Result<Vec<SearchText>, DbErr> {
    let calls = published(Some(ids)).all(connection).await?;
    let themes = grouped(
        rows::of::<funding_call_theme::Entity>(
            connection,
            funding_call_theme::Column::FundingCallId,
            Some(ids),
        )
        .await?,
        |row| (row.funding_call_id, row.theme_code),
    );
    let funders = grouped(
        rows::of::<funding_call_funder::Entity>(
            connection,
            funding_call_funder::Column::FundingCallId,
            Some(ids),
        )
        .await?,
        |row| (row.funding_call_id, row.name),
    );
    Ok(calls
        .into_iter()
        .map(|row| {
            let themes = themes.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let body = [
                row.summary,
                row.description,
                row.cofunding_conditions.unwrap_or_default(),
                funders
                    .get(&row.id)
                    .map(|names| names.join(", "))
                    .unwrap_or_default(),
                names.themes(themes.iter().map(String::as_str)),
            ];
            SearchText {
                id: row.id,
                title: row.title,
                body: paragraphs(&body),
            }
        })
        .collect())
}

/// The row of a funding call.
///
/// # Errors
/// The database does not answer.
pub async fn row(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<funding_call::Model>, DbErr> {
    funding_call::Entity::find_by_id(id).one(connection).await
}

/// The steps of an application, in order.
///
/// # Errors
/// The database does not answer.
pub async fn steps(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<CallStep>, DbErr> {
    let rows = funding_call_step::Entity::find()
        .filter(funding_call_step::Column::FundingCallId.eq(id))
        .order_by_asc(funding_call_step::Column::Position)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| CallStep {
            title: row.title,
            description: row.description,
        })
        .collect())
}
