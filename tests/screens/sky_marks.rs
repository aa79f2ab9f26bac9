//! The sky by keyboard and by pointer: every mark is reached, named, explained and opened.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc, sync::Arc};

use crate::{
    authored::shipped,
    harness::{
        keys::press,
        read::{focused, says},
        runs::play_until,
        window,
    },
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use north_of_noise::{
    sim::Recording,
    ui::{
        Look, ThemeName,
        egui::{Key, vec2},
        sky::{Frame, Setting, ShownSky, SkyHit, SkyState, Subject, label_sizes, layout, legend_ui, sheet_ui, sky_ui},
    },
};

const SPRINT: usize = 4;

fn played() -> Recording {
    let mut run = Recording::new(Arc::new(shipped()), 12);
    play_until(&mut run, |run| run.view().sprint() >= SPRINT);
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
    let (run, mut shown) = (played(), ShownSky::default());
    let mut kept = None;
    let window = window::window(window::still(ThemeName::default(), 1.0), vec2(700.0, 620.0), move |ui| {
        let whole = ui.max_rect();
        let seen = &mut *shared.borrow_mut();
        let model = kept.get_or_insert_with(|| {
            let frame = Frame::new(whole, Setting::Desk, Look::of(ui).scale);
            Arc::new(layout(&run.view(), frame, 12, Subject::default(), &|name, value| label_sizes(ui, name, value)))
        });
        seen.marks = model.marks.iter().map(|mark| (mark.name.clone(), mark.about.clone())).collect();
        let moment = shown.at(0.0, model, false);
        seen.opened.extend(sky_ui(ui, &run.view(), &moment, &mut seen.state));
        legend_ui(ui.ctx(), &mut seen.state);
        sheet_ui(ui.ctx(), &run.view(), &mut seen.state);
    });
    (window, seen)
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
        press(&mut window, &[Key::ArrowLeft]);
    }
    let mut reached = BTreeSet::from([focused(&window)]);
    for _ in 0..count {
        press(&mut window, &[Key::ArrowRight]);
        reached.insert(focused(&window));
    }
    assert_eq!(reached, all);
    press(&mut window, &[Key::Enter]);
    assert_eq!(seen.borrow().opened.len(), 1);
}

#[test]
fn tab_goes_from_kind_to_kind() {
    let (mut window, seen) = window();
    let star = focused(&window);
    assert_eq!(Some(&star), seen.borrow().marks.first().map(|(name, _)| name));
    let mut stops = vec![star];
    for _ in 0..4 {
        press(&mut window, &[Key::Tab]);
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
    assert!(says(&window, "serve"));
    press(&mut window, &[Key::Escape]);
    assert_eq!(seen.borrow().state.sheet, None);
    press(&mut window, &[Key::L]);
    for form in
        ["North star", "Need, hardly met", "Ideas together", "Harms", "Technical debt", "Not heard yet", "Half-day, spent", "Request"]
    {
        assert!(says(&window, form), "{form} is not in the legend");
    }
    press(&mut window, &[Key::Escape]);
    assert!(!seen.borrow().state.legend);
}
