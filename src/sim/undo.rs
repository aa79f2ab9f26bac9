//! Taking back inside a phase: the decisions that bring back what another one changes.
//!
//! There is no second way in: what is taken back is decided again, and the journal shows both. What
//! somebody has heard, or what luck has answered, cannot be taken back.

use super::{Block, Decision, Phase, Slot, View};

impl View<'_> {
    /// The decisions after which all is as it is now, if `decision` is made first. None if it cannot be
    /// taken back, because it reaches people or ends something.
    #[must_use]
    pub fn way_back(&self, decision: &Decision) -> Option<Vec<Decision>> {
        let back = match decision {
            Decision::Schedule(block, at) => vec![Decision::Unschedule(self.place_for(*block, *at)?)],
            Decision::Unschedule(half_day) => match self.slots().get(usize::from(*half_day))? {
                Slot::Block(index) => vec![self.schedule_again(*index)?],
                _ => return None,
            },
            Decision::ClearCalendar => (0..self.blocks().len() as u8).map(|index| self.schedule_again(index)).collect::<Option<_>>()?,
            Decision::SetGoal(_) => vec![Decision::SetGoal(self.goal())],
            Decision::SetProductGoal(_) => vec![Decision::SetProductGoal(self.product_goal())],
            Decision::Order(_) => vec![Decision::Order(self.order().to_vec())],
            Decision::Include(item, _) => vec![Decision::Include(*item, self.is_included(*item))],
            Decision::Commit(_) => vec![Decision::Commit(percent(self.commitment()))],
            Decision::DebtShare(_) => vec![Decision::DebtShare(percent(self.debt_share()))],
            Decision::PlaceBet(item, _) | Decision::WithdrawBet(item) => {
                vec![self.item(*item)?.bet.map_or(Decision::WithdrawBet(*item), |bet| Decision::PlaceBet(*item, bet))]
            }
            Decision::Answer(..)
            | Decision::ForecastRelease(..)
            | Decision::Reject(..)
            | Decision::ParkItem(_)
            | Decision::Iterate(_)
            | Decision::Remove(..)
            | Decision::Keep(_)
            | Decision::Choose(..)
            | Decision::Reflect(_)
            | Decision::BeTold(_) => return None,
            // Before the sprint starts nothing has come of it; where it starts, everything may.
            Decision::EndPhase if matches!(self.phase(), Phase::Inbox | Phase::Calendar) => vec![Decision::GoBack],
            Decision::EndPhase => return None,
            Decision::GoBack => vec![Decision::EndPhase],
        };
        Some(back)
    }

    /// The first half-day that a block would take.
    fn place_for(&self, block: Block, at: Option<u8>) -> Option<u8> {
        let places = self.known.calendar.room_for(block.kind().half_days(), at).ok()?;
        Some(places.trailing_zeros() as u8)
    }

    /// Puts a block of the calendar back where it lies.
    fn schedule_again(&self, index: u8) -> Option<Decision> {
        let block = *self.blocks().get(usize::from(index))?;
        let lies = |(_, slot): &(usize, &Slot)| **slot == Slot::Block(index);
        let mut places = self.slots().iter().enumerate().filter(lies).map(|(place, _)| place);
        let (first, last) = (places.next()?, places.next_back());
        // In pieces it was placed wherever there was room.
        let in_one = last.is_none_or(|last| last - first < usize::from(block.kind().half_days()));
        Some(Decision::Schedule(block, in_one.then_some(first as u8)))
    }
}

fn percent(share: f64) -> u8 {
    libm::round(share * 100.0) as u8
}
