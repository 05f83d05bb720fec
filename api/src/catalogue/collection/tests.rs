//! A collection that is changed step by step is the collection that is made anew, and its pages
//! are slices of a naive sort.

mod cards;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use self::cards::{Card, Chance};
use super::*;

fn collection<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Collection<Card> {
    let mut collection = Collection::default();
    for card in cards {
        collection.put(card.clone());
    }
    collection
}

/// The ids of a naive sort: by value, without one last, equal ones by id; backwards in both
/// parts.
fn naive<'a>(cards: impl Iterator<Item = &'a Card>, order: Order, descending: bool) -> Vec<Uuid> {
    let mut keyed: Vec<_> = cards.map(|card| (card.key(order), card.id)).collect();
    keyed.sort_by(|(a, a_id), (b, b_id)| match (a, b) {
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        _ if descending => (b, b_id).cmp(&(a, a_id)),
        _ => (a, a_id).cmp(&(b, b_id)),
    });
    keyed.into_iter().map(|(_, id)| id).collect()
}

/// The ids of all pages of this size.
fn paged(
    collection: &Collection<Card>,
    selected: &RoaringBitmap,
    order: Order,
    descending: bool,
    limit: usize,
) -> Vec<Uuid> {
    let (mut found, mut after) = (Vec::new(), None::<Position>);
    loop {
        let (page, next) = collection.page(selected, order, descending, after.as_deref(), limit);
        assert!(page.len() <= limit && (next.is_none() || page.len() == limit));
        found.extend(page.iter().map(|card| card.id));
        assert!(found.len() as u64 <= collection.len(), "an entry twice");
        match next {
            Some(next) => after = Some(next),
            None => return found,
        }
    }
}

/// Everything that one can ask is the same as of a collection that is made anew.
fn check(changed: &Collection<Card>, cards: &BTreeMap<u32, Card>) {
    let anew = collection(cards.values());
    assert_eq!(
        (changed.len(), changed.is_empty()),
        (anew.len(), cards.is_empty())
    );
    let ids = |collection: &Collection<Card>, slots: &RoaringBitmap| {
        collection
            .entries(slots)
            .map(|card| card.id)
            .collect::<BTreeSet<_>>()
    };
    let terms = |collection: &Collection<Card>| {
        collection
            .values(Field::Theme)
            .map(|(value, slots)| (value.to_owned(), ids(collection, slots)))
            .collect::<Vec<_>>()
    };
    assert_eq!(terms(changed), terms(&anew));
    assert_eq!(ids(changed, changed.all()), ids(&anew, anew.all()));
    assert_eq!(changed.iter().count(), cards.len());
    let plotted = |collection: &Collection<Card>| {
        let plot = collection.plot();
        let mut found: Vec<_> = plot
            .points
            .iter()
            .map(|plotted| {
                (
                    collection.at(plotted.slot).unwrap().id,
                    plotted.point.latitude.to_bits(),
                )
            })
            .collect();
        found.sort_unstable();
        (found, ids(collection, &plot.located))
    };
    assert_eq!(
        plotted(changed).0.len(),
        cards.values().map(|card| card.points.len()).sum::<usize>()
    );
    assert_eq!(plotted(changed), plotted(&anew));
    for card in cards.values() {
        assert_eq!(changed.by_id(card.id).map(|found| &**found), Some(card));
        assert_eq!(
            changed.by_slug(&card.slug).map(|found| found.id),
            Some(card.id)
        );
        assert_eq!(
            changed.lookup(&card.id.to_string()).map(|found| found.id),
            Some(card.id)
        );
        assert_eq!(
            changed.by_number(card.number).map(|found| found.id),
            Some(card.id)
        );
        assert_eq!(
            ids(changed, &changed.of_numbers([card.number, u32::MAX])),
            BTreeSet::from([card.id])
        );
    }
    for order in [Order::Title, Order::Population] {
        for descending in [false, true] {
            let all = naive(cards.values(), order, descending);
            for limit in [1, 3, 100] {
                assert_eq!(
                    paged(changed, changed.all(), order, descending, limit),
                    all,
                    "{order:?} {descending} {limit}"
                );
            }
        }
    }
}

#[test]
fn step_by_step_is_as_made_anew() {
    for seed in 1..=12 {
        let mut chance = Chance(seed);
        let (mut changed, mut cards) = (Collection::default(), BTreeMap::new());
        for step in 0..120 {
            let key = chance.small(24);
            if chance.below(3) == 0 {
                changed.remove(Uuid::from_u128(u128::from(key) << 64 | 7));
                cards.remove(&key);
            } else {
                let card = chance.card(key);
                changed.put(card.clone());
                cards.insert(key, card);
            }
            if step % 10 == 9 {
                check(&changed, &cards);
            }
        }
        // A clone is left as it was.
        let (before, kept) = (changed.clone(), cards.clone());
        for key in 0..24 {
            changed.put(chance.card(key));
        }
        check(&before, &kept);
    }
}

#[test]
fn few_and_many_are_paged_alike() {
    let mut chance = Chance(5);
    let cards: BTreeMap<u32, Card> = (0..200).map(|key| (key, chance.card(key))).collect();
    let all = collection(cards.values());
    for share in [2, 3, 20, 50, 199] {
        let chosen: BTreeMap<u32, &Card> = cards
            .iter()
            .filter(|(key, _)| *key % share == 0)
            .map(|(key, card)| (*key, card))
            .collect();
        let selected: RoaringBitmap = chosen
            .values()
            .filter_map(|card| all.slot(card.id))
            .collect();
        for order in [Order::Title, Order::Population] {
            for descending in [false, true] {
                let expected = naive(chosen.values().copied(), order, descending);
                for limit in [1, 7, 500] {
                    assert_eq!(
                        paged(&all, &selected, order, descending, limit),
                        expected,
                        "{share} {order:?} {descending} {limit}"
                    );
                }
            }
        }
    }
}

/// A page goes on after any place, whether an entry stands there or not.
#[test]
fn a_page_goes_on_after_any_place() {
    let mut chance = Chance(9);
    let cards: Vec<Card> = (0..60).map(|key| chance.card(key)).collect();
    let all = collection(&cards);
    let mut fewer = all.clone();
    for card in cards.iter().step_by(3) {
        fewer.remove(card.id);
    }
    for order in [Order::Title, Order::Population] {
        for descending in [false, true] {
            for card in &cards {
                let place = position(card.key(order), card.id);
                let (page, next) = fewer.page(fewer.all(), order, descending, Some(&place), 100);
                let expected: Vec<Uuid> = naive(cards.iter(), order, descending)
                    .into_iter()
                    .skip_while(|id| *id != card.id)
                    .skip(1)
                    .filter(|id| fewer.by_id(*id).is_some())
                    .collect();
                assert_eq!(
                    page.iter().map(|card| card.id).collect::<Vec<_>>(),
                    expected
                );
                assert!(next.is_none());
            }
        }
    }
}

/// Bytes that no page gave are a place too, the same for few and for many.
#[test]
fn any_bytes_are_a_place() {
    let mut chance = Chance(3);
    let cards: Vec<Card> = (0..600).map(|key| chance.card(key)).collect();
    let all = collection(&cards);
    let few: RoaringBitmap = cards
        .iter()
        .step_by(20)
        .filter_map(|card| all.slot(card.id))
        .collect();
    for place in [
        &[][..],
        &[0],
        &[1],
        &[2],
        &[255],
        &[0, 0],
        &[0, 255],
        &[1, 0],
        &[1, 255, 255],
        &[2, 2],
    ] {
        for order in [Order::Title, Order::Population] {
            for descending in [false, true] {
                let walked = all.page(all.all(), order, descending, Some(place), 600).0;
                let walked: Vec<Uuid> = walked
                    .iter()
                    .map(|card| card.id)
                    .filter(|id| few.contains(all.slot(*id).unwrap()))
                    .collect();
                let sorted = all.page(&few, order, descending, Some(place), 100).0;
                assert_eq!(
                    sorted.iter().map(|card| card.id).collect::<Vec<_>>(),
                    walked,
                    "{place:?} {order:?} {descending}"
                );
            }
        }
    }
}

#[test]
fn an_order_that_is_unknown_has_no_page() {
    let mut chance = Chance(1);
    let all = collection(&[chance.card(1)]);
    assert!(
        all.page(all.all(), Order::Budget, false, None, 10)
            .0
            .is_empty()
    );
}

/// In one write an entry may take over the slug that another gives up, in whatever order.
#[test]
fn a_slug_may_be_taken_over() {
    let mut chance = Chance(4);
    let (mut one, mut two) = (chance.card(1), chance.card(2));
    for two_first in [true, false] {
        "old".clone_into(&mut one.slug);
        "two".clone_into(&mut two.slug);
        let mut cards = collection([&one, &two]);
        "new".clone_into(&mut one.slug);
        "old".clone_into(&mut two.slug);
        for card in if two_first {
            [&two, &one]
        } else {
            [&one, &two]
        } {
            cards.put(card.clone());
        }
        assert_eq!(
            cards.by_slug("old").map(|card| card.id),
            Some(two.id),
            "{two_first}"
        );
        assert_eq!(
            cards.by_slug("new").map(|card| card.id),
            Some(one.id),
            "{two_first}"
        );
        assert!(cards.by_slug("two").is_none());
        cards.remove(one.id);
        assert_eq!(cards.by_slug("old").map(|card| card.id), Some(two.id));
    }
}

#[test]
fn values_of_one_filter_are_its_own() {
    let mut chance = Chance(8);
    let mut card = chance.card(1);
    card.themes = vec!["b".to_owned(), "a".to_owned()];
    let all = collection([&card]);
    assert_eq!(
        all.values(Field::Theme)
            .map(|(value, slots)| (value, slots.len()))
            .collect::<Vec<_>>(),
        [("a", 1), ("b", 1)]
    );
    assert_eq!(
        all.values(Field::Status).count() + all.values(Field::WorkingGroup).count(),
        0
    );
    assert_eq!(
        all.with_any(
            Field::Theme,
            &["a".to_owned(), "b".to_owned(), "c".to_owned()]
        )
        .len(),
        1
    );
    assert!(all.with_any(Field::Theme, &[]).is_empty());
}
