//! From the card in hand to the mark of the sky that it is about, and back.

use crate::scenario::{ItemId, north_star};
use crate::sim::{Block, Phase, Recording, View};
use crate::tr;
use crate::ui::desk::inbox::Card;
use crate::ui::desk::{DeskState, Part};
use crate::ui::sky::{Setting, SkyHit, SkyState, Subject};

/// How the phase shows the sky.
pub(super) fn setting(run: &Recording) -> Setting {
    if run.view().phase() == Phase::Calendar { Setting::Strip } else { Setting::Desk }
}

/// What the card in hand is about and what it would change.
pub(super) fn subject(run: &Recording, desk: &DeskState) -> Subject {
    let changes = match run.view().phase() {
        Phase::Calendar => desk.calendar.block_in_hand(&run.view()).and_then(|block| changed_by(&run.view(), block)),
        _ => None,
    };
    Subject { selected: selected(run, desk), changes }
}

/// The mark that a block would change, and how.
fn changed_by(view: &View<'_>, block: Block) -> Option<(SkyHit, &'static str)> {
    let on_item = |item: ItemId, word: &'static str| {
        let of = view.item(item)?;
        of.need.filter(|need| view.knows(*need)).map(|_| (SkyHit::Item(item), word))
    };
    match block {
        Block::Interview(Some(item)) => on_item(item, tr!("sky-narrows-and-thins")),
        Block::Interview(None) | Block::MapProblems => Some((SkyHit::NotHeard, tr!("sky-thins-fog"))),
        Block::Prototype(item) | Block::Experiment(item) => on_item(item, tr!("sky-narrows")),
        Block::ReadData => Some((SkyHit::NorthStar, tr!("sky-reads"))),
        _ => None,
    }
}

/// The mark that the card in hand is about.
fn selected(run: &Recording, desk: &DeskState) -> Option<SkyHit> {
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

/// Opens what belongs to a mark: the card of its request, the north star's metric, or else its sheet.
pub(super) fn open(hit: SkyHit, run: &Recording, desk: &mut DeskState, sky: &mut SkyState) {
    let view = run.view();
    if hit == SkyHit::NorthStar
        && let Some(metric) = north_star(view.scenario())
    {
        return desk.show_metric(metric);
    }
    let asked = |hit: SkyHit| {
        view.requests().find(|request| match hit {
            SkyHit::Person(who) => request.from == who,
            SkyHit::Item(item) => request.item == item,
            _ => false,
        })
    };
    match asked(hit).filter(|_| view.phase() == Phase::Inbox) {
        Some(request) => {
            desk.inbox.take(Card::Request(request.id));
            desk.part = Part::Right;
        }
        None => sky.sheet = Some(hit),
    }
}
