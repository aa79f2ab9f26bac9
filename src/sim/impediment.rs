//! Impediments beyond the team: they take points until somebody escalates them, and more with each sprint.

use super::happening::{Event, TrustReason};
use super::known::KnownImpediment;
use super::luck::What;
use super::run::Run;
use crate::scenario::ImpedimentId;
use std::sync::Arc;

impl Run {
    /// What was in the way grows or passes, and something new may come.
    pub(super) fn impediments_come(&mut self) {
        if self.scenario.impediments.is_empty() {
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let rules = &scenario.rules.impediments;
        let mut place = 0;
        while let Some(open) = self.known.impediments.get(place).copied() {
            if self.passes(open.id, self.known.sprint) {
                self.known.impediments.remove(place);
                self.tell(Event::ImpedimentPassed(open.id));
                continue;
            }
            if let Some(open) = self.known.impediments.get_mut(place) {
                open.points *= rules.grows;
            }
            place += 1;
        }
        if !self.luck.chance(What::Impediment, 0, self.known.sprint, rules.chance) {
            return;
        }
        let number = self.sprint_number();
        let may_come = |id: &ImpedimentId| scenario.impediment(*id).is_some_and(|impediment| impediment.not_before <= number);
        if let Some(place) = self.truth.impediments.iter().position(may_come) {
            let id = self.truth.impediments.remove(place);
            let points = scenario.impediment(id).map_or(0.0, |impediment| impediment.points);
            self.known.impediments.push(KnownImpediment { id, since: self.known.sprint as u8, points });
            self.known.met |= 1 << id.index();
            self.tell(Event::ImpedimentCame(id));
        }
    }

    /// Whether an impediment passes by itself before a sprint.
    fn passes(&self, id: ImpedimentId, sprint: usize) -> bool {
        self.luck.chance(What::ImpedimentPasses, id.index(), sprint, self.scenario.rules.impediments.passes)
    }

    /// Those who can remove it do: some of it is felt this sprint, nothing later.
    pub(super) fn escalate(&mut self, id: ImpedimentId) {
        let Some(place) = self.known.impediments.iter().position(|open| open.id == id) else { return };
        let open = self.known.impediments.remove(place);
        let rules = self.scenario.rules.impediments;
        self.known.pressure.points += open.points * rules.escalated;
        let in_vain = self.passes(id, self.known.sprint + 1);
        self.tell(Event::Escalated(id, in_vain));
        let above = self.scenario.leader.or_else(|| self.scenario.most_powerful());
        if let Some(above) = above.filter(|_| in_vain) {
            self.move_trust(above, rules.in_vain, TrustReason::InVain, self.cause);
        }
    }

    /// Points that impediments take this sprint.
    pub(super) fn impeded(&self) -> f64 {
        self.known.impediments.iter().map(|open| open.points).sum()
    }
}
