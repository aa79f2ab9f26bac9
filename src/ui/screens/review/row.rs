//! A line of a table: words at the left, a remark, and a value at the right.
use crate::ui::{
    Look, Type,
    egui::{Color32, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    space,
};

/// A line of a table.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub style: Type,
    pub colour: Color32,
    /// Said dim before the value.
    pub remark: &'a str,
    pub value: &'a str,
    pub value_colour: Color32,
    /// Said dim behind the value, in a column of its own.
    pub noise: &'a str,
    /// Width of that column; none without.
    pub noise_room: f32,
    /// Remark and value where few numbers show; behind the value there is nothing then.
    pub in_short: [&'a str; 2],
    /// Lines the words may take.
    pub rows: usize,
    /// Least height.
    pub least: f32,
}

impl Line<'_> {
    /// Shows the line at the full width, with a thin rule below.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let look = Look::of(ui);
        let theme = look.theme;
        let width = ui.available_width();
        let [remark, value] = look.shows(self.in_short, [self.remark, self.value]);
        let (noise, noise_room) = look.shows(("", 0.0), (self.noise, self.noise_room));
        let noise = Type::NOTE.line(ui, noise, theme.dim);
        let value_room = if value.is_empty() { 0.0 } else { VALUE };
        let value = Type::TEXT_STRONG.line(ui, value, self.value_colour);
        let left_of_value = width - noise_room - value.size().x.max(value_room);
        let most = (left_of_value * REMARK_SHARE).max(0.0);
        let has_remark = !remark.is_empty();
        let remark = Type::NOTE.block(ui, remark, theme.dim, most, 2);
        let remark_room = if has_remark { remark.size().x + space::GAP } else { 0.0 };
        let text = self.style.block(ui, self.text, self.colour, left_of_value - remark_room - space::GAP, self.rows);
        let tall = text.size().y.max(remark.size().y * f32::from(u8::from(has_remark)));
        let height = (tall + space::GAP_TIGHT).max(self.least);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let painter = ui.painter();
        let y = |tall: f32| rect.center().y - tall / 2.0;
        let elided = text.elided;
        painter.galley(pos2(rect.left(), y(text.size().y)), text, self.colour);
        let right = rect.left() + left_of_value;
        painter.galley(pos2(right - remark.size().x - space::GAP, y(remark.size().y)), remark, theme.dim);
        painter.galley(pos2(rect.right() - noise_room - value.size().x, y(value.size().y)), value, self.value_colour);
        painter.galley(pos2(rect.right() - noise_room + space::GAP_TIGHT, y(noise.size().y)), noise, theme.dim);
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
        let said =
            [self.text, self.remark, self.value, self.noise].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(", ");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said.as_str()));
        let leaves_out = !self.noise.is_empty() || self.in_short != [self.remark, self.value];
        match (leaves_out && !look.all_numbers, elided) {
            (true, _) => response.on_hover_text(said),
            (false, true) => response.on_hover_text(self.text),
            (false, false) => response,
        }
    }
}

/// Room for a value, so that values of a table are below each other.
const VALUE: f32 = 44.0;
/// Room for a standard error, and for a difference with one.
pub(super) const NOISE: f32 = 40.0;
pub(super) const DIFFERENCE: f32 = 84.0;
/// Most of the width that a remark takes.
const REMARK_SHARE: f32 = 0.45;
