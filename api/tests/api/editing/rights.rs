//! Who may write what: what one may not see does not exist, and what one may not do is not done.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ACTIONS, OTHER, TOWN, document, mistakes, path_of};
use crate::support::people::Person;
use crate::support::{TestApp, entries, on_both};

/// Every request that reads or writes an action as its editors do.
fn requests(path: &str, document: &Value) -> Vec<(Method, String, Option<Value>)> {
    let step = |publication| Some(json!({"publication": publication}));
    vec![
        (Method::GET, format!("{path}/source"), None),
        (Method::GET, format!("{path}/revisions"), None),
        (Method::GET, format!("{path}/revisions/1"), None),
        (Method::PUT, path.to_owned(), Some(document.clone())),
        (
            Method::PUT,
            format!("{path}/publication"),
            step("submitted"),
        ),
        (
            Method::PUT,
            format!("{path}/publication"),
            step("published"),
        ),
        (Method::PUT, format!("{path}/publication"), step("archived")),
        (Method::PUT, format!("{path}/publication"), step("draft")),
        (Method::DELETE, path.to_owned(), None),
        (Method::POST, format!("{path}/restoration"), None),
    ]
}

/// What somebody gets for each of these requests.
async fn statuses(app: &TestApp, person: &Person, path: &str, document: &Value) -> Vec<u16> {
    let mut statuses = Vec::new();
    for (method, path, body) in requests(path, document) {
        let answer = app.change(person, method, &path, "*", body.as_ref()).await;
        statuses.push(answer.status);
    }
    statuses
}

on_both! {
    async fn an_editor_of_one_town_cannot_touch_another(app) {
        let (editor, stranger) = (app.editor(TOWN).await, app.editor(OTHER).await);
        let reader = app.person(AccountRole::Member, &[(TOWN, MemberRole::Reader)]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        let animator = app.person(AccountRole::Animator, &[]).await;
        let nobody = app.person(AccountRole::Member, &[]).await;
        let town = app.member(TOWN).await;
        let draft = app.create(&editor, &document(town.id, "Brouillon")).await;
        let public = app.create(&editor, &document(town.id, "Publique")).await;
        assert_eq!(app.step(&animator, &public, "published").await.status, 200);
        let member = format!("/api/v1/members/{TOWN}");
        let page = json!({"summary": "Volée"});
        let before = (app.written().await, app.member(TOWN).await);
        for person in [&stranger, &nobody] {
            for slug in [path_of(&draft), format!("{ACTIONS}/brouillon")] {
                assert_eq!(statuses(&app, person, &slug, &draft["document"]).await, [404; 10]);
            }
            assert_eq!(statuses(&app, person, &path_of(&public), &public["document"]).await, [403; 10]);
            assert_eq!(statuses(&app, person, &member, &page).await, [403; 10]);
            assert_eq!(app.call(person, Method::POST, ACTIONS, Some(&document(town.id, "Volée"))).await.status, 403);
        }
        // Who belongs to the town and does not edit, and the Région, read.
        for person in [&reader, &region] {
            for action in [&draft, &public] {
                let found = statuses(&app, person, &path_of(action), &action["document"]).await;
                assert_eq!(found[..3], [200; 3]);
                assert!(found[3..].iter().all(|status| [403, 409].contains(status)), "{found:?}");
            }
        }
        // Nobody is signed in.
        for (method, path, body) in requests(&path_of(&public), &public["document"]) {
            let request = app.request(method, &path).header("if-match", "*");
            let answer = app.send(match &body { Some(body) => request.json(body), None => request }).await;
            assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")), "{path}");
        }
        assert_eq!(app.post(ACTIONS, &document(town.id, "Volée")).await.status, 401);
        assert_eq!((app.written().await, app.member(TOWN).await), before);
    }
}

on_both! {
    /// An action changes hands only by who edits for both.
    async fn nobody_takes_or_gives_what_is_not_theirs(app) {
        let (town, other) = (app.member(TOWN).await, app.member(OTHER).await);
        let (editor, stranger) = (app.editor(TOWN).await, app.editor(OTHER).await);
        let both = app.person(AccountRole::Member, &[(TOWN, MemberRole::Editor), (OTHER, MemberRole::Editor)]).await;
        let mut wanted = document(town.id, "Partagée");
        wanted["partners"] = json!([{"side": "french", "role": "funding", "member": other.id}]);
        let made = app.create(&editor, &wanted).await;
        let mut taken = made["document"].clone();
        taken["lead"] = json!(other.id);
        for person in [&stranger, &editor] {
            assert_eq!(app.change(person, Method::PUT, &path_of(&made), "*", Some(&taken)).await.status, 403);
        }
        // A partner does not make actions of others.
        assert_eq!(app.call(&stranger, Method::POST, ACTIONS, Some(&wanted)).await.status, 403);
        // A partner does not delete it either.
        assert_eq!(app.change(&stranger, Method::DELETE, &path_of(&made), "*", None).await.status, 403);
        assert_eq!(app.source(&editor, &made).await["version"], 1);
        assert_eq!(app.change(&both, Method::PUT, &path_of(&made), "*", Some(&taken)).await.status, 200);
        assert_eq!(app.change(&editor, Method::PUT, &path_of(&made), "*", Some(&taken)).await.status, 404);
    }
}

on_both! {
    /// A member that is not shown is no reference, but for its own people.
    async fn what_one_may_not_see_cannot_be_named(app) {
        let mut hidden = entries::member("Quinxouille");
        "draft".clone_into(&mut hidden.publication);
        app.put(&hidden).await;
        let editor = app.editor(TOWN).await;
        let town = app.member(TOWN).await;
        let mut wanted = document(town.id, "Avec");
        for id in [hidden.id, Uuid::now_v7()] {
            wanted["partners"] = json!([{"side": "french", "role": "funding", "member": id}]);
            let answer = app.call(&editor, Method::POST, ACTIONS, Some(&wanted)).await;
            assert_eq!(mistakes(&answer), [("/partners/0/member".to_owned(), "unknown".to_owned())]);
            let answer = app.call(&editor, Method::POST, ACTIONS, Some(&document(id, "Menée"))).await;
            assert_eq!(mistakes(&answer), [("/lead".to_owned(), "unknown".to_owned())]);
        }
        let both = app.person(AccountRole::Member, &[(TOWN, MemberRole::Editor), ("quinxouille", MemberRole::Reader)]).await;
        wanted["partners"] = json!([{"side": "french", "role": "funding", "member": hidden.id}]);
        let made = app.create(&both, &wanted).await;
        // What stands there may stay, whoever saves.
        let document = &made["document"];
        assert_eq!(app.change(&editor, Method::PUT, &path_of(&made), "*", Some(document)).await.status, 200);
    }
}

on_both! {
    async fn a_token_writes_what_its_scopes_allow(app) {
        let editor = app.editor(TOWN).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Par script")).await;
        let mut scripts = Vec::new();
        for scope in ["read", "write"] {
            let wanted = json!({"name": scope, "scopes": [scope], "days": 30});
            let token = app.call(&editor, Method::POST, "/api/v1/account/access-tokens", Some(&wanted)).await.json()["token"].as_str().unwrap().to_owned();
            scripts.push(Person { token, id: editor.id, email: String::new(), cookie: String::new() });
        }
        let source = format!("{}/source", path_of(&made));
        let mut found = Vec::new();
        for script in &scripts {
            let read = app.call(script, Method::GET, &source, None).await.status;
            let written = app.change(script, Method::PUT, &path_of(&made), "*", Some(&made["document"])).await.status;
            found.push((read, written));
        }
        assert_eq!(found, [(200, 403), (403, 200)]);
    }
}
