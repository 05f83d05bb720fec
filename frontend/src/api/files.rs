//! Files: `POST /api/v1/files`, and their bytes where no address leads to them without a session.

use gloo_net::http::RequestBuilder;
use js_sys::Promise;
use passerelle_shared::files::StoredFile;
use passerelle_shared::lang::Lang;
use passerelle_shared::root::ApiRoot;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ProgressEvent, XmlHttpRequest};

use super::call::{Call, Refusal, refusal, unreachable};
use super::{BASE, Request, json};
use crate::state::filters::Query;

/// What is known of a file.
pub fn stored(id: &str) -> Call<StoredFile> {
    Call::get(&format!("/files/{id}"))
}

/// What the platform is, with the largest file that it takes.
pub fn limits() -> Request<ApiRoot> {
    Request::list("", Query::new())
}

/// A file on its way to the server.
#[derive(Clone)]
pub struct Sending {
    file: File,
    request: XmlHttpRequest,
}

impl Sending {
    /// A file that somebody chose; `progress` is told its part that has gone, of a hundred.
    pub fn new(file: File, progress: impl Fn(u32) + 'static) -> Option<Self> {
        let request = XmlHttpRequest::new().ok()?;
        let told = move |event: ProgressEvent| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a part of a hundred"
            )]
            progress((event.loaded() / event.total().max(1.0) * 100.0) as u32);
        };
        let told = Closure::<dyn Fn(ProgressEvent)>::new(told).into_js_value();
        request
            .upload()
            .ok()?
            .set_onprogress(Some(told.unchecked_ref()));
        Some(Self { file, request })
    }

    /// Sends it. `fetch` tells nothing of how far it is.
    pub async fn send(&self, lang: Lang, bearer: &str) -> Result<StoredFile, Refusal> {
        self.begun(lang, bearer).map_err(|_| unreachable())?;
        let request = &self.request;
        let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        // It ends in any case, if by being given up.
        let _ = JsFuture::from(ended).await;
        let text = request.response_text().ok().flatten().unwrap_or_default();
        if request.status() == Ok(201) {
            return json::read(&text).ok_or_else(unreachable);
        }
        let wait = request.get_response_header("Retry-After").ok().flatten();
        Err(refusal(&text, wait))
    }

    /// How many bytes it has.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the size of a file"
    )]
    pub fn length(&self) -> u64 {
        self.file.size() as u64
    }

    /// Gives it up.
    pub fn abort(&self) {
        // What is over cannot be given up.
        let _ = self.request.abort();
    }

    fn begun(&self, lang: Lang, bearer: &str) -> Result<(), JsValue> {
        let request = &self.request;
        request.open_with_async("POST", &format!("{BASE}/files"), true)?;
        request.set_request_header("Accept", "application/json")?;
        request.set_request_header("Accept-Language", lang.code())?;
        request.set_request_header("Authorization", &format!("Bearer {bearer}"))?;
        // RFC 8187, section 3.2.1: some that encodeURIComponent leaves as they are.
        let name: String = js_sys::encode_uri_component(&self.file.name()).into();
        let name = ['\'', '(', ')', '*'].into_iter().fold(name, |name, c| {
            name.replace(c, &format!("%{:02X}", c as u32))
        });
        let disposition = format!("attachment; filename*=UTF-8''{name}");
        request.set_request_header("Content-Disposition", &disposition)?;
        request.set_request_header("Content-Type", "application/octet-stream")?;
        request.send_with_opt_blob(Some(&self.file))
    }
}

/// The bytes of a file.
pub async fn bytes(lang: Lang, url: &str, bearer: &str) -> Result<Vec<u8>, Refusal> {
    let request = RequestBuilder::new(url)
        .header("Accept-Language", lang.code())
        .header("Authorization", &format!("Bearer {bearer}"));
    let sent = request.build().map_err(|_| unreachable())?.send().await;
    let response = sent.map_err(|_| unreachable())?;
    if response.ok() {
        return response.binary().await.map_err(|_| unreachable());
    }
    let text = response.text().await.map_err(|_| unreachable())?;
    Err(refusal(&text, None))
}
