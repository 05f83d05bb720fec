//! Inviting and removing colleagues.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};

use super::claim::{mail_to, token};
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

const TOWN: (&str, MemberRole) = ("la-rochelle", MemberRole::Administrator);

async fn path(app: &TestApp) -> String {
    format!(
        "/api/v1/members/{}/affiliations",
        app.member(TOWN.0).await.id
    )
}

async fn people(app: &TestApp, who: &Person) -> Vec<Value> {
    let answer = app.call(who, Method::GET, &path(app).await, None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()["items"].as_array().unwrap().clone()
}

fn invitation(email: &str, role: &str) -> Value {
    json!({"email": email, "given_name": "Paul", "family_name": "Blanc", "role": role, "function": "elu"})
}

on_both! {
    async fn a_colleague_is_invited_and_removed(app) {
        let head = app.person(AccountRole::Member, &[TOWN]).await;
        let path = path(&app).await;
        let before = people(&app, &head).await.len();
        let sent = app.call(&head, Method::POST, &path, Some(&invitation("paul@exemple.fr", "editor"))).await;
        assert_eq!(sent.status, 202, "{}", sent.body);
        let again = app.call(&head, Method::POST, &path, Some(&invitation("paul@exemple.fr", "editor"))).await;
        assert_eq!((again.status, &again.json()["errors"][0]["rule"]), (422, &json!("taken")));

        let values = mail_to(&app, "paul@exemple.fr", "invitation").await;
        let session = app.follow(&token(&values)).await.json();
        let paul = Person {
            id: session["account"]["id"].as_str().unwrap().parse().unwrap(),
            email: "paul@exemple.fr".to_owned(),
            token: session["access_token"].as_str().unwrap().to_owned(),
            cookie: String::new(),
        };
        assert_eq!(session["account"]["affiliations"][0]["role"], "editor");
        // An editor does not say who belongs to the member.
        assert_eq!(app.call(&paul, Method::GET, &path, None).await.status, 403);
        assert_eq!(app.call(&paul, Method::POST, &path, Some(&invitation("x@exemple.fr", "reader"))).await.status, 403);

        let list = people(&app, &head).await;
        assert_eq!(list.len(), before + 1);
        let id = list.iter().find(|it| it["email"] == "paul@exemple.fr").unwrap()["id"].as_str().unwrap().to_owned();
        let one = format!("{path}/{id}");
        let promoted = json!({"role": "administrator", "function": "elu"});
        assert_eq!(app.call(&head, Method::PUT, &one, Some(&promoted)).await.status, 204);
        assert_eq!(app.call(&paul, Method::GET, &path, None).await.status, 200);
        assert_eq!(app.call(&head, Method::DELETE, &one, None).await.status, 204);
        assert_eq!(app.call(&paul, Method::GET, &path, None).await.status, 403);
        assert_eq!(app.call(&head, Method::DELETE, &one, None).await.status, 404);
    }
}

on_both! {
    /// A member keeps an administrator; an animator may end that, and is told of it.
    async fn the_last_administrator_stays(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let path = path(&app).await;
        // Those of the demonstration go first.
        for person in people(&app, &animator).await {
            let one = format!("{path}/{}", person["id"].as_str().unwrap());
            assert_eq!(app.call(&animator, Method::DELETE, &one, None).await.status, 204);
        }
        let (one, two) = (app.person(AccountRole::Member, &[TOWN]).await, app.person(AccountRole::Member, &[TOWN]).await);
        let list = people(&app, &one).await;
        let of = |person: &Person| format!("{path}/{}", list.iter().find(|it| it["email"] == person.email).unwrap()["id"].as_str().unwrap());
        let demoted = json!({"role": "reader", "function": "other"});
        // Both leave at once: one of them stays.
        let (of_one, of_two) = (of(&one), of(&two));
        let (first, second) = tokio::join!(
            app.call(&one, Method::PUT, &of_one, Some(&demoted)),
            app.call(&two, Method::PUT, &of_two, Some(&demoted)),
        );
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409]);
        let staying = if first.status == 409 { &one } else { &two };
        assert_eq!(app.call(staying, Method::DELETE, &of(staying), None).await.status, 409);
        assert_eq!(app.call(&animator, Method::DELETE, &of(staying), None).await.status, 204);
        mail_to(&app, &animator.email, "member_orphaned").await;
    }
}

on_both! {
    /// Nobody of another member reaches these people, whatever the address says.
    async fn another_member_is_out_of_reach(app) {
        let head = app.person(AccountRole::Member, &[TOWN]).await;
        let stranger = app.person(AccountRole::Member, &[("poitiers", MemberRole::Administrator)]).await;
        let path = path(&app).await;
        let id = people(&app, &head).await[0]["id"].as_str().unwrap().to_owned();
        let mine = format!("/api/v1/members/{}/affiliations/{id}", app.member("poitiers").await.id);
        let changed = json!({"role": "reader", "function": "other"});
        for (method, path, body, status) in [
            (Method::GET, path.clone(), None, 403),
            (Method::POST, path.clone(), Some(invitation("x@exemple.fr", "administrator")), 403),
            (Method::PUT, format!("{path}/{id}"), Some(changed.clone()), 403),
            (Method::DELETE, format!("{path}/{id}"), None, 403),
            // By the address of one's own member.
            (Method::PUT, mine.clone(), Some(changed), 404),
            (Method::DELETE, mine, None, 404),
        ] {
            let answer = app.call(&stranger, method.clone(), &path, body.as_ref()).await;
            assert_eq!(answer.status, status, "{method} {path}");
        }
        assert!(people(&app, &head).await.iter().any(|it| it["id"] == id.as_str()));
    }
}
