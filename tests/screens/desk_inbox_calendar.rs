//! The desk's frame, Inbox and Calendar: they keep their places at every size, and are played by keyboard alone.

use crate::{
    harness::{
        keys::{click, press, press_with, read_the_news},
        read::{focused, labels, says},
        runs::run_at,
        sizes::SMALL,
        window::{USUAL, still},
    },
    open_desk::{self, Shared},
    painted::rows,
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    program::hint::{Hint, Hints},
    sim::{Answer, Block, Decision, Phase, Reason},
    ui::{
        ThemeName,
        desk::{
            Part,
            inbox::{Card, Choice},
        },
        egui::{Key, Modifiers, Rect, Vec2, accesskit::Role, vec2},
    },
    words::block_title,
};

/// The luck of the runs.
const SEED: u64 = 5;

/// The desk in the usual window, with a run up to a phase of a sprint (from 0).
fn open<'a>(scenario: &str, sprint: usize, phase: Phase) -> (Harness<'a>, Shared) {
    let (mut window, desk) = open_desk::open(run_at(scenario, SEED, sprint, phase), still(ThemeName::Dark, 1.0), USUAL);
    read_the_news(&mut window);
    (window, desk)
}

const READ: [Role; 8] =
    [Role::Button, Role::RadioButton, Role::CheckBox, Role::Tab, Role::Label, Role::Heading, Role::Image, Role::ProgressIndicator];

/// Everything that is read or pressed: its name, role and place.
fn nodes(window: &Harness<'_>) -> Vec<(String, Role, Rect)> {
    let all = window.root().children_recursive();
    all.filter(|node| READ.contains(&node.accesskit_node().role()))
        .map(|node| {
            let accessible = node.accesskit_node();
            (accessible.label().or_else(|| accessible.value()).unwrap_or_default(), accessible.role(), node.rect())
        })
        .collect()
}

fn check_places(window: &Harness<'_>, desk: &Shared, size: Vec2, what: &str) {
    let sky = desk.borrow().sky;
    let mut read = 0;
    for (name, role, rect) in nodes(window) {
        read += 1;
        assert!(rect.left() >= -0.5 && rect.right() <= size.x + 0.5, "{what}: {role:?} “{name}” leaves the window: {rect:?}");
        let interactive = matches!(role, Role::Button | Role::RadioButton | Role::CheckBox | Role::Tab);
        assert!(!interactive || !name.is_empty(), "{what}: a {role:?} without a name at {rect:?}");
        // Between the bars, nothing crosses the edges of the columns.
        let between = rect.top() > 65.0 && rect.bottom() < size.y - 73.0;
        if let Some(sky) = sky.filter(|sky| between && sky.width() < size.x - 1.0) {
            for edge in [sky.left(), sky.right()] {
                assert!(rect.right() <= edge + 0.5 || rect.left() >= edge - 0.5, "{what}: “{name}” crosses a column: {rect:?}");
            }
        }
    }
    assert!(read > 8, "{what}: only {read} things to read");
}

#[test]
fn nothing_leaves_its_panel_at_any_size_text_size_or_theme() {
    for phase in [Phase::Inbox, Phase::Calendar] {
        let run = run_at("busy_standing_still", SEED, 2, phase);
        for (width, height) in [(1024.0, 640.0), (1280.0, 720.0), (2560.0, 1440.0)] {
            for scale in [1.0, 1.5, 2.0] {
                for theme in ThemeName::ALL {
                    let size = vec2(width, height) / scale;
                    let (mut window, desk) = open_desk::open(run.clone(), still(theme, scale), vec2(width, height));
                    for part in [Part::Left, Part::Centre, Part::Right] {
                        desk.borrow_mut().state.part = part;
                        window.run();
                        check_places(&window, &desk, size, &format!("{phase:?} {width}×{height} at {scale}, {theme:?}, {part:?}"));
                    }
                }
            }
        }
    }
}

#[test]
fn the_main_action_keeps_its_place_and_its_whole_size() {
    for phase in [Phase::Inbox, Phase::Calendar] {
        let run = run_at("busy_standing_still", SEED, 2, phase);
        for (pixels, scale, least) in [(USUAL, 1.0, vec2(216.0, 48.0)), (SMALL, 2.0, vec2(150.0, 40.0))] {
            let (window, _desk) = open_desk::open(run.clone(), still(ThemeName::Dark, scale), pixels);
            let size = pixels / scale;
            let main = nodes(&window).into_iter().find(|(name, ..)| name.starts_with("To ")).expect("a main action").2;
            assert!(main.width() >= least.x - 0.5 && main.height() >= least.y - 0.5, "{phase:?}: {main:?}");
            assert!(size.x - main.right() <= 16.5 && size.y - main.bottom() <= 12.5, "{phase:?}: {main:?} in {size:?}");
        }
    }
}

#[test]
fn the_charter_comes_first_and_enter_begins() {
    let (mut window, desk) = open("busy_standing_still", 0, Phase::Inbox);
    assert!(window.query_by_label("Your charter").is_some() && desk.borrow().sky.is_none());
    press(&mut window, &[Key::Enter]);
    assert!(window.query_by_label("Your charter").is_none() && desk.borrow().sky.is_some());
    assert!(desk.borrow().run.decisions().is_empty(), "reading the charter decides nothing");
}

/// Plays the inbox by digits and Enter: asks why first, then accepts with a range, until nobody waits.
fn answer_everybody(window: &mut Harness<'_>, desk: &Shared) {
    for _ in 0..20 {
        let open = desk.borrow().run.view().requests().count();
        if open == 0 {
            return;
        }
        press(window, &[Key::Num2, Key::Enter]);
    }
    panic!("the inbox is never empty");
}

#[test]
fn the_coach_answers_once_for_a_price_and_the_review_knows() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let (id, told) = desk.borrow().run.view().coach_question().map(|(id, question)| (id, question.told.clone())).expect("a question");
    desk.borrow_mut().state.inbox.take(Card::Coach);
    window.run();
    assert!(window.query_by_label(&told).is_none(), "it asks before it answers");
    window.get_by_label("Just tell me").click();
    window.run();
    assert_eq!(desk.borrow().run.decisions().last(), Some(&Decision::BeTold(id)));
    assert!(window.query_by_label(&told).is_some());
    assert!(window.query_by_label("Just tell me").is_none(), "once a Sprint");
    let said = north_of_noise::words::had_told(&desk.borrow().run).expect("the review has it");
    assert!(said.contains("once, in Sprint 3. That took half a half-day"), "{said}");
}

#[test]
fn an_inbox_and_a_calendar_are_played_by_keyboard_alone() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let first = desk.borrow().run.view().requests().next().expect("somebody asks").id;

    press(&mut window, &[Key::Num3]);
    assert_eq!(desk.borrow().run.view().requests().filter(|r| r.asked_why).count(), 0, "a digit only chooses");
    press(&mut window, &[Key::Enter]);
    assert!(matches!(desk.borrow().run.decisions().last(), Some(Decision::Answer(asked, Answer::AskWhy)) if *asked == first));
    answer_everybody(&mut window, &desk);
    // The coach and the team's questions hold nobody up.
    press(&mut window, &[Key::Escape, Key::Enter]);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Calendar);

    // Leave out what lies under the cursor until two half-days are free, then place interviews from the list.
    const ROWS: [&[Key]; 4] =
        [&[Key::Home], &[Key::Home, Key::ArrowDown], &[Key::Home, Key::PageDown], &[Key::Home, Key::ArrowDown, Key::PageDown]];
    for row in ROWS {
        press(&mut window, row);
        for _ in 0..5 {
            if desk.borrow().run.view().free_half_days() < 2 {
                press(&mut window, &[Key::Delete, Key::ArrowRight]);
            }
        }
    }
    assert!(desk.borrow().run.view().free_half_days() >= 2, "blocks stay: {:?}", desk.borrow().run.view().blocks());
    let before = desk.borrow().run.view().blocks().len();
    press(&mut window, &[Key::Escape, Key::F6]);
    assert!(window.get_by_role_and_label(Role::Button, "Interview customers").accesskit_node().is_focused());
    press(&mut window, &[Key::Enter]);
    assert_eq!(desk.borrow().run.view().blocks().len(), before + 1, "Enter on the list places");

    // Pick up and put down somewhere else.
    press(&mut window, &[Key::Escape]);
    desk.borrow_mut().state.calendar.kind = None;
    press(&mut window, &[Key::Home]);
    let decisions = desk.borrow().run.decisions().len();
    for _ in 0..20 {
        press(&mut window, &[Key::Space, Key::ArrowRight, Key::Space]);
        if desk.borrow().run.decisions().len() > decisions {
            break;
        }
        press(&mut window, &[Key::Escape]);
    }
    assert!(desk.borrow().run.decisions().len() > decisions, "nothing could be moved");
    assert_eq!(desk.borrow().run.view().blocks().len(), before + 1, "moving loses no block");

    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Planning);
    assert!(desk.borrow().refused.is_empty(), "offered and not possible: {:?}", desk.borrow().refused);
}

#[test]
fn a_refusal_with_its_reason_unfolds_in_place() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let first = desk.borrow().run.view().requests().next().expect("somebody asks").id;
    press(&mut window, &[Key::Num4]);
    assert!(window.query_by_label("There is no room").is_some());
    press(&mut window, &[Key::Escape]);
    assert!(window.query_by_label("There is no room").is_none(), "Esc folds the list");
    press(&mut window, &[Key::Num4, Key::Num1, Key::Enter]);
    let last = desk.borrow().run.decisions().last().cloned();
    assert!(matches!(last, Some(Decision::Answer(asked, Answer::DeclineBecause(_))) if asked == first), "{last:?}");
}

#[test]
fn an_answer_that_was_clicked_takes_enter_and_not_the_main_action() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let first = desk.borrow().run.view().requests().next().expect("somebody asks").id;
    window.query_all_by_role(Role::RadioButton).nth(1).expect("a second answer").click();
    window.run();
    press(&mut window, &[Key::Enter]);
    let last = desk.borrow().run.decisions().last().cloned();
    assert!(matches!(last, Some(Decision::Answer(asked, _)) if asked == first), "{last:?}");
    assert_eq!(desk.borrow().run.view().phase(), Phase::Inbox);
}

#[test]
fn an_answer_that_is_not_possible_stays_and_says_why() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let card = desk.borrow().state.inbox.card(&desk.borrow().run);
    let unknown = match card {
        Some(Card::Request(request)) => desk.borrow().run.view().because(request).is_none(),
        _ => false,
    };
    assert!(unknown, "the first card's need should not be known");
    let said = window.get_by_label("Offer an alternative").accesskit_node().data().description().map(str::to_owned);
    assert!(said.is_some_and(|said| said.ends_with("The need behind this is not known; ask why first.")));
    press(&mut window, &[Key::Num6, Key::Enter]);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Inbox, "a locked answer keeps the focus and does nothing");
}

#[test]
fn a_guided_sprint_shows_a_step_then_leaves_the_next_to_the_player() {
    let (mut window, desk) = open("first_sprint", 0, Phase::Inbox);
    desk.borrow_mut().state.worked = Some(0);
    press(&mut window, &[Key::Enter]);
    assert!(window.query_by_label("Guided Sprint").is_some());
    press(&mut window, &[Key::Enter]);
    assert_eq!(desk.borrow().run.decisions().len(), 1, "the first step asks why");
    assert!(window.query_by_label("Guided Sprint").is_none(), "then the card in hand is the player's");
    assert!(window.query_by_label_contains("step 2 of 6").is_some());
    // The first option of the request in hand, and the other one.
    press(&mut window, &[Key::Num1, Key::Enter]);
    assert!(desk.borrow().run.decisions().len() > 1, "a choice of the player's");
    let desk_phase = || desk.borrow().run.view().phase();
    press(&mut window, &[Key::Num1, Key::Enter]);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk_phase(), Phase::Calendar);
    assert!(window.query_by_label("Guided Sprint").is_some(), "the calendar begins with a step");
    let before = desk.borrow().run.decisions().len();
    press(&mut window, &[Key::Enter]);
    assert!(desk.borrow().run.decisions().len() > before + 4, "one step may decide several things");
    assert!(desk.borrow().run.view().free_half_days() > 0, "and leaves some for the player");
    assert!(says(&window, "step 4 of 6"));
    assert!(desk.borrow().refused.is_empty(), "refused: {:?}", desk.borrow().refused);
}

/// The guided Sprint as somebody begins it.
fn guided_sprint<'a>() -> (Harness<'a>, Shared) {
    let (mut window, desk) = open("first_sprint", 0, Phase::Inbox);
    desk.borrow_mut().state.worked = Some(0);
    press(&mut window, &[Key::Enter]);
    assert!(window.query_by_label("Guided Sprint").is_some());
    (window, desk)
}

/// What is painted in whole sentences, and how many words that is: names and figures are looked at, sentences are read.
fn sentences(window: &Harness<'_>) -> Vec<String> {
    const A_NAME: usize = 5;
    let mut said: Vec<(usize, String)> = Vec::new();
    for row in rows(window) {
        match said.last_mut() {
            Some((of, text)) if *of == row.of => *text = format!("{text} {}", row.text),
            _ => said.push((row.of, row.text)),
        }
    }
    // As it is broken elsewhere it is read once all the same.
    let is_word = |part: &&str| part.contains(char::is_alphanumeric);
    let lines = said.into_iter().map(|(_, text)| text.split_whitespace().filter(is_word).collect::<Vec<_>>().join(" "));
    lines.filter(|text| text.split(' ').count() > A_NAME).collect()
}

#[test]
fn a_newcomer_reads_little_before_the_first_choice() {
    const MOST: usize = 250;
    let (mut window, desk) = open("first_sprint", 0, Phase::Inbox);
    desk.borrow_mut().state.worked = Some(0);
    let mut read: Vec<String> = Vec::new();
    // What it is about, the first step, and the card in hand when it is the player's turn.
    for keys in [&[][..], &[Key::Enter], &[Key::Enter]] {
        press(&mut window, keys);
        let new = sentences(&window).into_iter().filter(|text| !read.contains(text)).collect::<Vec<_>>();
        read.extend(new);
    }
    assert!(says(&window, "step 2 of 6"), "it is the player's turn");
    let words: usize = read.iter().map(|text| text.split(' ').count()).sum();
    println!("{words} words before the first choice");
    assert!(words <= MOST, "{words} words: {read:#?}");
}

#[test]
fn the_guide_is_hidden_and_brought_back_and_says_what_is_next_all_along() {
    let (mut window, desk) = guided_sprint();
    press(&mut window, &[Key::H]);
    assert!(window.query_by_label("Guided Sprint").is_none(), "the card is the player's");
    let first = "Guided Sprint, step 1 of 6. Next: ";
    assert!(says(&window, first) && says(&window, "Show the guide"));
    press(&mut window, &[Key::H]);
    assert!(window.query_by_label("Guided Sprint").is_some(), "it is back");
    // Hidden, it stays so in the next phase, and says what is next to the end of the Sprint.
    click(&mut window, "Hide the guide");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Calendar);
    assert!(says(&window, "Guided Sprint, step 3 of 6. Next: ") && window.query_by_label("Guided Sprint").is_none());
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(says(&window, "Guided Sprint, step 5 of 6. Next: "));
    click(&mut window, "Show the guide");
    assert!(says(&window, "Guided Sprint, step 5 of 6. The order"), "its words are back");
}

#[test]
fn the_guide_goes_on_with_whoever_decided_something_else() {
    let (mut window, desk) = guided_sprint();
    // Another card is taken in hand: the guide steps aside and does not stick to its own.
    let other = desk.borrow().run.view().requests().nth(1).expect("two ask").id;
    desk.borrow_mut().state.inbox.take(Card::Request(other));
    window.run();
    assert!(window.query_by_label("Guided Sprint").is_none() && says(&window, "step 1 of 6"), "{:?}", labels(&window));
    answer_everybody(&mut window, &desk);
    assert!(
        says(&window, "step 2 of 6. Next: To the calendar"),
        "{:?}",
        rows(&window).iter().map(|row| row.text.clone()).collect::<Vec<_>>()
    );
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(window.query_by_label("Guided Sprint").is_some(), "and takes its next step");
    // A block of the example, placed by the player, is not placed twice.
    let own = Block::AcceptWork;
    desk.borrow_mut().run.apply(Decision::Schedule(own, None)).expect("possible");
    window.run();
    click(&mut window, "Show the guide");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let desk = desk.borrow();
    let blocks = desk.run.view().blocks().to_vec();
    assert!(blocks.len() > 4 && blocks.iter().filter(|block| **block == own).count() == 1, "{blocks:?}");
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn keys_menu_metrics_and_timeline_open_over_the_desk_and_close_with_escape() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    press(&mut window, &[Key::Questionmark]);
    assert!(window.query_by_label("Keys").is_some());
    press(&mut window, &[Key::Enter]);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Inbox, "below a sheet no key belongs to the desk");
    press(&mut window, &[Key::Escape]);
    assert!(window.query_by_label("Keys").is_none());
    let sheets =
        [("Menu", Role::Button, "Title"), ("Active technicians", Role::Tab, "Active technicians"), ("Sprint 2", Role::Heading, "Timeline")];
    for (button, role, sheet) in sheets {
        window.get_by_role_and_label(Role::Button, button).click();
        window.run();
        assert!(window.query_all_by_role_and_label(role, sheet).next().is_some(), "{button} opens nothing");
        press(&mut window, &[Key::Escape]);
        assert!(window.query_by_label("Close").is_none(), "{sheet} stays open");
    }
}

#[test]
fn the_inbox_is_sorted_by_a_menu_and_never_by_value() {
    let (mut window, _desk) = open("busy_standing_still", 2, Phase::Inbox);
    window.get_by_role_and_label(Role::Button, "Sorted by arrival").focus();
    window.run();
    press(&mut window, &[Key::Enter]);
    let ways: Vec<String> = nodes(&window).into_iter().map(|node| node.0).filter(|name| name.starts_with("By ")).collect();
    assert_eq!(ways, ["By loudness", "By arrival", "By person"]);
    window.get_by_role_and_label(Role::RadioButton, "By person").click();
    window.run();
    assert!(window.query_by_role_and_label(Role::Button, "Sorted by person").is_some());
}

#[test]
fn the_card_in_hand_stays_in_hand_when_the_inbox_is_sorted_and_is_not_begun_anew_when_the_last_is_left() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    let card = |desk: &Shared| desk.borrow().state.inbox.card(&desk.borrow().run);
    let before = card(&desk);
    for way in ["By person", "By loudness", "By arrival"] {
        window
            .query_all_by_role(Role::Button)
            .find(|b| b.accesskit_node().label().is_some_and(|l| l.starts_with("Sorted ")))
            .expect("a button")
            .click();
        window.run();
        window.get_by_role_and_label(Role::RadioButton, way).click();
        window.run();
        assert_eq!(card(&desk), before, "{way}");
    }
    // Leave all of them, one after the other: the last one stays in hand.
    let count = desk.borrow().run.view().requests().count();
    let mut seen = Vec::new();
    for _ in 0..count + 2 {
        seen.extend(card(&desk));
        press(&mut window, &[Key::Num8, Key::Enter]);
    }
    let last = *seen.last().expect("cards");
    assert!(count > 1 && seen[count - 1] == last && seen[..count - 1].iter().all(|other| *other != last), "{seen:?}");
}

#[test]
fn a_sprint_of_the_timeline_names_its_decisions_where_it_has_the_keyboard() {
    let (mut window, _desk) = open("busy_standing_still", 3, Phase::Inbox);
    let named = |window: &Harness<'_>| nodes(window).into_iter().filter(|(name, ..)| name.starts_with("calendar: ")).count();
    assert_eq!(named(&window), 0);
    window.get_by_role_and_label(Role::Button, "Sprint 2").focus();
    window.run();
    assert!(named(&window) > 0, "only {} blocks are named", named(&window));
}

#[test]
fn a_hint_is_shown_once_where_it_applies_and_the_desk_works_on() {
    let (mut window, desk) = open("busy_standing_still", 3, Phase::Inbox);
    assert!(window.query_by_label("Got it").is_none(), "nothing is left to be shown");
    desk.borrow_mut().state.hints = Hints::all();
    window.run();
    assert!(window.query_by_label(Hint::Waves.text()).is_some());
    press(&mut window, &[Key::H]);
    assert!(window.query_by_label(Hint::Answers.text()).is_some(), "the next one");
    click(&mut window, "Got it");
    assert!(window.query_by_label(Hint::Marks.text()).is_some(), "and the next");
    assert_eq!(desk.borrow().seen, [Hint::Waves, Hint::Answers]);
    // It blocks nothing: the phase goes on, and what was on show counts as seen.
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.borrow().run.view().phase(), Phase::Calendar);
    assert_eq!(desk.borrow().seen, [Hint::Waves, Hint::Answers, Hint::Marks]);
    assert!(window.query_by_label(Hint::HalfDays.text()).is_some());
}

#[test]
fn every_hint_is_shown_in_a_run() {
    let mut left = Hint::ALL.to_vec();
    for (sprint, phase) in [(3, Phase::Inbox), (3, Phase::Calendar), (3, Phase::Planning), (3, Phase::Sprint), (3, Phase::Review)] {
        let (mut window, desk) = open("busy_standing_still", sprint, phase);
        desk.borrow_mut().state.hints = Hints::all();
        window.run();
        for _ in 0..Hint::ALL.len() {
            press(&mut window, &[Key::H]);
        }
        left.retain(|hint| !desk.borrow().seen.contains(hint));
    }
    assert_eq!(left, [Hint::Days], "which is shown while days go by");
}

#[test]
fn no_hint_talks_over_the_worked_example() {
    let (mut window, desk) = open("first_sprint", 0, Phase::Inbox);
    desk.borrow_mut().state.hints = Hints::all();
    desk.borrow_mut().state.worked = Some(0);
    press(&mut window, &[Key::Enter]);
    assert!(window.query_by_label("Got it").is_none());
    desk.borrow_mut().state.worked = None;
    window.run();
    assert!(window.query_by_label("Got it").is_some(), "once it was left");
}

#[test]
fn a_list_among_the_answers_takes_the_keyboard_and_the_digits() {
    let (mut window, desk) = open("busy_standing_still", 2, Phase::Inbox);
    press(&mut window, &[Key::Num4]);
    assert_eq!(focused(&window), "Other needs matter more", "the first reason has the keyboard");
    press(&mut window, &[Key::Enter]);
    assert!(says(&window, "There is no room"), "Enter folds nothing up");
    assert_eq!(desk.borrow().state.inbox.choice, Some(Choice::Answer(Answer::DeclineBecause(Reason::OtherNeedsFirst))));
    // One digit, one meaning: the answers outside of the list show none.
    let called = |window: &Harness<'_>, digit: &str| {
        let answers: Vec<Rect> = window.get_all_by_role(Role::RadioButton).map(|node| node.rect()).collect();
        rows(window).iter().filter(|row| row.text == digit && answers.iter().any(|answer| answer.contains_rect(row.place))).count()
    };
    assert_eq!([called(&window, "1"), called(&window, "8")], [1, 0], "two things are called 1");
    press(&mut window, &[Key::Escape]);
    assert_eq!([called(&window, "1"), called(&window, "8")], [1, 1]);
    assert_eq!(desk.borrow().state.inbox.choice, None);
}

#[test]
fn what_waits_is_put_in_by_one_press() {
    let free = |desk: &Shared| desk.borrow().run.view().free_half_days();
    let found = (0..8).find_map(|seed| {
        let mut run = run_at("busy_standing_still", seed, 2, Phase::Calendar);
        run.apply(Decision::ClearCalendar).ok()?;
        (run.view().blockers() > 0).then_some(run)
    });
    let (mut window, desk) = open_desk::open(found.expect("a sprint with a blocker"), still(ThemeName::Dark, 1.0), USUAL);
    let (all, blocks) = (free(&desk), desk.borrow().run.view().blocks().len());
    assert!(says(&window, "Waits for you:"));
    window.get_by_role_and_label(Role::Button, "Put in: Clear a blocker").click();
    window.run();
    assert_eq!((free(&desk), desk.borrow().run.view().blocks().len()), (all - 1, blocks + 1));
    assert_eq!(desk.borrow().run.view().blocks().last(), Some(&Block::ClearBlocker));
}

#[test]
fn all_that_waits_is_put_in_by_one_press() {
    let found = (0..40).find_map(|seed| {
        let run = run_at("busy_standing_still", seed, 3, Phase::Calendar);
        let (mut window, desk) = open_desk::open(run, still(ThemeName::Dark, 1.0), USUAL);
        window.query_by_label("All of these")?.click();
        let offered: Vec<String> = labels(&window).into_iter().filter(|name| name.starts_with("Put in: ")).collect();
        window.run();
        Some((offered, window, desk))
    });
    let (offered, window, desk) = found.expect("a sprint in which two things wait");
    assert!(offered.len() > 1 && desk.borrow().refused.is_empty(), "{offered:?}: {:?}", desk.borrow().refused);
    let placed = placed_titles(&desk);
    for name in offered {
        let block = name.trim_start_matches("Put in: ");
        assert!(placed.iter().any(|title| title == block), "{block} is not in {placed:?}");
    }
    assert!(window.query_by_label("All of these").is_none(), "it is all done");
}

/// What is in the calendar, as it is called.
fn placed_titles(desk: &Shared) -> Vec<String> {
    let desk = desk.borrow();
    let view = desk.run.view();
    view.blocks().iter().map(|block| block_title(&view, block)).collect()
}
