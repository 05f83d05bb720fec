//! Leaving a page on which something is written that is kept nowhere else.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MouseEvent;

use crate::tr;

/// Asks before the page is left, closed or loaded anew, as long as words would be lost; for as long
/// as the page is there.
pub fn ask_before_leaving(lang: Lang, lost: impl Fn() -> bool + Copy + 'static) {
    let closing = window_event_listener(leptos::ev::beforeunload, move |event| {
        if lost() {
            event.prevent_default();
        }
    });
    // On the document, and so before the router, which listens on the window and leaves alone what
    // was prevented.
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let stays = leads_away(&event)
            && lost()
            && !window()
                .confirm_with_message(tr!(lang, editing.leave))
                .unwrap_or(true);
        if stays {
            event.prevent_default();
        }
    });
    let listen = clicked.as_ref().unchecked_ref::<js_sys::Function>().clone();
    // A listener that is a function cannot be refused.
    let _ = document().add_event_listener_with_callback("click", &listen);
    let clicked = StoredValue::new_local((clicked, listen));
    on_cleanup(move || {
        closing.remove();
        clicked.try_with_value(|(_, listen)| {
            let _ = document().remove_event_listener_with_callback("click", listen);
        });
    });
}

/// Whether a click takes another page of ours to this one's place.
fn leads_away(event: &MouseEvent) -> bool {
    let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || elsewhere {
        return false;
    }
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|it| it.closest("a[href]").ok().flatten());
    let Some(link) = link.and_then(|it| it.dyn_into::<web_sys::HtmlAnchorElement>().ok()) else {
        return false;
    };
    let here = window().location();
    let ours = here.origin().is_ok_and(|origin| origin == link.origin());
    let other = here.pathname().is_ok_and(|path| path != link.pathname());
    let router = !link.has_attribute("download") && link.rel() != "external";
    ours && other && router && matches!(link.target().as_str(), "" | "_self")
}
