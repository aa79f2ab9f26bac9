//! What a person asked for, and what follows from it.

use super::begun::{begin_scenario, names_for};
use super::intent::{Intent, MomentIntent, PracticeIntent, Screen};
use super::table::Playing;
use super::trouble::Trouble;
use super::{Program, new_seed};
use crate::scenario::is_of;
use crate::sim::Phase;
use std::sync::Arc;

/// The screen that shows.
#[derive(Debug, Default)]
pub(super) struct ShownScreen {
    pub screen: Screen,
    /// Where the settings lead back to.
    pub before: Screen,
}

impl Program {
    /// Does what a person asked for. What keeps it from being done is in the notices.
    pub fn act(&mut self, intent: Intent) {
        self.speaking(|program| {
            let done = program.carry_out(intent);
            program.notices.tell_if(done);
            program.settle();
        });
    }

    fn carry_out(&mut self, intent: Intent) -> Result<(), Trouble> {
        match intent {
            Intent::Decide(decision) => self.in_run(|playing, now| playing.decide(decision, now)),
            Intent::StepBack => self.in_run(Playing::step_back),
            Intent::StepForth => self.in_run(Playing::step_forth),
            Intent::NextWorkedStep => self.in_run(Playing::take_worked_step),
            Intent::Open(screen) => {
                self.open(screen);
                Ok(())
            }
            Intent::NewRun { scenario, seed } => self.begin(&scenario, seed),
            Intent::DrawSeed(scenario) => {
                self.shelf.shelf.drawn = Some(self.seed_of_next(&scenario));
                Ok(())
            }
            Intent::NewFrom { scenario, id } => self.begin_from(&scenario, id),
            Intent::Continue(name) => self.go_on(&name),
            Intent::Fork(sprint) => self.fork(sprint),
            Intent::CancelReview => {
                self.reviewing.cancel();
                Ok(())
            }
            Intent::GoOnReviewing => {
                self.reviewing.resume(&self.world.jobs);
                Ok(())
            }
            Intent::LookCloser => {
                if let Some(playing) = &self.table.playing {
                    self.reviewing.look_closer(&playing.recording, &self.world.jobs);
                }
                Ok(())
            }
            Intent::Guess(guess) => {
                self.reviewing.guess(guess);
                match &self.table.playing {
                    Some(playing) => self.runs.scores.keep_guess(playing.name(), guess),
                    None => Ok(()),
                }
            }
            Intent::SaveReview => match &self.table.playing {
                Some(playing) => self.reviewing.save(&playing.recording, playing.name(), self.folder.path(), &*self.world.disk),
                None => Ok(()),
            },
            Intent::SavePage => match &self.table.playing {
                Some(playing) => self.reviewing.save_page(&playing.recording, playing.name(), self.folder.path(), &*self.world.disk),
                None => Ok(()),
            },
            Intent::CheckFiles => {
                self.shelf.read_folder();
                self.list_runs();
                Ok(())
            }
            Intent::PutAwayNotice => {
                self.notices.put_away();
                Ok(())
            }
            Intent::PutAwaySprintReview => {
                self.after.put_away();
                Ok(())
            }
            Intent::HintSeen(hint) => {
                let settings = &mut self.chosen.settings;
                settings.hints = settings.hints.with(hint);
                Ok(())
            }
            Intent::Settings(settings) => {
                self.chosen.settings = settings;
                Ok(())
            }
            Intent::Practice(what) => {
                if matches!(what, PracticeIntent::Begin(_) | PracticeIntent::Sit(..) | PracticeIntent::Open(_)) {
                    self.open(Screen::Practice);
                }
                self.practising.carry_out(what)
            }
            Intent::Moment(what) => {
                if matches!(what, MomentIntent::Next(_) | MomentIntent::Daily) {
                    self.open(Screen::Practice);
                }
                self.practising.with_moment(what, &self.shelf.shelf)
            }
            Intent::Essay(what) => self.practising.with_essay(what),
            Intent::Group(what) => self.group(what),
            Intent::Quit => {
                self.closing = true;
                Ok(())
            }
        }
    }

    fn in_run(&mut self, act: impl FnOnce(&mut Playing, u64) -> Result<(), Trouble>) -> Result<(), Trouble> {
        let Some(playing) = &mut self.table.playing else { return Err(Trouble::NoRun) };
        let done = act(playing, self.world.clock.now());
        if done.is_ok() {
            self.notices.clear();
        }
        if playing.recording.view().phase() == Phase::Over && self.shows.screen == Screen::Desk {
            self.open(Screen::End);
        }
        done
    }

    pub(super) fn open(&mut self, screen: Screen) {
        if matches!(screen, Screen::Title | Screen::Library) {
            self.list_runs();
            self.list_sessions();
        }
        // The desk of a run that is over is its end; without a run there is no desk.
        let over = self.table.playing.as_ref().map(|p| p.recording.view().phase() == Phase::Over);
        let screen = match (screen, over) {
            (Screen::Desk | Screen::End | Screen::Review | Screen::WhatIf, None) => Screen::Library,
            (Screen::Desk, Some(true)) => Screen::End,
            (Screen::Review | Screen::WhatIf, Some(false)) => Screen::Desk,
            (Screen::Group, _) if self.group.data().is_none() => Screen::Library,
            (screen, _) => screen,
        };
        if self.shows.screen != Screen::Settings && screen != self.shows.screen {
            self.shows.before = self.shows.screen;
        }
        if screen != self.shows.screen {
            self.notices.take_back(Trouble::is_of_play);
        }
        self.shows.screen = screen;
    }

    fn begin(&mut self, name: &str, seed: Option<u64>) -> Result<(), Trouble> {
        let entry = self.shelf.shelf.entry(name).ok_or_else(|| Trouble::NoScenario(name.into()))?;
        let Some(scenario) = entry.scenario.clone() else {
            return Err(Trouble::ScenarioDoesNotLoad(entry.title.clone()));
        };
        let seed = seed.unwrap_or_else(|| self.seed_of_next(name));
        // A broken edit is played as it last was, so the kept text must be that of the last good version.
        let text = self.shelf.good_text(name).unwrap_or_else(|| Arc::clone(&entry.text));
        self.table.begin(&mut self.runs, name, &text, &scenario, seed)?;
        self.arrive();
        Ok(())
    }

    /// A scenario of your own, which begins as a copy of this one under the first name that is free.
    fn begin_from(&mut self, name: &str, asked: Option<String>) -> Result<(), Trouble> {
        let none = || Trouble::NoScenario(name.into());
        let text = self.shelf.good_text(name).ok_or_else(none)?;
        let of = self.shelf.shelf.entry(name).and_then(|entry| entry.scenario.clone()).ok_or_else(none)?;
        let folder = self.folder.scenarios();
        // Whoever has said a name wants no other.
        let is_asked = asked.is_some();
        let others = names_for(&of.id).take(if is_asked { 0 } else { usize::MAX });
        for id in asked.into_iter().chain(others) {
            match begin_scenario(&*self.world.disk, &folder, &id, &text) {
                Err(Trouble::NameTaken(_)) if !is_asked => {}
                Err(trouble) => return Err(trouble),
                Ok(_) => {
                    self.shelf.read_folder();
                    self.list_runs();
                    self.shelf.shelf.begun = Some(id);
                    break;
                }
            }
        }
        Ok(())
    }

    pub(super) fn go_on(&mut self, name: &str) -> Result<(), Trouble> {
        // The run whose sky lit the title is on the table already.
        if self.table.playing.as_ref().is_none_or(|p| p.name() != name) {
            // Its file must be closed before another is opened: it may be the same one.
            self.table.playing = None;
            let mut opened = self.runs.resume(name)?;
            opened.note.take().into_iter().for_each(|note| self.notices.tell(note));
            let scenario = self.shelf.shelf.runs.iter().find(|run| run.name == name).map_or_else(String::new, |run| run.scenario.clone());
            self.table.put(Playing::again(opened, &scenario));
        }
        self.arrive();
        if self.table.playing.as_ref().is_some_and(|playing| playing.recording.run().outcome().is_some()) {
            self.open(Screen::End);
        }
        Ok(())
    }

    /// The same luck from the start of a sprint on, as a run of its own.
    fn fork(&mut self, sprint: usize) -> Result<(), Trouble> {
        let Some(playing) = &self.table.playing else { return Err(Trouble::NoRun) };
        let fork = playing.recording.fork_at(sprint).ok_or(Trouble::ForkTooLate(sprint))?;
        let (content, name) = (fork.run().scenario().content_hash, playing.scenario.clone());
        let text = self.shelf.good_text(&name).filter(|text| is_of(text, content));
        let text = text.ok_or(Trouble::ForkOtherScenario)?;
        self.table.fork(&mut self.runs, &name, &text, fork)?;
        self.arrive();
        Ok(())
    }

    fn arrive(&mut self) {
        self.list_runs();
        self.open(Screen::Desk);
    }

    /// A seed from the clock. Successive plays of a scenario take turns in their remainder by three, by
    /// which the coach's questions differ.
    fn seed_of_next(&self, scenario: &str) -> u64 {
        let last = self.shelf.shelf.runs_of(scenario).next().map(|run| run.seed);
        seed_after(last, new_seed(&*self.world.clock))
    }
}

const TURNS: u64 = 3;

/// A seed whose remainder by three follows that of the last one.
const fn seed_after(last: Option<u64>, drawn: u64) -> u64 {
    match last {
        Some(last) => drawn - drawn % TURNS + (last + 1) % TURNS,
        None => drawn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::SEEDS;

    #[test]
    fn successive_seeds_differ_in_their_remainder_by_three_and_pass_through_all() {
        for drawn in [0, 1, 2, 7, 999_998, 123_456] {
            let first = seed_after(None, drawn);
            let second = seed_after(Some(first), drawn / 2);
            let third = seed_after(Some(second), drawn / 3);
            let mut turns = [first, second, third].map(|seed| seed % TURNS);
            turns.sort_unstable();
            assert_eq!(turns, [0, 1, 2]);
            assert!([first, second, third].iter().all(|seed| *seed <= SEEDS));
        }
    }
}
