//! `POST /api/v1/members`

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::json;

use crate::editing::mistakes;
use crate::moderation::missing;
use crate::support::lists::id;
use crate::support::on_both;

const MEMBERS: &str = "/api/v1/members";

on_both! {
    async fn a_member_comes_into_the_directory(app) {
        let region = app.person(AccountRole::Region, &[]).await;
        let wanted = json!({
            "name": "  Communauté de Quinxouille ", "member_kind": "epci", "epci_form": "cc",
            "siren": "217 500 016", "department": "17", "website": "https://quinxouille.example",
        });
        let answer = app.call(&region, Method::POST, MEMBERS, Some(&wanted)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let made = answer.json();
        assert_eq!(answer.header("location"), Some(format!("{MEMBERS}/{}", id(&made)).as_str()));
        assert_eq!(answer.header("etag"), Some("\"1\""));
        // The Région makes it, and its people write it.
        assert_eq!((&made["publication"], &made["can"]["edit"]), (&json!("published"), &json!(false)));
        let page = app.json(&format!("{MEMBERS}/communaute-de-quinxouille")).await;
        for (field, value) in [("name", json!("Communauté de Quinxouille")), ("kind", json!("epci")), ("epci_form", json!("cc")), ("siren", json!("217500016")), ("department", json!("17")), ("region", json!("75")), ("claim", json!("unclaimed")), ("website", json!("https://quinxouille.example"))] {
            assert_eq!(page[field], value, "{field}");
        }
        assert_eq!(app.json("/api/v1/search?q=quinxouille").await["items"][0]["slug"], page["slug"]);
        let animator = app.person(AccountRole::Animator, &[]).await;
        let history = app.call(&animator, Method::GET, &format!("{MEMBERS}/{}/revisions", id(&made)), None).await.json();
        assert_eq!(history["items"][0]["change"], "created");

        // A commune's place is in its own code.
        let commune = json!({"name": "Quinxouille-sur-Mer", "member_kind": "commune", "insee": "17999"});
        let answer = app.call(&animator, Method::POST, MEMBERS, Some(&commune)).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        assert_eq!(app.json(&format!("{MEMBERS}/quinxouille-sur-mer")).await["department"], "17");
    }
}

on_both! {
    async fn what_is_wrong_with_it_is_told(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let town = app.member("la-rochelle").await;
        let members = app.json(MEMBERS).await["total"].clone();
        let good = json!({"name": "Quinxouille", "member_kind": "association"});
        for (field, value, at, rule) in [
            ("name", json!("  "), "/name", "required"),
            ("name", json!("x".repeat(201)), "/name", "too_long"),
            ("member_kind", json!("club"), "/member_kind", "wrong_form"),
            ("epci_form", json!("cc"), "/epci_form", "wrong_form"),
            ("insee", json!("1730"), "/insee", "wrong_form"),
            ("siren", json!("217500017"), "/siren", "wrong_form"),
            ("siren", json!(town.siren), "/siren", "taken"),
            ("department", json!("99"), "/department", "unknown"),
            ("department", json!("1700"), "/department", "too_long"),
            ("website", json!("quinxouille"), "/website", "web_address"),
            ("trusted", json!(true), "/trusted", "wrong_form"),
        ] {
            let mut wanted = good.clone();
            wanted[field] = value;
            let answer = app.call(&animator, Method::POST, MEMBERS, Some(&wanted)).await;
            assert_eq!(mistakes(&answer)[0], (at.to_owned(), rule.to_owned()), "{field}");
        }
        // The code of a commune is its own, and an association may stand in one.
        let commune = json!({"name": "La Rochelle", "member_kind": "commune", "insee": town.insee});
        let answer = app.call(&animator, Method::POST, MEMBERS, Some(&commune)).await;
        assert_eq!(mistakes(&answer), [("/insee".to_owned(), "taken".to_owned())]);
        assert_eq!(app.json(MEMBERS).await["total"], members);
    }
}

on_both! {
    /// One that is made and one that is proposed are the same member, by the same number.
    async fn a_proposal_of_it_meets_it(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let wanted = json!({"name": "Quinxouille", "member_kind": "association", "siren": "217500016"});
        app.propose(&missing("Les amis de Quinxouille", "217500016")).await;
        assert_eq!(app.call(&animator, Method::POST, MEMBERS, Some(&wanted)).await.status, 201);
        let item = app.waiting(&animator, "Elle jumelle trois lycées.").await;
        let outcomes = app.decide(&animator, &[&item], "accepted", None).await;
        assert_eq!(outcomes[0]["refused"], "conflict");
    }
}
