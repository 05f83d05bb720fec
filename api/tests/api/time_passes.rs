//! What depends on the time changes with it, without a write.

use time::macros::{date, datetime};
use time::{Duration, OffsetDateTime};

use crate::support::{NOW, TestApp, entries, on_both};

/// Moves the clock of the server to a time.
fn move_to(app: &TestApp, time: OffsetDateTime) {
    app.clock.advance(time - app.clock.now());
}

/// What an answer says of an entry, and its tag.
async fn said(app: &TestApp, path: &str, field: &str) -> (String, String) {
    let answer = app.get(path).await;
    let tag = answer.header("etag").unwrap().to_owned();
    (
        answer.json()[field].as_str().unwrap_or_default().to_owned(),
        tag,
    )
}

on_both! {
    empty
    /// An event is over once its end is, in its detail, lists, figures and search.
    async fn an_event_goes_by(app) {
        let mut event = entries::event("Rencontre");
        event.starts_at = NOW + Duration::hours(2);
        event.ends_at = datetime!(2026-11-24 13:00 UTC);
        app.put(&event).await;
        let upcoming = async || app.json("/api/v1/stats").await["figures"]["upcoming_events"].clone();
        let (period, tag) = said(&app, "/api/v1/events/rencontre", "period").await;
        assert_eq!((period.as_str(), upcoming().await), ("upcoming", 1.into()));
        let list_tag = app.get("/api/v1/events?period=past").await.header("etag").unwrap().to_owned();

        move_to(&app, datetime!(2026-11-24 13:00 UTC));
        assert_eq!(said(&app, "/api/v1/events/rencontre", "period").await.0, "upcoming");
        move_to(&app, datetime!(2026-11-24 14:00 UTC));
        let (period, later) = said(&app, "/api/v1/events/rencontre", "period").await;
        assert_eq!((period.as_str(), upcoming().await), ("past", 0.into()));
        assert_ne!(later, tag);
        let list = app.get_with("/api/v1/events?period=past", "if-none-match", &list_tag).await;
        assert_eq!((list.status, list.json()["total"].as_u64()), (200, Some(1)));
        assert_eq!(app.json("/api/v1/events?period=upcoming").await["total"], 0);
        let facets = app.json("/api/v1/stats/events").await["facets"].clone();
        let period = facets.as_array().unwrap().iter().find(|facet| facet["field"] == "period").unwrap();
        assert_eq!(period["values"], serde_json::json!([{"value": "past", "count": 1}]));
    }
}

on_both! {
    empty
    /// A call opens, nears its end, closes; its days are those of Paris.
    async fn a_call_opens_and_closes(app) {
        let mut call = entries::funding_call("Appel");
        call.permanent = false;
        call.opens_on = Some(date!(2026 - 12 - 01));
        call.closes_on = Some(date!(2027 - 02 - 15));
        app.put(&call).await;
        let mut tags = std::collections::HashSet::new();
        for (time, status, days) in [
            (datetime!(2026-11-30 22:59 UTC), "upcoming", None),
            (datetime!(2026-11-30 23:00 UTC), "open", Some(76)),
            (datetime!(2027-01-15 22:59 UTC), "open", Some(31)),
            (datetime!(2027-01-15 23:00 UTC), "closing_soon", Some(30)),
            (datetime!(2027-02-15 22:59 UTC), "closing_soon", Some(0)),
            (datetime!(2027-02-15 23:00 UTC), "closed", None),
        ] {
            move_to(&app, time);
            let (said, tag) = said(&app, "/api/v1/funding-calls/appel", "status").await;
            assert_eq!(said, status, "{time}");
            assert!(tags.insert(tag), "{time}");
            let listed = app.json(&format!("/api/v1/funding-calls?status={status}")).await;
            assert_eq!((listed["total"].as_u64(), listed["items"][0]["days_left"].as_u64()), (Some(1), days), "{time}");
            let open = u64::from(status == "open" || status == "closing_soon");
            assert_eq!(app.json("/api/v1/stats").await["figures"]["open_calls"], open, "{time}");
        }
    }
}

on_both! {
    empty
    /// An entry ages from its last verification on, not from its last change.
    async fn an_entry_ages(app) {
        let mut member = entries::member("Association");
        member.last_verified_at = Some(datetime!(2026-03-10 12:00 UTC));
        app.put(&member).await;
        let mut action = entries::action("Action", member.id);
        action.last_verified_at = member.last_verified_at;
        app.put(&action).await;
        let mut unclaimed = entries::member("Personne");
        "unclaimed".clone_into(&mut unclaimed.claim);
        app.put(&unclaimed).await;
        let mut tags = std::collections::HashSet::new();
        for (time, freshness) in [
            (datetime!(2027-03-10 11:00 UTC), "fresh"),
            (datetime!(2027-03-10 12:00 UTC), "ageing"),
            (datetime!(2027-09-09 11:00 UTC), "ageing"),
            (datetime!(2027-09-09 12:00 UTC), "stale"),
        ] {
            move_to(&app, time);
            for (path, list) in [("/api/v1/members/association", "members"), ("/api/v1/actions/action", "actions")] {
                let (said, tag) = said(&app, path, "freshness").await;
                assert_eq!(said, freshness, "{path} at {time}");
                assert!(tags.insert(tag), "{path} at {time}");
                assert_eq!(app.json(&format!("/api/v1/{list}?freshness={freshness}")).await["total"], 1, "{list} at {time}");
            }
            assert!(app.json("/api/v1/members/personne").await.get("freshness").is_none());
        }
        member.last_verified_at = Some(app.clock.now());
        app.put(&member).await;
        assert_eq!(said(&app, "/api/v1/members/association", "freshness").await.0, "fresh");
    }
}

on_both! {
    empty
    /// Answers are kept for the rest of the hour: nothing that they show changes within it.
    async fn within_the_hour_answers_are_kept(app) {
        let tag = app.get("/api/v1/events").await.header("etag").unwrap().to_owned();
        app.clock.advance(Duration::minutes(29));
        assert_eq!(app.get_with("/api/v1/events", "if-none-match", &tag).await.status, 304);
        app.clock.advance(Duration::minutes(1));
        assert_eq!(app.get_with("/api/v1/events", "if-none-match", &tag).await.status, 200);
    }
}
