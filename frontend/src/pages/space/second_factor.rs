//! The second factor: having one, or doing without where the role allows it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::accounts::SecondFactorState;

use super::{Trouble, use_deed};
use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::pages::sign_in::Enrolment;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Sets one up, or takes it away.
#[component]
pub(super) fn SecondFactor() -> impl IntoView {
    let passed = Memo::new(|_| {
        session::account().is_some_and(|it| it.second_factor == SecondFactorState::Passed)
    });
    move || {
        if passed.get() {
            view! { <Present/> }.into_any()
        } else {
            view! { <Absent/> }.into_any()
        }
    }
}

#[component]
fn Absent() -> impl IntoView {
    let lang = use_lang();
    let begun = RwSignal::new(false);
    move || {
        if begun.get() {
            view! { <Enrolment/> }.into_any()
        } else {
            view! {
                <p>{tr!(lang, space.factor.none)}</p>
                <p><button class="button" type="button" on:click=move |_| begun.set(true)>{tr!(lang, space.factor.begin)}</button></p>
            }
            .into_any()
        }
    }
}

#[component]
fn Present() -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let sure = RwSignal::new(false);
    let remove = move |_| {
        deed.send(api::account::remove_second_factor(), move || {
            // Whether the role asks for another is for the server to say.
            spawn_local(async move {
                let answer = session::send(lang, api::account::get()).await;
                match answer.map_err(session::leave) {
                    Ok(account) => session::set_account(account),
                    Err(_) => session::set_second_factor(SecondFactorState::None),
                }
            });
        });
    };
    let buttons = move || {
        if sure.get() {
            view! {
                <p>{tr!(lang, space.factor.sure)}</p>
                <p class="actions">
                    <button class="button" type="button" on:click=remove>{tr!(lang, space.factor.remove)}</button>
                    <button class="button button-quiet" type="button" on:click=move |_| sure.set(false)>{tr!(lang, space.cancel)}</button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p><button class="button button-quiet" type="button" on:click=move |_| sure.set(true)>{tr!(lang, space.factor.remove)}</button></p>
            }
            .into_any()
        }
    };
    view! {
        <p><Badge text=tr!(lang, space.factor.active) tone=Tone::Good/></p>
        <p>{tr!(lang, space.factor.present)}</p>
        {buttons}
        <Trouble deed/>
    }
}
