//! How far the work is, with a way to stop it and to go on.
use crate::program::{Progress, Stage};
use crate::tr;
use crate::ui::{
    Intent, Look, Type, Words,
    egui::{Align, Layout, Ui, vec2},
    icon, space,
    widgets::{Button, progress_bar},
};

/// The bar at the bottom while a review is being made.
pub(super) fn show(ui: &mut Ui, progress: Progress, out: &mut Vec<Intent>) {
    let theme = Look::of(ui).theme;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        match progress.stage {
            Stage::Preparing => {}
            Stage::Working => {
                if Button::secondary(tr!("run-review-cancel")).show(ui).on_hover_text(tr!("run-review-cancel.note")).clicked() {
                    out.push(Intent::CancelReview);
                }
            }
            Stage::Cancelled | Stage::Done => {
                if Button::secondary(tr!("run-review-go-on")).icon(icon::name::PLAY).show(ui).clicked() {
                    out.push(Intent::GoOnReviewing);
                }
            }
        }
        ui.allocate_ui_with_layout(vec2(ui.available_width(), space::BUTTON), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
            let line = |words: String| Words::new().add(Type::NOTE, words, theme.dim);
            line(in_short(progress.stage).to_owned()).in_short(ui, line(words(progress)), 1);
            let share = |(done, of): (usize, usize)| done as f32 / of.max(1) as f32;
            let both = f32::midpoint(share(progress.grades), share(progress.reruns));
            progress_bar(ui, both, theme.accent, tr!("run-review"));
        });
    });
}

fn in_short(stage: Stage) -> &'static str {
    match stage {
        Stage::Preparing => tr!("run-review-looking"),
        Stage::Working | Stage::Done => tr!("run-review-graded.few"),
        Stage::Cancelled => tr!("run-review-stopped.few"),
    }
}

fn words(progress: Progress) -> String {
    let Progress { stage, grades: (grades, all), reruns: (reruns, of) } = progress;
    match stage {
        Stage::Preparing => tr!("run-review-looking").to_owned(),
        Stage::Working | Stage::Done => tr!("run-review-graded", grades = grades, moments = all, reruns = reruns, of = of),
        Stage::Cancelled => tr!("run-review-stopped", grades = grades, moments = all, reruns = reruns, of = of),
    }
}
