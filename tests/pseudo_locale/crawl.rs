//! A window in which everything is pressed and pointed at, and all that is to be read or heard in it.

use crate::authored::FIXED;
use egui_kittest::{Harness, kittest::NodeT as _};
use north_of_noise::ui::{
    Look, Scale, ThemeName,
    egui::{Event, Key, Memory, Modifiers, Rect, Shape, Ui, accesskit::Role, vec2},
    install_fonts,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// A screen as it begins.
pub type Screen = Box<dyn FnMut(&mut Ui)>;

/// A screen, and how to come to what is to be looked at.
pub struct Place {
    /// What a fault is told by.
    pub name: String,
    /// Makes the screen anew.
    pub make: Box<dyn Fn() -> Screen>,
    /// Keys that are pressed first.
    pub keys: Vec<(Modifiers, Key)>,
}

impl Place {
    /// A screen as it begins.
    pub fn new(name: impl Into<String>, make: impl Fn() -> Screen + 'static) -> Self {
        Self { name: name.into(), make: Box::new(make), keys: Vec::new() }
    }

    /// The same after these keys.
    pub fn keys(mut self, keys: &[(Modifiers, Key)]) -> Self {
        self.keys.extend_from_slice(keys);
        self
    }
}

/// Words of plain letters: each text once, with the place where it was met first.
#[derive(Default)]
pub struct Heard {
    /// Texts that were looked at.
    pub all: BTreeSet<String>,
    /// Those with a word that comes from nowhere.
    pub faults: BTreeMap<String, String>,
}

impl Heard {
    fn hear(&mut self, place: &str, text: &str) {
        if !self.all.contains(text) {
            self.all.insert(text.to_owned());
            if is_fault(text) {
                self.faults.insert(text.to_owned(), place.to_owned());
            }
        }
    }
}

/// Names on the keys of a keyboard.
const KEYS: [&str; 16] =
    ["Enter", "Esc", "Ctrl", "Alt", "Shift", "Tab", "Space", "Del", "Home", "End", "Up", "Down", "Left", "Right", "PageUp", "PageDown"];

/// Whether a text has a word that comes neither from the file nor from an author nor from a keyboard. The
/// file's letters are changed but for vowels, so one plain consonant tells.
pub fn is_fault(text: &str) -> bool {
    let is_consonant = |c: char| c.is_ascii_alphabetic() && !"aeiouAEIOU".contains(c);
    let is_key = |word: &str| KEYS.contains(&word) || (word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase()));
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.filter(|word| !is_key(word) && !FIXED.contains(word)).any(|word| word.chars().any(is_consonant))
}

/// What is pressed one by one. Options and rows of lists lead where others of their kind lead.
const PRESSED: [Role; 6] = [Role::Button, Role::Tab, Role::RadioButton, Role::CheckBox, Role::ListBoxOption, Role::Image];
/// Of things with the same role in one place so many are pressed at most.
const MOST_PRESSED: usize = 40;

/// A window that shows one screen after the other.
pub struct Crawler {
    window: Harness<'static>,
    screen: Rc<RefCell<Screen>>,
    look: Look,
    size: Rect,
}

impl Crawler {
    /// A window of a usual size without motion.
    pub fn new() -> Self {
        const SIZE: (f32, f32) = (1280.0, 720.0);
        let look = Look::new(ThemeName::Dark, false, Scale::default(), false);
        let screen: Rc<RefCell<Screen>> = Rc::new(RefCell::new(Box::new(|_| {})));
        let shown = Rc::clone(&screen);
        let mut dressed = false;
        let size = Rect::from_min_size(Default::default(), vec2(SIZE.0, SIZE.1));
        let window = Harness::builder().with_size(size.size()).with_max_steps(20).build_ui(move |ui| {
            if dressed {
                (shown.borrow_mut())(ui);
            } else {
                install_fonts(ui.ctx());
                ui.ctx().request_repaint();
                dressed = true;
            }
        });
        Self { window, screen, look, size }
    }

    /// Looks at a place, points at all that stands there, presses all that can be pressed.
    pub fn visit(&mut self, place: &Place, heard: &mut Heard) {
        self.begin(place);
        self.hear(&place.name, heard);
        for at in self.spots(|_| true) {
            self.window.hover_at(at.center());
            self.settle();
            self.hear(&place.name, heard);
        }
        for at in self.spots(|role| PRESSED.contains(&role)) {
            self.begin(place);
            self.window.hover_at(at.center());
            for pressed in [true, false] {
                let button = north_of_noise::ui::egui::PointerButton::Primary;
                self.window.event(Event::PointerButton { pos: at.center(), button, pressed, modifiers: Modifiers::NONE });
                self.window.step();
            }
            self.window.remove_cursor();
            self.settle();
            self.hear(&place.name, heard);
        }
    }

    fn begin(&mut self, place: &Place) {
        self.window.remove_cursor();
        *self.screen.borrow_mut() = (place.make)();
        self.window.ctx.memory_mut(|memory| *memory = Memory::default());
        self.look.apply(&self.window.ctx);
        self.window.ctx.all_styles_mut(|style| {
            style.interaction.tooltip_delay = 0.0;
            style.interaction.show_tooltips_only_when_still = false;
        });
        self.settle();
        for (modifiers, key) in &place.keys {
            self.window.key_press_modifiers(*modifiers, *key);
            // Whatever asks for a key hears of a letter as well.
            if modifiers.is_none() && *key == Key::Questionmark {
                self.window.event(Event::Text("?".into()));
            }
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.window.run_steps(3);
    }

    /// Where things of a role stand in the window, each once.
    fn spots(&self, wanted: impl Fn(Role) -> bool) -> Vec<Rect> {
        let mut spots: Vec<(Role, Rect)> = Vec::new();
        for node in self.window.root().children_recursive() {
            let (role, rect) = (node.accesskit_node().role(), node.rect());
            let is_there = rect.is_positive() && self.size.contains(rect.center()) && rect.area() < self.size.area() / 2.0;
            if is_there && wanted(role) && !spots.iter().any(|(_, other)| *other == rect) {
                spots.push((role, rect));
            }
        }
        let mut of_role: BTreeMap<String, usize> = BTreeMap::new();
        spots.retain(|(role, _)| {
            let count = of_role.entry(format!("{role:?}")).or_default();
            *count += 1;
            *count <= MOST_PRESSED
        });
        spots.into_iter().map(|(_, rect)| rect).collect()
    }

    fn hear(&self, place: &str, heard: &mut Heard) {
        for node in self.window.root().children_recursive() {
            let node = node.accesskit_node();
            let data = node.data();
            let said = [node.label(), node.value(), data.description().map(str::to_owned), data.placeholder().map(str::to_owned)];
            said.iter().flatten().for_each(|text| heard.hear(place, text));
        }
        self.window.output().shapes.iter().for_each(|shape| painted(&shape.shape, place, heard));
    }
}

fn painted(shape: &Shape, place: &str, heard: &mut Heard) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| painted(shape, place, heard)),
        Shape::Text(text) => heard.hear(place, text.galley.text()),
        _ => {}
    }
}
