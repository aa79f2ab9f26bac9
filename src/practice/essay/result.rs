//! What a paper came to: which criteria were met, and how the marking compares. No percentage.

use super::model::{Level, Whose};
use super::paper::Paper;
use crate::practice::area::Area;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// How somebody's marking of the answers of others compares with how they are marked here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Agreement {
    /// Criteria that were marked.
    pub of: usize,
    /// Marked alike.
    pub same: usize,
    /// Marked higher than here.
    pub kinder: usize,
    /// Marked lower.
    pub stricter: usize,
}

impl Agreement {
    /// Of what is marked alike, higher and lower.
    fn add(&mut self, yours: Level, ours: Level) {
        self.of += 1;
        match yours.cmp(&ours) {
            std::cmp::Ordering::Equal => self.same += 1,
            std::cmp::Ordering::Greater => self.kinder += 1,
            std::cmp::Ordering::Less => self.stricter += 1,
        }
    }
}

impl AddAssign for Agreement {
    fn add_assign(&mut self, other: Self) {
        self.of += other.of;
        self.same += other.same;
        self.kinder += other.kinder;
        self.stricter += other.stricter;
    }
}

/// What a paper came to, as far as it is marked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct PaperResult {
    /// Essays of the paper.
    pub essays: usize,
    /// Those on which something was written.
    pub written: usize,
    /// Criteria by which what was written is marked, by how far it meets them.
    pub levels: BTreeMap<Level, usize>,
    /// The same for each focus area: met, and marked in all.
    pub areas: BTreeMap<Area, (usize, usize)>,
    /// How the marking of the answers of others compares.
    pub agreement: Agreement,
}

impl PaperResult {
    /// Of a paper. What is not settled does not count: it may still change.
    #[must_use]
    pub fn of(paper: &Paper) -> Self {
        let mut result = Self { essays: paper.sheet().essays.len(), written: paper.written(), ..Self::default() };
        for (number, essay) in paper.sheet().essays.iter().enumerate() {
            for whose in Whose::ALL {
                result.agreement += Agreement::with(paper, number, whose);
            }
            let own = paper.marking(number, Whose::Own).filter(|marking| marking.settled);
            for level in own.into_iter().flat_map(|marking| marking.levels.iter().flatten()) {
                *result.levels.entry(*level).or_default() += 1;
                let (met, of) = result.areas.entry(essay.area).or_default();
                *met += usize::from(*level == Level::Met);
                *of += 1;
            }
        }
        result
    }

    /// Criteria that are met so far.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.levels.get(&level).copied().unwrap_or(0)
    }
}

impl Agreement {
    /// Of one text of a paper; nothing before its marking is settled, and of the learner's own.
    #[must_use]
    pub fn with(paper: &Paper, number: usize, whose: Whose) -> Self {
        let mut agreement = Self::default();
        let model = paper.essay(number).and_then(|essay| essay.model(whose));
        let marking = paper.marking(number, whose).filter(|marking| marking.settled);
        if let (Some(model), Some(marking)) = (model, marking) {
            let marked = marking.levels.iter().zip(&model.marks);
            marked.for_each(|(yours, ours)| yours.iter().for_each(|yours| agreement.add(*yours, *ours)));
        }
        agreement
    }
}

#[cfg(test)]
mod tests {
    use super::super::paper::PaperAct;
    use super::super::paper::tests::{act, paper};
    use super::*;

    #[test]
    fn marking_is_compared_once_it_is_settled_and_own_texts_have_no_percentage() {
        let mut paper = paper(0);
        act(&mut paper, 1, PaperAct::Write(0, "so".into())).expect("written");
        act(&mut paper, 1, PaperAct::HandIn).expect("handed in");
        let mut mark = |whose, levels: [Level; 2]| {
            for (k, level) in levels.into_iter().enumerate() {
                act(&mut paper, 1, PaperAct::Mark(0, whose, k, level)).expect("its turn");
            }
            let before = PaperResult::of(&paper);
            act(&mut paper, 1, PaperAct::Settle(0, whose)).expect("whole");
            (before, PaperResult::of(&paper))
        };
        // Here: met and partly.
        let (before, first) = mark(Whose::First, [Level::Met, Level::Met]);
        assert_eq!((before.agreement, first.agreement), (Agreement::default(), Agreement { of: 2, same: 1, kinder: 1, stricter: 0 }));
        // Here: missed and missed.
        let (_, second) = mark(Whose::Second, [Level::Partly, Level::Missed]);
        assert_eq!(second.agreement, Agreement { of: 4, same: 2, kinder: 2, stricter: 0 });
        let (_, own) = mark(Whose::Own, [Level::Met, Level::Missed]);
        assert_eq!((own.agreement.of, own.count(Level::Met), own.count(Level::Missed), own.written, own.essays), (4, 1, 1, 1, 2));
        assert_eq!(own.areas, BTreeMap::from([(Area::Forecasting, (1, 2))]));
    }
}
