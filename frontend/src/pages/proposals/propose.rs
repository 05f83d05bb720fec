//! `/proposer`: what is wrong with an entry, whose address is `?page=`; without one, a member that
//! is missing, perhaps with its `?name=`: proposed, or brought in by who may.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::proposals::{
    CorrectionProposal, CreateProposal, ReportProposal, ReportReason,
};

use super::add::{Add, adds_members};
use super::logic::entry_at;
use super::missing::Missing;
use super::{Author, AuthorFields, Handed, send};
use crate::api;
use crate::components::feedback::Loaded;
use crate::components::form::{FormView, SelectField, TextArea, use_form};
use crate::components::page_head::PageHead;
use crate::i18n::labels;
use crate::pages::sign_in::Gate;
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// The page.
#[component]
pub fn ProposePage() -> impl IntoView {
    let query = Query::parse(&use_location().search.get_untracked());
    let page = query.get("page").unwrap_or_default().to_owned();
    let subject = StoredValue::new(entry_at(&page));
    let name = StoredValue::new(query.get("name").unwrap_or_default().to_owned());
    let page = StoredValue::new(page);
    let form = move |signed_in: bool| {
        let author = (!signed_in).then(Author::new);
        match subject.get_value() {
            Some((entry_type, slug)) => {
                view! { <About entry_type slug page=page.get_value() author/> }.into_any()
            }
            None if signed_in && adds_members() => {
                view! { <Add name=name.get_value()/> }.into_any()
            }
            None => view! { <Missing name=name.get_value() author/> }.into_any(),
        }
    };
    view! { <Gate signed_out=move || form(false)>{form(true)}</Gate> }
}

#[component]
fn About(
    entry_type: EntryType,
    slug: String,
    page: String,
    author: Option<Author>,
) -> impl IntoView {
    let lang = use_lang();
    let entry = {
        let slug = slug.clone();
        api::remote(move || api::proposals::name_of(entry_type, &slug))
    };
    let sent = RwSignal::new(false);
    view! {
        <div class="sign-in">
            <Loaded remote=entry let:entry>
                <PageHead title=tr!(lang, proposals.correct.title) lead=tr!(lang, proposals.correct.lead, title = entry.title())/>
                {
                    let slug = slug.clone();
                    move || if sent.get() {
                        view! { <Handed author/> }.into_any()
                    } else {
                        view! { <Correct entry_type slug=slug.clone() author sent/> }.into_any()
                    }
                }
            </Loaded>
            <p class="sign-in-other"><a href=page>{tr!(lang, proposals.back)}</a></p>
        </div>
    }
}

/// Code of the choice that proposes a correction; the others report.
const CORRECTION: &str = "correction";

/// What may be wrong, to choose from: first what its people can mend.
fn choices(lang: Lang) -> Vec<(String, String)> {
    let reports = [
        (
            ReportReason::Outdated,
            tr!(lang, proposals.correct.outdated),
        ),
        (
            ReportReason::PersonalData,
            tr!(lang, proposals.correct.personal_data),
        ),
        (
            ReportReason::Inappropriate,
            tr!(lang, proposals.correct.inappropriate),
        ),
        (ReportReason::Other, tr!(lang, proposals.correct.other)),
    ];
    let correction = (
        CORRECTION.to_owned(),
        tr!(lang, proposals.correct.wrong).to_owned(),
    );
    let reports = reports.map(|(code, words)| (code.code().to_owned(), words.to_owned()));
    std::iter::once(correction).chain(reports).collect()
}

#[component]
fn Correct(
    entry_type: EntryType,
    slug: String,
    author: Option<Author>,
    sent: RwSignal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let text = || RwSignal::new(String::new());
    let (field, value, message) = (text(), text(), text());
    let choice = RwSignal::new(CORRECTION.to_owned());
    let submit = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let optional = |signal| Some(trimmed(signal)).filter(|text| !text.is_empty());
        let (entry, message) = (slug.clone(), trimmed(message));
        let author = author.map(Author::get);
        let body = match choice.read_untracked().parse::<ReportReason>() {
            Ok(reason) => CreateProposal::Report(ReportProposal {
                entry_type,
                entry,
                reason,
                message,
                author,
            }),
            Err(_) => CreateProposal::Correction(CorrectionProposal {
                entry_type,
                entry,
                field: optional(field),
                value: optional(value),
                message,
                author,
            }),
        };
        form.send(
            body,
            move |body| send(lang, body, form.key()),
            move |()| sent.set(true),
        );
    };
    let fields = move || {
        (*choice.read() == CORRECTION).then(|| {
            let parts = labels::entry_parts(lang);
            view! {
                <SelectField form pointer="/field" label=tr!(lang, proposals.correct.field) value=field options=parts/>
                <TextArea form pointer="/value" label=tr!(lang, proposals.correct.value) hint=tr!(lang, proposals.correct.value_hint) value rows=3/>
            }
        })
    };
    view! {
        <FormView form submit=tr!(lang, proposals.correct.submit) on_submit=submit>
            <SelectField form pointer="/reason" label=tr!(lang, proposals.correct.choice) value=choice options=choices(lang)/>
            {fields}
            <TextArea form pointer="/message" label=tr!(lang, proposals.correct.message) hint=tr!(lang, proposals.correct.message_hint) value=message rows=4/>
            <AuthorFields form author/>
        </FormView>
        <p class="small">{tr!(lang, proposals.privacy)}</p>
    }
}
