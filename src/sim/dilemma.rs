//! Dilemmas: which one stops the sprint, and what a choice does.

use super::condition;
use super::happening::{Event, TrustReason};
use super::luck::What;
use super::run::Run;
use crate::scenario::{DilemmaId, Effect};

/// Takes the next dilemma whose conditions hold off the deck; one that is due this sprint goes first.
pub(super) fn draw(run: &mut Run) -> Option<DilemmaId> {
    let number = run.sprint_number();
    let (scenario, deck) = (&run.scenario, &run.truth.dilemmas);
    let next_of = |arrives: Option<u8>| {
        deck.iter().position(|id| {
            let dilemma = scenario.dilemmas.get(id.index()).filter(|dilemma| dilemma.arrives == arrives);
            dilemma.is_some_and(|dilemma| dilemma.when.iter().all(|c| condition::holds(scenario, &run.known, *c)))
        })
    };
    // Most sprints have none of their own, and then the deck need not be gone through for one.
    let is_any_due = scenario.dilemmas_due.contains(&number);
    let next = if is_any_due { next_of(Some(number)) } else { None }.or_else(|| next_of(None));
    next.map(|place| run.truth.dilemmas.remove(place))
}

impl Run {
    pub(super) fn choose(&mut self, id: DilemmaId, option: u8) {
        let scenario = std::sync::Arc::clone(&self.scenario);
        let Some(chosen) = scenario.options(id).get(usize::from(option)) else { return };
        self.spend_for_dilemma(chosen.half_days);
        self.known.pressure.points += chosen.points;
        // One coin for all options: what they are called and in which order they are means nothing.
        let mut draw = self.luck.draw(What::DilemmaOdds, id.index(), 0);
        self.effects(id, &chosen.effects, &mut draw);
        self.known.dilemmas_seen.push((id, self.known.sprint as u8, option));
        self.known.dilemma = None;
        self.next_dilemma_or_work();
    }

    fn effects(&mut self, id: DilemmaId, effects: &[Effect], draw: &mut super::luck::Draw) {
        for effect in effects {
            if let Effect::Chance(p, first, second) = effect {
                let came = draw.chance(*p);
                self.tell(Event::CameOut(id, came));
                self.effects(id, if came { first } else { second }, draw);
            } else {
                self.take_effect(effect, TrustReason::Dilemma);
            }
        }
    }
}
