//! The head of every page. `shell/index.html` shows the same before the application runs: what
//! changes here changes there.

use leptos::{html::Details, prelude::*};
use leptos_router::hooks::use_location;
use passerelle_shared::lang::Lang;

use crate::components::icon::{Icon, IconName};
use crate::routes::{Kind, Page, href, in_language};
use crate::state::language::use_language;
use crate::state::network::use_root;
use crate::state::session::signed_in;
use crate::state::theme::Theme;
use crate::tr;

/// The mark, also in `shell/`: a footbridge between two banks.
const MARK: &str = include_str!("../../../shell/mark.svg");

/// The first thing the keyboard meets.
#[component]
pub fn SkipLink() -> impl IntoView {
    let lang = use_language();
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        if let Some(main) = document().get_element_by_id("main") {
            let main: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(main);
            // Focus fails on no element that is in the document.
            let _ = main.focus();
            main.scroll_into_view();
        }
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{move || tr!(lang.get(), common.nav.skip)}</a> }
}

/// Says that the entries are invented, where they are.
#[component]
pub fn DemoBanner() -> impl IntoView {
    let lang = use_language();
    let shown = move || use_root().is_some_and(|root| root.demonstration);
    view! {
        <Show when=shown>
            <aside class="demo-banner" aria-label=move || tr!(lang.get(), common.demo.title)>
                <span class="wrap">
                    <strong>{move || tr!(lang.get(), common.demo.title)}</strong>
                    " "
                    {move || tr!(lang.get(), common.demo.text)}
                </span>
            </aside>
        </Show>
    }
}

/// Mark, main navigation, search, language and theme.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let lang = use_language();
    let path = use_location().pathname;
    let menu = NodeRef::<Details>::new();
    // Another page is there: the phone's menu has done its work.
    Effect::new(move |_| {
        path.track();
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    });
    let close = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(menu) = menu.get_untracked()
        {
            menu.set_open(false);
        }
    };
    view! {
        <header class="site-header">
            <div class="wrap site-header-row">
                <a class="brand" href=move || href(lang.get(), Kind::Home)>
                    <span class="brand-mark" inner_html=MARK></span>
                    <span class="brand-name">{move || tr!(lang.get(), common.site.name)}</span>
                </a>
                <nav class="site-nav" aria-label=move || tr!(lang.get(), common.nav.label)>
                    <NavLinks/>
                </nav>
                <div class="site-tools">
                    <a class="tool tool-search" href=move || href(lang.get(), Kind::Search)>
                        <Icon name=IconName::Search/>
                        <span class="tool-text">{move || tr!(lang.get(), common.nav.search)}</span>
                    </a>
                    <SpaceLink/>
                    <LanguageSwitch/>
                    <ThemeSwitch/>
                </div>
                <details class="site-menu" node_ref=menu on:keydown=close>
                    <summary class="button button-quiet">
                        <Icon name=IconName::Menu/>
                        {move || tr!(lang.get(), common.nav.menu)}
                    </summary>
                    <div class="site-menu-body">
                        <nav aria-label=move || tr!(lang.get(), common.nav.label)>
                            <NavLinks/>
                        </nav>
                        <div class="site-menu-tools">
                            <SpaceLink/>
                            <LanguageSwitch/>
                            <ThemeSwitch/>
                        </div>
                    </div>
                </details>
            </div>
        </header>
    }
}

#[component]
fn NavLinks() -> impl IntoView {
    let lang = use_language();
    let path = use_location().pathname;
    let link = move |kind: Kind, entry: Kind, text: fn(Lang) -> &'static str| {
        let current = move || {
            let here = Page::at(&path.read()).map(|(_, page)| page.kind());
            if here == Some(kind) {
                Some("page")
            } else {
                (here == Some(entry)).then_some("true")
            }
        };
        view! {
            <li>
                <a href=move || href(lang.get(), kind) aria-current=current>{move || text(lang.get())}</a>
            </li>
        }
    };
    view! {
        <ul>
            {link(Kind::Actions, Kind::Action, |lang| tr!(lang, common.nav.actions))}
            {link(Kind::Directory, Kind::Member, |lang| tr!(lang, common.nav.directory))}
            {link(Kind::Agenda, Kind::Event, |lang| tr!(lang, common.nav.agenda))}
            {link(Kind::Groups, Kind::Group, |lang| tr!(lang, common.nav.groups))}
            {link(Kind::Funding, Kind::FundingCall, |lang| tr!(lang, common.nav.funding))}
        </ul>
    }
}

/// To signing in, or to what is one's own.
#[component]
fn SpaceLink() -> impl IntoView {
    let lang = use_language();
    let signed_in = signed_in();
    let (address, words) = (signed_in.clone(), signed_in);
    let address = move || {
        let kind = if address.get() {
            Kind::Space
        } else {
            Kind::SignIn
        };
        href(lang.get(), kind)
    };
    let words = move || {
        if words.get() {
            tr!(lang.get(), common.nav.space)
        } else {
            tr!(lang.get(), common.nav.sign_in)
        }
    };
    view! {
        <a class="tool tool-space" href=address>
            <Icon name=IconName::UserRound/>
            <span class="tool-text">{words}</span>
        </a>
    }
}

/// A link to the same page in the other language.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let lang = use_language();
    let location = use_location();
    let other = move || match lang.get() {
        Lang::Fr => Lang::En,
        Lang::En => Lang::Fr,
    };
    let address = move || {
        let search = location.search.get();
        let mark = if search.is_empty() { "" } else { "?" };
        format!(
            "{}{mark}{search}",
            in_language(&location.pathname.read(), other())
        )
    };
    view! {
        <a class="tool" href=address lang=move || other().code() hreflang=move || other().code()>
            <Icon name=IconName::Languages/>
            <span class="tool-text">{move || tr!(lang.get(), common.nav.other_language)}</span>
        </a>
    }
}

/// A button that goes through the themes.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let lang = use_language();
    let theme = expect_context::<RwSignal<Theme>>();
    let state = move || match theme.get() {
        Theme::Auto => tr!(lang.get(), common.theme.auto),
        Theme::Light => tr!(lang.get(), common.theme.light),
        Theme::Dark => tr!(lang.get(), common.theme.dark),
    };
    let name = move || format!("{}\u{a0}: {}", tr!(lang.get(), common.theme.label), state());
    let icon = move || match theme.get() {
        Theme::Auto => view! { <Icon name=IconName::SunMoon/> },
        Theme::Light => view! { <Icon name=IconName::Sun/> },
        Theme::Dark => view! { <Icon name=IconName::Moon/> },
    };
    view! {
        <button class="tool" type="button" title=name on:click=move |_| theme.update(|theme| *theme = theme.next())>
            {icon}
            <span class="tool-text tool-text-long">{name}</span>
        </button>
    }
}
