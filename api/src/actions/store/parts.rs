//! SQL of what an action's page shows besides the action itself.

use passerelle_shared::actions::{ActionPartner, BudgetLine, Place};
use passerelle_shared::geo::Point;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::catalogue::Snapshot;
use crate::entity::{action_budget_line, action_partner, action_place};
use crate::rows::{code, point};

/// The partners of an action, French first.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn partners(
    connection: &impl ConnectionTrait,
    id: Uuid,
    snapshot: &Snapshot,
) -> Result<Vec<ActionPartner>, DbErr> {
    let rows = action_partner::Entity::find()
        .filter(action_partner::Column::ActionId.eq(id))
        .order_by_asc(action_partner::Column::Position)
        .all(connection)
        .await?;
    let mut partners = Vec::with_capacity(rows.len());
    for row in rows {
        let member = row.member_id.and_then(|member| snapshot.member_ref(member));
        // A member that is not public, without a name of its own here, is not shown.
        let Some(name) = row
            .name
            .or_else(|| member.as_ref().map(|member| member.name.clone()))
        else {
            continue;
        };
        let country = row.country_code.as_deref();
        partners.push(ActionPartner {
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
    partners.sort_by_key(|partner| partner.side);
    Ok(partners)
}

/// The places of an action.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn places(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<Place>, DbErr> {
    let rows = action_place::Entity::find()
        .filter(action_place::Column::ActionId.eq(id))
        .order_by_asc(action_place::Column::Position)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Place {
                country: code("action_place.country_code", row.id, &row.country_code)?,
                name: row.name,
                point: Point {
                    latitude: row.latitude,
                    longitude: row.longitude,
                },
            })
        })
        .collect()
}

/// The budget of an action.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn budget(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<BudgetLine>, DbErr> {
    let rows = action_budget_line::Entity::find()
        .filter(action_budget_line::Column::ActionId.eq(id))
        .order_by_asc(action_budget_line::Column::Position)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(BudgetLine {
                nature: code("action_budget_line.nature", row.id, &row.nature)?,
                source: row.source,
                amount_cents: row.amount_cents,
                scheme: row.scheme_code,
            })
        })
        .collect()
}
