// What may be asked of an embed: attributes of the element, or parameters of /embed.html.

export const TYPES = ["map", "agenda", "directory", "funding", "entry"];

/** The attributes, by the names that both have. Any other parameter of /embed.html is a filter. */
export const ATTRIBUTES = ["type", "filters", "lang", "accent", "entry", "limit", "appearance"];

const LIMIT = 10;
const LIMIT_MAX = 50;

/** The settings of an element; what cannot be is as if it were not there. */
export function settingsOf(element) {
  const attribute = (name) => element.getAttribute(name)?.trim() ?? "";
  const limit = Number.parseInt(attribute("limit"), 10);
  const around = element.closest("[lang]")?.lang || document.documentElement.lang;
  const lang = (attribute("lang") || around).toLowerCase().startsWith("en") ? "en" : "fr";
  return {
    type: attribute("type") || "map",
    filters: new URLSearchParams(attribute("filters")),
    lang,
    accent: attribute("accent"),
    entry: attribute("entry"),
    limit: limit >= 1 ? Math.min(limit, LIMIT_MAX) : LIMIT,
    appearance: ["light", "dark", "auto"].includes(attribute("appearance")) ? attribute("appearance") : "light",
  };
}

/** The parameters of /embed.html as attributes of an element. */
export function attributesOf(search) {
  const parameters = new URLSearchParams(search);
  const attributes = new Map();
  for (const name of ATTRIBUTES) {
    if (parameters.has(name)) attributes.set(name, parameters.get(name));
    parameters.delete(name);
  }
  const filters = new URLSearchParams(`${attributes.get("filters") ?? ""}&${parameters}`);
  if (filters.size) attributes.set("filters", filters.toString());
  return attributes;
}
