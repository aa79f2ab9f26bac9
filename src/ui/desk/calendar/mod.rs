//! The Calendar: ten days of two half-days, what fills them, and what leaving something out costs.

mod curve;
mod drag;
mod grid;
mod hand;
mod list;
mod moves;
mod touched;
mod waiting;

use super::{DeskState, MainAction, Part, keys, words};
use crate::sim::{Block, BlockKind, Decision, HALF_DAYS, Recording, View};
use crate::tr;
use crate::ui::Intent;
use crate::ui::egui::{Key, Rect, Ui};

/// What the Calendar remembers between frames.
#[derive(Debug, Default)]
pub struct CalendarState {
    /// The half-day under the cursor, from 0.
    pub cursor: usize,
    /// A kind of block taken from the list; otherwise the block under the cursor is in hand.
    pub kind: Option<BlockKind>,
    /// The placed block that was picked up, by its place in the list of blocks.
    carried: Option<usize>,
    /// What the mouse drags.
    dragged: Option<Dragged>,
    /// With whom or about what, for kinds where it was chosen.
    chosen: Vec<Block>,
    /// The list of items to choose from is open.
    unfolded: bool,
    /// Why the last move did not work.
    message: String,
    /// The cursor takes the keyboard in the next frame.
    focus_cursor: bool,
    /// Sprint of the last frame: a new one starts at the first half-day.
    sprint: Option<usize>,
}

/// What the mouse drags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dragged {
    Kind(BlockKind),
    Placed(usize),
}

/// What the right panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// A kind from the list, with what it would be about.
    Kind(BlockKind),
    /// A block in the calendar, by its place in the list.
    Placed(usize),
}

/// Half-days of a week.
const WEEK: usize = HALF_DAYS / 2;

impl CalendarState {
    fn meet(&mut self, view: &View<'_>) {
        if self.sprint != Some(view.sprint()) {
            *self = Self { sprint: Some(view.sprint()), cursor: first_block(view), ..Self::default() };
        }
        self.carried = self.carried.filter(|block| *block < view.blocks().len());
    }

    /// The block in hand, placed or not: what the sky marks as about to change.
    pub fn block_in_hand(&self, view: &View<'_>) -> Option<Block> {
        match self.hand(view)? {
            Hand::Kind(kind) => self.block_of(view, kind),
            Hand::Placed(index) => view.blocks().get(index).copied(),
        }
    }

    fn hand(&self, view: &View<'_>) -> Option<Hand> {
        self.kind.map(Hand::Kind).or_else(|| moves::block_at(view, self.cursor).map(Hand::Placed))
    }

    /// The block that placing would place.
    fn block_of(&self, view: &View<'_>, kind: BlockKind) -> Option<Block> {
        moves::block_of(view, kind, &self.chosen)
    }

    /// Chooses with whom or about what a kind of block is.
    fn choose(&mut self, block: Block) {
        self.chosen.retain(|other| other.kind() != block.kind());
        self.chosen.push(block);
    }

    /// Moves the cursor and takes what lies there in hand.
    fn go(&mut self, view: &View<'_>, to: usize) {
        self.cursor = to.min(HALF_DAYS - 1);
        self.message.clear();
        if moves::block_at(view, self.cursor).is_some() && self.carried.is_none() {
            self.kind = None;
        }
    }

    fn note(&mut self, result: Result<(), String>) {
        self.message = result.err().unwrap_or_default();
    }

    /// Enter or a click on the half-day under the cursor: put down what is carried, or place what is in hand.
    fn act(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        if let Some(block) = self.carried.take() {
            let result = moves::shift(view, block, self.cursor, out);
            self.note(result);
        } else if let Some(kind) = self.kind
            && moves::block_at(view, self.cursor).is_none()
        {
            let result = match self.block_of(view, kind) {
                Some(block) => moves::place(view, block, Some(self.cursor), out),
                None => Err(moves::lock(view, kind, None).unwrap_or_default()),
            };
            self.note(result);
        }
    }

    /// Keys of the calendar while its grid or nothing has the keyboard.
    fn keys(&mut self, ui: &Ui, view: &View<'_>, out: &mut Vec<Intent>) {
        let at = self.cursor;
        let (day, half) = (at / 2, at % 2);
        let steps = [
            (Key::ArrowLeft, at.checked_sub(2)),
            (Key::ArrowRight, Some(at + 2)),
            (Key::ArrowUp, if half == 1 { Some(at - 1) } else { at.checked_sub(WEEK - 1) }),
            (Key::ArrowDown, if half == 0 { Some(at + 1) } else { Some(at + WEEK - 1) }),
            (Key::PageUp, at.checked_sub(WEEK)),
            (Key::PageDown, (day < WEEK / 2).then_some(at + WEEK)),
            (Key::Home, Some(0)),
            (Key::End, Some(HALF_DAYS - 1)),
        ];
        for (key, to) in steps {
            if keys::take(ui, key) {
                if let Some(to) = to.filter(|to| *to < HALF_DAYS) {
                    self.go(view, to);
                }
                self.focus_cursor = true;
            }
        }
        let here = moves::block_at(view, self.cursor);
        if keys::take(ui, Key::Space) {
            self.message.clear();
            if self.carried.is_some() || (self.kind.is_some() && here.is_none()) {
                self.act(view, out);
            } else {
                self.carried = here;
            }
            self.focus_cursor = true;
        }
        if keys::take(ui, Key::Delete) || keys::take(ui, Key::Backspace) {
            self.carried = None;
            moves::leave_out(view, self.cursor, out);
        }
        if keys::take(ui, Key::S)
            && let Some(block) = here
        {
            let result = moves::swap_next(view, block, out);
            self.note(result);
        }
        if (self.carried.is_some() || self.kind.is_some()) && keys::take(ui, Key::Escape) {
            (self.carried, self.kind) = (None, None);
            self.message.clear();
            self.focus_cursor = true;
        }
    }
}

fn first_block(view: &View<'_>) -> usize {
    (0..HALF_DAYS).find(|at| moves::block_at(view, *at).is_some()).unwrap_or_default()
}

/// All blocks, strategic then tactical.
pub fn left(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    state.calendar.meet(&view);
    if list::show(ui, &view, &mut state.calendar, out) {
        state.part = Part::Right;
    }
}

/// A strip of sky, the share of strategic work, and the ten days.
pub fn centre(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    let view = run.view();
    state.calendar.meet(&view);
    if keys::take(ui, Key::A) {
        state.part = Part::Left;
    }
    grid::show(ui, run, &mut state.calendar, out)
}

/// The block in hand.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    let view = run.view();
    state.calendar.meet(&view);
    hand::show(ui, &view, &mut state.calendar, out);
}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(run: &Recording, state: &DeskState) -> [(Part, String); 3] {
    let view = run.view();
    let card = match state.calendar.hand(&view) {
        Some(Hand::Kind(kind)) => words::block_name(kind).to_owned(),
        Some(Hand::Placed(block)) => view.blocks().get(block).map_or_else(String::new, |block| words::block_name(block.kind()).to_owned()),
        None => tr!("calendar-tab-block").to_owned(),
    };
    [(Part::Left, tr!("calendar-tab-blocks").to_owned()), (Part::Centre, tr!("calendar-tab").to_owned()), (Part::Right, card)]
}

/// On to Planning.
pub fn main_action(run: &Recording, _state: &DeskState) -> MainAction {
    let free = run.view().free_half_days();
    let label = if free == 0 { tr!("calendar-on").to_owned() } else { tr!("calendar-on-free", free = free) };
    MainAction { label, off_reason: None, tooltip: String::new(), intents: vec![Intent::Decide(Decision::EndPhase)] }
}
