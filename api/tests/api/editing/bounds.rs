//! The bounds that the document of the API tells of bodies are those that the code keeps.

use passerelle_api::openapi;
use passerelle_shared::limits;
use serde_json::Value;

/// Schemas of what editors write, each field with its bounds: least length, greatest length, most
/// items, least and greatest number.
#[test]
fn bounds_of_documents_are_those_of_the_contract() {
    let document: Value = serde_json::from_str(&openapi::document()).unwrap();
    let schemas = &document["components"]["schemas"];
    let length = |max: u64| ("maxLength", max);
    let items = ("maxItems", limits::PARTS_MAX);
    let web = length(limits::WEB_ADDRESS_LENGTH_MAX);
    let (name, title, summary, text) = (
        length(limits::NAME_LENGTH_MAX),
        length(limits::TITLE_LENGTH_MAX),
        length(limits::SUMMARY_LENGTH_MAX),
        length(limits::TEXT_LENGTH_MAX),
    );
    let expected = [
        ("ActionDocument", "title", title),
        ("ActionDocument", "summary", summary),
        ("ActionDocument", "description", text),
        ("ActionDocument", "partners", items),
        ("ActionDocument", "places", items),
        ("ActionDocument", "themes", items),
        ("ActionDocument", "sdgs", items),
        ("ActionDocument", "budget", items),
        ("ActionDocument", "purpose", name),
        ("ActionDocument", "results", text),
        ("ActionDocument", "seeking_for", summary),
        ("PartnerDocument", "name", title),
        ("PartnerDocument", "place", name),
        ("Place", "name", name),
        ("BudgetLine", "source", title),
        ("BudgetLine", "scheme", name),
        ("Convention", "reference", title),
        ("EventDocument", "title", title),
        ("EventDocument", "summary", summary),
        ("EventDocument", "description", text),
        ("EventDocument", "time_zone", name),
        ("EventDocument", "online_url", web),
        ("EventDocument", "co_hosts", items),
        ("EventDocument", "themes", items),
        ("EventDocument", "audience", items),
        ("EventDocument", "programme", items),
        ("EventDocument", "replay_url", web),
        ("EventDocument", "report", text),
        ("Venue", "name", title),
        ("Venue", "address", title),
        ("Venue", "city", name),
        ("Venue", "accessibility", summary),
        ("Session", "title", title),
        ("Session", "description", text),
        ("Session", "speakers", items),
        ("Speaker", "name", name),
        ("Speaker", "title", title),
        ("MemberDocument", "summary", summary),
        ("MemberDocument", "description", text),
        ("MemberDocument", "website", web),
        ("MemberDocument", "themes", items),
        ("MemberDocument", "countries", items),
        ("MemberDocument", "languages", items),
        ("MemberDocument", "contacts", items),
        ("ContactDocument", "name", name),
        ("ContactDocument", "title", name),
        ("ContactDocument", "email", length(limits::EMAIL_LENGTH_MAX)),
        ("ContactDocument", "phone", length(limits::PHONE_LENGTH_MAX)),
        ("FundingCallDocument", "title", title),
        ("FundingCallDocument", "summary", summary),
        ("FundingCallDocument", "description", text),
        ("FundingCallDocument", "scheme", name),
        ("FundingCallDocument", "funders", items),
        ("FundingCallDocument", "themes", items),
        ("FundingCallDocument", "eligible_kinds", items),
        ("FundingCallDocument", "eligible_countries", items),
        ("FundingCallDocument", "cofunding_conditions", text),
        ("FundingCallDocument", "steps", items),
        ("FundingCallDocument", "link", web),
        ("CallStep", "title", title),
        ("CallStep", "description", text),
        ("WorkingGroupDocument", "name", title),
        ("WorkingGroupDocument", "summary", summary),
        ("WorkingGroupDocument", "purpose", text),
        ("WorkingGroupDocument", "next_steps", text),
        ("WorkingGroupDocument", "themes", items),
        ("WorkingGroupDocument", "leads", items),
        ("WorkingGroupDocument", "members", items),
        ("ActionDocument", "documents", items),
        ("EventDocument", "documents", items),
        ("WorkingGroupDocument", "documents", items),
        ("CoverDocument", "alt", title),
        ("CoverDocument", "credit", name),
        ("AttachmentDocument", "title", title),
    ];
    for (schema, field, (bound, value)) in expected {
        let told = &schemas[schema]["properties"][field];
        assert_eq!(told[bound], value, "{schema}.{field}: {told}");
        let required = schemas[schema]["required"]
            .as_array()
            .unwrap_or(&Vec::new())
            .contains(&field.into());
        if bound == "maxLength" {
            assert_eq!(told["minLength"] == 1, required, "{schema}.{field}");
        }
    }
    for (schema, field, greatest) in [
        ("EventDocument", "capacity", limits::PEOPLE_MAX),
        ("EventDocument", "min_population", limits::PEOPLE_MAX),
        ("EventDocument", "max_population", limits::PEOPLE_MAX),
        ("FundingCallDocument", "min_population", limits::PEOPLE_MAX),
        ("FundingCallDocument", "max_population", limits::PEOPLE_MAX),
        (
            "FundingCallDocument",
            "minimum_consortium",
            limits::PARTNERS_MAX,
        ),
        (
            "FundingCallDocument",
            "cofunding_rate_percent",
            limits::PERCENT_MAX.into(),
        ),
    ] {
        let told = &schemas[schema]["properties"][field];
        assert_eq!(told["maximum"], greatest, "{schema}.{field}");
    }
    for (schema, field) in [
        ("BudgetLine", "amount_cents"),
        ("FundingCallDocument", "minimum_amount_cents"),
        ("FundingCallDocument", "maximum_amount_cents"),
    ] {
        let amount = &schemas[schema]["properties"][field];
        assert_eq!(amount["minimum"], 0);
        assert_eq!(amount["maximum"], limits::AMOUNT_CENTS_MAX);
    }
    let leads = &schemas["WorkingGroupDocument"]["properties"]["leads"];
    assert_eq!(leads["minItems"], 1);

    // Every text and every list of a document stands in the table above, and nothing else is taken.
    for schema in [
        "ActionDocument",
        "PartnerDocument",
        "Place",
        "BudgetLine",
        "Convention",
        "EventDocument",
        "Venue",
        "Session",
        "Speaker",
        "MemberDocument",
        "ContactDocument",
        "FundingCallDocument",
        "CallStep",
        "WorkingGroupDocument",
        "Point",
        "UpdatePublication",
    ] {
        assert_eq!(schemas[schema]["additionalProperties"], false, "{schema}");
        for (field, told) in schemas[schema]["properties"].as_object().unwrap() {
            let kinds = match &told["type"] {
                Value::String(kind) => vec![kind.as_str()],
                Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            let bounded =
                kinds.contains(&"array") || kinds.contains(&"string") && told["format"].is_null();
            let known = expected
                .iter()
                .any(|&(known, name, _)| known == schema && name == field);
            assert_eq!(known, bounded, "{schema}.{field}: {told}");
        }
    }
}
