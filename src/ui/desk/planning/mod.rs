//! Planning: Sprint Goal, order, commitment, debt, bets. The forecast says how far the plan may get.

mod bar;
pub(in crate::ui::desk) mod belief;
mod bet;
mod card;
mod chosen;
mod drag;
mod filter;
mod goal;
mod interval;
mod keyboard;
mod knowing;
mod leaf;
mod list;
pub(in crate::ui::desk) mod live;
mod matrix;
mod menu;
mod next_test;
mod order;
mod outline;
pub(in crate::ui::desk) mod plan;
mod product_goal;
mod release;
mod row;
mod served;
mod side;
mod sort;
mod tell;
mod tree;
mod walk;

use super::{DeskState, MainAction, Part, keys, words};
use crate::scenario::ItemId;
use crate::sim::{Decision, Recording, View};
use crate::tr;
use crate::ui::Intent;
use crate::ui::Look;
use crate::ui::egui::{CornerRadius, Id, Rect, Ui};
use chosen::Group;
use drag::Drag;
use filter::{Filter, Sieve};
use menu::Menu;
use plan::PlannedWork;
use sort::Rule;

/// What Planning remembers between frames.
#[derive(Debug, Default)]
pub struct PlanningState {
    /// The item in hand.
    hand: Option<ItemId>,
    /// Chosen together with it.
    group: Group,
    sieve: Sieve,
    shown: PlanForm,
    /// The card lies beside the matrix or the tree; beside the list it always does.
    card: bool,
    /// The list of goals is open.
    pub(super) goal_open: bool,
    /// The list of Product Goals is open.
    pub(super) product_goal_open: bool,
    /// The sprint that the values below belong to.
    sprint: usize,
    /// Commitment while it is being moved, percent.
    commitment: Option<f32>,
    /// Share for debt while it is being moved, percent.
    debt: Option<f32>,
    /// What is unfolded on the card.
    fold: Fold,
    /// It was unfolded just now and should be seen.
    unfolded: bool,
    /// Which answer to the sponsor is picked.
    told: Option<usize>,
    bet: bet::Draft,
    release: release::Draft,
    live: live::Choice,
    drag: Drag,
    /// The menu that is open.
    menu: Option<Menu>,
    /// The rule by which the backlog was sorted last, and the order it gave.
    sorted: Option<(Rule, Vec<ItemId>)>,
    /// The search field should get the keyboard.
    seeks: bool,
    /// The list was shown in this sprint.
    opened: bool,
    /// The item in hand and its place in the list, as they were shown last.
    seen: Option<(ItemId, usize)>,
    /// What should get the keyboard.
    focus: Option<Id>,
    /// Where Tab stops in the centre.
    stop: Option<ItemId>,
}

/// How the centre shows the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum PlanForm {
    #[default]
    List,
    Matrix,
    Tree,
}

/// What is unfolded on the card of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Fold {
    #[default]
    Nothing,
    /// The bet.
    Bet,
    /// What to tell the sponsor.
    Tell,
    /// When it will be released.
    Release,
}

impl PlanningState {
    /// The item in hand: the chosen one, or the first of the plan.
    fn hand(&self, view: &View<'_>) -> Option<ItemId> {
        let there = |id: &ItemId| view.backlog().chain(view.live()).any(|i| i.id == *id);
        self.hand.filter(there).or_else(|| view.next_items(1).next()).or_else(|| view.backlog().next().map(|i| i.id))
    }

    /// The item that the player has taken in hand, if any.
    pub(super) const fn in_hand(&self) -> Option<ItemId> {
        self.hand
    }

    /// Opens an item in the card; where there is room for one part only, the card comes to the front.
    fn open(&mut self, item: ItemId, part: &mut Part) {
        self.take_in_hand(item);
        self.card = true;
        *part = Part::Right;
    }

    /// Shows the plan in another way; the item in hand gets the keyboard.
    fn show_as(&mut self, shown: PlanForm, view: &View<'_>) {
        self.shown = shown;
        self.card = false;
        self.focus = self.hand(view).map(|item| self.place_of(item));
    }

    /// What stands for an item in the centre.
    fn place_of(&self, item: ItemId) -> Id {
        match self.shown {
            PlanForm::List => row::id_of(item),
            PlanForm::Matrix | PlanForm::Tree => leaf::id_of(item),
        }
    }

    /// Whether Esc has something to do here: a group, a search, or the card beside matrix and tree.
    fn has_to_let_go(&self) -> bool {
        !self.group.is_empty() || !self.sieve.words.is_empty() || (self.card && self.shown != PlanForm::List)
    }

    /// One level back: the card, then the group, then the search.
    fn let_go(&mut self, view: &View<'_>) {
        if self.card && self.shown != PlanForm::List {
            self.show_as(self.shown, view);
        } else if !self.group.is_empty() {
            self.group.clear();
        } else {
            self.sieve.words.clear();
            self.focus = self.hand(view).map(|item| self.place_of(item));
        }
    }

    /// Folds the form; the keyboard, if it was there, goes back to the item.
    fn fold_up(&mut self, ui: &Ui) {
        self.fold = Fold::Nothing;
        if !keys::nothing_focused(ui.ctx()) {
            self.focus = self.hand.map(|item| self.place_of(item));
        }
    }

    fn unfold(&mut self, item: ItemId, fold: Fold) {
        self.take_in_hand(item);
        self.card = true;
        self.fold = fold;
        self.unfolded = true;
    }

    /// What was being moved in an earlier sprint is forgotten.
    fn begin(&mut self, sprint: usize) {
        if self.sprint != sprint {
            *self = Self { sprint, shown: self.shown, ..Self::default() };
        }
    }

    fn take_in_hand(&mut self, item: ItemId) {
        if self.hand != Some(item) {
            self.hand = Some(item);
            self.fold = Fold::Nothing;
            self.told = None;
            self.live = live::Choice::default();
        }
    }
}

/// Goal, commitment, debt, filters, bets.
pub fn left(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    state.planning.begin(run.view().sprint());
    keyboard::follow(ui, run, state, out);
    side::show(ui, run, state, out);
}

/// The plan as a list, a matrix or a tree; no sky.
pub fn centre(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) -> Option<Rect> {
    state.planning.begin(run.view().sprint());
    keyboard::follow(ui, run, state, out);
    // No sky here: the plan has its own ground.
    ui.painter().rect_filled(ui.max_rect(), CornerRadius::ZERO, Look::of(ui).theme.surface);
    let wanted = state.planning.focus;
    bar::show(ui, run, state, out);
    match state.planning.shown {
        PlanForm::List => list::show(ui, run, state, out),
        PlanForm::Matrix => matrix::show(ui, run, state),
        PlanForm::Tree => tree::show(ui, run, state),
    }
    // What is not there cannot get the keyboard; what was asked for just now gets it next time.
    if state.planning.focus == wanted {
        state.planning.focus = None;
    }
    None
}

/// Whether the card has a place of its own: matrix and tree take it until an item is opened.
pub(super) fn has_card(state: &DeskState) -> bool {
    state.planning.shown == PlanForm::List || state.planning.card
}

/// Whether the order is on show, and neither matrix nor tree.
pub(super) fn shows_list(state: &DeskState) -> bool {
    state.planning.shown == PlanForm::List
}

/// The item in hand.
pub fn right(ui: &mut Ui, run: &Recording, state: &mut DeskState, out: &mut Vec<Intent>) {
    state.planning.begin(run.view().sprint());
    keyboard::follow(ui, run, state, out);
    card::show(ui, run, state, out);
}

/// Names of the parts, in the order of the tabs where there is room for one.
pub fn tabs(run: &Recording, state: &DeskState) -> [(Part, String); 3] {
    let view = run.view();
    let plan = PlannedWork::of(&view);
    let hand = state.planning.hand(&view);
    let item = hand
        .and_then(|id| plan.row(id))
        .map_or_else(|| tr!("planning-part-item").to_owned(), |row| tr!("planning-item-place", place = row.place));
    let centre = match state.planning.shown {
        PlanForm::List => tr!("planning-part-list"),
        PlanForm::Matrix => tr!("planning-matrix"),
        PlanForm::Tree => tr!("planning-tree"),
    };
    [(Part::Left, tr!("planning-part-settings").into()), (Part::Centre, centre.into()), (Part::Right, item)]
}

/// Starting the sprint.
pub fn main_action(run: &Recording, state: &DeskState) -> MainAction {
    let view = run.view();
    let planning = &state.planning;
    // What a slider shows is what is committed, even if it has not been let go.
    let drafts =
        [planning.commitment.map(|p| Decision::Commit(p.round() as u8)), planning.debt.map(|p| Decision::DebtShare(p.round() as u8))];
    let current = planning.sprint == view.sprint();
    let intents = drafts
        .into_iter()
        .flatten()
        .filter(|d| current && view.allows(d).is_ok())
        .chain([Decision::EndPhase])
        .map(Intent::Decide)
        .collect();
    let silent = Filter::NoMeasure;
    let unmeasured = tr!("planning-start-unmeasured", count = view.backlog().filter(|i| i.included && silent.shows(i)).count());
    MainAction {
        label: tr!("planning-start").into(),
        off_reason: view.allows(&Decision::EndPhase).err().map(|r| words::refusal(&r)),
        tooltip: if view.goal().is_some() { unmeasured } else { format!("{} {unmeasured}", tr!("planning-start-no-goal")) },
        intents,
    }
}
