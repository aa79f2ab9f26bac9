//! Speed of the core: the rules with a player, a copy of a run, loading a scenario.
//!
//! `cargo bench --no-default-features --bench rules`; the figures to reach are in `ARCHITECTURE.md`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use north_of_noise::player;
use north_of_noise::scenario::{Scenario, by_name, load};
use north_of_noise::sim::Run;
use std::hint::black_box;
use std::sync::Arc;

const SCENARIO: &str = "busy_standing_still";
const PLAYER: &str = "balanced";

fn scenario() -> Arc<Scenario> {
    let (name, text) = by_name(SCENARIO).expect("a shipped scenario");
    Arc::new(load(name, text).scenario.expect("playable"))
}

/// A run that is over: its state is at its largest.
fn over(scenario: &Arc<Scenario>) -> Run {
    let mut run = Run::new(Arc::clone(scenario), 1);
    player::play_out(&mut run, &mut *player::by_name(PLAYER, 1).expect("a player"));
    run
}

fn rules(criterion: &mut Criterion) {
    let scenario = scenario();
    let mut group = criterion.benchmark_group("rules");
    group.throughput(Throughput::Elements(scenario.sprints.into()));
    let mut seed = 0;
    group.bench_function("sprints of a balanced run", |bencher| {
        bencher.iter(|| {
            seed += 1;
            player::play(&scenario, black_box(seed), &mut *player::by_name(PLAYER, seed).expect("a player"))
        });
    });
    group.finish();
    let run = over(&scenario);
    criterion.bench_function("clone a run", |bencher| bencher.iter(|| black_box(&run).clone()));
    criterion.bench_function("fingerprint of a run", |bencher| bencher.iter(|| black_box(&run).fingerprint()));
}

fn loading(criterion: &mut Criterion) {
    let (name, text) = by_name(SCENARIO).expect("a shipped scenario");
    criterion.bench_function("load and check a scenario", |bencher| bencher.iter(|| load(name, black_box(text))));
}

criterion_group!(benches, rules, loading);
criterion_main!(benches);
