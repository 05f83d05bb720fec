//! Where a call stands. The server says what day it is (`status`, `days_left`).

use passerelle_shared::codes::CallStatus;
use passerelle_shared::funding_calls::FundingCallSummary;
use time::Date;

/// A part of the list, in the order in which the page shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Closes within a month.
    ClosingSoon,
    /// Open, with an end or without.
    Open,
    /// Opens later.
    Upcoming,
    /// Open all the time.
    Permanent,
    /// Closed.
    Closed,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 5] = [
        Self::ClosingSoon,
        Self::Open,
        Self::Upcoming,
        Self::Permanent,
        Self::Closed,
    ];

    /// The part where a call belongs.
    pub const fn of(status: CallStatus, permanent: bool) -> Self {
        match (status, permanent) {
            (CallStatus::Closed, _) => Self::Closed,
            (CallStatus::Upcoming, _) => Self::Upcoming,
            (_, true) => Self::Permanent,
            (CallStatus::ClosingSoon, false) => Self::ClosingSoon,
            (CallStatus::Open, false) => Self::Open,
        }
    }

    /// The fragment of its heading's address.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::ClosingSoon => "closing-soon",
            Self::Open => "open",
            Self::Upcoming => "upcoming",
            Self::Permanent => "permanent",
            Self::Closed => "closed",
        }
    }
}

/// The parts that have calls, each with its own; the order within stays, but the calls that
/// closed last come first.
pub fn by_part(calls: Vec<FundingCallSummary>) -> Vec<(Part, Vec<FundingCallSummary>)> {
    let mut parts: Vec<_> = Part::ALL.map(|part| (part, Vec::new())).into();
    for call in calls {
        let of_call = Part::of(call.status, call.permanent);
        for (part, calls) in &mut parts {
            if *part == of_call {
                calls.push(call);
                break;
            }
        }
    }
    for (part, calls) in &mut parts {
        match part {
            Part::Upcoming => calls.sort_by_key(|call| call.opens_on),
            Part::Closed => calls.sort_by_key(|call| std::cmp::Reverse(call.closes_on)),
            _ => {}
        }
    }
    parts.retain(|(_, calls)| !calls.is_empty());
    parts
}

/// The one big thing about a call: how long one still has, or what else its window says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Days until the last day, 0 on that day; and the last day.
    Closes(u32, Date),
    /// Open, without an end that is known.
    Open,
    /// Open all the time.
    Permanent,
    /// Opens on a day that may be unknown.
    Opens(Option<Date>),
    /// Closed since a day that may be unknown.
    Closed(Option<Date>),
}

impl Window {
    /// The window of a call.
    pub const fn of(call: &FundingCallSummary) -> Self {
        match (
            Part::of(call.status, call.permanent),
            call.days_left,
            call.closes_on,
        ) {
            (Part::Permanent, _, _) => Self::Permanent,
            (Part::Upcoming, _, _) => Self::Opens(call.opens_on),
            (Part::Closed, _, closes_on) => Self::Closed(closes_on),
            (_, Some(days), Some(closes_on)) => Self::Closes(days, closes_on),
            (_, _, _) => Self::Open,
        }
    }
}

/// How much of a window has passed, 0 to 100; nothing for a window without a length.
pub fn percent_passed(opens_on: Option<Date>, closes_on: Date, days_left: u32) -> Option<u32> {
    let length = u32::try_from((closes_on - opens_on?).whole_days()).ok()?;
    let left = days_left.min(length);
    ((length - left) * 100).checked_div(length)
}

/// A name as alphabets sort it: without case and without the accents of French and English names.
pub fn sort_key(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            'à' | 'â' | 'ä' | 'å' | 'À' | 'Â' | 'Ä' | 'Å' => 'a',
            'ç' | 'Ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
            'î' | 'ï' | 'Î' | 'Ï' => 'i',
            'ô' | 'ö' | 'Ô' | 'Ö' => 'o',
            'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => 'u',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_call_belongs_to_one_part() {
        assert_eq!(Part::of(CallStatus::ClosingSoon, false), Part::ClosingSoon);
        assert_eq!(Part::of(CallStatus::Open, false), Part::Open);
        assert_eq!(Part::of(CallStatus::Open, true), Part::Permanent);
        assert_eq!(Part::of(CallStatus::Upcoming, true), Part::Upcoming);
        assert_eq!(Part::of(CallStatus::Closed, true), Part::Closed);
    }

    #[test]
    fn a_window_fills_up() {
        let (opens, closes) = (date!(2026 - 11 - 01), date!(2026 - 12 - 01));
        assert_eq!(percent_passed(Some(opens), closes, 30), Some(0));
        assert_eq!(percent_passed(Some(opens), closes, 3), Some(90));
        assert_eq!(percent_passed(Some(opens), closes, 0), Some(100));
        assert_eq!(percent_passed(Some(opens), closes, 90), Some(0));
        assert_eq!(percent_passed(Some(closes), closes, 0), None);
        assert_eq!(percent_passed(Some(closes), opens, 0), None);
        assert_eq!(percent_passed(None, closes, 3), None);
    }
    #[test]
    fn accents_do_not_move_a_country() {
        let mut names = ["Zambie", "Équateur", "Egypte", "États-Unis"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Egypte", "Équateur", "États-Unis", "Zambie"]);
    }
}
