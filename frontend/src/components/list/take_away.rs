//! The list under its filters for other programs: a table, a calendar to subscribe to, a feed.

use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use passerelle_shared::embeds::EmbedType;
use passerelle_shared::lang::Lang;
use passerelle_shared::representations::Format;

use crate::routes::{Kind, href};
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// Links to every representation of what the page shows.
#[component]
pub fn TakeAway(
    /// What the list is of.
    of: EntryType,
    /// The filters, as the API knows them.
    #[prop(into)]
    query: Signal<Query>,
) -> impl IntoView {
    let lang = use_lang();
    let links = Format::of_list(of)
        .iter()
        .filter_map(|&format| Some((format, name(lang, format)?)))
        .map(|(format, name)| {
            let address = move || {
                let worded = !matches!(format, Format::GeoJson);
                let query = query.get().without("limit").without("cursor");
                let query = if worded {
                    query.with("lang", lang.code())
                } else {
                    query
                };
                let path = format!("/api/v1/{}.{format}{}", of.list(), query.to_search());
                // Opened by the calendar itself, which then looks again by itself.
                if format == Format::Ics {
                    let host = window().location().host().unwrap_or_default();
                    format!("webcal://{host}{path}")
                } else {
                    path
                }
            };
            view! { <li><a href=address rel="external nofollow">{name}</a></li> }
        })
        .collect_view();
    let embed = embed_type(of).map(|embed_type| {
        let address = move || {
            let query = query.get().without("limit").without("cursor");
            let search = query.to_search().replacen('?', "&", 1);
            format!("{}?type={embed_type}{search}", href(lang, Kind::Embeds))
        };
        view! { <li><a href=address>{tr!(lang, common.take_away.embed)}</a></li> }
    });
    view! {
        <div class="take-away small">
            <p>{tr!(lang, common.take_away.title)}</p>
            <ul>{links}{embed}</ul>
        </div>
    }
}

/// The embed of a list; none for a list that has none.
const fn embed_type(of: EntryType) -> Option<EmbedType> {
    match of {
        EntryType::Action => Some(EmbedType::Map),
        EntryType::Event => Some(EmbedType::Agenda),
        EntryType::Member => Some(EmbedType::Directory),
        EntryType::FundingCall => Some(EmbedType::Funding),
        EntryType::WorkingGroup => None,
    }
}

/// How a representation is called; those for programs alone are told by the API's own pages.
fn name(lang: Lang, format: Format) -> Option<&'static str> {
    match format {
        Format::Csv => Some(tr!(lang, common.take_away.csv)),
        Format::Ics => Some(tr!(lang, common.take_away.ics)),
        Format::Atom => Some(tr!(lang, common.take_away.atom)),
        Format::GeoJson => Some(tr!(lang, common.take_away.geojson)),
        Format::Json | Format::JsonLd => None,
    }
}
