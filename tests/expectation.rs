//! What an author expects of the styles of play in a scenario is so: `expectation` of every shipped one.

use north_of_noise::player::{self, STYLES};
use north_of_noise::scenario::{ExpectationFile, Scenario, by_name, load, names};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

const SEEDS: u64 = 100;
/// Standard errors from which a difference of means is no luck.
const SURE: f64 = 3.0;

/// What each style comes to on each seed.
type Played = BTreeMap<&'static str, Vec<f64>>;

fn played(scenario: &Arc<Scenario>) -> Played {
    let utility = |name: &str, seed| player::play(scenario, seed, &mut *player::by_name(name, seed).expect("a player")).utility.total;
    let everybody: Vec<&'static str> = STYLES.iter().map(|(name, ..)| *name).chain(["nothing"]).collect();
    everybody.into_par_iter().map(|name| (name, (0..SEEDS).map(|seed| utility(name, seed)).collect())).collect()
}

/// By how many standard errors one is above the other on the same seeds.
fn ahead(one: &[f64], other: &[f64]) -> f64 {
    let differences: Vec<f64> = one.iter().zip(other).map(|(a, b)| a - b).collect();
    let n = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / n;
    let variance = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / (n - 1.0);
    mean / (variance / n).sqrt().max(f64::MIN_POSITIVE)
}

/// Where what happens is not what is expected.
fn disappointed(expected: &ExpectationFile, played: &Played) -> Vec<String> {
    let fits = &played[expected.fits.as_str()];
    let mut found = Vec::new();
    for (name, others) in played.iter().filter(|(name, _)| **name != expected.fits) {
        let ahead = ahead(fits, others);
        println!("  {} against {name}: {ahead:.1} standard errors", expected.fits);
        if expected.worse.iter().any(|worse| worse == name) && ahead < SURE {
            found.push(format!("{name} is not worse than {}: {ahead:.1} standard errors", expected.fits));
        }
        if ahead < -SURE {
            found.push(format!("{name} fits better than {}: {:.1} standard errors", expected.fits, -ahead));
        }
    }
    // Par is what good players come to: above nothing, and above those who must do worse.
    let par: Vec<f64> = (0..SEEDS as usize).map(|seed| mean(expected.par.iter().map(|name| played[name.as_str()][seed]))).collect();
    for name in expected.worse.iter().map(String::as_str).chain(["nothing"]) {
        let ahead = ahead(&par, &played[name]);
        if ahead < SURE {
            found.push(format!("par is not above {name}: {ahead:.1} standard errors"));
        }
    }
    found
}

fn mean(of: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = of.len() as f64;
    of.sum::<f64>() / count
}

#[test]
fn the_styles_do_as_the_author_of_a_scenario_expects() {
    let mut tested = 0;
    for name in names() {
        let (file, text) = by_name(name).expect("it is shipped");
        let scenario = Arc::new(load(file, text).scenario.expect("it has no errors"));
        let Some(expected) = scenario.expectation.clone() else { continue };
        println!("{name}, {SEEDS} seeds");
        let played = played(&scenario);
        let found = disappointed(&expected, &played);
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
        // The test is able to fail: what is expected the other way round is not so.
        let turned = ExpectationFile { fits: expected.worse[0].clone(), worse: vec![expected.fits.clone()], ..expected };
        assert!(disappointed(&turned, &played).len() >= 2);
        tested += 1;
    }
    assert!(tested > 0, "no scenario says what is expected");
}
