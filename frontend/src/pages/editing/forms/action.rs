//! The fields of an action.

use leptos::prelude::*;
use passerelle_shared::codes::{
    ActionStatus, BudgetNature, EntryType, PartnerRole, Relation, Side,
};
use passerelle_shared::limits::{NAME_LENGTH_MAX, TITLE_LENGTH_MAX};
use serde_json::Value;

use super::{options, or_none};
use crate::components::form::TextKind;
use crate::i18n::{format, labels};
use crate::pages::editing::editor::Editor;
use crate::pages::editing::fields::{
    Choice, Codes, CountryField, Line, Lines, Money, Themes, Tick,
};
use crate::pages::editing::files::{CoverField, DocumentsField};
use crate::pages::editing::logic;
use crate::pages::editing::model::object;
use crate::pages::editing::names::name_of;
use crate::pages::editing::parts::{Markdown, PointField, Rows, Section};
use crate::pages::editing::picker::EntryField;
use crate::state::reference::use_words;
use crate::tr;

#[component]
pub(super) fn ActionFields(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let words = use_words();
    let goals = Signal::derive(move || {
        words.get().map_or_else(Vec::new, |lists| {
            let goals = lists.sdgs.iter();
            goals
                .map(|goal| {
                    (
                        goal.code.clone(),
                        format!("{}. {}", goal.code, goal.name(lang)),
                    )
                })
                .collect()
        })
    });
    view! {
        <Section title=tr!(lang, editing.section.essentials)>
            <Line editor pointer="/title" max=TITLE_LENGTH_MAX hint=tr!(lang, editing.hint.action_title)/>
            <Lines editor pointer="/summary" hint=tr!(lang, editing.hint.summary)/>
            <Choice editor pointer="/relation" options=options(lang, Relation::ALL, Relation::code, labels::relation)/>
            <Choice editor pointer="/status" options=options(lang, ActionStatus::ALL, ActionStatus::code, labels::action_status)/>
            <div class="field-pair">
                <Line editor pointer="/starts_on" kind=TextKind::Day/>
                <Line editor pointer="/ends_on" kind=TextKind::Day/>
            </div>
            <Markdown editor pointer="/description"/>
        </Section>
        <Section title=tr!(lang, editing.section.partners)>
            <EntryField editor pointer="/lead" kind=EntryType::Member hint=tr!(lang, editing.hint.lead)/>
            <Rows editor pointer="/partners" add=tr!(lang, editing.add_partner) hint=tr!(lang, editing.hint.partners)
                fresh=fresh_partner heading=partner_name row=partner/>
            <Tick editor pointer="/seeking_partners" hint=tr!(lang, editing.hint.seeking)/>
            <Lines editor pointer="/seeking_for" hint=tr!(lang, editing.hint.seeking_for)/>
        </Section>
        <Section title=tr!(lang, editing.section.places)>
            <Rows editor pointer="/places" add=tr!(lang, editing.add_place) hint=tr!(lang, editing.hint.places)
                fresh=fresh_place heading=place_name row=place/>
        </Section>
        <Section title=tr!(lang, editing.section.themes)>
            <Themes editor/>
            <Codes editor pointer="/sdgs" options=goals numbers=true hint=tr!(lang, editing.hint.sdgs)/>
        </Section>
        <Section title=tr!(lang, editing.section.money)>
            <Rows editor pointer="/budget" add=tr!(lang, editing.add_budget) hint=tr!(lang, editing.hint.budget)
                fresh=fresh_line heading=line_name row=budget_line/>
            <Total editor/>
            <EntryField editor pointer="/funding_call" kind=EntryType::FundingCall hint=tr!(lang, editing.hint.funding_call)/>
            <Tick editor pointer="/oda_eligible" hint=tr!(lang, editing.hint.oda)/>
        </Section>
        <Section title=tr!(lang, editing.section.outcome)>
            <div class="field-pair">
                <Line editor pointer="/convention/signed_on" kind=TextKind::Day/>
                <Line editor pointer="/convention/reference" max=TITLE_LENGTH_MAX hint=tr!(lang, editing.hint.reference)/>
            </div>
            <Markdown editor pointer="/results" rows=6/>
        </Section>
        <Section title=tr!(lang, editing.section.files)>
            <CoverField editor alt_hint=tr!(lang, files.field.alt_hint)/>
            <DocumentsField editor/>
        </Section>
    }
}

fn fresh_partner() -> Value {
    object([("side", "foreign".into()), ("role", "implementing".into())])
}

fn partner_name(editor: Editor, at: &str) -> String {
    let model = editor.model;
    let name = model.text(&format!("{at}/name"));
    let member = model.text(&format!("{at}/member"));
    if name.is_empty() && !member.is_empty() {
        return name_of(EntryType::Member, &member)
            .get()
            .unwrap_or_default();
    }
    name
}

fn partner(editor: Editor, at: &str) -> AnyView {
    let lang = editor.lang;
    let side = format!("{at}/side");
    let model = editor.model;
    let french = Memo::new(move |_| model.text(&side) == Side::French.code());
    let inside = at.to_owned();
    let who = move || {
        let at = inside.clone();
        let named = view! { <Line editor pointer=format!("{at}/name") max=TITLE_LENGTH_MAX hint=tr!(lang, editing.hint.partner_name)/> };
        if french.get() {
            view! {
                <EntryField editor pointer=format!("{at}/member") kind=EntryType::Member hint=tr!(lang, editing.hint.partner_member)/>
                {named}
            }
            .into_any()
        } else {
            view! {
                {named}
                <div class="field-pair">
                    <CountryField editor pointer=format!("{at}/country")/>
                    <Line editor pointer=format!("{at}/place") max=NAME_LENGTH_MAX/>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="field-pair">
            <Choice editor pointer=format!("{at}/side") options=options(lang, Side::ALL, Side::code, labels::side)/>
            <Choice editor pointer=format!("{at}/role") options=options(lang, PartnerRole::ALL, PartnerRole::code, labels::partner_role)/>
        </div>
        {who}
    }
    .into_any()
}

fn fresh_place() -> Value {
    object([("name", "".into())])
}

fn place_name(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/name"))
}

fn place(editor: Editor, at: &str) -> AnyView {
    view! {
        <div class="field-pair">
            <Line editor pointer=format!("{at}/name") max=NAME_LENGTH_MAX/>
            <CountryField editor pointer=format!("{at}/country")/>
        </div>
        <PointField editor pointer=format!("{at}/point") country=format!("{at}/country")/>
    }
    .into_any()
}

fn fresh_line() -> Value {
    object([("source", "".into()), ("nature", "cash".into())])
}

fn line_name(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/source"))
}

fn budget_line(editor: Editor, at: &str) -> AnyView {
    let lang = editor.lang;
    let words = use_words();
    let schemes = move || {
        let schemes = words.get().map_or_else(Vec::new, |lists| {
            let schemes = lists.schemes.iter();
            schemes
                .map(|scheme| (scheme.code.clone(), scheme.name(lang).to_owned()))
                .collect()
        });
        or_none(lang, schemes)
    };
    let scheme = format!("{at}/scheme");
    view! {
        <Line editor pointer=format!("{at}/source") max=TITLE_LENGTH_MAX/>
        <div class="field-pair">
            <Money editor pointer=format!("{at}/amount_cents") hint=""/>
            <Choice editor pointer=format!("{at}/nature") options=options(lang, BudgetNature::ALL, BudgetNature::code, labels::budget_nature)/>
        </div>
        {move || view! { <Choice editor pointer=scheme.clone() options=schemes()/> }}
    }
    .into_any()
}

/// What the lines make together.
#[component]
fn Total(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let total = Memo::new(move |_| {
        let document = model.get();
        let lines = logic::parts_at(&document, "/budget");
        lines
            .iter()
            .filter_map(|line| line.get("amount_cents")?.as_i64())
            .sum::<i64>()
    });
    move || {
        (total.get() > 0).then(|| {
            let total = format::money(lang, total.get());
            view! { <p class="budget-sum" role="status">{tr!(lang, editing.total, total = total)}</p> }
        })
    }
}
