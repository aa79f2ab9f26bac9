//! The command line as people and programs call it.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const CLINIC: &str = "tests/scenario_files/corner_clinic.ron";
const MISTAKES: &str = "tests/scenario_files/mistakes.ron";

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_north-of-noise"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn run(args: &[&str]) -> Output {
    command(args).output().expect("started")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(args: &[&str]) -> Value {
    let output = run(args);
    assert!(output.status.success(), "{}", err(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The keys of an object, sorted.
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

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
    assert_eq!(of("block"), north_of_noise::sim::BlockKind::COUNT);
    assert!(of("answer") >= 7 && of("lever") >= 8);
    for stake in stakes {
        for way in ["without", "more"].iter().map(|way| &stake[way]).filter(|way| !way.is_null()) {
            assert_eq!(keys(&way["difference"]), ["mean", "standard_error"], "{stake}");
        }
        assert!(!(stake["without"].is_null() && stake["more"].is_null()), "{stake}");
    }
    let text = out(&run(&["stakes", "first_sprint", "--seeds", "2"]));
    assert!(text.contains("block   read data ") && text.contains("±"), "{text}");
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
fn check_tells_good_files_from_bad_ones_and_from_unreadable_ones() {
    let code = |args: &[&str]| run(args).status.code();
    assert_eq!(code(&["check", CLINIC]), Some(0));
    assert_eq!(code(&["check", CLINIC, MISTAKES]), Some(1));
    assert_eq!(code(&["check", MISTAKES, "no/such/file.ron"]), Some(2));
    assert_eq!(code(&["check", "tests"]), Some(2), "a folder");
    let shown = run(&["check", MISTAKES]);
    let text = out(&shown);
    assert!(text.contains("error: ") && text.contains("mistakes.ron:") && text.contains("cannot be played"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colours where no person looks");
    let unreadable = run(&["check", "no/such/file.ron"]);
    assert!(err(&unreadable).contains("Cannot read `no/such/file.ron`"), "{}", err(&unreadable));
    assert_eq!(out(&unreadable), "");
}

#[test]
fn check_gives_programs_every_finding_with_its_place() {
    let output = run(&["check", MISTAKES, CLINIC, "no/such/file.ron", "--json"]);
    let v: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(keys(&v), ["errors", "files", "warnings"]);
    let findings = v["files"][0]["findings"].as_array().expect("findings");
    assert!(findings.len() > 3);
    for finding in findings {
        assert_eq!(keys(finding), ["column", "excerpt", "file", "help", "line", "message", "severity", "span"]);
    }
    assert_eq!(v["files"][1]["findings"].as_array().map(Vec::len), Some(0));
    assert!(v["files"][2]["unreadable"].as_str().is_some_and(|why| why.contains("Cannot read")));
}

#[test]
fn language_prints_the_english_file_which_has_nothing_wrong() {
    let english = out(&run(&["language"]));
    assert_eq!(english, north_of_noise::words::ENGLISH_FILE);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copy.ftl");
    fs::write(&path, english).expect("written");
    let v = json(&["language", &path.display().to_string(), "--json"]);
    assert_eq!((keys(&v), v["findings"].as_u64()), (vec!["files", "findings"], Some(0)));
    assert_eq!(keys(&v["files"][0]), ["file", "findings", "unreadable"]);
}

#[test]
fn language_tells_what_is_wrong_with_a_file_on_which_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("de.ftl");
    fs::write(&path, "none = keine\nbroken\ntimes = { $count } mal\n").expect("written");
    let path = path.display().to_string();
    let output = run(&["language", &path]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(1));
    for told in [":2: ", ":3: `times` does not name $what", ": `said-about` is missing; it is said in English"] {
        assert!(text.contains(&format!("{path}{told}")), "{text:.400}");
    }
    let v: Value = serde_json::from_slice(&run(&["language", &path, "--json"]).stdout).expect("JSON");
    let findings = v["files"][0]["findings"].as_array().expect("findings");
    assert_eq!((findings.len() as u64, findings[0]["line"].as_u64()), (v["findings"].as_u64().expect("a count"), Some(2)));
    let unreadable = run(&["language", &path, "no/such.ftl"]);
    assert_eq!(unreadable.status.code(), Some(2));
    assert!(err(&unreadable).contains("Cannot read `no/such.ftl`"), "{}", err(&unreadable));
}

#[test]
fn check_can_play_and_hold_the_keys_of_dilemmas_against_the_model() {
    let v = json(&["check", "busy_standing_still", "--play", "2", "--json"]);
    let doubts = v["files"][0]["doubts"].as_array().expect("a list");
    for doubt in doubts {
        let (key, model) = (doubt["key"].as_f64().expect("a key"), doubt["model"].as_f64().expect("a grade"));
        assert!((key - model).abs() > 0.4 && doubt["met"].as_u64() >= Some(2), "{doubt}");
    }
    assert!(json(&["check", "busy_standing_still", "--json"])["files"][0]["doubts"].is_null());
}

#[test]
fn warnings_alone_are_printed_and_pass() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("another_name.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(CLINIC), &file).expect("copied");
    let output = run(&["check", file.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("warning: the file is called `another_name`, the scenario `corner_clinic`"), "{}", out(&output));
}

#[test]
fn a_name_that_does_not_exist_gets_the_nearest() {
    for args in [["simulate", "busy_standing_stil"], ["compare", "busy_standing_stil"], ["play", "busy_standing_stil"]] {
        let output = run(&args);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            err(&output),
            "There is no scenario `busy_standing_stil`, and no file of that name. Did you mean `busy_standing_still`?\n"
        );
    }
    let output = run(&["simulate", "first_sprint", "--player", "factori"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(1), "There is no player `factori`. Did you mean `factory`?\n"));
}

#[test]
fn a_scenario_with_mistakes_is_not_simulated_and_says_what_they_are() {
    let output = run(&["simulate", MISTAKES]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("mistakes.ron:") && err(&output).contains("cannot be played until this is put right"));
}

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

/// A run of a bot in a folder of its own.
fn recorded(player: &str, seed: &str) -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a folder");
    let at = data.path().to_str().expect("a path");
    let made = run(&["record", "first_sprint", "--player", player, "--seed", seed, "--data", at]);
    assert!(made.status.success(), "{}", err(&made));
    data
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

#[test]
fn reading_makes_no_folders() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("not there yet");
    let at = data.to_str().expect("text");
    for args in [
        &["replay", "first_sprint-7"][..],
        &["review", "first_sprint-7"],
        &["practice", "stats"],
        &["practice", "exam"],
        &["practice", "bots", "--seeds", "1"],
    ] {
        let code = run(&[args, &["--data", at]].concat()).status.code();
        assert_eq!(code, Some(i32::from(args[0] != "practice")), "{args:?}");
        assert!(!data.exists(), "{args:?} made a folder");
    }
}

#[test]
fn a_run_that_is_asked_for_by_its_path_is_said_not_to_be_there() {
    for command in ["replay", "review"] {
        let output = run(&[command, "/no/such/x.run"]);
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(1), "There is no file `/no/such/x.run`.\n"));
    }
    assert_eq!(err(&run(&["replay", "./tests"])), "`./tests` is no file.\n");
}

#[cfg(unix)]
#[test]
fn files_may_have_any_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let named = |name: &[u8]| folder.path().join(std::ffi::OsStr::from_bytes(name));
    let scenario = named(b"cl\xe4nic.ron");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(CLINIC), &scenario).expect("copied");
    let with = |args: &[&str], file: &Path, more: &[&str]| command(args).arg(file).args(more).output().expect("started");
    let data = folder.path().to_str().expect("text");
    assert_eq!(with(&["check"], &scenario, &[]).status.code(), Some(0));
    for args in [&["simulate", "--seeds", "1"][..], &["stakes", "--seeds", "1"], &["record", "--data", data]] {
        let output = with(args, &scenario, &[]);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", err(&output));
    }
    let kept = named(b"r\xfcn.run");
    fs::rename(folder.path().join("runs/corner_clinic-0.run"), folder.path().join("runs").join(kept.file_name().expect("a name")))
        .expect("renamed");
    let kept = folder.path().join("runs").join(kept.file_name().expect("a name"));
    assert_eq!(with(&["replay"], &kept, &[]).status.code(), Some(0));
    let missing = with(&["check"], &named(b"\xff"), &[]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).contains("Cannot read `"), "{}", err(&missing));
    let language = named(b"\xe9.ftl");
    fs::write(&language, north_of_noise::words::ENGLISH_FILE).expect("written");
    assert_eq!(with(&["language"], &language, &[]).status.code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_said_in_a_sentence() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
    let output = command(&["players"]).stdout(full).stderr(Stdio::piped()).spawn().expect("started").wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("Cannot write the output of `players` to the standard output: No space left"), "{}", err(&output));
}

/// Runs with a pipe that nobody reads, and what was said on the error stream.
fn unread(args: &[&str]) -> Output {
    let mut child = command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
    drop(child.stdout.take());
    child.wait_with_output().expect("ended")
}

#[test]
fn a_closed_pipe_ends_neither_the_work_nor_the_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let output = unread(&["record", "first_sprint", "--data", data]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    assert!(json(&["replay", "first_sprint-0", "--data", data, "--json"])["outcome"].is_object(), "the whole run is recorded");
    assert_eq!(unread(&["check", MISTAKES]).status.code(), Some(1));
    assert_eq!(unread(&["check", "no/such/file.ron"]).status.code(), Some(2));
    assert_eq!(unread(&["language"]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_the_work_and_shows_what_is_done() {
    let child = command(&["simulate", "first_sprint", "--seeds", "10000000", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    std::thread::sleep(std::time::Duration::from_secs(4));
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("sent").success());
    let output = child.wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(130), "{}", err(&output));
    let v: Value = serde_json::from_slice(&output.stdout).expect("whole JSON");
    let seeds = v["seeds"].as_u64().expect("a count");
    assert!((1..10_000_000).contains(&seeds), "{seeds}");
    assert_eq!(err(&output), format!("Stopped: the figures are those of the first {seeds} of 10000000 seeds.\n"), "no bar in a pipe");
    // What is shown is what these seeds give by themselves.
    let again = json(&["simulate", "first_sprint", "--seeds", &seeds.to_string(), "--json"]);
    assert_eq!((&v["outcome"], &v["utility"], &v["morale"]), (&again["outcome"], &again["utility"], &again["morale"]));
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_playing_says_what_works_instead() {
    for args in [&[][..], &["play", "first_sprint", "--seed", "4"]] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(1));
        assert!(err(&output).contains("this build has no window") && err(&output).contains("`simulate`"), "{}", err(&output));
    }
}

#[test]
fn help_shows_examples_and_wrong_calls_are_told() {
    let help = out(&run(&["--help"]));
    assert!(help.contains("north-of-noise check my_company.ron") && help.contains("stakes"), "{help}");
    assert_eq!(run(&["simulate", "first_sprint", "--seeds", "0"]).status.code(), Some(2));
    assert_eq!(run(&["check"]).status.code(), Some(2));
    for code in ["0 ", "1 ", "2 ", "130"] {
        assert!(help.contains(&format!("\n  {code}")), "exit code {code} in {help}");
    }
}

#[test]
fn an_exam_is_printed_with_its_answers_apart_and_the_same_seed_prints_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let exam = |more: &[&'static str]| [&["practice", "exam", "pspo_2_like", "--seed", "3", "--data", data], more].concat();
    let v = json(&exam(&["--json"]));
    assert_eq!(keys(&v), ["answers", "bank", "profile", "questions", "seed"]);
    let (questions, answers) = (v["questions"].as_array().expect("a list"), v["answers"].as_array().expect("a list"));
    assert_eq!((questions.len(), answers.len()), (40, 40));
    for (question, answer) in questions.iter().zip(answers) {
        assert_eq!(keys(question), ["area", "choose", "difficulty", "id", "kind", "number", "options", "situational", "stem"]);
        assert_eq!(keys(answer), ["id", "number", "right", "source", "why", "worst"]);
        assert_eq!(question["number"], answer["number"]);
        assert_eq!(answer["right"].as_array().map(Vec::len), question["choose"].as_u64().map(|choose| choose as usize));
        assert_eq!(answer["why"].as_array().map(Vec::len), question["options"].as_array().map(Vec::len));
        assert!(answer["source"].as_array().is_some_and(|source| !source.is_empty()));
    }
    let sheet = json(&exam(&["--json", "--without-answers"]));
    assert_eq!((&sheet["questions"], keys(&sheet)), (&v["questions"], vec!["bank", "profile", "questions", "seed"]));
    let text = out(&run(&exam(&[])));
    assert_eq!(text, out(&run(&exam(&[]))));
    assert!(text.contains("not endorsed") && text.contains("\nAnswers\n"), "{text}");
    assert!(!out(&run(&exam(&["--without-answers"]))).contains("\nAnswers\n"));
    assert!(out(&run(&["practice", "exam", "--data", data])).contains("popm_like"));
    let output = run(&["practice", "exam", "pspo_1_lke", "--data", data]);
    assert_eq!(
        (output.status.code(), err(&output).as_str()),
        (Some(1), "There is no exam profile `pspo_1_lke`. Did you mean `pspo_1_like`?\n")
    );
}

/// `practice ask` with these lines typed.
fn ask(data: &str, typed: &str) -> String {
    let mut child = command(&["practice", "ask", "--area", "stakeholders", "--count", "3", "--data", data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    std::io::Write::write_all(&mut child.stdin.take().expect("piped"), typed.as_bytes()).expect("typed");
    out(&child.wait_with_output().expect("ended"))
}

#[test]
fn what_is_asked_is_told_at_once_kept_and_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    // Every kind of question takes one of these; what it does not take, it says.
    let text = ask(data, &"a\na b\na b c\n".repeat(9));
    assert!(text.contains("1 of 3: Stakeholders and customers") && text.contains("Comes back "), "{text}");
    assert!(text.contains("of 3 points. Independent practice"), "{text}");
    let v = json(&["practice", "stats", "--json", "--data", data]);
    assert_eq!(keys(&v), ["areas", "due", "exams"]);
    let areas = v["areas"].as_array().expect("a list");
    let own = areas.iter().find(|area| area["area"] == "stakeholders").expect("the area");
    assert_eq!(keys(own), ["answers", "area", "before", "last", "questions", "seen", "trend"]);
    assert_eq!((own["answers"].as_u64(), own["seen"].as_u64()), (Some(3), Some(3)));
    assert!(out(&run(&["practice", "stats", "--data", data])).contains("too few to say"));
    assert!(ask(data, "quit\n").contains("Nothing was answered."));
    let output = run(&["practice", "ask", "--area", "stakeholder", "--data", data]);
    assert!(err(&output).contains("Did you mean `stakeholders`?"), "{}", err(&output));
}

#[test]
fn practice_check_tells_good_banks_from_bad_ones_and_from_unreadable_ones() {
    let (corner, mistakes) = ("tests/practice_files/corner_bank.ron", "tests/practice_files/mistakes.ron");
    let code = |args: &[&str]| run(&[&["practice", "check"], args].concat()).status.code();
    assert_eq!(code(&[]), Some(0), "{}", out(&run(&["practice", "check"])));
    assert_eq!(code(&[corner]), Some(0));
    assert_eq!(code(&[corner, mistakes]), Some(1));
    assert_eq!(code(&[mistakes, "no/such/file.ron"]), Some(2));
    assert_eq!(code(&["assets/practice"]), Some(0), "a folder may be the source of the bank itself");
    assert_eq!(code(&["tests/source_text"]), Some(2), "a folder without banks");
    let v: Value = serde_json::from_slice(&run(&["practice", "check", mistakes, "--json"]).stdout).expect("JSON");
    assert_eq!(keys(&v), ["errors", "files", "questions", "warnings"]);
    assert!(v["files"][0]["findings"].as_array().is_some_and(|findings| findings.len() > 20));
    assert!(
        out(&run(&["practice", "check", mistakes])).contains("mistakes.ron:")
            && out(&run(&["practice", "check", corner])).contains("4 questions")
    );
}

#[test]
fn own_banks_in_the_data_folder_are_asked_and_broken_ones_are_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let practice = folder.path().join("practice");
    fs::create_dir_all(&practice).expect("made");
    let corner = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/practice_files/corner_bank.ron")).expect("read");
    fs::write(practice.join("own.ron"), corner).expect("written");
    fs::write(practice.join("broken.ron"), "(questions: [").expect("written");
    let output = run(&["practice", "stats", "--data", data, "--json"]);
    let v: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let questions: u64 = v["areas"].as_array().expect("a list").iter().filter_map(|area| area["questions"].as_u64()).sum();
    assert_eq!(questions as usize, north_of_noise::practice::Bank::shipped().questions().len() + 4);
    assert!(err(&output).contains("broken.ron` was left out"), "{}", err(&output));
}

#[test]
fn bad_choices_of_a_reviewed_run_bring_questions_up_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    assert!(run(&["record", "busy_standing_still", "--player", "factory", "--seed", "3", "--data", data]).status.success());
    let review = || json(&["review", "busy_standing_still-3", "--rollouts", "4", "--practise", "--json", "--data", data])["noted"].as_u64();
    assert!(review().is_some_and(|noted| noted > 3));
    assert_eq!(review(), Some(0), "a run reviewed twice adds nothing");
    let due = json(&["practice", "stats", "--json", "--data", data])["due"].as_u64().expect("a count");
    assert!(due > 3 && due <= 20, "{due}");
    let asked = ask(data, &"a\na b\na b c\n".repeat(9));
    assert!(asked.contains(", due") && asked.contains("Where you met this: Busy, standing still, sprint"), "{asked}");
}

#[test]
fn bots_are_listed_for_every_profile() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let v = json(&["practice", "bots", "--seeds", "4", "--json", "--data", data]);
    let rows = v["rows"].as_array().expect("a list");
    assert_eq!((keys(&rows[0]), rows.len() % 5), (vec!["bot", "chance", "profile", "share"], 0));
    assert!(out(&run(&["practice", "bots", "--seeds", "2", "--data", data])).contains("pspo_1_like    longest"));
}
