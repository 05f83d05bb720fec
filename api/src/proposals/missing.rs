//! A missing member that comes into the directory.

use passerelle_shared::codes::{Claim, EntryType, Publication};
use passerelle_shared::editing::Change;
use passerelle_shared::members::MemberRef;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter};
use uuid::Uuid;

use super::store;
use crate::changes::Write;
use crate::editing::Editable;
use crate::editing::entry::keep;
use crate::editing::head::{self, Head};
use crate::entity::{member, proposal};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::members::write::Members;
use crate::{members, reference};

/// The member that a missing one is: one of the directory, or a new one.
///
/// # Errors
/// `invalid_body` where there is no such member; `conflict` where one has its official number.
pub async fn settle(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    row: &proposal::Model,
    known: Option<Uuid>,
) -> Result<MemberRef, ApiError> {
    let id = match known {
        Some(id) => {
            let shown = members::write::shown(write.connection(), &[id]).await?;
            if shown.get(&id) != Some(&true) {
                return Err(ApiError::field("/member", Rule::Unknown));
            }
            id
        }
        None => make(write, who, row).await?,
    };
    store::set_member(write.connection(), row.id, id).await?;
    let mut references = members::store::references(write.connection(), &[id]).await?;
    references.remove(&id).ok_or(ApiError::not_found())
}

async fn make(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    row: &proposal::Model,
) -> Result<Uuid, ApiError> {
    let connection = write.connection();
    if numbered(connection, row).await? {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let name = row.name.clone().unwrap_or_default();
    let now = who.state.clock.now();
    let slug = head::free_slug(connection, EntryType::Member, None, &name).await?;
    let head = Head {
        publication: Publication::Published,
        ..Head::new(slug, name, now)
    };
    let department = match &row.insee {
        Some(insee) => department(connection, insee).await?,
        None => None,
    };
    let member = member::Model {
        id: head.id,
        slug: head.slug.clone(),
        publication: head.publication.code().to_owned(),
        last_verified_at: None,
        created_at: now,
        updated_at: now,
        version: head.version,
        deleted_at: None,
        name: head.title.clone(),
        kind: row.member_kind.clone().unwrap_or_default(),
        epci_form: None,
        insee: row.insee.clone(),
        siren: row.siren.clone(),
        department_code: department.as_ref().map(|(code, _)| code.clone()),
        region_code: department.map(|(_, region)| region),
        population: None,
        epci_id: None,
        latitude: None,
        longitude: None,
        website: row.website.clone(),
        summary: None,
        description: None,
        claim: Claim::Unclaimed.code().to_owned(),
        trusted: false,
    };
    member::Entity::insert(member::ActiveModel::from(member))
        .exec_without_returning(connection)
        .await?;
    if let Some(document) = Members::document(connection, head.id).await? {
        let account = Some(who.actor.account);
        keep::<Members>(connection, &head, &document, Change::Created, account).await?;
    }
    write.touch(EntryType::Member, head.id);
    Ok(head.id)
}

/// Whether a member has one of the official numbers.
async fn numbered(
    connection: &impl ConnectionTrait,
    row: &proposal::Model,
) -> Result<bool, ApiError> {
    let mut same = Condition::any();
    if let Some(siren) = &row.siren {
        same = same.add(member::Column::Siren.eq(siren));
    }
    if let (Some(insee), Some(kind)) = (&row.insee, &row.member_kind) {
        let insee = member::Column::Insee.eq(insee);
        same = same.add(insee.and(member::Column::Kind.eq(kind)));
    }
    if same.is_empty() {
        return Ok(false);
    }
    let known = member::Entity::find().filter(same).one(connection).await?;
    Ok(known.is_some())
}

/// The département and the région of a commune, by its INSEE code.
async fn department(
    connection: &impl ConnectionTrait,
    insee: &str,
) -> Result<Option<(String, String)>, ApiError> {
    let departments = reference::store::departments(connection).await?;
    Ok(departments
        .into_iter()
        .find(|it| insee.starts_with(&it.code))
        .map(|it| (it.code, it.region)))
}
