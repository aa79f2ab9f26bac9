//! Telling the sponsor: taking an item off the backlog with or without a reason, or setting it aside visibly.

use crate::sim::{Decision, ItemView, Reason, View};
use crate::ui::desk::{DeskState, keys, words};
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, OptionRow, section_header};
use crate::ui::{Intent, number};

/// One way to tell.
struct Way {
    title: String,
    price: String,
    note: String,
    decision: Decision,
}

/// The ways to tell, and the button that does it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let first = item.sponsor.map(|who| words::first_name(view, who).to_owned());
    let head = first.as_ref().map_or_else(|| "Nobody has to be told".to_owned(), |name| format!("What to tell {name}"));
    section_header(ui, Some(name::CHAT_TEARDROP), &head, "");
    let ways = ways(view, item);
    let digit = keys::take_digit(ui);
    for (k, way) in ways.iter().enumerate() {
        let refusal = view.allows(&way.decision).err().map(|r| words::refusal(&r));
        let picked = state.planning.told == Some(k);
        let row = OptionRow::new(k + 1, &way.title).price(&way.price).note(&way.note).selected(picked).locked(refusal.as_deref()).show(ui);
        if row.clicked() || (digit == Some(k + 1) && refusal.is_none()) {
            state.planning.told = Some(k);
        }
    }
    let picked = state.planning.told.and_then(|k| ways.get(k));
    let label = first.map_or_else(|| "Take it off".to_owned(), |name| format!("Tell {name}"));
    let off = if picked.is_none() { Some("Choose one first.") } else { None };
    ui.horizontal_wrapped(|ui| {
        let pressed = Button::secondary(&label).accented().off(off).show(ui).clicked();
        let entered = picked.is_some() && keys::nothing_focused(ui.ctx()) && keys::take(ui, Key::Enter);
        if let (true, Some(way)) = (pressed || entered, picked) {
            out.push(Intent::Decide(way.decision.clone()));
            close(ui, state);
        }
        if Button::quiet("Leave it").show(ui).clicked() || keys::take(ui, Key::Escape) {
            close(ui, state);
        }
    });
}

fn close(ui: &Ui, state: &mut DeskState) {
    state.planning.fold_up(ui);
    state.planning.told = None;
}

fn ways(view: &View<'_>, item: &ItemView) -> Vec<Way> {
    let scenario = view.scenario();
    let trust = &scenario.rules.trust;
    let promise = view.promises().iter().find(|p| p.item == item.id);
    let broken = promise.map_or_else(String::new, |p| {
        let loss = if p.dated { trust.date_missed } else { trust.range_missed };
        format!(" Breaks the promise: {} more.", number::share_change(loss as f32))
    });
    let Some(sponsor) = item.sponsor else {
        let note = format!("It leaves the backlog.{broken}");
        return vec![Way {
            title: "Take it off the backlog".into(),
            price: "0 half-days".into(),
            note,
            decision: Decision::Reject(item.id, None),
        }];
    };
    let who = words::first_name(view, sponsor);
    let moved = |by: f64| number::share_change(by as f32);
    let mut ways = vec![Way {
        title: "No, without a reason".into(),
        price: "0 half-days".into(),
        note: format!("{who} {}, everybody else {}.{broken}", moved(trust.refused), moved(trust.refused_heard)),
        decision: Decision::Reject(item.id, None),
    }];
    let price = match scenario.rules.calendar.accept_half_day {
        half if (half - HALF).abs() < f64::EPSILON => "½ half-day".to_owned(),
        other => format!("{other} half-days"),
    };
    for reason in Reason::ALL {
        let holds = view.reason_holds(item.id, reason);
        let factor = if holds { trust.true_reason } else { trust.untrue_reason };
        let word = if holds { "The reason holds" } else { "The reason does not hold" };
        ways.push(Way {
            title: words(reason).into(),
            price: price.clone(),
            note: format!("{word}: {who} {}.{broken}", moved(trust.refused * factor)),
            decision: Decision::Reject(item.id, Some(reason)),
        });
    }
    let back = scenario.rules.requests.parked_sprints;
    ways.push(Way {
        title: "Park it where all can see it".into(),
        price: "0 half-days".into(),
        note: format!("{who} {}. It comes back after {back} sprints and interrupts until then.", moved(trust.parked)),
        decision: Decision::ParkItem(item.id),
    });
    ways
}

const fn words(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherNeedsFirst => "No: other needs matter more",
        Reason::Tested => "No: it was tested and does too little",
        Reason::NotOurGoal => "No: it does not serve the Product Goal",
        Reason::NoRoom => "No: there is no room",
    }
}

const HALF: f64 = 0.5;
