//! What a finished run is told from: taken out of it once, by playing its decisions again.
use std::sync::Arc;

use crate::scenario::{Challenge, DilemmaId, Idea, ItemId, StakeholderId};
use crate::sim::{Belief, Decision, Event, Grounds, Happening, Recording, Run, TrustReason};

/// What happened in a run, as the debrief tells it.
#[derive(Debug)]
pub(super) struct Digest {
    /// Everything that was shipped, the best first.
    pub shipped: Vec<Shipped>,
    /// Promises that came due.
    pub promises: Vec<Promised>,
    /// Everybody, in the scenario's order.
    pub people: Vec<Person>,
    /// Bets that were read.
    pub bets: Vec<BetRead>,
    /// Dilemmas: which, the option, the sprint from 1.
    pub dilemmas: Vec<(DilemmaId, u8, u8)>,
    /// Debt, morale and mean trust when the player came.
    pub start: [f64; 3],
    /// The sprint from 1 in which the money ran out.
    pub broke: Option<u8>,
    /// How others meet the same luck, if its seed has a code.
    pub challenge: Option<Challenge>,
}

/// Something that was shipped.
#[derive(Debug)]
pub(super) struct Shipped {
    pub item: ItemId,
    /// The sprint from 1 in which it went live.
    pub sprint: u8,
    /// What was believed of it when its work started, and on what grounds.
    pub believed: Option<(Belief, Grounds)>,
    /// Outcome points it adds once everybody who will use it does.
    pub worth: f64,
    pub verdict: Verdict,
    pub removed: bool,
}

/// What something that was shipped did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Helped,
    DidNothing,
    Harmed,
    /// It had to be there; its worth is that nothing happened.
    Mandated,
}

/// A promise that came due.
#[derive(Debug)]
pub(super) struct Promised {
    pub item: ItemId,
    pub to: Option<StakeholderId>,
    pub sprint: u8,
    pub kept: bool,
}

/// A person's trust over the run.
#[derive(Debug)]
pub(super) struct Person {
    pub id: StakeholderId,
    pub before: f64,
    pub after: f64,
    /// What moved it most, all times together.
    pub most: Option<(TrustReason, f64)>,
}

/// A bet that was read.
#[derive(Debug)]
pub(super) struct BetRead {
    /// The player's own chance, in percent.
    pub chance: u8,
    pub reached: bool,
}

impl Digest {
    /// Plays the decisions again and keeps what is told.
    pub fn of(recording: &Recording) -> Self {
        let run = recording.run();
        let mut again = Run::new(Arc::clone(run.scenario()), run.seed());
        let start = {
            let view = again.view();
            [view.debt(), view.morale(), view.trust()]
        };
        let before: Vec<f64> = again.view().people().map(|person| person.trust).collect();
        let mut digest = Self {
            shipped: Vec::new(),
            promises: Vec::new(),
            people: Vec::new(),
            bets: Vec::new(),
            dilemmas: Vec::new(),
            start,
            broke: None,
            challenge: Challenge::new(run.scenario(), run.seed()),
        };
        let mut beliefs: Vec<Option<(Belief, Grounds)>> = vec![None; run.scenario().items.len()];
        for decision in recording.decisions() {
            let was = again.clone();
            // The recording applied the same decision to the same state.
            let Ok(happenings) = again.apply(decision) else { break };
            for happening in happenings {
                digest.take(run, &was, happening, &mut beliefs);
            }
            if let Decision::Choose(dilemma, option) = decision {
                digest.dilemmas.push((*dilemma, *option, sprint_of(&was)));
            }
        }
        for shipped in &mut digest.shipped {
            shipped.believed = beliefs.get(shipped.item.index()).copied().flatten();
        }
        digest.shipped.sort_by(|a, b| b.worth.total_cmp(&a.worth));
        digest.people = people(recording, &before);
        digest
    }

    fn take(&mut self, run: &Run, was: &Run, happening: &Happening, beliefs: &mut [Option<(Belief, Grounds)>]) {
        let sprint = happening.sprint;
        let to = |item: ItemId| was.view().promises().iter().find(|promise| promise.item == item).map(|promise| promise.to);
        match happening.event {
            Event::Started(item) => {
                if let Some(seen) = was.view().item(item) {
                    beliefs[item.index()] = Some((seen.effect, seen.grounds));
                }
            }
            Event::Released(item) if self.shipped.iter().all(|shipped| shipped.item != item) => {
                let worth = run.true_worth(item).unwrap_or_default();
                let verdict = verdict(run, item, worth);
                self.shipped.push(Shipped { item, sprint, believed: None, worth, verdict, removed: false });
            }
            Event::Removed(item) => {
                self.shipped.iter_mut().filter(|shipped| shipped.item == item).for_each(|shipped| shipped.removed = true);
            }
            Event::PromiseKept(item) => self.promises.push(Promised { item, to: to(item), sprint, kept: true }),
            Event::PromiseMissed(item) => self.promises.push(Promised { item, to: to(item), sprint, kept: false }),
            Event::BetRead(item, _, reached) => {
                if let Some(bet) = run.view().item(item).and_then(|item| item.bet) {
                    self.bets.push(BetRead { chance: bet.chance, reached });
                }
            }
            Event::OutOfMoney => self.broke = Some(sprint),
            _ => {}
        }
    }

    /// How many of what was shipped did this.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.shipped.iter().filter(|shipped| shipped.verdict == verdict).count()
    }
}

fn sprint_of(run: &Run) -> u8 {
    u8::try_from(run.view().sprint() + 1).unwrap_or(u8::MAX)
}

fn verdict(run: &Run, item: ItemId, worth: f64) -> Verdict {
    let scenario = run.scenario();
    let value = &scenario.rules.value;
    match scenario.items[item.index()].idea {
        Idea::Mandated { .. } => Verdict::Mandated,
        _ if value.helps(worth) => Verdict::Helped,
        _ if value.harms(worth) => Verdict::Harmed,
        _ => Verdict::DidNothing,
    }
}

fn people(recording: &Recording, before: &[f64]) -> Vec<Person> {
    let most = |who: StakeholderId| {
        let mut sums: Vec<(TrustReason, f64)> = Vec::new();
        for happening in recording.log() {
            if let Event::Trust(person, by, reason) = happening.event
                && person == who
            {
                match sums.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, sum)) => *sum += by,
                    None => sums.push((reason, by)),
                }
            }
        }
        sums.into_iter().max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))
    };
    let people = recording.view().people().zip(before);
    people.map(|(person, &before)| Person { id: person.id, before, after: person.trust, most: most(person.id) }).collect()
}
