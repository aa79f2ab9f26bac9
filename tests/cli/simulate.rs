//! `simulate`, `compare`, `stakes`, `players`, `bench`: what players made of code come to.

use crate::program::{command, err, json, keys, out, run};
use serde_json::Value;

#[test]
fn simulate_gives_the_promised_figures() {
    let v = json(&["simulate", "busy_standing_still", "--player", "balanced", "--seeds", "8", "--json"]);
    let promised =
        ["debt", "helped_share", "morale", "outcome", "player", "scenario", "seeds", "shipped", "sprints_per_second", "trust", "utility"];
    assert_eq!(keys(&v), promised);
    for spread in ["outcome", "utility"] {
        assert_eq!(keys(&v[spread]), ["mean", "p10", "p50", "p90"]);
        let at = |key: &str| v[spread][key].as_f64().expect("a number");
        assert!(at("p10") <= at("p50") && at("p50") <= at("p90"));
    }
    assert_eq!(
        (v["scenario"].as_str(), v["player"].as_str(), v["seeds"].as_u64()),
        (Some("busy_standing_still"), Some("balanced"), Some(8))
    );
}

#[test]
fn figures_do_not_depend_on_how_many_threads_share_the_work() {
    let of = |threads: &str| {
        let output =
            command(&["simulate", "first_sprint", "--seeds", "20", "--from", "5", "--json"]).env("RAYON_NUM_THREADS", threads).output();
        let mut v: Value = serde_json::from_slice(&output.expect("started").stdout).expect("JSON");
        v["sprints_per_second"].take();
        v
    };
    assert_eq!(of("1"), of("3"));
}

#[test]
fn compare_ranks_by_utility_and_counts_wins_on_the_same_seeds() {
    let v = json(&["compare", "busy_standing_still", "--players", "nothing,balanced,factory", "--seeds", "12", "--json"]);
    assert_eq!(keys(&v), ["pairs", "players", "scenario", "seeds"]);
    let players = v["players"].as_array().expect("players");
    assert_eq!(players.len(), 3);
    for player in players {
        assert_eq!(keys(player), ["name", "outcome_mean", "shipped", "shipped_by_sprint_8", "utility_mean"]);
    }
    let utilities: Vec<f64> = players.iter().map(|p| p["utility_mean"].as_f64().expect("a number")).collect();
    assert!(utilities.is_sorted_by(|a, b| a >= b), "{utilities:?}");
    let pairs = v["pairs"].as_array().expect("pairs");
    assert_eq!(pairs.len(), 3);
    for pair in pairs {
        assert_eq!(keys(pair), ["a", "a_wins", "b"]);
        assert!((0.0..=1.0).contains(&pair["a_wins"].as_f64().expect("a share")));
    }
    assert!(out(&run(&["compare", "busy_standing_still", "--players", "nothing,balanced", "--seeds", "4"])).contains("best beats"));
}

#[test]
fn stakes_changes_every_kind_of_block_answer_and_lever() {
    let v = json(&["stakes", "first_sprint", "--player", "balanced", "--seeds", "3", "--json"]);
    let stakes = v["stakes"].as_array().expect("stakes");
    let of = |kind: &str| stakes.iter().filter(|s| s["kind"] == kind).count();
    // Nobody there has a leader, nothing is beyond the team, and no train plans for it.
    assert_eq!(of("block"), north_of_noise::sim::BlockKind::COUNT - 3);
    assert!(of("answer") >= 7 && of("lever") >= 8);
    for stake in stakes {
        for way in ["without", "more"].iter().map(|way| &stake[way]).filter(|way| !way.is_null()) {
            assert_eq!(keys(&way["difference"]), ["mean", "standard_error"], "{stake}");
        }
        assert!(!(stake["without"].is_null() && stake["more"].is_null()), "{stake}");
    }
    let text = out(&run(&["stakes", "first_sprint", "--seeds", "2"]));
    assert!(text.contains("block   read the data ") && text.contains("±"), "{text}");
    assert!(!out(&run(&["stakes", "first_sprint", "--seeds", "1"])).contains("± 0"), "of one seed there is no error");
    assert!(err(&run(&["stakes", "first_sprint", "--player", "balancd"])).contains("Did you mean `balanced`?"));
}

#[test]
fn players_are_listed_with_what_they_do() {
    let v = json(&["players", "--json"]);
    let names: Vec<&str> = v.as_array().expect("players").iter().filter_map(|p| p["name"].as_str()).collect();
    assert!(names.contains(&"nothing") && names.contains(&"balanced"));
    assert!(out(&run(&["players"])).contains("balanced           a bit of everything"));
}

#[test]
fn bench_gives_the_promised_figures() {
    let v = json(&["bench", "--json"]);
    assert_eq!(keys(&v), ["clone_ns", "load_ms", "sprints_per_second", "state_bytes"]);
    assert!(v.as_object().expect("an object").values().all(|n| n.as_f64().is_some_and(|n| n > 0.0)), "{v}");
}

#[test]
fn the_last_seed_there_is_can_be_played_and_none_after_it() {
    let last = u64::MAX.to_string();
    for command in ["simulate", "compare", "stakes"] {
        let player = if command == "compare" { "--players" } else { "--player" };
        assert_eq!(
            json(&[command, "first_sprint", player, "balanced", "--from", &last, "--seeds", "1", "--json"])["seeds"],
            1,
            "{command}"
        );
    }
    let refused = run(&["simulate", "first_sprint", "--from", &last, "--seeds", "2"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains(&last), "{}", err(&refused));
}
