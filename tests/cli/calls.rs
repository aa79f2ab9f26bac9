//! What holds of every command: names, folders, pipes, interruption, exit codes.

use crate::program::{CLINIC, MISTAKES, command, err, json, out, run};
use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

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
    // It is looked for before there is a window.
    let play = with(&["play"], &named(b"\xff.ron"), &[]);
    assert!(play.status.code() == Some(1) && err(&play).contains("Cannot read `"), "{}", err(&play));
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
    assert!(help.contains("north-of-noise check my_company ") && help.contains("stakes"), "{help}");
    assert_eq!(run(&["simulate", "first_sprint", "--seeds", "0"]).status.code(), Some(2));
    assert_eq!(run(&["check"]).status.code(), Some(2));
    for code in ["0 ", "1 ", "2 ", "130"] {
        assert!(help.contains(&format!("\n  {code}")), "exit code {code} in {help}");
    }
}

#[test]
fn your_own_scenarios_go_by_their_names_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let own = folder.path().join("scenarios");
    fs::create_dir(&own).expect("made");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(CLINIC), own.join("corner_clinic.ron")).expect("copied");
    fs::write(own.join("corner_clinic.de.ron"), "()").expect("written");
    for args in [
        &["check", "corner_clinic"][..],
        &["simulate", "corner_clinic", "--seeds", "1"],
        &["compare", "corner_clinic", "--seeds", "1", "--players", "balanced,factory"],
        &["stakes", "corner_clinic", "--seeds", "1"],
        &["score", "corner_clinic", "--seeds", "1"],
        &["language", "--scenario", "corner_clinic", "--tag", "de"],
        &["record", "corner_clinic"],
        &["new", "second_clinic", "--from", "corner_clinic"],
    ] {
        let output = run(&[args, &["--data", data]].concat());
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", err(&output));
    }
    // Names that are nearly right lead to both; of what comes with the program no file is wanted.
    for (asked, meant) in [("corner_clinik", "corner_clinic"), ("secnd_clinic", "second_clinic"), ("first_sprnt", "first_sprint")] {
        let output = run(&["simulate", asked, "--data", data]);
        assert!(output.status.code() == Some(1) && err(&output).contains(&format!("Did you mean `{meant}`?")), "{}", err(&output));
    }
    fs::write(own.join("first_sprint.ron"), "(").expect("written");
    assert_eq!(run(&["check", "first_sprint", "--data", data]).status.code(), Some(0), "what is shipped comes first");
    fs::write(own.join("corner_clinic.ron"), "(").expect("written");
    let broken = run(&["check", "corner_clinic", "--data", data]);
    assert!(broken.status.code() == Some(1) && out(&broken).contains("scenarios/corner_clinic.ron:1:"), "{}", out(&broken));
}
