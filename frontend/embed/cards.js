// An entry in a list: the inside of its <li class="card">.
import { element, written } from "./dom.js";
import { dateIn } from "./format.js";
import { countries, kindOf, moneyOf, windowOf, years } from "./said.js";
import { placeOf, timesOf } from "./times.js";

/** A mark beside a title; the tone is that of the application's badges. */
export const badge = (text, tone) => element("span", { class: `badge badge-${tone}` }, element("span", { class: "cap" }, text));

/** A link to the platform: in a tab of its own, told to those who do not see it open. */
export function outward(href, text, { words }, attributes = {}) {
  return element("a", { href, target: "_blank", rel: "noopener", ...attributes }, text, element("span", { class: "hidden", lang: words.lang }, ` ${words.own.new_tab}`));
}

const title = (entry, context, name) => written("h3", { class: "card-title" }, outward(context.page(entry.slug), name, context));
const summary = (entry) => entry.summary && written("p", { class: "card-text" }, entry.summary);
const meta = (...parts) => element("p", { class: "card-meta" }, ...parts.filter(Boolean).map((part) => (part instanceof Node ? part : element("span", { class: "cap" }, part))));

function action(entry, context) {
  const { words } = context;
  return [
    element("div", { class: "badges" }, badge(words.relation[entry.relation], "deep"), badge(words.action_status[entry.status], "muted"), entry.seeking_partners && badge(words.seeking, "warm")),
    title(entry, context, entry.title),
    summary(entry),
    meta(written("span", {}, entry.lead.name), entry.countries.length > 0 && countries(entry.countries, context), years(entry, context)),
  ];
}

function event(entry, context) {
  const { words, format } = context;
  const { there, here } = timesOf(entry, context);
  const zone = entry.time_zone;
  const leaf = element(
    "time",
    { class: "leaf", datetime: dateIn(entry.starts_at, zone) },
    element("span", { class: "hidden" }, format.dayLongIn(entry.starts_at, zone)),
    element("span", { class: "leaf-month cap", "aria-hidden": "true" }, format.part(entry.starts_at, zone, { month: "short" })),
    element("span", { class: "leaf-day", "aria-hidden": "true" }, format.part(entry.starts_at, zone, { day: "numeric" })),
    element("span", { class: "leaf-weekday", "aria-hidden": "true" }, format.part(entry.starts_at, zone, { weekday: "short" })),
  );
  const off = entry.status !== "scheduled";
  const times = element(
    "p",
    { class: "card-time" },
    element("span", { class: off && "off" }, there),
    here && element("span", { class: "soft" }, here),
    element("span", { class: "soft cap" }, words.event_kind[entry.kind]),
    off && badge(words.event_status[entry.status], "warm"),
  );
  const host = entry.host && entry.host.name !== entry.city ? written("span", {}, entry.host.name) : undefined;
  const body = element("div", { class: "card-body" }, times, title(entry, context, entry.title), summary(entry), meta(placeOf(entry, context), host));
  return [leaf, body];
}

function member(entry, context) {
  const { words, format } = context;
  return [
    title(entry, context, entry.name),
    element("div", { class: "badges" }, badge(kindOf(entry, context), entry.claim === "claimed" ? "deep" : "muted")),
    summary(entry),
    meta(entry.population && format.plural(words.inhabitants, entry.population), entry.actions_count > 0 && format.plural(words.actions_count, entry.actions_count)),
  ];
}

function fundingCall(entry, context) {
  const { tone, number, unit, word, dates } = windowOf(entry, context);
  const large = [number && element("span", { class: "call-number" }, number), unit && element("span", { class: "call-unit" }, unit), word && element("span", { class: "call-word" }, word)];
  const body = element(
    "div",
    { class: "card-body" },
    entry.funders.length > 0 && written("p", { class: "soft small" }, entry.funders.join(" · ")),
    title(entry, context, entry.title),
    summary(entry),
    meta(dates, moneyOf(entry, context)),
  );
  return [element("p", { class: `call ${tone && `is-${tone}`}` }, ...large.filter(Boolean).flatMap((part) => [part, " "])), body];
}

const INSIDES = { action, event, member, funding_call: fundingCall };

/** The card of an entry of a kind. */
export function card(kind, entry, context) {
  return element("li", { class: `card card-${kind.replace("_", "-")}` }, ...INSIDES[kind](entry, context));
}
