//! Which network runs the platform, from the API's root document.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::root::Root;
use crate::api::{self, Remote};

/// Asks once and makes it known below.
pub fn provide_network() -> Remote<Root> {
    let root = api::remote(api::root::root);
    provide_context(root);
    root
}

/// The root document; nothing until the API has answered.
pub fn use_root() -> Option<Arc<Root>> {
    expect_context::<Remote<Root>>().ok()
}
