//! A run's whole state as bytes in a form of its own, for [`super::Run::fingerprint`].
//!
//! Each type says its fields in order and each case has a number, so that what things are called in the source
//! does not matter. Numbers are little-endian, floats by their bits; how many there are comes before a list; 0 or 1
//! before what may be absent. Whoever adds a field is told by the compiler; whoever changes the form raises
//! [`DIGEST`].

use super::decision::{Bet, Block, LeaderUse, Reflection, Resolve, Surprise};
use super::happening::TrustReason;
use super::known::{
    Calendar, DilemmaToll, FeatureChange, Interruption, Known, KnownImpediment, KnownItem, KnownNeed, KnownPerson, KnownRequest, Objective,
    Odds, Plan, Promise, ReleaseForecast, Slot, SprintRecord, Stage, StoryMapState,
};
use super::phase::Phase;
use super::table::Table;
use super::truth::{Tally, TrueItem, TrueNeed, Truth};
use crate::scenario::{DilemmaId, ImpedimentId, ItemId, NeedId, ProductGoalId, RequestId, StakeholderId};
use xxhash_rust::xxh3::Xxh3;

/// Version of the rules and of the form that a run's state is hashed in. Fingerprints of different versions say nothing
/// about each other; never use a number again. 1 was JSON of private structs; since 3 ties are broken by what things
/// are, and all options of a dilemma have one coin; since 4 the calendar that comes filled has no strategy check-in; since 5
/// the world has turns and impediments, items their deadlines, and a Product Owner a leader and a
/// Product Goal; since 6 there are Planning Intervals.
pub const DIGEST: u32 = 6;

/// The hash of things in a row.
pub(super) fn digest(parts: &[&dyn Digested]) -> u64 {
    let mut digest = Digest(Xxh3::new());
    DIGEST.digest(&mut digest);
    for part in parts {
        part.digest(&mut digest);
    }
    digest.0.digest()
}

/// Takes bytes, gives a hash.
pub(super) struct Digest(Xxh3);

/// Something that a state is made of.
pub(super) trait Digested {
    /// Adds all of it.
    fn digest(&self, to: &mut Digest);
}

macro_rules! numbers {
    ($($type:ty)*) => { $(
        impl Digested for $type {
            fn digest(&self, to: &mut Digest) {
                to.0.update(&self.to_le_bytes());
            }
        }
    )* };
}

numbers! { u8 u16 u32 u64 i8 }

impl Digested for f64 {
    fn digest(&self, to: &mut Digest) {
        self.to_bits().digest(to);
    }
}

impl Digested for usize {
    fn digest(&self, to: &mut Digest) {
        (*self as u64).digest(to);
    }
}

impl Digested for bool {
    fn digest(&self, to: &mut Digest) {
        u8::from(*self).digest(to);
    }
}

impl<T: Digested> Digested for Option<T> {
    fn digest(&self, to: &mut Digest) {
        self.is_some().digest(to);
        if let Some(content) = self {
            content.digest(to);
        }
    }
}

impl<T: Digested> Digested for [T] {
    fn digest(&self, to: &mut Digest) {
        self.len().digest(to);
        for content in self {
            content.digest(to);
        }
    }
}

impl<T: Digested> Digested for Vec<T> {
    fn digest(&self, to: &mut Digest) {
        self.as_slice().digest(to);
    }
}

impl<T: Digested, const N: usize> Digested for [T; N] {
    fn digest(&self, to: &mut Digest) {
        self.as_slice().digest(to);
    }
}

impl<A: Digested, B: Digested> Digested for (A, B) {
    fn digest(&self, to: &mut Digest) {
        self.0.digest(to);
        self.1.digest(to);
    }
}

impl<A: Digested, B: Digested, C: Digested> Digested for (A, B, C) {
    fn digest(&self, to: &mut Digest) {
        self.0.digest(to);
        self.1.digest(to);
        self.2.digest(to);
    }
}

macro_rules! ids {
    ($($type:ty)*) => { $(
        impl Digested for $type {
            fn digest(&self, to: &mut Digest) {
                self.index().digest(to);
            }
        }
    )* };
}

ids! { DilemmaId ImpedimentId ItemId NeedId ProductGoalId RequestId StakeholderId }

/// All fields of a type, in this order; the compiler refuses a list that lacks one.
macro_rules! fields {
    ($($type:ident { $($field:ident),* $(,)? })*) => { $(
        impl Digested for $type {
            fn digest(&self, to: &mut Digest) {
                let Self { $($field),* } = self;
                $($field.digest(to);)*
            }
        }
    )* };
}

fields! {
    Known {
        sprint, phase, decisions, mean_worth, items, needs, people, requests, promises, live, order, finished, parked, autonomy,
        goal_clarity, debt, morale, exhaustion, open_questions, defect_reports, blockers, incidents, heard, knows_business, story_map,
        peace_until, checked_until, last_used, calendar, plan, talk_half_days, capacities, points_owed, capacity_next, dilemma,
        dilemmas_left, dilemmas_seen, pressure, by_dilemmas, evidence_shown, goal_shared, broke, joined, product_goal, last_product_goal, turns, objectives, shaped, impediments, met, backed_until, warned, metrics, history, released,
        reflections, forecasts,
    }
    KnownItem {
        stage, odds, need, sponsor, estimate, stated, loudness, dependencies, coordinated, ready, included, precision, evidence, testing,
        spent, started, finished, waits_until, accepted, released, removed, adoption, has_measure, measured, outcome_seen, iterated, bet,
        bet_result, bet_answered, parked_until, parked_before, change, deadline,
    }
    KnownNeed { discovered, understood, since, importance, variance, window }
    KnownPerson { trust, last_move, heard, delivered, last_talk }
    KnownRequest { id, since, asked_why, evaded }
    Promise { item, to, dated, due }
    DilemmaToll { points, questions }
    Objective { item, value, to, committed }
    KnownImpediment { id, since, points }
    Calendar { slots, free, blocks, last }
    Plan { goal, commitment, debt_share }
    ReleaseForecast { item, by, chance, made }
    SprintRecord {
        capacity, points, debt_points, test_points, released, trust, debt, morale, defects, questions, autonomy, strategic, tactical,
        taken, pressure, goal, by_dilemmas,
    }
    Bet { at_least, review, chance }
    Reflection { paid_off, surprise, change }
    Truth { items, needs, has_alternative, requests, dilemmas, impediments, turns, base, leading, lagging, defects, late, tally }
    TrueItem { need, value, size, estimate, stated, loudness, dependencies }
    TrueNeed { importance, window, shows_at, served }
    Tally { ends, course, cycle_sum, cycles, helped, harmed, shipped_by_8, epilogue, epilogue_sprints }
}

/// The number of each case, with what it holds behind it. A number stays with its case for ever.
macro_rules! cases {
    ($($type:ident { $($number:literal = $case:ident $(($($held:ident),*))? $({ $($named:ident),* })?),* $(,)? })*) => { $(
        impl Digested for $type {
            fn digest(&self, to: &mut Digest) {
                match self {
                    $(Self::$case $(($($held),*))? $({ $($named),* })? => {
                        let number: u8 = $number;
                        number.digest(to);
                        $($($held.digest(to);)*)?
                        $($($named.digest(to);)*)?
                    })*
                }
            }
        }
    )* };
}

cases! {
    Phase { 0 = Inbox, 1 = Calendar, 2 = Planning, 3 = Sprint, 4 = Review, 5 = Retrospective, 6 = Over }
    Stage {
        0 = Hidden, 1 = Asked, 2 = Backlog, 3 = Parked, 4 = InWork, 5 = Finished, 6 = Live, 7 = Removed, 8 = Rejected,
    }
    Odds { 0 = Guessed, 1 = Informed, 2 = Targeted }
    StoryMapState { 0 = NotBegun, 1 = Settling(left), 2 = InEffect }
    FeatureChange { 0 = Iterate, 1 = Remove { shown } }
    Slot { 0 = Free, 1 = Event, 2 = Taken(what), 3 = Talk, 4 = Block(place) }
    Interruption { 0 = Everyday, 1 = LowTrust, 2 = Promises, 3 = Defects, 4 = Questions, 5 = Parked }
    Block {
        0 = Refine, 1 = AnswerQuestions, 2 = AcceptWork, 3 = StatusRound, 4 = Interview(item), 5 = ReadData, 6 = Prototype(item),
        7 = Experiment(item), 8 = MapProblems, 9 = StoryMap, 10 = LearnBusiness, 11 = OneToOne(who), 12 = PriorityWorkshop,
        13 = JointReview(who), 14 = ProductGoal, 15 = StrategyCheckIn, 16 = Coordinate(item), 17 = ClearBlocker, 18 = Coach,
        19 = Escalate(what), 20 = Leader(to), 21 = ShapeInterval,
    }
    LeaderUse { 0 = Progress, 1 = Decision, 2 = Learnings, 3 = News }
    TrustReason {
        0 = Kept, 1 = Missed, 2 = Range, 3 = Refused, 4 = HeardOfRefusal, 5 = TrueReason, 6 = UntrueReason, 7 = Alternative, 8 = Parked,
        9 = Overruled, 10 = Silence, 11 = Outcome, 12 = OneToOne, 13 = Workshop, 14 = JointReview, 15 = CheckIn, 16 = Removed,
        17 = Dilemma, 18 = Mandate, 19 = Slip, 20 = Turn, 21 = InVain, 22 = GoalChanged, 23 = Interval,
    }
    Surprise { 0 = Nothing, 1 = Worth, 2 = Size, 3 = NeedBehind, 4 = Reaction, 5 = Team }
    Resolve {
        0 = Nothing, 1 = TestFirst, 2 = AskWhyFirst, 3 = SayNoEarlier, 4 = PromiseLess, 5 = RepayDebt, 6 = MeasureMore, 7 = ServeTheTeam,
    }
}

impl<I, T: Digested> Digested for Table<I, T> {
    fn digest(&self, to: &mut Digest) {
        self.rows().digest(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{BlockKind, Decision, Run};
    use serde_json::{Value, json};
    use std::sync::Arc;

    fn hash(of: &dyn Digested) -> u64 {
        digest(&[of])
    }

    /// A run at the start of its fifth sprint that has met all that a state can hold: talks, promises, bets, tests, dilemmas.
    fn played() -> Run {
        let text = include_str!("../../tests/worlds/field_service.ron");
        let scenario = Arc::new(crate::scenario::load("field_service", text).scenario.expect("it has no errors"));
        let mut run = Run::new(scenario, 11);
        while run.view().sprint() < 5 {
            let view = run.view();
            let mut decisions: Vec<Decision> = match (view.phase(), view.dilemma()) {
                (Phase::Sprint, Some(id)) => vec![Decision::Choose(id, 0)],
                (Phase::Review, _) => view.bets_due().map(|item| Decision::Keep(item.id)).collect(),
                // Everything that is possible by itself, in turns; what has become impossible is refused.
                _ => view.legal().into_iter().map(|(decision, _)| decision).step_by(3).collect(),
            };
            if view.phase() == Phase::Planning {
                let bet = Bet { at_least: 0.5, review: 4, chance: 60 };
                decisions.extend(view.order().iter().map(|item| Decision::PlaceBet(*item, bet)));
                decisions.extend(view.order().first().map(|item| Decision::ForecastRelease(*item, 8, 70)));
            }
            if view.phase() == Phase::Retrospective {
                decisions.push(Decision::Reflect(Reflection { paid_off: None, surprise: Surprise::Size, change: Resolve::TestFirst }));
            }
            decisions.push(Decision::EndPhase);
            for decision in decisions {
                let _skipped = run.apply(&decision);
            }
        }
        run
    }

    #[test]
    fn the_form_is_pinned_so_that_kept_runs_stay_good() {
        assert_eq!(format!("version {DIGEST}: {:016x}", played().fingerprint()), PINNED);
    }
    const PINNED: &str = "version 6: f19f4993c3819c6b";

    #[test]
    fn equal_runs_have_equal_fingerprints_and_seeds_differ() {
        assert_eq!(played().fingerprint(), played().fingerprint());
        let mut other = played();
        other.seed += 1;
        assert_ne!(played().fingerprint(), other.fingerprint());
    }

    #[test]
    fn lists_do_not_run_into_each_other() {
        let apart: [&dyn Digested; 4] = [&vec![vec![1_u8], vec![2]], &vec![vec![1_u8, 2]], &vec![vec![1_u8, 2], vec![]], &(1_u8, 2_u8)];
        let hashes: Vec<u64> = apart.iter().map(|part| hash(*part)).collect();
        for (place, one) in hashes.iter().enumerate() {
            assert!(!hashes[..place].contains(one), "{place}");
        }
        assert_ne!(hash(&0.0_f64), hash(&-0.0_f64));
        assert_ne!(hash(&Some(0_u8)), hash(&None::<u8>));
    }

    #[test]
    fn every_case_has_a_number_of_its_own() {
        let mut hashes: Vec<u64> = BlockKind::ALL
            .into_iter()
            .flat_map(|kind| played().view().blocks_of(kind).into_iter().take(1).map(|block| hash(&block)).collect::<Vec<_>>())
            .collect();
        let kinds = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert!(kinds >= BlockKind::COUNT - 3 && hashes.len() == kinds);
    }

    /// What a value in a state might be instead; those that its type does not take are passed over.
    fn others(value: &Value) -> Vec<Value> {
        match value {
            Value::Bool(is) => vec![json!(!is)],
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) if !number.is_f64() => vec![json!(whole + 1)],
                (_, Some(below)) if !number.is_f64() => vec![json!(below - 1)],
                _ => vec![json!(number.as_f64().unwrap_or_default() + 0.125)],
            },
            Value::String(_) | Value::Null => [
                json!(1),
                json!([0.5, true]),
                json!([1, true]),
                json!([0.5, "Kept", 1]),
                json!({"at_least": 0.5, "review": 3, "chance": 50}),
                json!("Missed"),
                json!("Kept"),
                json!("Free"),
                json!("Everyday"),
                json!("LowTrust"),
                json!("Iterate"),
                json!("Rejected"),
                json!("Over"),
                json!("Event"),
                json!("InEffect"),
                json!("Coach"),
                json!("Informed"),
                json!("Worth"),
                json!("AskWhyFirst"),
            ]
            .into_iter()
            .filter(|other| other != value)
            .collect(),
            Value::Array(list) => [
                list.split_last().map(|(_, rest)| json!(rest)),
                list.first().map(|first| json!([&list[..], std::slice::from_ref(first)].concat())),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Value::Object(_) => Vec::new(),
        }
    }

    /// Changes everything in a state, one at a time: names of the fields whose change the digest does not show, or that no change fits.
    fn unseen<T: Digested + serde::Serialize + serde::de::DeserializeOwned>(state: &T) -> (usize, Vec<String>) {
        fn places(value: &Value, at: &str, out: &mut Vec<String>) {
            out.push(at.to_string());
            match value {
                Value::Object(fields) => fields.iter().for_each(|(name, field)| places(field, &format!("{at}/{name}"), out)),
                Value::Array(list) => list.iter().enumerate().for_each(|(k, entry)| places(entry, &format!("{at}/{k}"), out)),
                _ => {}
            }
        }
        let whole = serde_json::to_value(state).expect("a state");
        let before = hash(state);
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        let (mut changed, mut unseen) = (0, Vec::new());
        for place in all.iter().skip(1) {
            let now = whole.pointer(place).expect("a place in it").clone();
            let mut fits = now.is_object() || now.is_array();
            for other in others(&now) {
                let mut changed_state = whole.clone();
                *changed_state.pointer_mut(place).expect("a place in it") = other;
                let Ok(read) = serde_json::from_value::<T>(changed_state) else { continue };
                fits = true;
                changed += 1;
                if hash(&read) == before {
                    unseen.push(place.clone());
                }
            }
            if !fits {
                unseen.push(format!("{place} was not changed"));
            }
        }
        (changed, unseen)
    }

    #[test]
    fn no_field_can_change_without_the_fingerprint() {
        let run = played();
        let (known, unseen_known) = unseen(&run.known);
        let (truth, unseen_truth) = unseen(&run.truth);
        println!("{known} changes of what is known, {truth} of what is so");
        assert!(unseen_known.is_empty() && unseen_truth.is_empty(), "{unseen_known:?} {unseen_truth:?}");
        assert!(known > 2_000 && truth > 500, "{known} and {truth} changes are few");
    }
}
