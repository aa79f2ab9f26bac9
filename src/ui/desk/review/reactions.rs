//! How they take it: whose trust moved in the sprint, from where to where, and why in their own voice.

use crate::scenario::StakeholderId;
use crate::sim::{Event, Recording, TrustReason, View};
use crate::ui::desk::{scrolled, words};
use crate::ui::egui::{Color32, Frame, Margin, Panel, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};
use crate::ui::icon::name;
use crate::ui::portrait::size;
use crate::ui::widgets::{empty_state, section_header, separator};
use crate::ui::{Look, Type, Words, number, space};

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
    let view = run.view();
    goal(ui, &view);
    scrolled(ui, "reactions", space::PAD_PANEL, |ui| {
        ui.add_space(space::GAP);
        section_header(ui, None, "How they take it", "trust");
        separator(ui);
        let moved = moved(run);
        if moved.is_empty() {
            empty_state(ui, name::USERS, "Nobody moved", "Nobody’s trust changed in this sprint.");
        }
        for one in moved {
            ui.add_space(space::GAP);
            reaction(ui, &view, &one);
        }
        ui.add_space(space::PAD_PANEL);
    });
}

fn moved(run: &Recording) -> Vec<Moved> {
    let view = run.view();
    let number = view.sprint() as u8 + 1;
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

fn reaction(ui: &mut Ui, view: &View<'_>, moved: &Moved) {
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
            let trust = Words::new()
                .add(Type::NOTE, format!("{before} {arrow} "), theme.dim)
                .add(Type::NOTE_STRONG, &after, colour)
                .lay_out(ui, f32::INFINITY, 1);
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
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}, trust {before} to {after}", person.name)));
            Type::NOTE.label(ui, why(view, moved), theme.dim);
        });
    });
}

/// The reason in the person's own voice, where the author gave it one.
fn why(view: &View<'_>, moved: &Moved) -> String {
    let says = &view.scenario().stakeholders[moved.who.index()].says;
    let voice = if moved.forced {
        Some(&says.override_)
    } else {
        match moved.why {
            TrustReason::Kept => Some(&says.kept),
            TrustReason::Missed | TrustReason::Mandate => Some(&says.missed),
            TrustReason::Refused | TrustReason::Overruled | TrustReason::Removed => Some(&says.refused),
            TrustReason::TrueReason => Some(&says.refused_with_reason),
            TrustReason::Outcome => Some(&says.outcome),
            TrustReason::Silence => Some(&says.silence),
            _ => None,
        }
    };
    match voice {
        Some(voice) if !voice.is_empty() => format!("“{voice}”"),
        _ => {
            let text = words::trust_reason(moved.why);
            let mut letters = text.chars();
            let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
            format!("{first}{}.", letters.as_str())
        }
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
                    let (icon, colour, word) =
                        if reached { (name::CHECK_CIRCLE, theme.good, "reached") } else { (name::X_CIRCLE, theme.bad, "missed") };
                    (icon, colour, format!("Sprint Goal {word}"), view.scenario().needs[need.index()].title.clone())
                }
                None => (name::FLAG_BANNER, theme.dim, "No Sprint Goal".to_owned(), "Nothing to reach or to miss.".to_owned()),
            };
            Words::new().add(Type::TITLE, format!("{icon} "), colour).add(Type::TITLE, title, theme.ink).show(ui);
            Type::NOTE.label(ui, below, theme.dim);
        },
    );
}
