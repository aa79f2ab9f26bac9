//! What people remember of earlier choices: one person a Sprint, each once in a run.

use crate::scenario::{RequestId, Scenario, StakeholderId, THING};
use crate::sim::{Answer, Decision, Event, Recording};

/// Somebody who remembers, and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    /// Who.
    pub who: StakeholderId,
    /// Their sentence, with the name of the thing.
    pub says: String,
}

/// What became of something that was asked for; what is told first comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Became {
    Missed,
    Kept,
    Declined,
    Asked,
}

/// A request that was answered: how at last, and whether its person was asked why.
#[derive(Debug, Clone, Copy)]
struct Answered {
    request: RequestId,
    last: Answer,
    was_asked: bool,
}

/// Who remembers something at the end of a sprint (from 0), if anybody does. It is about an earlier sprint.
#[must_use]
pub fn recalled(run: &Recording, sprint: usize) -> Option<Recall> {
    let view = run.view();
    let scenario = view.scenario();
    let from = |answered: &Answered| scenario.requests.get(answered.request.index()).map(|request| request.from);
    let answered = answered(run, sprint);
    // In the order in which they were first answered, one a sprint.
    let mut people: Vec<StakeholderId> = Vec::new();
    for who in answered.iter().filter_map(from) {
        if !people.contains(&who) {
            people.push(who);
        }
    }
    let who = *people.get(sprint.checked_sub(1)?)?;
    let theirs = answered.iter().filter(|answered| from(answered) == Some(who));
    let (became, request) = theirs.filter_map(|of| Some((became(run, sprint, of)?, of.request))).min_by_key(|(became, _)| *became)?;
    Some(Recall { who, says: said(scenario, who, became, request)? })
}

/// The requests that were answered before a sprint, in the order of their first answers.
fn answered(run: &Recording, sprint: usize) -> Vec<Answered> {
    let mut all: Vec<Answered> = Vec::new();
    for (_, decision) in (0..sprint).flat_map(|earlier| run.decisions_of(earlier)) {
        let Decision::Answer(request, answer) = *decision else { continue };
        let was_asked = answer == Answer::AskWhy;
        match all.iter_mut().find(|other| other.request == request) {
            Some(other) => (other.last, other.was_asked) = (answer, other.was_asked || was_asked),
            None => all.push(Answered { request, last: answer, was_asked }),
        }
    }
    all
}

fn became(run: &Recording, sprint: usize, of: &Answered) -> Option<Became> {
    let item = run.view().scenario().item_of(of.request);
    let until = u8::try_from(sprint + 1).unwrap_or(u8::MAX);
    let of_promise = run.log().iter().filter(|happening| happening.sprint <= until).find_map(|happening| match happening.event {
        Event::PromiseMissed(of) if of == item => Some(Became::Missed),
        Event::PromiseKept(of) if of == item => Some(Became::Kept),
        _ => None,
    });
    let is_declined = matches!(of.last, Answer::Decline | Answer::DeclineBecause(_) | Answer::Park);
    of_promise.or(is_declined.then_some(Became::Declined)).or(of.was_asked.then_some(Became::Asked))
}

fn said(scenario: &Scenario, who: StakeholderId, became: Became, request: RequestId) -> Option<String> {
    let recalls = scenario.stakeholders.get(who.index())?.says.recalls.as_ref()?;
    let says = match became {
        Became::Missed => &recalls.missed,
        Became::Kept => &recalls.kept,
        Became::Declined => &recalls.declined,
        Became::Asked => &recalls.asked,
    };
    Some(says.replace(THING, &scenario.requests.get(request.index())?.title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{player, scenario};
    use std::collections::BTreeSet;
    use std::sync::Arc;

    #[test]
    fn three_people_or_more_remember_something_each_once_by_its_name() {
        let (name, text) = scenario::by_name("busy_standing_still").expect("it is shipped");
        let scenario = Arc::new(scenario::load(name, text).scenario.expect("it has no errors"));
        for (style, seed) in ["balanced", "say_no", "factory", "random"].into_iter().zip(910_000..) {
            let mut player = player::by_name(style, seed).expect("a player");
            let run = player::record(&scenario, seed, &mut *player);
            let recalls: Vec<Recall> = (0..usize::from(scenario.sprints)).filter_map(|sprint| recalled(&run, sprint)).collect();
            let people: BTreeSet<_> = recalls.iter().map(|recall| recall.who.index()).collect();
            assert!(people.len() >= 3 && people.len() == recalls.len(), "{style}: {recalls:?}");
            let names = |recall: &Recall| scenario.requests.iter().any(|request| recall.says.contains(&request.title));
            assert!(recalls.iter().all(|recall| names(recall) && !recall.says.contains(THING)), "{recalls:?}");
            assert_eq!(recalled(&run, 0), None, "there is nothing to remember yet");
        }
    }
}
