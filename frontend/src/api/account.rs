//! The account of who is signed in: `/api/v1/account`.

use passerelle_shared::accounts::{
    AccessTokenList, Account, AccountSessionList, CreateAccessToken, CreatedAccessToken,
    RecoveryCodes, SecondFactorCode, SecondFactorEnrolment, UpdateAccount, UpdatePassword,
};
use passerelle_shared::personal::EraseAccount;
use passerelle_shared::provider::ProviderSignOut;

use super::call::Call;

/// The account.
pub fn get() -> Call<Account> {
    Call::get("/account")
}

/// Changes names and language.
pub fn update(changes: &UpdateAccount) -> Call<Account> {
    Call::put("/account").with(changes)
}

/// Changes the password.
pub fn update_password(change: &UpdatePassword) -> Call<()> {
    Call::put("/account/password").with(change)
}

/// Where the account is signed in.
pub fn sessions() -> Call<AccountSessionList> {
    Call::get("/account/sessions")
}

/// Ends one session, by its identifier.
pub fn end_session(id: &str) -> Call<()> {
    Call::delete(&format!("/account/sessions/{id}"))
}

/// Signs out everywhere; says where to sign out of another service too.
pub fn end_sessions() -> Call<Option<ProviderSignOut>> {
    Call::delete("/account/sessions")
}

/// Begins to set up a second factor.
pub fn begin_second_factor() -> Call<SecondFactorEnrolment> {
    Call::post("/account/second-factor")
}

/// Confirms the second factor.
pub fn confirm_second_factor(code: &SecondFactorCode) -> Call<RecoveryCodes> {
    Call::put("/account/second-factor").with(code)
}

/// Takes the second factor away.
pub fn remove_second_factor() -> Call<()> {
    Call::delete("/account/second-factor")
}

/// The personal access tokens that are good.
pub fn access_tokens() -> Call<AccessTokenList> {
    Call::get("/account/access-tokens")
}

/// Makes a personal access token.
pub fn create_access_token(wanted: &CreateAccessToken) -> Call<CreatedAccessToken> {
    Call::post("/account/access-tokens").with(wanted)
}

/// Revokes a personal access token, by its identifier.
pub fn revoke_access_token(id: &str) -> Call<()> {
    Call::delete(&format!("/account/access-tokens/{id}"))
}

/// Everything that is known of who is signed in, as a file.
pub fn export() -> Call<()> {
    Call::get("/account/export")
}

/// Erases the account.
pub fn erase(proof: &EraseAccount) -> Call<()> {
    Call::delete("/account").with(proof)
}
