//! The fields of an event.

use leptos::prelude::*;
use passerelle_shared::codes::{
    EntryType, EventFormat, EventKind, EventStatus, Function, Visibility,
};
use passerelle_shared::limits::{NAME_LENGTH_MAX, TITLE_LENGTH_MAX};
use serde_json::Value;

use super::options;
use crate::components::form::TextKind;
use crate::i18n::labels;
use crate::pages::editing::editor::Editor;
use crate::pages::editing::fields::{Choice, Codes, Count, Line, Lines, Themes};
use crate::pages::editing::files::{CoverField, DocumentsField};
use crate::pages::editing::model::object;
use crate::pages::editing::moment::Moment;
use crate::pages::editing::parts::{Markdown, PointField, Rows, Section};
use crate::pages::editing::picker::{EntriesField, EntryField};
use crate::tr;

/// Time zones that the agenda knows: France, overseas and the most frequent partners.
const ZONES: [&str; 14] = [
    "Europe/Paris",
    "America/Martinique",
    "America/Cayenne",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Africa/Dakar",
    "Africa/Ouagadougou",
    "Africa/Casablanca",
    "Africa/Tunis",
    "Indian/Antananarivo",
    "Europe/London",
    "America/Montreal",
    "UTC",
];

#[component]
pub(super) fn EventFields(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let mut zones: Vec<(String, String)> = ZONES
        .iter()
        .map(|zone| ((*zone).to_owned(), zone.replace('_', " ")))
        .collect();
    let present = untrack(|| model.text("/time_zone"));
    if !present.is_empty() && !zones.iter().any(|(zone, _)| *zone == present) {
        zones.push((present.clone(), present));
    }
    let audience = Signal::stored(options(
        lang,
        Function::ALL,
        Function::code,
        labels::function,
    ));
    let online = Memo::new(move |_| model.text("/format") != EventFormat::InPerson.code());
    let on_site = Memo::new(move |_| model.text("/format") != EventFormat::Online.code());
    view! {
        <Section title=tr!(lang, editing.section.essentials)>
            <Line editor pointer="/title" max=TITLE_LENGTH_MAX/>
            <Lines editor pointer="/summary" hint=tr!(lang, editing.hint.summary)/>
            <div class="field-pair">
                <Choice editor pointer="/kind" options=options(lang, EventKind::ALL, EventKind::code, labels::event_kind)/>
                <Choice editor pointer="/status" options=options(lang, EventStatus::ALL, EventStatus::code, labels::event_status)/>
            </div>
            <Markdown editor pointer="/description"/>
        </Section>
        <Section title=tr!(lang, editing.section.time)>
            <Moment editor pointer="/starts_at"/>
            <Moment editor pointer="/ends_at"/>
            <Choice editor pointer="/time_zone" options=zones hint=tr!(lang, editing.hint.time_zone)/>
        </Section>
        <Section title=tr!(lang, editing.section.place)>
            <Choice editor pointer="/format" options=options(lang, EventFormat::ALL, EventFormat::code, labels::event_format)/>
            {move || on_site.get().then(|| view! {
                <Line editor pointer="/venue/name" max=TITLE_LENGTH_MAX hint=tr!(lang, editing.hint.venue)/>
                <div class="field-pair">
                    <Line editor pointer="/venue/address" max=TITLE_LENGTH_MAX/>
                    <Line editor pointer="/venue/city" max=NAME_LENGTH_MAX/>
                </div>
                <Lines editor pointer="/venue/accessibility" hint=tr!(lang, editing.hint.accessibility) rows=2/>
                <PointField editor pointer="/venue/point"/>
            })}
            {move || online.get().then(|| view! {
                <Line editor pointer="/online_url" kind=TextKind::Web hint=tr!(lang, editing.hint.online)/>
            })}
        </Section>
        <Section title=tr!(lang, editing.section.hosts)>
            <EntryField editor pointer="/host" kind=EntryType::Member hint=tr!(lang, editing.hint.host)/>
            <EntriesField editor pointer="/co_hosts" kind=EntryType::Member hint=tr!(lang, editing.hint.co_hosts)/>
            <EntryField editor pointer="/working_group" kind=EntryType::WorkingGroup hint=tr!(lang, editing.hint.group)/>
        </Section>
        <Section title=tr!(lang, editing.section.programme)>
            <Rows editor pointer="/programme" add=tr!(lang, editing.add_session) hint=tr!(lang, editing.hint.programme)
                fresh=fresh_session heading=title_of row=session/>
        </Section>
        <Section title=tr!(lang, editing.section.audience)>
            <Choice editor pointer="/visibility" options=options(lang, Visibility::ALL, Visibility::code, labels::visibility)/>
            <Codes editor pointer="/audience" options=audience hint=tr!(lang, editing.hint.audience)/>
            <div class="field-pair">
                <Count editor pointer="/min_population" hint=tr!(lang, editing.hint.population)/>
                <Count editor pointer="/max_population" hint=tr!(lang, editing.hint.population)/>
            </div>
            <Count editor pointer="/capacity" hint=tr!(lang, editing.hint.capacity)/>
            <Moment editor pointer="/registration_closes_at"/>
            <Themes editor/>
        </Section>
        <Section title=tr!(lang, editing.section.afterwards)>
            <Line editor pointer="/replay_url" kind=TextKind::Web hint=tr!(lang, editing.hint.web)/>
            <Markdown editor pointer="/report" rows=6/>
        </Section>
        <Section title=tr!(lang, editing.section.files)>
            <CoverField editor alt_hint=tr!(lang, files.field.alt_hint)/>
            <DocumentsField editor/>
        </Section>
    }
}

fn fresh_session() -> Value {
    object([("title", "".into())])
}

fn title_of(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/title"))
}

fn session(editor: Editor, at: &str) -> AnyView {
    let lang = editor.lang;
    view! {
        <Moment editor pointer=format!("{at}/starts_at")/>
        <Line editor pointer=format!("{at}/title") max=TITLE_LENGTH_MAX/>
        <Lines editor pointer=format!("{at}/description") hint=tr!(lang, editing.hint.session)/>
        <Rows editor pointer=format!("{at}/speakers") add=tr!(lang, editing.add_speaker) hint=""
            fresh=fresh_speaker heading=name_of row=speaker/>
    }
    .into_any()
}

fn fresh_speaker() -> Value {
    object([("name", "".into())])
}

fn name_of(editor: Editor, at: &str) -> String {
    editor.model.text(&format!("{at}/name"))
}

fn speaker(editor: Editor, at: &str) -> AnyView {
    view! {
        <div class="field-pair">
            <Line editor pointer=format!("{at}/name") max=NAME_LENGTH_MAX/>
            <Line editor pointer=format!("{at}/title") max=TITLE_LENGTH_MAX/>
        </div>
    }
    .into_any()
}
