//! `/administration`: accounts, members, reference lists, and what was done. Animators look after
//! members, administrators after all of it.

mod accounts;
mod audit;
mod keys;
mod lines;
mod members;
mod merge;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::administration::ReferenceList;
use passerelle_shared::page::Cursor;

use self::accounts::Accounts;
use self::audit::Audit;
use self::keys::Keys;
use self::lines::Lines;
use self::members::Members;
use crate::components::form::{FormView, TextField, use_form};
use crate::components::page_head::PageHead;
use crate::components::tabs::{Tab, Tabs};
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::pages::space::animates;
use crate::routes::Kind;
use crate::state::filters::{Query, use_filters};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
#[component]
pub fn AdministrationPage() -> impl IntoView {
    view! { <Gate><Parts/></Gate> }
}

#[component]
fn Parts() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let role = untrack(session::account).map(|account| (account.role, animates(&account)));
    let body = match role {
        Some((AccountRole::Administrator, _)) => {
            let tab = |value: &'static str, text: &'static str| Tab {
                value,
                text,
                count: None,
            };
            let tabs = vec![
                tab("", tr!(lang, administration.part.accounts)),
                tab("members", tr!(lang, administration.part.members)),
                tab("themes", tr!(lang, administration.part.themes)),
                tab("schemes", tr!(lang, administration.part.schemes)),
                tab("keys", tr!(lang, administration.part.keys)),
                tab("audit", tr!(lang, administration.part.audit)),
            ];
            let part = Memo::new(move |_| filters.get().get("part").unwrap_or_default().to_owned());
            let shown = move || match part.read().as_str() {
                "members" => view! { <Members/> }.into_any(),
                "themes" => view! { <Lines list=ReferenceList::Themes/> }.into_any(),
                "schemes" => view! { <Lines list=ReferenceList::Schemes/> }.into_any(),
                "keys" => view! { <Keys/> }.into_any(),
                "audit" => view! { <Audit/> }.into_any(),
                _ => view! { <Accounts/> }.into_any(),
            };
            view! {
                <Tabs name="part" label=tr!(lang, administration.parts) tabs=Signal::stored(tabs) alone=true/>
                <div class="team administration">{shown}</div>
            }
            .into_any()
        }
        Some((_, true)) => view! { <div class="team administration"><Members/></div> }.into_any(),
        _ => view! { <p class="notice">{tr!(lang, administration.forbidden)}</p> }.into_any(),
    };
    view! {
        <PageHead title=tr!(lang, administration.title) lead=tr!(lang, administration.lead)>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        {body}
    }
}

/// The way to the next page of a list under the filters of the address.
#[component]
fn Older(cursor: Option<Cursor>) -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let path = use_location().pathname;
    cursor.map(|cursor| {
        let cursor = String::from(cursor);
        let next = filters.query().get_untracked().with("cursor", cursor).to_search();
        view! { <p><a class="button button-quiet" href=format!("{}{next}", path.read_untracked())>{tr!(lang, administration.audit.older)}</a></p> }
    })
}

/// A box for words, which go into the address.
#[component]
fn Find(label: &'static str) -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let form = use_form();
    let words = RwSignal::new(filters.get().get("q").unwrap_or_default().to_owned());
    let find = move || filters.change(|query: Query| query.with("q", words.get_untracked().trim()));
    view! {
        <FormView form submit=tr!(lang, administration.find) on_submit=find>
            <TextField form pointer="/q" label value=words max=passerelle_shared::limits::QUERY_LENGTH_MAX/>
        </FormView>
    }
}
