//! JSON bodies: every field known, of the right form and within its limits.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::{Rule, Violation, violations};
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use validator::Validate;

use super::error::ApiError;
use super::query;

/// What a request brings, checked. What is wrong with it is told by the handler (`let wanted =
/// wanted?;`) and not before: who may not call an operation hears that first.
#[derive(Clone, Debug)]
pub struct JsonBody<T>(pub Result<T, ApiError>);

impl<T: DeserializeOwned + Serialize + Validate + 'static> FromRequest for JsonBody<T> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if !is_json(request) {
            let refused = ApiError::new(ErrorCode::UnsupportedMediaType);
            return Box::pin(std::future::ready(Ok(Self(Err(refused)))));
        }
        if let Err(refused) = query::none(request) {
            return Box::pin(std::future::ready(Ok(Self(Err(refused)))));
        }
        let bytes = Bytes::from_request(request, payload);
        Box::pin(async move {
            let bytes = bytes.await.map_err(|error| {
                let status = error.as_response_error().status_code();
                ApiError::new(super::envelope::code_of(status))
            });
            Ok(Self(bytes.and_then(|bytes| parse(&bytes))))
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

/// Reads a value, cleans its texts and checks its rules.
///
/// # Errors
/// `malformed_request` for what is no JSON; `invalid_body` with what is wrong with which field.
pub fn parse<T: DeserializeOwned + Serialize + Validate>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value: T = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A code where a number stands is reported as if the text were no JSON.
        if error.inner().is_data() || serde_json::from_slice::<IgnoredAny>(bytes).is_ok() {
            ApiError::body(vec![Violation::of(pointer(error.path()), Rule::WrongForm)])
        } else {
            ApiError::new(ErrorCode::MalformedRequest)
        }
    })?;
    if deserializer.end().is_err() {
        return Err(ApiError::new(ErrorCode::MalformedRequest));
    }
    let wrong = |pointer: String| ApiError::body(vec![Violation::of(pointer, Rule::WrongForm)]);
    let mut given: Value = serde_json::from_slice(bytes).unwrap_or_default();
    if let Some(pointer) = list_for_object(&given, &value) {
        return Err(wrong(pointer));
    }
    let value = if cleaned(&mut given) {
        serde_json::from_value(given).map_err(|_| wrong(String::new()))?
    } else {
        value
    };
    match violations(&value) {
        broken if broken.is_empty() => Ok(value),
        broken => Err(ApiError::body(broken)),
    }
}

/// Where a list was given for an object: serde reads its values as fields, one after the other, and
/// the contract does not.
fn list_for_object(given: &Value, read: &impl Serialize) -> Option<String> {
    fn found(given: &Value, read: &Value) -> Option<String> {
        match (given, read) {
            (Value::Array(_), Value::Object(_)) => Some(String::new()),
            (Value::Array(given), Value::Array(read)) => given
                .iter()
                .zip(read)
                .enumerate()
                .find_map(|(at, (given, read))| Some(format!("/{at}{}", found(given, read)?))),
            (Value::Object(given), Value::Object(read)) => given.iter().find_map(|(key, given)| {
                let below = found(given, read.get(key)?)?;
                Some(format!("/{}{below}", escaped(key)))
            }),
            _ => None,
        }
    }
    found(given, &serde_json::to_value(read).ok()?)
}

/// Takes out of every text what no text has, and tells whether there was any: control characters,
/// but for those that end lines and indent (PostgreSQL keeps no NUL). A text of blanks alone says
/// nothing, and becomes empty. So no body brings them any further, whatever it is of.
fn cleaned(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let before = text.len();
            text.retain(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
            if text.trim().is_empty() {
                text.clear();
            }
            text.len() != before
        }
        // Each of them, though the first already tells.
        Value::Array(items) => items.iter_mut().fold(false, |any, it| any | cleaned(it)),
        Value::Object(fields) => fields.values_mut().fold(false, |any, it| any | cleaned(it)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A name in a JSON pointer (RFC 6901, section 3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The path of a value as a JSON pointer (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", escaped(key)),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use passerelle_shared::accounts::CreateAccessToken;

    use super::*;

    fn refusal(body: &str) -> (ErrorCode, Vec<(String, Rule)>) {
        match parse::<CreateAccessToken>(body.as_bytes()) {
            Err(ApiError::Body(broken)) => (
                ErrorCode::InvalidBody,
                broken.into_iter().map(|it| (it.pointer, it.rule)).collect(),
            ),
            Err(error) => (error.code(), Vec::new()),
            Ok(_) => panic!("{body} is taken"),
        }
    }

    #[test]
    fn no_text_brings_what_no_text_has() {
        let named = |name: &str| {
            let body = format!(r#"{{"name":"{name}","scopes":["read"],"days":3}}"#);
            parse::<CreateAccessToken>(body.as_bytes()).map(|it| it.name)
        };
        assert_eq!(named(r"a\u0000b\u009f\n\tc").unwrap(), "ab\n\tc");
        for nothing in ["", r" \n ", r"\u0000", r"\u0000 "] {
            let Err(ApiError::Body(broken)) = named(nothing) else {
                panic!("{nothing:?} is taken");
            };
            assert_eq!(broken[0].rule, Rule::Required, "{nothing:?}");
        }
    }

    #[test]
    fn each_mistake_has_its_pointer() {
        let at = |pointer: &str, rule| (ErrorCode::InvalidBody, vec![(pointer.to_owned(), rule)]);
        let body = |scopes, days| format!(r#"{{"name":"x","scopes":{scopes},"days":{days}}}"#);
        assert_eq!(
            refusal(&body(r#"["nope"]"#, "3")),
            at("/scopes/0", Rule::WrongForm)
        );
        assert_eq!(refusal(&body("[3]", "3")), at("/scopes/0", Rule::WrongForm));
        assert_eq!(
            refusal(&body(r#"["read"]"#, "0")),
            at("/days", Rule::OutOfRange)
        );
        assert_eq!(
            refusal(&body(r#"["read"]"#, "\"3\"")),
            at("/days", Rule::WrongForm)
        );
        assert_eq!(
            refusal(r#"{"name":"x","scopes":["read"],"days":3,"more":1}"#),
            at("/more", Rule::WrongForm)
        );
        assert_eq!(refusal(r#"["x",["read"],3]"#), at("", Rule::WrongForm));
        assert_eq!(refusal("{").0, ErrorCode::MalformedRequest);
        assert_eq!(refusal("").0, ErrorCode::MalformedRequest);
        assert_eq!(
            refusal(&format!("{} x", body(r#"["read"]"#, "3"))).0,
            ErrorCode::MalformedRequest
        );
    }
}
