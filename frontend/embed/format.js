// Numbers, money, dates and countries as each language writes them.

const LOCALE = { fr: "fr-FR", en: "en-GB" };
const DAY = { day: "numeric", month: "long", year: "numeric" };
const TIME = { hour: "2-digit", minute: "2-digit" };

/** A text with its values put in. */
export function fill(text, values) {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => values[name] ?? "");
}

/** The formats of a language. */
export function formats(lang) {
  const locale = LOCALE[lang];
  const number = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const rules = new Intl.PluralRules(locale);
  const dates = (options, zone) => new Intl.DateTimeFormat(locale, { ...options, timeZone: known(zone) });
  // A date without a time is noon of that day in UTC, so that no zone makes it another day.
  const noon = (date) => new Date(`${date}T12:00:00Z`);
  return {
    number: (value) => number.format(value),
    money: (cents) => euros.format(cents / 100),
    percent: (value) => new Intl.NumberFormat(locale, { style: "percent" }).format(value / 100),
    country: (code) => countries.of(code) ?? code,
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    plural: (texts, count) => fill(texts[rules.select(count)] ?? texts.other, { count: number.format(count) }),
    one: (count) => rules.select(count) === "one",
    day: (date) => dates(DAY, "UTC").format(noon(date)),
    dayShort: (date) => dates({ day: "numeric", month: "short" }, "UTC").format(noon(date)),
    dayLongIn: (at, zone) => dates({ weekday: "long", ...DAY }, zone).format(new Date(at)),
    dayIn: (at, zone) => dates(DAY, zone).format(new Date(at)),
    part: (at, zone, options) => dates(options, zone).format(new Date(at)),
    timeIn: (at, zone) => dates(TIME, zone).format(new Date(at)),
    timesIn: (from, to, zone) => dates(TIME, zone).formatRange(new Date(from), new Date(to)),
    momentIn: (at, zone) => dates({ day: "numeric", month: "short", ...TIME }, zone).format(new Date(at)),
  };
}

/** The calendar day of a moment in a time zone: 2026-12-02. */
export function dateIn(at, zone) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: known(zone) }).format(new Date(at));
}

// A zone that the browser does not know counts as UTC.
function known(zone) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}
