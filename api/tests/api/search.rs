//! `GET /api/v1/search`

use std::collections::HashSet;

use passerelle_api::search::find::{CANDIDATES, candidates};
use passerelle_api::search::words::query_words;
use passerelle_shared::codes::EntryType;
use serde_json::{Value, json};

use crate::support::entries;
use crate::support::lists::{id, refuses};
use crate::support::{Engine, TestApp, on_both};

const QUERIES: &[&str] = &[
    "eau",
    "Eau potable",
    "santé",
    "SANTE",
    "sante",
    "coopération",
    "coopérations",
    "cooperation",
    "éducation",
    "education",
    "écoles",
    "ecole",
    "la rochelle",
    "La Rochelle",
    "l'eau",
    "l’eau",
    "saint",
    "bordeaux",
    "jumel",
    "jumelage",
    "jumelages",
    "burkina faso",
    "Sénégal",
    "senegal",
    "ficol",
    "erasmus",
    "webinaire",
    "hôpital",
    "hopitaux",
    "œuvre",
    "oeuvre",
    "forêt",
    "forets",
    "2026",
    "17300",
    "énergie solaire",
    "le",
    "a",
    "de la",
    "communauté d’agglomération",
    "x",
    "zzz",
    "eau eau eau",
    "projet européen",
    "climat",
    "jeunes",
];

fn query(text: &str) -> String {
    let form =
        serde_json::from_value::<std::collections::BTreeMap<String, String>>(json!({"q": text}))
            .unwrap();
    reqwest::Url::parse_with_params("http://x/", form)
        .unwrap()
        .query()
        .unwrap()
        .to_owned()
}

async fn search(app: &TestApp, text: &str) -> Value {
    app.json(&format!("/api/v1/search?{}&limit=50", query(text)))
        .await
}

fn text(parts: &Value) -> String {
    parts
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["text"].as_str().unwrap())
        .collect()
}

fn hits(found: &Value) -> Vec<(String, String)> {
    let items = found["items"].as_array().unwrap();
    items
        .iter()
        .map(|hit| (hit["type"].as_str().unwrap().to_owned(), id(hit).to_owned()))
        .collect()
}

/// Both engines give the same entries in the same order, with the same passages.
#[actix_web::test]
async fn both_engines_find_the_same() {
    let sqlite = TestApp::reading(Engine::Sqlite).await;
    let postgres = TestApp::reading(Engine::Postgres).await;
    let mut found_any = 0;
    for text in QUERIES {
        let (one, other) = (search(&sqlite, text).await, search(&postgres, text).await);
        let bounded = one["counts"]
            .as_array()
            .unwrap()
            .iter()
            .any(|count| count["more"] == true);
        if !bounded {
            assert_eq!(one, other, "{text}");
        }
        found_any += usize::from(one["items"] != json!([]));
        for list in [
            "members",
            "actions",
            "events",
            "working-groups",
            "funding-calls",
        ] {
            let path = format!("/api/v1/{list}?limit=100&{}", query(text));
            assert_eq!(
                sqlite.json(&path).await["total"],
                postgres.json(&path).await["total"],
                "{path}"
            );
        }
    }
    assert!(found_any > 30);
}

on_both! {
    /// Accents, case, ligatures and French endings do not matter; every hit holds every word.
    async fn spelling_does_not_matter(app) {
        for same in [
            &["santé", "SANTÉ", "sante", "Sante"][..],
            &["l’eau", "l'eau", "L’EAU"],
            &["œuvre", "oeuvre", "ŒUVRE"],
            &["e\u{301}nergie", "énergie", "energie"],
            &["éducation ,", "«éducation»"],
        ] {
            let first = search(&app, same[0]).await;
            assert!(!hits(&first).is_empty(), "{}", same[0]);
            for other in &same[1..] {
                assert_eq!(hits(&search(&app, other).await), hits(&first), "{other}");
            }
        }
        let lead = app.member("la-rochelle").await;
        app.put(&entries::action("Coopérations zanzibariennes", lead.id)).await;
        for ending in ["coopération zanzibarienne", "cooperation zanzibarien", "coopérations zanzibariennes", "zanzib", "coop zanzibariennes"] {
            let expected = ending != "coop zanzibariennes";
            // Only the last word may be unfinished.
            assert_eq!(!hits(&search(&app, ending).await).is_empty(), expected, "{ending}");
        }
    }
}

on_both! {
    reading
    /// While a word is typed, the entry is found from its first letters on.
    async fn it_finds_while_one_types(app) {
        for end in 2..="villeneuve".len() {
            let typed = &"villeneuve"[..end];
            let found = app.json(&format!("/api/v1/members?limit=100&q={typed}")).await;
            assert!(found["total"].as_u64().unwrap() > 0, "{typed}");
        }
        let found = search(&app, "rochel").await;
        assert!(found["items"].as_array().unwrap().iter().any(|hit| hit["slug"] == "la-rochelle"));
    }
}

on_both! {
    /// The very title comes first, then titles, then texts.
    async fn the_very_title_comes_first(app) {
        for (typed, slug) in [("la rochelle", "la-rochelle"), ("Bordeaux", "bordeaux"), ("pau", "pau"), ("POITIERS", "poitiers")] {
            assert_eq!(search(&app, typed).await["items"][0]["slug"], slug, "{typed}");
        }
        let lead = app.member("royan").await;
        let mut text = entries::action("Autre chose", lead.id);
        "On y parle de xylophonie.".clone_into(&mut text.summary);
        app.put(&text).await;
        app.put(&entries::action("Une longue histoire de xylophonie et de bien d’autres instruments", lead.id)).await;
        app.put(&entries::action("Xylophonie", lead.id)).await;
        let found = search(&app, "xylophonie").await;
        let slugs: Vec<_> = found["items"].as_array().unwrap().iter().map(|hit| hit["slug"].as_str().unwrap()).collect();
        assert_eq!(slugs, ["xylophonie", "une-longue-histoire-de-xylophonie-et-de-bien-d-autres-instruments", "autre-chose"]);
    }
}

on_both! {
    /// An action is meant by the country where it takes place, below those that say so in their
    /// title, and with other words.
    async fn the_country_of_an_action_counts(app) {
        let lead = app.member("royan").await;
        let there = entries::action("Ornithologie sur le fleuve", lead.id);
        let mut mentioned = entries::action("Ornithologie des marais", lead.id);
        "Comme au Sénégal.".clone_into(&mut mentioned.summary);
        let titled = entries::action("Ornithologie au Sénégal", lead.id);
        app.write(&[(EntryType::Action, mentioned.id), (EntryType::Action, there.id), (EntryType::Action, titled.id)], async |connection| {
            for action in [&mentioned, &there, &titled] {
                entries::insert(connection, action.clone()).await;
            }
            entries::insert(connection, entries::place(there.id, "SN", 14.0, -17.0)).await;
        }).await;
        for typed in ["ornithologie senegal", "Sénégal ornithologie", "ornithologie sene"] {
            let found = search(&app, typed).await;
            let slugs: Vec<_> = found["items"].as_array().unwrap().iter().map(|hit| hit["slug"].as_str().unwrap()).collect();
            assert_eq!(slugs, [&titled.slug, &there.slug, &mentioned.slug], "{typed}");
        }
        // With the country alone, its actions come before what mentions it.
        let found = app.json("/api/v1/search?q=S%C3%A9n%C3%A9gal&limit=50").await;
        let place = |slug: &str| found["items"].as_array().unwrap().iter().position(|hit| hit["slug"] == slug);
        let there = place(&there.slug).expect("the action in Senegal");
        assert!(place(&mentioned.slug).is_none_or(|mentioned| mentioned > there));
    }
}

on_both! {
    reading
    /// Only some kinds of entry, each with its count, type, link and marks.
    async fn hits_say_what_they_are(app) {
        for (entry_type, list) in [("member", "members"), ("action", "actions"), ("event", "events"), ("working_group", "working-groups"), ("funding_call", "funding-calls")] {
            let found = app.json(&format!("/api/v1/search?q=eau&type={entry_type}&limit=50")).await;
            let items = found["items"].as_array().unwrap();
            assert!(!items.is_empty() && items.iter().all(|hit| hit["type"] == entry_type), "{entry_type}");
            let total = app.json(&format!("/api/v1/{list}?q=eau&limit=1")).await["total"].clone();
            assert_eq!(found["counts"], json!([{"type": entry_type, "count": total, "more": total.as_u64().unwrap() >= 200}]), "{entry_type}");
            for hit in items {
                let entry = app.json(hit["link"].as_str().unwrap()).await;
                assert_eq!((&entry["id"], &entry["slug"]), (&hit["id"], &hit["slug"]));
                assert_eq!(text(&hit["title"]), entry["title"].as_str().or(entry["name"].as_str()).unwrap());
                let marked = ["title", "snippet"].iter().any(|field| hit[*field].as_array().unwrap().iter().any(|part| part["matched"] == true));
                assert!(marked, "{hit}");
                assert!(text(&hit["snippet"]).chars().count() <= 190, "{hit}");
            }
        }
        let both = app.json("/api/v1/search?q=eau&type=event&type=action&limit=50").await;
        let types: HashSet<_> = hits(&both).into_iter().map(|(entry_type, _)| entry_type).collect();
        assert_eq!(types, HashSet::from(["event".to_owned(), "action".to_owned()]));
        let marks = app.json("/api/v1/search?q=bordeaux&type=member&limit=1").await;
        assert_eq!(marks["items"][0]["title"], json!([{"text": "Bordeaux", "matched": true}]));
    }
}

on_both! {
    reading
    async fn limits_and_bad_parameters(app) {
        let default = app.json("/api/v1/search?q=de+la+commune").await;
        assert!(default["items"].as_array().unwrap().len() <= 20);
        assert_eq!(app.json("/api/v1/search?q=eau&limit=3").await["items"].as_array().unwrap().len(), 3);
        for nothing in ["", "?q=", "?q=+", "?q=%22", "?q=*&type=event", "?q=%00"] {
            assert_eq!(app.json(&format!("/api/v1/search{nothing}")).await, json!({"items": [], "counts": []}), "{nothing}");
        }
        let long = format!("q={}", "é".repeat(201).replace('é', "%C3%A9"));
        assert_eq!(app.get(&format!("/api/v1/search?q={}", "%C3%A9".repeat(200))).await.status, 200);
        refuses(&app, "/api/v1/search", &[
            (&long, "q"),
            ("q=eau&limit=0", "limit"),
            ("q=eau&limit=51", "limit"),
            ("q=eau&type=town", "type"),
            ("q=eau&q=feu", "q"),
            ("q=eau&sort=title", "sort"),
            ("q=%c3", "q"),
            ("type=event&type=event&type=event&type=event&type=event&type=event", "type"),
        ]).await;
    }
}

on_both! {
    /// What is written, changed, hidden and shown again is found by what it says now.
    async fn it_keeps_step_with_writes(app) {
        let found = async |text: &str| hits(&search(&app, text).await).len();
        let lead = app.member("royan").await;
        let mut action = entries::action("Ornithorynques", lead.id);
        assert_eq!(found("ornithorynque").await, 0);
        app.put(&action).await;
        assert_eq!(found("ornithorynque").await, 1);
        "Échidnés".clone_into(&mut action.title);
        app.put(&action).await;
        assert_eq!((found("ornithorynque").await, found("echidnes").await), (0, 1));
        "Avec des kookaburras.".clone_into(&mut action.description);
        app.put(&action).await;
        assert_eq!(found("kookaburra").await, 1);
        "archived".clone_into(&mut action.publication);
        app.put(&action).await;
        assert_eq!((found("echidnes").await, found("kookaburra").await), (0, 0));
        assert_eq!(app.json("/api/v1/actions?q=kookaburra").await["total"], 0);
        "published".clone_into(&mut action.publication);
        app.put(&action).await;
        assert_eq!(found("kookaburra").await, 1);
        app.write(&[(EntryType::Action, action.id)], async |connection| {
            use sea_orm::EntityTrait;
            passerelle_api::entity::action::Entity::delete_by_id(action.id).exec(connection).await.unwrap();
        }).await;
        assert_eq!(found("kookaburra").await, 0);
    }
}

on_both! {
    /// What names a member is found by the name that the member has now.
    async fn it_keeps_step_with_the_names_of_members(app) {
        let mut lead = entries::member("Vieuxtruc");
        app.put(&lead).await;
        app.put(&entries::action("Action nommée", lead.id)).await;
        let mut event = entries::event("Événement nommé");
        event.host_id = Some(lead.id);
        app.put(&event).await;
        assert_eq!(hits(&search(&app, "vieuxtruc").await).len(), 3);
        "Neuftruc".clone_into(&mut lead.name);
        app.put(&lead).await;
        assert_eq!(hits(&search(&app, "neuftruc").await).len(), 3);
        assert_eq!(hits(&search(&app, "vieuxtruc").await).len(), 0);
    }
}

on_both! {
    /// A word that thousands of entries hold costs a bounded number of candidates, those with it
    /// in the title first.
    async fn a_common_word_is_bounded(app) {
        let total = app.json("/api/v1/members?q=commu&limit=1").await["total"].as_u64().unwrap();
        assert!(total > u64::from(CANDIDATES), "{total}");
        let found = candidates(app.database.reader(), EntryType::ALL, &query_words("commu")).await.unwrap();
        let of_members = found.iter().filter(|(entry_type, _)| *entry_type == EntryType::Member).count();
        assert!(of_members <= 2 * CANDIDATES as usize, "{of_members}");
        let found = app.json("/api/v1/search?q=commu&type=member").await;
        assert_eq!(found["counts"][0]["more"], true);
        app.put(&entries::member("Commu")).await;
        assert_eq!(app.json("/api/v1/search?q=commu&type=member").await["items"][0]["slug"], "commu");
    }
}

on_both! {
    reading
    /// Whatever is typed, it is answered, or refused as a bad parameter.
    async fn odd_queries_are_answered(app) {
        let mut odd: Vec<String> = ["\"", "'", "*", "NEAR(", "a AND OR", ":", "&|!()'", "a:*", "\\", "%", "a\"b", "-eau", "eau -", "{title} : eau",
            "title:eau", "^eau", "eau*", "(eau", "eau)", "''", "\"\"", "--", ";DROP TABLE member", "😀", "👩‍👩‍👧", "日本語", "ﬁn", "ǅ", "İstanbul", "ß", "½", "m²", "٣", "१२", "\u{202e}eau",
            "\u{0}", "a\u{0}b", "\u{feff}", "\u{10ffff}", "𝕏", "ᚠ", "e\u{301}\u{301}\u{301}", "NOT", "AND", "OR", "NEAR", "eau AND", "1e5", "-5", "0x1F", "3.14", "a.b.c", "a@b.fr", "http://x.fr/?q=1",
            "<b>", "null", "eau & potable", "eau | potable", "!eau", "eau <-> potable", "eau:A", "eau:*B", "𖹀", "ꟊ", "\u{1e900}", "ⅷ", "①"].map(ToOwned::to_owned).to_vec();
        let mut state = 7_u64;
        let letters: Vec<char> = "aéE0 '\"*():&|!<>-\\%_^~{}[]œ😀\u{0}\u{301}日AND OR NOT NEAR".chars().collect();
        for _ in 0..150 {
            let mut text = String::new();
            for _ in 0..=(state >> 33) % 40 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push(letters[usize::try_from(state >> 33).unwrap() % letters.len()]);
            }
            odd.push(text);
        }
        odd.push("é".repeat(200));
        odd.push("a ".repeat(100));
        odd.push("x".repeat(200));
        odd.push("日".repeat(200));
        for (index, text) in odd.iter().enumerate() {
            let list = ["members", "actions", "events", "working-groups", "funding-calls"][index % 5];
            for path in ["search".to_owned(), list.to_owned(), format!("stats/{list}")] {
                let answer = app.get(&format!("/api/v1/{path}?{}", query(text))).await;
                assert!(matches!(answer.status, 200 | 400), "{path} {text:?}: {} {}", answer.status, answer.body);
            }
        }
    }
}
