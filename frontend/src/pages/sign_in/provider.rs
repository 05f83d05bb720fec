//! Signing in by another service, where the platform has one: the way there, and how it ended.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::lang::Lang;
use passerelle_shared::provider::{PROVIDER_SIGN_IN_PATH, ProviderOutcome};

use super::logic::{next, outcome};
use crate::api;
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// The way there, above the others. Nothing where there is none.
#[component]
pub(super) fn ByProvider() -> impl IntoView {
    let lang = use_lang();
    let search = use_location().search;
    let root = api::remote(api::root::sign_in);
    move || {
        let name = root.ok()?.sign_in_provider.as_ref()?.name.clone();
        let search = search.read_untracked();
        let wanted = Query::new().with("next", next(lang, &search));
        let address = format!("{PROVIDER_SIGN_IN_PATH}{}", wanted.to_search());
        let ended = outcome(&search).map(|outcome| {
            view! { <p class="notice" role="alert">{words(lang, outcome, name.clone())}</p> }
        });
        Some(view! {
            {ended}
            <div class="sign-in-provider">
                <a class="button" href=address rel="external">{tr!(lang, sign_in.provider.submit, name = name.clone())}</a>
                <p class="sign-in-or">{tr!(lang, sign_in.provider.or)}</p>
            </div>
        })
    }
}

/// What somebody is told who has come back and is not signed in.
fn words(lang: Lang, outcome: ProviderOutcome, name: String) -> String {
    match outcome {
        ProviderOutcome::SignedIn => tr!(lang, sign_in.provider.not_kept).to_owned(),
        ProviderOutcome::Cancelled => tr!(lang, sign_in.provider.cancelled, name = name),
        ProviderOutcome::Expired => tr!(lang, sign_in.provider.expired).to_owned(),
        ProviderOutcome::Away => tr!(lang, sign_in.provider.away, name = name),
        ProviderOutcome::Invalid => tr!(lang, sign_in.provider.invalid, name = name),
        ProviderOutcome::EmailUnverified => tr!(lang, sign_in.provider.unverified, name = name),
        ProviderOutcome::NoAccount => tr!(lang, sign_in.provider.no_account, name = name),
        ProviderOutcome::Closed => tr!(lang, sign_in.provider.closed).to_owned(),
        ProviderOutcome::TooOften => tr!(lang, sign_in.provider.too_often).to_owned(),
    }
}
