//! Errors on the wire: `application/problem+json` (RFC 9457) with a closed list of types.

use serde::{Deserialize, Serialize};

use crate::{codes::code_enum, lang::Lang, validation::Rule};

code_enum! {
    /// Why a request was refused. The list is closed; a client may match on it.
    pub enum ErrorCode {
        /// A parameter has a value that it cannot have.
        InvalidParameter = "invalid_parameter",
        /// The request is not well-formed.
        MalformedRequest = "malformed_request",
        /// A field of the body has a value that it cannot have; `errors` says which.
        InvalidBody = "invalid_body",
        /// The body is not JSON.
        UnsupportedMediaType = "unsupported_media_type",
        /// You are not signed in, or no longer.
        Unauthenticated = "unauthenticated",
        /// Address and password do not go together, or the link is used up or too old.
        InvalidCredentials = "invalid_credentials",
        /// A code of the second factor is needed first.
        SecondFactorRequired = "second_factor_required",
        /// You may see this and not do this.
        Forbidden = "forbidden",
        /// What is asked for does not go with what is there.
        Conflict = "conflict",
        /// The same request is being answered: ask again in a moment.
        RequestInProgress = "request_in_progress",
        /// Another request was sent with this `Idempotency-Key`.
        IdempotencyKeyReused = "idempotency_key_reused",
        /// Somebody has changed the entry meanwhile.
        PreconditionFailed = "precondition_failed",
        /// A change must say which version it starts from (`If-Match`).
        PreconditionRequired = "precondition_required",
        /// The API key is unknown, or may be used no longer.
        InvalidApiKey = "invalid_api_key",
        /// Too often; `Retry-After` says when it is good again.
        TooManyRequests = "too_many_requests",
        /// The requests of this hour are used up; `Retry-After` says when the next one begins.
        QuotaExceeded = "quota_exceeded",
        /// There is no such entry, or you may not see it.
        NotFound = "not_found",
        /// The place is none of this database: begin again with nothing.
        CursorGone = "cursor_gone",
        /// There is nothing at this address.
        UnknownRoute = "unknown_route",
        /// The address exists, the method does not.
        MethodNotAllowed = "method_not_allowed",
        /// None of the representations is among those accepted.
        NotAcceptable = "not_acceptable",
        /// The request's body is too large.
        PayloadTooLarge = "payload_too_large",
        /// The address is too long.
        UriTooLong = "uri_too_long",
        /// The file has none of the bytes that are asked for.
        RangeNotSatisfiable = "range_not_satisfiable",
        /// Something failed on our side.
        Internal = "internal",
        /// The format is one that is not written.
        NotImplemented = "not_implemented",
        /// The service cannot answer just now.
        Unavailable = "unavailable",
    }
}

impl ErrorCode {
    /// The HTTP status that goes with it (RFC 9110).
    pub const fn status(self) -> u16 {
        match self {
            Self::InvalidParameter | Self::MalformedRequest => 400,
            Self::Unauthenticated | Self::InvalidCredentials | Self::InvalidApiKey => 401,
            Self::SecondFactorRequired | Self::Forbidden => 403,
            Self::Conflict | Self::RequestInProgress => 409,
            Self::CursorGone => 410,
            Self::PreconditionFailed => 412,
            Self::UnsupportedMediaType => 415,
            Self::InvalidBody | Self::IdempotencyKeyReused => 422,
            Self::PreconditionRequired => 428,
            Self::TooManyRequests | Self::QuotaExceeded => 429,
            Self::NotFound | Self::UnknownRoute => 404,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::PayloadTooLarge => 413,
            Self::UriTooLong => 414,
            Self::RangeNotSatisfiable => 416,
            Self::Internal => 500,
            Self::NotImplemented => 501,
            Self::Unavailable => 503,
        }
    }

    /// The stable type of the problem, a URN.
    pub fn type_uri(self) -> String {
        format!("urn:passerelle:problem:{}", self.code())
    }

    /// A short sentence for people, the same for every occurrence (RFC 9457, section 3.1.3).
    pub const fn title(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::InvalidParameter, Lang::Fr) => "Un paramètre a une valeur refusée",
            (Self::InvalidParameter, Lang::En) => "A parameter has an invalid value",
            (Self::MalformedRequest, Lang::Fr) => "La requête est mal formée",
            (Self::MalformedRequest, Lang::En) => "The request is malformed",
            (Self::InvalidBody, Lang::Fr) => "Des champs sont à corriger",
            (Self::InvalidBody, Lang::En) => "Some fields need correcting",
            (Self::UnsupportedMediaType, Lang::Fr) => "Le corps de la requête doit être du JSON",
            (Self::UnsupportedMediaType, Lang::En) => "The request body must be JSON",
            (Self::Unauthenticated, Lang::Fr) => "Connectez-vous pour continuer",
            (Self::Unauthenticated, Lang::En) => "Please sign in to continue",
            (Self::InvalidCredentials, Lang::Fr) => {
                "L’adresse et le mot de passe ne vont pas ensemble, ou le lien n’est plus bon"
            }
            (Self::InvalidCredentials, Lang::En) => {
                "Address and password do not match, or the link is no longer good"
            }
            (Self::SecondFactorRequired, Lang::Fr) => {
                "Un code de votre application d’authentification est nécessaire"
            }
            (Self::SecondFactorRequired, Lang::En) => {
                "A code from your authenticator application is needed"
            }
            (Self::Forbidden, Lang::Fr) => "Vous n’avez pas ce droit",
            (Self::Forbidden, Lang::En) => "You may not do this",
            (Self::Conflict, Lang::Fr) => "Cela ne va pas avec l’état actuel",
            (Self::Conflict, Lang::En) => "This does not go with the present state",
            (Self::RequestInProgress, Lang::Fr) => "Cette demande est déjà en cours de traitement",
            (Self::RequestInProgress, Lang::En) => "This request is already being dealt with",
            (Self::IdempotencyKeyReused, Lang::Fr) => {
                "Une autre demande a été envoyée avec la même clé (Idempotency-Key)"
            }
            (Self::IdempotencyKeyReused, Lang::En) => {
                "Another request was sent with the same key (Idempotency-Key)"
            }
            (Self::PreconditionFailed, Lang::Fr) => {
                "Quelqu’un d’autre a modifié cette fiche entre-temps"
            }
            (Self::PreconditionFailed, Lang::En) => {
                "Somebody else has changed this entry meanwhile"
            }
            (Self::PreconditionRequired, Lang::Fr) => "La version de départ manque (If-Match)",
            (Self::PreconditionRequired, Lang::En) => {
                "The version to start from is missing (If-Match)"
            }
            (Self::TooManyRequests, Lang::Fr) => "Trop d’essais : patientez un peu",
            (Self::TooManyRequests, Lang::En) => "Too many attempts: please wait a little",
            (Self::InvalidApiKey, Lang::Fr) => "Cette clé d’API est inconnue ou n’est plus bonne",
            (Self::InvalidApiKey, Lang::En) => "This API key is unknown, or no longer good",
            (Self::QuotaExceeded, Lang::Fr) => {
                "Le quota de requêtes de cette heure est atteint : patientez un peu"
            }
            (Self::QuotaExceeded, Lang::En) => {
                "The requests of this hour are used up: please wait a little"
            }
            (Self::NotFound, Lang::Fr) => "Cette fiche n’existe pas",
            (Self::NotFound, Lang::En) => "There is no such entry",
            (Self::CursorGone, Lang::Fr) => "Ce curseur n’est plus bon : recommencez du début",
            (Self::CursorGone, Lang::En) => "This cursor is no longer good: begin again",
            (Self::UnknownRoute, Lang::Fr) => "Il n’y a rien à cette adresse",
            (Self::UnknownRoute, Lang::En) => "There is nothing at this address",
            (Self::MethodNotAllowed, Lang::Fr) => "Cette adresse n’accepte pas cette méthode",
            (Self::MethodNotAllowed, Lang::En) => "This address does not take this method",
            (Self::NotAcceptable, Lang::Fr) => "Aucune représentation acceptée n’existe",
            (Self::NotAcceptable, Lang::En) => "No accepted representation exists",
            (Self::PayloadTooLarge, Lang::Fr) => "Le corps de la requête est trop volumineux",
            (Self::PayloadTooLarge, Lang::En) => "The request body is too large",
            (Self::UriTooLong, Lang::Fr) => "L’adresse est trop longue",
            (Self::UriTooLong, Lang::En) => "The address is too long",
            (Self::RangeNotSatisfiable, Lang::Fr) => "Le fichier n’a pas ces octets",
            (Self::RangeNotSatisfiable, Lang::En) => "The file does not have these bytes",
            (Self::Internal, Lang::Fr) => "Une erreur est survenue de notre côté",
            (Self::Internal, Lang::En) => "Something failed on our side",
            (Self::NotImplemented, Lang::Fr) => "Ce format n’est pas proposé",
            (Self::NotImplemented, Lang::En) => "This format is not offered",
            (Self::Unavailable, Lang::Fr) => "Le service ne peut pas répondre pour l’instant",
            (Self::Unavailable, Lang::En) => "The service cannot answer just now",
        }
    }
}

/// An error (RFC 9457), sent as `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Stable type: `urn:passerelle:problem:` and the code.
    #[serde(rename = "type")]
    #[cfg_attr(
        feature = "openapi",
        schema(example = "urn:passerelle:problem:invalid_parameter")
    )]
    pub type_uri: String,
    /// The code by itself.
    pub code: ErrorCode,
    /// What went wrong, in the language asked for.
    pub title: String,
    /// HTTP status.
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 400, maximum = 599, example = 400)
    )]
    pub status: u16,
    /// What is particular to this occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Identifier of the request, to quote when asking for help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// What is wrong with which field or parameter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// One field or parameter that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// JSON pointer (RFC 6901) into the body, for a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Name of the query parameter, for a query.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "limit"))]
    pub parameter: Option<String>,
    /// Which rule the value breaks, for a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// What is expected.
    pub detail: String,
}
