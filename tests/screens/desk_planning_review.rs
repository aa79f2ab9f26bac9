//! Planning, dilemma, Review and Retrospective on the desk: they keep their places, say what everything is, and go by keyboard alone.

use crate::{
    harness::{
        keys::{press, press_with},
        read::{CONTROLS, check_names, focused, says},
        runs::{play_until, run_at},
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
    sim::{Bet, Decision, Phase, Recording, Stage},
    ui::{
        Look, Scale, ThemeName,
        desk::{Part, words},
        egui::{Key, Modifiers, accesskit::Role, vec2},
    },
};
use std::cell::Ref;

/// A run that somebody sensible has played up to this phase, from a sprint (from 0) on.
fn played_to(sprint: usize, phase: Phase) -> Recording {
    run_at("busy_standing_still", 3, sprint, phase)
}

/// The desk open in the usual window.
struct Desk<'a> {
    window: Harness<'a>,
    shared: Shared,
}

impl Desk<'_> {
    fn new(run: Recording, theme: ThemeName) -> Self {
        let (window, shared) = open_desk::open(run, still(theme, 1.0), USUAL);
        Self { window, shared }
    }

    fn press(&mut self, keys: &[Key]) {
        press(&mut self.window, keys);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        press_with(&mut self.window, modifiers, key);
    }

    fn run(&self) -> Ref<'_, Recording> {
        Ref::map(self.shared.borrow(), |desk| &desk.run)
    }

    fn phase(&self) -> Phase {
        self.run().view().phase()
    }

    fn decided(&self) -> usize {
        self.run().decisions().len()
    }

    fn last(&self) -> Decision {
        self.run().decisions().last().expect("something was decided").clone()
    }

    fn check_nothing_was_refused(&self) {
        let refused = &self.shared.borrow().refused;
        assert!(refused.is_empty(), "{refused:?}");
    }
}

const PHASES: [Phase; 4] = [Phase::Planning, Phase::Sprint, Phase::Review, Phase::Retrospective];

#[test]
fn every_part_of_every_phase_stays_in_the_window_and_has_names() {
    for phase in PHASES {
        let run = played_to(3, phase);
        for (size, scale) in [(SMALL, 1.0), (SMALL, 2.0), (USUAL, 1.0), (vec2(2560.0, 1440.0), 1.0), (vec2(2560.0, 1440.0), 2.0)] {
            for theme in ThemeName::ALL {
                for part in [Part::Left, Part::Centre, Part::Right] {
                    let (mut window, desk) = open_desk::open(run.clone(), still(theme, scale), size);
                    desk.borrow_mut().state.part = part;
                    window.run();
                    let what = format!("{phase:?} {size:?} at {scale}, {part:?}");
                    check_names(&window, &CONTROLS, 2, &what);
                    for label in window.query_all_by_role(Role::Label).filter(|label| label.accesskit_node().bounding_box().is_some()) {
                        let place = label.rect();
                        let is_inside = place.right() <= size.x / scale + 0.5;
                        assert!(is_inside || place.width() <= 0.0, "{what}: {place:?} of {:?}", label.accesskit_node().value());
                    }
                }
            }
        }
    }
}

#[test]
fn a_review_is_looked_at_again_and_nothing_changes() {
    for (sprint, phase, seen) in [(3, Phase::Retrospective, 4), (4, Phase::Inbox, 4)] {
        let mut desk = Desk::new(played_to(sprint, phase), ThemeName::Dark);
        let (decided, again) = (desk.decided(), format!("Look at the Review of Sprint {seen} again"));
        desk.window.get_by_role_and_label(Role::Button, &again).click();
        desk.window.run();
        assert!(says(&desk.window, &format!("Review of Sprint {seen}")) && says(&desk.window, "Close"), "{phase:?}");
        desk.press(&[Key::Enter, Key::Escape]);
        assert!(!says(&desk.window, "Close"));
        assert_eq!((desk.phase(), desk.decided()), (phase, decided));
    }
}

#[test]
fn the_plan_is_made_by_keyboard_alone() {
    let mut desk = Desk::new(played_to(2, Phase::Planning), ThemeName::Dark);
    let order = |desk: &Desk<'_>| desk.run().view().next_items(2).collect::<Vec<_>>();
    let before = order(&desk);
    desk.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&desk), [before[1], before[0]], "Alt and Down move the item in hand behind the next");
    desk.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(order(&desk), before);
    desk.press(&[Key::P]);
    assert!(!desk.run().view().item(before[0]).expect("there").included, "P takes it out");
    desk.press(&[Key::P]);
    assert!(desk.run().view().item(before[0]).expect("there").included, "P puts it back");

    let title = {
        let run = desk.run();
        let view = run.view();
        let item = view.backlog().find(|i| i.stage == Stage::Backlog && i.bet.is_none() && i.included && i.sponsor.is_some());
        view.title(item.expect("an item without a bet").id).to_owned()
    };
    desk.window.get_by_role_and_label(Role::Button, "Choose a goal").focus();
    desk.window.run();
    desk.press(&[Key::Enter, Key::Num1, Key::Enter]);
    assert!(desk.run().view().goal().is_some(), "1 points at the first need, Enter chooses it");

    let row = desk.window.get_all_by_label(&title).next().expect("a row");
    row.focus();
    desk.window.run();
    desk.press(&[Key::B]);
    let bet = desk.window.get_by_role_and_label(Role::Button, "Set the bet");
    bet.focus();
    desk.window.run();
    desk.press(&[Key::Enter]);
    assert!(matches!(desk.last(), Decision::PlaceBet(..)), "{:?}", desk.last());

    let before = desk.decided();
    desk.press(&[Key::T, Key::Num1, Key::Escape]);
    assert_eq!(desk.decided(), before, "Esc tells nobody anything");
    desk.check_nothing_was_refused();

    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert!(matches!(desk.phase(), Phase::Sprint | Phase::Review), "Ctrl and Enter start the sprint");
}

#[test]
fn the_plan_shows_as_list_matrix_and_tree_and_none_of_them_changes_it() {
    let mut desk = Desk::new(played_to(3, Phase::Planning), ThemeName::Dark);
    let decisions = desk.decided();
    let card = |desk: &Desk<'_>| desk.window.query_by_label("Close the card").is_some();
    for key in [Key::Num2, Key::Num3] {
        desk.press_with(Modifiers::CTRL, key);
        assert!(!card(&desk), "the view has the card's room");
        assert!(!focused(&desk.window).is_empty(), "the item in hand has the keyboard");
        desk.press(&[Key::End]);
        let last = focused(&desk.window);
        desk.press(&[Key::Home]);
        let first = focused(&desk.window);
        assert_ne!(first, last, "Home and End lead to its ends");
        desk.press(&[if key == Key::Num2 { Key::ArrowRight } else { Key::ArrowDown }]);
        let next = focused(&desk.window);
        assert_ne!(first, next, "arrows go to the next item");
        desk.press(&[Key::Enter]);
        assert!(card(&desk), "Enter opens the item");
        let title = desk.window.root().children_recursive().any(|node| node.accesskit_node().value().as_ref() == Some(&next));
        assert!(title, "“{next}” is the card's title");
        desk.press(&[Key::Escape]);
        assert!(!card(&desk), "Esc closes it");
        assert_eq!(focused(&desk.window), next, "and gives the keyboard back");
    }
    desk.press_with(Modifiers::CTRL, Key::Num1);
    assert!(!card(&desk), "beside the list the card always lies");
    assert_eq!(desk.decided(), decisions);
    desk.check_nothing_was_refused();
}

#[test]
fn the_tree_says_what_serves_nothing_and_how_an_item_will_be_known() {
    let run = played_to(3, Phase::Planning);
    let (needs, bet) = {
        let view = run.view();
        let needs: Vec<String> = view.needs().map(|need| view.scenario().needs[need.id.index()].title.clone()).collect();
        let bet = view.backlog().find(|item| item.bet.is_some() && item.need.is_some()).map(|item| view.title(item.id).to_owned());
        (needs, bet.expect("the player bets"))
    };
    let mut desk = Desk::new(run, ThemeName::Dark);
    desk.press_with(Modifiers::CTRL, Key::Num3);
    let said: Vec<String> = desk.window.root().children_recursive().filter_map(|node| node.accesskit_node().value()).collect();
    for need in needs {
        assert!(said.iter().any(|said| said.starts_with(&format!("{need}, importance"))), "“{need}” is missing");
    }
    let leaves = desk.window.get_all_by_role_and_label(Role::TreeItem, &bet).filter_map(|node| node.accesskit_node().value());
    let leaves: Vec<String> = leaves.collect();
    assert!(leaves.iter().any(|leaf| leaf.contains("effect") && leaf.contains("bet: ")), "{leaves:?}");
}

#[test]
fn a_slider_that_moves_is_one_decision_once_it_is_left() {
    let mut desk = Desk::new(played_to(2, Phase::Planning), ThemeName::Dark);
    let before = desk.decided();
    desk.window.get_by_role_and_label(Role::Slider, "How much to plan").focus();
    desk.window.run();
    for _ in 0..5 {
        desk.press(&[Key::ArrowRight]);
    }
    assert_eq!(desk.decided(), before, "moving decides nothing yet");
    desk.press(&[Key::Tab]);
    assert_eq!(desk.decided(), before + 1);
    assert!(matches!(desk.last(), Decision::Commit(_)));
}

#[test]
fn a_dilemma_is_decided_by_digit_and_only_once_chosen() {
    let mut desk = Desk::new(played_to(2, Phase::Sprint), ThemeName::Dark);
    let before = desk.decided();
    desk.press(&[Key::Enter]);
    assert_eq!(desk.decided(), before, "nothing is preselected");
    desk.press(&[Key::Num2]);
    assert_eq!(desk.decided(), before, "choosing is not deciding");
    desk.press(&[Key::Enter]);
    assert!(matches!(desk.last(), Decision::Choose(_, 1)));
}

#[test]
fn a_bet_that_is_due_holds_the_review_until_it_is_answered() {
    // An early bet on everything makes sure that one comes due.
    let mut run = played_to(0, Phase::Planning);
    let bets: Vec<_> = run.view().backlog().filter(|i| i.stage == Stage::Backlog).map(|i| i.id).collect();
    for item in bets {
        let _locked = run.apply(Decision::PlaceBet(item, Bet { at_least: 0.5, review: 1, chance: 50 }));
    }
    play_until(&mut run, |run| run.view().phase() == Phase::Review && run.view().bets_due().next().is_some());
    assert_eq!(run.view().phase(), Phase::Review, "no bet came due");
    let mut desk = Desk::new(run, ThemeName::Light);
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.phase(), Phase::Review, "a due bet holds the Review");
    while desk.run().view().bets_due().next().is_some() {
        desk.press(&[Key::Num1, Key::Enter]);
        assert!(matches!(desk.last(), Decision::Keep(_)), "{:?}", desk.last());
    }
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert_ne!(desk.phase(), Phase::Review);
    desk.check_nothing_was_refused();
}

#[test]
fn the_three_questions_are_answered_by_digits() {
    let mut desk = Desk::new(played_to(3, Phase::Retrospective), ThemeName::HighContrast);
    desk.press(&[Key::Num1, Key::Num3, Key::Num2, Key::Enter]);
    let run = desk.run();
    let reflection = run.view().reflections().last().expect("kept").1;
    assert_eq!(format!("{:?} {:?}", reflection.surprise, reflection.change), "Size TestFirst");
    assert_ne!(run.view().phase(), Phase::Retrospective);
}

#[test]
fn the_days_go_by_and_enter_skips_them() {
    let look = Look::new(ThemeName::Dark, false, Scale::new(1.0), true);
    let (mut window, desk) = open_desk::open(played_to(2, Phase::Planning), look, USUAL);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(4);
    assert!(desk.borrow().state.sprint.playing.is_some(), "the days play");
    if desk.borrow().run.view().phase() == Phase::Review {
        let star = |readings: usize| {
            let desk = desk.borrow();
            let (_, metric, value, _) = words::north_star_before(&desk.run.view(), readings).expect("a north star");
            words::metric_value(metric, value)
        };
        let shown: Vec<String> = rows(&window).into_iter().map(|row| row.text).collect();
        assert!(!shown.iter().any(|row| row.contains("Review")), "nobody is at the Review yet: {shown:?}");
        assert!(shown.iter().any(|row| row.contains(&star(1))) && (star(0) == star(1) || !shown.iter().any(|row| row.contains(&star(0)))));
    }
    window.key_press(Key::Enter);
    window.run_steps(3);
    assert!(desk.borrow().state.sprint.playing.is_none(), "Enter skips them");
    let decisions = desk.borrow().run.decisions().len();
    window.run_steps(3);
    assert_eq!(desk.borrow().run.decisions().len(), decisions, "skipping decides nothing");
}

#[test]
fn a_digit_points_at_a_goal_and_enter_sets_it_and_starts_nothing() {
    let mut desk = Desk::new(played_to(3, Phase::Planning), ThemeName::Dark);
    desk.window.get_by_role_and_label(Role::Button, "Choose a goal").click();
    desk.window.run();
    desk.press(&[Key::Num2, Key::Enter]);
    assert!(matches!(desk.last(), Decision::SetGoal(_)), "{:?}", desk.last());
    assert_eq!(desk.phase(), Phase::Planning);
}

#[test]
fn an_earlier_review_can_be_read_again() {
    let mut desk = Desk::new(played_to(3, Phase::Planning), ThemeName::Dark);
    let decided = desk.decided();
    let sprint = desk.window.get_all_by_role(Role::Button).find(|node| node.accesskit_node().label().as_deref() == Some("Sprint 2"));
    sprint.expect("the strip has it").click();
    desk.window.run();
    desk.window.get_by_role_and_label(Role::Button, "Read its Review again").click();
    desk.window.run();
    assert!(says(&desk.window, "Review of Sprint 2") && says(&desk.window, "How they take it"));
    desk.press(&[Key::Escape]);
    assert!(!says(&desk.window, "Review of Sprint 2"));
    assert_eq!(desk.decided(), decided, "reading decides nothing");
}
