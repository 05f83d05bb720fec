//! Actions of the demonstration.

use passerelle_shared::codes::{
    ActionStatus, BudgetNature, EntryType, PartnerRole, Relation, Side,
};
use sea_orm::Set;
use serde::Deserialize;
use time::{Date, Duration};
use uuid::Uuid;

use super::calendar::{between, chance_below, days_before, months_before};
use super::entries;
use super::stage::{Stage, numbered, part};
use crate::entity::{
    action, action_budget_line, action_partner, action_place, action_sdg, action_theme,
};

const FILES: [(&str, &str); 2] = [
    (
        "actions-1.json",
        include_str!("../../../seeds/demo/actions-1.json"),
    ),
    (
        "actions-2.json",
        include_str!("../../../seeds/demo/actions-2.json"),
    ),
];

/// Of the actions that a scheme pays for, one in so many came from the call that is shown.
const FROM_A_CALL: u32 = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Action {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) relation: Relation,
    pub(super) status: ActionStatus,
    pub(super) lead: String,
    pub(super) partners: Vec<Partner>,
    pub(super) places: Vec<Place>,
    pub(super) themes: Vec<String>,
    pub(super) sdgs: Vec<i32>,
    pub(super) purpose: Option<String>,
    pub(super) oda_eligible: bool,
    pub(super) starts_months_ago: i32,
    pub(super) duration_months: Option<i32>,
    pub(super) budget: Vec<BudgetLine>,
    pub(super) convention: Option<Convention>,
    pub(super) results: Option<String>,
    pub(super) seeking_partners: bool,
    pub(super) seeking_for: Option<String>,
    pub(super) verified_days_ago: i64,
    pub(super) created_days_ago: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Partner {
    pub(super) side: Side,
    pub(super) role: PartnerRole,
    /// Key of a member.
    pub(super) member: Option<String>,
    pub(super) name: Option<String>,
    pub(super) country: Option<String>,
    pub(super) place: Option<String>,
    pub(super) latitude: Option<f64>,
    pub(super) longitude: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) country: String,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BudgetLine {
    pub(super) source: String,
    pub(super) amount_cents: i64,
    pub(super) nature: BudgetNature,
    pub(super) scheme: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Convention {
    pub(super) signed_months_ago: i32,
    pub(super) reference: Option<String>,
}

pub(super) fn read() -> anyhow::Result<Vec<Action>> {
    let mut actions = Vec::new();
    for (file, text) in FILES {
        actions.extend(entries(file, text)?);
    }
    Ok(actions)
}

pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<usize> {
    let actions = read()?;
    let count = actions.len();
    let mut rows = Vec::new();
    let mut parts = Parts::default();
    for entry in actions {
        let id = stage.enter(EntryType::Action, &entry.key);
        rows.push(row(stage, id, &entry)?);
        parts.add(stage, id, entry)?;
    }
    stage.insert(rows).await?;
    stage.insert(parts.partners).await?;
    stage.insert(parts.places).await?;
    stage.insert(parts.themes).await?;
    stage.insert(parts.sdgs).await?;
    stage.insert(parts.budget).await?;
    Ok(count)
}

fn row(stage: &Stage, id: Uuid, entry: &Action) -> anyhow::Result<action::ActiveModel> {
    let created_at = days_before(stage.now, entry.created_days_ago, &entry.key);
    let verified_at = days_before(stage.now, entry.verified_days_ago, &entry.key);
    let starts_on = months_before(stage.today(), entry.starts_months_ago)?;
    let ends_on = entry
        .duration_months
        .map(|months| last_day(starts_on, months))
        .transpose()?;
    let signed_on = entry
        .convention
        .as_ref()
        .map(|convention| signed_on(stage.today(), convention, &entry.key))
        .transpose()?;
    Ok(action::ActiveModel {
        id: Set(id),
        slug: Set(entry.key.clone()),
        publication: Set(Stage::published()),
        last_verified_at: Set(Some(verified_at)),
        created_at: Set(created_at),
        updated_at: Set(between(created_at, verified_at, &entry.key)),
        version: Set(1),
        deleted_at: Set(None),
        title: Set(entry.title.clone()),
        summary: Set(entry.summary.clone()),
        description: Set(entry.description.clone()),
        relation: Set(entry.relation.code().to_owned()),
        status: Set(entry.status.code().to_owned()),
        lead_id: Set(stage.member(&entry.lead)?),
        starts_on: Set(Some(starts_on)),
        ends_on: Set(ends_on),
        purpose_code: Set(entry.purpose.clone()),
        oda_eligible: Set(entry.oda_eligible),
        convention_signed_on: Set(signed_on),
        convention_reference: Set(entry
            .convention
            .as_ref()
            .and_then(|convention| convention.reference.clone())),
        results: Set(entry.results.clone()),
        seeking_partners: Set(entry.seeking_partners),
        seeking_for: Set(entry.seeking_for.clone()),
        funding_call_id: Set(call(stage, entry)),
    })
}

/// The last day of an action of some months.
fn last_day(starts_on: Date, months: i32) -> anyhow::Result<Date> {
    Ok(months_before(starts_on, -months)? - Duration::DAY)
}

/// A weekday of the month in which a convention was signed, never to come.
fn signed_on(today: Date, convention: &Convention, key: &str) -> anyhow::Result<Date> {
    let first = months_before(today, convention.signed_months_ago)?;
    let day = first + Duration::days(chance_below(key, "signed", 26).into());
    Ok(super::calendar::next_weekdays(day, 1).min(today))
}

/// The call that an action came from: that of the first scheme that pays for it, for some.
fn call(stage: &Stage, entry: &Action) -> Option<Uuid> {
    let call = entry
        .budget
        .iter()
        .find_map(|line| stage.call_of(line.scheme.as_deref()?))?;
    (chance_below(&entry.key, "call", FROM_A_CALL) == 0).then_some(call)
}

#[derive(Default)]
struct Parts {
    partners: Vec<action_partner::ActiveModel>,
    places: Vec<action_place::ActiveModel>,
    themes: Vec<action_theme::ActiveModel>,
    sdgs: Vec<action_sdg::ActiveModel>,
    budget: Vec<action_budget_line::ActiveModel>,
}

impl Parts {
    fn add(&mut self, stage: &Stage, id: Uuid, entry: Action) -> anyhow::Result<()> {
        for (position, partner) in numbered(entry.partners) {
            let member_id = partner
                .member
                .as_deref()
                .map(|key| stage.member(key))
                .transpose()?;
            self.partners.push(action_partner::ActiveModel {
                id: Set(part(id, "partner", position)),
                action_id: Set(id),
                position: Set(position),
                side: Set(partner.side.code().to_owned()),
                role: Set(partner.role.code().to_owned()),
                member_id: Set(member_id),
                name: Set(partner.name),
                country_code: Set(partner.country),
                place: Set(partner.place),
                latitude: Set(partner.latitude),
                longitude: Set(partner.longitude),
            });
        }
        self.places
            .extend(
                numbered(entry.places).map(|(position, place)| action_place::ActiveModel {
                    id: Set(part(id, "place", position)),
                    action_id: Set(id),
                    position: Set(position),
                    name: Set(place.name),
                    country_code: Set(place.country),
                    latitude: Set(place.latitude),
                    longitude: Set(place.longitude),
                }),
            );
        self.themes.extend(
            entry
                .themes
                .into_iter()
                .map(|code| action_theme::ActiveModel {
                    action_id: Set(id),
                    theme_code: Set(code),
                }),
        );
        self.sdgs.extend(
            entry
                .sdgs
                .into_iter()
                .map(|number| action_sdg::ActiveModel {
                    action_id: Set(id),
                    sdg_number: Set(number),
                }),
        );
        self.budget
            .extend(numbered(entry.budget).map(|(position, line)| {
                action_budget_line::ActiveModel {
                    id: Set(part(id, "budget_line", position)),
                    action_id: Set(id),
                    position: Set(position),
                    source: Set(line.source),
                    amount_cents: Set(line.amount_cents),
                    nature: Set(line.nature.code().to_owned()),
                    scheme_code: Set(line.scheme),
                }
            }));
        Ok(())
    }
}
