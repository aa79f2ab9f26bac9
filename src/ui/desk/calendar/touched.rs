//! What a block of the team's time is about: the items from the top that refining makes ready.

use crate::sim::{Block, ItemView, View};
use crate::ui::egui::{Sense, Ui, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::{Look, Type, number, space};

/// Shows the items that the block would touch, where so many of its kind stand before it; nothing for a block
/// that touches none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, block: &Block, before: usize) {
    let theme = Look::of(ui).theme;
    let items: Vec<ItemView> = if *block == Block::Refine { view.refined(before).collect() } else { Vec::new() };
    for item in &items {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::GAP;
            let (sign, _) = ui.allocate_exact_size(vec2(space::ICON, Type::TEXT.line), Sense::hover());
            icon::paint(ui.painter(), sign.center(), name::CIRCLE_DASHED, Drawn::Outline, space::ICON, theme.dim);
            let points = Type::NOTE.line(ui, number::points(item.estimate.round() as u32), theme.dim);
            let width = ui.available_width() - points.size().x - space::GAP;
            let top = ui.cursor().top();
            ui.vertical(|ui| {
                ui.set_width(width);
                Type::TEXT.label(ui, view.title(item.id), theme.ink);
            });
            let right = ui.max_rect().right() - points.size().x;
            ui.painter().galley(pos2(right, top + (Type::TEXT.line - points.size().y) / 2.0), points, theme.dim);
        });
    }
    if !items.is_empty() {
        ui.add_space(space::GAP);
    }
}
