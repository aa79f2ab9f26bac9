//! Planning, dilemma, Review and Retrospective on the desk: they keep their places, say what everything is, and go by keyboard alone.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    player::{Bot, play_on},
    scenario,
    sim::{Bet, Decision, Phase, Recording, Stage},
    ui::{
        Intent, Look, Scale, ThemeName,
        desk::{self, DeskState, Part},
        egui::{self, Key, Modifiers, Ui, accesskit::Role, vec2},
        install_fonts,
    },
};

/// A run that somebody sensible has played up to this phase.
fn played_to(seed: u64, sprint: usize, phase: Phase) -> Recording {
    let (name, text) = scenario::by_name("busy_standing_still").expect("the scenario is shipped");
    let mut run = Recording::new(Arc::new(scenario::load(name, text).scenario.expect("it has no errors")), seed);
    let mut bot = Bot::named("balanced").expect("there is such a player");
    play_on(&mut run, &mut bot, |run| run.view().sprint() >= sprint && run.view().phase() == phase);
    assert_eq!(run.view().phase(), phase, "the run has no such moment");
    run
}

/// The desk with a run that obeys it.
struct Desk<'a> {
    window: Harness<'a>,
    run: Rc<RefCell<Recording>>,
    state: Rc<RefCell<DeskState>>,
    refused: Rc<RefCell<Vec<String>>>,
}

impl Desk<'_> {
    fn new(run: Recording, look: Look, size: egui::Vec2) -> Self {
        let run = Rc::new(RefCell::new(run));
        let state = Rc::new(RefCell::new(DeskState::default()));
        let refused = Rc::new(RefCell::new(Vec::new()));
        let (seen, kept, said) = (Rc::clone(&run), Rc::clone(&state), Rc::clone(&refused));
        let mut dressed = false;
        // Kittest gives sizes in points; at 200 % the same window has half as many.
        let mut window = Harness::builder().with_size(size / look.scale.factor()).with_max_steps(40).build_ui(move |ui: &mut Ui| {
            if !dressed {
                install_fonts(ui.ctx());
                Look { scale: Scale::new(1.0), ..look }.apply(ui.ctx());
                ui.ctx().request_repaint();
                dressed = true;
                return;
            }
            let mut out = Vec::new();
            desk::desk_ui(ui, &seen.borrow(), &mut kept.borrow_mut(), &mut out);
            for intent in out {
                if let Intent::Decide(decision) = intent
                    && let Err(refusal) = seen.borrow_mut().apply(decision.clone())
                {
                    said.borrow_mut().push(format!("{decision:?}: {refusal}"));
                }
            }
        });
        window.run();
        Self { window, run, state, refused }
    }

    fn press(&mut self, key: Key) {
        self.window.key_press(key);
        self.window.run();
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    fn phase(&self) -> Phase {
        self.run.borrow().view().phase()
    }

    fn last(&self) -> Decision {
        self.run.borrow().decisions().last().expect("something was decided").clone()
    }
}

const PHASES: [Phase; 4] = [Phase::Planning, Phase::Sprint, Phase::Review, Phase::Retrospective];

fn still(name: ThemeName, scale: f32) -> Look {
    Look::new(name, false, Scale::new(scale), false)
}

#[test]
fn every_part_of_every_phase_stays_in_the_window_and_has_names() {
    for phase in PHASES {
        let run = played_to(3, 3, phase);
        for (size, scale) in
            [((1024.0, 640.0), 1.0), ((1024.0, 640.0), 2.0), ((1280.0, 720.0), 1.0), ((2560.0, 1440.0), 1.0), ((2560.0, 1440.0), 2.0)]
        {
            for name in ThemeName::ALL {
                for part in [Part::Left, Part::Centre, Part::Right] {
                    let size = vec2(size.0, size.1);
                    let mut desk = Desk::new(run.clone(), still(name, scale), size);
                    desk.state.borrow_mut().part = part;
                    desk.window.run();
                    let right = f64::from(size.x / scale) + 0.5;
                    let mut controls = 0;
                    for node in desk.window.root().children_recursive() {
                        let accessible = node.accesskit_node();
                        let role = accessible.role();
                        let label = accessible.label().unwrap_or_default();
                        if matches!(role, Role::Button | Role::CheckBox | Role::RadioButton | Role::Slider | Role::Tab) {
                            controls += 1;
                            assert!(!label.is_empty(), "a {role:?} without a name in {phase:?}");
                        }
                        let Some(place) = accessible.bounding_box() else { continue };
                        if role == Role::Label && place.x1 > place.x0 {
                            assert!(place.x1 <= right, "{phase:?} {size:?} at {scale}, {part:?}: “{label}” ends at {}", place.x1);
                        }
                    }
                    assert!(controls > 2, "{phase:?} shows {controls} controls");
                }
            }
        }
    }
}

#[test]
fn the_plan_is_made_by_keyboard_alone() {
    let mut desk = Desk::new(played_to(3, 2, Phase::Planning), still(ThemeName::Dark, 1.0), vec2(1280.0, 720.0));
    let order = |desk: &Desk<'_>| desk.run.borrow().view().next_items(2).collect::<Vec<_>>();
    let before = order(&desk);
    desk.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&desk), [before[1], before[0]], "Alt and Down move the item in hand behind the next");
    desk.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(order(&desk), before);
    desk.press(Key::P);
    assert!(!desk.run.borrow().view().item(before[0]).expect("there").included, "P takes it out");
    desk.press(Key::P);
    assert!(desk.run.borrow().view().item(before[0]).expect("there").included, "P puts it back");

    let title = {
        let run = desk.run.borrow();
        let view = run.view();
        let item = view.backlog().find(|i| i.stage == Stage::Backlog && i.bet.is_none() && i.included && i.sponsor.is_some());
        view.title(item.expect("an item without a bet").id).to_owned()
    };
    desk.window.get_by_role_and_label(Role::Button, "Choose a goal").focus();
    desk.window.run();
    desk.press(Key::Enter);
    desk.press(Key::Num1);
    assert!(desk.run.borrow().view().goal().is_some(), "1 chooses the first need");

    let row = desk.window.get_all_by_label(&title).next().expect("a row");
    row.focus();
    desk.window.run();
    desk.press(Key::B);
    let bet = desk.window.get_by_role_and_label(Role::Button, "Set the bet");
    bet.focus();
    desk.window.run();
    desk.press(Key::Enter);
    assert!(matches!(desk.last(), Decision::PlaceBet(..)), "{:?}", desk.last());

    let before = desk.run.borrow().decisions().len();
    desk.press(Key::T);
    desk.press(Key::Num1);
    desk.press(Key::Escape);
    assert_eq!(desk.run.borrow().decisions().len(), before, "Esc tells nobody anything");
    assert!(desk.refused.borrow().is_empty(), "{:?}", desk.refused.borrow());

    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert!(matches!(desk.phase(), Phase::Sprint | Phase::Review), "Ctrl and Enter start the sprint");
}

#[test]
fn the_plan_shows_as_list_matrix_and_tree_and_none_of_them_changes_it() {
    let mut desk = Desk::new(played_to(3, 3, Phase::Planning), still(ThemeName::Dark, 1.0), vec2(1280.0, 720.0));
    let decisions = desk.run.borrow().decisions().len();
    let card = |desk: &Desk<'_>| desk.window.query_by_label("Close the card").is_some();
    for key in [Key::Num2, Key::Num3] {
        desk.press_with(Modifiers::CTRL, key);
        assert!(!card(&desk), "the view has the card's room");
        let focused = |desk: &Desk<'_>| {
            let all = desk.window.root().children_recursive();
            let named: Vec<String> =
                all.filter(|node| node.accesskit_node().is_focused()).filter_map(|node| node.accesskit_node().label()).collect();
            named.first().cloned().unwrap_or_default()
        };
        assert!(!focused(&desk).is_empty(), "the item in hand has the keyboard");
        desk.press(Key::End);
        let last = focused(&desk);
        desk.press(Key::Home);
        let first = focused(&desk);
        assert_ne!(first, last, "Home and End lead to its ends");
        desk.press(if key == Key::Num2 { Key::ArrowRight } else { Key::ArrowDown });
        let next = focused(&desk);
        assert_ne!(first, next, "arrows go to the next item");
        desk.press(Key::Enter);
        assert!(card(&desk), "Enter opens the item");
        let title = desk.window.root().children_recursive().any(|node| node.accesskit_node().value().as_ref() == Some(&next));
        assert!(title, "“{next}” is the card's title");
        desk.press(Key::Escape);
        assert!(!card(&desk), "Esc closes it");
        assert_eq!(focused(&desk), next, "and gives the keyboard back");
    }
    desk.press_with(Modifiers::CTRL, Key::Num1);
    assert!(!card(&desk), "beside the list the card always lies");
    assert_eq!(desk.run.borrow().decisions().len(), decisions);
    assert!(desk.refused.borrow().is_empty());
}

#[test]
fn the_tree_says_what_serves_nothing_and_how_an_item_will_be_known() {
    let run = played_to(3, 3, Phase::Planning);
    let (needs, bet) = {
        let view = run.view();
        let needs: Vec<String> = view.needs().map(|need| view.scenario().needs[need.id.index()].title.clone()).collect();
        let bet = view.backlog().find(|item| item.bet.is_some() && item.need.is_some()).map(|item| view.title(item.id).to_owned());
        (needs, bet.expect("the player bets"))
    };
    let mut desk = Desk::new(run, still(ThemeName::Dark, 1.0), vec2(1280.0, 720.0));
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
    let mut desk = Desk::new(played_to(3, 2, Phase::Planning), still(ThemeName::Dark, 1.0), vec2(1280.0, 720.0));
    let before = desk.run.borrow().decisions().len();
    desk.window.get_by_role_and_label(Role::Slider, "Commitment").focus();
    desk.window.run();
    for _ in 0..5 {
        desk.press(Key::ArrowRight);
    }
    assert_eq!(desk.run.borrow().decisions().len(), before, "moving decides nothing yet");
    desk.press(Key::Tab);
    assert_eq!(desk.run.borrow().decisions().len(), before + 1);
    assert!(matches!(desk.last(), Decision::Commit(_)));
}

#[test]
fn a_dilemma_is_decided_by_digit_and_only_once_chosen() {
    let mut desk = Desk::new(played_to(3, 2, Phase::Sprint), still(ThemeName::Dark, 1.0), vec2(1280.0, 720.0));
    let before = desk.run.borrow().decisions().len();
    desk.press(Key::Enter);
    assert_eq!(desk.run.borrow().decisions().len(), before, "nothing is preselected");
    desk.press(Key::Num2);
    assert_eq!(desk.run.borrow().decisions().len(), before, "choosing is not deciding");
    desk.press(Key::Enter);
    assert!(matches!(desk.last(), Decision::Choose(_, 1)));
}

#[test]
fn a_bet_that_is_due_holds_the_review_until_it_is_answered() {
    // An early bet on everything makes sure that one comes due.
    let mut run = played_to(3, 0, Phase::Planning);
    let bets: Vec<_> = run.view().backlog().filter(|i| i.stage == Stage::Backlog).map(|i| i.id).collect();
    for item in bets {
        let _locked = run.apply(Decision::PlaceBet(item, Bet { at_least: 0.5, review: 1, chance: 50 }));
    }
    let mut bot = Bot::named("balanced").expect("there");
    play_on(&mut run, &mut bot, |run| run.view().phase() == Phase::Review && run.view().bets_due().next().is_some());
    assert_eq!(run.view().phase(), Phase::Review, "no bet came due");
    let mut desk = Desk::new(run, still(ThemeName::Light, 1.0), vec2(1280.0, 720.0));
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.phase(), Phase::Review, "a due bet holds the Review");
    while desk.run.borrow().view().bets_due().next().is_some() {
        desk.press(Key::Num1);
        desk.press(Key::Enter);
        assert!(matches!(desk.last(), Decision::Keep(_)), "{:?}", desk.last());
    }
    desk.press_with(Modifiers::COMMAND, Key::Enter);
    assert_ne!(desk.phase(), Phase::Review);
    assert!(desk.refused.borrow().is_empty(), "{:?}", desk.refused.borrow());
}

#[test]
fn the_three_questions_are_answered_by_digits() {
    let mut desk = Desk::new(played_to(3, 3, Phase::Retrospective), still(ThemeName::HighContrast, 1.0), vec2(1280.0, 720.0));
    for key in [Key::Num1, Key::Num3, Key::Num2] {
        desk.press(key);
    }
    desk.press(Key::Enter);
    let run = desk.run.borrow();
    let reflection = run.view().reflections().last().expect("kept").1;
    assert_eq!(format!("{:?} {:?}", reflection.surprise, reflection.change), "Size TestFirst");
    assert_ne!(run.view().phase(), Phase::Retrospective);
}

#[test]
fn the_days_go_by_and_enter_skips_them() {
    let run = played_to(3, 2, Phase::Planning);
    let mut moving = Desk::new(run, Look::new(ThemeName::Dark, false, Scale::new(1.0), true), vec2(1280.0, 720.0));
    moving.window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    moving.window.run_steps(4);
    assert!(moving.state.borrow().sprint.playing.is_some(), "the days play");
    moving.window.key_press(Key::Enter);
    moving.window.run_steps(3);
    assert!(moving.state.borrow().sprint.playing.is_none(), "Enter skips them");
    let decisions = moving.run.borrow().decisions().len();
    moving.window.run_steps(3);
    assert_eq!(moving.run.borrow().decisions().len(), decisions, "skipping decides nothing");
}
