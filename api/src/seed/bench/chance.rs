//! Chance that comes out the same for the same seed.

use time::OffsetDateTime;
use uuid::Uuid;

/// `SplitMix64` of Steele, Lea and Flood (2014): small, fast and good enough for made-up data.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.next() % u64::from(bound.max(1))).unwrap_or_default()
    }

    /// A number between two others, both included.
    pub(super) fn between(&mut self, least: i32, most: i32) -> i32 {
        let numbers = most.abs_diff(least).saturating_add(1);
        least.saturating_add_unsigned(self.below(numbers))
    }

    /// True once in so many times.
    pub(super) fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of some.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let bound = u32::try_from(from.len()).unwrap_or(u32::MAX);
        &from[self.below(bound) as usize]
    }

    /// A UUID of version 7, made at a time.
    pub(super) fn uuid(&mut self, at: OffsetDateTime) -> Uuid {
        let millis = u64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or_default();
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.next().to_be_bytes());
        random[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

/// Ranks of which the first come most often, as of towns, countries or words (Zipf's law).
#[derive(Clone, Debug)]
pub(super) struct Ranks(Vec<u64>);

impl Ranks {
    /// Some ranks; the greater `head`, the closer together are the first ones.
    pub(super) fn new(count: usize, head: u64) -> Self {
        let mut sum = 0;
        let weights = (head.max(1)..).take(count).map(|rank| 1_000_000_000 / rank);
        Self(
            weights
                .map(|weight| {
                    sum += weight;
                    sum
                })
                .collect(),
        )
    }

    /// One of them.
    pub(super) fn draw(&self, chance: &mut Chance) -> usize {
        let total = self.0.last().copied().unwrap_or(1);
        let at = chance.next() % total;
        self.0.partition_point(|&sum| sum <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same() {
        let draw = |seed| {
            let mut chance = Chance::new(seed);
            [chance.next(), chance.next()]
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut chance = Chance::new(7);
        let mut seen = [false; 5];
        for _ in 0..200 {
            let number = chance.between(-2, 2);
            seen[usize::try_from(number + 2).unwrap()] = true;
        }
        assert_eq!(seen, [true; 5]);
        assert_eq!(chance.below(0), 0);
    }

    #[test]
    fn the_first_ranks_come_most_often() {
        let ranks = Ranks::new(100, 1);
        let mut chance = Chance::new(7);
        let mut counts = [0; 100];
        for _ in 0..20_000 {
            counts[ranks.draw(&mut chance)] += 1;
        }
        assert!(counts[0] > counts[4] && counts[4] > counts[49] && counts[99] > 0);
    }

    #[test]
    fn identifiers_follow_their_time() {
        let mut chance = Chance::new(7);
        let early = chance.uuid(OffsetDateTime::UNIX_EPOCH);
        let late = chance.uuid(OffsetDateTime::UNIX_EPOCH + time::Duration::SECOND);
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }
}
