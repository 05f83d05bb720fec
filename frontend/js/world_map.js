// The map: Leaflet over Natural Earth's countries, drawn in the theme's colours. The application has
// it by map.js, other sites by embed/map.js; each brings the style in its own way. Leaflet as a
// module leaves the page's own `L` alone.
import * as L from "leaflet/dist/leaflet-src.esm.js";
import { feature } from "topojson-client";

// The base map is finer from this zoom on. build.mjs puts its addresses in, on the host that this
// file comes from: an embed's page is on another.
const FINE_FROM = 4;
const [coarse, fine] = [COARSE, FINE].map((path) => new URL(path, import.meta.url).href);
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const loaded = new Map();

function countries(address) {
  if (!loaded.has(address)) {
    loaded.set(address, fetch(address).then((response) => response.json()).then((topology) => joined(feature(topology, topology.objects.countries))));
  }
  return loaded.get(address);
}

// Natural Earth cuts nothing at 180°: a ring that crosses it would be drawn right across the
// world. Such a polygon is drawn twice, whole, on either side. Antarctica, which goes all the way
// round, stays as it is.
function joined(collection) {
  for (const { geometry } of collection.features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    geometry.type = "MultiPolygon";
    geometry.coordinates = polygons.flatMap((polygon) => {
      let crosses = false;
      const rings = polygon.map((ring) => {
        let turn = 0;
        const whole = ring.map(([longitude, latitude], index) => {
          const step = index ? longitude - ring[index - 1][0] : 0;
          if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
          if (turn) crosses = true;
          return [longitude + turn, latitude];
        });
        return turn ? ring : whole;
      });
      if (!crosses || polygon[0].some(([, latitude]) => latitude < -85)) return [polygon];
      const shift = Math.max(...rings[0].map(([longitude]) => longitude)) > 180 ? -360 : 360;
      return [rings, rings.map((ring) => ring.map(([longitude, latitude]) => [longitude + shift, latitude]))];
    });
  }
  return collection;
}

function boundsOf([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}

/** A map in `element`. `moved` gets the view, its box and its zoom, and `opened` a mark's id. */
export function create(element, options, moved, opened) {
  const motion = !still;
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 0,
    // Without tiles every zoom is sharp: a view fits its entries closely.
    zoomSnap: options.tiles ? 1 : 0.25,
    maxZoom: 18,
    worldCopyJump: true,
    zoomAnimation: motion,
    fadeAnimation: motion,
    markerZoomAnimation: motion,
    inertia: motion,
    // A page that scrolls must not stop at the map.
    scrollWheelZoom: false,
  });
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", options.label);
  element.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  element.addEventListener("focusout", () => map.scrollWheelZoom.disable());

  L.control.attribution({ prefix: "Leaflet" }).addAttribution(options.tiles?.attribution ? text(options.tiles.attribution) : text(options.mapData)).addTo(map);
  L.control.zoom({ zoomInTitle: options.zoomIn, zoomOutTitle: options.zoomOut }).addTo(map);
  let home = boundsOf(options.bounds);
  addReset(map, options.reset, () => map.fitBounds(home));

  if (options.tiles) L.tileLayer(options.tiles.url, { maxZoom: 18 }).addTo(map);
  else addBase(map);

  const marks = L.layerGroup().addTo(map);
  const byId = new Map();
  let highlighted = "";

  const tell = () => moved(...view(map));
  map.on("moveend", tell);
  map.fitBounds(home, { animate: false });
  const resize = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  resize.observe(element);

  return {
    show(shown) {
      // The focus must survive that the marks are drawn anew.
      const focus = element.getRootNode().activeElement;
      const focused = element.contains(focus) ? focus.dataset?.mark : undefined;
      marks.clearLayers();
      byId.clear();
      for (const mark of shown) {
        const layer = marker(mark, map, opened);
        layer.addTo(marks);
        const icon = layer.getElement();
        icon.dataset.mark = mark.id || `${mark.latitude},${mark.longitude}`;
        if (mark.id) byId.set(mark.id, icon);
        if (icon.dataset.mark === focused) icon.focus({ preventScroll: true });
      }
      byId.get(highlighted)?.classList.add("is-highlighted");
    },
    highlight(id) {
      byId.get(highlighted)?.classList.remove("is-highlighted");
      highlighted = id;
      byId.get(id)?.classList.add("is-highlighted");
    },
    pick(picked) {
      element.classList.add("is-picking");
      map.on("click", ({ latlng }) => {
        const { lat, lng } = latlng.wrap();
        picked(lat, lng);
      });
    },
    fit(bounds) {
      home = boundsOf(bounds);
      map.fitBounds(home);
    },
    remove() {
      resize.disconnect();
      map.off("moveend", tell);
      map.remove();
    },
  };
}

// The view, rounded outwards so that small moves ask the API the same.
function view(map) {
  const bounds = map.getBounds();
  const zoom = Math.floor(map.getZoom());
  const step = 2 ** Math.max(0, zoom - 1);
  const down = (value, limit) => Math.max(-limit, Math.floor(value * step) / step);
  const up = (value, limit) => Math.min(limit, Math.ceil(value * step) / step);
  return [[down(bounds.getWest(), 180), down(bounds.getSouth(), 90), up(bounds.getEast(), 180), up(bounds.getNorth(), 90)], zoom];
}

// A mark is a button to keyboards and screen readers; a cluster's size follows its count, and stays
// below the cells of 64 pixels in which the server gathers entries.
function marker(mark, map, opened) {
  const cluster = mark.count > 1;
  const size = cluster ? Math.round(Math.min(48, 26 + 3.2 * Math.log2(mark.count))) : 24;
  const icon = L.divIcon({ className: cluster ? "map-cluster" : "map-point", iconSize: [size, size], html: cluster ? `<span>${mark.count}</span>` : "<span></span>" });
  const layer = L.marker([mark.latitude, mark.longitude], { icon, keyboard: true, title: mark.label, alt: mark.label, riseOnHover: true });
  const open = () => {
    if (mark.id) opened(mark.id);
    else if (mark.bbox) map.fitBounds(boundsOf(mark.bbox), { padding: [40, 40], maxZoom: Math.max(map.getZoom() + 2, 10) });
    else map.setView([mark.latitude, mark.longitude], Math.min(map.getZoom() + 3, 18));
  };
  layer.on("click", open);
  layer.on("add", () => {
    const element = layer.getElement();
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", mark.label);
    if (mark.lang) element.lang = mark.lang;
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    });
  });
  return layer;
}

// Natural Earth in two grains; CSS colours it.
function addBase(map) {
  const pane = map.createPane("countries");
  pane.style.zIndex = 150;
  const renderer = L.svg({ pane: "countries", padding: 0.5 });
  let shown;
  const draw = async () => {
    const address = map.getZoom() >= FINE_FROM ? fine : coarse;
    if (shown?.address === address) return;
    let collection;
    try {
      collection = await countries(address);
    } catch {
      return;
    }
    const wanted = map.getZoom() >= FINE_FROM ? fine : coarse;
    if (wanted !== address || shown?.address === address || !map.getPane("countries")) return;
    shown?.layer.remove();
    const layer = L.geoJSON(collection, { pane: "countries", renderer, interactive: false, className: "map-country", smoothFactor: 0.6 });
    layer.addTo(map);
    shown = { address, layer };
  };
  map.on("zoomend", draw);
  map.whenReady(draw);
}

function addReset(map, title, reset) {
  const Reset = L.Control.extend({
    options: { position: "topleft" },
    onAdd() {
      const bar = L.DomUtil.create("div", "leaflet-bar");
      const button = L.DomUtil.create("a", "map-reset", bar);
      button.href = "#";
      button.title = title;
      button.setAttribute("role", "button");
      button.setAttribute("aria-label", title);
      button.innerHTML = '<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"/></svg>';
      L.DomEvent.on(button, "click", (event) => {
        L.DomEvent.stop(event);
        reset();
      });
      return bar;
    },
  });
  new Reset().addTo(map);
}

function text(value) {
  const span = document.createElement("span");
  span.textContent = value;
  return span.innerHTML;
}
