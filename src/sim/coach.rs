//! The coach: a talk in the calendar, and being told instead.

use super::decision::{Block, BlockKind};
use super::happening::Cause;
use super::luck::What;
use super::run::Run;
use crate::scenario::ItemId;

impl Run {
    /// Relevant if several of the next items have no known need: then the sprint's interviews are sharper.
    pub(super) fn coach_sharpens(&self) -> f64 {
        if !self.view().coach_asks_for_needs() {
            return 1.0;
        }
        1.0 + self.scenario.rules.coach.sharpens * self.view().freshness(&Block::Coach)
    }

    /// A talk: which problem the next items solve, or how one will know.
    pub(super) fn coach(&mut self, fresh: f64) {
        let c = self.scenario.rules.coach;
        let ahead = self.without_need();
        if ahead.len() >= usize::from(c.unlinked) {
            // "What problem are we solving here?"
            self.show_needs(&ahead, c.items, c.shows * fresh);
            return;
        }
        // "How will we know?"
        let mut left = f64::from(c.measures) * fresh;
        for item in &self.known.live {
            let mandated = self.scenario.is_mandated(*item);
            let known = &mut self.known.items[*item];
            if left >= 1.0 && !known.has_measure && !known.measured && !mandated {
                known.has_measure = true;
                left -= 1.0;
            }
        }
    }

    /// The coach answers instead of asking: a part of what a talk shows, at once and in less time. The talk itself then brings
    /// less, as if it had been had.
    pub(super) fn be_told(&mut self) {
        let c = self.scenario.rules.coach;
        let fresh = self.view().freshness(&Block::Coach);
        let ahead = self.without_need();
        self.spend_talk(c.told_half_days);
        self.show_needs(&ahead, c.told_items, c.shows * fresh);
        let now = self.sprint_number();
        if let Some(last) = self.known.last_used.get_mut(BlockKind::Coach.index()) {
            *last = now;
        }
    }

    /// The next items of which nobody knows what they are for.
    fn without_need(&self) -> Vec<ItemId> {
        let looks_at = self.scenario.rules.coach.looks_at.into();
        self.view().next_items(looks_at).filter(|item| self.known.items[*item].need.is_none()).collect()
    }

    /// In talking it may show what some items are for; where the need is known, it does.
    fn show_needs(&mut self, items: &[ItemId], most: u8, chance: f64) {
        let (sprint, cause): (usize, Cause) = (self.known.sprint, self.cause);
        for item in items.iter().take(most.into()).copied() {
            let need = self.truth.items[item].need;
            if self.known.needs[need].discovered || self.luck.chance(What::Coach, item.index(), sprint, chance) {
                self.link(item, cause);
                self.discover(need, cause);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::QuestionId;
    use crate::sim::{Decision, Phase, Refusal};
    use std::sync::Arc;

    fn run(seed: u64) -> Run {
        let (name, text) = crate::scenario::by_name("busy_standing_still").expect("it is shipped");
        Run::new(Arc::new(crate::scenario::load(name, text).scenario.expect("it has no errors")), seed)
    }

    fn asked(run: &Run) -> QuestionId {
        run.view().coach_question().expect("a question fits").0
    }

    #[test]
    fn being_told_takes_time_once_a_sprint_and_makes_the_talk_stale() {
        let mut run = run(4);
        let (question, other) = (asked(&run), QuestionId::at(usize::from(asked(&run).index() == 0)));
        assert!(matches!(run.apply(&Decision::BeTold(other)), Err(Refusal::Unknown(_))), "it asks something else");
        let (free, fresh) = (run.view().free_half_days(), run.view().freshness(&Block::Coach));
        run.apply(&Decision::BeTold(question)).expect("it can be asked for");
        let rules = &run.scenario().rules;
        assert!(run.view().is_told());
        assert_eq!(run.view().free_half_days(), free - rules.coach.told_half_days.ceil() as u8);
        assert!((run.view().freshness(&Block::Coach) - fresh * rules.evidence.repeat_effect).abs() < f64::EPSILON);
        assert!(matches!(run.apply(&Decision::BeTold(question)), Err(Refusal::DoneAlready)));
        run.apply(&Decision::EndPhase).expect("the Inbox can be left");
        assert_eq!(run.view().phase(), Phase::Calendar);
        assert!(matches!(run.apply(&Decision::BeTold(question)), Err(Refusal::WrongPhase { .. })));
        // The next Inbox has its own question, and stale it stays for as long as the rules say.
        while run.view().sprint() == 0 || run.view().phase() != Phase::Inbox {
            let dilemma = run.view().dilemma();
            run.apply(&dilemma.map_or(Decision::EndPhase, |id| Decision::Choose(id, 0))).expect("it goes on");
        }
        assert!(!run.view().is_told());
        assert!((run.view().freshness(&Block::Coach) - fresh * run.scenario().rules.evidence.repeat_effect).abs() < f64::EPSILON);
    }

    #[test]
    fn it_shows_what_the_talk_would_have_shown_first() {
        let linked = |run: &Run| run.view().items().filter(|item| item.need.is_some()).map(|item| item.id).collect::<Vec<_>>();
        let mut shown = 0;
        for seed in 0..40 {
            let mut told = run(seed);
            let before = linked(&told);
            let first = told.without_need().first().copied();
            told.apply(&Decision::BeTold(asked(&told))).expect("it can be asked for");
            let new: Vec<ItemId> = linked(&told).into_iter().filter(|item| !before.contains(item)).collect();
            let mut talked = run(seed);
            talked.coach(1.0);
            assert!(new.iter().all(|item| linked(&talked).contains(item)), "seed {seed}: the same luck");
            // What else is linked was made for the need that came to light.
            shown += usize::from(first.is_some_and(|first| new.contains(&first)));
        }
        let chance = run(0).scenario().rules.coach.shows;
        assert!((shown as f64 / 40.0 - chance).abs() < 0.2, "{shown} of 40");
    }
}
