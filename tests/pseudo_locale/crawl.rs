//! A window in which everything is pressed and pointed at, and all that is to be read or heard in it.

use crate::harness::window;
use egui_kittest::{Harness, kittest::NodeT as _};
use north_of_noise::ui::{
    Look, ThemeName,
    egui::{Event, Key, Memory, Modifiers, Pos2, Rect, Shape, Ui, accesskit::Role, pos2},
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
    /// What a fault is told by. Up to the first comma it names the screen: what was pointed at and pressed there
    /// is not again.
    pub name: String,
    /// Makes the screen anew.
    pub make: Box<dyn Fn() -> Screen>,
    /// Keys that are pressed first.
    pub keys: Vec<(Modifiers, Key)>,
    /// It is looked at, and nothing pointed at or pressed.
    pub only_seen: bool,
    /// The window is so narrow that one part of a screen has room.
    pub narrow: bool,
}

impl Place {
    /// A screen as it begins.
    pub fn new(name: impl Into<String>, make: impl Fn() -> Screen + 'static) -> Self {
        Self { name: name.into(), make: Box::new(make), keys: Vec::new(), only_seen: false, narrow: false }
    }

    /// The same after these keys.
    pub fn keys(mut self, keys: &[(Modifiers, Key)]) -> Self {
        self.keys.extend_from_slice(keys);
        self
    }

    /// The same, looked at alone.
    pub fn seen(self) -> Self {
        Self { only_seen: true, ..self }
    }

    /// The same in a narrow window, looked at alone.
    pub fn narrow(self) -> Self {
        Self { narrow: true, ..self.seen() }
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
    ["Enter", "Esc", "Ctrl", "Alt", "Shift", "Tab", "Space", "Del", "Home", "End", "Up", "Down", "Left", "Right", "PgUp", "PgDn"];

/// Whether a text has a word that comes neither from the file nor from an author nor from a keyboard. The
/// file's letters are changed but for vowels, so one plain consonant tells. An address of a guide is what it is.
pub fn is_fault(text: &str) -> bool {
    let is_consonant = |c: char| c.is_ascii_alphabetic() && !"aeiouAEIOU".contains(c);
    // A letter alone is a key, or names a mark of a curve.
    let is_key = |word: &str| KEYS.contains(&word) || word.len() == 1;
    if text.starts_with("https://") {
        return false;
    }
    let text: String = text.split(' ').filter(|word| !is_code(word)).collect::<Vec<_>>().join(" ");
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.filter(|word| !is_key(word)).any(|word| word.chars().any(is_consonant))
}

/// Whether it is the code of a challenge, such as `7K2Q-FM3X`.
fn is_code(word: &str) -> bool {
    const HALF: usize = 4;
    let is_half = |half: &str| half.len() == HALF && half.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    word.trim_end_matches('.').split_once('-').is_some_and(|(a, b)| is_half(a) && is_half(b))
}

/// Says where it was if a screen cannot be shown.
struct Where<'a>(&'a str);

impl Drop for Where<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("shown was: {}", self.0);
        }
    }
}

/// What is pressed one by one.
const PRESSED: [Role; 6] = [Role::Button, Role::Tab, Role::RadioButton, Role::CheckBox, Role::ListBoxOption, Role::Image];
/// Of things with the same role in one place so many are pointed at and pressed at most.
const MOST: usize = 24;

/// A window that shows one screen after the other.
pub struct Crawler {
    window: Harness<'static>,
    screen: Rc<RefCell<Screen>>,
    look: Look,
    size: Rect,
    /// What was pointed at and pressed: screen, role and what is said of it.
    done: BTreeSet<(String, bool, String)>,
}

impl Crawler {
    /// A window of a usual size without motion; with large text it is a narrow one.
    pub fn new(scale: f32) -> Self {
        let look = window::still(ThemeName::Dark, scale);
        let screen: Rc<RefCell<Screen>> = Rc::new(RefCell::new(Box::new(|_| {})));
        let shown = Rc::clone(&screen);
        let size = Rect::from_min_size(Pos2::ZERO, window::USUAL);
        let window = window::window(look, window::USUAL, move |ui| (shown.borrow_mut())(ui));
        Self { window, screen, look, size, done: BTreeSet::new() }
    }

    /// Looks at a place, points at all that is there, presses all that can be pressed.
    pub fn visit(&mut self, place: &Place, heard: &mut Heard) {
        let _where = Where(&place.name);
        self.begin(place);
        self.hear(&place.name, heard);
        if place.only_seen {
            return;
        }
        for at in self.spots(&place.name, false) {
            self.window.hover_at(at.center());
            self.settle();
            self.hear(&place.name, heard);
        }
        self.begin(place);
        for at in self.spots(&place.name, true) {
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
        // The zoom stays: egui would take it for a window of another size.
        self.window.ctx.memory_mut(|memory| {
            let options = memory.options.clone();
            *memory = Memory::default();
            memory.options = options;
        });
        self.look.apply(&self.window.ctx);
        self.window.ctx.all_styles_mut(|style| {
            style.interaction.tooltip_delay = 0.0;
            style.interaction.show_tooltips_only_when_still = false;
        });
        self.settle();
        for (modifiers, key) in &place.keys {
            self.window.key_press_modifiers(*modifiers, *key);
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.window.run_steps(3);
    }

    /// Where things are in the window that were not yet pointed at, or pressed, on this screen.
    fn spots(&mut self, place: &str, pressed: bool) -> Vec<Rect> {
        let screen = place.split(',').next().unwrap_or_default();
        let mut spots: Vec<(Role, Rect)> = Vec::new();
        for node in self.window.root().children_recursive() {
            let node = node.accesskit_node();
            let Some(bounds) = node.bounding_box() else { continue };
            // A point is a pixel in this window.
            let at = |x: f64, y: f64| pos2(x as f32, y as f32);
            let (role, rect) = (node.role(), Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1)));
            let is_there = rect.is_positive() && self.size.contains(rect.center()) && rect.area() < self.size.area() / 2.0;
            let is_wanted = is_there && (!pressed || PRESSED.contains(&role)) && !spots.iter().any(|(_, other)| *other == rect);
            let said = format!("{role:?} {:?} {:?} {:?}", node.label(), node.value(), node.data().description());
            if is_wanted && self.done.insert((screen.to_owned(), pressed, said)) {
                spots.push((role, rect));
            }
        }
        let mut of_role: BTreeMap<String, usize> = BTreeMap::new();
        spots.retain(|(role, _)| {
            let count = of_role.entry(format!("{role:?}")).or_default();
            *count += 1;
            *count <= MOST
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
