//! Path of oEmbed.

use super::get;
use crate::http::routes::Routes;

/// Declares the path.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get(get::PATH, get::get_oembed);
}
