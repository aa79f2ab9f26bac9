//! What was decided otherwise, sprint by sprint from the fork on.
use super::WhatIfData;
use crate::sim::{Decision, Recording};
use crate::ui::screens::review::columns;
use crate::ui::sky::sheet as open_sheet;
use crate::ui::{
    Look, Type, Words,
    egui::{Color32, Context, Ui},
    space,
    widgets::{section_header, separator},
};
use crate::{tr, words};

/// Both runs' own decisions of each sprint beside each other.
pub(super) fn show(ui: &mut Ui, data: &WhatIfData<'_>) {
    let theme = Look::of(ui).theme;
    let shared = tr!("what-if-shared", count = data.original.common);
    section_header(ui, None, tr!("what-if-otherwise"), &shared);
    for sprint in data.original.parts_in()..data.fork.view().sprints() {
        let both = own(data, sprint);
        if both.iter().all(Vec::is_empty) {
            continue;
        }
        separator(ui);
        Type::TEXT_STRONG.label(ui, tr!("what-if-sprint", sprint = sprint + 1), theme.ink);
        sides(ui, &both, MOST);
    }
}

/// One sprint's decisions over the screen. True when it is to be closed.
pub(super) fn sheet(ctx: &Context, data: &WhatIfData<'_>, sprint: usize) -> bool {
    let title = tr!("what-if-sprint-all", sprint = sprint + 1);
    let both = own(data, sprint);
    let (closed, ()) = open_sheet(ctx, "what was decided otherwise", SHEET, |ui| {
        section_header(ui, None, &title, "");
        sides(ui, &both, usize::MAX);
    });
    closed
}

fn sides(ui: &mut Ui, [original, fork]: &[Vec<String>; 2], most: usize) {
    let theme = Look::of(ui).theme;
    columns::two(
        ui,
        HALF,
        LEAST,
        |ui| side(ui, tr!("what-if-original.inside"), theme.accent, original, most),
        |ui| side(ui, tr!("what-if-fork.inside"), theme.strategic, fork, most),
    );
}

/// What each decided in a sprint that the other did not, the original first.
pub(super) fn own(data: &WhatIfData<'_>, sprint: usize) -> [Vec<String>; 2] {
    let (mut one, mut other) = (texts(&data.original.recording, sprint), texts(data.fork, sprint));
    // What both decided says nothing of the fork.
    let both: Vec<String> = one.iter().filter(|text| other.contains(text)).cloned().collect();
    one.retain(|text| !both.contains(text));
    other.retain(|text| !both.contains(text));
    [one, other]
}

fn side(ui: &mut Ui, name: &str, colour: Color32, texts: &[String], most: usize) {
    let theme = Look::of(ui).theme;
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    Type::NOTE_STRONG.label(ui, name, colour);
    if texts.is_empty() {
        Type::NOTE.label(ui, tr!("what-if-nothing-own"), theme.dim);
    }
    for text in texts.iter().take(most) {
        Words::new().add(Type::NOTE, "· ", theme.dim).add(Type::NOTE, text.as_str(), theme.ink).show(ui);
    }
    if texts.len() > most {
        Type::NOTE.label(ui, tr!("what-if-more", count = texts.len() - most), theme.dim);
    }
}

/// The decisions of a sprint in words: of the moves of a slider or of the order only the last.
fn texts(run: &Recording, sprint: usize) -> Vec<String> {
    let view = run.view();
    let mut kept: Vec<&Decision> = Vec::new();
    for (_, made) in run.decisions_of(sprint) {
        if matches!(made, Decision::EndPhase | Decision::GoBack | Decision::Unschedule(_) | Decision::ClearCalendar | Decision::Reflect(_))
        {
            continue;
        }
        kept.retain(|before| !replaces(made, before));
        kept.push(made);
    }
    let mut counted: Vec<(String, usize)> = Vec::new();
    let (blocks, rest): (Vec<&Decision>, Vec<&Decision>) = kept.into_iter().partition(|made| matches!(made, Decision::Schedule(..)));
    for text in blocks.into_iter().map(|made| words::decision(&view, made)) {
        match counted.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => counted.push((text, 1)),
        }
    }
    let counted = counted.into_iter().map(|(text, count)| if count == 1 { text } else { tr!("times", count = count, what = text) });
    let calendar = counted.collect::<Vec<String>>().join(" · ");
    let calendar = (!calendar.is_empty()).then(|| tr!("what-if-calendar", blocks = calendar));
    rest.into_iter().map(|made| words::decision(&view, made)).chain(calendar).collect()
}

/// Whether a decision takes the place of an earlier one of the same sprint.
fn replaces(made: &Decision, before: &Decision) -> bool {
    match (made, before) {
        (Decision::Order(_), Decision::Order(_))
        | (Decision::Commit(_), Decision::Commit(_))
        | (Decision::DebtShare(_), Decision::DebtShare(_))
        | (Decision::SetGoal(_), Decision::SetGoal(_))
        | (Decision::SetProductGoal(_), Decision::SetProductGoal(_)) => true,
        (Decision::PlaceBet(a, _), Decision::PlaceBet(b, _)) | (Decision::Include(a, _), Decision::Include(b, _)) => a == b,
        _ => false,
    }
}

/// Widest sheet.
const SHEET: f32 = 760.0;
const HALF: f32 = 0.5;
const LEAST: f32 = 220.0;
/// Decisions of a run and sprint that are listed.
const MOST: usize = 12;
