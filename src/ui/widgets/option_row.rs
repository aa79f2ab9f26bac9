//! One answer to choose: digit, title, price, what is known of its effect, or why it cannot be done now.
use std::sync::Arc;

use super::control::{self, State};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{Color32, Galley, Pos2, Rect, Response, Stroke, Ui, Vec2, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
};

/// One answer to choose. `OptionRow::new(3, "Ask why").price("1 half-day").note("Shows the need…").show(ui)`.
#[derive(Debug, Clone)]
#[must_use = "an option is there once it is shown"]
pub struct OptionRow<'a> {
    digit: usize,
    title: &'a str,
    price: &'a str,
    note: &'a str,
    brief: &'a str,
    selected: bool,
    boxed: bool,
    locked: Option<&'a str>,
}

impl<'a> OptionRow<'a> {
    /// An answer that the given digit chooses, 0 for none.
    pub fn new(digit: usize, title: &'a str) -> Self {
        Self { digit, title, price: "", note: "", brief: "", selected: false, boxed: false, locked: None }
    }

    /// What it costs, at the right: `1 half-day`.
    pub fn price(mut self, price: &'a str) -> Self {
        self.price = price;
        self
    }

    /// Second line: what is known of its effect.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// The second line in words, where few numbers show; the note is then in the tooltip.
    pub fn brief(mut self, brief: &'a str) -> Self {
        self.brief = brief;
        self
    }

    /// The player's choice: raised and outlined.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Draws a border round every option, as on a dilemma.
    pub fn boxed(mut self) -> Self {
        self.boxed = true;
        self
    }

    /// Cannot be chosen now; the reason takes the second line and a lock the place of the digit.
    pub fn locked(mut self, reason: Option<&'a str>) -> Self {
        self.locked = reason;
        self
    }

    /// Shows the option at the full width. A locked one takes the focus but is never clicked.
    pub fn show(self, ui: &mut Ui) -> Response {
        let enabled = self.locked.is_none() && ui.is_enabled();
        let width = ui.available_width();
        let text_left = space::PAD_LIST + space::CHIP + space::GAP;
        let text = self.lay_out(ui, width - text_left - space::PAD_LIST);
        let padding = if self.boxed { space::GAP } else { space::GRID / 2.0 };
        let height = (text.size.y + 2.0 * padding).max(space::TARGET);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), control::sense(enabled));
        // A click points to it as a digit does: Enter is for it then, and not for the main action of the screen.
        if response.clicked() {
            response.request_focus();
        }

        if ui.is_rect_visible(rect) {
            self.paint_frame(ui, rect, &response);
            let top = rect.center().y - text.size.y / 2.0;
            let key = Rect::from_min_size(pos2(rect.left() + space::PAD_LIST, top), Vec2::splat(space::CHIP));
            self.paint_key(ui, key);
            text.paint(ui, pos2(rect.left() + text_left, top), rect.right() - space::PAD_LIST);
            control::focus_ring(ui, &response, rect, space::RADIUS_CARD);
        }
        let description = match (self.price, self.locked.unwrap_or(self.note)) {
            ("", only) | (only, "") => only.to_owned(),
            (price, note) => tr!("widget-option", price = price, note = note),
        };
        let state = State { enabled, selected: Some(self.selected) };
        control::tell(ui, &response, WidgetType::RadioButton, state, self.title, &description);
        if self.locked.is_some() || self.shown(ui) == self.note { response } else { response.on_hover_text(self.note) }
    }

    /// The second line.
    fn shown(&self, ui: &Ui) -> &'a str {
        let few = !self.brief.is_empty() && !Look::of(ui).all_numbers;
        self.locked.unwrap_or(if few { self.brief } else { self.note })
    }

    fn lay_out(&self, ui: &Ui, width: f32) -> RowText {
        let theme = Look::of(ui).theme;
        let (title_colour, price_style, price_colour) = match (self.locked.is_some(), self.selected) {
            (true, _) => (theme.dim, Type::NOTE, theme.dim),
            (false, true) => (theme.ink, Type::NOTE_STRONG, theme.ink),
            (false, false) => (theme.ink, Type::NOTE, theme.dim),
        };
        let price_style = if self.boxed && self.locked.is_none() { Type::NOTE_STRONG } else { price_style };
        let price_colour = if self.boxed && self.locked.is_none() { theme.ink } else { price_colour };
        let price = price_style.block(ui, self.price, price_colour, width, 2);
        // A price that would squeeze the title goes below it.
        let beside = price.size().x <= width * PRICE_SHARE;
        let title_width = if beside && !self.price.is_empty() { width - price.size().x - space::GAP } else { width };
        let title = Type::TITLE.block(ui, self.title, title_colour, title_width, TITLE_ROWS);
        let note = Type::NOTE.block(ui, self.shown(ui), theme.dim, width, NOTE_ROWS);
        RowText::new(title, price, note, beside, width)
    }

    fn paint_frame(&self, ui: &Ui, rect: Rect, response: &Response) {
        let theme = Look::of(ui).theme;
        let hover = control::hover(ui, response);
        let (fill, edge) = if self.selected {
            (theme.raised, Stroke::new(space::STROKE_SELECTED, theme.accent))
        } else {
            let edge = if self.boxed { Stroke::new(space::STROKE, theme.edge.gamma_multiply(BOX_EDGE)) } else { Stroke::NONE };
            (theme.raised.gamma_multiply(hover), edge)
        };
        control::frame(ui, rect, space::RADIUS_CARD, fill, edge);
    }

    fn paint_key(&self, ui: &Ui, rect: Rect) {
        let theme = Look::of(ui).theme;
        let (edge, colour) = if self.selected { (theme.accent, theme.ink) } else { (theme.edge, theme.dim) };
        control::frame(ui, rect, space::RADIUS_KEY, Color32::TRANSPARENT, Stroke::new(space::STROKE, edge));
        if self.locked.is_some() {
            icon::paint(ui.painter(), rect.center(), icon::name::LOCK_SIMPLE, Drawn::Outline, space::ICON_NOTE, colour);
        } else {
            let digit = if self.digit > 0 { self.digit.to_string() } else { String::new() };
            let digit = Type::NOTE.line(ui, digit, colour);
            ui.painter().galley(rect.center() - digit.size() / 2.0, digit, colour);
        }
    }
}

/// The laid-out words of an option.
struct RowText {
    title: Arc<Galley>,
    price: Arc<Galley>,
    note: Arc<Galley>,
    beside: bool,
    size: Vec2,
}

impl RowText {
    fn new(title: Arc<Galley>, price: Arc<Galley>, note: Arc<Galley>, beside: bool, width: f32) -> Self {
        let below = if beside || price.text().is_empty() { 0.0 } else { price.size().y };
        let note_height = if note.text().is_empty() { 0.0 } else { note.size().y };
        let size = vec2(width, title.size().y + below + note_height);
        Self { title, price, note, beside, size }
    }

    fn paint(self, ui: &Ui, at: Pos2, right: f32) {
        let painter = ui.painter();
        let mut y = at.y + self.title.size().y;
        if self.beside {
            let drop = (Type::TITLE.line - Type::NOTE.line) / 2.0;
            painter.galley(pos2(right - self.price.size().x, at.y + drop), self.price, Color32::PLACEHOLDER);
        } else {
            let height = self.price.size().y;
            painter.galley(pos2(at.x, y), self.price, Color32::PLACEHOLDER);
            y += height;
        }
        painter.galley(at, self.title, Color32::PLACEHOLDER);
        painter.galley(pos2(at.x, y), self.note, Color32::PLACEHOLDER);
    }
}

/// Lines a title may take before it ends in an ellipsis.
const TITLE_ROWS: usize = 2;
/// Lines the note may take.
const NOTE_ROWS: usize = 4;
/// Largest part of the width a price may take beside the title.
const PRICE_SHARE: f32 = 0.45;
/// Border of a boxed option that is not chosen.
const BOX_EDGE: f32 = 0.6;
