//! What the screens asked for, and what comes of it.

use super::Step;
use super::data::DataFolder;
use super::notice::Notices;
use super::play::{Playing, Table, needs_run};
use super::practise::Practising;
use super::review::Reviewing;
use super::runs::Runs;
use super::settings::Chosen;
use super::shelf::Shown;
use crate::sim::Phase;
use crate::tr;
use crate::ui::{Intent, Practise, Screen};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use xxhash_rust::xxh3::xxh3_64;

/// Intents of the last pass, in order.
#[derive(Resource, Debug, Default)]
pub(super) struct Asked(pub Vec<Intent>);

/// The screen that shows.
#[derive(Resource, Debug, Default)]
pub(super) struct Shows {
    pub screen: Screen,
    /// Where the settings lead back to.
    pub before: Screen,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asked>().init_resource::<Shows>();
    app.add_systems(Update, act.in_set(Step::Act));
}

/// What intents may change.
#[derive(SystemParam)]
struct Reach<'w> {
    shows: ResMut<'w, Shows>,
    table: ResMut<'w, Table>,
    runs: ResMut<'w, Runs>,
    reviewing: ResMut<'w, Reviewing>,
    practising: ResMut<'w, Practising>,
    shown: ResMut<'w, Shown>,
    chosen: ResMut<'w, Chosen>,
    notices: ResMut<'w, Notices>,
    folder: Res<'w, DataFolder>,
    exit: MessageWriter<'w, AppExit>,
}

fn act(mut asked: ResMut<Asked>, mut reach: Reach) {
    for intent in std::mem::take(&mut asked.bypass_change_detection().0) {
        if let Err(trouble) = reach.carry_out(intent) {
            reach.notices.tell(trouble);
        }
    }
}

impl Reach<'_> {
    fn carry_out(&mut self, intent: Intent) -> Result<(), String> {
        if needs_run(&intent) && self.table.playing.is_none() {
            return Err(tr!("no-run-on-desk").into());
        }
        match intent {
            Intent::Decide(decision) => self.in_run(|playing| playing.decide(decision)),
            Intent::StepBack => self.in_run(Playing::step_back),
            Intent::StepForth => self.in_run(Playing::step_forth),
            Intent::NextWorkedStep => self.in_run(Playing::take_worked_step),
            Intent::LeaveWorkedExample => self.in_run(|playing| {
                playing.worked = None;
                Ok(())
            }),
            Intent::Open(screen) => {
                self.open(screen);
                Ok(())
            }
            Intent::NewRun { scenario, seed } => self.begin(&scenario, seed),
            Intent::Continue(name) => self.go_on(&name),
            Intent::Fork(sprint) => self.fork(sprint),
            Intent::CancelReview => {
                self.reviewing.cancel();
                Ok(())
            }
            Intent::GoOnReviewing => {
                self.reviewing.resume();
                Ok(())
            }
            Intent::LookCloser => {
                if let Some(playing) = &self.table.playing {
                    self.reviewing.look_closer(&playing.recording);
                }
                Ok(())
            }
            Intent::SaveReview => match &self.table.playing {
                Some(playing) => self.reviewing.save(&playing.recording, playing.keeper.name(), self.folder.path()),
                None => Ok(()),
            },
            Intent::CheckFiles => {
                self.shown.read_folder();
                self.shown.read_runs(&mut self.runs);
                Ok(())
            }
            Intent::HintSeen(hint) => {
                self.chosen.0.hints = self.chosen.0.hints.with(hint);
                Ok(())
            }
            Intent::Settings(settings) => {
                self.chosen.0 = settings;
                Ok(())
            }
            Intent::Practise(what) => {
                if matches!(what, Practise::Begin(_) | Practise::Sit(..) | Practise::Open(_)) {
                    self.open(Screen::Practise);
                }
                self.practising.carry_out(what)
            }
            Intent::Quit => {
                self.exit.write(AppExit::Success);
                Ok(())
            }
        }
    }

    fn in_run(&mut self, act: impl FnOnce(&mut Playing) -> Result<(), String>) -> Result<(), String> {
        let Some(playing) = &mut self.table.playing else { return Ok(()) };
        let done = act(playing);
        if done.is_ok() {
            self.notices.clear();
        }
        if playing.recording.view().phase() == Phase::Over && self.shows.screen == Screen::Desk {
            self.open(Screen::End);
        }
        done
    }

    fn open(&mut self, screen: Screen) {
        if matches!(screen, Screen::Title | Screen::Library) {
            self.shown.read_runs(&mut self.runs);
        }
        // The desk of a run that is over is its end; without a run there is no desk.
        let over = self.table.playing.as_ref().map(|p| p.recording.view().phase() == Phase::Over);
        let screen = match (screen, over) {
            (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => Screen::Library,
            (Screen::Desk, Some(true)) => Screen::End,
            (Screen::Review | Screen::WhatIf, Some(false)) => Screen::Desk,
            (screen, _) => screen,
        };
        if self.shows.screen != Screen::Settings && screen != self.shows.screen {
            self.shows.before = self.shows.screen;
        }
        self.shows.screen = screen;
    }

    fn begin(&mut self, name: &str, seed: Option<u64>) -> Result<(), String> {
        let entry = self.shown.shelf.entry(name).ok_or_else(|| tr!("no-such-scenario", name = name))?;
        let Some(scenario) = entry.scenario.clone() else {
            return Err(tr!("scenario-does-not-load", scenario = entry.title.as_str()));
        };
        let seed = seed.unwrap_or_else(|| self.new_seed(name));
        // A broken edit is played as it last was, so the kept text must be that of the last good version.
        let text = self.shown.good_text(name).unwrap_or_else(|| Arc::clone(&entry.text));
        self.table.begin(&mut self.runs, name, &text, &scenario, seed)?;
        self.arrive()
    }

    fn go_on(&mut self, name: &str) -> Result<(), String> {
        // The run whose sky lit the title is on the table already.
        if self.table.playing.as_ref().is_none_or(|p| p.keeper.name() != name) {
            // Its file must be closed before another is opened: it may be the same one.
            self.table.playing = None;
            let opened = self.runs.resume(name)?;
            if let Some(note) = opened.note {
                self.notices.tell(note);
            }
            let scenario = self.shown.shelf.runs.iter().find(|run| run.name == name).map_or_else(String::new, |run| run.scenario.clone());
            self.table.put(Playing::new(opened.recording, opened.keeper, &scenario));
        }
        self.arrive()
    }

    /// The same luck from the start of a sprint on, as a run of its own.
    fn fork(&mut self, sprint: usize) -> Result<(), String> {
        let Some(playing) = &self.table.playing else { return Ok(()) };
        let Some(fork) = playing.recording.fork_at(sprint) else {
            return Err(tr!("fork-too-late", sprint = sprint + 1));
        };
        let (scenario, name) = (Arc::clone(fork.run().scenario()), playing.scenario.clone());
        let text = self.shown.good_text(&name).filter(|text| xxh3_64(text.as_bytes()) == scenario.content_hash);
        let Some(text) = text else {
            return Err(tr!("fork-other-scenario").into());
        };
        let keeper = self.runs.begin(&name, &text, &fork)?;
        self.table.put(Playing::new(fork, keeper, &name));
        self.arrive()
    }

    fn arrive(&mut self) -> Result<(), String> {
        self.shown.read_runs(&mut self.runs);
        self.open(Screen::Desk);
        Ok(())
    }

    /// A seed from the clock. Successive plays of a scenario take turns in their remainder by three, by
    /// which the coach's questions differ.
    fn new_seed(&self, scenario: &str) -> u64 {
        let last = self.shown.shelf.runs_of(scenario).next().map(|run| run.seed);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        seed_after(last, xxh3_64(&now.as_nanos().to_le_bytes()))
    }
}

/// Seeds are short enough to be read out.
const SEEDS: u64 = 999_999;
const TURNS: u64 = 3;

/// A seed whose remainder by three follows that of the last one.
fn seed_after(last: Option<u64>, random: u64) -> u64 {
    let drawn = random % SEEDS;
    let Some(last) = last else { return drawn };
    drawn - drawn % TURNS + (last + 1) % TURNS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn successive_seeds_differ_in_their_remainder_by_three_and_pass_through_all() {
        for random in [0, 1, 2, 7, 999_998, 999_999, u64::MAX, 123_456_789] {
            let first = seed_after(None, random);
            let second = seed_after(Some(first), random / 2);
            let third = seed_after(Some(second), random / 3);
            let mut turns = [first, second, third].map(|seed| seed % TURNS);
            turns.sort_unstable();
            assert_eq!(turns, [0, 1, 2]);
            assert!([first, second, third].iter().all(|seed| *seed <= SEEDS));
        }
    }
}
