//! `GET /api/v1/funding-calls`

use passerelle_shared::codes::EntryType;
use serde_json::Value;

use crate::support::lists::{
    Key, Sort, finds_words, has, ids, keeps, links_to_the_next_page, name,
    pages_while_entries_change, refuses, refuses_the_usual, sorts, time,
};
use crate::support::{entries, on_both};

const LIST: &str = "/api/v1/funding-calls";

fn none_or_has(entry: &Value, field: &str, value: &str) -> bool {
    entry[field].as_array().unwrap().is_empty() || has(entry, field, value)
}

on_both! {
    reading
    /// Each filter keeps what a naive reading of the whole list keeps.
    async fn filters(app) {
        let all = app.every(LIST).await;
        for status in ["open", "closing_soon", "upcoming", "closed"] {
            keeps(&app, LIST, &all, &format!("status={status}"), |c| c["status"] == status).await;
        }
        keeps(&app, LIST, &all, "status=open&status=upcoming", |c| c["status"] == "open" || c["status"] == "upcoming").await;
        keeps(&app, LIST, &all, "permanent=true", |c| c["permanent"] == true).await;
        keeps(&app, LIST, &all, "permanent=false", |c| c["permanent"] == false).await;
        let theme = all[0]["themes"][0].as_str().unwrap();
        keeps(&app, LIST, &all, &format!("theme={theme}"), |c| has(c, "themes", theme)).await;
        let scheme = all.iter().find_map(|c| c["scheme"].as_str()).unwrap();
        keeps(&app, LIST, &all, &format!("scheme={scheme}"), |c| c["scheme"] == scheme).await;
        keeps(&app, LIST, &all, "kind=association", |c| none_or_has(c, "eligible_kinds", "association")).await;
        keeps(&app, LIST, &all, "kind=association&status=open", |c| c["status"] == "open" && none_or_has(c, "eligible_kinds", "association")).await;
        keeps(&app, LIST, &all, "from=2027-01-01", |c| c["closes_on"].as_str().is_none_or(|day| day >= "2027-01-01")).await;
        keeps(&app, LIST, &all, "to=2026-06-30", |c| c["opens_on"].as_str().is_none_or(|day| day <= "2026-06-30")).await;
        let since = all.iter().map(|c| c["updated_at"].as_str().unwrap()).max().unwrap();
        keeps(&app, LIST, &all, &format!("changed_since={since}"), |c| c["updated_at"].as_str().unwrap() >= since).await;
        finds_words(&app, EntryType::FundingCall, LIST, &all, &["eau", "jumelages"]).await;
    }
}

on_both! {
    /// A call for some countries is found under these, a call for all under every one.
    async fn countries(app) {
        let call = entries::funding_call("Pour le Sénégal et le Maroc");
        app.write(&[(EntryType::FundingCall, call.id)], async |connection| {
            use crate::support::entries::{Row, insert};
            use passerelle_api::entity::funding_call_country::Model;
            call.clone().save(connection).await;
            for country in ["SN", "MA"] {
                let row = Model { funding_call_id: call.id, country_code: country.to_owned() };
                insert(connection, row).await;
            }
        }).await;
        let all = app.every(LIST).await;
        keeps(&app, LIST, &all, "country=KZ", |c| none_or_has(c, "eligible_countries", "KZ")).await;
        let both = |c: &Value| none_or_has(c, "eligible_countries", "KZ") || has(c, "eligible_countries", "SN");
        assert!(all.iter().filter(|c| both(c)).count() > all.iter().filter(|c| none_or_has(c, "eligible_countries", "KZ")).count());
        let found = app.every(&format!("{LIST}?country=KZ&country=sn")).await;
        assert_eq!(found.len(), all.iter().filter(|c| both(c)).count());
    }
}

/// What the order by end promises: soonest end first, then those without an end, then closed
/// ones, latest first.
fn closes(call: &Value) -> i64 {
    let day: i64 = call["closes_on"]
        .as_str()
        .unwrap_or_default()
        .replace('-', "")
        .parse()
        .unwrap_or_default();
    match call["status"].as_str().unwrap() {
        "closed" => 2_000_000_000 - day,
        _ if day == 0 => 1_000_000_000,
        _ => day,
    }
}

on_both! {
    async fn orders(app) {
        app.put(&entries::funding_call("Égal")).await;
        app.put(&entries::funding_call("Egal deux")).await;
        let keys: &[Sort<'_>] =
            &[("closes_on", &|call| Some(Key::Number(closes(call)))), ("title", &name("title")), ("updated_at", &time("updated_at"))];
        sorts(&app, LIST, 3, keys).await;
        let default = app.every(LIST).await;
        assert_eq!(ids(&default), ids(&app.every(&format!("{LIST}?sort=closes_on")).await));
        for status in ["open", "closing_soon", "closed"] {
            assert!(default.iter().any(|c| c["status"] == status), "{status}");
        }
        assert!(default.iter().any(|c| c["permanent"] == true));
    }
}

on_both! {
    async fn pages_hold_while_entries_change(app) {
        let sorts = ["closes_on", "-closes_on", "title", "-title", "updated_at", "-updated_at"];
        pages_while_entries_change(&app, EntryType::FundingCall, LIST, &sorts).await;
    }
}

on_both! {
    empty
    async fn bad_parameters(app) {
        refuses_the_usual(&app, LIST).await;
        refuses(&app, LIST, &[
            ("status=cancelled", "status"),
            ("permanent=yes", "permanent"),
            ("kind=town", "kind"),
            ("country=1", "country"),
            ("from=x", "from"),
            ("bbox=0,0,1,1", "bbox"),
        ]).await;
    }
}

on_both! {
    reading
    async fn the_next_page_is_linked(app) {
        links_to_the_next_page(&app, LIST, "status=open&status=closed&sort=title").await;
    }
}
