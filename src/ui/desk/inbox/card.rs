//! The card in hand: who asks, what, what is known of it, and the answers.

use super::options::{self, Amounts, Offer};
use super::{Choice, InboxState, Pick, Unfolded, cards, give};
use crate::scenario::RequestId;
use crate::sim::{Answer, Cause, Recording, RequestView, View};
use crate::tr;
use crate::ui::desk::{keys, person, press, scrolled, words};
use crate::ui::egui::{Align, CornerRadius, Key, Sense, Stroke, StrokeKind, Ui, vec2};
use crate::ui::icon::{self, Drawn, name};
use crate::ui::widgets::{OptionRow, chip, in_columns, meaning_chip, rows, section_header, separator, speaker_and_words};
use crate::ui::{Intent, Look, Type, space};

/// The unfolded list is this far in.
const INDENT: f32 = 28.0;

/// Shows the card of a request, open or answered.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut InboxState, request: RequestId, out: &mut Vec<Intent>) {
    let view = run.view();
    let card = &view.scenario().requests[request.index()];
    let theme = Look::of(ui).theme;
    let open = view.requests().find(|open| open.id == request);
    scrolled(ui, "card", space::PAD_LIST, |ui| {
        // Eight answers should fit below a usual ask without scrolling.
        ui.spacing_mut().item_spacing.y = space::GRID;
        if std::mem::take(&mut state.to_top) {
            ui.scroll_to_cursor(Some(Align::TOP));
        }
        ui.add_space(space::GRID);
        let asked = |ui: &mut Ui| {
            Type::QUOTE.label(ui, words::quoted(view.ask(request)), theme.ink);
            if let Some(because) = view.because(request) {
                section_header(ui, Some(name::STAR_FOUR), tr!("inbox-because"), "");
                Type::TEXT.label(ui, words::quoted(because), theme.ink);
            } else if open.is_some_and(|open| open.evaded) {
                section_header(ui, Some(name::QUESTION), tr!("inbox-evaded"), tr!("inbox-evaded.note"));
                let evades = &view.scenario().stakeholders[card.from.index()].says.evades;
                Type::TEXT.label(ui, words::quoted(evades), theme.ink);
            }
            facts(ui, &view, request);
        };
        speaker_and_words(ui, |ui| person::show(ui, &view, card.from), asked);
        separator(ui);
        match open {
            Some(open) => answers(ui, run, state, &open, out),
            None => settled(ui, run, request),
        }
        ui.add_space(space::GRID);
    });
}

fn facts(ui: &mut Ui, view: &View<'_>, request: RequestId) {
    let theme = Look::of(ui).theme;
    let Some(item) = view.item(view.scenario().item_of(request)) else { return };
    ui.horizontal_wrapped(|ui| {
        chip(ui, &tr!("inbox-estimated", points = item.estimate.round() as u32));
        match item.need {
            Some(need) => meaning_chip(ui, name::STAR_FOUR, &view.scenario().needs[need.index()].title, theme.ink),
            None => meaning_chip(ui, name::LINK_BREAK, tr!("inbox-no-need"), theme.warn),
        };
        chip(ui, options::grounds(&item).words());
        if item.dependencies > 0 {
            chip(ui, &tr!("inbox-waits-for", teams = item.dependencies));
        }
    });
}

/// The answers; a digit or a click chooses one, Enter or a second click gives it.
fn answers(ui: &mut Ui, run: &Recording, state: &mut InboxState, open: &RequestView, out: &mut Vec<Intent>) {
    let view = run.view();
    let offers = |amounts| options::offers(&view, open, amounts);
    let (offers, briefs) = (offers(Amounts::Exact), offers(Amounts::Worded));
    let unfolded = state.unfolded;
    let inner = |amounts| match unfolded {
        Some(Unfolded::Reasons) => options::reason_offers(&view, open, amounts),
        Some(Unfolded::Alternatives) => options::alternative_offers(&view, open),
        None => Vec::new(),
    };
    let (inner, inner_briefs) = (inner(Amounts::Exact), inner(Amounts::Worded));
    if (state.choice.is_some() || unfolded.is_some()) && keys::take(ui, Key::Escape) {
        (state.choice, state.unfolded) = (None, None);
        return;
    }
    // While a list is open, digits are its own.
    let digit = keys::take_digit(ui);
    let (outer_digit, inner_digit) = if inner.is_empty() { (digit, None) } else { (None, digit) };
    let mut picked = None;
    let enters = std::mem::take(&mut state.enters_list);
    // The ring round the answer in hand covers no word of its neighbours.
    rows(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::STROKE;
        let shown: Vec<(&Offer, &str)> = offers.iter().zip(&briefs).map(|(offer, brief)| (offer, brief.note.as_str())).collect();
        in_columns(ui, &shown, |ui, k, offer| {
            let opens = matches!(offer.0.pick, Pick::Unfold(list) if unfolded == Some(list));
            let chosen = matches!(offer.0.pick, Pick::Choose(choice) if state.choice == Some(choice)) || opens;
            // A digit means one thing at a time.
            let key = if inner.is_empty() { k + 1 } else { NO_KEY };
            picked = picked.or(row(ui, key, *offer, chosen, outer_digit, false));
            if opens {
                let list = ui.horizontal(|ui| {
                    ui.add_space(INDENT);
                    ui.vertical(|ui| {
                        let first = inner.iter().position(|offer| offer.locked.is_none()).unwrap_or_default();
                        for (k, (offer, brief)) in inner.iter().zip(&inner_briefs).enumerate() {
                            let chosen = matches!(offer.pick, Pick::Choose(choice) if state.choice == Some(choice));
                            let enters = enters && k == first;
                            picked = picked.or(row(ui, k + 1, (offer, &brief.note), chosen, inner_digit, enters));
                        }
                    });
                });
                // All that opened, where it fits.
                if enters && list.response.rect.height() <= ui.clip_rect().height() {
                    list.response.scroll_to_me(None);
                }
            }
        });
    });
    match picked {
        Some((Pick::Unfold(list), _)) => {
            state.choice = None;
            state.unfolded = if unfolded == Some(list) { None } else { Some(list) };
            state.enters_list = state.unfolded.is_some();
        }
        Some((Pick::Choose(choice), Given::Now)) => give(run, state, open.id, choice, out),
        Some((Pick::Choose(choice), Given::Chosen)) => {
            state.choice = Some(choice);
            let inside = matches!(choice, Choice::Answer(Answer::DeclineBecause(_) | Answer::OfferAlternative(_)));
            if !inside {
                state.unfolded = None;
            }
        }
        None => {}
    }
}

/// Whether an answer was only chosen, or given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Given {
    Chosen,
    Now,
}

/// What an answer has in place of a key while the keys are those of a list.
const NO_KEY: usize = 0;

/// One answer, with what it does in a few words; the keyboard goes to the one that `enters`.
fn row(
    ui: &mut Ui,
    digit: usize,
    (offer, brief): (&Offer, &str),
    chosen: bool,
    pressed: Option<usize>,
    enters: bool,
) -> Option<(Pick, Given)> {
    let gives = chosen && matches!(offer.pick, Pick::Choose(_));
    let option = OptionRow::new(digit, &offer.title).price(&offer.price).note(&offer.note).brief(brief).selected(chosen);
    let option = option.locked(offer.locked.as_deref());
    let mut given = false;
    // Chosen or not, a row is in the same place of the tree, so that it keeps the keyboard.
    let beside = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::GAP_TIGHT;
        let confirms = if gives { space::FIELD + space::GAP_TIGHT } else { 0.0 };
        let width = ui.available_width() - confirms;
        let row = ui.vertical(|ui| {
            ui.set_width(width);
            option.show(ui)
        });
        given = gives && confirm(ui, offer, row.inner.rect.height());
        row.inner
    });
    let response = beside.inner;
    if given {
        return Some((offer.pick, Given::Now));
    }
    if enters {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if pressed == Some(digit) {
        // The keyboard follows the digit, so that Enter gives this answer.
        response.request_focus();
        response.scroll_to_me(None);
        return offer.locked.is_none().then_some((offer.pick, Given::Chosen));
    }
    response.clicked().then_some((offer.pick, if gives { Given::Now } else { Given::Chosen }))
}

/// The button beside the chosen answer, for those who do not press Enter; as high as the row, so that no row moves.
fn confirm(ui: &mut Ui, offer: &Offer, height: f32) -> bool {
    let theme = Look::of(ui).theme;
    let label = if offer.pick == Pick::Choose(Choice::Leave) { tr!("inbox-leave-it") } else { tr!("inbox-give") };
    let (rect, _) = ui.allocate_exact_size(vec2(space::FIELD, height), Sense::hover());
    let response = press(ui, rect, ui.id().with("confirm"), label, "");
    let stroke = Stroke::new(space::STROKE_SELECTED, theme.accent);
    ui.painter().rect_stroke(rect, CornerRadius::same(space::RADIUS_CARD), stroke, StrokeKind::Inside);
    icon::paint(ui.painter(), rect.center(), name::ARROW_ELBOW_DOWN_LEFT, Drawn::Bold, space::ICON_BUTTON, theme.accent);
    response.on_hover_text(label).clicked()
}

/// What became of an answered request.
fn settled(ui: &mut Ui, run: &Recording, request: RequestId) {
    let theme = Look::of(ui).theme;
    let view = run.view();
    let Some((at, answer)) = cards::answer_of(run, request) else { return };
    section_header(ui, Some(name::CHECK), tr!("inbox-answered"), &words::answer(&view, answer));
    let cause = Cause::Decision(at as u32);
    for happening in run.log().iter().filter(|happening| happening.cause == cause) {
        if let Some(said) = words::happening(&view, happening) {
            Type::TEXT.label(ui, said, theme.ink);
        }
    }
}
