//! How they take it: whose trust moved in the sprint, from where to where, and why in their own voice.

use crate::scenario::{StakeholderId, VoiceFile};
use crate::sim::{Event, Recording, TrustReason, View};
use crate::tr;
use crate::ui::desk::{scrolled, words};
use crate::ui::egui::{Color32, Frame, Margin, Panel, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::name;
use crate::ui::portrait::size;
use crate::ui::widgets::{empty_state, section_header, separator};
use crate::ui::{Look, Type, Words, number, space};
use crate::words::recalled;

/// What moved a person in the sprint.
struct Moved {
    who: StakeholderId,
    by: f64,
    /// The reason that moved most.
    why: TrustReason,
    most: f64,
    forced: bool,
}

/// The left panel.
pub(super) fn show(ui: &mut Ui, run: &Recording) {
    goal(ui, &run.view());
    scrolled(ui, "reactions", space::PAD_PANEL, |ui| {
        ui.add_space(space::GAP);
        list(ui, run);
        ui.add_space(space::PAD_PANEL);
    });
}

/// Everybody whose trust moved, and who remembers something.
pub(super) fn list(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    section_header(ui, None, tr!("review-how-they-take-it"), tr!("review-how-they-take-it.note"));
    separator(ui);
    let moved = moved(run, view.sprint());
    if moved.is_empty() {
        empty_state(ui, name::USERS, tr!("review-nobody"), tr!("review-nobody.what"));
    }
    let earlier: Vec<Moved> = (0..view.sprint()).flat_map(|sprint| self::moved(run, sprint)).collect();
    for one in moved {
        ui.add_space(space::GAP);
        reaction(ui, &view, &one, &earlier);
    }
    remembered(ui, run);
}

/// Whoever remembers something of an earlier sprint.
fn remembered(ui: &mut Ui, run: &Recording) {
    let view = run.view();
    let Some(recall) = recalled(run, view.sprint()) else { return };
    let theme = Look::of(ui).theme;
    let person = &view.scenario().stakeholders[recall.who.index()];
    ui.add_space(space::GAP_PART);
    section_header(ui, None, tr!("review-remembered"), "");
    separator(ui);
    ui.add_space(space::GAP);
    ui.horizontal_top(|ui| {
        words::portrait(&view, recall.who).size(size::LIST).show(ui, &person.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Type::TITLE.label(ui, &person.name, theme.ink);
            Type::NOTE.label(ui, words::quoted(&recall.says), theme.dim);
        });
    });
}

/// Whose trust moved in a sprint (from 0).
fn moved(run: &Recording, sprint: usize) -> Vec<Moved> {
    let number = sprint as u8 + 1;
    let mut all: Vec<Moved> = Vec::new();
    for happening in run.log().iter().filter(|h| h.sprint == number) {
        match happening.event {
            Event::Trust(who, by, why) if by != 0.0 => match all.iter_mut().find(|m| m.who == who) {
                Some(known) => {
                    known.by += by;
                    if by.abs() > known.most {
                        (known.why, known.most) = (why, by.abs());
                    }
                }
                None => all.push(Moved { who, by, why, most: by.abs(), forced: false }),
            },
            _ => {}
        }
    }
    for happening in run.log().iter().filter(|h| h.sprint == number) {
        if let Event::ForcedIn(_, who) = happening.event {
            match all.iter_mut().find(|m| m.who == who) {
                Some(known) => known.forced = true,
                None => all.push(Moved { who, by: 0.0, why: TrustReason::Silence, most: 0.0, forced: true }),
            }
        }
    }
    all.sort_by(|a, b| b.by.abs().total_cmp(&a.by.abs()));
    all
}

fn reaction(ui: &mut Ui, view: &View<'_>, moved: &Moved, earlier: &[Moved]) {
    let theme = Look::of(ui).theme;
    let person = &view.scenario().stakeholders[moved.who.index()];
    let now = view.person(moved.who).trust;
    let (before, after) = (number::share((now - moved.by) as f32), number::share(now as f32));
    let (arrow, colour): (&str, Color32) = match () {
        () if after == before => (name::ARROW_RIGHT, theme.ink),
        () if moved.by > 0.0 => (name::ARROW_UP_RIGHT, theme.good),
        () => (name::ARROW_DOWN_RIGHT, theme.bad),
    };
    ui.horizontal_top(|ui| {
        words::portrait(view, moved.who).size(size::LIST).show(ui, &person.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let trust = if Look::of(ui).all_numbers {
                Words::new().add(Type::NOTE, format!("{before} {arrow} "), theme.dim).add(Type::NOTE_STRONG, &after, colour)
            } else {
                Words::new().add(Type::NOTE_STRONG, format!("{arrow} {}", words::more_or_less(moved.by)), colour)
            };
            let trust = trust.lay_out(ui, f32::INFINITY, 1);
            let width = ui.available_width();
            let name = Type::TITLE.block(ui, &person.name, theme.ink, width, 2);
            // Below the name where it has no room beside it.
            let beside = name.size().x + trust.size().x + space::GAP <= width;
            let below = if beside { 0.0 } else { trust.size().y };
            let (rect, response) = ui.allocate_exact_size(vec2(width, name.size().y + below), Sense::hover());
            let at = if beside {
                pos2(rect.right() - trust.size().x, rect.top() + (Type::TITLE.line - trust.size().y) / 2.0)
            } else {
                pos2(rect.left(), rect.bottom() - trust.size().y)
            };
            ui.painter().galley(rect.min, name, theme.ink);
            ui.painter().galley(at, trust, theme.ink);
            let name = tr!("review-trust", who = person.name.as_str(), before = before, after = after);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name.as_str()));
            response.on_hover_text(name);
            Type::NOTE.label(ui, why(view, moved, earlier), theme.dim);
        });
    });
}

/// The reason, in the person's own voice where the author gave it one; nobody says the same sentence twice in a run.
fn why(view: &View<'_>, of: &Moved, earlier: &[Moved]) -> String {
    let says = &view.scenario().stakeholders[of.who.index()].says;
    let was_said = |what: &str| earlier.iter().any(|moved| moved.who == of.who && voice(says, moved) == Some(what));
    match voice(says, of) {
        Some(voice) if !voice.is_empty() && !was_said(voice) => words::quoted(voice),
        _ if of.forced => tr!("review-moved-forced").to_owned(),
        _ => plainly(of.why).to_owned(),
    }
}

fn voice<'a>(says: &'a VoiceFile, of: &Moved) -> Option<&'a str> {
    if of.forced {
        return Some(&says.override_);
    }
    match of.why {
        TrustReason::Kept => Some(&says.kept),
        TrustReason::Missed | TrustReason::Mandate => Some(&says.missed),
        TrustReason::Refused | TrustReason::Overruled | TrustReason::Removed => Some(&says.refused),
        TrustReason::TrueReason => Some(&says.refused_with_reason),
        TrustReason::Outcome => Some(&says.outcome),
        TrustReason::Silence => Some(&says.silence),
        _ => None,
    }
}

/// The reason in nobody’s voice.
fn plainly(reason: TrustReason) -> &'static str {
    match reason {
        TrustReason::Kept => tr!("review-moved-kept"),
        TrustReason::Missed => tr!("review-moved-missed"),
        TrustReason::Range => tr!("review-moved-range"),
        TrustReason::Refused => tr!("review-moved-refused"),
        TrustReason::HeardOfRefusal => tr!("review-moved-heard-of-refusal"),
        TrustReason::TrueReason => tr!("review-moved-true-reason"),
        TrustReason::UntrueReason => tr!("review-moved-untrue-reason"),
        TrustReason::Alternative => tr!("review-moved-alternative"),
        TrustReason::Parked => tr!("review-moved-parked"),
        TrustReason::Overruled => tr!("review-moved-overruled"),
        TrustReason::Silence => tr!("review-moved-silence"),
        TrustReason::Outcome => tr!("review-moved-outcome"),
        TrustReason::OneToOne => tr!("review-moved-one-to-one"),
        TrustReason::Workshop => tr!("review-moved-workshop"),
        TrustReason::JointReview => tr!("review-moved-joint-review"),
        TrustReason::Turn => tr!("review-moved-turn"),
        TrustReason::Interval => tr!("review-moved-interval"),
        TrustReason::InVain => tr!("review-moved-in-vain"),
        TrustReason::GoalChanged => tr!("review-moved-goal-changed"),
        TrustReason::CheckIn => tr!("review-moved-check-in"),
        TrustReason::Removed => tr!("review-moved-removed"),
        TrustReason::Dilemma => tr!("review-moved-dilemma"),
        TrustReason::Mandate => tr!("review-moved-mandate"),
        TrustReason::Slip => tr!("review-moved-slip"),
    }
}

/// Whether the Sprint Goal was reached; it never scrolls away.
fn goal(ui: &mut Ui, view: &View<'_>) {
    let theme = Look::of(ui).theme;
    let margin = Margin::symmetric(space::PAD_PANEL as i8, space::PAD_LIST as i8);
    Panel::bottom("goal of the sprint").resizable(false).show_separator_line(false).frame(Frame::new().inner_margin(margin)).show(
        ui,
        |ui| {
            separator(ui);
            let result = view.history().get(view.sprint()).and_then(|record| record.goal);
            let (icon, colour, title, below) = match result {
                Some((need, reached)) => {
                    let (icon, colour, title) = if reached {
                        (name::CHECK_CIRCLE, theme.good, tr!("review-goal-reached"))
                    } else {
                        (name::X_CIRCLE, theme.bad, tr!("review-goal-missed"))
                    };
                    (icon, colour, title, view.scenario().needs[need.index()].title.as_str())
                }
                None => (name::FLAG_BANNER, theme.dim, tr!("review-no-goal"), tr!("review-no-goal.what")),
            };
            Words::new().add(Type::TITLE, format!("{icon} "), colour).add(Type::TITLE, title, theme.ink).show(ui);
            Type::NOTE.label(ui, below, theme.dim);
        },
    );
}
