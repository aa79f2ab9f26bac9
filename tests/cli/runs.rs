//! `record`, `replay`, `review`, `score`: runs that are kept, and what their choices were worth.

use crate::program::{CLINIC, command, err, json, keys, out, recorded, run};
use serde_json::Value;
use std::{fs, path::Path};

#[test]
fn a_recorded_run_is_replayed_to_the_same_fingerprint_and_damage_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    // From a file of the author's own: it need not be there when the run is replayed.
    let scenario = folder.path().join("first_sprint.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/first_sprint.ron"), &scenario).expect("copied");
    let recorded = out(&run(&["record", scenario.to_str().expect("text"), "--player", "factory", "--seed", "3", "--data", data]));
    fs::remove_file(scenario).expect("removed");
    let name = recorded.lines().next().and_then(|line| line.strip_prefix("run ")).expect("a name").to_string();
    let over = recorded.lines().next_back().and_then(|line| line.strip_prefix("over ")).expect("a fingerprint").to_string();
    assert_eq!(name, "first_sprint-3");
    let second = recorded.lines().nth(1).expect("a decision");
    assert!(second.starts_with("decision 1, Sprint 1: ") && second.len() > 30, "{second}");

    let v = json(&["replay", &name, "--data", data, "--json"]);
    assert_eq!(v["fingerprint"].as_str(), Some(over.as_str()));
    assert!(v["outcome"]["utility"]["total"].as_f64().is_some());
    let file = folder.path().join("runs").join(format!("{name}.run"));
    let by_path = run(&["replay", file.to_str().expect("text")]);
    assert!(by_path.status.success() && out(&by_path).contains("fingerprints agree"), "{}", out(&by_path));

    let mut bytes = fs::read(&file).expect("read");
    bytes.truncate(bytes.len() - 3);
    fs::write(&file, &bytes).expect("cut");
    let damaged = run(&["replay", &name, "--data", data]);
    assert_eq!(damaged.status.code(), Some(1));
    assert!(err(&damaged).contains("was not yet on the disk when the program stopped"), "{}", err(&damaged));
    assert_eq!(fs::read(&file).expect("read"), bytes, "replaying changes nothing");
    let unknown = run(&["replay", "first_sprint-4", "--data", data]);
    assert!(err(&unknown).contains("Did you mean `first_sprint-3`?"), "{}", err(&unknown));
}

#[test]
fn a_review_gives_the_promised_figures_on_one_thread_and_on_two() {
    let data = recorded("random", "3");
    let at = data.path().to_str().expect("a path");
    let on = |threads: &str| -> Value {
        let args = ["review", "first_sprint-3", "--rollouts", "4", "--json", "--data", at];
        let output = command(&args).env("RAYON_NUM_THREADS", threads).output().expect("started");
        assert!(output.status.success(), "{}", err(&output));
        let mut figures: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        for timed in ["elapsed_ms", "first_ms"] {
            assert!(figures[timed].take().as_f64().is_some_and(|ms| ms > 0.0));
        }
        figures
    };
    let (one, two) = (on("1"), on("2"));
    assert_eq!(one, two);
    for key in ["headline", "outcome_index", "luck"] {
        assert!(one[key].is_f64(), "{key}");
    }
    assert_eq!(keys(&one["tactical"]), ["decisions", "se", "value"]);
    let decisions = one["decisions"].as_array().expect("a list");
    assert!(decisions.len() > 5);
    for key in ["sprint", "kind", "chosen", "best", "dq", "stakes", "class"] {
        assert!(decisions.iter().all(|d| !d[key].is_null()), "{key}");
    }
    let told = out(&run(&["review", "first_sprint-3", "--rollouts", "2", "--data", at]));
    assert!(told.contains("not a certificate") && told.contains("To ask yourself"), "{told}");
}

#[test]
fn an_unfinished_run_cannot_be_reviewed_and_says_where_it_stands() {
    let data = recorded("balanced", "4");
    let path = data.path().join("runs/first_sprint-4.run");
    let text = fs::read_to_string(&path).expect("read");
    let head: Vec<&str> = text.split_inclusive('\n').take(8).collect();
    fs::write(&path, head.concat()).expect("written");
    let refused = run(&["review", path.to_str().expect("a path")]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("reviewed when it is over"), "{}", err(&refused));
}

#[test]
fn score_gives_the_promised_figures() {
    let v = json(&["score", "first_sprint", "--player", "balanced", "--seeds", "3", "--rollouts", "2", "--reruns", "4", "--json"]);
    for key in ["headline", "strategic", "tactical", "outcome_index", "luck"] {
        assert_eq!(keys(&v[key]), ["mean", "p10", "p50", "p90"], "{key}");
    }
    // Whoever never forecasts has no calibration.
    assert!(v["calibration"].is_object() != v["absent"]["calibration"].is_string(), "{v}");
    assert!(v["seeds"] == 3 && v["player"] == "balanced");
    assert!(v["split_half"].is_number() != v["absent"]["split_half"].is_string(), "{v}");
    for dimension in v["dimensions"].as_array().expect("a list") {
        assert_eq!(keys(dimension), ["dimension", "mean", "p10", "p50", "p90"]);
    }
}

/// Where a value holds a null, outside of what is no figure.
fn nulls(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Null => found.push(at.into()),
        Value::Array(values) => values.iter().for_each(|value| nulls(value, at, found)),
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "unreadable").for_each(|(key, value)| nulls(value, &format!("{at}.{key}"), found));
        }
        _ => {}
    }
}

#[test]
fn a_figure_that_cannot_be_computed_is_absent_with_the_reason() {
    let data = recorded("nothing", "2");
    let at = data.path().to_str().expect("a path");
    let scores = ["score", "first_sprint", "--seeds", "2", "--from", "1", "--rollouts", "2", "--reruns", "2", "--json"];
    for (args, absent) in [
        (&scores[..], &["split_half"][..]),
        (&["score", "first_sprint", "--player", "nothing", "--seeds", "1", "--rollouts", "2", "--reruns", "2", "--json"], &["calibration"]),
        (&["simulate", "first_sprint", "--player", "nothing", "--seeds", "1", "--json"], &["helped_share"]),
        (&["stakes", "first_sprint", "--seeds", "1", "--json"], &["standard_error"]),
        (&["compare", "first_sprint", "--players", "nothing,balanced", "--seeds", "1", "--json"], &[]),
        (&["check", CLINIC, "--play", "1", "--json"], &[]),
        (&["replay", "first_sprint-2", "--data", at, "--json"], &["damage"]),
        (&["review", "first_sprint-2", "--rollouts", "2", "--data", at, "--json"], &["calibration", "signs.outcomes"]),
    ] {
        let v = json(args);
        let mut found = Vec::new();
        nulls(&v, "", &mut found);
        assert!(found.is_empty(), "{args:?}: null at {found:?}");
        for figure in absent {
            assert!(v[figure].is_null() && v["absent"][figure].as_str().is_some_and(|why| why.len() > 9), "{args:?}: {figure} in {v}");
        }
    }
    let text = out(&run(&scores[..scores.len() - 1]));
    assert!(
        text.contains("no split-half: it takes at least three runs")
            && !text.split_whitespace().any(|word| matches!(word, "inf" | "-inf" | "NaN" | "-0.0")),
        "{text}"
    );
}

#[test]
fn a_run_that_is_asked_for_by_its_path_is_said_not_to_be_there() {
    for command in ["replay", "review"] {
        let output = run(&[command, "/no/such/x.run"]);
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(1), "There is no file `/no/such/x.run`.\n"));
    }
    assert_eq!(err(&run(&["replay", "./tests"])), "`./tests` is no file.\n");
}

#[test]
fn a_run_is_written_as_one_page() {
    let data = recorded("random", "3");
    let at = data.path().to_str().expect("a path");
    let file = data.path().join("page.html");
    let html = file.to_str().expect("a path");
    let made = run(&["report", "first_sprint-3", "--html", html, "--rollouts", "4", "--data", at]);
    assert!(made.status.success(), "{}", err(&made));
    assert_eq!(out(&made).trim(), html);
    let page = fs::read_to_string(&file).expect("it is there");
    let review = json(&["review", "first_sprint-3", "--rollouts", "4", "--json", "--data", at]);
    let headline = review["headline"].as_f64().expect("a figure");
    assert!(page.contains(&format!("<b>{headline:.0}</b>")), "the figures are those of the review");
    assert!(page.contains("What happened") && page.contains("Turning points") && page.contains("</html>"));
    let lines = data.path().join("run.jsonl");
    let xapi = lines.to_str().expect("a path");
    let told =
        run(&["report", "first_sprint-3", "--xapi", xapi, "--actor", "https://platform.example ada", "--rollouts", "4", "--data", at]);
    assert!(told.status.success(), "{}", err(&told));
    let told = fs::read_to_string(&lines).expect("it is there");
    assert!(told.lines().count() > 2 && told.lines().all(|line| line.contains("\"name\":\"ada\"")));
    let wrong = run(&["report", "first_sprint-3", "--xapi", xapi, "--actor", "ada", "--data", at]);
    assert!(wrong.status.code() == Some(1) && err(&wrong).contains("no site and account"), "{}", err(&wrong));
    let no_session = run(&["report", "first_sprint-3", "--csv", at, "--data", at]);
    assert!(no_session.status.code() == Some(1) && err(&no_session).contains("no group session"), "{}", err(&no_session));
    let nowhere = data.path().join("page.html/below.html");
    let refused = run(&["report", "first_sprint-3", "--html", nowhere.to_str().expect("a path"), "--rollouts", "2", "--data", at]);
    assert!(refused.status.code() == Some(1) && err(&refused).contains("Cannot write"), "{}", err(&refused));
    assert_eq!(run(&["report", "first_sprint-4", "--html", html, "--data", at]).status.code(), Some(1));
}
