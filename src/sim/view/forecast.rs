//! What somebody who decides may ask of what is still to come; `sim/forecast.rs` has the rules.

use super::{ItemView, RequestView, View};
use crate::scenario::{ItemId, Rules, StakeholderId};
use crate::sim::decision::{Answer, Block};
use crate::sim::{capacity, forecast, utility};

impl<'a> View<'a> {
    fn rules(&self) -> &'a Rules {
        &self.scenario.rules
    }

    /// Half-days that an answer takes; two halves share one.
    #[must_use]
    pub fn talk_of(&self, answer: Answer) -> f64 {
        forecast::talk(self.rules(), answer)
    }

    /// Points of the team that a block takes.
    #[must_use]
    pub fn points_of(&self, block: &Block) -> f64 {
        forecast::points(self.rules(), block, |item| self.known.items[item].estimate)
    }

    /// Points that a live test of an item takes by its estimate: [`View::points_of`] such a block.
    pub(crate) fn points_of_test(&self, estimate: f64) -> f64 {
        forecast::test_points(self.rules(), estimate)
    }

    /// Points of the coming sprint that tests in the calendar use.
    #[must_use]
    pub fn test_points(&self) -> f64 {
        self.known.calendar.blocks.iter().map(|block| self.points_of(block)).sum()
    }

    /// Points that improving a live feature takes, or removing it.
    #[must_use]
    pub fn change_points(&self, item: &ItemView, removes: bool) -> f64 {
        forecast::change_points(self.rules(), removes, item.estimate)
    }

    /// Points that measuring an item for its bet takes.
    #[must_use]
    pub fn measure_points(&self, item: &ItemView) -> f64 {
        forecast::measure_points(self.rules(), item.estimate)
    }

    /// How much of its effect a block has: part of it if the same conversation was had lately.
    #[must_use]
    pub fn freshness(&self, block: &Block) -> f64 {
        if block.kind().tires() {
            forecast::freshness(self.rules(), self.known.sprint, forecast::last_time(self.known, block))
        } else {
            1.0
        }
    }

    /// What a block would add to the trust of those it is about, to goal clarity or to autonomy.
    #[must_use]
    pub fn gain_of(&self, block: &Block) -> f64 {
        forecast::gain(self.rules(), block.kind()) * self.freshness(block)
    }

    /// Noise of what a block observes of an item, in outcome points; none if it does not ask about one.
    #[must_use]
    pub fn noise_of(&self, block: &Block) -> Option<f64> {
        let e = &self.rules().evidence;
        match block {
            Block::Interview(_) => Some(e.interview_noise),
            Block::Prototype(_) => Some(e.prototype_noise),
            Block::Experiment(_) => Some(e.experiment_noise),
            _ => None,
        }
    }

    /// Chance that somebody tells in a 1:1 what lies behind what they want.
    #[must_use]
    pub fn opens_up(&self, who: StakeholderId) -> f64 {
        forecast::opens_up(self.rules(), self.person(who).trust, self.freshness(&Block::OneToOne(who)))
    }

    /// Chance that somebody says why when asked.
    #[must_use]
    pub fn says_why(&self, who: StakeholderId) -> f64 {
        forecast::says_why(self.rules(), self.person(who).trust)
    }

    /// How trust moves by a refusal with a reason that holds or does not.
    #[must_use]
    pub fn refusal_with_reason(&self, holds: bool) -> f64 {
        forecast::refusal_with_reason(self.rules(), holds)
    }

    /// Trust below which somebody forces items into a sprint, if they have the power to.
    #[must_use]
    pub fn overrides_below(&self, who: StakeholderId) -> Option<f64> {
        let trust = &self.rules().trust;
        (self.person(who).power >= trust.override_power).then_some(trust.override_below)
    }

    /// Whether a request counts as refused at the end of this sprint if it stays unanswered.
    #[must_use]
    pub fn lapses(&self, request: &RequestView) -> bool {
        forecast::lapses(self.rules(), request.open_for.into())
    }

    /// The sprint (from 0) by whose end a promise on an item would be due, with a date or with a range.
    #[must_use]
    pub fn promise_due(&self, item: ItemId, dated: bool) -> usize {
        forecast::due(self.rules(), self.known.sprint, self.sheet(item).loudness, dated).into()
    }

    /// The first Review (from 1) that could read a bet on an item released in this sprint.
    #[must_use]
    pub fn first_reading(&self) -> usize {
        (forecast::reads_in(self.scenario, self.known.sprint, None) + 1).min(self.sprints())
    }

    /// The Review (from 1) that reads an item's bet, if the item is live by the end of this sprint.
    #[must_use]
    pub fn reads_in(&self, item: &ItemView) -> usize {
        let released = item.released.map_or(self.known.sprint, usize::from);
        forecast::reads_in(self.scenario, released, item.bet.map(|bet| bet.review)) + 1
    }

    /// An effect as far as observations can show it, outcome points.
    #[must_use]
    pub fn observable(&self, effect: f64) -> f64 {
        let e = &self.rules().evidence;
        effect.clamp(e.least_seen, e.most_seen)
    }

    /// Share heard after so many more blocks of interviews.
    #[must_use]
    pub fn heard_after(&self, blocks: usize) -> f64 {
        self.heard_by(self.known.heard + forecast::interviews(self.rules(), self.trust(), 1.0, blocks as f64))
    }

    /// Share of what customers could tell that so many interviews hear.
    #[must_use]
    pub fn heard_by(&self, interviews: f64) -> f64 {
        forecast::heard(self.rules(), interviews)
    }

    /// How many interviews hear such a share.
    #[must_use]
    pub fn interviews_for(&self, share: f64) -> f64 {
        libm::log(1.0 - share) / libm::log(self.rules().evidence.missed_per_interview)
    }

    /// Whether the coach asks for the problem behind the next items, rather than for measures.
    #[must_use]
    pub fn coach_asks_for_needs(&self) -> bool {
        self.unlinked_ahead() >= usize::from(self.rules().coach.unlinked)
    }

    /// What the team is likely to work on this sprint by the plan as it is, each with the questions it raises.
    pub fn askers(&self) -> impl Iterator<Item = (ItemView, f64)> + 'a {
        let view = *self;
        let factor = forecast::unclear(self.rules(), self.known) * forecast::mapped(self.rules(), self.known);
        forecast::likely(self.scenario, self.known)
            .filter_map(move |(id, item)| Some((view.item(id)?, factor * forecast::asked(view.rules(), item))))
    }

    /// Questions the team will ask this sprint, by the plan as it is.
    #[must_use]
    pub fn questions_ahead(&self) -> f64 {
        forecast::questions(self.scenario, self.known)
    }

    /// Questions of the team for a block of answers, with so many such blocks before it.
    #[must_use]
    pub fn questions_left(&self, before: usize) -> f64 {
        let most = self.rules().questions.answered_per_block;
        (self.questions_ahead() - before as f64 * most).clamp(0.0, most)
    }

    /// Questions of a sprint in which these items are worked on, before story-mapping helps.
    pub(crate) fn questions_if(&self, items: impl Iterator<Item = ItemId>) -> f64 {
        let raised = items.fold(0.0, |sum, item| sum + forecast::asked(self.rules(), self.sheet(item)));
        forecast::questions_if(self.rules(), self.known, raised)
    }

    /// Questions that this sprint's incidents raise.
    #[must_use]
    pub fn questions_of_incidents(&self) -> f64 {
        forecast::questions_of_incidents(self.rules(), self.known.incidents)
    }

    /// Share of the capacity that so many unanswered questions cost.
    #[must_use]
    pub fn questions_cost(&self, questions: f64) -> f64 {
        capacity::questions_cost(self.rules(), questions)
    }

    /// Share of the capacity that so many blockers cost.
    #[must_use]
    pub fn blockers_cost(&self, blockers: u8) -> f64 {
        1.0 - capacity::kept_by_blockers(self.rules(), blockers.into())
    }

    /// Share of the capacity that story-mapping costs while it settles.
    #[must_use]
    pub fn story_map_cost(&self) -> f64 {
        1.0 - self.rules().capacity.story_map_keep
    }

    /// How much larger an item gets that is started unready, as a share.
    #[must_use]
    pub fn unready_work(&self) -> f64 {
        self.rules().size.unready - 1.0
    }

    /// Points that a commitment off the even-odds forecast adds or takes.
    #[must_use]
    pub fn points_by_pressure(&self, commitment: f64) -> f64 {
        self.forecast() * self.rules().capacity.pressure_gain * (commitment - 1.0)
    }

    /// The commitments that are possible, in percent of the even-odds forecast.
    #[must_use]
    pub fn commitments(&self) -> std::ops::RangeInclusive<f64> {
        const PERCENT: f64 = 100.0;
        let scope = &self.rules().scope;
        scope.commit_least * PERCENT..=scope.commit_most * PERCENT
    }

    /// Debt at the end of an even-odds sprint with this share for debt.
    #[must_use]
    pub fn debt_after(&self, share: f64) -> f64 {
        let debt_points = self.forecast() * share;
        let points = (self.forecast() * (1.0 - share) - self.test_points()).max(0.0);
        forecast::debt_after(self.rules(), self.known.debt, points, debt_points, self.known.plan.commitment - 1.0)
    }

    /// The even-odds forecast that a past sprint (from 0) began with; none for the first.
    #[must_use]
    pub fn forecast_of(&self, sprint: usize) -> Option<f64> {
        capacity::mean_of_last(self.rules(), self.known.capacities.get(..sprint)?)
    }

    /// Where on the way from nothing to all that can be reached such a lagging outcome is, 0–1.
    #[must_use]
    pub fn current_value(&self, lagging: f64) -> f64 {
        utility::current_value(self.scenario, lagging)
    }

    /// Where between the least and the most importance that a need can have a value is, 0–1; importance spreads by factors.
    #[must_use]
    pub fn importance_place(&self, importance: f64) -> f64 {
        let (least, most) = (self.rules().value.importance_least, self.rules().value.importance_most);
        libm::log(importance.clamp(least, most) / least) / libm::log(most / least)
    }
}
