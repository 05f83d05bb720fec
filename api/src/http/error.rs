//! The one error of every handler. It knows no request; the envelope puts the language and the
//! request's identifier in.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use passerelle_shared::problem::{ErrorCode, FieldError};
use passerelle_shared::validation::{Rule, Violation};
use sea_orm::DbErr;

use crate::database::is_unreachable;

/// Why a request was refused.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ApiError {
    /// Refused by a rule.
    #[error("{code}")]
    Refused {
        /// Which rule.
        code: ErrorCode,
        /// What is wrong with which parameter.
        errors: Vec<FieldError>,
    },
    /// Some fields of the body are wrong.
    #[error("invalid_body")]
    Body(Vec<Violation>),
    /// Too often; good again after so many seconds.
    #[error("too_many_requests")]
    TooMany(u64),
    /// The hour's quota is spent; the next begins after so many seconds.
    #[error("quota_exceeded")]
    Quota(u64),
    /// None of the bytes that are asked for, of so many.
    #[error("range_not_satisfiable")]
    Range(u64),
    /// The entry has another address now.
    #[error("moved to {0}")]
    Moved(String),
    /// The database cannot be reached; the cause is logged, never sent.
    #[error("{0}")]
    Unavailable(Arc<anyhow::Error>),
    /// Something failed on our side; the cause is logged, never sent.
    #[error("{0}")]
    Internal(Arc<anyhow::Error>),
}

impl ApiError {
    /// A refusal without further detail.
    pub const fn new(code: ErrorCode) -> Self {
        Self::Refused {
            code,
            errors: Vec::new(),
        }
    }

    /// There is no such entry, or it may not be seen.
    pub const fn not_found() -> Self {
        Self::new(ErrorCode::NotFound)
    }

    /// Some parameters are wrong.
    pub const fn parameters(errors: Vec<FieldError>) -> Self {
        Self::Refused {
            code: ErrorCode::InvalidParameter,
            errors,
        }
    }

    /// Some fields of the body are wrong.
    pub const fn body(violations: Vec<Violation>) -> Self {
        Self::Body(violations)
    }

    /// One field of the body is wrong.
    pub fn field(pointer: &str, rule: Rule) -> Self {
        Self::Body(vec![Violation::of(pointer, rule)])
    }

    /// The code on the wire.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Refused { code, .. } => *code,
            Self::Body(_) => ErrorCode::InvalidBody,
            Self::TooMany(_) => ErrorCode::TooManyRequests,
            Self::Quota(_) => ErrorCode::QuotaExceeded,
            Self::Range(_) => ErrorCode::RangeNotSatisfiable,
            Self::Moved(_) => ErrorCode::NotFound,
            Self::Unavailable(_) => ErrorCode::Unavailable,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }
}

impl From<DbErr> for ApiError {
    fn from(error: DbErr) -> Self {
        anyhow::Error::new(error).into()
    }
}

impl From<anyhow::Error> for ApiError {
    fn from(error: anyhow::Error) -> Self {
        let unreachable = error
            .chain()
            .filter_map(|cause| cause.downcast_ref::<DbErr>())
            .any(is_unreachable);
        if unreachable {
            Self::Unavailable(Arc::new(error))
        } else {
            Self::Internal(Arc::new(error))
        }
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Moved(_) => StatusCode::PERMANENT_REDIRECT,
            other => StatusCode::from_u16(other.code().status())
                .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        response.extensions_mut().insert(self.clone());
        response
    }
}
