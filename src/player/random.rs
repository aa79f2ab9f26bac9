//! The player who decides at random: the measure below which nothing was understood.

use super::decides::Player;
use super::nothing;
use crate::sim::{Answer, Bet, Block, BlockKind, Decision, Phase, Reason, View};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};

/// Rolls dice for everything.
pub(super) struct Random {
    dice: Xoshiro256PlusPlus,
}

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        // Its dice are not the world's luck.
        Self { dice: Xoshiro256PlusPlus::seed_from_u64(!seed) }
    }

    fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { (self.dice.next_u64() % n as u64) as usize }
    }

    /// One of these; rolls no dice over nothing.
    fn any<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let place = self.below(of.len());
        of.get(place).copied()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn inbox(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        for request in view.requests() {
            let answer = match self.below(7) {
                0 => Answer::AcceptDate,
                1 => Answer::AcceptRange,
                2 => Answer::Decline,
                3 => Answer::DeclineBecause(self.any(&Reason::ALL).unwrap_or(Reason::NoRoom)),
                4 => Answer::Park,
                5 => Answer::AskWhy,
                _ => continue,
            };
            out.push(Decision::Answer(request.id, answer));
        }
        out.push(Decision::EndPhase);
    }

    fn calendar(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        let (strategic, tactical): (Vec<BlockKind>, Vec<BlockKind>) = view.kinds_of_blocks().partition(|kind| kind.is_strategic());
        out.push(Decision::ClearCalendar);
        for _ in 0..view.slots().len() {
            let kinds = if self.one_in(2) { &strategic } else { &tactical };
            let Some(kind) = self.any(kinds) else { continue };
            let blocks: Vec<Block> = view.blocks_of(kind);
            out.extend(self.any(&blocks).map(|block| Decision::Schedule(block, None)));
        }
        out.push(Decision::EndPhase);
    }

    fn planning(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        let mut order = view.order().to_vec();
        for i in (1..order.len()).rev() {
            let j = self.below(i + 1);
            order.swap(i, j);
        }
        let first = order.first().copied();
        out.push(Decision::Order(order));
        out.push(Decision::Commit(70 + self.below(61) as u8));
        out.push(Decision::DebtShare(self.below(41) as u8));
        if let Some(item) = first.filter(|_| self.one_in(2)) {
            let bet = Bet { at_least: 0.5, review: view.sprints() as u8, chance: 1 + self.below(99) as u8 };
            out.push(Decision::PlaceBet(item, bet));
        }
        for &item in view.live_ids() {
            if self.one_in(10) {
                out.push(Decision::Remove(item, self.one_in(2)));
            }
        }
        out.push(Decision::EndPhase);
    }
}

impl Player for Random {
    fn clears_calendar(&self) -> bool {
        true
    }

    fn decide(&mut self, view: &View<'_>, out: &mut Vec<Decision>) {
        match (view.phase(), view.dilemma()) {
            (Phase::Inbox, _) => self.inbox(view, out),
            (Phase::Calendar, _) => self.calendar(view, out),
            (Phase::Planning, _) => self.planning(view, out),
            (Phase::Sprint, Some(id)) => {
                let options = view.scenario().options(id).len();
                out.push(Decision::Choose(id, self.below(options) as u8));
            }
            _ => nothing::passing(view, out),
        }
    }
}
