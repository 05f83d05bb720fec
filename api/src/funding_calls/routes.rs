//! Paths of funding calls.

use super::{create, delete, export, get, list, publish, revisions, source, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get(
        "/api/v1/funding-calls.{format}",
        export::get_funding_calls_export,
    );
    routes.get(
        "/api/v1/funding-calls/{id}.{format}",
        export::get_funding_call_export,
    );
    routes
        .at("/api/v1/funding-calls")
        .get(list::list_funding_calls)
        .post(create::create_funding_call)
        .end();
    routes
        .at("/api/v1/funding-calls/{id}")
        .get(get::get_funding_call)
        .put(update::update_funding_call)
        .delete(delete::delete_funding_call)
        .end();
    routes.get(
        "/api/v1/funding-calls/{id}/source",
        source::get_funding_call_source,
    );
    routes
        .at("/api/v1/funding-calls/{id}/publication")
        .put(publish::update_funding_call_publication)
        .end();
    routes
        .at("/api/v1/funding-calls/{id}/restoration")
        .post(delete::create_funding_call_restoration)
        .end();
    routes.get(
        "/api/v1/funding-calls/{id}/revisions",
        revisions::list_funding_call_revisions,
    );
    routes.get(
        "/api/v1/funding-calls/{id}/revisions/{version}",
        revisions::get_funding_call_revision,
    );
}
