//! `/integrer`: a part of the platform for another site, shown as it will be, and the lines of HTML
//! that put it there. The address may say `type` and filters, as the lists' links do.

mod logic;

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::embeds::{Appearance, Embed, EmbedType};
use passerelle_shared::lang::Lang;

use self::logic::{asked, entry_at, list_of};
use crate::components::copy::Copyable;
use crate::components::form::{Field, Form, SelectField, TextField, TextKind, use_form};
use crate::components::page_head::PageHead;
use crate::components::private_page::StyledForms;
use crate::plural;
use crate::routes::href;
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// The platform's own colour (styles/tokens.css): chosen, it is none of another site.
const OWN_COLOUR: &str = "#0b4f5c";
/// The number of entries that an embed shows by itself (frontend/embed/settings.js).
const LIMIT: u32 = 10;

/// What is chosen; a form's values are texts.
#[derive(Clone, Copy)]
struct Choice {
    embed_type: RwSignal<String>,
    entry: RwSignal<String>,
    lang: RwSignal<String>,
    accent: RwSignal<String>,
    appearance: RwSignal<String>,
    limit: RwSignal<String>,
    height: RwSignal<String>,
    /// Filters, and the type of embed that they belong to.
    filters: StoredValue<(EmbedType, Query)>,
}

impl Choice {
    fn embed_type(self) -> EmbedType {
        EmbedType::from_str(&self.embed_type.read()).unwrap_or(EmbedType::Map)
    }

    fn filters(self) -> Query {
        let (of, filters) = self.filters.get_value();
        if of == self.embed_type() {
            filters
        } else {
            Query::new()
        }
    }

    /// The embed; nothing while there is no entry to show.
    fn embed(self) -> Option<Embed> {
        let embed_type = self.embed_type();
        let entry = (embed_type == EmbedType::Entry).then(|| entry_at(&self.entry.read()));
        let limit = self
            .limit
            .read()
            .parse()
            .ok()
            .filter(|limit| *limit != LIMIT);
        Some(Embed {
            embed_type,
            entry: match entry {
                Some(entry) => Some(entry?),
                None => None,
            },
            filters: self
                .filters()
                .to_search()
                .trim_start_matches('?')
                .to_owned(),
            lang: Lang::from_str(&self.lang.read()).unwrap_or_default(),
            accent: Some(self.accent.get()).filter(|accent| accent != OWN_COLOUR),
            appearance: Appearance::from_str(&self.appearance.read()).unwrap_or_default(),
            limit: limit.filter(|_| embed_type != EmbedType::Entry),
        })
    }

    /// Pixels that the frame is high.
    fn height(self) -> u32 {
        let (_, usual) = self.embed_type().size();
        self.height.read().parse().unwrap_or(usual)
    }
}

/// The page.
#[component]
pub fn EmbedsPage() -> impl IntoView {
    let lang = use_lang();
    let (embed_type, filters) = asked(&Query::parse(&use_location().search.get_untracked()));
    let text = |value: &str| RwSignal::new(value.to_owned());
    let choice = Choice {
        embed_type: text(embed_type.code()),
        entry: text(""),
        lang: text(lang.code()),
        accent: text(OWN_COLOUR),
        appearance: text(Appearance::Light.code()),
        limit: text(&LIMIT.to_string()),
        height: text(""),
        filters: StoredValue::new((embed_type, filters)),
    };
    view! {
        <PageHead title=tr!(lang, embeds.title) lead=tr!(lang, embeds.lead)/>
        <StyledForms>
            <div class="embeds">
                <Chooser choice/>
                <Outcome choice/>
            </div>
        </StyledForms>
    }
}

/// What an embed is called.
fn name(lang: Lang, embed_type: EmbedType) -> &'static str {
    match embed_type {
        EmbedType::Map => tr!(lang, embeds.map),
        EmbedType::Agenda => tr!(lang, embeds.agenda),
        EmbedType::Directory => tr!(lang, embeds.directory),
        EmbedType::Funding => tr!(lang, embeds.funding),
        EmbedType::Entry => tr!(lang, embeds.entry),
    }
}

#[component]
fn Chooser(choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let owned = |(code, words): (&str, &str)| (code.to_owned(), words.to_owned());
    let types = EmbedType::ALL
        .iter()
        .map(|it| owned((it.code(), name(lang, *it))))
        .collect();
    let languages = [
        ("fr", tr!(lang, embeds.french)),
        ("en", tr!(lang, embeds.english)),
    ];
    let appearances = [
        (Appearance::Light.code(), tr!(lang, embeds.light)),
        (Appearance::Dark.code(), tr!(lang, embeds.dark)),
        (Appearance::Auto.code(), tr!(lang, embeds.auto)),
    ];
    let limits = ["3", "5", "10", "20", "50"].map(|limit| owned((limit, limit)));
    let heights = ["360", "480", "600", "720", "900", "1200"].map(|height| owned((height, height)));
    let advised = owned(("", tr!(lang, embeds.height_advised)));
    let heights = std::iter::once(advised).chain(heights);
    let is_entry = Memo::new(move |_| choice.embed_type() == EmbedType::Entry);
    let of_entry = move || {
        view! {
            <TextField form pointer="/entry" label=tr!(lang, embeds.address) hint=tr!(lang, embeds.address_hint) value=choice.entry kind=TextKind::Web/>
        }
    };
    let of_list = move || {
        view! {
            <Filters choice/>
            <SelectField form pointer="/limit" label=tr!(lang, embeds.limit) value=choice.limit options=limits.to_vec()/>
        }
    };
    view! {
        <section class="form embeds-choice" aria-label=tr!(lang, embeds.choose)>
            <h2>{tr!(lang, embeds.choose)}</h2>
            <SelectField form pointer="/type" label=tr!(lang, embeds.what) value=choice.embed_type options=types/>
            {move || if is_entry.get() { of_entry().into_any() } else { of_list().into_any() }}
            <SelectField form pointer="/lang" label=tr!(lang, embeds.language) value=choice.lang options=languages.map(owned).to_vec()/>
            <Colour form choice/>
            <SelectField form pointer="/appearance" label=tr!(lang, embeds.appearance) value=choice.appearance options=appearances.map(owned).to_vec()/>
            <SelectField form pointer="/height" label=tr!(lang, embeds.height) value=choice.height options=heights.collect()/>
        </section>
    }
}

/// How many filters there are, and where to choose others.
#[component]
fn Filters(choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let said = move || match choice.filters().iter().count() {
        0 => tr!(lang, embeds.no_filter).to_owned(),
        count => plural!(lang, count as u64, embeds.filter_count),
    };
    let list = move || {
        let list = list_of(choice.embed_type())?;
        let address = format!("{}{}", href(lang, list), choice.filters().to_search());
        Some(view! { <a href=address>{tr!(lang, embeds.change_filters)}</a> })
    };
    view! {
        <div class="field">
            <p class="field-label">{tr!(lang, embeds.filters)}</p>
            <p class="field-hint">{said}" "{list}</p>
        </div>
    }
}

#[component]
fn Colour(form: Form, choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let field = Field::new(
        form,
        "/accent".to_owned(),
        tr!(lang, embeds.accent).to_owned(),
        Some(tr!(lang, embeds.accent_hint).to_owned()),
    );
    let control = view! {
        <input
            class="field-control embeds-colour"
            id=field.id.clone()
            type="color"
            aria-describedby=field.described()
            prop:value=choice.accent
            on:change=move |event| choice.accent.set(event_target_value(&event))
        />
    };
    field.frame(control)
}

/// The embed as it will be, and the lines that put it on a page.
#[component]
fn Outcome(choice: Choice) -> impl IntoView {
    let lang = use_lang();
    let site = StoredValue::new(window().location().origin().unwrap_or_default());
    let embed = Memo::new(move |_| choice.embed());
    let height = Memo::new(move |_| choice.height());
    let title = move || name(lang, choice.embed_type());
    let shown = move || match embed.get() {
        Some(embed) => {
            let address = embed.address("");
            view! { <iframe class="embeds-frame" src=address title=title width="100%" height=move || height.get().to_string()></iframe> }.into_any()
        }
        None => view! { <p class="notice">{tr!(lang, embeds.nothing)}</p> }.into_any(),
    };
    let lines = move || {
        embed.get().map(|embed| {
            let element = site.with_value(|site| embed.element(site).join("\n"));
            let frame = site.with_value(|site| embed.frame(site, title(), "100%", height.get()));
            view! {
                <h2>{tr!(lang, embeds.copy)}</h2>
                <Lines title=tr!(lang, embeds.element) about=tr!(lang, embeds.element_text) lines=element/>
                <Lines title=tr!(lang, embeds.frame) about=tr!(lang, embeds.frame_text) lines=frame/>
                <p class="small">{tr!(lang, embeds.wordpress)}" "<a href="/api/docs" rel="external">{tr!(lang, embeds.documentation)}</a></p>
            }
        })
    };
    view! {
        <section class="embeds-result">
            <h2>{tr!(lang, embeds.result)}</h2>
            {shown}
            {lines}
        </section>
    }
}

#[component]
fn Lines(title: &'static str, about: &'static str, lines: String) -> impl IntoView {
    view! {
        <h3>{title}</h3>
        <p class="small">{about}</p>
        <Copyable text=lines/>
    }
}
