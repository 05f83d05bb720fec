//! The route table, and what stands around every page.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::components::{FlatRoutes, RouteChildren, Router};
use leptos_router::{
    ChooseView, IntoChooseViewMaybeErased, Lazy, LazyRoute, NestedRoute, PartialPathMatch,
    PathSegment, PossibleRouteMatch,
};
use passerelle_shared::lang::Lang;

use crate::components::layout::{
    Announcer, DemoBanner, SiteFooter, SiteHeader, SkipLink, announce, provide_announcer,
};
use crate::pages::{
    actions, agenda, directory, entrance, funding, groups, home, not_found, private, search,
    static_pages, voices,
};
use crate::routes::{Kind, in_language};
use crate::state::{language, network, reference, theme};
use crate::tr;

/// Every page, each a lazy route and so a WebAssembly file of its own; pages that belong together
/// share one. Their addresses are in `routes.rs`.
fn routes() -> Vec<Route> {
    type Lazy = fn() -> Page;
    let pages: [(Lazy, &[Kind]); 16] = [
        (lazy::<home::HomePage>, &[Kind::Home]),
        (lazy::<actions::list::ActionsPage>, &[Kind::Actions]),
        (lazy::<actions::detail::ActionPage>, &[Kind::Action]),
        (lazy::<directory::list::DirectoryPage>, &[Kind::Directory]),
        (lazy::<directory::detail::MemberPage>, &[Kind::Member]),
        (lazy::<agenda::list::AgendaPage>, &[Kind::Agenda]),
        (lazy::<agenda::detail::EventPage>, &[Kind::Event]),
        (lazy::<groups::list::GroupsPage>, &[Kind::Groups]),
        (lazy::<groups::detail::GroupPage>, &[Kind::Group]),
        (lazy::<funding::list::FundingPage>, &[Kind::Funding]),
        (
            lazy::<funding::detail::FundingCallPage>,
            &[Kind::FundingCall],
        ),
        (lazy::<search::SearchPage>, &[Kind::Search]),
        (
            lazy::<static_pages::TextsPage>,
            &[Kind::About, Kind::Accessibility, Kind::Legal, Kind::Privacy],
        ),
        (
            lazy::<entrance::EntrancePage>,
            &[
                Kind::SignIn,
                Kind::SignInLink,
                Kind::Embeds,
                Kind::Developers,
            ],
        ),
        (
            lazy::<voices::VoicesPage>,
            &[
                Kind::Propose,
                Kind::Proposal,
                Kind::Question,
                Kind::Claim,
                Kind::Demonstration,
            ],
        ),
        (
            lazy::<private::PrivatePage>,
            &[
                Kind::Space,
                Kind::Account,
                Kind::ApiKeys,
                Kind::Team,
                Kind::GroupRoom,
                Kind::Animation,
                Kind::Entries,
                Kind::Webhooks,
                Kind::EditAction,
                Kind::EditEvent,
                Kind::EditMember,
                Kind::EditGroup,
                Kind::EditFundingCall,
                Kind::ActionHistory,
                Kind::EventHistory,
                Kind::MemberHistory,
                Kind::GroupHistory,
                Kind::FundingCallHistory,
                Kind::Administration,
            ],
        ),
    ];
    pages
        .into_iter()
        .flat_map(|(page, kinds)| kinds.iter().map(move |&kind| (page, kind)))
        .flat_map(|(page, kind)| both(page, kind))
        .collect()
}

/// A page at its French and at its English address: two routes, so that another language is
/// another page.
fn both(page: fn() -> Page, kind: Kind) -> [Route; 2] {
    [Lang::Fr, Lang::En].map(|lang| NestedRoute::new(Address { kind, lang }, page()))
}

fn lazy<P: LazyRoute + Send + Sync>() -> Page {
    Page(Arc::new(Lazy::<P>::new()))
}

type Route = NestedRoute<Address, (), (), <Page as IntoChooseViewMaybeErased>::Output>;

/// A lazy page whose type is hidden, so that the router's code is there once and not once a page.
#[derive(Clone)]
struct Page(Arc<dyn AnyPage>);

trait AnyPage: Send + Sync {
    fn choose(&self) -> Later<'static, AnyView>;
    fn preload(&self) -> Later<'_, ()>;
}

type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

impl<P: LazyRoute + Send + Sync> AnyPage for Lazy<P> {
    fn choose(&self) -> Later<'static, AnyView> {
        Box::pin(ChooseView::choose(self.clone()))
    }

    fn preload(&self) -> Later<'_, ()> {
        Box::pin(ChooseView::preload(self))
    }
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        self.0.choose().await
    }

    async fn preload(&self) {
        self.0.preload().await;
    }
}

/// The address of a kind of page in a language, as the router asks for it.
#[derive(Clone, Copy, Debug)]
struct Address {
    kind: Kind,
    lang: Lang,
}

impl PossibleRouteMatch for Address {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let slug = self.kind.matches(self.lang, path)?;
        let parameters = slug.map(|slug| (Cow::Borrowed("slug"), slug.to_owned()));
        Some(PartialPathMatch::new(
            "",
            parameters.into_iter().collect(),
            path,
        ))
    }

    fn generate_path(&self, _path: &mut Vec<PathSegment>) {
        // Only a server that renders asks for this.
    }
}

/// The application.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Frame/>
        </Router>
    }
}

/// Header, page, footer.
#[component]
fn Frame() -> impl IntoView {
    let lang = language::provide_language();
    theme::provide_theme();
    provide_announcer();
    network::provide_network();
    reference::provide_reference();
    state_in_document(lang);
    view! {
        <SkipLink/>
        <Announcer/>
        <DemoBanner/>
        <SiteHeader/>
        <main id="main" tabindex="-1">
            <div class="wrap">
                <FlatRoutes fallback=|| view! { <not_found::NotFoundPage/> } children=RouteChildren::to_children(|| StaticVec::from(routes()))/>
            </div>
        </main>
        <SiteFooter/>
    }
}

/// The document's language, and the address of the same page in the other one for search engines.
fn state_in_document(lang: Memo<Lang>) {
    let path = leptos_router::hooks::use_location().pathname;
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        let lang = lang.get();
        if let Some(root) = document().document_element() {
            // A valid attribute cannot be refused.
            let _ = root.set_attribute("lang", lang.code());
        }
        if !first.get_value() {
            announce(tr!(lang, common.nav.language_changed));
        }
        first.set_value(false);
    });
    Effect::new(move |_| {
        let path = path.read();
        for lang in [Lang::Fr, Lang::En] {
            let selector = format!("link[rel=alternate][hreflang={}]", lang.code());
            if let Ok(Some(link)) = document().query_selector(&selector) {
                let _ = link.set_attribute("href", &in_language(&path, lang));
            }
        }
    });
}
