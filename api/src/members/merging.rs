//! What moves when a member goes into another: entries by the one way to save them, so that each
//! keeps its history, and what has none by SQL.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::actions::ActionDocument;
use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::Document;
use passerelle_shared::events::EventDocument;
use passerelle_shared::working_groups::WorkingGroupDocument;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};
use uuid::Uuid;

use crate::actions::write::Actions;
use crate::changes::Write;
use crate::editing::Editable;
use crate::editing::entry::Entry;
use crate::entity::{affiliation, claim, former_slug, group_participant, member, proposal};
use crate::events::write::Events;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::participants::store as participants;
use crate::rows::code;
use crate::working_groups::write::WorkingGroups;

/// How many entries moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Actions.
    pub actions: u32,
    /// Events.
    pub events: u32,
    /// Working groups.
    pub working_groups: u32,
}

/// Columns by which an entry holds members, each with its table and the column of the entry. Those
/// of a table of links are its key together.
const HOLDERS: [(&str, &str, &str); 5] = [
    ("action", "lead_id", "id"),
    ("action_partner", "member_id", "action_id"),
    ("event", "host_id", "id"),
    ("event_co_host", "member_id", "event_id"),
    ("working_group_member", "member_id", "working_group_id"),
];

/// Puts one member in the place of another in every entry that names it.
///
/// # Errors
/// The database refuses.
pub async fn entries(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    from: Uuid,
    into: Uuid,
) -> Result<Moved, ApiError> {
    let [led, joined, hosted, shared, grouped] = HOLDERS;
    let actions = holders(write, &[led, joined], from).await?;
    let events = holders(write, &[hosted, shared], from).await?;
    let groups = holders(write, &[grouped], from).await?;
    let moved = Moved {
        actions: each::<Actions>(write, who, actions, |it| action(it, from, into)).await?,
        events: each::<Events>(write, who, events, |it| event(it, from, into)).await?,
        working_groups: each::<WorkingGroups>(write, who, groups, |it| group(it, from, into))
            .await?,
    };
    // What was deleted so long ago that nobody brings it back is no document any more.
    for (table, column, entry) in HOLDERS {
        if entry != "id" {
            let others = Query::select()
                .column(entry)
                .from(table)
                .and_where(Expr::col(column).eq(into))
                .to_owned();
            let twice = Query::delete()
                .from_table(table)
                .and_where(Expr::col(column).eq(from))
                .and_where(Expr::col(entry).in_subquery(others))
                .to_owned();
            write.connection().execute(&twice).await?;
        }
        let rest = Query::update()
            .table(table)
            .value(column, into)
            .and_where(Expr::col(column).eq(from))
            .to_owned();
        write.connection().execute(&rest).await?;
    }
    Ok(moved)
}

async fn holders(
    write: &Write,
    columns: &[(&'static str, &'static str, &'static str)],
    member: Uuid,
) -> Result<BTreeSet<Uuid>, DbErr> {
    let mut found = BTreeSet::new();
    for &(table, column, entry) in columns {
        let select = Query::select()
            .expr_as(Expr::col(entry), "entry")
            .from(table)
            .and_where(Expr::col(column).eq(member))
            .to_owned();
        for row in write.connection().query_all(&select).await? {
            found.insert(row.try_get::<Uuid>("", "entry")?);
        }
    }
    Ok(found)
}

async fn each<E: Editable>(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    ids: BTreeSet<Uuid>,
    changed: impl Fn(E::Document) -> E::Document,
) -> Result<u32, ApiError> {
    let mut moved = 0;
    for id in ids {
        let entry = match Entry::<E>::of(write.connection(), who, &id.to_string()).await {
            Err(error) if error.code() == ApiError::not_found().code() => continue,
            entry => entry?,
        };
        let document = changed(entry.document.clone()).canonical();
        entry.save_document(write, who, &document).await?;
        moved += 1;
    }
    Ok(moved)
}

fn other(id: Uuid, from: Uuid, into: Uuid) -> Uuid {
    if id == from { into } else { id }
}

fn action(mut document: ActionDocument, from: Uuid, into: Uuid) -> ActionDocument {
    document.lead = other(document.lead, from, into);
    let lead = document.lead;
    let mut seen = BTreeSet::new();
    document.partners = document
        .partners
        .into_iter()
        .map(|mut partner| {
            partner.member = partner.member.map(|id| other(id, from, into));
            partner
        })
        // Whoever leads is no partner besides, and nobody is the same partner twice.
        .filter(|partner| {
            partner.member != Some(into)
                || lead != into && seen.insert((partner.side, partner.role))
        })
        .collect();
    document
}

fn event(mut document: EventDocument, from: Uuid, into: Uuid) -> EventDocument {
    document.host = document.host.map(|id| other(id, from, into));
    let host = document.host;
    let others = document.co_hosts.into_iter();
    document.co_hosts = others
        .map(|id| other(id, from, into))
        .filter(|id| Some(*id) != host)
        .collect();
    document
}

fn group(mut document: WorkingGroupDocument, from: Uuid, into: Uuid) -> WorkingGroupDocument {
    for ids in [&mut document.leads, &mut document.members] {
        for id in ids.iter_mut() {
            *id = other(*id, from, into);
        }
    }
    document
}

/// Moves people, claims, proposals and communes; gives how many people and claims there were.
///
/// # Errors
/// The database refuses.
pub async fn people(write: &mut Write, from: Uuid, into: Uuid) -> Result<(u32, u32), ApiError> {
    let connection = write.connection();
    let moving = affiliations(connection, from).await?;
    let known = affiliations(connection, into).await?;
    let known: HashMap<Uuid, affiliation::Model> =
        known.into_iter().map(|row| (row.account_id, row)).collect();
    let count = u32::try_from(moving.len()).unwrap_or(u32::MAX);
    for row in moving {
        let Some(other) = known.get(&row.account_id) else {
            affiliation::Entity::update_many()
                .col_expr(affiliation::Column::MemberId, Expr::value(into))
                .filter(affiliation::Column::Id.eq(row.id))
                .exec(connection)
                .await?;
            continue;
        };
        // Somebody in both has the greater part in the one that stays.
        if row.accepted_at.is_some() && (other.accepted_at.is_none() || part(&row)? > part(other)?)
        {
            affiliation::Entity::update_many()
                .set(affiliation::ActiveModel {
                    role: Set(row.role.clone()),
                    accepted_at: Set(row.accepted_at),
                    ..Default::default()
                })
                .filter(affiliation::Column::Id.eq(other.id))
                .exec(connection)
                .await?;
        }
        affiliation::Entity::delete_by_id(row.id)
            .exec(connection)
            .await?;
    }
    for group in participants::move_member(connection, from, into).await? {
        write.touch(EntryType::WorkingGroup, group);
    }
    let connection = write.connection();
    let of_claims = claim::Entity::find().filter(claim::Column::MemberId.eq(from));
    let claims = of_claims.count(connection).await?;
    claim::Entity::update_many()
        .col_expr(claim::Column::MemberId, Expr::value(into))
        .filter(claim::Column::MemberId.eq(from))
        .exec(connection)
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::MemberId, Expr::value(into))
        .filter(proposal::Column::MemberId.eq(from))
        .exec(connection)
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::EntryId, Expr::value(into))
        .filter(proposal::Column::EntryId.eq(from))
        .exec(connection)
        .await?;
    group_participant::Entity::update_many()
        .col_expr(group_participant::Column::MemberId, Expr::value(into))
        .filter(group_participant::Column::MemberId.eq(from))
        .exec(connection)
        .await?;
    let communes: Vec<Uuid> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .filter(member::Column::EpciId.eq(from))
        .into_tuple()
        .all(connection)
        .await?;
    member::Entity::update_many()
        .col_expr(member::Column::EpciId, Expr::value(into))
        .filter(member::Column::EpciId.eq(from))
        .exec(connection)
        .await?;
    for commune in communes {
        write.touch(EntryType::Member, commune);
    }
    Ok((count, u32::try_from(claims).unwrap_or(u32::MAX)))
}

async fn affiliations(
    connection: &impl ConnectionTrait,
    member: Uuid,
) -> Result<Vec<affiliation::Model>, DbErr> {
    affiliation::Entity::find()
        .filter(affiliation::Column::MemberId.eq(member))
        .all(connection)
        .await
}

fn part(row: &affiliation::Model) -> Result<MemberRole, DbErr> {
    code("affiliation.role", row.id, &row.role)
}

/// Gives the member that stays what official registers say of the other, and the addresses that the
/// other had before; the other's own address is free from then on.
///
/// # Errors
/// The database refuses.
pub async fn identity(
    write: &Write,
    from: &member::Model,
    to: &member::Model,
) -> Result<(), DbErr> {
    let connection = write.connection();
    member::Entity::update_many()
        .set(member::ActiveModel {
            slug: Set(format!("{}-{}", from.slug, from.id)),
            siren: Set(None),
            insee: Set(None),
            ..Default::default()
        })
        .filter(member::Column::Id.eq(from.id))
        .exec(connection)
        .await?;
    let (from_row, to) = (from.clone(), to.clone());
    member::Entity::update_many()
        .set(member::ActiveModel {
            siren: Set(to.siren.or(from_row.siren)),
            insee: Set(to.insee.or(from_row.insee)),
            epci_form: Set(to.epci_form.or(from_row.epci_form)),
            department_code: Set(to.department_code.or(from_row.department_code)),
            region_code: Set(to.region_code.or(from_row.region_code)),
            population: Set(to.population.or(from_row.population)),
            epci_id: Set(to.epci_id.or(from_row.epci_id).filter(|id| *id != to.id)),
            ..Default::default()
        })
        .filter(member::Column::Id.eq(to.id))
        .exec(connection)
        .await?;
    former_slug::Entity::update_many()
        .col_expr(former_slug::Column::EntryId, Expr::value(to.id))
        .filter(former_slug::Column::EntryType.eq(EntryType::Member.code()))
        .filter(former_slug::Column::EntryId.eq(from.id))
        .exec(connection)
        .await?;
    Ok(())
}
