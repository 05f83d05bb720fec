//! The queue: what is in it, in which order, and who sees what of it.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};
use time::Duration;

use super::{TOWN, correction, missing, report};
use crate::claims::claim::{mail_to, token};
use crate::editing::document;
use crate::support::on_both;

/// The messages, or titles, of a page.
fn told(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| {
            let message = item["message"].as_str();
            message
                .or(item["title"].as_str())
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

on_both! {
    /// Every kind in one list, oldest first, page by page, with how many there are of each.
    async fn everything_waits_in_one_list(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let before = app.queue(&animator, "limit=100").await;
        let editor = app.editor(TOWN).await;
        app.clock.advance(Duration::seconds(20));
        app.propose(&correction(TOWN, "premier")).await;
        app.clock.advance(Duration::seconds(20));
        let action = app.create(&editor, &document(app.member(TOWN).await.id, "Deuxième")).await;
        assert_eq!(app.step(&editor, &action, "submitted").await.status, 200);
        app.clock.advance(Duration::seconds(20));
        app.propose(&missing("Troisième", "")).await;
        app.clock.advance(Duration::seconds(20));
        let claim = json!({"email": "paul@exemple.fr", "given_name": "Paul", "family_name": "Roux", "function": "elu", "message": "quatrième"});
        app.post("/api/v1/members/rochefort/claims", &claim).await;
        app.follow(&token(&mail_to(&app, "paul@exemple.fr", "claim_link").await)).await;
        app.clock.advance(Duration::seconds(20));
        app.propose(&report(TOWN, "cinquième")).await;

        let whole = app.queue(&animator, "limit=100").await;
        let known = before["items"].as_array().unwrap().len();
        let expected = ["premier", "Deuxième", "Elle jumelle trois lycées.", "quatrième", "cinquième"];
        assert_eq!(told(&whole)[known..], expected);
        assert_eq!(whole["total"], known + 5);
        for kind in ["claim", "submission", "correction", "missing_member", "report"] {
            let count = before["counts"][kind].as_u64().unwrap() + 1;
            assert_eq!(whole["counts"][kind], count, "{kind}");
            let page = app.queue(&animator, &format!("kind={kind}&limit=100")).await;
            assert_eq!(page["total"], count, "{kind}");
            assert!(page["items"].as_array().unwrap().iter().all(|it| it["kind"] == kind));
            assert_eq!(page["counts"], whole["counts"]);
        }
        // Page by page it is the same.
        let mut paged = Vec::new();
        let mut next = "/api/v1/moderation?limit=2".to_owned();
        loop {
            let page = app.call(&animator, Method::GET, &next, None).await.json();
            paged.extend(page["items"].as_array().unwrap().clone());
            assert!(paged.len() <= known + 5);
            match page["next"].as_str() {
                Some(address) => address.clone_into(&mut next),
                None => break,
            }
        }
        assert_eq!(json!(paged), whole["items"]);
        let submission = &whole["items"][known + 1];
        assert_eq!(
            (&submission["entry"]["entry_type"], &submission["author"]["name"], &submission["member"]["slug"], &submission["decisions"]),
            (&json!("action"), &json!("Claude Martin"), &json!(TOWN), &json!(["accepted", "refused"]))
        );
        let claim = &whole["items"][known + 3];
        assert_eq!((&claim["claim"]["function"], &claim["claim"]["rivals"]), (&json!("elu"), &json!(0)));
        let wrong = app.call(&animator, Method::GET, "/api/v1/moderation?cursor=00", None).await;
        assert_eq!((wrong.status, &wrong.json()["errors"][0]["parameter"]), (400, &json!("cursor")));
    }
}

on_both! {
    /// Editors see the corrections of their own entries, without the author's address; nobody else
    /// sees anything.
    async fn editors_see_corrections_of_their_own(app) {
        let editor = app.editor(TOWN).await;
        let action = app.create(&editor, &document(app.member(TOWN).await.id, "Publique")).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        app.step(&animator, &action, "published").await;
        app.propose(&correction(TOWN, "à vous")).await;
        let mut of_action = correction(TOWN, "à vous aussi");
        of_action["entry_type"] = json!("action");
        of_action["entry"] = action["id"].clone();
        app.propose(&of_action).await;
        app.propose(&correction("royan", "à d’autres")).await;
        app.propose(&report(TOWN, "à l’animation")).await;
        app.propose(&missing("Inconnue", "")).await;

        let own = app.queue(&editor, "limit=100").await;
        let seen = told(&own);
        for (message, there) in [("à vous", true), ("à vous aussi", true), ("à d’autres", false), ("à l’animation", false)] {
            assert_eq!(seen.iter().any(|it| it == message), there, "{message}");
        }
        assert!(own["items"].as_array().unwrap().iter().all(|it| it["kind"] == "correction"));
        assert_eq!((&own["counts"]["claim"], &own["counts"]["report"]), (&json!(0), &json!(0)));
        assert!(!own.to_string().contains("@exemple.fr"), "{own}");
        // Of one member alone.
        let royan = app.member("royan").await.id;
        assert_eq!(app.queue(&editor, &format!("member={royan}")).await["total"], 0);
        assert_eq!(app.queue(&animator, &format!("member={royan}&kind=correction")).await["total"], 1);
        let reader = app.person(AccountRole::Member, &[(TOWN, MemberRole::Reader)]).await;
        let stranger = app.editor("poitiers").await;
        let region = app.person(AccountRole::Region, &[]).await;
        for who in [&reader, &stranger, &region] {
            let page = app.queue(who, "limit=100").await;
            assert!(!told(&page).iter().any(|it| it.starts_with("à ")), "{page}");
        }
        assert_eq!(app.get("/api/v1/moderation").await.status, 401);
    }
}

on_both! {
    /// The Région settles the corrections of funding calls, which it edits.
    async fn the_region_sees_corrections_of_funding_calls(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        let calls = app.json("/api/v1/funding-calls?limit=1").await;
        let mut wanted = correction(TOWN, "La date est passée.");
        wanted["entry_type"] = json!("funding_call");
        wanted["entry"] = calls["items"][0]["slug"].clone();
        app.propose(&wanted).await;
        let item = app.waiting(&region, "La date est passée.").await;
        let outcome = app.decide(&region, &[&item], "accepted", None).await;
        assert_eq!(super::refusals(&outcome), [None]);
    }
}
