//! Inviting somebody to a group, by mail.

use leptos::prelude::*;
use passerelle_shared::codes::Function;
use passerelle_shared::limits::{EMAIL_LENGTH_MAX, NAME_LENGTH_MAX};
use passerelle_shared::participants::{CreateGroupInvitation, GroupRole, ParticipantStatus};

use super::requests::Invited;
use crate::api;
use crate::components::form::{
    Checkbox, FormView, SelectField, TextArea, TextField, TextKind, use_form,
};
use crate::pages::space::labels;
use crate::state::language::use_lang;
use crate::state::session::{self, private_remote};
use crate::tr;

/// The form, and the invitations that wait.
#[component]
pub(super) fn Invite(slug: StoredValue<String>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let invited = private_remote(move || {
        api::participants::list(&slug.get_value(), ParticipantStatus::Invited)
    });
    let text = || RwSignal::new(String::new());
    let (email, given_name, family_name, message) = (text(), text(), text(), text());
    let function = RwSignal::new(Function::Technicien.code().to_owned());
    let lead = RwSignal::new(false);
    let send = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let body = CreateGroupInvitation {
            email: trimmed(email),
            given_name: trimmed(given_name),
            family_name: trimmed(family_name),
            function: function.read_untracked().parse().unwrap_or(Function::Other),
            role: if lead.get_untracked() {
                GroupRole::Lead
            } else {
                GroupRole::Participant
            },
            message: Some(trimmed(message)).filter(|text| !text.is_empty()),
        };
        let name = format!("{} {}", body.given_name, body.family_name);
        form.send(
            body,
            move |body| async move {
                let call = api::participants::invite(&slug.get_value(), &body).once(&form.key());
                session::send(lang, call).await
            },
            move |()| {
                for field in [email, given_name, family_name, message] {
                    field.set(String::new());
                }
                form.say(tr!(lang, team.invite.sent, name = name));
                invited.reload();
            },
        );
    };
    view! {
        <section class="section">
            <h2>{tr!(lang, group_room.invite)}</h2>
            <FormView form submit=tr!(lang, team.invite.submit) on_submit=send>
                <p class="form-intro">{tr!(lang, group_room.invite_text)}</p>
                <div class="field-pair">
                    <TextField form pointer="/given_name" label=tr!(lang, team.given_name) value=given_name max=NAME_LENGTH_MAX/>
                    <TextField form pointer="/family_name" label=tr!(lang, team.family_name) value=family_name max=NAME_LENGTH_MAX/>
                </div>
                <TextField form pointer="/email" label=tr!(lang, team.invite.email) value=email kind=TextKind::Email max=EMAIL_LENGTH_MAX/>
                <SelectField form pointer="/function" label=tr!(lang, team.function) value=function options=labels::functions(lang)/>
                <TextArea form pointer="/message" label=tr!(lang, group_room.word) hint=tr!(lang, animation.reason_optional) value=message rows=2/>
                <Checkbox form pointer="/role" label=tr!(lang, group_room.as_lead) value=lead/>
            </FormView>
            <Invited slug invited/>
        </section>
    }
}
