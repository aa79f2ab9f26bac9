//! What a block of the team's time is about: the items and the people it will touch as things are.

use crate::sim::{Block, ItemView, PersonView, View};
use crate::tr;
use crate::ui::desk::words;
use crate::ui::egui::{Rect, Sense, Ui, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::portrait::size;
use crate::ui::{Look, Type, number, space};

/// Shows what the block would touch, where so many of its kind are before it; nothing for a block that
/// touches none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, block: &Block, before: usize) {
    let top = ui.cursor().top();
    match block {
        Block::Refine => view.refined(before).for_each(|touched| item(ui, view, &touched, &points(&touched))),
        Block::AcceptWork => view.accepted(before).for_each(|touched| item(ui, view, &touched, &points(&touched))),
        Block::AnswerQuestions => view.askers().for_each(|(touched, asks)| {
            item(ui, view, &touched, &tr!("calendar-raises", questions = asks.round() as u32));
        }),
        Block::StatusRound => view.reached(before).for_each(|touched| person(ui, view, &touched)),
        _ => {}
    }
    if ui.cursor().top() > top {
        ui.add_space(space::GAP);
    }
}

fn points(item: &ItemView) -> String {
    number::points(item.estimate.round() as u32)
}

fn item(ui: &mut Ui, view: &View<'_>, item: &ItemView, figure: &str) {
    row(ui, space::ICON, view.title(item.id), figure, |ui, sign| {
        icon::paint(ui.painter(), sign.center(), name::CIRCLE_DASHED, Drawn::Outline, space::ICON, Look::of(ui).theme.dim);
    });
}

fn person(ui: &mut Ui, view: &View<'_>, person: &PersonView) {
    let name = &view.scenario().stakeholders[person.id.index()].name;
    row(ui, size::LINE, name, &number::share(person.trust as f32), |ui, sign| {
        words::portrait(view, person.id).size(size::LINE).paint(ui.painter(), sign.center());
    });
}

/// A sign, words, and a figure at the right.
fn row(ui: &mut Ui, sign: f32, words: &str, figure: &str, paint: impl FnOnce(&mut Ui, Rect)) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::GAP;
        let height = sign.max(Type::TEXT.line);
        let (place, _) = ui.allocate_exact_size(vec2(sign, height), Sense::hover());
        paint(ui, place);
        let figure = Type::NOTE.line(ui, figure, theme.dim);
        let width = ui.available_width() - figure.size().x - space::GAP;
        let top = ui.cursor().top() + (height - Type::TEXT.line) / 2.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space((height - Type::TEXT.line) / 2.0);
            Type::TEXT.label(ui, words, theme.ink);
        });
        let right = ui.max_rect().right() - figure.size().x;
        ui.painter().galley(pos2(right, top + (Type::TEXT.line - figure.size().y) / 2.0), figure, theme.dim);
    });
}
