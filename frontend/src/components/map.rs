//! A map beside a list that says the same. Leaflet comes with the first map that comes in view
//! (`js/map.js`); this file is the only one that talks to it.

use std::sync::Arc;

use js_sys::{Array, Object, Reflect};
use leptos::task::spawn_local;
use leptos::{html::Div, prelude::*};
use passerelle_shared::map::MapFeature;
use wasm_bindgen::prelude::*;

use crate::i18n::format;
use crate::state::language::{entry_lang, use_lang};
use crate::state::network::use_root;
use crate::tr;

/// What a map shows when the visitor has not moved it: west, south, east, north in degrees.
pub type Bounds = [f64; 4];

/// What part of the world is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// West, south, east, north in degrees, rounded outwards to the zoom's precision so that
    /// neighbouring views ask the API the same.
    pub bbox: Bounds,
    /// Zoom level, 0 to 20.
    pub zoom: u8,
}

impl Viewport {
    /// The box as the API's parameter `bbox`.
    pub fn bbox_parameter(&self) -> String {
        js_bounds(self.bbox).join(",").into()
    }
}

/// One mark of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What [`MapView`] hands to `on_open`: the entry's slug.
    pub id: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Entries that it stands for.
    pub count: u32,
    /// Its accessible name.
    pub label: String,
    /// The name's language, where it is not the page's.
    pub lang: Option<&'static str>,
    /// Where a cluster opens out.
    pub bbox: Option<Bounds>,
}

impl Mark {
    /// The mark of a feature of `GET /api/v1/map`.
    pub fn of(feature: &MapFeature) -> Self {
        let lang = use_lang();
        let [longitude, latitude] = feature.geometry.coordinates;
        let properties = &feature.properties;
        let (id, label) = properties.entry.as_ref().map_or_else(
            || {
                let count = format::number(lang, properties.count.into());
                (String::new(), tr!(lang, common.map.cluster, count = count))
            },
            |entry| (entry.slug.clone(), entry.title.clone()),
        );
        Self {
            id,
            latitude,
            longitude,
            count: properties.count,
            label,
            lang: properties.entry.as_ref().and_then(|_| entry_lang(lang)),
            bbox: properties.bbox,
        }
    }
}

/// What `js/map.js` is told: objects of its own kind, which need no text in between.
fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes every field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

fn js_bounds(bounds: Bounds) -> Array {
    bounds.into_iter().map(JsValue::from).collect()
}

fn js_mark(mark: Mark) -> JsValue {
    object([
        ("id", mark.id.into()),
        ("latitude", mark.latitude.into()),
        ("longitude", mark.longitude.into()),
        ("count", mark.count.into()),
        ("label", mark.label.into()),
        ("bbox", mark.bbox.map(js_bounds).into()),
    ])
}

#[wasm_bindgen]
extern "C" {
    /// The module of `js/map.js`.
    type MapModule;
    /// One map on the page.
    type JsMap;

    #[wasm_bindgen(catch, js_namespace = passerelle, js_name = map)]
    async fn load(frame: &web_sys::HtmlElement) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn create(
        this: &MapModule,
        element: &web_sys::HtmlElement,
        options: &JsValue,
        moved: &Closure<dyn FnMut(Vec<f64>, u8)>,
        opened: &Closure<dyn FnMut(String)>,
    ) -> Result<JsMap, JsValue>;

    #[wasm_bindgen(method)]
    fn pick(this: &JsMap, picked: &Closure<dyn FnMut(f64, f64)>);

    #[wasm_bindgen(method)]
    fn show(this: &JsMap, marks: &Array);

    #[wasm_bindgen(method)]
    fn highlight(this: &JsMap, id: &str);

    #[wasm_bindgen(method)]
    fn fit(this: &JsMap, bounds: &Array);

    #[wasm_bindgen(method)]
    fn remove(this: &JsMap);
}

/// A living map and the callbacks that it holds; only the browser's one thread touches it.
struct Living {
    map: JsMap,
    _moved: Closure<dyn FnMut(Vec<f64>, u8)>,
    _opened: Closure<dyn FnMut(String)>,
    _picked: Option<Closure<dyn FnMut(f64, f64)>>,
}

/// A map of marks. Arrow keys move it, + and − zoom, Tab goes from mark to mark, Enter opens.
#[component]
pub fn MapView(
    /// What the map shows, for its accessible name: "Carte des actions".
    #[prop(into)]
    label: String,
    /// The marks in view.
    #[prop(into)]
    marks: Signal<Vec<Mark>>,
    /// What is in view at first and after "overview"; a change moves the map.
    #[prop(into)]
    bounds: Signal<Bounds>,
    /// Called with what is in view, at first and after every move.
    #[prop(optional, into)]
    on_move: Option<Callback<Viewport>>,
    /// Called with a mark's `id` when a single one is opened; clusters zoom by themselves.
    #[prop(optional, into)]
    on_open: Option<Callback<String>>,
    /// Called with the degrees north and east of a point of the map that is pressed.
    #[prop(optional, into)]
    on_pick: Option<Callback<(f64, f64)>>,
    /// The `id` of the mark to point out, as when its card is under the pointer.
    #[prop(optional, into)]
    highlighted: Signal<Option<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let frame = NodeRef::<Div>::new();
    let failed = RwSignal::new(false);
    let living = StoredValue::new_local(None::<Living>);
    let ready = RwSignal::new(false);
    let name = label.clone();
    let root = expect_context::<crate::api::Remote<crate::api::root::Root>>();

    Effect::new(move |started: Option<bool>| {
        // The tiles are in the root document: wait for it, but not for ever where it fails.
        let known = root.get().is_some();
        if started == Some(true) || !known {
            return started.unwrap_or_default();
        }
        let Some(element) = frame.get() else {
            return false;
        };
        let tiles = use_root().and_then(|root| root.tiles.clone());
        let tiles = tiles.map(|tiles| {
            let (url, attribution) = (tiles.url.into(), tiles.attribution.into());
            object([("url", url), ("attribution", attribution)])
        });
        let label = name.clone();
        let options = move |bounds: Bounds| {
            object([
                ("bounds", js_bounds(bounds).into()),
                ("tiles", tiles.into()),
                ("label", label.as_str().into()),
                ("zoomIn", tr!(lang, common.map.zoom_in).into()),
                ("zoomOut", tr!(lang, common.map.zoom_out).into()),
                ("reset", tr!(lang, common.map.reset).into()),
                ("mapData", tr!(lang, common.footer.map_data).into()),
            ])
        };
        spawn_local(async move {
            let Ok(module) = load(&element).await else {
                failed.try_set(true);
                return;
            };
            let module: MapModule = module.unchecked_into();
            let moved = Closure::new(move |bbox: Vec<f64>, zoom: u8| {
                if let (Some(on_move), Ok(bbox)) = (on_move, bbox.try_into()) {
                    on_move.run(Viewport { bbox, zoom });
                }
            });
            let opened = Closure::new(move |id: String| {
                if let Some(on_open) = on_open {
                    on_open.run(id);
                }
            });
            // The page may be gone by now; and while Leaflet came, the bounds may have changed.
            let (Some(true), Some(bounds)) = (
                living.try_with_value(Option::is_none),
                bounds.try_get_untracked(),
            ) else {
                return;
            };
            match module.create(&element, &options(bounds), &moved, &opened) {
                Ok(map) => {
                    let picked = on_pick.map(|on_pick| {
                        Closure::new(move |latitude: f64, longitude: f64| {
                            on_pick.run((latitude, longitude));
                        })
                    });
                    if let Some(picked) = &picked {
                        map.pick(picked);
                    }
                    living.set_value(Some(Living {
                        map,
                        _picked: picked,
                        _moved: moved,
                        _opened: opened,
                    }));
                    ready.set(true);
                }
                Err(_) => failed.set(true),
            }
        });
        true
    });
    let tell = move |tell: &dyn Fn(&JsMap)| {
        if ready.get() {
            living.with_value(|living| {
                if let Some(living) = living {
                    tell(&living.map);
                }
            });
        }
    };
    Effect::new(move |_| {
        let marks = marks.get().into_iter().map(js_mark).collect();
        tell(&|map| map.show(&marks));
    });
    Effect::new(move |_| {
        let id = highlighted.get().unwrap_or_default();
        tell(&|map| map.highlight(&id));
    });
    Effect::new(move |before: Option<Bounds>| {
        let now = bounds.get();
        if before.is_some_and(|before| {
            before
                .iter()
                .zip(&now)
                .any(|(a, b)| (a - b).abs() > f64::EPSILON)
        }) {
            let bounds = js_bounds(now);
            tell(&|map| map.fit(&bounds));
        }
        now
    });
    on_cleanup(move || {
        // The value's owner may already be gone with the page.
        if let Some(Some(gone)) = living.try_update_value(Option::take) {
            gone.map.remove();
        }
    });

    view! {
        <section class="map" aria-label=label>
            <div class="map-frame" node_ref=frame></div>
            <p class="map-hint small">
                {move || if failed.get() {
                    tr!(lang, common.map.unavailable)
                } else {
                    tr!(lang, common.map.hint)
                }}
            </p>
        </section>
    }
}

/// Marks of an answer of `GET /api/v1/map`; none while there is none.
pub fn marks_of(view: Option<Arc<passerelle_shared::map::MapView>>) -> Vec<Mark> {
    view.map(|view| view.features.iter().map(Mark::of).collect())
        .unwrap_or_default()
}
