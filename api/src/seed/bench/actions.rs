//! Made-up actions.

use std::collections::BTreeSet;

use passerelle_shared::codes::{
    ActionStatus, BudgetNature, EntryType, PartnerRole, Publication, Relation, Side,
};
use sea_orm::{DbErr, Set};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::chance::{Chance, Ranks};
use super::words::{self, SUBJECTS};
use super::world::{Place, World};
use crate::changes::Write;
use crate::entity::{
    action, action_budget_line, action_partner, action_place, action_sdg, action_theme,
};
use crate::seed::insert;
use crate::slug::slug;

/// Days over which the actions were entered.
const DAYS: i64 = 3_650;

/// How close together the first subjects are: the first is four times as frequent as the last.
pub(super) const SUBJECTS_HEAD: u64 = 12;

/// Relations, the frequent ones more than once.
const RELATIONS: [Relation; 14] = [
    Relation::Jumelage,
    Relation::Jumelage,
    Relation::Jumelage,
    Relation::CooperationDecentralisee,
    Relation::CooperationDecentralisee,
    Relation::CooperationDecentralisee,
    Relation::CooperationDecentralisee,
    Relation::ActionPonctuelle,
    Relation::ActionPonctuelle,
    Relation::OudinSantini,
    Relation::SoutienActeurs,
    Relation::Mobilite,
    Relation::ReseauVilles,
    Relation::UrgenceHumanitaire,
];

/// What actions are made from.
pub(super) struct Sources {
    pub(super) now: OffsetDateTime,
    /// How many there will be.
    pub(super) total: u32,
    pub(super) world: World,
    /// Members, the most populated first.
    pub(super) members: Vec<Uuid>,
    pub(super) member_ranks: Ranks,
    pub(super) subject_ranks: Ranks,
    pub(super) purposes: Vec<String>,
    pub(super) schemes: Vec<String>,
}

impl Sources {
    fn member(&self, chance: &mut Chance) -> Uuid {
        self.members[self.member_ranks.draw(chance)]
    }
}

/// The rows of some actions.
#[derive(Default)]
struct Rows {
    actions: Vec<action::ActiveModel>,
    partners: Vec<action_partner::ActiveModel>,
    places: Vec<action_place::ActiveModel>,
    themes: Vec<action_theme::ActiveModel>,
    sdgs: Vec<action_sdg::ActiveModel>,
    budget: Vec<action_budget_line::ActiveModel>,
}

/// Makes the actions of some numbers, the oldest first.
pub(super) async fn make(
    write: &mut Write,
    sources: &Sources,
    chance: &mut Chance,
    numbers: std::ops::Range<u32>,
) -> Result<(), DbErr> {
    let mut rows = Rows::default();
    for number in numbers {
        let id = action(sources, chance, number, &mut rows);
        write.touch(EntryType::Action, id);
    }
    insert(write.connection(), rows.actions).await?;
    insert(write.connection(), rows.partners).await?;
    insert(write.connection(), rows.places).await?;
    insert(write.connection(), rows.themes).await?;
    insert(write.connection(), rows.sdgs).await?;
    insert(write.connection(), rows.budget).await
}

fn action(sources: &Sources, chance: &mut Chance, number: u32, rows: &mut Rows) -> Uuid {
    let age = DAYS * i64::from(sources.total - number) / i64::from(sources.total);
    let created_at =
        sources.now - Duration::days(age) - Duration::minutes(chance.below(1_440).into());
    let id = chance.uuid(created_at);
    let (theme, subject) = SUBJECTS[sources.subject_ranks.draw(chance)];
    let country = sources.world.country(chance);
    let place = chance.pick(country);
    let title = format!("{subject} à {}", place.name);
    let days_since = u32::try_from(age).unwrap_or_default() + 1;
    let verified_at = sources.now - Duration::days(chance.below(days_since).into());
    let verified_at = verified_at.max(created_at);
    let starts_on = (created_at + Duration::days(chance.between(-200, 200).into())).date();
    let ends_on =
        (!chance.one_in(8)).then(|| starts_on + Duration::days(chance.between(90, 1_500).into()));
    let seeking = chance.one_in(7);
    rows.actions.push(action::ActiveModel {
        id: Set(id),
        slug: Set(format!("{}-{number}", slug(&title))),
        publication: Set(Publication::Published.code().to_owned()),
        last_verified_at: Set(Some(verified_at)),
        created_at: Set(created_at),
        updated_at: Set(verified_at),
        version: Set(1),
        deleted_at: Set(None),
        title: Set(title),
        summary: Set(words::summary(chance, &place.name)),
        description: Set(words::description(chance)),
        relation: Set(chance.pick(&RELATIONS).code().to_owned()),
        status: Set(status(sources.now.date(), starts_on, ends_on, chance)
            .code()
            .to_owned()),
        lead_id: Set(sources.member(chance)),
        starts_on: Set(Some(starts_on)),
        ends_on: Set(ends_on),
        purpose_code: Set(chance
            .one_in(2)
            .then(|| chance.pick(&sources.purposes).clone())),
        oda_eligible: Set(chance.one_in(2)),
        convention_signed_on: Set(chance.one_in(2).then_some(starts_on)),
        convention_reference: Set(None),
        results: Set(chance.one_in(3).then(|| words::description(chance))),
        seeking_partners: Set(seeking),
        seeking_for: Set(seeking.then(|| "Une commune de taille proche".to_owned())),
        funding_call_id: Set(None),
    });
    partners(sources, chance, (id, created_at), country, rows);
    places(chance, (id, created_at), country, place, rows);
    let themes: BTreeSet<&str> = std::iter::once(theme)
        .chain((0..chance.below(3)).map(|_| SUBJECTS[sources.subject_ranks.draw(chance)].0))
        .collect();
    rows.themes
        .extend(themes.into_iter().map(|code| action_theme::ActiveModel {
            action_id: Set(id),
            theme_code: Set(code.to_owned()),
        }));
    let sdgs: BTreeSet<i32> = (0..3).map(|_| chance.between(1, 17)).collect();
    rows.sdgs
        .extend(sdgs.into_iter().map(|number| action_sdg::ActiveModel {
            action_id: Set(id),
            sdg_number: Set(number),
        }));
    budget(sources, chance, (id, created_at), rows);
    id
}

fn status(
    today: Date,
    starts_on: Date,
    ends_on: Option<Date>,
    chance: &mut Chance,
) -> ActionStatus {
    if chance.one_in(20) {
        *chance.pick(&[ActionStatus::Cancelled, ActionStatus::Suspended])
    } else if starts_on > today {
        ActionStatus::Planned
    } else if ends_on.is_some_and(|date| date < today) {
        if chance.one_in(6) {
            ActionStatus::Finalisation
        } else {
            ActionStatus::Closed
        }
    } else {
        ActionStatus::Active
    }
}

fn partners(
    sources: &Sources,
    chance: &mut Chance,
    (id, at): (Uuid, OffsetDateTime),
    country: &[Place],
    rows: &mut Rows,
) {
    for position in 0..chance.between(1, 3) {
        let french = position > 0 && chance.one_in(2);
        let place = (!french).then(|| chance.pick(country));
        let role = if position == 0 {
            PartnerRole::Implementing
        } else {
            PartnerRole::Funding
        };
        rows.partners.push(action_partner::ActiveModel {
            id: Set(chance.uuid(at)),
            action_id: Set(id),
            position: Set(position),
            side: Set(if french { Side::French } else { Side::Foreign }
                .code()
                .to_owned()),
            role: Set(role.code().to_owned()),
            member_id: Set(french.then(|| sources.member(chance))),
            name: Set(place.map(|place| format!("Ville de {}", place.name))),
            country_code: Set(place.map(|place| place.country.clone())),
            place: Set(place.map(|place| place.name.clone())),
            latitude: Set(place.map(|place| place.latitude)),
            longitude: Set(place.map(|place| place.longitude)),
        });
    }
}

fn places(
    chance: &mut Chance,
    (id, at): (Uuid, OffsetDateTime),
    country: &[Place],
    first: &Place,
    rows: &mut Rows,
) {
    for position in 0..chance.between(1, 3) {
        let place = if position == 0 {
            first
        } else {
            chance.pick(country)
        };
        // Actions stand around the town, not on one point.
        let mut near = |degrees: f64| degrees + f64::from(chance.between(-300, 300)) / 1_000.0;
        let (latitude, longitude) = (near(place.latitude), near(place.longitude));
        rows.places.push(action_place::ActiveModel {
            id: Set(chance.uuid(at)),
            action_id: Set(id),
            position: Set(position),
            name: Set(place.name.clone()),
            country_code: Set(place.country.clone()),
            latitude: Set(latitude.clamp(-90.0, 90.0)),
            longitude: Set(longitude.clamp(-180.0, 180.0)),
        });
    }
}

fn budget(
    sources: &Sources,
    chance: &mut Chance,
    (id, at): (Uuid, OffsetDateTime),
    rows: &mut Rows,
) {
    for position in 0..chance.between(0, 2) {
        let own = position == 0;
        let nature = if chance.one_in(5) {
            BudgetNature::InKind
        } else {
            BudgetNature::Cash
        };
        rows.budget.push(action_budget_line::ActiveModel {
            id: Set(chance.uuid(at)),
            action_id: Set(id),
            position: Set(position),
            source: Set(if own {
                "Budget de la collectivité"
            } else {
                "Subvention"
            }
            .to_owned()),
            amount_cents: Set(i64::from(chance.between(20, 3_000)) * 50_000),
            nature: Set(nature.code().to_owned()),
            scheme_code: Set((!own).then(|| chance.pick(&sources.schemes).clone())),
        });
    }
}
