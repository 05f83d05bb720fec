//! What stands before a page that only its owner sees.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use passerelle_shared::accounts::SecondFactorState;

use super::enrolment::EnrolmentStep;
use super::logic::sign_in_then;
use super::second_factor::CodeStep;
use crate::api::ApiFailure;
use crate::components::feedback::{EntrySkeleton, Failure};
use crate::components::private_page::PrivatePage;
use crate::state::language::use_lang;
use crate::state::session::{self, Session};

/// How far the visitor is.
#[derive(Clone, PartialEq)]
enum Step {
    Asking,
    SignedOut,
    Code,
    Enrolment,
    Through,
    Failed(ApiFailure),
}

impl Step {
    fn of(session: &Session) -> Self {
        match session {
            Session::Unknown => Self::Asking,
            Session::SignedOut => Self::SignedOut,
            Session::Failed(failure) => Self::Failed(failure.clone()),
            Session::SignedIn(account) => match account.second_factor {
                SecondFactorState::CodeRequired => Self::Code,
                SecondFactorState::EnrolmentRequired => Self::Enrolment,
                SecondFactorState::None | SecondFactorState::Passed => Self::Through,
            },
        }
    }
}

/// Lets through who is signed in, with the second factor where the account has one or needs one;
/// who is not goes to sign in, and comes back.
#[component]
pub fn Gate(
    /// What who is not signed in sees instead of going to sign in.
    #[prop(optional, into)]
    signed_out: Option<ViewFn>,
    /// The page.
    children: ChildrenFn,
) -> impl IntoView {
    let lang = use_lang();
    let ask = move || spawn_local(session::resume(lang));
    let current = session::session();
    if matches!(
        current.get_untracked(),
        Session::Unknown | Session::Failed(_)
    ) {
        ask();
    }
    let step = Memo::new(move |_| Step::of(&current.read()));
    let signed_out = StoredValue::new(signed_out);
    let children = StoredValue::new(children);
    let view = move || match step.get() {
        Step::Asking => view! { <EntrySkeleton/> }.into_any(),
        Step::SignedOut => signed_out
            .with_value(|view| view.as_ref().map(ViewFn::run))
            .unwrap_or_else(|| view! { <GoToSignIn/> }.into_any()),
        Step::Code => view! { <CodeStep/> }.into_any(),
        Step::Enrolment => view! { <EnrolmentStep/> }.into_any(),
        Step::Through => children.with_value(|children| children()).into_any(),
        Step::Failed(failure) => {
            view! { <Failure failure retry=Callback::new(move |()| ask()) whole_page=true/> }
                .into_any()
        }
    };
    view! { <PrivatePage>{view}</PrivatePage> }
}

#[component]
fn GoToSignIn() -> impl IntoView {
    let lang = use_lang();
    let location = use_location();
    let go = move || {
        let path = location.pathname.get_untracked();
        sign_in_then(lang, &path, &location.search.get_untracked())
    };
    view! { <GoTo address=go()/> }
}

/// Goes to another page, which takes this one's place in the history.
#[component]
pub(super) fn GoTo(
    /// Its address.
    address: String,
) -> impl IntoView {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let options = NavigateOptions {
            replace: true,
            ..Default::default()
        };
        navigate(&address, options);
    });
    view! { <EntrySkeleton/> }
}
