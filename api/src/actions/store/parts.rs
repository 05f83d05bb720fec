//! SQL of what the pages of actions show besides the actions themselves, by action.

use std::collections::HashMap;

use passerelle_shared::actions::{ActionPartner, BudgetLine, Place};
use passerelle_shared::geo::Point;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{partners_of, places_of};
use crate::catalogue::Snapshot;
use crate::entity::action_budget_line;
use crate::rows::{code, point};

/// The partners of some actions, French first.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn partners(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    snapshot: &Snapshot,
) -> Result<HashMap<Uuid, Vec<ActionPartner>>, DbErr> {
    let mut partners: HashMap<Uuid, Vec<ActionPartner>> = HashMap::new();
    for row in partners_of(Some(ids)).all(connection).await? {
        let member = row.member_id.and_then(|member| snapshot.member_ref(member));
        // A member that is not public, without a name of its own here, is not shown.
        let Some(name) = row
            .name
            .or_else(|| member.as_ref().map(|member| member.name.clone()))
        else {
            continue;
        };
        let country = row.country_code.as_deref();
        partners
            .entry(row.action_id)
            .or_default()
            .push(ActionPartner {
                side: code("action_partner.side", row.id, &row.side)?,
                role: code("action_partner.role", row.id, &row.role)?,
                name,
                member,
                country: country
                    .map(|country| code("action_partner.country_code", row.id, country))
                    .transpose()?,
                place: row.place,
                point: point(row.latitude, row.longitude),
            });
    }
    for partners in partners.values_mut() {
        partners.sort_by_key(|partner| partner.side);
    }
    Ok(partners)
}

/// The places of some actions.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn places(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Place>>, DbErr> {
    let mut places: HashMap<Uuid, Vec<Place>> = HashMap::new();
    for row in places_of(Some(ids)).all(connection).await? {
        places.entry(row.action_id).or_default().push(Place {
            country: code("action_place.country_code", row.id, &row.country_code)?,
            name: row.name,
            point: Point {
                latitude: row.latitude,
                longitude: row.longitude,
            },
        });
    }
    Ok(places)
}

/// The budgets of some actions.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn budgets(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Vec<BudgetLine>>, DbErr> {
    let rows = action_budget_line::Entity::find()
        .filter(action_budget_line::Column::ActionId.is_in(ids.iter().copied()))
        .order_by_asc(action_budget_line::Column::Position)
        .all(connection)
        .await?;
    let mut budgets: HashMap<Uuid, Vec<BudgetLine>> = HashMap::new();
    for row in rows {
        budgets.entry(row.action_id).or_default().push(BudgetLine {
            nature: code("action_budget_line.nature", row.id, &row.nature)?,
            source: row.source,
            amount_cents: row.amount_cents,
            scheme: row.scheme_code,
        });
    }
    Ok(budgets)
}
