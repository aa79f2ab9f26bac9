//! Telling the sponsor: taking an item off the backlog with or without a reason, or setting it aside visibly.

use crate::sim::{Answer, Decision, ItemView, Reason, View};
use crate::tr;
use crate::ui::desk::{DeskState, keys, words};
use crate::ui::egui::{Key, Ui};
use crate::ui::icon::name;
use crate::ui::widgets::{Button, OptionRow, section_header};
use crate::ui::{Intent, number};
use crate::words::reason_inside;

/// One way to tell.
struct Way {
    title: String,
    price: String,
    note: String,
    decision: Decision,
}

/// The ways to tell, and the button that does it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, item: &ItemView, state: &mut DeskState, out: &mut Vec<Intent>) {
    let first = item.sponsor.map(|who| words::first_name(view, who));
    let head = first.map_or_else(|| tr!("planning-tell-nobody").to_owned(), |name| tr!("planning-tell", who = name));
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
    let label = first.map_or_else(|| tr!("planning-tell-confirm-nobody").to_owned(), |name| tr!("planning-tell-confirm", who = name));
    let off = picked.is_none().then_some(tr!("planning-choose-first"));
    ui.horizontal_wrapped(|ui| {
        let pressed = Button::secondary(&label).accented().off(off).show(ui).clicked();
        let entered = picked.is_some() && keys::nothing_focused(ui.ctx()) && keys::take(ui, Key::Enter);
        if let (true, Some(way)) = (pressed || entered, picked) {
            out.push(Intent::Decide(way.decision.clone()));
            close(ui, state);
        }
        if Button::quiet(tr!("planning-leave-it")).show(ui).clicked() || keys::take(ui, Key::Escape) {
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
        format!(" {}", tr!("planning-tell-breaks", trust = number::share_change(loss as f32)))
    });
    let Some(sponsor) = item.sponsor else {
        let note = format!("{}{broken}", tr!("planning-tell-off-what"));
        return vec![Way {
            title: tr!("planning-tell-off").into(),
            price: number::half_days(0),
            note,
            decision: Decision::Reject(item.id, None),
        }];
    };
    let who = words::first_name(view, sponsor);
    let moved = |by: f64| number::share_change(by as f32);
    let mut ways = vec![Way {
        title: tr!("planning-tell-no").into(),
        price: number::half_days(0),
        note: format!(
            "{}{broken}",
            tr!("planning-tell-no-what", who = who, trust = moved(trust.refused), others = moved(trust.refused_heard))
        ),
        decision: Decision::Reject(item.id, None),
    }];
    let price = match view.talk_of(Answer::DeclineBecause(Reason::NoRoom)) {
        half if (half - HALF).abs() < f64::EPSILON => tr!("planning-half-half-day").to_owned(),
        other => tr!("planning-half-days", count = other),
    };
    for reason in Reason::ALL {
        let holds = view.reason_holds(item.id, reason);
        let heard = if holds {
            tr!("planning-tell-holds", who = who, trust = moved(view.refusal_with_reason(true)))
        } else {
            tr!("planning-tell-holds-not", who = who, trust = moved(view.refusal_with_reason(false)))
        };
        ways.push(Way {
            title: tr!("planning-tell-because", reason = reason_inside(reason)),
            price: price.clone(),
            note: format!("{heard}{broken}"),
            decision: Decision::Reject(item.id, Some(reason)),
        });
    }
    let back = scenario.rules.requests.parked_sprints;
    ways.push(Way {
        title: tr!("planning-tell-park").into(),
        price: number::half_days(0),
        note: tr!("planning-tell-park-what", who = who, trust = moved(trust.parked), sprints = back),
        decision: Decision::ParkItem(item.id),
    });
    ways
}

const HALF: f64 = 0.5;
