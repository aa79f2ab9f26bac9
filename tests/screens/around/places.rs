//! What is on them: within the window at every size, with names, in sight once it has the keyboard.

use super::{languages, long_winded, shelf};
use crate::{
    every_screen::{Texts, over},
    harness::{
        self,
        keys::press,
        read::{CONTROLS, Sideways, check_names, in_focus},
        sizes::{SMALL, everywhere},
        window::{USUAL, still, window},
    },
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use north_of_noise::{
    program::library::Shelf,
    ui::{
        Look, Scale, Settings, ThemeName,
        egui::{Key, Ui, accesskit::Role, vec2},
        screens::{EndData, EndState, LibraryState, TitleData, end_ui, library_ui, settings_ui, title_ui},
    },
};
use std::{path::Path, rc::Rc};

/// A screen and its name.
type Named = (&'static str, Box<dyn FnMut(&mut Ui)>);

/// A screen by name with long texts and everything open that can be.
fn screens() -> Vec<Named> {
    let one = Rc::new(shelf());
    let (a, b, c) = (Rc::clone(&one), Rc::clone(&one), Rc::clone(&one));
    let folder = Path::new("/home/somebody/with a long name/.local/share/north-of-noise/and/a/folder/below/that/one/as/people/have");
    let (long, usual) = (long_winded(), over(Texts::Shipped));
    let (mut library, mut library_of_one) = (LibraryState::default(), LibraryState::default());
    let (mut end, mut loading) = (EndState::default(), EndState::default());
    (end.all_open, loading.all_open) = (true, true);
    vec![
        ("title", Box::new(move |ui| title_ui(ui, &TitleData::of(&a), &mut Vec::new()))),
        ("library", Box::new(move |ui| library_ui(ui, &b, &mut library, &mut Vec::new()))),
        (
            "library of a broken file",
            Box::new(move |ui| {
                let broken = Shelf { entries: vec![c.entries[2].clone()], ..Shelf::default() };
                library_ui(ui, &broken, &mut library_of_one, &mut Vec::new());
            }),
        ),
        (
            "settings",
            Box::new(move |ui| {
                let settings = Settings::default();
                let languages = languages();
                let data = harness::library::settings(&settings, &languages, folder);
                settings_ui(ui, &data, &mut Vec::new());
            }),
        ),
        (
            "end",
            Box::new(move |ui| {
                end_ui(ui, &EndData { reference: Some(&usual.reference), ..EndData::of(&long.run) }, &mut end, &mut Vec::new());
            }),
        ),
        ("end while players play", Box::new(move |ui| end_ui(ui, &EndData::of(&usual.run), &mut loading, &mut Vec::new()))),
    ]
}

#[test]
fn nothing_leaves_the_window_at_any_size_scale_and_theme() {
    let mut sideways = Sideways::default();
    for (size, scale, theme) in everywhere(vec2(2560.0, 1440.0), &[1.0, Scale::MAX]) {
        for (name, screen) in screens() {
            let window = window(still(theme, scale), size, screen);
            let extent = window.ctx.content_rect();
            assert!((extent.width() * scale - size.x).abs() < 1.0, "the window is {extent:?}");
            sideways.look(&window, &format!("{name} at {size:?} × {scale}, {theme:?}"));
        }
    }
    sideways.check(1000);
}

#[test]
fn everything_that_can_be_used_says_its_name() {
    for (name, screen) in screens() {
        check_names(&window(Look::default(), USUAL, screen), &CONTROLS, 3, name);
    }
}

#[test]
fn what_gets_the_keyboard_comes_into_sight_and_the_way_on_never_leaves_it() {
    for (name, screen) in screens() {
        // The narrow window at 200 %.
        let mut window = window(still(ThemeName::Dark, Scale::MAX), SMALL, screen);
        let whole = window.ctx.content_rect();
        let mut met = 0;
        for _ in 0..25 {
            press(&mut window, &[Key::Tab]);
            let Some(focused) = in_focus(&window).filter(|node| node.accesskit_node().bounding_box().is_some()) else { continue };
            let (place, label) = (focused.rect(), focused.accesskit_node().label().unwrap_or_default());
            // A card is higher than what is left between the bars; its top or its end must be seen.
            assert!(place.bottom() > 0.0 && place.top() < whole.height(), "{name}: {label:?} at {place:?} of {whole:?}");
            met += 1;
        }
        assert!(met > 10, "{name}: the ring was seen only {met} times");
        for main in ["Review your choices", "Continue at Sprint 3", "Keys"] {
            for node in window.query_all_by_role_and_label(Role::Button, main) {
                assert!(whole.contains_rect(node.rect()), "{name}: {main} at {:?}", node.rect());
            }
        }
    }
}
