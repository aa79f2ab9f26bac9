//! From the card in hand to the mark of the sky that it is about, and back.

use crate::sim::{Phase, Recording};
use crate::ui::desk::inbox::Card;
use crate::ui::desk::{DeskState, Part};
use crate::ui::sky::SkyHit;

/// The mark that the card in hand is about.
pub(super) fn selected(run: &Recording, desk: &DeskState) -> Option<SkyHit> {
    let view = run.view();
    match view.phase() {
        Phase::Inbox => match desk.inbox.card(run)? {
            Card::Request(request) => Some(SkyHit::Person(view.scenario().requests[request.index()].from)),
            _ => None,
        },
        Phase::Sprint => view.scenario().dilemmas[view.dilemma()?.index()].touches.filter(|need| view.knows(*need)).map(SkyHit::Need),
        _ => None,
    }
}

/// Opens the card that belongs to a mark, if the phase has one.
pub(super) fn open(hit: SkyHit, run: &Recording, desk: &mut DeskState) {
    let view = run.view();
    if view.phase() != Phase::Inbox {
        return;
    }
    let request = view.requests().find(|request| match hit {
        SkyHit::Person(who) => request.from == who,
        SkyHit::Item(item) => request.item == item,
        _ => false,
    });
    if let Some(request) = request {
        desk.inbox.take(Card::Request(request.id));
        desk.part = Part::Right;
    }
}
