//! Marking: a text at the left, the criteria at the right; how it is marked here once one's own marking is done.
use super::{EssayState, READ, READ_LEAST, act, bar, level, sign, title, whose};
use crate::practice::{Agreement, Criterion, Essay, Level, Marking, ModelAnswer, Paper, PaperAct, Whose};
use crate::program::{EssayIntent, EssayRoom};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar};
use crate::ui::screens::keys::{KeyHelp, keys_overlay};
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, Type,
    desk::keys,
    egui::{Align, Layout, Ui},
    icon::{self, Drawn},
    space,
    widgets::{Button, section_header, segments},
};

/// The texts on an essay.
pub(super) fn show(ui: &mut Ui, room: &EssayRoom<'_>, paper: &Paper, number: usize, state: &mut EssayState, out: &mut Vec<Intent>) {
    let Some(essay) = paper.essay(number) else { return };
    let turn = paper.turn(number).filter(|_| paper.finished().is_none());
    let can_look = |whose: Whose| Some(whose) == turn || paper.marking(number, whose).is_some_and(|marking| marking.settled);
    let looked_at = state.whose.filter(|whose| can_look(*whose)).or(turn);
    let looked_at = looked_at.or_else(|| Whose::ALL.into_iter().rev().find(|whose| can_look(*whose))).unwrap_or(Whose::First);
    let Some(marking) = paper.marking(number, looked_at) else { return };
    let is_open = Some(looked_at) == turn && !marking.settled;
    let of = paper.sheet().essays.len();
    let about = if of > 1 { tr!("essays-marking-of", number = number + 1, of = of) } else { tr!("essays-marking").to_owned() };
    if bar(ui, &title(room, paper), &about, |_| {}) {
        match state.looking.take() {
            Some(_) => state.whose = None,
            None => out.push(Intent::Essay(EssayIntent::Leave)),
        }
    }
    bottom_bar(ui, "essay actions", |ui| {
        if is_open {
            settle(ui, number, looked_at, marking, state, out);
        } else {
            go_on(ui, paper, number, turn, state, out);
        }
    });
    if is_open {
        by_digits(ui, number, looked_at, marking, out);
    }
    body(ui, ("marking", number, looked_at), 0.0, |ui| {
        page(ui, |ui| {
            columns::middle(ui, |ui| {
                columns::two(
                    ui,
                    READ,
                    READ_LEAST,
                    |ui| text(ui, paper, essay, number, looked_at, &can_look, state),
                    |ui| {
                        let remark = match essay.model(looked_at) {
                            Some(_) if marking.settled => agreement(Agreement::with(paper, number, looked_at)),
                            _ => String::new(),
                        };
                        section_header(ui, Some(icon::name::SCALES), tr!("essays-criteria"), &remark);
                        if is_open {
                            Type::NOTE.label(ui, tr!("essays-partly-means"), Look::of(ui).theme.dim);
                        }
                        for (place, criterion) in essay.criteria.iter().enumerate() {
                            let yours = marking.levels.get(place).copied().flatten();
                            ui.push_id(("criterion", place), |ui| {
                                Type::TEXT_STRONG.label(ui, criterion.says.as_str(), Look::of(ui).theme.ink);
                                if is_open {
                                    choose(ui, number, looked_at, place, yours, out);
                                } else {
                                    told(ui, room, criterion, essay.model(looked_at), place, yours);
                                }
                            });
                            ui.add_space(space::GAP);
                        }
                    },
                );
            });
        });
    });
    keys_overlay(ui, tr!("essays-title"), &keys_help());
}

/// The text that is marked, and a way to those that were; the case below.
fn text(
    ui: &mut Ui,
    paper: &Paper,
    essay: &Essay,
    number: usize,
    looked_at: Whose,
    can_look: &impl Fn(Whose) -> bool,
    state: &mut EssayState,
) {
    let theme = Look::of(ui).theme;
    let there: Vec<Whose> = Whose::ALL.into_iter().filter(|whose| can_look(*whose)).collect();
    let choices: Vec<(&str, &str)> = there.iter().map(|of| (icon::name::FILE_TEXT, whose(*of))).collect();
    let mut at = there.iter().position(|whose| *whose == looked_at).unwrap_or(0);
    if ui.push_id("whose", |ui| segments(ui, &choices, &mut at)).inner {
        state.whose = there.get(at).copied();
    }
    ui.add_space(space::GAP_TIGHT);
    let shown = essay.model(looked_at).map_or_else(|| paper.text(number), |model| model.text.as_str());
    Type::TEXT.label(ui, shown, theme.ink);
    ui.add_space(space::GAP);
    section_header(ui, Some(icon::name::BOOK_OPEN), tr!("essays-case"), "");
    Type::NOTE.label(ui, essay.case.as_str(), theme.dim);
    Type::NOTE_STRONG.label(ui, essay.asks.as_str(), theme.dim);
}

/// How far the text meets a criterion, to be chosen.
fn choose(ui: &mut Ui, number: usize, of: Whose, criterion: usize, yours: Option<Level>, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    let choices = Level::ALL.map(|of| (sign(of, &theme).0, level(of)));
    let none = choices.len();
    let mut at = yours.and_then(|yours| Level::ALL.iter().position(|level| *level == yours)).unwrap_or(none);
    if segments(ui, &choices, &mut at)
        && let Some(level) = Level::ALL.get(at)
    {
        act(out, PaperAct::Mark(number, of, criterion, *level));
    }
}

/// Digits mark by one criterion after the other.
fn by_digits(ui: &Ui, number: usize, of: Whose, marking: &Marking, out: &mut Vec<Intent>) {
    let next = marking.levels.iter().position(Option::is_none);
    if let Some(place) = next
        && let Some(digit) = keys::take_digit(ui)
        && let Some(level) = digit.checked_sub(1).and_then(|at| Level::ALL.get(at))
    {
        act(out, PaperAct::Mark(number, of, place, *level));
    }
}

/// How a criterion was marked; of the answers of others also how it is marked here, and why.
fn told(ui: &mut Ui, room: &EssayRoom<'_>, criterion: &Criterion, model: Option<&ModelAnswer>, place: usize, yours: Option<Level>) {
    let theme = Look::of(ui).theme;
    let line = |ui: &mut Ui, who: &str, of: Level| {
        ui.horizontal_wrapped(|ui| {
            let (mark, colour) = sign(of, &theme);
            ui.label(crate::ui::egui::RichText::new(mark).font(icon::font(Drawn::Bold, space::ICON)).color(colour));
            Type::TEXT.label(ui, format!("{who}: {}", level(of)), theme.ink);
        });
    };
    if let Some(yours) = yours {
        line(ui, tr!("essays-you"), yours);
    }
    let ours = model.and_then(|model| Some((*model.marks.get(place)?, model.why.get(place)?)));
    if let Some((ours, why)) = ours {
        if yours != Some(ours) {
            line(ui, tr!("essays-we"), ours);
        }
        Type::TEXT.label(ui, why.as_str(), theme.ink);
    }
    let source = room.sources.section(&criterion.source).map_or_else(
        || criterion.source.section.clone(),
        |(guide, section)| tr!("practise-cited", guide = guide.title.as_str(), section = section.title.as_str()),
    );
    Type::NOTE.label(ui, format!("{} ({source})", criterion.why), theme.dim);
}

/// How one's marking of a text compares.
fn agreement(of: Agreement) -> String {
    if of.same == of.of { tr!("essays-all-same").to_owned() } else { tr!("essays-same", same = of.same, of = of.of) }
}

/// The button that ends the marking of a text.
fn settle(ui: &mut Ui, number: usize, of: Whose, marking: &Marking, state: &mut EssayState, out: &mut Vec<Intent>) {
    let off = (!marking.is_whole()).then_some(tr!("essays-mark-each"));
    let label = if of == Whose::Own { tr!("essays-settle-own") } else { tr!("essays-settle") };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if Button::primary(label).off(off).show(ui).clicked() {
            state.whose = Some(of);
            act(out, PaperAct::Settle(number, of));
        }
    });
}

/// What comes after a text that is marked.
fn go_on(ui: &mut Ui, paper: &Paper, number: usize, turn: Option<Whose>, state: &mut EssayState, out: &mut Vec<Intent>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if paper.finished().is_some() {
            let label = tr!("essays-to-result");
            if Button::primary(label).show(ui).clicked() {
                (state.looking, state.whose) = (None, None);
            }
            return;
        }
        let next = paper.next_to_mark().filter(|next| *next != number);
        match (turn, next) {
            (Some(turn), _) => {
                let label = tr!("essays-go-on-with", whose = whose(turn));
                if Button::primary(&label).show(ui).clicked() {
                    state.whose = None;
                }
            }
            (None, Some(next)) => {
                if Button::primary(tr!("essays-next")).icon_after(icon::name::ARROW_RIGHT).show(ui).clicked() {
                    state.whose = None;
                    act(out, PaperAct::Look(next));
                }
            }
            (None, None) => {}
        }
        if paper.sheet().essays.len() > 1 && Button::quiet(tr!("essays-finish")).show(ui).clicked() {
            out.push(Intent::Essay(EssayIntent::Finish));
        }
    });
}

fn keys_help() -> [KeyHelp; 4] {
    [
        KeyHelp::new(&["1", "2", "3"], tr!("essays-keys-digits")),
        KeyHelp::new(&["Tab"], tr!("keys-tab")),
        KeyHelp::new(&["Enter"], tr!("keys-enter")),
        KeyHelp::new(&["Esc"], tr!("essays-keys-leave")),
    ]
}
