//! The single-page application: `app.rs` is the route table, `pages/` has one folder per
//! resource, `components/` what pages are made of, `api/` the only user of HTTP, `state/` what all
//! share, `i18n/` texts and formats. README.md shows how to write a page.

#![recursion_limit = "256"]

pub mod api;
mod app;
pub mod components;
pub mod i18n;
mod pages;
pub mod routes;
pub mod state;

use leptos::prelude::*;

/// Puts the application in the place of what the page showed until now.
pub fn start() {
    if let Some(body) = document().body() {
        body.set_inner_html("");
    }
    mount_to_body(app::App);
}
