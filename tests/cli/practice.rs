//! `practice`: exams, questions asked in the terminal, banks of your own.

use crate::program::{command, err, json, keys, out, run};
use serde_json::Value;
use std::{fs, path::Path, process::Stdio};

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
    assert_eq!(keys(&v), ["areas", "due", "exam", "exams", "foresight", "plan", "profile", "readiness"]);
    assert!(v["profile"].is_null() && v["plan"].is_null() && v["readiness"].is_null());
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
fn stats_say_what_today_asks_for_and_how_ready_one_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let stats = |more: &[&'static str]| [&["practice", "stats", "--data", data], more].concat();
    fs::create_dir_all(folder.path().join("practice")).expect("made");
    fs::write(folder.path().join("practice/aim.settings"), "(profile: Some(\"pspo_1_like\"), exam: Some(\"9999-12-31\"))")
        .expect("written");
    let v = json(&stats(&["--json"]));
    assert_eq!((v["profile"].as_str(), v["exam"].as_str()), (Some("pspo_1_like"), Some("9999-12-31")));
    assert_eq!(keys(&v["plan"]), ["budget", "days", "due", "due_a_day", "enough", "new", "new_a_day", "pool", "seen_by_then", "unseen"]);
    assert!(v["plan"]["unseen"].as_u64().is_some_and(|unseen| unseen > 100) && v["plan"]["new"] == 1, "{}", v["plan"]);
    assert_eq!(v["readiness"]["missing"][0]["answers"], 4);
    let output = run(&stats(&[]));
    assert_eq!(err(&output), "", "what is aimed at is no bank of questions");
    let text = out(&output);
    assert!(text.contains("exam: PSPO I-like, 80 questions, on 9999-12-31") && text.contains("today: 0 due, 1 new"), "{text}");
    assert!(text.contains("cannot be told yet; answers missing: 4 in Scrum framework"), "{text}");
    let other = json(&stats(&["--json", "--profile", "popm_like"]));
    assert!(other["profile"] == "popm_like" && other["exam"].is_null() && other["plan"].is_null(), "the day is that of another exam");
    assert!(err(&run(&stats(&["--profile", "popm"]))).contains("Did you mean `popm_like`?"));
    fs::write(folder.path().join("practice/aim.settings"), "(exam: Some(\"2026-02-30\"))").expect("written");
    let output = run(&stats(&[]));
    assert!(output.status.success() && err(&output).contains("aim.settings"), "{}", err(&output));
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
    assert_eq!(keys(&v), ["errors", "essays", "files", "questions", "warnings"]);
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
    assert!(run(&["record", "busy_standing_still", "--player", "factory", "--seed", "7", "--data", data]).status.success());
    let review = || json(&["review", "busy_standing_still-7", "--rollouts", "4", "--practise", "--json", "--data", data])["noted"].as_u64();
    assert!(review().is_some_and(|noted| noted > 3));
    assert_eq!(review(), Some(0), "a run reviewed twice adds nothing");
    let due = json(&["practice", "stats", "--json", "--data", data])["due"].as_u64().expect("a count");
    assert!(due > 3 && due <= 20, "{due}");
    let asked = ask(data, &"a\na b\na b c\n".repeat(9));
    assert!(asked.contains(", due") && asked.contains("Where you met this: Busy, standing still, Sprint"), "{asked}");
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
