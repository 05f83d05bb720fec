//! A member's actions as IATI activities. The schema, the code lists and the rules of the standard are
//! held against the demonstration by scripts/check-iati.py.

use passerelle_api::entity::{action, former_slug, member};
use passerelle_shared::codes::EntryType;
use reqwest::Method;
use time::macros::date;

use crate::support::entries::{self, insert};
use crate::support::{TestApp, on_both};

/// A town with a SIREN number, and one thing that it does in two countries over two years.
async fn town_with_action(app: &TestApp) -> (member::Model, action::Model) {
    let mut town = entries::member("Ville d’essai");
    "commune".clone_into(&mut town.kind);
    town.siren = Some("210000017".to_owned());
    let mut partner = entries::member("Eau & partage");
    partner.siren = Some("300000015".to_owned());
    let mut secret = entries::member("Association cachée");
    "draft".clone_into(&mut secret.publication);
    for row in [&town, &partner, &secret] {
        app.put(row).await;
    }
    let mut action = entries::action("Eau <potable> & école", town.id);
    "Un forage".clone_into(&mut action.summary);
    action.starts_on = Some(date!(2025 - 07 - 01));
    action.ends_on = Some(date!(2027 - 06 - 30));
    action.purpose_code = Some("14030".to_owned());
    action.oda_eligible = true;
    action.results = Some("Dix puits".to_owned());
    app.put(&action).await;
    let id = action.id;
    app.write(&[(EntryType::Action, id)], async |connection| {
        insert(connection, entries::place(id, "SN", 14.7, -17.4)).await;
        insert(connection, entries::place(id, "ML", 12.6, -8.0)).await;
        insert(connection, entries::place(id, "FR", 46.1, -1.1)).await;
        insert(connection, entries::partner(id, partner.id)).await;
        insert(connection, entries::partner(id, secret.id)).await;
        insert(
            connection,
            entries::budget_line(id, "Agence de l’eau", 73_000),
        )
        .await;
    })
    .await;
    (town, action)
}

fn address(town: &member::Model) -> String {
    format!("/api/v1/members/{}/iati.xml", town.slug)
}

on_both! {
    /// What is known of an action stands in its activity in the order of the schema, and what is not
    /// public does not.
    async fn an_action_is_an_activity(app) {
        let (town, action) = town_with_action(&app).await;
        let mut draft = entries::action("Brouillon", town.id);
        "draft".clone_into(&mut draft.publication);
        draft.starts_on = action.starts_on;
        let undated = entries::action("Sans date", town.id);
        let mut shared = entries::action("Menée ailleurs", app.member("la-rochelle").await.id);
        shared.starts_on = action.starts_on;
        for row in [&draft, &undated, &shared] {
            app.put(row).await;
        }
        app.write(&[(EntryType::Action, shared.id)], async |connection| {
            insert(connection, entries::partner(shared.id, town.id)).await;
        }).await;

        let answer = app.get(&address(&town)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.header("content-type"), Some("application/xml; charset=utf-8"));
        let body = &answer.body;
        assert!(body.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?><iati-activities version=\"2.03\""), "{body}");
        assert!(body.ends_with("</iati-activity></iati-activities>"), "{body}");
        let mut rest = body.as_str();
        for piece in [
            format!("<iati-identifier>FR-INSEE-210000017-{}</iati-identifier>", action.id),
            "<reporting-org ref=\"FR-INSEE-210000017\" type=\"11\"><narrative>Ville d’essai</narrative></reporting-org>".to_owned(),
            "<title><narrative>Eau &lt;potable&gt; &amp; école</narrative></title>".to_owned(),
            "<description type=\"1\"><narrative>Un forage</narrative></description>".to_owned(),
            "<description type=\"4\"><narrative>Dix puits</narrative></description>".to_owned(),
            "<participating-org ref=\"FR-INSEE-210000017\" type=\"11\" role=\"2\">".to_owned(),
            "<participating-org ref=\"FR-INSEE-300000015\" type=\"22\" role=\"4\"><narrative>Eau &amp; partage</narrative>".to_owned(),
            "<participating-org role=\"1\"><narrative>Agence de l’eau</narrative>".to_owned(),
            "<activity-status code=\"2\"/>".to_owned(),
            "<activity-date type=\"2\" iso-date=\"2025-07-01\"/><activity-date type=\"3\" iso-date=\"2027-06-30\"/>".to_owned(),
            "<recipient-country code=\"ML\" percentage=\"50.00\"/><recipient-country code=\"SN\" percentage=\"50.00\"/><location>".to_owned(),
            "<pos>14.7 -17.4</pos>".to_owned(),
            "<sector vocabulary=\"1\" code=\"14030\" percentage=\"100\"/>".to_owned(),
            "<collaboration-type code=\"1\"/><default-flow-type code=\"10\"/><default-finance-type code=\"110\"/><default-aid-type code=\"C01\"/>".to_owned(),
            "<period-start iso-date=\"2025-07-01\"/><period-end iso-date=\"2025-12-31\"/><value currency=\"EUR\" value-date=\"2025-07-01\">184.00</value>".to_owned(),
            "<period-start iso-date=\"2026-01-01\"/><period-end iso-date=\"2026-12-31\"/><value currency=\"EUR\" value-date=\"2026-01-01\">365.00</value>".to_owned(),
            "<period-start iso-date=\"2027-01-01\"/><period-end iso-date=\"2027-06-30\"/><value currency=\"EUR\" value-date=\"2027-01-01\">181.00</value>".to_owned(),
            format!("/actions/{}\" format=\"text/html\">", action.slug),
            "<category code=\"A12\"/>".to_owned(),
        ] {
            let found = rest.find(&piece).unwrap_or_else(|| panic!("{piece} in its place in {body}"));
            rest = &rest[found + piece.len()..];
        }
        assert_eq!(body.matches("<iati-activity ").count(), 1);
        for absent in ["Brouillon", "Association cachée", "Menée ailleurs", "humanitarian"] {
            assert!(!body.contains(absent), "{absent}");
        }
        assert!(body.contains("<!--Left out, without a first day: sans‐date-->"), "{body}");
    }
}

on_both! {
    /// It is asked for like every other representation.
    async fn it_is_kept_and_found_like_any_other(app) {
        let (mut town, _) = town_with_action(&app).await;
        let path = address(&town);
        let first = app.get(&path).await;
        let etag = first.header("etag").unwrap();
        assert_eq!(app.get_with(&path, "if-none-match", etag).await.status, 304);
        let head = app.send(app.request(Method::HEAD, &path)).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        assert_eq!(app.get(&format!("/api/v1/members/{}/iati.xml", town.id)).await.body, first.body);
        assert_eq!(app.get(&format!("{path}?lang=fr")).await.status, 400);
        assert_eq!(app.get("/api/v1/members/nulle-part/iati.xml").await.status, 404);
        // Nobody without actions has a file: the standard knows no empty one.
        assert_eq!(app.get("/api/v1/members/eau-partage/iati.xml").await.status, 404);

        town.siren = None;
        app.put(&town).await;
        let changed = app.get_with(&path, "if-none-match", etag).await;
        assert_eq!(changed.status, 200);
        let reference = format!("-{}\" type=\"11\"><narrative>Ville d’essai", town.id);
        assert!(changed.body.contains(&reference) && !changed.body.contains("210000017"), "{}", changed.body);

        app.write(&[], async |connection| {
            insert(connection, former_slug::Model {
                entry_type: EntryType::Member.code().to_owned(),
                slug: "ancien-nom".to_owned(),
                entry_id: town.id,
            }).await;
        }).await;
        let moved = app.get("/api/v1/members/ancien-nom/iati.xml").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some(path.as_str())));
    }
}

on_both! {
    /// Humanitarian aid says so; a first day to come is planned; what happens nowhere in particular is
    /// for developing countries as a whole.
    async fn what_is_to_come_is_planned(app) {
        let (town, mut action) = town_with_action(&app).await;
        app.write(&[], async |connection| {
            use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
            use passerelle_api::entity::action_place;
            action_place::Entity::delete_many()
                .filter(action_place::Column::ActionId.eq(action.id))
                .exec(connection).await.unwrap();
        }).await;
        "urgence_humanitaire".clone_into(&mut action.relation);
        action.starts_on = Some(date!(2026 - 11 - 25));
        action.purpose_code = None;
        app.put(&action).await;
        let body = app.get(&address(&town)).await.body;
        for piece in [
            "humanitarian=\"true\"",
            "<activity-date type=\"1\" iso-date=\"2026-11-25\"/>",
            "<recipient-region code=\"998\" vocabulary=\"1\" percentage=\"100\"/>",
        ] {
            assert!(body.contains(piece), "{piece} in {body}");
        }
        assert!(!body.contains("<sector"), "{body}");
    }
}
