//! One at a time, over all tabs of the browser (Web Locks API); in this tab alone where the browser
//! has no locks, as outside HTTPS.

use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "passerelle-session";

/// Whoever has it goes first; the next may when it is dropped.
pub(super) struct Turn {
    done: Function,
}

impl Drop for Turn {
    fn drop(&mut self) {
        // It resolves a promise, which cannot fail.
        let _ = self.done.call0(&JsValue::UNDEFINED);
    }
}

thread_local! {
    /// Ends when the last who queued in this tab has had the turn.
    static LAST: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Waits for the turn.
pub(super) async fn take() -> Turn {
    let done = match locks() {
        Some((locks, request)) => JsFuture::from(granted(&locks, &request))
            .await
            .ok()
            .and_then(|done| done.dyn_into().ok()),
        None => None,
    };
    match done {
        Some(done) => Turn { done },
        None => queue().await,
    }
}

/// The browser's locks, and how one is asked for.
fn locks() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    Some((locks, request.dyn_into().ok()?))
}

/// Gives, once the lock is ours, the function that lets it go.
fn granted(locks: &JsValue, request: &Function) -> Promise {
    Promise::new(&mut |grant, refuse| {
        let hold = Closure::once_into_js(move || {
            Promise::new(&mut |done, _| {
                let _ = grant.call1(&JsValue::UNDEFINED, &done);
            })
        });
        match request.call2(locks, &NAME.into(), &hold) {
            // The lock may be refused later: in a frame that may keep nothing.
            Ok(asked) => drop(Promise::from(asked).catch(&passed_on(refuse))),
            Err(error) => drop(refuse.call1(&JsValue::UNDEFINED, &error)),
        }
    })
}

fn passed_on(refuse: Function) -> Closure<dyn FnMut(JsValue)> {
    Closure::once(move |error| drop(refuse.call1(&JsValue::UNDEFINED, &error)))
}

async fn queue() -> Turn {
    let mut done = None;
    let mine = Promise::new(&mut |resolve, _| done = Some(resolve));
    if let Some(before) = LAST.replace(Some(mine)) {
        let _ = JsFuture::from(before).await;
    }
    Turn {
        done: done.unwrap_or_default(),
    }
}
