//! Answers of the last minute, so that going back is instant. The browser's own cache, with the
//! server's `ETag`, is behind it.

use std::cell::RefCell;
use std::collections::VecDeque;

use passerelle_shared::lang::Lang;

use super::Body;

/// How long an answer is used again without asking, in milliseconds: long enough to go back from
/// an entry to its list, short enough that nobody misses a correction.
const FRESH_FOR: f64 = 60_000.0;
/// How many answers are kept: a visit's way back, about 2 MB at most.
const KEPT: usize = 40;

struct Answer {
    lang: Lang,
    address: String,
    body: Body,
    at: f64,
}

thread_local! {
    static ANSWERS: RefCell<VecDeque<Answer>> = const { RefCell::new(VecDeque::new()) };
}

pub(super) fn find(lang: Lang, address: &str) -> Option<Body> {
    let oldest = js_sys::Date::now() - FRESH_FOR;
    ANSWERS.with_borrow(|answers| {
        answers
            .iter()
            .find(|answer| answer.lang == lang && answer.address == address && answer.at >= oldest)
            .map(|answer| answer.body.clone())
    })
}

pub(super) fn keep(lang: Lang, address: String, body: Body) {
    let at = js_sys::Date::now();
    ANSWERS.with_borrow_mut(|answers| {
        answers.retain(|answer| answer.lang != lang || answer.address != address);
        answers.truncate(KEPT - 1);
        answers.push_front(Answer {
            lang,
            address,
            body,
            at,
        });
    });
}
