//! A moment of a run at which something was decided, with what else could have been.

use super::choice::{Choice, Kind};
use crate::player::{Bot, Player, play_out};
use crate::scenario::{DilemmaId, RequestId, Scenario};
use crate::sim::{Answer, Block, Decision, Outcome, Phase, Run, View};
use std::sync::Arc;

/// A moment: what was known, what was chosen and what else could have been.
#[derive(Debug, Clone)]
pub struct Moment {
    /// Number of the decision in the run, from 0; of the one that ended the phase, where a whole phase is graded.
    pub number: usize,
    /// Sprint, from 1.
    pub sprint: u8,
    /// Place among the moments of its sprint, from 0.
    pub(super) place: usize,
    /// The run just before.
    pub(super) before: Run,
    /// The options that its questions choose from; what was chosen is the first of each question.
    pub(super) options: Vec<Alternative>,
    pub(super) questions: Vec<Question>,
}

impl Moment {
    /// Says everything in the words of another text of the same scenario: [`Run::reword`].
    pub fn reword(&mut self, scenario: &Arc<Scenario>) {
        self.before.reword(scenario);
    }

    /// Whether it says everything in these words.
    #[must_use]
    pub fn is_worded(&self, scenario: &Arc<Scenario>) -> bool {
        Arc::ptr_eq(self.before.scenario(), scenario)
    }
}

/// An option, and how to take it.
#[derive(Debug, Clone)]
pub(super) struct Alternative {
    pub choice: Choice,
    /// What to decide in the moment; the rest is played by the reference player.
    pub script: Vec<Decision>,
    /// A request that stays open until the Inbox is left.
    pub leaves_open: Option<RequestId>,
}

impl Alternative {
    pub(super) const fn new(choice: Choice, script: Vec<Decision>) -> Self {
        Self { choice, script, leaves_open: None }
    }
}

/// What is graded: one choice among some options.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub kind: Kind,
    /// Indices into the options; the first was chosen.
    pub among: Vec<usize>,
    /// The dilemma, whose author has a key.
    pub dilemma: Option<DilemmaId>,
}

impl Moment {
    /// What was known.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.before.view()
    }

    /// How many choices are graded here.
    #[must_use]
    pub fn graded(&self) -> usize {
        self.questions.len()
    }

    /// The options of a choice that is graded here, by its place; what was chosen is the first. They are those of its grade.
    pub fn choices(&self, question: usize) -> impl Iterator<Item = &Choice> {
        let among = self.questions.get(question).into_iter().flat_map(|question| &question.among);
        among.filter_map(|option| self.options.get(*option)).map(|option| &option.choice)
    }

    /// Roughly how long grading it takes: sprints to play for each world.
    #[must_use]
    pub fn cost(&self) -> usize {
        self.options.len() * self.before.view().sprints_left().max(1)
    }

    /// Plays one option to the end in some of the worlds that fit what was known, and looks at each run then.
    pub(super) fn played<T>(option: &Alternative, worlds: &[Run], room: &mut Option<Room>, look: impl Fn(&Run, Outcome) -> T) -> Vec<T> {
        let Some(first) = worlds.first() else { return Vec::new() };
        let Room { planned, run, player } = room.get_or_insert_with(|| Room::of(first));
        planned.meet(first, first);
        player.start_over();
        // Up to where the team begins all worlds are alike: that is decided once.
        let is_planned = plan(option, planned, player);
        let play = |world| {
            player.start_over();
            if is_planned {
                run.meet(planned, world);
                let _begun = run.apply(&Decision::EndPhase);
                let outcome = play_out(run, player);
                return look(run, outcome);
            }
            run.meet(world, world);
            let outcome = Self::play_in(option, run, player);
            look(run, outcome)
        };
        worlds.iter().map(play).collect()
    }

    fn play_in(option: &Alternative, run: &mut Run, player: &mut Bot) -> Outcome {
        for decision in &option.script {
            // Offered where it is possible; where a world makes it impossible the option comes to nothing.
            let _skipped = run.apply(decision);
        }
        if let Some(request) = option.leaves_open {
            leave_open(run, player, request);
        }
        play_out(run, player)
    }
}

/// Where options are played, one after the other: what was played before is forgotten, the room that it took is kept.
pub(super) struct Room {
    planned: Run,
    run: Run,
    player: Bot,
}

impl Room {
    fn of(world: &Run) -> Self {
        Self { planned: world.clone(), run: world.clone(), player: reference_player(world.scenario()) }
    }
}

/// The player who plays the rest: the style that fits the situation.
pub(super) fn reference_player(scenario: &Arc<Scenario>) -> Bot {
    let fits = scenario.expectation.as_ref().and_then(|e| Bot::named(&e.fits));
    fits.unwrap_or_else(|| Bot::new(crate::player::Habits::BALANCED))
}

/// Decides all that comes before the team begins; `false` if the world has a say in it, because something is asked or
/// has begun.
fn plan(option: &Alternative, run: &mut Run, player: &mut Bot) -> bool {
    run.leave_calendar_empty();
    let mut wishes = option.script.clone();
    loop {
        let before = run.view().decisions();
        for wish in &wishes {
            match (run.view().phase(), wish) {
                (Phase::Planning, Decision::EndPhase) => return true,
                (_, Decision::Answer(_, Answer::AskWhy)) => return false,
                (Phase::Inbox, Decision::Answer(about, _)) if option.leaves_open == Some(*about) => {}
                (Phase::Inbox | Phase::Calendar | Phase::Planning, wish) => {
                    let _skipped = run.apply(wish);
                }
                _ => return false,
            }
        }
        if run.view().decisions() == before && !wishes.is_empty() {
            return false;
        }
        wishes.clear();
        player.decide(&run.view(), &mut wishes);
    }
}

/// Goes through the Inbox without a word on one request.
fn leave_open(run: &mut Run, player: &mut Bot, request: RequestId) {
    let mut out = Vec::new();
    while run.view().phase() == Phase::Inbox {
        let before = run.view().decisions();
        out.clear();
        player.decide(&run.view(), &mut out);
        for decision in &out {
            if !matches!(decision, Decision::Answer(about, _) if *about == request) {
                let _skipped = run.apply(decision);
            }
        }
        if run.view().decisions() == before && run.apply(&Decision::EndPhase).is_err() {
            return;
        }
    }
}

/// Where the alternatives of a decision are put down.
pub(super) struct Found<'a> {
    pub number: usize,
    pub run: &'a Run,
    /// The run as it was when the phase began.
    pub phase: &'a Run,
    /// Blocks that the worked example put into the calendar.
    pub given: &'a [Block],
    pub moments: &'a mut Vec<Moment>,
}

impl Found<'_> {
    /// Adds a moment with what is asked of it; one without alternatives is none.
    pub(super) fn add(&mut self, options: Vec<Alternative>, mut questions: Vec<Question>) {
        questions.retain(|q| q.among.len() > 1);
        if questions.is_empty() {
            return;
        }
        let sprint = self.run.view().sprint() as u8 + 1;
        let place = self.moments.iter().filter(|moment| moment.sprint == sprint).count();
        self.moments.push(Moment { number: self.number, sprint, place, before: self.run.clone(), options, questions });
    }

    /// Adds a moment with one question over all its options.
    pub(super) fn ask(&mut self, kind: Kind, options: Vec<Alternative>) {
        let among = (0..options.len()).collect();
        self.add(options, vec![Question { kind, among, dilemma: None }]);
    }
}
