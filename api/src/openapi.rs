//! The OpenAPI document.

use passerelle_shared::actions::ActionSort;
use passerelle_shared::administration::ReferenceList;
use passerelle_shared::embeds::OembedFormat;
use passerelle_shared::events::EventSort;
use passerelle_shared::funding_calls::FundingCallSort;
use passerelle_shared::geo::{BBox, CountryCode};
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberSort;
use passerelle_shared::page::Cursor;
use passerelle_shared::problem::{ErrorCode, FieldError, Problem};
use passerelle_shared::reference::Sdg;
use passerelle_shared::representations::{DatedFormat, EntryFormat, UndatedFormat};
use passerelle_shared::webhooks::WebhookMessage;
use passerelle_shared::working_groups::WorkingGroupSort;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::openapi::schema::{Array, ArrayItems, Schema, SchemaType, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{OpenApi as Document, RefOr};
use utoipa::{Modify, OpenApi};

use crate::idempotency::describe::Keys;
use crate::quota::describe::Quotas;
use crate::webhooks::describe::Messages;
use crate::{
    accounts, actions, administration, affiliations, api_keys, claims, demonstration, editing,
    events, files, funding_calls, health, map, members, mirror, moderation, oda, oembed, oidc,
    participants, personal, proposals, reference, root, search, sessions, stats, webhooks,
    working_groups,
};

/// The document, made of the handlers' own descriptions.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Passerelle",
        description = "The public API of a Passerelle platform: the external action of French \
            local authorities (AECT), with its members, actions, events, working groups and \
            funding calls.\n\n\
            One grammar everywhere. Repeated parameters mean *or*, different ones *and*; \
            `sort=field` and `sort=-field`; pages follow each other by `next` in the body and in \
            `Link`. Times are RFC 3339 in UTC, dates ISO 8601, money in euro cents, countries ISO \
            3166-1 alpha-2, codes `snake_case` (`GET /api/v1/reference` turns them into words). \
            Every answer has an `ETag`: send it back as `If-None-Match` and get 304 while nothing \
            has changed. Errors are `application/problem+json` (RFC 9457) with a stable `type`. \
            Reading needs no key, from any origin. Requests are counted by the hour: `RateLimit-Limit`, \
            `RateLimit-Remaining`, `RateLimit-Reset` and `RateLimit-Policy` say where you stand, on every \
            answer, and 429 comes with `Retry-After`. A key (`X-Api-Key`) has a quota of its own.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    servers((url = "/", description = "This server")),
    tags(
        (name = "root", description = "Where everything is"),
        (name = "members", description = "The directory of organisations"),
        (name = "actions", description = "Cooperation actions with partners abroad"),
        (name = "events", description = "The shared agenda"),
        (name = "working-groups", description = "Groups on a concrete subject"),
        (name = "funding-calls", description = "Calls for projects"),
        (name = "files", description = "Images and documents of entries"),
        (name = "search", description = "One box over everything"),
        (name = "changes", description = "For a copy elsewhere that is kept in step"),
        (name = "webhooks", description = "What changes, told to a program elsewhere"),
        (name = "map", description = "Clusters for a map"),
        (name = "stats", description = "Figures and facets"),
        (name = "reference", description = "Codes and their names"),
        (name = "oembed", description = "Pages of the platform on other sites"),
        (name = "session", description = "Signing in and out"),
        (name = "moderation", description = "What waits for the animators"),
        (name = "administration", description = "Accounts, reference lists and what was done"),
        (name = "account", description = "What is one's own"),
        (name = "health", description = "Whether the server lives and is ready"),
    ),
    components(schemas(
        DatedFormat, EntryFormat, Lang, OembedFormat, UndatedFormat,
        Problem, ErrorCode, FieldError, Cursor, CountryCode, BBox, Sdg, ActionSort,
        EventSort, FundingCallSort, MemberSort, ReferenceList, WebhookMessage, WorkingGroupSort,
    )),
    paths(
        root::get::get_root,
        members::list::list_members,
        members::create::create_member,
        members::geojson::list_members_geojson,
        members::export::get_members_export,
        members::export::get_member_export,
        members::get::get_member,
        members::iati::get_member_iati,
        oda::member::get_member_declaration,
        oda::network::get_declaration,
        members::source::get_member_source,
        members::update::update_member,
        members::publish::update_member_publication,
        members::delete::delete_member,
        members::delete::create_member_restoration,
        members::contacts::list_member_contacts,
        members::revisions::list_member_revisions,
        members::revisions::get_member_revision,
        actions::list::list_actions,
        actions::geojson::list_actions_geojson,
        actions::export::get_actions_export,
        actions::export::get_action_export,
        actions::get::get_action,
        actions::source::get_action_source,
        actions::create::create_action,
        actions::update::update_action,
        actions::publish::update_action_publication,
        actions::delete::delete_action,
        actions::delete::create_action_restoration,
        actions::revisions::list_action_revisions,
        actions::revisions::get_action_revision,
        events::list::list_events,
        events::geojson::list_events_geojson,
        events::export::get_events_export,
        events::export::get_event_export,
        events::get::get_event,
        events::source::get_event_source,
        events::create::create_event,
        events::update::update_event,
        events::publish::update_event_publication,
        events::delete::delete_event,
        events::delete::create_event_restoration,
        events::revisions::list_event_revisions,
        events::revisions::get_event_revision,
        working_groups::list::list_working_groups,
        working_groups::export::get_working_groups_export,
        working_groups::export::get_working_group_export,
        working_groups::get::get_working_group,
        working_groups::source::get_working_group_source,
        working_groups::workspace::get_working_group_workspace,
        working_groups::create::create_working_group,
        working_groups::update::update_working_group,
        working_groups::publish::update_working_group_publication,
        working_groups::delete::delete_working_group,
        working_groups::delete::create_working_group_restoration,
        working_groups::revisions::list_working_group_revisions,
        working_groups::revisions::get_working_group_revision,
        participants::list::list_participants,
        participants::create::create_participant,
        participants::update::update_participant,
        participants::delete::delete_participant,
        participants::decide::update_participant_request,
        participants::invite::create_group_invitation,
        funding_calls::list::list_funding_calls,
        funding_calls::export::get_funding_calls_export,
        funding_calls::export::get_funding_call_export,
        funding_calls::get::get_funding_call,
        funding_calls::source::get_funding_call_source,
        funding_calls::create::create_funding_call,
        funding_calls::update::update_funding_call,
        funding_calls::publish::update_funding_call_publication,
        funding_calls::delete::delete_funding_call,
        funding_calls::delete::create_funding_call_restoration,
        funding_calls::revisions::list_funding_call_revisions,
        funding_calls::revisions::get_funding_call_revision,
        search::get::search,
        mirror::get::list_changes,
        webhooks::list::list_webhooks,
        webhooks::create::create_webhook,
        webhooks::get::get_webhook,
        webhooks::update::update_webhook,
        webhooks::delete::delete_webhook,
        webhooks::secret_create::create_webhook_secret,
        webhooks::delivery_list::list_webhook_deliveries,
        webhooks::delivery_create::create_webhook_delivery,
        oembed::get::get_oembed,
        map::get::get_map,
        map::get::get_member_map,
        stats::get::get_stats,
        stats::facets::get_action_stats,
        stats::facets::get_member_stats,
        stats::facets::get_event_stats,
        stats::facets::get_working_group_stats,
        stats::facets::get_funding_call_stats,
        reference::get::get_reference,
        oidc::begin::get_provider_sign_in,
        oidc::finish::get_provider_return,
        sessions::create::create_session,
        sessions::delete::delete_session,
        sessions::refresh::create_session_token,
        sessions::second_factor::update_session_second_factor,
        sessions::link::create_sign_in_link,
        accounts::get::get_account,
        editing::own::list_own_entries,
        editing::preview::create_preview,
        accounts::update::update_account,
        personal::export::get_account_export,
        personal::erase::delete_account,
        accounts::password_update::update_password,
        accounts::session_list::list_sessions,
        accounts::session_list::delete_sessions,
        accounts::session_list::delete_account_session,
        accounts::second_factor::create_second_factor,
        accounts::second_factor::update_second_factor,
        accounts::second_factor::delete_second_factor,
        accounts::access_token::list_access_tokens,
        accounts::access_token::create_access_token,
        accounts::access_token::delete_access_token,
        claims::create::create_claim,
        proposals::create::create_proposal,
        proposals::confirm::create_proposal_confirmation,
        proposals::answer::create_question_answer,
        moderation::list::list_moderation,
        moderation::create::create_decisions,
        administration::account_list::list_accounts,
        administration::account_get::get_account_standing,
        administration::account_update::update_account_standing,
        administration::audit_list::list_audit,
        api_keys::own::list_own_api_keys,
        api_keys::create::create_api_key,
        api_keys::delete::delete_api_key,
        api_keys::secret::create_api_key_secret,
        api_keys::list::list_api_keys,
        api_keys::decide::update_api_key_decision,
        reference::line_list::list_reference_lines,
        reference::line_create::create_reference_line,
        reference::line_update::update_reference_line,
        reference::line_update::update_reference_order,
        members::trust::get_member_trust,
        members::trust::update_member_trust,
        members::merge::create_member_merge,
        affiliations::list::list_affiliations,
        affiliations::create::create_affiliation,
        affiliations::update::update_affiliation,
        affiliations::delete::delete_affiliation,
        files::create::create_file,
        files::describe::get_file_description,
        files::get::get_file,
        demonstration::get::get_demonstration,
        health::get_liveness,
        health::get_readiness,
    ),
    modifiers(&Values, &Bearer, &Variants, &Keys, &Quotas, &Messages),
)]
pub struct ApiDocument;

/// The one way to say who asks.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(
                "An access token (`POST /api/v1/session`), or a personal access token",
            ))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

/// Says of every query parameter that it has a value, as [`parse`](crate::http::query::parse)
/// wants it; blank words are no words.
struct Values;

impl Modify for Values {
    fn modify(&self, document: &mut Document) {
        document
            .paths
            .paths
            .values_mut()
            .filter_map(|path| path.get.as_mut()?.parameters.as_mut())
            .flatten()
            .filter_map(|parameter| match parameter {
                RefOr::T(parameter) => Some(parameter),
                RefOr::Ref(_) => None,
            })
            .filter(|parameter| parameter.parameter_in == ParameterIn::Query)
            .filter(|parameter| parameter.name != "q")
            .for_each(has_value);
    }
}

fn has_value(parameter: &mut Parameter) {
    let text = match &mut parameter.schema {
        Some(RefOr::T(Schema::Array(Array {
            items: ArrayItems::RefOrSchema(values),
            ..
        }))) => &mut **values,
        Some(schema) => schema,
        None => return,
    };
    if let RefOr::T(Schema::Object(text)) = text
        && text.schema_type == SchemaType::Type(Type::String)
        && text.format.is_none()
    {
        text.min_length = Some(1);
    }
}

/// Opens the schemas that a tagged variant adds its tag to: beside a closed one the tag would be one
/// field too many, and nothing would be valid.
struct Variants;

impl Modify for Variants {
    fn modify(&self, document: &mut Document) {
        let Some(components) = &mut document.components else {
            return;
        };
        let tagged: Vec<String> = components.schemas.values().flat_map(tagged).collect();
        for name in tagged {
            if let Some(RefOr::T(Schema::Object(variant))) = components.schemas.get_mut(&name) {
                variant.additional_properties = None;
            }
        }
    }
}

/// Names of the schemas to which the variants of a schema add a tag.
fn tagged(schema: &RefOr<Schema>) -> Vec<String> {
    let RefOr::T(Schema::OneOf(variants)) = schema else {
        return Vec::new();
    };
    let parts = variants.items.iter().filter_map(|variant| match variant {
        RefOr::T(Schema::AllOf(parts)) => Some(&parts.items),
        _ => None,
    });
    parts
        .flatten()
        .filter_map(|part| match part {
            RefOr::Ref(part) => part.ref_location.rsplit('/').next().map(str::to_owned),
            RefOr::T(_) => None,
        })
        .collect()
}

/// The document as it is committed and served: pretty-printed JSON with a final line feed.
pub fn document() -> String {
    let mut text = ApiDocument::openapi().to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}
