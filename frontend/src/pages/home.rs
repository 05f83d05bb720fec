//! The home page: what this is, figures, map, what comes next.

mod coming;
mod figures;
mod invitation;
mod latest;
mod world;

use leptos::{html::H1, prelude::*};
use leptos_router::{LazyRoute, NavigateOptions, hooks::use_navigate, lazy_route};
use passerelle_shared::actions::ActionPage;
use passerelle_shared::events::EventPage;
use passerelle_shared::funding_calls::FundingCallPage;
use passerelle_shared::map::MapView;
use passerelle_shared::stats::Stats;

use self::coming::{NextEvents, OpenCalls};
use self::figures::KeyFigures;
use self::invitation::DirectoryInvitation;
use self::latest::LatestActions;
use self::world::{Shown, World};
use super::search::combobox::SearchCombobox;
use crate::api::map::MapLayer;
use crate::api::stats::StatsScope;
use crate::api::{self, Remote};
use crate::components::feedback::Failure;
use crate::components::page_head::announce_page;
use crate::routes::{Kind, href};
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// Events, calls and actions that are shown: what fits beside one another.
const SHOWN: &str = "3";

/// The page. Every question is asked at once.
pub struct HomePage {
    stats: Remote<Stats>,
    shown: Shown,
    map: Remote<MapView>,
    events: Remote<EventPage>,
    calls: Remote<FundingCallPage>,
    actions: Remote<ActionPage>,
}

#[lazy_route]
impl LazyRoute for HomePage {
    fn data() -> Self {
        let shown = Shown::whole_world();
        Self {
            stats: api::remote(|| api::stats::of(StatsScope::Actions, Query::new())),
            shown,
            map: api::remote(move || api::map::view(MapLayer::Actions, shown.query())),
            events: api::remote(|| {
                api::events::list(Query::new().with("period", "upcoming")).with("limit", SHOWN)
            }),
            calls: api::remote(|| {
                let open = Query::new()
                    .and("status", "closing_soon")
                    .and("status", "open");
                api::funding_calls::list(open).with("limit", SHOWN)
            }),
            actions: api::remote(|| api::actions::list(Query::new()).with("limit", SHOWN)),
        }
    }

    fn view(this: Self) -> AnyView {
        let HomePage {
            stats,
            shown,
            map,
            events,
            calls,
            actions,
        } = this;
        let lang = use_lang();
        let heading = NodeRef::<H1>::new();
        announce_page(tr!(lang, home.title).to_owned(), heading);
        let navigate = use_navigate();
        let search = Callback::new(move |words: String| {
            let query = Query::new().with("q", words).to_search();
            let address = format!("{}{query}", href(lang, Kind::Search));
            navigate(&address, NavigateOptions::default());
        });
        // One word for all where the server does not answer.
        let failure = Memo::new(move |_| stats.get().and_then(Result::err));
        let retry = Callback::new(move |()| stats.retry());
        view! {
            <div class="home-hero">
                <h1 class="shell-title" tabindex="-1" node_ref=heading>{tr!(lang, common.site.tagline)}</h1>
                <p class="home-lead">{tr!(lang, common.site.description)}</p>
                <SearchCombobox
                    id="home-search"
                    label=tr!(lang, search.label)
                    example=tr!(lang, search.example)
                    button=tr!(lang, search.submit)
                    on_search=search
                />
            </div>
            {move || match failure.get() {
                Some(failure) => view! { <Failure failure retry/> }.into_any(),
                None => view! {
                    <KeyFigures stats/>
                    <World stats map shown/>
                    <div class="home-coming">
                        <NextEvents events/>
                        <OpenCalls calls/>
                    </div>
                    <LatestActions actions/>
                    <DirectoryInvitation/>
                }
                .into_any(),
            }}
        }
        .into_any()
    }
}
