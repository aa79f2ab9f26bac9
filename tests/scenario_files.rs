//! Scenario files through the public door: what is right loads, what is wrong is told, all at once.

mod damaged;
mod told;

use damaged::damaged;
use north_of_noise::authored::{Finding, Severity, render};
use north_of_noise::scenario::{Idea, Loaded, WorkedDecision, by_name, load, names};
use proptest::prelude::*;
use rand::SeedableRng;
use std::time::{Duration, Instant};
use told::told;

const CLINIC: &str = include_str!("scenario_files/corner_clinic.ron");
const MISTAKES: &str = include_str!("scenario_files/mistakes.ron");

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
    let put_first = scenario
        .worked_example
        .iter()
        .flat_map(|worked| &worked.does)
        .find_map(|does| if let WorkedDecision::First(item) = does { Some(item.index()) } else { None });
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
    31:87 error: `speed` is here twice | Remove one of the two.
    32:9 error: mandated work without a deadline | Add `deadline:` with the Sprint by whose end it must be live.
    32:76 error: needs of an item: 0, at least 1 needed | Add what is missing.
    33:9 error: every entry of `items` is a group of fields in `( )`; this is a text | Write `(id: …, …)`.
    36:30 error: `speed` is a need; a stakeholder is expected | Valid here: `ana`.
    36:88 error: needs behind a request: 0, at least 1 needed | Add what is missing.
    36:101 error: `arrives` says Sprint 9; only 4 Sprints are played | Write a Sprint from 1 to 4.
    39:62 error: this can never hold together with the conditions before it | Remove one of them.
    39:74 error: `TrustBelow` takes 2 values in brackets; here are 1 | Write `TrustBelow(…, …)`.
    39:93 error: this entry of `when` cannot be `Sprnts` | Did you mean `Sprints`?
    39:117 error: options: 1, at least 2 needed | Add what is missing.
    40:61 error: the chance is 1.5, outside 0 to 1 | Write a number from 0 to 1.
    40:92 error: there is no stakeholder `anna` | Did you mean `ana`?
    44:23 error: `faster` does not arrive in Sprint 1 for certain | Write `arrives: 1` at that request.
    45:16 error: this block needs a person | Write the stakeholder's name in place of `None`.
    46:23 error: the share of the forecast is 300, outside 70 to 150 | Write a number from 70 to 150.
    47:41 error: `because` takes a text; this is the word `true` | Put texts in quotes: `"…"`.
    48:9 error: a step either does something or is the player's | Write `does: [..]` for what is shown, or `yours: Inbox` (or another phase) where the player decides.
    49:9 error: a step either does something or is the player's | Write `does: [..]` for what is shown, or `yours: Inbox` (or another phase) where the player decides.
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
    assert!(curly.contains("53:34 error: there is `“` where a value is expected | Quotes are written `\"`"), "{curly}");
    for broken in [unclosed_list, unclosed_entry, unclosed_text, curly] {
        assert_eq!(broken.lines().count(), 1, "{broken}");
    }
}

/// What is told of the clinic with one thing about it written otherwise.
fn told_of(from: &str, to: &str) -> String {
    assert!(CLINIC.contains(from), "{from}");
    told(&loads_or_tells(&CLINIC.replacen(from, to, 1)).findings)
}

#[test]
fn work_that_serves_no_need_cannot_be_played_and_is_refused_where_it_lacks_one() {
    let text = include_str!("scenario_files/faults/mandated_without_need.ron");
    let expected = "54:101 error: needs of an item: 0, at least 1 needed | Add what is missing.\n";
    assert_eq!(told(&loads_or_tells(text).findings), expected);
    for idea in ["Targeted", "Guessed", "Inherited"] {
        let text = text.replace("idea: Mandated, needs: [], deadline: 3", &format!("idea: {idea}, needs: []"));
        assert!(told(&loads_or_tells(&text).findings).contains("error: needs of an item: 0"), "{idea}");
    }
}

#[test]
fn a_name_that_a_map_has_twice_is_told_whatever_the_map_and_however_it_is_written() {
    let text = include_str!("scenario_files/faults/duplicate_keys.ron");
    insta::assert_snapshot!(told(&loads_or_tells(text).findings), @r##"
    18:35 error: `debt.inflow` is given twice, first in line 18 | Keep one of the two.
    18:81 error: `Bets` is given twice, first in line 18 | Keep one of the two.
    "##);
    let raw = told_of("from_sprint:", "rules: {\"debt.inflow\": 0.002, r#\"debt.inflow\"#: 0.003}, from_sprint:");
    assert!(raw.contains("18:35 error: `debt.inflow` is given twice"), "{raw}");
    // With a mistake elsewhere in the file, it is told once.
    let broken = text.replace("power: 0.7", "power: \"much\"");
    assert_eq!(told(&loads_or_tells(&broken).findings).matches("is given twice").count(), 2);
}

#[test]
fn spaces_that_are_none_are_named_with_the_cure() {
    let text = include_str!("scenario_files/faults/nbsp.ron");
    let nbsp = told(&loads_or_tells(text).findings);
    let cure = "Replace every U+00A0 by a plain space: search and replace finds them all.";
    assert_eq!(nbsp, format!("21:1 error: a no-break space (U+00A0) is between values here | {cure}\n"));
    let pasted = told(&loads_or_tells(&CLINIC.replace("\n    ", "\n\u{a0}\u{a0}  ")).findings);
    assert!(pasted.contains("error: a no-break space (U+00A0) is between values here, and at 201 more places"), "{pasted}");
    assert_eq!(pasted.lines().count(), 1, "one mistake, told once: {pasted}");
    for (c, name, cure) in [
        ('\u{3000}', "an ideographic space (U+3000)", "Replace every"),
        ('\u{2009}', "an unusual space (U+2009)", "Replace every"),
        ('\u{200b}', "a zero-width space (U+200B)", "Remove every"),
        ('\u{200e}', "a character that turns the direction of writing (U+200E)", "Remove every"),
        ('\u{2028}', "an invisible character (U+2028)", "Remove every"),
        ('\u{feff}', "a byte order mark (U+FEFF)", "Remove every"),
        ('\u{c}', "a control character (U+000C)", "Remove every"),
    ] {
        let told = told_of("    sprints: 4,", &format!("    {c}sprints: 4,"));
        assert!(told.starts_with(&format!("15:5 error: {name} is between values here | {cure}")), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}

#[test]
fn what_nobody_sees_in_a_text_is_refused_at_its_place() {
    let text = include_str!("scenario_files/faults/terminal_escape.ron");
    insta::assert_snapshot!(told(&loads_or_tells(text).findings), @r##"
    5:13 error: an escape character (U+001B) is in this text | Remove it: texts hold what can be seen.
    5:27 error: a control character (U+0007) is in this text | Remove it: texts hold what can be seen.
    5:32 error: an escape character (U+001B) is in this text | Remove it: texts hold what can be seen.
    5:52 error: a character that turns the direction of writing (U+202E) is in this text | Remove it: texts hold what can be seen.
    "##);
    let in_name = |written: &str| told_of("name: \"Ola Nowak\"", &format!("name: \"Ola{written}Nowak\""));
    for bad in [
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "\u{feff}",
        "\u{7}",
        "\u{85}",
        "\u{ad}",
        "\u{e0041}",
        r"\u{9b}",
        r"\x1b",
        r"\r",
        r"\\\u{1B}",
        "\u{200d}",
    ] {
        assert!(in_name(bad).contains(" is in this text"), "{bad:?}: {}", in_name(bad));
    }
    for good in [r"\\u{1b}", r"\u{e9}", "é", " ", "\u{a0}", "\u{202f}", "‘", r#"\""#, "👩\u{200d}🚀", "می\u{200c}خواهم"] {
        assert_eq!(in_name(good), "", "{good:?}");
    }
    let comment = told_of("    sprints: 4,", "    // \u{202e}sprints\n    sprints: 4,");
    assert!(comment.starts_with("15:8 error: a character that turns"), "{comment}");
    let raw = told_of(r##"r#"They want a "big screen" with names."#"##, "r#\"They want a \"big\u{7} screen\".\"#");
    assert!(raw.contains("(U+0007) is in this text"), "{raw}");
}

#[test]
fn names_have_lengths() {
    let long = "Maximiliana ".repeat(30);
    for (field, from) in [
        ("title", "title: \"The corner clinic\""),
        ("name", "name: \"Turno\""),
        ("name", "name: \"Ola Nowak\""),
        ("role", "role: \"Nurse\""),
        ("place", "place: \"Vigo\""),
        ("name", "name: \"Ines Duarte\""),
        ("unit", "unit: \" %\""),
        ("depends_on", "depends_on: \"telephony\""),
    ] {
        let told = told_of(from, &format!("{field}: \"{long}\""));
        assert!(told.contains(&format!("error: `{field}` has 360 characters, at most")), "{from}: {told}");
        let lines = told_of(from, &format!("{field}: \"One\nTwo\""));
        assert!(lines.contains(&format!("error: `{field}` has more than one line")), "{from}: {lines}");
    }
    let endless = told_of("story: \"Nurses copy the list by hand.\"", &format!("story: \"{}\"", "On and on. ".repeat(1_000)));
    assert!(endless.contains("error: this text has 11002 characters, at most 4000 are read"), "{endless}");
}

#[test]
fn common_slips_are_told_with_what_was_meant() {
    let comma = told_of("debt: 0.4", "debt: 0,4");
    assert_eq!(comma, "17:28 error: a number with a comma in it | Write `0.4`, with a point.\n");
    let comment = told_of("    sprints: 4,", "    # four sprints\n    sprints: 4, # and no more");
    let help = "error: a comment does not begin with `#` | Begin comments with `//`.\n";
    assert_eq!(comment, format!("15:5 {help}16:17 {help}"));
    let at_the_top = told(&loads_or_tells(&format!("# The clinic\n{CLINIC}")).findings);
    assert_eq!(at_the_top, format!("1:1 {help}"));
    let quoted = told_of("id: \"ola\"", "\"id\": \"ola\"");
    assert_eq!(quoted, "27:13 error: field names are written without quotes | Write `id:`.\n");
    let in_list = told_of("window: 0.3),", "window: 0.3)),");
    assert_eq!(in_list, "47:130 error: one `)` too many | Remove it, or one before it.\n");
    let early = told_of("portrait: (hair: \"curly\", skin: 3, glasses: true),", "portrait: (hair: \"curly\", skin: 3, glasses: true)),");
    assert!(early.contains("`)`") && early.lines().count() == 1, "{early}");
    let at_root = told_of("start: (team: 5, debt: 0.4),", "start: (team: 5, debt: 0.4)),");
    assert!(at_root.starts_with("17:32 error: this `)` closes the file, which goes on in line 17 with `,`"), "{at_root}");
    let at_end = told(&loads_or_tells(&format!("{}\n)", CLINIC.trim_end())).findings);
    assert!(at_end.ends_with("error: one `)` too many | Remove it.\n"), "{at_end}");
}

#[test]
fn a_style_that_no_player_has_is_told() {
    let told = told_of("worse: [\"factory\"], par: [\"balanced\", \"say_no\"]", "worse: [\"factry\"], par: [\"nobody\", \"planner\"]");
    assert!(told.contains("no player has the style `factry` | Did you mean `factory`?"), "{told}");
    assert!(told.contains("no player has the style `nobody` | Valid here:") && told.contains("the style `planner`"), "{told}");
    let fits = told_of("fits: \"balanced\"", "fits: \"nothing\"");
    assert!(fits.contains("no player has the style `nothing`"), "{fits}");
}

#[test]
fn a_rule_of_thumb_that_finds_the_best_options_is_told_from_eight_dilemmas_on() {
    let start = CLINIC.find("        (\n            id: \"expo\"").expect("the dilemma");
    let end = start + CLINIC[start..].find("    ],\n    coach").expect("its end");
    let with = |count: usize| {
        let more: String = (1..count).map(|n| CLINIC[start..end].replace("\"expo\"", &format!("\"expo{n}\""))).collect();
        told(&loads_or_tells(&format!("{}{more}{}", &CLINIC[..end], &CLINIC[end..])).findings)
    };
    assert_eq!(with(7), "", "of so few it may be luck");
    let help = "Let options of other kinds be the best in some of them, with effects and a key that say so.";
    let rules = [
        "an option of one or two half-days",
        "the cheapest option of one or two half-days that costs no morale",
        "the first option",
        "the option with the shortest text",
    ];
    let expected = rules.map(|rule| format!("69:15 warning: {rule} is the best in 8 of 8 dilemmas, by luck in 2.7 | {help}\n"));
    assert_eq!(with(8), expected.concat());
}

#[test]
fn the_range_of_a_number_is_said_once_and_is_the_right_one() {
    for (number, said) in [("256", "256"), ("300000000000000000", "300000000000000000"), ("-1", "-1"), ("13", "13")] {
        let told = told_of("sprints: 4,", &format!("sprints: {number},"));
        assert_eq!(told.matches("15:14 error").count(), 1, "{told}");
        assert!(told.contains(&format!("15:14 error: `sprints` is {said}, outside 1 to 12 | Write a number from 1 to 12.")), "{told}");
    }
    let half_days = told_of("half_days: 2,", "half_days: -1,");
    assert!(half_days.contains("`half_days` is -1, outside 0 to 20"), "{half_days}");
    // What no check bounds is still refused.
    let sprints = told_of("Sprints(1, 3)", "Sprints(1, 300)");
    assert!(sprints.contains("error:") && sprints.contains("300"), "{sprints}");
    for written in ["2.5", "\"4\"", "four"] {
        let told = told_of("sprints: 4,", &format!("sprints: {written},"));
        assert!(told.contains("15:14 error: `sprints` takes a whole number; this is"), "{told}");
    }
}

#[test]
fn line_ends_and_the_mark_are_no_part_of_a_scenario() {
    let hash = |text: &str| load("corner_clinic.ron", text).scenario.expect("it has no errors").content_hash;
    let windows = CLINIC.replace('\n', "\r\n");
    for text in [&windows, &CLINIC.replace('\n', "\r"), &format!("\u{feff}{CLINIC}"), &format!("\u{feff}{windows}")] {
        assert_eq!(hash(text), hash(CLINIC));
    }
    let wrong = |text: &str| {
        let text = text.replace("handover\"], drives", "handovr\"], drives");
        let findings = load("corner_clinic.ron", &text).findings;
        let places: Vec<_> = findings.iter().map(|f| (f.line, f.column, text[f.span.clone()].to_owned())).collect();
        let shown = render(&findings, &text, false);
        assert!(shown.contains("agenda: [\"handovr\"]"), "{shown}");
        places
    };
    for text in [CLINIC, &windows, &CLINIC.replace('\n', "\r"), &format!("\u{feff}{windows}")] {
        assert_eq!(wrong(text), [(38, 22, "\"handovr\"".into())]);
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

#[test]
fn ten_thousand_damaged_files_give_a_scenario_or_findings() {
    let mut rng = rand::rngs::Xoshiro256PlusPlus::seed_from_u64(7);
    let (mut loaded, mut slowest) = (0, Duration::ZERO);
    for _ in 0..10_000 {
        let text = damaged(&mut rng, CLINIC);
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

/// `cargo test --release --no-default-features --features cli --test scenario_files -- --ignored --nocapture how_long`
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

#[test]
fn the_scenario_of_the_authoring_guide_is_without_a_fault_and_plays() {
    let text = include_str!("../docs/small_scenario.ron");
    let loaded = load("small_scenario", text);
    assert!(loaded.findings.is_empty(), "{:#?}", loaded.findings);
    let scenario = std::sync::Arc::new(loaded.scenario.expect("it has no errors"));
    // What the guide shows of it is in it.
    assert!(!scenario.turns.is_empty() && !scenario.enablers.is_empty() && !scenario.product_goals.is_empty() && scenario.decks);
    assert!(!scenario.impediments.is_empty() && scenario.leader.is_some());
    for about in north_of_noise::player::all() {
        let mut player = north_of_noise::player::by_name(about.name, 3).expect("a player of this name");
        let outcome = north_of_noise::player::play(&scenario, 3, &mut *player);
        assert!((0.0..=1.0).contains(&outcome.utility.total), "{}: {outcome:?}", about.name);
    }
    // Whatever the guide quotes of the file is there, but for the indent.
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let guide = include_str!("../docs/authoring.md");
    let quoted = guide.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next()).flat_map(str::lines).map(str::trim);
    let quoted: Vec<&str> = quoted.filter(|line| !line.is_empty() && !line.starts_with("//") && !line.contains('…')).collect();
    assert!(quoted.len() > 20, "the guide quotes nothing");
    for line in quoted {
        assert!(lines.contains(&line), "the guide quotes what is not there: {line}");
    }
}
