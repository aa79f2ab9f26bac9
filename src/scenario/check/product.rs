//! The head of a scenario: product, charter, start, constants, user groups, metrics.

use super::Checker;
use super::names::AllNames;
use super::work::played;
use crate::authored::Length::{Characters, Free, WordsUnder};
use crate::authored::Spot;
use crate::scenario::content::{Group, Metric, Reads};
use crate::scenario::limits::{MAX_LINES, MAX_METRICS, MAX_RULES, MAX_SPRINTS, WEIGHT_SLACK, length, range};
use crate::scenario::rules::Rules;
use crate::scenario::schema::{DecisionKind, MetricFile, ReadsFile, ScenarioFile, StartFile, WeightsFile};

/// Characters of a metric's name; a few words of what is trained.
const METRIC_NAME: usize = 24;
const FEW_WORDS: usize = 9;

/// Everything that needs no names.
pub(super) fn check_head(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) {
    checker.name(root.field("id"), &file.id);
    checker.texts(root, &[("title", &file.title, Characters(length::TITLE)), ("situation", &file.situation, Free)]);
    checker.count(root.field("trains"), "what it trains", file.trains.len(), (0, MAX_LINES));
    checker.lines(root.field("trains"), "what it trains", &file.trains, WordsUnder(FEW_WORDS));
    let product = &file.product;
    checker.texts(
        root.field("product"),
        &[
            ("name", &product.name, Characters(length::NAME)),
            ("what", &product.what, Free),
            ("company", &product.company, Free),
            ("charter", &product.charter, Free),
            ("earns", &product.earns, Free),
        ],
    );
    checker.range(root.field("sprints"), "`sprints`", file.sprints, (1, MAX_SPRINTS));
    weights(checker, &file.weights, root.field("weights"));
    start(checker, &file.start, root.field("start"));
}

fn weights(checker: &mut Checker, weights: &WeightsFile, spot: Spot<'_>) {
    let all = [
        ("current_value", weights.current_value),
        ("unrealized_value", weights.unrealized_value),
        ("ability_to_innovate", weights.ability_to_innovate),
        ("time_to_market", weights.time_to_market),
        ("trust", weights.trust),
    ];
    for (name, weight) in all {
        checker.range(spot.field(name), &format!("the weight `{name}`"), weight, range::SHARE);
    }
    let sum: f64 = all.iter().map(|(_, weight)| weight).sum();
    if sum.is_finite() && (sum - 1.0).abs() > WEIGHT_SLACK && spot.is_whole() {
        checker.error(spot, format!("the weights sum to {sum:.3}"), "They must sum to 1.");
    }
}

fn start(checker: &mut Checker, start: &StartFile, spot: Spot<'_>) {
    checker.range(spot.field("team"), "`team`", start.team, range::TEAM);
    checker.range(spot.field("most_dependencies"), "`most_dependencies`", start.most_dependencies, range::DEPENDENCIES);
    let stocks = [
        ("debt", start.debt, range::SHARE),
        ("defects", start.defects, range::DEFECTS),
        ("morale", start.morale, range::SHARE),
        ("autonomy", start.autonomy, range::SHARE),
        ("goal_clarity", start.goal_clarity, range::SHARE),
        ("outcome", start.outcome, range::OUTCOME),
        ("trust_spread", start.trust_spread, range::TRUST_SPREAD),
    ];
    for (name, value, range) in stocks {
        checker.range(spot.field(name), &format!("`{name}`"), value, range);
    }
}

/// The constants with the scenario's own values in place.
pub(super) fn rules(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> Rules {
    let spot = root.field("rules");
    checker.count(spot, "constants", file.rules.len(), (0, MAX_RULES));
    if file.rules.len() <= MAX_RULES {
        match Rules::shipped().with(&file.rules) {
            Ok(rules) => return rules,
            Err(problems) => {
                for problem in problems {
                    let message = format!("`{}`: {}", problem.name, problem.message);
                    checker.error(spot.pair(&problem.name).0, message, "Names and ranges are in `assets/rules.ron`.");
                }
            }
        }
    }
    *Rules::shipped()
}

/// From which sprint on each kind of decision exists.
pub(super) fn from_sprint(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> [u8; DecisionKind::COUNT] {
    let spot = root.field("from_sprint");
    let mut from = [1; DecisionKind::COUNT];
    for (kind, sprint) in &file.from_sprint {
        let name = format!("{kind:?}");
        let (_, value) = spot.pair(&name);
        checker.range(value, &format!("the Sprint of `{name}`"), *sprint, (1, MAX_SPRINTS));
        if *sprint > file.sprints && *sprint <= MAX_SPRINTS && !root.field("sprints").is_spoiled() {
            let message = format!("`{name}` exists from Sprint {sprint} on; {}", played(file.sprints));
            checker.warning(value, message, "Let it exist earlier, or leave it so if it never shall.");
        }
        if let Some(first) = from.get_mut(*kind as usize) {
            *first = *sprint;
        }
    }
    from
}

/// The user groups.
pub(super) fn groups(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> Vec<Group> {
    let list = root.field("groups");
    for (index, group) in file.groups.iter().enumerate() {
        let spot = list.entry(index);
        checker.texts(spot, &[("name", &group.name, Characters(METRIC_NAME))]);
        if spot.is_whole() && root.field("needs").is_whole() && file.needs.iter().all(|need| need.group != group.id) {
            checker.warning(spot, format!("no need belongs to the group `{}`", group.id), "Give it a need, or remove it.");
        }
    }
    file.groups.iter().map(|group| Group { name: group.name.clone() }).collect()
}

/// The named metrics.
pub(super) fn metrics(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Metric> {
    let list = root.field("metrics");
    let metrics = file.metrics.iter().take(MAX_METRICS).enumerate();
    let metrics = metrics.map(|(index, written)| metric(checker, written, list.entry(index), names)).collect();
    if list.is_whole() {
        let stars = file.metrics.iter().filter(|m| m.north_star).count();
        if stars != 1 {
            checker.error(list, format!("{stars} metrics are the north star"), "Write `north_star: true` at exactly one.");
        }
        if file.metrics.iter().filter(|m| m.active_users).count() > 1 {
            checker.error(list, "several metrics count active users", "Write `active_users: true` at one at most.");
        }
    }
    metrics
}

fn metric(checker: &mut Checker, metric: &MetricFile, spot: Spot<'_>, names: &AllNames<'_>) -> Metric {
    checker.texts(spot, &[("name", &metric.name, Characters(METRIC_NAME)), ("what", &metric.what, Free)]);
    for (field, text) in [("prefix", &metric.prefix), ("unit", &metric.unit)] {
        checker.length(spot.field(field), &format!("`{field}`"), text, Characters(length::UNIT));
    }
    checker.range(spot.field("at_zero"), "`at_zero`", metric.at_zero, range::METRIC);
    checker.range(spot.field("per_point"), "`per_point`", metric.per_point, range::METRIC);
    checker.range(spot.field("noise"), "`noise`", metric.noise, range::NOISE);
    checker.range(spot.field("decimals"), "`decimals`", metric.decimals, range::DECIMALS);
    let reads = match &metric.reads {
        ReadsFile::Leading => Reads::Leading,
        ReadsFile::Lagging => Reads::Lagging,
        ReadsFile::Defects => Reads::Defects,
        ReadsFile::Need(need) => Reads::Need(names.need(checker, spot.field("reads").entry(0), need)),
        ReadsFile::PointsFinished => Reads::PointsFinished,
        ReadsFile::ItemsReleased => Reads::ItemsReleased,
    };
    if spot.is_whole() {
        meaning(checker, metric, reads, spot);
    }
    Metric {
        name: metric.name.clone(),
        prefix: metric.prefix.clone(),
        unit: metric.unit.clone(),
        what: metric.what.clone(),
        reads,
        at_zero: metric.at_zero,
        per_point: metric.per_point,
        noise: metric.noise,
        decimals: metric.decimals,
        more_is_better: metric.more_is_better,
        north_star: metric.north_star,
        active_users: metric.active_users,
    }
}

/// Numbers that are possible but tell the player something false.
fn meaning(checker: &mut Checker, metric: &MetricFile, reads: Reads, spot: Spot<'_>) {
    if metric.per_point == 0.0 {
        checker.warning(spot.field("per_point"), "this metric never moves", "Write how much it moves per unit of what it reads.");
    } else if (metric.per_point > 0.0) != (metric.more_is_better == (reads != Reads::Defects)) {
        let message = format!("with this sign, {} looks like an improvement", if reads == Reads::Defects { "a defect" } else { "a loss" });
        checker.warning(spot.field("per_point"), message, "Turn the sign, or `more_is_better`.");
    }
    if reads.is_output() && metric.noise > 0.0 {
        checker.warning(spot.field("noise"), "output is counted, not observed: it has no noise", "Write `noise: 0`.");
    }
    if metric.north_star && reads.is_output() {
        checker.warning(spot.field("reads"), "the north star reads output", "Let it read `Lagging`: what changed for somebody.");
    }
    if metric.active_users && !metric.unit.contains('%') {
        checker.warning(spot.field("unit"), "active users are counted in percent", "Write the unit with `%`.");
    }
}
