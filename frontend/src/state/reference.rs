//! Words for the codes of the reference lists, asked for once, by the first page that needs them.

use std::sync::Arc;

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::reference::{Label, Reference};

use crate::api::{self, Remote};

#[derive(Clone, Copy)]
struct Lists(StoredValue<Option<Remote<Reference>>>);

/// Makes room for the lists; the application's owner keeps them, whichever page asks.
pub fn provide_reference() {
    let owner = Owner::current();
    provide_context(Lists(StoredValue::new(None)));
    provide_context(Keeper(StoredValue::new(owner)));
}

#[derive(Clone, Copy)]
struct Keeper(StoredValue<Option<Owner>>);

/// The reference lists.
#[derive(Clone, Copy)]
pub struct Words(Remote<Reference>);

/// The reference lists, for the page being built.
pub fn use_words() -> Words {
    let Lists(lists) = expect_context();
    let asked = lists.get_value().unwrap_or_else(|| {
        let Keeper(keeper) = expect_context();
        let ask = || api::remote(api::reference::reference);
        let remote = keeper.get_value().map_or_else(ask, |owner| owner.with(ask));
        lists.set_value(Some(remote));
        remote
    });
    Words(asked)
}

impl Words {
    /// The answer that brings the lists, for what must say that it failed.
    pub const fn remote(self) -> Remote<Reference> {
        self.0
    }

    /// The lists; nothing until they are there.
    pub fn get(self) -> Option<Arc<Reference>> {
        self.0.ok()
    }

    /// A theme's name; its code until the lists are there.
    pub fn theme(self, lang: Lang, code: &str) -> String {
        self.name_in(lang, code, |lists| &lists.themes)
    }

    /// The name of a Sustainable Development Goal, 1 to 17.
    pub fn sdg(self, lang: Lang, number: u8) -> String {
        self.name_in(lang, &number.to_string(), |lists| &lists.sdgs)
    }

    /// A funding scheme's name.
    pub fn scheme(self, lang: Lang, code: &str) -> String {
        self.name_in(lang, code, |lists| &lists.schemes)
    }

    /// A région's name.
    pub fn region(self, lang: Lang, code: &str) -> String {
        self.name_in(lang, code, |lists| &lists.regions)
    }

    /// A département's name.
    pub fn department(self, code: &str) -> String {
        self.get()
            .and_then(|lists| {
                lists
                    .departments
                    .iter()
                    .find(|it| it.code == code)
                    .map(|it| it.name.clone())
            })
            .unwrap_or_else(|| code.to_owned())
    }

    fn name_in(self, lang: Lang, code: &str, list: fn(&Reference) -> &Vec<Label>) -> String {
        self.get()
            .and_then(|lists| {
                list(&lists)
                    .iter()
                    .find(|it| it.code == code)
                    .map(|it| it.name(lang).to_owned())
            })
            .unwrap_or_else(|| code.to_owned())
    }
}
