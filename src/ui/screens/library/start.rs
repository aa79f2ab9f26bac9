//! How a scenario starts: seed, new run, or the run that waits.
use super::super::super::{
    Intent, Look, Type,
    egui::{Margin, TextEdit, Ui},
    icon, number, space,
    widgets::Button,
};
use super::super::library_data::{RunCard, Shelf, ShelfEntry};
use super::LibraryState;

/// Seed and buttons one below the other, for the panel at the side.
pub(super) fn column(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, out: &mut Vec<Intent>) {
    if entry.scenario.is_none() {
        let dim = Look::of(ui).theme.dim;
        Type::NOTE.label(ui, "It can be played once the mistakes are gone.", dim);
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
        Type::NOTE.label(ui, "It can be played once the mistakes are gone.", dim);
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
    if super::super::settings::training(ui, &mut settings) {
        out.push(Intent::Settings(settings));
    }
}

fn seed(ui: &mut Ui, state: &mut LibraryState) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    let wrong = parse(&state.seed).is_err();
    let (words, colour) = if wrong { (SEED_WRONG, theme.bad) } else { ("Seed, names the luck", theme.dim) };
    let label = Type::NOTE.label(ui, words, colour);
    let field = TextEdit::singleline(&mut state.seed)
        .hint_text(Type::TEXT.rich("new, drawn at start", theme.dim))
        .font(Type::TEXT.font())
        .margin(Margin::symmetric(space::GAP as i8, space::GRID as i8))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(label.id);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label("Seed"));
}

fn buttons(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, state: &mut LibraryState, width: f32, out: &mut Vec<Intent>) {
    let waiting = shelf.runs_of(&entry.name).find(|run| run.can_continue());
    let seed = parse(&state.seed);
    let new = if waiting.is_some() { Button::secondary("Start a new run") } else { Button::primary("Start") };
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
    let new = new.icon(icon::name::PLAY).width(width).off(seed.is_err().then_some(SEED_WRONG)).show(ui);
    if let (true, Ok(seed)) = (new.clicked(), seed) {
        out.push(Intent::NewRun { scenario: entry.name.clone(), seed });
    }
    if state.to_start {
        state.to_start = false;
        first.unwrap_or(new).request_focus();
    }
}

fn on_label(run: &RunCard) -> String {
    format!("Continue at sprint {}", number::plain(run.sprint as f32 + 1.0, 0))
}

/// The seed that was typed; none typed means a new one.
fn parse(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

const SEED_WRONG: &str = "A seed is a whole number, or leave it empty.";
const SEED_IN_BAR: f32 = 180.0;
