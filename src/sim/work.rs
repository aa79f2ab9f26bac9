//! Ten days of work: what is forced in, what gets done, what goes live.

use super::belief::Beliefs;
use super::calendar::BlockCount;
use super::capacity::{self, Load};
use super::decision::BlockKind;
use super::draws;
use super::forecast;
use super::happening::{Cause, Event, TrustReason};
use super::known::{FeatureChange, SprintRecord, Stage, StoryMapState};
use super::luck::What;
use super::run::Run;
use crate::scenario::{ItemId, StakeholderId};

/// Work left below this is rounding.
const NOTHING: f64 = 1e-9;

impl Run {
    /// Plays the ten days of a sprint, up to its Review.
    pub(super) fn play_sprint(&mut self) {
        self.cause = Cause::Rules;
        self.begin_with_goal();
        let deadlocked_before = self.view().is_deadlocked();
        let blocks = self.known.calendar.count();
        let test_points = self.carry_out_calendar(blocks);
        let deadlocked = deadlocked_before && self.view().is_deadlocked();
        let forced = self.force_items_in();
        let forced_pressure = if forced > 0 { self.scenario.rules.trust.override_pressure } else { 0.0 };
        let pressure = self.known.plan.commitment - 1.0 + forced_pressure;
        self.ask_questions(blocks);
        let capacity = self.capacity_of_sprint(pressure, deadlocked, blocks);
        self.known.capacities.push(capacity / capacity::pace(&self.scenario.rules, pressure));
        let debt_points = capacity * self.known.plan.debt_share;
        let toll = std::mem::take(&mut self.known.pressure);
        let mut work = (capacity - debt_points - test_points - self.known.points_owed - toll.points - self.impeded()).max(0.0);
        work = (work - forecast::upkeep(&self.scenario, &self.known)).max(0.0);
        self.known.points_owed = 0.0;
        self.change_live_features(&mut work);
        let (points, serving, new_from) = self.work(&mut work);
        let serves = |need| self.known.finished.iter().skip(new_from).any(|i| self.known.items[*i].need == Some(need));
        let goal = self.known.plan.goal.map(|need| (need, serves(need)));
        self.wait_for_others(new_from);
        let released = self.accept_and_release(blocks);
        self.wear(points, debt_points, pressure);
        if let Some((need, reached)) = goal {
            self.tell(Event::Goal(need, reached));
        }
        self.outcome_moves();
        self.mood(pressure, goal.map(|g| g.1), forced > 0);
        self.tell(Event::Worked(points, capacity));
        self.trust_at_end(blocks);
        self.interval_ends();
        self.bets_read();
        self.influence_moves(self.focus_of(points, serving));
        self.evidence_ages();
        if blocks.of(BlockKind::Experiment) > 0 {
            self.tests_report();
        }
        if let StoryMapState::Settling(left) = self.known.story_map {
            self.known.story_map = if left > 1 { StoryMapState::Settling(left - 1) } else { StoryMapState::InEffect };
        }
        let rules = &self.scenario.rules.outcome;
        if rules.runway_sprint > 0
            && self.known.sprint + 1 >= usize::from(rules.runway_sprint)
            && self.truth.leading < rules.runway_outcome
            && !self.known.broke
        {
            self.known.broke = true;
            self.tell(Event::OutOfMoney);
        }
        self.record(capacity, points, debt_points, test_points, released, pressure, goal);
        self.observe_metrics();
    }

    /// Powerful people without trust force an item into the sprint. Returns how many.
    fn force_items_in(&mut self) -> usize {
        let trust = self.scenario.rules.trust;
        let t = self.known.sprint;
        if self.known.peace_until > t {
            return 0;
        }
        let mut forced = 0;
        for i in 0..self.known.people.len() {
            let who = StakeholderId::at(i);
            let may = self.known.people[i].trust < trust.override_below && self.scenario.power_of(who) >= trust.override_power;
            if !may || !self.luck.chance(What::Forced, i, t, trust.override_chance) {
                continue;
            }
            let asked = self.known.requests.iter().map(|request| self.scenario.item_of(request.id));
            let theirs = self.known.order.iter().copied().chain(asked).filter(|item| self.known.items[*item].sponsor == Some(who));
            if let Some(item) = self.loudest(theirs) {
                self.known.requests.retain(|r| self.scenario.item_of(r.id) != item);
                if self.known.items[item].stage == Stage::Asked {
                    self.put_on_backlog(item);
                }
                self.known.items[item].included = true;
                self.known.order.retain(|i| *i != item);
                self.known.order.insert(0, item);
                self.tell_because(Event::ForcedIn(item, who), Cause::Luck);
                forced += 1;
            }
        }
        forced
    }

    /// The loudest of some items; of equals the first of the scenario.
    pub(super) fn loudest(&self, of: impl Iterator<Item = ItemId>) -> Option<ItemId> {
        let loudness = |item: &ItemId| self.known.items[*item].loudness;
        of.max_by(|a, b| loudness(a).total_cmp(&loudness(b)).then(b.cmp(a)))
    }

    /// The team's questions of the sprint; what is not answered stays open.
    fn ask_questions(&mut self, blocks: BlockCount) {
        let answered = self.scenario.rules.questions.answered_per_block * f64::from(blocks.of(BlockKind::AnswerQuestions));
        self.known.open_questions = (forecast::questions(&self.scenario, &self.known) - answered).max(0.0);
    }

    fn capacity_of_sprint(&mut self, pressure: f64, deadlocked: bool, blocks: BlockCount) -> f64 {
        let c = self.scenario.rules.capacity;
        let luck = c.noise * self.luck.normal(What::Capacity, 0, self.known.sprint) - c.noise * c.noise / 2.0;
        let load = Load { pressure, questions: self.known.open_questions, defects: self.truth.defects, luck };
        let mut points = capacity::points(&self.scenario, &self.known, load);
        let cleared = blocks.of(BlockKind::ClearBlocker).min(self.scenario.rules.calendar.unblock_most);
        let blocked = f64::from(self.known.blockers) - f64::from(cleared);
        if blocked > 0.0 {
            points *= capacity::kept_by_blockers(&self.scenario.rules, blocked);
        }
        if matches!(self.known.story_map, StoryMapState::Settling(_)) {
            points *= c.story_map_keep;
        }
        if deadlocked {
            points *= c.deadlock_keep;
        }
        let backlog = || self.known.order.iter().map(|i| &self.known.items[*i]);
        let in_work = backlog().filter(|i| i.stage == Stage::InWork).count();
        let first_is_new = backlog().find(|i| i.included).is_some_and(|i| i.stage == Stage::Backlog);
        let too_many = (in_work + usize::from(first_is_new)) as f64 - f64::from(c.streams_free);
        if too_many > 0.0 {
            points *= libm::pow(c.stream_keep, too_many);
        }
        points += std::mem::take(&mut self.known.capacity_next);
        if self.known.broke { 0.0 } else { points.max(0.0) }
    }

    /// Iterations and removals that were decided, as far as capacity goes.
    fn change_live_features(&mut self, work: &mut f64) {
        let mut place = 0;
        while let Some(&item) = self.known.live.get(place) {
            let i = item.index();
            place += 1;
            let Some(change) = self.known.items[i].change else { continue };
            let removes = matches!(change, FeatureChange::Remove { .. });
            let cost = forecast::change_points(&self.scenario.rules, removes, self.known.items[i].estimate);
            if *work < cost {
                self.tell(Event::Deferred(item));
                continue;
            }
            *work -= cost;
            self.known.items[i].change = None;
            match change {
                FeatureChange::Iterate => self.iterate(item),
                FeatureChange::Remove { shown } => {
                    self.remove(item, shown);
                    place -= 1;
                }
            }
        }
    }

    fn iterate(&mut self, item: ItemId) {
        let rules = &self.scenario.rules;
        let need = self.truth.items[item].need;
        let understood = self.known.items[item].need.is_some() && self.known.needs[need].discovered;
        let odds = Self::odds_for_iteration(understood);
        let draw = draws::worth(rules, odds, &mut self.luck.draw(What::Iteration, item.index(), 0));
        self.truth.items[item].value += rules.features.iterate_gain * self.truth.needs[need].importance * draw;
        self.known.items[item].iterated = true;
        self.tell(Event::Iterated(item));
    }

    fn remove(&mut self, item: ItemId, shown: bool) {
        self.use_backing(self.known.items[item].sponsor, self.scenario.rules.influence.remove_gate);
        let known = &mut self.known.items[item];
        known.stage = Stage::Removed;
        self.known.live.retain(|i| *i != item);
        let known = &mut self.known.items[item];
        known.removed = Some(self.known.sprint as u8);
        let persuaded = shown && known.measured;
        if let (Some(sponsor), false) = (known.sponsor, persuaded) {
            self.move_trust(sponsor, self.scenario.rules.trust.removed_unshown, TrustReason::Removed, self.cause);
        }
        self.tell(Event::Removed(item));
    }

    /// Works down the order, one item at a time. Returns points worked, how many of them on what serves the Product Goal,
    /// and where in the list of finished items those of this sprint begin.
    fn work(&mut self, work: &mut f64) -> (f64, f64, usize) {
        let (mut points, mut serving) = (0.0, 0.0);
        let before = self.known.finished.len();
        for place in 0..self.known.order.len() {
            if *work <= NOTHING {
                break;
            }
            let Some(&item) = self.known.order.get(place) else { break };
            let known = &self.known.items[item];
            match known.stage {
                Stage::Backlog if known.included && forecast::waits_for(&self.scenario, &self.known, item).is_none() => self.start(item),
                Stage::InWork if known.included => {}
                _ => continue,
            }
            let left = self.truth.items[item].size - self.known.items[item].spent;
            let used = left.min(*work);
            let known = &mut self.known.items[item];
            known.spent += used;
            *work -= used;
            points += used;
            if let (Some(goal), Some(need)) = (self.known.product_goal, known.need)
                && self.scenario.covers(goal, need)
            {
                serving += used;
            }
            if left - used < NOTHING {
                known.stage = Stage::Finished;
                known.finished = Some(self.known.sprint as u8);
                self.known.finished.push(item);
                self.tell(Event::Finished(item));
            }
        }
        for done in self.known.finished.iter().skip(before) {
            if let Some(place) = self.known.order.iter().position(|item| item == done) {
                self.known.order.remove(place);
            }
        }
        (points, serving, before)
    }

    fn start(&mut self, item: ItemId) {
        let rules = &self.scenario.rules;
        let mapped = self.known.story_map == StoryMapState::InEffect;
        let rework = forecast::rework(&self.scenario, &self.known, item);
        let known = &mut self.known.items[item];
        let truth = &mut self.truth.items[item];
        if mapped && known.estimate > 0.0 {
            truth.size = known.estimate * libm::pow(truth.size / known.estimate, rules.size.story_map_spread);
        }
        truth.size *= 1.0 + rework + rules.questions.rework * self.known.open_questions;
        if !known.ready {
            truth.size *= rules.size.unready;
        }
        if known.bet.is_some() {
            truth.size += forecast::measure_points(rules, known.estimate);
            known.has_measure = true;
        }
        known.stage = Stage::InWork;
        known.started = Some(self.known.sprint as u8);
        self.tell(Event::Started(item));
    }

    /// Other teams are late or not; late ones hold a release back and cost work again.
    fn wait_for_others(&mut self, from: usize) {
        let d = self.scenario.rules.dependencies;
        for place in from..self.known.finished.len() {
            let Some(&item) = self.known.finished.get(place) else { break };
            let known = &self.known.items[item];
            let mut slip: u8 = 0;
            for k in 0..known.dependencies {
                let on_time = if k < known.coordinated { d.on_time_coordinated } else { d.on_time };
                let key = item.index() * usize::from(u8::MAX) + usize::from(k);
                if self.luck.chance(What::Dependency, key, 0, on_time) {
                    continue;
                }
                let mut draw = self.luck.draw(What::Slip, key, 0);
                let mut sprints = 1;
                while sprints < d.slip_most && draw.chance(d.slip_again) {
                    sprints += 1;
                }
                slip = slip.max(sprints);
            }
            if slip == 0 {
                continue;
            }
            self.known.items[item].waits_until = Some(self.known.sprint as u8 + slip);
            self.known.points_owed += d.rework * self.truth.items[item].size;
            self.tell_because(Event::Waits(item, slip), Cause::Luck);
            if d.slip_trust > 0.0 {
                for i in 0..self.known.people.len() {
                    self.move_trust(StakeholderId::at(i), -d.slip_trust * f64::from(slip), TrustReason::Slip, Cause::Item(item));
                }
            }
        }
    }

    /// Looks at finished work and releases it; what nobody looked at goes out a sprint later, rougher.
    fn accept_and_release(&mut self, blocks: BlockCount) -> u8 {
        let t = self.known.sprint as u8;
        let mut room = f64::from(self.scenario.rules.calendar.accepted_per_block) * f64::from(blocks.of(BlockKind::AcceptWork));
        let before = self.known.released;
        let mut place = 0;
        while let Some(&item) = self.known.finished.get(place) {
            let known = &mut self.known.items[item];
            place += 1;
            if known.waits_until.is_some_and(|until| until > t) {
                continue;
            }
            if known.accepted || room >= 1.0 {
                room -= if known.accepted { 0.0 } else { 1.0 };
                known.accepted = true;
            } else if known.finished.is_some_and(|sprint| sprint < t) {
                self.truth.defects += self.scenario.rules.debt.defects_unaccepted * self.truth.items[item].size;
            } else {
                self.tell(Event::NotAccepted(item));
                continue;
            }
            place -= 1;
            self.release(place);
        }
        (self.known.released - before) as u8
    }

    /// Makes the finished item at a place of their list live.
    pub(super) fn release(&mut self, place: usize) {
        let t = self.known.sprint as u8;
        let item = self.known.finished.remove(place);
        let i = item.index();
        self.known.live.push(item);
        let known = &mut self.known.items[i];
        known.stage = Stage::Live;
        known.released = Some(t);
        known.waits_until = None;
        known.adoption = 0.0;
        let started = known.started.unwrap_or(t);
        let sponsor = known.sponsor;
        self.known.released += 1;
        self.tell(Event::Released(item));
        let value = self.scenario.rules.value;
        if self.is_mandated(i) {
            self.truth.items[i].value = 0.0;
        } else {
            let believed = Beliefs::new(&self.scenario, &self.known).mean(&self.known.items[i]);
            self.surprise += self.truth.items[i].value - believed;
            let truth = &mut self.truth.items[i];
            if self.truth.needs[truth.need].window && truth.value > 0.0 {
                truth.value *= libm::pow(value.window_keep, f64::from(t));
            }
            let tally = &mut self.truth.tally;
            tally.cycle_sum += f64::from(t - started) + 1.0;
            tally.cycles += 1;
            tally.helped += u16::from(value.helps(truth.value));
            tally.harmed += u16::from(value.harms(truth.value));
        }
        if let Some(who) = sponsor {
            self.known.people[who].delivered = true;
        }
        self.known.debt = (self.known.debt - self.scenario.repays(item)).max(0.0);
        self.promises_kept(item);
    }

    fn promises_kept(&mut self, item: ItemId) {
        let trust = self.scenario.rules.trust;
        let t = self.known.sprint as u8;
        let mut k = 0;
        while let Some(&promise) = self.known.promises.get(k) {
            if promise.item != item {
                k += 1;
                continue;
            }
            self.known.promises.remove(k);
            if t <= promise.due {
                let gain = if promise.dated { trust.date_kept } else { trust.range_kept };
                self.tell_because(Event::PromiseKept(item), Cause::Promise(item));
                self.move_trust(promise.to, gain, TrustReason::Kept, Cause::Promise(item));
            }
        }
    }

    /// Debt, defects and exhaustion that the sprint's work leaves.
    fn wear(&mut self, points: f64, debt_points: f64, pressure: f64) {
        let rules = self.scenario.rules;
        let d = rules.debt;
        let pressed = pressure.max(0.0);
        let known = &mut self.known;
        known.debt = forecast::debt_after(&rules, known.debt, points, debt_points, pressure);
        let made = d.defects_per_point * points * (1.0 + d.defects_debt * known.debt) * (1.0 + d.defects_pressure * pressed);
        let neglected = d.defects_question * known.open_questions + d.defects_incident * f64::from(known.incidents);
        self.truth.defects = (d.defects_keep * self.truth.defects + made + neglected - d.defects_removed * debt_points).max(0.0);
        let p = rules.people;
        known.exhaustion =
            (known.exhaustion + p.exhaustion_in * pressure * pressure.abs() - p.exhaustion_recovery * known.exhaustion).clamp(0.0, 1.0);
    }

    fn mood(&mut self, pressure: f64, goal: Option<bool>, disturbed: bool) {
        let p = self.scenario.rules.people;
        let rising = if self.truth.leading > self.truth.lagging { p.morale_rising } else { 0.0 };
        let goal = match goal {
            Some(true) => p.morale_goal,
            Some(false) => -p.morale_goal_missed,
            None => 0.0,
        };
        let disturbed = if disturbed { p.morale_goal_changed } else { 0.0 };
        let known = &mut self.known;
        let change = p.morale_return * (p.morale_rest - known.morale)
            - p.morale_pressure * pressure
            - p.morale_debt * known.debt
            - p.morale_exhaustion * known.exhaustion
            + rising
            + goal
            - disturbed;
        known.morale = (known.morale + change).clamp(self.scenario.rules.utility.least, 1.0);
    }

    fn record(
        &mut self,
        capacity: f64,
        points: f64,
        debt_points: f64,
        test_points: f64,
        released: u8,
        pressure: f64,
        goal: Option<(crate::scenario::NeedId, bool)>,
    ) {
        let trust = self.mean_trust();
        let noise = self.luck.normal(What::DefectReport, 0, self.known.sprint);
        self.known.defect_reports = self.truth.defects * libm::exp(self.scenario.rules.debt.report_noise * noise);
        // For whoever looks back: no rule asks how the half-days went.
        let ((strategic, tactical), taken) =
            if self.is_watched { (self.known.calendar.chosen(), self.known.calendar.taken()) } else { ((0, 0), 0) };
        let known = &mut self.known;
        known.history.push(SprintRecord {
            capacity,
            points,
            debt_points,
            test_points,
            released,
            trust,
            debt: known.debt,
            morale: known.morale,
            defects: known.defect_reports,
            questions: known.open_questions,
            autonomy: known.autonomy,
            strategic,
            tactical,
            taken,
            pressure,
            goal,
            by_dilemmas: known.by_dilemmas,
        });
        self.truth.tally.ends.push([known.debt, self.truth.defects, known.morale, trust]);
        if known.sprint < SHIPPED_BY {
            self.truth.tally.shipped_by_8 = known.released + known.finished.len() as u16;
        }
    }
}

/// V1 counts what is shipped by this sprint.
const SHIPPED_BY: usize = 8;
