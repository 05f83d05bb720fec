//! A list with a map beside it that follows the same filters; on phones one or the other.
//! `<div class="list-page explore" class:shows-map=…>` holds them (`styles/explore.css`).

pub mod boxes;

use leptos::{ev, prelude::*};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use passerelle_shared::map::MapFeature;
use passerelle_shared::stats::Stats;

use crate::api::map::MapLayer;
use crate::api::{self, Remote};
use crate::components::icon::{Icon, IconName};
use crate::components::list::FacetOption;
use crate::components::map::{Bounds, MapView, Mark, Viewport};
use crate::plural;
use crate::routes::{Kind, entry_href};
use crate::state::filters::{Filters, Query};
use crate::state::language::use_lang;
use crate::tr;

/// What a map shows while nothing says where its entries are: the inhabited world.
const WORLD: Bounds = [-125.0, -45.0, 150.0, 65.0];
/// Before the coordinates of a cluster whose entries all stand on one spot.
const SPOT: &str = "spot:";
/// The width from which list and map stand side by side, as in `styles/explore.css`.
const SIDE_BY_SIDE: &str = "(min-width: 48rem)";

/// Whether the address asks for the map where only one of the two has room.
pub fn shows_map(filters: Filters) -> bool {
    filters.has("view", "map")
}

/// "List" or "map", for screens that have room for one of them.
#[component]
pub fn ViewSwitch(
    /// The list's filters.
    filters: Filters,
) -> impl IntoView {
    let lang = use_lang();
    let button = move |map: bool, name: IconName, text: &'static str| {
        let choose = move |_| {
            filters.change(|query| {
                if map {
                    query.with("view", "map")
                } else {
                    query.without("view")
                }
            });
        };
        view! {
            <button type="button" aria-pressed=move || (shows_map(filters) == map).to_string() on:click=choose>
                <Icon name/>
                {text}
            </button>
        }
    };
    view! {
        <div class="view-switch" role="group" aria-label=tr!(lang, common.list.view)>
            {button(false, IconName::List, tr!(lang, common.list.view_list))}
            {button(true, IconName::Map, tr!(lang, common.list.view_map))}
        </div>
    }
}

/// Takes the keyboard past the list to the map; seen only when it has the focus.
#[component]
pub fn SkipToMap() -> impl IntoView {
    let skip = move |_| {
        if let Ok(Some(map)) = document().query_selector(".list-map .map-frame") {
            let map: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(map);
            // Focus fails on no element that is in the document.
            let _ = map.focus();
        }
    };
    view! {
        <button class="skip-to-map" type="button" on:click=skip>{tr!(use_lang(), common.list.skip_to_map)}</button>
    }
}

/// The map's column beside a list. On screens with room for one of them it is there when the
/// address asks for it: a phone does not load what nobody sees.
#[component]
pub fn MapColumn(
    /// The list's filters.
    filters: Filters,
    /// What the map shows.
    of: MapLayer,
    /// The names of the filters that the map follows.
    names: &'static [&'static str],
    /// What a point opens.
    kind: Kind,
    /// What the map shows, for its accessible name.
    #[prop(into)]
    label: String,
    /// The slug of the entry to point out.
    #[prop(into)]
    highlighted: Signal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let wide = use_side_by_side();
    let query = Signal::derive(move || filters.get().only(names));
    let limited = move || address_box(filters).is_some_and(|bounds| !boxes::is_spot(bounds));
    let viewport = RwSignal::new(None::<Viewport>);
    let limit = move |_| {
        let on = !limited();
        filters.change(|query| match viewport.get_untracked() {
            Some(seen) if on => query.with("bbox", seen.bbox_parameter()),
            _ => query.without("bbox"),
        });
    };
    view! {
        <div class="list-map">
            <Show when=move || wide.get() || shows_map(filters)>
                <label class="map-limit">
                    <input type="checkbox" prop:checked=limited on:change=limit/>
                    <span>{tr!(lang, common.map.limit)}</span>
                </label>
                <EntryMap of query kind label=label.clone() highlighted filters viewport/>
            </Show>
        </div>
    }
}

/// A map of the entries that some filters keep: it begins with all of them in view, clusters
/// open out, a point opens its entry, and what has no place is said.
#[component]
pub fn EntryMap(
    /// What the map shows.
    of: MapLayer,
    /// The filters.
    #[prop(into)]
    query: Signal<Query>,
    /// What a point opens.
    kind: Kind,
    /// What the map shows, for its accessible name.
    #[prop(into)]
    label: String,
    /// The slug of the entry to point out.
    #[prop(optional, into)]
    highlighted: Signal<Option<String>>,
    /// The filters of the list beside it, which then may follow the map.
    #[prop(optional)]
    filters: Option<Filters>,
    /// What is in view, for whoever wants to know.
    #[prop(default = RwSignal::new(None))]
    viewport: RwSignal<Option<Viewport>>,
) -> impl IntoView {
    let lang = use_lang();
    let navigate = use_navigate();
    let query = Signal::derive(move || query.get().without("bbox"));
    let overview = api::remote(move || {
        // Few clusters are enough to know where the entries are.
        api::map::view(of, query.get().with("zoom", "0"))
    });
    viewport.set(None);
    let seen = api::remote_when(move || {
        let viewport = viewport.get()?;
        let query = query.get().with("bbox", viewport.bbox_parameter());
        Some(api::map::view(
            of,
            query.with("zoom", viewport.zoom.to_string()),
        ))
    });
    // The box that this map has put into the address itself must not move it.
    let own = StoredValue::new(None::<String>);
    let bounds = Memo::new(move |before: Option<&Bounds>| {
        let before = before.copied();
        let asked =
            filters.and_then(|filters| filters.query().read().get("bbox").map(str::to_owned));
        let of_entries = || overview.ok().and_then(|view| boxes::around(&view.features));
        let found = match asked {
            Some(asked) if own.get_value().as_ref() == Some(&asked) => before,
            Some(asked) => boxes::parse(&asked).map(boxes::shown),
            None => of_entries(),
        };
        found.or(before).unwrap_or(WORLD)
    });
    let moved = move |now: Viewport| {
        viewport.set(Some(now));
        if let Some(filters) = filters
            && untrack(|| address_box(filters)).is_some_and(|bounds| !boxes::is_spot(bounds))
        {
            own.set_value(Some(now.bbox_parameter()));
            filters.replace(|query| query.with("bbox", now.bbox_parameter()));
        }
    };
    let opened = move |id: String| match id.strip_prefix(SPOT) {
        Some(there) => {
            own.set_value(Some(there.to_owned()));
            if let Some(filters) = filters {
                filters.change(|query| query.with("bbox", there).without("view"));
            }
        }
        None => navigate(&entry_href(lang, kind, &id), NavigateOptions::default()),
    };
    let opened = StoredValue::new_local(opened);
    let marks = move || {
        seen.ok()
            .map(|view| {
                view.features
                    .iter()
                    .map(|feature| mark(feature, filters.is_some()))
                    .collect()
            })
            .unwrap_or_default()
    };
    let without_point = move || {
        seen.ok()
            .map(|view| u64::from(view.without_point))
            .filter(|count| *count > 0)
            .map(|count| view! { <p class="map-note small">{plural!(lang, count, common.map.without_point)}</p> })
    };
    view! {
        <Show
            when=move || overview.get().is_some()
            fallback=|| view! { <div class="map" aria-hidden="true"><div class="map-frame"></div></div> }
        >
            <MapView
                label=label.clone()
                marks=Signal::derive(marks)
                bounds
                on_move=Callback::new(moved)
                on_open=Callback::new(move |id| opened.with_value(|opened| opened(id)))
                highlighted
            />
        </Show>
        <div role="status">{without_point}</div>
    }
}

/// The mark of a feature. A cluster that cannot open out, as all its entries stand on one spot,
/// gets a name of its own where a list can show them.
fn mark(feature: &MapFeature, with_list: bool) -> Mark {
    let mark = Mark::of(feature);
    if with_list && mark.count > 1 && mark.bbox.is_none() {
        let there = boxes::parameter(boxes::spot(mark.longitude, mark.latitude));
        let count = crate::i18n::format::number(use_lang(), mark.count.into());
        return Mark {
            id: format!("{SPOT}{there}"),
            label: tr!(use_lang(), common.map.spot, count = count),
            lang: None,
            ..mark
        };
    }
    mark
}

fn address_box(filters: Filters) -> Option<Bounds> {
    filters.query().read().get("bbox").and_then(boxes::parse)
}

/// Whether list and map have room side by side, followed when the window changes.
fn use_side_by_side() -> RwSignal<bool> {
    let fits = || {
        window()
            .match_media(SIDE_BY_SIDE)
            .ok()
            .flatten()
            .is_some_and(|query| query.matches())
    };
    let wide = RwSignal::new(fits());
    let resized = window_event_listener(ev::resize, move |_| {
        if wide.get_untracked() != fits() {
            wide.set(fits());
        }
    });
    on_cleanup(move || resized.remove());
    wide
}

/// The values of a facet with their counts, in the API's order: most entries first. A value
/// without a label is left out.
pub fn counted(
    stats: Remote<Stats>,
    field: &'static str,
    label: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
) -> Signal<Vec<FacetOption>> {
    let options = move |_: Option<&Vec<FacetOption>>| {
        let words = |value: &str| label(value).unwrap_or_default();
        let mut options = FacetOption::counted(stats.ok().as_deref(), field, words);
        options.retain(|option| !option.label.is_empty());
        options
    };
    Memo::new(options).into()
}

/// The values of a facet in an order of their own.
pub fn in_order(
    options: Signal<Vec<FacetOption>>,
    order: impl Iterator<Item = &'static str>,
) -> Signal<Vec<FacetOption>> {
    let order: Vec<&str> = order.collect();
    Signal::derive(move || {
        let mut options = options.get();
        options.sort_by_key(|option| order.iter().position(|value| *value == option.value));
        options
    })
}

/// A label as a chip begins it: with a capital. The letters of French and English: those of all
/// languages are a table of 13 KB.
pub fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    let capital = letters.next().map(|first| match first {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(first) - 0x20).unwrap_or(first),
        'œ' => 'Œ',
        _ => first.to_ascii_uppercase(),
    });
    capital.into_iter().chain(letters).collect()
}

/// The words for a box in the address: a part of the map, or one spot.
pub fn area_chip(value: &str, area: &str, spot: &str) -> String {
    let is_spot = boxes::parse(value).is_some_and(boxes::is_spot);
    (if is_spot { spot } else { area }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::capitalised;

    #[test]
    fn a_label_begins_with_a_capital() {
        let labels = ["jumelage", "éducation", "œuvre", "Île", "1er", ""];
        let capitals = ["Jumelage", "Éducation", "Œuvre", "Île", "1er", ""];
        assert_eq!(labels.map(capitalised), capitals);
    }
}
