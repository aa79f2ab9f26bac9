//! The review of a run: everything has its place at every size, and the keyboard leads through it.

use crate::{
    authored::shipped,
    harness::{
        keys::{click, press, press_with},
        read::{CONTROLS, Sideways, check_names, copied, is_chosen, says},
        reviewed::Reviewed,
        sizes::{SMALL, everywhere},
        window::{self, USUAL, still},
    },
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    program::Stage,
    score::{Booked, Class, Ledger, Plane, debrief},
    ui::{
        Intent, Look, Scale, Screen,
        egui::{
            Key, Modifiers, Vec2,
            accesskit::{Role, Toggled},
            vec2,
        },
        screens::{ReviewState, review_ui},
    },
    words,
};
use std::{cell::RefCell, rc::Rc, sync::LazyLock};

const LONG: &str = "A title somebody wrote without any thought of the width of a card, and who then went on for a while, as people do";

/// Where the bar and the tabs end at the latest.
const MOST_ABOVE: f32 = 160.0;

static REVIEWED: LazyLock<Reviewed> = LazyLock::new(|| {
    let mut scenario = shipped();
    // Titles as long as authors write them by mistake.
    scenario.title = LONG.into();
    scenario.items.iter_mut().step_by(2).for_each(|item| item.title = LONG.into());
    scenario.requests.iter_mut().step_by(2).for_each(|request| request.title = LONG.into());
    scenario.metrics.iter_mut().step_by(2).for_each(|metric| metric.name = LONG.into());
    Reviewed::new(scenario, str::to_owned)
});

/// A window with a review in it, and what was asked for.
struct Window {
    harness: Harness<'static>,
    asked: Rc<RefCell<Vec<Intent>>>,
}

fn window(look: Look, pixels: Vec2, stage: Stage) -> Window {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&asked);
    let mut state = ReviewState::default();
    let harness = window::window(look, pixels, move |ui| review_ui(ui, &REVIEWED.data(stage), &mut state, &mut kept.borrow_mut()));
    let mut window = Window { harness, asked };
    window.press(&[Key::Num2]);
    window
}

/// The whole review in the usual window.
fn usual() -> Window {
    window(Look::default(), USUAL, Stage::Done)
}

impl Window {
    fn press(&mut self, keys: &[Key]) {
        press(&mut self.harness, keys);
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        press_with(&mut self.harness, modifiers, key);
    }

    fn click(&mut self, label: &str) {
        click(&mut self.harness, label);
    }

    fn says(&self, text: &str) -> bool {
        says(&self.harness, text)
    }

    fn is_chosen(&self, tab: &str) -> bool {
        is_chosen(&self.harness, tab)
    }

    /// Rows of the list of decisions: their names, and whether they are in hand.
    fn rows(&self) -> Vec<(String, bool)> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.map(|row| {
            let row = row.accesskit_node();
            (row.label().unwrap_or_default(), row.toggled() == Some(Toggled::True))
        })
        .collect()
    }

    /// The decision in hand, by its row.
    fn in_hand(&self) -> String {
        self.rows().into_iter().find(|(_, is_in_hand)| *is_in_hand).map(|(name, _)| name).unwrap_or_default()
    }
}

const TABS: [(Key, &str); 7] = [
    (Key::Num1, "In short"),
    (Key::Num2, "Overview"),
    (Key::Num3, "Story"),
    (Key::Num4, "Turning points"),
    (Key::Num5, "Trace"),
    (Key::Num6, "Calibration"),
    (Key::Num7, "Questions"),
];

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let mut sideways = Sideways::default();
    for (size, scale, theme) in everywhere(vec2(2560.0, 1440.0), &[1.0, Scale::MAX]) {
        for stage in [Stage::Preparing, Stage::Working, Stage::Done] {
            let mut window = window(still(theme, scale), size, stage);
            for (key, name) in TABS {
                window.press(&[key]);
                assert!(window.is_chosen(name), "{name} at {size:?} × {scale}");
                let tab = window.harness.query_all_by_role_and_label(Role::Tab, name).next().map(|tab| tab.rect());
                let height = tab.map_or(f32::MAX, |tab| tab.bottom());
                assert!(height < MOST_ABOVE, "{name} is at {height}");
                sideways.look(&window.harness, &format!("{name} at {size:?} × {scale}, {theme:?}"));
            }
        }
    }
    sideways.check(5000);
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    let roles: Vec<Role> = CONTROLS.into_iter().chain([Role::ListBoxOption, Role::Image]).collect();
    for size in [USUAL, SMALL] {
        let mut window = window(Look::default(), size, Stage::Done);
        for (key, name) in TABS {
            window.press(&[key]);
            check_names(&window.harness, &roles, 5, name);
        }
    }
}

#[test]
fn tabs_are_reached_by_digits_and_by_ctrl_tab() {
    let mut window = usual();
    window.press(&[Key::Num6]);
    assert!(window.is_chosen("Calibration"));
    window.press_with(Modifiers::COMMAND, Key::Tab);
    window.press_with(Modifiers::COMMAND, Key::Tab);
    assert!(window.is_chosen("In short"), "past the last comes the first");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Tab);
    assert!(window.is_chosen("Questions"));
    window.press(&[Key::Escape]);
    assert_eq!(*window.asked.borrow(), [Intent::Open(Screen::End)]);
}

#[test]
fn arrows_walk_the_list_and_the_decision_in_hand_follows() {
    let mut window = usual();
    let first = window.in_hand();
    window.press(&[Key::ArrowDown, Key::ArrowDown]);
    let third = window.in_hand();
    assert!(!first.is_empty() && first != third, "{first}");
    window.press(&[Key::ArrowUp, Key::ArrowUp, Key::ArrowUp]);
    assert_eq!(window.in_hand(), first, "the list ends at its first row");
}

#[test]
fn where_it_is_narrow_enter_opens_the_decision_below_its_row() {
    let mut window = window(Look::default(), SMALL, Stage::Done);
    assert!(!window.says("Trace it"));
    // Wherever the page is scrolled to, the arrows lead back to the row in hand.
    window.press(&[Key::PageDown, Key::PageDown, Key::PageDown, Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert!(window.says("Trace it") && window.says("What was known then"));
    window.press(&[Key::Enter]);
    assert!(!window.says("Trace it"), "Enter closes it again");
}

#[test]
fn a_class_is_a_filter_and_its_count_is_that_of_the_rows() {
    let mut window = usual();
    let graded = &REVIEWED.review.graded;
    let best = graded.iter().filter(|g| g.grade.verdict() == Some(Class::AsGood)).count();
    assert!(best > 0 && best < graded.len(), "{best} of {}", graded.len());
    assert!(window.says(&format!("{} decisions", graded.len())));
    window.click(&format!("As good as any {best}"));
    assert_eq!(window.rows().len(), best);
}

#[test]
fn the_highest_stakes_come_first_when_asked_for() {
    let mut window = usual();
    window.click("Order and filter");
    window.click("by stakes");
    let most = REVIEWED.review.graded.iter().map(|g| REVIEWED.review.reference.points(g.grade.stakes)).fold(0.0, f64::max);
    let label = &window.rows()[0].0;
    assert!(label.ends_with(&format!("stakes {most:.1}")), "{label}, most {most}");
}

#[test]
fn a_decision_leads_to_its_trace_and_to_a_fork() {
    let mut window = usual();
    // What cost most is in hand at first: the question that people come with.
    let review = &REVIEWED.review;
    let cost = |at: &usize| review.graded[*at].grade.loss;
    let worst = (0..review.graded.len()).rev().max_by(|a, b| cost(a).total_cmp(&cost(b))).expect("a decision");
    let sprint = usize::from(review.moment(&review.graded[worst]).sprint);
    window.click(&format!("Fork at Sprint {sprint}"));
    assert_eq!(*window.asked.borrow(), [Intent::Fork(sprint - 1)]);
    window.click("Trace it");
    assert!(window.is_chosen("Trace"));
    let shown = window.harness.get_by_label("By the end of");
    assert!(shown.accesskit_node().role() == Role::Slider);
}

#[test]
fn scores_are_those_of_the_review_and_say_what_they_are_not() {
    let window = usual();
    let scores = &REVIEWED.review.scores;
    assert!(window.says(&format!("{:.0}", scores.headline)));
    let strategic = scores.strategic.expect("something was at stake");
    assert!(window.says(&format!("Strategic, {:.0}, ±\u{a0}{:.0}", strategic.value, strategic.se)));
    assert!(window.says("Feedback for practice, not a certificate."));
}

#[test]
fn work_can_be_stopped_while_it_goes_on() {
    let mut window = window(Look::default(), USUAL, Stage::Working);
    assert!(window.says("132 of 200 re-runs"));
    window.click("Cancel");
    assert_eq!(*window.asked.borrow(), [Intent::CancelReview]);
}

#[test]
fn a_review_is_copied_as_text_and_as_json_and_saved_on_request() {
    let mut window = usual();
    window.click("Export");
    let copy = |window: &mut Window, label: &str| {
        window.harness.get_by_label(label).click();
        window.harness.step();
        let text = copied(&window.harness);
        window.harness.run();
        text.unwrap_or_default()
    };
    let text = copy(&mut window, "Copy as text");
    assert!(text.contains("strategic") && text.lines().count() > REVIEWED.review.graded.len(), "{text}");
    let json: serde_json::Value = serde_json::from_str(&copy(&mut window, "Copy as JSON")).expect("it is JSON");
    assert_eq!(json["decisions"].as_array().map(Vec::len), Some(REVIEWED.review.graded.len()));
    window.click("Save both");
    assert_eq!(*window.asked.borrow(), [Intent::SaveReview]);
    window.press(&[Key::Escape]);
    assert!(!window.says("Export the review") && window.asked.borrow().len() == 1, "Esc closes the sheet and not the screen");
}

#[test]
fn what_is_traced_is_marked_among_what_moved_the_metric() {
    let mut window = usual();
    window.click("Trace it");
    assert!(window.says("traced, decision") || window.says("no effect on the metric by then"));
}

#[test]
fn the_list_is_narrowed_to_a_sprint_and_a_plane() {
    let mut window = usual();
    let review = &REVIEWED.review;
    window.click("Order and filter");
    window.click("tactical");
    window.click("2");
    let wanted = review.graded.iter().filter(|g| g.grade.kind.plane() == Plane::Tactical && review.moment(g).sprint == 2).count();
    let rows = window.rows().len();
    assert!(wanted > 0 && rows == wanted, "{rows} rows, {wanted} wanted");
}

#[test]
fn what_is_in_short_comes_after_the_players_own_guess() {
    let mut window = usual();
    window.press(&[Key::Num1]);
    let review = &REVIEWED.review;
    let headline = format!("{:.0}", review.scores.headline);
    assert!(window.says("Before you look") && !window.says(&headline), "no figure before the guess");
    window.click("Show me");
    assert_eq!(*window.asked.borrow(), [Intent::Guess(50)]);
    window.click("Skip");
    assert!(window.says(&headline) && window.says("Well decided") && window.says("Luck"));
    let leak = debrief(review).leaks.into_iter().next().expect("something was lost");
    assert!(window.says(&words::theme(REVIEWED.run.run().scenario(), leak.theme)));
    window.click("See the dearest");
    assert!(window.is_chosen("Overview"));
    let dearest = &review.graded[leak.decisions[0]];
    let said = words::choice(&review.moment(dearest).view(), dearest.grade.chosen());
    assert!(window.in_hand().contains(&said), "{} instead of {said}", window.in_hand());
}

#[test]
fn the_story_adds_up_and_its_lines_lead_to_decisions() {
    let mut window = usual();
    window.click("Story");
    let review = &REVIEWED.review;
    let ledger = Ledger::of(review).expect("par is better than nobody").rounded();
    assert!(window.says("From par to your outcome") && window.says(&format!("{:.1}", ledger.outcome)));
    let named = ledger.entries.iter().find_map(|entry| if let Booked::Lost(theme) = entry.what { Some(theme) } else { None });
    let theme = named.expect("something was lost");
    window.click(&words::theme(REVIEWED.run.run().scenario(), theme));
    assert!(window.is_chosen("Overview"));
    let leak = debrief(review).leaks.into_iter().find(|leak| leak.theme == theme).expect("it is of the leaks");
    let dearest = &review.graded[leak.decisions[0]];
    let said = words::choice(&review.moment(dearest).view(), dearest.grade.chosen());
    assert!(window.in_hand().contains(&said), "{} instead of {said}", window.in_hand());
}

#[test]
fn what_is_better_comes_with_its_reason_and_nothing_at_stake_with_no_praise() {
    let window = usual();
    let review = &REVIEWED.review;
    let idle = review.graded.iter().filter(|graded| graded.grade.verdict().is_none()).count();
    assert!(idle > 0 && window.rows().iter().filter(|(row, _)| row.contains("nothing at stake")).count() == idle);
    assert!(window.says("Better: "), "{}", window.in_hand());
}

#[test]
fn the_answer_to_a_question_shows_when_it_is_asked_for() {
    let mut window = usual();
    window.click("Questions");
    let coach = &REVIEWED.run.run().scenario().coach;
    let (first, _) = debrief(&REVIEWED.review).questions[0];
    let told = &coach[first.index()].told;
    assert!(!window.says(told));
    let tell = window.harness.get_all_by_label("Show the answer").next().expect("a question");
    tell.click();
    window.harness.run();
    assert!(window.says(told));
}

#[test]
fn the_cost_of_a_decision_is_the_same_wherever_it_is_shown() {
    let mut window = usual();
    let mut compared = 0;
    for _ in 0..12 {
        let row = window.in_hand();
        if let Some(cost) = row.split(", cost ").nth(1).and_then(|rest| rest.split(',').next()) {
            compared += 1;
            assert!(window.says(&format!("cost {cost} · stakes")) || window.says(&format!("cost {cost}, mostly")), "{row}");
            assert!(window.says(&format!("Difference +{cost} ")), "{row}");
        }
        window.press(&[Key::ArrowDown]);
    }
    assert!(compared > 3, "{compared}");
}
