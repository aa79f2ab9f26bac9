//! What got done: points of the sprint, and each piece of work with what became of it.

use crate::sim::{ItemView, Recording, Stage, View};
use crate::tr;
use crate::ui::desk::sprint::pace::{self, Ends, Work};
use crate::ui::egui::{Color32, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::separator;
use crate::ui::{Look, Theme, Type, Words, number, space};

/// The head of the centre.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    ui.add_space(space::PAD_LIST);
    summary(ui, &view);
    let (work, _) = pace::work(run);
    let theme = Look::of(ui).theme;
    let ending = |piece: &Work| Type::NOTE.line(ui, words_of(piece).2, theme.dim).size().x;
    let word = work.iter().map(ending).fold(0.0, f32::max);
    // One column where two would cut titles and there are few.
    let half = (ui.available_width() - space::GAP_GROUP) / 2.0 - word - AROUND;
    let cut = work.iter().any(|piece| Type::TEXT.line(ui, &piece.title, theme.ink).size().x > half);
    let columns = if ui.available_width() >= TWO_COLUMNS && !(cut && work.len() <= FEW) { 2 } else { 1 };
    let rows = work.len().div_ceil(columns);
    let width = (ui.available_width() - (columns - 1) as f32 * space::GAP_GROUP) / columns as f32;
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), rows as f32 * ROW), Sense::hover());
    for (k, piece) in work.iter().enumerate() {
        let (column, row) = (k / rows.max(1), k % rows.max(1));
        let left = area.left() + column as f32 * (width + space::GAP_GROUP);
        let rect = Rect::from_min_size(pos2(left, area.top() + row as f32 * ROW), vec2(width, ROW));
        show_piece(ui, rect, piece, k, word);
    }
    larger(ui, &view);
    let released = view.history().get(view.sprint()).map_or(0, |r| r.released);
    if released > 0 {
        Type::NOTE.label(ui, format!("{} {}", name::STAR_FOUR, tr!("review-in-the-sky", count = released)), theme.dim);
    }
    ui.add_space(space::GAP);
    separator(ui);
}

/// What has taken more than it seemed to, and is not done.
fn larger(ui: &mut Ui, view: &View<'_>) {
    let is_open = |item: &ItemView| item.stage == Stage::InWork && item.included;
    let larger = view.items().filter(|item| is_open(item) && item.spent > item.estimate * (1.0 + MUCH));
    for item in larger.take(MOST_LARGER) {
        let points = |value: f64| number::plain(value as f32, 0);
        let (title, spent, estimate) = (view.title(item.id), points(item.spent), points(item.estimate));
        let said = if item.ready {
            tr!("review-larger", item = title, spent = spent, estimate = estimate)
        } else {
            tr!("review-larger.unready", item = title, spent = spent, estimate = estimate)
        };
        Type::NOTE.label(ui, format!("{} {said}", name::ARROWS_OUT), Look::of(ui).theme.warn);
    }
}

fn summary(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    let Some(record) = view.history().get(view.sprint()) else { return };
    let points = |value: f64| number::plain(value as f32, 0);
    let taken = pace::points_taken(view);
    // Changes of live features, and work again for other teams that were late.
    let other = record.capacity - record.points - record.debt_points - record.test_points - taken;
    let rest = [
        (record.debt_points, tr!("review-went-debt", points = points(record.debt_points))),
        (record.test_points, tr!("review-went-tests", points = points(record.test_points))),
        (taken, tr!("review-went-dilemmas", points = points(taken))),
        (other, tr!("review-went-other", points = points(other))),
    ];
    let went = tr!("review-went", points = points(record.points), capacity = points(record.capacity));
    let mut words = Words::new().add(Type::TEXT_STRONG, went, theme.ink);
    for (_, what) in rest.iter().filter(|(value, _)| *value >= HALF) {
        words = words.add(Type::NOTE, format!(" · {what}"), theme.dim);
    }
    words.show(ui);
}

/// How a piece ended: its icon, its colour, and in words.
fn words_of(piece: &Work) -> (&'static str, fn(&Theme) -> Color32, &'static str) {
    match piece.ends {
        Ends::Live => (name::CHECK_CIRCLE, |theme| theme.good, tr!("review-live")),
        Ends::Done => (name::CHECK_CIRCLE, |theme| theme.good, tr!("review-done")),
        Ends::Waits => (name::HOURGLASS_MEDIUM, |theme| theme.warn, tr!("review-waits")),
        Ends::Open | Ends::Forecast => (name::CIRCLE_DASHED, |theme| theme.dim, tr!("review-not-done")),
    }
}

fn show_piece(ui: &mut Ui, rect: Rect, piece: &Work, at: usize, word_room: f32) {
    let theme = Look::of(ui).theme;
    let (icon, colour, word) = words_of(piece);
    let colour = colour(&theme);
    let points = number::plain(piece.points as f32, 0);
    let painter = ui.painter();
    let y = rect.center().y;
    icon::paint(painter, pos2(rect.left() + space::ICON / 2.0, y), icon, Drawn::Outline, space::ICON, colour);
    let word_galley = Type::NOTE.line(ui, word, theme.dim);
    let number_galley = Type::TEXT_STRONG.line(ui, if Look::of(ui).all_numbers { points.as_str() } else { "" }, theme.ink);
    let word_left = rect.right() - word_room;
    let number_left = word_left - space::GAP - number_galley.size().x;
    let left = rect.left() + space::ICON + space::GAP;
    let title = Type::TEXT.block(ui, &piece.title, theme.ink, number_left - space::GAP - left, 1);
    let elided = title.elided;
    painter.galley(pos2(left, y - title.size().y / 2.0), title, theme.ink);
    painter.galley(pos2(number_left, y - number_galley.size().y / 2.0), number_galley, theme.ink);
    painter.galley(pos2(word_left, y - word_galley.size().y / 2.0), word_galley, theme.dim);
    let response = ui.interact(rect, ui.id().with(("piece", at)), Sense::hover());
    let name = || tr!("review-piece", title = piece.title.as_str(), points = points.as_str(), ending = word);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name()));
    if elided || !Look::of(ui).all_numbers {
        response.on_hover_text(name());
    }
}

/// Width from which the pieces are in two columns.
const TWO_COLUMNS: f32 = 520.0;
const ROW: f32 = 24.0;
/// Room round a title: icon, points, gaps.
const AROUND: f32 = 72.0;
/// So many pieces may be one below the other.
const FEW: usize = 6;
/// An item this much above its estimate, as a share of it, is worth a word; no more of them than these.
const MUCH: f64 = 0.05;
const MOST_LARGER: usize = 2;
/// Fewer points than this are not worth a word.
const HALF: f64 = 0.5;
