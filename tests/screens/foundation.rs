//! The widgets screens are made of: at every theme, width and text size they keep their place and their names.

use std::{cell::RefCell, rc::Rc};

use crate::harness::{
    keys::{click, focus, press},
    window::{still, window},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use north_of_noise::ui::{
    Look, Scale, ThemeName, Type,
    egui::{self, Key, Vec2, accesskit::Role, vec2},
    widgets::{Button, OptionRow, Slider, tabs},
};

/// So wide, and as high as holds the whole gallery, so that nothing is left out for being out of sight.
fn tall(width: f32) -> Vec2 {
    vec2(width, 4000.0)
}

fn looks() -> impl Iterator<Item = Look> {
    let scales = [Scale::MIN, 1.0, 1.5, Scale::MAX];
    ThemeName::ALL.into_iter().flat_map(move |name| scales.map(|scale| still(name, scale)))
}

#[test]
fn no_widget_grows_beyond_its_column() {
    // The narrow left column, the card in hand, the dilemma, and the narrow window at 200 %.
    for width in [232.0, 368.0, 448.0, 512.0, 900.0] {
        for look in looks() {
            let wide = Rc::new(RefCell::new(Vec::new()));
            let seen = Rc::clone(&wide);
            let _window = window(look, tall(width + 100.0), move |ui| {
                seen.borrow_mut().clear();
                for (name, part) in crate::gallery::PARTS {
                    let column = ui.scope(|ui| {
                        ui.set_max_width(width);
                        part(ui);
                    });
                    let used = column.response.rect.width();
                    if used > width + 0.5 {
                        seen.borrow_mut().push((name, used));
                    }
                }
            });
            assert!(wide.borrow().is_empty(), "width {width}, {:?} at {}: {:?}", look.name, look.scale.factor(), wide.borrow());
        }
    }
}

#[test]
fn everything_that_takes_the_focus_has_a_name_and_a_target() {
    let window = window(Look::default(), tall(500.0), |ui| crate::gallery::PARTS.iter().for_each(|(_, part)| part(ui)));
    let mut checked = 0;
    for node in window.root().children_recursive() {
        let accessible = node.accesskit_node();
        let role = accessible.role();
        if matches!(role, Role::Button | Role::CheckBox | Role::RadioButton | Role::Slider | Role::Tab) {
            checked += 1;
            let label = accessible.label().unwrap_or_default();
            assert!(!label.is_empty(), "a {role:?} without a name");
            let height = node.rect().height();
            assert!(height >= 28.0 - 0.01, "{label} is only {height} high");
        }
    }
    assert!(checked > 25, "only {checked} controls found");
}

#[test]
fn a_locked_option_says_why_and_cannot_be_chosen() {
    let clicks = Rc::new(RefCell::new(0));
    let seen = Rc::clone(&clicks);
    let mut window = window(Look::default(), tall(400.0), move |ui| {
        let locked = OptionRow::new(6, "Offer an alternative").locked(Some("Ask why first.")).show(ui).clicked();
        let free = OptionRow::new(3, "Ask why").price("1 half-day").note("Shows the need.").show(ui).clicked();
        *seen.borrow_mut() += usize::from(free) + 100 * usize::from(locked);
    });
    let description = |label: &str| window.get_by_label(label).accesskit_node().data().description().map(str::to_owned);
    assert_eq!(description("Offer an alternative").as_deref(), Some("Ask why first."));
    assert_eq!(description("Ask why").as_deref(), Some("1 half-day. Shows the need."));
    click(&mut window, "Offer an alternative");
    click(&mut window, "Ask why");
    assert_eq!(*clicks.borrow(), 1);
}

#[test]
fn controls_obey_the_keyboard() {
    let state = Rc::new(RefCell::new((0_usize, 0.5_f32, 0_usize)));
    let seen = Rc::clone(&state);
    let mut window = window(Look::default(), tall(400.0), move |ui| {
        let (tab, value, pressed) = &mut *seen.borrow_mut();
        tabs(ui, &["List", "Sky"], tab);
        Slider::new(value, 0.0..=1.0).label("Chance").step(0.05).show(ui);
        *pressed += usize::from(Button::primary("To planning").show(ui).clicked());
    });
    window.get_by_role_and_label(Role::Tab, "Sky").focus();
    window.run();
    press(&mut window, &[Key::Enter]);
    window.get_by_role_and_label(Role::Slider, "Chance").focus();
    window.run();
    press(&mut window, &[Key::ArrowRight]);
    focus(&mut window, "To planning");
    press(&mut window, &[Key::Enter]);
    let (tab, value, pressed) = *state.borrow();
    assert_eq!((tab, (value * 100.0).round() as i32, pressed), (1, 55, 1));
}

#[test]
fn figures_stand_in_columns() {
    let widths = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&widths);
    let _window = window(Look::default(), tall(400.0), move |ui| {
        let mut widths = seen.borrow_mut();
        widths.clear();
        for style in [Type::TEXT, Type::TITLE, Type::TEXT_STRONG] {
            let width = |text: &str| style.line(ui, text, egui::Color32::PLACEHOLDER).size().x;
            let one = width("1");
            widths.extend(["0", "7", "8", "+", "−", "±"].map(|figure| (figure, (width(figure) - one).abs())));
        }
    });
    assert_eq!(widths.borrow().len(), 18);
    assert!(widths.borrow().iter().all(|(_, off)| *off < 0.01), "{:?}", widths.borrow());
}
