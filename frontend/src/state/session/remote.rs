//! One answer that only its owner may have, as a signal.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use super::{leave, send};
use crate::api::ApiFailure;
use crate::api::call::Call;
use crate::state::language::use_lang;

/// The answer to a question of who is signed in: what is shown stays until the next is there.
pub struct PrivateRemote<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<Arc<T>, ApiFailure>>>,
    again: RwSignal<u32>,
}

impl<T: Send + Sync> Clone for PrivateRemote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for PrivateRemote<T> {}

impl<T: Send + Sync + 'static> PrivateRemote<T> {
    /// The last answer; nothing until there is one.
    pub fn get(self) -> Option<Result<Arc<T>, ApiFailure>> {
        self.answer.get()
    }

    /// The last answer, for who does not follow it.
    pub fn get_untracked(self) -> Option<Result<Arc<T>, ApiFailure>> {
        self.answer.get_untracked()
    }

    /// Asks again: something has changed, or there was no answer.
    pub fn reload(self) {
        // The page may be gone by now.
        self.again.try_update(|again| *again += 1);
    }
}

/// Asks now, whenever what `call` reads changes, and whenever it is told to.
pub fn private_remote<T: DeserializeOwned + Send + Sync + 'static>(
    call: impl Fn() -> Call<T> + 'static,
) -> PrivateRemote<T> {
    let lang = use_lang();
    let remote = PrivateRemote {
        answer: RwSignal::new(None),
        again: RwSignal::new(0),
    };
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        remote.again.track();
        let call = call();
        let number = asked.get_value() + 1;
        asked.set_value(number);
        spawn_local(async move {
            let answer = send(lang, call).await;
            // Not where another was asked since, or where the page is gone.
            if asked.try_get_value() == Some(number) {
                let answer = answer
                    .map(Arc::new)
                    .map_err(|refusal| leave(refusal).failure);
                remote.answer.set(Some(answer));
            }
        });
    });
    remote
}
