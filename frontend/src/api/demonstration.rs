//! The helps of a demonstration: `/api/v1/demonstration`.

use passerelle_shared::demonstration::Demonstration;

use super::call::Call;

/// Accounts of every role, and the mails that were written.
pub fn get() -> Call<Demonstration> {
    Call::get("/demonstration")
}
