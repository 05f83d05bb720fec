//! Characters that no text has: no body brings them to the database.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};

use crate::claims::claim::{mail_to, token};
use crate::moderation::{OUTSIDER, TOWN, correction, missing, report};
use crate::support::on_both;

/// The same with a NUL, and another character that nobody types, in every text that people write.
fn soiled(body: &Value) -> Value {
    const CODES: [&str; 14] = [
        "kind",
        "entry_type",
        "entry",
        "role",
        "function",
        "decision",
        "lang",
        "scopes",
        "id",
        "token",
        "email",
        "code",
        "member_kind",
        "siren",
    ];
    match body {
        Value::String(text) => {
            let half = text.chars().count() / 2;
            let (before, after): (String, String) = (
                text.chars().take(half).collect(),
                text.chars().skip(half).collect(),
            );
            json!(format!("{before}\u{0}\u{9f}{after}\u{7f}"))
        }
        Value::Array(items) => items.iter().map(soiled).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| {
                let kept = CODES.contains(&name.as_str());
                (
                    name.clone(),
                    if kept { value.clone() } else { soiled(value) },
                )
            })
            .collect(),
        other => other.clone(),
    }
}

on_both! {
    /// Whatever writes texts takes them without; PostgreSQL would refuse them.
    async fn no_text_keeps_what_no_text_has(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let head = app.person(AccountRole::Member, &[(TOWN, MemberRole::Administrator)]).await;
        let person = app.editor("royan").await;
        let group = app.group("on_request").await;
        app.enter(&head, group.id, GroupRole::Lead).await;

        // Accounts.
        let names = soiled(&json!({"given_name": "Zoé", "family_name": "Le Goff", "lang": "fr"}));
        let account = app.call(&person, Method::PUT, "/api/v1/account", Some(&names)).await;
        assert_eq!((account.status, &account.json()["given_name"], &account.json()["family_name"]), (200, &json!("Zoé"), &json!("Le Goff")), "{}", account.body);
        let wanted = soiled(&json!({"name": "Export", "scopes": ["read"], "days": 3}));
        let made = app.call(&person, Method::POST, "/api/v1/account/access-tokens", Some(&wanted)).await;
        assert_eq!((made.status, &made.json()["access_token"]["name"]), (201, &json!("Export")), "{}", made.body);
        let other = app.person(AccountRole::Member, &[]).await;
        let standing = format!("/api/v1/accounts/{}", other.id);
        let wanted = soiled(&json!({"role": "region", "active": true, "reason": "Retour"}));
        assert_eq!(app.change(&administrator, Method::PUT, &standing, "*", Some(&wanted)).await.status, 200);
        assert_eq!(mail_to(&app, &other.email, "account_changed").await["reason"], "Retour");
        for wanted in [
            json!({"method": "password", "email": "x\u{0}@exemple.fr", "password": "quatre\u{0}chevaux boivent"}),
            json!({"method": "link", "token": "x\u{0}"}),
        ] {
            assert_eq!(app.post("/api/v1/session", &wanted).await.status, 401, "{wanted}");
        }

        // Claims and colleagues.
        let claim = soiled(&json!({"email": "claire@exemple.fr", "given_name": "Claire", "family_name": "Roux", "function": "elu", "title": "Maire", "message": "C’est moi."}));
        assert_eq!(app.post("/api/v1/members/rochefort/claims", &claim).await.status, 202);
        app.follow(&token(&mail_to(&app, "claire@exemple.fr", "claim_link").await)).await;
        let item = app.waiting(&animator, "C’est moi.").await;
        assert_eq!(item["author"]["name"], "Claire Roux");
        let question = soiled(&json!({"items": [{"kind": "claim", "id": item["id"]}], "decision": "asked", "reason": "Depuis quand ?"}));
        assert_eq!(app.decisions(&animator, &question).await.status, 200);
        let asked = mail_to(&app, "claire@exemple.fr", "claim_question").await;
        assert_eq!(asked["reason"], "Depuis quand ?");
        let answer = soiled(&json!({"token": token(&asked), "message": "2020"}));
        assert_eq!(app.post("/api/v1/question-answers", &answer).await.status, 204);
        assert_eq!(app.waiting(&animator, "C’est moi.").await["answer"], "2020");
        let colleagues = format!("/api/v1/members/{}/affiliations", app.member(TOWN).await.id);
        let wanted = soiled(&json!({"email": "paul@exemple.fr", "given_name": "Paul", "family_name": "Blanc", "role": "reader", "function": "elu", "title": "Adjoint"}));
        assert_eq!(app.call(&head, Method::POST, &colleagues, Some(&wanted)).await.status, 202);
        let shown = app.call(&head, Method::GET, &colleagues, None).await.json();
        let paul = shown["items"].as_array().unwrap().iter().find(|it| it["email"] == "paul@exemple.fr").unwrap();
        assert_eq!((&paul["name"], &paul["title"]), (&json!("Paul Blanc"), &json!("Adjoint")));
        let one = format!("{colleagues}/{}", paul["id"].as_str().unwrap());
        let wanted = soiled(&json!({"role": "editor", "function": "elu", "title": "Maire"}));
        assert_eq!(app.call(&head, Method::PUT, &one, Some(&wanted)).await.status, 204);

        // Proposals.
        for wanted in [correction(TOWN, "un"), report(TOWN, "deux"), missing("Trois", "")] {
            let mut soiled = soiled(&wanted);
            if let Some(code) = wanted.get("reason") {
                soiled["reason"] = code.clone();
            }
            app.propose(&soiled).await;
        }
        let corrected = app.waiting(&animator, "un").await;
        assert_eq!((&corrected["correction"]["value"], &corrected["author"]["email"]), (&json!("https://www.larochelle.fr"), &json!(OUTSIDER)));

        // Groups.
        let path = format!("/api/v1/working-groups/{}", group.id);
        let asked = app.call(&person, Method::POST, &format!("{path}/participants"), Some(&soiled(&json!({"message": "Bonjour"})))).await;
        assert_eq!((asked.status, &asked.json()["message"]), (201, &json!("Bonjour")), "{}", asked.body);
        let decision = format!("{path}/participants/{}/decision", asked.json()["id"].as_str().unwrap());
        let refused = soiled(&json!({"decision": "refused", "reason": "Complet"}));
        assert_eq!(app.call(&head, Method::PUT, &decision, Some(&refused)).await.status, 204);
        assert_eq!(mail_to(&app, &person.email, "group_refused").await["reason"], "Complet");

        // Reference lists.
        let line = soiled(&json!({"name_fr": "Mer", "name_en": "Sea"}));
        let made = app.call(&administrator, Method::POST, "/api/v1/reference/themes", Some(&line)).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert!(made.json()["items"].as_array().unwrap().iter().any(|it| it["name_fr"] == "Mer"), "{}", made.body);

        // Neither does an address, nor a parameter.
        for path in [
            "/api/v1/accounts?q=%00", "/api/v1/audit?deed=%00", "/api/v1/moderation?cursor=%00", "/api/v1/search?q=%00x",
            "/api/v1/members?q=%00x", "/api/v1/actions?theme=%00", "/api/v1/working-groups/%00/participants", "/api/v1/members/%00/source",
            "/api/v1/reference/%00", "/api/v1/working-groups/%00/workspace", "/api/v1/files/%00/%00",
        ] {
            let answer = app.call(&administrator, Method::GET, path, None).await;
            assert!(answer.status < 500, "{path}: {}", answer.body);
        }
        let line = json!({"name_fr": "x", "name_en": "x", "retired": false});
        let unknown = app.change(&administrator, Method::PUT, "/api/v1/reference/themes/%00", "*", Some(&line)).await;
        assert_eq!(unknown.status, 404);
    }
}
