//! What stands around a page that is somebody's own: its style, which public pages do without, and
//! a word to search engines.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::feedback::{EntrySkeleton, Failure};
use crate::state::session::PrivateRemote;

/// Shows the page once its style is there, and keeps it out of search engines meanwhile.
#[component]
pub fn PrivatePage(
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    keep_out_of_search();
    view! { <StyledForms>{children()}</StyledForms> }
}

/// Shows what has a form once the style of forms is there.
#[component]
pub fn StyledForms(
    /// What has a form.
    children: ChildrenFn,
) -> impl IntoView {
    let ready = style();
    view! { <Show when=move || ready.get() fallback=|| view! { <EntrySkeleton/> }>{children()}</Show> }
}

fn style() -> RwSignal<bool> {
    let ready = RwSignal::new(false);
    let address = meta("passerelle:private-css").and_then(|meta| meta.get_attribute("content"));
    let head = document().head();
    let (Some(address), Some(head)) = (address, head) else {
        ready.set(true);
        return ready;
    };
    let selector = format!("link[href='{address}']");
    if head
        .query_selector(&selector)
        .is_ok_and(|link| link.is_some())
    {
        ready.set(true);
    } else if let Ok(link) = document().create_element("link") {
        // Neither fails on an element that was just made. Without its style the page works too.
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", &address);
        for event in ["load", "error"] {
            let show = Closure::once_into_js(move || {
                // The page may be gone by now.
                ready.try_set(true);
            });
            let _ = link.add_event_listener_with_callback(event, show.unchecked_ref());
        }
        let _ = head.append_child(&link);
    }
    ready
}

fn meta(name: &str) -> Option<web_sys::Element> {
    let selector = format!("meta[name='{name}']");
    document().query_selector(&selector).ok().flatten()
}

fn keep_out_of_search() {
    let made = document().create_element("meta").ok();
    if let (Some(meta), Some(head)) = (&made, document().head()) {
        let _ = meta.set_attribute("name", "robots");
        let _ = meta.set_attribute("content", "noindex");
        let _ = head.append_child(meta);
    }
    let made = StoredValue::new_local(made);
    on_cleanup(move || {
        if let Some(meta) = made.try_get_value().flatten() {
            meta.remove();
        }
    });
}

/// An answer that only its owner may have: grey shapes while it is awaited, a way out where there
/// is none.
#[component]
pub fn LoadedPrivate<T, V>(
    /// The answer.
    remote: PrivateRemote<T>,
    /// What it says.
    children: impl Fn(Arc<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    move || match remote.get() {
        None => view! { <EntrySkeleton/> }.into_any(),
        Some(Ok(answer)) => children(answer).into_any(),
        Some(Err(failure)) => {
            view! { <Failure failure retry=Callback::new(move |()| remote.reload())/> }.into_any()
        }
    }
}
