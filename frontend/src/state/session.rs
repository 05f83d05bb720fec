//! Who is signed in. The access token lives in memory alone; the refresh token is in a cookie that
//! no script sees. A refresh token is good once, and one that comes a second time ends its session:
//! so all tabs of a browser take turns ([`turn`]).

mod remote;
mod turn;

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use passerelle_shared::accounts::{Account, CreateSession, SecondFactorState, SessionGrant};
use passerelle_shared::files::StoredFile;
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::provider::ProviderSignOut;
use serde::de::DeserializeOwned;

pub use remote::{PrivateRemote, private_remote};

use crate::api::call::{Call, Refusal};
use crate::api::{self, ApiFailure};

/// Says, in the browser's storage, that somebody signed in here: worth asking for a session. Not
/// secret, and no proof of anything.
const HINT: &str = "passerelle-signed-in";
/// How long before its end a token is replaced, in milliseconds: longer than a request takes.
const MARGIN: f64 = 30_000.0;

/// Where the visitor stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Session {
    /// Not asked yet.
    #[default]
    Unknown,
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is.
    SignedIn(Arc<Account>),
    /// The server does not say.
    Failed(ApiFailure),
}

struct Access {
    token: String,
    renew_at: f64,
}

thread_local! {
    static SIGNED_IN: ArcRwSignal<bool> = ArcRwSignal::new(hint());
    static SESSION: ArcRwSignal<Session> = ArcRwSignal::new(Session::Unknown);
    static ACCESS: RefCell<Option<Access>> = const { RefCell::new(None) };
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn hint() -> bool {
    storage().is_some_and(|storage| storage.get_item(HINT).ok().flatten().is_some())
}

/// Whether somebody signed in here, as far as is known without asking. All that a public page
/// needs.
pub fn signed_in() -> ArcRwSignal<bool> {
    SIGNED_IN.with(Clone::clone)
}

fn note(signed_in: bool) {
    if let Some(storage) = storage() {
        // A browser that refuses keeps its session until the page is left.
        let _ = if signed_in {
            storage.set_item(HINT, "1")
        } else {
            storage.remove_item(HINT)
        };
    }
    SIGNED_IN.with(|signal| signal.set(signed_in));
}

/// Where the visitor stands, as it changes.
pub fn session() -> ArcRwSignal<Session> {
    SESSION.with(Clone::clone)
}

/// The account that is signed in, as it changes.
pub fn account() -> Option<Arc<Account>> {
    match session().get() {
        Session::SignedIn(account) => Some(account),
        _ => None,
    }
}

/// Takes the account as it is now: after a change of it.
pub fn set_account(account: Account) {
    session().set(Session::SignedIn(Arc::new(account)));
}

/// Takes note of where the session stands with the second factor.
pub fn set_second_factor(second_factor: SecondFactorState) {
    if let Session::SignedIn(account) = session().get_untracked() {
        set_account(Account {
            second_factor,
            ..Arc::unwrap_or_clone(account)
        });
    }
}

fn keep(grant: SessionGrant) -> String {
    let renew_at = js_sys::Date::now() + f64::from(grant.expires_in) * 1000.0 - MARGIN;
    let token = grant.access_token;
    ACCESS.set(Some(Access {
        token: token.clone(),
        renew_at,
    }));
    note(true);
    let account = Session::SignedIn(Arc::new(grant.account));
    if session().get_untracked() != account {
        session().set(account);
    }
    token
}

/// Nobody is signed in any more.
pub fn forget() {
    ACCESS.set(None);
    note(false);
    session().set(Session::SignedOut);
}

/// Nobody is signed in any more, and another page is loaded anew: nothing of who was stays in this
/// one, and no gate leads to signing in meanwhile.
pub fn forget_and_load(address: &str) {
    ACCESS.set(None);
    note(false);
    // An address of ours cannot be refused.
    let _ = window().location().assign(address);
}

/// Takes note that nobody is signed in any more, where that is why a request was in vain. A page
/// that only members see then leads to signing in; a form does not call it, so that what was typed
/// stays.
pub fn leave(refusal: Refusal) -> Refusal {
    if refusal.is(ErrorCode::Unauthenticated) {
        forget();
    }
    refusal
}

/// Signs in.
pub async fn sign_in(lang: Lang, credentials: CreateSession) -> Result<(), Refusal> {
    let _turn = turn::take().await;
    keep(api::session::create(&credentials).send(lang, None).await?);
    Ok(())
}

/// Takes note that the browser comes with a session from another service's page, where it is worth
/// asking for it.
pub fn arrive() {
    note(true);
}

/// Signs out of this session, or everywhere: what the call says. Where another service signed in,
/// the browser goes on to sign out there, and comes back.
pub async fn sign_out(lang: Lang, call: Call<Option<ProviderSignOut>>) -> Result<(), Refusal> {
    match send(lang, call).await {
        Err(refusal) if !refusal.is(ErrorCode::Unauthenticated) => Err(refusal),
        Ok(Some(elsewhere)) => {
            ACCESS.set(None);
            note(false);
            // A browser that does not go there leaves a page on which nothing can be done.
            let _ = window().location().assign(&elsewhere.address);
            Ok(())
        }
        _ => {
            forget();
            Ok(())
        }
    }
}

/// Finds the session that the browser has, where it is worth asking.
pub async fn resume(lang: Lang) {
    if !hint() {
        session().set(Session::SignedOut);
        return;
    }
    if let Err(refusal) = token(lang, None).await
        && !refusal.is(ErrorCode::Unauthenticated)
    {
        session().set(Session::Failed(refusal.failure));
    }
}

/// Sends a call in the name of who is signed in.
pub async fn send<T: DeserializeOwned>(lang: Lang, call: Call<T>) -> Result<T, Refusal> {
    with_token(lang, async |token: &str| call.send(lang, Some(token)).await).await
}

/// The same, for the text of the answer as it came.
pub async fn send_for_text(lang: Lang, call: Call<()>) -> Result<String, Refusal> {
    with_token(lang, async |token: &str| {
        call.send_for_text(lang, token).await
    })
    .await
}

/// The bytes of a file, in the name of who is signed in.
pub async fn file_bytes(lang: Lang, url: &str) -> Result<Vec<u8>, Refusal> {
    with_token(lang, async |token: &str| {
        api::files::bytes(lang, url, token).await
    })
    .await
}

/// Sends a file in the name of who is signed in.
pub async fn send_file(lang: Lang, file: &api::files::Sending) -> Result<StoredFile, Refusal> {
    with_token(lang, async |token: &str| file.send(lang, token).await).await
}

/// Asks with a token. One that the server no longer takes is replaced once.
async fn with_token<T>(
    lang: Lang,
    ask: impl AsyncFn(&str) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let first = token(lang, None).await?;
    match ask(&first).await {
        Err(refusal) if refusal.is(ErrorCode::Unauthenticated) => {
            let second = token(lang, Some(&first)).await?;
            ask(&second).await
        }
        answer => answer,
    }
}

/// A token that is good for a while, and another than the one that was refused.
async fn token(lang: Lang, refused: Option<&str>) -> Result<String, Refusal> {
    let present = || {
        ACCESS.with_borrow(|access| {
            access
                .as_ref()
                .filter(|it| it.renew_at > js_sys::Date::now() && refused != Some(&it.token))
                .map(|it| it.token.clone())
        })
    };
    if let Some(token) = present() {
        return Ok(token);
    }
    let _turn = turn::take().await;
    // Whoever had the turn before may have brought one.
    if let Some(token) = present() {
        return Ok(token);
    }
    let answer = api::session::refresh().send(lang, None).await;
    if let Err(refusal) = &answer
        && refusal.is(ErrorCode::Unauthenticated)
    {
        ACCESS.set(None);
        note(false);
        // A page that is shown stays, and with it what was typed: its form says what to do.
        if session().get_untracked() == Session::Unknown {
            session().set(Session::SignedOut);
        }
    }
    answer.map(keep)
}
