// What several places say of an entry.
import { fill } from "./format.js";

const COUNTRIES_SHOWN = 3;

/** The first countries by name, and how many more there are. */
export function countries(codes, { format, words }) {
  const shown = codes.length > COUNTRIES_SHOWN + 1 ? COUNTRIES_SHOWN : codes.length;
  const names = codes.slice(0, shown).map(format.country);
  const rest = codes.length - shown;
  return format.list(rest ? [...names, format.plural(words.more_countries, rest)] : names);
}

/** The years of an action. */
export function years({ starts_on: from, ends_on: to }, { words }) {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (first && last) return first === last ? first : `${first}–${last}`;
  if (first) return fill(words.since, { date: first });
  return last ? fill(words.until, { date: last }) : undefined;
}

/** What a member is; an intercommunality by its legal form. */
export const kindOf = (member, { words }) => words.epci_form[member.epci_form] ?? words.member_kind[member.kind];

/** Where a call stands: the one thing that is shown large, with its unit, and the dates. */
export function windowOf(call, { format, words }) {
  const { leaf, dates } = words;
  const day = (date) => ({ day: format.day(date) });
  if (call.status === "closed") {
    return { tone: "closed", word: leaf.closed, dates: call.closes_on ? fill(dates.closed, day(call.closes_on)) : dates.closed_before };
  }
  if (call.status === "upcoming") {
    if (!call.opens_on) return { tone: "later", word: leaf.later, dates: dates.opens_later };
    return { tone: "later", unit: leaf.opens, word: format.dayShort(call.opens_on), dates: fill(dates.opens, day(call.opens_on)) };
  }
  if (call.permanent) return { tone: "open", word: leaf.permanent, dates: dates.permanent };
  if (call.days_left === undefined) return { tone: "open", word: leaf.open, dates: dates.no_end };
  const tone = call.status === "closing_soon" ? "soon" : "";
  const closes = fill(dates.closes, day(call.closes_on));
  if (call.days_left === 0) return { tone, word: leaf.last_day, dates: closes };
  const unit = format.one(call.days_left) ? leaf.days_left.one : leaf.days_left.other;
  return { tone, number: format.number(call.days_left), unit, dates: closes };
}

/** How much a call gives. */
export function moneyOf(call, { format, words }) {
  const [least, most] = [call.minimum_amount_cents, call.maximum_amount_cents].map((cents) => (cents === undefined ? undefined : format.money(cents)));
  const { amount_between, amount_from, amount_to } = words.range;
  const template = least && most ? amount_between : least ? amount_from : most ? amount_to : undefined;
  const rate = call.cofunding_rate_percent;
  const said = [template && fill(template, { from: least, to: most }), rate && fill(words.rate_up_to, { rate: format.percent(rate) })].filter(Boolean);
  return said.length ? said.join(", ") : undefined;
}
