//! What happens where the server does not take what is written: somebody else was faster, or there
//! is no connection.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::problem::ErrorCode;
use serde_json::Value;

use super::super::edited::addresses;
use super::super::local;
use super::super::logic::merge;
use super::{Conflict, Editor, Kept, Word};
use crate::api::call::Refusal;
use crate::api::editing::{self as api, Source};
use crate::state::session;

/// How long to wait before trying again without a connection.
const AGAIN: Duration = Duration::from_secs(15);

impl Editor {
    /// The server has not taken it.
    pub(super) async fn refused(self, refusal: Refusal, loudly: bool) {
        if refusal.is(ErrorCode::PreconditionFailed) {
            let call = api::source(addresses(self.edited).path, &self.id());
            match session::send(self.lang, call).await {
                Ok(source) => self.meet(source),
                Err(refusal) => self.form.refused(refusal),
            }
            return;
        }
        if refusal.is_open() {
            self.kept.set(Kept::Offline);
            if self.saves_itself() {
                self.later(AGAIN);
            }
            if !loudly {
                return;
            }
        } else {
            self.kept.set(Kept::Incomplete);
        }
        self.form.refused(refusal);
    }

    /// Brings what is written here together with what somebody else saved meanwhile.
    pub(super) fn meet(self, theirs: Source) {
        let mine = self.model.now();
        let merge = merge(&self.base(), &mine, &theirs.document);
        if !merge.disputed.is_empty() {
            self.kept.set(Kept::Changed);
            self.ask_who(&theirs);
            self.conflict.set(Some(Conflict {
                theirs,
                by: None,
                merge,
                mine,
            }));
            return;
        }
        let taken = merge.taken.clone();
        self.settle(theirs, merge.document);
        if !taken.is_empty() {
            self.word.set(Some(Word::Merged(taken)));
        }
    }

    /// Goes on from somebody else's version with a document that both agree on.
    pub fn settle(self, theirs: Source, document: Value) {
        self.conflict.set(None);
        self.set_base(theirs.document.clone());
        self.saved.set(theirs.document);
        self.standing.set(Some(theirs.standing));
        self.model.replace(document);
        if self.dirty_now() {
            self.kept.set(Kept::Changed);
            self.keep_here(self.model.now());
            if self.saves_itself() {
                self.later(Duration::ZERO);
            }
        } else {
            self.kept.set(Kept::Untouched);
            local::forget(self.edited, &self.id());
        }
    }

    /// Goes back to what the server has.
    pub fn discard(self) {
        self.model.replace(self.base());
        self.saved.set(self.base());
        self.kept.set(Kept::Untouched);
        self.word.set(None);
        self.form.show(&[]);
        local::forget(self.edited, &self.id());
    }

    fn ask_who(self, theirs: &Source) {
        let path = addresses(self.edited).path;
        let call = api::revisions(path, &theirs.standing.id.to_string(), None, 1);
        spawn_local(async move {
            let Ok(page) = session::send(self.lang, call).await else {
                return;
            };
            let by = page.items.into_iter().next().and_then(|last| last.by);
            self.conflict.try_update(|conflict| {
                if let Some(conflict) = conflict {
                    conflict.by = by;
                }
            });
        });
    }
}
