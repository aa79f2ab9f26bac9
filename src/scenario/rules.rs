//! The constants of the rules, read from `assets/rules.ron`.
//!
//! Each entry of that file carries value, range, unit and source. A scenario may set its own value for
//! a constant, within the range. Code holds no constant of its own: it names one here.

use crate::authored::nearest;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The file as shipped.
const SHIPPED: &str = include_str!("../../assets/rules.ron");

/// One entry of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// The value.
    pub value: f64,
    /// The values a scenario may set, both ends included.
    pub range: (f64, f64),
    /// What it counts.
    pub unit: String,
    /// Where the number comes from.
    pub source: String,
}

/// What is wrong with a value that somebody set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// The name as written.
    pub name: String,
    /// What is wrong and what would be right.
    pub message: String,
}

macro_rules! constants {
    ($($(#[$doc:meta])* $group:ident: $Group:ident { $($field:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, Default, PartialEq)]
            pub struct $Group {
                $(
                    #[doc = concat!("`", stringify!($group), ".", stringify!($field), "` of `assets/rules.ron`.")]
                    pub $field: f64,
                )*
            }
        )*

        /// All constants, by group.
        #[derive(Debug, Clone, Copy, Default, PartialEq)]
        pub struct Rules {
            $($(#[$doc])* pub $group: $Group,)*
        }

        impl Rules {
            /// Every name a file may use.
            pub const NAMES: &[&'static str] = &[$($(concat!(stringify!($group), ".", stringify!($field)),)*)*];

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $($(concat!(stringify!($group), ".", stringify!($field)) => Some(&mut self.$group.$field),)*)*
                    _ => None,
                }
            }
        }
    };
}

constants! {
    /// What the team can work in a sprint.
    capacity: Capacity {
        per_person, coordination, drag_base, drag_debt, morale, pressure_gain, exhaustion_loss, goal_base, goal_gain,
        question_cost, question_cost_cap, blocker_keep, deadlock_keep, noise, defect_fix, stream_keep, streams_free,
        story_map_keep, story_map_sprints, blockers, incidents,
    }
    /// Exhaustion and morale of the team.
    people: People {
        exhaustion_in, exhaustion_recovery, morale_rest, morale_return, morale_pressure, morale_debt,
        morale_exhaustion, morale_rising, morale_goal, morale_goal_missed, morale_goal_changed,
    }
    /// Technical debt and escaped defects.
    debt: Debt {
        inflow, contagion, pressure, repayment, defects_keep, defects_per_point, defects_debt, defects_pressure,
        defects_question, defects_incident, defects_removed, defects_unaccepted, report_noise, epilogue_defects,
    }
    /// The team's questions to the Product Owner.
    questions: Questions {
        base, ready, unready, clarity_base, clarity_slope, story_map_keep, incident, carried, rework,
        answered_per_block,
    }
    /// True size against estimate.
    size: Size {
        estimate_log_mean, estimate_log_sd, estimate_least, targeted_factor, narrow_share, narrow_sd, wide_sd,
        least_ratio, most_ratio, least_mandated, most_mandated, story_map_spread, rework, rework_story_map, unready,
    }
    /// What an item is worth once everybody who will use it does.
    value: Value {
        help_guessed, harm_guessed, help_informed, harm_informed, help_targeted, harm_targeted, gain_log_mean,
        gain_log_sd, jump_chance, jump_tail, most, loss_log_mean, loss_log_sd, flat_sd, importance_log_sd,
        importance_least, importance_most, window_chance, window_keep, persistence, trusting_sponsor, helps_above,
        inherited_keep,
    }
    /// What is believed before and after evidence.
    belief: Belief {
        mean, sd, stated_usual, stated_spread, stated_correlation, least_stated, most_stated, importance_spread, business_noise, ageing,
        teach_spread,
    }
    /// Ways to learn, their noise in outcome points and their price.
    evidence: Evidence {
        interview_noise, prototype_noise, experiment_noise, bet_noise, data_noise_measured, data_noise, joint_noise,
        interview_points, prototype_points, experiment_points, experiment_share, map_points, interviews_per_block,
        least_seen, most_seen, saturation, understand_from, missed_per_interview, importance_noise, access_by_trust, access_least,
        data_items, data_adoption, map_discovers, repeat_effect, repeat_sprints, bet_share, bet_sprints,
    }
    /// Adoption, leading and lagging outcome.
    outcome: Outcome {
        adoption_start, adoption_spread, lag, drift, unused, bloat, defects, late_mandate, late_again,
        late_mandate_trust, runway_sprint, runway_outcome, seen_adoption, served_share,
    }
    /// Work that waits for other teams.
    dependencies: Dependencies {
        chance, on_time_coordinated, on_time, slip_again, slip_most, rework, slip_trust,
    }
    /// How trust moves.
    trust: Trust {
        date_kept, date_missed, range_given, range_kept, range_missed, refused, refused_heard, true_reason,
        untrue_reason, alternative, parked, gated, silence, outcome_seen, outcome_others, joint_review, one_to_one,
        workshop, check_in, removed_unshown, override_below, override_power, override_chance, override_pressure,
        deadlock_below, least, most, why_base, why_trust, one_to_one_opens, one_to_one_trust, one_to_one_discovers,
    }
    /// Autonomy and goal clarity.
    influence: Influence {
        autonomy_trust, autonomy_evidence, refuse_gate, remove_gate, goal_decay, product_goal, true_goal,
        sprint_goal_share, check_in_autonomy, check_in_sprints, workshop_sprints, true_evidence,
    }
    /// What arrives in the inbox.
    requests: Requests {
        rate, first_sprint, from_agenda, silence_sprints, parked_sprints, alternative_chance, alternative_least, loud_date,
        range_sprints,
    }
    /// How often the sprint stops.
    dilemmas: Dilemmas {
        second, third,
    }
    /// The Product Owner's half-days.
    calendar: Calendar {
        half_days, events, interrupt_base, interrupt_trust, interrupt_trust_level, interrupt_promise,
        interrupt_defect, interrupt_question, interrupt_parked, interrupt_most, tactical_at_first, accepted_per_block,
        refined_per_block, status_per_block, invited, unblock_most, accept_half_day, ask_why, tests_items,
    }
    /// The coach's 1:1.
    coach: Coach {
        sharpens, shows, unlinked, looks_at, items, measures,
    }
    /// Live features.
    features: Features {
        iterate_share, iterate_gain, remove_share,
    }
    /// Changing the plan and committing.
    scope: Scope {
        commit_least, commit_most, likely, remaining_least, forecast_sprints,
    }
    /// People who join the team.
    newcomers: Newcomers {
        productive, training, sprints,
    }
    /// How a run is judged at the end of the epilogue.
    utility: Utility {
        epilogue_sprints, value_floor, value_scale, known_share, innovate_time, innovate_defects, innovate_morale,
        innovate_defect_scale, market_cycle, market_measured, market_cycle_scale, window, least,
    }
    /// How choices are graded.
    scoring: Scoring {
        rollouts, reruns, near_error, near_spread, trifle, inaccuracy, mistake, blunder, least_decisions, choices, outcome, calibration,
        most_outcome, coin,
    }
}

/// The shipped file, parsed once. A unit test proves that it holds every name and nothing else.
static TABLE: LazyLock<BTreeMap<String, Constant>> = LazyLock::new(|| ron::from_str(SHIPPED).unwrap_or_default());

/// The shipped constants.
static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules = Rules::default();
    for (name, constant) in TABLE.iter() {
        if let Some(slot) = rules.slot(name) {
            *slot = constant.value;
        }
    }
    rules
});

impl Rules {
    /// The constants as shipped.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &RULES
    }

    /// Value, range, unit and source of a constant.
    #[must_use]
    pub fn about(name: &str) -> Option<&'static Constant> {
        TABLE.get(name)
    }

    /// These constants with some values replaced.
    ///
    /// # Errors
    /// Every name that does not exist (with the nearest that does) and every value out of its range.
    pub fn with(&self, values: &BTreeMap<String, f64>) -> Result<Self, Vec<RuleProblem>> {
        let mut rules = *self;
        let mut problems = Vec::new();
        for (name, &value) in values {
            match (Self::about(name), rules.slot(name)) {
                (Some(Constant { range: (least, most), unit, .. }), Some(slot)) => {
                    if value >= *least && value <= *most {
                        *slot = value;
                    } else {
                        problems
                            .push(RuleProblem { name: name.clone(), message: format!("{value} is outside {least} to {most} ({unit})") });
                    }
                }
                _ => {
                    let hint = nearest(name, Self::NAMES).map_or_else(String::new, |n| format!("; nearest is `{n}`"));
                    problems.push(RuleProblem { name: name.clone(), message: format!("no constant has this name{hint}") });
                }
            }
        }
        if problems.is_empty() { Ok(rules) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_file_parses_and_names_every_constant_once() {
        let table: BTreeMap<String, Constant> = ron::from_str(SHIPPED).expect("assets/rules.ron parses");
        let names: Vec<&str> = table.keys().map(String::as_str).collect();
        let mut expected = Rules::NAMES.to_vec();
        expected.sort_unstable();
        assert_eq!(names, expected);
    }

    #[test]
    fn every_shipped_value_lies_in_its_range_and_has_unit_and_source() {
        for (name, c) in TABLE.iter() {
            assert!(c.range.0 <= c.value && c.value <= c.range.1, "{name}: {} outside {:?}", c.value, c.range);
            assert!(!c.unit.is_empty() && !c.source.is_empty(), "{name} lacks unit or source");
        }
    }

    #[test]
    fn a_wrong_name_is_refused_with_the_nearest_right_one() {
        let problems = Rules::shipped().with(&BTreeMap::from([("trust.date_keptt".into(), 0.05)])).unwrap_err();
        assert!(problems[0].message.contains("`trust.date_kept`"), "{problems:?}");
    }

    #[test]
    fn a_value_out_of_range_is_refused_with_the_range() {
        let problems = Rules::shipped().with(&BTreeMap::from([("requests.rate".into(), 99.0)])).unwrap_err();
        assert!(problems[0].message.contains("0 to 5"), "{problems:?}");
    }
}
