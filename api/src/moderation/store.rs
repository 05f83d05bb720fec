//! SQL of the queue: three kinds of tables, each read by its own index from a place on.

use std::collections::HashMap;

use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::editing::Change;
use passerelle_shared::moderation::{ModerationCounts, ModerationKind, ModerationStatus};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::rows::{Place, Row, Submission};
use super::subject::owner_column;
use crate::entity::{action, claim, event, member, proposal, revision};
use crate::rows::{code, number};

/// What somebody sees of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All.
    All,
    /// What concerns these.
    Of(Concern),
}

/// What something in the queue may concern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concern {
    /// Members, with the actions that they lead and the events that they host.
    pub members: Vec<Uuid>,
    /// Working groups.
    pub groups: Vec<Uuid>,
    /// Funding calls, all of them.
    pub funding_calls: bool,
}

/// Which part of the queue is read.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// Kinds.
    pub kinds: &'a [ModerationKind],
    /// Where it stands.
    pub status: ModerationStatus,
    /// What is seen of it.
    pub sight: &'a Sight,
}

/// A page of the queue from after a place on, oldest first, one more than asked for.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn page(
    connection: &impl ConnectionTrait,
    part: &Part<'_>,
    after: Option<Place>,
    most: u64,
) -> Result<Vec<Row>, DbErr> {
    let mut rows = Vec::new();
    if part.kinds.contains(&ModerationKind::Claim) {
        let mut claims = claim::Entity::find().filter(of_claims(part));
        if let Some(place) = after {
            claims = claims.filter(after_place(
                claim::Column::CreatedAt,
                claim::Column::Id,
                place,
            ));
        }
        let claims = claims
            .order_by_asc(claim::Column::CreatedAt)
            .order_by_asc(claim::Column::Id)
            .limit(most + 1);
        let found = claims.all(connection).await?;
        rows.extend(found.into_iter().map(|row| Row::Claim(Box::new(row))));
    }
    let proposed = proposed(part);
    if !proposed.is_empty() {
        let mut proposals = proposal::Entity::find().filter(of_proposals(part, &proposed));
        if let Some(place) = after {
            proposals = proposals.filter(after_place(
                proposal::Column::CreatedAt,
                proposal::Column::Id,
                place,
            ));
        }
        let proposals = proposals
            .order_by_asc(proposal::Column::CreatedAt)
            .order_by_asc(proposal::Column::Id)
            .limit(most + 1);
        let found = proposals.all(connection).await?;
        rows.extend(found.into_iter().map(|row| Row::Proposal(Box::new(row))));
    }
    for entry_type in submitted(part) {
        let Some(mut select) = of_submissions(part, entry_type) else {
            continue;
        };
        select
            .columns(["id", "updated_at"])
            .order_by("updated_at", sea_orm::Order::Asc)
            .order_by("id", sea_orm::Order::Asc)
            .limit(most + 1);
        if let Some(place) = after {
            let later = Expr::col("updated_at").gt(place.at);
            let same = Expr::col("updated_at").eq(place.at);
            select.and_where(later.or(same.and(Expr::col("id").gt(place.id))));
        }
        let statement = connection.get_database_backend().build(&select);
        let found = Submitted::find_by_statement(statement)
            .all(connection)
            .await?;
        rows.extend(found.into_iter().map(|row| {
            Row::Submission(Submission {
                entry_type,
                id: row.id,
                at: row.updated_at,
            })
        }));
    }
    rows.sort_by_key(Row::place);
    rows.truncate(usize::try_from(most + 1).unwrap_or(usize::MAX));
    Ok(rows)
}

/// How many there are of each kind.
///
/// # Errors
/// The database does not answer.
pub async fn counts(
    connection: &impl ConnectionTrait,
    part: &Part<'_>,
) -> Result<ModerationCounts, DbErr> {
    let mut counts = ModerationCounts::default();
    if part.kinds.contains(&ModerationKind::Claim) {
        let claims = claim::Entity::find().filter(of_claims(part));
        counts.claim = claims.count(connection).await?;
    }
    let proposed = proposed(part);
    if !proposed.is_empty() {
        let rows: Vec<(String, i64)> = proposal::Entity::find()
            .filter(of_proposals(part, &proposed))
            .select_only()
            .column(proposal::Column::Kind)
            .column_as(proposal::Column::Id.count(), "count")
            .group_by(proposal::Column::Kind)
            .into_tuple()
            .all(connection)
            .await?;
        for (kind, count) in rows {
            let count = number("proposal", &kind, count)?;
            match code("proposal.kind", "a group", &kind)? {
                ModerationKind::Correction => counts.correction = count,
                ModerationKind::MissingMember => counts.missing_member = count,
                ModerationKind::Report => counts.report = count,
                ModerationKind::Claim | ModerationKind::Submission => {}
            }
        }
    }
    for entry_type in submitted(part) {
        let Some(mut select) = of_submissions(part, entry_type) else {
            continue;
        };
        select.expr_as(Expr::col("id").count(), "count");
        if let Some(row) = connection.query_one(&select).await? {
            let count: i64 = row.try_get("", "count")?;
            counts.submission += number::<u64>("count", entry_type, count)?;
        }
    }
    Ok(counts)
}

/// The kinds of proposals of a part.
fn proposed(part: &Part<'_>) -> Vec<ModerationKind> {
    use ModerationKind::{Correction, MissingMember, Report};
    let mut kinds = part.kinds.to_vec();
    kinds.retain(|kind| matches!(kind, Correction | MissingMember | Report));
    kinds
}

/// The kinds of entries whose submissions a part holds: those that wait.
fn submitted(part: &Part<'_>) -> impl Iterator<Item = EntryType> + use<> {
    let some = part.kinds.contains(&ModerationKind::Submission)
        && part.status == ModerationStatus::Pending;
    EntryType::ALL.iter().copied().filter(move |_| some)
}

fn of_claims(part: &Part<'_>) -> Condition {
    let status = claim::Column::Status.eq(part.status.code());
    let mut all = Condition::all().add(status);
    if let Sight::Of(concern) = part.sight {
        all = all.add(claim::Column::MemberId.is_in(concern.members.iter().copied()));
    }
    all
}

fn of_proposals(part: &Part<'_>, kinds: &[ModerationKind]) -> Condition {
    let kinds = kinds.iter().map(|kind| kind.code());
    let all = Condition::all()
        .add(proposal::Column::Status.eq(part.status.code()))
        .add(proposal::Column::Kind.is_in(kinds));
    match part.sight {
        Sight::All => all,
        Sight::Of(concern) => all.add(concerning(concern)),
    }
}

/// Proposals about entries of members, working groups or funding calls.
fn concerning(concern: &Concern) -> Condition {
    use proposal::Column::{EntryId, EntryType as Kind};
    let members = || concern.members.iter().copied();
    let led = Query::select()
        .column(action::Column::Id)
        .from(action::Entity)
        .and_where(action::Column::LeadId.is_in(members()))
        .to_owned();
    let hosted = Query::select()
        .column(event::Column::Id)
        .from(event::Entity)
        .and_where(event::Column::HostId.is_in(members()))
        .to_owned();
    let mut any = Condition::any()
        .add(EntryId.is_in(members()))
        .add(EntryId.is_in(concern.groups.iter().copied()))
        .add(EntryId.in_subquery(led))
        .add(EntryId.in_subquery(hosted));
    if concern.funding_calls {
        any = any.add(Kind.eq(EntryType::FundingCall.code()));
    }
    any
}

fn of_submissions(part: &Part<'_>, entry_type: EntryType) -> Option<SelectStatement> {
    let mut select = Query::select();
    select
        .from(entry_type.code())
        .and_where(Expr::col("publication").eq(Publication::Submitted.code()))
        .and_where(Expr::col("deleted_at").is_null());
    if let Sight::Of(concern) = part.sight {
        let owner = owner_column(entry_type)?;
        select.and_where(Expr::col(owner).is_in(concern.members.iter().copied()));
    }
    Some(select)
}

fn after_place<C: ColumnTrait>(at: C, id: C, place: Place) -> Condition {
    let same = Condition::all().add(at.eq(place.at)).add(id.gt(place.id));
    Condition::any().add(at.gt(place.at)).add(same)
}

#[derive(FromQueryResult)]
struct Submitted {
    id: Uuid,
    updated_at: OffsetDateTime,
}

/// Who submitted some entries last.
///
/// # Errors
/// The database does not answer.
pub async fn submitters(
    connection: &impl ConnectionTrait,
    entries: &[Uuid],
) -> Result<HashMap<Uuid, Uuid>, DbErr> {
    let rows: Vec<(Uuid, Option<Uuid>)> = revision::Entity::find()
        .select_only()
        .column(revision::Column::EntryId)
        .column(revision::Column::AccountId)
        .filter(revision::Column::EntryId.is_in(entries.iter().copied()))
        .filter(revision::Column::Change.eq(Change::Submitted.code()))
        .order_by_asc(revision::Column::Version)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(entry, account)| Some((entry, account?)))
        .collect())
}

/// Which kind of entry an identifier is, where it is one that was submitted.
///
/// # Errors
/// The database does not answer.
pub async fn submitted_type(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<EntryType>, DbErr> {
    for &entry_type in EntryType::ALL {
        let select = Query::select()
            .column("id")
            .from(entry_type.code())
            .and_where(Expr::col("id").eq(id))
            .to_owned();
        if connection.query_one(&select).await?.is_some() {
            return Ok(Some(entry_type));
        }
    }
    Ok(None)
}

/// Members that look like missing ones: with one of these official numbers, or one of these names.
///
/// # Errors
/// The database does not answer.
pub async fn alike(
    connection: &impl ConnectionTrait,
    missing: &[&proposal::Model],
) -> Result<Vec<member::Model>, DbErr> {
    let some = |value: fn(&proposal::Model) -> Option<&String>| -> Vec<String> {
        missing
            .iter()
            .filter_map(|row| value(row).cloned())
            .collect()
    };
    let any = Condition::any()
        .add(member::Column::Siren.is_in(some(|row| row.siren.as_ref())))
        .add(member::Column::Insee.is_in(some(|row| row.insee.as_ref())))
        .add(member::Column::Name.is_in(some(|row| row.name.as_ref())));
    member::Entity::find()
        .filter(any)
        .filter(member::Column::DeletedAt.is_null())
        .order_by_asc(member::Column::Id)
        .all(connection)
        .await
}
