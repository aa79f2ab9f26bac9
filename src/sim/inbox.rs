//! The Inbox: what arrives, and the answers to it.

use super::decision::{Answer, Reason};
use super::forecast;
use super::happening::{Cause, Event, TrustReason};
use super::known::{KnownRequest, Odds, Promise, Stage};
use super::luck::What;
use super::phase::Phase;
use super::run::Run;
use super::setup;
use crate::scenario::{ItemId, RequestId, StakeholderId};

impl Run {
    /// Opens the Inbox of a sprint: luck of the sprint, arrivals, what comes back.
    pub(super) fn begin_sprint(&mut self) {
        self.cause = Cause::Rules;
        let t = self.known.sprint;
        for person in &mut self.known.people {
            person.heard = false;
            person.delivered = false;
        }
        self.known.evidence_shown = false;
        self.known.goal_shared = false;
        self.known.talk_half_days = 0.0;
        self.known.pressure = super::known::DilemmaToll::default();
        self.enter(Phase::Inbox);
        self.turns_come();
        self.interval_begins();
        let rates = &self.scenario.rates;
        self.known.blockers = self.luck.poisson(What::Blockers, 0, t, rates.blockers);
        self.known.incidents = self.luck.poisson(What::Incidents, 0, t, rates.incidents);
        self.warnings_age();
        if self.known.blockers > 0 {
            self.tell_because(Event::Blockers(self.known.blockers), Cause::Luck);
        }
        if self.known.incidents > 0 {
            self.tell_because(Event::Incidents(self.known.incidents), Cause::Luck);
        }
        self.impediments_come();
        self.parked_return();
        self.requests_arrive();
        self.open_calendar();
    }

    fn parked_return(&mut self) {
        let now = self.known.sprint as u8;
        let mut k = 0;
        while let Some(&item) = self.known.parked.get(k) {
            let i = item.index();
            if self.known.items[i].parked_until.is_none_or(|until| until > now) {
                k += 1;
                continue;
            }
            self.known.parked.remove(k);
            self.known.items[i].parked_until = None;
            match self.scenario.request_of(item) {
                Some(request) if self.scenario.item_of(request) == item => {
                    self.known.items[i].stage = Stage::Asked;
                    self.known.requests.push(KnownRequest { id: request, since: now, asked_why: true, evaded: false });
                }
                _ => self.put_on_backlog(item),
            }
            self.tell(Event::Returned(item));
        }
    }

    fn requests_arrive(&mut self) {
        let t = self.known.sprint;
        let number = self.sprint_number();
        for k in 0..self.scenario.timed_requests.len() {
            if let Some(&(request, sprint)) = self.scenario.timed_requests.get(k)
                && sprint == number
            {
                self.arrive(request);
            }
        }
        let requests = &self.scenario.rules.requests;
        let drawn = self.luck.poisson(What::RequestCount, 0, t, self.scenario.rates.requests);
        let waiting = self.known.requests.len() as u8;
        let least = if t == 0 { requests.first_sprint.saturating_sub(waiting) } else { 0 };
        for _ in 0..drawn.max(least) {
            let may_come = |r: &RequestId| self.scenario.requests.get(r.index()).is_some_and(|request| request.not_before <= number);
            let next = self.truth.requests.iter().position(may_come);
            if let Some(place) = next {
                let request = self.truth.requests.remove(place);
                self.arrive(request);
            }
        }
    }

    pub(super) fn arrive(&mut self, request: RequestId) {
        let item = self.scenario.item_of(request);
        let from = self.scenario.asker(request);
        // A sponsor who trusts brings problems rather than features: better odds, the same luck.
        let trusting = self.known.people[from].trust > self.scenario.rules.value.trusting_sponsor;
        let odds = if trusting { Odds::Informed } else { Odds::Guessed };
        setup::draw_request(&self.scenario, &mut self.truth, self.luck, request, odds);
        if self.is_watched || self.twist.is_some() {
            setup::draw_behind(&self.scenario, &mut self.truth, self.luck, request);
        }
        if let Some(twist) = &self.twist {
            twist.on_arrival(&self.scenario, &mut self.truth, request);
        }
        self.reveal(item);
        let known = &mut self.known.items[item];
        known.odds = odds;
        known.stage = Stage::Asked;
        known.sponsor = Some(from);
        self.known.requests.push(KnownRequest { id: request, since: self.known.sprint as u8, asked_why: false, evaded: false });
        self.tell_because(Event::RequestArrived(request), Cause::Luck);
    }

    pub(super) fn answer(&mut self, request: RequestId, answer: Answer) {
        let item = self.scenario.item_of(request);
        let from = self.scenario.asker(request);
        let cost = forecast::talk(&self.scenario.rules, answer);
        self.spend_talk(cost);
        let refused = matches!(answer, Answer::Decline | Answer::DeclineBecause(_) | Answer::Park);
        let gate = self.view().refusal_gate(from);
        if answer == Answer::AskWhy {
            self.ask_why(request, item, from);
            return;
        }
        self.known.people[from].heard = true;
        self.known.requests.retain(|r| r.id != request);
        let trust = self.scenario.rules.trust;
        let needed = forecast::refusal_gate(&self.scenario, from);
        if refused {
            self.use_backing(Some(from), needed);
        }
        if refused && self.known.autonomy < gate {
            self.tell(Event::Overruled(from));
            self.move_trust(from, trust.gated, TrustReason::Overruled, self.cause);
            self.promise(item, from, false);
            return;
        }
        match answer {
            Answer::AcceptDate => self.promise(item, from, true),
            Answer::AcceptRange => self.promise(item, from, false),
            Answer::Decline => self.refuse(item, from, None),
            Answer::DeclineBecause(reason) => self.refuse(item, from, Some(reason)),
            Answer::Park => self.park(item, from),
            Answer::OfferAlternative(other) => {
                self.move_trust(from, trust.alternative, TrustReason::Alternative, self.cause);
                self.known.items[item].stage = Stage::Rejected;
                self.known.items[other].sponsor = Some(from);
                self.promise_quietly(other, from, false);
            }
            Answer::AskWhy => {}
        }
    }

    fn ask_why(&mut self, request: RequestId, item: ItemId, from: StakeholderId) {
        let chance = forecast::says_why(&self.scenario.rules, self.known.people[from].trust);
        let opens = self.luck.chance(What::AskWhy, request.index(), 0, chance);
        if let Some(open) = self.known.requests.iter_mut().find(|r| r.id == request) {
            open.asked_why = true;
            open.evaded = !opens;
        }
        if opens {
            self.open_up(request, item, self.cause);
        } else {
            self.tell(Event::AskedInVain(request));
        }
    }

    /// The need behind a request and its alternative come out.
    pub(super) fn open_up(&mut self, request: RequestId, item: ItemId, cause: Cause) {
        self.link(item, cause);
        let need = self.truth.items[item].need;
        self.discover(need, cause);
        let hidden = self.scenario.alternative_of(request);
        if self.truth.has_alternative[request] && self.known.items[hidden].stage == Stage::Hidden {
            self.reveal(hidden);
            let sponsor = self.known.items[item].sponsor;
            let known = &mut self.known.items[hidden];
            known.need = Some(need);
            known.sponsor = sponsor;
            self.put_on_backlog(hidden);
            self.tell_because(Event::AlternativeShown(request), cause);
        }
    }

    fn promise(&mut self, item: ItemId, to: StakeholderId, dated: bool) {
        self.put_on_backlog(item);
        if !dated {
            self.move_trust(to, self.scenario.rules.trust.range_given, TrustReason::Range, self.cause);
        }
        self.promise_quietly(item, to, dated);
    }

    pub(super) fn promise_quietly(&mut self, item: ItemId, to: StakeholderId, dated: bool) {
        let due = forecast::due(&self.scenario.rules, self.known.sprint, self.known.items[item].loudness, dated);
        self.known.promises.push(Promise { item, to, dated, due });
        self.tell(Event::Promised(item));
    }

    /// A refusal of a request or of a backlog item.
    pub(super) fn refuse(&mut self, item: ItemId, from: StakeholderId, reason: Option<Reason>) {
        let trust = self.scenario.rules.trust;
        self.known.people[from].heard = true;
        match reason {
            None => {
                self.move_trust(from, trust.refused, TrustReason::Refused, self.cause);
                for i in 0..self.known.people.len() {
                    if i != from.index() {
                        self.move_trust(StakeholderId::at(i), trust.refused_heard, TrustReason::HeardOfRefusal, self.cause);
                    }
                }
            }
            Some(reason) => {
                let holds = self.holds(item, reason);
                let why = if holds { TrustReason::TrueReason } else { TrustReason::UntrueReason };
                self.move_trust(from, forecast::refusal_with_reason(&self.scenario.rules, holds), why, self.cause);
                self.known.evidence_shown |= holds && reason == Reason::Tested;
            }
        }
        self.take_off(item, Stage::Rejected);
    }

    /// An item goes where it is neither asked for nor on the backlog.
    pub(super) fn take_off(&mut self, item: ItemId, to: Stage) {
        let before = std::mem::replace(&mut self.known.items[item].stage, to);
        if matches!(before, Stage::Backlog | Stage::InWork) {
            self.known.order.retain(|i| *i != item);
        }
    }

    /// Whether a reason can be shown to be true of the item.
    fn holds(&self, item: ItemId, reason: Reason) -> bool {
        forecast::reason_holds(&self.scenario, &self.known, item, reason)
    }

    pub(super) fn park(&mut self, item: ItemId, from: StakeholderId) {
        let rules = &self.scenario.rules;
        self.known.people[from].heard = true;
        let until = self.known.sprint as u8 + rules.requests.parked_sprints;
        let known = &mut self.known.items[item];
        known.stage = Stage::Parked;
        known.parked_until = Some(until);
        known.parked_before = true;
        self.known.parked.push(item);
        self.known.order.retain(|i| *i != item);
        self.move_trust(from, rules.trust.parked, TrustReason::Parked, self.cause);
    }

    /// Requests left open too long count as refused without a reason.
    pub(super) fn silence_refuses(&mut self) {
        let now = self.known.sprint as u8;
        let lapses = |run: &Self, since: u8| forecast::lapses(&run.scenario.rules, (now - since).into());
        let next = |run: &Self| run.known.requests.iter().position(|request| lapses(run, request.since));
        while let Some(place) = next(self) {
            let request = self.known.requests.remove(place).id;
            self.tell(Event::RequestLapsed(request));
            let from = self.scenario.asker(request);
            let heard = self.known.people[from].heard;
            self.refuse(self.scenario.item_of(request), from, None);
            // Silence is not a word.
            self.known.people[from].heard = heard;
        }
    }
}
