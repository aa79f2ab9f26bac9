//! Exams that can be taken, each with what it asks for and how it went last.
use super::home::left_open;
use super::words::{ago, facts, facts_in_short, mode};
use crate::journal::SittingSummary;
use crate::practice::{Exam, Profile, SittingMode, Sure};
use crate::program::PracticeRoom;
use crate::tr;
use crate::ui::{
    Intent, Look, PracticeIntent, Type,
    egui::Ui,
    icon, number,
    widgets::{Button, card, group, section_header},
};

/// A card for each profile.
pub(super) fn show(ui: &mut Ui, room: &PracticeRoom<'_>, out: &mut Vec<Intent>) {
    section_header(ui, Some(icon::name::EXAM), tr!("practise-exams"), tr!("practise-exams-modes"));
    for profile in room.profiles {
        ui.push_id(&profile.id, |ui| one(ui, room, profile, out));
    }
}

fn one(ui: &mut Ui, room: &PracticeRoom<'_>, profile: &Profile, out: &mut Vec<Intent>) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        group(ui, &profile.title);
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            // The buttons are at the right edge, or below where that leaves too little to the words.
            let wide = |of: SittingMode| Button::secondary(action_label(room, profile, of)).full_width(ui) + ui.spacing().item_spacing.x;
            let beside = ui.available_width() - [SittingMode::Exam, SittingMode::Training].map(wide).iter().sum::<f32>();
            ui.vertical(|ui| {
                ui.set_width(if beside >= WORDS_LEAST { beside } else { ui.available_width() });
                ui.spacing_mut().item_spacing.y = 0.0;
                Type::TEXT_STRONG.label(ui, profile.title.as_str(), look.theme.ink);
                let facts = tr!("practise-facts-as-of", facts = facts(profile), as_of = profile.as_of.as_str());
                Type::NOTE.in_short(ui, facts_in_short(profile), facts, look.theme.dim).on_hover_text(note(room, profile));
                if let Some((name, words)) = last(room, profile)
                    && Button::quiet(&words).icon(icon::name::CHART_LINE).show(ui).on_hover_text(tr!("practise-last-what")).clicked()
                {
                    out.push(Intent::Practice(PracticeIntent::Open(name)));
                }
            });
            for mode in [SittingMode::Exam, SittingMode::Training] {
                action(ui, room, profile, mode, out);
            }
        });
    });
}

/// What it is and is not, and what its figures rest on.
fn note(room: &PracticeRoom<'_>, profile: &Profile) -> String {
    let rests = room.evidence.get(&profile.id).map(|evidence| {
        let source = evidence.source.as_str();
        match evidence.sure {
            Sure::Official => tr!("practise-evidence-official", source = source),
            Sure::Secondary => tr!("practise-evidence-secondary", source = source),
            Sure::Disputed => tr!("practise-evidence-disputed", source = source),
        }
    });
    [Some(profile.note.clone()), rests].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn action(ui: &mut Ui, room: &PracticeRoom<'_>, profile: &Profile, of: SittingMode, out: &mut Vec<Intent>) {
    let open = left_open(room, &profile.id, of);
    let intent = match open {
        Some(sitting) => PracticeIntent::Open(sitting.name.clone()),
        None => PracticeIntent::Sit(profile.id.clone(), of),
    };
    let button = ui.push_id(of == SittingMode::Exam, |ui| Button::secondary(action_label(room, profile, of)).show(ui)).inner;
    let what = match of {
        SittingMode::Exam => tr!("practise-mode-exam-what"),
        SittingMode::Training => tr!("practise-mode-training-what"),
    };
    let name = tr!("practise-mode-of", title = profile.title.as_str(), what = what);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(name));
    if button.on_hover_text(what).clicked() {
        out.push(Intent::Practice(intent));
    }
}

fn action_label(room: &PracticeRoom<'_>, profile: &Profile, of: SittingMode) -> &'static str {
    if left_open(room, &profile.id, of).is_some() { tr!("practise-go-on") } else { mode(of) }
}

/// The last finished exam of a profile, and how it went.
fn last(room: &PracticeRoom<'_>, profile: &Profile) -> Option<(String, String)> {
    let finished = |(sitting, exam): (&SittingSummary, &Exam)| Some((sitting.name.clone(), sitting.result()?, exam.finished()?));
    let (name, result, when) = room.sittings_of(&profile.id, SittingMode::Exam).find_map(finished)?;
    let ago = ago(room.schedule.day(room.now).since(room.schedule.day(when)));
    let share = number::percent(result.share.share() as f32);
    let passed = result.passed;
    let words =
        if passed { tr!("practise-last-passed", share = share, ago = ago) } else { tr!("practise-last-below", share = share, ago = ago) };
    Some((name, words))
}

const WORDS_LEAST: f32 = 220.0;
