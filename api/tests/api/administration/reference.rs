//! Reference lists: what administrators write of them, and who follows.

use passerelle_api::seed;
use passerelle_api::seed::settings;
use passerelle_shared::accounts::AccountRole;
use reqwest::Method;
use serde_json::{Value, json};

use crate::editing::{document, mistakes, path_of, tag};
use crate::moderation::TOWN;
use crate::support::people::Person;
use crate::support::{Answer, TestApp, on_both};

const THEMES: &str = "/api/v1/reference/themes";
const SCHEMES: &str = "/api/v1/reference/schemes";

async fn lines(app: &TestApp, who: &Person, list: &str) -> Vec<Value> {
    let answer = app.call(who, Method::GET, list, None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()["items"].as_array().unwrap().clone()
}

fn line<'a>(lines: &'a [Value], code: &str) -> &'a Value {
    lines.iter().find(|it| it["code"] == code).unwrap()
}

async fn rename(
    app: &TestApp,
    who: &Person,
    list: &str,
    line: &Value,
    names: [&str; 2],
    retired: bool,
) -> Answer {
    let path = format!("{list}/{}", line["code"].as_str().unwrap());
    let body = json!({"name_fr": names[0], "name_en": names[1], "retired": retired});
    app.change(who, Method::PUT, &path, &tag(line), Some(&body))
        .await
}

on_both! {
    /// A name that changes is what lists show and search finds, at once.
    async fn a_renamed_theme_is_found_at_once(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let before = lines(&app, &administrator, THEMES).await;
        let health = line(&before, "health");
        let mut uses = 0;
        for list in ["members", "actions", "events", "working-groups", "funding-calls"] {
            uses += app.json(&format!("/api/v1/{list}?theme=health")).await["total"].as_u64().unwrap();
        }
        // Entries that nobody sees count, too.
        assert!(health["uses"].as_u64().unwrap() >= uses && uses > 0, "{health}");
        let renamed = rename(&app, &administrator, THEMES, health, ["Zygomorphie", "Zygomorphy"], false).await;
        assert_eq!(renamed.status, 200, "{}", renamed.body);
        let reference = app.json("/api/v1/reference").await;
        assert_eq!(line(reference["themes"].as_array().unwrap(), "health")["name_fr"], "Zygomorphie");
        for word in ["zygomorphie", "zygomorphy"] {
            let found = app.json(&format!("/api/v1/actions?q={word}&limit=1")).await["total"].as_u64().unwrap();
            let carried = app.json("/api/v1/actions?theme=health&limit=1").await["total"].as_u64().unwrap();
            assert_eq!(found, carried, "{word}");
        }
        // The version before is not changed again.
        let late = rename(&app, &administrator, THEMES, health, ["Santé", "Health"], false).await;
        assert_eq!(late.status, 412);
        assert_eq!(app.deeds().await.last().unwrap(), "reference_renamed");
    }
}

on_both! {
    /// A retired theme stays with those that carry it, and nobody else takes it.
    async fn a_retired_theme_is_taken_no_more(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let editor = app.editor(TOWN).await;
        let town = app.member(TOWN).await.id;
        let action = app.create(&editor, &document(town, "Avant")).await;
        let before = lines(&app, &administrator, THEMES).await;
        let retired = rename(&app, &administrator, THEMES, line(&before, "health"), ["Santé", "Health"], true).await;
        assert_eq!(retired.status, 200, "{}", retired.body);
        let reference = app.json("/api/v1/reference").await;
        assert_eq!(line(reference["themes"].as_array().unwrap(), "health")["retired"], true);
        assert_eq!(line(reference["themes"].as_array().unwrap(), "education").get("retired"), None);
        let late = app.call(&editor, Method::POST, "/api/v1/actions", Some(&document(town, "Après"))).await;
        assert_eq!(mistakes(&late), [("/themes/1".to_owned(), "unknown".to_owned())]);
        let kept = app.change(&editor, Method::PUT, &path_of(&action), "\"1\"", Some(&action["document"])).await;
        assert_eq!(kept.status, 200, "{}", kept.body);
        assert!(app.json("/api/v1/actions?theme=health").await["total"].as_u64().unwrap() > 0);
        let now = lines(&app, &administrator, THEMES).await;
        rename(&app, &administrator, THEMES, line(&now, "health"), ["Santé", "Health"], false).await;
        assert_eq!(app.call(&editor, Method::POST, "/api/v1/actions", Some(&document(town, "Après"))).await.status, 201);
        let deeds = app.deeds().await;
        assert!(deeds.contains(&"reference_retired".to_owned()) && deeds.contains(&"reference_returned".to_owned()));
    }
}

on_both! {
    async fn a_line_is_added_at_the_end(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        for (list, key) in [(THEMES, "themes"), (SCHEMES, "schemes")] {
            let names = json!({"name_fr": " Mer &  littoral ", "name_en": "Sea and coast"});
            let added = app.call(&administrator, Method::POST, list, Some(&names)).await;
            assert_eq!(added.status, 201, "{}", added.body);
            let items = added.json()["items"].as_array().unwrap().clone();
            assert_eq!(items.last().unwrap(), &json!({"code": "mer_littoral", "name_fr": "Mer & littoral", "name_en": "Sea and coast", "retired": false, "uses": 0, "version": 1}));
            let reference = app.json("/api/v1/reference").await;
            let shown = reference[key].as_array().unwrap().last().unwrap().clone();
            assert_eq!(shown, json!({"code": "mer_littoral", "name_fr": "Mer & littoral", "name_en": "Sea and coast"}));
            let twice = app.call(&administrator, Method::POST, list, Some(&json!({"name_fr": "MER & LITTORAL", "name_en": "x"}))).await;
            assert_eq!(mistakes(&twice), [("/name_fr".to_owned(), "taken".to_owned())]);
            for (names, pointer) in [(["", "x"], "/name_fr"), (["x", " "], "/name_en")] {
                let blank = app.call(&administrator, Method::POST, list, Some(&json!({"name_fr": names[0], "name_en": names[1]}))).await;
                assert_eq!(mistakes(&blank), [(pointer.to_owned(), "required".to_owned())]);
            }
        }
        let editor = app.editor(TOWN).await;
        let mut wanted = document(app.member(TOWN).await.id, "Au large");
        wanted["themes"] = json!(["mer_littoral"]);
        wanted["budget"][0]["scheme"] = json!("mer_littoral");
        app.create(&editor, &wanted).await;
        for list in [THEMES, SCHEMES] {
            assert_eq!(line(&lines(&app, &administrator, list).await, "mer_littoral")["uses"], 1);
        }
        assert_eq!(app.call(&administrator, Method::GET, "/api/v1/reference/countries", None).await.status, 404);
        let nothing = app.change(&administrator, Method::PUT, "/api/v1/reference/themes/nothing", "*", Some(&json!({"name_fr": "x", "name_en": "x", "retired": false}))).await;
        assert_eq!(nothing.status, 404);
    }
}

on_both! {
    async fn a_list_is_put_in_order(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        for (list, key) in [(THEMES, "themes"), (SCHEMES, "schemes")] {
            let before = lines(&app, &administrator, list).await;
            let mut codes: Vec<Value> = before.iter().map(|it| it["code"].clone()).collect();
            codes.reverse();
            let path = format!("{list}/order");
            let ordered = app.call(&administrator, Method::PUT, &path, Some(&json!({"codes": codes}))).await;
            assert_eq!(ordered.status, 200, "{}", ordered.body);
            let reference = app.json("/api/v1/reference").await;
            let shown: Vec<Value> = reference[key].as_array().unwrap().iter().map(|it| it["code"].clone()).collect();
            assert_eq!(shown, codes);
            let (mut twice, short) = (codes.clone(), &codes[1..]);
            twice[0] = codes[1].clone();
            for wrong in [json!(twice), json!(short), json!([])] {
                let answer = app.call(&administrator, Method::PUT, &path, Some(&json!({"codes": wrong}))).await;
                assert_eq!(mistakes(&answer), [("/codes".to_owned(), "incorrect".to_owned())]);
            }
        }
    }
}

on_both! {
    /// A newer binary brings its own lists, and leaves alone what an administrator wrote.
    async fn what_an_administrator_wrote_stays(app) {
        let administrator = app.person(AccountRole::Administrator, &[]).await;
        let before = lines(&app, &administrator, THEMES).await;
        rename(&app, &administrator, THEMES, line(&before, "health"), ["Santé publique", "Public health"], true).await;
        settings::set(app.database.writer(), settings::REFERENCE, "older").await.unwrap();
        seed::reference::load(&app.database).await.unwrap();
        let now = lines(&app, &administrator, THEMES).await;
        let health = line(&now, "health");
        assert_eq!((&health["name_fr"], &health["retired"]), (&json!("Santé publique"), &json!(true)));
        assert_eq!(now.len(), before.len());
    }
}
