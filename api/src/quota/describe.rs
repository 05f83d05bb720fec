//! What the OpenAPI document says of it, on each operation that is counted.

use passerelle_shared::api_keys::API_KEY_HEADER;
use utoipa::Modify;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, Header, HeaderBuilder, OpenApi as Document, Ref, RefOr, Response,
    ResponseBuilder,
};

use crate::http::envelope::PROBLEM_JSON;

/// What every answer says of the quota. They are absent where nobody counts.
const HEADERS: [(&str, Type, &str); 4] = [
    (
        "RateLimit-Limit",
        Type::Integer,
        "Requests that are good in an hour",
    ),
    (
        "RateLimit-Policy",
        Type::String,
        "The same with its window in seconds, such as `6000;w=3600`",
    ),
    (
        "RateLimit-Remaining",
        Type::Integer,
        "How many are left, as the process knows that answered: others may have spent some since",
    ),
    (
        "RateLimit-Reset",
        Type::Integer,
        "Seconds until the next hour begins",
    ),
];

/// Adds the key as a way to say who asks, the headers, and the refusals that come with it.
#[derive(Debug)]
pub struct Quotas;

impl Modify for Quotas {
    fn modify(&self, document: &mut Document) {
        let key = ApiKeyValue::with_description(
            API_KEY_HEADER,
            "The secret of an API key, for a quota of its own. Nothing that is read needs one.",
        );
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("api_key", SecurityScheme::ApiKey(ApiKey::Header(key)));
        for (name, kind, description) in HEADERS {
            components
                .headers
                .insert(name.to_owned(), header(kind, description).into());
        }
        // For every operation that says nothing else: without a key as well as with one.
        let with_key = SecurityRequirement::new::<_, [&str; 0], &str>("api_key", []);
        document.security = Some(vec![SecurityRequirement::default(), with_key]);
        for (path, item) in &mut document.paths.paths {
            if !path.starts_with("/api/v1") {
                continue;
            }
            let operations = [
                &mut item.get,
                &mut item.post,
                &mut item.put,
                &mut item.delete,
            ];
            operations.into_iter().flatten().for_each(describe);
        }
    }
}

fn describe(operation: &mut Operation) {
    let responses = &mut operation.responses.responses;
    responses
        .entry("401".to_owned())
        .or_insert_with(|| refusal("The API key is unknown, or may be used no longer.").into());
    let too_many = responses.entry("429".to_owned()).or_insert_with(|| {
        refusal("The requests of this hour are used up; `Retry-After` says when the next begins.")
            .into()
    });
    if let RefOr::T(response) = too_many {
        let header = header(Type::Integer, "Seconds until it is good again");
        response
            .headers
            .insert("Retry-After".to_owned(), header.into());
    }
    for (status, response) in responses {
        if let RefOr::T(response) = response
            && (status.starts_with('2') || matches!(status.as_str(), "304" | "429"))
        {
            told(response);
        }
    }
}

fn refusal(description: &str) -> Response {
    let problem = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name("Problem")))
        .build();
    ResponseBuilder::new()
        .description(description)
        .content(PROBLEM_JSON, problem)
        .build()
}

fn told(response: &mut Response) {
    for (name, _, _) in HEADERS {
        let told = Ref::new(format!("#/components/headers/{name}"));
        response.headers.insert(name.to_owned(), RefOr::Ref(told));
    }
}

fn header(kind: Type, description: &str) -> Header {
    let schema = ObjectBuilder::new().schema_type(kind).build();
    HeaderBuilder::new()
        .description(Some(description))
        .schema(Some(schema))
        .build()
}
