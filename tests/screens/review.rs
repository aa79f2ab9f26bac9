//! The review of a run: everything has its place at every size, and the keyboard leads through it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::{Arc, LazyLock},
};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::program::{Earlier, Progress, Stage};
use north_of_noise::{
    player,
    scenario::{self, Scenario},
    score::{Class, Done, Plane, Review, ReviewPlan, Signs, Task, Traces},
    sim::Recording,
    ui::{
        Intent, Look, Scale, Screen, ThemeName,
        egui::{
            Key, Modifiers, OutputCommand, Rect, Ui,
            accesskit::{Role, Toggled},
            vec2,
        },
        install_fonts,
        screens::{ReviewData, ReviewState, review_ui},
    },
};

const SEED: u64 = 3;
const LONG: &str = "A title somebody wrote without any thought of the width of a card, and who then went on for a while, as people do";
/// Re-runs that are made: enough for bands, few enough for a test.
const RERUNS: u64 = 12;

/// Where the bar and the tabs end at the latest.
const MOST_ABOVE: f32 = 160.0;

/// A reviewed run.
struct Reviewed {
    run: Recording,
    review: Review,
    traces: Traces,
    signs: Signs,
    earlier: Vec<Earlier>,
}

static REVIEWED: LazyLock<Reviewed> = LazyLock::new(|| reviewed(shipped()));

fn shipped() -> Scenario {
    let (file, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let mut scenario = scenario::load(file, text).scenario.expect("it loads");
    // Titles as long as authors write them by mistake.
    scenario.title = LONG.into();
    scenario.items.iter_mut().step_by(2).for_each(|item| item.title = LONG.into());
    scenario.requests.iter_mut().step_by(2).for_each(|request| request.title = LONG.into());
    scenario.metrics.iter_mut().step_by(2).for_each(|metric| metric.name = LONG.into());
    scenario
}

fn reviewed(scenario: Scenario) -> Reviewed {
    let mut player = player::by_name("factory", SEED).expect("a player");
    let run = player::record(&Arc::new(scenario), SEED, &mut *player);
    let plan = ReviewPlan::new(&run, Some(4));
    let tasks = plan.tasks().into_iter().filter(|task| !matches!(task, Task::ReRun(number) if *number >= RERUNS));
    let done: Vec<Done> = tasks.map(|task| plan.work(task)).collect();
    let review = plan.finish(&done).expect("the run is over");
    let signs = Signs::of(&run);
    let earlier = |name: &str, strategic: f64| {
        let measured = |value| review.scores.strategic.map(|m| north_of_noise::score::Measured { value, ..m });
        Earlier { name: name.into(), headline: 50.0, strategic: measured(strategic), tactical: measured(90.0), signs }
    };
    let earlier = vec![earlier("run 1", 2.0), earlier("run 2", 99.0)];
    Reviewed { traces: Traces::of(&run), run, review, signs, earlier }
}

/// What of it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum There {
    Nothing,
    Part,
    All,
}

fn data(there: There) -> ReviewData<'static> {
    let all = &*REVIEWED;
    let stage = match there {
        There::Nothing => Stage::Preparing,
        There::Part => Stage::Working,
        There::All => Stage::Done,
    };
    ReviewData {
        run: &all.run,
        review: (there != There::Nothing).then_some(&all.review),
        traces: (there == There::All).then_some(&all.traces),
        signs: (there == There::All).then_some(&all.signs),
        earlier: if there == There::All { &all.earlier } else { &[] },
        progress: Progress { stage, grades: (3, 60), reruns: (132, 200) },
        saved: None,
    }
}

/// A window with a review in it, what egui calls its extent, and what was asked for.
struct Window {
    harness: Harness<'static>,
    extent: Rc<Cell<Rect>>,
    asked: Rc<RefCell<Vec<Intent>>>,
}

fn window(look: Look, (width, height): (f32, f32), there: There) -> Window {
    let (extent, asked) = (Rc::new(Cell::new(Rect::ZERO)), Rc::new(RefCell::new(Vec::new())));
    let (seen, kept) = (Rc::clone(&extent), Rc::clone(&asked));
    let mut frames = 0;
    let mut state = ReviewState::default();
    let screen = move |ui: &mut Ui| {
        if frames == 0 {
            install_fonts(ui.ctx());
            look.apply(ui.ctx());
            ui.ctx().request_repaint();
        } else {
            seen.set(ui.ctx().content_rect());
            let mut out = Vec::new();
            review_ui(ui, &data(there), &mut state, &mut out);
            kept.borrow_mut().extend(out);
        }
        frames += 1;
    };
    let mut harness = Harness::builder().with_size(vec2(width, height)).with_max_steps(20).build_ui(screen);
    harness.run();
    Window { harness, extent, asked }
}

impl Window {
    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// Whether a tab is the chosen one.
    fn is_chosen(&self, label: &str) -> bool {
        self.harness.query_all_by_role_and_label(Role::Tab, label).any(|tab| tab.accesskit_node().toggled() == Some(Toggled::True))
    }

    /// The decision in hand, by its row.
    fn in_hand(&self) -> String {
        let root = self.harness.root();
        let chosen = root.children_recursive().find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption && node.toggled() == Some(Toggled::True)
        });
        chosen.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }
}

const TABS: [(Key, &str); 5] =
    [(Key::Num1, "Overview"), (Key::Num2, "Turning points"), (Key::Num3, "Trace"), (Key::Num4, "Calibration"), (Key::Num5, "Questions")];

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let (mut checked, mut outside) = (0, Vec::new());
    for size in [(1024.0, 640.0), (1280.0, 720.0), (2560.0, 1440.0)] {
        for scale in [1.0, Scale::MAX] {
            for theme in ThemeName::ALL {
                // How things are laid out does not depend on the theme but where borders count; one size tells.
                if theme != ThemeName::Dark && size.0 > 1024.0 {
                    continue;
                }
                for there in [There::Nothing, There::Part, There::All] {
                    let mut window = window(Look::new(theme, false, Scale::new(scale), false), size, there);
                    let extent = window.extent.get();
                    let per_point = f64::from(window.harness.ctx.pixels_per_point());
                    for (key, name) in TABS {
                        window.press(key);
                        assert!(window.is_chosen(name), "{name} at {size:?} × {scale}");
                        let tab = window.harness.query_all_by_role_and_label(Role::Tab, name).next().map(|tab| tab.rect());
                        let height = tab.map_or(f32::MAX, |tab| tab.bottom());
                        assert!(height < MOST_ABOVE, "{name} stands at {height}");
                        for node in window.harness.root().children_recursive() {
                            let node = node.accesskit_node();
                            let Some(bounds) = node.bounding_box() else { continue };
                            let (left, right) = ((bounds.x0 / per_point) as f32, (bounds.x1 / per_point) as f32);
                            if left < extent.left() - 0.5 || right > extent.right() + 0.5 {
                                let label = node.label().or(node.value()).unwrap_or_default();
                                outside.push(format!(
                                    "{name} at {size:?} × {scale}, {theme:?}: {label:?} from {left} to {right} of {extent:?}"
                                ));
                            }
                            checked += 1;
                        }
                    }
                }
            }
        }
    }
    outside.truncate(20);
    assert!(outside.is_empty(), "{outside:#?}");
    assert!(checked > 5000, "only {checked} things looked at");
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    for size in [(1280.0, 720.0), (1024.0, 640.0)] {
        let mut window = window(Look::default(), size, There::All);
        for (key, name) in TABS {
            window.press(key);
            let mut checked = 0;
            for node in window.harness.root().children_recursive() {
                let accessible = node.accesskit_node();
                let role = accessible.role();
                let used = [Role::Button, Role::CheckBox, Role::RadioButton, Role::Slider, Role::Tab, Role::ListBoxOption, Role::Image];
                if used.contains(&role) {
                    checked += 1;
                    assert!(!accessible.label().unwrap_or_default().is_empty(), "{name}: a {role:?} at {:?} without a name", node.rect());
                }
            }
            assert!(checked > 5, "{name}: only {checked} controls found");
        }
    }
}

#[test]
fn tabs_are_reached_by_digits_and_by_ctrl_tab() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    window.press(Key::Num4);
    assert!(window.is_chosen("Calibration"));
    window.press_with(Modifiers::COMMAND, Key::Tab);
    window.press_with(Modifiers::COMMAND, Key::Tab);
    assert!(window.is_chosen("Overview"), "past the last comes the first");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Tab);
    assert!(window.is_chosen("Questions"));
    window.press(Key::Escape);
    assert_eq!(*window.asked.borrow(), [Intent::Open(Screen::End)]);
}

#[test]
fn arrows_walk_the_list_and_the_decision_in_hand_follows() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    let first = window.in_hand();
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    let third = window.in_hand();
    assert!(!first.is_empty() && first != third, "{first}");
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    assert_eq!(window.in_hand(), first, "the list ends at its first row");
}

#[test]
fn where_it_is_narrow_enter_opens_the_decision_below_its_row() {
    let mut window = window(Look::default(), (1024.0, 640.0), There::All);
    assert!(!window.says("Trace it"));
    // Wherever the page is scrolled to, the arrows lead back to the row in hand.
    for key in [Key::PageDown, Key::PageDown, Key::PageDown, Key::ArrowDown, Key::ArrowDown] {
        window.press(key);
    }
    window.press(Key::Enter);
    assert!(window.says("Trace it") && window.says("What was known then"));
    window.press(Key::Enter);
    assert!(!window.says("Trace it"), "Enter closes it again");
}

#[test]
fn a_class_is_a_filter_and_its_count_is_that_of_the_rows() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    let graded = &REVIEWED.review.graded;
    let best = graded.iter().filter(|g| g.grade.class == Class::Best).count();
    assert!(best > 0 && best < graded.len(), "{best} of {}", graded.len());
    assert!(window.says(&format!("{} decisions", graded.len())));
    window.harness.get_by_label(&format!("Best {best}")).click();
    window.harness.run();
    let root = window.harness.root();
    let rows = root.children_recursive().filter(|node| node.accesskit_node().role() == Role::ListBoxOption).count();
    assert_eq!(rows, best);
}

#[test]
fn the_highest_stakes_come_first_when_asked_for() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    window.harness.get_by_label("Order and filter").click();
    window.harness.run();
    window.harness.get_by_label("by stakes").click();
    window.harness.run();
    let most = REVIEWED.review.graded.iter().map(|g| REVIEWED.review.reference.points(g.grade.stakes)).fold(0.0, f64::max);
    let root = window.harness.root();
    let first = root.children_recursive().find(|node| node.accesskit_node().role() == Role::ListBoxOption);
    let label = first.and_then(|node| node.accesskit_node().label()).expect("a row");
    assert!(label.ends_with(&format!("stakes {most:.1}")), "{label}, most {most}");
}

#[test]
fn a_decision_leads_to_its_trace_and_to_a_fork() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    // What cost most is in hand at first: the question that people come with.
    let review = &REVIEWED.review;
    let cost = |at: &usize| review.graded[*at].grade.loss;
    let worst = (0..review.graded.len()).rev().max_by(|a, b| cost(a).total_cmp(&cost(b))).expect("a decision");
    let sprint = usize::from(review.moment(&review.graded[worst]).sprint);
    window.harness.get_by_label(&format!("Fork at sprint {sprint}")).click();
    window.harness.run();
    assert_eq!(*window.asked.borrow(), [Intent::Fork(sprint - 1)]);
    window.harness.get_by_label("Trace it").click();
    window.harness.run();
    assert!(window.is_chosen("Trace"));
    let shown = window.harness.get_by_label("By the end of");
    assert!(shown.accesskit_node().role() == Role::Slider);
}

#[test]
fn scores_are_those_of_the_review_and_say_what_they_are_not() {
    let window = window(Look::default(), (1280.0, 720.0), There::All);
    let scores = &REVIEWED.review.scores;
    assert!(window.says(&format!("{:.0}", scores.headline)));
    let strategic = scores.strategic.expect("something was at stake");
    assert!(window.says(&format!("Strategic, {:.0}, ±\u{a0}{:.0}", strategic.value, strategic.se)));
    assert!(window.says("Feedback for practice, not a certificate."));
}

#[test]
fn work_can_be_stopped_while_it_goes_on() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::Part);
    assert!(window.says("132 of 200 re-runs"));
    window.harness.get_by_label("Cancel").click();
    window.harness.run();
    assert_eq!(*window.asked.borrow(), [Intent::CancelReview]);
}

#[test]
fn a_review_is_copied_as_text_and_as_json_and_saved_on_request() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    window.harness.get_by_label("Export").click();
    window.harness.run();
    let copied = |window: &mut Window, label: &str| {
        window.harness.get_by_label(label).click();
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        let text = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        window.harness.run();
        text.unwrap_or_default()
    };
    let text = copied(&mut window, "Copy as text");
    assert!(text.contains("strategic") && text.lines().count() > REVIEWED.review.graded.len(), "{text}");
    let json: serde_json::Value = serde_json::from_str(&copied(&mut window, "Copy as JSON")).expect("it is JSON");
    assert_eq!(json["decisions"].as_array().map(Vec::len), Some(REVIEWED.review.graded.len()));
    window.harness.get_by_label("Save both").click();
    window.harness.run();
    assert_eq!(*window.asked.borrow(), [Intent::SaveReview]);
    window.press(Key::Escape);
    assert!(!window.says("Export the review") && window.asked.borrow().len() == 1, "Esc closes the sheet and not the screen");
}

#[test]
fn what_is_traced_is_marked_among_what_moved_the_metric() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    window.harness.get_by_label("Trace it").click();
    window.harness.run();
    assert!(window.says("traced, decision") || window.says("by then it had not moved it"));
}

#[test]
fn the_list_is_narrowed_to_a_sprint_and_a_plane() {
    let mut window = window(Look::default(), (1280.0, 720.0), There::All);
    let review = &REVIEWED.review;
    window.harness.get_by_label("Order and filter").click();
    window.harness.run();
    window.harness.get_by_label("tactical").click();
    window.harness.run();
    window.harness.get_by_label("2").click();
    window.harness.run();
    let wanted = review.graded.iter().filter(|g| g.grade.kind.plane() == Plane::Tactical && review.moment(g).sprint == 2).count();
    let root = window.harness.root();
    let rows = root.children_recursive().filter(|node| node.accesskit_node().role() == Role::ListBoxOption).count();
    assert!(wanted > 0 && rows == wanted, "{rows} rows, {wanted} wanted");
}
