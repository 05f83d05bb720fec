//! `GET /api/v1/members/{id}`

use passerelle_api::entity::{former_slug, working_group_member};
use passerelle_shared::codes::EntryType;

use crate::support::entries::{self, Row, insert};
use crate::support::{TestApp, on_both};

on_both! {
    /// By id, by slug and by a slug that it had.
    async fn by_id_and_by_slug(app) {
        let member = app.member("la-rochelle").await;
        let by_slug = app.json("/api/v1/members/la-rochelle").await;
        assert_eq!(by_slug["id"], member.id.to_string());
        assert_eq!(app.json(&format!("/api/v1/members/{}", member.id)).await, by_slug);

        app.write(&[(EntryType::Member, member.id)], async |connection| {
            for slug in ["la-rochelle-ancienne", "l’ancienne"] {
                insert(connection, former_slug::Model { entry_type: "member".to_owned(), slug: slug.to_owned(), entry_id: member.id }).await;
            }
        }).await;
        for former in ["la-rochelle-ancienne", "l%E2%80%99ancienne"] {
            let moved = app.get(&format!("/api/v1/members/{former}")).await;
            assert_eq!((moved.status, moved.header("location")), (308, Some("/api/v1/members/la-rochelle")), "{former}");
        }
        // The address that a member of another kind of entry had is none of a member.
        assert_eq!(app.get("/api/v1/actions/la-rochelle-ancienne").await.status, 404);
    }
}

on_both! {
    /// What is not there, or may not be seen, is not found.
    async fn what_is_not_there_is_not_found(app) {
        let mut draft = entries::member("Brouillon");
        "draft".clone_into(&mut draft.publication);
        app.write(&[(EntryType::Member, draft.id)], async |connection| {
            draft.clone().save(connection).await;
            insert(connection, former_slug::Model { entry_type: "member".to_owned(), slug: "ancien-brouillon".to_owned(), entry_id: draft.id }).await;
        }).await;
        let id = draft.id.to_string();
        for name in ["nope", "brouillon", "ancien-brouillon", &id, "00000000-0000-0000-0000-000000000000", "%00", "%ff", "a%2Fb", "%E2%80%A6"] {
            let answer = app.get(&format!("/api/v1/members/{name}")).await;
            assert_eq!(answer.status, 404, "{name}: {}", answer.body);
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{name}");
            assert_eq!(answer.json()["code"], "not_found", "{name}");
        }
        "published".clone_into(&mut draft.publication);
        app.put(&draft).await;
        assert_eq!(app.json("/api/v1/members/brouillon").await["id"], id);
        assert_eq!(app.get("/api/v1/members/ancien-brouillon").await.status, 308);
        for publication in ["submitted", "archived"] {
            publication.clone_into(&mut draft.publication);
            app.put(&draft).await;
            assert_eq!(app.get("/api/v1/members/brouillon").await.status, 404, "{publication}");
        }
    }
}

on_both! {
    /// Everything that a page needs comes at once.
    async fn a_page_comes_in_one_answer(app) {
        let member = app.member("la-rochelle").await;
        let detail = app.json("/api/v1/members/la-rochelle").await;
        assert_eq!((&detail["kind"], &detail["insee"], &detail["department"]), (&"commune".into(), &"17300".into(), &"17".into()));
        let epci = app.json(&format!("/api/v1/members/{}", detail["epci"]["slug"].as_str().unwrap())).await;
        let communes = app.json(&format!("/api/v1/members?epci={}&sort=-population&limit=100", epci["slug"].as_str().unwrap())).await;
        let names = |list: &serde_json::Value| list.as_array().unwrap().iter().map(|m| m["slug"].clone()).collect::<Vec<_>>();
        assert_eq!(names(&epci["communes"]), names(&communes["items"]));
        assert_eq!(epci["communes"][0]["slug"], "la-rochelle");

        let actions = app.json("/api/v1/actions?member=la-rochelle&limit=50").await;
        assert_eq!(detail["actions"], actions["items"]);
        assert_eq!(detail["actions_count"], actions["total"]);
        let group = entries::working_group("Groupe de La Rochelle");
        app.write(&[(EntryType::WorkingGroup, group.id)], async |connection| {
            group.clone().save(connection).await;
            insert(connection, working_group_member::Model { working_group_id: group.id, member_id: member.id, lead: true }).await;
        }).await;
        let mut event = entries::event("Accueil à La Rochelle");
        event.host_id = Some(member.id);
        app.put(&event).await;
        let detail = app.json("/api/v1/members/la-rochelle").await;
        let groups = app.json("/api/v1/working-groups?member=la-rochelle").await;
        assert_eq!(detail["working_groups"].as_array().unwrap().len() as u64, groups["total"].as_u64().unwrap());
        assert!(detail["working_groups"].as_array().unwrap().iter().any(|found| found["slug"] == group.slug));
        assert!(detail["events"].as_array().unwrap().iter().any(|found| found["slug"] == event.slug));
    }
}

on_both! {
    /// A person is shown as far as they said so, detail by detail.
    async fn contacts_are_shown_with_consent(app) {
        let member = app.member("la-rochelle").await;
        let (mut hidden, mut among, mut partly) = (
            entries::contact(member.id, "Zoé Introuvable", "zoe.introuvable@exemple.test", "0511111111"),
            entries::contact(member.id, "Yves Inconnu", "yves.inconnu@exemple.test", "0522222222"),
            entries::contact(member.id, "Xavière Connue", "xaviere.connue@exemple.test", "0533333333"),
        );
        "nobody".clone_into(&mut hidden.visibility);
        "members".clone_into(&mut among.visibility);
        "nobody".clone_into(&mut partly.email_visibility);
        "members".clone_into(&mut partly.phone_visibility);
        let whole = entries::contact(member.id, "Wanda Publique", "wanda.publique@exemple.test", "0544444444");
        app.write(&[(EntryType::Member, member.id)], async |connection| {
            for contact in [hidden, among, partly, whole] {
                insert(connection, contact).await;
            }
        }).await;
        let detail = app.get("/api/v1/members/la-rochelle").await;
        for secret in ["Introuvable", "Inconnu", "zoe.", "yves.", "xaviere.connue", "0511111111", "0522222222", "0533333333"] {
            assert!(!detail.body.contains(secret), "{secret}");
        }
        for public in ["Xavière Connue", "Wanda Publique", "wanda.publique@exemple.test", "0544444444"] {
            assert!(detail.body.contains(public), "{public}");
        }
        nobody_is_found(&app, &["Introuvable", "Inconnu", "zoe.introuvable@exemple.test", "yves inconnu", "0511111111"]).await;
    }
}

async fn nobody_is_found(app: &TestApp, words: &[&str]) {
    for word in words {
        let found = app
            .json(&format!("/api/v1/search?q={}", word.replace(' ', "+")))
            .await;
        assert_eq!(found["items"].as_array().unwrap().len(), 0, "{word}");
        assert_eq!(
            app.json(&format!("/api/v1/members?q={}", word.replace(' ', "+")))
                .await["total"],
            0,
            "{word}"
        );
    }
}

on_both! {
    /// Texts are shown as HTML that does nothing but show.
    async fn descriptions_are_safe(app) {
        let mut member = entries::member("Sûre");
        member.description = Some("**Gras** <script>alert(1)</script> [lien](javascript:alert(1))".to_owned());
        app.put(&member).await;
        let detail = app.json("/api/v1/members/sure").await;
        let html = detail["description_html"].as_str().unwrap();
        assert!(html.contains("<strong>Gras</strong>"), "{html}");
        assert!(!html.contains("<script") && !html.contains("javascript:"), "{html}");
        assert_eq!(detail["description"], member.description.unwrap());
    }
}
