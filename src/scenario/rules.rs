//! The constants of the rules, read from `assets/rules.ron`.
//!
//! Each entry of that file carries value, range, unit and source. A scenario may set its own value for
//! a constant, within the range. Code holds no constant of its own: it names one here.

use crate::authored::nearest;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use xxhash_rust::xxh3::Xxh3;

/// The file as shipped.
const SHIPPED: &str = include_str!("../../assets/rules.ron");

/// One entry of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Entry")]
pub struct Constant {
    /// The value.
    pub value: f64,
    /// Whether it counts something: a whole number.
    pub is_count: bool,
    /// The values a scenario may set, both ends included.
    pub range: (f64, f64),
    /// What it counts.
    pub unit: String,
    /// Where the number comes from.
    pub source: String,
}

/// An entry as it is written: a `value` or a `count`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    value: Option<f64>,
    #[serde(default)]
    count: Option<u16>,
    range: (f64, f64),
    unit: String,
    source: String,
}

impl TryFrom<Entry> for Constant {
    type Error = &'static str;

    fn try_from(entry: Entry) -> Result<Self, Self::Error> {
        let Entry { value, count, range, unit, source } = entry;
        let (value, is_count) = match (value, count) {
            (Some(value), None) => (value, false),
            (None, Some(count)) => (count.into(), true),
            _ => return Err("either `value` or `count`"),
        };
        Ok(Self { value, is_count, range, unit, source })
    }
}

/// The type of a constant.
trait Number: Copy {
    #[cfg(test)]
    const IS_COUNT: bool;
    /// The number, if this type can hold it as it is.
    fn of(value: f64) -> Option<Self>;
    /// What makes it the same number.
    fn bits(self) -> u64;
}

impl Number for f64 {
    #[cfg(test)]
    const IS_COUNT: bool = false;

    fn of(value: f64) -> Option<Self> {
        Some(value)
    }

    fn bits(self) -> u64 {
        self.to_bits()
    }
}

macro_rules! counts {
    ($($type:ty)*) => { $(
        impl Number for $type {
            #[cfg(test)]
            const IS_COUNT: bool = true;

            fn of(value: f64) -> Option<Self> {
                let count = value as Self;
                (f64::from(count).to_bits() == value.to_bits()).then_some(count)
            }

            fn bits(self) -> u64 {
                self.into()
            }
        }
    )* };
}

counts! { u8 u16 }

/// What is wrong with a value that somebody set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// The name as written.
    pub name: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// A number with decimals; a count of few things; a count of many.
macro_rules! number {
    () => {
        f64
    };
    (count) => {
        u8
    };
    (many) => {
        u16
    };
}

macro_rules! constants {
    ($($(#[$doc:meta])* $group:ident: $Group:ident { $($field:ident $(: $kind:ident)?),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, Default, PartialEq)]
            pub struct $Group {
                $(
                    #[doc = concat!("`", stringify!($group), ".", stringify!($field), "` of `assets/rules.ron`.")]
                    pub $field: number!($($kind)?),
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

            /// Hash of all names and values: equal constants have equal hashes, whatever else changes in the program.
            #[must_use]
            pub fn hash(&self) -> u64 {
                let mut hash = Xxh3::new();
                $($(
                    hash.update(concat!(stringify!($group), ".", stringify!($field), "=").as_bytes());
                    hash.update(&self.$group.$field.bits().to_le_bytes());
                )*)*
                hash.digest()
            }

            /// Sets a constant; `None` if there is none of this name, `Some(false)` if it counts and the value is not a count.
            fn set(&mut self, name: &str, value: f64) -> Option<bool> {
                match name {
                    $($(concat!(stringify!($group), ".", stringify!($field)) => {
                        let number = Number::of(value);
                        self.$group.$field = number.unwrap_or(self.$group.$field);
                        Some(number.is_some())
                    })*)*
                    _ => None,
                }
            }

            /// Whether a constant counts something.
            #[cfg(test)]
            fn is_count(name: &str) -> bool {
                match name {
                    $($(concat!(stringify!($group), ".", stringify!($field)) => <number!($($kind)?)>::IS_COUNT,)*)*
                    _ => false,
                }
            }
        }
    };
}

constants! {
    /// What the team can work in a sprint.
    capacity: Capacity {
        per_person, coordination, drag_base, drag_debt, morale, pressure_gain, exhaustion_loss, goal_base, goal_gain,
        question_cost, question_cost_cap, blocker_keep, deadlock_keep, noise, defect_fix, stream_keep, streams_free: count,
        story_map_keep, story_map_sprints: count, blockers, incidents,
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
        data_items: count, data_adoption, map_discovers, repeat_effect, repeat_sprints: count, bet_share, bet_sprints: count,
    }
    /// Adoption, leading and lagging outcome.
    outcome: Outcome {
        adoption_start, adoption_spread, lag, drift, unused, bloat, defects, late_mandate, late_again,
        late_mandate_trust, runway_sprint: count, runway_outcome, seen_adoption, served_share,
    }
    /// Work that waits for other teams.
    dependencies: Dependencies {
        chance, on_time_coordinated, on_time, slip_again, slip_most: count, rework, slip_trust,
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
        sprint_goal_share, check_in_autonomy, check_in_sprints: count, workshop_sprints: count, true_evidence,
    }
    /// What arrives in the inbox.
    requests: Requests {
        rate, first_sprint: count, silence_sprints: count, parked_sprints: count, alternative_chance, alternative_least, loud_date,
        range_sprints: count,
    }
    /// How often the sprint stops.
    dilemmas: Dilemmas {
        second, third,
    }
    /// The Product Owner's half-days.
    calendar: Calendar {
        interrupt_base, interrupt_trust, interrupt_trust_level, interrupt_promise,
        interrupt_defect, interrupt_question, interrupt_parked, interrupt_most, tactical_at_first, accepted_per_block: count,
        refined_per_block: count, status_per_block: count, unblock_most: count, accept_half_day, ask_why,
    }
    /// The coach's 1:1.
    coach: Coach {
        sharpens, shows, unlinked: count, looks_at: count, items: count, measures: count, told_half_days, told_items: count,
    }
    /// The Product Goal, where a scenario has candidates.
    product_goal: ProductGoalRules {
        focused, focus, scattered, adrift, changed_clarity, changed_trust, weak, rework, seen_by_all,
    }
    /// Planning Intervals.
    interval: IntervalRules {
        reliable, expected, trust, autonomy, load, uncommitted, most: count, unknown_power, shaped_before: count,
    }
    /// Impediments beyond the team.
    impediments: Impediments {
        chance, grows, passes, escalated, in_vain,
    }
    /// The 1:1 with the Product Owner's leader.
    leader: Leader {
        progress, backed_sprints: count, items: count, noise, blockers: count,
    }
    /// Live features.
    features: Features {
        iterate_share, iterate_gain, remove_share,
    }
    /// Changing the plan and committing.
    scope: Scope {
        commit_least, commit_most, likely, remaining_least, forecast_sprints: count, forecast_noise,
    }
    /// People who join the team.
    newcomers: Newcomers {
        productive, training, sprints: count,
    }
    /// How a run is judged at the end of the epilogue.
    utility: Utility {
        epilogue_sprints: count, value_floor, value_scale, known_share, innovate_time, innovate_defects, innovate_morale,
        innovate_defect_scale, market_cycle, market_measured, market_cycle_scale, window: count, least,
    }
    /// What a player made of code would like in the calendar, and how much: by these players a run is measured.
    wishes: Wishes {
        story_map, story_map_sprints: count, goal_clear, soon_over: count, product_goal, coordinate, blockers: count, clear_blocker, coach_unlinked: count, lately: count, coach, coach_forced, readable_adoption, readable: count, read_data, read_data_least, unmeasured: count, read_data_pruning, insatiable, interview, interview_known, interview_unknown, interview_second, interview_second_known, interview_second_unknown, eager, interview_third, experiment, prototype, experiment_second, prototype_second, map_lately: count, map_unlinked: count, map_problems, business_sprints: count, business_needs: count, learn_business, lowest_power, usual_power, talk_power, talked_lately, trust_low, one_to_one_low, one_to_one, trust_very_low, one_to_one_second_low, one_to_one_second, trust_of_all_low, joint_review_low, joint_review, autonomy_low, check_in_low, check_in, workshop, escalate, leader, shape_interval,
    }
    /// How much a player made of code feels that the team is waiting.
    serving: Service {
        asking: count, points_per_item, refine, refine_less, refine_idle, answer, answer_less, answer_idle, accept, accept_less, idle_less, status, status_less, status_idle, status_rounds: count,
    }
    /// What a player made of code does by habit.
    habits: Habit {
        strategic_after_share, strategic_of_the_rest, over_budget, looks_ahead, share_rounding, worth_the_place, date_sure, date_small, date_sprints: count, goal_from, upkeep, debt_felt, goal_factor, goal_unknown, debt_much, debt_little, debt_keep, debt_at_the_end, debt_with_mandates, bets_ahead, bet_at_least, useless, weak, well_used, removed: count, pruned: count,
    }
    /// How choices are graded.
    scoring: Scoring {
        rollouts: many, reruns: many, near_error, near_spread, trifle, told_error, close, costly, very_costly, least_decisions: count, choices, outcome, calibration,
        most_outcome, coin,
    }
}

/// The shipped file, parsed once. Unit tests prove that it can be read, and holds every name and nothing else.
static TABLE: LazyLock<BTreeMap<String, Constant>> = LazyLock::new(|| read(SHIPPED).unwrap_or_default());

/// The entries of a file of constants.
fn read(text: &str) -> ron::error::SpannedResult<BTreeMap<String, Constant>> {
    ron::from_str(text)
}

/// The shipped constants.
static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules = Rules::default();
    for (name, constant) in TABLE.iter() {
        rules.set(name, constant.value);
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
            let problem = match Self::about(name) {
                Some(Constant { range: (least, most), unit, .. }) if value < *least || value > *most || value.is_nan() => {
                    Some(format!("{value} is outside {least} to {most} ({unit})"))
                }
                Some(Constant { unit, .. }) if rules.set(name, value) == Some(false) => {
                    Some(format!("{value} is not a whole number ({unit})"))
                }
                Some(_) => None,
                None => {
                    let hint = nearest(name, Self::NAMES).map_or_else(String::new, |n| format!("; nearest is `{n}`"));
                    Some(format!("no constant has this name{hint}"))
                }
            };
            problems.extend(problem.map(|message| RuleProblem { name: name.clone(), message }));
        }
        if problems.is_empty() { Ok(rules) } else { Err(problems) }
    }
}

impl Value {
    /// Whether something of this worth helps.
    #[must_use]
    pub fn helps(&self, worth: f64) -> bool {
        worth > self.helps_above
    }

    /// Whether something of this worth does harm.
    #[must_use]
    pub fn harms(&self, worth: f64) -> bool {
        worth < -self.helps_above
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_file_parses_and_names_every_constant_once() {
        let table = read(SHIPPED).expect("assets/rules.ron parses");
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
    fn what_counts_is_written_as_a_count_and_declared_as_one() {
        for (name, constant) in TABLE.iter() {
            assert_eq!(constant.is_count, Rules::is_count(name), "{name}");
            assert_eq!(Rules::default().set(name, constant.value), Some(true), "{name}");
        }
        assert!(TABLE.values().filter(|constant| constant.is_count).count() > 20);
    }

    #[test]
    fn half_a_count_in_the_file_is_an_error_with_its_place() {
        let written = "\"scope.forecast_sprints\": (count: 3,";
        assert!(SHIPPED.contains(written));
        let error = read(&SHIPPED.replace(written, "\"scope.forecast_sprints\": (count: 2.5,")).unwrap_err();
        let line = SHIPPED.lines().position(|line| line.contains(written)).expect("it is there") + 1;
        assert_eq!(error.span.start.line, line, "{error}");
    }

    #[test]
    fn half_a_count_in_a_scenario_is_refused() {
        let set = |value: f64| Rules::shipped().with(&BTreeMap::from([("scope.forecast_sprints".into(), value)]));
        let problems = set(2.5).unwrap_err();
        assert!(problems[0].message.contains("not a whole number (sprints"), "{problems:?}");
        assert_eq!(set(2.0).expect("a whole number").scope.forecast_sprints, 2);
        assert!(set(f64::NAN).is_err() && set(-1.0).is_err());
    }

    #[test]
    fn the_hash_is_of_names_and_values() {
        let shipped = Rules::shipped();
        let mut seen = vec![shipped.hash()];
        for (name, constant) in TABLE.iter() {
            let mut changed = *shipped;
            changed.set(name, constant.value + 1.0);
            assert!(!seen.contains(&changed.hash()), "{name}");
            seen.push(changed.hash());
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
