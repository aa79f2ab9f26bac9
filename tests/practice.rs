//! Practice through the public door: banks are checked, exams drawn to their profile, and nothing about a
//! question's form gives its key away.

mod damaged;
mod told;

use damaged::damaged;
use north_of_noise::authored::{Severity, render};
use north_of_noise::practice::{
    Answer, Answered, Area, BANK_FILES, Bank, Bot, Checked, Entry, Extent, Mark, PROFILES_FILE, Profile, QuestionKind, SOURCES_FILE,
    Setting, Sources, check, draw, draw_after,
};
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use told::told;

const CORNER: &str = include_str!("practice_files/corner_bank.ron");
const MISTAKES: &str = include_str!("practice_files/mistakes.ron");

/// What holds for any text at all: whether it can be used.
fn loads_or_tells(text: &str, sources: &Sources) -> bool {
    let Checked { questions, findings } = check(&[("bank.ron", text)], sources, Extent::Files);
    let (Some(questions), Some(findings)) = (questions.first(), findings.first()) else { panic!("one file goes in, one comes out") };
    assert_eq!(questions.is_none(), findings.iter().any(|finding| finding.severity == Severity::Error), "{findings:?}");
    for finding in findings {
        assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
        let line = text.split('\n').nth(finding.line - 1).expect("the line exists");
        assert!(finding.column >= 1 && finding.column <= line.chars().count() + 1, "{finding:?}");
    }
    assert_eq!(render(findings, text, false).is_empty(), findings.is_empty());
    questions.is_some()
}

#[test]
fn a_right_bank_loads_without_findings() {
    let (bank, findings) = Bank::load(&[("corner_bank.ron", CORNER)], &Sources::shipped());
    assert_eq!(told(&findings.concat()), "");
    let kinds: Vec<QuestionKind> = bank.questions().iter().map(north_of_noise::practice::Question::kind).collect();
    assert_eq!(kinds, QuestionKind::ALL);
}

#[test]
fn what_nobody_sees_is_refused_in_a_bank_and_line_ends_are_no_part_of_it() {
    let stem = CORNER.find("stem: \"").expect("a stem") + "stem: \"".len();
    for bad in ["\u{202e}", "\u{200b}", r"\u{1b}[31m", r"\x07"] {
        let text = format!("{}{bad}{}", &CORNER[..stem], &CORNER[stem..]);
        assert!(!loads_or_tells(&text, &Sources::shipped()), "{bad:?}");
        let told = told(&Bank::load(&[("corner_bank.ron", &text)], &Sources::shipped()).1.concat());
        assert!(told.contains("is in this text | Remove it"), "{bad:?}: {told}");
    }
    let spaces = CORNER.replacen("\n    ", "\n\u{a0}   ", 1);
    let told = told(&Bank::load(&[("corner_bank.ron", &spaces)], &Sources::shipped()).1.concat());
    assert!(told.contains("a no-break space (U+00A0) is between values here"), "{told}");
    let hash = |text: &str| Bank::load(&[("corner_bank.ron", text)], &Sources::shipped()).0.hash();
    assert_eq!(hash(&CORNER.replace('\n', "\r\n")), hash(CORNER));
    assert_eq!(hash(&format!("\u{feff}{CORNER}")), hash(CORNER));
    assert_ne!(hash(&CORNER.replacen("stem: \"", "stem: \"A", 1)), hash(CORNER));
}

#[test]
fn every_mistake_of_a_bank_is_told_at_its_place_with_what_was_meant() {
    let Checked { questions, findings } = check(&[("mistakes.ron", MISTAKES)], &Sources::shipped(), Extent::Files);
    assert_eq!(questions, [None]);
    insta::assert_snapshot!(told(&findings.concat()), @r##"
    5:17 error: this cannot be a name in the file | Names are lower case letters, digits and `_`, begin with a letter and have at most 48 characters.
    5:36 error: `area` cannot be `stakeholder` | Did you mean `stakeholders`?
    5:94 error: `difficulty` is 6, outside 1 to 5 | Write a number from 1 to 5.
    7:22 warning: the options have 7 to 54 characters | Make them similar: the longest at most 1.5 times the shortest.
    7:34 error: this option is here twice | Make the two differ.
    7:46 error: an option says “all of the above” | Say what it means: options are shown in another order each time.
    8:18 error: there is no option 4 | Places count from 0: the last option is 3.
    8:50 error: a reason of so few words explains nothing | Say why it is right, or what is so instead.
    8:60 error: a reason says “the above” | Say what it means: options are shown in another order each time.
    8:60 error: this reason repeats its option | Say why it is right, or what is so instead.
    9:30 error: there is no guide `scrum_guid` | Did you mean `scrum_guide`?
    9:90 error: this kind is here twice | Remove one of the two.
    13:19 warning: an exclamation mark | Say it calmly.
    13:44 error: the options of a `true_false` are fixed | Write `options: ["True", "False"]`.
    14:54 error: `scrum_guide` has no section `Sprint Planing` in the list of sources | Did you mean `Sprint Planning`?
    14:83 error: `related`: 0, at least 1 needed | Add what is missing.
    17:17 error: there is another question `statement` before this one, at mistakes.ron:11 | Give each its own name.
    17:76 error: a `best_worst` that is not situational | Put the reader into a case, or ask otherwise.
    18:19 error: 95 % of this stem is in `Two words`, at mistakes.ron:4 | Ask something else, or another case of it.
    19:93 error: `best_worst` takes the places of its best and its worst option | Write `key: [best, worst]`.
    20:18 error: 3 options and 2 reasons | Give every option its reason, in the same order.
    21:21 error: sources: 0, at least 1 needed | Add what is missing.
    21:34 error: `related`: 4, at most 3 allowed | Remove some.
    24:76 error: `situational` takes `true` or `false`; this is a text | Write `true` or `false`, without quotes.
    24:97 error: this entry of `questions` has no field `steam` | Did you mean `stem`?
    25:46 error: an option without words | Write it.
    25:56 error: `multiple` takes the places of its right options, two or more but not all, ascending | Write `key: [0, 2]` if those are right.
    25:116 error: a reason of so few words explains nothing | Say why it is right, or what is so instead.
    26:47 error: `safe` has no section `PI Planing` in the list of sources | Did you mean `PI Planning`?
    26:62 error: this source is here twice | Remove one of the two.
    26:87 error: `safe` has no section `PI Planing` in the list of sources | Did you mean `PI Planning`?
    26:113 error: this entry of `related` cannot be `peple` | Did you mean `people`?
    28:9 error: every entry of `questions` is a group of fields in `( )`; this is a text | Write `(id: …, …)`.
    "##);
}

#[test]
fn names_and_stems_are_compared_over_all_files() {
    let again = CORNER.replace("\"loud_and_late\"", "\"other_name\"");
    let Checked { questions, findings } = check(&[("one.ron", CORNER), ("two.ron", &again)], &Sources::shipped(), Extent::Files);
    assert!(questions[0].is_some() && questions[1].is_none());
    assert_eq!(told(&findings[0]), "");
    let found = told(&findings[1]);
    assert_eq!(found.lines().count(), 7, "three names and four stems: {found}");
    assert!(found.contains("there is another question `queue_at_the_desk` before this one, at one.ron:5"), "{found}");
    assert!(found.contains("this stem is that of `loud_and_late`, at one.ron:69"), "{found}");
}

#[test]
fn a_whole_bank_owes_counts_that_a_single_file_does_not() {
    let of = |extent| told(&check(&[("corner_bank.ron", CORNER)], &Sources::shipped(), extent).findings.concat());
    assert_eq!(of(Extent::Files), "");
    let whole = of(Extent::Whole);
    assert!(whole.contains("the bank has 4 questions, at least 240 are owed"), "{whole}");
    assert!(whole.contains("`forecasting` has 0 questions, at least 20 are owed"), "{whole}");
    assert!(whole.contains("`product_vision` has 0 situational questions of 1, half are owed"), "{whole}");
}

/// So many copies of the first question with other words, the key at a place, its option longer or not.
fn copies(count: usize, place: impl Fn(usize) -> usize, longer: &str) -> String {
    let words =
        ["clinic", "harbour", "library", "bakery", "railway", "theatre", "museum", "school", "airport", "market", "stadium", "garage"];
    let one = |k: usize| {
        let options = (0..4).map(|at| format!("\"Option {at} of them{}\"", if at == place(k) { longer } else { "" })).collect::<Vec<_>>();
        let (a, b) = (words[k % words.len()], words[k / words.len() % words.len()]);
        format!(
            "(id: \"q{k}\", area: scaling, kind: single, situational: true, difficulty: 2, stem: \"{a} {b} {k} asks {a}{k} for {b}{k}: {k}?\", \
             options: [{}], key: [{}], why: [\"It is so here.\", \"It is so there.\", \"It is so now.\", \"It is so then.\"], \
             source: [(guide: \"scrum_guide\", section: \"Scrum Team\")], related: [asking]),",
            options.join(", "),
            place(k)
        )
    };
    format!("(questions: [{}])", (0..count).map(one).collect::<String>())
}

#[test]
fn a_key_that_its_length_or_place_gives_away_is_told() {
    let of = |text: &str| told(&check(&[("copies.ron", text)], &Sources::shipped(), Extent::Files).findings.concat());
    assert_eq!(of(&copies(24, |k| k % 4, "")), "");
    assert!(of(&copies(24, |k| k % 4, " all")).contains("the longest option is the right or best one in 100 % of 24 questions"));
    assert!(of(&copies(24, |k| k % 2, "")).contains("the right or best option is at place 3 in 0 % of 24 questions"));
    assert_eq!(of(&copies(8, |_| 0, " all")), "", "eight questions say little");
}

#[test]
fn the_bank_that_comes_with_the_program_is_whole_and_right() {
    let sources = Sources::load(SOURCES_FILE.0, SOURCES_FILE.1);
    assert_eq!(told(&sources.findings), "");
    let Checked { questions, findings } = check(BANK_FILES, &sources.sources.expect("sources"), Extent::Whole);
    assert_eq!(told(&findings.concat()), "");
    let questions: Vec<_> = questions.into_iter().flatten().flatten().collect();
    let situational = questions.iter().filter(|question| question.situational).count();
    println!("{} questions, {situational} of them cases", questions.len());
    for kind in QuestionKind::ALL {
        println!("{:>4} {}", questions.iter().filter(|question| question.kind() == kind).count(), kind.name());
    }
    let areas: BTreeMap<Area, usize> = questions.iter().fold(BTreeMap::new(), |mut areas, question| {
        *areas.entry(question.area).or_default() += 1;
        areas
    });
    println!("{areas:?}");
}

#[test]
fn the_guides_are_cited_by_their_headings_as_printed() {
    let sources = Sources::shipped();
    for (guide, heading) in [("scrum_guide", "Topic One: Why is this Sprint valuable?"), ("ebm_guide", "Current Value (CV)")] {
        assert!(sources.guide(guide).expect("the guide").sections.iter().any(|section| section.title == heading), "{heading}");
    }
    for guide in sources.guides().iter().filter(|guide| guide.url.is_none()) {
        let sorted: Vec<String> = guide.sections.iter().map(|section| section.title.to_lowercase()).collect();
        assert!(sorted.is_sorted(), "{}: names sorted", guide.id);
    }
}

#[test]
fn profiles_have_what_they_ask_for_and_one_that_has_not_is_told() {
    let bank = Bank::shipped();
    let (name, text) = PROFILES_FILE;
    assert_eq!(told(&Profile::load(name, text, &bank).findings), "");
    for (id, questions, minutes, pass) in [("pspo_1_like", 80, 60, 0.85), ("pspo_2_like", 40, 60, 0.85), ("popm_like", 45, 90, 0.8)] {
        let profiles = Profile::shipped(&bank);
        let profile = profiles.iter().find(|profile| profile.id == id).expect("the profile");
        assert_eq!((profile.questions, profile.minutes, profile.pass), (questions, minutes, pass));
        assert!(profile.note.contains("Independent practice") && profile.note.contains("not endorsed"), "{}", profile.note);
    }
    let broken = text
        .replacen("scaling: 22,", "scaling: 2200,", 1)
        .replacen("pass: 0.85", "pass: 1.2", 1)
        .replacen("kinds: { single: 30, multiple: 10 }", "kinds: { single: 30, multipel: 10 }", 1)
        .replacen("as_of: \"November 2026\"", "as_of: \"\"", 1);
    let found = told(&Profile::load(name, &broken, &bank).findings);
    for part in
        ["`pass` is 1.2, outside 0 to 1", "`as_of` is empty", "cannot be `multipel` | Did you mean `multiple`?", "outside 0 to 1000"]
    {
        assert!(found.contains(part), "{part}: {found}");
    }
    let greedy = text.replacen("questions: 45,", "questions: 200,", 1).replacen("scaling: 22,", "scaling: 220,", 1);
    assert!(told(&Profile::load(name, &greedy, &bank).findings).contains("questions of `scaling` are asked, the bank has"));
}

#[test]
fn an_exam_is_drawn_to_its_profile_and_the_same_seed_draws_the_same() {
    let bank = Bank::shipped();
    for profile in Profile::shipped(&bank) {
        let (mut worst_kind, mut worst_cases) = (0, 0);
        for seed in 0..50 {
            let drawn = draw(&bank, &profile, seed).expect("enough questions");
            assert_eq!(drawn.len(), usize::from(profile.questions));
            assert_eq!(drawn, draw(&bank, &profile, seed).expect("enough questions"));
            let count = |of: &dyn Fn(&north_of_noise::practice::Question) -> bool| drawn.iter().filter(|d| of(d.question())).count();
            for (area, wanted) in profile.per_area() {
                assert_eq!(count(&|question| question.area == area), wanted, "{} {area}", profile.id);
            }
            for (kind, wanted) in profile.per_kind() {
                worst_kind = worst_kind.max(count(&|question| question.kind() == kind).abs_diff(wanted));
            }
            let cases = (profile.situational * f64::from(profile.questions)).round() as usize;
            worst_cases = worst_cases.max(count(&|question| question.situational).abs_diff(cases));
            let mut ids: Vec<&str> = drawn.iter().map(|d| d.question().id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), drawn.len(), "no question twice");
        }
        println!("{}: kinds off by {worst_kind} at most, cases by {worst_cases}", profile.id);
        let most = usize::from(profile.questions / 10).max(1);
        assert!(worst_kind <= most && worst_cases <= most, "{}: {worst_kind} {worst_cases}, at most {most}", profile.id);
    }
}

#[test]
fn exams_in_a_row_share_few_questions() {
    let bank = Bank::shipped();
    for profile in Profile::shipped(&bank) {
        let mut worst = [0.0_f64; 3];
        for seed in 0..20 {
            let mut entries = Vec::new();
            for (place, worst) in worst.iter_mut().enumerate() {
                let drawn = draw_after(&bank, &profile, seed * 3 + place as u64, &entries).expect("enough questions");
                let answered = |id: &_| entries.iter().any(|entry| matches!(entry, Entry::Answered(before) if before.question == *id));
                let again = drawn.iter().filter(|drawn| answered(&drawn.question().id)).count();
                *worst = worst.max(again as f64 / drawn.len() as f64);
                entries.extend(drawn.iter().map(|drawn| {
                    let (when, setting) = (seed + place as u64, Setting::Exam(place.to_string()));
                    Entry::Answered(Answered {
                        when,
                        question: drawn.question().id.clone(),
                        answer: Answer::NONE,
                        mark: Mark::Wrong,
                        setting,
                    })
                }));
            }
        }
        println!(
            "{}: at most {:.0} % of a second exam were in the first, {:.0} % of a third in the two",
            profile.id,
            worst[1] * 100.0,
            worst[2] * 100.0
        );
        assert!(worst[1] <= 0.25 && worst[2] <= 0.4, "{}: {worst:?}", profile.id);
    }
}

#[test]
fn what_is_too_hard_for_a_profile_is_not_asked() {
    let bank = Bank::shipped();
    let hardest = bank.questions().iter().map(|question| question.difficulty).max().expect("questions");
    let profiles = Profile::shipped(&bank);
    let profile = profiles.iter().find(|profile| profile.hardest < hardest).expect("a profile that leaves some out");
    for seed in 0..50 {
        for drawn in draw(&bank, profile, seed).expect("enough questions") {
            assert!(drawn.question().difficulty <= profile.hardest, "{}", drawn.question().id);
        }
    }
    let (name, text) = PROFILES_FILE;
    let beyond = text.replacen("hardest: 4", "hardest: 6", 1);
    assert!(told(&Profile::load(name, &beyond, &bank).findings).contains("`hardest` is 6, outside 1 to 5"));
}

#[test]
fn questions_alike_are_drawn_equally_often_and_options_stand_everywhere() {
    let bank = Bank::shipped();
    let profiles = Profile::shipped(&bank);
    let profile = profiles.iter().find(|profile| profile.id == "short_20").expect("the profile");
    let exams = 2_000;
    let (mut drawn_of, mut places) = (BTreeMap::<String, f64>::new(), [0.0; 4]);
    for seed in 0..exams {
        for drawn in draw(&bank, profile, seed).expect("enough questions") {
            *drawn_of.entry(drawn.question().id.to_string()).or_default() += 1.0;
            if drawn.question().kind() == QuestionKind::Single && drawn.order().len() == places.len() {
                let shown = drawn.question().key.right().first().and_then(|place| drawn.shown(place)).expect("the key is shown");
                places[shown] += 1.0;
            }
        }
    }
    let of = |area: Area, kind: QuestionKind, situational: bool| {
        let own = bank.of(area).filter(move |question| question.kind() == kind && question.situational == situational);
        own.map(|question| drawn_of.get(question.id.as_str()).copied().unwrap_or(0.0)).collect::<Vec<f64>>()
    };
    let mut worst: f64 = 0.0;
    for area in Area::ALL {
        for kind in QuestionKind::ALL {
            for situational in [true, false] {
                let counts = of(area, kind, situational);
                let mean = counts.iter().sum::<f64>() / counts.len().max(1) as f64;
                // A count's spread is less than its root, as a question comes up once an exam at most.
                worst = counts.iter().filter(|_| mean > 0.0).map(|count| (count - mean).abs() / mean.sqrt()).fold(worst, f64::max);
            }
        }
    }
    let all: f64 = places.iter().sum();
    println!("worst deviation of a question {worst:.1} roots of its mean; places of the key {places:?}");
    assert!(worst < 4.5, "{worst}");
    assert!(places.iter().all(|place| (place / all - 0.25).abs() < 0.02), "{places:?}");
}

#[test]
fn who_knows_nothing_comes_out_at_chance_on_every_profile() {
    const EXAMS: u64 = 200;
    const MOST: f64 = 0.05;
    let bank = Bank::shipped();
    for profile in Profile::shipped(&bank) {
        let exams: Vec<_> = (0..EXAMS).map(|seed| (seed, draw(&bank, &profile, seed).expect("enough questions"))).collect();
        for bot in Bot::ALL {
            let figures = exams.iter().map(|(seed, questions)| bot.sit(questions, &profile, *seed));
            let (share, chance) = figures.fold((0.0, 0.0), |sum, figure| (sum.0 + figure.share, sum.1 + figure.chance));
            let (share, chance) = (share / EXAMS as f64, chance / EXAMS as f64);
            println!("{:12} {:9} {:5.1} %, chance {:5.1} %", profile.id, bot.name(), share * 100.0, chance * 100.0);
            assert!((share - chance).abs() <= MOST, "{} on {}: {share:.3}, chance {chance:.3}", bot.name(), profile.id);
        }
    }
}

#[test]
fn ten_thousand_damaged_banks_give_questions_or_findings() {
    let sources = Sources::shipped();
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(7);
    let (mut loaded, mut slowest) = (0, Duration::ZERO);
    for _ in 0..10_000 {
        let text = damaged(&mut rng, CORNER);
        let start = Instant::now();
        loaded += usize::from(loads_or_tells(&text, &sources));
        slowest = slowest.max(start.elapsed());
    }
    println!("{loaded} of 10,000 still load; the slowest took {slowest:?}");
    assert!((500..9_500).contains(&loaded), "the damage is neither nothing nor everything: {loaded}");
}

#[test]
fn bombs_and_crowds_are_refused() {
    let sources = Sources::shipped();
    let start = Instant::now();
    for piece in ["(", "[", "{", "(questions:[", "/*", "\"", "r#", "(id:\"a\"),", "((),", ",", "é"] {
        assert!(!loads_or_tells(&piece.repeat((1 << 20) / piece.len()), &sources), "{piece}");
    }
    let crowd = copies(2_000, |k| k % 4, "");
    let found = told(&check(&[("crowd.ron", &crowd)], &sources, Extent::Files).findings.concat());
    assert!(found.contains("questions: 2000, at most 500 allowed"), "{found}");
    println!("all bombs together took {:?}", start.elapsed());
}
