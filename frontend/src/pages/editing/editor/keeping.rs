//! What is typed is kept: in this browser at once, on the server after a pause.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::super::edited::mistakes;
use super::super::leaving::ask_before_leaving;
use super::super::local::{self, Copy as LocalCopy};
use super::super::logic::differences;
use super::{Editor, Kept, Word};
use crate::api::editing::Source;

/// How long nothing is typed before a draft is saved.
pub(super) const PAUSE: Duration = Duration::from_millis(1_200);

impl Editor {
    /// What was left of it in this browser comes back.
    pub(super) fn recover(self, source: Option<Source>) {
        let Some(left) = local::find(self.edited, &self.id()) else {
            return;
        };
        if differences(&self.model.now(), &left.document).is_empty() {
            local::forget(self.edited, &self.id());
        } else if left.version == self.version().unwrap_or(0) {
            self.model.replace(left.document);
            self.word.set(Some(Word::Recovered));
            self.kept.set(Kept::Changed);
        } else if let Some(source) = source {
            self.set_base(left.base);
            self.model.replace(left.document);
            self.meet(source);
        }
    }

    /// Keeps in this browser whatever is typed, and on the server after a pause.
    pub(super) fn watch(self) {
        Effect::new(move |before: Option<()>| {
            let document = self.model.get();
            if before.is_none() && self.word.with_untracked(Option::is_none) {
                return;
            }
            if !self.dirty_now() {
                if self.kept.get_untracked() == Kept::Changed {
                    self.kept.set(Kept::Untouched);
                    local::forget(self.edited, &self.id());
                }
                return;
            }
            self.keep_here(document);
            if self.kept.get_untracked() != Kept::Saving {
                self.kept.set(Kept::Changed);
            }
            if self.saves_itself() {
                self.later(PAUSE);
            }
        });
        ask_before_leaving(self.lang, move || self.leave());
        let online = window_event_listener(leptos::ev::online, move |_| {
            if self.kept.get_untracked() == Kept::Offline {
                self.later(Duration::ZERO);
            }
        });
        on_cleanup(move || {
            online.remove();
            let timer = self.held.try_with_value(|held| held.timer);
            if let Some(Some(timer)) = timer {
                timer.clear();
            }
        });
    }

    /// Keeps a document in this browser.
    pub(super) fn keep_here(self, document: Value) {
        let copy = LocalCopy {
            version: self.version().unwrap_or(0),
            base: self.base(),
            document,
        };
        local::keep(self.edited, &self.id(), copy);
    }

    /// Saves after a pause.
    pub(super) fn later(self, pause: Duration) {
        if let Some(timer) = self.held.with_value(|held| held.timer) {
            timer.clear();
        }
        let save = move || {
            if self.kept.try_get_untracked().is_some() && self.dirty_now() {
                self.save_quietly();
            }
        };
        let timer = set_timeout_with_handle(save, pause).ok();
        self.held.update_value(|held| held.timer = timer);
    }

    /// Saves where it can be saved; what is wrong with it is not pointed out while one types.
    fn save_quietly(self) {
        if self.conflict.with_untracked(Option::is_some) {
            return;
        }
        if self.busy.get_untracked() {
            self.later(PAUSE);
        } else if mistakes(self.edited, &self.model.now()).is_empty() {
            spawn_local(async move {
                self.send(false).await;
            });
        } else {
            self.kept.set(Kept::Incomplete);
        }
    }

    /// Whether words are lost if the page is left now. What can be saved by itself is, at once.
    fn leave(self) -> bool {
        if !self.dirty_now() {
            return false;
        }
        let sound = mistakes(self.edited, &self.model.now()).is_empty();
        let saves = self.saves_itself() && sound && self.kept.get_untracked() != Kept::Offline;
        if saves {
            self.save_quietly();
        }
        !saves
    }
}
