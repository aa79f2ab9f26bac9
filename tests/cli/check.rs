//! `check` and `language`: what is wrong with files that people write.

use crate::program::{CLINIC, MISTAKES, err, json, keys, out, run};
use serde_json::Value;
use std::{fs, path::Path};

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
fn check_can_play_and_hold_the_keys_of_dilemmas_against_the_model() {
    let v = json(&["check", "busy_standing_still", "--play", "2", "--json"]);
    let doubts = v["files"][0]["doubts"].as_array().expect("a list");
    for doubt in doubts {
        let (key, model) = (doubt["key"].as_f64().expect("a key"), doubt["model"].as_f64().expect("a grade"));
        assert!((key - model).abs() > 0.4 && doubt["met"].as_u64() >= Some(2), "{doubt}");
    }
    assert!(json(&["check", "busy_standing_still", "--json"])["files"][0]["doubts"].is_null());
    // Another start plays other seeds; without a play there is nothing to start.
    let later = ["check", "busy_standing_still", "--play", "1", "--from", "18446744073709551615"];
    assert_eq!(run(&later).status.code(), Some(0));
    assert_eq!(run(&["check", "busy_standing_still", "--from", "5"]).status.code(), Some(2));
    assert!(err(&run(&[&later[..3], &["2"], &later[4..]].concat())).contains("Seeds end at"), "there are not so many");
}

#[test]
fn check_warns_at_the_key_that_the_model_contradicts_beyond_doubt() {
    let text = include_str!("../worlds/field_service.ron");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("field_service.ron");
    let path = file.to_str().expect("text").to_owned();
    let warnings = |text: &str| {
        fs::write(&file, text).expect("written");
        let v = json(&["check", &path, "--json"]);
        assert_eq!(v["errors"], 0);
        v["files"][0]["findings"].as_array().expect("findings").clone()
    };
    assert_eq!(warnings(text), Vec::<Value>::new(), "the keys of what is shipped and the model agree");
    // The best option of a dilemma and the worst change their keys, and nothing else.
    let option = text.find("label: \"Mend it today\"").expect("it is there");
    let best = option + text[option..].find("key: 0.95").expect("it is the best");
    let worst = best + text[best..].find("key: 0.1,").expect("it is the worst");
    let turned =
        format!("{}key: 0.1{}key: 0.95,{}", &text[..best], &text[best + "key: 0.95".len()..worst], &text[worst + "key: 0.1,".len()..]);
    let found = warnings(&turned);
    let lines: Vec<usize> = found.iter().filter_map(|finding| finding["line"].as_u64()).map(|line| line as usize).collect();
    let line_of = |place: usize| turned[..place].matches('\n').count() + 1;
    assert_eq!(lines, [line_of(best), line_of(worst)]);
    assert!(
        found
            .iter()
            .all(|finding| finding["severity"] == "warning" && finding["message"].as_str().is_some_and(|m| m.contains("by the model")))
    );
    assert_eq!((&found[0]["excerpt"], &found[1]["excerpt"]), (&"0.1".into(), &"0.95".into()));
    let shown = run(&["check", &path]);
    assert_eq!(shown.status.code(), Some(0), "a warning passes");
    assert!(out(&shown).contains("warning: the key is 0.95, by the model this option is worth 0.00"), "{}", out(&shown));
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
fn a_scenario_with_mistakes_is_not_simulated_and_says_what_they_are() {
    let output = run(&["simulate", MISTAKES]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("mistakes.ron:") && err(&output).contains("cannot be played until this is put right"));
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
    let output = run(&["language", &path, "--all"]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(1));
    // Of what is missing two thousand times, a few are shown.
    let few = out(&run(&["language", &path]));
    let counted = |text: &str| text.lines().filter(|line| line.ends_with(" is missing; it is said in English")).count();
    assert!(counted(&text) > 1000 && counted(&few) < 20, "{few}");
    assert!(few.contains(&format!("{} more of the kind “", counted(&text) - counted(&few))) && few.contains(":2: "), "{few}");
    for told in [":2: ", ":3: `times` does not name $what", ": `said-about` is missing; it is said in English"] {
        assert!(text.contains(&format!("{path}{told}")), "{text:.400}");
    }
    let v: Value = serde_json::from_slice(&run(&["language", &path, "--json"]).stdout).expect("JSON");
    let findings = v["files"][0]["findings"].as_array().expect("findings");
    assert_eq!((findings.len() as u64, findings[0]["line"].as_u64()), (v["findings"].as_u64().expect("a count"), Some(2)));
    let scenario = run(&["language", CLINIC]);
    assert_eq!((scenario.status.code(), out(&scenario).as_str()), (Some(2), ""));
    assert!(err(&scenario).contains("it belongs to a scenario: `north-of-noise check tests/"), "{}", err(&scenario));
    let unreadable = run(&["language", &path, "no/such.ftl"]);
    assert_eq!(unreadable.status.code(), Some(2));
    assert!(err(&unreadable).contains("Cannot read `no/such.ftl`"), "{}", err(&unreadable));
}

#[test]
fn the_texts_of_a_scenario_are_printed_translated_and_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = out(&run(&["language", "--scenario", "first_sprint", "--tag", "de"]));
    let path = folder.path().join("first_sprint.de.ron");
    let check = |text: &str| {
        fs::write(&path, text).expect("written");
        run(&["check", path.to_str().expect("text")])
    };
    let as_printed = check(&printed);
    let told = (as_printed.status.code(), out(&as_printed));
    assert!(told.0 == Some(0) && told.1.contains("warning: nothing is translated yet: "), "{told:?}");
    // One text said otherwise, and the rest left; then each of them.
    let mut lines = printed.lines().map(str::to_owned).collect::<Vec<String>>();
    let texts: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("        \"")).collect();
    let into_german = |line: &str| line.replacen(": \"", ": \"Auf ", 1);
    let title = into_german(&lines[texts[0]]);
    lines[texts[0]] = title;
    let one = out(&check(&lines.join("\n")));
    assert!(one.contains(" texts are still as the scenario has them: `situation`, ") && one.contains("1 warning"), "{one}");
    let all: Vec<String> = printed.lines().map(into_german).collect();
    let done = out(&check(&all.join("\n")));
    assert!(!done.contains("as the scenario has them"), "{done}");
    let broken = check(&printed.replacen("\"title\":", "\"titel\":", 1));
    assert_eq!(broken.status.code(), Some(1));
    assert!(
        out(&broken).contains("the scenario has no text `titel`") && out(&broken).contains("texts are missing: `title`"),
        "{}",
        out(&broken)
    );
    // Beside a scenario of the same name it is judged by that one.
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(CLINIC), folder.path().join("first_sprint.ron")).expect("copied");
    let beside = check(&printed);
    assert!(out(&beside).contains("these are texts of `first_sprint`, not of `corner_clinic`"), "{}", out(&beside));
    let of_nothing = folder.path().join("nothing.de.ron");
    fs::write(&of_nothing, &printed).expect("written");
    let of_nothing = run(&["check", of_nothing.to_str().expect("text")]);
    assert_eq!(of_nothing.status.code(), Some(2));
    assert!(err(&of_nothing).contains("holds texts of a scenario `nothing`"), "{}", err(&of_nothing));
    // What is no tag of a language, and half of what is needed, is a wrong call.
    for args in [&["language", "--scenario", "first_sprint", "--tag", "no tag"][..], &["language", "--scenario", "first_sprint"]] {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_scenario_of_your_own_is_begun_from_another_and_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let begun = run(&["new", "harbour_pilot", "--from", "first_sprint", "--data", data]);
    assert!(begun.status.success(), "{}", err(&begun));
    let path = out(&begun).trim().to_owned();
    assert_eq!(Path::new(&path), folder.path().join("scenarios/harbour_pilot.ron"));
    assert_eq!(run(&["check", &path]).status.code(), Some(0));
    fs::write(&path, "edited").expect("written");
    let again = run(&["new", "harbour_pilot", "--from", CLINIC, "--data", data]);
    assert_eq!((again.status.code(), out(&again).as_str()), (Some(1), ""));
    assert_eq!(err(&again), "There is a scenario called harbour_pilot already. It stays as it is.\n");
    assert_eq!(fs::read_to_string(&path).expect("read"), "edited");
    for (id, from, why) in [
        ("first_sprint", "first_sprint", "There is a scenario called first_sprint already"),
        ("Harbour", "first_sprint", "Names are lower case letters"),
        ("harbour", MISTAKES, "No scenario can begin as harbour"),
        ("harbour", "first_sprnt", "Did you mean `first_sprint`?"),
    ] {
        let refused = run(&["new", id, "--from", from, "--data", data]);
        assert!(refused.status.code() == Some(1) && err(&refused).contains(why), "{}", err(&refused));
    }
    assert_eq!(fs::read_dir(folder.path().join("scenarios")).expect("listed").count(), 1);
}

#[test]
fn a_scenario_is_begun_with_a_skeleton_that_plays_and_says_what_is_left_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("text");
    let begun = run(&["new", "harbour_pilot", "--data", data]);
    let path = out(&begun).trim().to_owned();
    assert_eq!(Path::new(&path), folder.path().join("scenarios/harbour_pilot.ron"), "{}", err(&begun));
    let check = || json(&["check", "harbour_pilot", "--data", data, "--json"]);
    let messages = |v: &Value| -> Vec<String> {
        let findings = v["files"][0]["findings"].as_array().expect("findings");
        findings.iter().map(|finding| finding["message"].as_str().expect("a message").to_owned()).collect()
    };
    let at_first = check();
    assert_eq!(at_first["errors"], 0);
    let left = messages(&at_first);
    assert!(left.len() > 8 && left.iter().all(|message| message.contains("still as in the skeleton")), "{left:?}");
    // It plays from the first minute, to the end and with every style.
    let played = json(&["simulate", "harbour_pilot", "--player", "balanced", "--seeds", "20", "--data", data, "--json"]);
    assert_eq!((played["seeds"].as_u64(), played["scenario"].as_str()), (Some(20), Some("harbour_pilot")), "{played}");
    let recorded = run(&["record", "harbour_pilot", "--player", "random", "--data", data]);
    assert!(recorded.status.success() && out(&recorded).contains("\nover "), "{}", err(&recorded));
    // A part that is written is told no more; half of a text that was left is.
    let text = fs::read_to_string(&path).expect("read");
    let mut in_situation = text.replacen("‹What is wrong here, as a customer would notice it, in one or two sentences.›", "Boats wait.", 1);
    assert!(in_situation != text);
    in_situation = in_situation.replacen("\"‹Product›\"", "\"‹Product› Plus\"", 1);
    fs::write(&path, in_situation).expect("written");
    let later = messages(&check());
    let of = |all: &[String], part: &str| all.iter().filter(|message| message.contains(&format!("`{part}`"))).count();
    assert_eq!((of(&left, "situation"), of(&later, "situation"), of(&later, "product")), (1, 0, 1), "{later:?}");
}
