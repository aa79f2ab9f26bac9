//! A list that is kept with the best first.

/// Things by what they are worth, the best first; of equals, what came first stays first.
///
/// For short lists that are filled and read every sprint: it keeps its room.
#[derive(Debug, Clone)]
pub(super) struct Ranking<T>(Vec<(f64, T)>);

impl<T> Default for Ranking<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Ranking<T> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// With room for so many.
    pub(super) fn with_room(things: usize) -> Self {
        Self(Vec::with_capacity(things))
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds something behind all that is worth as much.
    pub(super) fn add(&mut self, worth: f64, what: T) {
        let mut place = self.0.len();
        self.0.push((worth, what));
        // The lists are short and what is added is mostly among the last.
        while let Some(before) = place.checked_sub(1)
            && self.0.get(before).is_some_and(|(other, _)| *other < worth)
        {
            self.0.swap(before, place);
            place = before;
        }
    }

    /// What something must be worth more than, to be among the best so many.
    pub(super) fn bar(&self, most: usize) -> f64 {
        most.checked_sub(1).and_then(|last| self.0.get(last)).map_or(f64::NEG_INFINITY, |(worth, _)| *worth)
    }

    /// Leaves the best so many.
    pub(super) fn keep(&mut self, most: usize) {
        self.0.truncate(most);
    }

    pub(super) fn retain(&mut self, wanted: impl Fn(T) -> bool) {
        self.0.retain(|(_, what)| wanted(*what));
    }

    pub(super) fn get(&self, place: usize) -> Option<T> {
        self.0.get(place).map(|(_, what)| *what)
    }

    /// With what each is worth.
    pub(super) fn iter(&self) -> impl Iterator<Item = (f64, T)> + Clone {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_orders_as_a_stable_sort_would() {
        let worths = [0.5, 0.9, 0.5, -1.0, 0.9, 0.1, 0.5];
        let mut sorted: Vec<(f64, usize)> = worths.iter().copied().zip(0..).collect();
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut ranking = Ranking::new();
        for (what, worth) in worths.into_iter().enumerate() {
            ranking.add(worth, what);
        }
        assert_eq!(ranking.iter().collect::<Vec<_>>(), sorted);
    }

    #[test]
    fn the_best_few_are_the_same_if_only_what_passes_the_bar_is_added() {
        const MOST: usize = 2;
        let mut ranking = Ranking::new();
        for (what, worth) in [0.3, 0.7, 0.7, 0.2, 0.9, 0.9].into_iter().enumerate() {
            if worth > ranking.bar(MOST) {
                ranking.add(worth, what);
                ranking.keep(MOST);
            }
        }
        assert_eq!(ranking.iter().collect::<Vec<_>>(), [(0.9, 4), (0.9, 5)]);
    }
}
