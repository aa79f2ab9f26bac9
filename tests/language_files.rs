//! Files by somebody who is unlucky or means harm: they are read in bounded time on a small stack, what is
//! wrong is reported with its line, and what passes can be said.

use north_of_noise::words::{ENGLISH_FILE, FluentArgs, LONGEST_FILE, Language, messages, mistakes};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// A quarter of what a thread has.
const STACK: usize = 512 * 1024;
/// A file takes about a second; work that grows with the square of its size takes minutes. The rest is for machines
/// that are busy.
const LONGEST: Duration = Duration::from_mins(1);

/// Reads a file in every way that there is and says all of it that passes; returns what is wrong with it,
/// without what is missing in it.
fn read(text: &str) -> Vec<String> {
    let reads = || {
        let before = Instant::now();
        let (language, at_window) = Language::read("de", text);
        let refused: String = at_window.iter().map(|mistake| mistake.what.as_str()).collect();
        for (id, named) in messages(text).0.iter().filter(|(_, named)| named.is_sound) {
            let values: FluentArgs<'_> = named.values.iter().map(|name| (name.as_str(), 2)).collect();
            let is_said = language.filled(id, &values).is_some();
            assert!(is_said || refused.contains(&format!("`{id}`")), "`{id}` passed and cannot be said");
        }
        let mut all = mistakes(text);
        all.retain(|mistake| mistake.line.is_some() || !mistake.what.contains("is missing"));
        let reported: BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert!(at_window.iter().all(|mistake| reported.contains(&mistake.to_string())), "the window and the check differ");
        assert!(before.elapsed() < LONGEST, "{:?} for {text:.80}", before.elapsed());
        all.iter().map(ToString::to_string).collect()
    };
    std::thread::scope(|threads| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(threads, reads);
        thread.expect("a thread").join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Tells whether each of these is in the report of a file, in this order, and nothing else.
#[track_caller]
fn reports(text: &str, expected: &[&str]) {
    let told = read(text);
    let fits = told.len() == expected.len() && told.iter().zip(expected).all(|(told, expected)| told.contains(expected));
    assert!(fits, "{told:#?}\nfor {text:.200}");
}

#[test]
fn nesting_of_every_kind_is_reported_and_overflows_nothing() {
    let deep = |open: &str| format!("none = {}\nput-away = Weg\n", open.repeat(30_000 / open.len()));
    for open in ["{", "{ A(", "{ -a(", "A(", "{ { A(", "{ \"{\" ->\n *[a] ", "{ $n ->\n  *[o] { $n ->\n  *[o] "] {
        let text = deep(&format!("{{ {open}"));
        assert!(read(&text)[0].starts_with("line 1: This message"), "{open}");
        // Each within the bounds of its own, on lines that begin at the margin.
        reads_all_of(&format!("none = {}\n", format!("{open}\n").repeat(200 / open.matches(['{', '(']).count().max(1))));
        reads_all_of(&format!("none = {}\n", format!("{{\n{}", open.trim_end()).repeat(90)));
    }
    // As deep as it may be, and closed, so that it is taken apart to the ground.
    reports(&format!("none = {}{}\n", "{".repeat(200), "}".repeat(200)), &["line 1:"]);
    reports(&format!("none = {}1{}\n", "{".repeat(200), "}".repeat(200)), &[]);
    reports(&format!("none = {{ {}1{} }}\n", "A(".repeat(199), ")".repeat(199)), &["calls A()"; 199]);
    let chosen = |levels: usize| format!("none = {}x{}\n", "{ 1 ->\n *[o] ".repeat(levels), "\n}".repeat(levels));
    reports(&chosen(100), &[]);
    reports(&chosen(200), &["line 1: `none` has more than 100 parts"]);
}

/// Reads a file of which nothing is known but that it is bad.
#[track_caller]
fn reads_all_of(text: &str) {
    assert!(!read(text).is_empty(), "{text:.200}");
}

#[test]
fn circles_are_reported_at_any_distance() {
    let text = "language-name = { none }\nnone = { put-away }\nput-away = { none }\n-a = { -b }\n-b = { -a }\n    .x = x\n-c = { -c }\n";
    let expected = ["line 1: `language-name`", "line 2: `none`", "line 3: `put-away`", "line 4: `-a`", "line 5: `-b`", "line 7: `-c`"];
    reports(text, &expected.map(|expected| format!("{expected} never ends: it names")).each_ref().map(String::as_str));
    let round = |length: usize| {
        let link = |at: usize| format!("t{at} = {{ t{} }}\n", (at + 1) % length);
        (0..length).map(link).collect::<String>()
    };
    for length in [1, 2, 100, 10_000] {
        let told = read(&round(length));
        let never = told.iter().filter(|told| told.contains("never ends")).count();
        assert_eq!(never, length);
    }
    reports(
        "none = x\n    .a = { none.b }\n    .b = { none.a }\n",
        &["`none.a` never", "`none.b` never", "`none.a` is not in", "`none.b` is not in"],
    );
}

#[test]
fn long_chains_and_bombs_are_reported() {
    let chain: String = (0..10_000).map(|at| format!("t{at} = {{ t{} }}\n", at + 1)).chain(["t10000 = x\n".to_owned()]).collect();
    let too_long =
        |told: &[String]| told.iter().filter(|told| told.contains("more than 100 parts") || told.contains("cannot be said")).count();
    assert_eq!(too_long(&read(&chain)), 10_000 - 100);
    let laughs = (1..30).map(|at| format!("-l{at} = {}\n", format!("{{ -l{} }}", at - 1).repeat(10))).collect::<Vec<_>>().concat();
    let text =
        format!("-l0 = ha\n{laughs}none = {{ -l29 }}\nput-away = {{ {{ -l29 }} }}\nlanguage-name = {{ \"x\" ->\n *[o] {{ -l29 }}\n}}\n");
    let told = read(&text);
    assert!(told.iter().any(|told| told.starts_with("line 3: `-l2` has more than 100 parts")), "{told:#?}");
    assert_eq!(told.iter().filter(|told| told.contains("names `-l29`, which cannot be said")).count(), 3, "{told:#?}");
    let wide = format!("-l = {}\nnone = {}\n", "x".repeat(8_000), "{ -l }".repeat(90));
    reports(&wide, &["line 2: `none` is longer than 16 KiB"]);
}

#[test]
fn terms_get_what_they_name() {
    let half_days = "-halbtag = { $count ->\n    [one] Halbtag\n   *[other] Halbtage\n}\n";
    reports(
        &format!("{half_days}number-half-days = {{ $count }} {{ -halbtag($count) }}\n"),
        &["without a name", "does not hand $count to `-halbtag`"],
    );
    reports(
        &format!("{half_days}number-half-days = {{ $count }} {{ -halbtag }}\n"),
        &["line 5: `number-half-days` does not hand $count to `-halbtag`"],
    );
    reports(&format!("{half_days}none = {{ -halbtag }} {{ -halbtag(count: 1) }}\n"), &[]);
    reports(&format!("{half_days}none = {{ -halbtag(cuont: 1) }}\n"), &["hands $cuont"]);
    reports("-t = { $x }\nnone = { -t }\n", &["does not hand $x"]);
    reports(
        "-t = { $x } { -u } { $x }\n-u = u\nnone = { -t(x: 1) }\n",
        &["line 1: `-t` names values and another term", "line 3: `none` names `-t`, which cannot be said"],
    );
    reports("-t = t\n    .gender = f\nnone = { -t.gender ->\n    [f] die\n   *[m] der\n}\n", &[]);
    reports("none = { -t.gender ->\n    [f] die\n   *[m] der\n}\n", &["line 1: `none` names `-t.gender`, which is not in this file"]);
}

#[test]
fn values_of_messages_that_a_message_names_are_its_own() {
    reports(
        "times = { $count } { $what }\nnone = { times }\n",
        &["line 2: `none` names $count, which", "line 2: `none` names $what, which"],
    );
    reports("number-half-days = { NUMBER($count) }\n", &["line 1: `number-half-days` calls NUMBER()"]);
}

#[test]
fn what_ends_the_parser_or_the_bundle_is_reported() {
    reports("none = { \"\\u12é\" }\n", &["line 1: `\\u` needs four"]);
    reports("none = a\nput-away = { \"\\U1F6€\" }\n", &["line 2: `\\u` needs four"]);
    reports("none = { \"\\u12\u{1b}[2J\" }\n", &["line 1:"]);
    assert!(!read("none = { \"\\u12\u{1b}[2J\" }\n")[0].contains('\u{1b}'));
    reports(
        "none = { 99999999999999999999999999 ->\n    [one] x\n   *[other] y\n}\n",
        &["line 1: `none` has a number of more than 15 digits"],
    );
    reports("none = { \"\\u00e9\" } { \"\\U01F602\" } { 123456789.5 ->\n    [one] x\n   *[other] y\n}\n", &[]);
    reports("none = {\"x\"}\n-none = y\n", &["line 2: `-none` is here again"]);
    reports("none = x\n    .a = 1\n    .a = 2\n", &["line 1: `none.a` is here again", "line 1: `none.a` is not in"]);
}

#[test]
fn a_mark_at_the_beginning_and_the_ends_of_lines_of_another_system_are_no_mistakes() {
    reports(
        "\u{feff}none = keine\r\n\r\n# Mehr\r\nnumber-half-days = { $count ->\r\n    [one] Halbtag\r\n   *[other] { $count } Halbtage\r\n}\r\n",
        &["does not name"; 0],
    );
    let (language, _) = Language::read("de", "\u{feff}none = keine\r\nput-away = Weg\r\n");
    let said = |id: &str| language.filled(id, &FluentArgs::new());
    assert_eq!((said("none").as_deref(), said("put-away").as_deref()), (Some("keine"), Some("Weg")));
}

#[test]
fn files_as_large_as_they_may_be_are_read_in_time() {
    let full = |part: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for at in 0.. {
            let next = part(at);
            if text.len() + next.len() > LONGEST_FILE {
                return text;
            }
            text += &next;
        }
        text
    };
    // Doubled ids, errors, and whatever else makes work for each line or each pair of lines.
    let doubled = read(&full(&|_| "none = x\n".to_owned()));
    assert_eq!(doubled.len(), LONGEST_FILE / "none = x\n".len() - 1);
    assert!(doubled.last().is_some_and(|last| last.starts_with(&format!("line {}:", doubled.len() + 1))));
    reads_all_of(&full(&|at| format!("id{at} = x\n")));
    reads_all_of(&full(&|_| "a\n".to_owned()));
    reads_all_of(&full(&|_| "{\n".to_owned()));
    reads_all_of(&full(&|_| "a = {\n".to_owned()));
    reads_all_of(&full(&|at| format!(" .a{at} = x\n")));
    reads_all_of(&full(&|at| {
        format!("none = {{ -t({}) }}\n", (0..1_000).map(|n| format!("a{n}:1,")).collect::<Vec<_>>().concat() + &at.to_string())
    }));
    let values = (0..30).map(|at| format!("{{ $v{at} }}")).collect::<Vec<_>>().concat();
    reads_all_of(&full(&|at| if at == 0 { format!("t0 = {values}\n") } else { format!("t{at}={{t0}}\n") }));
    let all_before = |at: usize| (at.saturating_sub(60)..at).map(|other| format!("[a]{{t{other}}}\n ")).collect::<Vec<_>>().concat();
    reads_all_of(&full(&|at| format!("t{at} = {{ 1 ->\n {}*[o] {{$v{at}}}\n }}\n", all_before(at))));
    let too_large = read(&"none = x\n".repeat(LONGEST_FILE / 9 + 1));
    assert_eq!(too_large.len(), 1);
    assert!(too_large[0].starts_with("The file is longer than 512 KiB"));
    reports(&format!("none = {}\nput-away = Weg\n", "x".repeat(9_000)), &["line 1: This message is longer than 8 KiB"]);
}

/// A change that somebody's hand, editor or malice makes.
fn change() -> impl Strategy<Value = (usize, usize, String)> {
    let piece = prop_oneof![
        Just(String::new()),
        "[{}()\\[\\]*.$\"#=:\\-> \\n\\\\uU0-9a-zé\u{1b}\r\t]{1,8}",
        (1..300_usize, prop_oneof![Just("{"), Just("{ A("), Just("{ -a("), Just("{ $n ->\n *[o] "), Just("\\u0é"), Just("\n"), Just("}")])
            .prop_map(|(times, piece)| piece.repeat(times)),
        (0..2_000_usize).prop_map(|at| ENGLISH_FILE.lines().nth(at).unwrap_or_default().to_owned() + "\n"),
        (0..2_000_usize)
            .prop_map(|at| format!("{{ {} }}", ENGLISH_FILE.lines().nth(at).and_then(|line| line.split(' ').next()).unwrap_or_default())),
        Just("{ -a(x: 1) }\n-a = { $x }{ -b }\n-b = { none }\n".to_owned()),
    ];
    (0..ENGLISH_FILE.len(), 0..200_usize, piece)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_to_the_english_file_it_is_read(changes in prop::collection::vec(change(), 1..12), from in 0..ENGLISH_FILE.len(), length in 500..6_000_usize) {
        let bytes = ENGLISH_FILE.as_bytes();
        let mut text = bytes[from..(from + length).min(bytes.len())].to_vec();
        for (at, taken, piece) in changes {
            let at = at % (text.len() + 1);
            let to = (at + taken).min(text.len());
            text.splice(at..to, piece.into_bytes());
        }
        read(&String::from_utf8_lossy(&text));
    }
}
