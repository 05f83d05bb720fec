//! All SQL of members.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::codes::{Claim, Consent, EntryType, MemberKind, Publication, Stratum};
use passerelle_shared::members::{Contact, MemberRef, MemberSummary};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::entry::{MemberEntry, member_freshness};
use crate::entity::{contact, member, member_country, member_language, member_theme};
use crate::files;
use crate::rows::{self, among, code, grouped, optional_number, point};
use crate::search::index::{Names, SearchText};

/// What the catalogue holds of a row.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "member::Entity")]
struct Card {
    id: Uuid,
    slug: String,
    name: String,
    kind: String,
    epci_form: Option<String>,
    department_code: Option<String>,
    region_code: Option<String>,
    population: Option<i32>,
    epci_id: Option<Uuid>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    summary: Option<String>,
    claim: String,
    last_verified_at: Option<OffsetDateTime>,
    updated_at: OffsetDateTime,
}

/// The public members among some, or all of them, for the catalogue.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn entries(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
    as_of: OffsetDateTime,
) -> Result<Vec<MemberEntry>, DbErr> {
    let members = among(member::Entity::find(), member::Column::Id, ids)
        .filter(member::Column::Publication.eq(Publication::Published.code()))
        .filter(member::Column::DeletedAt.is_null())
        .into_partial_model::<Card>()
        .all(connection)
        .await?;
    let mut numbers = crate::search::store::numbers(connection, EntryType::Member, ids).await?;
    let mut themes = grouped(
        rows::of::<member_theme::Entity>(connection, member_theme::Column::MemberId, ids).await?,
        |row| (row.member_id, row.theme_code),
    );
    let mut countries = grouped(
        rows::of::<member_country::Entity>(connection, member_country::Column::MemberId, ids)
            .await?,
        |row| (row.member_id, row.country_code),
    );
    let mut covers = files::view::covers(connection, EntryType::Member, ids).await?;
    members
        .into_iter()
        .map(|row| {
            let id = row.id;
            let own_countries = countries
                .remove(&id)
                .unwrap_or_default()
                .iter()
                .map(|country| code("member_country.country_code", id, country))
                .collect::<Result<_, _>>()?;
            let number = numbers.remove(&id).unwrap_or_default();
            let mut entry = entry(
                row,
                number,
                themes.remove(&id).unwrap_or_default(),
                own_countries,
                as_of,
            )?;
            entry.summary.cover = covers.remove(&id);
            Ok(entry)
        })
        .collect()
}

fn entry(
    row: Card,
    number: u32,
    themes: Vec<String>,
    own_countries: Vec<passerelle_shared::geo::CountryCode>,
    as_of: OffsetDateTime,
) -> Result<MemberEntry, DbErr> {
    let id = row.id;
    let population: Option<u32> = optional_number("member.population", id, row.population)?;
    let kind: MemberKind = code("member.kind", id, &row.kind)?;
    let point = point(row.latitude, row.longitude);
    let mut summary = MemberSummary {
        id,
        slug: row.slug,
        name: row.name,
        kind,
        epci_form: row
            .epci_form
            .map(|form| code("member.epci_form", id, &form))
            .transpose()?,
        department: row.department_code,
        region: row.region_code,
        population,
        stratum: population.map(Stratum::of),
        claim: code::<Claim>("member.claim", id, &row.claim)?,
        summary: row.summary,
        themes,
        countries: own_countries.clone(),
        point,
        actions_count: 0,
        last_verified_at: row.last_verified_at,
        freshness: None,
        updated_at: row.updated_at,
        cover: None,
    };
    summary.freshness = member_freshness(&summary, as_of);
    Ok(MemberEntry {
        number,
        summary,
        own_countries,
        epci: row.epci_id,
        points: point.into_iter().collect(),
    })
}

/// What search knows of the public members among some.
///
/// # Errors
/// The database does not answer.
pub async fn texts(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    names: &Names,
) -> Result<Vec<SearchText>, DbErr> {
    let members = among(member::Entity::find(), member::Column::Id, Some(ids))
        .filter(member::Column::Publication.eq(Publication::Published.code()))
        .filter(member::Column::DeletedAt.is_null())
        .all(connection)
        .await?;
    let themes = grouped(
        rows::of::<member_theme::Entity>(connection, member_theme::Column::MemberId, Some(ids))
            .await?,
        |row| (row.member_id, row.theme_code),
    );
    let countries = grouped(
        rows::of::<member_country::Entity>(connection, member_country::Column::MemberId, Some(ids))
            .await?,
        |row| (row.member_id, row.country_code),
    );
    let epci_ids: Vec<Uuid> = members.iter().filter_map(|row| row.epci_id).collect();
    let epci = self::names(connection, &epci_ids).await?;
    let departments: HashMap<String, String> = crate::reference::store::departments(connection)
        .await?
        .into_iter()
        .map(|department| (department.code, department.name))
        .collect();
    let strings =
        |map: &HashMap<Uuid, Vec<String>>, id: Uuid| map.get(&id).cloned().unwrap_or_default();
    Ok(members
        .into_iter()
        .map(|row| {
            let department = row
                .department_code
                .as_ref()
                .and_then(|code| departments.get(code));
            let parts = [
                row.summary.unwrap_or_default(),
                row.description.unwrap_or_default(),
                names.themes(strings(&themes, row.id).iter().map(String::as_str)),
                names.countries(strings(&countries, row.id).iter().map(String::as_str)),
                department.cloned().unwrap_or_default(),
                row.epci_id
                    .and_then(|id| epci.get(&id).cloned())
                    .unwrap_or_default(),
                row.insee.unwrap_or_default(),
            ];
            SearchText {
                id: row.id,
                title: row.name,
                body: crate::search::index::paragraphs(&parts),
            }
        })
        .collect())
}

/// Names of the public ones among members, by id: for the search texts of entries that name them.
///
/// # Errors
/// The database does not answer.
pub async fn names(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows: Vec<(Uuid, String)> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Name)
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .filter(member::Column::Publication.eq(Publication::Published.code()))
        .filter(member::Column::DeletedAt.is_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The SIREN numbers of those among some members that have one, by id.
///
/// # Errors
/// The database does not answer.
pub async fn sirens(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows: Vec<(Uuid, String)> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Siren)
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .filter(member::Column::Siren.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Members as other entries name them, public or not, by id.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn references(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, MemberRef>, DbErr> {
    let rows: Vec<(Uuid, String, String, String)> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Slug)
        .column(member::Column::Name)
        .column(member::Column::Kind)
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(id, slug, name, kind)| {
            let kind = code("member.kind", id, &kind)?;
            Ok((
                id,
                MemberRef {
                    id,
                    slug,
                    name,
                    kind,
                },
            ))
        })
        .collect()
}

/// The communes of some EPCI, public or not.
///
/// # Errors
/// The database does not answer.
pub async fn communes(
    connection: &impl ConnectionTrait,
    epci: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let ids: Vec<Uuid> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .filter(member::Column::EpciId.is_in(epci.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(ids.into_iter().collect())
}

/// The row of a member.
///
/// # Errors
/// The database does not answer.
pub async fn row(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<member::Model>, DbErr> {
    member::Entity::find_by_id(id).one(connection).await
}

/// Sets whether the animators trust a member: whether that was a change, and none where there is no
/// such member.
///
/// # Errors
/// The database refuses.
pub async fn set_trusted(
    connection: &impl ConnectionTrait,
    id: Uuid,
    trusted: bool,
) -> Result<Option<bool>, DbErr> {
    let changed = member::Entity::update_many()
        .col_expr(member::Column::Trusted, Expr::value(trusted))
        .filter(member::Column::Id.eq(id))
        .filter(member::Column::Trusted.ne(trusted))
        .filter(member::Column::DeletedAt.is_null())
        .exec(connection)
        .await?;
    if changed.rows_affected == 1 {
        return Ok(Some(true));
    }
    let row = row(connection, id).await?;
    Ok(row.filter(|row| row.deleted_at.is_none()).map(|_| false))
}

/// The working languages of a member, ISO 639-1.
///
/// # Errors
/// The database does not answer.
pub async fn languages(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows = member_language::Entity::find()
        .filter(member_language::Column::MemberId.eq(id))
        .order_by_asc(member_language::Column::Language)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.language).collect())
}

/// To whom what everybody sees was consented to be shown.
pub const FOR_EVERYBODY: &[Consent] = &[Consent::Public];
/// To whom what a member of the network sees was consented to be shown.
pub const FOR_THE_NETWORK: &[Consent] = &[Consent::Public, Consent::Members];

/// The contacts of a member who consented to be shown to any of these, each with what they
/// consented to show them.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn contacts(
    connection: &impl ConnectionTrait,
    id: Uuid,
    shown_to: &[Consent],
) -> Result<Vec<Contact>, DbErr> {
    let consents = shown_to.iter().map(|it| it.code());
    let consented = |consent: &str| shown_to.iter().any(|it| it.code() == consent);
    let contacts = contact::Entity::find()
        .filter(contact::Column::MemberId.eq(id))
        .filter(contact::Column::Visibility.is_in(consents))
        .order_by_asc(contact::Column::Position)
        .all(connection)
        .await?;
    contacts
        .into_iter()
        .map(|row| {
            Ok(Contact {
                name: row.name,
                function: code("contact.function", row.id, &row.function)?,
                title: row.title,
                email: row.email.filter(|_| consented(&row.email_visibility)),
                phone: row.phone.filter(|_| consented(&row.phone_visibility)),
            })
        })
        .collect()
}
