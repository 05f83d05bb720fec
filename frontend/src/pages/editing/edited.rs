//! The kinds of entry that are edited, and what each has of its own.

use passerelle_shared::actions::ActionDocument;
use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::Document;
use passerelle_shared::events::EventDocument;
use passerelle_shared::funding_calls::FundingCallDocument;
use passerelle_shared::members::MemberDocument;
use passerelle_shared::validation::{Rule, Violation};
use passerelle_shared::working_groups::WorkingGroupDocument;
use serde_json::{Value, json};

use super::logic;
use crate::api::read_json;
use crate::routes::{Kind, NEW, entry_href};
use passerelle_shared::lang::Lang;

/// The addresses of a kind of entry.
pub struct Addresses {
    /// Of its list in the API.
    pub path: &'static str,
    /// Of its public page.
    pub public: Kind,
    /// Of its form.
    pub form: Kind,
    /// Of its history.
    pub history: Kind,
}

/// The addresses of a kind of entry.
pub const fn addresses(edited: EntryType) -> Addresses {
    let (path, public, form, history) = match edited {
        EntryType::Action => (
            "/actions",
            Kind::Action,
            Kind::EditAction,
            Kind::ActionHistory,
        ),
        EntryType::Event => ("/events", Kind::Event, Kind::EditEvent, Kind::EventHistory),
        EntryType::Member => (
            "/members",
            Kind::Member,
            Kind::EditMember,
            Kind::MemberHistory,
        ),
        EntryType::WorkingGroup => (
            "/working-groups",
            Kind::Group,
            Kind::EditGroup,
            Kind::GroupHistory,
        ),
        EntryType::FundingCall => (
            "/funding-calls",
            Kind::FundingCall,
            Kind::EditFundingCall,
            Kind::FundingCallHistory,
        ),
    };
    Addresses {
        path,
        public,
        form,
        history,
    }
}

/// The kind of entry of a page of editing.
pub const fn edited_at(kind: Kind) -> Option<EntryType> {
    match kind {
        Kind::EditAction | Kind::ActionHistory => Some(EntryType::Action),
        Kind::EditEvent | Kind::EventHistory => Some(EntryType::Event),
        Kind::EditMember | Kind::MemberHistory => Some(EntryType::Member),
        Kind::EditGroup | Kind::GroupHistory => Some(EntryType::WorkingGroup),
        Kind::EditFundingCall | Kind::FundingCallHistory => Some(EntryType::FundingCall),
        _ => None,
    }
}

/// The address of the form that makes an entry.
pub fn new_href(lang: Lang, edited: EntryType) -> String {
    entry_href(lang, addresses(edited).form, NEW)
}

/// The document of an entry that is not made yet.
pub fn fresh(edited: EntryType, member: Option<&str>) -> Value {
    match edited {
        EntryType::Action => json!({
            "title": "", "summary": "", "relation": "cooperation_decentralisee",
            "status": "planned", "lead": member,
        }),
        EntryType::Event => json!({
            "title": "", "summary": "", "kind": "workshop", "format": "in_person",
            "status": "scheduled", "visibility": "public", "time_zone": "Europe/Paris",
            "host": member,
        }),
        EntryType::WorkingGroup => json!({
            "name": "", "summary": "", "access": "open",
            "leads": member.into_iter().collect::<Vec<_>>(),
        }),
        EntryType::FundingCall => json!({"title": "", "summary": ""}),
        EntryType::Member => json!({}),
    }
}

/// What an entry should say, and whether it cannot be kept without.
pub const fn wanted(edited: EntryType) -> &'static [(&'static str, bool)] {
    match edited {
        EntryType::Action => &[
            ("title", true),
            ("summary", true),
            ("lead", true),
            ("description", false),
            ("partners", false),
            ("places", false),
            ("themes", false),
            ("starts_on", false),
            ("budget", false),
        ],
        EntryType::Event => &[
            ("title", true),
            ("summary", true),
            ("starts_at", true),
            ("ends_at", true),
            ("host", false),
            ("description", false),
            ("themes", false),
        ],
        EntryType::Member => &[
            ("summary", false),
            ("description", false),
            ("website", false),
            ("themes", false),
            ("contacts", false),
        ],
        EntryType::WorkingGroup => &[
            ("name", true),
            ("summary", true),
            ("leads", true),
            ("purpose", false),
            ("themes", false),
        ],
        EntryType::FundingCall => &[
            ("title", true),
            ("summary", true),
            ("description", false),
            ("funders", false),
            ("themes", false),
            ("link", false),
        ],
    }
}

/// Everything that is wrong with a document, as the contract sees it.
pub fn mistakes(edited: EntryType, document: &Value) -> Vec<Violation> {
    let holes = holes(edited, document);
    if !holes.is_empty() {
        return holes;
    }
    let document = document.to_string();
    match edited {
        EntryType::Action => check::<ActionDocument>(&document),
        EntryType::Event => check::<EventDocument>(&document),
        EntryType::Member => check::<MemberDocument>(&document),
        EntryType::WorkingGroup => check::<WorkingGroupDocument>(&document),
        EntryType::FundingCall => check::<FundingCallDocument>(&document),
    }
}

/// What cannot be read at all, the server tells.
fn check<D: Document>(document: &str) -> Vec<Violation> {
    read_json::<D>(document).map_or_else(Vec::new, |document| document.canonical().mistakes())
}

/// Values without which a document cannot even be read.
fn holes(edited: EntryType, document: &Value) -> Vec<Violation> {
    let mut pointers: Vec<String> = wanted(edited)
        .iter()
        .filter(|(_, needed)| *needed)
        .map(|(name, _)| format!("/{name}"))
        .collect();
    let parts: &[(&str, &[&str])] = match edited {
        EntryType::Action => &[
            ("places", &["name", "country", "point"]),
            ("budget", &["source", "amount_cents"]),
        ],
        EntryType::Event => &[("programme", &["starts_at", "title"])],
        EntryType::Member => &[("contacts", &["name"])],
        EntryType::FundingCall => &[("steps", &["title"])],
        EntryType::WorkingGroup => &[],
    };
    let documents: (&str, &[&str]) = ("documents", &["title"]);
    for (list, fields) in parts.iter().chain([&documents]) {
        for index in 0..logic::parts_at(document, &format!("/{list}")).len() {
            pointers.extend(
                fields
                    .iter()
                    .map(|field| format!("/{list}/{index}/{field}")),
            );
        }
    }
    for session in 0..logic::parts_at(document, "/programme").len() {
        let speakers = format!("/programme/{session}/speakers");
        for speaker in 0..logic::parts_at(document, &speakers).len() {
            pointers.push(format!("{speakers}/{speaker}/name"));
        }
    }
    for (part, field) in [("venue", "name"), ("cover", "alt")] {
        if document.get(part).is_some() {
            pointers.push(format!("/{part}/{field}"));
        }
    }
    pointers.retain(|pointer| logic::is_empty(document.pointer(pointer)));
    pointers
        .into_iter()
        .map(|pointer| Violation::of(pointer, Rule::Required))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_by_its_place() {
        let document = json!({"title": "Eau", "summary": " ", "lead": "x", "places": [{"name": "Kaya"}],
                "cover": {"file": "x"}, "documents": [{"file": "x", "title": "Convention"}, {"file": "y"}]});
        let told: Vec<String> = holes(EntryType::Action, &document)
            .into_iter()
            .map(|it| it.pointer)
            .collect();
        assert_eq!(
            told,
            [
                "/summary",
                "/places/0/country",
                "/places/0/point",
                "/documents/1/title",
                "/cover/alt"
            ]
        );
    }
}
