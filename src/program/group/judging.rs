//! What a group's votes were worth: its ballots judged beside the screens, a job for each.

use crate::live::{Asked, Judged, judge};
use crate::program::jobs::{Job, Jobs, State};
use crate::program::trouble::Trouble;
use crate::scenario::Scenario;
use crate::score::{Reference, reference};
use crate::sim::Recording;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Ballots that were judged, and those that are still to be.
#[derive(Debug, Default)]
pub(super) struct Judging {
    /// What was judged, in the order of the ballots.
    done: Vec<Judged>,
    /// The number of each ballot that was handed out, and how many decisions the run had then: with more of them one that could
    /// not be judged may be.
    tried: BTreeMap<u32, usize>,
    running: Vec<Job<Option<Judged>>>,
    coming: Option<Job<Reference>>,
    reference: Option<Reference>,
}

impl Judging {
    /// What was judged, in the order of the ballots.
    pub(super) fn done(&self) -> &[Judged] {
        &self.done
    }

    /// What others made of the same seed, once it is known: points are counted by it.
    pub(super) const fn reference(&self) -> Option<&Reference> {
        self.reference.as_ref()
    }

    /// Whether something is still being judged.
    pub(super) fn is_busy(&self) -> bool {
        !self.running.is_empty() || self.coming.is_some()
    }

    /// Has these ballots judged, unless they are.
    pub(super) fn want<'a>(&mut self, run: &Recording, ballots: impl Iterator<Item = &'a Asked>, jobs: &Jobs) {
        let made = run.decisions().len();
        for asked in ballots {
            let is_done = self.done.iter().any(|done| done.asked.id == asked.id);
            if is_done || self.tried.get(&asked.id) == Some(&made) {
                continue;
            }
            self.tried.insert(asked.id, made);
            let (run, asked) = (run.clone(), asked.clone());
            let rollouts = run.run().scenario().rules.scoring.rollouts.into();
            self.running.push(jobs.start(move |_| judge(&run, &asked, rollouts)));
        }
        if self.is_busy() && self.reference.is_none() && self.coming.is_none() {
            let (scenario, seed) = (Arc::clone(run.run().scenario()), run.run().seed());
            self.coming = Some(jobs.start(move |_| reference(&scenario, seed)));
        }
    }

    /// Takes in what is judged; what went wrong, if something did.
    pub(super) fn hear(&mut self) -> Option<Trouble> {
        let mut lost = None;
        match Job::finished(&mut self.coming) {
            Some(Ok(reference)) => self.reference = Some(reference),
            Some(Err(said)) => lost = Some(said),
            None => {}
        }
        let done = &mut self.done;
        self.running.retain_mut(|job| match job.state() {
            State::Started(..) => true,
            State::Done(judged) => {
                done.extend(judged);
                false
            }
            State::Failed(said) => {
                lost = Some(said);
                false
            }
            State::Cancelled => false,
        });
        done.sort_by_key(|judged| judged.asked.id);
        lost.map(Trouble::JobLost)
    }

    /// Says everything in these words from now on.
    pub(super) fn reword(&mut self, scenario: &Arc<Scenario>) {
        self.done.iter_mut().filter(|done| !done.moment.is_worded(scenario)).for_each(|done| done.moment.reword(scenario));
    }
}
