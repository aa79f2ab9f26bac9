//! What is told of the chosen scenario before it starts.
use super::{LibraryState, challenge, facilitator, findings, own, together};
use crate::program::library::{Next, Shelf, ShelfEntry, Side};
use crate::scenario::{Scenario, WeightsFile};
use crate::tr;
use crate::ui::screens::review::plane;
use crate::ui::{
    IN_PAGE, Intent, Look, PART, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{Button, chip, section_header, separator},
};

/// The facts of a scenario, or what is wrong with its file: what must be known to choose it, and the rest where
/// it is asked for. `headed` repeats the title.
pub(super) fn show(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, headed: bool, state: &mut LibraryState, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    if headed {
        Type::HEAD.label(ui, entry.title.as_str(), theme.ink);
    }
    findings::show(ui, entry, out);
    let Some(scenario) = &entry.scenario else {
        if !IN_PAGE {
            own::show(ui, shelf, entry, &mut state.copying);
        }
        return;
    };
    Type::TEXT.label(ui, scenario.situation.as_str(), theme.ink);
    // Whoever has reviewed nothing yet needs no reason to begin at the beginning.
    if let Some((_, why)) = shelf.next().filter(|(next, why)| next.name == entry.name && *why != Next::First) {
        Type::NOTE.label(ui, next(why), theme.accent);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
        let sprints = tr!("library-sprints-epilogue", count = scenario.sprints);
        let sprints = chip(ui, &format!("{sprints} · {}", tr!("library-minutes", minutes = entry.minutes())));
        let (people, team) = (tr!("library-people", count = scenario.stakeholders.len()), tr!("library-team", count = scenario.start.team));
        if Look::of(ui).all_numbers {
            chip(ui, &people);
            chip(ui, &team);
        } else {
            sprints.on_hover_text(format!("{people}, {team}"));
        }
    });
    if !entry.reviewed.is_empty() {
        section_header(ui, None, tr!("library-landed"), "");
        plane::plane(ui, None, &entry.reviewed, PLANE);
    }
    runs(ui, shelf, entry);
    finished(ui, shelf, entry, out);
    section_header(ui, None, tr!("library-group"), "");
    together::offer(ui, entry, state, out);
    challenge::offer(ui, entry, &state.seed, out);
    facilitator::offer(ui, scenario, &mut state.facilitator);
    if !IN_PAGE {
        own::show(ui, shelf, entry, &mut state.copying);
    }
    let more = &mut state.more;
    let label = if *more { tr!("library-less") } else { tr!("library-more") };
    let turned = if *more { icon::name::CARET_UP } else { icon::name::CARET_DOWN };
    if Button::quiet(label).icon(turned).show(ui).clicked() {
        *more = !*more;
    }
    if !*more {
        return;
    }
    separator(ui);
    section_header(ui, None, &scenario.product.name, "");
    Type::TEXT.label(ui, scenario.product.what.as_str(), theme.ink);
    Type::TEXT.label(ui, scenario.product.company.as_str(), theme.dim);
    section_header(ui, None, tr!("library-charter"), "");
    Type::TEXT.label(ui, scenario.product.charter.as_str(), theme.ink);
    weights(ui, &scenario.weights);
    section_header(ui, None, tr!("library-trains"), "");
    for what in &scenario.trains {
        Type::TEXT.label(ui, format!("· {what}"), theme.ink);
    }
    par(ui, scenario);
}

/// Why this is the one to try next.
fn next(why: Next) -> &'static str {
    match why {
        Next::Weaker(Side::Strategic) => tr!("library-next-strategic"),
        Next::Weaker(Side::Tactical) => tr!("library-next-tactical"),
        Next::First | Next::Unplayed => tr!("library-next-unplayed"),
    }
}

/// Height of the plane.
const PLANE: f32 = 150.0;

fn runs(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry) {
    let theme = Look::of(ui).theme;
    let all = shelf.runs_of(&entry.name).count();
    let (sentence, best) = if let Some(headline) = entry.reviewed.iter().map(|run| run.headline).max_by(f64::total_cmp) {
        (tr!("library-runs-headline", runs = all, headline = PART), number::plain(headline as f32, 0))
    } else if let Some(best) = &entry.best {
        (
            tr!("library-runs-outcome", runs = all, outcome = PART, seed = best.seed.to_string()),
            number::of_hundred(best.utility.total as f32),
        )
    } else {
        (tr!("library-runs", runs = all), String::new())
    };
    Words::new().add_around(Type::NOTE, &sentence, theme.dim, (Type::NOTE_STRONG, &best, theme.ink)).show(ui);
}

/// Runs that are over, to be looked at again, the last one played first.
fn finished(ui: &mut Ui, shelf: &Shelf, entry: &ShelfEntry, out: &mut Vec<Intent>) {
    for run in shelf.runs_of(&entry.name).filter(|run| run.finished && run.readable).take(SHOWN) {
        let seed = run.seed.to_string();
        let label = match run.headline {
            Some(headline) => tr!("library-look-again-headline", seed = seed, headline = number::plain(headline as f32, 0)),
            None => tr!("library-look-again", seed = seed),
        };
        if Button::quiet(&label).icon(icon::name::CLOCK_COUNTER_CLOCKWISE).show(ui).clicked() {
            out.push(Intent::Continue(run.name.clone()));
        }
    }
}

/// Finished runs that are offered.
const SHOWN: usize = 5;

fn weights(ui: &mut Ui, weights: &WeightsFile) {
    let theme = Look::of(ui).theme;
    section_header(ui, None, tr!("library-weights"), tr!("library-weights.note"));
    let parts = [
        (tr!("library-weight-current-value"), weights.current_value),
        (tr!("library-weight-unrealized-value"), weights.unrealized_value),
        (tr!("library-weight-innovate"), weights.ability_to_innovate),
        (tr!("library-weight-time-to-market"), weights.time_to_market),
        (tr!("library-weight-trust"), weights.trust),
    ];
    for (name, weight) in parts {
        let words = Words::new().add(Type::TEXT_STRONG, number::percent(weight as f32), theme.ink);
        words.add(Type::TEXT, format!("  {name}"), theme.dim).show(ui);
    }
}

fn par(ui: &mut Ui, scenario: &Scenario) {
    let theme = Look::of(ui).theme;
    section_header(ui, None, tr!("library-scale"), "");
    let players = scenario.expectation.as_ref().map_or(1, |expectation| expectation.par.len());
    Type::TEXT.label(ui, tr!("library-par", players = players), theme.dim);
}
