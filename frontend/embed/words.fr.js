// What an embed says in French: its own texts, and those that it shares with the application.
export { default as own } from "./texts.fr.json";
export { footer, map, range } from "../locales/fr/common.json";
export { action_status, call_status, epci_form, event_format, event_kind, event_status, access, member_kind, relation } from "../locales/fr/codes.json";
export { more_countries, seeking, since, until } from "../locales/fr/actions.json";
export { time, card as event_card } from "../locales/fr/agenda.json";
export { actions_count, inhabitants } from "../locales/fr/directory.json";
export { dates, leaf, rate_up_to } from "../locales/fr/funding.json";
export { credit } from "../locales/fr/files.json";
