//! How to reach the network, for what the platform does not do by itself.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::routes::{Kind, href};
use crate::state::filters::encode_segment;
use crate::state::language::use_lang;
use crate::state::network::use_root;
use crate::tr;

/// A link that opens a mail to the network, with the address to read; its site where it has
/// none, and the legal notice, which says who it is, where it has neither.
#[component]
pub fn WriteToNetwork(
    /// Subject of the mail.
    #[prop(into)]
    subject: String,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        use_root().map(|root| {
            let network = &root.network;
            let name = network.name.clone();
            match (&network.email, &network.website) {
                (Some(email), _) => {
                    let address = format!("mailto:{email}?subject={}", encode_segment(&subject));
                    view! {
                        <p class="contact">
                            <a class="button" href=address>
                                <Icon name=IconName::Mail/>
                                {tr!(lang, common.contact.write, network = name)}
                            </a>
                            <span class="small">{email.clone()}</span>
                        </p>
                    }
                    .into_any()
                }
                (None, Some(site)) => view! {
                    <p class="contact">
                        <a class="button" href=site.clone() rel="external">
                            <Icon name=IconName::ExternalLink/>
                            {tr!(lang, common.contact.visit, network = name)}
                        </a>
                    </p>
                }
                .into_any(),
                (None, None) => view! {
                    <p class="contact"><a href=href(lang, Kind::Legal)>{tr!(lang, common.contact.who, network = name)}</a></p>
                }
                .into_any(),
            }
        })
    }
}
