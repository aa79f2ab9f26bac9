//! What of a run can be voted on now, and what is decided when an option wins.

use super::ballot::{Asked, Ballot, BallotOption, CHANCES, Further, Kind, MOST_OF_ONE};
use super::pick::MOST_OPTIONS;
use crate::scenario::{RequestId, StakeholderId};
use crate::sim::{Answer, Block, BlockKind, Decision, ItemView, Phase, Reason, RequestView, View};
use crate::tr;
use crate::words::{self, number};

/// Something that can be voted on.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What it is, for the host's list: `Wall screen, Ada Lovelace asks`.
    pub title: String,
    /// What would be asked.
    pub ballot: Ballot,
}

/// What can be voted on now, the most pressing first. What the rules allow nothing of is left out.
#[must_use]
pub fn offers(view: &View<'_>) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    offers.extend(dilemma(view));
    if view.phase() == Phase::Inbox {
        offers.extend(view.requests().map(|open| request(view, &open)));
    }
    if view.phase() == Phase::Calendar {
        offers.push(blocks(view));
    }
    if view.phase() == Phase::Planning {
        offers.push(goal(view));
        offers.push(commitment(view));
        offers.extend(view.next_items(FORECAST).filter_map(|item| view.item(item)).map(|item| forecast(view, &item)));
    }
    if matches!(view.phase(), Phase::Planning | Phase::Review) {
        offers.extend(view.live().map(|item| feature(view, &item)));
    }
    offers.retain(|offer| offer.ballot.is_sound());
    offers
}

/// Items at the head of the plan whose release can be forecast.
const FORECAST: usize = 2;

/// The second ballot that an option asks for.
#[must_use]
pub fn further(view: &View<'_>, further: Further) -> Ballot {
    let (request, options) = match further {
        Further::Reason(request) => {
            let option = |why: Reason| {
                asked(view, words::reason(why).to_owned(), Decision::Answer(request, Answer::DeclineBecause(why)), String::new())
            };
            (request, Reason::ALL.into_iter().map(option).collect())
        }
        Further::Alternative(request) => {
            let option = |item| {
                let decision = Decision::Answer(request, Answer::OfferAlternative(item));
                asked(view, view.title(item).to_owned(), decision, String::new())
            };
            (request, view.alternatives(request).take(MOST_OF_ONE).map(option).collect())
        }
    };
    by_person(view, view.scenario().asker(request), words_of(view, request), Kind::One, options)
}

/// A question of the host's own, which changes nothing in the run.
#[must_use]
pub fn free(text: &str, options: &[&str], most: u8) -> Ballot {
    let option =
        |title: &&str| BallotOption { title: (*title).to_owned(), price: String::new(), locked: None, gives: Vec::new(), then: None };
    let kind = if most > 1 { Kind::Some(most) } else { Kind::One };
    Ballot { kind, who: String::new(), role: String::new(), text: text.to_owned(), options: options.iter().map(option).collect() }
}

/// What is decided in the run by what a ballot came to.
#[must_use]
pub fn decisions(asked: &Asked) -> Vec<Decision> {
    let chosen = asked.decided.map(|decided| decided.chosen).unwrap_or_default();
    chosen.places().filter_map(|place| asked.ballot.options.get(place)).flat_map(|option| option.gives.iter().cloned()).collect()
}

/// Of what follows from a ballot, what the run has not made yet: the program may have ended between the two. Nothing if
/// the run has gone on with something else.
#[must_use]
pub fn unmade(asked: &Asked, made: &[Decision]) -> Vec<Decision> {
    let all = decisions(asked);
    let since = asked.decided.and_then(|decided| made.get(decided.made as usize..)).unwrap_or_default();
    let mut left = all.as_slice();
    for decision in since {
        // What was refused was left out.
        let Some(place) = left.iter().position(|own| own == decision) else { return Vec::new() };
        left = left.get(place + 1..).unwrap_or_default();
    }
    left.to_vec()
}

/// Where a run is: `Sprint 3 of 8, Inbox`.
#[must_use]
pub fn place(view: &View<'_>) -> String {
    let sprint = (view.sprint() + 1).min(view.sprints());
    tr!("live-place", sprint = sprint, of = view.sprints(), phase = words::phase(view.phase()))
}

/// What is still to be asked after what a ballot came to.
#[must_use]
pub fn left_open(asked: &Asked) -> Option<Further> {
    let chosen = asked.decided?.chosen;
    chosen.places().filter_map(|place| asked.ballot.options.get(place)).find_map(|option| option.then)
}

/// An option that is one decision, locked where the rules do not allow it.
fn asked(view: &View<'_>, title: String, decision: Decision, price: String) -> BallotOption {
    let locked = view.allows(&decision).err().map(|refusal| words::refusal(&refusal));
    BallotOption { title, price, locked, gives: vec![decision], then: None }
}

/// What somebody says.
fn words_of(view: &View<'_>, request: RequestId) -> String {
    words::quoted(view.ask(request))
}

fn by_person(view: &View<'_>, who: StakeholderId, text: String, kind: Kind, options: Vec<BallotOption>) -> Ballot {
    let person = view.scenario().stakeholders.get(who.index());
    let role = person.map_or_else(String::new, |person| {
        let parts = [person.role.as_str(), person.place.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    Ballot { kind, who: view.scenario().name_of(who).to_owned(), role, text, options }
}

fn request(view: &View<'_>, open: &RequestView) -> Offer {
    let decision = |answer| Decision::Answer(open.id, answer);
    let price = |answer| {
        let (spent, takes) = (view.talk_half_days(), view.talk_of(answer));
        number::half_days(((spent + takes).ceil() - spent.ceil()) as u32)
    };
    let answer = |title: String, answer: Answer| asked(view, title, decision(answer), price(answer));
    let due = view.promise_due(open.item, true) + 1;
    let date = if due > view.sprints() { tr!("inbox-date.after", sprint = due) } else { tr!("inbox-date", sprint = due) };
    let (first, last) = (view.sprint() + 2, view.promise_due(open.item, false) + 1);
    let range =
        if last > view.sprints() { tr!("inbox-range.after", first = first) } else { tr!("inbox-range", first = first, last = last) };
    let reason = Answer::DeclineBecause(Reason::NoRoom);
    let declines = BallotOption {
        gives: Vec::new(),
        then: Some(Further::Reason(open.id)),
        ..asked(view, tr!("inbox-reason").to_owned(), decision(reason), price(reason))
    };
    // With one alternative there is nothing further to ask.
    let alternatives: Vec<_> = view.alternatives(open.id).take(2).collect();
    let offered = Answer::OfferAlternative(alternatives.first().copied().unwrap_or(open.item));
    let mut offers = asked(view, tr!("inbox-offer").to_owned(), decision(offered), price(offered));
    match alternatives.as_slice() {
        [] => offers.locked = offers.locked.or_else(|| Some(tr!("inbox-offer-none").to_owned())),
        [_only] => {}
        _ => (offers.gives, offers.then) = (Vec::new(), Some(Further::Alternative(open.id))),
    }
    let leaves =
        BallotOption { title: tr!("inbox-leave").to_owned(), price: number::half_days(0), locked: None, gives: Vec::new(), then: None };
    let options = vec![
        answer(date, Answer::AcceptDate),
        answer(range, Answer::AcceptRange),
        answer(tr!("inbox-ask-why").to_owned(), Answer::AskWhy),
        declines,
        answer(tr!("inbox-decline").to_owned(), Answer::Decline),
        offers,
        answer(tr!("inbox-park").to_owned(), Answer::Park),
        leaves,
    ];
    let what = view.scenario().title_of_request(open.id);
    Offer {
        title: tr!("said-about", subject = view.scenario().name_of(open.from), what = what),
        ballot: by_person(view, open.from, words_of(view, open.id), Kind::One, options),
    }
}

fn dilemma(view: &View<'_>) -> Option<Offer> {
    let id = view.dilemma()?;
    let dilemma = view.scenario().dilemmas.get(id.index())?;
    let options = (0_u8..).zip(&dilemma.options).map(|(place, option)| {
        let price = [number::points(option.points.round() as u32), number::half_days(u32::from(option.half_days))].join(" · ");
        asked(view, option.label.clone(), Decision::Choose(id, place), price)
    });
    let options = options.collect();
    let says = words::quoted(&dilemma.says);
    let ballot = match dilemma.from {
        Some(who) => by_person(view, who, says, Kind::One, options),
        None => Ballot { kind: Kind::One, who: tr!("sprint-developers").to_owned(), role: String::new(), text: says, options },
    };
    Some(Offer { title: dilemma.title.clone(), ballot })
}

fn feature(view: &View<'_>, item: &ItemView) -> Offer {
    let points = |removes| number::points(view.change_points(item, removes).round() as u32);
    let options = vec![
        asked(view, tr!("planning-feature-keep").to_owned(), Decision::Keep(item.id), number::points(0)),
        asked(view, tr!("planning-feature-iterate").to_owned(), Decision::Iterate(item.id), points(false)),
        asked(view, tr!("planning-feature-remove").to_owned(), Decision::Remove(item.id, true), points(true)),
    ];
    let text = tr!("live-feature", item = view.title(item.id));
    Offer { title: view.title(item.id).to_owned(), ballot: impersonal(text, Kind::One, options) }
}

fn impersonal(text: String, kind: Kind, options: Vec<BallotOption>) -> Ballot {
    Ballot { kind, who: String::new(), role: String::new(), text, options }
}

fn goal(view: &View<'_>) -> Offer {
    // The most important ones, as far as is known, and no goal.
    let mut needs: Vec<_> = view.needs().collect();
    needs.sort_by(|a, b| b.importance.mean.total_cmp(&a.importance.mean));
    let goal = |need| Decision::SetGoal(Some(need));
    let mut options: Vec<_> = needs
        .iter()
        .take(MOST_OF_ONE - 1)
        .map(|need| asked(view, view.scenario().title_of_need(need.id).to_owned(), goal(need.id), String::new()))
        .collect();
    options.push(asked(view, tr!("live-no-goal").to_owned(), Decision::SetGoal(None), String::new()));
    Offer { title: tr!("live-goal").to_owned(), ballot: impersonal(tr!("live-goal.ask").to_owned(), Kind::One, options) }
}

fn commitment(view: &View<'_>) -> Offer {
    // Those that a review compares, and between them.
    const STEPS: [u8; 5] = [80, 90, 100, 110, 120];
    let possible = view.commitments();
    let steps = STEPS.into_iter().filter(|percent| possible.contains(&f64::from(*percent)));
    let option = |percent: u8| {
        let points = (view.forecast() * f64::from(percent) / 100.0).round() as u32;
        asked(view, tr!("live-commit", percent = percent), Decision::Commit(percent), number::points(points))
    };
    let options = steps.map(option).collect();
    Offer { title: tr!("live-commitment").to_owned(), ballot: impersonal(tr!("live-commitment.ask").to_owned(), Kind::One, options) }
}

fn forecast(view: &View<'_>, item: &ItemView) -> Offer {
    let by = u8::try_from(view.sprint() + 1).unwrap_or(u8::MAX);
    let step = |chance: u8| {
        asked(view, number::percent_value(f32::from(chance), 0), Decision::ForecastRelease(item.id, by, chance), String::new())
    };
    let options = CHANCES.into_iter().map(step).collect();
    let text = tr!("live-forecast", item = view.title(item.id), sprint = by);
    Offer { title: text.clone(), ballot: impersonal(text, Kind::Chance, options) }
}

fn blocks(view: &View<'_>) -> Offer {
    /// How many blocks may be picked.
    const MOST: u8 = 5;
    /// Items at the head of the backlog that a block may be about.
    const HEAD: usize = 3;
    let head: Vec<_> = view.next_items(HEAD).collect();
    let is_near = |block: &Block| block.item().is_none_or(|item| head.contains(&item));
    let of_kind = |kind: BlockKind| view.blocks_of(kind).into_iter().filter(is_near);
    let option = |block: Block| {
        let price = number::half_days(u32::from(block.kind().half_days()));
        asked(view, words::block_title(view, &block), Decision::Schedule(block, None), price)
    };
    // What nobody can pick would only make a long list longer.
    let all = view.kinds_of_blocks().flat_map(of_kind).map(option).filter(|option| option.locked.is_none());
    let options = all.take(MOST_OPTIONS).collect();
    Offer { title: tr!("live-blocks").to_owned(), ballot: impersonal(tr!("live-blocks.ask", most = MOST), Kind::Some(MOST), options) }
}
