//! What became of promises, of each person's trust, and of the team.
use super::digest::{Digest, Person, Promised};
use crate::scenario::{PortraitFile, Scenario};
use crate::sim::{Outcome, TrustReason, View};
use crate::tr;
use crate::ui::{
    Look, Type, Words,
    egui::{Color32, RichText, Ui},
    icon::{self, Drawn},
    number,
    portrait::{Features, Hair, Portrait, size},
    space,
    widgets::section_header,
};

/// Everybody's trust when you came and when you left, and what moved it most.
pub(super) fn trust(ui: &mut Ui, view: &View<'_>, digest: &Digest) {
    section_header(ui, Some(icon::name::USERS_THREE), tr!("end-trust"), tr!("end-trust.note"));
    for person in &digest.people {
        one(ui, view.scenario(), person);
    }
}

/// Promises that came due.
pub(super) fn promises(ui: &mut Ui, view: &View<'_>, digest: &Digest) {
    let theme = Look::of(ui).theme;
    let kept = digest.promises.iter().filter(|promise| promise.kept).count();
    let remark = if digest.promises.is_empty() { String::new() } else { tr!("end-promises-kept", kept = kept, of = digest.promises.len()) };
    section_header(ui, Some(icon::name::HANDSHAKE), tr!("end-promises"), &remark);
    if digest.promises.is_empty() {
        Type::TEXT.label(ui, tr!("end-promises-none"), theme.dim);
    }
    for promise in &digest.promises {
        let (mark, colour) = if promise.kept { (icon::name::CHECK, theme.good) } else { (icon::name::X, theme.bad) };
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(mark).font(icon::font(Drawn::Bold, space::ICON)).color(colour));
            let words = Words::new().add(Type::TEXT, view.title(promise.item), theme.ink);
            words.add(Type::NOTE, format!("   {}", came_due(view, promise)), theme.dim).show(ui);
        });
    }
}

/// Debt and morale when you came and when you left.
pub(super) fn team(ui: &mut Ui, outcome: &Outcome, digest: &Digest) {
    let [debt, morale, _] = digest.start;
    section_header(ui, Some(icon::name::WRENCH), tr!("end-team"), tr!("end-team.note"));
    change(ui, tr!("end-debt"), debt, outcome.debt, false, tr!("end-debt.note"));
    change(ui, tr!("end-morale"), morale, outcome.morale, true, tr!("end-morale.note"));
}

fn one(ui: &mut Ui, scenario: &Scenario, person: &Person) {
    let theme = Look::of(ui).theme;
    let Some(who) = scenario.stakeholders.get(person.id.index()) else { return };
    ui.horizontal_top(|ui| {
        let portrait = Portrait::new(&who.key).features(features(&who.portrait)).trust(person.after as f32).size(size::LIST);
        portrait.show(ui, &who.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::TITLE.elided(ui, who.name.as_str(), theme.ink, 1);
            let colour = by_meaning(ui, person.after - person.before, true);
            from_to(ui, person.before, person.after, colour);
            if let Some((reason, by)) = person.most {
                let (reason, change) = (because(reason), number::share_change(by as f32));
                let few = tr!("end-trust-most.few", reason = reason);
                Type::NOTE.in_short(ui, few, tr!("end-trust-most", reason = reason, change = change), theme.dim);
            }
        });
    });
}

fn change(ui: &mut Ui, name: &str, before: f64, after: f64, more_is_better: bool, means: &str) {
    let theme = Look::of(ui).theme;
    let colour = by_meaning(ui, after - before, more_is_better);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        Type::TITLE.label(ui, name, theme.ink);
        from_to(ui, before, after, colour);
        Type::NOTE.label(ui, means, theme.dim);
    });
}

/// Both values, and where all numbers show the change.
fn from_to(ui: &mut Ui, before: f64, after: f64, colour: Color32) {
    let (by, dim) = (number::share_change((after - before) as f32), Look::of(ui).theme.dim);
    let words = Words::new()
        .add(Type::TEXT, format!("{} ", number::share(before as f32)), dim)
        .add(Type::TEXT, icon::name::ARROW_RIGHT, dim)
        .add(Type::TEXT_STRONG, format!(" {}", number::share(after as f32)), colour);
    words.clone().in_short(ui, words.add(Type::NOTE, format!("   {by}"), dim), usize::MAX);
}

fn by_meaning(ui: &Ui, change: f64, more_is_better: bool) -> Color32 {
    let theme = Look::of(ui).theme;
    match change {
        small if small.abs() < UNSEEN => theme.ink,
        up if (up > 0.0) == more_is_better => theme.good,
        _ => theme.bad,
    }
}

fn came_due(view: &View<'_>, promise: &Promised) -> String {
    let sprint = promise.sprint;
    let who = promise.to.and_then(|who| view.scenario().stakeholders.get(who.index())).map(|who| who.name.as_str());
    match (promise.kept, who) {
        (true, Some(who)) => tr!("end-promise-kept-to", sprint = sprint, who = who),
        (true, None) => tr!("end-promise-kept", sprint = sprint),
        (false, Some(who)) => tr!("end-promise-missed-to", sprint = sprint, who = who),
        (false, None) => tr!("end-promise-missed", sprint = sprint),
    }
}

fn features(file: &PortraitFile) -> Features {
    Features {
        hair: file.hair.as_deref().and_then(Hair::named),
        skin: file.skin,
        hair_colour: file.hair_colour,
        background: file.background,
        glasses: file.glasses,
        beard: file.beard,
    }
}

fn because(reason: TrustReason) -> &'static str {
    match reason {
        TrustReason::Kept => tr!("end-trust-kept"),
        TrustReason::Missed => tr!("end-trust-missed"),
        TrustReason::Range => tr!("end-trust-range"),
        TrustReason::Refused => tr!("end-trust-refused"),
        TrustReason::HeardOfRefusal => tr!("end-trust-heard-of-refusal"),
        TrustReason::TrueReason => tr!("end-trust-true-reason"),
        TrustReason::UntrueReason => tr!("end-trust-untrue-reason"),
        TrustReason::Alternative => tr!("end-trust-alternative"),
        TrustReason::Parked => tr!("end-trust-parked"),
        TrustReason::Overruled => tr!("end-trust-overruled"),
        TrustReason::Silence => tr!("end-trust-silence"),
        TrustReason::Outcome => tr!("end-trust-outcome"),
        TrustReason::OneToOne => tr!("end-trust-one-to-one"),
        TrustReason::Workshop => tr!("end-trust-workshop"),
        TrustReason::JointReview => tr!("end-trust-joint-review"),
        TrustReason::CheckIn => tr!("end-trust-check-in"),
        TrustReason::Removed => tr!("end-trust-removed"),
        TrustReason::Dilemma => tr!("end-trust-dilemma"),
        TrustReason::Turn => tr!("end-trust-turn"),
        TrustReason::Interval => tr!("end-trust-interval"),
        TrustReason::InVain => tr!("end-trust-in-vain"),
        TrustReason::GoalChanged => tr!("end-trust-goal-changed"),
        TrustReason::Mandate => tr!("end-trust-mandate"),
        TrustReason::Slip => tr!("end-trust-slip"),
    }
}

/// A change of a share that its two decimals do not show.
const UNSEEN: f64 = 0.005;
