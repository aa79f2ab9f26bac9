//! What waits for the Product Owner and fits in one press: into free half-days, or in place of what has nothing to do.

use super::moves;
use crate::sim::{Block, BlockKind, Decision, Refusal, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::Button;
use crate::ui::{Intent, Look, Type};

/// A block that something waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Waiting {
    /// The block.
    pub block: Block,
    /// The half-day of the block with nothing to do that makes room for it, where none is free.
    pub in_place_of: Option<usize>,
}

/// What waits, most pressing first; `idle` are the first half-days of blocks that have nothing to do.
pub(super) fn waiting(view: &View<'_>, idle: &[usize]) -> Vec<Waiting> {
    let kinds = [BlockKind::Escalate, BlockKind::ClearBlocker, BlockKind::AcceptWork, BlockKind::AnswerQuestions, BlockKind::Refine];
    let housework = kinds.into_iter().filter_map(|kind| moves::block_of(view, kind, &[]));
    // Somebody who may soon go over the Product Owner's head.
    let on_edge = |who| view.overrides_below(who).is_some_and(|below| view.person(who).trust < below + NEAR);
    let talks = view.people().filter(|person| on_edge(person.id)).map(|person| Block::OneToOne(person.id));
    housework.chain(talks).filter(|block| has_something_to_do(view, block)).filter_map(|block| fits(view, block, idle)).take(MOST).collect()
}

/// Whether one more such block would not be idle.
fn has_something_to_do(view: &View<'_>, block: &Block) -> bool {
    let placed = view.blocks().iter().filter(|other| other.kind() == block.kind()).count();
    match block {
        Block::AcceptWork => view.accepted(placed).next().is_some(),
        Block::OneToOne(_) => !view.blocks().contains(block),
        _ => !words::about(view, block, placed).is_idle,
    }
}

fn fits(view: &View<'_>, block: Block, idle: &[usize]) -> Option<Waiting> {
    let room_of = |start: usize| moves::block_at(view, start).map_or(0, |at| view.blocks()[at].kind().half_days());
    match view.allows(&Decision::Schedule(block, None)) {
        Ok(()) => Some(Waiting { block, in_place_of: None }),
        Err(Refusal::NoTime { .. }) => {
            let start = idle.iter().copied().find(|start| room_of(*start) + view.free_half_days() >= block.kind().half_days())?;
            Some(Waiting { block, in_place_of: Some(start) })
        }
        Err(_) => None,
    }
}

/// All of it at once, where there is more than one and all have room together.
fn together(view: &View<'_>, waiting: &[Waiting], idle: &[usize]) -> Option<Vec<Decision>> {
    if waiting.len() < 2 {
        return None;
    }
    let half_days_of = |start: usize| moves::block_at(view, start).map_or(0, |at| view.blocks()[at].kind().half_days());
    let (mut free, mut idle) = (view.free_half_days(), idle.iter().copied());
    let (mut out, mut put_in) = (Vec::new(), Vec::new());
    for Waiting { block, .. } in waiting {
        let takes = block.kind().half_days();
        while free < takes {
            let start = idle.next()?;
            free += half_days_of(start);
            out.push(Decision::Unschedule(start as u8));
        }
        free -= takes;
        put_in.push(Decision::Schedule(*block, None));
    }
    out.extend(put_in);
    Some(out)
}

/// One button for each, and one for all.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, waiting: &[Waiting], idle: &[usize], out: &mut Vec<Intent>) {
    if waiting.is_empty() {
        return;
    }
    Type::NOTE.label(ui, tr!("calendar-waits"), Look::of(ui).theme.dim);
    for Waiting { block, in_place_of } in waiting {
        let placed = view.blocks().iter().filter(|other| other.kind() == block.kind()).count();
        let title = words::block_title(view, block);
        let about = words::about(view, block, placed);
        let said = match in_place_of.and_then(|start| moves::block_at(view, start)) {
            Some(other) => {
                tr!("calendar-waits-in-place", may = about.may.as_str(), other = words::block_title(view, &view.blocks()[other]))
            }
            None => about.may.clone(),
        };
        let pressed = Button::quiet(&title).icon(name::PLUS).show(ui);
        // The list at the left has the same names.
        ui.ctx().accesskit_node_builder(pressed.id, |node| {
            node.set_label(tr!("calendar-put-in", block = title.as_str()));
            node.set_description(said.as_str());
        });
        if pressed.on_hover_text(said).clicked() {
            out.extend(in_place_of.map(|start| Intent::Decide(Decision::Unschedule(start as u8))));
            out.push(Intent::Decide(Decision::Schedule(*block, None)));
        }
    }
    if let Some(all) = together(view, waiting, idle)
        && Button::quiet(tr!("calendar-put-in-all")).show(ui).on_hover_text(tr!("calendar-put-in-all.what")).clicked()
    {
        out.extend(all.into_iter().map(Intent::Decide));
    }
}

/// Trust this close above the mark needs a talk.
const NEAR: f64 = 0.1;
/// More at a time would be a list to work through.
const MOST: usize = 3;
