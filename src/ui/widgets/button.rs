//! Buttons: the one filled main action of a phase, bordered ones, and quiet ones.
use super::control::{self, State};
use crate::ui::{
    Look, Type,
    egui::{Color32, Response, Stroke, Ui, Vec2, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ButtonKind {
    Primary,
    Secondary,
    Quiet,
}

/// A button. `Button::primary("To the calendar").show(ui).clicked()`.
#[derive(Debug, Clone)]
#[must_use = "a button is there once it is shown"]
pub struct Button<'a> {
    kind: ButtonKind,
    label: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    off: Option<&'a str>,
    accented: bool,
    size: Vec2,
}

impl<'a> Button<'a> {
    /// The phase's main action: filled, 216 × 48, with an arrow. Its label names where it leads. One per screen.
    pub fn primary(label: &'a str) -> Self {
        let size = vec2(space::PRIMARY_WIDTH, space::PRIMARY_HEIGHT);
        Self { kind: ButtonKind::Primary, after: Some(icon::name::ARROW_RIGHT), size, ..Self::secondary(label) }
    }

    /// A bordered button.
    pub fn secondary(label: &'a str) -> Self {
        Self { kind: ButtonKind::Secondary, label, before: None, after: None, off: None, accented: false, size: vec2(0.0, space::BUTTON) }
    }

    /// A button without a border.
    pub fn quiet(label: &'a str) -> Self {
        Self { kind: ButtonKind::Quiet, size: vec2(0.0, space::TARGET), ..Self::secondary(label) }
    }

    /// An icon before the label.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.before = Some(icon);
        self
    }

    /// An icon after the label, in place of the main action's arrow.
    pub fn icon_after(mut self, icon: &'a str) -> Self {
        self.after = Some(icon);
        self
    }

    /// Draws the border in the accent: the usual next step among bordered buttons.
    pub fn accented(mut self) -> Self {
        self.accented = true;
        self
    }

    /// Cannot be used now, for this reason, which is in the tooltip and is read out.
    pub fn off(mut self, reason: Option<&'a str>) -> Self {
        self.off = reason;
        self
    }

    /// At least this wide, if there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.size.x = width;
        self
    }

    /// At least this high.
    pub fn height(mut self, height: f32) -> Self {
        self.size.y = height;
        self
    }

    /// Shows the button; a long label wraps.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = Look::of(ui);
        let theme = look.theme;
        let enabled = self.off.is_none() && ui.is_enabled();
        let colour = match self.kind {
            _ if !enabled => theme.dim,
            ButtonKind::Primary => theme.on_accent,
            ButtonKind::Secondary => theme.ink,
            ButtonKind::Quiet => theme.dim,
        };
        let room = ui.available_width();
        let icons = self.icons();
        let around = 2.0 * space::PAD_PANEL + icons;
        let galley = Type::TEXT_STRONG.block(ui, self.label, colour, room - around, usize::MAX);
        let size = (galley.size() + vec2(around, space::GAP)).max(self.size);
        let (rect, mut response) = ui.allocate_exact_size(vec2(size.x.min(room), size.y), control::sense(enabled));

        if ui.is_rect_visible(rect) {
            let (fill, edge) = self.colours(look, enabled, control::hover(ui, &response));
            control::frame(ui, rect, space::RADIUS_CARD, fill, edge);
            let mut x = rect.center().x - (galley.size().x + icons) / 2.0;
            let drawn = if self.kind == ButtonKind::Primary { Drawn::Bold } else { Drawn::Outline };
            if let Some(before) = self.before {
                icon::paint(ui.painter(), pos2(x + space::ICON_BUTTON / 2.0, rect.center().y), before, drawn, space::ICON_BUTTON, colour);
                x += ICON_ROOM;
            }
            let width = galley.size().x;
            ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, colour);
            if let Some(after) = self.after {
                let centre = pos2(x + width + space::GAP + space::ICON_BUTTON / 2.0, rect.center().y);
                icon::paint(ui.painter(), centre, after, drawn, space::ICON_BUTTON, colour);
            }
            control::focus_ring(ui, &response, rect, space::RADIUS_CARD);
        }
        let reason = self.off.unwrap_or_default();
        control::tell(ui, &response, WidgetType::Button, State { enabled, ..State::USABLE }, self.label, reason);
        if !reason.is_empty() {
            response = response.on_hover_text(reason);
        }
        response
    }

    /// How wide it is where there is room.
    pub fn full_width(&self, ui: &Ui) -> f32 {
        let label = Type::TEXT_STRONG.line(ui, self.label, Look::of(ui).theme.ink);
        (label.size().x + 2.0 * space::PAD_PANEL + self.icons()).max(self.size.x)
    }

    fn icons(&self) -> f32 {
        [self.before, self.after].iter().flatten().count() as f32 * ICON_ROOM
    }

    fn colours(&self, look: Look, enabled: bool, hover: f32) -> (Color32, Stroke) {
        let theme = look.theme;
        let edge = if self.accented { theme.accent } else { theme.edge };
        match self.kind {
            ButtonKind::Quiet => (theme.raised.gamma_multiply(hover), Stroke::NONE),
            _ if !enabled => (Color32::TRANSPARENT, Stroke::new(space::STROKE, theme.edge.gamma_multiply(OFF_EDGE))),
            ButtonKind::Primary => (theme.accent.lerp_to_gamma(theme.ink, hover * PRIMARY_HOVER), Stroke::NONE),
            ButtonKind::Secondary => (theme.raised.gamma_multiply(hover), Stroke::new(space::STROKE, edge)),
        }
    }
}

/// Room of an icon and the gap to the label.
const ICON_ROOM: f32 = space::ICON_BUTTON + space::GAP;
/// How far the main action moves towards ink under the pointer.
const PRIMARY_HOVER: f32 = 0.12;
/// Alpha of the border of a button that cannot be used.
const OFF_EDGE: f32 = 0.6;
