//! The permission of an operation, as an argument of its handler. A handler without it has no
//! actor, and nothing private can be read or written without one.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use passerelle_shared::problem::ErrorCode;

use super::error::ApiError;
use super::query;
use crate::app::State;
use crate::policy::{Actor, Deed, Permission, Refusal, Thing, admits, can};
use crate::sessions;

/// A permission as a type.
pub trait Permitted {
    /// The permission.
    const PERMISSION: Permission;
}

macro_rules! permissions {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name;

        impl Permitted for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )+};
}
permissions! {
    /// [`Permission::Account`].
    Account,
    /// [`Permission::SignedIn`].
    SignedIn,
    /// [`Permission::Animator`].
    Animator,
    /// [`Permission::Administrator`].
    Administrator,
}

/// An actor who has the permission `P`.
#[derive(Debug)]
pub struct Authorized<P> {
    /// Who it is.
    pub actor: Actor,
    /// What handlers share.
    pub state: Data<State>,
    permission: PhantomData<P>,
}

impl<P: Permitted> FromRequest for Authorized<P> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let state = request.app_data::<Data<State>>().cloned();
        let token = bearer(request);
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        // What is read may be filtered; what is written takes no parameter.
        let parameters = if reads { Ok(()) } else { query::none(request) };
        Box::pin(async move {
            let state = state.ok_or_else(|| anyhow::anyhow!("the application has no state"))?;
            let unauthenticated = ApiError::new(ErrorCode::Unauthenticated);
            let token = token.ok_or_else(|| unauthenticated.clone())?;
            let actor = sessions::actor::of_token(&state, &token)
                .await?
                .ok_or(unauthenticated)?;
            admits(P::PERMISSION, &actor, reads)?;
            parameters?;
            Ok(Self {
                actor,
                state,
                permission: PhantomData,
            })
        })
    }
}

impl<P> Authorized<P> {
    /// Goes on only if the actor may do this with this thing.
    ///
    /// # Errors
    /// `not_found` for what the actor may not see, else `forbidden`.
    pub fn to(&self, deed: Deed, thing: Thing<'_>) -> Result<(), ApiError> {
        Ok(can(&self.actor, deed, thing)?)
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self::new(match refusal {
            Refusal::Invisible => ErrorCode::NotFound,
            Refusal::Forbidden => ErrorCode::Forbidden,
            Refusal::SecondFactor => ErrorCode::SecondFactorRequired,
        })
    }
}

/// Somebody who may be signed in and need not be: [`Permission::Visitor`]. Who shows a token must
/// have a good one; before the second factor, nobody is signed in.
#[derive(Debug)]
pub struct Visitor {
    /// Who it is, where somebody is signed in.
    pub who: Option<Authorized<SignedIn>>,
    /// What handlers share.
    pub state: Data<State>,
}

impl FromRequest for Visitor {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let state = request.app_data::<Data<State>>().cloned();
        let who = request
            .headers()
            .contains_key(AUTHORIZATION)
            .then(|| Authorized::from_request(request, payload));
        Box::pin(async move {
            let state = state.ok_or_else(|| anyhow::anyhow!("the application has no state"))?;
            let who = match who {
                None => None,
                Some(who) => match who.await {
                    Err(error) if error.code() == ErrorCode::SecondFactorRequired => None,
                    who => Some(who?),
                },
            };
            Ok(Self { who, state })
        })
    }
}

/// The token of the header `Authorization: Bearer` (RFC 6750, section 2.1).
pub fn bearer(request: &HttpRequest) -> Option<String> {
    let value = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim().to_owned())
}
