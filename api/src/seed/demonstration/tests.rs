//! The demonstration files are read, and refer to nothing that is not there.

use std::collections::HashSet;

use time::macros::date;
use time::{Duration, Weekday};

use super::members::Territory;
use super::{actions, calendar, events, files, funding_calls, members, working_groups};
use crate::seed::reference::tests::codes;

fn keys<T>(entries: &[T], key: impl Fn(&T) -> &str) -> HashSet<String> {
    let keys: HashSet<String> = entries.iter().map(|entry| key(entry).to_owned()).collect();
    assert_eq!(keys.len(), entries.len(), "a key stands twice");
    for key in &keys {
        assert_eq!(*key, crate::slug::slug(key));
    }
    keys
}

fn all_known<'a>(
    owner: &str,
    codes: impl IntoIterator<Item = &'a String>,
    known: &HashSet<String>,
) {
    let mut seen = HashSet::new();
    for code in codes {
        assert!(known.contains(code), "{owner}: {code} is unknown");
        assert!(seen.insert(code), "{owner}: {code} stands twice");
    }
}

#[test]
fn members_use_known_codes() {
    let codes = codes();
    let members = members::read().unwrap();
    keys(&members, |member| &member.key);
    for member in &members {
        all_known(&member.key, &member.themes, &codes.themes);
        all_known(&member.key, &member.countries, &codes.countries);
        all_known(&member.key, &member.department, &codes.departments);
        assert!(member.languages.iter().all(|language| language.len() == 2));
        assert_ne!(
            member.territory.is_some(),
            member.name.is_some(),
            "{}",
            member.key
        );
        assert!(
            member.verified_days_ago <= member.claimed_days_ago,
            "{}",
            member.key
        );
        for contact in &member.contacts {
            assert!(
                contact
                    .email
                    .as_ref()
                    .is_none_or(|email| email.ends_with("@example.org"))
            );
        }
    }
}

#[test]
fn members_are_territories_of_the_embedded_file() {
    let rows = include_str!("../../../seeds/reference/territories-75.csv");
    for member in members::read().unwrap() {
        let start = match member.territory {
            Some(Territory::Insee(code)) => format!("\ncommune,,{code},"),
            Some(Territory::Department(code)) => format!("\ndepartement,,{code},"),
            Some(Territory::Region(code)) => format!("\nregion,,{code},"),
            Some(Territory::Siren(code)) => format!(",{code},{code},"),
            None => continue,
        };
        assert!(rows.contains(&start), "{}", member.key);
    }
}

#[test]
fn actions_use_known_codes_and_members() {
    let codes = codes();
    let members = keys(&members::read().unwrap(), |member| &member.key);
    let actions = actions::read().unwrap();
    assert_eq!(keys(&actions, |action| &action.key).len(), 150);
    let countries: HashSet<&String> = actions
        .iter()
        .flat_map(|action| &action.places)
        .map(|place| &place.country)
        .collect();
    assert!(countries.len() >= 35, "{} countries", countries.len());
    for action in &actions {
        all_known(&action.key, [&action.lead], &members);
        all_known(&action.key, &action.themes, &codes.themes);
        all_known(&action.key, &action.purpose, &codes.purposes);
        for partner in &action.partners {
            all_known(&action.key, &partner.country, &codes.countries);
            all_known(&action.key, &partner.member, &members);
            assert!(
                partner.member.is_some() || partner.name.is_some(),
                "{}",
                action.key
            );
        }
        for place in &action.places {
            all_known(&action.key, [&place.country], &codes.countries);
        }
        for line in &action.budget {
            all_known(&action.key, &line.scheme, &codes.schemes);
            assert!(line.amount_cents > 0, "{}", action.key);
        }
        let sdgs: HashSet<i32> = action.sdgs.iter().copied().collect();
        assert_eq!(sdgs.len(), action.sdgs.len(), "{}", action.key);
        assert!(
            sdgs.iter().all(|number| (1..=17).contains(number)),
            "{}",
            action.key
        );
        assert!(
            action.verified_days_ago <= action.created_days_ago,
            "{}",
            action.key
        );
        assert_eq!(
            action.seeking_partners,
            action.seeking_for.is_some(),
            "{}",
            action.key
        );
    }
}

#[test]
fn groups_and_calls_use_known_codes_and_members() {
    let codes = codes();
    let members = keys(&members::read().unwrap(), |member| &member.key);
    let groups = working_groups::read().unwrap();
    keys(&groups, |group| &group.key);
    for group in &groups {
        all_known(&group.key, &group.themes, &codes.themes);
        all_known(&group.key, &group.members, &members);
        all_known(&group.key, &group.lead_members, &members);
    }
    let calls = funding_calls::read().unwrap();
    keys(&calls, |call| &call.key);
    for call in &calls {
        all_known(&call.key, &call.themes, &codes.themes);
        all_known(&call.key, &call.scheme, &codes.schemes);
        all_known(&call.key, &call.eligible_countries, &codes.countries);
        assert_eq!(
            call.permanent,
            call.closes_in_days.is_none(),
            "{}",
            call.key
        );
        assert!(call.opens_in_days <= call.closes_in_days, "{}", call.key);
    }
}

#[test]
fn events_use_known_codes_members_groups_and_zones() {
    let codes = codes();
    let members = keys(&members::read().unwrap(), |member| &member.key);
    let groups = keys(&working_groups::read().unwrap(), |group| &group.key);
    let events = events::read().unwrap();
    keys(&events, |event| &event.key);
    for event in &events {
        all_known(&event.key, &event.themes, &codes.themes);
        all_known(&event.key, &event.host, &members);
        all_known(&event.key, &event.co_hosts, &members);
        all_known(&event.key, &event.group, &groups);
        let start = calendar::time_of_day(&event.start_time).unwrap();
        calendar::in_zone(date!(2026 - 07 - 01), start, &event.time_zone).unwrap();
        for session in &event.programme {
            calendar::time_of_day(&session.start).unwrap();
        }
    }
}

#[test]
fn events_meet_no_weekend_and_stay_past_or_coming() {
    let monday = date!(2026 - 11 - 23);
    for today in (0..7).map(|days| monday + Duration::days(days)) {
        for event in events::read().unwrap() {
            let date = events::date(today, &event).unwrap();
            assert!(!matches!(
                date.weekday(),
                Weekday::Saturday | Weekday::Sunday
            ));
            assert_eq!(
                date < today,
                event.starts_in_days < 0,
                "{} on {today}",
                event.key
            );
        }
    }
}

#[test]
fn files_are_of_entries_that_are_there() {
    let mut known = HashSet::new();
    let mut of = |kind: &str, keys: HashSet<String>| {
        known.extend(keys.into_iter().map(|key| format!("{kind}/{key}")));
    };
    of("member", keys(&members::read().unwrap(), |it| &it.key));
    of("action", keys(&actions::read().unwrap(), |it| &it.key));
    of("event", keys(&events::read().unwrap(), |it| &it.key));
    of(
        "group",
        keys(&working_groups::read().unwrap(), |it| &it.key),
    );
    let files = files::read().unwrap();
    let covers: Vec<&String> = files.covers.iter().flat_map(|it| &it.of).collect();
    all_known("covers", covers, &known);
    for document in &files.documents {
        all_known("documents", &document.of, &known);
    }
}
