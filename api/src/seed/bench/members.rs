//! Made-up members.

use passerelle_shared::codes::{Claim, EntryType, EpciForm, MemberKind, Publication};
use sea_orm::Set;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::chance::Chance;
use super::words;
use crate::changes::Write;
use crate::entity::{department, member, member_country, member_theme};
use crate::seed::insert;
use crate::slug::slug;

/// Of the members, one in so many is an EPCI.
const EPCI: u32 = 30;
/// Of the others, one in so many is no commune.
const ORGANISATIONS: u32 = 9;
/// One in so many is claimed.
const CLAIMED: u32 = 40;

/// Other kinds, the frequent ones more than once.
const KINDS: [MemberKind; 8] = [
    MemberKind::Association,
    MemberKind::Association,
    MemberKind::Association,
    MemberKind::EducationResearch,
    MemberKind::Health,
    MemberKind::PublicBody,
    MemberKind::Company,
    MemberKind::SyndicatMixte,
];

/// What members are made from.
pub(super) struct Sources {
    pub(super) now: OffsetDateTime,
    pub(super) departments: Vec<department::Model>,
    pub(super) themes: Vec<String>,
    pub(super) countries: Vec<String>,
}

/// What of the members is remembered from one chunk to the next.
#[derive(Default)]
pub(super) struct Made {
    pub(super) ids: Vec<Uuid>,
    /// EPCI with the place of their département.
    epci: Vec<(Uuid, usize)>,
}

/// Makes the members of some numbers, the most populated first.
pub(super) async fn make(
    write: &mut Write,
    sources: &Sources,
    chance: &mut Chance,
    numbers: std::ops::Range<u32>,
    made: &mut Made,
) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    let mut themes = Vec::new();
    let mut countries = Vec::new();
    for number in numbers {
        let row = member(sources, chance, number, made);
        write.touch(EntryType::Member, row.id);
        made.ids.push(row.id);
        if row.claim == Claim::Claimed.code() {
            themes.push(member_theme::ActiveModel {
                member_id: Set(row.id),
                theme_code: Set(chance.pick(&sources.themes).clone()),
            });
            countries.push(member_country::ActiveModel {
                member_id: Set(row.id),
                country_code: Set(chance.pick(&sources.countries).clone()),
            });
        }
        rows.push(member::ActiveModel::from(row));
    }
    insert(write.connection(), rows).await?;
    insert(write.connection(), themes).await?;
    insert(write.connection(), countries).await?;
    Ok(())
}

fn member(sources: &Sources, chance: &mut Chance, number: u32, made: &mut Made) -> member::Model {
    let created_at = sources.now - Duration::days(4_000) + Duration::seconds(number.into());
    let id = chance.uuid(created_at);
    let claimed = chance.one_in(CLAIMED);
    let mut department =
        chance.below(u32::try_from(sources.departments.len()).unwrap_or(1)) as usize;
    let mut epci_id = None;
    let (kind, name) = if made.epci.is_empty() || chance.one_in(EPCI) {
        made.epci.push((id, department));
        (MemberKind::Epci, words::epci(chance))
    } else if chance.one_in(ORGANISATIONS) {
        (*chance.pick(&KINDS), words::organisation(chance))
    } else {
        let (epci, of_epci) = *chance.pick(&made.epci);
        epci_id = Some(epci);
        department = of_epci;
        (MemberKind::Commune, words::commune(chance))
    };
    let territory = matches!(kind, MemberKind::Commune | MemberKind::Epci);
    let located = chance.below(10) < 6;
    let department = &sources.departments[department];
    let verified = claimed.then(|| sources.now - Duration::days(chance.below(900).into()));
    member::Model {
        id,
        slug: format!("{}-{number}", slug(&name)),
        publication: Publication::Published.code().to_owned(),
        last_verified_at: verified,
        created_at,
        updated_at: verified.unwrap_or(created_at),
        version: 1,
        deleted_at: None,
        name,
        kind: kind.code().to_owned(),
        epci_form: (kind == MemberKind::Epci).then(|| EpciForm::Cc.code().to_owned()),
        insee: None,
        siren: None,
        department_code: Some(department.code.clone()),
        region_code: Some(department.region_code.clone()),
        // As in France: few towns of 100,000, most communes below 500.
        population: territory
            .then(|| i32::try_from(60 + 3_000_000 / (number + 10)).unwrap_or_default()),
        epci_id,
        latitude: located.then(|| f64::from(chance.between(42_500, 50_500)) / 1_000.0),
        longitude: located.then(|| f64::from(chance.between(-4_000, 7_500)) / 1_000.0),
        website: None,
        summary: claimed.then(|| words::summary(chance, &department.name)),
        description: claimed.then(|| words::description(chance)),
        claim: if claimed {
            Claim::Claimed
        } else {
            Claim::Unclaimed
        }
        .code()
        .to_owned(),
        trusted: false,
    }
}
