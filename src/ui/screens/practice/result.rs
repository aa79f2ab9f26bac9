//! What an exam came to: points against the pass mark, focus areas with what they leave open, what to do next.
use super::state::{Over, PracticeState};
use super::words::{ago, facts, minutes, mode, points};
use super::{course, expect, home, interval, keyboard, steps};
use crate::practice::{AreaResult, ExamResult, PartialCredit};
use crate::program::{PracticeRoom, ROUND, Round, Seat};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar, top_bar};
use crate::ui::screens::keys::{KeyHelp, keys_button, keys_overlay};
use crate::ui::screens::page::{list, page};
use crate::ui::{
    Intent, Look, PracticeIntent, Type, Words,
    egui::{Align, Frame, Layout, Margin, Panel, Sense, Ui, WidgetInfo, WidgetType, vec2},
    icon::{self, Drawn},
    number, space,
    widgets::{Button, card, section_header, separator},
};
use crate::words::area;

/// The result of the sitting in hand.
pub(super) fn show(
    ui: &mut Ui,
    room: &PracticeRoom<'_>,
    seat: &Seat<'_>,
    result: &ExamResult,
    state: &mut PracticeState,
    out: &mut Vec<Intent>,
) {
    if expect::asks(seat, state) {
        return before(ui, seat, state, out);
    }
    keyboard::at_result(ui, seat, state);
    let wide = ui.available_width() >= WIDE && ui.available_height() >= HIGH;
    let sheet = seat.exam.sheet();
    let title = tr!("practise-result-of", title = sheet.profile.title.as_str());
    let back = top_bar(ui, "practice result bar", &title, if wide { tr!("practise-title") } else { "" }, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::secondary(tr!("practise-export")).icon(icon::name::EXPORT).show(ui).clicked() {
                state.over = Over::Export;
            }
            if wide {
                keys_button(ui);
                Type::NOTE.label(ui, when(room, seat, result), Look::of(ui).theme.dim);
            }
        });
    });
    if back && state.over == Over::Nothing {
        out.push(Intent::Practice(PracticeIntent::Leave));
    }
    if wide {
        let frame = Frame::new().fill(Look::of(ui).theme.surface);
        Panel::left("practice result points").exact_size(LEFT).resizable(false).frame(frame).show(ui, |ui| {
            let inner = Frame::new().inner_margin(Margin::same(space::PAD_PANEL as i8));
            Panel::bottom("practice result facts")
                .resizable(false)
                .show_separator_line(false)
                .frame(inner)
                .show(ui, |ui| statement(ui, seat));
            ui.push_id(("points", seat.name), |ui| list(ui, |ui| points_and_course(ui, room, seat, result)));
        });
    }
    bottom_bar(ui, "practice result actions", |ui| actions(ui, seat, result, state, out));
    body(ui, ("result", seat.name), 0.0, |ui| {
        page(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
            if !wide {
                points_and_course(ui, room, seat, result);
                ui.add_space(space::GAP_PART);
            }
            by_area(ui, seat, result);
            ui.add_space(space::PAD_LIST);
            to_do(ui, room, seat, result, out);
            if !wide {
                ui.add_space(space::GAP_PART);
                Type::NOTE.label(ui, when(room, seat, result), Look::of(ui).theme.dim);
                statement(ui, seat);
            }
        });
    });
    keys_overlay(ui, tr!("practise-result"), &keys());
}

/// What one expects, before anything is told.
fn before(ui: &mut Ui, seat: &Seat<'_>, state: &mut PracticeState, out: &mut Vec<Intent>) {
    let goes_on = keyboard::goes_on(ui, state);
    let title = tr!("practise-result-of", title = seat.exam.sheet().profile.title.as_str());
    if top_bar(ui, "practice result bar", &title, "", |_| {}) {
        out.push(Intent::Practice(PracticeIntent::Leave));
    }
    body(ui, ("expected", seat.name), 0.0, |ui| page(ui, |ui| expect::show(ui, seat, state, goes_on, out)));
}

fn when(room: &PracticeRoom<'_>, seat: &Seat<'_>, result: &ExamResult) -> String {
    let ago = ago(room.schedule.day(room.now).since(room.schedule.day(seat.exam.finished().unwrap_or(room.now))));
    let sheet = seat.exam.sheet();
    tr!("practise-result-when", ago = ago, mode = mode(sheet.mode), used = minutes(result.seconds), minutes = sheet.profile.minutes)
}

fn points_and_course(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, result: &ExamResult) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing = vec2(space::GAP, space::GAP);
    let profile = &seat.exam.sheet().profile;
    let share = number::percent(result.share.share() as f32);
    let of = tr!("practise-points-of", points = points(result.share.points), of = result.share.of);
    Words::new().add(Type::BIG, share, theme.ink).add(Type::TEXT, format!("   {of}"), theme.dim).show(ui);
    let pass = number::percent(profile.pass as f32);
    let beyond = (result.share.points - result.pass_points).abs();
    let gap = number::plain(beyond as f32, 1);
    let (sign, colour, words) = if result.passed {
        (icon::name::CHECK_CIRCLE, theme.good, tr!("practise-passed", gap = gap, pass = pass))
    } else {
        (icon::name::MINUS_CIRCLE, theme.warn, tr!("practise-below", gap = gap, pass = pass))
    };
    signed(ui, sign, colour, Drawn::Outline, words, "");
    Type::NOTE.label(ui, expected(result), theme.dim);
    if let Some(said) = expect::said(room, seat) {
        Type::NOTE.label(ui, said, theme.dim);
    }
    if seat.exam.is_time_up() {
        Type::NOTE.label(ui, tr!("practise-time-was-up"), theme.warn);
    }
    ui.add_space(space::GAP);
    let partly = if profile.partial == PartialCredit::Half { tr!("practise-partly-half") } else { tr!("practise-partly-none") };
    let counts = [
        (icon::name::CHECK, theme.good, tr!("practise-cell-right"), result.right),
        (icon::name::CIRCLE_HALF, theme.warn, partly, result.partly),
        (icon::name::X, theme.bad, tr!("practise-cell-wrong"), result.wrong),
        (icon::name::MINUS, theme.dim, tr!("practise-not-answered"), result.unanswered),
    ];
    for (sign, colour, words, count) in counts {
        if count == 0 && sign == icon::name::MINUS {
            continue;
        }
        signed(ui, sign, colour, Drawn::Bold, words.to_owned(), &count.to_string());
    }
    ui.add_space(space::PAD_PANEL);
    course::show(ui, room, seat);
}

/// A sign, its words, and a value at the right.
pub(super) fn signed(ui: &mut Ui, sign: &str, colour: crate::ui::egui::Color32, drawn: Drawn, words: String, value: &str) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::GAP;
        let (place, _) = ui.allocate_exact_size(vec2(space::ICON_BUTTON, Type::TEXT.line), Sense::hover());
        icon::paint(ui.painter(), place.center(), sign, drawn, space::ICON, colour);
        let width = ui.available_width();
        ui.vertical(|ui| {
            ui.set_width(if value.is_empty() { width } else { (width - VALUE).max(0.0) });
            Type::TEXT.label(ui, words, theme.ink);
        });
        if !value.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| Type::TEXT_STRONG.label(ui, value, theme.ink));
        }
    });
}

fn by_area(ui: &mut Ui, seat: &Seat<'_>, result: &ExamResult) {
    let pass = seat.exam.sheet().profile.pass;
    section_header(ui, None, tr!("practise-by-area"), tr!("practise-by-area-what"));
    let width = ui.available_width();
    let all_numbers = Look::of(ui).all_numbers;
    let widest = |style: Type, words: fn(&AreaResult) -> String, least: f32| {
        let widths = result.areas.iter().map(|of| style.line(ui, words(of), Look::of(ui).theme.ink).size().x + space::PAD_PANEL);
        widths.fold(least, f32::max)
    };
    let names = widest(Type::TEXT, |of| area(of.area).to_owned(), width * NAME).min(width * HALF);
    let columns = if all_numbers {
        [names, widest(Type::TEXT, of_words, OF), widest(Type::NOTE, interval_words, INTERVAL)]
    } else {
        [names, 0.0, 0.0]
    };
    let beside = width >= ROW_WIDE && width - columns.iter().sum::<f32>() >= BAR_LEAST;
    for of in &result.areas {
        if beside {
            area_row(ui, of, pass, width, columns);
        } else {
            area_lines(ui, of, pass);
        }
        separator(ui);
    }
}

fn area_row(ui: &mut Ui, of: &AreaResult, pass: f64, width: f32, [names, points, interval]: [f32; 3]) {
    let look = Look::of(ui);
    let theme = look.theme;
    let (rect, row) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let name = Type::TEXT.block(ui, area(of.area), theme.ink, names - space::GAP, 1);
    ui.painter().galley(rect.left_center() - vec2(0.0, name.size().y / 2.0), name, theme.ink);
    let right = [(interval_words(of), Type::NOTE, theme.dim, 0.0), (of_words(of), Type::TEXT, theme.ink, interval)];
    for (words, style, colour, from_right) in right.into_iter().filter(|_| look.all_numbers) {
        let galley = style.line(ui, words, colour);
        let at = rect.right_center() - vec2(galley.size().x + from_right, galley.size().y / 2.0);
        ui.painter().galley(at, galley, colour);
    }
    let bar = crate::ui::egui::Rect::from_min_max(
        rect.left_top() + vec2(names, space::GAP_TIGHT),
        rect.right_bottom() - vec2(interval + points, 0.0),
    );
    ui.scope_builder(crate::ui::egui::UiBuilder::new().max_rect(bar), |ui| interval::show(ui, &of.share, Some(pass), bar.width()));
    tell(&row, of);
    if !look.all_numbers {
        row.on_hover_text(area_line(of));
    }
}

fn area_lines(ui: &mut Ui, of: &AreaResult, pass: f64) {
    let theme = Look::of(ui).theme;
    let name = Words::new().add(Type::TEXT, area(of.area), theme.ink);
    let words = name.clone().add(Type::TEXT_STRONG, format!("  {}", of_words(of)), theme.ink);
    let row = name.in_short(ui, words.add(Type::NOTE, format!("  {}", interval_words(of)), theme.dim), usize::MAX);
    interval::show(ui, &of.share, Some(pass), ui.available_width());
    tell(&row, of);
}

fn tell(row: &crate::ui::egui::Response, of: &AreaResult) {
    row.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, area_line(of)));
}

/// A focus area in a line: points, what was not answered, interval.
pub(super) fn area_line(of: &AreaResult) -> String {
    tr!("practise-area-result", area = area(of.area), points = of_words(of), interval = interval_words(of))
}

/// What the answers leave to be expected; what was not answered says nothing about that.
fn expected(result: &ExamResult) -> String {
    let interval = interval::words(&result.answered);
    match (result.unanswered, result.answered.of) {
        (0, _) => tr!("practise-share-interval", interval = interval),
        (_, 0) => tr!("practise-share-none").to_owned(),
        (_, of) => tr!("practise-share-answered", points = points(result.answered.points), of = of, interval = interval),
    }
}

fn of_words(of: &AreaResult) -> String {
    let points = points(of.share.points);
    let of_those = |of: usize| tr!("practise-of", points = points, of = of);
    match (of.share.of, of.unanswered) {
        (of, 0) => of_those(of),
        (0, open) => tr!("practise-open-count", count = open),
        (of, open) => tr!("practise-of-open", of = of_those(of), open = open),
    }
}

fn interval_words(of: &AreaResult) -> String {
    if of.share.of == 0 { tr!("practise-too-few").to_owned() } else { interval::words(&of.share) }
}

/// What is worth doing with it.
fn to_do(ui: &mut Ui, room: &PracticeRoom<'_>, seat: &Seat<'_>, result: &ExamResult, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    // Two columns cannot both push.
    let (mut missed, mut of_area) = (Vec::new(), Vec::new());
    let mut look_at = |ui: &mut Ui| {
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            section_header(ui, Some(icon::name::ARROW_U_UP_LEFT), &tr!("practise-look-at", count = result.to_look_at.len()), "");
            Type::TEXT.label(ui, looked_at(result), look.theme.dim);
            if let Some(label) = home::missed(room.missed_in(seat.exam)) {
                begin(ui, &label, Round::Missed(Some(seat.exam.sheet().seed)), &mut missed);
            }
        });
    };
    let hour = |ui: &mut Ui| {
        let Some(worst) = result.areas.iter().find(|of| Some(of.area) == result.worth_an_hour) else { return };
        card(&look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            section_header(ui, Some(icon::name::TARGET), &tr!("practise-worth-an-hour", area = area(worst.area)), "");
            Type::TEXT.label(ui, worth(room, seat, worst), look.theme.dim);
            begin(ui, &tr!("practise-drill", area = area(worst.area), count = ROUND), Round::Drill(Some(worst.area)), &mut of_area);
        });
    };
    match (result.to_look_at.is_empty(), result.worth_an_hour.is_some()) {
        (true, _) => {
            Type::TEXT.label(ui, tr!("practise-all-right"), look.theme.ink);
        }
        (false, true) => crate::ui::screens::review::columns::two(ui, HALF, CARD_LEAST, look_at, hour),
        (false, false) => look_at(ui),
    }
    out.extend(missed.into_iter().chain(of_area));
}

/// A way to a round.
fn begin(ui: &mut Ui, label: &str, round: Round, out: &mut Vec<Intent>) {
    if Button::secondary(label).show(ui).clicked() {
        out.push(Intent::Practice(PracticeIntent::Begin(round)));
    }
}

/// What there is to look at.
fn looked_at(result: &ExamResult) -> String {
    let (wrong, partly) = (result.wrong, result.partly);
    match result.unanswered {
        0 => tr!("practise-look-at-what", wrong = wrong, partly = partly),
        open => tr!("practise-look-at-open", wrong = wrong, partly = partly, open = open),
    }
}

/// Why an hour is worth most there: points, and where it was met in play.
fn worth(room: &PracticeRoom<'_>, seat: &Seat<'_>, of: &AreaResult) -> String {
    let so_far = of_words(of);
    let missed =
        steps::to_look_at(seat.exam, true).filter_map(|number| seat.exam.question(number)).map(crate::practice::DrawnQuestion::question);
    let met = missed.filter(|question| question.area == of.area).find_map(|question| room.schedule.met(question));
    match met {
        Some(choice) => tr!("practise-worth-met", points = so_far, scenario = choice.scenario.as_str(), sprint = choice.sprint),
        None => tr!("practise-worth-points", points = so_far),
    }
}

fn statement(ui: &mut Ui, seat: &Seat<'_>) {
    let theme = Look::of(ui).theme;
    let profile = &seat.exam.sheet().profile;
    let facts = tr!("practise-facts-as-of", facts = facts(profile), as_of = profile.as_of.as_str());
    let certificate = tr!("practise-no-certificate");
    Type::NOTE.in_short(ui, certificate, tr!("practise-facts-below", facts = facts, certificate = certificate), theme.dim);
}

/// The way on.
fn actions(ui: &mut Ui, seat: &Seat<'_>, result: &ExamResult, state: &mut PracticeState, out: &mut Vec<Intent>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(space::PRIMARY_HEIGHT);
        let first = steps::to_look_at(seat.exam, false).next();
        let (wrong, all) = (steps::wrong(seat.exam), result.to_look_at.len());
        let label = match first {
            Some(_) if (1..all).contains(&wrong) => tr!("practise-review-wrong", count = wrong),
            Some(_) => tr!("practise-review-answers", count = all),
            None => tr!("practise-home").to_owned(),
        };
        if Button::primary(&label).show(ui).clicked() {
            match first {
                Some(_) => state.look(first, false),
                None => out.push(Intent::Practice(PracticeIntent::Leave)),
            }
        }
        if (1..all).contains(&wrong) && Button::secondary(&tr!("practise-review-all", count = all)).show(ui).clicked() {
            state.look(steps::to_look_at(seat.exam, true).next(), true);
        }
        if Button::secondary(tr!("practise-again")).icon(icon::name::ARROW_CLOCKWISE).show(ui).clicked() {
            out.push(Intent::Practice(PracticeIntent::Restart));
        }
    });
}

pub(super) fn keys() -> [KeyHelp; 3] {
    [
        KeyHelp::new(&["Enter"], tr!("practise-keys-answers")),
        KeyHelp::new(&["N", "P", "Right", "Left"], tr!("practise-keys-missed")),
        KeyHelp::new(&["Esc"], tr!("practise-keys-home")),
    ]
}

const WIDE: f32 = 960.0;
const HIGH: f32 = 460.0;
const LEFT: f32 = 344.0;
/// Room for a count at the right.
const VALUE: f32 = 40.0;
const ROW: f32 = 34.0;
/// Width from which a focus area is in one line.
const ROW_WIDE: f32 = 560.0;
/// Share of the line for its name; a longer one gets more, up to half.
const NAME: f32 = 0.36;
/// Least room for a bar between them.
const BAR_LEAST: f32 = 80.0;
/// Least room for points and for the interval in words.
const OF: f32 = 88.0;
const INTERVAL: f32 = 104.0;
const HALF: f32 = 0.5;
const CARD_LEAST: f32 = 240.0;
