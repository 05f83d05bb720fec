//! Signing in and out: `/api/v1/session`, `/api/v1/sign-in-links`.

use passerelle_shared::accounts::{
    CreateSession, CreateSignInLink, SecondFactorCode, SessionGrant,
};
use passerelle_shared::provider::ProviderSignOut;

use super::call::Call;

/// Signs in, by password or by the token of a link.
pub fn create(credentials: &CreateSession) -> Call<SessionGrant> {
    Call::post("/session").with(credentials)
}

/// Another access token, for whoever has the cookie of a session.
pub fn refresh() -> Call<SessionGrant> {
    Call::post("/session/tokens")
}

/// Gives the code of the second factor.
pub fn pass_second_factor(code: &SecondFactorCode) -> Call<()> {
    Call::put("/session/second-factor").with(code)
}

/// Signs out of this session; says where to sign out of another service too.
pub fn delete() -> Call<Option<ProviderSignOut>> {
    Call::delete("/session")
}

/// Has a link sent by mail.
pub fn send_link(wanted: &CreateSignInLink) -> Call<()> {
    Call::post("/sign-in-links").with(wanted)
}
