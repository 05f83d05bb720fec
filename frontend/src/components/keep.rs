//! A file for the browser to keep that no address leads to without a session.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Hands a text or bytes to the browser as a file to keep.
///
/// # Errors
/// The browser keeps no files.
pub fn keep(name: &str, content: &JsValue) -> Result<(), JsValue> {
    let blob: Function = Reflect::get(&window(), &"Blob".into())?.dyn_into()?;
    let blob = Reflect::construct(&blob, &Array::of1(&Array::of1(content)))?;
    let url = Reflect::get(&window(), &"URL".into())?;
    let create: Function = Reflect::get(&url, &"createObjectURL".into())?.dyn_into()?;
    let address = create.call1(&url, &blob)?;
    let link: web_sys::HtmlElement = document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address.as_string().unwrap_or_default())?;
    link.set_attribute("download", name)?;
    link.click();
    let revoke: Function = Reflect::get(&url, &"revokeObjectURL".into())?.dyn_into()?;
    revoke.call1(&url, &address)?;
    Ok(())
}
