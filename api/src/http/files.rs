//! The files of the front end: read once, served as they are, compressed as the build left them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use actix_web::http::Method;
use actix_web::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, ETAG,
    HeaderName, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY, VARY,
};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::Context;
use passerelle_shared::addresses::{Page, language_of};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::cache::Encoding;
use super::error::ApiError;
use super::read::PublicRead;
use crate::app::State;
use crate::config::Config;
use crate::pages::{self, Shell};

/// What search engines are to do with a page.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Another origin may use a file (Fetch standard, section 3.7), as an embed on another site does.
const SHARED: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// The page that holds an embed: any site may frame it.
const EMBED: &str = "/embed.html";

/// The front end's files, and how they are served.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    /// Where images may come from besides ourselves.
    images_from: Option<String>,
    /// Whether another build of the folder is looked for at each request, for development.
    reload: bool,
    kept: RwLock<Arc<Served>>,
}

/// The files by their address.
#[derive(Debug)]
struct Served {
    files: HashMap<String, File>,
    /// The policy of pages, and that of the page which any site may frame.
    policy: String,
    framed: String,
    /// When the folder was made.
    built: Option<SystemTime>,
}

/// Hashes of what the pages carry inline, as the front end's build counts them.
#[derive(Debug, Default, Deserialize)]
struct Inline {
    script: Vec<String>,
    style: Vec<String>,
}

#[derive(Debug)]
struct File {
    content_type: String,
    etag: String,
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    /// The same as a template, where it is the page of every address.
    shell: Option<Shell>,
}

impl Files {
    /// Reads the configured folder; nothing where it is not there, as in a server of the API
    /// alone.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn load(config: &Config) -> anyhow::Result<Self> {
        let images_from = config.tiles_url.as_deref().and_then(origin);
        let served = read_folder(&config.static_dir, images_from.as_deref())?;
        Ok(Self {
            folder: config.static_dir.clone(),
            images_from,
            reload: config.static_reload,
            kept: RwLock::new(Arc::new(served)),
        })
    }

    fn current(&self) -> anyhow::Result<Arc<Served>> {
        let kept = Arc::clone(&self.kept.read().unwrap_or_else(PoisonError::into_inner));
        if !self.reload || kept.built == built(&self.folder) {
            return Ok(kept);
        }
        let served = Arc::new(read_folder(&self.folder, self.images_from.as_deref())?);
        *self.kept.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&served);
        Ok(served)
    }
}

/// When a folder was made: each build makes it anew.
fn built(folder: &Path) -> Option<SystemTime> {
    std::fs::metadata(folder.join("csp.json"))
        .and_then(|metadata| metadata.modified())
        .ok()
}

/// Reads a folder; nothing where it is not there.
fn read_folder(folder: &Path, images_from: Option<&str>) -> anyhow::Result<Served> {
    let built = built(folder);
    let mut found = HashMap::new();
    if folder.is_dir() {
        read(folder, "", &mut found)?;
    }
    let compressed =
        |address: &str, ending: &str| found.get(&format!("{address}.{ending}")).cloned();
    let files = found
        .iter()
        .filter(|(address, _)| !is_compressed(address))
        .map(|(address, plain)| {
            let file = File {
                content_type: content_type(address),
                etag: format!("\"{}\"", hash(plain)),
                gzip: compressed(address, "gz"),
                brotli: compressed(address, "br"),
                shell: (extension(address) == "html")
                    .then(|| Shell::of(plain))
                    .flatten(),
                plain: plain.clone(),
            };
            (address.clone(), file)
        })
        .collect();
    let inline = match found.get("/csp.json") {
        Some(bytes) => serde_json::from_slice(bytes).context("csp.json")?,
        None => Inline::default(),
    };
    Ok(Served {
        files,
        policy: policy(&inline, images_from, "'self'"),
        framed: policy(&inline, images_from, "*"),
        built,
    })
}

/// Everything comes from ourselves; WebAssembly may be compiled; a configured tile server's
/// images may be shown.
fn policy(inline: &Inline, images_from: Option<&str>, framed_by: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; \
         img-src 'self' data: {}; object-src 'none'; base-uri 'self'; \
         frame-ancestors {framed_by}; form-action 'self'",
        inline.script.join(" "),
        inline.style.join(" "),
        images_from.unwrap_or_default(),
    )
}

/// Scheme and host of an address; none for an address on our own host.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next()?;
    Some(format!("{scheme}://{}", host.replace("{s}", "*")))
}

fn is_compressed(address: &str) -> bool {
    [".br", ".gz"]
        .iter()
        .any(|ending| address.ends_with(ending))
}

fn read(folder: &Path, address: &str, found: &mut HashMap<String, Bytes>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    for entry in entries {
        let entry = entry?;
        let address = format!("{address}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &address, found)?;
        } else {
            let bytes =
                std::fs::read(entry.path()).with_context(|| entry.path().display().to_string())?;
            found.insert(address, bytes.into());
        }
    }
    Ok(())
}

fn extension(address: &str) -> &str {
    address.rsplit('.').next().unwrap_or_default()
}

fn content_type(address: &str) -> String {
    let guessed = actix_files::file_extension_to_mime(extension(address));
    match (guessed.type_().as_str(), guessed.subtype().as_str()) {
        ("text" | "application", "javascript") => "text/javascript; charset=utf-8".to_owned(),
        ("text", subtype) => format!("text/{subtype}; charset=utf-8"),
        _ => guessed.to_string(),
    }
}

fn hash(bytes: &[u8]) -> String {
    hex::encode(&Sha256::digest(bytes)[..12])
}

/// Serves a file, or the page for an address of the interface.
///
/// # Errors
/// `method_not_allowed` for what only reads, `unknown_route` where there is no front end.
pub async fn serve(
    request: HttpRequest,
    state: Data<State>,
    read: PublicRead,
) -> Result<HttpResponse, ApiError> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response =
            actix_web::ResponseError::error_response(&ApiError::new(ErrorCode::MethodNotAllowed));
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Ok(response);
    }
    let path = request.path();
    let served = state.files.current()?;
    if let Some(file) = served.files.get(path) {
        let forever = path.starts_with("/assets/");
        let mut response = answer(&request, &served, file, forever, false);
        let headers = response.headers_mut();
        headers.insert(SHARED, HeaderValue::from_static("cross-origin"));
        if path == EMBED
            && let Ok(policy) = HeaderValue::from_str(&served.framed)
        {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        return Ok(response);
    }
    let shell = match language_of(path) {
        Lang::Fr => "/index.fr.html",
        Lang::En => "/index.en.html",
    };
    let Some(shell) = served.files.get(shell) else {
        return Err(ApiError::new(ErrorCode::UnknownRoute));
    };
    let Some((lang, page)) = Page::at(path) else {
        return Ok(answer(&request, &served, shell, false, true));
    };
    if !pages::is_found(page.kind()) {
        let mut response = answer(&request, &served, shell, false, false);
        let headers = response.headers_mut();
        headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
        return Ok(response);
    }
    let Some(template) = shell.shell.as_ref() else {
        return Ok(answer(&request, &served, shell, false, false));
    };
    // A database that is away takes nothing from the page: what it shows by itself says so.
    match pages::answer(read, template, &shell.etag, lang, &page).await {
        Ok(mut response) => {
            document_headers(&mut response, &served);
            Ok(response)
        }
        Err(ApiError::Moved(address)) => Err(ApiError::Moved(address)),
        Err(ApiError::Refused { .. }) => Ok(answer(&request, &served, shell, false, true)),
        Err(_) => Ok(answer(&request, &served, shell, false, false)),
    }
}

/// A policy is a document's: what a document loads is under the document's own.
fn document_headers(response: &mut HttpResponse, served: &Served) {
    let headers = response.headers_mut();
    headers.insert(
        REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    );
    if let Ok(policy) = HeaderValue::from_str(&served.policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

fn answer(
    request: &HttpRequest,
    served: &Served,
    file: &File,
    forever: bool,
    missing: bool,
) -> HttpResponse {
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let cache = if forever {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut response = if missing {
        HttpResponse::NotFound()
    } else {
        HttpResponse::Ok()
    };
    if !missing && header(IF_NONE_MATCH).is_some_and(|known| known.contains(&file.etag)) {
        return HttpResponse::NotModified()
            .insert_header((ETAG, file.etag.clone()))
            .insert_header((CACHE_CONTROL, cache))
            .finish();
    }
    let (body, encoding) = match Encoding::preferred(header(ACCEPT_ENCODING).unwrap_or_default()) {
        Encoding::Brotli if file.brotli.is_some() => (file.brotli.as_ref(), Encoding::Brotli),
        Encoding::Identity => (None, Encoding::Identity),
        _ => (file.gzip.as_ref(), Encoding::Gzip),
    };
    if let (Some(_), Some(token)) = (body, encoding.token()) {
        response.insert_header((CONTENT_ENCODING, token));
    }
    response
        .content_type(file.content_type.as_str())
        .insert_header((ETAG, file.etag.clone()))
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((VARY, "Accept-Encoding"));
    let mut response = response.body(body.unwrap_or(&file.plain).clone());
    if file.content_type.starts_with("text/html") {
        document_headers(&mut response, served);
    }
    response
}
