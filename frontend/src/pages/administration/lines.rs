//! Reference lists: themes and funding schemes.

use leptos::prelude::*;
use passerelle_shared::administration::{
    CreateReferenceLine, ReferenceLine, ReferenceLines, ReferenceList, ReferenceOrder,
    UpdateReferenceLine,
};
use passerelle_shared::limits::NAME_LENGTH_MAX;

use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::form::{Checkbox, FormView, TextField, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::pages::space::{Trouble, use_deed};
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::{plural, tr};

/// The lines in their order, and one more.
#[component]
pub(super) fn Lines(list: ReferenceList) -> impl IntoView {
    let lang = use_lang();
    let lines = private_remote(move || api::administration::lines(list));
    let title = match list {
        ReferenceList::Themes => tr!(lang, administration.part.themes),
        ReferenceList::Schemes => tr!(lang, administration.part.schemes),
    };
    view! {
        <section>
            <h2>{title}</h2>
            <p>{tr!(lang, administration.lines.text)}</p>
            <LoadedPrivate remote=lines let:all>
                <ol class="people lines">
                    {all.items.iter().enumerate().map(|(at, line)| {
                        let codes: Vec<String> = all.items.iter().map(|it| it.code.clone()).collect();
                        view! { <Line list line=line.clone() at codes lines/> }
                    }).collect_view()}
                </ol>
            </LoadedPrivate>
        </section>
        <section class="section">
            <h2>{tr!(lang, administration.lines.new)}</h2>
            <New list lines/>
        </section>
    }
}

#[component]
fn Line(
    list: ReferenceList,
    line: ReferenceLine,
    at: usize,
    codes: Vec<String>,
    lines: PrivateRemote<ReferenceLines>,
) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let open = RwSignal::new(false);
    let name = line.name_fr.clone();
    let step = |to: Option<usize>, words: &'static str, label: String| {
        let to = to.filter(|to| *to < codes.len());
        let order = to.map(|to| {
            let mut codes = codes.clone();
            codes.swap(at, to);
            ReferenceOrder { codes }
        });
        let go = move |_| {
            if let Some(order) = &order {
                let call = api::administration::order_lines(list, order);
                deed.send(call, move || lines.reload());
            }
        };
        view! {
            <button class="button button-quiet" type="button" aria-label=label disabled=to.is_none() on:click=go>{words}</button>
        }
    };
    let up = tr!(lang, administration.lines.up_named, name = name.clone());
    let down = tr!(lang, administration.lines.down_named, name = name.clone());
    let up = step(at.checked_sub(1), "↑", up);
    let down = step(Some(at + 1), "↓", down);
    let label = tr!(lang, team.change_named, name = name.clone());
    let retired = line
        .retired
        .then(|| view! { <Badge text=tr!(lang, administration.lines.retired) tone=Tone::Muted/> });
    let uses = plural!(lang, line.uses, administration.lines.uses);
    let english = line.name_en.clone();
    let below = move || {
        open.get()
            .then(|| view! { <Change list line=line.clone() lines/> })
    };
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{name}</strong>
                {retired}
                <span class="small line-about"><span lang="en">{english}</span>" · "{uses}</span>
            </div>
            <div class="person-deeds actions">
                {up}
                {down}
                <button class="button button-quiet" type="button" aria-label=label aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)>
                    {tr!(lang, team.change)}
                </button>
            </div>
            <div class="person-below" hidden=move || !open.get()>{below}</div>
            <Trouble deed/>
        </li>
    }
}

#[component]
fn Change(
    list: ReferenceList,
    line: ReferenceLine,
    lines: PrivateRemote<ReferenceLines>,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let (french, english) = (RwSignal::new(line.name_fr), RwSignal::new(line.name_en));
    let retired = RwSignal::new(line.retired);
    let (code, version) = (line.code, line.version);
    let send = move || {
        let body = UpdateReferenceLine {
            name_fr: french.get_untracked().trim().to_owned(),
            name_en: english.get_untracked().trim().to_owned(),
            retired: retired.get_untracked(),
        };
        let code = code.clone();
        form.send(
            body,
            move |body| async move {
                let call = api::administration::update_line(list, &code, version, &body);
                session::send(lang, call).await
            },
            move |()| lines.reload(),
        );
    };
    view! {
        <FormView form submit=tr!(lang, space.save) on_submit=send>
            <TextField form pointer="/name_fr" label=tr!(lang, administration.lines.french) value=french max=NAME_LENGTH_MAX/>
            <TextField form pointer="/name_en" label=tr!(lang, administration.lines.english) value=english max=NAME_LENGTH_MAX/>
            <Checkbox form pointer="/retired" label=tr!(lang, administration.lines.retire) hint=tr!(lang, administration.lines.retire_hint) value=retired/>
        </FormView>
    }
}

#[component]
fn New(list: ReferenceList, lines: PrivateRemote<ReferenceLines>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let (french, english) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let send = move || {
        let body = CreateReferenceLine {
            name_fr: french.get_untracked().trim().to_owned(),
            name_en: english.get_untracked().trim().to_owned(),
        };
        form.send(
            body,
            move |body| async move {
                let call = api::administration::create_line(list, &body).once(&form.key());
                session::send(lang, call).await
            },
            move |()| {
                french.set(String::new());
                english.set(String::new());
                form.say(tr!(lang, administration.lines.added));
                lines.reload();
            },
        );
    };
    view! {
        <FormView form submit=tr!(lang, administration.lines.add) on_submit=send>
            <TextField form pointer="/name_fr" label=tr!(lang, administration.lines.french) value=french max=NAME_LENGTH_MAX/>
            <TextField form pointer="/name_en" label=tr!(lang, administration.lines.english) value=english max=NAME_LENGTH_MAX/>
        </FormView>
    }
}
