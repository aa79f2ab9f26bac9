//! The program without a window: what can be done, what is kept, and what screens show of it.
//!
//! A [`Program`] has a [`Disk`], a [`Clock`] and a pool of
//! [`jobs`] from its [`World`], and nothing else from outside. Whoever shows it, a window, a page of a browser, a phone of
//! a group or a test, does three things: [`Program::act`] with what a person asked for, [`Program::tick`]
//! when time has passed or a job is done, and [`Program::data`] to see what there is to show.

mod act;
mod after_sprint;
mod begun;
pub mod clock;
mod folder;
mod found;
mod group;
pub mod guide;
pub mod hint;
mod intent;
pub mod jobs;
mod languages;
pub mod library;
mod local_time;
mod notices;
mod options;
mod practice;
mod review;
mod runs;
mod scores;
mod settings;
mod shelf;
mod steps;
mod table;
mod trouble;
mod what_if;

pub use after_sprint::SprintReview;
pub use begun::begin_scenario;
pub use folder::DataFolder;
pub use group::{GroupData, GroupIntent, Unended};
pub use intent::{EssayIntent, Intent, MomentIntent, PracticeIntent, Screen};
pub use languages::LanguageChoice;
pub use local_time::utc_offset;
pub use notices::Notices;
pub use options::Options;
pub use practice::{
    DRAWS, EssayRoom, ExamAhead, HeldMoment, HeldPaper, MomentRoom, PracticeData, PracticeRoom, ROUND, Round, Seat, ToldMoment, read_aim,
};
pub use review::{Earlier, Progress, ReviewWork, Stage};
pub use settings::{GroupSettings, Settings, ThemeName, at_start};
pub use table::{Playing, Table};
pub use trouble::{Doing, Trouble};
pub use what_if::{Original, common, is_comparable};

use crate::disk::Disk;
use crate::practice::bad_choices;
use crate::score::Scores;
use crate::sim::Recording;
use crate::words::{self, Language};
use clock::Clock;
use jobs::Jobs;
use library::Shelf;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use xxhash_rust::xxh3::xxh3_64;

/// What a program has of the world outside.
#[derive(Debug, Clone)]
pub struct World {
    /// Where everything is kept.
    pub disk: Arc<dyn Disk>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who does what takes long.
    pub jobs: Jobs,
}

/// The whole program but the part that shows it.
#[derive(Debug)]
pub struct Program {
    world: World,
    folder: DataFolder,
    shows: act::ShownScreen,
    table: Table,
    runs: runs::Runs,
    shelf: shelf::ShownShelf,
    chosen: settings::Chosen,
    languages: languages::Languages,
    notices: Notices,
    reviewing: review::Reviewing,
    after: after_sprint::AfterSprint,
    what_if: what_if::WhatIf,
    practising: practice::Practising,
    found: found::FoundMoments,
    group: group::Group,
    closing: bool,
}

/// All that there is to show.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// The screen.
    pub screen: Screen,
    /// Where the settings lead back to.
    pub before: Screen,
    /// The run on the desk, and what lights the title.
    pub table: &'a Table,
    /// Scenarios and runs.
    pub shelf: &'a Shelf,
    /// The settings in force.
    pub settings: &'a Settings,
    /// Languages to choose from.
    pub languages: &'a [LanguageChoice],
    /// Where everything is kept.
    pub folder: &'a DataFolder,
    /// What went wrong or is worth knowing, oldest first.
    pub notices: &'a [Trouble],
    /// The review of the run on the desk, if one was begun.
    pub review: Option<&'a ReviewWork>,
    /// The short review of the sprint that has just ended.
    pub sprint_review: Option<&'a Arc<SprintReview>>,
    /// The run that the one on the desk was forked from.
    pub original: Option<&'a Original>,
    /// The group session that is held.
    pub group: Option<GroupData<'a>>,
    /// Group sessions that were not ended.
    pub unended: &'a [Unended],
    /// Questions of practice that are due.
    pub due: usize,
    /// An exam that is begun or near.
    pub exam_ahead: Option<ExamAhead>,
}

/// How long work may take between two looks where there are no threads: the better half of a frame.
const SLICE: Duration = Duration::from_millis(8);
/// Seeds are short enough to be read out.
const SEEDS: u64 = 999_999;

/// A seed from the clock.
fn new_seed(clock: &dyn Clock) -> u64 {
    xxh3_64(&clock.since_1970().as_nanos().to_le_bytes()) % SEEDS
}

impl Program {
    /// Starts the program: reads what is kept, and begins what it was asked to begin with.
    #[must_use]
    pub fn start(options: &Options, world: World) -> Self {
        let folder = DataFolder::new(options.data.clone());
        let disk = || Arc::clone(&world.disk);
        let (chosen, trouble) = settings::Chosen::read(&*world.disk, &folder.settings());
        // Whatever else is said at the start is said in the chosen language.
        let (mut languages, no_folder) = languages::Languages::of(disk(), folder.languages());
        let language = languages.put_in_force(&chosen.settings.language);
        let spoken = Arc::clone(languages.spoken());
        spoken.speak(|| Self::started(options, world, folder, chosen, languages, trouble.into_iter().chain(no_folder).chain(language)))
    }

    fn started(
        options: &Options,
        world: World,
        folder: DataFolder,
        chosen: settings::Chosen,
        languages: languages::Languages,
        troubles: impl Iterator<Item = Trouble>,
    ) -> Self {
        let disk = || Arc::clone(&world.disk);
        let mut notices = Notices::default();
        let (runs, unread) = runs::Runs::below(&world.disk, folder.path());
        troubles.chain(unread).for_each(|trouble| notices.tell(trouble));
        let mut program = Self {
            shelf: shelf::ShownShelf::of(disk(), folder.scenarios(), &chosen.settings.language),
            practising: practice::Practising::begin(&world, folder.path().to_path_buf()),
            shows: act::ShownScreen::default(),
            table: Table::default(),
            reviewing: review::Reviewing::default(),
            after: after_sprint::AfterSprint::default(),
            what_if: what_if::WhatIf::default(),
            found: found::FoundMoments::default(),
            group: group::Group::default(),
            closing: false,
            runs,
            chosen,
            languages,
            notices,
            folder,
            world,
        };
        program.list_runs();
        program.light_the_title();
        if let Some(asked) = &options.scenario {
            let known = asked.to_str().and_then(|name| program.shelf.shelf.entry(name)).map(|entry| entry.name.clone());
            let scenario = known.unwrap_or_else(|| program.shelf.add_file(asked));
            program.act(Intent::NewRun { scenario, seed: options.seed });
        }
        program
    }

    /// Takes in what jobs have made, and lets time pass. True if it wants to be called again soon, because work is
    /// left and there are no threads to do it.
    pub fn tick(&mut self) -> bool {
        self.speaking(|program| {
            let World { jobs, clock, .. } = &program.world;
            let left = jobs.turn(&|| clock.passed(), SLICE);
            if program.runs.hear() {
                program.list_runs();
            }
            program.settle();
            left
        })
    }

    /// The language that is chosen: who shows what the program has to say does so within its `speak`.
    #[must_use]
    pub fn language(&self) -> &Arc<Language> {
        self.languages.spoken()
    }

    fn speaking<T>(&mut self, what: impl FnOnce(&mut Self) -> T) -> T {
        let language = Arc::clone(self.languages.spoken());
        language.speak(|| what(self))
    }

    /// Reads your own scenarios and languages again: one of their files may have changed.
    pub fn read_files(&mut self) {
        self.speaking(|program| {
            program.shelf.read_folder();
            program.shelf.read_runs(&program.runs);
            program.languages.read_folder();
            program.settle();
        });
    }

    /// Says that something kept whoever shows the program from doing its part.
    pub fn tell(&mut self, trouble: Trouble) {
        self.shelf.trouble(trouble);
    }

    /// Says at once that something that was asked for did not happen outside of the program.
    pub fn notify(&mut self, trouble: Trouble) {
        self.notices.tell(trouble);
    }

    /// Whether somebody asked for it to be closed.
    #[must_use]
    pub const fn is_closing(&self) -> bool {
        self.closing
    }

    /// All that there is to show.
    #[must_use]
    pub fn data(&self) -> Data<'_> {
        let turn = self.table.turn;
        Data {
            screen: self.shows.screen,
            before: self.shows.before,
            table: &self.table,
            shelf: &self.shelf.shelf,
            settings: &self.chosen.settings,
            languages: &self.languages.offered,
            folder: &self.folder,
            notices: self.notices.all(),
            review: self.reviewing.of(turn),
            sprint_review: self.after.offered(),
            original: self.what_if.original(turn),
            group: self.group.data(),
            unended: self.group.unended(),
            due: self.practising.due(),
            exam_ahead: self.practising.exam_ahead(),
        }
    }

    /// Practice, for its screens.
    #[must_use]
    pub fn practice(&self) -> PracticeData<'_> {
        self.practising.data()
    }

    /// Essays, for their screens, while practice is open.
    #[must_use]
    pub fn essays(&self) -> Option<EssayRoom<'_>> {
        self.practising.essays()
    }

    /// Moments, for their screens, while practice is open.
    #[must_use]
    pub fn moments(&self) -> Option<MomentRoom<'_>> {
        self.practising.moments(self.world.clock.now())
    }

    /// Questions that are due, by the kinds of decision that they are related to.
    #[must_use]
    pub fn due_on(&self) -> Vec<(crate::score::Kind, usize)> {
        self.practising.due_on()
    }

    /// How many decisions of the run on the table come back as moments, once that is known.
    #[must_use]
    pub fn moments_of_run(&self) -> Option<usize> {
        let name = self.table.playing.as_ref()?.name();
        self.found.of(&self.folder.moments_of(name))
    }

    /// Scores of a run that was reviewed.
    #[must_use]
    pub fn scores_of(&self, run: &str) -> Option<&Scores> {
        self.runs.scores.of(run).map(|kept| &kept.scores)
    }

    /// The file of the run on the desk.
    #[must_use]
    pub fn run_file(&self) -> Option<&Path> {
        self.table.playing.as_ref().map(|playing| playing.keeper.path())
    }

    /// What follows from what was done: settings on the disk, the language, reviews, practice.
    fn settle(&mut self) {
        let Self { world, notices, .. } = self;
        notices.tell_if(self.chosen.write(&*world.disk, &self.folder.settings()));
        if self.languages.is_new(&self.chosen.settings.language) {
            // What was wrong may be mended.
            notices.take_back(Trouble::is_of_language);
            self.languages.put_in_force(&self.chosen.settings.language).into_iter().for_each(|trouble| notices.tell(trouble));
        }
        if self.shelf.speak(&self.chosen.settings.language) {
            self.shelf.read_runs(&self.runs);
        }
        self.reword();
        let Self { world, notices, table, .. } = self;
        let jobs = &world.jobs;
        notices.tell_if(self.after.follow(table, self.chosen.settings.training, jobs));
        let at_end = self.shows.screen == Screen::End;
        notices.tell_if(self.what_if.follow(at_end, table, &self.shelf.shelf, &self.runs, &world.disk, jobs));
        self.practising.follow(self.shows.screen == Screen::Practice, world, &self.shelf.shelf, notices);
        self.follow_review();
        self.follow_found();
        self.follow_group();
    }

    /// Begins the review where something of it is looked at, keeps its scores, and has its bad choices bring related questions up.
    fn follow_review(&mut self) {
        let Self { world, notices, table, runs, .. } = self;
        let Some(playing) = table.playing.as_ref().filter(|playing| playing.recording.run().outcome().is_some()) else {
            self.reviewing.follow(table.turn, false, &world.jobs);
            return;
        };
        let run = playing.recording.run();
        // A group that looks back sees what the review says, and takes it along.
        let looked_at = matches!(self.shows.screen, Screen::Review | Screen::Group);
        let Some(work) = self.reviewing.follow(table.turn, looked_at, &world.jobs) else {
            // The end shows what the run comes to under other luck.
            if looked_at || self.shows.screen == Screen::End {
                let earlier = runs.scores.others(&run.scenario().id, playing.name());
                let guess = runs.scores.guess_of(playing.name());
                self.reviewing.begin(table.turn, &playing.recording, earlier, guess, &world.jobs);
            }
            return;
        };
        work.lost().into_iter().for_each(|lost| notices.tell(lost));
        if let Some((review, signs)) = work.take_to_keep() {
            let now = world.clock.now();
            notices.tell_if(runs.scores.keep(playing.name(), &run.scenario().id, run.seed(), now, review.scores.clone(), signs));
            if let Some(guess) = work.guess {
                notices.tell_if(runs.scores.keep_guess(playing.name(), guess));
            }
            // Noted once for each run on the table, and in the history once for all.
            if self.practising.noted.replace(table.turn) != Some(table.turn) {
                let said = |graded: &crate::score::Graded| words::choice(&review.moment(graded).view(), graded.grade.chosen());
                let choices = bad_choices(&review, playing.keeper.origin(), &run.scenario().title, now, said);
                match self.practising.note(choices, world) {
                    Ok(notes) => notes.into_iter().for_each(|note| notices.tell(note)),
                    Err(trouble) => notices.tell(trouble),
                }
            }
        }
    }

    /// Has the decisions of a reviewed run looked through for moments, after all else that its review asks for.
    fn follow_found(&mut self) {
        let Self { world, notices, table, reviewing, found, folder, practising, .. } = self;
        let is_done = |work: &ReviewWork| work.progress().stage == Stage::Done && work.traces.is_some();
        if let Some(playing) = table.playing.as_ref().filter(|_| reviewing.of(table.turn).is_some_and(is_done)) {
            found.begin(&playing.recording, playing.name(), folder.moments_of(playing.name()), &*world.disk, &world.jobs);
        }
        match found.follow(&*world.disk, &world.jobs) {
            Ok(true) => practising.moments_are_new(world),
            Ok(false) => {}
            Err(trouble) => notices.tell(trouble),
        }
    }

    /// Whatever is shown of the run on the table speaks as its scenario on the shelf does: in the chosen language,
    /// in the present words of its file.
    fn reword(&mut self) {
        let Some(scenario) = self.table.sky().and_then(|run| self.shelf.worded(run.run().scenario())) else { return };
        self.table.reword(&scenario);
        self.reviewing.reword(&scenario);
        self.after.reword(&scenario);
        self.what_if.reword(&scenario);
        self.reword_group(&scenario);
    }

    /// Lists the runs again, and has those replayed whose result is not known.
    fn list_runs(&mut self) {
        self.shelf.read_runs(&self.runs);
        self.runs.judge(&self.world.jobs, &self.shelf.shelf.runs);
    }

    /// Behind the title lies the last run; before the first one, the first scenario as it begins.
    fn light_the_title(&mut self) {
        let unfinished = self.shelf.shelf.unfinished().map(|card| (card.name.clone(), card.scenario.clone()));
        if let Some((name, scenario)) = unfinished {
            match self.runs.resume(&name) {
                Ok(mut opened) => {
                    opened.note.take().into_iter().for_each(|note| self.notices.tell(note));
                    self.table.put(Playing::again(opened, &scenario));
                    return;
                }
                Err(trouble) => self.notices.tell(trouble),
            }
        }
        let first = self.shelf.shelf.entries.iter().find_map(|entry| entry.scenario.as_ref());
        self.table.backdrop = first.map(|scenario| Recording::new(Arc::clone(scenario), 0));
    }
}
