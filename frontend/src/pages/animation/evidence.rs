//! What speaks for a thing that waits, and against it.

use leptos::prelude::*;
use passerelle_shared::codes::MemberKind;
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::{
    ClaimEvidence, CorrectionDetails, MissingMember, ModerationAuthor, ModerationItem,
};
use passerelle_shared::proposals::ReportReason;
use uuid::Uuid;

use super::Queue;
use crate::components::badge::{Badge, Tone};
use crate::i18n::labels::{entry_parts, member_kind};
use crate::pages::space::labels;
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::{plural, tr};

/// All of it.
pub(super) fn evidence(queue: Queue, item: &ModerationItem) -> AnyView {
    let lang = use_lang();
    let message = item
        .message
        .clone()
        .map(|message| view! { <blockquote>{message}</blockquote> });
    let claim = item.claim.as_ref();
    view! {
        {claim.map(|claim| badges(lang, claim))}
        {item.report.map(|reason| view! { <p class="card-badges"><Badge text=report(lang, reason) tone=Tone::Warm/></p> })}
        {item.author.as_ref().map(|author| who(lang, author, claim))}
        {item.correction.as_ref().map(|it| correction(lang, it))}
        {message}
        {item.missing_member.as_ref().map(|it| missing(lang, queue, item.id, it))}
    }
    .into_any()
}

fn badges(lang: Lang, claim: &ClaimEvidence) -> AnyView {
    let domain = claim.same_domain.map(|same| {
        let (text, tone) = if same {
            (tr!(lang, animation.same_domain), Tone::Good)
        } else {
            (tr!(lang, animation.other_domain), Tone::Warm)
        };
        view! { <Badge text tone/> }
    });
    let count = |count: u32, words: String| (count > 0).then(|| view! { <Badge text=words/> });
    let rivals = plural!(lang, u64::from(claim.rivals), animation.rivals);
    let administrators = plural!(
        lang,
        u64::from(claim.administrators),
        animation.administrators
    );
    view! {
        <p class="card-badges">
            {domain}
            {count(claim.rivals, rivals)}
            {count(claim.administrators, administrators)}
        </p>
    }
    .into_any()
}

fn who(lang: Lang, author: &ModerationAuthor, claim: Option<&ClaimEvidence>) -> AnyView {
    let part = claim.and_then(|claim| {
        let title = claim.title.clone();
        title.or_else(|| labels::function(lang, claim.function).map(ToOwned::to_owned))
    });
    let outsider = (!author.has_account).then(|| tr!(lang, animation.outsider));
    view! {
        <p>
            <strong>{author.name.clone()}</strong>
            {part.map(|part| format!(", {part}"))}
            {outsider.map(|words| format!(" ({words})"))}
            {author.email.clone().map(|email| view! { <br/><a href=format!("mailto:{email}")>{email.clone()}</a> })}
        </p>
    }
    .into_any()
}

fn correction(lang: Lang, correction: &CorrectionDetails) -> AnyView {
    let part = correction.field.clone().map(|field| {
        let parts = entry_parts(lang).into_iter();
        let mut named = parts.filter(|(code, _)| *code == field);
        named.next().map_or(field, |(_, words)| words)
    });
    let value = correction.value.clone();
    view! {
        <dl class="queue-facts">
            {part.map(|part| view! { <div><dt>{tr!(lang, animation.part)}</dt><dd>{part}</dd></div> })}
            {value.map(|value| view! { <div><dt>{tr!(lang, animation.value)}</dt><dd class="queue-value">{value}</dd></div> })}
        </dl>
    }
    .into_any()
}

fn missing(lang: Lang, queue: Queue, id: Uuid, missing: &MissingMember) -> AnyView {
    let kind = |kind: MemberKind| member_kind(lang, kind);
    let fact = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    let site = missing.website.clone().map(|site| {
        view! { <div><dt>{tr!(lang, animation.website)}</dt><dd><a href=site.clone() rel="external noopener" target="_blank">{site.clone()}</a></dd></div> }
    });
    let alike = (!missing.alike.is_empty()).then(|| {
        let choose = move |event| {
            let chosen: Option<Uuid> = event_target_value(&event).parse().ok();
            queue.known.update(|known| {
                known.retain(|(item, _)| *item != id);
                known.extend(chosen.map(|member| (id, member)));
            });
        };
        let field = format!("alike-{id}");
        let options = missing.alike.iter().map(|member| {
            let words = tr!(lang, animation.it_is, name = member.name.clone(), kind = kind(member.kind));
            view! { <option value=member.id.to_string()>{words}</option> }
        });
        let links = missing.alike.iter().map(|member| {
            view! { <li><a href=entry_href(lang, Kind::Member, &member.slug) target="_blank">{member.name.clone()}</a></li> }
        });
        view! {
            <div class="field queue-alike">
                <label class="field-label" for=field.clone()>{tr!(lang, animation.alike)}</label>
                <ul class="link-row">{links.collect_view()}</ul>
                <select class="field-control" id=field on:change=choose>
                    <option value="">{tr!(lang, animation.new_page)}</option>
                    {options.collect_view()}
                </select>
            </div>
        }
    });
    let made = missing.member.clone().map(|member| {
        view! { <p>{tr!(lang, animation.made)}" "<a href=entry_href(lang, Kind::Member, &member.slug)>{member.name}</a></p> }
    });
    view! {
        <dl class="queue-facts">
            {fact(tr!(lang, animation.member_kind), Some(kind(missing.member_kind).to_owned()))}
            {fact("SIREN", missing.siren.clone())}
            {fact("INSEE", missing.insee.clone())}
            {site}
        </dl>
        {alike}
        {made}
    }
    .into_any()
}

fn report(lang: Lang, reason: ReportReason) -> &'static str {
    match reason {
        ReportReason::Wrong => tr!(lang, animation.report.wrong),
        ReportReason::Outdated => tr!(lang, animation.report.outdated),
        ReportReason::Inappropriate => tr!(lang, animation.report.inappropriate),
        ReportReason::PersonalData => tr!(lang, animation.report.personal_data),
        ReportReason::Other => tr!(lang, animation.report.other),
    }
}
