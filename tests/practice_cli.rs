//! Practice on the command line: what is advised about a bank of your own shows what is wrong with it.

use north_of_noise::practice::{BANK_FILES, Bank, Sources};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const CORNER: &str = include_str!("practice_files/corner_bank.ron");

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_north-of-noise"));
    command.args(args).args(["--data", folder.to_str().expect("text")]).env("TZ", "Pacific/Auckland");
    command.stdin(Stdio::null()).output().expect("started")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// A data folder with these banks of your own.
fn with_banks(banks: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("practice")).expect("made");
    for (name, text) in banks {
        fs::write(folder.path().join("practice").join(name), text).expect("written");
    }
    folder
}

/// Three questions of the shipped bank.
fn taken_over() -> String {
    let (_, text) = BANK_FILES[0];
    let begins: Vec<usize> = text.match_indices("\n        (\n").map(|(at, _)| at).collect();
    format!("{}\n    ],\n)\n", &text[..begins[3]])
}

#[test]
fn a_question_that_the_shipped_bank_has_is_told_by_what_is_advised() {
    let folder = with_banks(&[("mine.ron", &taken_over())]);
    let stats = said(&run(folder.path(), &["practice", "stats"]));
    let mine = folder.path().join("practice/mine.ron").display().to_string();
    assert!(stats.contains(&format!("`{mine}` was left out: `north-of-noise practice check {mine} --data ")), "{stats}");
    let check = run(folder.path(), &["practice", "check", &mine]);
    let found = said(&check);
    assert_eq!(check.status.code(), Some(1), "{found}");
    assert!(found.contains("there is another question") && found.contains("assets/practice/scrum_framework.ron:"), "{found}");
}

#[test]
fn a_bank_is_checked_beside_your_others_wherever_it_lies() {
    let folder = with_banks(&[("first.ron", CORNER)]);
    let outside = tempfile::tempdir().expect("a folder");
    let (second, first) = (outside.path().join("second.ron"), outside.path().join("first.ron"));
    for path in [&second, &first] {
        fs::write(path, CORNER).expect("written");
    }
    let check = run(folder.path(), &["practice", "check", second.to_str().expect("text")]);
    assert!(check.status.code() == Some(1) && said(&check).contains("first.ron:5"), "{}", said(&check));
    // One of the same name would take its place.
    let check = run(folder.path(), &["practice", "check", first.to_str().expect("text")]);
    assert!(check.status.code() == Some(0) && said(&check).contains("4 questions"), "{}", said(&check));
}

#[test]
fn a_folder_of_your_own_owes_no_counts() {
    let folder = with_banks(&[("mine.ron", CORNER)]);
    let check = run(folder.path(), &["practice", "check", folder.path().join("practice").to_str().expect("text")]);
    assert!(check.status.code() == Some(0) && !said(&check).contains("owed"), "{}", said(&check));
}

#[test]
fn a_conflicted_copy_yields_to_its_original_and_says_so() {
    for copy in ["mine (conflicted copy 2026-11-29).ron", "Copy of mine.ron", "mine.sync-conflict-20261129-101010-ABC.ron"] {
        let changed = CORNER.replace("difficulty: 1", "difficulty: 2");
        let folder = with_banks(&[("mine.ron", CORNER), (copy, &changed)]);
        let path = folder.path().join("practice").join(copy).display().to_string();
        let stats = said(&run(folder.path(), &["practice", "stats"]));
        assert!(stats.contains(&format!("`{path}` was left out")) && !stats.contains("/mine.ron` was left out"), "{stats}");
        let found = said(&run(folder.path(), &["practice", "check", &path]));
        assert!(found.contains("looks like a copy of") && found.contains("1 error"), "{found}");
        let mine = folder.path().join("practice/mine.ron");
        assert_eq!(run(folder.path(), &["practice", "check", mine.to_str().expect("text")]).status.code(), Some(0));
    }
}

#[test]
fn a_bank_uses_the_original_whatever_the_order() {
    let original = ("p/mine.ron", CORNER);
    let changed = CORNER.replace("area: stakeholders", "area: scaling");
    for files in [[original, ("p/mine (1).ron", changed.as_str())], [("p/mine (1).ron", changed.as_str()), original]] {
        let (bank, findings) = Bank::load(&files, &Sources::shipped());
        let (alone, _) = Bank::load(&[original], &Sources::shipped());
        assert_eq!(bank.questions(), alone.questions());
        assert_eq!(findings.iter().map(Vec::len).sum::<usize>(), 1);
    }
}

#[test]
fn options_that_speak_of_places_are_refused() {
    let one = |option: &str| {
        format!(
            r#"#![enable(implicit_some)]
(questions: [(
    id: "own_one", area: forecasting, kind: single, situational: false, difficulty: 1,
    stem: "Which of these does a Product Owner decide about in Scrum?",
    options: [
        "The order of the items in the Product Backlog",
        "The number of Developers that do the work today",
        "The way in which the Developers test their work",
        "{option}",
    ],
    key: [0],
    why: [
        "Ordering items is part of Product Backlog management.",
        "Developers organise their own work day by day.",
        "How work is done is for the Developers to say.",
        "Two of the three are not for the Product Owner.",
    ],
    source: [(guide: "scrum_guide", section: "Product Owner")],
    related: [commitment],
)])"#
        )
    };
    let folder = with_banks(&[]);
    let code = |option: &str| {
        fs::write(folder.path().join("one.ron"), one(option)).expect("written");
        run(folder.path(), &["practice", "check", folder.path().join("one.ron").to_str().expect("text")])
    };
    for option in
        ["Both the first and the second of these are", "None of the other answers is right in Scrum", "Both A and C, since they are alike"]
    {
        let check = code(option);
        assert!(check.status.code() == Some(1) && said(&check).contains("an option says"), "{option}: {}", said(&check));
    }
    let check = code("Neither the Developers nor what they test today");
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
}

#[test]
fn nothing_answered_is_said_as_people_say_it() {
    let folder = with_banks(&[]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_north-of-noise"))
        .args(["practice", "ask", "--data", folder.path().to_str().expect("text")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    child.stdin.take().expect("piped").write_all(b"quit\n").expect("written");
    let output = child.wait_with_output().expect("ended");
    assert!(said(&output).contains("Nothing was answered.") && !said(&output).contains("-0"), "{}", said(&output));
    assert!(said(&run(folder.path(), &["practice", "stats"])).contains("nothing answered yet"));
}
