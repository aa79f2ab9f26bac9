//! What the screens with a bar share: the bar with the way back, and where the rest goes.
use super::keys::keys_are_open;
use crate::tr;
use crate::ui::{
    Look, Type,
    desk::press_icon,
    egui::{AsIdSalt, CentralPanel, Context, Frame, Key, Margin, Modifiers, Panel, Ui},
    icon, space,
};

/// The bar at the top: back, the screen's name over what it is about, and the screen's own controls at the right.
/// True when the person goes back by the button or by Esc.
pub(super) fn top_bar(ui: &mut Ui, id: &str, title: &str, about: &str, controls: impl FnOnce(&mut Ui)) -> bool {
    let theme = Look::of(ui).theme;
    let back = Panel::top(id.to_owned()).frame(bar(ui)).resizable(false).show_separator_line(true).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(space::BUTTON);
            let back = press_icon(ui, icon::name::ARROW_LEFT, tr!("widget-back")).clicked();
            if about.is_empty() {
                Type::HEAD.elided(ui, title, theme.ink, 1);
            } else {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    Type::NOTE.elided(ui, about, theme.dim, 1);
                    Type::HEAD.elided(ui, title, theme.ink, 1);
                });
            }
            controls(ui);
            back
        })
        .inner
    });
    back.inner || escape(ui.ctx())
}

/// The bar at the bottom that never scrolls away.
pub(super) fn bottom_bar<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    Panel::bottom(id.to_owned()).frame(bar(ui)).resizable(false).show(ui, add).inner
}

/// What is left between the bars. By the id each screen is scrolled by itself.
pub(super) fn body<R>(ui: &mut Ui, id: impl AsIdSalt, margin: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(Look::of(ui).theme.ground).inner_margin(Margin::same(margin as i8));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| ui.push_id(id, add).inner).inner
}

/// Esc, unless something lies over the screen that is closed by it.
fn escape(ctx: &Context) -> bool {
    let is_covered = keys_are_open(ctx) || ctx.memory(|memory| memory.top_modal_layer().is_some());
    !is_covered && ctx.input(|input| input.modifiers == Modifiers::NONE && input.key_pressed(Key::Escape))
}

fn bar(ui: &Ui) -> Frame {
    let low = ui.ctx().content_rect().height() < LOW_BELOW;
    Frame::new()
        .fill(Look::of(ui).theme.surface)
        .inner_margin(Margin::symmetric(space::PAD_PANEL as i8, if low { space::GAP } else { space::PAD_LIST } as i8))
}

/// Height below which bars give up some of theirs.
const LOW_BELOW: f32 = 420.0;
