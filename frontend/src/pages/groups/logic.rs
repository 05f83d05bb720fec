//! What the page of a group makes of its meetings.

use passerelle_shared::codes::EventPeriod;

/// Meetings to come, soonest first, and those over, latest first; `of` says when each is.
pub fn meetings<T, K: Ord>(
    all: impl IntoIterator<Item = T>,
    of: impl Fn(&T) -> (EventPeriod, K),
) -> (Vec<T>, Vec<T>) {
    let (mut upcoming, mut past): (Vec<T>, Vec<T>) = all
        .into_iter()
        .partition(|meeting| of(meeting).0 == EventPeriod::Upcoming);
    upcoming.sort_by_key(|meeting| of(meeting).1);
    past.sort_by_key(|meeting| std::cmp::Reverse(of(meeting).1));
    (upcoming, past)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_meeting_and_the_last_one_come_first() {
        let (upcoming, past) = meetings([5, -3, 2, -1], |&day| {
            let period = if day > 0 {
                EventPeriod::Upcoming
            } else {
                EventPeriod::Past
            };
            (period, day)
        });
        assert_eq!(upcoming, [2, 5]);
        assert_eq!(past, [-1, -3]);
    }
}
