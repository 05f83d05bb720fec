//! Entries of every kind that wait to be published.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::participants::GroupRole;
use reqwest::Method;
use serde_json::{Value, json};

use super::{TOWN, refusals};
use crate::claims::claim::mail_to;
use crate::editing::{events, funding_calls, working_groups};
use crate::support::lists::id;
use crate::support::people::Person;
use crate::support::{TestApp, on_both};

/// Makes an entry and hands it over: its address.
async fn submitted(
    app: &TestApp,
    maker: &Person,
    author: &Person,
    list: &str,
    wanted: &Value,
) -> String {
    let made = app.call(maker, Method::POST, list, Some(wanted)).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let made = made.json();
    if list == working_groups::GROUPS {
        let group = id(&made).parse().unwrap();
        app.enter(author, group, GroupRole::Lead).await;
    }
    let path = format!("{list}/{}", id(&made));
    let step = json!({"publication": "submitted"});
    let publication = format!("{path}/publication");
    let answer = app
        .change(author, Method::PUT, &publication, "*", Some(&step))
        .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    path
}

/// What waits under a title.
async fn item(app: &TestApp, who: &Person, title: &str) -> Value {
    let page = app.queue(who, "kind=submission&limit=100").await;
    let items = page["items"].as_array().unwrap();
    let found = items.iter().find(|it| it["title"] == title);
    found
        .unwrap_or_else(|| panic!("{title} is not in {page}"))
        .clone()
}

on_both! {
    async fn a_group_and_a_call_are_published_or_go_back(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let region = app.person(AccountRole::Region, &[]).await;
        let lead = app.editor(TOWN).await;
        let stranger = app.editor("royan").await;
        let town = app.member(TOWN).await.id;
        let groups = working_groups::GROUPS;
        let calls = funding_calls::CALLS;
        for (list, maker, author, wanted, field, page) in [
            (groups, &animator, &lead, working_groups::document(town, "Quinxouille"), "name", "/groupes/quinxouille"),
            (calls, &region, &region, funding_calls::document("Quinxouille"), "title", "/financements/quinxouille"),
        ] {
            let kept = submitted(&app, maker, author, list, &wanted).await;
            let mut other = wanted.clone();
            other[field] = json!("Brouillonne");
            let back = submitted(&app, maker, author, list, &other).await;
            let entry = item(&app, &animator, "Quinxouille").await;
            assert_eq!((&entry["author"]["name"], &entry["decisions"]), (&json!("Claude Martin"), &json!(["accepted", "refused"])), "{entry}");
            // Nobody else's queue lets it through.
            assert_eq!(refusals(&app.decide(&stranger, &[&entry], "accepted", None).await), [Some("not_found")], "{list}");
            assert_eq!(app.get(&kept).await.status, 404);

            assert_eq!(refusals(&app.decide(&animator, &[&entry], "accepted", None).await), [None], "{list}");
            assert_eq!(app.json(&kept).await[field], "Quinxouille");
            let values = mail_to(&app, &author.email, "submission_accepted").await;
            assert!(values["link"].as_str().unwrap().ends_with(page), "{values}");
            assert_eq!(refusals(&app.decide(&animator, &[&entry], "accepted", None).await), [Some("conflict")], "{list}");

            let entry = item(&app, &animator, "Brouillonne").await;
            assert_eq!(refusals(&app.decide(&animator, &[&entry], "refused", Some("Les dates manquent.")).await), [None], "{list}");
            let source = app.call(author, Method::GET, &format!("{back}/source"), None).await.json();
            assert_eq!(source["publication"], "draft");
            assert_eq!(mail_to(&app, &author.email, "submission_refused").await["reason"], "Les dates manquent.");
        }
    }
}

on_both! {
    /// What not everybody sees has no public page: the mail leads to where its author sees it.
    async fn no_mail_leads_to_a_page_that_is_hidden(app) {
        let animator = app.person(AccountRole::Animator, &[]).await;
        let lead = app.editor(TOWN).await;
        let town = app.member(TOWN).await.id;
        let mut group = working_groups::document(town, "Porte close");
        group["access"] = json!("closed");
        let mut event = events::document(Some(town), "Entre nous");
        event["visibility"] = json!("members");
        for (list, maker, wanted, title, page) in [
            (working_groups::GROUPS, &animator, group, "Porte close", "/espace/participation/porte-close"),
            (events::EVENTS, &lead, event, "Entre nous", "/espace/evenements/{id}"),
        ] {
            let path = submitted(&app, maker, &lead, list, &wanted).await;
            let entry = item(&app, &animator, title).await;
            assert_eq!(refusals(&app.decide(&animator, &[&entry], "accepted", None).await), [None], "{title}");
            assert_eq!(app.get(&path).await.status, 404, "{title}");
            let values = mail_to(&app, &lead.email, "submission_accepted").await;
            let page = page.replace("{id}", id(&entry));
            assert!(values["link"].as_str().unwrap().ends_with(&page), "{values}");
        }
    }
}
