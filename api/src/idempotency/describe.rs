//! What the OpenAPI document says of it, on each operation that takes a key.

use passerelle_shared::limits::IDEMPOTENCY_KEY_LENGTH_MAX;
use utoipa::Modify;
use utoipa::openapi::path::{ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, Required, ResponseBuilder};

use super::{HEADER, PATHS};
use crate::http::envelope::PROBLEM_JSON;

/// Adds the header, and the refusal that comes with it.
#[derive(Debug)]
pub struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut Document) {
        for path in PATHS {
            let operation = document.paths.paths.get_mut(path);
            let Some(operation) = operation.and_then(|path| path.post.as_mut()) else {
                continue;
            };
            let length = usize::try_from(IDEMPOTENCY_KEY_LENGTH_MAX).ok();
            let schema = ObjectBuilder::new()
                .schema_type(Type::String)
                .min_length(Some(1))
                .max_length(length)
                .pattern(Some("^[!-~]([ -~]*[!-~])?$"));
            let parameter = ParameterBuilder::new()
                .name(HEADER)
                .parameter_in(ParameterIn::Header)
                .required(Required::False)
                .description(Some(
                    "A key of your own for this request, such as a UUID. Sent again with it within \
                     24 hours, the request is not done again and gets the first answer; another \
                     request with the same key is 422, one that comes while the first is under way \
                     409. Keys count per account; a refusal leaves the key free.",
                ))
                .example(Some("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"".into()))
                .schema(Some(schema))
                .build();
            operation
                .parameters
                .get_or_insert_default()
                .push(parameter.into());
            let problem = ContentBuilder::new()
                .schema(Some(Ref::from_schema_name("Problem")))
                .build();
            let response = ResponseBuilder::new()
                .description(
                    "It does not go with the present state, or the same request (by its \
                     `Idempotency-Key`) is under way.",
                )
                .content(PROBLEM_JSON, problem);
            let responses = &mut operation.responses.responses;
            responses.insert("409".to_owned(), response.build().into());
        }
    }
}
