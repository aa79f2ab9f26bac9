//! The eight answers to a request: price, and what is known of what each does.

use super::{Choice, Pick, Unfolded, alternative, reasons};
use crate::scenario::{ItemId, RequestId};
use crate::sim::{Answer, Decision, Grounds, ItemView, Reason, Refusal, RequestView, View};
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

/// How much is said of what an answer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amounts {
    /// With numbers.
    Exact,
    /// In words and signs, as far as they go.
    Worded,
}

impl Amounts {
    /// A change of trust: `−5`, or `−−`.
    fn trust(self, change: f64) -> String {
        match self {
            Self::Exact => number::share_change(change as f32),
            Self::Worded => words::plus_or_minus(change),
        }
    }

    /// How many forecasts leave room for an item.
    fn fits(self, chance: f32) -> String {
        let (least, most) = CERTAIN;
        match self {
            _ if chance < least => tr!("inbox-fits-none").to_owned(),
            Self::Exact => tr!("inbox-fits", chance = number::of_ten(chance.min(most))),
            Self::Worded if chance >= LIKELY => tr!("inbox-fits.likely").to_owned(),
            Self::Worded if chance >= EVEN => tr!("inbox-fits.even").to_owned(),
            Self::Worded => tr!("inbox-fits.hardly").to_owned(),
        }
    }

    /// How often asking shows the need.
    fn shows(self, chance: f32) -> String {
        match self {
            Self::Exact => tr!("inbox-ask-why-note", chance = number::of_ten(chance)),
            Self::Worded if chance >= LIKELY => tr!("inbox-ask-why-note.likely").to_owned(),
            Self::Worded if chance >= EVEN => tr!("inbox-ask-why-note.even").to_owned(),
            Self::Worded => tr!("inbox-ask-why-note.hardly").to_owned(),
        }
    }
}

fn lock(view: &View<'_>, request: RequestId, answer: Answer) -> Option<String> {
    let refusal = view.allows(&Decision::Answer(request, answer)).err()?;
    let may_ask = view.allows(&Decision::Answer(request, Answer::AskWhy)).is_ok();
    Some(if refusal == Refusal::NeedUnknown && may_ask { tr!("refusal-need-unknown.ask").to_owned() } else { words::refusal(&refusal) })
}

/// The eight answers, in the order of their digits.
pub(super) fn offers(view: &View<'_>, open: &RequestView, amounts: Amounts) -> Vec<Offer> {
    let rules = &view.scenario().rules;
    let t = &rules.trust;
    let trust = |change: f64| amounts.trust(change);
    let nothing = number::half_days(0);
    let half = talk_price(view, Answer::DeclineBecause(Reason::NoRoom));
    let answer = |answer: Answer, title: String, price: &str, note: String| Offer {
        title,
        price: price.to_owned(),
        note,
        locked: lock(view, open.id, answer),
        pick: Pick::Choose(Choice::Answer(answer)),
    };
    let why = view.says_why(open.from);
    let above = above_autonomy(view, open, amounts);
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
                fits = amounts.fits(chance_of(view, open, view.promise_due(open.item, true)))
            ),
        ),
        answer(
            Answer::AcceptRange,
            range_title(view, open),
            &nothing,
            tr!("inbox-range-note", now = trust(t.range_given), met = trust(t.range_kept), missed = trust(t.range_missed)),
        ),
        answer(Answer::AskWhy, tr!("inbox-ask-why").to_owned(), &talk_price(view, Answer::AskWhy), amounts.shows(why as f32)),
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
            note: leave_note(view, open, amounts),
            locked: None,
            pick: Pick::Choose(Choice::Leave),
        },
    ]
}

/// The reasons, each with whether it holds.
pub(super) fn reason_offers(view: &View<'_>, open: &RequestView, amounts: Amounts) -> Vec<Offer> {
    reasons()
        .into_iter()
        .map(|reason| {
            let holds = view.reason_holds(open.item, reason);
            let answer = Answer::DeclineBecause(reason);
            Offer {
                title: words::reason(reason).to_owned(),
                price: String::new(),
                note: tr!(
                    "inbox-ground-note",
                    ground = ground(view, reason, holds),
                    change = amounts.trust(view.refusal_with_reason(holds))
                ),
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

fn above_autonomy(view: &View<'_>, open: &RequestView, amounts: Amounts) -> Option<String> {
    let (needed, have) = (view.refusal_gate(open.from), view.autonomy());
    let change = amounts.trust(view.scenario().rules.trust.gated);
    (have < needed).then(|| match amounts {
        Amounts::Exact => tr!("inbox-above", needed = number::share(needed as f32), have = number::share(have as f32), change = change),
        Amounts::Worded => tr!("inbox-above.few", change = change),
    })
}

fn leave_note(view: &View<'_>, open: &RequestView, amounts: Amounts) -> String {
    let trust = |change: f64| amounts.trust(change);
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

/// What a talk takes of the calendar. Two short ones share a half-day, and the second of them takes nothing more.
fn talk_price(view: &View<'_>, answer: Answer) -> String {
    let (spent, takes) = (view.talk_half_days(), view.talk_of(answer));
    let more = ((spent + takes).ceil() - spent.ceil()) as u32;
    if takes.fract() == 0.0 {
        number::half_days(more)
    } else if more == 0 {
        tr!("inbox-shared.second").to_owned()
    } else {
        tr!("inbox-shared", price = number::half_days(more))
    }
}

fn date_title(view: &View<'_>, due: usize) -> String {
    let sprint = due + 1;
    if sprint > view.sprints() { tr!("inbox-date.after", sprint = sprint) } else { tr!("inbox-date", sprint = sprint) }
}

fn range_title(view: &View<'_>, open: &RequestView) -> String {
    let (first, last) = (view.sprint() + 2, view.promise_due(open.item, false) + 1);
    if last > view.sprints() { tr!("inbox-range.after", first = first) } else { tr!("inbox-range", first = first, last = last) }
}

/// The chance that there is room for it, put first, beside what is in work and promised until then.
fn chance_of(view: &View<'_>, open: &RequestView, due: usize) -> f32 {
    let Some(item) = view.item(open.item) else { return 0.0 };
    let promised = |id| view.promises().iter().any(|promise| promise.item == id && usize::from(promise.due) <= due);
    let ahead = view.backlog().filter(|other| other.stage == crate::sim::Stage::InWork || promised(other.id)).map(|other| other.id);
    let order: Vec<ItemId> = ahead.filter(|id| *id != item.id).chain([item.id]).collect();
    view.chances_to_finish(&order, 0.0, view.debt_share(), due - view.sprint() + 1).last().map_or(0.0, |chance| *chance as f32)
}

/// Chances below and above which a forecast of points says nothing more.
const CERTAIN: (f32, f32) = (0.05, 0.9);
/// Chances from which something is likely, and from which it is as likely as not.
const LIKELY: f32 = 0.7;
const EVEN: f32 = 0.4;
