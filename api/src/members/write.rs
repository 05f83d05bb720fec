//! Members' pages as their people write them, with the SQL of it.

use std::collections::HashMap;

use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::members::{ContactDocument, MemberDocument, MemberRevision, MemberSource};
use passerelle_shared::validation::Violation;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    Set,
};
use uuid::Uuid;

use super::store;
use crate::editing::head::Head;
use crate::editing::parts::{position, replace};
use crate::editing::references::References;
use crate::editing::{Editable, Ownership, Saved};
use crate::entity::{contact, member, member_country, member_language, member_theme};
use crate::files::uses;
use crate::personal::consents;
use crate::policy::Deed;
use crate::rows::{self, code, point};

/// Members' pages, as they are edited.
pub struct Members;

impl Editable for Members {
    const TYPE: EntryType = EntryType::Member;
    const TITLE: &'static str = "name";
    const PATH: &'static str = "/api/v1/members";
    // The directory holds every authority; whether one is left out, the animators say.
    const WITHDRAWAL: Deed = Deed::Delete;
    type Document = MemberDocument;
    type Source = MemberSource;
    type Revision = MemberRevision;

    fn title(_: &MemberDocument) -> Option<&str> {
        None
    }

    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<MemberDocument>, DbErr> {
        let Some(row) = store::row(connection, id).await? else {
            return Ok(None);
        };
        let languages = store::languages(connection, id).await?;
        let (cover, _) = uses::read(connection, id).await?;
        Ok(Some(MemberDocument {
            summary: row.summary,
            description: row.description,
            website: row.website,
            themes: themes(connection, id).await?,
            countries: countries(connection, id).await?,
            languages: languages
                .iter()
                .map(|language| code("member_language.language", id, language))
                .collect::<Result<_, _>>()?,
            point: point(row.latitude, row.longitude),
            contacts: contacts(connection, id).await?,
            cover,
        }))
    }

    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &MemberDocument,
    ) -> Result<(), DbErr> {
        let document = document.clone();
        let row = member::ActiveModel {
            id: Set(id),
            summary: Set(document.summary),
            description: Set(document.description),
            website: Set(document.website),
            latitude: Set(document.point.map(|point| point.latitude)),
            longitude: Set(document.point.map(|point| point.longitude)),
            ..Default::default()
        };
        row.update(connection).await?;
        let themes = document.themes.into_iter();
        let themes = themes.map(|theme| member_theme::ActiveModel {
            member_id: Set(id),
            theme_code: Set(theme),
        });
        let column = member_theme::Column::MemberId;
        replace(connection, column, id, themes.collect()).await?;
        let countries = document.countries.into_iter();
        let countries = countries.map(|country| member_country::ActiveModel {
            member_id: Set(id),
            country_code: Set(country.into()),
        });
        let column = member_country::Column::MemberId;
        replace(connection, column, id, countries.collect()).await?;
        let languages = document.languages.into_iter();
        let languages = languages.map(|language| member_language::ActiveModel {
            member_id: Set(id),
            language: Set(language.into()),
        });
        let column = member_language::Column::MemberId;
        replace(connection, column, id, languages.collect()).await?;
        let contacts = document.contacts.into_iter().enumerate();
        let contacts = contacts.map(|(index, contact)| contact::ActiveModel {
            id: Set(Uuid::now_v7()),
            member_id: Set(id),
            position: Set(position(index)),
            name: Set(contact.name),
            function: Set(contact.function.code().to_owned()),
            title: Set(contact.title),
            email: Set(contact.email),
            phone: Set(contact.phone),
            visibility: Set(contact.visibility.code().to_owned()),
            email_visibility: Set(contact.email_visibility.code().to_owned()),
            phone_visibility: Set(contact.phone_visibility.code().to_owned()),
        });
        let column = contact::Column::MemberId;
        replace(connection, column, id, contacts.collect()).await
    }

    async fn note(
        connection: &impl ConnectionTrait,
        saved: Saved<'_, MemberDocument>,
    ) -> Result<(), DbErr> {
        let before = saved.before.map_or(&[][..], |before| &before.contacts);
        let contacts = (before, &saved.after.contacts[..]);
        consents::of_contacts(connection, saved.id, contacts, saved.account, saved.at).await
    }

    async fn ownership(
        connection: &impl ConnectionTrait,
        head: &Head,
        _: &MemberDocument,
    ) -> Result<Ownership, DbErr> {
        let row = store::row(connection, head.id).await?;
        Ok(Ownership::Member {
            id: head.id,
            trusted: row.is_some_and(|row| row.trusted),
            public: head.is_public(),
        })
    }

    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &MemberDocument,
        before: Option<&MemberDocument>,
    ) -> Result<Vec<Violation>, DbErr> {
        let held = before.map(|it| &it.themes[..]);
        let mut found = references.themes("/themes", &document.themes, held);
        let countries = document.countries.iter().enumerate();
        found.extend(countries.filter_map(|(index, country)| {
            references.country(format!("/countries/{index}"), *country)
        }));
        Ok(found)
    }
}

/// Whether everybody sees a member.
pub fn is_public(row: &member::Model) -> bool {
    row.publication == Publication::Published.code() && row.deleted_at.is_none()
}

/// Which of some members there are, each with whether everybody sees it.
///
/// # Errors
/// The database does not answer.
pub async fn shown(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, bool>, DbErr> {
    let rows = member::Entity::find()
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .filter(member::Column::DeletedAt.is_null())
        .all(connection)
        .await?;
    Ok(rows.iter().map(|row| (row.id, is_public(row))).collect())
}

async fn themes(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows =
        rows::of::<member_theme::Entity>(connection, member_theme::Column::MemberId, Some(&[id]))
            .await?;
    Ok(rows.into_iter().map(|row| row.theme_code).collect())
}

async fn countries(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<passerelle_shared::geo::CountryCode>, DbErr> {
    let rows = rows::of::<member_country::Entity>(
        connection,
        member_country::Column::MemberId,
        Some(&[id]),
    )
    .await?;
    rows.iter()
        .map(|row| code("member_country.country_code", id, &row.country_code))
        .collect()
}

async fn contacts(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<ContactDocument>, DbErr> {
    let rows = contact::Entity::find()
        .filter(contact::Column::MemberId.eq(id))
        .order_by_asc(contact::Column::Position)
        .all(connection)
        .await?;
    let consent = |column, id, text: &str| code(column, id, text);
    rows.into_iter()
        .map(|row| {
            Ok(ContactDocument {
                visibility: consent("contact.visibility", row.id, &row.visibility)?,
                email_visibility: consent(
                    "contact.email_visibility",
                    row.id,
                    &row.email_visibility,
                )?,
                phone_visibility: consent(
                    "contact.phone_visibility",
                    row.id,
                    &row.phone_visibility,
                )?,
                function: code("contact.function", row.id, &row.function)?,
                name: row.name,
                title: row.title,
                email: row.email,
                phone: row.phone,
            })
        })
        .collect()
}
