//! `GET /api/v1/members/{id}/e-apd.csv`

use passerelle_api::entity::{action, member};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::EntryType;
use reqwest::Method;
use time::macros::date;

use super::{cell, rows};
use crate::support::entries::{self, insert};
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

async fn town(app: &TestApp, name: &str) -> member::Model {
    let mut town = entries::member(name);
    "commune".clone_into(&mut town.kind);
    town.siren = Some("210000017".to_owned());
    app.put(&town).await;
    town
}

fn assistance(title: &str, lead: &member::Model) -> action::Model {
    action::Model {
        oda_eligible: true,
        starts_on: Some(date!(2025 - 01 - 01)),
        ends_on: Some(date!(2025 - 12 - 31)),
        purpose_code: Some("14030".to_owned()),
        ..entries::action(title, lead.id)
    }
}

async fn table(app: &TestApp, who: &Person, query: &str) -> Answer {
    let path = format!("/api/v1/members/ville-d-essai/e-apd.csv{query}");
    app.call(who, Method::GET, &path, None).await
}

on_both! {
    /// A line for each action and country of the year, with amounts that add up, and with what is
    /// missing said of each.
    async fn every_action_of_the_year_says_what_is_missing(app) {
        let town = town(&app, "Ville d’essai").await;
        let association = entries::member("Puits pour tous");
        app.put(&association).await;
        let complete = assistance("A complète", &town);
        let mut wide = assistance("B large", &town);
        wide.starts_on = Some(date!(2024 - 01 - 01));
        wide.ends_on = Some(date!(2025 - 12 - 31));
        "draft".clone_into(&mut wide.publication);
        let mut bare = assistance("=C nue", &town);
        (bare.starts_on, bare.ends_on, bare.purpose_code) = (None, None, None);
        let mut over = assistance("Finie", &town);
        over.starts_on = Some(date!(2024 - 01 - 01));
        over.ends_on = Some(date!(2024 - 12 - 31));
        let mut later = assistance("À venir", &town);
        later.starts_on = Some(date!(2026 - 01 - 01));
        later.ends_on = Some(date!(2026 - 12 - 31));
        let mut other = assistance("Pas une aide", &town);
        other.oda_eligible = false;
        let mut gone = assistance("Supprimée", &town);
        gone.deleted_at = Some(gone.created_at);
        for row in [&complete, &wide, &bare, &over, &later, &other, &gone] {
            app.put(row).await;
        }
        app.write(&[(EntryType::Action, complete.id), (EntryType::Action, wide.id)], async |connection| {
            insert(connection, entries::place(complete.id, "SN", 14.7, -17.4)).await;
            insert(connection, entries::partner(complete.id, association.id)).await;
            insert(connection, entries::budget_line(complete.id, "Ville d’essai", 100_050)).await;
            for country in ["SN", "ML", "DE"] {
                insert(connection, entries::place(wide.id, country, 1.0, 1.0)).await;
            }
            let mut abroad = entries::partner(wide.id, association.id);
            "foreign".clone_into(&mut abroad.side);
            abroad.member_id = None;
            abroad.name = Some("Commune de Ségou".to_owned());
            insert(connection, abroad).await;
            insert(connection, entries::budget_line(wide.id, "Ville d’essai", 73_100)).await;
            let mut in_kind = entries::budget_line(wide.id, "Région", 731);
            "in_kind".clone_into(&mut in_kind.nature);
            insert(connection, in_kind).await;
        }).await;
        let editor = app.person(AccountRole::Member, &[("ville-d-essai", MemberRole::Editor)]).await;

        let answer = table(&app, &editor, "").await;
        assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"e-apd-2025-ville-d-essai.csv\""));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let found = rows(&answer);
        let titles: Vec<&str> = found.iter().map(|row| cell(row, "Titre")).collect();
        let [first, second] = [("A complète", 1), ("B large", 3)];
        assert_eq!(titles.iter().filter(|it| **it == first.0).count(), first.1, "{titles:?}");
        assert_eq!(titles.iter().filter(|it| **it == second.0).count(), second.1, "{titles:?}");
        assert_eq!((titles.len(), titles.contains(&"'=C nue")), (5, true), "{titles:?}");

        let row = |title: &str| found.iter().find(|row| cell(row, "Titre") == title).unwrap();
        let complete = row("A complète");
        for (title, expected) in [
            ("Collectivité déclarante", "Ville d’essai"),
            ("SIREN", "210000017"),
            ("Année", "2025"),
            ("Rôle", "chef de file"),
            ("Pays", "Sénégal"),
            ("Code pays", "SN"),
            ("Liste du CAD", "pays moins avancé"),
            ("Code secteur (CRS)", "14030"),
            ("Type d’aide (proposé)", "C01 – Intervention de type projet"),
            ("Canal d’acheminement (proposé)", "22000 – ONG ou association basée en France"),
            ("Montant de l’année en numéraire (euros)", "1000,50"),
            ("Montant de l’année en nature (euros)", ""),
            ("Budget total de l’action (euros)", "1000,50"),
            ("Publication", "publiée"),
            ("Ce qui manque", ""),
        ] {
            assert_eq!(cell(complete, title), expected, "{title}");
        }
        assert!(!cell(complete, "Secteur").is_empty());

        let wide: Vec<_> = found.iter().filter(|row| cell(row, "Titre") == "B large").collect();
        let sum = |title| wide.iter().map(|row| cell(row, title).replace(',', "").parse::<i64>().unwrap()).sum::<i64>();
        // 365 of 731 days.
        assert_eq!(sum("Montant de l’année en numéraire (euros)"), 36_500);
        assert_eq!(sum("Montant de l’année en nature (euros)"), 365);
        assert_eq!(cell(wide[0], "Pays"), "Allemagne");
        assert_eq!(cell(wide[0], "Liste du CAD"), "hors liste");
        let missing = cell(wide[0], "Ce qui manque");
        for part in ["hors de la liste", "répartition réelle entre les pays", "canal d’acheminement d’un partenaire étranger", "au prorata des jours", "part propre"] {
            assert!(missing.contains(part), "{part} in {missing}");
        }
        assert_eq!(cell(row("'=C nue"), "Ce qui manque"), "pays bénéficiaire; code secteur (CRS); canal d’acheminement; montant");

        let before = rows(&table(&app, &editor, "?year=2024").await);
        let before: Vec<&str> = before.iter().map(|row| cell(row, "Titre")).collect();
        assert!(before.contains(&"Finie") && !before.contains(&"A complète"), "{before:?}");
    }
}

on_both! {
    /// Who takes part declares its own money, which the platform does not know: its line is there, and
    /// empty.
    async fn a_partner_declares_its_own_share(app) {
        let town = town(&app, "Ville d’essai").await;
        let mut lead = entries::member("Cheffe de file");
        "epci".clone_into(&mut lead.kind);
        app.put(&lead).await;
        let shared = assistance("Ensemble", &lead);
        app.put(&shared).await;
        app.write(&[(EntryType::Action, shared.id)], async |connection| {
            insert(connection, entries::partner(shared.id, town.id)).await;
            insert(connection, entries::budget_line(shared.id, "Cheffe de file", 100)).await;
        }).await;
        let editor = app.person(AccountRole::Member, &[("ville-d-essai", MemberRole::Editor)]).await;
        let found = rows(&table(&app, &editor, "").await);
        assert_eq!(found.len(), 1);
        assert_eq!(cell(&found[0], "Rôle"), "partenaire");
        assert_eq!(cell(&found[0], "Montant de l’année en numéraire (euros)"), "");
        assert!(cell(&found[0], "Ce qui manque").contains("montant versé par la collectivité"));
        let english = table(&app, &editor, "?lang=en").await;
        assert!(english.body.contains("Declaring authority,SIREN,Year,"), "{}", english.body);
    }
}

on_both! {
    /// A year that is none is refused, and so is what is not understood.
    async fn a_year_is_a_year(app) {
        town(&app, "Ville d’essai").await;
        let editor = app.person(AccountRole::Member, &[("ville-d-essai", MemberRole::Editor)]).await;
        for query in ["?year=1989", "?year=2101", "?year=deux", "?year=", "?month=1", "?year=2024&year=2025"] {
            assert_eq!(table(&app, &editor, query).await.status, 400, "{query}");
        }
        for query in ["?year=1990", "?year=2100"] {
            assert!(rows(&table(&app, &editor, query).await).is_empty(), "{query}");
        }
    }
}
