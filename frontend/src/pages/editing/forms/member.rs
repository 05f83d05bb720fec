//! The fields of a member's page.

use leptos::prelude::*;
use passerelle_shared::codes::{Consent, Function};
use passerelle_shared::limits::{EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, PHONE_LENGTH_MAX};
use serde_json::Value;

use super::{options, sentence};
use crate::components::form::TextKind;
use crate::i18n::format;
use crate::pages::editing::editor::Editor;
use crate::pages::editing::fields::{Choice, Countries, Line, Lines, Several, Themes};
use crate::pages::editing::files::CoverField;
use crate::pages::editing::model::object;
use crate::pages::editing::parts::{Markdown, PointField, Rows, Section};
use crate::pages::editing::words::consent_words;
use crate::pages::space::labels as personal;
use crate::tr;

/// Languages that networks of cooperation work in; any other that is there stays.
const LANGUAGES: [&str; 16] = [
    "fr", "en", "es", "pt", "de", "it", "ar", "nl", "pl", "ro", "uk", "ru", "zh", "ja", "vi", "mg",
];

#[component]
pub(super) fn MemberFields(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let languages = Signal::derive(move || {
        let named = LANGUAGES
            .iter()
            .map(|code| ((*code).to_owned(), sentence(&format::language(lang, code))));
        named.collect()
    });
    view! {
        <Section title=tr!(lang, editing.section.essentials)>
            <Lines editor pointer="/summary" hint=tr!(lang, editing.hint.member_summary)/>
            <Markdown editor pointer="/description"/>
            <Line editor pointer="/website" kind=TextKind::Web hint=tr!(lang, editing.hint.web)/>
        </Section>
        <Section title=tr!(lang, editing.section.contacts)>
            <Rows editor pointer="/contacts" add=tr!(lang, editing.add_contact) hint=tr!(lang, editing.hint.contacts)
                fresh=fresh_contact heading=contact_name row=contact/>
        </Section>
        <Section title=tr!(lang, editing.section.interests)>
            <Themes editor/>
            <Countries editor pointer="/countries" hint=tr!(lang, editing.hint.countries)/>
            <Several editor pointer="/languages" options=languages hint=tr!(lang, editing.hint.languages)/>
        </Section>
        <Section title=tr!(lang, editing.section.logo)>
            <CoverField editor alt_hint=tr!(lang, files.field.logo_alt_hint)/>
        </Section>
        <Section title=tr!(lang, editing.section.place)>
            <PointField editor pointer="/point"/>
        </Section>
    }
}

fn fresh_contact() -> Value {
    object([
        ("name", "".into()),
        ("function", Function::Technicien.code().into()),
        ("visibility", Consent::Public.code().into()),
        ("email_visibility", Consent::Members.code().into()),
        ("phone_visibility", Consent::Nobody.code().into()),
    ])
}

fn contact_name(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/name"))
}

fn contact(editor: Editor, at: &str) -> AnyView {
    let lang = editor.lang;
    let consents = || options(lang, Consent::ALL, Consent::code, consent_words);
    let functions = options(lang, Function::ALL, Function::code, |lang, function| {
        personal::function(lang, function).unwrap_or(tr!(lang, editing.other_function))
    });
    view! {
        <div class="field-pair">
            <Line editor pointer=format!("{at}/name") max=NAME_LENGTH_MAX/>
            <Choice editor pointer=format!("{at}/function") options=functions/>
        </div>
        <Line editor pointer=format!("{at}/title") max=NAME_LENGTH_MAX/>
        <Choice editor pointer=format!("{at}/visibility") options=consents() hint=tr!(lang, editing.hint.consent)/>
        <div class="field-pair">
            <Line editor pointer=format!("{at}/email") kind=TextKind::Email max=EMAIL_LENGTH_MAX/>
            <Choice editor pointer=format!("{at}/email_visibility") options=consents()/>
        </div>
        <div class="field-pair">
            <Line editor pointer=format!("{at}/phone") kind=TextKind::Phone max=PHONE_LENGTH_MAX/>
            <Choice editor pointer=format!("{at}/phone_visibility") options=consents()/>
        </div>
    }
    .into_any()
}
