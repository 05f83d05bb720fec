//! Working groups of the demonstration.

use passerelle_shared::codes::Access;
use sea_orm::Set;
use serde::Deserialize;
use time::Duration;

use super::calendar::{between, days_before, months_before};
use super::entries;
use super::stage::Stage;
use crate::entity::{working_group, working_group_member, working_group_theme};

const FILE: &str = include_str!("../../../seeds/demo/working-groups.json");

/// The pages of groups changed within these last days.
const CHANGED_WITHIN_DAYS: i64 = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkingGroup {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) purpose: String,
    pub(super) themes: Vec<String>,
    pub(super) access: Access,
    pub(super) lead_members: Vec<String>,
    pub(super) members: Vec<String>,
    pub(super) next_steps: Option<String>,
    pub(super) created_months_ago: i32,
}

pub(super) fn read() -> anyhow::Result<Vec<WorkingGroup>> {
    entries("working-groups.json", FILE)
}

pub(super) async fn load(stage: &mut Stage) -> anyhow::Result<usize> {
    let groups = read()?;
    let mut rows = Vec::new();
    let mut themes = Vec::new();
    let mut members = Vec::new();
    for entry in &groups {
        let id = stage.enter_group(&entry.key);
        let created_on = months_before(stage.today(), entry.created_months_ago)?;
        let age = (stage.today() - created_on).whole_days();
        let created_at = days_before(stage.now, age, &entry.key);
        let lately = created_at.max(stage.now - Duration::days(CHANGED_WITHIN_DAYS));
        rows.push(working_group::ActiveModel {
            id: Set(id),
            slug: Set(entry.key.clone()),
            publication: Set(Stage::published()),
            last_verified_at: Set(None),
            created_at: Set(created_at),
            updated_at: Set(between(lately, stage.now, &entry.key)),
            version: Set(1),
            deleted_at: Set(None),
            name: Set(entry.name.clone()),
            summary: Set(entry.summary.clone()),
            purpose: Set(entry.purpose.clone()),
            next_steps: Set(entry.next_steps.clone()),
            access: Set(entry.access.code().to_owned()),
        });
        themes.extend(
            entry
                .themes
                .iter()
                .map(|code| working_group_theme::ActiveModel {
                    working_group_id: Set(id),
                    theme_code: Set(code.clone()),
                }),
        );
        let other_leads = entry
            .lead_members
            .iter()
            .filter(|lead| !entry.members.contains(lead));
        for key in entry.members.iter().chain(other_leads) {
            members.push(working_group_member::ActiveModel {
                working_group_id: Set(id),
                member_id: Set(stage.member(key)?),
                lead: Set(entry.lead_members.contains(key)),
            });
        }
    }
    stage.insert(rows).await?;
    stage.insert(themes).await?;
    stage.insert(members).await?;
    Ok(groups.len())
}
