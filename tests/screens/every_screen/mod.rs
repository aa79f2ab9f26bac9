//! The screens around the desk, each in the states that it can be met in, with texts as they are shipped or as
//! long as authors may write them.

mod around;
mod essays;
mod group;
pub mod moments;
mod practised;
mod reviewed;

pub use around::{Over, around, over};
pub use group::grouped;
pub use practised::practised;
pub use reviewed::{review_of, reviewed};

use std::{cell::RefCell, rc::Rc};

use crate::harness::window;
use egui_kittest::{Harness, kittest::Queryable as _};
use north_of_noise::ui::{
    Look, ThemeName,
    egui::{Event, Key, Modifiers, Ui, Vec2},
};

/// Which texts are on the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    Shipped,
    Longest,
}

/// What somebody does to get to a state of a screen.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    Press(Key),
    With(Modifiers, Key),
    Write(&'static str),
    /// Clicks the first thing whose name contains this, if it is there.
    Click(&'static str),
}

/// Draws a screen that remembers its state.
pub type DrawnQuestion = Box<dyn FnMut(&mut Ui)>;

/// A screen in a state.
pub struct Shown {
    pub name: &'static str,
    /// Starts it anew.
    pub start: Box<dyn Fn() -> DrawnQuestion>,
    /// How its state is come to.
    pub steps: &'static [Step],
    /// Buttons that must be in sight in the usual window without scrolling.
    pub main: &'static [&'static str],
}

impl Shown {
    fn new<F: FnMut(&mut Ui) + 'static>(name: &'static str, main: &'static [&'static str], start: impl Fn() -> F + 'static) -> Self {
        Self { name, start: Box::new(move || Box::new(start())), steps: &[], main }
    }

    fn after(self, steps: &'static [Step]) -> Self {
        Self { steps, ..self }
    }

    /// A still window of this size in pixels with the screen in its state.
    pub fn window(&self, theme: ThemeName, scale: f32, pixels: Vec2) -> Harness<'static> {
        self.settled(window::still(theme, scale), pixels)
    }

    /// The window as a beginner has it.
    pub fn plain_window(&self, pixels: Vec2) -> Harness<'static> {
        self.settled(window::plain(ThemeName::Dark, 1.0), pixels)
    }

    /// A window of this look and size with the screen in its state.
    pub fn settled(&self, look: Look, pixels: Vec2) -> Harness<'static> {
        let mut window = dressed(look, pixels, (self.start)());
        for step in self.steps {
            step.take(&mut window);
        }
        window
    }
}

impl Step {
    fn take(self, window: &mut Harness<'_>) {
        match self {
            Self::Press(key) => window.key_press(key),
            Self::With(modifiers, key) => window.key_press_modifiers(modifiers, key),
            Self::Write(text) => window.event(Event::Text(text.into())),
            Self::Click(name) => {
                if let Some(node) = window.query_all_by_label_contains(name).next() {
                    node.click();
                }
            }
        }
        window.run_steps(SETTLED);
    }
}

fn dressed(look: Look, pixels: Vec2, screen: DrawnQuestion) -> Harness<'static> {
    let mut window = window::dressed(look, pixels, screen);
    // Clocks ask for frames without end, so a window is not run until it rests.
    window.run_steps(SETTLED);
    window
}

/// One window in which these screens show one after the other, each scrolled to its end before the next, and what is
/// seen of each when it comes.
pub fn one_after_the_other<T>(screens: &[Shown], pixels: Vec2, seen: impl Fn(&Harness<'_>) -> T) -> Vec<T> {
    let at: Rc<RefCell<DrawnQuestion>> = Rc::new(RefCell::new((screens[0].start)()));
    let shown = Rc::clone(&at);
    let mut window = dressed(window::still(ThemeName::Dark, 1.0), pixels, Box::new(move |ui| (*shown.borrow_mut())(ui)));
    let mut all = Vec::new();
    for screen in screens {
        *at.borrow_mut() = (screen.start)();
        window.ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
        window.run_steps(SETTLED);
        all.push(seen(&window));
        Step::Press(Key::End).take(&mut window);
    }
    all
}

/// Frames after which nothing changes any more.
const SETTLED: usize = 6;
