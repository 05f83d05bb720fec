//! Pages of text: what the platform is, and what the law asks for.

pub mod about;
pub mod accessibility;
pub mod legal;
pub mod privacy;

use leptos::prelude::*;

use super::several::several;
use crate::components::page_head::PageHead;
use crate::state::network::use_root;

use about::AboutPage;
use accessibility::AccessibilityPage;
use legal::LegalPage;
use privacy::PrivacyPage;

several! {
    /// The page.
    TextsPage {
        About => AboutPage,
        Accessibility => AccessibilityPage,
        Legal => LegalPage,
        Privacy => PrivacyPage,
    }
}

/// One part of a page of text.
struct Section {
    title: &'static str,
    paragraphs: Vec<AnyView>,
}

impl Section {
    const fn new(title: &'static str) -> Self {
        Self {
            title,
            paragraphs: Vec::new(),
        }
    }

    /// A paragraph of the locale files.
    fn text(mut self, text: &'static str) -> Self {
        self.paragraphs.push(view! { <p>{text}</p> }.into_any());
        self
    }

    /// A list of the locale files.
    fn items<const N: usize>(mut self, items: [&'static str; N]) -> Self {
        let items = items.map(|item| view! { <li>{item}</li> });
        self.paragraphs
            .push(view! { <ul>{items.into_iter().collect_view()}</ul> }.into_any());
        self
    }

    /// A paragraph that names the network; empty until the API has said which it is.
    fn with_network(
        mut self,
        text: impl Fn(&passerelle_shared::root::Network) -> AnyView + Send + 'static,
    ) -> Self {
        let text = move || use_root().map(|root| text(&root.network));
        self.paragraphs.push(view! { <p>{text}</p> }.into_any());
        self
    }
}

/// Title, lead and parts, in a column that reads well.
fn text_page<const N: usize>(
    title: &'static str,
    lead: &'static str,
    sections: [Section; N],
) -> AnyView {
    let sections = sections.map(|section| {
        view! {
            <section>
                <h2>{section.title}</h2>
                {section.paragraphs}
            </section>
        }
    });
    view! {
        <article class="prose">
            <PageHead title lead/>
            {sections.into_iter().collect_view()}
        </article>
    }
    .into_any()
}

/// The network's address for questions, as a link; its site where it has none; else its name.
fn contact(network: &passerelle_shared::root::Network) -> AnyView {
    match (&network.email, &network.website) {
        (Some(email), _) => {
            view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()
        }
        (None, Some(site)) => view! { <a href=site.clone()>{site.clone()}</a> }.into_any(),
        (None, None) => network.name.clone().into_any(),
    }
}
