//! What must hold of every run, whatever is decided.

use north_of_noise::player::by_name;
use north_of_noise::scenario::{Scenario, by_name as text_of, load, names};
use north_of_noise::sim::{Decision, Phase, Recording, Run, Slot, Stage};
use proptest::prelude::*;
use std::sync::Arc;

fn scenario(name: &str) -> Arc<Scenario> {
    let (name, text) = text_of(name).expect("it is shipped");
    Arc::new(load(name, text).scenario.expect("it has no errors"))
}

/// Lets a player decide through the recording until the run is over or `limit` decisions are made.
fn record(name: &str, player: &str, seed: u64, limit: usize) -> Recording {
    let mut recording = Recording::new(scenario(name), seed);
    let mut player = by_name(player, seed).expect("a player of this name");
    while recording.run().outcome().is_none() && recording.decisions().len() < limit {
        let mut out = Vec::new();
        player.decide(&recording.view(), &mut out);
        for decision in out {
            let _skipped = recording.apply(decision);
        }
    }
    recording
}

#[test]
fn every_shipped_scenario_loads_without_findings_and_every_player_ends_it() {
    for name in names() {
        let (file, text) = text_of(name).expect("it is shipped");
        let loaded = load(file, text);
        assert!(loaded.findings.is_empty(), "{name}: {:?}", loaded.findings);
        for about in north_of_noise::player::all() {
            let recording = record(name, about.name, 3, usize::MAX);
            let outcome = recording.run().outcome().expect("the loop ends there");
            assert!((0.0..=1.0).contains(&outcome.utility.total), "{name} {}: {outcome:?}", about.name);
        }
    }
}

#[test]
fn the_same_seed_and_decisions_give_the_same_run() {
    let first = record("busy_standing_still", "balanced", 11, usize::MAX);
    let mut again = Run::new(scenario("busy_standing_still"), 11);
    for decision in first.decisions() {
        again.apply(decision).expect("it was possible before");
    }
    assert_eq!(first.run().fingerprint(), again.fingerprint());
    let other = record("busy_standing_still", "balanced", 12, usize::MAX);
    assert_ne!(first.run().fingerprint(), other.run().fingerprint());
}

#[test]
fn a_fork_meets_the_same_luck() {
    let whole = record("busy_standing_still", "balanced", 5, usize::MAX);
    let mut fork = whole.fork_at(3).expect("the sprint was played");
    assert_eq!((fork.view().sprint(), fork.view().phase()), (3, Phase::Inbox));
    for decision in &whole.decisions()[fork.decisions().len()..] {
        fork.apply(decision.clone()).expect("it was possible before");
    }
    assert_eq!(fork.run().fingerprint(), whole.run().fingerprint());
    assert!(whole.fork_at(99).is_none());
}

#[test]
fn one_decision_does_not_reshuffle_the_luck_of_another() {
    // Two runs that differ in the order of the backlog meet the same requests while trust is the same.
    let plain = record("busy_standing_still", "nothing", 21, 4);
    let arrived = |r: &Recording| r.view().requests().map(|q| q.id).collect::<Vec<_>>();
    let mut other = Recording::new(scenario("busy_standing_still"), 21);
    for decision in [Decision::EndPhase, Decision::ClearCalendar, Decision::EndPhase] {
        other.apply(decision).expect("always possible");
    }
    let order: Vec<_> = other.view().order().iter().rev().copied().collect();
    other.apply(Decision::Order(order)).expect("the backlog's own items");
    other.apply(Decision::EndPhase).expect("always possible");
    assert_eq!(plain.view().sprint(), other.view().sprint());
    assert_eq!(arrived(&plain), arrived(&other));
}

#[test]
fn an_imagined_world_shows_what_the_real_one_shows() {
    let real = record("busy_standing_still", "balanced", 8, 90);
    let view = real.view();
    for seed in 0..20 {
        let imagined = view.imagine(seed);
        let (a, b) = (view, imagined.view());
        assert!(a.items().eq(b.items()) && a.needs().eq(b.needs()) && a.people().eq(b.people()));
        assert_eq!((a.sprint(), a.phase(), a.debt(), a.trust()), (b.sprint(), b.phase(), b.debt(), b.trust()));
        assert_ne!(imagined.fingerprint(), real.run().fingerprint(), "the hidden half must be another");
    }
}

#[test]
fn hidden_items_and_unknown_needs_cannot_be_seen() {
    let run = Run::new(scenario("busy_standing_still"), 2);
    let view = run.view();
    assert!(view.items().all(|i| i.stage != Stage::Hidden));
    let hidden = (0..view.scenario().items.len()).count() - view.items().count();
    assert!(hidden >= 10, "only {hidden} items are hidden at the start");
    assert!(view.needs().count() < view.scenario().needs.len());
    assert!(run.outcome().is_none() && run.true_worth(view.order()[0]).is_none(), "the truth is told only at the end");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_legal_decisions_keep_the_invariants(seed in 0_u64..10_000, picks in prop::collection::vec(0_usize..10_000, 200)) {
        let mut run = Run::new(scenario("busy_standing_still"), seed);
        for pick in picks {
            let legal: Vec<Decision> = run.view().legal().into_iter().filter(|(_, ok)| ok.is_ok()).map(|(d, _)| d).collect();
            if legal.is_empty() {
                break;
            }
            let decision = &legal[pick % legal.len()];
            run.apply(decision).expect("listed as possible");
            let view = run.view();
            prop_assert!((0.0..=1.0).contains(&view.debt()) && (0.0..=1.0).contains(&view.morale()) && (0.0..=1.0).contains(&view.autonomy()));
            prop_assert!(view.people().all(|p| (0.0..=1.0).contains(&p.trust)));
            prop_assert!(view.open_questions() >= 0.0 && view.defects_reported() >= 0.0);
            prop_assert!(view.order().iter().all(|i| view.item(*i).is_some_and(|i| matches!(i.stage, Stage::Backlog | Stage::InWork))));
        }
    }

    #[test]
    fn a_refused_decision_changes_nothing(seed in 0_u64..1_000, steps in 0_usize..60) {
        let recording = record("busy_standing_still", "random", seed, steps);
        let mut run = recording.run().clone();
        let before = run.fingerprint();
        let refused: Vec<Decision> = run.view().legal().into_iter().filter(|(_, ok)| ok.is_err()).map(|(d, _)| d).collect();
        for decision in refused {
            prop_assert!(run.apply(&decision).is_err());
        }
        prop_assert_eq!(run.fingerprint(), before);
    }
}

/// All that a decision can change which can be taken back.
fn settings(run: &Run) -> impl PartialEq + std::fmt::Debug {
    let view = run.view();
    let lies = |slot: &Slot| match slot {
        Slot::Block(index) => format!("{:?}", view.blocks()[usize::from(*index)]),
        other => format!("{other:?}"),
    };
    let slots: Vec<String> = view.slots().iter().map(lies).collect();
    let items: Vec<_> = view.order().iter().map(|item| (*item, view.is_included(*item), view.item(*item).and_then(|i| i.bet))).collect();
    (slots, view.goal(), items, view.commitment().to_bits(), view.debt_share().to_bits())
}

#[test]
fn the_way_back_brings_back_what_was() {
    let mut taken_back = 0;
    for (player, seed) in [("random", 4), ("balanced", 5), ("always_strategic", 6), ("random", 7)] {
        let whole = record("busy_standing_still", player, seed, usize::MAX);
        let mut run = Run::new(scenario("busy_standing_still"), seed);
        for decision in whole.decisions() {
            if let Some(back) = run.view().way_back(decision) {
                let mut tried = run.clone();
                tried.apply(decision).expect("it was possible before");
                for step in back {
                    tried.apply(&step).unwrap_or_else(|refusal| panic!("{decision:?} cannot be taken back by {step:?}: {refusal}"));
                }
                assert_eq!(settings(&run), settings(&tried), "{decision:?}");
                taken_back += 1;
            }
            run.apply(decision).expect("it was possible before");
        }
    }
    assert!(taken_back > 300, "{taken_back}");
}
