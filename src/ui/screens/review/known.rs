//! What was known when a decision was made.
use crate::scenario::StakeholderId;
use crate::score::Choice;
use crate::sim::View;
use crate::ui::{
    Look, Type,
    desk::words::portrait,
    egui::{Sense, Ui, pos2, vec2},
    portrait::size,
    space,
};
use crate::{tr, words};

/// The sentences of what was known.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, choice: &Choice) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    Type::NOTE_STRONG.label(ui, tr!("run-review-known"), theme.dim);
    let mut sentences = words::known_then(view, choice).into_iter();
    // Who asked is met first.
    if let Some((who, first)) = who(view, choice).and_then(|who| Some((who, sentences.next()?))) {
        let name = &view.scenario().stakeholders[who.index()].name;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            portrait(view, who).size(size::ROW).show(ui, name);
            ui.vertical(|ui| Type::TEXT.label(ui, first, theme.ink));
        });
    }
    for sentence in sentences {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            let (rect, _) = ui.allocate_exact_size(vec2(DOT, Type::NOTE.line), Sense::hover());
            ui.painter().circle_filled(pos2(rect.center().x, rect.center().y), DOT / 2.0, theme.edge);
            ui.vertical(|ui| Type::NOTE.label(ui, sentence, theme.ink));
        });
    }
}

/// The person that a choice is an answer to.
fn who(view: &View<'_>, choice: &Choice) -> Option<StakeholderId> {
    match choice {
        Choice::Answer(request, _) | Choice::LeaveOpen(request) => Some(view.scenario().requests[request.index()].from),
        Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item) => view.item(*item)?.sponsor,
        _ => None,
    }
}

const DOT: f32 = 4.0;
