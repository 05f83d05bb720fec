//! An entry that is being written: what is kept where, and what happens where somebody else was
//! faster.

mod keeping;
mod refusal;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::editing::Standing;
use passerelle_shared::lang::Lang;
use serde_json::Value;
use time::OffsetDateTime;

use self::keeping::PAUSE;
use super::edited::{addresses, mistakes};
use super::local;
use super::logic::{Merge, differences};
use super::model::Model;
use crate::api::call::{Refusal, new_key};
use crate::api::editing::{self as api, Source};
use crate::components::form::{Form, use_form};
use crate::i18n::format;
use crate::routes::{NEW, entry_href};
use crate::state::language::use_lang;
use crate::state::session;

/// Where what is written is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was written yet.
    Untouched,
    /// On the server, since then.
    Saved(OffsetDateTime),
    /// On its way there.
    Saving,
    /// In this browser alone, until the button saves it.
    Changed,
    /// In this browser alone: the server cannot keep it so.
    Incomplete,
    /// In this browser alone: there is no connection.
    Offline,
}

/// Two versions of an entry that touch the same fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What somebody else saved.
    pub theirs: Source,
    /// Who that was, by name.
    pub by: Option<String>,
    /// Both brought together as far as that goes.
    pub merge: Merge,
    /// What was written here.
    pub mine: Value,
}

/// What to say above the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// What was left in this browser is there again.
    Recovered,
    /// Somebody else saved other fields meanwhile: these were taken over.
    Merged(Vec<String>),
    /// It went a step on its way.
    Moved(Publication),
}

/// An entry that is being written.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The page's language.
    pub lang: Lang,
    /// Its kind.
    pub edited: EntryType,
    /// Its document.
    pub model: Model,
    /// Its fields, and what is wrong with them.
    pub form: Form,
    /// How it stands; nothing where it is not made yet.
    pub standing: RwSignal<Option<Standing>>,
    /// Where what is written is kept.
    pub kept: RwSignal<Kept>,
    /// Two versions that touch the same fields.
    pub conflict: RwSignal<Option<Conflict>>,
    /// What to say above the form.
    pub word: RwSignal<Option<Word>>,
    /// Whether something is being sent.
    pub busy: RwSignal<bool>,
    saved: RwSignal<Value>,
    held: StoredValue<Held>,
}

/// What of an entry nothing on the page follows.
struct Held {
    /// The document that the server has.
    base: Value,
    /// What an entry is made of, and the key of it, until the server says that it is made: what was
    /// written since comes after.
    making: Option<(String, Value)>,
    /// When to save next.
    timer: Option<TimeoutHandle>,
    /// Takes the identifier of an entry that was made.
    created: StoredValue<Option<String>>,
    /// Goes to another address.
    go: Callback<String>,
}

impl Editor {
    /// An entry as the server has it, or as it begins; what was left of it in this browser comes
    /// back. `created` takes the identifier that it is given.
    pub fn new(
        edited: EntryType,
        source: Option<Source>,
        fresh: Value,
        created: StoredValue<Option<String>>,
    ) -> Self {
        let navigate = use_navigate();
        let go = Callback::new(move |address: String| {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..Default::default()
            };
            navigate(&address, options);
        });
        let (standing, document) = match source.clone() {
            Some(source) => (Some(source.standing), source.document),
            None => (None, fresh),
        };
        let editor = Self {
            lang: use_lang(),
            edited,
            model: Model::new(document.clone()),
            form: use_form(),
            standing: RwSignal::new(standing),
            kept: RwSignal::new(Kept::Untouched),
            conflict: RwSignal::new(None),
            word: RwSignal::new(None),
            busy: RwSignal::new(false),
            saved: RwSignal::new(document.clone()),
            held: StoredValue::new(Held {
                base: document,
                making: None,
                timer: None,
                created,
                go,
            }),
        };
        editor.recover(source);
        editor.watch();
        editor
    }

    /// The identifier, or the word for an entry that is not made yet.
    pub fn id(self) -> String {
        self.standing
            .with_untracked(|standing| standing.as_ref().map(|it| it.id.to_string()))
            .unwrap_or_else(|| NEW.to_owned())
    }

    /// Whether something is written that the server does not have, as it changes.
    pub fn dirty(self) -> bool {
        let document = self.model.get();
        self.saved
            .with(|saved| !differences(saved, &document).is_empty())
    }

    fn base(self) -> Value {
        self.held.with_value(|held| held.base.clone())
    }

    fn set_base(self, base: Value) {
        self.held.update_value(|held| held.base = base);
    }

    fn dirty_now(self) -> bool {
        untrack(|| self.dirty())
    }

    /// Whether what is typed is saved by itself: nobody but its editors sees a draft.
    fn saves_itself(self) -> bool {
        self.standing.with_untracked(|standing| {
            standing
                .as_ref()
                .is_none_or(|it| it.publication == Publication::Draft)
        })
    }

    fn version(self) -> Option<u32> {
        self.standing
            .with_untracked(|standing| standing.as_ref().map(|it| it.version))
    }

    /// Whether it can be saved as it is; if not, what is wrong stands beside its field.
    fn sound(self) -> bool {
        let wrong = mistakes(self.edited, &self.model.now());
        self.form.show(&wrong);
        wrong.is_empty()
    }

    /// Saves, because somebody says so.
    pub fn save(self) {
        if !self.busy.get_untracked() && self.sound() {
            spawn_local(async move {
                self.send(true).await;
            });
        }
    }

    /// Takes the entry a step on its way to the public, or back, with what is written.
    pub fn move_to(self, publication: Publication) {
        if self.busy.get_untracked() || !self.sound() {
            return;
        }
        spawn_local(async move {
            if (self.dirty_now() || self.version().is_none()) && !self.send(true).await {
                return;
            }
            let Some(version) = self.version() else {
                return;
            };
            let path = addresses(self.edited).path;
            self.busy.set(true);
            let call = api::publish(path, &self.id(), version, publication);
            let answer = session::send(self.lang, call).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(source) => {
                    self.arrived(source, None);
                    self.word.set(Some(Word::Moved(publication)));
                }
                Err(refusal) => self.refused(refusal, true).await,
            }
        });
    }

    /// Sends the document; whether the server has it then.
    async fn send(self, loudly: bool) -> bool {
        let path = addresses(self.edited).path;
        let mut document = self.model.now();
        self.busy.set(true);
        self.kept.set(Kept::Saving);
        let call = if let Some(version) = self.version() {
            api::update(path, &self.id(), version, &document)
        } else {
            let (key, first) = self.making(document);
            document = first;
            api::create(path, &document).once(&key)
        };
        let answer = session::send(self.lang, call).await;
        // The page may be gone by now; the browser has its copy.
        if self.busy.try_set(false).is_some() {
            return false;
        }
        if !answer.as_ref().is_err_and(Refusal::is_open) {
            self.held.update_value(|held| held.making = None);
        }
        match answer {
            Ok(source) => {
                self.arrived(source, Some(document));
                self.form.show(&[]);
                true
            }
            Err(refusal) => {
                self.refused(refusal, loudly).await;
                false
            }
        }
    }

    /// What the entry is made of: as it was sent the first time, where it is not known what became of
    /// that.
    fn making(self, document: Value) -> (String, Value) {
        let first = self.held.with_value(|held| held.making.clone());
        first.unwrap_or_else(|| {
            let making = (new_key(), document);
            self.held
                .update_value(|held| held.making = Some(making.clone()));
            making
        })
    }

    /// The server has it.
    fn arrived(self, source: Source, sent: Option<Value>) {
        let before = self.id();
        let id = source.standing.id.to_string();
        let made = self.version().is_none();
        self.standing.set(Some(source.standing));
        self.set_base(source.document);
        if let Some(sent) = sent {
            self.saved.set(sent);
            self.kept.set(Kept::Saved(format::now()));
        }
        local::forget(self.edited, &before);
        if self.dirty_now() {
            self.keep_here(self.model.now());
            self.kept.set(Kept::Changed);
            if self.saves_itself() {
                self.later(PAUSE);
            }
        }
        if made {
            let (created, go) = self.held.with_value(|held| (held.created, held.go));
            created.set_value(Some(id.clone()));
            let address = entry_href(self.lang, addresses(self.edited).form, &id);
            go.run(address);
        }
    }
}
