//! Small marks on cards and entries.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What a badge says by its colour, besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// A plain fact.
    #[default]
    Plain,
    /// What the network stands for: kinds, relations.
    Deep,
    /// Wants attention: closing soon, partners sought.
    Warm,
    /// Going well: open, under way.
    Good,
    /// Over, cancelled.
    Muted,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "badge",
            Self::Deep => "badge badge-deep",
            Self::Warm => "badge badge-warm",
            Self::Good => "badge badge-good",
            Self::Muted => "badge badge-muted",
        }
    }
}

/// A short fact in a coloured shape.
#[component]
pub fn Badge(
    /// Its words.
    #[prop(into)]
    text: String,
    /// Its colour.
    #[prop(optional)]
    tone: Tone,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <span class=tone.class()>
            {icon.map(|name| view! { <Icon name/> })}
            <span class="badge-text">{text}</span>
        </span>
    }
}
