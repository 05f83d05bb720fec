//! Paths of accounts.

use super::{access_token, get, password_update, second_factor, session_list, update};
use crate::http::routes::Routes;
use crate::personal::{erase, export};

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/account")
        .get(get::get_account)
        .put(update::update_account)
        .delete(erase::delete_account)
        .end();
    routes
        .at("/api/v1/account/export")
        .get(export::get_account_export)
        .end();
    routes
        .at("/api/v1/account/password")
        .put(password_update::update_password)
        .end();
    routes
        .at("/api/v1/account/sessions")
        .get(session_list::list_sessions)
        .delete(session_list::delete_sessions)
        .end();
    routes
        .at("/api/v1/account/sessions/{id}")
        .delete(session_list::delete_account_session)
        .end();
    routes
        .at("/api/v1/account/second-factor")
        .post(second_factor::create_second_factor)
        .put(second_factor::update_second_factor)
        .delete(second_factor::delete_second_factor)
        .end();
    routes
        .at("/api/v1/account/access-tokens")
        .get(access_token::list_access_tokens)
        .post(access_token::create_access_token)
        .end();
    routes
        .at("/api/v1/account/access-tokens/{id}")
        .delete(access_token::delete_access_token)
        .end();
}
