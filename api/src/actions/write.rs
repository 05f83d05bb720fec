//! Actions as their editors write them, with the SQL of it.

use std::collections::HashSet;

use passerelle_shared::actions::{
    ActionDocument, ActionRevision, ActionSource, Convention, PartnerDocument,
};
use passerelle_shared::codes::{EntryType, Side};
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
use crate::editing::references::{References, missing};
use crate::editing::{Creatable, Editable, Ownership};
use crate::entity::{
    action, action_budget_line, action_partner, action_place, action_sdg, action_theme,
};
use crate::files::uses;
use crate::policy::Deed;
use crate::rows::{self, code, point};
use crate::{funding_calls, members, reference};

/// Actions, as they are edited.
pub struct Actions;

impl Editable for Actions {
    const TYPE: EntryType = EntryType::Action;
    const TITLE: &'static str = "title";
    const PATH: &'static str = "/api/v1/actions";
    const WITHDRAWAL: Deed = Deed::Edit;
    type Document = ActionDocument;
    type Source = ActionSource;
    type Revision = ActionRevision;

    fn title(document: &ActionDocument) -> Option<&str> {
        Some(&document.title)
    }

    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ActionDocument>, DbErr> {
        let Some(row) = store::row(connection, id).await? else {
            return Ok(None);
        };
        let convention = (row.convention_signed_on.is_some() || row.convention_reference.is_some())
            .then_some(Convention {
                signed_on: row.convention_signed_on,
                reference: row.convention_reference,
            });
        let (cover, documents) = uses::read(connection, id).await?;
        Ok(Some(ActionDocument {
            title: row.title,
            summary: row.summary,
            description: row.description,
            relation: code("action.relation", id, &row.relation)?,
            status: code("action.status", id, &row.status)?,
            lead: row.lead_id,
            partners: partners(connection, id).await?,
            places: store::places(connection, &[id])
                .await?
                .remove(&id)
                .unwrap_or_default(),
            themes: themes(connection, id).await?,
            sdgs: sdgs(connection, id).await?,
            budget: store::budgets(connection, &[id])
                .await?
                .remove(&id)
                .unwrap_or_default(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            convention,
            purpose: row.purpose_code,
            oda_eligible: row.oda_eligible,
            funding_call: row.funding_call_id,
            results: row.results,
            seeking_partners: row.seeking_partners,
            seeking_for: row.seeking_for,
            cover,
            documents,
        }))
    }

    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &ActionDocument,
    ) -> Result<(), DbErr> {
        let row = action::ActiveModel {
            id: Set(id),
            ..columns(document)
        };
        row.update(connection).await?;
        write_parts(connection, id, document).await
    }

    async fn ownership(
        connection: &impl ConnectionTrait,
        head: &Head,
        document: &ActionDocument,
    ) -> Result<Ownership, DbErr> {
        let lead = members::store::row(connection, document.lead).await?;
        let french = document
            .partners
            .iter()
            .filter(|partner| partner.side == Side::French)
            .filter_map(|partner| partner.member);
        Ok(Ownership::Entry {
            owners: std::iter::once(document.lead).chain(french).collect(),
            trusted: lead.as_ref().is_some_and(|lead| lead.trusted),
            group: None,
            // An action whose lead is not public is not public either.
            public: head.is_public() && lead.as_ref().is_some_and(members::write::is_public),
        })
    }

    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &ActionDocument,
        before: Option<&ActionDocument>,
    ) -> Result<Vec<Violation>, DbErr> {
        let held = before.map(|it| &it.themes[..]);
        let mut found = references.themes("/themes", &document.themes, held);
        found.extend(
            document
                .places
                .iter()
                .enumerate()
                .filter_map(|(index, place)| {
                    references.country(format!("/places/{index}/country"), place.country)
                }),
        );
        found.extend(
            document
                .partners
                .iter()
                .enumerate()
                .filter_map(|(index, partner)| {
                    references.country(format!("/partners/{index}/country"), partner.country?)
                }),
        );
        let schemes: Vec<String> = before
            .into_iter()
            .flat_map(|it| it.budget.iter().filter_map(|line| line.scheme.clone()))
            .collect();
        found.extend(
            document
                .budget
                .iter()
                .enumerate()
                .filter_map(|(index, line)| {
                    let pointer = format!("/budget/{index}/scheme");
                    references.scheme(pointer, line.scheme.as_deref()?, &schemes)
                }),
        );
        if let Some(purpose) = &document.purpose
            && reference::store::purpose(references.connection, purpose)
                .await?
                .is_none()
        {
            found.push(missing("/purpose"));
        }
        let known: HashSet<Uuid> = before
            .into_iter()
            .flat_map(named)
            .map(|(_, id)| id)
            .collect();
        let members: Vec<_> = named(document)
            .filter(|(_, id)| !known.contains(id))
            .collect();
        found.extend(references.members(&members).await?);
        if let Some(call) = document.funding_call
            && before.and_then(|before| before.funding_call) != Some(call)
            && !funding_calls::store::is_public(references.connection, call).await?
        {
            found.push(missing("/funding_call"));
        }
        Ok(found)
    }
}

impl Creatable for Actions {
    async fn insert(
        connection: &impl ConnectionTrait,
        head: &Head,
        verified_at: Option<OffsetDateTime>,
        document: &ActionDocument,
    ) -> Result<(), DbErr> {
        let row = action::ActiveModel {
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
        action::Entity::insert(row)
            .exec_without_returning(connection)
            .await?;
        write_parts(connection, head.id, document).await
    }
}

/// The members that a document names, each with its pointer.
fn named(document: &ActionDocument) -> impl Iterator<Item = (String, Uuid)> {
    let partners = document.partners.iter().enumerate();
    let partners = partners.filter_map(|(index, partner)| {
        Some((format!("/partners/{index}/member"), partner.member?))
    });
    std::iter::once(("/lead".to_owned(), document.lead)).chain(partners)
}

/// What an action's own row holds of its document.
fn columns(document: &ActionDocument) -> action::ActiveModel {
    let document = document.clone();
    let (signed_on, reference) = document
        .convention
        .map(|convention| (convention.signed_on, convention.reference))
        .unwrap_or_default();
    action::ActiveModel {
        title: Set(document.title),
        summary: Set(document.summary),
        description: Set(document.description),
        relation: Set(document.relation.code().to_owned()),
        status: Set(document.status.code().to_owned()),
        lead_id: Set(document.lead),
        starts_on: Set(document.starts_on),
        ends_on: Set(document.ends_on),
        purpose_code: Set(document.purpose),
        oda_eligible: Set(document.oda_eligible),
        convention_signed_on: Set(signed_on),
        convention_reference: Set(reference),
        results: Set(document.results),
        seeking_partners: Set(document.seeking_partners),
        seeking_for: Set(document.seeking_for),
        funding_call_id: Set(document.funding_call),
        ..Default::default()
    }
}

async fn write_parts(
    connection: &impl ConnectionTrait,
    id: Uuid,
    document: &ActionDocument,
) -> Result<(), DbErr> {
    let document = document.clone();
    let partners = document.partners.into_iter().enumerate();
    let partners = partners.map(|(index, partner)| action_partner::ActiveModel {
        id: Set(Uuid::now_v7()),
        action_id: Set(id),
        position: Set(position(index)),
        side: Set(partner.side.code().to_owned()),
        role: Set(partner.role.code().to_owned()),
        member_id: Set(partner.member),
        name: Set(partner.name),
        country_code: Set(partner.country.map(String::from)),
        place: Set(partner.place),
        latitude: Set(partner.point.map(|point| point.latitude)),
        longitude: Set(partner.point.map(|point| point.longitude)),
    });
    let column = action_partner::Column::ActionId;
    replace(connection, column, id, partners.collect()).await?;
    let places = document.places.into_iter().enumerate();
    let places = places.map(|(index, place)| action_place::ActiveModel {
        id: Set(Uuid::now_v7()),
        action_id: Set(id),
        position: Set(position(index)),
        name: Set(place.name),
        country_code: Set(place.country.into()),
        latitude: Set(place.point.latitude),
        longitude: Set(place.point.longitude),
    });
    let column = action_place::Column::ActionId;
    replace(connection, column, id, places.collect()).await?;
    let budget = document.budget.into_iter().enumerate();
    let budget = budget.map(|(index, line)| action_budget_line::ActiveModel {
        id: Set(Uuid::now_v7()),
        action_id: Set(id),
        position: Set(position(index)),
        source: Set(line.source),
        amount_cents: Set(line.amount_cents),
        nature: Set(line.nature.code().to_owned()),
        scheme_code: Set(line.scheme),
    });
    let column = action_budget_line::Column::ActionId;
    replace(connection, column, id, budget.collect()).await?;
    let themes = document.themes.into_iter();
    let themes = themes.map(|theme| action_theme::ActiveModel {
        action_id: Set(id),
        theme_code: Set(theme),
    });
    let column = action_theme::Column::ActionId;
    replace(connection, column, id, themes.collect()).await?;
    let sdgs = document.sdgs.into_iter();
    let sdgs = sdgs.map(|sdg| action_sdg::ActiveModel {
        action_id: Set(id),
        sdg_number: Set(u8::from(sdg).into()),
    });
    let column = action_sdg::Column::ActionId;
    replace(connection, column, id, sdgs.collect()).await
}

async fn partners(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<PartnerDocument>, DbErr> {
    let rows = action_partner::Entity::find()
        .filter(action_partner::Column::ActionId.eq(id))
        .order_by_asc(action_partner::Column::Position)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let country = row.country_code.as_deref();
            Ok(PartnerDocument {
                side: code("action_partner.side", row.id, &row.side)?,
                role: code("action_partner.role", row.id, &row.role)?,
                member: row.member_id,
                name: row.name,
                country: country
                    .map(|country| code("action_partner.country_code", row.id, country))
                    .transpose()?,
                place: row.place,
                point: point(row.latitude, row.longitude),
            })
        })
        .collect()
}

async fn themes(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows =
        rows::of::<action_theme::Entity>(connection, action_theme::Column::ActionId, Some(&[id]))
            .await?;
    Ok(rows.into_iter().map(|row| row.theme_code).collect())
}

async fn sdgs(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<passerelle_shared::reference::Sdg>, DbErr> {
    let rows =
        rows::of::<action_sdg::Entity>(connection, action_sdg::Column::ActionId, Some(&[id]))
            .await?;
    rows.into_iter()
        .map(|row| store::sdg(id, row.sdg_number))
        .collect()
}
