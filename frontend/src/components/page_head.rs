//! A page's title, which also tells the browser, the keyboard and screen readers that another
//! page is there.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::{html::H1, prelude::*};

use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// Whether the first page has been shown: the browser itself announces that one.
static VISITED: AtomicBool = AtomicBool::new(false);

/// The page's one `<h1>`. Where data decide the title, show it when they are there.
#[component]
pub fn PageHead(
    /// The title; also the document's, before the platform's name.
    #[prop(into)]
    title: String,
    /// A sentence below it.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Whether both are what a member wrote, in French whatever the page's language.
    #[prop(optional)]
    of_entry: bool,
    /// What stands above the title: badges, a way back.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    announce_page(title.clone(), heading);
    let lang = of_entry.then(|| entry_lang(use_lang())).flatten();
    view! {
        <div class="page-head">
            {children.map(|children| view! { <div class="page-head-above">{children()}</div> })}
            <h1 tabindex="-1" lang=lang node_ref=heading>{title}</h1>
            {lead.map(|lead| view! { <p class="lead" lang=lang>{lead}</p> })}
        </div>
    }
}

/// Names the document after the page and moves the focus to its heading. A page without
/// [`PageHead`] (the home page) calls it with its own heading.
pub fn announce_page(title: String, heading: NodeRef<H1>) {
    let lang = use_lang();
    Effect::new(move |_| {
        document().set_title(&format!("{title} – {}", tr!(lang, common.site.name)));
        if let Some(heading) = heading.get()
            && VISITED.swap(true, Ordering::Relaxed)
        {
            let options = js_sys::Object::new();
            // The router and the browser decide the scroll position, the focus does not.
            let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into());
            focus(&heading, &options);
        }
    });
}

fn focus(element: &web_sys::HtmlElement, options: &js_sys::Object) {
    use wasm_bindgen::JsCast;

    if let Ok(focus) = js_sys::Reflect::get(element, &"focus".into())
        && let Ok(focus) = focus.dyn_into::<js_sys::Function>()
    {
        // A browser without the option focuses and scrolls, which is no harm.
        let _ = focus.call1(element, options);
    }
}
