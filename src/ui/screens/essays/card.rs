//! The way to essays from the start of practice.
use crate::practice::{Level, PaperProfile, PaperResult};
use crate::program::{EssayIntent, EssayRoom};
use crate::tr;
use crate::ui::{
    Intent, Look, Type,
    egui::Ui,
    icon,
    widgets::{Button, card, group, section_header},
};

/// What there is to say of essays before a paper is in hand.
#[derive(Debug, Clone, Default)]
pub struct EssaysAhead {
    /// How many there are.
    pub essays: usize,
    /// One by itself was begun.
    is_begun: bool,
    /// Exams of essays, each with whether one is begun.
    exams: Vec<(PaperProfile, bool)>,
    /// The last paper that is finished: its name, and criteria met, in part and missed.
    last: Option<(String, [usize; 3])>,
}

impl EssaysAhead {
    /// As things are now.
    #[must_use]
    pub fn of(room: &EssayRoom<'_>) -> Self {
        let is_open = |exam: &str| room.open().any(|(_, paper)| paper.sheet().exam == exam);
        let finished = |summary: &crate::journal::PaperSummary| {
            let paper = summary.paper.as_ref().ok().filter(|paper| paper.finished().is_some())?;
            let result = PaperResult::of(paper);
            Some((summary.name.clone(), Level::ALL.map(|level| result.count(level))))
        };
        Self {
            essays: room.essays.all().len(),
            is_begun: is_open(""),
            exams: room.profiles.iter().map(|profile| (profile.clone(), is_open(&profile.id))).collect(),
            last: room.papers.iter().find_map(finished),
        }
    }
}

/// Its card; none where there are no essays.
pub fn essays_card(ui: &mut Ui, ahead: &EssaysAhead, out: &mut Vec<Intent>) {
    if ahead.essays == 0 {
        return;
    }
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        group(ui, tr!("essays-title"));
        ui.set_width(ui.available_width());
        section_header(ui, Some(icon::name::PENCIL_LINE), tr!("essays-title"), "");
        Type::TEXT.label(ui, tr!("essays-what"), look.theme.ink);
        ui.horizontal_wrapped(|ui| {
            let label = if ahead.is_begun { tr!("essays-go-on") } else { tr!("essays-one") };
            if Button::secondary(label).icon(icon::name::PENCIL_LINE).show(ui).clicked() {
                out.push(Intent::Essay(EssayIntent::One(None)));
            }
            for (profile, is_begun) in &ahead.exams {
                let label = if *is_begun { tr!("practise-go-on-with", title = profile.title.as_str()) } else { profile.title.clone() };
                let button = ui.push_id(&profile.id, |ui| Button::secondary(&label).icon(icon::name::EXAM).show(ui)).inner;
                if button.on_hover_text(tr!("essays-exam-what", minutes = profile.minutes, note = profile.note.as_str())).clicked() {
                    out.push(Intent::Essay(EssayIntent::Sit(profile.id.clone())));
                }
            }
        });
        if let Some((name, [met, partly, missed])) = &ahead.last {
            let all = tr!("essays-last-by", met = *met, partly = *partly, missed = *missed);
            let words = look.shows(tr!("essays-last").to_owned(), all);
            if Button::quiet(&words).icon(icon::name::LIST_CHECKS).show(ui).clicked() {
                out.push(Intent::Essay(EssayIntent::Open(name.clone())));
            }
        }
    });
}
