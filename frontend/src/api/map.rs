//! Clusters for a map: `GET /api/v1/map` of actions, `GET /api/v1/map/members`.

use passerelle_shared::map::MapView;

use super::Request;
use crate::state::filters::Query;

/// What a map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapLayer {
    /// Places of actions.
    Actions,
    /// Members.
    Members,
}

/// What a map shows of a list under its filters; `bbox` and `zoom` say what is in view.
pub fn view(layer: MapLayer, filters: Query) -> Request<MapView> {
    let path = match layer {
        MapLayer::Actions => "/map",
        MapLayer::Members => "/map/members",
    };
    Request::list(path, filters)
}
