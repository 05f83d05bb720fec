//! What the requests of the table say.

use serde_json::{Value, json};
use uuid::Uuid;

use super::people::Subject;
use super::things::{Place, Thing};

/// A document that is taken for one.
pub const PDF: &[u8] = b"%PDF-1.7 essai";

/// What an operation is about.
pub fn kind(operation: &str) -> &'static str {
    const OWN: [&str; 4] = [
        "create_api_key_secret",
        "delete_account_session",
        "delete_access_token",
        "delete_api_key",
    ];
    let about = [
        ("api_key_decision", "api_key"),
        ("account_standing", "account"),
        ("group_invitation", "participant"),
        ("participant", "participant"),
        ("affiliation", "affiliation"),
        ("decisions", "decisions"),
        ("create_proposal", "proposal"),
        ("reference", "reference"),
        ("funding_call", "funding_call"),
        ("working_group", "working_group"),
        ("get_file", "file"),
        ("event", "event"),
        ("member", "member"),
        ("claim", "member"),
        ("action", "action"),
    ];
    let of_webhook =
        operation.contains("webhook") && !matches!(operation, "create_webhook" | "list_webhooks");
    if OWN.contains(&operation) || of_webhook {
        return "own";
    }
    let found = about.iter().find(|(word, _)| operation.contains(word));
    found.map_or("nothing", |(_, kind)| kind)
}

/// The address of a list.
pub fn list(kind: &str) -> &'static str {
    match kind {
        "action" => "/api/v1/actions",
        "event" => "/api/v1/events",
        "funding_call" => "/api/v1/funding-calls",
        "working_group" => "/api/v1/working-groups",
        kind => panic!("{kind} has no list"),
    }
}

/// A title that no other entry has.
fn title() -> String {
    format!("Essai {}", Uuid::now_v7().simple())
}

/// An entry of the town, or of what its name says.
pub fn document(place: &Place, kind: &str, name: &str) -> Value {
    let owner = match name {
        "trusted" => place.trusted,
        "hidden" => place.hidden,
        _ => place.town,
    };
    match kind {
        "action" => json!({
            "title": title(), "summary": "Un essai.", "relation": "jumelage", "status": "active",
            "lead": owner,
            "partners": [{"side": "french", "role": "funding", "member": place.partner}],
        }),
        "event" => {
            let group = match name {
                "group" | "group-public" => Some(place.open),
                "closed" => Some(place.closed),
                "other-group" => Some(place.other_group),
                _ => None,
            };
            let mut event = json!({
                "title": title(), "summary": "Un essai.", "kind": "webinar", "format": "online",
                "status": "scheduled", "visibility": "public", "time_zone": "Europe/Paris",
                "starts_at": "2027-03-02T09:00:00Z", "ends_at": "2027-03-02T10:00:00Z",
            });
            if let Some(group) = group {
                event["working_group"] = json!(group);
                event["visibility"] = json!("group");
            } else {
                event["host"] = json!(owner);
                event["co_hosts"] = json!([place.partner]);
            }
            event
        }
        "funding_call" => json!({"title": title(), "summary": "Un essai.", "permanent": true}),
        kind => panic!("{kind} has no document"),
    }
}

/// A group of which a member takes the lead.
pub fn group(lead: Uuid, access: &str) -> Value {
    json!({"name": title(), "summary": "Un essai.", "access": access, "leads": [lead]})
}

/// The body of a request, where it has one.
pub fn body(place: &Place, operation: &str, thing: &Thing, who: &Subject) -> Value {
    let word = thing.word.as_str();
    let said = || serde_json::from_str::<Value>(word).unwrap();
    match operation {
        "create_action" => document(place, "action", word),
        "create_event" => document(place, "event", word),
        "create_funding_call" => document(place, "funding_call", word),
        "create_working_group" => group(place.town, "open"),
        "update_action" | "update_event" | "update_funding_call" | "update_working_group" => {
            let mut document = said();
            document["summary"] = json!(title());
            document
        }
        "create_member" => json!({"name": title(), "member_kind": "association"}),
        "update_member" => json!({"summary": title()}),
        operation if operation.ends_with("_publication") => json!({"publication": word}),
        "create_member_merge" => {
            json!({"into": if word == "town" { place.other } else { place.town }})
        }
        "update_member_trust" => json!({"trusted": true}),
        "create_affiliation" => json!({
            "email": format!("{}@exemple.fr", Uuid::now_v7().simple()), "given_name": "Alix",
            "family_name": "Martin", "role": "reader", "function": "other",
        }),
        "update_affiliation" => json!({"role": "editor", "function": "elu"}),
        "create_claim" => json!({
            "email": "qui@exemple.fr", "given_name": "Alix", "family_name": "Martin", "function": "elu",
        }),
        "create_participant" => json!({"member": who.member}),
        "update_participant" => json!({"role": "lead"}),
        "update_participant_request" => json!({"decision": "accepted"}),
        "create_group_invitation" => json!({
            "email": format!("{}@exemple.fr", Uuid::now_v7().simple()), "given_name": "Alix",
            "family_name": "Martin", "function": "other", "role": "participant",
        }),
        "update_reference_order" => said(),
        "create_decisions" => json!({"items": [said()], "decision": "refused", "reason": "Non."}),
        "create_proposal" => json!({
            "kind": "correction", "entry_type": "member", "entry": place.town, "message": "Voilà.",
            "author": {"name": "Alix", "email": "qui@exemple.fr"},
        }),
        "create_proposal_confirmation" => json!({"token": "x"}),
        "create_question_answer" => json!({"token": "x", "message": "Voilà."}),
        "update_account" => json!({"given_name": "Alix", "family_name": title(), "lang": "fr"}),
        "update_password" => json!({"password": "quatre chevaux boivent du cidre"}),
        "create_preview" => json!({"text": "*x*"}),
        "create_api_key" => json!({"name": title(), "purpose": "Un essai."}),
        "update_api_key_decision" => json!({"decision": "granted"}),
        "create_access_token" => json!({"name": "x", "scopes": ["read"], "days": 1}),
        "create_webhook" => json!({"url": "https://partner.example.org/"}),
        "update_webhook" => {
            json!({"url": format!("https://partner.example.org/{}", title().replace(' ', "-")), "state": "disabled"})
        }
        "update_second_factor" | "update_session_second_factor" => json!({"code": "000000"}),
        "create_session" => json!({"method": "link", "token": "x"}),
        "create_sign_in_link" => json!({"email": "personne@exemple.fr"}),
        "update_account_standing" => json!({"role": "member", "active": false, "reason": "Essai."}),
        "create_reference_line" => json!({"name_fr": title(), "name_en": title()}),
        "update_reference_line" => {
            json!({"name_fr": title(), "name_en": title(), "retired": false})
        }
        _ => json!({}),
    }
}
