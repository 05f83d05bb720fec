//! The map of actions, and the countries with most of them.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use passerelle_shared::geo::CountryCode;
use passerelle_shared::map::MapView as MapAnswer;
use passerelle_shared::stats::Stats;

use crate::api::Remote;
use crate::components::icon::{Icon, IconName};
use crate::components::map::{Bounds, MapView, Viewport, marks_of};
use crate::i18n::format;
use crate::routes::{Kind, entry_href, href};
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// Where people live, without the empty north and south.
const WORLD: Bounds = [-125.0, -38.0, 150.0, 62.0];
/// Up to this zoom the whole world is asked for: it is a few hundred features at most, and a map
/// that is moved then asks nothing.
const WHOLE_WORLD_UP_TO: u8 = 3;
/// Countries in the list: as high as the map beside it.
const COUNTRIES: usize = 10;

/// What part of the map is in view.
#[derive(Clone, Copy)]
pub struct Shown(RwSignal<Option<Viewport>>);

impl Shown {
    /// As the map begins.
    pub fn whole_world() -> Self {
        Self(RwSignal::new(None))
    }

    /// What the API is asked, followed.
    pub fn query(self) -> Query {
        match self.0.get() {
            None => whole(if wide() { 2 } else { 1 }),
            Some(view) if view.zoom <= WHOLE_WORLD_UP_TO => whole(view.zoom),
            Some(view) => whole(view.zoom).with("bbox", view.bbox_parameter()),
        }
    }
}

fn whole(zoom: u8) -> Query {
    Query::new().with("zoom", zoom.to_string())
}

/// Whether the map will begin at zoom 2: there [`WORLD`] is 783 pixels wide.
fn wide() -> bool {
    window()
        .match_media("(min-width: 54rem)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// The map and its list.
#[component]
pub fn World(stats: Remote<Stats>, map: Remote<MapAnswer>, shown: Shown) -> impl IntoView {
    let lang = use_lang();
    let navigate = use_navigate();
    let open = Callback::new(move |slug: String| {
        let address = entry_href(lang, Kind::Action, &slug);
        navigate(&address, NavigateOptions::default());
    });
    let marks = Signal::derive(move || marks_of(map.ok()));
    view! {
        <section class="section" aria-labelledby="home-world">
            <div class="section-head">
                <h2 id="home-world">{tr!(lang, home.world.title)}</h2>
                <a class="more-link" href=href(lang, Kind::Actions)>
                    {tr!(lang, home.world.all)} " " <Icon name=IconName::ArrowRight/>
                </a>
            </div>
            <div class="home-world">
                <MapView
                    label=tr!(lang, home.world.map)
                    marks
                    bounds=Signal::stored(WORLD)
                    on_move=Callback::new(move |view| shown.0.set(Some(view)))
                    on_open=open
                />
                <Countries stats/>
            </div>
        </section>
    }
}

/// The countries with most actions: the map in words.
#[component]
fn Countries(stats: Remote<Stats>) -> impl IntoView {
    let lang = use_lang();
    let countries = Memo::new(move |_| {
        let stats = stats.ok();
        stats
            .iter()
            .flat_map(|stats| &stats.facets)
            .filter(|facet| facet.field == "country")
            .flat_map(|facet| &facet.values)
            .filter_map(|value| Some((value.value.parse::<CountryCode>().ok()?, value.count)))
            .filter(|(country, _)| *country != CountryCode::FRANCE)
            .take(COUNTRIES)
            .collect::<Vec<_>>()
    });
    let rows = move || {
        let countries = countries.get();
        let most = countries.first().map_or(1, |(_, count)| *count).max(1);
        countries
            .into_iter()
            .map(|(country, count)| {
                let query = Query::new().with("country", country.as_str()).to_search();
                let address = format!("{}{query}", href(lang, Kind::Actions));
                let share = format!("{}%", count * 100 / most);
                view! {
                    <li>
                        <a class="country" href=address>
                            <span class="country-name">{format::country(lang, country)}</span>
                            <span class="country-count">{format::number(lang, count)}</span>
                            <svg class="country-bar" aria-hidden="true"><rect width=share height="100%"/></svg>
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !countries.read().is_empty()>
            <div class="countries">
                <h3>{tr!(lang, home.world.countries)}</h3>
                <ul class="country-list">{rows}</ul>
            </div>
        </Show>
    }
}
