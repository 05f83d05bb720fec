//! Paths of events.

use super::{create, delete, export, geojson, get, list, publish, revisions, source, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/events.geojson", geojson::list_events_geojson);
    routes.get("/api/v1/events.{format}", export::get_events_export);
    routes.get("/api/v1/events/{id}.{format}", export::get_event_export);
    routes
        .at("/api/v1/events")
        .get(list::list_events)
        .post(create::create_event)
        .end();
    routes
        .at("/api/v1/events/{id}")
        .get(get::get_event)
        .put(update::update_event)
        .delete(delete::delete_event)
        .end();
    routes.get("/api/v1/events/{id}/source", source::get_event_source);
    routes
        .at("/api/v1/events/{id}/publication")
        .put(publish::update_event_publication)
        .end();
    routes
        .at("/api/v1/events/{id}/restoration")
        .post(delete::create_event_restoration)
        .end();
    routes.get(
        "/api/v1/events/{id}/revisions",
        revisions::list_event_revisions,
    );
    routes.get(
        "/api/v1/events/{id}/revisions/{version}",
        revisions::get_event_revision,
    );
}
