// A map of actions: the application's map, with its style inside the embed. Leaflet comes with the first
// that is near what is seen.
import { ask, address } from "./ask.js";
import { fill } from "./format.js";

/** What a map shows while nothing says where its entries are: the inhabited world. */
const WORLD = [-125, -45, 150, 65];
/** Degrees around entries that all stand on one spot, and the least that is seen of the world. */
const AROUND = 4;

let sheet;

function boundsOf(features) {
  if (!features.length) return WORLD;
  const boxes = features.map(({ geometry: { coordinates: [x, y] }, properties: { bbox } }) => bbox ?? [x, y, x, y]);
  const [west, south, east, north] = [Math.min, Math.min, Math.max, Math.max].map((choose, at) => choose(...boxes.map((box) => box[at])));
  const room = (low, high) => Math.max(AROUND, (high - low) * 0.06);
  return [west - room(west, east), Math.max(-60, south - room(south, north)), east + room(west, east), Math.min(80, north + room(south, north))];
}

/** A map of actions under filters, in `frame`; gives what takes it away. */
export async function showMap(frame, filters, context) {
  const { words, format, lang } = context;
  const texts = words.map;
  const others = new URLSearchParams(filters);
  others.delete("bbox");
  const layer = (parameters) => ask("/map", { ...context, parameters: [...others, ...parameters] });
  const wanted = filters.get("bbox")?.split(",").map(Number);
  const bounds = wanted?.length === 4 ? wanted : boundsOf((await layer([["zoom", 0]])).features);
  const { create, style } = await import("./leaflet.js");
  if (context.signal.aborted) return () => {};
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
  const root = frame.getRootNode();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  let asked;
  const mark = ({ geometry, properties: { count, entry, bbox } }) => ({
    id: entry?.slug ?? "",
    longitude: geometry.coordinates[0],
    latitude: geometry.coordinates[1],
    count,
    bbox,
    label: entry?.title ?? fill(texts.cluster, { count: format.number(count) }),
    lang: entry && lang !== "fr" ? "fr" : undefined,
  });
  const moved = async (bbox, zoom) => {
    const question = `${bbox} ${zoom}`;
    asked = question;
    // What was seen stays where its successor cannot be had.
    const view = await layer([["bbox", bbox.join()], ["zoom", zoom]]).catch(() => undefined);
    if (view && asked === question && !context.signal.aborted) map.show(view.features.map(mark));
  };
  const opened = (slug) => open(address(context.page(slug)), "_blank", "noopener");
  const options = { bounds, label: words.own.name.map, zoomIn: texts.zoom_in, zoomOut: texts.zoom_out, reset: texts.reset, mapData: words.footer.map_data };
  const map = create(frame, options, moved, opened);
  return () => map.remove();
}
