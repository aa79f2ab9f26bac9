//! In short: the player's own guess first, then the habit that cost most, what was well decided, and luck.
use super::data::{Points, ReviewData};
use super::state::{ReviewState, Tab};
use crate::program::{MomentIntent, Stage};
use crate::score::{Review, debrief};
use crate::ui::screens::guess::{Guess, guess, plain};
use crate::ui::{
    Intent, Look, Type, Words,
    egui::Ui,
    icon, number, space,
    widgets::{Button, card, section_header},
};
use crate::{tr, words};

/// The question, and once it is answered or declined, three cards.
pub(super) fn show(ui: &mut Ui, data: &ReviewData<'_>, review: &Review, state: &mut ReviewState, out: &mut Vec<Intent>) {
    if asks(data, state) {
        before(ui, state, out);
        return;
    }
    let theme = Look::of(ui).theme;
    // Three cards and the way on show at 1280 × 720.
    ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
    let headline = number::plain(review.scores.headline as f32, 0);
    let said = match data.guess {
        Some(guess) => tr!("run-review-brief-guessed", guess = guess, headline = headline),
        None => tr!("run-review-brief-headline", headline = headline),
    };
    Type::TITLE.label(ui, said, theme.ink);
    let (debrief, points) = (debrief(review), Points(&review.reference));
    let note = if data.progress.stage == Stage::Done {
        let lost = number::plain(points.difference(debrief.lost_in_hundred), 0);
        tr!("run-review-mattered", mattered = debrief.mattered, count = review.graded.len(), lost = lost)
    } else {
        tr!("run-review-brief-so-far").to_owned()
    };
    Type::NOTE.label(ui, note, theme.dim);
    moment(ui, icon::name::DROP, tr!("run-review-brief-leak"), |ui| {
        let Some(leak) = debrief.leaks.first() else {
            Type::TEXT.label(ui, tr!("run-review-brief-leak-none"), theme.dim);
            return;
        };
        Type::LEAD_STRONG.label(ui, words::theme(data.run.run().scenario(), leak.theme), theme.ink);
        let lost = number::plain(points.difference(leak.lost), 1);
        let lost = tr!("run-review-brief-lost", lost = lost, count = leak.decisions.len());
        Type::TEXT.label(ui, lost, theme.dim);
        if let Some(dearest) = leak.decisions.first() {
            let graded = &review.graded[*dearest];
            let view = review.moment(graded).view();
            let (sprint, decision) = (review.moment(graded).sprint, words::choice(&view, graded.grade.chosen()));
            let made = tr!("run-review-decision-in", sprint = sprint, decision = decision);
            let why = words::verdict(&view, &graded.grade).unwrap_or_default();
            Words::new().add(Type::TEXT_STRONG, made + ". ", theme.ink).add(Type::TEXT, why, theme.ink).show(ui);
            see(ui, tr!("run-review-brief-dearest"), *dearest, review, state);
        }
    });
    moment(ui, icon::name::STAR, tr!("run-review-brief-well"), |ui| {
        let Some(at) = debrief.well_made else {
            Type::TEXT.label(ui, tr!("run-review-brief-well-none"), theme.dim);
            return;
        };
        let (graded, view) = (&review.graded[at], review.moment(&review.graded[at]).view());
        let decision = words::choice(&view, graded.grade.chosen());
        let sprint = review.moment(graded).sprint;
        Type::LEAD_STRONG.label(ui, tr!("run-review-decision-in", sprint = sprint, decision = decision), theme.ink);
        Type::TEXT.label(ui, tr!("run-review-brief-well-note", worse = points.worse(&graded.grade)), theme.dim);
        see(ui, tr!("run-review-brief-see"), at, review, state);
    });
    moment(ui, icon::name::CLOVER, tr!("run-review-brief-luck"), |ui| {
        let Some(stroke) = review.strokes.first() else {
            Type::TEXT.label(ui, tr!("run-review-brief-luck-none"), theme.dim);
            return;
        };
        Type::LEAD_STRONG.label(ui, words::chance(&data.run.view(), &stroke.what), theme.ink);
        let by = number::signed(points.difference(stroke.by), 1);
        let luck = number::signed(review.scores.luck as f32, 0);
        Type::TEXT.label(ui, tr!("run-review-brief-luck-by", by = by, luck = luck), theme.dim);
    });
    ui.horizontal_wrapped(|ui| {
        if Button::primary(tr!("run-review-brief-all")).icon(icon::name::LIST).show(ui).clicked() || state.goes_on {
            state.tab = Tab::Overview;
        }
        if let Some(count) = state.moments.filter(|count| *count > 0) {
            let label = Look::of(ui).shows(tr!("moments-of-run.few").to_owned(), tr!("moments-of-run", count = count));
            if Button::quiet(&label).icon(icon::name::SCALES).show(ui).clicked() {
                out.push(Intent::Moment(MomentIntent::Next(None)));
            }
        }
    });
}

/// Whether the player is to say first what they expect.
pub(super) const fn asks(data: &ReviewData<'_>, state: &ReviewState) -> bool {
    data.guess.is_none() && !state.no_guess
}

/// What to think about before the first figure.
pub(super) fn before(ui: &mut Ui, state: &mut ReviewState, out: &mut Vec<Intent>) {
    moment(ui, icon::name::QUESTION, tr!("run-review-brief-before"), |ui| {
        Type::LEAD.label(ui, tr!("run-review-brief-before-note"), Look::of(ui).theme.ink);
        match guess(ui, tr!("run-review-brief-guess"), plain, &mut state.guess, state.goes_on) {
            Guess::Open => {}
            Guess::Made(guess) => out.push(Intent::Guess(guess)),
            Guess::Skipped => state.no_guess = true,
        }
    });
}

/// A card with its heading.
fn moment(ui: &mut Ui, sign: &str, name: &str, add: impl FnOnce(&mut Ui)) {
    let look = Look::of(ui);
    card(&look).fill(look.theme.surface).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::GAP_TIGHT;
        section_header(ui, Some(sign), name, "");
        add(ui);
    });
}

/// Leads to a decision in the overview.
fn see(ui: &mut Ui, words: &str, at: usize, review: &Review, state: &mut ReviewState) {
    if Button::secondary(words).icon(icon::name::ARROW_RIGHT).show(ui).clicked() {
        state.show_in_overview(review, at);
    }
}
