//! A file, sent as soon as it is chosen or dropped: how far it is, and what is wrong with it, in
//! words beside the field.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::files::{MediaType, StoredFile};
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::FILE_MIB_DEFAULT;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use web_sys::{DragEvent, File, FileList};

use super::{Field, explain};
use crate::api;
use crate::api::call::Refusal;
use crate::api::files::Sending;
use crate::components::documents::size;
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// One image.
    Image,
    /// Documents, several at once.
    Documents,
}

impl Taken {
    fn admits(self, media_type: MediaType) -> bool {
        self == Self::Documents || media_type.is_image()
    }

    /// What the browser's own window offers: by type, and by name where a system knows no type.
    fn accept(self) -> String {
        let types = MediaType::ALL.iter().filter(|it| self.admits(**it));
        let types = types.map(|it| format!("{},.{}", it.code(), it.extension()));
        types.collect::<Vec<_>>().join(",")
    }

    /// What of it may be sent: where the browser knows no type, the server tells.
    fn takes(self, kind: &str) -> bool {
        kind.is_empty() || kind.parse().is_ok_and(|it| self.admits(it))
    }
}

/// Largest file that may be sent, in bytes, as far as it is known.
pub fn most_bytes() -> Signal<u64> {
    let limits = api::remote(api::files::limits);
    Signal::derive(move || {
        limits
            .ok()
            .map_or(FILE_MIB_DEFAULT * 1_024 * 1_024, |root| root.file_bytes)
    })
}

/// A file on its way.
#[derive(Clone)]
struct Underway {
    number: u32,
    name: String,
    percent: RwSignal<u32>,
}

/// What happens in a field.
#[derive(Clone, Copy)]
struct Desk {
    lang: Lang,
    taken: Taken,
    most: Signal<u64>,
    underway: RwSignal<Vec<Underway>>,
    wrong: RwSignal<Vec<String>>,
    said: RwSignal<Option<String>>,
    /// Those that can still be given up, by their number.
    sending: StoredValue<Vec<(u32, Sending)>, LocalStorage>,
    next: StoredValue<u32>,
    on_sent: Callback<StoredFile>,
}

impl Desk {
    /// Sends what was chosen, one after the other: they come in their order.
    fn take(self, files: Option<FileList>) {
        let files = files.into_iter().flat_map(|list| {
            let all = (0..list.length()).filter_map(move |index| list.get(index));
            all.collect::<Vec<_>>()
        });
        let mut files: Vec<File> = files.collect();
        if self.taken == Taken::Image {
            files.truncate(1);
        }
        self.wrong.set(Vec::new());
        self.said.set(None);
        let begun: Vec<_> = files.into_iter().filter_map(|it| self.begin(it)).collect();
        spawn_local(async move {
            for (file, sending) in begun {
                // One that was given up before its turn, or the page is gone.
                let there = self
                    .underway
                    .try_with_untracked(|all| all.iter().any(|it| it.number == file.number));
                match there {
                    Some(true) => self.send(file, sending).await,
                    Some(false) => {}
                    None => return,
                }
            }
        });
    }

    /// Takes one, if it is worth sending.
    fn begin(self, file: File) -> Option<(Underway, Sending)> {
        let (name, most) = (file.name(), self.most.get_untracked());
        if !self.taken.takes(&file.type_()) {
            self.tell(self.unreadable(&name));
            return None;
        }
        let percent = RwSignal::new(0);
        let sending = Sending::new(file, move |part| {
            percent.try_set(part);
        })?;
        if sending.length() > most {
            self.tell(self.too_large(&name, sending.length()));
            return None;
        }
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        let underway = Underway {
            number,
            name,
            percent,
        };
        self.underway.update(|all| all.push(underway.clone()));
        self.sending
            .update_value(|all| all.push((number, sending.clone())));
        Some((underway, sending))
    }

    async fn send(self, file: Underway, sending: Sending) {
        let answer = session::send_file(self.lang, &sending).await;
        let Some(given_up) = self.end(file.number) else {
            return;
        };
        match answer {
            Ok(stored) => {
                let said = tr!(self.lang, files.field.sent, name = file.name);
                self.said.set(Some(said));
                self.on_sent.run(stored);
            }
            Err(_) if given_up => {}
            Err(refusal) => self.tell(self.explained(&file.name, &refusal, &sending)),
        }
    }

    /// Forgets one that is on its way; whether somebody had given it up, where the page is there.
    fn end(self, number: u32) -> Option<bool> {
        self.sending
            .try_update_value(|all| all.retain(|(it, _)| *it != number))?;
        let mut there = false;
        self.underway.try_update(|all| {
            there = all.iter().any(|it| it.number == number);
            all.retain(|it| it.number != number);
        })?;
        Some(!there)
    }

    fn give_up(self, number: u32) {
        self.underway
            .update(|all| all.retain(|it| it.number != number));
        self.sending.with_value(|all| {
            if let Some((_, sending)) = all.iter().find(|(it, _)| *it == number) {
                sending.abort();
            }
        });
    }

    fn tell(self, text: String) {
        self.wrong.try_update(|all| all.push(text));
    }

    fn unreadable(self, name: &str) -> String {
        match self.taken {
            Taken::Image => tr!(self.lang, files.field.wrong_image, name = name.to_owned()),
            Taken::Documents => tr!(
                self.lang,
                files.field.wrong_document,
                name = name.to_owned()
            ),
        }
    }

    fn too_large(self, name: &str, bytes: u64) -> String {
        let lang = self.lang;
        let (bytes, most) = (size(lang, bytes), size(lang, self.most.get_untracked()));
        tr!(
            lang,
            files.field.too_large,
            name = name.to_owned(),
            size = bytes,
            most = most
        )
    }

    fn explained(self, name: &str, refusal: &Refusal, sending: &Sending) -> String {
        let mut errors = refusal.problem.iter().flat_map(|problem| &problem.errors);
        let rule = errors.find_map(|error| error.rule);
        match rule {
            Some(Rule::FileType) => self.unreadable(name),
            Some(Rule::ImageSize) => {
                tr!(
                    self.lang,
                    files.field.too_many_pixels,
                    name = name.to_owned()
                )
            }
            _ if refusal.is(ErrorCode::PayloadTooLarge) => self.too_large(name, sending.length()),
            _ => {
                let why = explain(self.lang, refusal);
                tr!(
                    self.lang,
                    files.field.failed,
                    name = name.to_owned(),
                    why = why
                )
            }
        }
    }
}

/// Where a file is chosen or dropped.
#[component]
pub fn FileField(
    /// The field that it is in: its words describe it.
    field: Field,
    /// What it takes.
    taken: Taken,
    /// Words of the button.
    #[prop(into)]
    words: Signal<&'static str>,
    /// Largest file, in bytes.
    most: Signal<u64>,
    /// Gets what the server keeps.
    on_sent: Callback<StoredFile>,
) -> impl IntoView {
    let lang = use_lang();
    let desk = Desk {
        lang,
        taken,
        most,
        underway: RwSignal::new(Vec::new()),
        wrong: RwSignal::new(Vec::new()),
        said: RwSignal::new(None),
        sending: StoredValue::new_local(Vec::new()),
        next: StoredValue::new(0),
        on_sent,
    };
    let input = NodeRef::<Input>::new();
    let over = RwSignal::new(false);
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            desk.take(input.files());
            // The same file may be chosen again, when it has been made smaller.
            input.set_value("");
        }
    };
    let dragged = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        desk.take(event.data_transfer().and_then(|it| it.files()));
    };
    let id = format!("{}-choose", field.id);
    let or = match taken {
        Taken::Image => tr!(lang, files.field.or_drop_image),
        Taken::Documents => tr!(lang, files.field.or_drop),
    };
    let line = move |file: Underway| {
        let Underway {
            number,
            name,
            percent,
        } = file;
        let title = tr!(lang, files.field.sending, name = name);
        view! {
            <li>
                <span>{title.clone()}</span>
                <progress max="100" value=move || percent.get().to_string() aria-label=title></progress>
                <span class="small">{move || tr!(lang, files.field.percent, percent = percent.get().to_string())}</span>
                <button class="link-button" type="button" on:click=move |_| desk.give_up(number)>{tr!(lang, files.field.cancel)}</button>
            </li>
        }
    };
    view! {
        <div class="drop" class:is-over=over on:dragover=dragged on:dragleave=move |_| over.set(false) on:drop=dropped>
            <input
                class="visually-hidden"
                id=id.clone()
                type="file"
                accept=taken.accept()
                multiple=taken == Taken::Documents
                aria-describedby=move || field.described()
                on:change=chosen
                node_ref=input
            />
            <label class="button button-quiet" for=id>{words}</label>
            <span class="drop-or">{or}</span>
            <span class="small">{move || tr!(lang, files.field.at_most, size = size(lang, most.get()))}</span>
        </div>
        <ul class="sending">
            <For each=move || desk.underway.get() key=|it| it.number let:file>{line(file)}</For>
        </ul>
        <div role="alert">
            {move || desk.wrong.get().into_iter().map(|text| view! { <p class="field-error">{text}</p> }).collect_view()}
        </div>
        <p class="visually-hidden" role="status">{move || desk.said.get()}</p>
    }
}
