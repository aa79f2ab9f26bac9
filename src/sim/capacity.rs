//! How many points the team can work in a sprint (`design/rules.md` section 4, Capacity).

use super::known::Known;
use crate::scenario::{Rules, Scenario};

/// What the capacity of a sprint depends on, beside what is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Load {
    /// Commitment above the even-odds forecast.
    pub pressure: f64,
    /// Unanswered questions.
    pub questions: f64,
    /// Escaped defects.
    pub defects: f64,
    /// Logarithm of this sprint's luck.
    pub luck: f64,
}

/// Points before blockers, streams, deadlock and tests.
pub(super) fn points(scenario: &Scenario, known: &Known, load: Load) -> f64 {
    let c = &scenario.rules.capacity;
    let gross = gross(scenario, known, known.sprint);
    let drag = 1.0 - c.drag_base - c.drag_debt * known.debt;
    let mood = 1.0 + c.morale * (2.0 * known.morale - 1.0);
    let pressed = pace(&scenario.rules, load.pressure);
    let rested = 1.0 - c.exhaustion_loss * known.exhaustion;
    let aimed = c.goal_base + c.goal_gain * known.goal_clarity;
    let asked = 1.0 - questions_cost(&scenario.rules, load.questions);
    let points = gross * drag * mood * pressed * rested * aimed * asked;
    (points * libm::exp(load.luck) - c.defect_fix * load.defects).max(1.0)
}

/// Points of the people in the team in a sprint, before anything holds them up.
fn gross(scenario: &Scenario, known: &Known, sprint: usize) -> f64 {
    let c = &scenario.rules.capacity;
    let (people, effective) = team(scenario, known, sprint);
    effective * c.per_person * (1.0 - c.coordination * people * people)
}

/// People in the team in a sprint, and what they amount to while newcomers learn (Brooks).
fn team(scenario: &Scenario, known: &Known, now: usize) -> (f64, f64) {
    let n = &scenario.rules.newcomers;
    let mut people = f64::from(scenario.start.team);
    let mut effective = people;
    for &(sprint, count) in known.joined.iter().filter(|(sprint, _)| usize::from(*sprint) <= now) {
        let count = f64::from(count);
        people += count;
        let new = count > 0.0 && now - usize::from(sprint) < usize::from(n.sprints);
        effective += if new { count * (n.productive - n.training) } else { count };
    }
    (people.max(1.0), effective.max(1.0))
}

/// The even-odds forecast of the coming sprint: the mean of what was had lately, by as many people as there are now.
pub(super) fn forecast(scenario: &Scenario, known: &Known) -> f64 {
    let lately = mean_of_last(&scenario.rules, &known.capacities);
    if let (Some(mean), false) = (lately, known.joined.is_empty()) {
        let sprints = usize::from(scenario.rules.scope.forecast_sprints).min(known.capacities.len());
        let last = known.capacities.len() - sprints..known.capacities.len();
        let before = last.map(|sprint| gross(scenario, known, sprint)).sum::<f64>() / sprints.max(1) as f64;
        return mean * gross(scenario, known, known.sprint) / before.max(f64::MIN_POSITIVE);
    }
    lately.unwrap_or_else(|| {
        points(scenario, known, Load { pressure: 0.0, questions: known.open_questions, defects: known.defect_reports, luck: 0.0 })
    })
}

/// Share of the capacity that unanswered questions cost.
pub(super) fn questions_cost(rules: &Rules, questions: f64) -> f64 {
    (rules.capacity.question_cost * questions).min(rules.capacity.question_cost_cap)
}

/// Factor on the capacity that so many blockers leave.
pub(super) fn kept_by_blockers(rules: &Rules, blockers: f64) -> f64 {
    libm::pow(rules.capacity.blocker_keep, blockers)
}

/// Factor on the capacity under so much pressure, above 0 or below.
pub(super) fn pace(rules: &Rules, pressure: f64) -> f64 {
    1.0 + rules.capacity.pressure_gain * pressure
}

/// Mean of the last capacities at even commitment; none before the first sprint is played.
pub(super) fn mean_of_last(rules: &Rules, capacities: &[f64]) -> Option<f64> {
    let lately = usize::from(rules.scope.forecast_sprints);
    let recent = capacities.get(capacities.len().saturating_sub(lately)..)?;
    (!recent.is_empty()).then(|| recent.iter().sum::<f64>() / recent.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v12_three_newcomers_slow_a_team_of_seven_before_they_help() {
        let (name, text) = crate::scenario::by_name("busy_standing_still").expect("it is shipped");
        let scenario = std::sync::Arc::new(crate::scenario::load(name, text).scenario.expect("it has no errors"));
        let (mut known, _) = crate::sim::setup::world(&scenario, crate::sim::luck::Luck::new(1), false);
        let load = Load { pressure: 0.0, questions: 0.0, defects: 0.0, luck: 0.0 };
        let before = points(&scenario, &known, load);
        known.joined.push((0, 3));
        let at_first = points(&scenario, &known, load);
        known.sprint = 4;
        let later = points(&scenario, &known, load);
        println!("V12 points: {before:.1} before, {at_first:.1} at first, {later:.1} after four sprints");
        assert!(at_first < before && before < later);
    }

    #[test]
    fn debt_of_point_three_costs_a_quarter_and_full_debt_more_than_half() {
        // V10; Besker 2018: 23 %, Tornhill and Borg 2022: 55 %.
        let c = &Rules::shipped().capacity;
        let lost = |debt: f64| c.drag_base + c.drag_debt * debt;
        assert!((0.20..=0.27).contains(&lost(0.3)) && (0.50..=0.58).contains(&lost(1.0)));
    }
}
