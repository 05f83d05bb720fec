//! Names and the language of mails.

use leptos::prelude::*;
use passerelle_shared::accounts::UpdateAccount;
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::NAME_LENGTH_MAX;

use crate::api;
use crate::components::form::{FormView, SelectField, TextField, use_form};
use crate::i18n::format;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Changes them.
#[component]
pub(super) fn Names() -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let account = untrack(session::account)?;
    let given_name = RwSignal::new(account.given_name.clone());
    let family_name = RwSignal::new(account.family_name.clone());
    let mails = RwSignal::new(account.lang.code().to_owned());
    let send = move || {
        let body = UpdateAccount {
            given_name: given_name.get_untracked().trim().to_owned(),
            family_name: family_name.get_untracked().trim().to_owned(),
            lang: mails.read_untracked().parse().unwrap_or_default(),
        };
        form.send(
            body,
            move |body| async move { session::send(lang, api::account::update(&body)).await },
            move |account| {
                session::set_account(account);
                form.say(tr!(lang, space.saved));
            },
        );
    };
    let languages = [Lang::Fr, Lang::En].map(|it| {
        let code = it.code();
        (code.to_owned(), format::language(lang, code))
    });
    Some(view! {
        <FormView form submit=tr!(lang, space.save) on_submit=send>
            <TextField form pointer="/given_name" label=tr!(lang, space.names.given_name) value=given_name
                autocomplete="given-name" max=NAME_LENGTH_MAX/>
            <TextField form pointer="/family_name" label=tr!(lang, space.names.family_name) value=family_name
                autocomplete="family-name" max=NAME_LENGTH_MAX/>
            <SelectField form pointer="/lang" label=tr!(lang, space.names.lang) value=mails options=languages.into()/>
        </FormView>
    })
}
