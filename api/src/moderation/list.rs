//! `GET /api/v1/moderation`

use actix_web::web::Json;
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::moderation::{
    ModerationCounts, ModerationFilter, ModerationKind, ModerationPage, ModerationStatus,
};
use uuid::Uuid;

use super::rows::{Place, Row};
use super::store::{self, Concern, Part, Sight};
use super::view;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};
use crate::policy::Actor;

/// List what waits for a decision.
///
/// Oldest first. Animators see all: claims, submitted entries, corrections, missing members and
/// reports. Whoever edits entries sees the corrections of these.
#[utoipa::path(
    get,
    path = "/api/v1/moderation",
    operation_id = "list_moderation",
    tag = "moderation",
    security(("bearer" = [])),
    params(ModerationFilter),
    responses(
        (status = 200, description = "A page of the queue", body = ModerationPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_moderation(
    who: Authorized<SignedIn>,
    FilterQuery(filter): FilterQuery<ModerationFilter>,
) -> Result<Json<ModerationPage>, ApiError> {
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = place(filter.cursor.as_ref(), Place::of)?;
    let sight = sight(&who.actor, filter.member);
    let seen = kinds(&who.actor);
    let status = filter.status.unwrap_or(ModerationStatus::Pending);
    let whole = Part {
        kinds: seen,
        status,
        sight: &sight,
    };
    let wanted: Vec<ModerationKind> = seen
        .iter()
        .copied()
        .filter(|kind| filter.kind.is_empty() || filter.kind.contains(kind))
        .collect();
    let part = Part {
        kinds: &wanted,
        ..whole.clone()
    };
    let transaction = who.state.database.begin_read().await?;
    let counts = store::counts(&transaction, &whole).await?;
    let mut rows = store::page(&transaction, &part, after, most.into()).await?;
    let more = cut(&mut rows, most);
    let last = rows.last().map(Row::place);
    let items = view::items(&transaction, &who.actor, rows).await?;
    transaction.commit().await?;
    let next_cursor = last.filter(|_| more).map(Place::cursor);
    Ok(Json(ModerationPage {
        items,
        total: wanted.iter().map(|kind| of(counts, *kind)).sum(),
        counts,
        next: next_address("/api/v1/moderation", &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}

/// The kinds that somebody sees.
fn kinds(actor: &Actor) -> &'static [ModerationKind] {
    if actor.animates() {
        ModerationKind::ALL
    } else {
        &[ModerationKind::Correction]
    }
}

/// What somebody sees: animators everything, the others what they edit; of one member, where that
/// is asked for.
fn sight(actor: &Actor, member: Option<Uuid>) -> Sight {
    if actor.animates() {
        return match member {
            None => Sight::All,
            Some(member) => Sight::Of(Concern {
                members: vec![member],
                ..Concern::default()
            }),
        };
    }
    let edited = actor
        .members
        .iter()
        .filter(|(_, role)| *role != MemberRole::Reader)
        .map(|&(id, _)| id);
    Sight::Of(match member {
        None => Concern {
            members: edited.collect(),
            groups: actor.led_groups.clone(),
            funding_calls: actor.role == AccountRole::Region,
        },
        Some(member) => Concern {
            members: edited.filter(|id| *id == member).collect(),
            ..Concern::default()
        },
    })
}

const fn of(counts: ModerationCounts, kind: ModerationKind) -> u64 {
    match kind {
        ModerationKind::Claim => counts.claim,
        ModerationKind::Submission => counts.submission,
        ModerationKind::Correction => counts.correction,
        ModerationKind::MissingMember => counts.missing_member,
        ModerationKind::Report => counts.report,
    }
}
