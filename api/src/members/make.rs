//! A member that comes into the directory: made by who keeps it, or proposed and accepted.

use passerelle_shared::codes::{Claim, EntryType, Publication};
use passerelle_shared::editing::Change;
use passerelle_shared::members::CreateMember;
use passerelle_shared::validation::Rule;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter,
};

use super::write::Members;
use crate::changes::Write;
use crate::editing::Editable;
use crate::editing::entry::{Entry, keep};
use crate::editing::head::{self, Head};
use crate::entity::member;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::reference;

/// Makes a member: public at once, as the directory holds every authority, and unclaimed.
///
/// # Errors
/// `invalid_body` where there is no such département.
pub async fn make(
    write: &mut Write,
    who: &Authorized<SignedIn>,
    wanted: &CreateMember,
) -> Result<Entry<Members>, ApiError> {
    let connection = write.connection();
    let now = who.state.clock.now();
    let (department, region) = place(connection, wanted).await?.unzip();
    let slug = head::free_slug(connection, EntryType::Member, None, &wanted.name).await?;
    let head = Head {
        publication: Publication::Published,
        ..Head::new(slug, wanted.name.clone(), now)
    };
    let row = member::Model {
        id: head.id,
        slug: head.slug.clone(),
        publication: head.publication.code().to_owned(),
        last_verified_at: None,
        created_at: now,
        updated_at: now,
        version: head.version,
        deleted_at: None,
        name: head.title.clone(),
        kind: wanted.member_kind.code().to_owned(),
        epci_form: wanted.epci_form.map(|form| form.code().to_owned()),
        insee: wanted.insee.clone(),
        siren: wanted.siren.clone(),
        department_code: department,
        region_code: region,
        population: None,
        epci_id: None,
        latitude: None,
        longitude: None,
        website: wanted.website.clone(),
        summary: None,
        description: None,
        claim: Claim::Unclaimed.code().to_owned(),
        trusted: false,
    };
    member::Entity::insert(member::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    let document = Members::document(connection, head.id)
        .await?
        .ok_or(ApiError::not_found())?;
    let account = Some(who.actor.account);
    keep::<Members>(connection, &head, &document, Change::Created, account).await?;
    let ownership = Members::ownership(connection, &head, &document).await?;
    write.touch(EntryType::Member, head.id);
    Ok(Entry {
        head,
        document,
        ownership,
    })
}

/// The official number that another member has already, as the pointer of its field.
///
/// # Errors
/// The database does not answer.
pub async fn taken(
    connection: &impl ConnectionTrait,
    wanted: &CreateMember,
) -> Result<Option<&'static str>, DbErr> {
    let siren = wanted
        .siren
        .as_ref()
        .map(|siren| member::Column::Siren.eq(siren));
    let insee = wanted.insee.as_ref().map(|insee| {
        let kind = member::Column::Kind.eq(wanted.member_kind.code());
        member::Column::Insee.eq(insee).and(kind)
    });
    for (pointer, same) in [("/siren", siren), ("/insee", insee)] {
        let Some(same) = same else { continue };
        let same = member::Entity::find().filter(Condition::all().add(same));
        if same.one(connection).await?.is_some() {
            return Ok(Some(pointer));
        }
    }
    Ok(None)
}

/// The département and the région: as they are told, or by the INSEE code of a commune.
async fn place(
    connection: &impl ConnectionTrait,
    wanted: &CreateMember,
) -> Result<Option<(String, String)>, ApiError> {
    let departments = reference::store::departments(connection).await?;
    let found = match (&wanted.department, &wanted.insee) {
        (Some(code), _) => {
            let found = departments.into_iter().find(|it| it.code == *code);
            Some(found.ok_or_else(|| ApiError::field("/department", Rule::Unknown))?)
        }
        (None, Some(insee)) => departments
            .into_iter()
            .find(|it| insee.starts_with(&it.code)),
        (None, None) => None,
    };
    Ok(found.map(|it| (it.code, it.region)))
}
