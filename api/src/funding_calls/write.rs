//! Funding calls as their editors write them, with the SQL of it.

use passerelle_shared::codes::EntryType;
use passerelle_shared::funding_calls::{
    FundingCallDocument, FundingCallRevision, FundingCallSource,
};
use passerelle_shared::validation::Violation;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::editing::head::Head;
use crate::editing::parts::{position, replace};
use crate::editing::references::References;
use crate::editing::{Creatable, Editable, Ownership};
use crate::entity::{
    funding_call, funding_call_country, funding_call_funder, funding_call_kind, funding_call_step,
    funding_call_theme,
};
use crate::policy::Deed;
use crate::rows::{self, code, optional_number};

/// Funding calls, as they are edited.
pub struct FundingCalls;

impl Editable for FundingCalls {
    const TYPE: EntryType = EntryType::FundingCall;
    const TITLE: &'static str = "title";
    const PATH: &'static str = "/api/v1/funding-calls";
    const WITHDRAWAL: Deed = Deed::Edit;
    type Document = FundingCallDocument;
    type Source = FundingCallSource;
    type Revision = FundingCallRevision;

    fn title(document: &FundingCallDocument) -> Option<&str> {
        Some(&document.title)
    }

    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<FundingCallDocument>, DbErr> {
        let Some(row) = store::row(connection, id).await? else {
            return Ok(None);
        };
        Ok(Some(FundingCallDocument {
            title: row.title,
            summary: row.summary,
            description: row.description,
            scheme: row.scheme_code,
            funders: funders(connection, id).await?,
            permanent: row.permanent,
            opens_on: row.opens_on,
            closes_on: row.closes_on,
            themes: themes(connection, id).await?,
            eligible_kinds: kinds(connection, id).await?,
            eligible_countries: countries(connection, id).await?,
            min_population: optional_number("funding_call.min_population", id, row.min_population)?,
            max_population: optional_number("funding_call.max_population", id, row.max_population)?,
            minimum_consortium: optional_number(
                "funding_call.minimum_consortium",
                id,
                row.minimum_consortium,
            )?,
            cofunding_rate_percent: optional_number(
                "funding_call.cofunding_rate_percent",
                id,
                row.cofunding_rate_percent,
            )?,
            cofunding_conditions: row.cofunding_conditions,
            minimum_amount_cents: row.minimum_amount_cents,
            maximum_amount_cents: row.maximum_amount_cents,
            steps: store::steps(connection, id).await?,
            link: row.link,
        }))
    }

    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &FundingCallDocument,
    ) -> Result<(), DbErr> {
        let row = funding_call::ActiveModel {
            id: Set(id),
            ..columns(document)
        };
        row.update(connection).await?;
        write_parts(connection, id, document).await
    }

    async fn ownership(
        _: &impl ConnectionTrait,
        head: &Head,
        _: &FundingCallDocument,
    ) -> Result<Ownership, DbErr> {
        Ok(Ownership::FundingCall {
            public: head.is_public(),
        })
    }

    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &FundingCallDocument,
        before: Option<&FundingCallDocument>,
    ) -> Result<Vec<Violation>, DbErr> {
        let held = before.map(|it| &it.themes[..]);
        let mut found = references.themes("/themes", &document.themes, held);
        if let Some(scheme) = &document.scheme {
            let held: Vec<String> = before
                .and_then(|it| it.scheme.clone())
                .into_iter()
                .collect();
            found.extend(references.scheme("/scheme".to_owned(), scheme, &held));
        }
        let countries = document.eligible_countries.iter().enumerate();
        found.extend(countries.filter_map(|(index, country)| {
            references.country(format!("/eligible_countries/{index}"), *country)
        }));
        Ok(found)
    }
}

impl Creatable for FundingCalls {
    async fn insert(
        connection: &impl ConnectionTrait,
        head: &Head,
        verified_at: Option<OffsetDateTime>,
        document: &FundingCallDocument,
    ) -> Result<(), DbErr> {
        let row = funding_call::ActiveModel {
            id: Set(head.id),
            slug: Set(head.slug.clone()),
            publication: Set(head.publication.code().to_owned()),
            last_verified_at: Set(verified_at),
            created_at: Set(head.updated_at),
            updated_at: Set(head.updated_at),
            version: Set(head.version),
            deleted_at: Set(head.deleted_at),
            ..columns(document)
        };
        funding_call::Entity::insert(row)
            .exec_without_returning(connection)
            .await?;
        write_parts(connection, head.id, document).await
    }
}

/// What a call's own row holds of its document.
fn columns(document: &FundingCallDocument) -> funding_call::ActiveModel {
    let document = document.clone();
    let number = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
    funding_call::ActiveModel {
        title: Set(document.title),
        summary: Set(document.summary),
        description: Set(document.description),
        scheme_code: Set(document.scheme),
        permanent: Set(document.permanent),
        opens_on: Set(document.opens_on),
        closes_on: Set(document.closes_on),
        min_population: Set(number(document.min_population)),
        max_population: Set(number(document.max_population)),
        minimum_consortium: Set(number(document.minimum_consortium)),
        cofunding_rate_percent: Set(document.cofunding_rate_percent.map(i32::from)),
        cofunding_conditions: Set(document.cofunding_conditions),
        minimum_amount_cents: Set(document.minimum_amount_cents),
        maximum_amount_cents: Set(document.maximum_amount_cents),
        link: Set(document.link),
        ..Default::default()
    }
}

async fn write_parts(
    connection: &impl ConnectionTrait,
    id: Uuid,
    document: &FundingCallDocument,
) -> Result<(), DbErr> {
    let themes = document.themes.iter();
    let themes = themes.map(|theme| funding_call_theme::ActiveModel {
        funding_call_id: Set(id),
        theme_code: Set(theme.clone()),
    });
    let column = funding_call_theme::Column::FundingCallId;
    replace(connection, column, id, themes.collect()).await?;
    let kinds = document.eligible_kinds.iter();
    let kinds = kinds.map(|kind| funding_call_kind::ActiveModel {
        funding_call_id: Set(id),
        kind: Set(kind.code().to_owned()),
    });
    let column = funding_call_kind::Column::FundingCallId;
    replace(connection, column, id, kinds.collect()).await?;
    let countries = document.eligible_countries.iter();
    let countries = countries.map(|country| funding_call_country::ActiveModel {
        funding_call_id: Set(id),
        country_code: Set((*country).into()),
    });
    let column = funding_call_country::Column::FundingCallId;
    replace(connection, column, id, countries.collect()).await?;
    let funders = document.funders.iter().enumerate();
    let funders = funders.map(|(place, name)| funding_call_funder::ActiveModel {
        id: Set(Uuid::now_v7()),
        funding_call_id: Set(id),
        position: Set(position(place)),
        name: Set(name.clone()),
    });
    let column = funding_call_funder::Column::FundingCallId;
    replace(connection, column, id, funders.collect()).await?;
    let steps = document.steps.iter().enumerate();
    let steps = steps.map(|(place, step)| funding_call_step::ActiveModel {
        id: Set(Uuid::now_v7()),
        funding_call_id: Set(id),
        position: Set(position(place)),
        title: Set(step.title.clone()),
        description: Set(step.description.clone()),
    });
    let column = funding_call_step::Column::FundingCallId;
    replace(connection, column, id, steps.collect()).await
}

async fn funders(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows = funding_call_funder::Entity::find()
        .filter(funding_call_funder::Column::FundingCallId.eq(id))
        .order_by_asc(funding_call_funder::Column::Position)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

async fn themes(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows = rows::of::<funding_call_theme::Entity>(
        connection,
        funding_call_theme::Column::FundingCallId,
        Some(&[id]),
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.theme_code).collect())
}

async fn kinds(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<passerelle_shared::codes::MemberKind>, DbErr> {
    let rows = rows::of::<funding_call_kind::Entity>(
        connection,
        funding_call_kind::Column::FundingCallId,
        Some(&[id]),
    )
    .await?;
    rows.iter()
        .map(|row| code("funding_call_kind.kind", id, &row.kind))
        .collect()
}

async fn countries(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<passerelle_shared::geo::CountryCode>, DbErr> {
    let rows = rows::of::<funding_call_country::Entity>(
        connection,
        funding_call_country::Column::FundingCallId,
        Some(&[id]),
    )
    .await?;
    rows.iter()
        .map(|row| code("funding_call_country.country_code", id, &row.country_code))
        .collect()
}
