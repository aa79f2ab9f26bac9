//! How far the plan is on the day the sprint stopped, and where the sprint may end.

use super::pace::{self, DAYS, Ends, Work};
use crate::sim::{Recording, View};
use crate::tr;
use crate::ui::desk::scrolled;
use crate::ui::egui::{Mesh, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::name;
use crate::ui::widgets::{progress_bar, section_header, separator};
use crate::ui::{Look, Type, Words, number, space};

/// The left panel.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    let day = pace::day(&view);
    let (work, points) = pace::work(run);
    let now = points * day as f64 / DAYS as f64;
    scrolled(ui, "progress of the sprint", space::PAD_PANEL, |ui| {
        ui.add_space(space::GAP);
        let theme = Look::of(ui).theme;
        let head = section_header(ui, None, tr!("sprint-title"), &tr!("sprint-day", day = day, of = DAYS)).rect;
        let (done, of) = (number::plain(now as f32, 0), number::plain(points as f32, 0));
        let said = tr!("sprint-points", done = done.as_str(), of = of.as_str());
        let galley = Type::NOTE_STRONG.line(ui, said, theme.ink);
        let place = Rect::from_min_size(pos2(head.right() - galley.size().x, head.center().y - galley.size().y / 2.0), galley.size());
        ui.painter().galley(place.min, galley, theme.ink);
        let said = ui.interact(place, ui.id().with("points done"), Sense::hover());
        let about = tr!("sprint-points.about", done = done, of = of);
        said.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, about.as_str()));
        said.on_hover_text(tr!("sprint-points.why"));
        separator(ui);
        for piece in &work {
            ui.add_space(space::FOCUS);
            show_piece(ui, piece, now);
        }
        ui.add_space(space::GRID);
        separator(ui);
        section_header(ui, None, tr!("sprint-ends"), "");
        curve(ui, &view, day, points);
        ui.add_space(space::PAD_PANEL);
    });
}

/// A piece of work: title, points, bar, word.
pub(super) fn show_piece(ui: &mut Ui, piece: &Work, points: f64) {
    let theme = Look::of(ui).theme;
    let spent = piece.spent(points);
    let through = piece.is_through(points);
    let share = (spent / piece.of) as f32;
    ui.spacing_mut().item_spacing.y = space::FOCUS;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), Type::TEXT.line), Sense::hover());
    let (done, of) = (number::plain(spent as f32, 0), number::plain(piece.of as f32, 0));
    // The bar below says as much.
    let right = if Look::of(ui).all_numbers { tr!("sprint-piece", done = done.as_str(), of = of.as_str()) } else { String::new() };
    let right = Type::NOTE.line(ui, right, theme.dim);
    let title = Type::TEXT.block(ui, &piece.title, theme.ink, rect.width() - right.size().x - space::GAP, 1);
    ui.painter().galley(rect.left_top(), title, theme.ink);
    ui.painter().galley(pos2(rect.right() - right.size().x, rect.center().y - right.size().y / 2.0), right, theme.dim);
    let name = || tr!("sprint-piece.name", title = piece.title.as_str(), done = done.as_str(), of = of.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name()));
    response.on_hover_text(name());
    // Nobody knows before the Review whether it is finished.
    let good = through && !matches!(piece.ends, Ends::Open | Ends::Forecast);
    progress_bar(ui, share, if good { theme.good } else { theme.ink }, &piece.title);
    let (icon, word, colour) = match (through, piece.ends) {
        _ if spent <= pace::HAIR => (name::CIRCLE_DASHED, tr!("sprint-not-started"), theme.dim),
        (true, Ends::Live) => (name::CHECK, tr!("sprint-live"), theme.good),
        (true, Ends::Waits) => (name::CHECK, tr!("sprint-waits"), theme.good),
        (true, Ends::Done) => (name::CHECK, tr!("sprint-done"), theme.good),
        (true, Ends::Forecast) => (name::CHECK, tr!("sprint-finished"), theme.dim),
        (true, Ends::Open) => (name::CIRCLE_HALF, tr!("sprint-not-finished"), theme.dim),
        (false, _) => (name::CIRCLE_HALF, tr!("sprint-in-work"), theme.dim),
    };
    Words::new().add(Type::NOTE, format!("{icon} {word}"), colour).show_rows(ui, 1);
}

/// Points by day: a line to today, a fan to day ten, the commitment across.
fn curve(ui: &mut Ui, view: &View<'_>, day: usize, points: f64) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CURVE), Sense::hover());
    let [low, _, high] = view.forecast_band();
    let taken = pace::points_taken(view);
    let now = points * day as f64 / DAYS as f64;
    let left = 1.0 - day as f64 / DAYS as f64;
    // What is behind is known about as well as the forecast's share of it; what is ahead spreads.
    let (low, high) = (points - (points - (low - taken)) * left.sqrt(), points + (high - taken - points) * left.sqrt());
    let plan = view.forecast() * view.commitment();
    let top = high.max(plan) * HEADROOM;
    let area = Rect::from_min_max(
        rect.left_top() + vec2(0.0, Type::NOTE.line),
        rect.right_bottom() - vec2(0.0, Type::NOTE.line + space::GAP_TIGHT),
    );
    let at = |day: f64, points: f64| {
        pos2(area.left() + area.width() * (day / DAYS as f64) as f32, area.bottom() - area.height() * (points / top) as f32)
    };
    let painter = ui.painter();
    painter.hline(area.x_range(), area.bottom(), Stroke::new(space::STROKE, theme.line));
    let mut fan = Mesh::default();
    for (x, y) in [(day as f64, now), (DAYS as f64, low), (DAYS as f64, high)] {
        fan.colored_vertex(at(x, y), theme.ink.gamma_multiply(FAN));
    }
    fan.add_triangle(0, 1, 2);
    painter.add(Shape::mesh(fan));
    painter.line_segment([at(0.0, 0.0), at(day as f64, now)], Stroke::new(space::FOCUS, theme.ink));
    painter.extend(Shape::dashed_line(&[at(day as f64, now), at(DAYS as f64, points)], Stroke::new(space::STROKE, theme.ink), DASH, DASH));
    painter.circle_filled(at(day as f64, now), DOT, theme.ink);
    let accent = Stroke::new(space::STROKE, theme.accent);
    painter.extend(Shape::dashed_line(&[at(0.0, plan), at(DAYS as f64, plan)], accent, DASH, DASH));
    let word = Type::NOTE.line(ui, tr!("sprint-commitment", points = number::plain(plan as f32, 0)), theme.accent);
    painter.galley(at(0.0, plan) - vec2(0.0, word.size().y), word, theme.accent);
    let range = number::whole_range(low.round() as u32, high.round() as u32);
    let said = Type::NOTE_STRONG.line(ui, &range, theme.ink);
    painter.galley(pos2(area.right() - said.size().x, rect.top()), said, theme.ink);
    for (x, text) in [(0.0, "0".to_owned()), (1.0, tr!("sprint-last-day", day = DAYS))] {
        let galley = Type::NOTE.line(ui, text, theme.dim);
        let shift = galley.size().x * x;
        painter.galley(pos2(area.left() + area.width() * x - shift, area.bottom() + space::GAP_TIGHT), galley, theme.dim);
    }
    let words = tr!("sprint-ends-at", range = range, commitment = number::plain(plan as f32, 0));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words.clone()));
    if taken > 0.0 {
        Type::NOTE.label(ui, tr!("sprint-to-dilemmas", points = number::plain(taken as f32, 0), count = taken.round() as usize), theme.dim);
    }
}

const CURVE: f32 = 132.0;
const HEADROOM: f64 = 1.1;
const FAN: f32 = 0.2;
const DASH: f32 = 3.0;
const DOT: f32 = 3.5;
