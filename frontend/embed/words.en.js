// What an embed says in English: its own texts, and those that it shares with the application.
export { default as own } from "./texts.en.json";
export { footer, map, range } from "../locales/en/common.json";
export { action_status, call_status, epci_form, event_format, event_kind, event_status, access, member_kind, relation } from "../locales/en/codes.json";
export { more_countries, seeking, since, until } from "../locales/en/actions.json";
export { time, card as event_card } from "../locales/en/agenda.json";
export { actions_count, inhabitants } from "../locales/en/directory.json";
export { dates, leaf, rate_up_to } from "../locales/en/funding.json";
export { credit } from "../locales/en/files.json";
