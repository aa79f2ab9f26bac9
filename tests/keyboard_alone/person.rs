//! A person at the program, with a keyboard and a screen reader: what they do by name, and what must hold
//! after each key.

use super::page::{Page, Told};
use super::seat::Seat;
use north_of_noise::ui::egui::accesskit::Role;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

/// Keys after which whoever looks for something has gone round everything there is.
const ROUND_MOST: usize = 400;
/// Rounds of a screen that goes on changing. A review in the making brings a decision every few seconds, and a
/// round is over in less than one.
const ROUNDS_MOST: usize = 20;

/// The person, and the screen as they know it.
pub struct Person {
    seat: Seat,
    pub page: Page,
    /// Keys pressed so far.
    pub keys: usize,
    /// Changes do not move: the program rests after each key.
    pub still: bool,
    /// Where this is, for what is found.
    place: String,
    /// What did not hold.
    pub faults: BTreeSet<String>,
}

impl Person {
    /// Starts the program on a data folder.
    pub fn new(data: &Path) -> Self {
        let seat = Seat::new(data);
        let page = seat.page();
        Self { seat, page, keys: 0, still: false, place: String::new(), faults: BTreeSet::new() }
    }

    /// Says where this is, for what is found there.
    pub fn is_at(&mut self, place: &str) {
        place.clone_into(&mut self.place);
    }

    /// Presses a key and listens to what the screen is then.
    pub fn press(&mut self, chord: &str) {
        self.seat.press(chord);
        self.page = self.seat.page();
        self.keys += 1;
        self.check(chord);
    }

    /// Presses a key without looking at what is there, and lets so many frames go by.
    pub fn hammer(&mut self, chord: &str, frames: usize) {
        self.seat.hammer(chord, frames);
        self.page = self.seat.page();
    }

    /// Goes by Tab to the control of this name, or else to one whose name begins so.
    pub fn go_to(&mut self, name: &str) {
        let whole = self.page.controls().any(|told| told.name == name);
        self.go(name, |told| if whole { told.name == name } else { told.name.starts_with(name) });
    }

    /// Goes by Tab to the control that this holds of.
    pub fn go(&mut self, what: &str, is: impl Fn(&Told) -> bool) {
        for _ in 0..ROUND_MOST {
            if self.page.focus().is_some_and(&is) || self.page.focus().is_some_and(is_row) && self.walks_to(&is) {
                return;
            }
            self.press("Tab");
        }
        panic!("Tab never comes to {what}\n{}", self.page);
    }

    /// Goes by arrows to a row of the list that has the keyboard; false if it is none of them.
    fn walks_to(&mut self, is: impl Fn(&Told) -> bool) -> bool {
        if !self.page.controls().any(|told| is(told) && is_row(told)) {
            return false;
        }
        self.press("Home");
        let mut last: Option<Told> = None;
        while let Some(row) = self.page.focus().filter(|told| is_row(told)).cloned() {
            if is(&row) {
                return true;
            }
            if last.is_some_and(|last| last.is(&row)) {
                break;
            }
            self.press(along(&row));
            last = Some(row);
        }
        false
    }

    /// Goes to a control and presses Enter on it.
    pub fn choose(&mut self, name: &str) {
        self.go_to(name);
        let on = self.page.focus().expect("somewhere");
        assert!(!on.disabled, "{on}");
        self.press("Enter");
    }

    /// Whether this is read out somewhere on the screen.
    pub fn hears(&self, words: &str) {
        assert!(self.page.says(words), "nothing says {words:?}\n{}", self.page);
    }

    /// Waits for threads of the program.
    pub fn wait(&mut self, most: Duration, what: &str, until: impl FnMut(&Page) -> bool) {
        self.seat.wait(most, what, until);
        self.page = self.seat.page();
        self.check("waiting");
    }

    /// Whether the program is closed.
    pub fn is_done(&self) -> bool {
        self.seat.is_closed()
    }

    /// What must hold on every screen after every key.
    fn check(&mut self, chord: &str) {
        if self.still && !self.seat.rests {
            let why = self.seat.restless();
            self.fault(format!("the program does not rest after {chord}: {why}"));
        }
        if matches!(chord, "Tab" | "Shift+Tab") && self.page.focus().is_none() {
            self.fault(format!("nothing has the keyboard after {chord}"));
        }
        if self.page.says("This needs a look") {
            self.fault(format!("something went wrong after {chord}"));
        }
        let controls: Vec<Told> = self.page.controls().cloned().collect();
        for (k, told) in controls.iter().enumerate() {
            if told.name.trim().is_empty() {
                self.fault(format!("a control has no name: {told}"));
            }
            if told.disabled && told.description.is_empty() {
                self.fault(format!("it does not say why it is off: {told}"));
            }
            if controls[..k].iter().any(|other| other.sounds_like(told)) {
                self.fault(format!("two controls cannot be told apart: {told}"));
            }
        }
    }

    /// Notes what does not hold, and where.
    fn fault(&mut self, fault: String) {
        if self.faults.insert(format!("{}: {fault}", self.place)) {
            println!("{}: {fault}\n{}", self.place, self.page);
        }
    }

    /// Goes round the screen by Tab: everything that can have the keyboard gets it, and then the first again.
    ///
    /// Threads of the program may bring something in the middle of a round. Such a round says nothing, and the
    /// person goes once more.
    pub fn tour(&mut self, place: &str) {
        self.is_at(place);
        for _ in 0..ROUNDS_MOST {
            let before = self.page.clone();
            let found = self.round();
            if self.page.has_the_controls_of(&before) {
                for fault in found {
                    self.fault(fault);
                }
                return;
            }
        }
        self.fault("its controls never stay as they are for one round".to_owned());
    }

    /// One round by Tab. Returns what did not hold.
    fn round(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        self.press("Tab");
        let Some(first) = self.page.focus().cloned() else { return found };
        let mut met = vec![first.clone()];
        loop {
            self.press("Tab");
            let Some(now) = self.page.focus().cloned() else { return found };
            if now.is(&first) {
                break;
            }
            if met.iter().any(|told| told.is(&now)) {
                found.push(format!("Tab turns back to {now} before it comes to {first}"));
                break;
            }
            met.push(now);
        }
        let mut missed: Vec<Told> = self.page.controls().filter(|told| !met.iter().any(|seen| seen.is(told))).cloned().collect();
        self.press("Shift+Tab");
        if !self.page.focus().is_some_and(|told| told.is(&met[met.len() - 1])) {
            found.push("Shift+Tab is not the way back".to_owned());
        }
        if missed.iter().any(is_row) {
            let rows = self.walk_the_rows();
            missed.retain(|told| !rows.iter().any(|row| row.is(told)));
        }
        found.extend(missed.into_iter().map(|told| format!("neither Tab nor arrows come to {told}")));
        found
    }

    /// A list, a matrix or a tree is one stop of Tab: goes there, and by arrows from the first to the last. Returns
    /// what it met.
    fn walk_the_rows(&mut self) -> Vec<Told> {
        self.go("the list", is_row);
        self.press("Home");
        let mut rows: Vec<Told> = Vec::new();
        while let Some(row) = self.page.focus().filter(|told| is_row(told)).cloned() {
            if rows.last().is_some_and(|last| last.is(&row)) {
                break;
            }
            self.press(along(&row));
            rows.push(row);
        }
        rows
    }
}

/// The key to the next row: a matrix goes on to the right.
fn along(row: &Told) -> &'static str {
    if row.role == Role::GridCell { "Right" } else { "Down" }
}

fn is_row(told: &Told) -> bool {
    matches!(told.role, Role::ListBoxOption | Role::GridCell | Role::TreeItem)
}
