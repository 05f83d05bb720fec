//! Paths of members.

use super::{
    contacts, create, delete, export, geojson, get, iati, list, merge, publish, revisions, source,
    trust, update,
};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/members")
        .get(list::list_members)
        .post(create::create_member)
        .end();
    routes.get("/api/v1/members.geojson", geojson::list_members_geojson);
    routes.get("/api/v1/members.{format}", export::get_members_export);
    routes.get("/api/v1/members/{id}.{format}", export::get_member_export);
    routes
        .at("/api/v1/members/{id}")
        .get(get::get_member)
        .put(update::update_member)
        .delete(delete::delete_member)
        .end();
    routes.get(
        "/api/v1/members/{id}/contacts",
        contacts::list_member_contacts,
    );
    routes.get("/api/v1/members/{id}/iati.xml", iati::get_member_iati);
    routes.get("/api/v1/members/{id}/source", source::get_member_source);
    routes
        .at("/api/v1/members/{id}/publication")
        .put(publish::update_member_publication)
        .end();
    routes
        .at("/api/v1/members/{id}/restoration")
        .post(delete::create_member_restoration)
        .end();
    routes
        .at("/api/v1/members/{id}/trust")
        .get(trust::get_member_trust)
        .put(trust::update_member_trust)
        .end();
    routes
        .at("/api/v1/members/{id}/merge")
        .post(merge::create_member_merge)
        .end();
    routes.get(
        "/api/v1/members/{id}/revisions",
        revisions::list_member_revisions,
    );
    routes.get(
        "/api/v1/members/{id}/revisions/{version}",
        revisions::get_member_revision,
    );
}
