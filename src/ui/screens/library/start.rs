//! How a scenario starts: seed, new run, or the run that waits.
use super::LibraryState;
use crate::program::library::{RunCard, Shelf, ShelfEntry};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::{Margin, TextEdit, Ui},
    icon, space,
    widgets::Button,
};

/// Seed and buttons one below the other, for the panel at the side.
pub(super) fn column(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    if entry.scenario.is_none() {
        let dim = Look::of(ui).theme.dim;
        Type::NOTE.label(ui, tr!("library-not-yet"), dim);
        return;
    }
    training(ui, state, out);
    seed(ui, state);
    ui.add_space(space::GAP_TIGHT);
    buttons(ui, shelf, entry, state, ui.available_width(), out);
}

/// Seed and buttons in a bar; where it is narrow the buttons go below the seed.
pub(super) fn row(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    if entry.scenario.is_none() {
        let dim = Look::of(ui).theme.dim;
        Type::NOTE.label(ui, tr!("library-not-yet"), dim);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.vertical(|ui| {
            ui.set_max_width(SEED_IN_BAR);
            seed(ui, state);
        });
        buttons(ui, shelf, entry, state, 0.0, out);
    });
}

/// Whether each sprint ends in a short review; the same setting as in Settings.
fn training(ui: &mut Ui, state: &LibraryState, out: &mut Vec<Intent>) {
    let mut settings = state.settings.clone();
    if crate::ui::screens::settings::training(ui, &mut settings) {
        out.push(Intent::Settings(settings));
    }
}

fn seed(ui: &mut Ui, state: &mut LibraryState) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    let (words, colour) = match parse(&state.seed) {
        Err(_) => (tr!("library-seed-wrong"), theme.bad),
        Ok(_) => (tr!("library-seed-what"), theme.dim),
    };
    let label = Type::NOTE.label(ui, words, colour);
    let field = TextEdit::singleline(&mut state.seed)
        .hint_text(Type::TEXT.rich(tr!("library-seed-new"), theme.dim))
        .font(Type::TEXT.font())
        .margin(Margin::symmetric(space::GAP as i8, space::GRID as i8))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(tr!("library-seed")));
}

fn buttons(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, width: f32, out: &mut Vec<Intent>) {
    let waiting = shelf.runs_of(&entry.name).find(|run| run.can_continue());
    let seed = parse(&state.seed);
    let new = if waiting.is_some() { Button::secondary(tr!("library-start-new")) } else { Button::primary(tr!("library-start")) };
    let on = waiting.map(on_label);
    let first = match (waiting, &on) {
        (Some(run), Some(label)) => {
            let response = Button::primary(label).width(width.max(space::PRIMARY_WIDTH)).show(ui);
            if response.clicked() {
                out.push(Intent::Continue(run.name.clone()));
            }
            Some(response)
        }
        _ => None,
    };
    let new = new.icon(icon::name::PLAY).width(width).off(seed.is_err().then_some(tr!("library-seed-wrong"))).show(ui);
    if let (true, Ok(seed)) = (new.clicked(), seed) {
        out.push(Intent::NewRun { scenario: entry.name.clone(), seed });
    }
    if state.to_start {
        state.to_start = false;
        first.unwrap_or(new).request_focus();
    }
}

fn on_label(run: &RunCard) -> String {
    tr!("library-continue", sprint = run.sprint + 1)
}

/// The seed that was typed; none typed means a new one.
pub(super) fn parse(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

const SEED_IN_BAR: f32 = 180.0;
