//! What became of promises, of each person's trust, and of the team.
use super::super::super::{
    Look, Type, Words,
    egui::{Color32, RichText, Ui},
    icon::{self, Drawn},
    number,
    portrait::{Features, Hair, Portrait, size},
    space,
    widgets::section_header,
};
use super::digest::{Digest, Person, Promised};
use crate::scenario::{PortraitFile, Scenario};
use crate::sim::{Outcome, TrustReason, View};

/// Everybody's trust when you came and when you left, and what moved it most.
pub(super) fn trust(ui: &mut Ui, view: &View<'_>, digest: &Digest) {
    section_header(ui, Some(icon::name::USERS_THREE), "How they see you", "trust when you came and when you left");
    for person in &digest.people {
        one(ui, view.scenario(), person);
    }
}

/// Promises that came due.
pub(super) fn promises(ui: &mut Ui, view: &View<'_>, digest: &Digest) {
    let theme = Look::of(ui).theme;
    let kept = digest.promises.iter().filter(|promise| promise.kept).count();
    let remark = if digest.promises.is_empty() { String::new() } else { format!("{kept} of {} kept", digest.promises.len()) };
    section_header(ui, Some(icon::name::HANDSHAKE), "Promises", &remark);
    if digest.promises.is_empty() {
        Type::TEXT.label(ui, "None came due.", theme.dim);
    }
    for promise in &digest.promises {
        let (mark, colour, word) =
            if promise.kept { (icon::name::CHECK, theme.good, "kept") } else { (icon::name::X, theme.bad, "missed") };
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(mark).font(icon::font(Drawn::Bold, space::ICON)).color(colour));
            let words = Words::new().add(Type::TEXT, view.title(promise.item), theme.ink);
            words.add(Type::NOTE, format!("   {word} in sprint {}{}", promise.sprint, to(view, promise)), theme.dim).show(ui);
        });
    }
}

/// Debt and morale when you came and when you left.
pub(super) fn team(ui: &mut Ui, outcome: &Outcome, digest: &Digest) {
    let [debt, morale, _] = digest.start;
    section_header(ui, Some(icon::name::WRENCH), "What you leave behind", "when you came and when you left");
    change(ui, "Technical debt", debt, outcome.debt, false, "less of it leaves more of each sprint for items");
    change(ui, "Morale of the Developers", morale, outcome.morale, true, "it holds or costs capacity");
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
            from_to(person.before, person.after, colour, theme.dim).show(ui);
            if let Some((reason, by)) = person.most {
                Type::NOTE.label(ui, format!("most of it: {} {}", because(reason), number::share_change(by as f32)), theme.dim);
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
        from_to(before, after, colour, theme.dim).show(ui);
        Type::NOTE.label(ui, means, theme.dim);
    });
}

fn from_to(before: f64, after: f64, colour: Color32, dim: Color32) -> Words {
    let by = number::share_change((after - before) as f32);
    Words::new()
        .add(Type::TEXT, format!("{} ", number::share(before as f32)), dim)
        .add(Type::TEXT, icon::name::ARROW_RIGHT, dim)
        .add(Type::TEXT_STRONG, format!(" {}", number::share(after as f32)), colour)
        .add(Type::NOTE, format!("   {by}"), dim)
}

fn by_meaning(ui: &Ui, change: f64, more_is_better: bool) -> Color32 {
    let theme = Look::of(ui).theme;
    match change {
        small if small.abs() < UNSEEN => theme.ink,
        up if (up > 0.0) == more_is_better => theme.good,
        _ => theme.bad,
    }
}

fn to(view: &View<'_>, promise: &Promised) -> String {
    let who = promise.to.and_then(|who| view.scenario().stakeholders.get(who.index()));
    who.map_or_else(String::new, |who| format!(", to {}", who.name))
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
        TrustReason::Kept => "promises kept",
        TrustReason::Missed => "promises missed",
        TrustReason::Range => "ranges instead of dates",
        TrustReason::Refused => "refusals without a reason",
        TrustReason::HeardOfRefusal => "refusals heard of",
        TrustReason::TrueReason => "refusals with a reason that holds",
        TrustReason::UntrueReason => "reasons that did not hold",
        TrustReason::Alternative => "alternatives offered",
        TrustReason::Parked => "requests parked",
        TrustReason::Overruled => "refusals that were not yours to make",
        TrustReason::Silence => "sprints without a word",
        TrustReason::Outcome => "outcomes they could see",
        TrustReason::OneToOne => "1:1s",
        TrustReason::Workshop => "priority workshops",
        TrustReason::JointReview => "joint reviews",
        TrustReason::CheckIn => "strategy check-ins",
        TrustReason::Removed => "features of theirs removed",
        TrustReason::Dilemma => "your choices in dilemmas",
        TrustReason::Mandate => "mandated work that was late",
        TrustReason::Slip => "having to wait for others",
    }
}

/// A change of a share that its two decimals do not show.
const UNSEEN: f64 = 0.005;
