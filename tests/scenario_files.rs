//! Scenario files through the public door: what is right loads, what is wrong is told, all at once.

use north_of_noise::authored::{Finding, Severity, render};
use north_of_noise::scenario::{Idea, Loaded, Step, by_name, load, names};
use proptest::prelude::*;
use rand::{Rng, RngExt, SeedableRng};
use std::fmt::Write;
use std::time::{Duration, Instant};

const CLINIC: &str = include_str!("scenario_files/corner_clinic.ron");
const MISTAKES: &str = include_str!("scenario_files/mistakes.ron");

fn told(findings: &[Finding]) -> String {
    let mut out = String::new();
    for f in findings {
        let kind = if f.severity == Severity::Error { "error" } else { "warning" };
        writeln!(out, "{}:{} {kind}: {} | {}", f.line, f.column, f.message, f.help.as_deref().unwrap_or("")).unwrap();
    }
    out
}

/// What holds for any text at all.
fn loads_or_tells(text: &str) -> Loaded {
    let loaded = load("clinic", text);
    let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    assert_eq!(loaded.scenario.is_none(), errors > 0, "{:?}", loaded.findings);
    for finding in &loaded.findings {
        assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
        let line = text.split('\n').nth(finding.line - 1).expect("the line exists");
        assert!(finding.column >= 1 && finding.column <= line.chars().count() + 1, "{finding:?}");
    }
    assert_eq!(render(&loaded.findings, text, false).is_empty(), loaded.findings.is_empty());
    loaded
}

#[test]
fn a_right_file_loads_without_findings() {
    let Loaded { scenario, findings } = load("scenarios/corner_clinic.ron", CLINIC);
    assert_eq!(told(&findings), "");
    let scenario = scenario.expect("a scenario");
    assert_eq!((scenario.id.as_str(), scenario.needs.len(), scenario.stakeholders.len()), ("corner_clinic", 3, 2));
}

#[test]
fn items_stand_as_authored_then_asked_for_then_alternatives() {
    let scenario = load("corner_clinic.ron", CLINIC).scenario.expect("a scenario");
    assert_eq!((scenario.authored_items, scenario.requests.len(), scenario.items.len()), (4, 2, 8));
    let titles: Vec<&str> = scenario.items.iter().skip(4).map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Wall screen for the waiting room", "Fax of the list", "Confirmation with a number", "List without login"]);
    let ideas: Vec<Idea> = scenario.items.iter().map(|item| item.idea).collect();
    assert_eq!(ideas[3], Idea::Mandated { deadline: 3 });
    assert_eq!(ideas[4..], [Idea::Requested, Idea::Requested, Idea::Alternative, Idea::Alternative]);
    let put_first =
        scenario.worked_example.iter().find_map(|worked| if let Step::First(item) = worked.step { Some(item.index()) } else { None });
    assert_eq!(put_first, Some(4), "a request's name stands for its item");
}

#[test]
fn every_scenario_that_comes_with_the_program_can_be_played() {
    for name in names() {
        let (_, text) = by_name(name).expect("named in the library");
        let loaded = load(&format!("{name}.ron"), text);
        assert!(loaded.scenario.is_some(), "{}", told(&loaded.findings));
    }
    assert!(by_name("no_such_scenario").is_none());
}

#[test]
fn every_mistake_of_a_file_is_told_at_its_place_with_what_was_meant() {
    let loaded = loads_or_tells(MISTAKES);
    assert!(loaded.scenario.is_none());
    let rules = |finding: &&Finding| finding.message.starts_with("`nonsense`: no constant has this name");
    assert!(loaded.findings.iter().filter(rules).map(|finding| (finding.line, finding.column)).eq([(11, 13)]));
    let others: Vec<Finding> = loaded.findings.iter().filter(|finding| !rules(finding)).cloned().collect();
    insta::assert_snapshot!(told(&others), @r##"
    3:9 error: this cannot be a name in the file | Names are lower case letters, digits and `_`, begin with a letter and have at most 48 characters.
    7:78 error: `product` has no field `colour` | Valid here: `name`, `what`, `company`, `charter`, `earns`.
    9:14 error: the weights sum to 1.200 | They must sum to 1.
    10:19 error: `team` is 12, outside 3 to 9 | Write a number from 3 to 9.
    10:23 error: `start` has no field `deb` | Did you mean `debt`?
    12:19 error: this entry of `from_sprint` cannot be `Bet` | Did you mean `Bets`?
    15:25 warning: `name` has 33 characters, at most 24 fit | Say it shorter.
    15:132 error: `noise` is -1, outside 0 to 1000000000 | Write a number from 0 to 1000000000.
    19:71 error: `power` is 1.7, outside 0 to 1 | Write a number from 0 to 1.
    19:83 error: `trust` is NaN, outside 0 to 1 | Write a number from 0 to 1.
    20:19 error: `says` lacks `evades` | Add `evades: …`.
    21:30 error: there is no hair form `curley` | Did you mean `curly`?
    25:63 error: there is no group `user` | Did you mean `users`?
    26:14 error: there is another need `speed` before this one | Give each its own name.
    27:14 error: `id` takes a text; this is the number 7 | Put texts in quotes: `"…"`.
    30:62 error: `idea` cannot be `Gessed` | Did you mean `Guessed`?
    31:21 error: a comma is missing here | Put `,` between entries.
    31:87 error: `speed` stands here twice | Remove one of the two.
    32:9 error: mandated work without a deadline | Add `deadline:` with the sprint by whose end it must be live.
    33:9 error: every entry of `items` is a group of fields in `( )`; this is a text | Write `(id: …, …)`.
    36:30 error: `speed` is a need; a stakeholder is expected | Valid here: `ana`.
    36:88 error: needs behind a request: 0, at least 1 needed | Add what is missing.
    36:101 error: `arrives` is 9, outside 1 to 4 | Write a number from 1 to 4.
    39:62 error: this can never hold together with the conditions before it | Remove one of them.
    39:74 error: `TrustBelow` takes 2 values in brackets; here are 1 | Write `TrustBelow(…, …)`.
    39:93 error: this entry of `when` cannot be `Sprnts` | Did you mean `Sprints`?
    39:117 error: options: 1, at least 2 needed | Add what is missing.
    40:61 error: the chance is 1.5, outside 0 to 1 | Write a number from 0 to 1.
    40:92 error: there is no stakeholder `anna` | Did you mean `ana`?
    44:23 error: `faster` does not arrive in sprint 1 for certain | Write `arrives: 1` at that request.
    45:16 error: this block needs a person | Write the stakeholder's name in place of `None`.
    46:23 error: here `Commit` takes a whole number from 0 to 255; this is the number 300 | Write a number without a point and without quotes, such as 3.
    47:41 error: `because` takes a text; this is the word `true` | Put texts in quotes: `"…"`.
    "##);
}

#[test]
fn a_finding_shows_its_line_and_what_to_do() {
    let text = CLINIC.replace("power: 0.2", "power: 2.0");
    insta::assert_snapshot!(render(&load("corner_clinic.ron", &text).findings, &text, false), @r#"
    error: `power` is 2, outside 0 to 1
      --> corner_clinic.ron:37:84
       |
    37 |             id: "tomas", name: "Tomás Rivas", role: "Nurse", place: "Vigo", power: 2.0, trust: 0.6,
       |                                                                                    ^^^
       |
       = help: Write a number from 0 to 1.
    "#);
}

#[test]
fn findings_can_be_written_as_json() {
    let text = CLINIC.replace("sponsor: \"ola\"", "sponsor: \"olla\"");
    let json = serde_json::to_value(load("corner_clinic.ron", &text).findings).expect("plain data");
    assert_eq!(json[0]["severity"], "error");
    assert_eq!(json[0]["excerpt"], "\"olla\"");
    assert_eq!(json[0]["help"], "Did you mean `ola`?");
}

#[test]
fn columns_count_characters_with_tabs_foreign_letters_and_windows_line_ends() {
    let line = "            agenda: [\"handover\"], drives";
    let text = CLINIC.replace(line, "\t/* żółć € 🦀 */ agenda: [\"handovr\"], drives");
    let place = |text: &str| load("corner_clinic.ron", text).findings.iter().map(|f| (f.line, f.column)).collect::<Vec<_>>();
    assert_eq!(place(&text), [(38, 26)]);
    assert_eq!(place(&text.replace('\n', "\r\n")), [(38, 26)]);
    assert_eq!(place(&format!("\u{feff}{text}")), [(38, 26)]);
}

#[test]
fn a_broken_file_gets_one_clear_error_where_the_break_began() {
    let one = |from: &str, to: &str| {
        assert!(CLINIC.contains(from), "{from}");
        told(&loads_or_tells(&CLINIC.replacen(from, to, 1)).findings)
    };
    let unclosed_list = one("needs: [\"reminders\", \"double\"],", "needs: [\"reminders\", \"double\",");
    assert!(unclosed_list.starts_with("52:107 error: this `[` is not closed before the field `sponsor` in line 52"), "{unclosed_list}");
    let unclosed_entry = one("needs: [\"double\"], estimate: 5.0),", "needs: [\"double\"], estimate: 5.0,");
    assert!(unclosed_entry.starts_with("51:9 error: this `(` is not closed before the next `(` in line 52"), "{unclosed_entry}");
    let unclosed_text = one("title: \"Print view\",", "title: \"Print view,");
    assert!(unclosed_text.contains("53:34 error:"), "{unclosed_text}");
    let curly = one("\"Print view\"", "“Print view”");
    assert!(curly.contains("53:34 error: `“` stands where a value is expected | Quotes are written `\"`"), "{curly}");
    for broken in [unclosed_list, unclosed_entry, unclosed_text, curly] {
        assert_eq!(broken.lines().count(), 1, "{broken}");
    }
}

#[test]
fn bombs_are_refused() {
    let start = Instant::now();
    for piece in ["(", "[", "{", "a(", "/*", "\"", "(a:", "r#", "#", "[1,", "1 ", "'", "\\", "(id:\"a\"),", "((),", ",", "é"] {
        let text = piece.repeat((1 << 20) / piece.len());
        assert!(loads_or_tells(&text).scenario.is_none(), "{piece}");
        assert!(loads_or_tells(&format!("(items:[{}", &text[..text.len() - 8 - text.len() % piece.len()])).scenario.is_none(), "{piece}");
    }
    let too_big = format!("{CLINIC}{}", " ".repeat(1 << 20));
    assert!(told(&loads_or_tells(&too_big).findings).contains("at most 1048576 are read"));
    println!("all bombs together took {:?}", start.elapsed());
}

#[test]
fn a_crowd_is_refused_before_it_makes_a_giant_run() {
    let item = "(id: \"x\", title: \"T\", what: \"W\", idea: Guessed, needs: [\"nobody\"]),";
    let text = CLINIC.replace("items: [", &format!("items: [{}", item.repeat(5_000)));
    let loaded = loads_or_tells(&text);
    assert!(told(&loaded.findings).contains("item: 5004, at most 96 allowed"));
    assert!(loaded.findings.len() <= 200);
}

fn mutated(rng: &mut impl Rng, text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..rng.random_range(1..4) {
        let at = rng.random_range(0..bytes.len());
        let to = (at + rng.random_range(1..60)).min(bytes.len());
        match rng.random_range(0..7) {
            0 => bytes[at] ^= 1 << rng.random_range(0..8),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let copy = bytes[at..to].to_vec();
                bytes.splice(at..at, copy);
            }
            3 if rng.random_bool(0.1) => bytes.truncate(at.max(1)),
            4 => bytes[at] = b"()[]{}\",:'#/*\\-.9"[rng.random_range(0..17)],
            5 => bytes.insert(at, b"()[]{}\",:'#/*\\-.9"[rng.random_range(0..17)]),
            _ => {
                let from = rng.random_range(0..bytes.len());
                let other = bytes[from..(from + 30).min(bytes.len())].to_vec();
                bytes.splice(at..to, other);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn ten_thousand_damaged_files_give_a_scenario_or_findings() {
    let mut rng = rand::rngs::Xoshiro256PlusPlus::seed_from_u64(7);
    let (mut loaded, mut slowest) = (0, Duration::ZERO);
    for _ in 0..10_000 {
        let text = mutated(&mut rng, CLINIC);
        let start = Instant::now();
        loaded += usize::from(loads_or_tells(&text).scenario.is_some());
        slowest = slowest.max(start.elapsed());
    }
    println!("{loaded} of 10,000 still load; the slowest took {slowest:?}");
    assert!((500..9_500).contains(&loaded), "the damage is neither nothing nor everything: {loaded}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_scenario_or_findings(text in "\\PC{0,300}") {
        loads_or_tells(&text);
    }

    #[test]
    fn anything_that_looks_like_ron_gives_a_scenario_or_findings(
        text in "\\((id|items|needs|coach|dilemmas): ?([\\(\\)\\[\\]{}\",:a-z0-9 \n]|Some|None|\"a\"|//|/\\*|r#\"){0,120}"
    ) {
        loads_or_tells(&text);
    }

    #[test]
    fn any_value_in_place_of_a_number_gives_a_scenario_or_findings(number in any::<f64>(), raw in "[-+0-9.eExXa-fNI]{1,12}") {
        loads_or_tells(&CLINIC.replace("power: 0.7", &format!("power: {number}")));
        loads_or_tells(&CLINIC.replace("Trust(\"ola\", 0.02)", &format!("Trust(\"ola\", {raw})")));
    }
}

/// `cargo test --release --no-default-features --test scenario_files -- --ignored --nocapture how_long`
#[test]
#[ignore = "a measurement, not a check"]
fn how_long_loading_takes() {
    for name in names() {
        let text = by_name(name).expect("named in the library").1;
        let broken = text.replacen("sprints:", "sprnts:", 1);
        let median = |text: &str| {
            let once = |_| {
                let start = Instant::now();
                std::hint::black_box(load(name, text));
                start.elapsed()
            };
            let mut times: Vec<Duration> = (0..51).map(once).collect();
            times.sort_unstable();
            times[times.len() / 2]
        };
        println!("{name}, {} KB: {:?}; with a mistake {:?}", text.len() / 1000, median(text), median(&broken));
    }
}
