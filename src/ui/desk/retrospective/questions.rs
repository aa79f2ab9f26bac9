//! Three questions, one after the other: what paid off, what surprised, what to do differently.

use super::RetrospectiveState;
use crate::sim::{Recording, Resolve, Surprise};
use crate::tr;
use crate::ui::desk::keys;
use crate::ui::egui::Ui;
use crate::ui::icon::name;
use crate::ui::widgets::{Button, OptionRow, section_header};
use crate::ui::{Look, Type, space};

/// The questions in order; the first without an answer is open.
pub(super) fn show(ui: &mut Ui, run: &Recording, state: &mut RetrospectiveState) {
    let view = run.view();
    let theme = Look::of(ui).theme;
    ui.add_space(space::PAD_PANEL);
    section_header(ui, Some(name::CHATS_CIRCLE), tr!("retrospective-looking-back"), tr!("retrospective-looking-back.note"));
    let live: Vec<_> = view.live().filter(|item| item.released.is_some()).map(|item| item.id).collect();
    let answered = [state.paid_off.is_some(), state.surprise.is_some(), state.change.is_some()];
    let current = state.open.or_else(|| answered.iter().position(|a| !a));
    let paid: Vec<String> = live.iter().map(|id| view.title(*id).to_owned()).chain([tr!("retrospective-nothing-yet").to_owned()]).collect();
    let surprises = Surprise::ALL.map(surprise).map(str::to_owned);
    let changes = Resolve::ALL.map(change).map(str::to_owned);
    let chosen = [
        state.paid_off.map(|id| id.and_then(|id| live.iter().position(|i| *i == id)).unwrap_or(live.len())),
        state.surprise.and_then(|s| Surprise::ALL.iter().position(|o| *o == s)),
        state.change.and_then(|c| Resolve::ALL.iter().position(|o| *o == c)),
    ];
    let questions: [(&str, &[String]); 3] = [
        (tr!("retrospective-paid-off"), &paid),
        (tr!("retrospective-surprised"), &surprises),
        (tr!("retrospective-differently"), &changes),
    ];
    let mut picked = None;
    for (k, (question, options)) in questions.into_iter().enumerate() {
        ui.add_space(space::GAP);
        Type::TEXT_STRONG.label(ui, format!("{}. {question}", k + 1), theme.ink);
        if current != Some(k) {
            let answer = chosen[k].and_then(|at| options.get(at));
            match answer {
                Some(answer) => {
                    let response = Button::quiet(answer).icon(name::PENCIL_SIMPLE).show(ui);
                    // Two questions can have the same answer.
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(question));
                    if response.clicked() {
                        state.open = Some(k);
                    }
                }
                None => {
                    Type::NOTE.label(ui, tr!("retrospective-comes-next"), theme.dim);
                }
            }
            continue;
        }
        let digit = keys::take_digit(ui);
        for (at, option) in options.iter().enumerate() {
            let row = OptionRow::new(at + 1, option).selected(chosen[k] == Some(at)).show(ui);
            if row.clicked() || digit == Some(at + 1) {
                picked = Some((k, at));
            }
        }
    }
    match picked {
        Some((0, at)) => state.paid_off = Some(live.get(at).copied()),
        Some((1, at)) => state.surprise = Surprise::ALL.get(at).copied(),
        Some((_, at)) => state.change = Resolve::ALL.get(at).copied(),
        None => return,
    }
    state.open = None;
}

fn surprise(of: Surprise) -> &'static str {
    match of {
        Surprise::Nothing => tr!("retrospective-surprise-nothing"),
        Surprise::Worth => tr!("retrospective-surprise-worth"),
        Surprise::Size => tr!("retrospective-surprise-size"),
        Surprise::NeedBehind => tr!("retrospective-surprise-need"),
        Surprise::Reaction => tr!("retrospective-surprise-reaction"),
        Surprise::Team => tr!("retrospective-surprise-team"),
    }
}

fn change(of: Resolve) -> &'static str {
    match of {
        Resolve::Nothing => tr!("retrospective-change-nothing"),
        Resolve::TestFirst => tr!("retrospective-change-test"),
        Resolve::AskWhyFirst => tr!("retrospective-change-why"),
        Resolve::SayNoEarlier => tr!("retrospective-change-no"),
        Resolve::PromiseLess => tr!("retrospective-change-promise"),
        Resolve::RepayDebt => tr!("retrospective-change-debt"),
        Resolve::MeasureMore => tr!("retrospective-change-measure"),
        Resolve::ServeTheTeam => tr!("retrospective-change-team"),
    }
}
