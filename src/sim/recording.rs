//! A run with its decisions, so that it can be forked at any sprint against the same luck.

use super::decision::Decision;
use super::happening::Happening;
use super::phase::Phase;
use super::refusal::Refusal;
use super::run::Run;
use super::view::View;
use crate::scenario::{ItemId, Scenario};
use std::sync::Arc;

/// A run and the decisions that made it.
#[derive(Debug, Clone)]
pub struct Recording {
    run: Run,
    decisions: Vec<Decision>,
    /// In which sprint (from 0) and phase each was made.
    places: Vec<(usize, Phase)>,
    /// How many decisions had been made when each sprint began.
    starts: Vec<usize>,
    log: Vec<Happening>,
}

impl Recording {
    /// A fresh run.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let run = Run::new(scenario, seed);
        let log = run.happenings().to_vec();
        Self { run, decisions: Vec::new(), places: Vec::new(), starts: vec![0], log }
    }

    /// The run as it is.
    #[must_use]
    pub const fn run(&self) -> &Run {
        &self.run
    }

    /// Says everything in the words of another text of the same scenario: [`Run::reword`].
    pub fn reword(&mut self, scenario: &Arc<Scenario>) {
        self.run.reword(scenario);
    }

    /// The run as the player may see it.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.run.view()
    }

    /// The decisions so far.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The sprint (from 0) and phase in which a decision was made.
    #[must_use]
    pub fn made_in(&self, decision: usize) -> (usize, Phase) {
        self.places.get(decision).copied().unwrap_or((0, Phase::Inbox))
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn log(&self) -> &[Happening] {
        &self.log
    }

    /// The decisions of a sprint (from 0), with their numbers in the run.
    pub fn decisions_of(&self, sprint: usize) -> impl Iterator<Item = (usize, &Decision)> {
        let from = self.starts.get(sprint).copied().unwrap_or(self.decisions.len());
        let to = self.starts.get(sprint + 1).copied().unwrap_or(self.decisions.len());
        self.decisions.iter().enumerate().take(to).skip(from)
    }

    /// Applies a decision and keeps it.
    ///
    /// # Errors
    /// The reason why the decision is not possible now; nothing has changed then.
    pub fn apply(&mut self, decision: Decision) -> Result<&[Happening], Refusal> {
        let place = self.place();
        self.run.apply(&decision)?;
        Ok(self.note(decision, place))
    }

    /// Checks a decision and works out what results from it, for the caller to accept once it is kept elsewhere.
    ///
    /// # Errors
    /// The reason why the decision is not possible now.
    pub fn prepare(&mut self, decision: Decision) -> Result<Prepared<'_>, Refusal> {
        let mut next = self.run.clone();
        next.apply(&decision)?;
        Ok(Prepared { recording: self, next, decision })
    }

    fn place(&self) -> (usize, Phase) {
        (self.run.view().sprint(), self.run.view().phase())
    }

    /// Keeps a decision that the run has made at a place.
    fn note(&mut self, decision: Decision, place: (usize, Phase)) -> &[Happening] {
        self.decisions.push(decision);
        self.places.push(place);
        self.log.extend_from_slice(self.run.happenings());
        if self.run.view().sprint() >= self.starts.len() {
            self.starts.push(self.decisions.len());
        }
        self.run.happenings()
    }

    /// The same run as it was at the start of a sprint (from 0), with the same luck ahead.
    ///
    /// Returns `None` for a sprint that has not begun.
    #[must_use]
    pub fn fork_at(&self, sprint: usize) -> Option<Self> {
        self.after(*self.starts.get(sprint)?)
    }

    /// The same run as it was when the phase in play began.
    #[must_use]
    pub fn at_start_of_phase(&self) -> Option<Self> {
        let now = self.place();
        self.after(self.places.partition_point(|place| *place != now))
    }

    /// The same run as it was when the Review of a sprint (from 0) began.
    ///
    /// Returns `None` for a Review that nobody has left yet.
    #[must_use]
    pub fn at_review_of(&self, sprint: usize) -> Option<Self> {
        self.after(self.places.iter().position(|place| *place == (sprint, Phase::Review))?)
    }

    /// All that was ever on the backlog, in the order in which it came there.
    #[must_use]
    pub fn by_age(&self) -> Vec<ItemId> {
        let mut run = Run::new(Arc::clone(self.run.scenario()), self.run.seed());
        let mut came = run.view().order().to_vec();
        for decision in &self.decisions {
            if run.apply(decision).is_err() {
                break;
            }
            let new: Vec<ItemId> = run.view().order().iter().copied().filter(|item| !came.contains(item)).collect();
            came.extend(new);
        }
        came
    }

    /// The same run after so many of its decisions.
    fn after(&self, count: usize) -> Option<Self> {
        let mut fork = Self::new(Arc::clone(self.run.scenario()), self.run.seed());
        for decision in self.decisions.iter().take(count) {
            // These were possible before and nothing else has changed.
            fork.apply(decision.clone()).ok()?;
        }
        Some(fork)
    }
}

/// A decision that is possible, and the run after it. Dropped, it has changed nothing.
#[derive(Debug)]
pub struct Prepared<'r> {
    recording: &'r mut Recording,
    next: Run,
    decision: Decision,
}

impl<'r> Prepared<'r> {
    /// The decision.
    #[must_use]
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// The run before it, as the player may see it.
    #[must_use]
    pub fn before(&self) -> View<'_> {
        self.recording.view()
    }

    /// The run after it.
    #[must_use]
    pub const fn run(&self) -> &Run {
        &self.next
    }

    /// Goes on with it; says what happened.
    pub fn accept(self) -> &'r [Happening] {
        let Self { recording, next, decision } = self;
        let place = recording.place();
        recording.run = next;
        recording.note(decision, place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_does_not_count_and_what_is_accepted_is_what_applies() {
        let (name, text) = crate::scenario::by_name("first_sprint").expect("it is shipped");
        let scenario = Arc::new(crate::scenario::load(name, text).scenario.expect("it has no errors"));
        let mut recording = Recording::new(scenario, 3);
        let before = recording.run().fingerprint();
        drop(recording.prepare(Decision::EndPhase).expect("the phase can be ended"));
        assert!(recording.prepare(Decision::SetGoal(None)).is_err());
        assert_eq!((recording.decisions().len(), recording.run().fingerprint()), (0, before));

        let mut straight = recording.clone();
        straight.apply(Decision::EndPhase).expect("the phase can be ended");
        let next = recording.prepare(Decision::EndPhase).expect("the phase can be ended");
        let seen = next.run().fingerprint();
        next.accept();
        assert_eq!((seen, recording.run().fingerprint()), (straight.run().fingerprint(), straight.run().fingerprint()));
        assert_eq!((recording.decisions(), recording.log()), (straight.decisions(), straight.log()));
    }
}
