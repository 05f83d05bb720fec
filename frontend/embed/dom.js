// Elements in one line each.

/** An element with attributes (nothing for a value that is null or false) and what it holds. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

/** What members wrote is French on every page. */
export function written(tag, attributes, ...children) {
  return element(tag, { lang: "fr", ...attributes }, ...children);
}
