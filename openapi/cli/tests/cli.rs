//! The command line against a real server with demonstration data.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use serde_json::{Value, json};

use crate::support::Server;

/// One server for all of it: its data takes a while to be loaded.
#[test]
fn the_command_line_does_what_its_help_says() {
    let server = Server::start("cli");
    lists(&server);
    shows(&server);
    exports(&server);
    follows(&server);
    creates(&server);
    imports(&server);
    completes(&server);
    complains(&server);
}

fn lists(server: &Server) {
    let all = server
        .run(&["list", "actions", "--all", "--format", "json"])
        .json();
    let all = all.as_array().unwrap();
    assert!(all.len() > 100, "over more than one page: {}", all.len());
    let first = server.run(&["list", "actions", "--limit", "3", "--format", "json"]);
    assert_eq!(first.json().as_array().unwrap()[..], all[..3]);
    assert!(
        first
            .err
            .contains(&format!("3 of {}; more: --cursor ", all.len())),
        "{}",
        first.err
    );
    let cursor = first.err.trim().rsplit(' ').next().unwrap();
    let second = server.run(&[
        "list", "actions", "--limit", "2", "--format", "json", "--cursor", cursor,
    ]);
    assert_eq!(second.json().as_array().unwrap()[..], all[3..5]);

    let some = server.run(&[
        "list",
        "actions",
        "country=SN",
        "country=BF",
        "sort=title",
        "--all",
        "--format",
        "json",
    ]);
    let some = some.json();
    let some = some.as_array().unwrap();
    let kept = all.iter().filter(|it| {
        it["countries"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it == "SN" || it == "BF")
    });
    assert_eq!(some.len(), kept.count());
    let table = server.run(&["list", "actions", "country=SN", "--limit", "1"]);
    assert_eq!(table.lines().len(), 2, "{}", table.out);
    assert!(
        table.lines()[0].contains("slug") && table.lines()[1].contains("SN"),
        "{}",
        table.out
    );
}

fn shows(server: &Server) {
    let one = server
        .run(&["list", "events", "--limit", "1", "--format", "json"])
        .json();
    let slug = one[0]["slug"].as_str().unwrap();
    let shown = server
        .run(&["show", "events", slug, "--format", "json"])
        .json();
    assert_eq!(shown["id"], one[0]["id"]);
    let table = server.run(&["show", "events", one[0]["id"].as_str().unwrap()]);
    assert!(
        table.out.contains(slug) && table.out.contains("starts_at"),
        "{}",
        table.out
    );
}

fn exports(server: &Server) {
    let said = server.run(&[
        "export",
        "actions",
        "country=SN",
        "--as",
        "csv",
        "-o",
        "actions.csv",
    ]);
    assert!(said.good, "{}", said.err);
    let table = std::fs::read_to_string(server.folder.join("actions.csv")).unwrap();
    let listed = server
        .run(&["list", "actions", "country=SN", "--all", "--format", "json"])
        .json();
    let titles = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["title"].as_str().unwrap().to_owned());
    for title in titles {
        assert!(table.contains(&title.replace('"', "\"\"")), "{title}");
    }
    assert!(
        server
            .run(&["export", "events", "--as", "ics"])
            .out
            .starts_with("BEGIN:VCALENDAR")
    );
    let whole = server.run(&["export", "actions", "--as", "json"]).json();
    assert_eq!(
        whole,
        server
            .run(&["list", "actions", "--all", "--format", "json"])
            .json()
    );
    // What is not to be had leaves no file.
    let said = server.run(&["export", "members", "--as", "ics", "-o", "members.ics"]);
    assert!(
        !said.good && said.err.contains("404") | said.err.contains("406"),
        "{}",
        said.err
    );
    assert!(
        !server.folder.join("members.ics").exists()
            && !server.folder.join("members.ics.part").exists()
    );
}

fn follows(server: &Server) {
    let first = server.run(&["changes", "events", "--state", "place"]);
    let told = first
        .lines()
        .iter()
        .filter(|line| line.contains("\"deleted\":false"))
        .count();
    let listed = server
        .run(&["list", "events", "--all", "--format", "json"])
        .json();
    assert_eq!(told, listed.as_array().unwrap().len());
    let again = server.run(&["changes", "events", "--state", "place"]);
    assert!(again.good && again.out.is_empty(), "{}", again.out);
}

/// An action that an editor of the demonstration may make.
fn document(server: &Server, title: &str) -> Value {
    let lead = lead(server);
    json!({
        "title": title, "summary": "Un échange entre lycées.", "description": "Une année.", "relation": "cooperation_decentralisee",
        "status": "planned", "lead": lead, "themes": ["education"], "sdgs": [4], "seeking_partners": false,
        "partners": [], "places": [], "budget": [],
    })
}

/// The member whose pages the token's owner edits.
fn lead(server: &Server) -> Value {
    let shown = server.run(&["show", "members", "la-rochelle", "--format", "json"]);
    shown.json()["id"].clone()
}

fn creates(server: &Server) {
    let document = document(server, "Correspondances");
    let text = document.to_string();
    let made = server.run_with(
        &["create", "actions", "--key", "once", "--format", "json"],
        &text,
    );
    let id = made.json()["id"].clone();
    let again = server.run_with(
        &["create", "actions", "--key", "once", "--format", "json"],
        &text,
    );
    assert_eq!(again.json()["id"], id, "the same key makes one");
    let mut wrong = document;
    wrong["title"] = json!("");
    let said = server.run_with(&["create", "actions"], &wrong.to_string());
    assert!(!said.good && said.err.contains("/title"), "{}", said.err);
    let said = server.run_with(&["create", "actions"], "nothing");
    assert!(!said.good && said.err.contains("no JSON"), "{}", said.err);
}

fn imports(server: &Server) {
    let mut documents: Vec<Value> = ["Une", "Deux", "Trois"]
        .map(|it| document(server, it))
        .into();
    documents[1]["sdgs"] = json!([18]);
    documents[2]["themes"] = json!(["nulle-part"]);
    let lines: Vec<String> = documents.iter().map(ToString::to_string).collect();
    std::fs::write(server.folder.join("drafts.jsonl"), lines.join("\n")).unwrap();
    let checked = server.run(&["import", "actions", "drafts.jsonl", "--check"]);
    assert!(
        !checked.good && checked.err.contains("2 of 3"),
        "{} {}",
        checked.out,
        checked.err
    );
    let said = server.run(&["import", "actions", "drafts.jsonl"]);
    assert!(
        !said.good && said.err.contains("1 of 3"),
        "{} {}",
        said.out,
        said.err
    );
    assert!(
        said.lines()[0].starts_with("1: ") && said.out.contains("2: refused"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("/themes"),
        "the server's words: {}",
        said.out
    );
    // Once more makes nothing twice.
    let again = server.run(&["import", "actions", "drafts.jsonl"]);
    assert_eq!(again.lines()[0], said.lines()[0]);
}

fn completes(server: &Server) {
    for shell in ["bash", "zsh", "fish"] {
        let said = server.run(&["completions", shell]);
        assert!(said.good && said.out.contains("completions"), "{shell}");
    }
}

fn complains(server: &Server) {
    let said = server.run(&["show", "actions", "nulle-part"]);
    assert!(
        !said.good && said.err.contains("404 not_found"),
        "{}",
        said.err
    );
    let said = server.run(&["list", "actions", "colour=blue"]);
    assert!(!said.good && said.err.contains("colour"), "{}", said.err);
    let said = server.run(&["list", "actions", "blue"]);
    assert!(
        !said.good && said.err.contains("NAME=VALUE"),
        "{}",
        said.err
    );
    let said = server.run(&["list", "regions"]);
    assert!(!said.good && said.err.contains("members"), "{}", said.err);
    let said = server.run(&["list", "actions", "--url", "http://127.0.0.1:9"]);
    assert!(
        !said.good && said.err.contains("cannot be reached"),
        "{}",
        said.err
    );
    // Without the server an import ends at its first document.
    let import = [
        "import",
        "actions",
        "drafts.jsonl",
        "--url",
        "http://127.0.0.1:9",
    ];
    let said = server.run(&import);
    assert!(!said.good && said.out.is_empty(), "{}", said.out);
    assert!(said.err.contains("cannot be reached"), "{}", said.err);
    let said = server.run_with(
        &["create", "actions", "--token", "passerelle_nothing"],
        "{}",
    );
    assert!(!said.good, "{}", said.out);
}
