//! The eight answers to a request: price, and what is known of what each does.

use super::{Choice, Pick, Unfolded, alternative, reasons};
use crate::scenario::RequestId;
use crate::sim::{Answer, Decision, Grounds, ItemView, Reason, RequestView, View};
use crate::ui::desk::words;
use crate::ui::number;
use crate::ui::widgets::Evidence;

/// An answer as it is offered.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub title: String,
    pub price: String,
    pub note: String,
    pub locked: Option<String>,
    pub pick: Pick,
}

/// Share of trust in words: `−.05`.
fn trust(change: f64) -> String {
    number::share_change(change as f32)
}

fn lock(view: &View<'_>, request: RequestId, answer: Answer) -> Option<String> {
    view.allows(&Decision::Answer(request, answer)).err().map(|refusal| words::refusal(&refusal))
}

/// Whether a request that was open for so long counts as refused at the end of this sprint.
pub(super) fn lapses(view: &View<'_>, open_for: u8) -> bool {
    f64::from(open_for) + 1.0 >= view.scenario().rules.requests.silence_sprints
}

/// The eight answers, in the order of their digits.
pub(super) fn offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    let rules = &view.scenario().rules;
    let t = &rules.trust;
    let nothing = number::half_days(0);
    let half = half_talk(rules.calendar.accept_half_day);
    let answer = |answer: Answer, title: String, price: &str, note: String| Offer {
        title,
        price: price.to_owned(),
        note,
        locked: lock(view, open.id, answer),
        pick: Pick::Choose(Choice::Answer(answer)),
    };
    let person = view.person(open.from);
    let why = t.why_base + t.why_trust * person.trust;
    let above = above_autonomy(view, open);
    let gated = |note: String| above.clone().unwrap_or(note);
    vec![
        answer(
            Answer::AcceptDate,
            format!("Yes, by the end of {}", sprint_words(view, date_due(view, open))),
            &nothing,
            format!("Trust {} kept, {} missed. {}", trust(t.date_kept), trust(t.date_missed), fits(view, open, date_due(view, open))),
        ),
        answer(
            Answer::AcceptRange,
            range_title(view),
            &nothing,
            format!("Trust {} now, {} if met, {} if missed.", trust(t.range_given), trust(t.range_kept), trust(t.range_missed)),
        ),
        answer(
            Answer::AskWhy,
            "Ask why".to_owned(),
            &number::half_days(rules.calendar.ask_why.ceil() as u32),
            format!("Shows the need behind the ask in about {} at this trust. Promises nothing.", number::of_ten(why as f32)),
        ),
        Offer {
            title: "Decline with the reason".to_owned(),
            price: half.clone(),
            note: gated(format!(
                "Trust {}; {} if the reason does not hold.",
                trust(t.refused * t.true_reason),
                trust(t.refused * t.untrue_reason)
            )),
            locked: lock(view, open.id, Answer::DeclineBecause(Reason::NoRoom)),
            pick: Pick::Unfold(Unfolded::Reasons),
        },
        answer(
            Answer::Decline,
            "Decline".to_owned(),
            &nothing,
            gated(format!("Trust {}, and {} with everybody else.", trust(t.refused), trust(t.refused_heard))),
        ),
        Offer {
            title: "Offer an alternative".to_owned(),
            price: half,
            note: format!("Trust {}, and a range on what you offer instead.", trust(t.alternative)),
            locked: no_alternative(view, open),
            pick: Pick::Unfold(Unfolded::Alternatives),
        },
        answer(
            Answer::Park,
            "Park it where all can see it".to_owned(),
            &nothing,
            gated(format!(
                "Trust {}. Back in {}; parked only once.",
                trust(t.parked),
                number::counted(rules.requests.parked_sprints as u32, "sprint", "sprints")
            )),
        ),
        Offer {
            title: "Leave unanswered".to_owned(),
            price: nothing,
            note: leave_note(view, open),
            locked: None,
            pick: Pick::Choose(Choice::Leave),
        },
    ]
}

/// The reasons, each with whether it holds.
pub(super) fn reason_offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    let t = &view.scenario().rules.trust;
    reasons()
        .into_iter()
        .map(|reason| {
            let holds = view.reason_holds(open.item, reason);
            let factor = if holds { t.true_reason } else { t.untrue_reason };
            let answer = Answer::DeclineBecause(reason);
            Offer {
                title: words::reason(reason).to_owned(),
                price: String::new(),
                note: format!("{} Trust {}.", ground(reason, holds), trust(t.refused * factor)),
                locked: lock(view, open.id, answer),
                pick: Pick::Choose(Choice::Answer(answer)),
            }
        })
        .collect()
}

const fn ground(reason: Reason, holds: bool) -> &'static str {
    match (reason, holds) {
        (Reason::OtherNeedsFirst, true) => "Holds: the need behind it is known.",
        (Reason::OtherNeedsFirst, false) => "Does not hold: the need is not known.",
        (Reason::Tested, true) => "Holds: there is evidence on it.",
        (Reason::Tested, false) => "Does not hold: nobody tested it.",
        (Reason::NotOurGoal, true) => "Holds: the goal is clear.",
        (Reason::NotOurGoal, false) => "Does not hold: the goal is not clear.",
        (Reason::NoRoom, _) => "True of everything, so it explains nothing.",
    }
}

/// What may be offered instead, each with its evidence.
pub(super) fn alternative_offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    view.alternatives(open.id)
        .filter_map(|id| view.item(id))
        .map(|item| {
            let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
            Offer {
                title: view.title(item.id).to_owned(),
                price: points(&item),
                note: format!("Effect {effect}, {}.", grounds(&item).words()),
                locked: lock(view, open.id, Answer::OfferAlternative(item.id)),
                pick: Pick::Choose(alternative(item.id)),
            }
        })
        .collect()
}

/// Points of an item with their unit.
pub(super) fn points(item: &ItemView) -> String {
    number::points(item.estimate.round() as u32)
}

/// How well an item's worth is known.
pub(super) const fn grounds(item: &ItemView) -> Evidence {
    match item.grounds {
        Grounds::Opinion => Evidence::Opinion,
        Grounds::Informed => Evidence::Informed,
        Grounds::Tested => Evidence::Tested,
    }
}

fn no_alternative(view: &View<'_>, open: &RequestView) -> Option<String> {
    match view.alternatives(open.id).next() {
        Some(first) => lock(view, open.id, Answer::OfferAlternative(first)),
        // Any item shows why none can be offered.
        None => lock(view, open.id, Answer::OfferAlternative(open.item))
            .filter(|_| view.item(open.item).is_none_or(|item| item.need.is_none()))
            .or_else(|| Some("Nothing else on the backlog serves this need.".to_owned())),
    }
}

fn above_autonomy(view: &View<'_>, open: &RequestView) -> Option<String> {
    let (needed, have) = (view.refusal_gate(open.from), view.autonomy());
    (have < needed).then(|| {
        format!(
            "Needs autonomy {}, you have {}: counts as a yes with a range, and trust {}.",
            number::share(needed as f32),
            number::share(have as f32),
            trust(view.scenario().rules.trust.gated)
        )
    })
}

fn leave_note(view: &View<'_>, open: &RequestView) -> String {
    let t = &view.scenario().rules.trust;
    if lapses(view, open.open_for) {
        format!("Refused at the end of this sprint: {}, others {}.", trust(t.refused), trust(t.refused_heard))
    } else if view.person(open.from).heard {
        "It waits. Refused after next sprint.".to_owned()
    } else {
        format!("Trust {} in silence. Refused after next sprint.", trust(t.silence))
    }
}

/// Half a talk, because two such talks share a half-day.
fn half_talk(half_days: f64) -> String {
    const HALF: f64 = 0.5;
    if half_days == HALF { "½ half-day".to_owned() } else { number::half_days(half_days.ceil() as u32) }
}

/// Sprint (from 0) by whose end a date must be met: the loud want it next sprint.
fn date_due(view: &View<'_>, open: &RequestView) -> usize {
    let loud = view.item(open.item).is_some_and(|item| item.loudness > view.scenario().rules.requests.loud_date);
    view.sprint() + if loud { 1 } else { 2 }
}

fn sprint_words(view: &View<'_>, sprint: usize) -> String {
    let number = sprint + 1;
    if number > view.sprints() { format!("sprint {number}, after the run") } else { format!("sprint {number}") }
}

fn range_title(view: &View<'_>) -> String {
    let (first, last) = (view.sprint() + 2, view.sprint() + 1 + view.scenario().rules.requests.range_sprints as usize);
    format!("Yes, in sprint {first} to {last}")
}

/// How many forecasts leave room for it, put first, beside what is in work and promised until then.
fn fits(view: &View<'_>, open: &RequestView, due: usize) -> String {
    let Some(item) = view.item(open.item) else { return String::new() };
    let sprints = (due - view.sprint() + 1) as f64;
    let promised = |id| view.promises().iter().any(|promise| promise.item == id && usize::from(promise.due) <= due);
    let ahead: f64 =
        view.backlog().filter(|other| other.stage == crate::sim::Stage::InWork || promised(other.id)).map(|other| other.remaining).sum();
    let chance = view.chance_of_points((ahead + item.remaining) / sprints) as f32;
    let (least, most) = CERTAIN;
    if chance < least { "Fits no forecast.".to_owned() } else { format!("Fits {} forecasts.", number::of_ten(chance.min(most))) }
}

/// Chances below and above which a forecast of points says nothing more.
const CERTAIN: (f32, f32) = (0.05, 0.9);
