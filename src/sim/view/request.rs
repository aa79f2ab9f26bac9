//! Open requests and promises.

use super::View;
use crate::scenario::{ItemId, RequestId, StakeholderId};
use crate::sim::decision::Reason;
use crate::sim::forecast;
use crate::sim::known::{Odds, Promise, Stage};

/// An open request.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequestView {
    /// Which.
    pub id: RequestId,
    /// The item asked for.
    pub item: ItemId,
    /// Who asks.
    pub from: StakeholderId,
    /// Sprints it has been open.
    pub open_for: u8,
    /// Asked why already.
    pub asked_why: bool,
    /// Asked why, and they did not say.
    pub evaded: bool,
}

impl<'a> View<'a> {
    /// Open requests, oldest first.
    pub fn requests(&self) -> impl Iterator<Item = RequestView> + 'a {
        let this = *self;
        this.known.requests.iter().map(move |r| RequestView {
            id: r.id,
            item: this.scenario.item_of(r.id),
            from: this.scenario.asker(r.id),
            open_for: this.known.sprint as u8 - r.since,
            asked_why: r.asked_why,
            evaded: r.evaded,
        })
    }

    /// Items that may be offered instead of a request: same need, on the backlog, not promised.
    pub fn alternatives(&self, request: RequestId) -> impl Iterator<Item = ItemId> + 'a {
        let this = *self;
        let need = this.known.items[this.scenario.item_of(request).index()].need;
        // Where the need is not known there is nothing to look for.
        let among = if need.is_some() { &this.known.order[..] } else { &[] };
        among.iter().copied().filter(move |i| {
            let k = &this.known.items[*i];
            k.need == need && k.stage == Stage::Backlog && !this.known.promises.iter().any(|p| p.item == *i)
        })
    }

    /// What they ask, in their words: who trusts the Product Owner when it comes up tells the problem, if the author wrote so.
    #[must_use]
    pub fn ask(&self, request: RequestId) -> &'a str {
        let Some(authored) = self.scenario.requests.get(request.index()) else { return "" };
        let trusts = self.known.items[self.scenario.item_of(request)].odds == Odds::Informed;
        authored.problem.as_deref().filter(|_| trusts).unwrap_or(&authored.ask)
    }

    /// What the person said when asked why, once they did.
    #[must_use]
    pub fn because(&self, request: RequestId) -> Option<&'a str> {
        let card = self.scenario.requests.get(request.index())?;
        let need = self.known.items[self.scenario.item_of(request).index()].need?;
        card.behind.iter().find(|b| b.need == need).map(|b| b.because.as_str())
    }

    /// Whether a reason would hold for an item.
    #[must_use]
    pub fn reason_holds(&self, item: ItemId, reason: Reason) -> bool {
        forecast::reason_holds(self.scenario, self.known, item, reason)
    }

    /// Open promises.
    #[must_use]
    pub fn promises(&self) -> &'a [Promise] {
        &self.known.promises
    }
}
