//! Which essays come next.

use super::model::Essay;
use super::shelf::Essays;
use crate::practice::area::Area;
use crate::practice::luck::luck;
use rand::seq::SliceRandom;
use std::collections::BTreeMap;

/// So many essays for somebody who wrote on these, the one that was begun last at the end: what was never written on first,
/// then what was longest ago, and of those as many of each focus area as of the others. Fewer if there are not so many.
#[must_use]
pub fn draw_essays<'w>(
    essays: &Essays,
    area: Option<Area>,
    count: usize,
    seed: u64,
    written: impl IntoIterator<Item = &'w str>,
) -> Vec<Essay> {
    let last: BTreeMap<&str, usize> = written.into_iter().enumerate().map(|(place, id)| (id, place)).collect();
    let mut left: Vec<&Essay> = essays.all().iter().filter(|essay| area.is_none_or(|area| essay.area == area)).collect();
    left.shuffle(&mut luck(seed, "essays"));
    // Stable: of those as long ago the luck decides.
    left.sort_by_key(|essay| last.get(essay.id.as_str()));
    let mut before: BTreeMap<(bool, Area), usize> = BTreeMap::new();
    let mut rounds: Vec<(bool, usize, Option<usize>, &Essay)> = Vec::new();
    for essay in left {
        let last = last.get(essay.id.as_str()).copied();
        let round = before.entry((last.is_some(), essay.area)).or_default();
        rounds.push((last.is_some(), *round, last, essay));
        *round += 1;
    }
    rounds.sort_by_key(|(is_written, round, last, _)| (*is_written, *round, *last));
    rounds.into_iter().take(count).map(|(.., essay)| essay.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Sources;
    use std::collections::BTreeSet;

    #[test]
    fn papers_in_a_row_bring_new_essays_of_all_areas_until_there_are_none_left() {
        const PAPER: usize = 24;
        let essays = Essays::shipped(&Sources::shipped());
        for seed in 0..20 {
            let mut written: Vec<String> = Vec::new();
            for paper in 0..3 {
                let drawn = draw_essays(&essays, None, PAPER, seed + paper, written.iter().map(String::as_str));
                let ids: BTreeSet<&str> = drawn.iter().map(|essay| essay.id.as_str()).collect();
                let areas: BTreeSet<Area> = drawn.iter().map(|essay| essay.area).collect();
                let again = ids.iter().filter(|id| written.iter().any(|before| before == *id)).count();
                let new_ones = essays.all().len().saturating_sub(written.len());
                assert_eq!((ids.len(), again), (PAPER, PAPER.saturating_sub(new_ones)), "paper {paper}");
                assert!(paper > 1 || areas.len() == Area::ALL.len(), "paper {paper}: {areas:?}");
                written.extend(ids.into_iter().map(str::to_owned));
            }
        }
    }
}
