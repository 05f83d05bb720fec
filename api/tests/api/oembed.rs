//! `GET /api/v1/oembed`

use passerelle_api::entity::former_slug;
use passerelle_shared::codes::EntryType;
use passerelle_shared::query::Filter;
use serde_json::json;
use uuid::Uuid;

use crate::support::entries::insert;
use crate::support::{TestApp, on_both};

/// Asks for the embed of an address of the platform.
fn asked(app: &TestApp, path: &str) -> String {
    let url = format!("{}{path}", app.state.config.public_url());
    let query = passerelle_shared::embeds::OembedQuery {
        url,
        ..Default::default()
    };
    format!("/api/v1/oembed?{}", query.to_query())
}

on_both! {
    reading
    /// A list with its filters, without what only its page understands.
    async fn a_list_is_embedded_with_its_filters(app) {
        let site = app.state.config.public_url();
        let answer = app.json(&asked(&app, "/en/actions?country=SN&view=map&utm_source=x")).await;
        assert_eq!(answer["html"], format!("<iframe src=\"{site}/embed.html?type=map&amp;lang=en&amp;country=SN\" title=\"Cooperation actions\" width=\"800\" height=\"760\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>"));
        assert_eq!((&answer["type"], &answer["version"], &answer["width"], &answer["height"]), (&json!("rich"), &json!("1.0"), &json!(800), &json!(760)));
        assert_eq!((&answer["provider_name"], &answer["provider_url"]), (&json!("SO Coopération"), &json!(site)));
        for (path, embed_type) in [("/agenda", "agenda"), ("/annuaire", "directory"), ("/financements", "funding")] {
            let answer = app.json(&asked(&app, path)).await;
            let html = answer["html"].as_str().unwrap();
            assert!(html.contains(&format!("?type={embed_type}&amp;lang=fr\"")), "{html}");
        }
    }
}

on_both! {
    reading
    /// Every kind of entry, and no wider or higher than there is room.
    async fn an_entry_is_embedded_within_its_room(app) {
        for (list, page, kind, title) in [
            ("actions", "actions", "action", "title"),
            ("members", "annuaire", "member", "name"),
            ("events", "agenda", "event", "title"),
            ("working-groups", "groupes", "working_group", "name"),
            ("funding-calls", "financements", "funding_call", "title"),
        ] {
            let entries = app.json(&format!("/api/v1/{list}?limit=1")).await;
            let entry = &entries["items"][0];
            let slug = entry["slug"].as_str().unwrap();
            let address = asked(&app, &format!("/{page}/{slug}"));
            let answer = app.json(&format!("{address}&maxwidth=400&maxheight=300&format=json&dnt=1")).await;
            assert_eq!(answer["title"], entry[title]);
            assert_eq!((&answer["width"], &answer["height"]), (&json!(400), &json!(300)));
            let html = answer["html"].as_str().unwrap();
            assert!(html.contains(&format!("?type=entry&amp;entry={kind}/{slug}&amp;lang=fr\"")), "{html}");
            assert!(html.contains("width=\"400\" height=\"300\""), "{html}");
        }
    }
}

on_both! {
    reading
    /// What is no page of ours, or has nothing to embed, is not found; XML is not written.
    async fn what_cannot_be_embedded_is_refused(app) {
        for path in ["", "/", "/groupes", "/connexion", "/actions/nulle-part", "/inconnu", "/api/v1/actions"] {
            let answer = app.get(&asked(&app, path)).await;
            assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("not_found")), "{path}");
        }
        for url in ["https%3A%2F%2Fautre.example%2Fagenda", "agenda", "javascript%3Aalert(1)"] {
            assert_eq!(app.get(&format!("/api/v1/oembed?url={url}")).await.status, 404, "{url}");
        }
        assert_eq!(app.get("/api/v1/oembed").await.status, 404);
        let xml = app.get(&format!("{}&format=xml", asked(&app, "/agenda"))).await;
        assert_eq!((xml.status, xml.header("content-type"), &xml.json()["code"]), (501, Some("application/problem+json"), &json!("not_implemented")));
        for wrong in ["format=yaml", "maxwidth=0", "maxheight=x", "callback=f"] {
            assert_eq!(app.get(&format!("{}&{wrong}", asked(&app, "/agenda"))).await.status, 400, "{wrong}");
        }
    }
}

on_both! {
    /// An address that an entry had once embeds the entry that it is now.
    async fn an_entry_that_moved_is_found(app) {
        let action = app.json("/api/v1/actions?limit=1").await["items"][0].clone();
        let entry_id: Uuid = action["id"].as_str().unwrap().parse().unwrap();
        app.write(&[(EntryType::Action, entry_id)], async |connection| {
            insert(connection, former_slug::Model { entry_type: "action".to_owned(), slug: "ancienne-adresse".to_owned(), entry_id }).await;
        })
        .await;
        let answer = app.json(&asked(&app, "/actions/ancienne-adresse")).await;
        let slug = action["slug"].as_str().unwrap();
        assert!(answer["html"].as_str().unwrap().contains(&format!("entry=action/{slug}&amp;")), "{answer}");
    }
}

on_both! {
    /// The pages that can be embedded say where, and the address that they give answers.
    async fn pages_name_their_embed(app) {
        let folder = tempfile::tempdir().unwrap();
        let shell = "<html><!--head--><title></title><!--/head--><!--content--><!--/content--></html>";
        for lang in ["fr", "en"] {
            std::fs::write(folder.path().join(format!("index.{lang}.html")), shell).unwrap();
        }
        let path = folder.path().to_owned();
        let site = app.state.config.public_url();
        let served = app.second_with(move |config| config.static_dir = path).await;
        let call = app.json("/api/v1/funding-calls?limit=1").await;
        let call = format!("/en/funding/{}", call["items"][0]["slug"].as_str().unwrap());
        for page in ["/agenda", &call] {
            let html = served.get(page).await.body;
            let (_, rest) = html.split_once("type=\"application/json+oembed\" href=\"").unwrap_or_else(|| panic!("{page}: {html}"));
            let address = rest.split('"').next().unwrap().replace("&amp;", "&");
            let answer = served.json(address.strip_prefix(&site).unwrap()).await;
            assert_eq!(answer["type"], "rich", "{page}");
        }
        for page in ["/", "/groupes", "/a-propos"] {
            assert!(!served.get(page).await.body.contains("oembed"), "{page}");
        }
    }
}
