//! The one place that knows how runs are kept: in journals.

use super::jobs::{Job, Jobs};
use super::library::{BestRun, RunCard};
use super::scores::ScoreBook;
use super::trouble::Trouble;
use crate::disk::Disk;
use crate::journal::{Journal, JournalError, Mode, RunSummary, Stamp, Store, clear_up, verify};
use crate::sim::{Phase, Prepared, Recording, Utility};
use crate::words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The runs below the data folder.
#[derive(Debug)]
pub(super) struct Runs {
    disk: Arc<dyn Disk>,
    store: Store,
    /// Results of finished runs: replaying them is not done twice. `None` for one that cannot be replayed.
    judged: BTreeMap<String, Option<Utility>>,
    /// Those that are being replayed.
    judging: Option<Job<Judged>>,
    /// Scores of runs that were reviewed.
    pub scores: ScoreBook,
}

type Judged = Vec<(String, Option<Utility>)>;

/// Takes the decisions of one run.
#[derive(Debug)]
pub(super) struct Keeper(Journal);

/// A run opened again.
pub(super) struct Opened {
    pub keeper: Keeper,
    pub recording: Recording,
    /// What was wrong with its file and was put right.
    pub note: Option<Trouble>,
}

impl Keeper {
    /// Name of the run.
    pub(super) fn name(&self) -> &str {
        self.0.name()
    }

    /// Name under which the run was begun: that of the file, unless it is a copy.
    pub(super) fn origin(&self) -> &str {
        self.0.origin()
    }

    /// Writes a decision that is possible, made so many seconds after the beginning of 1970; it is on the disk when
    /// this returns.
    pub(super) fn append(&mut self, next: &Prepared<'_>, now: u64) -> Result<(), JournalError> {
        self.0.append(next, Some(&Stamp { when: Some(now), who: None }))
    }

    /// The run's file.
    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Runs {
    /// The runs below a data folder, and what is wrong with the scores of some.
    pub(super) fn below(disk: &Arc<dyn Disk>, data: &Path) -> (Self, Vec<Trouble>) {
        clear_up(&**disk, data);
        let (scores, troubles) = ScoreBook::read(Arc::clone(disk), data);
        let store = Store::open(Arc::clone(disk), data.to_path_buf());
        (Self { disk: Arc::clone(disk), store, judged: BTreeMap::new(), judging: None, scores }, troubles)
    }

    /// Begins a run in which these decisions were made already, none or those of a fork.
    pub(super) fn begin(&mut self, scenario: &str, text: &str, recording: &Recording) -> Result<Keeper, Trouble> {
        let begun = self.store.begin_with(Mode::Play, scenario, text, recording.run().seed(), recording.decisions());
        Ok(Keeper(begun?.journal))
    }

    /// Opens a run again.
    pub(super) fn resume(&mut self, name: &str) -> Result<Opened, Trouble> {
        let opened = self.store.resume(name)?;
        Ok(Opened { keeper: Keeper(opened.journal), recording: opened.recording, note: opened.note.map(Trouble::Note) })
    }

    /// Runs that people play, the last one played first.
    pub(super) fn cards(&self) -> Vec<RunCard> {
        let headline = |run: &RunSummary| self.scores.of(&run.name).map(|kept| kept.scores.headline);
        self.store.runs().iter().filter(|run| run.mode == Mode::Play).map(|run| card(run, headline(run))).collect()
    }

    /// The best finished one of these runs, of those that were replayed by now.
    pub(super) fn best_of<'a>(&self, runs: impl Iterator<Item = &'a RunCard>) -> Option<BestRun> {
        let judged = runs.filter(|run| run.finished).filter_map(|run| Some((run, (*self.judged.get(&run.name)?)?)));
        let best = judged.max_by(|(_, a), (_, b)| a.total.total_cmp(&b.total));
        best.map(|(run, utility)| BestRun { run: run.name.clone(), seed: run.seed, utility, place: self.place(&run.name) })
    }

    /// Has finished runs replayed that were not yet.
    pub(super) fn judge(&mut self, jobs: &Jobs, cards: &[RunCard]) {
        let new = cards.iter().filter(|card| card.finished && !self.judged.contains_key(&card.name));
        let new: Vec<(String, PathBuf)> = new.filter_map(|card| Some((card.name.clone(), self.file(&card.name)?))).collect();
        if new.is_empty() || self.judging.is_some() {
            return;
        }
        let disk = Arc::clone(&self.disk);
        self.judging = Some(jobs.start(move |signal| {
            let count = new.len();
            let replayed = new.into_iter().enumerate().take_while(|_| !signal.is_cancelled()).map(|(i, (name, path))| {
                signal.progress(i, count);
                // A run that cannot be replayed says so when it is opened; here it only does not count.
                let utility = verify(&*disk, &path).ok().and_then(|report| report.outcome).map(|outcome| outcome.utility);
                (name, utility)
            });
            replayed.collect()
        }));
    }

    /// Takes in what was replayed; true if there was something.
    pub(super) fn hear(&mut self) -> bool {
        match Job::finished(&mut self.judging) {
            Some(Ok(judged)) => {
                self.judged.extend(judged);
                true
            }
            // Nobody waits for it, and the run itself says what is wrong with it.
            Some(Err(_)) | None => false,
        }
    }

    /// Where a run is on the plane, tactical and strategic, once it was reviewed.
    fn place(&self, run: &str) -> Option<(f64, f64)> {
        let scores = &self.scores.of(run)?.scores;
        Some((scores.tactical?.value, scores.strategic?.value))
    }

    /// A run's file.
    pub(super) fn file(&self, name: &str) -> Option<PathBuf> {
        self.store.find(name).ok()
    }
}

fn card(run: &RunSummary, headline: Option<f64>) -> RunCard {
    const PHASES: [Phase; 7] =
        [Phase::Inbox, Phase::Calendar, Phase::Planning, Phase::Sprint, Phase::Review, Phase::Retrospective, Phase::Over];
    RunCard {
        name: run.name.clone(),
        scenario: run.scenario.clone(),
        title: run.title.clone(),
        seed: run.seed,
        sprint: usize::from(run.sprint.saturating_sub(1)),
        sprints: run.sprints.into(),
        phase: PHASES.into_iter().find(|phase| phase.name() == run.phase).unwrap_or(Phase::Inbox),
        finished: run.finished,
        headline,
        note: note(run),
        // A file that does not even say what it is a run of cannot be gone on with.
        readable: !run.scenario.is_empty(),
    }
}

/// What there is to know of a file: what is wrong with it, and which others hold the same run.
fn note(run: &RunSummary) -> Option<String> {
    let damage = run.damage.as_deref().map(words::kept::trouble);
    let copies = (!run.copies.is_empty()).then(|| words::kept::copies(&run.copies));
    let all: Vec<String> = damage.into_iter().chain(copies).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario;
    use crate::sim::Decision;

    #[test]
    fn a_run_that_was_kept_goes_on_where_it_was() {
        let disk: Arc<dyn Disk> = Arc::new(crate::disk::Memory::default());
        let (mut runs, troubles) = Runs::below(&disk, Path::new("/data"));
        assert!(troubles.is_empty(), "{troubles:?}");
        let (name, text) = scenario::by_name("first_sprint").expect("shipped");
        let mut run = Recording::new(Arc::new(scenario::load(name, text).scenario.expect("loads")), 5);
        let mut keeper = runs.begin(name, text, &run).expect("begun");
        let next = run.prepare(Decision::EndPhase).expect("possible");
        keeper.append(&next, 1_000_000).expect("kept");
        next.accept();
        assert!(runs.resume(keeper.name()).is_err(), "its file is open");
        let called = keeper.name().to_owned();
        drop(keeper);
        let opened = runs.resume(&called).expect("opened");
        assert_eq!(opened.recording.run().fingerprint(), run.run().fingerprint());
        let card = &runs.cards()[0];
        assert_eq!((card.phase, card.sprint, card.can_continue()), (run.view().phase(), 0, true));
    }
}
