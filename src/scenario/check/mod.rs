//! `ScenarioFile` → [`Scenario`]: every name resolved, every number in its range, all that is wrong told.
//!
//! Values that could not be read have stand-ins; nothing is said about them again. A scenario that is
//! built although something is wrong is never handed out, so unresolved names may point anywhere.

mod coach;
mod dilemmas;
mod effects;
mod fullness;
mod goals;
mod impediments;
mod intervals;
mod names;
mod people;
mod product;
mod thumbs;
mod turns;
mod work;
mod worked;

use super::content::{Fading, Rates, Scenario};
use super::ids::RequestId;
use super::schema::ScenarioFile;
use crate::authored::Checker;
use crate::authored::Problem;
use crate::authored::{Source, Spot};
use names::AllNames;

/// Checks a file and builds the scenario. Whether it may be used follows from the problems.
pub(super) fn check(file: &ScenarioFile, source: Source<'_>, content_hash: u64) -> (Scenario, Vec<Problem>) {
    let mut checker = Checker::default();
    let root = source.root();
    let names = AllNames::of(&mut checker, file, root);
    let scenario = build(&mut checker, file, root, &names, content_hash);
    fullness::check(&mut checker, file, root);
    (scenario, checker.problems)
}

fn build(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>, content_hash: u64) -> Scenario {
    product::check_head(checker, file, root);
    let mut requests = work::requests(checker, file, root, names);
    let turns = turns::turns(checker, file, root, names);
    for request in turns::asks(&turns) {
        if let Some(request) = requests.get_mut(request.index()) {
            request.by_turn = true;
        }
    }
    let (items, authored_items) = work::items(checker, file, root, names, &requests);
    let rules = product::rules(checker, file, root);
    let mut scenario = Scenario {
        id: file.id.clone(),
        title: file.title.clone(),
        situation: file.situation.clone(),
        trains: file.trains.clone(),
        product: file.product.clone(),
        sprints: file.sprints,
        weights: file.weights,
        start: file.start,
        fading: Fading::new(rules.value.persistence),
        rates: Rates::new(&rules),
        rules,
        from_sprint: product::from_sprint(checker, file, root),
        groups: product::groups(checker, file, root),
        metrics: product::metrics(checker, file, root, names),
        stakeholders: people::stakeholders(checker, file, root, names),
        power: 0.0,
        needs: people::needs(checker, file, root, names),
        mandates: work::mandates(&items),
        solutions: work::solutions(&items),
        enablers: work::enablers(&items),
        items,
        authored_items,
        has_upkeep: file.items.iter().any(|item| item.upkeep > 0.0),
        has_technical_work: file.items.iter().any(|item| item.repays > 0.0),
        names_dependencies: file.items.iter().any(|item| item.depends_on.is_some()),
        timed_requests: requests.iter().enumerate().filter_map(|(i, r)| Some((RequestId::at(i), r.arrives?))).collect(),
        requests,
        dilemmas: dilemmas::dilemmas(checker, file, root, names),
        decks: file.decks,
        dilemmas_due: file.dilemmas.iter().filter_map(|dilemma| dilemma.arrives).collect(),
        turns,
        product_goals: goals::product_goals(checker, file, root, names),
        planning_interval: intervals::planning_interval(checker, file, root, names),
        impediments: impediments::impediments(checker, file, root, names),
        leader: people::leader(checker, file, root),
        coach_name: file.coach.name.clone(),
        coach_role: file.coach.role.clone(),
        coach: coach::questions(checker, file, root, names),
        worked_example: worked::steps(checker, file, root, names),
        facilitator: coach::facilitator(checker, file, root),
        expectation: coach::expectation(checker, file, root),
        content_hash,
    };
    scenario.power = scenario.stakeholders.iter().map(|person| person.power).sum();
    scenario
}
