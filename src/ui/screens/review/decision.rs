//! One decision: what was known then, what else could have been chosen, and what each would have come to.
use super::{
    class, columns,
    data::Points,
    known, options,
    state::{ReviewState, Tab},
    strips,
};
use crate::program::Round;
use crate::score::{Choice, Grade, Review, Valued, stance};
use crate::sim::View;
use crate::ui::screens::practice::practice_line;
use crate::ui::{Intent, Look, PART, Type, Words, egui::Ui, icon, number, space, widgets::Button, widgets::group};
use crate::{tr, words};

/// The decision at a place of the review.
pub(super) fn show(ui: &mut Ui, review: &Review, at: usize, state: &mut ReviewState) {
    let graded = &review.graded[at];
    let (moment, grade) = (&review.moments[graded.moment], &graded.grade);
    let view = moment.view();
    let points = Points(&review.reference);
    ui.push_id(("decision", at), |ui| {
        head(ui, &view, moment.sprint, grade, points);
        // The verdict takes the room of one option, and the bar of the work while figures come in that of another.
        let few = options::FEW - usize::from(grade.loss > 0.0) - usize::from(!state.complete);
        verdict(ui, review, at);
        columns::two(
            ui,
            KNOWN,
            LEAST,
            |ui| known::show(ui, &view, grade.chosen()),
            |ui| options::show(ui, &view, grade, points, few, &mut state.all_options),
        );
        strips::show(ui, &view, grade, points);
        principle(ui, &view, grade);
        resembles(ui, &view, grade);
    });
}

/// Names a place after the decision that it shows: several are below each other, with the same buttons.
pub(super) fn name(ui: &Ui, review: &Review, at: usize) {
    let (moment, grade) = (&review.moments[review.graded[at].moment], &review.graded[at].grade);
    group(ui, &title(&moment.view(), moment.sprint, grade));
}

/// What can be done about the decision at a place of the review.
pub(super) fn actions(ui: &mut Ui, review: &Review, at: usize, state: &mut ReviewState, out: &mut Vec<Intent>) {
    let moment = &review.moments[review.graded[at].moment];
    ui.push_id(("actions", at), |ui| {
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(tr!("run-review-trace-it"))
                .icon(icon::name::PATH)
                .show(ui)
                .on_hover_text(tr!("run-review-trace-it.note"))
                .clicked()
            {
                state.tab = Tab::Trace;
                state.metric = None;
                state.sprint = None;
                state.traced = Some((moment.number, review.graded[at].grade.kind));
            }
            let sprint = moment.sprint;
            if Button::secondary(&tr!("run-review-fork-at", sprint = sprint)).icon(icon::name::GIT_FORK).show(ui).clicked() {
                out.push(Intent::Fork(usize::from(sprint).saturating_sub(1)));
            }
            let kind = review.graded[at].grade.kind;
            let due = state.due.iter().find(|(of, _)| *of == kind).map_or(0, |(_, due)| *due);
            practice_line(ui, Round::About(kind), due, out);
            // While figures come in there is nothing to look closer at.
            if state.complete {
                let closer = Button::secondary(tr!("run-review-closer")).icon(icon::name::MAGNIFYING_GLASS_PLUS).show(ui);
                if closer.on_hover_text(tr!("run-review-closer.note")).clicked() {
                    out.push(Intent::LookCloser);
                }
            }
        });
    });
}

fn title(view: &View<'_>, sprint: u8, grade: &Grade) -> String {
    tr!("run-review-decision-in", sprint = sprint, decision = words::choice(view, grade.chosen()))
}

fn head(ui: &mut Ui, view: &View<'_>, sprint: u8, grade: &Grade, points: Points<'_>) {
    let theme = Look::of(ui).theme;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::GAP;
        if let Some(verdict) = grade.verdict() {
            class::show(ui, verdict);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::LEAD_STRONG.label(ui, title(view, sprint, grade), theme.ink);
            let colour = grade.verdict().map_or(theme.dim, |verdict| class::sign(verdict, &theme).2);
            let (word, facts) = words::facts(grade, points);
            let with = |facts: &str| Words::new().add(Type::NOTE_STRONG, word, colour).add(Type::NOTE, format!(" · {facts}"), theme.dim);
            with(&words::facts_in_short(grade, points)).in_short(ui, with(&facts), usize::MAX);
        });
    });
}

/// What should have been done instead and why; and where the opposite was said in another sprint, what had changed.
fn verdict(ui: &mut Ui, review: &Review, at: usize) {
    let theme = Look::of(ui).theme;
    let graded = &review.graded[at];
    if let Some(verdict) = words::verdict(&review.moment(graded).view(), &graded.grade) {
        Type::NOTE_STRONG.label(ui, verdict, theme.ink);
    }
    if let Some(other) = words::other_way_round(review, graded) {
        Type::NOTE.in_short(ui, other.short, other.whole, theme.dim);
    }
}

/// The author's reasons, where there is a key: for what was chosen, and for what its author rates highest. That for the
/// best is in the verdict.
fn principle(ui: &mut Ui, view: &View<'_>, grade: &Grade) {
    let theme = Look::of(ui).theme;
    let by_key = |a: &&Valued, b: &&Valued| a.key.unwrap_or_default().total_cmp(&b.key.unwrap_or_default());
    let highest = grade.options.iter().max_by(by_key);
    let mut told: Vec<&Valued> = vec![&grade.options[0]];
    let is_said = |option: &Valued| option.choice == grade.options[0].choice || (grade.loss > 0.0 && option.choice == *grade.best());
    told.extend(highest.filter(|option| !is_said(option)));
    for valued in told {
        let (Some(key), Choice::Option(id, option)) = (valued.key, &valued.choice) else { continue };
        let option = view.scenario().dilemmas.get(id.index()).and_then(|d| d.options.get(usize::from(*option)));
        let Some(option) = option else { continue };
        let by_author = tr!("run-review-by-author", option = option.label.as_str(), key = number::of_hundred(key as f32));
        let words = Words::new().add(Type::NOTE_STRONG, by_author + " ", theme.ink).add(Type::NOTE, option.why.as_str(), theme.dim);
        words.show(ui);
    }
}

fn resembles(ui: &mut Ui, view: &View<'_>, grade: &Grade) {
    let theme = Look::of(ui).theme;
    if let Some(like) = stance(view, grade.chosen()) {
        let sentence = if like.is_preferred() {
            tr!("run-review-resembles-preferred", stance = PART)
        } else {
            tr!("run-review-resembles-misunderstood", stance = PART)
        };
        Words::new().add_around(Type::NOTE, &sentence, theme.dim, (Type::NOTE_STRONG, words::stance(like), theme.ink)).show(ui);
    }
}

/// Share of the width for what was known, and the least width of that column.
const KNOWN: f32 = 0.46;
const LEAST: f32 = 260.0;
