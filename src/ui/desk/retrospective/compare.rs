//! Forecasts looked back on: each sprint's points against what the sprints before had promised, and releases.

use crate::sim::{Recording, ReleaseForecast, SprintRecord, View};
use crate::tr;
use crate::ui::egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::name;
use crate::ui::widgets::{section_header, separator};
use crate::ui::{Look, Type, Words, number, space};

/// Sprints, then releases.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    let theme = Look::of(ui).theme;
    ui.add_space(space::GAP);
    section_header(ui, Some(name::CHART_LINE), tr!("retrospective-points"), tr!("retrospective-points.note"));
    let most = view.history().iter().map(|r| r.capacity).fold(1.0, f64::max) * HEADROOM;
    for (sprint, record) in view.history().iter().enumerate() {
        sprint_row(ui, &view, sprint, record, most);
    }
    ui.add_space(space::GAP);
    separator(ui);
    section_header(ui, Some(name::CALENDAR_CHECK), tr!("retrospective-releases"), "");
    if view.forecasts().is_empty() {
        Type::NOTE.label(ui, tr!("retrospective-no-releases"), theme.dim);
    }
    for forecast in view.forecasts() {
        release_row(ui, &view, forecast);
    }
    ui.add_space(space::PAD_PANEL);
}

fn sprint_row(ui: &mut Ui, view: &View<'_>, sprint: usize, record: &SprintRecord, most: f64) {
    let theme = Look::of(ui).theme;
    let forecast = view.forecast_of(sprint);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::ROW), Sense::hover());
    let title = Type::NOTE.line(ui, tr!("retrospective-sprint", sprint = sprint + 1), theme.dim);
    let points = |value: f64| number::plain(value as f32, 0);
    let said = match forecast {
        Some(forecast) => tr!("retrospective-against", points = points(record.capacity), forecast = points(forecast)),
        None => tr!("retrospective-first", points = points(record.capacity)),
    };
    let shown = match forecast {
        _ if Look::of(ui).all_numbers => said.as_str(),
        None => tr!("retrospective-first.few"),
        Some(forecast) if record.capacity > forecast * (1.0 + ABOUT) => tr!("retrospective-against.more"),
        Some(forecast) if record.capacity < forecast * (1.0 - ABOUT) => tr!("retrospective-against.less"),
        Some(_) => tr!("retrospective-against.as"),
    };
    let words = Type::NOTE.line(ui, shown, theme.ink);
    let painter = ui.painter();
    let y = rect.center().y;
    painter.galley(pos2(rect.left(), y - title.size().y / 2.0), title, theme.dim);
    let words_left = rect.right() - words.size().x;
    painter.galley(pos2(words_left, y - words.size().y / 2.0), words, theme.ink);
    let track = Rect::from_x_y_ranges(rect.left() + WORD..=words_left - space::PAD_LIST, y - BAR / 2.0..=y + BAR / 2.0);
    let at = |value: f64| track.left() + track.width().max(0.0) * (value / most) as f32;
    let radius = CornerRadius::same(space::RADIUS_BAR);
    if track.width() > 0.0 {
        painter.rect_filled(track.with_max_x(at(record.capacity)), radius, theme.edge);
        painter.rect_filled(track.with_max_x(at(record.points)), radius, theme.ink);
        if let Some(forecast) = forecast {
            painter.vline(at(forecast), track.expand(space::GAP_TIGHT).y_range(), Stroke::new(space::FOCUS, theme.accent));
        }
    }
    let told = tr!("retrospective-sprint-told", sprint = sprint + 1, said = said, points = points(record.points));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, told.clone()));
    response.on_hover_text(told);
}

fn release_row(ui: &mut Ui, view: &View<'_>, forecast: &ReleaseForecast) {
    let theme = Look::of(ui).theme;
    let released = view.item(forecast.item).and_then(|item| item.released).map(|sprint| sprint + 1);
    let over = usize::from(forecast.by) <= view.sprint() + 1;
    let (sign, colour, result) = match released {
        Some(sprint) if sprint <= forecast.by => (name::CHECK, theme.good, tr!("retrospective-release-live", sprint = sprint)),
        Some(sprint) => (name::X, theme.bad, tr!("retrospective-release-live", sprint = sprint)),
        None if over => (name::X, theme.bad, tr!("retrospective-release-not").to_owned()),
        None => (name::HOURGLASS_MEDIUM, theme.dim, tr!("retrospective-release-open").to_owned()),
    };
    let chance = number::percent(f32::from(forecast.chance) / PERCENT);
    let said = tr!("retrospective-release", sprint = forecast.by, chance = chance, result = result);
    Words::new()
        .add(Type::NOTE_STRONG, format!("{sign} "), colour)
        .add(Type::TEXT, view.title(forecast.item), theme.ink)
        .add(Type::NOTE, format!("  {said}"), theme.dim)
        .show(ui);
}

/// A forecast this near, as a share of it, was right.
const ABOUT: f64 = 0.1;
const WORD: f32 = 64.0;
const BAR: f32 = 10.0;
const HEADROOM: f64 = 1.1;
const PERCENT: f32 = 100.0;
