//! The sky by keyboard and by pointer: every mark is reached, named, explained and opened.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc, sync::Arc};

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    player::{Bot, play_on},
    scenario,
    sim::Recording,
    ui::{
        Look, Scale, ThemeName,
        egui::{Key, Modifiers, UiBuilder, vec2},
        install_fonts,
        sky::{Frame, Setting, ShownSky, SkyHit, SkyState, Subject, label_sizes, layout, legend_ui, sheet_ui, sky_ui},
    },
};

const SPRINT: usize = 4;

fn played() -> Recording {
    let (file, text) = scenario::by_name("busy_standing_still").expect("a shipped scenario");
    let mut run = Recording::new(Arc::new(scenario::load(file, text).scenario.expect("it loads")), 12);
    let mut bot = Bot::named("balanced").expect("the balanced player");
    play_on(&mut run, &mut bot, |run| run.view().sprint() >= SPRINT);
    run
}

/// What the window has seen.
#[derive(Default)]
struct Seen {
    opened: Vec<SkyHit>,
    marks: Vec<(String, String)>,
    state: SkyState,
}

fn window() -> (Harness<'static>, Rc<RefCell<Seen>>) {
    let seen = Rc::new(RefCell::new(Seen { state: SkyState { take_focus: true, ..SkyState::default() }, ..Seen::default() }));
    let shared = Rc::clone(&seen);
    let (run, mut shown, mut dressed) = (played(), ShownSky::default(), false);
    let mut kept = None;
    let mut harness = Harness::builder().with_size(vec2(700.0, 620.0)).with_max_steps(20).build_ui(move |ui| {
        if !dressed {
            install_fonts(ui.ctx());
            Look::new(ThemeName::default(), false, Scale::default(), false).apply(ui.ctx());
            ui.ctx().request_repaint();
            dressed = true;
            return;
        }
        let whole = ui.ctx().content_rect();
        let mut ui = ui.new_child(UiBuilder::new().max_rect(whole));
        let seen = &mut *shared.borrow_mut();
        let model = kept.get_or_insert_with(|| {
            let frame = Frame::new(whole, Setting::Desk, Look::of(&ui).scale);
            Arc::new(layout(&run.view(), frame, 12, Subject::default(), &|name, value| label_sizes(&ui, name, value)))
        });
        seen.marks = model.marks.iter().map(|mark| (mark.name.clone(), mark.about.clone())).collect();
        let moment = shown.at(0.0, model, false);
        seen.opened.extend(sky_ui(&mut ui, &run.view(), &moment, &mut seen.state));
        legend_ui(ui.ctx(), &mut seen.state);
        sheet_ui(ui.ctx(), &run.view(), &mut seen.state);
    });
    harness.run();
    (harness, seen)
}

fn focused(window: &Harness<'_>) -> String {
    let root = window.root();
    let node = root.children_recursive().find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn every_mark_has_a_name_and_says_what_it_is() {
    let (window, seen) = window();
    let seen = seen.borrow();
    assert!(seen.marks.len() > 15, "only {} marks", seen.marks.len());
    for (name, about) in &seen.marks {
        let says = |value: String| value.len() > about.len() && value.contains(about.as_str());
        let told = window.query_all_by_label(name).any(|node| node.accesskit_node().value().is_some_and(says));
        assert!(told, "{name} is not there or does not say: {about}");
    }
}

#[test]
fn arrows_read_through_all_marks_and_enter_opens_the_one_in_focus() {
    let (mut window, seen) = window();
    let all: BTreeSet<String> = seen.borrow().marks.iter().map(|(name, _)| name.clone()).collect();
    let count = seen.borrow().marks.len();
    // From wherever the keyboard came in to the first mark, then on to the last.
    for _ in 0..count {
        window.key_press(Key::ArrowLeft);
        window.run();
    }
    let mut reached = BTreeSet::from([focused(&window)]);
    for _ in 0..count {
        window.key_press(Key::ArrowRight);
        window.run();
        reached.insert(focused(&window));
    }
    assert_eq!(reached, all);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(seen.borrow().opened.len(), 1);
}

#[test]
fn tab_goes_from_kind_to_kind() {
    let (mut window, seen) = window();
    let star = focused(&window);
    assert_eq!(Some(&star), seen.borrow().marks.first().map(|(name, _)| name));
    let mut stops = vec![star];
    for _ in 0..4 {
        window.key_press_modifiers(Modifiers::NONE, Key::Tab);
        window.run();
        stops.push(focused(&window));
    }
    let kinds: BTreeSet<&String> = stops.iter().collect();
    assert_eq!(kinds.len(), stops.len(), "star, needs, items, weather, people: {stops:?}");
}

#[test]
fn a_need_opens_a_sheet_and_the_legend_names_every_form() {
    let (mut window, seen) = window();
    let need = played().view().needs().next().expect("a need").id;
    seen.borrow_mut().state.sheet = Some(SkyHit::Need(need));
    window.run();
    assert!(window.query_all_by_label_contains("serve").next().is_some());
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(seen.borrow().state.sheet, None);
    window.key_press(Key::L);
    window.run();
    for form in
        ["North star", "Need, hardly met", "Ideas together", "Harms", "Technical debt", "Not heard yet", "Half-day, spent", "Request"]
    {
        assert!(window.query_all_by_label_contains(form).next().is_some(), "{form} is not in the legend");
    }
    window.key_press(Key::Escape);
    window.run();
    assert!(!seen.borrow().state.legend);
}
