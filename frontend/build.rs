//! Turns `locales/` into typed keys. A key that one language lacks stops the build.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos, options::CodegenOptions};

/// One file per language and namespace: `locales/fr/actions.json`, `locales/en/actions.json`.
const NAMESPACES: [&str; 25] = [
    "common",
    "codes",
    "home",
    "actions",
    "directory",
    "editing",
    "files",
    "agenda",
    "groups",
    "funding",
    "search",
    "static_pages",
    "sign_in",
    "space",
    "webhooks",
    "team",
    "group_room",
    "claims",
    "proposals",
    "animation",
    "administration",
    "demonstration",
    "embeds",
    "developers",
    "keys",
];
/// The guide, and the parts of it that the developers' page shows.
const GUIDE: &str = "../docs/API.md";
const SHOWN: [(&str, &str); 3] = [
    ("First call in one minute", "FIRST_CALL"),
    ("Mirroring", "MIRRORING"),
    ("Asking again", "ASKING_AGAIN"),
];
const LANGUAGES: [&str; 2] = ["fr", "en"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed={GUIDE}");
    compare_keys()?;

    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("snippets.rs"), snippets()?)?;
    let out = out.join("i18n");
    let config = Config::new(LANGUAGES[0])?
        .add_locales(&LANGUAGES[1..])?
        .add_namespaces(NAMESPACES)?
        .parse_options(ParseOptions::new().interpolate_display(true));
    let translations = TranslationsInfos::parse(config)?;
    translations.emit_diagnostics();
    let attributes = "#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::allow_attributes, unused_qualifications)]".parse()?;
    translations.generate_i18n_module_with_options(
        out,
        CodegenOptions::new()
            .top_level_attributes(Some(attributes))
            .gen_docs(false),
    )?;
    Ok(())
}

/// What the developers' page shows of the guide, whose snippets a test runs: by heading, the name of the
/// constant that holds the sources of its fenced blocks, in order and without what they print.
fn snippets() -> Result<String, Box<dyn std::error::Error>> {
    let guide = fs::read_to_string(GUIDE).map_err(|error| format!("{GUIDE}: {error}"))?;
    let mut code = String::new();
    for (heading, name) in SHOWN {
        let (_, part) = guide
            .split_once(&format!("\n## {heading}\n"))
            .ok_or_else(|| format!("{GUIDE} has no heading {heading:?}"))?;
        let part = part.split("\n## ").next().unwrap_or_default();
        let fences = part.split("\n```").skip(1).step_by(2);
        let sources: Vec<_> = fences
            .filter_map(|fence| fence.split_once('\n'))
            .filter(|(language, _)| *language != "text")
            .map(|(_, source)| source)
            .collect();
        writeln!(
            code,
            "pub(super) const {name}: [&str; {}] = {sources:?};",
            sources.len()
        )?;
    }
    Ok(code)
}

/// `leptos_i18n` warns of a missing key and shows the French text instead; here it is an error.
fn compare_keys() -> Result<(), Box<dyn std::error::Error>> {
    for namespace in NAMESPACES {
        let [french, english] = LANGUAGES.map(|language| {
            keys_of(
                &Path::new("locales")
                    .join(language)
                    .join(format!("{namespace}.json")),
            )
        });
        let (french, english) = (french?, english?);
        let missing: Vec<_> = french.symmetric_difference(&english).cloned().collect();
        if !missing.is_empty() {
            return Err(format!(
                "locales/*/{namespace}.json: only one language has {}",
                missing.join(", ")
            )
            .into());
        }
    }
    Ok(())
}

fn keys_of(file: &Path) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let json: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut keys = BTreeSet::new();
    collect_keys("", &json, &mut keys);
    Ok(keys)
}

fn collect_keys(prefix: &str, value: &serde_json::Value, keys: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, child) in map {
                collect_keys(&format!("{prefix}.{key}"), child, keys);
            }
        }
        _ => {
            keys.insert(prefix.trim_start_matches('.').to_owned());
        }
    }
}
