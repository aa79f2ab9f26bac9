//! A moment in hand: the desk as it was in words, one question, how sure one is; then what each option was worth, and which fact
//! decides it. Nothing is told before it is decided.
mod card;

pub use card::{MomentsAhead, moments_card};

use super::chrome::{body, bottom_bar, top_bar};
use super::copy_button::copy_button;
use super::keys::{KeyHelp, keys_button, keys_overlay};
use super::page::page;
use super::review::columns;
use crate::practice::{MomentId, MomentMark};
use crate::program::{DRAWS, HeldMoment, MomentIntent, MomentRoom, ToldMoment};
use crate::score::Posed;
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    desk::keys,
    egui::{Align, Layout, Ui},
    icon, space,
    widgets::{Button, OptionRow, section_header, segments},
};
use crate::words::moment as words;

/// What the screen of a moment remembers between frames.
#[derive(Debug, Default)]
pub struct MomentState {
    /// The moment that this is about.
    about: Option<MomentId>,
    option: Option<usize>,
    /// How sure one is, by its place among [`SURE`].
    sure: Option<usize>,
}

/// How sure one can say to be, in percent.
const SURE: [u8; 5] = [20, 40, 60, 80, 95];

/// The moment in hand.
pub fn moments_ui(ui: &mut Ui, room: &MomentRoom<'_>, held: &HeldMoment<'_>, state: &mut MomentState, out: &mut Vec<Intent>) {
    let id = held.id;
    if state.about.as_ref() != Some(id) {
        *state = MomentState { about: Some(id.clone()), ..MomentState::default() };
    }
    let why = held.why.map_or(tr!("moments-daily"), words::why_now);
    if top_bar(ui, "moment bar", tr!("moments-title"), why, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), keys_button);
    }) {
        out.push(Intent::Moment(MomentIntent::Leave));
    }
    bottom_bar(ui, "moment next", |ui| match &held.told {
        None => decide(ui, state, out),
        Some(_) => {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if Button::primary(tr!("moments-next")).show(ui).clicked() {
                    out.push(Intent::Moment(MomentIntent::Next(None)));
                }
            });
        }
    });
    body(ui, ("moment", id.as_str(), held.told.is_some()), 0.0, |ui| {
        page(ui, |ui| {
            let asked = |ui: &mut Ui| match &held.told {
                None => ask(ui, held.posed, state),
                Some(told) => {
                    tell(ui, held.posed, told);
                    marks(ui, room, told, out);
                }
            };
            columns::middle(ui, |ui| columns::two(ui, ASKED, ASKED_LEAST, asked, |ui| known(ui, held.posed, held.told.is_some())));
        });
    });
    keys_overlay(ui, tr!("moments-title"), &keys());
}

/// The desk as it was: all of it while it is decided on, afterwards what bears on the question most.
fn known(ui: &mut Ui, posed: &Posed, is_told: bool) {
    const MOST: usize = 5;
    let look = Look::of(ui);
    let theme = look.theme;
    section_header(ui, Some(icon::name::DESKTOP), tr!("moments-known"), "");
    let most = if is_told { look.shows(MOST, usize::MAX) } else { usize::MAX };
    for fact in words::desk(posed).into_iter().take(most) {
        Type::TEXT.label(ui, fact, theme.ink);
        ui.add_space(space::GAP_TIGHT);
    }
    Type::TEXT.in_short(ui, tr!("moments-trusts"), words::trusts(posed), theme.dim);
}

fn question(ui: &mut Ui, posed: &Posed) {
    let theme = Look::of(ui).theme;
    Type::NOTE.label(ui, words::place(&posed.view()), theme.dim);
    Type::LEAD.label(ui, words::question(posed), theme.ink);
    ui.add_space(space::GAP);
}

/// What would you do, and how sure are you?
fn ask(ui: &mut Ui, posed: &Posed, state: &mut MomentState) {
    question(ui, posed);
    let digit = keys::take_digit(ui);
    for (place, option) in posed.options.iter().enumerate() {
        let title = words::option_of(&posed.view(), &option.choice);
        let row = OptionRow::new(place + 1, &title).selected(state.option == Some(place)).boxed().show(ui);
        if row.clicked() || digit == Some(place + 1) {
            state.option = Some(place);
            row.request_focus();
        }
        ui.add_space(space::GAP_TIGHT);
    }
    ui.add_space(space::GAP);
    section_header(ui, Some(icon::name::SCALES), tr!("moments-sure"), tr!("moments-sure.what"));
    let look = Look::of(ui);
    let said = [tr!("moments-guess"), tr!("moments-unsure"), tr!("moments-rather-sure"), tr!("moments-quite-sure"), tr!("moments-certain")];
    let value = |(said, percent): (&str, &u8)| look.shows(said.to_owned(), tr!("moments-sure-value", percent = *percent));
    let words: Vec<String> = said.into_iter().zip(&SURE).map(value).collect();
    let choices: Vec<(&str, &str)> = words.iter().map(|words| (icon::name::TARGET, words.as_str())).collect();
    // None is chosen until somebody does.
    let mut at = state.sure.unwrap_or(SURE.len());
    if ui.push_id("sure", |ui| segments(ui, &choices, &mut at)).inner {
        state.sure = Some(at);
    }
}

/// The button that decides, once both are said.
fn decide(ui: &mut Ui, state: &MomentState, out: &mut Vec<Intent>) {
    let off = match (state.option, state.sure) {
        (None, _) => Some(tr!("moments-choose")),
        (_, None) => Some(tr!("moments-say-how-sure")),
        _ => None,
    };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let clicked = Button::primary(tr!("moments-decide")).off(off).show(ui).clicked();
        if let (true, Some(option), Some(sure)) = (clicked, state.option, state.sure.and_then(|at| SURE.get(at))) {
            out.push(Intent::Moment(MomentIntent::Decide { option: u8::try_from(option).unwrap_or(u8::MAX), sure: *sure }));
        }
    });
}

/// What each option was worth, and why.
fn tell(ui: &mut Ui, posed: &Posed, told: &ToldMoment<'_>) {
    let theme = Look::of(ui).theme;
    let (moment, decided) = (told.moment, told.decided);
    question(ui, posed);
    let (mark, ink) = if decided.good { (icon::name::CHECK_CIRCLE, theme.good) } else { (icon::name::X_CIRCLE, theme.warn) };
    Type::LEAD_STRONG.label(ui, format!("{mark} {}", words::result(moment, decided.option)), ink);
    ui.add_space(space::GAP);
    for (place, option) in posed.options.iter().enumerate() {
        let title = words::option_of(&posed.view(), &option.choice);
        let draws = words::draws(told.best_in.get(place).copied().unwrap_or(0), DRAWS);
        let yours = if usize::from(decided.option) == place { tr!("moments-yours") } else { "" };
        let worth = words::worth(moment, place);
        let parts = |all: &[&str]| all.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let good = moment.options.get(place).is_some_and(|option| option.good);
        let style = if good { Type::TEXT_STRONG } else { Type::TEXT };
        style.label(ui, format!("{}. {title}", place + 1), if good { theme.good } else { theme.ink });
        let few = parts(&[yours, if good { tr!("moment-as-good") } else { "" }]);
        let all = parts(&[yours, &worth, &draws]);
        Type::NOTE.in_short(ui, if few.is_empty() { tr!("moments-costs").to_owned() } else { few }, all, theme.dim);
        ui.add_space(space::GAP_TIGHT);
    }
    section_header(ui, Some(icon::name::LIGHTBULB), &words::lesson(moment.lesson), "");
    let view = posed.view();
    for said in [words::because(moment, &view), words::turned(moment, &view), words::other_way(moment.lesson)].into_iter().flatten() {
        Type::TEXT.label(ui, said, theme.ink);
        ui.add_space(space::GAP_TIGHT);
    }
    Type::NOTE.label(ui, words::difficulty(moment), theme.dim);
}

/// What one thinks of it; and of the moment of a day, the result to hand on.
fn marks(ui: &mut Ui, room: &MomentRoom<'_>, told: &ToldMoment<'_>, out: &mut Vec<Intent>) {
    ui.add_space(space::GAP);
    ui.horizontal_wrapped(|ui| {
        for mark in [MomentMark::Starred, MomentMark::Dismissed, MomentMark::Ambiguous] {
            let is_on = told.mark == mark;
            let label = if is_on { words::mark(MomentMark::None) } else { words::mark(mark) };
            let button = ui.push_id(("mark", mark), |ui| Button::quiet(label).icon(sign(mark)).show(ui)).inner;
            if button.clicked() {
                out.push(Intent::Moment(MomentIntent::Mark(if is_on { MomentMark::None } else { mark })));
            }
        }
        if told.decided.daily {
            let line = words::daily_line(told.moment, told.decided, room.course.day(told.decided.when));
            copy_button(ui, tr!("moments-copy-line"), &line);
        }
    });
}

const fn sign(mark: MomentMark) -> &'static str {
    match mark {
        MomentMark::Starred => icon::name::STAR,
        MomentMark::Dismissed => icon::name::EYE_SLASH,
        MomentMark::Ambiguous | MomentMark::None => icon::name::QUESTION,
    }
}

fn keys() -> [KeyHelp; 4] {
    [
        KeyHelp::new(&["1", "…", "5"], tr!("group-keys-digits")),
        KeyHelp::new(&["Tab"], tr!("keys-tab")),
        KeyHelp::new(&["Enter"], tr!("keys-enter")),
        KeyHelp::new(&["Esc"], tr!("moments-keys-leave")),
    ]
}

/// Share of the width for the question, and its least.
const ASKED: f32 = 0.6;
const ASKED_LEAST: f32 = 420.0;
