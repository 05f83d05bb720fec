//! The fields of a working group.

use leptos::prelude::*;
use passerelle_shared::codes::{Access, EntryType};
use passerelle_shared::limits::TITLE_LENGTH_MAX;

use super::options;
use crate::i18n::labels;
use crate::pages::editing::editor::Editor;
use crate::pages::editing::fields::{Choice, Line, Lines, Themes};
use crate::pages::editing::files::{CoverField, DocumentsField};
use crate::pages::editing::parts::{Markdown, Section};
use crate::pages::editing::picker::EntriesField;
use crate::tr;

#[component]
pub(super) fn GroupFields(editor: Editor) -> impl IntoView {
    let lang = editor.lang;
    view! {
        <Section title=tr!(lang, editing.section.essentials)>
            <Line editor pointer="/name" max=TITLE_LENGTH_MAX/>
            <Lines editor pointer="/summary" hint=tr!(lang, editing.hint.summary)/>
            <Markdown editor pointer="/purpose"/>
            <Markdown editor pointer="/next_steps" rows=5/>
        </Section>
        <Section title=tr!(lang, editing.section.members)>
            <Choice editor pointer="/access" options=options(lang, Access::ALL, Access::code, labels::access) hint=tr!(lang, editing.hint.access)/>
            <EntriesField editor pointer="/leads" kind=EntryType::Member hint=tr!(lang, editing.hint.group_leads)/>
            <EntriesField editor pointer="/members" kind=EntryType::Member hint=tr!(lang, editing.hint.group_members)/>
        </Section>
        <Section title=tr!(lang, editing.section.themes)>
            <Themes editor/>
        </Section>
        <Section title=tr!(lang, editing.section.files)>
            <CoverField editor alt_hint=tr!(lang, files.field.alt_hint)/>
            <DocumentsField editor/>
        </Section>
    }
}
