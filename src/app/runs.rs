//! The one place that knows how runs are kept: in journals.

use super::data::DataFolder;
use super::notice::Notices;
use super::scores::ScoreBook;
use crate::disk::Native;
use crate::journal::{Journal, JournalError, Mode, RunSummary, Stamp, Store, clear_up, verify};
use crate::sim::{Phase, Prepared, Recording, Utility};
use crate::ui::kept;
use crate::ui::screens::library_data::{BestRun, RunCard};
use bevy::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// The runs below the data folder.
#[derive(Resource, Debug)]
pub(super) struct Runs {
    store: Store,
    /// What finished runs came to: replaying them is not done twice. `None` for one that cannot be replayed.
    judged: BTreeMap<String, Option<Utility>>,
    /// What reviews of runs came to.
    pub scores: ScoreBook,
}

/// Takes the decisions of one run.
#[derive(Debug)]
pub(super) struct Keeper(Journal);

/// A run opened again.
pub(super) struct Opened {
    pub keeper: Keeper,
    pub recording: Recording,
    /// What was wrong with its file and was put right.
    pub note: Option<String>,
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

    /// Writes a decision that is possible; it is on the disk when this returns.
    pub(super) fn append(&mut self, next: &Prepared<'_>) -> Result<(), String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs());
        self.0.append(next, Some(&Stamp { when: now, who: None })).map_err(said)
    }

    /// The run's file.
    pub(super) fn path(&self) -> Option<PathBuf> {
        Some(self.0.path().to_path_buf())
    }
}

impl Runs {
    /// Begins a run in which these decisions were made already, none or those of a fork.
    pub(super) fn begin(&mut self, scenario: &str, text: &str, recording: &Recording) -> Result<Keeper, String> {
        let begun = self.store.begin_with(Mode::Play, scenario, text, recording.run().seed(), recording.decisions());
        begun.map(|begun| Keeper(begun.journal)).map_err(said)
    }

    /// Opens a run again.
    pub(super) fn resume(&mut self, name: &str) -> Result<Opened, String> {
        let opened = self.store.resume(name).map_err(said)?;
        Ok(Opened { keeper: Keeper(opened.journal), recording: opened.recording, note: opened.note.as_ref().map(kept::note) })
    }

    /// Runs that people play, the last one played first.
    pub(super) fn cards(&self) -> Vec<RunCard> {
        let runs = self.store.runs();
        runs.iter().filter(|run| run.mode == Mode::Play).map(card).collect()
    }

    /// The best finished of these runs.
    pub(super) fn best_of<'a>(&mut self, runs: impl Iterator<Item = &'a RunCard>) -> Option<BestRun> {
        let finished = runs.filter(|run| run.finished);
        let judged = finished.filter_map(|run| Some((run, self.utility(&run.name)?)));
        let best = judged.max_by(|(_, a), (_, b)| a.total.total_cmp(&b.total));
        best.map(|(run, utility)| BestRun { run: run.name.clone(), seed: run.seed, utility, place: self.place(&run.name) })
    }

    /// Where a run stands on the plane, tactical and strategic, once it was reviewed.
    fn place(&self, run: &str) -> Option<(f64, f64)> {
        let scores = &self.scores.of(run)?.scores;
        Some((scores.tactical?.value, scores.strategic?.value))
    }

    fn utility(&mut self, name: &str) -> Option<Utility> {
        if let Some(known) = self.judged.get(name) {
            return *known;
        }
        let path = self.store.find(name).ok()?;
        // A run that cannot be replayed says so when it is opened; here it only does not count.
        let utility = verify(&Native, &path).ok().and_then(|report| report.outcome).map(|outcome| outcome.utility);
        self.judged.insert(name.into(), utility);
        utility
    }

    /// A run's file.
    pub(super) fn file(&self, name: &str) -> Option<PathBuf> {
        self.store.find(name).ok()
    }
}

fn card(run: &RunSummary) -> RunCard {
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
        note: note(run),
        // A file that does not even say what it is a run of cannot be gone on with.
        readable: !run.scenario.is_empty(),
    }
}

/// What there is to know of a file: what is wrong with it, and which others hold the same run.
fn note(run: &RunSummary) -> Option<String> {
    let damage = run.damage.as_deref().map(kept::trouble);
    let copies = (!run.copies.is_empty()).then(|| kept::copies(&run.copies));
    let all: Vec<String> = damage.into_iter().chain(copies).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

fn said(error: JournalError) -> String {
    kept::trouble(&error)
}

pub(super) fn plugin(app: &mut App) {
    let folder = app.world().resource::<DataFolder>().path().to_path_buf();
    clear_up(&Native, &folder);
    let (scores, troubles) = ScoreBook::read(&folder);
    app.insert_resource(Runs { store: Store::open(Arc::new(Native), folder), judged: BTreeMap::new(), scores });
    let mut notices = app.world_mut().resource_mut::<Notices>();
    for trouble in troubles {
        notices.tell(trouble);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario;
    use crate::sim::Decision;

    #[test]
    fn a_run_that_was_kept_goes_on_where_it_stood() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut runs =
            Runs { store: Store::open(Arc::new(Native), folder.path().into()), judged: BTreeMap::new(), scores: ScoreBook::default() };
        let (name, text) = scenario::by_name("first_sprint").expect("shipped");
        let mut run = Recording::new(Arc::new(scenario::load(name, text).scenario.expect("loads")), 5);
        let mut keeper = runs.begin(name, text, &run).expect("begun");
        let next = run.prepare(Decision::EndPhase).expect("possible");
        keeper.append(&next).expect("kept");
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
