//! From an unclaimed page to one that somebody keeps.

use passerelle_api::entity::{audit_entry, mail};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QueryOrder, Set};
use serde_json::{Value, json};

use crate::support::people::Person;
use crate::support::{TestApp, on_both};

/// A member whose page nobody keeps.
const TOWN: &str = "rochefort";

fn claim_of(email: &str) -> Value {
    json!({"email": email, "given_name": "Claire", "family_name": "Roux", "function": "technicien", "title": "Chargée de mission", "message": "Je tiens le site de la ville."})
}

/// The mail of a template to an address, once it is written.
pub async fn mail_to(app: &TestApp, address: &str, template: &str) -> Value {
    for _ in 0..100 {
        let rows = mail::Entity::find()
            .order_by_asc(mail::Column::Id)
            .all(app.database.reader())
            .await
            .unwrap();
        let found = rows
            .iter()
            .rev()
            .find(|row| row.recipient == address && row.template == template);
        if let Some(row) = found {
            return serde_json::from_str(&row.values).unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no {template} to {address}");
}

/// The token of the link in a mail.
pub fn token(values: &Value) -> String {
    values["link"]
        .as_str()
        .unwrap()
        .split_once('#')
        .unwrap()
        .1
        .to_owned()
}

/// The claims of the town that wait.
async fn claims(app: &TestApp, animator: &Person) -> Vec<Value> {
    let town = app.member(TOWN).await.id;
    let page = app
        .queue(animator, &format!("kind=claim&member={town}"))
        .await;
    page["items"].as_array().unwrap().clone()
}

async fn state_of(app: &TestApp) -> String {
    app.json(&format!("/api/v1/members/{TOWN}")).await["claim"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// Decides a claim: what was refused of it.
async fn decide(
    app: &TestApp,
    who: &Person,
    claim: &Value,
    decision: &str,
    reason: Option<&str>,
) -> Option<String> {
    let outcome = app.decide(who, &[claim], decision, reason).await;
    outcome[0]["refused"].as_str().map(str::to_owned)
}

on_both! {
    async fn a_claim_is_confirmed_and_accepted(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let email = "claire.roux@ville-rochefort.exemple";
        let sent = app.post(&format!("/api/v1/members/{TOWN}/claims"), &claim_of(email)).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        let values = mail_to(&app, email, "claim_link").await;
        // Nothing happens before the address is confirmed.
        assert_eq!(state_of(&app).await, "unclaimed");
        assert!(claims(&app, &animator).await.is_empty());

        let session = app.follow(&token(&values)).await;
        assert_eq!(session.status, 200, "{}", session.body);
        assert_eq!(state_of(&app).await, "pending");
        mail_to(&app, &animator.email, "claim_to_review").await;
        let waiting = claims(&app, &animator).await;
        assert_eq!(waiting.len(), 1);
        let claim = &waiting[0];
        assert_eq!(
            (&claim["author"]["name"], &claim["author"]["email"], &claim["member"]["slug"], &claim["claim"]["rivals"], &claim["claim"]["administrators"]),
            (&json!("Claire Roux"), &json!(email), &json!(TOWN), &json!(0), &json!(0))
        );
        // No site of the town is known, so the address says nothing.
        assert_eq!(claim["claim"]["same_domain"], Value::Null);

        assert_eq!(decide(&app, &animator, claim, "accepted", None).await, None);
        assert_eq!(state_of(&app).await, "claimed");
        mail_to(&app, email, "claim_accepted").await;
        // The session that was begun before has the right at its next request.
        let person = Person {
            id: session.json()["account"]["id"].as_str().unwrap().parse().unwrap(),
            email: email.to_owned(),
            token: session.json()["access_token"].as_str().unwrap().to_owned(),
            cookie: String::new(),
        };
        let account = app.call(&person, Method::GET, "/api/v1/account", None).await.json();
        assert_eq!(
            (&account["affiliations"][0]["member"]["slug"], &account["affiliations"][0]["role"]),
            (&json!(TOWN), &json!("administrator"))
        );
        // A decision is made once, and a page that is kept is not claimed again.
        assert_eq!(decide(&app, &animator, claim, "refused", Some("x")).await.as_deref(), Some("conflict"));
        assert_eq!(app.post(&format!("/api/v1/members/{TOWN}/claims"), &claim_of("autre@exemple.fr")).await.status, 409);
    }
}

on_both! {
    async fn a_claim_is_refused_with_a_reason(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let email = "claire.roux@exemple.fr";
        app.post(&format!("/api/v1/members/{TOWN}/claims"), &claim_of(email)).await;
        app.follow(&token(&mail_to(&app, email, "claim_link").await)).await;
        let claim = claims(&app, &animator).await.remove(0);
        assert_eq!(decide(&app, &animator, &claim, "asked", Some("Qui est votre maire ?")).await, None);
        assert_eq!(mail_to(&app, email, "claim_question").await["reason"], "Qui est votre maire ?");
        assert_eq!(state_of(&app).await, "pending");
        assert_eq!(decide(&app, &animator, &claim, "refused", Some("Sans réponse.")).await, None);
        assert_eq!(mail_to(&app, email, "claim_refused").await["reason"], "Sans réponse.");
        assert_eq!(state_of(&app).await, "unclaimed");
    }
}

on_both! {
    /// Animators alone see and decide claims.
    async fn claims_are_for_animators(app) {
        let email = "claire.roux@exemple.fr";
        app.post(&format!("/api/v1/members/{TOWN}/claims"), &claim_of(email)).await;
        app.follow(&token(&mail_to(&app, email, "claim_link").await)).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let claim = claims(&app, &animator).await.remove(0);
        let anonymous = app.get("/api/v1/moderation").await;
        assert_eq!((anonymous.status, anonymous.header("www-authenticate")), (401, Some("Bearer")));
        for who in [
            app.person(AccountRole::Member, &[("la-rochelle", MemberRole::Administrator)]).await,
            app.person(AccountRole::Region, &[]).await,
        ] {
            assert!(claims(&app, &who).await.is_empty());
            assert_eq!(decide(&app, &who, &claim, "accepted", None).await.as_deref(), Some("not_found"));
        }
        assert_eq!(state_of(&app).await, "pending");
    }
}

on_both! {
    /// Two claims of one page: both wait, and the animator sees that there is a rival.
    async fn rivals_are_seen(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        for email in ["claire@exemple.fr", "paul@exemple.fr"] {
            app.post(&format!("/api/v1/members/{TOWN}/claims"), &claim_of(email)).await;
            app.follow(&token(&mail_to(&app, email, "claim_link").await)).await;
        }
        let waiting = claims(&app, &animator).await;
        assert_eq!(waiting.iter().map(|claim| claim["claim"]["rivals"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 1]);
        // Refusing one leaves the other waiting.
        assert_eq!(decide(&app, &animator, &waiting[0], "refused", Some("Non.")).await, None);
        assert_eq!(state_of(&app).await, "pending");
    }
}

on_both! {
    async fn a_claim_of_nothing_is_refused(app) {
        assert_eq!(app.post("/api/v1/members/nulle-part/claims", &claim_of("a@exemple.fr")).await.status, 404);
        let wrong = app.post(&format!("/api/v1/members/{TOWN}/claims"), &json!({"email": "a", "given_name": "", "family_name": "x", "function": "elu"})).await;
        let json = wrong.json();
        let pointers: Vec<_> = json["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect();
        assert_eq!((wrong.status, pointers), (422, vec!["/email", "/given_name"]));
    }
}

on_both! {
    empty
    /// The audit log is not changed by anybody.
    async fn the_audit_log_is_kept(app) {
        let id = uuid::Uuid::now_v7();
        passerelle_api::audit::note(app.database.writer(), None, "test", ("account", id), "x", app.clock.now()).await.unwrap();
        let row = audit_entry::Entity::find().one(app.database.reader()).await.unwrap().unwrap();
        let mut change = row.clone().into_active_model();
        change.detail = Set("y".to_owned());
        assert!(change.update(app.database.writer()).await.is_err());
        assert!(audit_entry::Entity::delete_by_id(row.id).exec(app.database.writer()).await.is_err());
        let after = audit_entry::Entity::find().one(app.database.reader()).await.unwrap().unwrap();
        assert_eq!(after, row);
    }
}
