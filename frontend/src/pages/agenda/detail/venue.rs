//! Where an event takes place.

use leptos::prelude::*;
use passerelle_shared::events::Venue;
use passerelle_shared::geo::Point;
use passerelle_shared::lang::Lang;

use crate::components::map::{MapView, Mark};
use crate::state::language::entry_lang;
use crate::tr;

/// How much of the country a venue's map shows around it, in degrees: enough for coasts and
/// borders, which is all that the base map has.
const AROUND: f64 = 2.2;

/// The venue in words, and where it is.
pub(super) fn at_venue(lang: Lang, venue: &Venue) -> AnyView {
    let name = venue.name.clone();
    let map = venue.point.map(|point| {
        let label = tr!(lang, agenda.detail.map, place = name.clone());
        let marks = vec![Mark {
            id: String::new(),
            latitude: point.latitude,
            longitude: point.longitude,
            count: 1,
            label: name.clone(),
            lang: entry_lang(lang),
            bbox: None,
        }];
        view! {
            <div class="event-map">
                <MapView label marks=Signal::stored(marks) bounds=Signal::stored(around(point))/>
            </div>
        }
    });
    view! {
        <section>
            <h2>{tr!(lang, agenda.detail.venue)}</h2>
            <address class="event-address">
                <strong lang=entry_lang(lang)>{venue.name.clone()}</strong>
                {venue.address.clone().map(|address| view! { <span lang=entry_lang(lang)>{address}</span> })}
                {venue.city.clone().map(|city| view! { <span>{city}</span> })}
            </address>
            {venue.accessibility.clone().map(|text| view! {
                <p class="event-access"><strong>{tr!(lang, agenda.detail.accessibility)}</strong>" "<span lang=entry_lang(lang)>{text}</span></p>
            })}
            {map}
        </section>
    }
    .into_any()
}

fn around(point: Point) -> [f64; 4] {
    let Point {
        latitude,
        longitude,
    } = point;
    [
        longitude - AROUND,
        latitude - AROUND / 2.0,
        longitude + AROUND,
        latitude + AROUND / 2.0,
    ]
}
