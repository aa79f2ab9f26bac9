//! The outcome on the line between doing nothing and par on the same seed.
use crate::score::Reference;
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{Color32, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2},
    icon, number, space,
    widgets::section_header,
};

/// The one score of the run and what it means; nothing while there is none.
pub(super) fn score(ui: &mut Ui, utility: f64, reference: Option<&Reference>) {
    let theme = Look::of(ui).theme;
    let Some(reference) = reference.filter(|reference| reference.par > reference.nothing) else { return };
    let index = reference.index(utility) as f32;
    let words = Words::new().add(Type::BIG, number::plain(index, 0), theme.ink);
    words.add(Type::LEAD, format!("   {}", in_words(index)), theme.ink).show(ui);
}

/// Header, strip and what is on it; a line that says so while the reference players still play.
pub(super) fn show(ui: &mut Ui, utility: f64, reference: Option<&Reference>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::COMPASS), tr!("end-outcome"), tr!("end-outcome.note"));
    let Some(reference) = reference else {
        Type::TEXT.label(ui, tr!("end-reference-playing"), theme.dim);
        return;
    };
    if reference.par <= reference.nothing {
        Type::TEXT.label(ui, tr!("end-no-par"), theme.dim);
        return;
    }
    let index = reference.index(utility) as f32;
    let players: Vec<(String, f32)> =
        reference.players.iter().map(|(name, outcome)| (player(name), reference.index(outcome.utility.total) as f32)).collect();
    strip(ui, index, &players);
    let head = || Words::new().add(Type::NOTE, format!("{} ", tr!("end-reference-players")), theme.dim);
    let (mut few, mut all) = (head(), head());
    for (i, (name, at)) in players.iter().enumerate() {
        let comma = if i == 0 { "" } else { ", " };
        few = few.add(Type::NOTE, format!("{comma}{name}"), theme.dim);
        all = all.add(Type::NOTE, format!("{comma}{name} "), theme.dim).add(Type::NOTE_STRONG, number::plain(*at, 0), theme.ink);
    }
    few.in_short(ui, all, usize::MAX);
    Type::NOTE.label(ui, tr!("end-index-what"), theme.dim);
}

/// A reference player's name.
fn player(name: &str) -> String {
    let shown = match name {
        "balanced" => tr!("end-player-balanced"),
        "say_no" => tr!("end-player-say-no"),
        "discovery_first" => tr!("end-player-discovery-first"),
        "align_first" => tr!("end-player-align-first"),
        "trust_first" => tr!("end-player-trust-first"),
        "debt_first" => tr!("end-player-debt-first"),
        "delivery_first" => tr!("end-player-delivery-first"),
        "tactical_first" => tr!("end-player-tactical-first"),
        "planner" => tr!("end-player-planner"),
        other => return other.replace('_', " "),
    };
    shown.to_owned()
}

fn in_words(index: f32) -> &'static str {
    match index {
        below if below < -NEAR => tr!("end-index-below-nothing"),
        nothing if nothing <= NEAR => tr!("end-index-nothing"),
        below if below < PAR - NEAR => tr!("end-index-below-par"),
        par if par <= PAR + NEAR => tr!("end-index-par"),
        _ => tr!("end-index-beyond-par"),
    }
}

fn strip(ui: &mut Ui, index: f32, players: &[(String, f32)]) {
    let theme = Look::of(ui).theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let all = || players.iter().map(|(_, at)| *at).chain([0.0, PAR, index]);
    // A run far off the line is at its end, with its number.
    let low = all().fold(0.0, f32::min).max(-REACH) - ROOM;
    let high = all().fold(PAR, f32::max).min(PAR + REACH) + ROOM;
    let line = Rect::from_x_y_ranges(rect.left() + DOT..=rect.right() - DOT, rect.top() + LINE..=rect.top() + LINE);
    let at = |value: f32| line.left() + line.width() * ((value - low) / (high - low)).clamp(0.0, 1.0);
    let y = line.top();
    let painter = ui.painter();
    painter.hline(line.x_range(), y, Stroke::new(space::STROKE, theme.edge));
    painter.line_segment([pos2(at(0.0), y), pos2(at(index), y)], Stroke::new(space::BAR, theme.accent));
    for tick in [0.0, PAR] {
        painter.vline(at(tick), y - space::GAP..=y + space::GAP, Stroke::new(space::STROKE_SELECTED, theme.ink));
    }
    for (_, value) in players {
        painter.circle(pos2(at(*value), y), DOT, theme.surface, Stroke::new(space::STROKE_SELECTED, theme.dim));
    }
    painter.circle(pos2(at(index), y), DOT + 2.0, theme.accent, Stroke::new(space::STROKE, theme.surface));
    let word = |x: f32, text: &str, style: Type, colour: Color32| {
        let galley = style.line(ui, text, colour);
        let left = (x - galley.size().x / 2.0).min(rect.right() - galley.size().x).max(rect.left());
        (left, galley)
    };
    let (left, you) = word(at(index), tr!("end-strip-you"), Type::NOTE_STRONG, theme.ink);
    painter.galley(pos2(left, rect.top()), you, theme.ink);
    let below = y + space::PAD_LIST;
    let (left, nothing) = word(at(0.0), tr!("end-strip-nothing"), Type::NOTE, theme.dim);
    let end = left + nothing.size().x + space::GAP;
    painter.galley(pos2(left, below), nothing, theme.dim);
    let (left, par) = word(at(PAR), tr!("end-strip-par"), Type::NOTE, theme.dim);
    // Where the two words meet, the second goes one line down.
    let drop = if left < end { Type::NOTE.line } else { 0.0 };
    painter.galley(pos2(left, below + drop), par, theme.dim);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, tr!("end-index")));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(tr!("end-index-value", index = number::plain(index, 0), words = in_words(index)));
    });
}

/// The players' index that counts as par.
const PAR: f32 = 100.0;
/// Distance within which an index is called about the same.
const NEAR: f32 = 5.0;
/// How far beyond 0 and par the line goes.
const REACH: f32 = 100.0;
const ROOM: f32 = 8.0;
const HEIGHT: f32 = 72.0;
/// The line, from the top.
const LINE: f32 = 28.0;
const DOT: f32 = 4.0;
