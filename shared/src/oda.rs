//! Official development assistance: what French authorities declare of it each year (CGCT, article
//! L1115-6), to the ministry by the e-APD survey.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::limits::{DECLARED_YEAR_MAX, DECLARED_YEAR_MIN};
use crate::query::Filter;

/// Parameters of the tables that prepare a declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct DeclarationFilter {
    /// The calendar year that is declared; without it last year, the one that is due.
    #[validate(range(min = "DECLARED_YEAR_MIN", max = "DECLARED_YEAR_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1990, maximum = 2100))]
    pub year: Option<i32>,
}

impl Filter for DeclarationFilter {
    fn canonical(self) -> Self {
        self
    }

    fn whole(self) -> Self {
        self
    }
}
