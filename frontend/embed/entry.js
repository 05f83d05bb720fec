// One entry: its title, what it is, its facts.
import { listOf } from "./addresses.js";
import { ask, address } from "./ask.js";
import { badge, outward } from "./cards.js";
import { element, written } from "./dom.js";
import { fill } from "./format.js";
import { countries, kindOf, moneyOf, windowOf, years } from "./said.js";
import { placeOf, timesOf } from "./times.js";

const names = (members) => (members.length ? written("span", {}, members.map(({ name }) => name).join(", ")) : undefined);

// What each kind of entry has to say: its name, marks, and facts by the keys of their names.
const SAID = {
  action: (entry, context) => ({
    name: entry.title,
    badges: [badge(context.words.relation[entry.relation], "deep"), badge(context.words.action_status[entry.status], "muted"), entry.seeking_partners && badge(context.words.seeking, "warm")],
    facts: {
      lead: names([entry.lead]),
      partners: names(entry.partners),
      countries: entry.countries.length > 0 && countries(entry.countries, context),
      period: years(entry, context),
    },
  }),
  event: (entry, context) => {
    const { there, here } = timesOf(entry, context);
    const day = context.format.dayLongIn(entry.starts_at, entry.time_zone);
    const off = entry.status !== "scheduled";
    return {
      name: entry.title,
      badges: [badge(context.words.event_kind[entry.kind], "deep"), off && badge(context.words.event_status[entry.status], "warm")],
      facts: {
        when: element("span", {}, element("span", { class: off ? "cap off" : "cap" }, `${day}, ${there}`), here && element("span", { class: "soft" }, ` ${here}`)),
        where: placeOf(entry, context),
        host: entry.host && names([entry.host]),
      },
    };
  },
  member: (entry, context) => ({
    name: entry.name,
    badges: [badge(kindOf(entry, context), "deep")],
    facts: {
      population: entry.population && context.format.plural(context.words.inhabitants, entry.population),
      actions: entry.actions_count > 0 && context.format.plural(context.words.actions_count, entry.actions_count),
      countries: entry.countries.length > 0 && countries(entry.countries, context),
    },
  }),
  working_group: (entry, context) => ({
    name: entry.name,
    badges: [badge(context.words.access[entry.access], "deep")],
    facts: {
      leads: names(entry.leads),
      members: context.format.number(entry.members_count),
      next_meeting: entry.next_meeting_at && context.format.dayLongIn(entry.next_meeting_at, "Europe/Paris"),
    },
  }),
  funding_call: (entry, context) => ({
    name: entry.title,
    badges: [badge(context.words.call_status[entry.status], entry.status === "closing_soon" ? "warm" : "deep")],
    facts: { funders: entry.funders.length > 0 && written("span", {}, entry.funders.join(", ")), dates: windowOf(entry, context).dates, money: moneyOf(entry, context) },
  }),
};

function picture(cover, { credit }) {
  const image = cover?.sizes.find(({ width }) => width >= 640) ?? cover?.sizes.at(-1);
  if (!image) return undefined;
  const shown = element("img", { class: "entry-cover", src: address(image.url), width: image.width, height: image.height, alt: cover.alt ?? "", lang: "fr", loading: "lazy", crossorigin: "anonymous" });
  return element("figure", {}, shown, cover.credit && element("figcaption", { class: "small" }, fill(credit, { credit: cover.credit })));
}

/** Shows an entry in `body`. */
export async function showEntry(body, { kind, slug }, context) {
  const entry = await ask(`${listOf(kind)}/${encodeURIComponent(slug)}`, context);
  const { name, badges, facts } = SAID[kind](entry, context);
  const known = Object.entries(facts).filter(([, value]) => value);
  const { fact } = context.words.own;
  body.replaceChildren(
    element(
      "article",
      { class: "entry" },
      picture(entry.cover, context.words),
      element("div", { class: "badges" }, ...badges.filter(Boolean)),
      written("h3", { class: "entry-title" }, outward(context.page(entry.slug), name, context)),
      entry.summary && written("p", {}, entry.summary),
      element("dl", { class: "facts" }, ...known.map(([key, value]) => element("div", {}, element("dt", {}, fact[key]), element("dd", { class: typeof value === "string" && "cap" }, value)))),
    ),
  );
}
