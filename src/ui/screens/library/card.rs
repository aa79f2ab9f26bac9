//! One scenario of the grid: title, situation, length, what it trains, best run; or what is wrong with its file.
use crate::authored::Severity;
use crate::program::library::{ScenarioSource, ShelfEntry};
use crate::tr;
use crate::ui::screens::review::plane;
use crate::ui::{
    Look, PART, Theme, Type, Words,
    egui::{
        CornerRadius, EventFilter, Id, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
        accesskit::{Action, Role},
        pos2, vec2,
    },
    icon::{self, Drawn},
    number, space,
};

/// The card of a scenario; the chosen one is outlined, and the one to try next says so.
pub(super) fn show(ui: &mut Ui, entry: &ShelfEntry, width: f32, chosen: bool, is_next: bool) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    // One stop of Tab: on its way to what is beside the grid it would choose every card. Arrows move within.
    let response = ui.interact(rect, id(&entry.name), if chosen { Sense::click() } else { Sense::CLICK });
    if ui.is_rect_visible(rect) {
        paint(ui, rect, entry, chosen, is_next, &response);
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, entry.title.as_str()));
    let mut description =
        if entry.scenario.is_some() { format!("{} {}", entry.situation, footer(entry, true)) } else { footer(entry, true) };
    if is_next {
        description = format!("{} {description}", tr!("library-next.spoken"));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::GridCell);
        node.set_description(description);
        // A screen reader may put the keyboard on any of them.
        node.add_action(Action::Focus);
    });
    response
}

/// The id of a scenario's card.
pub(super) fn id(name: &str) -> Id {
    Id::new(("library card", name))
}

/// Past all cards.
const ALL: isize = isize::MAX;

/// The arrow pressed on the card with the keyboard: right and down are positive; Home and End go past all.
pub(super) fn arrow(ui: &Ui, card: Id) -> Option<(isize, isize)> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card, filter));
    ui.input(|input| {
        let ends = [(Key::Home, (-ALL, 0)), (Key::End, (ALL, 0))];
        let arrows = [(Key::ArrowRight, (1, 0)), (Key::ArrowLeft, (-1, 0)), (Key::ArrowDown, (0, 1)), (Key::ArrowUp, (0, -1))];
        let arrows = arrows.into_iter().chain(ends);
        arrows.into_iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, by)| by)
    })
}

fn paint(ui: &Ui, rect: Rect, entry: &ShelfEntry, chosen: bool, is_next: bool, response: &Response) {
    let theme = Look::of(ui).theme;
    let broken = entry.is_broken();
    let edge = match (chosen, broken, response.hovered()) {
        (true, ..) => Stroke::new(space::FOCUS, theme.accent),
        (false, true, _) => Stroke::new(space::STROKE, theme.bad),
        (false, false, true) => Stroke::new(space::STROKE, theme.edge),
        // In high contrast a card is told from the ground by its border.
        (false, false, false) => Stroke::new(space::STROKE, theme.line),
    };
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(space::RADIUS_CARD), theme.raised, edge, StrokeKind::Inside);
    if response.has_focus() {
        let away = space::FOCUS + space::FOCUS / 2.0;
        let ring = CornerRadius::same(space::RADIUS_CARD + away as u8);
        painter.rect_stroke(rect.expand(away), ring, Stroke::new(space::FOCUS, theme.ink), StrokeKind::Middle);
    }
    let inside = rect.shrink(space::PAD_LIST);
    let own = entry.source != ScenarioSource::Embedded;
    let mark = if own || broken { space::ICON_HEAD + space::GAP_TIGHT } else { 0.0 };
    let title = Type::LEAD_STRONG.block(ui, entry.title.as_str(), theme.ink, inside.width() - mark, TITLE_ROWS);
    if mark > 0.0 {
        let (name, colour) = if broken { (icon::name::FILE_X, theme.bad) } else { (icon::name::FILE, theme.dim) };
        let centre = pos2(inside.left() + space::ICON / 2.0, inside.top() + Type::LEAD_STRONG.line / 2.0);
        icon::paint(painter, centre, name, Drawn::Outline, space::ICON_BUTTON, colour);
    }
    let below = inside.top() + title.size().y + space::GAP_TIGHT;
    painter.galley(pos2(inside.left() + mark, inside.top()), title, theme.ink);

    let foot = inside.bottom() - Type::NOTE.line;
    let (best, reserved) = match best(&theme, entry, is_next) {
        Some(words) => {
            let galley = words.lay_out(ui, inside.width(), 1);
            let width = galley.size().x + space::GAP;
            (Some(galley), width)
        }
        None => (None, 0.0),
    };
    let length = Type::NOTE.block(
        ui,
        footer(entry, Look::of(ui).all_numbers),
        if broken { theme.bad } else { theme.ink },
        inside.width() - reserved,
        1,
    );
    painter.galley(pos2(inside.left(), foot), length, theme.ink);
    if let Some(best) = best {
        painter.galley(pos2(inside.right() - best.size().x, foot), best, theme.dim);
    }

    let trains = if entry.scenario.is_some() { entry.trains.join(" · ") } else { String::new() };
    let trains = Type::NOTE.block(ui, trains, theme.dim, inside.width(), TRAINS_ROWS);
    let trains_at = foot - trains.size().y - space::GAP_TIGHT;
    let mut width = inside.width();
    if entry.scenario.is_some() {
        let side = (trains_at - space::GAP - below).min(STAMP);
        plane::stamp(ui, Rect::from_min_size(pos2(inside.right() - side, below), vec2(side, side)), &entry.reviewed);
        width -= side + space::GAP;
    }
    painter.galley(pos2(inside.left(), trains_at), trains, theme.dim);
    let rows = ((trains_at - space::GAP_TIGHT - below) / Type::NOTE.line).floor().max(1.0) as usize;
    painter.galley(pos2(inside.left(), below), Type::NOTE.block(ui, middle(entry), theme.dim, width, rows), theme.dim);
}

/// What is in the middle: the situation, or the first thing wrong with a file that never loaded.
fn middle(entry: &ShelfEntry) -> String {
    let first = entry.findings.iter().find(|finding| finding.severity == Severity::Error);
    match (&entry.scenario, first) {
        (None, Some(first)) => match first.help.as_deref() {
            Some(help) => tr!("library-first-mistake-help", line = first.line, what = first.message.as_str(), help = help),
            None => tr!("library-first-mistake", line = first.line, what = first.message.as_str()),
        },
        _ => entry.situation.clone(),
    }
}

fn footer(entry: &ShelfEntry, all_numbers: bool) -> String {
    let (errors, warnings) = entry.counts();
    let (sprints, minutes) = (tr!("library-sprints", count = entry.sprints), tr!("library-minutes", minutes = entry.minutes()));
    let sprints = if all_numbers { format!("{sprints} · {minutes}") } else { minutes };
    match (&entry.scenario, errors, warnings) {
        (None, ..) => tr!("library-does-not-load", mistakes = errors),
        (Some(_), 1.., _) => tr!("library-last-good", sprints = sprints),
        (Some(_), 0, 1..) => tr!("library-warnings", sprints = sprints, warnings = warnings),
        (Some(_), 0, 0) => sprints,
    }
}

fn best(theme: &Theme, entry: &ShelfEntry, is_next: bool) -> Option<Words> {
    entry.scenario.as_ref()?;
    let words = Words::new();
    let headline = entry.reviewed.iter().map(|run| run.headline).max_by(f64::total_cmp);
    Some(match (headline, &entry.best) {
        (Some(headline), _) => {
            let figure = number::plain(headline as f32, 0);
            words.add_around(Type::NOTE, &tr!("library-best", headline = PART), theme.dim, (Type::NOTE_STRONG, &figure, theme.ink))
        }
        _ if is_next => words.add(Type::NOTE_STRONG, tr!("library-next"), theme.accent),
        (None, Some(_)) => words.add(Type::NOTE, tr!("library-not-reviewed"), theme.dim),
        (None, None) => words.add(Type::NOTE, tr!("library-not-finished"), theme.dim),
    })
}

/// Side of the plane on a card.
const STAMP: f32 = 68.0;
const HEIGHT: f32 = 172.0;
const TITLE_ROWS: usize = 2;
const TRAINS_ROWS: usize = 2;
