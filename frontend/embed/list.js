// A list under its filters, page after page.
import { LISTED, listOf } from "./addresses.js";
import { ask } from "./ask.js";
import { card } from "./cards.js";
import { element } from "./dom.js";

/** The filters of a list as the API is asked. What is to come is what an agenda is for. */
export function filtersOf({ type, filters }) {
  const asked = new URLSearchParams(filters);
  const timed = ["period", "from", "to"].some((name) => asked.has(name));
  if (type === "agenda" && !timed) asked.set("period", "upcoming");
  return asked;
}

/** Shows a list in `body`. */
export async function showList(body, settings, context) {
  const { words, format } = context;
  const kind = LISTED[settings.type];
  const parameters = filtersOf(settings);
  parameters.set("limit", settings.limit);
  const page = await ask(listOf(kind), { ...context, parameters });
  if (page.total === 0) {
    body.replaceChildren(element("p", { class: "notice", role: "status" }, words.own.empty[settings.type]));
    return;
  }
  const cards = (entries) => entries.map((entry) => card(kind, entry, context));
  const list = element("ul", { class: "cards", role: "list" }, ...cards(page.items));
  const count = element("p", { class: "count", role: "status" }, format.plural(words.own.count[settings.type], page.total));
  body.replaceChildren(count, list);
  let { next } = page;
  if (!next) return;
  const trouble = element("p", { role: "alert" });
  const more = element("button", { class: "button", type: "button", onclick: () => bring() }, words.own.more);
  const bring = async () => {
    more.disabled = true;
    trouble.textContent = "";
    try {
      const following = await ask(next, context);
      const added = cards(following.items);
      list.append(...added);
      next = following.next;
      // The button may go: the focus goes on with what it has brought.
      added[0]?.querySelector("a")?.focus();
      if (!next) more.remove();
    } catch (error) {
      if (!context.signal.aborted) trouble.textContent = context.reason(error);
    }
    more.disabled = false;
  };
  body.append(more, trouble);
}
