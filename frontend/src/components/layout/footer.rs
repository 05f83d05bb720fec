//! The foot of every page.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;

use crate::routes::{Kind, href};
use crate::state::language::use_language;
use crate::state::network::use_root;
use crate::tr;

/// The bridge over the whole width.
const SPAN: &str = include_str!("../../../shell/span.svg");

/// Who runs the platform, where to go, and what the law asks for.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let lang = use_language();
    let link = move |kind: Kind, text: fn(Lang) -> &'static str| {
        view! { <li><a href=move || href(lang.get(), kind)>{move || text(lang.get())}</a></li> }
    };
    let run_by = move || {
        use_root().map(|root| {
            let name = tr!(
                lang.get(),
                common.footer.run_by,
                network = root.network.name.clone()
            );
            let site = root.network.website.clone();
            view! {
                <p>
                    {match site {
                        Some(site) => view! { <a href=site>{name}</a> }.into_any(),
                        None => name.into_any(),
                    }}
                </p>
            }
        })
    };
    view! {
        <footer class="site-footer">
            <div class="footer-span" inner_html=SPAN aria-hidden="true"></div>
            <div class="footer-ground">
                <div class="wrap footer-columns">
                    <div class="footer-about">
                        <p class="footer-name">{move || tr!(lang.get(), common.site.name)}</p>
                        <p>{move || tr!(lang.get(), common.site.tagline)}</p>
                        {run_by}
                    </div>
                    <nav aria-label=move || tr!(lang.get(), common.footer.explore)>
                        <p class="footer-title">{move || tr!(lang.get(), common.footer.explore)}</p>
                        <ul>
                            {link(Kind::Actions, |lang| tr!(lang, common.nav.actions))}
                            {link(Kind::Directory, |lang| tr!(lang, common.nav.directory))}
                            {link(Kind::Agenda, |lang| tr!(lang, common.nav.agenda))}
                            {link(Kind::Groups, |lang| tr!(lang, common.nav.groups))}
                            {link(Kind::Funding, |lang| tr!(lang, common.nav.funding))}
                        </ul>
                    </nav>
                    <nav aria-label=move || tr!(lang.get(), common.footer.platform)>
                        <p class="footer-title">{move || tr!(lang.get(), common.footer.platform)}</p>
                        <ul>
                            {link(Kind::About, |lang| tr!(lang, common.footer.about))}
                            {link(Kind::Developers, |lang| tr!(lang, common.footer.api))}
                            {link(Kind::Embeds, |lang| tr!(lang, common.footer.embeds))}
                            {link(Kind::Accessibility, |lang| tr!(lang, common.footer.accessibility))}
                            {link(Kind::Legal, |lang| tr!(lang, common.footer.legal))}
                            {link(Kind::Privacy, |lang| tr!(lang, common.footer.privacy))}
                        </ul>
                    </nav>
                </div>
                <p class="wrap footer-last">{move || tr!(lang.get(), common.footer.licence)}</p>
            </div>
        </footer>
    }
}
