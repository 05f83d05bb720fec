//! Inviting a colleague by mail.

use leptos::prelude::*;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::CreateAffiliation;
use passerelle_shared::codes::Function;
use passerelle_shared::limits::{EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, TITLE_LENGTH_MAX};

use super::Team;
use crate::api;
use crate::components::form::{FormView, SelectField, TextField, TextKind, use_form};
use crate::pages::space::labels;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The form; it empties itself for the next colleague.
#[component]
pub(super) fn Invite(team: Team) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let text = || RwSignal::new(String::new());
    let (email, given_name, family_name, title) = (text(), text(), text(), text());
    let role = RwSignal::new(MemberRole::Editor.code().to_owned());
    let function = RwSignal::new(Function::Technicien.code().to_owned());
    let send = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let body = CreateAffiliation {
            email: trimmed(email),
            given_name: trimmed(given_name),
            family_name: trimmed(family_name),
            role: role.read_untracked().parse().unwrap_or(MemberRole::Reader),
            function: function.read_untracked().parse().unwrap_or(Function::Other),
            title: Some(trimmed(title)).filter(|title| !title.is_empty()),
        };
        let name = format!("{} {}", body.given_name, body.family_name);
        let id = team.id.get_value();
        form.send(
            body,
            move |body| async move {
                let call = api::affiliations::create(&id, &body).once(&form.key());
                session::send(lang, call).await
            },
            move |()| {
                for field in [email, given_name, family_name, title] {
                    field.set(String::new());
                }
                form.say(tr!(lang, team.invite.sent, name = name));
                team.people.reload();
            },
        );
    };
    view! {
        <FormView form submit=tr!(lang, team.invite.submit) on_submit=send>
            <p class="form-intro">{tr!(lang, team.invite.text)}</p>
            <div class="field-pair">
                <TextField form pointer="/given_name" label=tr!(lang, team.given_name) value=given_name max=NAME_LENGTH_MAX/>
                <TextField form pointer="/family_name" label=tr!(lang, team.family_name) value=family_name max=NAME_LENGTH_MAX/>
            </div>
            <TextField form pointer="/email" label=tr!(lang, team.invite.email) value=email kind=TextKind::Email max=EMAIL_LENGTH_MAX/>
            <SelectField form pointer="/role" label=tr!(lang, team.role) value=role options=labels::member_roles(lang)/>
            <div class="field-pair">
                <SelectField form pointer="/function" label=tr!(lang, team.function) value=function options=labels::functions(lang)/>
                <TextField form pointer="/title" label=tr!(lang, team.job) value=title max=TITLE_LENGTH_MAX/>
            </div>
        </FormView>
    }
}
