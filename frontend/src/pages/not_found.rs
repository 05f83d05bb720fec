//! There is no page at this address.

use leptos::prelude::*;

use crate::components::page_head::PageHead;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// Says so, and offers where to go. Not lazy: it must be there when a file is not.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="not-found">
            <svg class="not-found-bridge" viewBox="0 0 320 84" fill="none" stroke-linecap="round" aria-hidden="true">
                <path class="bridge-arch" stroke-width="4" d="M10 66C34 18 78 8 118 22M202 22C242 8 286 18 310 66"/>
                <path class="bridge-hangers" stroke-width="2.5" d="M40 34V66M70 19V66M100 17V66M220 17V66M250 19V66M280 34V66"/>
                <path class="bridge-deck" stroke-width="6" d="M4 66H128M192 66H316"/>
                <path class="bridge-gap" stroke-width="2.5" stroke-dasharray="2 9" d="M140 66H182"/>
            </svg>
            <PageHead title=tr!(lang, common.state.not_found_title) lead=tr!(lang, common.state.not_found_text)/>
            <form class="search-box" role="search" method="get" action=href(lang, Kind::Search)>
                <input type="search" name="q" aria-label=tr!(lang, common.nav.search) placeholder=tr!(lang, common.nav.search)/>
                <button class="button" type="submit">{tr!(lang, common.nav.search)}</button>
            </form>
            <ul class="link-row">
                <li><a href=href(lang, Kind::Home)>{tr!(lang, common.nav.home)}</a></li>
                <li><a href=href(lang, Kind::Actions)>{tr!(lang, common.nav.actions)}</a></li>
                <li><a href=href(lang, Kind::Directory)>{tr!(lang, common.nav.directory)}</a></li>
                <li><a href=href(lang, Kind::Agenda)>{tr!(lang, common.nav.agenda)}</a></li>
                <li><a href=href(lang, Kind::Groups)>{tr!(lang, common.nav.groups)}</a></li>
                <li><a href=href(lang, Kind::Funding)>{tr!(lang, common.nav.funding)}</a></li>
            </ul>
        </div>
    }
}
