//! The calendar: half-days and the blocks in them.

use super::{PersonView, View};
use crate::scenario::StakeholderId;
use crate::sim::decision::{Block, BlockKind, LeaderUse};
use crate::sim::known::Slot;

impl<'a> View<'a> {
    /// The calendar's half-days.
    #[must_use]
    pub fn slots(&self) -> &'a [Slot] {
        &self.known.calendar.slots
    }

    /// Blocks in the calendar; [`Slot::Block`] counts into it.
    #[must_use]
    pub fn blocks(&self) -> &'a [Block] {
        &self.known.calendar.blocks
    }

    /// Half-days that are free.
    #[must_use]
    pub fn free_half_days(&self) -> u8 {
        self.known.calendar.free()
    }

    /// Half-days of chosen blocks: strategic, tactical.
    #[must_use]
    pub fn chosen_half_days(&self) -> (u8, u8) {
        self.known.calendar.chosen()
    }

    /// Half-days spent on talks in the inbox.
    #[must_use]
    pub const fn talk_half_days(&self) -> f64 {
        self.known.talk_half_days
    }

    /// Sprints since a kind of block was last in the calendar; `None` if never.
    #[must_use]
    pub fn since_block(&self, kind: BlockKind) -> Option<usize> {
        let last = self.known.last_used.get(kind.index()).copied().map_or(0, usize::from);
        (last > 0).then(|| self.known.sprint + 1 - last)
    }

    /// Kinds of blocks that this scenario has, in the order of the list.
    pub fn kinds_of_blocks(&self) -> impl Iterator<Item = BlockKind> + 'a {
        let scenario = self.scenario;
        BlockKind::ALL.into_iter().filter(move |kind| match kind {
            BlockKind::Escalate => !scenario.impediments.is_empty(),
            BlockKind::Leader => scenario.leader.is_some(),
            BlockKind::ShapeInterval => scenario.planning_interval.is_some(),
            _ => true,
        })
    }

    /// Blocks of a kind with every sensible object.
    #[must_use]
    pub fn blocks_of(&self, kind: BlockKind) -> Vec<Block> {
        let buildable = || self.known.order.iter().copied();
        match kind {
            BlockKind::Prototype => buildable().map(Block::Prototype).collect(),
            BlockKind::Experiment => buildable().map(Block::Experiment).collect(),
            BlockKind::Coordinate => buildable()
                .filter(|i| self.known.items[*i].dependencies > self.known.items[*i].coordinated)
                .map(Block::Coordinate)
                .collect(),
            BlockKind::OneToOne => (0..self.known.people.len()).map(|i| Block::OneToOne(StakeholderId::at(i))).collect(),
            BlockKind::JointReview => {
                // The three who trust least: they have most to hear.
                let mut people: Vec<PersonView> = self.people().collect();
                people.sort_by(|a, b| a.trust.total_cmp(&b.trust));
                vec![Block::JointReview(std::array::from_fn(|k| people.get(k).map(|p| p.id)))]
            }
            BlockKind::Interview => vec![Block::Interview(None)],
            BlockKind::Refine => vec![Block::Refine],
            BlockKind::AnswerQuestions => vec![Block::AnswerQuestions],
            BlockKind::AcceptWork => vec![Block::AcceptWork],
            BlockKind::StatusRound => vec![Block::StatusRound],
            BlockKind::ReadData => vec![Block::ReadData],
            BlockKind::MapProblems => vec![Block::MapProblems],
            BlockKind::StoryMap => vec![Block::StoryMap],
            BlockKind::LearnBusiness => vec![Block::LearnBusiness],
            BlockKind::PriorityWorkshop => vec![Block::PriorityWorkshop],
            BlockKind::ProductGoal => vec![Block::ProductGoal],
            BlockKind::StrategyCheckIn => vec![Block::StrategyCheckIn],
            BlockKind::ClearBlocker => vec![Block::ClearBlocker],
            BlockKind::Coach => vec![Block::Coach],
            BlockKind::Escalate => self.known.impediments.iter().map(|open| Block::Escalate(open.id)).collect(),
            BlockKind::ShapeInterval if self.scenario.planning_interval.is_none() => Vec::new(),
            BlockKind::ShapeInterval => vec![Block::ShapeInterval],
            BlockKind::Leader if self.scenario.leader.is_none() => Vec::new(),
            BlockKind::Leader => LeaderUse::ALL.into_iter().map(Block::Leader).collect(),
        }
    }
}
