//! API keys: one's own, and for administrators all of them.

use passerelle_shared::api_keys::{
    ApiKey, ApiKeyList, ApiKeyPage, CreateApiKey, CreatedApiKeySecret, UpdateApiKeyDecision,
};

use super::call::Call;
use crate::state::filters::Query;

const OWN: &str = "/account/api-keys";

/// The keys of who is signed in.
pub fn own() -> Call<ApiKeyList> {
    Call::get(OWN)
}

/// Asks for a key.
pub fn create(wanted: &CreateApiKey) -> Call<ApiKey> {
    Call::post(OWN).with(wanted)
}

/// Makes a new secret for a key, by its identifier.
pub fn create_secret(id: &str) -> Call<CreatedApiKeySecret> {
    Call::post(&format!("{OWN}/{id}/secret"))
}

/// Revokes a key, or withdraws what was asked for.
pub fn remove(id: &str) -> Call<()> {
    Call::delete(&format!("{OWN}/{id}"))
}

/// All keys under the filters of a page; the page after a cursor, where there is one.
pub fn all(query: Query) -> Call<ApiKeyPage> {
    let query = query.only(&["state", "cursor"]).with("limit", "50");
    Call::get(&format!("/api-keys{}", query.to_search()))
}

/// Decides on a key.
pub fn decide(id: &str, decision: &UpdateApiKeyDecision) -> Call<()> {
    let call: Call<ApiKey> = Call::put(&format!("/api-keys/{id}/decision")).with(decision);
    call.without_answer()
}
