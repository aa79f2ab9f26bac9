//! Focus areas: how each goes, with what that leaves open, and a drill in each.
use super::interval;
use super::words::points;
use crate::practice::{Progress, Trend};
use crate::program::{PracticeRoom, Round};
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Theme, Type,
    desk::ring,
    egui::{Color32, CornerRadius, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2},
    icon::{self, Drawn},
    space,
    widgets::{rows, section_header},
};
use crate::words::area;

/// A row for each focus area; a press drills it.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, out: &mut Vec<Intent>) {
    let asked: Vec<&Progress> = room.asked_areas().collect();
    let seen: usize = asked.iter().map(|p| p.seen).sum();
    let remark = tr!("practise-seen-all", seen = seen, of = asked.iter().map(|p| p.questions).sum::<usize>());
    section_header(ui, Some(icon::name::STACK), tr!("practise-areas"), &remark);
    let told: Vec<Told> = asked.iter().map(|progress| Told::of(room, progress)).collect();
    rows(ui, |ui| {
        let columns = Columns::of(ui, &told);
        for (place, (progress, told)) in asked.iter().zip(&told).enumerate() {
            if row(ui, progress, told, &columns, place) {
                out.push(Intent::Practice(PracticeIntent::Begin(Round::Drill(Some(progress.area)))));
            }
        }
    });
    let theme = Look::of(ui).theme;
    ui.add_space(space::GAP);
    Type::NOTE.label(ui, tr!("practise-areas-what"), theme.dim);
}

/// What is said of an area.
struct Told {
    so_far: String,
    seen: String,
    /// The same with few numbers.
    in_short: [String; 2],
    has_trend: bool,
}

impl Told {
    fn of(room: &PracticeRoom<'_>, progress: &Progress) -> Self {
        let due = room.schedule.due(room.pool(), room.now).iter().filter(|due| due.question.area == progress.area).count();
        Self {
            so_far: so_far(progress),
            seen: note(progress, due),
            in_short: [so_far_in_short(progress), if due > 0 { tr!("practise-seen-due.few", due = due) } else { String::new() }],
            has_trend: progress.trend != Trend::Unclear,
        }
    }

    /// How it goes so far and what was seen of it, as they show.
    fn shown(&self, look: Look) -> [&str; 2] {
        let [so_far, seen] = &self.in_short;
        look.shows([so_far, seen], [&self.so_far, &self.seen])
    }
}

/// Widths that all rows share, so that the bars can be compared.
struct Columns {
    bar: f32,
    /// Where what was seen ends the row, beside the bar; none where that leaves too little to the bar and the words
    /// are below it.
    seen: Option<f32>,
}

impl Columns {
    fn of(ui: &Ui, told: &[Told]) -> Self {
        let look = Look::of(ui);
        let width = ui.available_width() - 2.0 * space::GAP;
        let wide = |text: &str| Type::NOTE.line(ui, text, look.theme.ink).size().x;
        let widest = |column: usize| told.iter().map(|told| wide(told.shown(look)[column])).fold(0.0, f32::max);
        let (so_far, seen) = (widest(0), widest(1));
        let trend = if told.iter().any(|told| told.has_trend) { TREND } else { 0.0 };
        let left = width - so_far - seen - trend - 2.0 * space::PAD_LIST;
        if left >= INTERVAL_LEAST { Self { bar: left, seen: Some(seen) } } else { Self { bar: width - trend, seen: None } }
    }
}

fn row(ui: &mut Ui, progress: &Progress, told: &Told, columns: &Columns, place: usize) -> bool {
    let look = Look::of(ui);
    let theme = look.theme;
    let width = ui.available_width() - 2.0 * space::GAP;
    let [so_far, note] = told.shown(look);
    let name = Type::TITLE.block(ui, area(progress.area), theme.ink, width - DIGIT - space::GAP, usize::MAX);
    let points = Type::NOTE.block(ui, so_far, theme.ink, width, 1);
    let seen = Type::NOTE.block(ui, note, theme.dim, width, 1);
    let below = if columns.seen.is_some() { 0.0 } else { Type::NOTE.line };
    let height = name.size().y + BAR + below + 2.0 * space::GAP_TIGHT;
    let (rect, response) = ui.allocate_exact_size(vec2(width + 2.0 * space::GAP, height), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS_BLOCK), theme.raised);
    }
    let inside = rect.shrink2(vec2(space::GAP, space::GAP_TIGHT));
    // With few numbers the key of the area that is pointed at.
    if look.all_numbers || response.hovered() || response.has_focus() {
        let chip = Rect::from_min_size(pos2(inside.right() - DIGIT, inside.top()), vec2(DIGIT, DIGIT));
        ui.painter().rect_stroke(chip, CornerRadius::same(space::RADIUS_KEY), Stroke::new(space::STROKE, theme.edge), StrokeKind::Inside);
        let digit = Type::NOTE.line(ui, (place + 1).to_string(), theme.dim);
        ui.painter().galley(chip.center() - digit.size() / 2.0, digit, theme.dim);
    }
    let second = inside.top() + name.size().y;
    ui.painter().galley(inside.min, name, theme.ink);
    let at = Rect::from_min_size(pos2(inside.left(), second), vec2(columns.bar, BAR));
    // A child of its own: the row has its place already, and the next one must not begin behind the bar.
    interval::show(&mut ui.new_child(UiBuilder::new().max_rect(at)), &progress.last, None, columns.bar);
    trend(ui, progress, pos2(at.right() + TREND / 2.0, at.center().y));
    let (line, first) = match columns.seen {
        Some(seen) => (second + (BAR - Type::NOTE.line) / 2.0, inside.right() - seen - space::PAD_LIST - points.size().x),
        None => (second + BAR, inside.left()),
    };
    ui.painter().galley(pos2(first, line), points, theme.ink);
    ui.painter().galley(pos2(inside.right() - seen.size().x, line), seen, theme.dim);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(space::STROKE, theme.line));
    ring(ui, &response, rect);
    let label = tr!("practise-drill-name", area = area(progress.area));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    let trend = if let Some((_, _, words)) = signed(progress.trend, &theme) { format!(", {words}") } else { String::new() };
    let whole = format!("{}, {}{trend}", told.so_far, told.seen);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(whole.as_str()));
    let response = if look.all_numbers { response } else { response.on_hover_text(whole) };
    response.clicked()
}

/// Points of the last answers, with the interval where it can be told.
fn so_far(progress: &Progress) -> String {
    match progress.last.of {
        0 => tr!("practise-untried").to_owned(),
        of => tr!("practise-of-interval", points = points(progress.last.points), of = of, interval = interval::words(&progress.last)),
    }
}

/// The points where they tell something; the bar has the interval.
fn so_far_in_short(progress: &Progress) -> String {
    match progress.last.of {
        0 => tr!("practise-untried").to_owned(),
        of if progress.last.tells() => tr!("practise-of", points = points(progress.last.points), of = of),
        _ => tr!("practise-too-few").to_owned(),
    }
}

fn note(progress: &Progress, due: usize) -> String {
    let seen = tr!("practise-seen", seen = progress.seen, of = progress.questions);
    if due > 0 { tr!("practise-seen-due", seen = seen, due = due) } else { seen }
}

/// An arrow where it goes up or down by more than luck explains.
fn trend(ui: &Ui, progress: &Progress, at: Pos2) {
    if let Some((sign, colour, _)) = signed(progress.trend, &Look::of(ui).theme) {
        icon::paint(ui.painter(), at, sign, Drawn::Bold, space::ICON_NOTE, colour);
    }
}

fn signed(trend: Trend, theme: &Theme) -> Option<(&'static str, Color32, &'static str)> {
    match trend {
        Trend::Up => Some((icon::name::ARROW_UP, theme.good, tr!("practise-trend-up"))),
        Trend::Down => Some((icon::name::ARROW_DOWN, theme.bad, tr!("practise-trend-down"))),
        Trend::Unclear => None,
    }
}

const DIGIT: f32 = space::CHIP;
const BAR: f32 = 24.0;
/// Room for the arrow behind a bar.
const TREND: f32 = 20.0;
const INTERVAL_LEAST: f32 = 60.0;
