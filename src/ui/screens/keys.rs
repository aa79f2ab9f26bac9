//! The list of keys that `?` opens over any screen.
use super::page::scroll_by_keys;
use crate::tr;
use crate::ui::{
    Look, Type,
    desk::scrolled_in,
    egui::{Color32, Context, CornerRadius, Event, Frame, Id, Key, Margin, Modal, ScrollArea, Stroke, Ui, vec2},
    space,
    widgets::{Button, key_chip},
};

/// Keys that do the same thing, and what they do.
#[derive(Debug, Clone, Copy)]
pub struct KeyHelp {
    /// The keys, as written on them.
    pub keys: &'static [&'static str],
    /// What they do, in a few words.
    pub what: &'static str,
}

impl KeyHelp {
    /// Keys and what they do.
    #[must_use]
    pub const fn new(keys: &'static [&'static str], what: &'static str) -> Self {
        Self { keys, what }
    }
}

/// Keys that work on every screen.
#[must_use]
pub fn everywhere() -> [KeyHelp; 6] {
    [
        KeyHelp::new(&["Tab"], tr!("keys-tab")),
        KeyHelp::new(&["Up", "Down", "Left", "Right"], tr!("keys-arrows")),
        KeyHelp::new(&["Enter"], tr!("keys-enter")),
        KeyHelp::new(&["Esc"], tr!("keys-esc")),
        KeyHelp::new(&["F11"], tr!("keys-full-screen")),
        KeyHelp::new(&["?"], tr!("keys-list")),
    ]
}

/// Whether the list of keys is open; a screen then leaves the keyboard alone.
#[must_use]
pub fn keys_are_open(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(open_id())).unwrap_or(false)
}

/// Opens or closes the list of keys.
pub fn set_keys_open(ctx: &Context, open: bool) {
    ctx.data_mut(|data| data.insert_temp(open_id(), open));
}

/// A quiet button that opens the list: the `?` of a footer or bar.
pub fn keys_button(ui: &mut Ui) {
    let from_right = ui.layout().prefer_right_to_left();
    ui.horizontal(|ui| {
        // As much as keeps the ring round the button off the key.
        ui.spacing_mut().item_spacing.x = space::GAP_TIGHT;
        if !from_right {
            key_chip(ui, "?");
        }
        if Button::quiet(tr!("keys-title")).show(ui).clicked() {
            set_keys_open(ui.ctx(), true);
        }
        if from_right {
            key_chip(ui, "?");
        }
    });
}

/// Follows `?` and shows the list while it is open. Call it last on a screen, with the keys of that screen.
pub fn keys_overlay(ui: &Ui, screen: &str, own: &[KeyHelp]) {
    let ctx = ui.ctx();
    let typing = ctx.text_edit_focused();
    let asked = !typing && ctx.input(|input| input.key_pressed(Key::Questionmark) || input.events.contains(&Event::Text("?".into())));
    let was_open = keys_are_open(ctx);
    if asked {
        set_keys_open(ctx, !was_open);
    }
    if keys_are_open(ctx) {
        let closed = show(ctx, screen, own);
        if closed {
            set_keys_open(ctx, false);
        }
    }
}

/// The rows of the list, wherever they are.
pub fn keys_rows(ui: &mut Ui, rows: &[KeyHelp]) {
    let theme = Look::of(ui).theme;
    for row in rows {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::GAP_TIGHT, space::GAP_TIGHT);
            for key in row.keys {
                key_chip(ui, key);
            }
            ui.add_space(space::GAP_TIGHT);
            Type::TEXT.label(ui, row.what, theme.ink);
        });
    }
}

fn show(ctx: &Context, screen: &str, own: &[KeyHelp]) -> bool {
    let look = Look::in_force(ctx);
    let window = ctx.content_rect().size();
    let ground = Frame::new()
        .fill(look.theme.surface)
        .stroke(Stroke::new(space::STROKE, look.theme.edge))
        .corner_radius(CornerRadius::same(space::RADIUS_SHEET))
        .inner_margin(Margin::same(space::PAD_PANEL as i8));
    let room = window - vec2(2.0 * space::GAP_PART, 2.0 * space::GAP_PART);
    let modal = Modal::new(Id::new("keys")).frame(ground).backdrop_color(backdrop(look)).show(ctx, |ui| {
        ui.set_width((room.x - 2.0 * space::PAD_PANEL).min(WIDTH));
        let list = room.y - 2.0 * space::PAD_PANEL - space::BUTTON - space::GAP_PART;
        // Its bar is at the edge of the sheet.
        scrolled_in(ui, ScrollArea::vertical().max_height(list.max(space::BUTTON)).auto_shrink([false, true]), |ui| {
            scroll_by_keys(ui, true);
            Type::HEAD.label(ui, tr!("keys-title"), look.theme.ink);
            if !own.is_empty() {
                Type::TEXT_STRONG.label(ui, screen, look.theme.dim);
                keys_rows(ui, own);
                ui.add_space(space::GAP);
            }
            Type::TEXT_STRONG.label(ui, tr!("keys-everywhere"), look.theme.dim);
            keys_rows(ui, &everywhere());
        });
        ui.add_space(space::GAP);
        let close = Button::secondary(tr!("widget-close")).show(ui);
        if ctx.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        close.clicked()
    });
    modal.inner || modal.should_close()
}

fn backdrop(look: Look) -> Color32 {
    look.theme.ground.gamma_multiply(BACKDROP)
}

fn open_id() -> Id {
    Id::new("keys are open")
}

/// Width of the list where there is room.
const WIDTH: f32 = 440.0;
/// How far the list dims what lies below it.
const BACKDROP: f32 = 0.7;
