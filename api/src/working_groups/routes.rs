//! Paths of working groups.

use super::{create, delete, export, get, list, publish, revisions, source, update, workspace};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get(
        "/api/v1/working-groups.{format}",
        export::get_working_groups_export,
    );
    routes.get(
        "/api/v1/working-groups/{id}.{format}",
        export::get_working_group_export,
    );
    routes
        .at("/api/v1/working-groups")
        .get(list::list_working_groups)
        .post(create::create_working_group)
        .end();
    routes
        .at("/api/v1/working-groups/{id}")
        .get(get::get_working_group)
        .put(update::update_working_group)
        .delete(delete::delete_working_group)
        .end();
    routes.get(
        "/api/v1/working-groups/{id}/source",
        source::get_working_group_source,
    );
    routes.get(
        "/api/v1/working-groups/{id}/workspace",
        workspace::get_working_group_workspace,
    );
    routes
        .at("/api/v1/working-groups/{id}/publication")
        .put(publish::update_working_group_publication)
        .end();
    routes
        .at("/api/v1/working-groups/{id}/restoration")
        .post(delete::create_working_group_restoration)
        .end();
    routes.get(
        "/api/v1/working-groups/{id}/revisions",
        revisions::list_working_group_revisions,
    );
    routes.get(
        "/api/v1/working-groups/{id}/revisions/{version}",
        revisions::get_working_group_revision,
    );
}
