//! Paths of actions.

use super::{create, delete, export, geojson, get, list, publish, revisions, source, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/actions")
        .get(list::list_actions)
        .post(create::create_action)
        .end();
    routes.get("/api/v1/actions.geojson", geojson::list_actions_geojson);
    routes.get("/api/v1/actions.{format}", export::get_actions_export);
    routes.get("/api/v1/actions/{id}.{format}", export::get_action_export);
    routes
        .at("/api/v1/actions/{id}")
        .get(get::get_action)
        .put(update::update_action)
        .delete(delete::delete_action)
        .end();
    routes.get("/api/v1/actions/{id}/source", source::get_action_source);
    routes
        .at("/api/v1/actions/{id}/publication")
        .put(publish::update_action_publication)
        .end();
    routes
        .at("/api/v1/actions/{id}/restoration")
        .post(delete::create_action_restoration)
        .end();
    routes.get(
        "/api/v1/actions/{id}/revisions",
        revisions::list_action_revisions,
    );
    routes.get(
        "/api/v1/actions/{id}/revisions/{version}",
        revisions::get_action_revision,
    );
}
