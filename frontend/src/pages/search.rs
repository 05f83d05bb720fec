//! One box over everything.

pub mod combobox;
mod logic;
mod parts;
mod results;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::search::SearchResults;

use self::combobox::SearchCombobox;
use self::results::{Invitation, Results};
use crate::api::{self, Remote};
use crate::components::page_head::PageHead;
use crate::state::filters::{Filters, use_filters};
use crate::state::language::use_lang;
use crate::tr;

/// The page.
pub struct SearchPage {
    filters: Filters,
    everything: Remote<SearchResults>,
    chosen: Remote<SearchResults>,
}

#[lazy_route]
impl LazyRoute for SearchPage {
    fn data() -> Self {
        let filters = use_filters();
        let ask = |asked: fn(&_) -> Option<_>| {
            api::remote_when(move || asked(&filters.get()).map(api::search::results))
        };
        Self {
            filters,
            everything: ask(logic::everything),
            chosen: ask(logic::chosen),
        }
    }

    fn view(this: Self) -> AnyView {
        let SearchPage {
            filters,
            everything,
            chosen,
        } = this;
        let lang = use_lang();
        let words = Memo::new(move |_| {
            filters
                .query()
                .read()
                .get("q")
                .map(str::trim)
                .unwrap_or_default()
                .to_owned()
        });
        Effect::new(move |_| {
            let (words, name) = (words.read(), tr!(lang, common.site.name));
            document().set_title(&if words.is_empty() {
                format!("{} – {name}", tr!(lang, search.title))
            } else {
                tr!(
                    lang,
                    search.document_title,
                    words = words.as_str(),
                    name = name
                )
            });
        });
        let search = Callback::new(move |words: String| {
            filters.change(|query| query.with("q", words).without("type"));
        });
        view! {
            <PageHead title=tr!(lang, search.title)/>
            <SearchCombobox
                id="search"
                label=tr!(lang, search.label)
                example=tr!(lang, search.example)
                button=tr!(lang, search.submit)
                words
                on_search=search
            />
            {move || {
                if words.read().is_empty() {
                    view! { <Invitation/> }.into_any()
                } else {
                    view! { <Results filters words everything chosen/> }.into_any()
                }
            }}
        }
        .into_any()
    }
}
