//! `/espace/webhooks`: programs of one's own that are told what changes.

mod fields;
mod hook;
mod labels;
mod log;

use leptos::prelude::*;
use passerelle_shared::webhooks::{CreateWebhook, WebhookList};

use self::fields::Fields;
use self::hook::Hook;
use crate::api;
use crate::components::form::{FormView, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::pages::space::tokens::Made;
use crate::routes::Kind;
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::tr;

/// The page.
#[component]
pub fn WebhooksPage() -> impl IntoView {
    view! { <Gate><Own/></Gate> }
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Webhooks {
    list: PrivateRemote<WebhookList>,
    /// A secret that was just made.
    secret: RwSignal<Option<String>>,
    /// What was just done, for everybody to hear.
    said: RwSignal<Option<String>>,
    heading: NodeRef<leptos::html::H2>,
}

impl Webhooks {
    /// Takes note that something has changed: the list is asked for anew, and keeps the keyboard.
    fn done(self, said: &str) {
        self.secret.set(None);
        self.said.set(Some(said.to_owned()));
        self.list.reload();
        if let Some(heading) = self.heading.get_untracked() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    }

    /// Shows a secret that was just made, this once.
    fn show(self, secret: String) {
        self.said.set(None);
        self.secret.set(Some(secret));
        self.list.reload();
    }
}

#[component]
fn Own() -> impl IntoView {
    let lang = use_lang();
    let page = Webhooks {
        list: private_remote(api::webhooks::list),
        secret: RwSignal::new(None),
        said: RwSignal::new(None),
        heading: NodeRef::new(),
    };
    let secret = move || {
        let title = tr!(lang, webhooks.secret.title);
        let text = tr!(lang, webhooks.secret.text);
        page.secret
            .get()
            .map(|token| view! { <Made token title text/> })
    };
    view! {
        <PageHead title=tr!(lang, webhooks.title) lead=tr!(lang, webhooks.lead)>
            <WayBack to=Kind::Account text=tr!(lang, space.account.title)/>
        </PageHead>
        <div class="team">
            <p>{tr!(lang, webhooks.text)} " " <a href="/api/docs" rel="external">{tr!(lang, space.tokens.docs)}</a></p>
            <section class="section">
                <h2 tabindex="-1" node_ref=page.heading>{tr!(lang, webhooks.yours)}</h2>
                <p class="form-said" role="status">{move || page.said.get()}</p>
                {secret}
                <LoadedPrivate remote=page.list let:list>
                    {if list.items.is_empty() {
                        view! { <p>{tr!(lang, webhooks.none)}</p> }.into_any()
                    } else {
                        let hooks = list.items.iter().cloned().map(|webhook| view! { <Hook page webhook/> });
                        view! { <ul class="people">{hooks.collect_view()}</ul> }.into_any()
                    }}
                </LoadedPrivate>
            </section>
            <section class="section">
                <h2>{tr!(lang, webhooks.new.title)}</h2>
                <New page/>
            </section>
        </div>
    }
}

#[component]
fn New(page: Webhooks) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let url = RwSignal::new(String::new());
    let entry_types = RwSignal::new(Vec::new());
    let send = move || {
        let body = CreateWebhook {
            url: url.get_untracked().trim().to_owned(),
            entry_types: entry_types.get_untracked(),
        };
        form.send(
            body,
            move |body| async move {
                let answer = session::send(lang, api::webhooks::create(&body)).await;
                answer.map_err(|it| hook::worded(lang, it))
            },
            move |made| {
                url.set(String::new());
                entry_types.set(Vec::new());
                page.show(made.secret);
            },
        );
    };
    view! {
        <FormView form submit=tr!(lang, webhooks.new.submit) on_submit=send>
            <Fields form url entry_types/>
        </FormView>
    }
}
