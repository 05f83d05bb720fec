//! A day and an hour in the time zone of an event.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::{iso_date, iso_time};
use serde_json::Value;
use time::{Date, Duration, OffsetDateTime, Time};

use super::editor::Editor;
use super::words::field_name;
use crate::components::form::Field;
use crate::i18n::format;
use crate::tr;

/// Day and hour; both are needed.
#[component]
pub fn Moment(
    /// The entry.
    editor: Editor,
    /// Where it stands.
    #[prop(into)]
    pointer: String,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let label = field_name(lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer.clone(), label.clone(), None);
    let at = StoredValue::new(pointer);
    let zone = Memo::new(move |_| model.text("/time_zone"));
    let there = Memo::new(move |_| at.with_value(|at| iso_time::parse(&model.text(at))));
    let (day, hour) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    Effect::new(move |_| {
        if let Some((date, time)) = there.get().map(|at| local(at, &zone.get_untracked())) {
            day.set(iso(date));
            hour.set(format!("{:02}:{:02}", time.hour(), time.minute()));
        }
    });
    let write = move || {
        let day = iso_date::parse(&day.read_untracked());
        let moment = day.zip(clock(&hour.read_untracked()));
        let value =
            moment.map(|(day, time)| Value::from(text(instant(day, time, &zone.get_untracked()))));
        at.with_value(|at| model.put(at, value));
    };
    // Another zone keeps what the clock shows.
    Effect::new(move |before: Option<String>| {
        let now = zone.get();
        if before.is_some_and(|before| before != now) {
            write();
        }
        now
    });
    let (day_id, hour_id) = (format!("{}-day", field.id), format!("{}-hour", field.id));
    let (invalid, described) = (field.invalid(), field.described());
    field.group(view! {
        <div class="moment">
            <div>
                <label class="field-hint" for=day_id.clone()>{tr!(lang, editing.day)}</label>
                <input class="field-control" type="date" id=day_id aria-invalid=invalid.clone() aria-describedby=described.clone() prop:value=day
                    on:input=move |event| { day.set(event_target_value(&event)); write(); }/>
            </div>
            <div>
                <label class="field-hint" for=hour_id.clone()>{tr!(lang, editing.hour)}</label>
                <input class="field-control" type="time" id=hour_id aria-invalid=invalid aria-describedby=described prop:value=hour
                    on:input=move |event| { hour.set(event_target_value(&event)); write(); }/>
            </div>
        </div>
    })
}

/// What clocks of a zone show at a moment.
fn local(at: OffsetDateTime, zone: &str) -> (Date, Time) {
    let time = clock(&format::time_in(Lang::Fr, at, zone)).unwrap_or_else(|| at.time());
    (format::date_in(at, zone), time)
}

/// The moment at which clocks of a zone show this; where clocks are put forward over it, an hour
/// later.
fn instant(day: Date, time: Time, zone: &str) -> OffsetDateTime {
    let wanted = day.with_time(time).assume_utc();
    let ahead = |at: OffsetDateTime| -> Duration {
        let (day, time) = local(at, zone);
        day.with_time(time).assume_utc() - at
    };
    let guess = wanted - ahead(wanted);
    wanted - ahead(guess)
}

fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    Time::from_hms(hour.parse().ok()?, minute.get(..2)?.parse().ok()?, 0).ok()
}

fn iso(day: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        day.year(),
        u8::from(day.month()),
        day.day()
    )
}

fn text(at: OffsetDateTime) -> String {
    format!("{}T{:02}:{:02}:00Z", iso(at.date()), at.hour(), at.minute())
}
