//! The actions that changed last.

use leptos::prelude::*;
use passerelle_shared::actions::ActionPage;

use crate::api::Remote;
use crate::components::feedback::{CardSkeletons, Loaded};
use crate::components::icon::{Icon, IconName};
use crate::pages::actions::ActionCard;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// The latest actions, as cards.
#[component]
pub fn LatestActions(actions: Remote<ActionPage>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="section" aria-labelledby="home-actions">
            <div class="section-head">
                <h2 id="home-actions">{tr!(lang, home.actions.title)}</h2>
                <a class="more-link" href=href(lang, Kind::Actions)>
                    {tr!(lang, home.actions.all)} " " <Icon name=IconName::ArrowRight/>
                </a>
            </div>
            <Loaded remote=actions skeleton=|| view! { <CardSkeletons count=3/> } let:page>
                {if page.items.is_empty() {
                    view! { <p class="home-none">{tr!(lang, home.actions.none)}</p> }.into_any()
                } else {
                    let cards = page.items.iter().cloned().map(|action| view! { <li class="card"><ActionCard action/></li> });
                    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}
