//! What fields are called, and what their values say in words: for forms, histories and conflicts.

use leptos::prelude::*;
use passerelle_shared::codes::{self, EntryType};
use passerelle_shared::iso_time;
use passerelle_shared::lang::Lang;
use serde_json::Value;

use super::names::name_of;
use crate::i18n::{format, labels};
use crate::pages::space::labels as personal;
use crate::state::reference::Words;
use crate::tr;

macro_rules! names {
    ($lang:expr, $name:expr, $($key:ident)+) => {
        match $name {
            $( stringify!($key) => tr!($lang, editing.field.$key), )+
            _ => "",
        }
    };
}

/// What the field at a pointer is called.
pub fn field_name(lang: Lang, edited: EntryType, pointer: &str) -> String {
    let mut parts = pointer
        .split('/')
        .filter(|part| part.parse::<usize>().is_err());
    let name = parts.next_back().unwrap_or_default();
    let inside = parts.next_back().unwrap_or_default();
    let name = match (edited, inside, name) {
        (EntryType::Action, "", "purpose") => "sector",
        (EntryType::WorkingGroup, "", "leads") => "group_leads",
        (EntryType::Member, "", "countries") => "countries_of_interest",
        (_, "contacts", "visibility") => "contact_visibility",
        (_, "contacts" | "speakers", "title") => "job",
        (_, "places" | "partners", "place" | "name") if name == "place" => "town",
        (_, "programme", "starts_at") => "session_starts_at",
        _ => name,
    };
    names!(lang, name,
        title name summary description relation status lead partners places themes sdgs budget
        starts_on ends_on convention sector oda_eligible funding_call results seeking_partners
        seeking_for side role member country town point latitude longitude source amount_cents
        nature scheme signed_on reference kind format visibility starts_at ends_at time_zone venue
        address city accessibility online_url host co_hosts working_group audience programme
        capacity min_population max_population registration_closes_at replay_url report speakers
        website countries_of_interest languages contacts function email phone contact_visibility
        email_visibility phone_visibility purpose next_steps access group_leads members funders
        permanent opens_on closes_on eligible_kinds eligible_countries minimum_consortium
        cofunding_rate_percent cofunding_conditions minimum_amount_cents maximum_amount_cents
        steps link session_starts_at job cover file alt credit documents)
    .to_owned()
}

/// The words of a code, where the field holds one of the contract's lists.
fn code_words(lang: Lang, edited: EntryType, name: &str, code: &str) -> Option<&'static str> {
    macro_rules! of {
        ($list:ident) => {
            code.parse().ok().map(|code| labels::$list(lang, code))
        };
    }
    match (name, edited) {
        ("relation", _) => of!(relation),
        ("status", EntryType::Event) => of!(event_status),
        ("status", _) => of!(action_status),
        ("side", _) => of!(side),
        ("role", _) => of!(partner_role),
        ("nature", _) => of!(budget_nature),
        ("kind", _) => of!(event_kind),
        ("format", _) => of!(event_format),
        ("visibility", EntryType::Event) => of!(visibility),
        ("access", _) => of!(access),
        ("audience", _) => of!(function),
        ("eligible_kinds", _) => of!(member_kind),
        ("function", _) => match code.parse().ok()? {
            codes::Function::Other => Some(tr!(lang, editing.other_function)),
            function => personal::function(lang, function),
        },
        ("visibility" | "email_visibility" | "phone_visibility", _) => code
            .parse()
            .ok()
            .map(|consent| consent_words(lang, consent)),
        _ => None,
    }
}

/// To whom a detail is shown.
pub fn consent_words(lang: Lang, consent: codes::Consent) -> &'static str {
    match consent {
        codes::Consent::Public => tr!(lang, editing.consent.public),
        codes::Consent::Members => tr!(lang, editing.consent.members),
        codes::Consent::Nobody => tr!(lang, editing.consent.nobody),
    }
}

/// Where the words of values come from.
#[derive(Clone, Copy)]
pub struct Speech {
    /// The language.
    pub lang: Lang,
    /// The kind of entry.
    pub edited: EntryType,
    /// The reference lists.
    pub words: Words,
}

impl Speech {
    /// What a field says, line by line, as names become known. Nothing where it says nothing.
    pub fn lines(self, name: &str, value: Option<&Value>) -> Vec<String> {
        match value {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(parts)) => {
                let parts = parts.iter().map(|part| self.line(name, part));
                parts.filter(|line| !line.is_empty()).collect()
            }
            Some(Value::String(text)) if text.contains('\n') => {
                text.lines().map(ToOwned::to_owned).collect()
            }
            Some(value) => vec![self.line(name, value)]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
        }
    }

    fn line(self, name: &str, value: &Value) -> String {
        let lang = self.lang;
        match value {
            Value::Null => String::new(),
            Value::Bool(true) => tr!(lang, editing.yes).to_owned(),
            Value::Bool(false) => tr!(lang, editing.no).to_owned(),
            Value::Number(number) => self.number(name, number),
            Value::String(text) => self.text(name, text),
            Value::Array(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.line(name, part)).collect();
                parts.join(", ")
            }
            Value::Object(fields) => {
                let parts: Vec<String> = fields
                    .iter()
                    .map(|(inner, value)| (inner, self.line(inner, value)))
                    .filter(|(_, words)| !words.is_empty())
                    .map(|(inner, words)| {
                        let pointer = format!("/{name}/0/{inner}");
                        format!("{}\u{a0}: {words}", field_name(lang, self.edited, &pointer))
                    })
                    .collect();
                parts.join(" · ")
            }
        }
    }

    fn number(self, name: &str, number: &serde_json::Number) -> String {
        match (name, number.as_i64()) {
            (name, Some(cents)) if name.ends_with("_cents") => format::money(self.lang, cents),
            ("sdgs", Some(goal)) => {
                let words = u8::try_from(goal).map(|goal| self.words.sdg(self.lang, goal));
                format!("{goal}. {}", words.unwrap_or_default())
            }
            _ => number.to_string(),
        }
    }

    fn text(self, name: &str, text: &str) -> String {
        let lang = self.lang;
        if let Some(words) = code_words(lang, self.edited, name, text) {
            return words.to_owned();
        }
        let kind = match name {
            "lead" | "leads" | "member" | "members" | "host" | "co_hosts" => {
                Some(EntryType::Member)
            }
            "funding_call" => Some(EntryType::FundingCall),
            "working_group" => Some(EntryType::WorkingGroup),
            _ => None,
        };
        if let Some(kind) = kind {
            return name_of(kind, text).get().unwrap_or_else(|| "…".to_owned());
        }
        match name {
            // Its title or what is seen on it says which it is.
            "file" => String::new(),
            "themes" => self.words.theme(lang, text),
            "scheme" => self.words.scheme(lang, text),
            "country" | "countries" | "eligible_countries" => text
                .parse()
                .map_or_else(|_| text.to_owned(), |code| format::country(lang, code)),
            "languages" => format::language(lang, text),
            _ if name.ends_with("_at") => iso_time::parse(text).map_or_else(
                || text.to_owned(),
                |at| {
                    format!(
                        "{} {}",
                        format::day_in(lang, at, ""),
                        format::time_in(lang, at, "")
                    )
                },
            ),
            _ if name.ends_with("_on") => passerelle_shared::iso_date::parse(text)
                .map_or_else(|| text.to_owned(), |day| format::day(lang, day)),
            _ => text.to_owned(),
        }
    }
}

/// A value in words, as a list where it has several lines.
#[component]
pub fn Said(
    /// Where words come from.
    speech: Speech,
    /// The field.
    name: String,
    /// What it holds.
    value: Option<Value>,
) -> impl IntoView {
    move || {
        let lines = speech.lines(&name, value.as_ref());
        if lines.is_empty() {
            return view! { <p class="small">{tr!(speech.lang, editing.nothing)}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        view! { <div class="said">{lines.collect_view()}</div> }.into_any()
    }
}
