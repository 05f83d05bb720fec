//! The fields of a funding call.

use leptos::prelude::*;
use passerelle_shared::codes::MemberKind;
use passerelle_shared::limits::TITLE_LENGTH_MAX;
use serde_json::Value;

use super::{options, or_none};
use crate::components::form::TextKind;
use crate::i18n::labels;
use crate::pages::editing::editor::Editor;
use crate::pages::editing::fields::{
    Choice, Codes, Count, Countries, Line, Lines, Money, Themes, Tick,
};
use crate::pages::editing::model::object;
use crate::pages::editing::parts::{Markdown, Rows, Section};
use crate::state::reference::use_words;
use crate::tr;

#[component]
pub(super) fn FundingCallFields(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
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
    let dated = Memo::new(move |_| model.at("/permanent") != Some(Value::Bool(true)));
    let kinds = Signal::stored(options(
        lang,
        MemberKind::ALL,
        MemberKind::code,
        labels::member_kind,
    ));
    view! {
        <Section title=tr!(lang, editing.section.essentials)>
            <Line editor pointer="/title" max=TITLE_LENGTH_MAX/>
            <Lines editor pointer="/summary" hint=tr!(lang, editing.hint.summary)/>
            {move || view! { <Choice editor pointer="/scheme" options=schemes()/> }}
            <Rows editor pointer="/funders" add=tr!(lang, editing.add_funder) hint=tr!(lang, editing.hint.funders)
                fresh=fresh_funder heading=funder_name row=funder/>
            <Line editor pointer="/link" kind=TextKind::Web hint=tr!(lang, editing.hint.web)/>
            <Markdown editor pointer="/description"/>
        </Section>
        <Section title=tr!(lang, editing.section.time)>
            <Tick editor pointer="/permanent" hint=tr!(lang, editing.hint.permanent)/>
            {move || dated.get().then(|| view! {
                <div class="field-pair">
                    <Line editor pointer="/opens_on" kind=TextKind::Day/>
                    <Line editor pointer="/closes_on" kind=TextKind::Day/>
                </div>
            })}
        </Section>
        <Section title=tr!(lang, editing.section.eligibility)>
            <Codes editor pointer="/eligible_kinds" options=kinds hint=tr!(lang, editing.hint.eligible_kinds)/>
            <Countries editor pointer="/eligible_countries" hint=tr!(lang, editing.hint.eligible_countries)/>
            <div class="field-pair">
                <Count editor pointer="/min_population" hint=tr!(lang, editing.hint.population)/>
                <Count editor pointer="/max_population" hint=tr!(lang, editing.hint.population)/>
            </div>
            <Count editor pointer="/minimum_consortium" hint=tr!(lang, editing.hint.consortium)/>
            <Themes editor/>
        </Section>
        <Section title=tr!(lang, editing.section.money)>
            <div class="field-pair">
                <Money editor pointer="/minimum_amount_cents" hint=""/>
                <Money editor pointer="/maximum_amount_cents" hint=""/>
            </div>
            <Count editor pointer="/cofunding_rate_percent" hint=tr!(lang, editing.hint.percent)/>
            <Lines editor pointer="/cofunding_conditions" hint=tr!(lang, editing.hint.conditions)/>
        </Section>
        <Section title=tr!(lang, editing.section.steps)>
            <Rows editor pointer="/steps" add=tr!(lang, editing.add_step) hint=tr!(lang, editing.hint.steps)
                fresh=fresh_step heading=step_name row=step/>
        </Section>
    }
}

fn fresh_funder() -> Value {
    Value::from("")
}

fn funder_name(_editor: Editor, _at: &str) -> String {
    String::new()
}

fn funder(editor: Editor, at: &str) -> AnyView {
    view! { <Line editor pointer=at.to_owned() max=TITLE_LENGTH_MAX/> }.into_any()
}

fn fresh_step() -> Value {
    object([("title", "".into())])
}

fn step_name(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/title"))
}

fn step(editor: Editor, at: &str) -> AnyView {
    let lang = editor.lang;
    view! {
        <Line editor pointer=format!("{at}/title") max=TITLE_LENGTH_MAX/>
        <Lines editor pointer=format!("{at}/description") hint=tr!(lang, editing.hint.step)/>
    }
    .into_any()
}
