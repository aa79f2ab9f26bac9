//! What authors of scenarios have at hand beside needs, items, requests and dilemmas: each does what it says, and it matters.

use north_of_noise::player::{by_name, play, play_on, record};
use north_of_noise::scenario::{Loaded, Scenario, by_name as text_of, load, names};
use north_of_noise::score::Traces;
use north_of_noise::sim::{Cause, Event, ItemView, NeedView, Phase, Recording, Run, Stage, View};
use std::sync::Arc;

/// The busy scenario with more written into its file.
fn busy_with(changes: &[(&str, &str)]) -> Loaded {
    let (name, text) = text_of("busy_standing_still").expect("it is shipped");
    let changed = changes.iter().fold(text.to_owned(), |text, (before, after)| {
        assert!(text.contains(before), "{before} is not there");
        text.replacen(before, after, 1)
    });
    load(name, &changed)
}

fn whole(loaded: Loaded) -> Arc<Scenario> {
    assert!(loaded.findings.is_empty(), "{:#?}", loaded.findings);
    Arc::new(loaded.scenario.expect("it has no errors"))
}

/// The busy scenario with turns.
fn turning(turns: &str) -> Loaded {
    busy_with(&[("    dilemmas: [", &format!("    turns: [{turns}],\n    dilemmas: ["))])
}

fn busy() -> Arc<Scenario> {
    whole(busy_with(&[]))
}

/// A run by a style, at the first decision of a phase of a sprint (from 0).
fn at(scenario: &Arc<Scenario>, seed: u64, style: &str, sprint: usize, phase: Phase) -> Recording {
    let mut run = Recording::new(Arc::clone(scenario), seed);
    let is_there = |run: &Recording| run.view().sprint() == sprint && run.view().phase() == phase;
    play_on(&mut run, &mut *by_name(style, seed).expect("a style"), is_there);
    assert!(is_there(&run));
    run
}

fn need_at(view: &View<'_>, place: usize) -> NeedView {
    view.needs().find(|need| need.id.index() == place).expect("the need is known")
}

/// Half of an item, and better spirits.
const SHRINKS: &str = r#"(id: "law", sprint: 3, title: "The text is final", says: "They cut it.", effects: [Resize("van_map", 0.5), Morale(0.1)])"#;

fn item_called(view: &View<'_>, title: &str) -> ItemView {
    view.items().find(|item| view.title(item.id) == title).unwrap_or_else(|| panic!("no item {title}"))
}

#[test]
fn a_turn_comes_in_its_sprint_and_not_before() {
    let scenario = whole(turning(SHRINKS));
    let title = "Live map of every van";
    let (plain, turned) = (busy(), scenario);
    for seed in 0..5 {
        let before = at(&turned, seed, "nothing", 1, Phase::Inbox);
        assert_eq!(before.view().turns().count(), 0);
        let estimate = item_called(&before.view(), title).estimate;
        let then = at(&turned, seed, "nothing", 2, Phase::Inbox);
        assert_eq!(then.view().turns().map(|(_, turn)| turn.key.as_str()).collect::<Vec<_>>(), ["law"]);
        assert!((item_called(&then.view(), title).estimate - 0.5 * estimate).abs() < 1e-9);
        let told = then.log().iter().find(|happening| matches!(happening.event, Event::Turned(_))).expect("it is told");
        assert!(matches!(told.cause, Cause::Turn(_)) && told.sprint == 3, "{told:?}");
        let without = at(&plain, seed, "nothing", 2, Phase::Inbox);
        assert!((item_called(&without.view(), title).estimate - estimate).abs() < 1e-9);
        assert!(then.view().morale() > without.view().morale());
    }
}

#[test]
fn nobody_knows_of_a_turn_that_is_still_to_come() {
    let scenario = whole(turning(SHRINKS));
    let before = at(&scenario, 3, "balanced", 1, Phase::Planning);
    for mut world in before.view().imagine_all(8, 1) {
        let mut bot = by_name("balanced", 1).expect("a style");
        north_of_noise::player::play_out(&mut world, &mut *bot);
        assert_eq!(world.view().turns().count(), 0, "an imagined world turns");
    }
    let after = at(&scenario, 3, "balanced", 3, Phase::Planning);
    for mut world in after.view().imagine_all(8, 1) {
        let mut bot = by_name("balanced", 1).expect("a style");
        north_of_noise::player::play_out(&mut world, &mut *bot);
        assert_eq!(world.view().turns().count(), 1, "what has come stays");
    }
}

#[test]
fn what_a_turn_says_of_a_need_is_so_and_a_review_knows_it_for_a_cause() {
    let need = "offline";
    let doubled = format!(r#"(id: "tender", sprint: 3, title: "A tender", says: "Everybody wants it.", effects: [Importance("{need}", 2.0)])"#);
    let (plain, turned) = (busy(), whole(turning(&doubled)));
    let place = plain.needs.iter().position(|other| other.key == need).expect("the need");
    let (mut better, mut runs) = (0, 0);
    for seed in 700_000..700_020 {
        let importance = |scenario: &Arc<Scenario>| {
            let run = at(scenario, seed, "balanced", 2, Phase::Inbox);
            need_at(&run.view(), place).importance.mean
        };
        let (before, after) = (importance(&plain), importance(&turned));
        assert!((after - 2.0 * before).abs() < 1e-6, "{before} {after}");
        let outcome = |scenario: &Arc<Scenario>| play(scenario, seed, &mut *by_name("planner", seed).expect("a player")).lagging;
        let (with, without) = (outcome(&turned), outcome(&plain));
        runs += 1;
        better += i32::from(with > without);
    }
    println!("a need that weighs twice as much from Sprint 3 on: the planner ends higher in {better} of {runs}");
    assert!(better * 10 >= runs * 7, "{better} of {runs}");
    // Where something for it was live, the need's own weight moved the north star.
    let star = north_of_noise::scenario::north_star(&turned).expect("a north star");
    let is_cause = |seed: u64| {
        let recording = record(&turned, seed, &mut *by_name("balanced", 1).expect("a player"));
        let shares = Traces::of(&recording).shares(star, usize::from(turned.sprints));
        shares.iter().any(|share| matches!(share.mover, north_of_noise::score::Mover::Turn(_)) && share.by().abs() > 0.1)
    };
    assert!((700_000..700_004).filter(|seed| is_cause(*seed)).count() >= 2);
}

#[test]
fn a_turn_brings_a_request_takes_people_moves_dates_and_drops_what_nobody_wants() {
    let (_, text) = text_of("date_in_the_law").expect("it is shipped");
    let turn = r#"    turns: [(id: "draft", sprint: 3, title: "A new draft", says: "It is all different.", effects: [
        Deadline("name_check", 4), Leave(2), Drop("second_screening"), Ask("old_messages"), Window("payroll"),
    ])],
    dilemmas: ["#;
    let text = text.replacen("    dilemmas: [", turn, 1);
    let loaded = load("date_in_the_law", &text);
    let scenario = whole(loaded);
    let plain = Arc::new(load("date_in_the_law", text_of("date_in_the_law").expect("it is shipped").1).scenario.expect("it loads"));
    let place = |key: &str| scenario.requests.iter().position(|request| request.key == key).expect("a request");
    let asked = place("old_messages");
    for seed in 0..6 {
        let before = at(&scenario, seed, "nothing", 1, Phase::Calendar);
        assert!(!before.view().requests().any(|open| open.id.index() == asked), "only the turn brings it");
        let then = at(&scenario, seed, "nothing", 2, Phase::Inbox);
        let view = then.view();
        assert!(view.requests().any(|open| open.id.index() == asked));
        assert_eq!(item_called(&view, "Per-payment screening kept as well").stage, Stage::Rejected, "it is not wanted any longer");
        let moved = view.items().filter(|item| view.deadline(item.id) == Some(4)).count();
        assert_eq!(moved, 1);
        let need = scenario.needs.iter().position(|need| need.key == "payroll").expect("the need");
        assert!(need_at(&view, need).window);
        // Two people fewer do less in the sprint that follows.
        let capacity = |scenario: &Arc<Scenario>| at(scenario, seed, "nothing", 3, Phase::Inbox).view().history()[2].capacity;
        let (few, all) = (capacity(&scenario), capacity(&plain));
        assert!(few < all, "{few} {all}");
    }
}

#[test]
fn what_waits_for_its_enabler_is_not_begun_before_it_is_finished() {
    let scenario = Arc::new({
        let mut scenario = Scenario::clone(&busy());
        // The two largest guesses wait for the smallest.
        scenario.has_enablers = true;
        let guesses: Vec<usize> =
            (0..scenario.authored_items).filter(|item| scenario.items[*item].idea == north_of_noise::scenario::Idea::Guessed).collect();
        let first = guesses[0];
        let ids: Vec<_> = Run::new(Arc::new(scenario.clone()), 0).view().items().map(|item| item.id).collect();
        for waiting in &guesses[1..4] {
            scenario.items[*waiting].after = Some(*ids.iter().find(|id| id.index() == first).expect("on the list"));
        }
        scenario
    });
    let mut begun = 0;
    for (seed, style) in (0..10).flat_map(|seed| ["factory", "balanced", "delivery_first"].map(|style| (seed, style))) {
        let run = record(&scenario, seed, &mut *by_name(style, seed).expect("a style"));
        let mut finished = Vec::new();
        for happening in run.log() {
            match happening.event {
                Event::Finished(item) => finished.push(item),
                Event::Started(item) => {
                    if let Some(first) = scenario.items[item.index()].after {
                        begun += 1;
                        assert!(finished.contains(&first), "{style}, seed {seed}: begun before its enabler");
                    }
                }
                _ => {}
            }
        }
    }
    assert!(begun > 5, "players made of code bring enablers along: {begun}");
}

#[test]
fn a_file_is_told_what_turns_and_enablers_cannot_do() {
    let wrong = |turns: &str| {
        let loaded = turning(turns);
        let findings: Vec<String> = loaded.findings.iter().map(|finding| finding.message.clone()).collect();
        findings.join("; ")
    };
    let turn = |effects: &str| format!(r#"(id: "t", sprint: 3, title: "T", says: "S.", effects: [{effects}])"#);
    for (effects, says) in [
        ("Chance(0.5, [Morale(0.1)], [])", "only an option of a dilemma does this"),
        ("", "effects of a turn"),
        (r#"Resize("van_map", 9.0)"#, "the factor is 9"),
        (r#"Resize("nothing_like_it", 2.0)"#, "there is no item `nothing_like_it`"),
        (r#"Deadline("van_map", 4)"#, "`van_map` is not mandated"),
    ] {
        let told = wrong(&turn(effects));
        assert!(told.contains(says), "{effects}: {told}");
    }
    let early = wrong(r#"(id: "t", sprint: 1, title: "T", says: "S.", effects: [Morale(0.1)])"#);
    assert!(early.contains("`sprint` is 1"), "{early}");
    let circle = busy_with(&[(r#"id: "van_map","#, r#"id: "van_map", after: "van_map","#)]);
    assert!(circle.findings.iter().any(|finding| finding.message.contains("waits for itself")), "{:?}", circle.findings);
}

/// The dilemmas that a run posed.
fn posed(run: &Recording) -> Vec<usize> {
    let posed = run.log().iter().filter_map(|happening| if let Event::DilemmaPosed(id) = happening.event { Some(id.index()) } else { None });
    posed.collect()
}

#[test]
fn two_plays_of_a_scenario_share_no_dilemma_and_the_third_at_most_a_third() {
    for name in names().filter(|name| *name != "first_sprint") {
        let scenario = Arc::new(load(name, text_of(name).expect("it is shipped").1).scenario.expect("it loads"));
        let (mut shared, mut third, mut all, mut plays) = (0, 0, 0, 0);
        for first in (600_000..600_060).step_by(3) {
            // As the program draws seeds, for somebody whose plays do not resemble each other.
            let styles = ["balanced", "factory", "trust_first"];
            let [a, b, c] = [0, 1, 2].map(|play| posed(&record(&scenario, first + play, &mut *by_name(styles[play as usize], first).expect("a style"))));
            let common = |one: &[usize], other: &[usize]| one.iter().filter(|dilemma| other.contains(dilemma)).count();
            shared += common(&a, &b);
            third += common(&c, &a).max(common(&c, &b));
            all += a.len();
            plays += 1;
        }
        let of = |count: usize| count as f64 / plays as f64;
        println!("{name}: {} dilemmas, {} Sprints: {:.1} dilemmas a play, the second shares {:.2}, the third {:.2} with one of them", scenario.dilemmas.len(), scenario.sprints, of(all), of(shared), of(third));
    }
}
