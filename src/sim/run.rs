//! A run: the state, the one way in, and what leaves it.

use super::decision::Decision;
use super::happening::{Cause, Event, Happening, TrustReason};
use super::known::{Known, Stage};
use super::legal;
use super::luck::Luck;
use super::phase::Phase;
use super::refusal::Refusal;
use super::setup;
use super::truth::Truth;
use super::twist::Twist;
use super::view::View;
use crate::scenario::{ItemId, NeedId, Scenario, StakeholderId};
use std::sync::Arc;

/// Room for what usually happens in one decision, so that the list need not grow.
const HAPPENINGS: usize = 128;

/// One playthrough of a scenario with one seed.
///
/// Everything that changes it goes through [`Run::apply`]; everything that may be seen of it comes from
/// [`Run::view`].
#[derive(Debug, Clone)]
pub struct Run {
    pub(super) scenario: Arc<Scenario>,
    pub(super) luck: Luck,
    pub(super) seed: u64,
    pub(super) known: Known,
    pub(super) truth: Truth,
    pub(super) happenings: Vec<Happening>,
    /// What the happenings of the moment are due to.
    pub(super) cause: Cause,
    /// In what this run's hidden half differs from the seed's own.
    pub(super) twist: Option<Arc<Twist>>,
    /// See [`super::Outcome::surprise`]; no rule reads it.
    pub(super) surprise: f64,
    /// Whether anybody looks at what happens and at the dashboard; nobody does where only the outcome counts. Then what
    /// is hidden is drawn no sooner than it comes up.
    pub(super) is_watched: bool,
    /// See [`Run::leave_calendar_empty`].
    pub(super) fills_calendar: bool,
}

impl Run {
    /// A fresh run at the first sprint's Inbox.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        Self::begin(scenario, Luck::new(seed), None, true)
    }

    /// A fresh run of which nothing but the outcome counts: what happens is not told, and the dashboard is empty.
    #[must_use]
    pub fn unwatched(scenario: Arc<Scenario>, seed: u64) -> Self {
        Self::begin(scenario, Luck::new(seed), None, false)
    }

    /// A fresh run with its own luck, and a hidden half that may differ from the seed's own.
    pub(super) fn begin(scenario: Arc<Scenario>, luck: Luck, twist: Option<Arc<Twist>>, is_watched: bool) -> Self {
        // A twist is of a hidden half that is drawn.
        let drawn_late = !is_watched && twist.is_none();
        let (known, mut truth) = setup::world(&scenario, luck, drawn_late);
        if let Some(twist) = &twist {
            twist.at_start(&scenario, &mut truth);
        }
        let happenings = if is_watched { Vec::with_capacity(HAPPENINGS) } else { Vec::new() };
        let seed = luck.seed();
        let mut run = Self {
            scenario,
            luck,
            seed,
            known,
            truth,
            happenings,
            cause: Cause::Rules,
            twist,
            surprise: 0.0,
            is_watched,
            fills_calendar: true,
        };
        if is_watched {
            run.metrics_before();
        }
        run.begin_sprint();
        run
    }

    /// Has an imagined run tell what happens and show its dashboard from now on.
    pub fn watch(&mut self) {
        self.is_watched = true;
    }

    /// From now on the calendar does not start as it was last sprint: for players who clear it before anything else.
    pub(crate) fn leave_calendar_empty(&mut self) {
        self.fills_calendar = false;
    }

    /// Becomes a run that knows what another one does, in the world of a third: for decisions on which the world has no say.
    /// Keeps the room that there is, as a clone would not; nobody may be watching.
    pub(crate) fn meet(&mut self, planned: &Self, world: &Self) {
        self.known.clone_from(&planned.known);
        self.truth.clone_from(&world.truth);
        (self.luck, self.seed, self.surprise) = (world.luck, world.seed, world.surprise);
        self.fills_calendar = planned.fills_calendar;
    }

    /// The run as the player may see it.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View::new(&self.scenario, &self.known)
    }

    /// Says everything in the words of another text of the same scenario, such as that of another language. One with
    /// other mechanics is another scenario and changes nothing.
    pub fn reword(&mut self, scenario: &Arc<Scenario>) {
        if scenario.content_hash == self.scenario.content_hash {
            self.scenario = Arc::clone(scenario);
        }
    }

    /// The scenario in play.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed that names this run's luck.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// What happened in the last decision (and, right after [`Run::new`], in the first inbox).
    #[must_use]
    pub fn happenings(&self) -> &[Happening] {
        &self.happenings
    }

    /// Applies a decision and returns what happened.
    ///
    /// # Errors
    /// The reason why the decision is not possible now; the run is unchanged then.
    pub fn apply(&mut self, decision: &Decision) -> Result<&[Happening], Refusal> {
        match decision {
            // What these do is found out with whether they may.
            Decision::Schedule(block, at) => self.schedule(*block, *at)?,
            Decision::Order(items) => self.order(items)?,
            _ => {
                legal::check(&self.scenario, &self.known, decision)?;
                self.due_to_decision();
                self.carry_out(decision);
            }
        }
        Ok(&self.happenings)
    }

    /// What happens from here on is due to the next decision.
    pub(super) fn due_to_decision(&mut self) {
        self.happenings.clear();
        self.cause = Cause::Decision(self.known.decisions);
        self.known.decisions += 1;
    }

    /// Hash of the whole state, hidden half included: equal runs have equal fingerprints, as far as
    /// [`super::DIGEST`] is the same.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        super::digest::digest(&[&self.seed, &self.known, &self.truth])
    }

    /// Bytes of state that a copy of the run copies.
    #[must_use]
    pub fn state_bytes(&self) -> usize {
        use std::mem::{size_of, size_of_val};
        let known = &self.known;
        size_of::<Self>()
            + size_of_val(known.items.rows())
            + size_of_val(known.needs.rows())
            + size_of_val(known.people.rows())
            + size_of_val(&known.requests[..])
            + size_of_val(&known.promises[..])
            + size_of_val(&known.order[..])
            + size_of_val(&known.calendar.blocks[..])
            + size_of_val(&known.capacities[..])
            + size_of_val(&known.dilemmas_seen[..])
            + size_of_val(&known.history[..])
            + known.metrics.iter().map(|m| size_of_val(m) + size_of_val(&m[..])).sum::<usize>()
            + size_of_val(self.truth.items.rows())
            + size_of_val(self.truth.needs.rows())
            + size_of_val(&known.live[..])
            + size_of_val(&self.truth.requests[..])
            + size_of_val(&self.truth.dilemmas[..])
            + size_of_val(self.truth.has_alternative.rows())
            + size_of_val(&self.truth.tally.ends[..])
            + size_of_val(&self.truth.tally.course[..])
            + size_of_val(&self.happenings[..])
    }

    pub(super) fn tell(&mut self, event: Event) {
        self.tell_because(event, self.cause);
    }

    pub(super) fn tell_because(&mut self, event: Event, cause: Cause) {
        if !self.is_watched {
            return;
        }
        let sprint = self.sprint_number();
        self.happenings.push(Happening { event, cause, sprint });
    }

    /// Sprint in play, from 1.
    pub(super) fn sprint_number(&self) -> u8 {
        u8::try_from(self.known.sprint + 1).unwrap_or(u8::MAX)
    }

    pub(super) fn enter(&mut self, phase: Phase) {
        self.known.phase = phase;
        self.tell(Event::Phase(phase));
    }

    pub(super) fn move_trust(&mut self, who: StakeholderId, by: f64, reason: TrustReason, cause: Cause) {
        let limits = &self.scenario.rules.trust;
        let person = &mut self.known.people[who];
        let before = person.trust;
        person.trust = (before + by).clamp(limits.least, limits.most);
        if self.is_watched {
            let moved = person.trust - before;
            self.known.people[who].last_move = Some((moved, reason, self.sprint_number()));
            self.tell_because(Event::Trust(who, moved, reason), cause);
        }
    }

    /// A need becomes known by name. Somebody's word is enough for that; see [`Run::understand`].
    pub(super) fn discover(&mut self, need: NeedId, cause: Cause) {
        let rules = &self.scenario.rules;
        let index = need.index();
        if self.known.needs[index].discovered {
            return;
        }
        let known = &mut self.known.needs[index];
        known.discovered = true;
        known.since = self.known.sprint as u8;
        known.window = self.truth.needs[index].window;
        if self.known.knows_business {
            known.importance = self.truth.needs[index].importance;
            known.variance = rules.belief.business_noise * rules.belief.business_noise;
        }
        self.tell_because(Event::NeedDiscovered(need), cause);
    }

    /// A need is heard from customers themselves, and with that the solutions made for it come up.
    /// A stakeholder's reason names the problem; it does not say how people live with it.
    pub(super) fn understand(&mut self, need: NeedId, cause: Cause) {
        if self.known.needs[need].understood {
            return;
        }
        self.discover(need, cause);
        self.known.needs[need].understood = true;
        for place in 0..self.scenario.solutions.len() {
            let Some(&item) = self.scenario.solutions.get(place) else { break };
            if self.truth.items[item].need == need && self.known.items[item].stage == Stage::Hidden {
                self.reveal(item);
                self.known.items[item].need = Some(need);
                self.put_on_backlog(item);
                self.tell_because(Event::ItemAppeared(item), cause);
            }
        }
    }

    /// Copies what a seen item shows of itself from the hidden half.
    pub(super) fn reveal(&mut self, item: ItemId) {
        if !self.truth.items[item].is_drawn() {
            setup::draw_late(&self.scenario, &mut self.truth, self.luck, item);
        }
        let truth = &self.truth.items[item];
        let known = &mut self.known.items[item];
        known.estimate = truth.estimate;
        known.stated = truth.stated;
        known.loudness = truth.loudness;
        known.dependencies = truth.dependencies;
    }

    pub(super) fn put_on_backlog(&mut self, item: ItemId) {
        let known = &mut self.known.items[item];
        let is_there = matches!(known.stage, Stage::Backlog | Stage::InWork);
        known.stage = Stage::Backlog;
        known.included = true;
        if !is_there {
            self.known.order.push(item);
        }
    }

    pub(super) fn link(&mut self, item: ItemId, cause: Cause) {
        let need = self.truth.items[item].need;
        if self.known.items[item].need != Some(need) {
            self.known.items[item].need = Some(need);
            self.tell_because(Event::Linked(item, need), cause);
        }
    }

    /// Mean trust, weighted by power.
    pub(super) fn mean_trust(&self) -> f64 {
        mean_trust(&self.scenario, &self.known)
    }
}

pub(super) fn mean_trust(scenario: &Scenario, known: &Known) -> f64 {
    let weighted = known.people.iter().zip(&scenario.stakeholders).fold(0.0, |sum, (person, who)| sum + person.trust * who.power);
    if scenario.power > 0.0 { weighted / scenario.power } else { 1.0 }
}
