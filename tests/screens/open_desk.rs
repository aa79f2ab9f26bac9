//! The desk open in a window.

use crate::harness::{desk::Desk, window::window};
use egui_kittest::Harness;
use north_of_noise::{
    sim::Recording,
    ui::{Look, desk::DeskState, egui::Vec2},
};
use std::{cell::RefCell, rc::Rc};

/// What is on the desk, for the window and for who looks into it.
pub type Shared = Rc<RefCell<Desk>>;

/// A window of this size in pixels with a run on the desk.
pub fn open<'a>(run: Recording, look: Look, pixels: Vec2) -> (Harness<'a>, Shared) {
    let desk = Rc::new(RefCell::new(Desk::new(run, DeskState::default())));
    let shown = Rc::clone(&desk);
    (window(look, pixels, move |ui| shown.borrow_mut().show(ui)), desk)
}
