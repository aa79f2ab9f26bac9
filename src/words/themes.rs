//! What should have been done instead, why, and what the want of it cost.

use super::{choices, known, names, number};
use crate::scenario::Scenario;
use crate::score::{Choice, Grade, Graded, Kind, Review, Theme, Valued};
use crate::sim::{Block, PARTS, View};
use crate::tr;

/// A theme, as what to do: `Ask why before you answer`.
#[must_use]
pub fn theme(scenario: &Scenario, theme: Theme) -> String {
    match theme {
        Theme::AnotherWay(dilemma) => tr!("theme-another-way", dilemma = scenario.title_of_dilemma(dilemma)),
        theme => anywhere(theme),
    }
}

/// A theme in any scenario. Of dilemmas, each of which is a case of its own, what all have in common.
pub(super) fn anywhere(theme: Theme) -> String {
    match theme {
        Theme::AskFirst => tr!("theme-ask-first").into(),
        Theme::AnswerAtOnce => tr!("theme-answer-at-once").into(),
        Theme::OfferBetter => tr!("theme-offer-better").into(),
        Theme::Refuse => tr!("theme-refuse").into(),
        Theme::Explain => tr!("theme-explain").into(),
        Theme::Accept => tr!("theme-accept").into(),
        Theme::PromiseRange => tr!("theme-promise-range").into(),
        Theme::PromiseDate => tr!("theme-promise-date").into(),
        Theme::LeaveOpen => tr!("theme-leave-open").into(),
        Theme::More(kind) => tr!("theme-more", kind = names::kind_inside(kind)),
        Theme::Fewer(kind) => tr!("theme-fewer", kind = names::kind_inside(kind)),
        Theme::OrderByBelief => tr!("theme-order-by-belief").into(),
        Theme::OrderByWishes => tr!("theme-order-by-wishes").into(),
        Theme::HoldBack => tr!("theme-hold-back").into(),
        Theme::PlanMore => tr!("theme-plan-more").into(),
        Theme::PlanLess => tr!("theme-plan-less").into(),
        Theme::MoreForDebt => tr!("theme-more-for-debt").into(),
        Theme::LessForDebt => tr!("theme-less-for-debt").into(),
        Theme::SprintGoal => tr!("theme-sprint-goal").into(),
        Theme::ProductGoal => tr!("theme-product-goal").into(),
        Theme::Bet => tr!("theme-bet").into(),
        Theme::FewerBets => tr!("theme-fewer-bets").into(),
        Theme::Keep => tr!("theme-keep").into(),
        Theme::Improve => tr!("theme-improve").into(),
        Theme::Remove => tr!("theme-remove").into(),
        Theme::KeepInView => tr!("theme-keep-in-view").into(),
        Theme::TakeOff => tr!("theme-take-off").into(),
        Theme::AnotherWay(_) => tr!("moment-weigh-dilemma").into(),
    }
}

/// Why a theme pays, as the rules have it. Of a dilemma its author says why.
pub(super) fn because(scenario: &Scenario, theme: Theme, best: &Choice) -> Option<String> {
    let brings_customers = |block: &Block| matches!(block, Block::JointReview(_));
    let shows = matches!(best, Choice::PutIn(blocks, _) if blocks.iter().any(brings_customers));
    Some(match theme {
        Theme::AskFirst => tr!("theme-ask-first.because", price = number::talk(scenario.rules.calendar.ask_why)),
        Theme::AnswerAtOnce => tr!("theme-answer-at-once.because").into(),
        Theme::OfferBetter => tr!("theme-offer-better.because").into(),
        Theme::Refuse => tr!("theme-refuse.because").into(),
        Theme::Explain => tr!("theme-explain.because").into(),
        Theme::Accept => tr!("theme-accept.because").into(),
        Theme::PromiseRange => tr!("theme-promise-range.because").into(),
        Theme::PromiseDate => tr!("theme-promise-date.because").into(),
        Theme::LeaveOpen => tr!("theme-leave-open.because").into(),
        Theme::More(Kind::Discovery) => tr!("theme-more.discovery").into(),
        Theme::More(Kind::Tests) => tr!("theme-more.tests").into(),
        Theme::More(Kind::People) if shows => tr!("theme-more.joint").into(),
        Theme::More(Kind::People) => tr!("theme-more.people").into(),
        Theme::More(Kind::Alignment) => tr!("theme-more.alignment").into(),
        Theme::More(_) => tr!("theme-more.service").into(),
        Theme::Fewer(Kind::Discovery) => tr!("theme-fewer.discovery").into(),
        Theme::Fewer(Kind::Tests) => tr!("theme-fewer.tests").into(),
        Theme::Fewer(Kind::People) => tr!("theme-fewer.people").into(),
        Theme::Fewer(Kind::Alignment) => tr!("theme-fewer.alignment").into(),
        Theme::Fewer(_) => tr!("theme-fewer.service").into(),
        Theme::OrderByBelief => tr!("theme-order-by-belief.because").into(),
        Theme::OrderByWishes => tr!("theme-order-by-wishes.because").into(),
        Theme::HoldBack => tr!("theme-hold-back.because").into(),
        Theme::PlanMore => tr!("theme-plan-more.because").into(),
        Theme::PlanLess => tr!("theme-plan-less.because").into(),
        Theme::MoreForDebt => tr!("theme-more-for-debt.because").into(),
        Theme::LessForDebt => tr!("theme-less-for-debt.because").into(),
        Theme::SprintGoal => tr!("theme-sprint-goal.because").into(),
        Theme::ProductGoal => tr!("theme-product-goal.because").into(),
        Theme::Bet => tr!("theme-bet.because").into(),
        Theme::FewerBets => tr!("theme-fewer-bets.because").into(),
        Theme::Keep => tr!("theme-keep.because").into(),
        Theme::Improve => tr!("theme-improve.because").into(),
        Theme::Remove => tr!("theme-remove.because").into(),
        Theme::KeepInView => tr!("theme-keep-in-view.because").into(),
        Theme::TakeOff => tr!("theme-take-off.because").into(),
        Theme::AnotherWay(_) => return None,
    })
}

/// What would have been better than a choice that cost something, and why; nothing of one that cost nothing.
#[must_use]
pub fn verdict(view: &View<'_>, grade: &Grade) -> Option<String> {
    let of = Theme::of(grade)?;
    let best = choices::short(view, grade.best());
    Some(match (because(view.scenario(), of, grade.best()), grade.best()) {
        (Some(because), _) => tr!("verdict", best = best, because = because),
        (None, Choice::Option(dilemma, option)) if is_rated_highest(grade) => {
            let why = view.scenario().options(*dilemma).get(usize::from(*option)).map_or("", |option| option.why.as_str());
            tr!("verdict-plain", best = best, why = why)
        }
        (None, _) => tr!("verdict-by-model", best = best),
    })
}

/// Whether the author rates no option of a dilemma higher than the best one.
fn is_rated_highest(grade: &Grade) -> bool {
    let key = |option: &Valued| option.key.unwrap_or_default();
    let best = grade.options.get(grade.best).map_or(0.0, key);
    grade.options.iter().all(|option| key(option) <= best)
}

/// In which parts of the utility a loss lies, those that make up most of it: `mostly Current Value`.
#[must_use]
pub fn mostly(grade: &Grade) -> Option<String> {
    /// A part, or two, that make up this share of a loss are what it was.
    const MOST: f64 = 0.6;
    let mut parts: Vec<(f64, &'static str)> = grade.lost_in.into_iter().zip(parts()).collect();
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    let share = |lost: f64| lost >= MOST * grade.loss && lost > 0.0;
    match parts[..] {
        [(one, name), ..] if share(one) => Some(tr!("verdict-mostly", part = name)),
        [(one, first), (two, second), ..] if two > 0.0 && share(one + two) => Some(tr!("verdict-mostly-two", part = first, other = second)),
        _ => None,
    }
}

/// The parts of the utility within a sentence, in the order of [`crate::sim::Utility::parts`].
fn parts() -> [&'static str; PARTS] {
    [
        tr!("end-part-current-value.inside"),
        tr!("end-part-unrealized-value.inside"),
        tr!("end-part-ability-to-innovate.inside"),
        tr!("end-part-time-to-market.inside"),
        tr!("end-part-trust.inside"),
    ]
}

/// Where the opposite cost something in another sprint of the run: in which, and what was known then and now. Otherwise
/// two verdicts that are both right would read as if one took the other back.
#[must_use]
pub fn other_way_round(review: &Review, graded: &Graded) -> Option<OtherWay> {
    let theme = Theme::of(&graded.grade)?;
    let opposite = theme.opposite()?;
    let moment = review.moment(graded);
    let others = review.graded.iter().filter(|other| Theme::of(&other.grade) == Some(opposite));
    let sprint = |graded: &Graded| review.moment(graded).sprint;
    let other = others.min_by_key(|other| sprint(other).abs_diff(moment.sprint))?;
    let (then, now) = (situation(&review.moment(other).view(), theme), situation(&moment.view(), theme));
    Some(OtherWay {
        short: tr!("verdict-other-way-in-short", sprint = sprint(other)),
        whole: tr!("verdict-other-way", sprint = sprint(other), then = then, now = now),
    })
}

/// Where the opposite cost something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWay {
    /// In which sprint.
    pub short: String,
    /// With what was known then and now.
    pub whole: String,
}

/// What was known that decides between a theme and its opposite.
fn situation(view: &View<'_>, theme: Theme) -> String {
    let about = match theme {
        Theme::PlanMore | Theme::PlanLess => Choice::Commit(0),
        Theme::MoreForDebt | Theme::LessForDebt => Choice::Debt(0),
        Theme::More(Kind::Alignment) | Theme::Fewer(Kind::Alignment) => Choice::Goal(None),
        Theme::More(kind) | Theme::Fewer(kind) => Choice::Calendar(kind),
        _ => Choice::Order,
    };
    known::known_then(view, &about).into_iter().last().unwrap_or_default()
}
