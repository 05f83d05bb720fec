//! Funding calls of the demonstration.

use passerelle_shared::codes::MemberKind;
use sea_orm::Set;
use serde::Deserialize;
use time::{Date, Duration, OffsetDateTime, Time};
use uuid::Uuid;

use super::calendar::{between, chance_below, days_before};
use super::entries;
use super::stage::{Stage, numbered, part};
use crate::entity::{
    funding_call, funding_call_country, funding_call_funder, funding_call_kind, funding_call_step,
    funding_call_theme,
};

const FILE: &str = include_str!("../../../seeds/demo/funding-calls.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FundingCall {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) scheme: Option<String>,
    pub(super) funders: Vec<String>,
    pub(super) permanent: bool,
    pub(super) opens_in_days: Option<i64>,
    pub(super) closes_in_days: Option<i64>,
    pub(super) themes: Vec<String>,
    pub(super) eligible_kinds: Vec<MemberKind>,
    pub(super) eligible_strata: Populations,
    pub(super) eligible_countries: Vec<String>,
    pub(super) minimum_consortium: Option<i32>,
    pub(super) cofunding_rate_percent: Option<i32>,
    pub(super) cofunding_conditions: Option<String>,
    pub(super) minimum_amount_cents: Option<i64>,
    pub(super) maximum_amount_cents: Option<i64>,
    pub(super) steps: Vec<Step>,
    pub(super) link: Option<String>,
    pub(super) verified_days_ago: i64,
}

/// Populations between two bounds, both included.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Populations {
    pub(super) min_population: Option<i32>,
    pub(super) max_population: Option<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) title: String,
    pub(super) description: Option<String>,
}

pub(super) fn read() -> anyhow::Result<Vec<FundingCall>> {
    entries("funding-calls.json", FILE)
}

pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<usize> {
    let calls = read()?;
    let count = calls.len();
    let mut rows = Vec::new();
    let mut parts = Parts::default();
    for entry in calls {
        let id = stage.enter_call(&entry.key, entry.scheme.as_deref());
        rows.push(row(stage, id, &entry));
        parts.add(id, entry);
    }
    stage.insert(rows).await?;
    stage.insert(parts.themes).await?;
    stage.insert(parts.kinds).await?;
    stage.insert(parts.countries).await?;
    stage.insert(parts.funders).await?;
    stage.insert(parts.steps).await?;
    Ok(count)
}

fn row(stage: &Stage, id: Uuid, entry: &FundingCall) -> funding_call::ActiveModel {
    let in_days = |days| stage.today() + Duration::days(days);
    let opens_on = entry.opens_in_days.map(in_days);
    let verified_at = days_before(stage.now, entry.verified_days_ago, &entry.key);
    let created_at = announced_at(opens_on, verified_at, &entry.key);
    funding_call::ActiveModel {
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
        scheme_code: Set(entry.scheme.clone()),
        permanent: Set(entry.permanent),
        opens_on: Set(opens_on),
        closes_on: Set(entry.closes_in_days.map(in_days)),
        min_population: Set(entry.eligible_strata.min_population),
        max_population: Set(entry.eligible_strata.max_population),
        minimum_consortium: Set(entry.minimum_consortium),
        cofunding_rate_percent: Set(entry.cofunding_rate_percent),
        cofunding_conditions: Set(entry.cofunding_conditions.clone()),
        minimum_amount_cents: Set(entry.minimum_amount_cents),
        maximum_amount_cents: Set(entry.maximum_amount_cents),
        link: Set(entry.link.clone()),
    }
}

/// A call is announced some days before it opens, and before it was verified last.
fn announced_at(opens_on: Option<Date>, verified_at: OffsetDateTime, key: &str) -> OffsetDateTime {
    let before = Duration::days((5 + chance_below(key, "announced", 20)).into());
    let opening = opens_on.map_or(verified_at - Duration::days(365), |date| {
        date.with_time(Time::MIDNIGHT).assume_utc() + Duration::hours(9)
    });
    opening.min(verified_at) - before
}

#[derive(Default)]
struct Parts {
    themes: Vec<funding_call_theme::ActiveModel>,
    kinds: Vec<funding_call_kind::ActiveModel>,
    countries: Vec<funding_call_country::ActiveModel>,
    funders: Vec<funding_call_funder::ActiveModel>,
    steps: Vec<funding_call_step::ActiveModel>,
}

impl Parts {
    fn add(&mut self, id: Uuid, entry: FundingCall) {
        self.themes.extend(
            entry
                .themes
                .into_iter()
                .map(|code| funding_call_theme::ActiveModel {
                    funding_call_id: Set(id),
                    theme_code: Set(code),
                }),
        );
        self.kinds
            .extend(
                entry
                    .eligible_kinds
                    .into_iter()
                    .map(|kind| funding_call_kind::ActiveModel {
                        funding_call_id: Set(id),
                        kind: Set(kind.code().to_owned()),
                    }),
            );
        self.countries
            .extend(entry.eligible_countries.into_iter().map(|code| {
                funding_call_country::ActiveModel {
                    funding_call_id: Set(id),
                    country_code: Set(code),
                }
            }));
        self.funders
            .extend(numbered(entry.funders).map(|(position, name)| {
                funding_call_funder::ActiveModel {
                    id: Set(part(id, "funder", position)),
                    funding_call_id: Set(id),
                    position: Set(position),
                    name: Set(name),
                }
            }));
        self.steps
            .extend(
                numbered(entry.steps).map(|(position, step)| funding_call_step::ActiveModel {
                    id: Set(part(id, "step", position)),
                    funding_call_id: Set(id),
                    position: Set(position),
                    title: Set(step.title),
                    description: Set(step.description),
                }),
            );
    }
}
