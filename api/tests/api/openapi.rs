//! The document, the routes and the table of operations say the same.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::App;
use actix_web::test::init_service;
use passerelle_api::http::routes::Routes;
use passerelle_api::policy::Permission;
use passerelle_api::{app, openapi, policy};
use passerelle_shared::limits;
use serde_json::Value;

fn document() -> Value {
    serde_json::from_str(&openapi::document()).unwrap()
}

/// Every operation: method, path, and what the document says.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap();
            methods
                .iter()
                .map(move |(method, operation)| (method.clone(), path.clone(), operation.clone()))
        })
        .collect()
}

/// The committed document is the one that the code makes.
#[test]
fn the_committed_document_is_up_to_date() {
    let committed = include_str!("../../../openapi/openapi.json");
    assert!(
        committed == openapi::document(),
        "openapi/openapi.json is old: `passerelle-server openapi` writes it anew"
    );
}

#[actix_web::test]
async fn routes_document_and_table_are_the_same() {
    let mut declared = Vec::new();
    init_service(
        App::new().configure(|config| app::declare(&mut Routes::new(config, &mut declared))),
    )
    .await;
    let routes: BTreeSet<(String, String)> = declared
        .iter()
        .map(|(method, path)| (method.clone(), (*path).to_owned()))
        .collect();
    assert_eq!(routes.len(), declared.len(), "a route twice");
    let document = document();
    let documented: BTreeSet<(String, String)> = operations(&document)
        .into_iter()
        .map(|(method, path, _)| (method, path))
        .collect();
    assert_eq!(routes, documented);

    let ids: Vec<String> = operations(&document)
        .iter()
        .map(|(_, _, operation)| operation["operationId"].as_str().unwrap().to_owned())
        .collect();
    let unique: BTreeSet<String> = ids.iter().cloned().collect();
    assert_eq!(unique.len(), ids.len(), "an operation id twice");
    let table: BTreeSet<String> = policy::OPERATIONS
        .iter()
        .map(|(id, _)| (*id).to_owned())
        .collect();
    assert_eq!(table, unique);
    assert_eq!(policy::OPERATIONS.len(), table.len());
    assert!(policy::OPERATIONS.is_sorted_by_key(|(id, _)| *id));
}

/// `<verb>_<resource>`, a summary, a description and a tag that the document explains.
#[test]
fn operations_are_described() {
    let document = document();
    let tags: BTreeSet<&str> = document["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| tag["name"].as_str().unwrap())
        .collect();
    for (method, path, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap();
        let verb = id.split('_').next().unwrap();
        let verbs: &[&str] = match method.as_str() {
            "get" => &["get", "list", "search"],
            "post" => &["create"],
            "put" => &["update"],
            _ => &["delete"],
        };
        assert!(verbs.contains(&verb), "{id}");
        for text in ["summary", "description"] {
            assert!(
                operation[text].as_str().is_some_and(|text| text.len() > 10),
                "{id}: {text}"
            );
        }
        for tag in operation["tags"].as_array().unwrap() {
            assert!(tags.contains(tag.as_str().unwrap()), "{id}: {tag}");
        }
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let described = parameter["description"]
                .as_str()
                .or(parameter["schema"]["description"].as_str());
            assert!(
                described.is_some_and(|text| text.len() > 3),
                "{id}: {parameter}"
            );
            assert!(parameter["schema"].is_object(), "{id}: {parameter}");
        }
        let named: Vec<&str> = path
            .split('{')
            .skip(1)
            .map(|part| part.split('}').next().unwrap())
            .collect();
        let parameters: Vec<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|p| p["in"] == "path")
            .map(|p| p["name"].as_str().unwrap())
            .collect();
        assert_eq!(named, parameters, "{id}");
    }
}

/// Errors are problems, and every operation has those that can befall it.
#[test]
fn errors_are_problems() {
    for (method, path, operation) in operations(&document()) {
        let responses = operation["responses"].as_object().unwrap();
        for (status, response) in responses {
            if status.starts_with('4') || status.starts_with('5') {
                let content = response["content"].as_object().unwrap();
                assert_eq!(
                    content.keys().collect::<Vec<_>>(),
                    ["application/problem+json"],
                    "{path} {status}"
                );
                assert_eq!(
                    content["application/problem+json"]["schema"]["$ref"],
                    "#/components/schemas/Problem",
                    "{path} {status}"
                );
            }
            assert!(
                !response["description"].as_str().unwrap().is_empty(),
                "{path} {status}"
            );
        }
        let has = |status: &str| responses.contains_key(status);
        assert!(
            ["400", "405", "413", "414", "500", "503"]
                .iter()
                .all(|status| has(status)),
            "{path}"
        );
        let id = operation["operationId"].as_str().unwrap();
        let permission = policy::OPERATIONS.iter().find(|(known, _)| *known == id);
        let public = permission.unwrap().1 == Permission::Anyone;
        let private = operation["security"].is_array();
        assert_ne!(private, public, "{method} {path}");
        // Signing in by another service leads a browser on, whatever happens; elsewhere there is none.
        let leads_on = path.starts_with("/api/v1/session/provider");
        assert_eq!(has("303"), leads_on, "{path}");
        assert_eq!(
            has("401") && has("403"),
            private || (path.starts_with("/api/v1/session") && !leads_on),
            "{path}"
        );
        let takes_body = operation["requestBody"].is_object();
        assert_eq!(has("422") && has("415"), takes_body, "{path}");
        // The helps of a demonstration are no data: they are not kept, and elsewhere there are none.
        // Nor are files, whose bytes never change: they have tags of their own.
        let bytes = path == "/api/v1/files/{id}/{name}";
        let helps = path == "/api/v1/demonstration" || path.starts_with("/api/v1/files/");
        assert_eq!(
            has("404"),
            path.contains('{') || helps || leads_on || path == "/api/v1/oembed",
            "{path}"
        );
        let reads_data =
            method == "get" && public && path.starts_with("/api/") && !helps && !leads_on;
        assert_eq!(has("304"), reads_data || bytes, "{path}");
        assert_eq!(has("308"), reads_data && path.contains("{id}"), "{path}");
        assert!(
            responses["503"]["headers"]["Retry-After"].is_object(),
            "{path}"
        );
        if reads_data {
            assert!(responses["200"]["headers"]["ETag"].is_object(), "{path}");
        }
        if operation["operationId"]
            .as_str()
            .unwrap()
            .starts_with("list_")
            && !path.ends_with(".geojson")
            && reads_data
        {
            assert!(responses["200"]["headers"]["Link"].is_object(), "{path}");
        }
    }
}

/// The bounds that the document tells are those that the code keeps.
#[test]
fn bounds_are_those_of_the_contract() {
    let mut told = BTreeMap::new();
    for (_, path, operation) in operations(&document()) {
        for parameter in operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|p| p["in"] == "query")
        {
            let (name, schema) = (parameter["name"].as_str().unwrap(), &parameter["schema"]);
            let search = path == "/api/v1/search";
            let expected = match name {
                "q" | "epci" | "working_group" => ("maxLength", limits::QUERY_LENGTH_MAX),
                "letter" => ("maxLength", 1),
                "limit" if search => ("maximum", limits::SEARCH_SIZE_MAX.into()),
                "limit" => ("maximum", limits::PAGE_SIZE_MAX.into()),
                "zoom" => ("maximum", limits::ZOOM_MAX.into()),
                "year" => ("maximum", limits::DECLARED_YEAR_MAX.unsigned_abs().into()),
                "type" => ("maxItems", 5),
                _ if schema["type"] == "array" => ("maxItems", limits::FILTER_VALUES_MAX),
                _ => continue,
            };
            assert_eq!(schema[expected.0], expected.1, "{path} {name}: {schema}");
            assert_ne!(parameter["required"], true, "{path} {name}");
            if name == "year" {
                assert_eq!(schema["minimum"], limits::DECLARED_YEAR_MIN, "{path}");
            }
            if name == "limit" {
                assert_eq!(schema["minimum"], 1, "{path}");
            }
            *told.entry(expected.0).or_insert(0) += 1;
        }
    }
    assert!(
        told.values().all(|count| *count > 10) && told.len() == 3,
        "{told:?}"
    );
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get("$ref") {
                found.insert(reference.clone());
            }
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

/// Every reference leads to a schema, and no schema stands there for nothing.
#[test]
fn references_lead_somewhere() {
    let document = document();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    for reference in &found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(
            found.contains(&format!("#/components/schemas/{name}")),
            "{name} is not used"
        );
        assert!(
            schema["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{name} is not described"
        );
    }
}

/// Codes of the document are those of the contract: an enum for each list, and each field
/// described.
#[test]
fn fields_are_described() {
    for (name, schema) in document()["components"]["schemas"].as_object().unwrap() {
        let parts = schema["allOf"]
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![schema.clone()]);
        for (field, property) in parts
            .iter()
            .filter_map(|part| part["properties"].as_object())
            .flatten()
        {
            let nested = property["oneOf"]
                .as_array()
                .into_iter()
                .flatten()
                .chain(property["allOf"].as_array().into_iter().flatten());
            let described = property["description"].is_string()
                || property["$ref"].is_string()
                || nested.into_iter().any(|part| part["$ref"].is_string());
            assert!(described, "{name}.{field}: {property}");
        }
    }
}

/// An example keeps the rules of its schema.
#[test]
fn examples_are_valid() {
    fn walk(value: &Value, told: &str, count: &mut usize) {
        if let Value::Object(fields) = value {
            let examples = fields.get("example").into_iter().chain(
                fields
                    .get("examples")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten(),
            );
            for example in
                examples.filter(|_| fields.contains_key("type") || fields.contains_key("schema"))
            {
                let schema = fields.get("schema").unwrap_or(value);
                *count += 1;
                let types: Vec<&str> = match &schema["type"] {
                    Value::String(one) => vec![one],
                    Value::Array(some) => some.iter().filter_map(Value::as_str).collect(),
                    _ => continue,
                };
                let fits = types.iter().any(|kind| match *kind {
                    "string" => example.is_string(),
                    "integer" => example.is_i64(),
                    "number" => example.is_number(),
                    "boolean" => example.is_boolean(),
                    "array" => example.is_array(),
                    "null" => example.is_null(),
                    _ => example.is_object(),
                });
                assert!(fits, "{told}: {example} is no {types:?}");
                let number = example.as_f64().unwrap_or_default();
                assert!(
                    schema["minimum"]
                        .as_f64()
                        .is_none_or(|least| number >= least),
                    "{told}"
                );
                assert!(
                    schema["maximum"].as_f64().is_none_or(|most| number <= most),
                    "{told}"
                );
                let length = example.as_str().unwrap_or_default().chars().count() as u64;
                assert!(
                    schema["maxLength"]
                        .as_u64()
                        .is_none_or(|most| length <= most),
                    "{told}"
                );
            }
        }
        let parts: Vec<(String, &Value)> = match value {
            Value::Object(fields) => fields
                .iter()
                .map(|(name, value)| (name.clone(), value))
                .collect(),
            Value::Array(values) => values
                .iter()
                .enumerate()
                .map(|(index, value)| (index.to_string(), value))
                .collect(),
            _ => Vec::new(),
        };
        for (name, part) in parts {
            walk(part, &format!("{told}/{name}"), count);
        }
    }
    let mut count = 0;
    walk(&document(), "", &mut count);
    assert!(count >= 10, "{count}");
}
