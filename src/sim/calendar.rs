//! The Product Owner's half-days: what is taken, and where blocks go.

use super::decision::{Block, BlockKind};
use super::known::{Calendar, HALF_DAYS, Interruption, Slot};
use super::legal;
use super::luck::What;
use super::refusal::Refusal;
use super::run::Run;
use crate::scenario::Scenario;

/// Half-days of the Scrum events: planning first, review and retrospective last, the Daily Scrums in sum.
const EVENTS: [usize; 4] = [0, 9, 18, 19];
/// The first half-day of each day, as bits.
const MORNINGS: u32 = 0x5_5555;
/// Where interruptions fall, in this order: spread over the sprint, so that whole days stay free.
const INTERRUPTED: [usize; 11] = [6, 13, 2, 16, 11, 4, 15, 8, 17, 3, 12];

/// How many blocks a calendar has of each kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct BlockCount([u8; BlockKind::COUNT]);

impl BlockCount {
    pub(super) fn of(&self, kind: BlockKind) -> u8 {
        self.0.get(kind.index()).copied().unwrap_or_default()
    }
}

impl Calendar {
    /// Half-days without anything.
    pub(crate) const fn free(&self) -> u8 {
        self.free.count_ones() as u8
    }

    /// A sprint without anything but the Scrum events.
    fn open(&mut self) {
        self.slots = [Slot::Free; HALF_DAYS];
        self.free = (1 << HALF_DAYS) - 1;
        for place in EVENTS {
            self.set(place, Slot::Event);
        }
    }

    fn set(&mut self, place: usize, slot: Slot) {
        let Some(at) = self.slots.get_mut(place) else { return };
        *at = slot;
        let bit = 1 << place;
        self.free = if slot == Slot::Free { self.free | bit } else { self.free & !bit };
    }

    /// Finds room for a block: from `at` on in one piece, or in the first gap that fits, or in pieces.
    /// The half-days come as bits.
    #[inline]
    pub(crate) fn room_for(&self, half_days: u8, at: Option<u8>) -> Result<u32, Refusal> {
        let free = self.free;
        let piece = (1_u32 << half_days) - 1;
        let too_little = || Refusal::NoTime { needed: half_days, free: free.count_ones() as u8 };
        if let Some(at) = at {
            let wanted = piece.checked_shl(u32::from(at)).unwrap_or(0);
            return if wanted != 0 && free & wanted == wanted { Ok(wanted) } else { Err(too_little()) };
        }
        // Most blocks take one half-day, and the first that is free does.
        if half_days == 1 && free != 0 {
            return Ok(free & free.wrapping_neg());
        }
        // Bit i is set where a piece may start.
        let starts = (1..half_days).fold(free, |starts, k| starts & (free >> k));
        let mornings = starts & MORNINGS;
        // Two half-days are best a whole day.
        let best = if half_days > 1 && mornings != 0 { mornings } else { starts };
        if best != 0 {
            return Ok(piece << best.trailing_zeros());
        }
        if free.count_ones() < u32::from(half_days) {
            return Err(too_little());
        }
        let mut pieces = 0;
        for _ in 0..half_days {
            pieces |= 1 << (free & !pieces).trailing_zeros();
        }
        Ok(pieces)
    }

    /// Puts a block into half-days that are free, as bits.
    #[inline]
    pub(crate) fn put(&mut self, block: Block, mut places: u32) {
        let index = self.blocks.len() as u8;
        self.free &= !places;
        while places != 0 {
            if let Some(at) = self.slots.get_mut(places.trailing_zeros() as usize) {
                *at = Slot::Block(index);
            }
            places &= places - 1;
        }
        self.blocks.push(block);
    }

    pub(crate) fn remove(&mut self, index: u8) {
        for (place, slot) in self.slots.iter_mut().enumerate() {
            match slot {
                Slot::Block(i) if *i == index => {
                    *slot = Slot::Free;
                    self.free |= 1 << place;
                }
                Slot::Block(i) if *i > index => *i -= 1,
                _ => {}
            }
        }
        if usize::from(index) < self.blocks.len() {
            self.blocks.remove(usize::from(index));
        }
    }

    pub(crate) fn clear(&mut self) {
        for (place, slot) in self.slots.iter_mut().enumerate() {
            if matches!(slot, Slot::Block(_)) {
                *slot = Slot::Free;
                self.free |= 1 << place;
            }
        }
        self.blocks.clear();
    }

    /// Takes all blocks out, to start from them when the Calendar comes again.
    pub(super) fn put_away(&mut self) {
        self.last.clone_from(&self.blocks);
        self.clear();
    }

    /// How many blocks there are of each kind.
    pub(super) fn count(&self) -> BlockCount {
        let mut count = [0; BlockKind::COUNT];
        for block in &self.blocks {
            if let Some(of) = count.get_mut(block.kind().index()) {
                *of += 1;
            }
        }
        BlockCount(count)
    }

    /// Half-days of chosen blocks: strategic, tactical.
    pub(crate) fn chosen(&self) -> (u8, u8) {
        let mut sum = (0, 0);
        for block in &self.blocks {
            let kind = block.kind();
            *(if kind.is_strategic() { &mut sum.0 } else { &mut sum.1 }) += kind.half_days();
        }
        sum
    }

    /// Half-days that interruptions took.
    pub(super) fn taken(&self) -> u8 {
        self.slots.iter().filter(|slot| matches!(slot, Slot::Taken(_))).count() as u8
    }

    fn take(&mut self, count: usize, with: Slot) {
        for _ in 0..count {
            if self.free == 0 {
                return;
            }
            self.set(self.free.trailing_zeros() as usize, with);
        }
    }
}

/// What interrupts this sprint and by how many half-days, before rounding.
pub(super) fn interruptions(run: &Run) -> [(Interruption, f64); 6] {
    let c = &run.scenario.rules.calendar;
    let parked = run.known.parked.len() as f64;
    [
        (Interruption::Everyday, c.interrupt_base),
        (Interruption::LowTrust, c.interrupt_trust * (c.interrupt_trust_level - run.mean_trust()).max(0.0)),
        (Interruption::Promises, c.interrupt_promise * run.known.promises.len() as f64),
        (Interruption::Defects, c.interrupt_defect * run.truth.defects),
        (Interruption::Questions, c.interrupt_question * run.known.open_questions),
        (Interruption::Parked, c.interrupt_parked * parked),
    ]
}

impl Run {
    /// Puts a block into the calendar, if it may be.
    #[inline(never)]
    pub(super) fn schedule(&mut self, block: Block, at: Option<u8>) -> Result<(), Refusal> {
        let half_days = legal::room_for(&self.scenario, &self.known, block, at)?;
        self.due_to_decision();
        self.known.calendar.put(block, half_days);
        Ok(())
    }

    /// Lays out a sprint's calendar: Scrum events, then what interruptions take.
    pub(super) fn open_calendar(&mut self) {
        let causes = interruptions(self);
        let most = self.scenario.rules.calendar.interrupt_most;
        let total: f64 = causes.iter().map(|c| c.1).sum::<f64>().min(most);
        // Whole half-days; the fraction comes by luck, so that nothing is lost on average.
        let chance = total - total.floor();
        let up = self.luck.chance(What::Interruptions, 0, self.known.sprint, chance);
        let taken = (total.floor() as usize + usize::from(up)).min(INTERRUPTED.len());
        let calendar = &mut self.known.calendar;
        std::mem::swap(&mut calendar.last, &mut calendar.blocks);
        calendar.blocks.clear();
        calendar.open();
        let sum: f64 = causes.iter().map(|c| c.1).sum();
        let mut causes = causes.into_iter();
        let (mut cause, mut reached) = (Interruption::Everyday, 0.0);
        for (k, place) in INTERRUPTED.iter().take(taken).enumerate() {
            let share = (k as f64 + 0.5) / taken as f64 * sum;
            while reached <= share
                && let Some((which, amount)) = causes.next()
            {
                cause = which;
                reached += amount;
            }
            calendar.set(*place, Slot::Taken(cause));
        }
    }

    /// Talks of the inbox take half-days; two halves share one.
    pub(super) fn spend_talk(&mut self, half_days: f64) {
        if half_days <= 0.0 {
            return;
        }
        let before = self.known.talk_half_days.ceil() as usize;
        self.known.talk_half_days += half_days;
        let after = self.known.talk_half_days.ceil() as usize;
        self.known.calendar.take(after - before, Slot::Talk);
    }

    /// Half-days for a dilemma: free ones first, then the last tactical blocks, then any.
    pub(super) fn spend_for_dilemma(&mut self, half_days: u8) {
        let calendar = &mut self.known.calendar;
        while calendar.free() < half_days {
            let tactical = calendar.blocks.iter().rposition(|b| !b.kind().is_strategic());
            let Some(index) = tactical.or_else(|| calendar.blocks.len().checked_sub(1)) else { break };
            calendar.remove(index as u8);
        }
        calendar.take(usize::from(half_days), Slot::Talk);
    }

    /// Fills the calendar the way it was last sprint, or, at first, the way a busy Product Owner's is.
    pub(super) fn prefill_calendar(&mut self) {
        // Whoever went back finds it as it was left.
        if self.known.sprint == 0 && self.known.calendar.last.is_empty() {
            if !self.scenario.worked_example.is_empty() {
                return;
            }
            self.known.calendar.last = busy_calendar(&self.scenario, &self.known.calendar);
        }
        for k in 0..self.known.calendar.last.len() {
            let Some(&block) = self.known.calendar.last.get(k) else { break };
            // Where there is no room any more, the rest stays out.
            let room = |()| self.known.calendar.room_for(block.kind().half_days(), None);
            if let Ok(half_days) = legal::makes_sense(&self.scenario, &self.known, block).and_then(room) {
                self.known.calendar.put(block, half_days);
            }
        }
    }
}

/// A first calendar that is mostly tactical (Pragmatic Institute 2019: 73 %), with a little of
/// what everybody does. No strategy check-in: nobody whose habits are played is better off with one (`assets/rules.ron`), and
/// what comes filled is taken for advice.
fn busy_calendar(scenario: &Scenario, calendar: &Calendar) -> Vec<Block> {
    const ROUND: [Block; 4] = [Block::AcceptWork, Block::AnswerQuestions, Block::Refine, Block::StatusRound];
    let outside = (HALF_DAYS - EVENTS.len()) as f64;
    let taken = outside - f64::from(calendar.free());
    let tactical = (scenario.rules.calendar.tactical_at_first * outside - taken).max(0.0) as usize;
    let mut blocks: Vec<Block> = ROUND.iter().copied().cycle().take(tactical).collect();
    blocks.extend(scenario.most_powerful().map(Block::OneToOne));
    blocks.push(Block::ReadData);
    blocks
}

impl BlockKind {
    /// Whether the rules halve it when repeated within two sprints.
    #[must_use]
    pub const fn tires(self) -> bool {
        matches!(
            self,
            Self::ReadData
                | Self::MapProblems
                | Self::OneToOne
                | Self::PriorityWorkshop
                | Self::JointReview
                | Self::ProductGoal
                | Self::StrategyCheckIn
                | Self::Coach
        )
    }
}
