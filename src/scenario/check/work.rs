//! Items and requests: what may be built, and what is asked for.

use super::Checker;
use super::names::AllNames;
use crate::authored::Length::{Characters, Free, WordsUnder};
use crate::authored::Spot;
use crate::scenario::content::{Behind, Idea, Item, Request};
use crate::scenario::ids::ItemId;
use crate::scenario::limits::{MAX_BEHIND, MAX_ITEMS, MAX_REQUESTS, length, range};
use crate::scenario::schema::{BehindFile, IdeaFile, ItemFile, RequestFile, ScenarioFile};

/// Characters of titles, as they fit on their cards.
const ITEM_TITLE: usize = 44;
const REQUEST_TITLE: usize = 36;
/// An ask, and the answer to "why", stay under so many words.
const ASK_WORDS: usize = 60;
const BECAUSE_WORDS: usize = 40;

/// The deck of requests.
pub(super) fn requests(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Request> {
    let list = root.field("requests");
    let sprints = last_sprint(file, root);
    let written = file.requests.iter().take(MAX_REQUESTS).enumerate();
    written.map(|(index, written)| request(checker, written, list.entry(index), names, sprints)).collect()
}

/// The last sprint played; any, if the number could not be read.
pub(super) fn last_sprint(file: &ScenarioFile, root: Spot<'_>) -> u8 {
    if root.field("sprints").is_spoiled() { u8::MAX } else { file.sprints.max(1) }
}

/// A Sprint that is played, from the first to the last that it may be.
pub(super) fn sprint(checker: &mut Checker, spot: Spot<'_>, what: &str, sprint: u8, (first, last): (u8, u8)) {
    let beyond = spot.beyond();
    if beyond.is_none() && (first..=last).contains(&sprint) {
        return;
    }
    let said = beyond.map_or_else(|| sprint.to_string(), str::to_owned);
    let why = if beyond.is_none() && sprint < first { format!("Sprint {first} is the earliest") } else { played(last) };
    checker.error(spot, format!("{what} says Sprint {said}; {why}"), format!("Write a Sprint from {first} to {last}."));
}

/// That a scenario has no more Sprints.
pub(super) fn played(sprints: u8) -> String {
    if sprints == 1 { "only 1 Sprint is played".into() } else { format!("only {sprints} Sprints are played") }
}

fn request(checker: &mut Checker, request: &RequestFile, spot: Spot<'_>, names: &AllNames<'_>, sprints: u8) -> Request {
    checker.texts(spot, &[("title", &request.title, Characters(REQUEST_TITLE)), ("ask", &request.ask, WordsUnder(ASK_WORDS))]);
    if let Some(problem) = &request.problem {
        checker.text(spot.field("problem"), "`problem`", problem, WordsUnder(ASK_WORDS));
    }
    if let Some(estimate) = request.estimate {
        checker.range(spot.field("estimate"), "`estimate`", estimate, range::ESTIMATE);
    }
    if let Some(loudness) = request.loudness {
        checker.range(spot.field("loudness"), "`loudness`", loudness, range::SHARE);
    }
    for (field, written) in [("arrives", request.arrives), ("not_before", request.not_before)] {
        if let Some(written) = written {
            sprint(checker, spot.field(field), &format!("`{field}`"), written, (1, sprints));
        }
    }
    if let (Some(arrives), Some(not_before)) = (request.arrives, request.not_before)
        && arrives < not_before
    {
        checker.error(
            spot.field("arrives"),
            format!("it arrives in Sprint {arrives}, but not before {not_before}"),
            "Remove one of the two.",
        );
    }
    let list = spot.field("behind");
    checker.count(list, "needs behind a request", request.behind.len(), (1, MAX_BEHIND));
    let behind = request.behind.iter().take(MAX_BEHIND).enumerate();
    Request {
        key: request.id.clone(),
        from: names.stakeholder(checker, spot.field("from"), &request.from),
        title: request.title.clone(),
        ask: request.ask.clone(),
        problem: request.problem.clone(),
        behind: behind.map(|(index, written)| one_behind(checker, written, list.entry(index), names)).collect(),
        loudness: request.loudness,
        arrives: request.arrives,
        not_before: request.not_before.unwrap_or(1),
        by_turn: false,
    }
}

fn one_behind(checker: &mut Checker, behind: &BehindFile, spot: Spot<'_>, names: &AllNames<'_>) -> Behind {
    let texts =
        [("because", behind.because.as_str(), WordsUnder(BECAUSE_WORDS)), ("alternative", &behind.alternative, Characters(ITEM_TITLE))];
    checker.texts(spot, &texts);
    Behind {
        need: names.need(checker, spot.field("need"), &behind.need),
        because: behind.because.clone(),
        alternative: behind.alternative.clone(),
    }
}

/// All items in the order that [`crate::scenario::Scenario`] promises, and how many of them are authored.
pub(super) fn items(
    checker: &mut Checker,
    file: &ScenarioFile,
    root: Spot<'_>,
    names: &AllNames<'_>,
    requests: &[Request],
) -> (Vec<Item>, usize) {
    let list = root.field("items");
    let sprints = last_sprint(file, root);
    let written = file.items.iter().take(MAX_ITEMS).enumerate();
    let mut items: Vec<Item> = written.map(|(index, written)| item(checker, written, list.entry(index), names, sprints)).collect();
    let authored = items.len();
    no_circles(checker, &items, list);
    let estimates = file.requests.iter().map(|request| request.estimate);
    items.extend(requests.iter().zip(estimates).map(|(request, estimate)| asked_for(request, estimate)));
    items.extend(requests.iter().map(alternative));
    (items, authored)
}

/// The item a request asks for.
fn asked_for(request: &Request, estimate: Option<f64>) -> Item {
    Item { title: request.title.clone(), what: request.ask.clone(), idea: Idea::Requested, estimate, ..alternative(request) }
}

/// What lies behind a request. Its text is that of the first possibility; the run draws one and tells
/// it by [`Request::behind`].
fn alternative(request: &Request) -> Item {
    let first = request.behind.first();
    Item {
        title: first.map_or_else(String::new, |behind| behind.alternative.clone()),
        what: first.map_or_else(String::new, |behind| behind.because.clone()),
        idea: Idea::Alternative,
        needs: request.behind.iter().map(|behind| behind.need).collect(),
        sponsor: Some(request.from),
        estimate: None,
        depends_on: None,
        after: None,
        upkeep: 0.0,
        repays: 0.0,
    }
}

fn item(checker: &mut Checker, item: &ItemFile, spot: Spot<'_>, names: &AllNames<'_>, sprints: u8) -> Item {
    checker.texts(spot, &[("title", &item.title, Characters(ITEM_TITLE)), ("what", &item.what, Free)]);
    if let Some(estimate) = item.estimate {
        checker.range(spot.field("estimate"), "`estimate`", estimate, range::ESTIMATE);
    }
    if let Some(other) = &item.depends_on {
        checker.text(spot.field("depends_on"), "`depends_on`", other, Characters(length::NAME));
    }
    let list = spot.field("needs");
    checker.count(list, "needs of an item", item.needs.len(), (1, MAX_BEHIND));
    checker.once(list, &item.needs);
    let needs = item.needs.iter().take(MAX_BEHIND).enumerate();
    let sponsor = spot.field("sponsor");
    Item {
        title: item.title.clone(),
        what: item.what.clone(),
        idea: idea(checker, item, spot, sprints),
        needs: needs.map(|(index, need)| names.need(checker, list.entry(index), need)).collect(),
        sponsor: item.sponsor.as_ref().map(|name| names.stakeholder(checker, sponsor, name)),
        estimate: item.estimate,
        depends_on: item.depends_on.clone(),
        after: after(checker, item, spot, names),
        upkeep: upkeep(checker, item, spot),
        repays: repays(checker, item, spot),
    }
}

fn idea(checker: &mut Checker, item: &ItemFile, spot: Spot<'_>, sprints: u8) -> Idea {
    let idea = match item.idea {
        IdeaFile::Guessed => Idea::Guessed,
        IdeaFile::Targeted => Idea::Targeted,
        IdeaFile::Inherited => Idea::Inherited,
        IdeaFile::Mandated => Idea::Mandated { deadline: item.deadline.unwrap_or(sprints) },
    };
    let is_mandated = item.idea == IdeaFile::Mandated;
    match item.deadline {
        Some(deadline) if is_mandated => sprint(checker, spot.field("deadline"), "`deadline`", deadline, (1, sprints)),
        Some(_) if !spot.field("idea").is_spoiled() => {
            checker.error(spot.field("deadline"), "only mandated work has a deadline", "Remove it, or write `idea: Mandated`.");
        }
        None if is_mandated => {
            checker.error(spot, "mandated work without a deadline", "Add `deadline:` with the Sprint by whose end it must be live.");
        }
        _ => {}
    }
    idea
}

/// Items that come up once their need is understood.
pub(super) fn solutions(items: &[Item]) -> Vec<ItemId> {
    let is_solution = |(place, item): (usize, &Item)| (item.idea == Idea::Targeted).then(|| ItemId::at(place));
    items.iter().enumerate().filter_map(is_solution).collect()
}

/// Mandated items.
pub(super) fn mandates(items: &[Item]) -> Vec<ItemId> {
    let is_mandated = |item: &Item| matches!(item.idea, Idea::Mandated { .. });
    items.iter().enumerate().filter(|(_, item)| is_mandated(item)).map(|(place, _)| ItemId::at(place)).collect()
}

/// Items that wait for others, each with the other one.
pub(super) fn enablers(items: &[Item]) -> Vec<(ItemId, ItemId)> {
    items.iter().enumerate().filter_map(|(place, item)| Some((ItemId::at(place), item.after?))).collect()
}

/// What a live feature takes in each Sprint.
fn upkeep(checker: &mut Checker, item: &ItemFile, spot: Spot<'_>) -> f64 {
    let place = spot.field("upkeep");
    checker.range(place, "`upkeep`", item.upkeep, range::UPKEEP);
    if item.upkeep > 0.0 && item.idea != IdeaFile::Inherited && place.is_whole() {
        checker.error(place, "only what is live at the start has upkeep", "Remove it, or write `idea: Inherited`.");
    }
    item.upkeep
}

/// Technical debt that an item takes away: of what is still to be built.
fn repays(checker: &mut Checker, item: &ItemFile, spot: Spot<'_>) -> f64 {
    let place = spot.field("repays");
    checker.range(place, "`repays`", item.repays, range::REPAYS);
    if item.repays > 0.0 && item.idea == IdeaFile::Inherited && place.is_whole() {
        checker.error(place, "what is live already repays nothing", "Remove it, or write another `idea`.");
    }
    item.repays
}

/// What must be finished before an item can be begun: on the list from the start, and no circle.
fn after(checker: &mut Checker, item: &ItemFile, spot: Spot<'_>, names: &AllNames<'_>) -> Option<ItemId> {
    let name = item.after.as_ref()?;
    Some(names.listed_item(checker, spot.field("after"), name))
}

/// Says so if items wait for each other in a circle.
fn no_circles(checker: &mut Checker, items: &[Item], list: Spot<'_>) {
    for (place, item) in items.iter().enumerate() {
        let mut next = item.after;
        for _ in 0..items.len() {
            let Some(first) = next else { break };
            if first.index() == place {
                checker.error(list.entry(place).field("after"), "this item waits for itself", "Remove one `after` of the circle.");
                return;
            }
            next = items.get(first.index()).and_then(|item| item.after);
        }
    }
}
