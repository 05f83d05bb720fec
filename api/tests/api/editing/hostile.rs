//! Hostile input is refused, never our fault.

use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{ACTIONS, TOWN, document, path_of};
use crate::support::on_both;

/// Values that nobody means.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e308),
        json!(u64::MAX),
        json!(""),
        json!("\u{0}"),
        json!("\u{202e}\u{feff}\u{10ffff}"),
        json!("'; DROP TABLE action; --"),
        json!("x".repeat(300_000)),
        json!("9999-99-99"),
        json!([]),
        json!([null, {}, []]),
        json!(vec![""; 101]),
        json!({}),
        json!({"\u{0}": "\u{0}"}),
        json!({"latitude": 1e300, "longitude": -1e300}),
    ]
}

on_both! {
    async fn no_value_of_any_field_is_our_fault(app) {
        let editor = app.editor(TOWN).await;
        let right = document(app.member(TOWN).await.id, "Juste");
        let made = app.create(&editor, &right).await;
        let path = path_of(&made);
        let fields: Vec<String> = right.as_object().unwrap().keys().cloned().collect();
        let mut pointers: Vec<String> = fields.iter().map(|field| format!("/{field}")).collect();
        pointers.extend(["/purpose", "/results", "/funding_call", "/partners/0", "/partners/0/side", "/partners/0/member",
            "/partners/0/name", "/partners/0/point", "/places/0", "/places/0/name", "/budget/0/source", "/budget/0/scheme",
            "/budget/0/amount_cents", "/convention/reference", "/convention/signed_on"].map(ToOwned::to_owned));
        let mut taken = 0;
        for pointer in &pointers {
            for value in values() {
                let mut wanted = right.clone();
                let (parent, field) = pointer.rsplit_once('/').unwrap();
                let parent = wanted.pointer_mut(parent).unwrap();
                match field.parse::<usize>() {
                    Ok(index) => parent[index] = value,
                    Err(_) => parent[field] = value,
                }
                let answer = app.change(&editor, Method::PUT, &path, "*", Some(&wanted)).await;
                assert!([200, 422].contains(&answer.status), "{pointer}: {} {}", answer.status, answer.body);
                taken += usize::from(answer.status == 200);
            }
        }
        assert!(taken > 20, "{taken}");
        let source = app.source(&editor, &made).await;
        assert_eq!(source["version"], taken + 1);
        for member in ["/api/v1/members/la-rochelle"] {
            for field in ["summary", "description", "website", "themes", "countries", "languages", "point", "contacts"] {
                for value in values() {
                    let answer = app.change(&editor, Method::PUT, member, "*", Some(&json!({field: value}))).await;
                    assert!([200, 422].contains(&answer.status), "{field}: {} {}", answer.status, answer.body);
                }
            }
        }
        // The public still reads all of it.
        assert_eq!(app.get("/api/v1/members/la-rochelle").await.status, 200);
        let animator = app.person(AccountRole::Animator, &[]).await;
        assert_eq!(app.step(&animator, &made, "published").await.status, 200);
        assert_eq!(app.get(&path).await.status, 200);
    }
}

on_both! {
    async fn no_request_is_our_fault(app) {
        let editor = app.editor(TOWN).await;
        let made = app.create(&editor, &document(app.member(TOWN).await.id, "Juste")).await;
        let path = path_of(&made);
        for (body, kind, status) in [
            ("", "application/json", 400),
            ("{", "application/json", 400),
            ("[]", "application/json", 422),
            ("null", "application/json", 422),
            ("{\"title\":\"\\ud800\"}", "application/json", 422),
            ("{\"budget\":[{\"amount_cents\":1e999}]}", "application/json", 422),
            ("{}", "text/plain", 415),
            ("title=x", "application/x-www-form-urlencoded", 415),
        ] {
            for (method, path) in [(Method::POST, ACTIONS), (Method::PUT, path.as_str())] {
                let request = app.request(method, path).bearer_auth(&editor.token).header("if-match", "*");
                let answer = app.send(request.header("content-type", kind).body(body)).await;
                assert_eq!(answer.status, status, "{path} {body}: {}", answer.body);
            }
        }
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        let large = format!("{{\"title\":\"{}\"}}", "x".repeat(1_100_000));
        for (body, status) in [(deep, 422), (large, 413)] {
            let request = app.request(Method::PUT, &path).bearer_auth(&editor.token).header("if-match", "*");
            let answer = app.send(request.header("content-type", "application/json").body(body)).await;
            assert_eq!(answer.status, status, "{}", answer.body);
        }
        let long = "x".repeat(5_000);
        for id in ["%00", "%FF", "nope", "..%2F..", long.as_str(), "00000000-0000-0000-0000-000000000000"] {
            for end in ["source", "revisions", "revisions/1"] {
                let answer = app.call(&editor, Method::GET, &format!("{ACTIONS}/{id}/{end}"), None).await;
                assert!([400, 404].contains(&answer.status), "{id}/{end}: {}", answer.status);
            }
            let answer = app.change(&editor, Method::DELETE, &format!("{ACTIONS}/{id}"), "*", None).await;
            assert!([400, 404].contains(&answer.status), "{id}: {}", answer.status);
        }
        for publication in [json!("public"), json!(null), json!(1)] {
            let body = json!({"publication": publication});
            let answer = app.change(&editor, Method::PUT, &format!("{path}/publication"), "*", Some(&body)).await;
            assert_eq!(answer.status, 422);
        }
    }
}
