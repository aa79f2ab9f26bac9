//! One card of the inbox: who, what they want, how loud they are, and what became of it.
use super::control::{self, State};
use crate::tr;
use crate::ui::{
    Look, Type,
    egui::{
        Color32, CornerRadius, Painter, Rect, Response, Sense, Shape, Stroke, Ui, WidgetType, epaint::QuadraticBezierShape, pos2, vec2,
    },
    icon::{self, Drawn},
    portrait::{Portrait, size},
    space,
};

/// One card of the inbox.
#[derive(Debug, Clone)]
#[must_use = "a row is there once it is shown"]
pub struct InboxRow<'a> {
    portrait: Portrait<'a>,
    name: &'a str,
    title: &'a str,
    loudness: u8,
    result: Option<&'a str>,
    selected: bool,
}

impl<'a> InboxRow<'a> {
    /// A request of this person.
    pub fn new(portrait: Portrait<'a>, name: &'a str, title: &'a str, loudness: u8) -> Self {
        Self { portrait: portrait.size(size::ROW), name, title, loudness, result: None, selected: false }
    }

    /// What became of it: the row dims and gets a check. `asked why · need found`.
    pub fn answered(mut self, result: Option<&'a str>) -> Self {
        self.result = result;
        self
    }

    /// The card is open.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Shows the row at the full width.
    pub fn show(self, ui: &mut Ui) -> Response {
        let theme = Look::of(ui).theme;
        let answered = self.result.is_some();
        let width = ui.available_width();
        let left = 2.0 * space::GAP + size::ROW + 2.0 * space::GRID;
        let side = if answered { space::ICON } else { waves_width() };
        let room = width - left - space::PAD_LIST;
        // Where loudness would squeeze the name, it goes below.
        let beside = room - side - space::GAP >= NAME_LEAST;
        let name_room = if beside { room - side - space::GAP } else { room };
        let name = Type::NOTE.block(ui, self.name, theme.dim, name_room, 1);
        let title_colour = if answered { theme.dim } else { theme.ink };
        let title = Type::TEXT_STRONG.block(ui, self.title, title_colour, room, TITLE_ROWS);
        let note = Type::NOTE.block(ui, self.result.unwrap_or_default(), theme.dim, room, 1);
        let below = if beside { 0.0 } else { Type::NOTE.line };
        let note_height = if answered { note.size().y } else { 0.0 };
        let text_height = name.size().y + title.size().y + note_height + below;
        let height = (text_height + 2.0 * space::GRID).max(space::ROW_INBOX);
        let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let elided = title.elided || name.elided || note.elided;

        if ui.is_rect_visible(rect) {
            paint_ground(ui, &response, rect, self.selected);
            let painter = ui.painter();
            self.portrait.faded(answered).paint(painter, pos2(rect.left() + space::PAD_LIST + size::ROW / 2.0, rect.center().y));
            let x = rect.left() + left;
            let mut y = rect.center().y - text_height / 2.0;
            let line = name.size().y;
            let side_at = if beside { pos2(rect.right() - space::PAD_LIST - side, y + line / 2.0) } else { pos2(x, y + line * 1.5) };
            painter.galley(pos2(x, y), name, theme.dim);
            if answered {
                icon::paint(painter, side_at + vec2(space::ICON / 2.0, 0.0), icon::name::CHECK, Drawn::Outline, space::ICON, theme.dim);
            } else {
                paint_waves(painter, side_at.x, side_at.y, self.loudness, theme.sky.wave, theme.edge);
            }
            y += line + below;
            let title_height = title.size().y;
            painter.galley(pos2(x, y), title, theme.ink);
            painter.galley(pos2(x, y + title_height), note, theme.dim);
            control::focus_ring(ui, &response, rect.shrink(2.0 * space::FOCUS), 0);
        }
        let description = match self.result {
            None => tr!("widget-inbox-open", who = self.name, loud = self.loudness),
            Some(result) => tr!("widget-inbox-answered", who = self.name, result = result),
        };
        control::tell(
            ui,
            &response,
            WidgetType::SelectableLabel,
            State { enabled: true, selected: Some(self.selected) },
            self.title,
            &description,
        );
        if elided {
            response = response.on_hover_text(tr!("said-about", subject = self.name, what = self.title));
        }
        response
    }
}

/// Ground of a row that can be selected: raised with an accent bar at the left, or faintly raised under the pointer.
pub(super) fn paint_ground(ui: &Ui, response: &Response, rect: Rect, selected: bool) {
    let theme = Look::of(ui).theme;
    let fill = if selected { theme.raised } else { theme.raised.gamma_multiply(control::hover(ui, response)) };
    ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    if selected {
        ui.painter().rect_filled(rect.with_max_x(rect.left() + space::SELECTED_BAR), CornerRadius::ZERO, theme.accent);
    }
}

/// Loudness from 1 to 5 as small waves, for legends: `loudness, not worth`.
pub fn loudness(ui: &mut Ui, loud: u8) -> Response {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(waves_width(), Type::NOTE.line), Sense::hover());
    paint_waves(ui.painter(), rect.left(), rect.center().y, loud, theme.sky.wave, theme.edge);
    control::tell_value(ui, &response, tr!("widget-loudness"), &tr!("widget-level", level = loud, most = LOUDEST));
    response
}

fn waves_width() -> f32 {
    f32::from(LOUDEST) * WAVE_PITCH
}

fn paint_waves(painter: &Painter, left: f32, middle: f32, loud: u8, on: Color32, off: Color32) {
    for i in 0..LOUDEST {
        let from = pos2(left + f32::from(i) * WAVE_PITCH, middle + WAVE / 2.0);
        let to = from + vec2(WAVE_WIDTH, 0.0);
        if i < loud {
            // A quadratic rises half as high as the point that pulls it.
            let over = pos2((from.x + to.x) / 2.0, from.y - 2.0 * WAVE);
            let crest = QuadraticBezierShape::from_points_stroke(
                [from, over, to],
                false,
                Color32::TRANSPARENT,
                Stroke::new(space::STROKE_SELECTED, on),
            );
            painter.add(Shape::from(crest));
        } else {
            painter.line_segment([from, to], Stroke::new(space::STROKE, off));
        }
    }
}

/// Lines a title may take.
const TITLE_ROWS: usize = 2;
/// Width below which a name gets the line to itself.
const NAME_LEAST: f32 = 72.0;
const LOUDEST: u8 = 5;
const WAVE: f32 = 5.0;
const WAVE_WIDTH: f32 = 5.5;
const WAVE_PITCH: f32 = 9.0;
