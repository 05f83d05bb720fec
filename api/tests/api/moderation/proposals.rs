//! What anybody proposes, and how it comes to those who decide.

use passerelle_api::entity::{mail, proposal, proposal_token};
use passerelle_api::proposals::tidy;
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use time::Duration;

use super::{OUTSIDER, TOWN, correction, missing, report};
use crate::claims::claim::{mail_to, token};
use crate::editing::mistakes;
use crate::support::on_both;

on_both! {
    /// An outsider's proposal waits once the link was followed, and not before.
    async fn an_outsider_confirms_first(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let before = app.queue(&animator, "").await["total"].as_u64().unwrap();
        let sent = app.post("/api/v1/proposals", &correction(TOWN, "Le site a changé.")).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        assert_eq!(app.queue(&animator, "").await["total"], before);
        let values = mail_to(&app, OUTSIDER, "proposal_link").await;
        assert_eq!(values["title"], "La Rochelle");
        assert!(values["link"].as_str().unwrap().contains("/proposition#"), "{values}");
        for _ in 0..2 {
            assert_eq!(app.confirm(&token(&values)).await.status, 204);
        }
        assert_eq!(app.queue(&animator, "").await["total"], before + 1);
        let item = app.waiting(&animator, "Le site a changé.").await;
        assert_eq!(
            (&item["kind"], &item["title"], &item["author"], &item["correction"], &item["decisions"]),
            (&json!("correction"), &json!("La Rochelle"),
             &json!({"name": "Pauline Rivière", "email": OUTSIDER, "has_account": false}),
             &json!({"field": "website", "value": "https://www.larochelle.fr"}),
             &json!(["accepted", "refused", "asked"]))
        );
        assert_eq!((&item["entry"]["slug"], &item["member"]["slug"]), (&json!(TOWN), &json!(TOWN)));
        mail_to(&app, &animator.email, "proposal_to_review").await;
        mail_to(&app, "responsable@passerelle.example", "proposal_to_review").await;
        let told = mail::Entity::find().all(app.database.reader()).await.unwrap();
        assert_eq!(told.iter().filter(|it| it.recipient == animator.email).count(), 1);
    }
}

on_both! {
    async fn a_link_that_is_none_confirms_nothing(app) {
        app.post("/api/v1/proposals", &report(TOWN, "Un numéro privé.")).await;
        let link = token(&mail_to(&app, OUTSIDER, "proposal_link").await);
        assert_eq!(mistakes(&app.confirm("x").await), [("/token".to_owned(), "incorrect".to_owned())]);
        // A link that confirms answers nothing.
        let answer = app.post("/api/v1/question-answers", &json!({"token": link, "message": "Oui."})).await;
        assert_eq!(mistakes(&answer), [("/token".to_owned(), "incorrect".to_owned())]);
        app.clock.advance(Duration::days(2));
        assert_eq!(app.confirm(&link).await.status, 422);
        let animator = app.person(AccountRole::Animator, &[]).await;
        let waiting = app.queue(&animator, "kind=report&limit=100").await;
        assert!(!waiting.to_string().contains("Un numéro privé."));
    }
}

on_both! {
    /// What nobody confirmed is forgotten, with the address that somebody typed.
    async fn what_nobody_confirmed_is_forgotten(app) {
        app.post("/api/v1/proposals", &correction(TOWN, "Jamais confirmée.")).await;
        app.propose(&correction(TOWN, "Confirmée.")).await;
        let kept = async || {
            let rows = proposal::Entity::find().all(app.database.reader()).await.unwrap();
            let own = rows.iter().filter(|row| row.author_email.as_deref() == Some(OUTSIDER));
            own.map(|row| row.message.clone()).collect::<Vec<_>>()
        };
        tidy::forget(&app.state).await.unwrap();
        assert_eq!(kept().await.len(), 2);
        app.clock.advance(Duration::days(2) + Duration::SECOND);
        tidy::forget(&app.state).await.unwrap();
        assert_eq!(kept().await, ["Confirmée."]);
        let tokens = proposal_token::Entity::find().all(app.database.reader()).await.unwrap();
        assert_eq!(tokens.len(), 0);
    }
}

on_both! {
    /// Whoever is signed in is its author, whatever the words say, and it waits at once.
    async fn whoever_is_signed_in_is_the_author(app) {
        let reader = app.person(AccountRole::Member, &[("royan", MemberRole::Reader)]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let sent = app.call(&reader, Method::POST, "/api/v1/proposals", Some(&correction(TOWN, "Vu sur place."))).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        let item = app.waiting(&animator, "Vu sur place.").await;
        assert_eq!(item["author"], json!({"name": "Claude Martin", "email": reader.email, "has_account": true}));
        let rows = proposal::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(rows.iter().all(|row| row.author_email.as_deref() != Some(OUTSIDER)));
        // A token that is no longer good is not nobody's.
        let request = app.request(Method::POST, "/api/v1/proposals").bearer_auth("e30.e30.e30");
        assert_eq!(app.send(request.json(&correction(TOWN, "x"))).await.status, 401);
    }
}

on_both! {
    async fn what_is_wrong_is_told_beside_its_field(app) {
        let wrong = [
            (json!({"kind": "correction", "entry_type": "member", "entry": TOWN, "message": "x"}), "/author", "required"),
            (correction("nulle-part", "x"), "/entry", "unknown"),
            (correction(TOWN, " \n "), "/message", "required"),
            (missing(" ", ""), "/name", "required"),
            (missing("Une association", "123456789"), "/siren", "wrong_form"),
            ({ let mut it = correction(TOWN, "x"); it["author"]["email"] = json!("x"); it }, "/author/email", "email"),
            ({ let mut it = correction(TOWN, "x"); it["author"]["name"] = json!(""); it }, "/author/name", "required"),
            ({ let mut it = correction(TOWN, &"x".repeat(2001)); it["value"] = Value::Null; it }, "/message", "too_long"),
        ];
        for (body, pointer, rule) in wrong {
            let answer = app.post("/api/v1/proposals", &body).await;
            assert_eq!(mistakes(&answer), [(pointer.to_owned(), rule.to_owned())], "{body}");
        }
        for body in [json!({"kind": "nothing"}), json!({"kind": "report", "more": 1}), json!({})] {
            assert_eq!(app.post("/api/v1/proposals", &body).await.status, 422, "{body}");
        }
        let kept = proposal::Entity::find().all(app.database.reader()).await.unwrap();
        assert!(kept.iter().all(|row| row.author_email.as_deref() != Some(OUTSIDER)));
    }
}

on_both! {
    /// A hidden entry is as unknown as one that is not there.
    async fn what_is_hidden_is_unknown(app) {
        let mut town = app.member("royan").await;
        "draft".clone_into(&mut town.publication);
        app.put(&town).await;
        let answer = app.post("/api/v1/proposals", &correction("royan", "x")).await;
        assert_eq!(mistakes(&answer), [("/entry".to_owned(), "unknown".to_owned())]);
    }
}

on_both! {
    /// An author has so many, and so has a network.
    async fn proposals_are_counted(app) {
        let mut statuses = Vec::new();
        for number in 0..8 {
            let mut body = correction(TOWN, "Encore");
            body["author"]["email"] = json!("un@exemple.fr");
            body["message"] = json!(format!("Encore {number}"));
            statuses.push(app.post("/api/v1/proposals", &body).await);
        }
        let codes: Vec<u16> = statuses.iter().map(|it| it.status).collect();
        assert_eq!(codes, [202, 202, 202, 202, 202, 202, 429, 429]);
        assert!(statuses[7].header("retry-after").is_some());
        let mut others = Vec::new();
        for number in 0..6 {
            let mut body = correction(TOWN, "Encore");
            body["author"]["email"] = json!(format!("autre{number}@exemple.fr"));
            others.push(app.post("/api/v1/proposals", &body).await.status);
        }
        assert_eq!(others, [202, 202, 202, 202, 429, 429]);
        app.clock.advance(Duration::minutes(5));
        assert_eq!(app.post("/api/v1/proposals", &correction(TOWN, "x")).await.status, 202);
    }
}
