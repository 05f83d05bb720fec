//! The table that prepares the ministry's yearly survey of official development assistance (e-APD).

use js_sys::Uint8Array;
use leptos::prelude::*;
use passerelle_shared::accounts::{Account, AccountRole, Affiliation};
use passerelle_shared::codes::MemberKind;

use super::{Trouble, use_deed};
use crate::api;
use crate::components::form::{SelectField, use_form};
use crate::components::keep::keep;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Years that are offered: this one, the one that is due, and three before it.
const YEARS: u32 = 5;

/// For whom it is: the authorities among an account's members, and the whole network for its team.
pub fn subjects(account: &Account, everyone: &str) -> Vec<(String, String)> {
    let team = account.role != AccountRole::Member;
    let authorities = account
        .affiliations
        .iter()
        .filter(|it| declares(it.member.kind));
    let own =
        authorities.map(|Affiliation { member, .. }| (member.slug.clone(), member.name.clone()));
    let network = team.then(|| (String::new(), everyone.to_owned()));
    network.into_iter().chain(own).collect()
}

/// Whether such a member has to declare (CGCT, article L1115-6).
const fn declares(kind: MemberKind) -> bool {
    matches!(
        kind,
        MemberKind::Commune
            | MemberKind::Epci
            | MemberKind::Departement
            | MemberKind::Region
            | MemberKind::SyndicatMixte
    )
}

/// What it is, for whom and of which year, and the file.
#[component]
pub fn Declaration(
    /// For whom: slugs and names; an empty slug is the whole network.
    subjects: Vec<(String, String)>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let deed = use_deed();
    let done = RwSignal::new(false);
    let this_year = js_sys::Date::new_0().get_full_year();
    let year = RwSignal::new((this_year - 1).to_string());
    let years = (0..YEARS).map(|back| (this_year - back).to_string());
    let years = years.map(|year| (year.clone(), year)).collect();
    let subject = RwSignal::new(
        subjects
            .first()
            .map(|(slug, _)| slug.clone())
            .unwrap_or_default(),
    );
    let several = subjects.len() > 1;
    let download = move |_| {
        done.set(false);
        let slug = subject.get_untracked();
        let member = Some(slug.as_str()).filter(|slug| !slug.is_empty());
        let (address, name) = api::oda::declaration(lang, member, &year.read_untracked());
        deed.run(
            async move {
                let bytes = session::file_bytes(lang, &address).await?;
                // A browser that keeps no files shows nothing worse than it did before.
                let _ = keep(&name, &Uint8Array::from(bytes.as_slice()).into());
                Ok(())
            },
            move || done.set(true),
        );
    };
    view! {
        <p>{tr!(lang, space.declaration.text)}</p>
        <div class="declaration">
            {several.then(|| view! {
                <SelectField form pointer="/member" label=tr!(lang, space.declaration.subject) value=subject options=subjects/>
            })}
            <SelectField form pointer="/year" label=tr!(lang, space.declaration.year) value=year options=years/>
            <button class="button" type="button" on:click=download>{tr!(lang, space.declaration.download)}</button>
        </div>
        <p class="small">{tr!(lang, space.declaration.caution)}</p>
        <p class="form-said" role="status">{move || done.get().then(|| tr!(lang, space.declaration.done))}</p>
        <Trouble deed/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authorities_declare_and_others_do_not() {
        assert!(declares(MemberKind::Commune) && declares(MemberKind::SyndicatMixte));
        assert!(!declares(MemberKind::Association) && !declares(MemberKind::ForeignAuthority));
    }
}
