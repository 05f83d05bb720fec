//! `GET /api/v1/working-groups`

use passerelle_shared::codes::EntryType;

use crate::support::lists::{
    Sort, finds_words, has, id, ids, keeps, links_to_the_next_page, name,
    pages_while_entries_change, refuses, refuses_the_usual, sorts, time,
};
use crate::support::{entries, on_both};

const LIST: &str = "/api/v1/working-groups";

on_both! {
    reading
    /// Each filter keeps what a naive reading of the whole list keeps.
    async fn filters(app) {
        let all = app.every(LIST).await;
        let theme = all[0]["themes"][0].as_str().unwrap();
        keeps(&app, LIST, &all, &format!("theme={theme}"), |g| has(g, "themes", theme)).await;
        let other = all.iter().find(|g| !has(g, "themes", theme)).unwrap()["themes"][0].as_str().unwrap();
        keeps(&app, LIST, &all, &format!("theme={theme}&theme={other}"), |g| has(g, "themes", theme) || has(g, "themes", other)).await;
        keeps(&app, LIST, &all, "access=open", |g| g["access"] == "open").await;
        keeps(&app, LIST, &all, "access=on_request", |g| g["access"] == "on_request").await;
        let mut members = std::collections::HashMap::new();
        for group in &all {
            let detail = app.json(&format!("{LIST}/{}", id(group))).await;
            members.insert(id(group).to_owned(), detail["members"].as_array().unwrap().clone());
        }
        let member = members.values().flatten().find(|member| members.values().any(|others| !others.contains(member))).unwrap();
        for named in ["id", "slug"] {
            let query = format!("member={}", member[named].as_str().unwrap());
            keeps(&app, LIST, &all, &query, |g| members[id(g)].contains(member)).await;
        }
        let since = all.iter().map(|g| g["updated_at"].as_str().unwrap()).max().unwrap();
        keeps(&app, LIST, &all, &format!("changed_since={since}"), |g| g["updated_at"].as_str().unwrap() >= since).await;
        finds_words(&app, EntryType::WorkingGroup, LIST, &all, &["eau", "ficol"]).await;
    }
}

on_both! {
    async fn orders(app) {
        app.put(&entries::working_group("Émergences")).await;
        app.put(&entries::working_group("emergences deux")).await;
        let keys: &[Sort<'_>] = &[("name", &name("name")), ("updated_at", &time("updated_at"))];
        sorts(&app, LIST, 3, keys).await;
        let default = app.every(LIST).await;
        assert_eq!(ids(&default), ids(&app.every(&format!("{LIST}?sort=name")).await));
    }
}

on_both! {
    async fn pages_hold_while_entries_change(app) {
        let sorts = ["name", "-name", "updated_at", "-updated_at"];
        pages_while_entries_change(&app, EntryType::WorkingGroup, LIST, &sorts).await;
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        refuses_the_usual(&app, LIST).await;
        // "closed" is a code, but nothing that is closed is shown.
        refuses(&app, LIST, &[("access=secret", "access"), ("bbox=0,0,1,1", "bbox"), ("from=2026-01-01", "from")]).await;
        assert_eq!(app.json(&format!("{LIST}?access=closed")).await["total"], 0);
    }
}

on_both! {
    reading
    async fn the_next_page_is_linked(app) {
        links_to_the_next_page(&app, LIST, "access=open&sort=-name").await;
    }
}
