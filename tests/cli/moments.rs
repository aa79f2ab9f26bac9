//! `moments`: decided in the terminal, kept, counted; the moment of a day; files of your own.

use crate::program::{command, err, json, keys, out, run};
use std::{fs, path::Path, process::Stdio};

/// A command with these lines typed.
fn typed(args: &[&str], typed: &str) -> String {
    let mut child = command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("started");
    // It may have ended before all was typed.
    let _ended = std::io::Write::write_all(&mut child.stdin.take().expect("piped"), typed.as_bytes());
    out(&child.wait_with_output().expect("ended"))
}

#[test]
fn what_is_decided_is_kept_before_it_is_told_and_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    assert!(out(&run(&["moments", "stats", "--data", data])).contains("No moment was decided yet"));
    let play = ["moments", "play", "--count", "2", "--data", data];
    let text = typed(&play, "perhaps\na 80\nstar\nb 20\n\n");
    for said in ["1 of 2, new", "What would you do", "Type a letter and how sure you are", "as good as any", "draws", "of 2 as good as any"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    // What comes before the answer gives nothing of it away.
    let (before, after) = text.split_once("Type a letter").expect("asked");
    assert!(!before.contains("costs") && !before.contains("find it") && after.contains("find it"), "{before}");
    let kept = fs::read_to_string(Path::new(data).join("practice/history.log")).expect("kept");
    assert_eq!((kept.matches("Decided(").count(), kept.matches("Marked(").count()), (2, 1), "{kept}");
    let v = json(&["moments", "stats", "--json", "--data", data]);
    assert_eq!(keys(&v), ["decided", "due", "good", "lessons", "sure"]);
    assert_eq!((v["decided"].as_u64(), v["sure"].as_f64()), (Some(2), Some(50.0)));
    let lesson = &v["lessons"][0];
    assert_eq!(keys(lesson), ["due", "interval", "lesson", "missed", "moments", "name", "over", "per_hundred", "what"]);
    assert!(out(&run(&["moments", "stats", "--data", data])).contains("points lost in a hundred moments"));
    // Those that were starred, and lessons by name.
    let starred = typed(&["moments", "play", "--starred", "--data", data], "quit\n");
    assert!(starred.contains("Nothing was decided"), "{starred}");
    let output = run(&["moments", "play", "--lesson", "ask-frist", "--data", data]);
    assert!(output.status.code() == Some(2) && err(&output).contains("ask-first"), "{}", err(&output));
}

#[test]
fn the_moment_of_a_day_is_asked_once_and_its_line_gives_nothing_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let which = |day| out(&run(&["moments", "daily", "--which", day, "--data", data]));
    assert_eq!(which("2026-12-14"), which("2026-12-14"));
    assert_ne!(which("2026-12-14"), which("2026-12-15"));
    let daily = ["moments", "daily", "--data", data];
    let first = typed(&daily, "a 60\n\n");
    let line = first.lines().last().expect("a line").to_owned();
    assert!(line.starts_with("North of Noise, ") && line.contains("60 % sure") && !line.contains("http"), "{line}");
    assert_eq!(out(&run(&daily)).trim_end(), line, "it is not asked again");
}

#[test]
fn moments_of_your_own_runs_are_found_once_they_are_over() {
    let data = crate::program::recorded("stated_value", "5");
    let at = data.path().to_str().expect("a path");
    let figures = json(&["moments", "find", "--run", "first_sprint-5", "--json", "--data", at]);
    assert_eq!(keys(&figures), ["moments", "questions", "runs"]);
    assert!(figures["moments"].as_array().is_some_and(|moments| !moments.is_empty()));
    let file = data.path().join("moments/first_sprint-5.ron");
    let checked = json(&["moments", "check", file.to_str().expect("a path"), "--json"]);
    assert_eq!(keys(&checked), ["confirmed", "moments", "overturned", "unopened"]);
    let text = fs::read_to_string(&file).expect("written");
    // What cannot be opened any more is told, and nothing that is wrong ends the program.
    let stray = data.path().join("stray.ron");
    fs::write(&stray, text.replacen("made:[", "made:[0,0,0,0,0,0,0,0,0,", 1).replace("mechanics: \"", "mechanics: \"1")).expect("written");
    let output = run(&["moments", "check", stray.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    fs::write(&stray, "nothing").expect("written");
    let output = run(&["moments", "play", "--file", stray.to_str().expect("a path"), "--data", at]);
    assert!(output.status.code() == Some(1) && err(&output).contains("is no file of moments"), "{}", err(&output));
}
