//! A scenario in other words and in another language: the same mechanics, so the same runs.

use north_of_noise::authored::{Finding, Severity};
use north_of_noise::disk::{Disk, Memory};
use north_of_noise::journal::Store;
use north_of_noise::player::{Bot, record};
use north_of_noise::scenario::{Loaded, by_name, load, load_in_words, names, texts_named, texts_to_say};
use std::path::Path;
use std::sync::Arc;

/// What no text ends in.
const MARK: &str = " ¤";

/// The file of texts of a scenario, each marked at its end.
fn marked(text: &str) -> String {
    let to_say = texts_to_say(text, "de").expect("it can be read");
    let mark = |line: &str| match line.strip_suffix("\",") {
        Some(said) if said.starts_with("        \"") => format!("{said}{MARK}\","),
        _ => line.to_owned(),
    };
    to_say.lines().map(|line| mark(line) + "\n").collect()
}

fn worded(name: &str, texts: &str) -> Loaded {
    let (_, text) = by_name(name).expect("shipped");
    load_in_words(&format!("{name}.ron"), text, &format!("{name}.de.ron"), texts)
}

fn told(loaded: &Loaded) -> Vec<String> {
    let line = |f: &Finding| format!("{}:{} {:?}: {} {}", f.line, f.column, f.severity, f.message, f.help.as_deref().unwrap_or_default());
    loaded.findings.iter().map(line).collect()
}

#[test]
fn a_scenario_in_another_language_plays_the_same() {
    for name in names() {
        let (_, text) = by_name(name).expect("shipped");
        let own = Arc::new(load(name, text).scenario.expect("it can be played"));
        let loaded = worded(name, &marked(text));
        assert!(loaded.findings.iter().all(|finding| finding.severity == Severity::Warning), "{:#?}", told(&loaded));
        let other = Arc::new(loaded.scenario.expect("it can be played"));
        assert_eq!(other.content_hash, own.content_hash);
        let said = [
            &other.title,
            &other.product.charter,
            &other.stakeholders[0].says.kept,
            &other.needs[0].story,
            &other.items[0].title,
            &other.requests[0].behind[0].because,
            &other.dilemmas[0].options[0].then,
            &other.coach[0].asks,
        ];
        assert!(said.iter().all(|said| said.ends_with(MARK)), "{said:?}");
        assert_eq!((format!("{}{MARK}", own.title), &own.stakeholders[0].key), (other.title.clone(), &other.stakeholders[0].key));
        let play = |scenario| record(scenario, 7, &mut Bot::named("balanced").expect("a player"));
        let (mut one, two) = (play(&own), play(&other));
        assert_eq!(one.decisions(), two.decisions());
        assert_eq!(one.run().fingerprint(), two.run().fingerprint());
        // A run under way changes its words, but not into another scenario.
        one.reword(&other);
        assert_eq!(one.run().scenario().title, other.title);
        let another = names().find(|other| *other != name).and_then(by_name).expect("two are shipped");
        one.reword(&Arc::new(load(another.0, another.1).scenario.expect("it can be played")));
        assert_eq!((&one.run().scenario().title, one.run().fingerprint()), (&other.title, two.run().fingerprint()));
    }
}

#[test]
fn what_is_wrong_with_a_text_is_found_at_its_place_and_leaves_that_text_as_it_was() {
    let (name, text) = by_name("first_sprint").expect("shipped");
    let own = load(name, text).scenario.expect("it can be played");
    let texts = |lines: &[&str]| {
        let lines: String = lines.iter().flat_map(|line| ["        ", line, ",\n"]).collect();
        format!("(\n    scenario: \"first_sprint\",\n    language: \"de\",\n    texts: {{\n{lines}    }},\n)\n")
    };
    let long = format!("\"title\": \"{}\"", "Titel ".repeat(60));
    let escape = "\"product.what\": \"A \u{1b}[31m\"";
    let loaded = worded(name, &texts(&[&long, "\"situation\": \"Neu.\"", "\"product.naem\": \"X\"", escape]));
    let all = told(&loaded);
    let has = |part: &str| assert!(all.iter().any(|line| line.contains(part)), "{part}: {all:#?}");
    has("5:18 Error");
    has("7:9 Error: the scenario has no text `product.naem` Did you mean `product.name`?");
    has("8:");
    has("texts are missing: ");
    let scenario = loaded.scenario.expect("the rest is used");
    assert_eq!((scenario.title.as_str(), scenario.situation.as_str()), (own.title.as_str(), "Neu."));
    assert_eq!(scenario.product.what, own.product.what);
    // Of another scenario: nothing of it is used.
    let other = worded(name, &texts(&["\"title\": \"Neu\""]).replace("first_sprint", "last_sprint"));
    assert!(
        told(&other).iter().any(|line| line.contains("these are texts of `last_sprint`, not of `first_sprint`")),
        "{:#?}",
        told(&other)
    );
    assert_eq!(other.scenario.expect("as it was").title, own.title);
    // No file of texts at all.
    for broken in ["", "(", "[1, 2]", "(texts: 3)"] {
        let loaded = worded(name, broken);
        let is_refused = loaded.findings.iter().any(|finding| finding.severity == Severity::Error);
        assert!(is_refused && loaded.scenario.is_some(), "{broken}: {:#?}", told(&loaded));
    }
    // None of a scenario.
    let nothing = load_in_words("x.ron", "(", "x.de.ron", &texts(&[]));
    assert!(nothing.scenario.is_none() && nothing.findings.iter().any(|finding| finding.severity == Severity::Error));
}

#[test]
fn files_of_texts_are_known_by_their_names() {
    assert_eq!(texts_named("/a.b/first_sprint.pt-BR.ron"), Some(("first_sprint", "pt-BR")));
    // A copy that somebody kept, and a version of it, are scenarios.
    for other in [
        "clinic.backup.ron",
        "clinic.v2.ron",
        "first_sprint.ron",
        ".ron",
        "first_sprint..ron",
        ".de.ron",
        "first_sprint.de.txt",
        "first.de.ron/first_sprint.ron",
    ] {
        assert_eq!(texts_named(other), None, "{other}");
    }
}

#[test]
fn a_run_goes_on_in_the_corrected_words_of_its_scenario() {
    let (name, text) = by_name("first_sprint").expect("shipped");
    let title = load(name, text).scenario.expect("it can be played").title;
    let older = text.replacen(&title, "A title with a msitake", 1);
    assert!(older != text);
    let disk = Memory::new();
    let store = Store::open(Arc::new(disk.clone()), "/data".into());
    let begin = |text: &str| store.create(name, text, 5).expect("begun").name().to_owned();
    let title_of = |run: &str| store.resume(run).expect("it opens").recording.run().scenario().title.clone();
    assert_eq!(title_of(&begin(&older)), title);
    // One whose mechanics have changed since goes on with what it was begun with.
    let other = older.replacen("sprints: 3,", "sprints: 4,", 1);
    assert!(other != older);
    assert_eq!(title_of(&begin(&other)), "A title with a msitake");
    assert_eq!(disk.files(Path::new("/data/runs/scenarios"), "ron").expect("a folder").len(), 2);
}
