//! A member in a list.

use leptos::prelude::*;
use passerelle_shared::codes::{Claim, EpciForm, MemberKind};
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberSummary;

use crate::components::badge::{Badge, Tone};
use crate::components::cover::logo;
use crate::components::icon::{Icon, IconName};
use crate::i18n::labels;
use crate::plural;
use crate::routes::{Kind, entry_href};
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::tr;

/// The inside of a member's `<li class="card">`: full for a page that somebody keeps, lighter
/// for one that waits.
#[component]
pub fn MemberCard(
    /// The member.
    member: MemberSummary,
    /// Gets the member's slug while its card is under the pointer or has the focus.
    #[prop(optional)]
    pointed: Option<RwSignal<Option<String>>>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let slug = StoredValue::new(member.slug.clone());
    let point = move |on: bool| {
        if let Some(pointed) = pointed {
            pointed.set(on.then(|| slug.get_value()));
        }
    };
    let kept = member.claim == Claim::Claimed;
    let department = member.department.map(|code| {
        view! { <span><Icon name=IconName::MapPin/>{move || words.department(&code)}</span> }
    });
    let population = member.population.map(|count| {
        view! { <span><Icon name=IconName::Users/>{plural!(lang, u64::from(count), directory.inhabitants)}</span> }
    });
    let actions = (member.actions_count > 0).then(|| {
        let count = u64::from(member.actions_count);
        view! { <span class="member-actions"><Icon name=IconName::Globe/>{plural!(lang, count, directory.actions_count)}</span> }
    });
    view! {
        <div class="member" class:member-waiting=!kept>
            <h3 class="card-title" lang=entry_lang(lang)>
                <a
                    href=entry_href(lang, Kind::Member, &member.slug)
                    on:mouseenter=move |_| point(true)
                    on:mouseleave=move |_| point(false)
                    on:focus=move |_| point(true)
                    on:blur=move |_| point(false)
                >
                    {member.name}
                </a>
            </h3>
            <div class="card-badges">
                <Badge text=kind_words(lang, member.kind, member.epci_form) tone=if kept { Tone::Deep } else { Tone::Muted }/>
                {(!kept).then(|| view! { <span class="member-hint">{tr!(lang, directory.unclaimed)}</span> })}
            </div>
            {member.summary.map(|summary| view! { <p class="card-text" lang=entry_lang(lang)>{summary}</p> })}
            <p class="card-meta">{department}{population}{actions}</p>
            {logo(member.cover.as_ref())}
        </div>
    }
}

/// What an organisation is; an intercommunality by its legal form.
pub fn kind_words(lang: Lang, kind: MemberKind, form: Option<EpciForm>) -> &'static str {
    form.map_or_else(
        || labels::member_kind(lang, kind),
        |form| labels::epci_form(lang, form),
    )
}
