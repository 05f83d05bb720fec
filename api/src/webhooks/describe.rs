//! What receivers are sent, in the OpenAPI document (its `webhooks`).

use utoipa::Modify;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem, PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, Required, ResponseBuilder};

use super::post::{ID, SIGNATURE, TIMESTAMP};

/// Describes the messages.
#[derive(Debug)]
pub struct Messages;

impl Modify for Messages {
    fn modify(&self, document: &mut Document) {
        let body = ContentBuilder::new().schema(Some(Ref::from_schema_name("WebhookMessage")));
        let body = RequestBodyBuilder::new()
            .content("application/json", body.build())
            .required(Some(Required::True))
            .build();
        let taken = ResponseBuilder::new().description("The message is taken; the next one comes");
        let mut message = OperationBuilder::new()
            .operation_id(Some("receive_message"))
            .tag("webhooks")
            .summary(Some("Receive a message"))
            .description(Some(
                "What is posted to a webhook, signed as Standard Webhooks says. Another status, or \
                 none within ten seconds: it comes again later. 410: nothing more comes.",
            ))
            .request_body(Some(body))
            .response("2XX", taken.build());
        for (name, words) in [
            (ID, "The same again for the same content"),
            (TIMESTAMP, "Time of the attempt, in seconds since 1970"),
            (
                SIGNATURE,
                "`v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64; two, with a space \
                 between them, while a secret is renewed",
            ),
        ] {
            message = message.parameter(
                ParameterBuilder::new()
                    .name(name)
                    .parameter_in(ParameterIn::Header)
                    .required(Required::True)
                    .description(Some(words))
                    .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
                    .build(),
            );
        }
        let item = PathItem::new(HttpMethod::Post, message);
        let messages = PathsBuilder::new().path("message", item).build();
        document.webhooks = Some(messages);
    }
}
