//! Paths of administration.

use super::{account_get, account_list, account_update, audit_list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/accounts", account_list::list_accounts);
    routes
        .at("/api/v1/accounts/{id}")
        .get(account_get::get_account_standing)
        .put(account_update::update_account_standing)
        .end();
    routes.get("/api/v1/audit", audit_list::list_audit);
}
