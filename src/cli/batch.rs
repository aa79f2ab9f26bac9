//! Many seeds at once.

use super::work::Work;
use rayon::prelude::*;

/// Seeds from one on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seeds {
    from: u64,
    count: u64,
}

/// Seeds that each core is given at a time, of work that takes some thousandths of a second a seed.
pub(super) const QUICK: usize = 64;
/// Of work that takes seconds a seed.
pub(super) const SLOW: usize = 4;

impl Seeds {
    /// So many seeds from one on; at least one.
    ///
    /// # Errors
    /// If there are not so many.
    pub fn new(from: u64, count: u64) -> anyhow::Result<Self> {
        anyhow::ensure!(
            from.checked_add(count.saturating_sub(1)).is_some(),
            "Seeds end at {}: choose a lower --from or fewer --seeds.",
            u64::MAX
        );
        Ok(Self { from, count })
    }

    /// How many.
    pub const fn count(self) -> u64 {
        self.count
    }

    /// Does the work for every seed and hands each result on, in the seeds' order; says how many there were
    /// before the work was stopped. Threads share the work, `at_once` seeds each at a time: the results do not
    /// depend on how, and no more of them are held than that.
    pub fn each<T: Send>(self, work: &Work, at_once: usize, one: impl Fn(u64) -> T + Sync, mut take: impl FnMut(T)) -> u64 {
        let at_once = (at_once * rayon::current_num_threads()) as u64;
        let mut done = 0;
        while done < self.count {
            let (first, size) = (self.from + done, at_once.min(self.count - done));
            let part = |k: usize| {
                let result = work.goes_on().then(|| one(first + k as u64));
                work.step();
                // What was stopped in the middle is not whole.
                result.filter(|_| work.goes_on())
            };
            let results: Vec<Option<T>> = (0..size as usize).into_par_iter().map(part).collect();
            let before = done;
            for result in results.into_iter().map_while(|result| result) {
                take(result);
                done += 1;
            }
            if done < before + size {
                break;
            }
        }
        done
    }
}

/// What is said of a figure over fewer seeds than were asked for.
pub(super) fn stopped(done: u64, of: u64) -> String {
    match done {
        0 => "Stopped before the first seeds were done: there is nothing to show.".into(),
        _ => format!("Stopped: the figures are those of the first {done} of {of} seeds."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_seeds_up_to_the_last_there_is() {
        let seeds = Seeds::new(u64::MAX - 999, 1000).expect("so many");
        let mut got = Vec::new();
        let done = seeds.each(&Work::begin("counting", 1000), 3, |seed| seed, |seed| got.push(seed));
        assert_eq!((done, got), (1000, (u64::MAX - 999..=u64::MAX).collect()));
        assert!(Seeds::new(u64::MAX, 1).is_ok() && Seeds::new(u64::MAX, 2).is_err());
    }
}
