//! All SQL of actions.

mod parts;
mod whole;

use std::collections::{BTreeSet, HashMap};

pub use self::parts::{budgets, partners, places};
pub use self::whole::{WholeAction, declarable, whole};
use passerelle_shared::actions::ActionSummary;
use passerelle_shared::codes::{EntryType, Publication, Side};
use passerelle_shared::files::Cover;
use passerelle_shared::geo::{CountryCode, Point};
use passerelle_shared::reference::Sdg;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::entry::ActionEntry;
use crate::catalogue::Snapshot;
use crate::entity::{
    action, action_budget_line, action_partner, action_place, action_sdg, action_theme,
};
use crate::files;
use crate::freshness::freshness;
use crate::rows::{self, among, code, grouped};
use crate::search::index::{Names, SearchText, paragraphs};

fn published(ids: Option<&[Uuid]>) -> Select<action::Entity> {
    among(action::Entity::find(), action::Column::Id, ids)
        .filter(action::Column::Publication.eq(Publication::Published.code()))
        .filter(action::Column::DeletedAt.is_null())
}

/// What the catalogue holds of a row: reading all of it would take twice as long.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "action::Entity")]
struct Card {
    id: Uuid,
    slug: String,
    title: String,
    summary: String,
    relation: String,
    status: String,
    lead_id: Uuid,
    starts_on: Option<Date>,
    ends_on: Option<Date>,
    seeking_partners: bool,
    last_verified_at: Option<OffsetDateTime>,
    updated_at: OffsetDateTime,
}

/// What the catalogue holds of a partner.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "action_partner::Entity")]
struct PartnerCard {
    action_id: Uuid,
    side: String,
    member_id: Option<Uuid>,
    country_code: Option<String>,
}

/// What the catalogue holds of a place.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "action_place::Entity")]
struct PlaceCard {
    action_id: Uuid,
    country_code: String,
    latitude: f64,
    longitude: f64,
}

/// What the catalogue holds of the rows that belong to actions.
struct Parts {
    themes: HashMap<Uuid, Vec<String>>,
    sdgs: HashMap<Uuid, Vec<i32>>,
    partners: HashMap<Uuid, Vec<PartnerCard>>,
    places: HashMap<Uuid, Vec<PlaceCard>>,
    budgets: HashMap<Uuid, i64>,
    covers: HashMap<Uuid, Cover>,
}

impl Parts {
    async fn load(connection: &impl ConnectionTrait, ids: Option<&[Uuid]>) -> Result<Self, DbErr> {
        let partners = partners_of(ids)
            .into_partial_model::<PartnerCard>()
            .all(connection)
            .await?;
        let places = places_of(ids)
            .into_partial_model::<PlaceCard>()
            .all(connection)
            .await?;
        let lines: Vec<(Uuid, i64)> = among(
            action_budget_line::Entity::find(),
            action_budget_line::Column::ActionId,
            ids,
        )
        .select_only()
        .column(action_budget_line::Column::ActionId)
        .column(action_budget_line::Column::AmountCents)
        .into_tuple()
        .all(connection)
        .await?;
        let mut budgets: HashMap<Uuid, i64> = HashMap::new();
        for (action, cents) in lines {
            *budgets.entry(action).or_default() += cents;
        }
        Ok(Self {
            themes: themes(connection, ids).await?,
            sdgs: grouped(
                rows::of::<action_sdg::Entity>(connection, action_sdg::Column::ActionId, ids)
                    .await?,
                |row| (row.action_id, row.sdg_number),
            ),
            partners: grouped(partners, |row| (row.action_id, row)),
            places: grouped(places, |row| (row.action_id, row)),
            budgets,
            covers: files::view::covers(connection, EntryType::Action, ids).await?,
        })
    }
}

fn partners_of(ids: Option<&[Uuid]>) -> Select<action_partner::Entity> {
    among(
        action_partner::Entity::find(),
        action_partner::Column::ActionId,
        ids,
    )
    .order_by_asc(action_partner::Column::Position)
}

fn places_of(ids: Option<&[Uuid]>) -> Select<action_place::Entity> {
    among(
        action_place::Entity::find(),
        action_place::Column::ActionId,
        ids,
    )
    .order_by_asc(action_place::Column::Position)
}

async fn themes(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
) -> Result<HashMap<Uuid, Vec<String>>, DbErr> {
    let rows =
        rows::of::<action_theme::Entity>(connection, action_theme::Column::ActionId, ids).await?;
    Ok(grouped(rows, |row| (row.action_id, row.theme_code)))
}

/// The public actions among some, or all of them, for the catalogue. An action whose lead is not
/// public is not public either.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn entries(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
    snapshot: &Snapshot,
) -> Result<Vec<ActionEntry>, DbErr> {
    let actions = published(ids)
        .into_partial_model::<Card>()
        .all(connection)
        .await?;
    let mut numbers = crate::search::store::numbers(connection, EntryType::Action, ids).await?;
    let mut parts = Parts::load(connection, ids).await?;
    actions
        .into_iter()
        .filter_map(|row| {
            let number = numbers.remove(&row.id).unwrap_or_default();
            entry(row, number, &mut parts, snapshot).transpose()
        })
        .collect()
}

fn entry(
    row: Card,
    number: u32,
    parts: &mut Parts,
    snapshot: &Snapshot,
) -> Result<Option<ActionEntry>, DbErr> {
    let id = row.id;
    let Some(lead) = snapshot.members.by_id(row.lead_id) else {
        return Ok(None);
    };
    let partners = parts.partners.remove(&id).unwrap_or_default();
    let places = parts.places.remove(&id).unwrap_or_default();
    let points: Vec<Point> = places
        .iter()
        .map(|place| Point {
            latitude: place.latitude,
            longitude: place.longitude,
        })
        .collect();
    let mut members: Vec<Uuid> = vec![row.lead_id];
    members.extend(partners.iter().filter_map(|partner| partner.member_id));
    members.sort();
    members.dedup();
    let mut sdgs = parts.sdgs.remove(&id).unwrap_or_default();
    sdgs.sort_unstable();
    let summary = ActionSummary {
        id,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        relation: code("action.relation", id, &row.relation)?,
        status: code("action.status", id, &row.status)?,
        lead: lead.reference(),
        countries: countries(
            id,
            partners
                .iter()
                .map(|partner| (partner.side.as_str(), partner.country_code.as_deref())),
            places.iter().map(|place| place.country_code.as_str()),
        )?
        .into_iter()
        .collect(),
        themes: parts.themes.remove(&id).unwrap_or_default(),
        sdgs: sdgs
            .into_iter()
            .map(|number| sdg(id, number))
            .collect::<Result<_, _>>()?,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        budget_cents: parts.budgets.remove(&id),
        seeking_partners: row.seeking_partners,
        point: points.first().copied(),
        last_verified_at: row.last_verified_at,
        freshness: freshness(row.last_verified_at, snapshot.as_of),
        updated_at: row.updated_at,
        cover: parts.covers.remove(&id),
    };
    let department = lead.summary.department.clone();
    Ok(Some(ActionEntry {
        number,
        summary,
        department,
        members,
        points,
    }))
}

/// A goal out of its column.
///
/// # Errors
/// It is none; the error names column and action.
pub fn sdg(action: Uuid, number: i32) -> Result<Sdg, DbErr> {
    let number: u8 = rows::number("action_sdg.sdg_number", action, number)?;
    Sdg::try_from(number)
        .map_err(|error| DbErr::Type(format!("action_sdg.sdg_number of {action}: {error}")))
}

/// Countries of the places and of the foreign partners, France aside. A partner is its side and
/// its country.
fn countries<'a>(
    id: Uuid,
    partners: impl Iterator<Item = (&'a str, Option<&'a str>)>,
    places: impl Iterator<Item = &'a str>,
) -> Result<BTreeSet<CountryCode>, DbErr> {
    let foreign = partners
        .filter(|(side, _)| *side == Side::Foreign.code())
        .filter_map(|(_, country)| country);
    let mut countries: BTreeSet<CountryCode> = places
        .chain(foreign)
        .map(|country| code("action_place.country_code", id, country))
        .collect::<Result<_, _>>()?;
    countries.remove(&CountryCode::FRANCE);
    Ok(countries)
}

/// The actions that some members lead or take part in, public or not.
///
/// # Errors
/// The database does not answer.
pub async fn of_members(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let led: Vec<Uuid> = action::Entity::find()
        .select_only()
        .column(action::Column::Id)
        .filter(action::Column::LeadId.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    let shared: Vec<Uuid> = action_partner::Entity::find()
        .select_only()
        .column(action_partner::Column::ActionId)
        .filter(action_partner::Column::MemberId.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(led.into_iter().chain(shared).collect())
}

/// The members that lead some actions or take part in them.
///
/// # Errors
/// The database does not answer.
pub async fn members_of(
    connection: &impl ConnectionTrait,
    actions: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let leads: Vec<Uuid> = action::Entity::find()
        .select_only()
        .column(action::Column::LeadId)
        .filter(action::Column::Id.is_in(actions.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    let partners: Vec<Option<Uuid>> = action_partner::Entity::find()
        .select_only()
        .column(action_partner::Column::MemberId)
        .filter(action_partner::Column::ActionId.is_in(actions.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(leads
        .into_iter()
        .chain(partners.into_iter().flatten())
        .collect())
}

/// What search knows of the public actions among some.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn texts(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    names: &Names,
) -> Result<Vec<SearchText>, DbErr> {
    let actions = published(Some(ids)).all(connection).await?;
    let partners = grouped(partners_of(Some(ids)).all(connection).await?, |row| {
        (row.action_id, row)
    });
    let places = grouped(places_of(Some(ids)).all(connection).await?, |row| {
        (row.action_id, row)
    });
    let themes = themes(connection, Some(ids)).await?;
    let mut member_ids: Vec<Uuid> = actions.iter().map(|row| row.lead_id).collect();
    member_ids.extend(
        partners
            .values()
            .flatten()
            .filter_map(|partner| partner.member_id),
    );
    let members = crate::members::store::names(connection, &member_ids).await?;
    actions
        .into_iter()
        .map(|row| {
            let partners = partners.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let places = places.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let themes = themes.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let countries = countries(
                row.id,
                partners
                    .iter()
                    .map(|partner| (partner.side.as_str(), partner.country_code.as_deref())),
                places.iter().map(|place| place.country_code.as_str()),
            )?;
            let of_partner = |partner: &action_partner::Model| {
                let member = partner.member_id.and_then(|id| members.get(&id).cloned());
                [member, partner.name.clone(), partner.place.clone()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
            };
            let body = [
                row.summary,
                row.description,
                row.results.unwrap_or_default(),
                row.seeking_for.unwrap_or_default(),
                members.get(&row.lead_id).cloned().unwrap_or_default(),
                partners
                    .iter()
                    .flat_map(of_partner)
                    .collect::<Vec<_>>()
                    .join(", "),
                places
                    .iter()
                    .map(|place| place.name.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
                names.countries(countries.iter().map(CountryCode::as_str)),
                names.themes(themes.iter().map(String::as_str)),
            ];
            Ok(SearchText {
                id: row.id,
                title: row.title,
                body: paragraphs(&body),
            })
        })
        .collect()
}

/// The row of an action.
///
/// # Errors
/// The database does not answer.
pub async fn row(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<action::Model>, DbErr> {
    action::Entity::find_by_id(id).one(connection).await
}
