//! Rows of the database. Only `store` files, `changes` and `seed` import them.
#![expect(
    missing_docs,
    reason = "columns are documented by the contract that they fill"
)]

pub mod access_token;
pub mod account;
pub mod action;
pub mod action_budget_line;
pub mod action_partner;
pub mod action_place;
pub mod action_sdg;
pub mod action_theme;
pub mod affiliation;
pub mod audit_entry;
pub mod claim;
pub mod consent;
pub mod contact;
pub mod country;
pub mod data_version;
pub mod department;
pub mod entry_change;
pub mod event;
pub mod event_audience;
pub mod event_co_host;
pub mod event_session;
pub mod event_speaker;
pub mod event_theme;
pub mod file;
pub mod file_use;
pub mod former_slug;
pub mod funding_call;
pub mod funding_call_country;
pub mod funding_call_funder;
pub mod funding_call_kind;
pub mod funding_call_step;
pub mod funding_call_theme;
pub mod funding_scheme;
pub mod group_participant;
pub mod idempotency_key;
pub mod identity;
pub mod link_token;
pub mod mail;
pub mod member;
pub mod member_country;
pub mod member_language;
pub mod member_theme;
pub mod proposal;
pub mod proposal_token;
pub mod purpose;
pub mod recovery_code;
pub mod refresh_token;
pub mod region;
pub mod revision;
pub mod sdg;
pub mod search_document;
pub mod session;
pub mod setting;
pub mod theme;
pub mod throttle;
pub mod webhook;
pub mod webhook_delivery;
pub mod working_group;
pub mod working_group_member;
pub mod working_group_theme;
