//! `GET /api/v1/members/{id}/iati.xml`

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use uuid::Uuid;

use super::store;
use crate::actions::activity::{Reporting, VERSION};
use crate::actions::store::{WholeAction, whole};
use crate::catalogue::{Field, Snapshot};
use crate::http::docs::{Conditional, IdOrSlug, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{Pieces, PublicRead, Source};
use crate::representations::context::{Context, rfc3339};
use crate::representations::xml::{MEDIA_TYPE, Xml};
use crate::slug::resolve;

/// Actions that are read at a time.
const AT_A_TIME: usize = 1_000;

/// Get a member's actions as IATI activities.
///
/// The published actions that the member leads, in the words of the International Aid Transparency
/// Initiative, version 2.03, as a file for its registry: reported by the member, so that an action
/// stands in the file of one organisation alone. Actions without a first day are left out, as the
/// standard wants one. 404 also where no action is left: the standard knows no empty file.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/iati.xml",
    operation_id = "get_member_iati",
    tag = "members",
    params(IdOrSlug),
    responses(
        (status = 200, description = "The activities", body = String, content_type = "application/xml",
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_member_iati(
    read: PublicRead,
    FilterQuery(_): FilterQuery<NoParameters>,
    id: Path<String>,
) -> Result<HttpResponse, ApiError> {
    let site = read.site();
    let disposition = "attachment; filename=\"iati-activities.xml\"".to_owned();
    read.pieces("", MEDIA_TYPE, Some(disposition), async |source| {
        document(source, site, &id).await
    })
    .await
}

async fn document(source: Source, site: String, id_or_slug: &str) -> Result<Pieces, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let members = &snapshot.members;
    let path = "/api/v1/members";
    let id = resolve(connection, members, EntryType::Member, path, id_or_slug)
        .await
        .map_err(|error| match error {
            ApiError::Moved(address) => ApiError::Moved(format!("{address}/iati.xml")),
            other => other,
        })?;
    let member = snapshot.member_ref(id).ok_or(ApiError::not_found())?;
    let mut actions = Vec::new();
    for ids in led(&snapshot, id).chunks(AT_A_TIME) {
        actions.extend(whole(connection, ids, &snapshot).await?);
    }
    let (actions, undated): (Vec<_>, Vec<_>) = actions.into_iter().partition(Reporting::takes);
    if actions.is_empty() {
        return Err(ApiError::not_found());
    }
    let mut named: Vec<Uuid> = actions
        .iter()
        .flat_map(|action| &action.partners)
        .filter_map(|partner| partner.member.as_ref())
        .map(|partner| partner.id)
        .chain([id])
        .collect();
    named.sort_unstable();
    named.dedup();
    let mut sirens = HashMap::new();
    for ids in named.chunks(AT_A_TIME) {
        sirens.extend(store::sirens(connection, ids).await?);
    }
    let head = head(&snapshot, &undated);
    let context = Context {
        lang: Lang::Fr,
        site,
        snapshot: Arc::clone(&snapshot),
    };
    let count = actions.len();
    let activities = actions.into_iter().map(move |action| {
        let reporting = Reporting {
            context: &context,
            member: &member,
            sirens: &sirens,
        };
        reporting.activity(&action)
    });
    let pieces = std::iter::once(head)
        .chain(activities)
        .chain(std::iter::once(b"</iati-activities>".to_vec()));
    Ok(Pieces::new(count, pieces))
}

/// The public actions that a member leads, oldest first.
fn led(snapshot: &Snapshot, member: Uuid) -> Vec<Uuid> {
    let Some(slots) = snapshot
        .actions
        .with_term(Field::Member, &member.to_string())
    else {
        return Vec::new();
    };
    let entries = snapshot.actions.entries(slots);
    let mut ids: Vec<Uuid> = entries
        .filter(|entry| entry.summary.lead.id == member)
        .map(|entry| entry.summary.id)
        .collect();
    ids.sort_unstable();
    ids
}

/// What stands before the activities, and says which are left out.
fn head(snapshot: &Snapshot, undated: &[WholeAction]) -> Vec<u8> {
    let mut xml = Xml::document();
    let generated = rfc3339(snapshot.as_of);
    let attributes = [("version", VERSION), ("generated-datetime", &generated)];
    xml.open("iati-activities", &attributes);
    for action in undated {
        xml.comment(&format!("Left out, without a first day: {}", action.slug));
    }
    xml.into_bytes()
}
