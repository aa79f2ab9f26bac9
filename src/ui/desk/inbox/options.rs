//! The eight answers to a request: price, and what is known of what each does.

use super::{Choice, Pick, Unfolded, alternative, reasons};
use crate::scenario::RequestId;
use crate::sim::{Answer, Decision, Grounds, ItemView, Reason, RequestView, View};
use crate::tr;
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

/// The eight answers, in the order of their digits.
pub(super) fn offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    let rules = &view.scenario().rules;
    let t = &rules.trust;
    let nothing = number::half_days(0);
    let half = half_talk(view.talk_of(Answer::DeclineBecause(Reason::NoRoom)));
    let answer = |answer: Answer, title: String, price: &str, note: String| Offer {
        title,
        price: price.to_owned(),
        note,
        locked: lock(view, open.id, answer),
        pick: Pick::Choose(Choice::Answer(answer)),
    };
    let why = view.says_why(open.from);
    let above = above_autonomy(view, open);
    let gated = |note: String| above.clone().unwrap_or(note);
    vec![
        answer(
            Answer::AcceptDate,
            date_title(view, view.promise_due(open.item, true)),
            &nothing,
            tr!(
                "inbox-date-note",
                kept = trust(t.date_kept),
                missed = trust(t.date_missed),
                fits = fits(view, open, view.promise_due(open.item, true))
            ),
        ),
        answer(
            Answer::AcceptRange,
            range_title(view, open),
            &nothing,
            tr!("inbox-range-note", now = trust(t.range_given), met = trust(t.range_kept), missed = trust(t.range_missed)),
        ),
        answer(
            Answer::AskWhy,
            tr!("inbox-ask-why").to_owned(),
            &number::half_days(view.talk_of(Answer::AskWhy).ceil() as u32),
            tr!("inbox-ask-why-note", chance = number::of_ten(why as f32)),
        ),
        Offer {
            title: tr!("inbox-reason").to_owned(),
            price: half.clone(),
            note: gated(tr!(
                "inbox-reason-note",
                holds = trust(view.refusal_with_reason(true)),
                fails = trust(view.refusal_with_reason(false))
            )),
            locked: lock(view, open.id, Answer::DeclineBecause(Reason::NoRoom)),
            pick: Pick::Unfold(Unfolded::Reasons),
        },
        answer(
            Answer::Decline,
            tr!("inbox-decline").to_owned(),
            &nothing,
            gated(tr!("inbox-decline-note", change = trust(t.refused), others = trust(t.refused_heard))),
        ),
        Offer {
            title: tr!("inbox-offer").to_owned(),
            price: half,
            note: tr!("inbox-offer-note", change = trust(t.alternative)),
            locked: no_alternative(view, open),
            pick: Pick::Unfold(Unfolded::Alternatives),
        },
        answer(
            Answer::Park,
            tr!("inbox-park").to_owned(),
            &nothing,
            gated(tr!("inbox-park-note", change = trust(t.parked), sprints = rules.requests.parked_sprints)),
        ),
        Offer {
            title: tr!("inbox-leave").to_owned(),
            price: nothing,
            note: leave_note(view, open),
            locked: None,
            pick: Pick::Choose(Choice::Leave),
        },
    ]
}

/// The reasons, each with whether it holds.
pub(super) fn reason_offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    reasons()
        .into_iter()
        .map(|reason| {
            let holds = view.reason_holds(open.item, reason);
            let answer = Answer::DeclineBecause(reason);
            Offer {
                title: words::reason(reason).to_owned(),
                price: String::new(),
                note: tr!("inbox-ground-note", ground = ground(view, reason, holds), change = trust(view.refusal_with_reason(holds))),
                locked: lock(view, open.id, answer),
                pick: Pick::Choose(Choice::Answer(answer)),
            }
        })
        .collect()
}

fn ground(view: &View<'_>, reason: Reason, holds: bool) -> String {
    let needed = || number::share(view.scenario().rules.influence.true_goal as f32);
    let said = match (reason, holds) {
        (Reason::OtherNeedsFirst, true) => tr!("inbox-ground-other-needs"),
        (Reason::OtherNeedsFirst, false) => tr!("inbox-ground-other-needs.not"),
        (Reason::Tested, true) => tr!("inbox-ground-tested"),
        (Reason::Tested, false) => tr!("inbox-ground-tested.not"),
        (Reason::NotOurGoal, true) => return tr!("inbox-ground-goal", needed = needed()),
        (Reason::NotOurGoal, false) => return tr!("inbox-ground-goal.not", needed = needed()),
        (Reason::NoRoom, _) => tr!("inbox-ground-no-room"),
    };
    said.to_owned()
}

/// What may be offered instead, each with its evidence.
pub(super) fn alternative_offers(view: &View<'_>, open: &RequestView) -> Vec<Offer> {
    view.alternatives(open.id)
        .filter_map(|id| view.item(id))
        .map(|item| {
            let effect = number::effect(item.effect.mean as f32, item.effect.half_width() as f32);
            Offer {
                title: view.title(item.id).to_owned(),
                price: number::points(item.estimate.round() as u32),
                note: tr!("inbox-offered-note", effect = effect, grounds = grounds(&item).words()),
                locked: lock(view, open.id, Answer::OfferAlternative(item.id)),
                pick: Pick::Choose(alternative(item.id)),
            }
        })
        .collect()
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
            .or_else(|| Some(tr!("inbox-offer-none").to_owned())),
    }
}

fn above_autonomy(view: &View<'_>, open: &RequestView) -> Option<String> {
    let (needed, have) = (view.refusal_gate(open.from), view.autonomy());
    (have < needed).then(|| {
        tr!(
            "inbox-above",
            needed = number::share(needed as f32),
            have = number::share(have as f32),
            change = trust(view.scenario().rules.trust.gated)
        )
    })
}

fn leave_note(view: &View<'_>, open: &RequestView) -> String {
    let t = &view.scenario().rules.trust;
    if view.lapses(open) {
        tr!("inbox-leave-lapses", change = trust(t.refused), others = trust(t.refused_heard))
    } else if view.person(open.from).heard {
        tr!("inbox-leave-heard", sprint = refused_in(view, open))
    } else {
        tr!("inbox-leave-silent", change = trust(t.silence), sprint = refused_in(view, open))
    }
}

/// The sprint (from 1) at whose end a request counts as refused if it stays unanswered.
fn refused_in(view: &View<'_>, open: &RequestView) -> usize {
    let lapses = |later: &u8| view.lapses(&RequestView { open_for: open.open_for.saturating_add(*later), ..*open });
    view.sprint() + 1 + usize::from((0..u8::MAX).find(lapses).unwrap_or_default())
}

/// Half a talk, because two such talks share a half-day.
fn half_talk(half_days: f64) -> String {
    const HALF: f64 = 0.5;
    if half_days == HALF { tr!("inbox-half").to_owned() } else { number::half_days(half_days.ceil() as u32) }
}

fn date_title(view: &View<'_>, due: usize) -> String {
    let sprint = due + 1;
    if sprint > view.sprints() { tr!("inbox-date.after", sprint = sprint) } else { tr!("inbox-date", sprint = sprint) }
}

fn range_title(view: &View<'_>, open: &RequestView) -> String {
    let (first, last) = (view.sprint() + 2, view.promise_due(open.item, false) + 1);
    tr!("inbox-range", first = first, last = last)
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
    if chance < least { tr!("inbox-fits-none").to_owned() } else { tr!("inbox-fits", chance = number::of_ten(chance.min(most))) }
}

/// Chances below and above which a forecast of points says nothing more.
const CERTAIN: (f32, f32) = (0.05, 0.9);
