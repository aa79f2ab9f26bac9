//! Moments in words: the desk as it was, the question and its options, then what each was worth and which fact decided it.

use super::decisions::{first_name, reason_inside};
use super::{choices, known, names, number, quoted, themes};
use crate::moment::{Moment, Turned, Why};
use crate::practice::{Day, Decided, Lesson, MomentMark};
use crate::score::{Choice, Fate, Kind, Posed, Theme};
use crate::sim::{Answer, Supposed, View};
use crate::tr;

/// What a lesson says, as what to do: `Ask why before you answer`.
#[must_use]
pub fn lesson(lesson: Lesson) -> String {
    match lesson {
        Lesson::Do(theme) => themes::anywhere(theme),
        Lesson::WeighDilemma => tr!("moment-weigh-dilemma").into(),
    }
}

/// Why a moment comes up.
#[must_use]
pub fn why_now(why: Why) -> &'static str {
    match why {
        Why::Due(_) => tr!("moment-due"),
        Why::New => tr!("moment-new"),
        Why::Ahead(_) => tr!("moment-ahead"),
    }
}

/// How a moment can be marked, as what to do.
#[must_use]
pub fn mark(mark: MomentMark) -> &'static str {
    match mark {
        MomentMark::Starred => tr!("moment-mark-starred"),
        MomentMark::Dismissed => tr!("moment-mark-dismissed"),
        MomentMark::Ambiguous => tr!("moment-mark-ambiguous"),
        MomentMark::None => tr!("moment-mark-none"),
    }
}

/// Where a moment is: the scenario, the Sprint and the phase.
#[must_use]
pub fn place(view: &View<'_>) -> String {
    tr!(
        "moment-place",
        scenario = view.scenario().title.as_str(),
        sprint = view.sprint() + 1,
        sprints = view.sprints(),
        phase = names::phase(view.phase())
    )
}

/// What was known then, in short sentences: first what bears on the question, then the rest of the desk.
#[must_use]
pub fn desk(posed: &Posed) -> Vec<String> {
    let view = &posed.view();
    let about = posed.options.iter().map(|option| option.choice.clone());
    let rest = [Choice::Commit(0), Choice::Debt(0), Choice::Goal(None), Choice::Calendar(posed.kind), Choice::Order];
    let mut said: Vec<String> = Vec::new();
    // The dilemma's own words are its question.
    for choice in about.chain(rest).filter(|choice| !matches!(choice, Choice::Option(..))) {
        for fact in known::known_then(view, &choice) {
            if !said.contains(&fact) {
                said.push(fact);
            }
        }
    }
    said
}

/// How far each person trusts the Product Owner.
#[must_use]
pub fn trusts(posed: &Posed) -> String {
    let view = &posed.view();
    let trusts: Vec<String> = view.people().map(|person| format!("{} {}", first_name(view, person.id), share(person.trust))).collect();
    tr!("moment-trusts", people = trusts.join(", "))
}

/// The question.
#[must_use]
pub fn question(posed: &Posed) -> String {
    let (view, scenario) = (&posed.view(), posed.before().scenario());
    match posed.options.first().map(|option| &option.choice) {
        Some(Choice::Answer(request, _) | Choice::LeaveOpen(request)) => {
            tr!("moment-asks", who = first_name(view, scenario.asker(*request)), request = scenario.title_of_request(*request))
        }
        Some(Choice::Reject(item, _) | Choice::Park(item) | Choice::KeepOnBacklog(item)) => {
            tr!("moment-on-backlog", item = view.title(*item))
        }
        Some(Choice::Feature(item, _)) => tr!("moment-live", item = view.title(*item)),
        Some(Choice::Option(dilemma, _)) => {
            let says = scenario.dilemmas.get(dilemma.index()).map_or("", |dilemma| dilemma.says.as_str());
            tr!("moment-dilemma", dilemma = scenario.title_of_dilemma(*dilemma), says = says)
        }
        _ => match posed.kind {
            Kind::Commitment => tr!("moment-commitment").into(),
            Kind::Debt => tr!("moment-debt").into(),
            Kind::Goal => tr!("moment-goal").into(),
            Kind::ProductGoal => tr!("moment-product-goal").into(),
            Kind::Bets => tr!("moment-bets").into(),
            Kind::Order => tr!("moment-order").into(),
            kind => tr!("moment-calendar", kind = names::kind_inside(kind)),
        },
    }
}

/// An option, as what to do.
#[must_use]
pub fn option_of(view: &View<'_>, choice: &Choice) -> String {
    match choice {
        Choice::Answer(_, Answer::AcceptDate) => tr!("moment-promise-date").into(),
        Choice::Answer(_, Answer::AcceptRange) => tr!("moment-promise-range").into(),
        Choice::Answer(_, Answer::AskWhy) => tr!("inbox-ask-why").into(),
        Choice::Answer(_, Answer::Decline) => tr!("inbox-decline").into(),
        Choice::Answer(_, Answer::DeclineBecause(why)) => tr!("moment-decline-because", reason = reason_inside(*why)),
        Choice::Answer(_, Answer::OfferAlternative(item)) => tr!("moment-offer", item = view.title(*item)),
        Choice::Answer(_, Answer::Park) => tr!("inbox-park").into(),
        Choice::LeaveOpen(_) => tr!("inbox-leave").into(),
        Choice::Calendar(_) | Choice::Order => tr!("moment-as-it-is", what = choices::short(view, choice)),
        Choice::Park(_) => tr!("inbox-park").into(),
        Choice::Reject(_, None) => tr!("moment-off").into(),
        Choice::Reject(_, Some(why)) => tr!("moment-off-because", reason = reason_inside(*why)),
        Choice::KeepOnBacklog(_) => tr!("moment-leave-on-backlog").into(),
        Choice::Feature(_, Fate::Keep) => tr!("moment-keep").into(),
        Choice::Feature(_, Fate::Iterate) => tr!("moment-improve").into(),
        Choice::Feature(_, Fate::Remove { shown: true }) => tr!("moment-remove-shown").into(),
        Choice::Feature(_, Fate::Remove { shown: false }) => tr!("moment-remove").into(),
        choice => choices::short(view, choice),
    }
}

/// What an option turned out to be worth.
#[must_use]
pub fn worth(moment: &Moment, option: usize) -> String {
    let Some(offered) = moment.options.get(option) else { return String::new() };
    // Twice the standard error is about 95 %.
    let (costs, give) = (format!("{:.1}", offered.lacks), format!("{:.1}", 2.0 * offered.error));
    if offered.good { tr!("moment-as-good").into() } else { tr!("moment-costs", points = costs, give = give) }
}

/// In how many draws an option came out best.
#[must_use]
pub fn draws(best_in: usize, draws: usize) -> String {
    tr!("moment-draws", times = best_in, draws = draws)
}

/// What the answer came to.
#[must_use]
pub fn result(moment: &Moment, option: u8) -> String {
    if moment.is_good(option) { tr!("moment-found").into() } else { tr!("moment-missed", points = format!("{:.1}", moment.loss(option))) }
}

/// Why the best option pays, as the rules have it, or its author.
#[must_use]
pub fn because(moment: &Moment, view: &View<'_>) -> Option<String> {
    let best = &moment.options.get(moment.best())?.option.choice;
    match (moment.lesson, best) {
        (Lesson::Do(theme), _) => themes::because(view.scenario(), theme, best),
        (Lesson::WeighDilemma, Choice::Option(dilemma, place)) => {
            let options = view.scenario().options(*dilemma);
            let own = options.get(usize::from(*place))?;
            // The author speaks for what the author rates highest.
            options.iter().all(|option| option.key <= own.key).then(|| own.why.clone())
        }
        (Lesson::WeighDilemma, _) => None,
    }
}

fn share(of: f64) -> String {
    number::share(of as f32)
}

/// Which known fact decided it, and what would have turned the answer.
#[must_use]
pub fn turned(moment: &Moment, view: &View<'_>) -> Option<String> {
    let Turned { fact, good } = moment.turned.as_ref()?;
    let name = |place: &u8| Some(quoted(&option_of(view, &moment.options.get(usize::from(*place))?.option.choice)));
    let good: Vec<String> = good.iter().filter_map(name).collect();
    Some(tr!("moment-turned", fact = supposed(view, *fact), options = good.join(", ")))
}

/// A fact as it is, and as it might be: `Anna’s trust is 31. If it were 85`.
fn supposed(view: &View<'_>, fact: Supposed) -> String {
    match fact {
        Supposed::Trust(person, to) => {
            tr!("moment-if-trust", who = first_name(view, person), now = share(view.person(person).trust), other = share(to))
        }
        Supposed::Tested(item, read) if read > 0.0 => tr!("moment-if-tested-well", item = view.title(item)),
        Supposed::Tested(item, _) => tr!("moment-if-tested-badly", item = view.title(item)),
        Supposed::Debt(to) => tr!("moment-if-debt", now = share(view.debt()), other = share(to)),
        Supposed::Morale(to) => tr!("moment-if-morale", now = share(view.morale()), other = share(to)),
        Supposed::Exhaustion(to) => tr!("moment-if-exhaustion", now = share(view.exhaustion()), other = share(to)),
        Supposed::Clarity(to) => tr!("moment-if-clarity", now = share(view.goal_clarity()), other = share(to)),
        Supposed::Questions(to) => {
            tr!("moment-if-questions", now = format!("{:.0}", view.open_questions()), other = format!("{to:.0}"))
        }
        Supposed::Blockers(to) => tr!("moment-if-blockers", now = view.blockers(), other = to),
    }
}

/// How many in a hundred players made of code find it.
#[must_use]
pub fn difficulty(moment: &Moment) -> String {
    tr!("moment-found-by", percent = moment.found_by)
}

/// The result of the moment of a day as a line to hand on: it gives nothing away.
#[must_use]
pub fn daily_line(moment: &Moment, decided: &Decided, day: Day) -> String {
    let (day, sure, found) = (day.to_string(), decided.sure, moment.found_by);
    if decided.good {
        tr!("moment-daily-found", day = day, sure = sure, percent = found)
    } else {
        tr!("moment-daily-missed", day = day, sure = sure, percent = found, points = format!("{:.1}", decided.loss))
    }
}

/// What is between two themes that are each other's opposite, where a moment teaches the one.
#[must_use]
pub fn other_way(of: Lesson) -> Option<String> {
    match of {
        Lesson::Do(theme) => theme.opposite().map(|opposite: Theme| tr!("moment-not-always", opposite = themes::anywhere(opposite))),
        Lesson::WeighDilemma => None,
    }
}
