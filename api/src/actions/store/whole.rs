//! Actions with all that their pages say, many at a time: for documents that are made of them.

use std::collections::HashMap;

use passerelle_shared::actions::{ActionPartner, BudgetLine, Place};
use passerelle_shared::codes::{ActionStatus, Publication, Relation, Side};
use passerelle_shared::geo::CountryCode;
use passerelle_shared::reference::Sdg;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use time::{Date, Month, OffsetDateTime};
use uuid::Uuid;

use super::{budgets, countries, partners, places, sdg, themes};
use crate::catalogue::Snapshot;
use crate::entity::{action, action_partner, action_sdg};
use crate::rows::{self, code, grouped};

/// An action with all that its page says.
#[derive(Clone, Debug)]
pub struct WholeAction {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Where it stands on its way to the public.
    pub publication: Publication,
    /// Last change.
    pub updated_at: OffsetDateTime,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Description, Markdown.
    pub description: String,
    /// Results, Markdown.
    pub results: Option<String>,
    /// Kind of relation.
    pub relation: Relation,
    /// Where it stands.
    pub status: ActionStatus,
    /// The member that leads it.
    pub lead: Uuid,
    /// First day.
    pub starts_on: Option<Date>,
    /// Last day.
    pub ends_on: Option<Date>,
    /// CRS purpose code.
    pub purpose: Option<String>,
    /// Whether it counts as official development assistance.
    pub oda_eligible: bool,
    /// Partners besides the lead, French first, as everybody sees them.
    pub partners: Vec<ActionPartner>,
    /// Where it takes place.
    pub places: Vec<Place>,
    /// Countries of its places and foreign partners, France aside.
    pub countries: Vec<CountryCode>,
    /// Who pays what.
    pub budget: Vec<BudgetLine>,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Sustainable Development Goals.
    pub sdgs: Vec<Sdg>,
}

/// Some actions whole, public or not, in the order of the ids. The ids are bound one by one: a
/// thousand at a time stays far below what a statement takes.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn whole(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    snapshot: &Snapshot,
) -> Result<Vec<WholeAction>, DbErr> {
    let rows = rows::of::<action::Entity>(connection, action::Column::Id, Some(ids)).await?;
    let mut rows: HashMap<Uuid, action::Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let mut partners = partners(connection, ids, snapshot).await?;
    let mut places = places(connection, ids).await?;
    let mut budgets = budgets(connection, ids).await?;
    let mut themes = themes(connection, Some(ids)).await?;
    let sdgs =
        rows::of::<action_sdg::Entity>(connection, action_sdg::Column::ActionId, Some(ids)).await?;
    let mut sdgs = grouped(sdgs, |row| (row.action_id, row.sdg_number));
    ids.iter()
        .filter_map(|id| rows.remove(id))
        .map(|row| {
            let id = row.id;
            let partners = partners.remove(&id).unwrap_or_default();
            let places = places.remove(&id).unwrap_or_default();
            let mut goals = sdgs.remove(&id).unwrap_or_default();
            goals.sort_unstable();
            Ok(WholeAction {
                id,
                slug: row.slug,
                publication: code("action.publication", id, &row.publication)?,
                updated_at: row.updated_at,
                title: row.title,
                summary: row.summary,
                description: row.description,
                results: row.results,
                relation: code("action.relation", id, &row.relation)?,
                status: code("action.status", id, &row.status)?,
                lead: row.lead_id,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                purpose: row.purpose_code,
                oda_eligible: row.oda_eligible,
                countries: countries(
                    id,
                    partners.iter().map(|partner| {
                        let country = partner.country.as_ref().map(CountryCode::as_str);
                        (partner.side.code(), country)
                    }),
                    places.iter().map(|place| place.country.as_str()),
                )?
                .into_iter()
                .collect(),
                partners,
                places,
                budget: budgets.remove(&id).unwrap_or_default(),
                themes: themes.remove(&id).unwrap_or_default(),
                sdgs: goals
                    .into_iter()
                    .map(|number| sdg(id, number))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect()
}

/// The actions that count as official development assistance and may have cost something in a year:
/// those that a member leads or takes part in from the French side, or all of them. Public or not;
/// those of one lead stand together, by title.
///
/// # Errors
/// The database does not answer.
pub async fn declarable(
    connection: &impl ConnectionTrait,
    year: i32,
    member: Option<Uuid>,
) -> Result<Vec<Uuid>, DbErr> {
    use action::Column::{DeletedAt, EndsOn, Id, LeadId, OdaEligible, StartsOn, Title};
    let day = |month, day| {
        Date::from_calendar_date(year, month, day).map_err(|error| DbErr::Type(error.to_string()))
    };
    let (first, last) = (day(Month::January, 1)?, day(Month::December, 31)?);
    let begun = Condition::any()
        .add(StartsOn.is_null())
        .add(StartsOn.lte(last));
    let not_over = Condition::any()
        .add(EndsOn.is_null())
        .add(EndsOn.gte(first));
    let mut select = action::Entity::find()
        .select_only()
        .column(Id)
        .filter(OdaEligible.eq(true))
        .filter(DeletedAt.is_null())
        .filter(begun)
        .filter(not_over)
        .order_by_asc(LeadId)
        .order_by_asc(Title)
        .order_by_asc(Id);
    if let Some(member) = member {
        let shared = action_partner::Entity::find()
            .select_only()
            .column(action_partner::Column::ActionId)
            .filter(action_partner::Column::MemberId.eq(member))
            .filter(action_partner::Column::Side.eq(Side::French.code()))
            .into_query();
        let own = Condition::any()
            .add(LeadId.eq(member))
            .add(Id.in_subquery(shared));
        select = select.filter(own);
    }
    select.into_tuple().all(connection).await
}
