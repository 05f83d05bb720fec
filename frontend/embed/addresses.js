// The lists: where the API has them, where the platform shows them, and what one of their entries
// is called in the attribute `entry` (shared/src/addresses.rs has the platform's addresses).

const KINDS = {
  action: { list: "/actions", fr: "/actions", en: "/en/actions" },
  member: { list: "/members", fr: "/annuaire", en: "/en/directory" },
  event: { list: "/events", fr: "/agenda", en: "/en/agenda" },
  working_group: { list: "/working-groups", fr: "/groupes", en: "/en/groups" },
  funding_call: { list: "/funding-calls", fr: "/financements", en: "/en/funding" },
};

/** The kind of entry that a list of each type holds. */
export const LISTED = { map: "action", agenda: "event", directory: "member", funding: "funding_call" };

/** Where the API has a kind of entry. */
export const listOf = (kind) => KINDS[kind].list;

/** The path of the platform's page of a list, or of an entry. */
export function pageOf(kind, lang, slug) {
  const list = KINDS[kind][lang];
  return slug ? `${list}/${encodeURIComponent(slug)}` : list;
}

/** The kind and the slug of the attribute `entry`: action/eau-potable. */
export function entryOf(text) {
  const [kind, slug, ...rest] = text.split("/");
  return Object.hasOwn(KINDS, kind) && slug && rest.length === 0 ? { kind, slug } : undefined;
}
