//! What the same decisions come to under other luck, on average: how much of the outcome was luck, in words and as the fan.
use super::EndData;
use crate::score::Review;
use crate::tr;
use crate::ui::{
    Look, PART, Type, Words,
    egui::Ui,
    icon, number,
    screens::{review::fan, what_if},
    widgets::section_header,
};

/// The words, then the picture; a line that says so while the decisions are played again.
pub(super) fn show(ui: &mut Ui, data: &EndData<'_>) {
    let theme = Look::of(ui).theme;
    section_header(ui, Some(icon::name::CLOVER), tr!("end-average"), tr!("end-average.note"));
    let Some(review) = data.review.filter(|review| !review.reruns.is_empty()) else {
        Type::TEXT.label(ui, tr!("end-average-waits"), theme.dim);
        return;
    };
    luck(ui, review);
    original(ui, data, review);
    fan::small(ui, data.run, review, HEIGHT);
    Type::NOTE.label(ui, tr!("end-average-review"), theme.dim);
}

/// What luck did to the outcome.
fn luck(ui: &mut Ui, review: &Review) {
    let theme = Look::of(ui).theme;
    let scores = &review.scores;
    let (own, mean) = (scores.outcome_index as f32, scores.without_luck() as f32);
    let by = number::difference(mean, own, 0);
    let (count, of) = (review.reruns.len(), number::plain(by.abs(), 0));
    let sentence = match by {
        more if more > 0.0 => tr!("end-average-gave", count = count, mean = PART, by = of),
        less if less < 0.0 => tr!("end-average-took", count = count, mean = PART, by = of),
        _ => tr!("end-average-even", count = count, mean = PART),
    };
    let mean = number::plain(mean, 0);
    Words::new().add_around(Type::TEXT, &sentence, theme.ink, (Type::TEXT_STRONG, &mean, theme.ink)).show(ui);
}

/// Of a fork: how far it is from the run it was forked from, under this luck and, where both are known, under others.
fn original(ui: &mut Ui, data: &EndData<'_>, review: &Review) {
    let Some((original, scores)) = data.original else { return };
    let change = what_if::Change::of(&review.reference, [original, data.run], [scores, Some(&review.scores)]);
    let words = match change.others {
        Some(others) => tr!("end-average-original", own = change.own, others = others),
        None => tr!("end-average-original-unknown", own = change.own),
    };
    Type::TEXT.label(ui, words, Look::of(ui).theme.ink);
}

/// Height of the fan.
const HEIGHT: f32 = 160.0;
