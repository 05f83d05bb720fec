//! The people of a member: everybody sees those who show themselves to everybody, and whoever is
//! signed in those who show themselves to the network too.

use leptos::prelude::*;
use passerelle_shared::codes::Function;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::Contact;

use super::logic::phone;
use crate::api;
use crate::components::icon::{Icon, IconName};
use crate::state::language::{entry_lang, use_lang};
use crate::state::session::{private_remote, signed_in};
use crate::tr;

/// The people, each with what they show.
#[component]
pub(super) fn Contacts(
    /// The member.
    slug: String,
    /// What everybody sees.
    contacts: Vec<Contact>,
) -> impl IntoView {
    let lang = use_lang();
    let of_network = signed_in()
        .get_untracked()
        .then(|| private_remote(move || api::members::contacts(&slug)));
    move || {
        let wider = of_network
            .and_then(|remote| remote.get()?.ok())
            .map(|answer| answer.items.clone())
            .filter(|wider| *wider != contacts);
        let note = wider
            .is_some()
            .then(|| view! { <p class="small">{tr!(lang, directory.detail.contacts_network)}</p> });
        let shown = wider.unwrap_or_else(|| contacts.clone());
        (!shown.is_empty()).then(|| {
            view! {
                <section class="panel">
                    <h2 class="panel-title">{tr!(lang, directory.detail.contacts)}</h2>
                    <ul class="contacts">{shown.into_iter().map(|it| person(lang, it)).collect_view()}</ul>
                    {note}
                </section>
            }
        })
    }
}

fn person(lang: Lang, contact: Contact) -> impl IntoView {
    let Contact {
        name,
        function,
        title,
        email,
        phone: number,
    } = contact;
    let title = title.unwrap_or_else(|| function_words(lang, function).to_owned());
    let write = tr!(lang, directory.detail.contact_write, name = name.clone());
    let call = tr!(lang, directory.detail.contact_call, name = name.clone());
    view! {
        <li>
            <span class="contact-name" lang=entry_lang(lang)>{name}</span>
            <span class="contact-title">{title}</span>
            {email.map(|email| {
                let address = format!("mailto:{email}");
                view! {
                    <a class="contact-way" href=address title=write>
                        <Icon name=IconName::Mail/>
                        {email}
                    </a>
                }
            })}
            {number.map(|number| {
                let address = format!("tel:{number}");
                view! {
                    <a class="contact-way" href=address title=call>
                        <Icon name=IconName::Phone/>
                        {phone(lang, &number)}
                    </a>
                }
            })}
        </li>
    }
}

/// What one person is: the labels of the code list are in the plural.
fn function_words(lang: Lang, function: Function) -> &'static str {
    match function {
        Function::Elu => tr!(lang, directory.detail.function_elu),
        Function::Technicien => tr!(lang, directory.detail.function_technicien),
        Function::Other => tr!(lang, directory.detail.function_misc),
    }
}
