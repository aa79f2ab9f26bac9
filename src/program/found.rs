//! Moments of a run of one's own: found beside the screens once its review is made, and kept with the others.

use super::jobs::{Job, Jobs, State};
use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::moment::{Collection, Finder, Moment, Part, enough_well_made};
use crate::sim::Recording;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// Longer files of moments are not read: no run has as many.
const MOST: u64 = 4 << 20;

/// The moments of the run that was reviewed last.
#[derive(Debug, Default)]
pub(super) struct FoundMoments {
    /// Where they are kept.
    file: PathBuf,
    work: Option<Work>,
    /// How many there are, once that is known.
    kept: Option<usize>,
}

#[derive(Debug)]
struct Work {
    /// Its scenario, and what the moments are of.
    collection: Collection,
    finding: Finding,
}

#[derive(Debug)]
enum Finding {
    Preparing(Job<Option<Finder>>),
    Looking { finder: Arc<Finder>, todo: VecDeque<Part>, running: Vec<Job<Option<Moment>>> },
}

impl FoundMoments {
    /// How many moments of a run are kept, as far as that is known; `file` is where they would be.
    pub fn of(&self, file: &PathBuf) -> Option<usize> {
        self.kept.filter(|_| self.file == *file)
    }

    /// Has a reviewed run looked through, once for all: what is kept already stays. `by` is its name.
    pub fn begin(&mut self, recording: &Recording, by: &str, file: PathBuf, disk: &dyn Disk, jobs: &Jobs) {
        if self.file == file {
            return;
        }
        let (scenario, by) = (recording.run().scenario(), by.to_owned());
        let kept = disk.read_text(&file, MOST).ok().and_then(|text| Collection::read(&text).ok());
        let kept = kept.filter(|kept| kept.mechanics == scenario.content_hash).map(|kept| kept.moments.len());
        let collection = Collection { scenario: scenario.id.as_str().into(), mechanics: scenario.content_hash, moments: Vec::new() };
        let recording = recording.clone();
        let work = kept.is_none().then(|| {
            let finding = Finding::Preparing(jobs.start(move |_| Finder::new(&recording, &by)));
            Work { collection, finding }
        });
        *self = Self { file, work, kept };
    }

    /// Goes on with it; true once new ones are kept.
    ///
    /// # Errors
    /// If they cannot be kept.
    pub fn follow(&mut self, disk: &dyn Disk, jobs: &Jobs) -> Result<bool, Trouble> {
        let Some(mut work) = self.work.take() else { return Ok(false) };
        if !work.goes_on(jobs) {
            let moments = enough_well_made(std::mem::take(&mut work.collection.moments));
            self.kept = Some(moments.len());
            let collection = Collection { moments, ..work.collection };
            let Ok(text) = collection.written() else { return Ok(false) };
            disk.replace(&self.file, text.as_bytes()).map_err(Trouble::disk(Doing::SaveMoments, &self.file))?;
            return Ok(true);
        }
        self.work = Some(work);
        Ok(false)
    }
}

impl Work {
    /// Takes in what is done and starts more; false once all is done.
    fn goes_on(&mut self, jobs: &Jobs) -> bool {
        match &mut self.finding {
            Finding::Preparing(job) => match job.state() {
                State::Started(..) => true,
                State::Done(Some(finder)) => {
                    let todo = finder.parts().into();
                    self.finding = Finding::Looking { finder: Arc::new(finder), todo, running: Vec::new() };
                    self.goes_on(jobs)
                }
                State::Done(None) | State::Failed(_) | State::Cancelled => false,
            },
            Finding::Looking { finder, todo, running } => {
                let moments = &mut self.collection.moments;
                running.retain_mut(|job| match job.state() {
                    State::Started(..) => true,
                    State::Done(found) => {
                        moments.extend(found);
                        false
                    }
                    State::Failed(_) | State::Cancelled => false,
                });
                while running.len() < jobs.at_a_time() {
                    let Some(part) = todo.pop_front() else { break };
                    let finder = Arc::clone(finder);
                    running.push(jobs.start(move |_| finder.work(part)));
                }
                !running.is_empty()
            }
        }
    }
}
