//! Tables, calendars, feeds and linked data of the public lists and entries.

use std::collections::BTreeSet;

use passerelle_api::entity::former_slug;
use passerelle_shared::codes::EntryType;
use passerelle_shared::representations::Format;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::entries::{self, insert};
use crate::support::lists::id;
use crate::support::{TestApp, builder, on_both};

/// The records of a table, without its titles.
fn records(csv: &str, delimiter: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let titles = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    (titles, rows)
}

/// The values of a property in a calendar, unfolded.
fn properties(calendar: &str, name: &str) -> Vec<String> {
    let unfolded = calendar.replace("\r\n ", "");
    unfolded
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .filter(|(key, _)| key.split(';').next() == Some(name))
        .map(|(_, value)| value.to_owned())
        .collect()
}

async fn upcoming(app: &TestApp) -> Vec<Value> {
    app.every("/api/v1/events?period=upcoming").await
}

on_both! {
    reading
    /// A table holds what the list of the same filters does, in its order and whole, in the language
    /// that is asked for.
    async fn a_table_is_the_whole_list(app) {
        for (list, query) in [
            ("members", "claim=claimed&sort=-name"),
            ("actions", "country=SN&country=MA&sort=title"),
            ("events", "period=upcoming"),
            ("working-groups", "sort=-name"),
            ("funding-calls", "status=open"),
        ] {
            let expected: Vec<String> = app.every(&format!("/api/v1/{list}?{query}")).await.iter().map(|entry| id(entry).to_owned()).collect();
            assert!(!expected.is_empty(), "{list}");
            for (lang, delimiter) in [("fr", b';'), ("en", b',')] {
                let answer = app.get(&format!("/api/v1/{list}.csv?{query}&lang={lang}&limit=1")).await;
                assert_eq!(answer.status, 200, "{}", answer.body);
                assert!(answer.header("content-type").unwrap().starts_with("text/csv; charset=utf-8"));
                assert_eq!(answer.header("content-disposition"), Some(format!("attachment; filename=\"{list}.csv\"").as_str()));
                let (titles, rows) = records(&answer.body, delimiter);
                let found: Vec<String> = rows.iter().map(|row| row.last().unwrap().clone()).collect();
                assert_eq!(found, expected, "{list} {lang}");
                assert!(titles.iter().all(|title| !title.contains('_')), "{titles:?}");
            }
        }
        let (titles, rows) = records(&app.get("/api/v1/actions.csv?country=SN").await.body, b';');
        let column = |name: &str| titles.iter().position(|title| title == name).unwrap_or_else(|| panic!("{name} in {titles:?}"));
        assert!(rows.iter().all(|row| row[column("Pays")].contains("Sénégal")));
        assert!(rows.iter().any(|row| row[column("Budget (euros)")].contains(',')));
        assert!(rows.iter().all(|row| row[column("Page")].contains("/actions/")));
        let english = app.get_with("/api/v1/actions.csv?country=SN", "accept-language", "en").await;
        assert!(english.body.starts_with("\u{feff}Title,Lead member,"), "{}", &english.body[..60]);
        assert!(english.header("vary").unwrap().contains("Accept-Language"));
    }
}

on_both! {
    /// What a spreadsheet would run is text to it.
    async fn a_formula_is_no_formula(app) {
        let mut group = entries::event("=1+1");
        "@SUM(A1)".clone_into(&mut group.summary);
        app.put(&group).await;
        let answer = app.get("/api/v1/events.csv?q=sum").await;
        let (_, rows) = records(&answer.body, b';');
        assert_eq!(rows.len(), 1, "{}", answer.body);
        assert_eq!(rows[0][0], "'=1+1");
        assert!(rows[0].contains(&"'@SUM(A1)".to_owned()), "{:?}", rows[0]);
    }
}

on_both! {
    /// A calendar has the events of the same filters with the same times; an event keeps its
    /// identifier when it changes, and its sequence rises.
    async fn a_calendar_follows_its_events(app) {
        let events = upcoming(&app).await;
        let answer = app.get("/api/v1/events.ics?period=upcoming").await;
        assert_eq!(answer.header("content-type"), Some("text/calendar; charset=utf-8; method=PUBLISH"));
        assert!(answer.body.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
        assert!(!answer.body.replace("\r\n", "").contains(['\r', '\n']));
        let starts: Vec<String> = events.iter().map(|event| event["starts_at"].as_str().unwrap().replace(['-', ':'], "")).collect();
        assert_eq!(properties(&answer.body, "DTSTART"), starts);
        assert_eq!(properties(&answer.body, "UID").iter().collect::<BTreeSet<_>>().len(), events.len());

        let mut event = entries::event("Réunion; avec, signes");
        event.venue_city = Some("Pau".to_owned());
        app.put(&event).await;
        let address = "/api/v1/events/reunion-avec-signes.ics";
        let before = app.get(address).await;
        assert_eq!(properties(&before.body, "SUMMARY"), [r"Réunion\; avec\, signes"]);
        assert_eq!((properties(&before.body, "SEQUENCE"), properties(&before.body, "STATUS")), (vec!["1".to_owned()], vec!["CONFIRMED".to_owned()]));
        event.version = 2;
        "cancelled".clone_into(&mut event.status);
        app.put(&event).await;
        let after = app.get(address).await;
        assert_eq!(properties(&before.body, "UID"), properties(&after.body, "UID"));
        assert_eq!((properties(&after.body, "SEQUENCE"), properties(&after.body, "STATUS")), (vec!["2".to_owned()], vec!["CANCELLED".to_owned()]));
        assert_ne!(before.header("etag"), after.header("etag"));
    }
}

on_both! {
    reading
    /// The last days of funding calls are a calendar of their own; a permanent call has none.
    async fn last_days_are_a_calendar(app) {
        let calls = app.every("/api/v1/funding-calls").await;
        let days: BTreeSet<String> = calls.iter().filter(|call| call["permanent"] == json!(false)).filter_map(|call| call["closes_on"].as_str()).map(|day| day.replace('-', "")).collect();
        let calendar = app.get("/api/v1/funding-calls.ics").await.body;
        assert_eq!(properties(&calendar, "DTSTART").into_iter().collect::<BTreeSet<_>>(), days);
        assert!(calendar.contains("DTSTART;VALUE=DATE:"));
        let permanent = calls.iter().find(|call| call["permanent"] == json!(true)).unwrap();
        assert_eq!(app.get(&format!("/api/v1/funding-calls/{}.ics", id(permanent))).await.status, 404);
    }
}

on_both! {
    reading
    /// A feed has the latest changes first.
    async fn a_feed_has_the_latest_changes(app) {
        for list in EntryType::ALL.iter().map(|entry_type| entry_type.list()) {
            let answer = app.get(&format!("/api/v1/{list}.atom?lang=en")).await;
            assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
            let expected: Vec<String> = app.json(&format!("/api/v1/{list}?sort=-updated_at&limit=100")).await["items"].as_array().unwrap().iter().map(|entry| id(entry).to_owned()).collect();
            let found: Vec<String> = answer.body.split("<id>urn:uuid:").skip(1).map(|rest| rest[..36].to_owned()).collect();
            assert_eq!(found, expected, "{list}");
            assert!(answer.body.contains("xml:lang=\"en\""));
        }
    }
}

on_both! {
    /// Linked data of a list and of one entry; a slug that an entry had leads to the one that it has.
    async fn linked_data_says_what_it_is(app) {
        for (list, kind) in [("members?claim=claimed", "Organization"), ("actions", "Project"), ("events", "Event"), ("working-groups", "Organization"), ("funding-calls", "MonetaryGrant")] {
            let (name, query) = list.split_once('?').unwrap_or((list, ""));
            let graph = app.json(&format!("/api/v1/{name}.jsonld?{query}")).await;
            assert_eq!(graph["@context"], "https://schema.org");
            let nodes = graph["@graph"].as_array().unwrap();
            assert_eq!(nodes.len(), app.every(&format!("/api/v1/{name}?{query}")).await.len());
            assert!(nodes.iter().any(|node| node["@type"] == kind || kind == "Organization"), "{name}");
            assert!(nodes.iter().all(|node| node["@id"].as_str().unwrap().starts_with("http") && node["name"].is_string()));
            assert!(!graph.to_string().contains("null"), "{name}");
        }
        let event = upcoming(&app).await.remove(0);
        let slug = event["slug"].as_str().unwrap();
        let linked = app.json(&format!("/api/v1/events/{slug}.jsonld")).await;
        assert_eq!((&linked["@context"], &linked["@type"], &linked["name"]), (&json!("https://schema.org"), &json!("Event"), &event["title"]));
        let entry_id: Uuid = id(&event).parse().unwrap();
        app.write(&[(EntryType::Event, entry_id)], async |connection| {
            let row = former_slug::Model { entry_type: "event".to_owned(), slug: "ancien".to_owned(), entry_id };
            insert(connection, row).await;
        }).await;
        let moved = app.get("/api/v1/events/ancien.jsonld").await;
        assert_eq!((moved.status, moved.header("location")), (308, Some(format!("/api/v1/events/{slug}.jsonld").as_str())));
    }
}

on_both! {
    reading
    /// What `Accept` asks for is what the extension gives, and a list links to all that it has.
    async fn a_representation_can_be_asked_for(app) {
        for &entry_type in EntryType::ALL {
            let list = entry_type.list();
            let plain = app.get(&format!("/api/v1/{list}?limit=2&sort=-updated_at")).await;
            assert!(plain.header("vary").unwrap().starts_with("Accept,"), "{:?}", plain.header("vary"));
            let links: Vec<&str> = plain.headers.get_all("link").iter().map(|link| link.to_str().unwrap()).collect();
            for format in Format::of_list(entry_type) {
                let path = format!("/api/v1/{list}.{format}");
                let by_extension = app.get(&path).await;
                assert_eq!(by_extension.status, 200, "{path}");
                let by_accept = app.get_with(&format!("/api/v1/{list}"), "accept", format.media_type()).await;
                assert!(by_accept.header("content-type").unwrap().starts_with(format.media_type()), "{path}");
                if *format == Format::Json {
                    assert_eq!(by_accept.json()["items"], by_extension.json()["items"]);
                } else {
                    assert_eq!((by_accept.header("etag"), &by_accept.body), (by_extension.header("etag"), &by_extension.body), "{path}");
                    let link = format!("<{path}?sort=-updated_at>; rel=\"alternate\"; type=\"{}\"", format.media_type());
                    assert!(links.contains(&link.as_str()), "{link} in {links:?}");
                }
                let again = app.get_with(&path, "if-none-match", by_extension.header("etag").unwrap()).await;
                assert_eq!(again.status, 304, "{path}");
            }
            assert_eq!(app.get(&format!("/api/v1/{list}.xml")).await.json()["code"], "unknown_route");
            assert_eq!(app.get(&format!("/api/v1/{list}.csv?nope=1")).await.status, 400);
            assert_eq!(app.get(&format!("/api/v1/{list}.csv?lang=de")).await.json()["errors"][0]["parameter"], "lang");
            assert_eq!(app.get(&format!("/api/v1/{list}.csv?lang=fr&lang=en")).await.status, 400);
        }
        let ics = app.get_with("/api/v1/actions", "accept", "text/calendar").await;
        assert_eq!(ics.header("content-type"), Some("application/json"), "what there is not is JSON");
    }
}

on_both! {
    reading
    /// A long list comes in pieces, compressed or not, and holds the same.
    async fn a_long_list_comes_in_pieces(app) {
        let total = app.json("/api/v1/members?limit=1").await["total"].as_u64().unwrap();
        assert!(total > 1_000, "{total}");
        for (path, count) in [("/api/v1/members.csv", None), ("/api/v1/members.jsonld", Some("@graph"))] {
            let plain = app.get_with(path, "accept-encoding", "identity").await;
            assert_eq!(plain.header("content-length"), None);
            let length = match count {
                None => records(&plain.body, b';').1.len(),
                Some(field) => plain.json()[field].as_array().unwrap().len(),
            };
            assert_eq!(length as u64, total, "{path}");
            // Each client takes one encoding alone, and undoes it.
            for client in [builder().no_brotli(), builder().no_gzip()] {
                let response = client.build().unwrap().get(app.url(path)).send().await.unwrap();
                assert_eq!(response.headers()["etag"].to_str().ok(), plain.header("etag"));
                assert!(response.text().await.unwrap() == plain.body, "{path}");
            }
        }
    }
}
