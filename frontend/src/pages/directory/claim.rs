//! An invitation to whoever finds the page of their own authority unkept.

use leptos::prelude::*;
use passerelle_shared::codes::MemberKind;

use super::logic::is_authority;
use crate::components::icon::{Icon, IconName};
use crate::state::language::use_lang;
use crate::state::network::use_root;
use crate::tr;

/// What taking over a page brings, and the way to ask for it.
#[component]
pub fn ClaimPanel(
    /// Address of the page that asks for it.
    address: String,
    /// What it is.
    kind: MemberKind,
) -> impl IntoView {
    let lang = use_lang();
    let title = if is_authority(kind) {
        tr!(lang, directory.claim.title_authority)
    } else {
        tr!(lang, directory.claim.title_organisation)
    };
    let way = move || {
        use_root().map(|root| {
            let network = root.network.name.clone();
            view! { <p>{tr!(lang, directory.claim.how, network = network)}</p> }
        })
    };
    view! {
        <section class="claim">
            <h2>{title}</h2>
            <p>{tr!(lang, directory.claim.intro)}</p>
            <ul class="claim-gains">
                <li><Icon name=IconName::Globe/><span>{tr!(lang, directory.claim.show)}</span></li>
                <li><Icon name=IconName::Search/><span>{tr!(lang, directory.claim.found)}</span></li>
                <li><Icon name=IconName::Users/><span>{tr!(lang, directory.claim.take_part)}</span></li>
            </ul>
            {way}
            <p><a class="button" href=address>{tr!(lang, directory.claim.button)}</a></p>
        </section>
    }
}
