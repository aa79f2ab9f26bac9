//! Customer needs as they can be seen.

use super::View;
use crate::scenario::NeedId;
use crate::sim::belief::Belief;

/// A need as it can be seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedView {
    /// Which.
    pub id: NeedId,
    /// Importance relative to a usual need.
    pub importance: Belief,
    /// Whether its market will not wait.
    pub window: bool,
    /// Share of it met by live features, believed, 0–1 (low and high end of the 80 % range).
    pub met: (f64, f64),
    /// Sprint in which it became known, from 0.
    pub since: u8,
    /// Heard from customers themselves: only then are there solutions made for it.
    pub understood: bool,
}

impl<'a> View<'a> {
    /// A need, unless it is undiscovered.
    #[must_use]
    pub fn need(&self, id: NeedId) -> Option<NeedView> {
        let known = self.known.needs.row(id)?;
        known.discovered.then(|| {
            let mut served = Belief { mean: 0.0, sd: 0.0 };
            let mut variance = 0.0;
            for item in self.live().filter(|i| i.need == Some(id)) {
                served.mean += item.effect.mean * item.adoption;
                variance += (item.effect.sd * item.adoption) * (item.effect.sd * item.adoption);
            }
            served.sd = libm::sqrt(variance);
            // A need counts as served at this share of its importance; met in full at its whole importance.
            let whole = known.importance;
            let met = |x: f64| (x / whole).clamp(0.0, 1.0);
            NeedView {
                id,
                importance: Belief { mean: known.importance, sd: libm::sqrt(known.variance) },
                window: known.window,
                met: (met(served.mean - served.half_width()), met(served.mean + served.half_width())),
                since: known.since,
                understood: known.understood,
            }
        })
    }

    /// How important a known need is believed to be: [`View::need`] without what is met of it.
    pub(crate) fn importance_of(&self, id: NeedId) -> Option<f64> {
        let known = self.known.needs.row(id)?;
        known.discovered.then_some(known.importance)
    }

    /// Needs that are known.
    pub fn needs(&self) -> impl Iterator<Item = NeedView> + 'a {
        let this = *self;
        (0..this.known.needs.len()).filter_map(move |i| this.need(NeedId::at(i)))
    }

    /// How many needs are known.
    #[must_use]
    pub fn needs_known(&self) -> usize {
        self.known.needs.iter().filter(|n| n.discovered).count()
    }

    /// Whether a need is known.
    #[must_use]
    pub fn knows(&self, need: NeedId) -> bool {
        self.known.needs[need].discovered
    }

    /// Share of what customers could tell that has been heard, 0–1.
    #[must_use]
    pub fn heard(&self) -> f64 {
        self.heard_by(self.known.heard)
    }

    /// Interviews' worth of customers heard.
    #[must_use]
    pub const fn interviews(&self) -> f64 {
        self.known.heard
    }

    /// Whether the player has learned how the business earns.
    #[must_use]
    pub const fn knows_business(&self) -> bool {
        self.known.knows_business
    }
}
