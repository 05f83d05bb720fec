//! Everything that is known of a person.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{ACCOUNT, TOWN, add_contact, contact};
use crate::support::on_both;

on_both! {
    async fn everything_of_a_person_is_exported(app) {
        let person = app.person(AccountRole::Member, &[TOWN]).await;
        let other = app.person(AccountRole::Member, &[TOWN]).await;
        let token = json!({"name": "Mon script", "scopes": ["read"], "days": 3});
        let token = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&token)).await.json();
        add_contact(&app, &person, &contact("Claude Martin", &person.email.to_uppercase())).await;
        let invited = json!({"email": "paul@exemple.fr", "given_name": "Paul", "family_name": "Blanc", "role": "editor", "function": "elu"});
        let path = format!("/api/v1/members/{}/affiliations", app.member(TOWN.0).await.id);
        assert_eq!(app.call(&person, Method::POST, &path, Some(&invited)).await.status, 202);
        app.post("/api/v1/sign-in-links", &json!({"email": person.email})).await;
        crate::claims::claim::mail_to(&app, &person.email, "sign_in_link").await;

        let group = crate::support::entries::working_group("Groupe Zzyzx");
        app.put(&group).await;
        app.enter(&person, group.id, passerelle_shared::participants::GroupRole::Lead).await;

        let answer = app.call(&person, Method::GET, &format!("{ACCOUNT}/export"), None).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"passerelle.json\""));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let data = answer.json();
        assert_eq!((&data["profile"]["email"], &data["profile"]["family_name"]), (&json!(person.email), &json!("Martin")));
        assert_eq!((&data["affiliations"][0]["member"]["slug"], &data["affiliations"][0]["role"]), (&json!(TOWN.0), &json!("administrator")));
        assert_eq!((&data["participations"][0]["group"], &data["participations"][0]["role"]), (&json!("Groupe Zzyzx"), &json!("lead")));
        assert_eq!((&data["sessions"][0]["method"], data["sessions"].as_array().unwrap().len()), (&json!("link"), 1));
        assert_eq!(data["access_tokens"][0]["name"], "Mon script");
        assert_eq!((&data["contacts"][0]["name"], &data["contacts"][0]["phone"]), (&json!("Claude Martin"), &json!("05 46 00 00 00")));
        let consents: Vec<_> = data["consents"].as_array().unwrap().iter().map(|it| (it["kind"].as_str().unwrap(), it["audience"].as_str(), it["version"].as_str().unwrap())).collect();
        // The telephone number is shown to nobody, so nothing was agreed to.
        assert_eq!(consents.len(), 2, "{consents:?}");
        for kind in ["contact", "contact_email"] {
            assert!(consents.contains(&(kind, Some("public"), passerelle_shared::personal::CONSENT_VERSION)), "{consents:?}");
        }
        assert_eq!((&data["revisions"][0]["entry_type"], &data["revisions"][0]["change"]), (&json!("member"), &json!("edited")));
        assert_eq!((&data["audit"][0]["deed"], &data["audit"][0]["own"]), (&json!("affiliation_offered"), &json!(true)));
        assert!(data["mails"].as_array().unwrap().iter().any(|it| it["template"] == "sign_in_link"), "{}", data["mails"]);
        // No secret, and nothing of others.
        let token = token["token"].as_str().unwrap();
        for absent in [token, &other.email, "paul@exemple.fr", "password_hash", "totp_secret", "/connexion/lien"] {
            assert!(!answer.body.contains(absent), "{absent}");
        }
        let theirs = app.call(&other, Method::GET, &format!("{ACCOUNT}/export"), None).await;
        assert!(!theirs.body.contains(&person.email), "{}", theirs.body);
        assert_eq!(theirs.json()["revisions"], json!([]));
    }
}

on_both! {
    /// What an account keeps is told when it is first used, and noted once.
    async fn the_first_sign_in_is_noted_and_consents_end(app) {
        let head = app.person(AccountRole::Member, &[TOWN]).await;
        let invited = json!({"email": "paul@exemple.fr", "given_name": "Paul", "family_name": "Blanc", "role": "editor", "function": "elu"});
        let path = format!("/api/v1/members/{}/affiliations", app.member(TOWN.0).await.id);
        app.call(&head, Method::POST, &path, Some(&invited)).await;
        let values = crate::claims::claim::mail_to(&app, "paul@exemple.fr", "invitation").await;
        let answer = app.follow(&crate::claims::claim::token(&values)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let account = passerelle_api::accounts::store::by_email(app.database.reader(), "paul@exemple.fr").await.unwrap().unwrap();
        let paul = app.sign_in(&account).await;
        let mut shown = contact("Paul Blanc", "Paul@exemple.fr");
        add_contact(&app, &paul, &shown).await;
        shown["email_visibility"] = json!("members");
        add_contact(&app, &paul, &shown).await;
        add_contact(&app, &head, &shown).await;
        shown["visibility"] = json!("nobody");
        add_contact(&app, &head, &shown).await;

        let data = app.call(&paul, Method::GET, &format!("{ACCOUNT}/export"), None).await.json();
        let log: Vec<(String, Value, bool)> = data["consents"].as_array().unwrap().iter().map(|it| {
            (it["kind"].as_str().unwrap().to_owned(), it["audience"].clone(), it["withdrawn_at"].is_string())
        }).collect();
        let mut expected = vec![
            ("account".to_owned(), Value::Null, false),
            ("contact".to_owned(), json!("public"), true),
            ("contact_email".to_owned(), json!("public"), true),
            ("contact_email".to_owned(), json!("members"), false),
        ];
        let mut found = log.clone();
        found.sort_by_key(|it| format!("{it:?}"));
        expected.sort_by_key(|it| format!("{it:?}"));
        assert_eq!(found, expected);
    }
}

on_both! {
    /// A second factor that an account has guards its data, too.
    async fn half_a_sign_in_exports_and_erases_nothing(app) {
        let half = app.sign_in(&app.account(AccountRole::Animator, &[]).await).await;
        let answer = app.call(&half, Method::GET, &format!("{ACCOUNT}/export"), None).await;
        assert_eq!((answer.status, &answer.json()["code"]), (403, &json!("second_factor_required")));
        let answer = app.call(&half, Method::DELETE, ACCOUNT, Some(&json!({}))).await;
        assert_eq!((answer.status, &answer.json()["code"]), (403, &json!("second_factor_required")));
        assert_eq!(app.give_code(&half).await.status, 204);
        for _ in 0..5 {
            assert_eq!(app.call(&half, Method::GET, &format!("{ACCOUNT}/export"), None).await.status, 200);
        }
        assert_eq!(app.call(&half, Method::GET, &format!("{ACCOUNT}/export"), None).await.status, 429);
    }
}
