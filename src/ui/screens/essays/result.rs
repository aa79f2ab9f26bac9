//! What a paper came to: which criteria were met, how one's marking compares. No percentage.
use super::{EssayState, bar, level, sign, title, whose};
use crate::practice::{Agreement, Level, Paper, PaperResult, Whose};
use crate::program::{EssayIntent, EssayRoom};
use crate::tr;
use crate::ui::screens::chrome::{body, bottom_bar};
use crate::ui::screens::keys::{KeyHelp, keys_overlay};
use crate::ui::screens::page::page;
use crate::ui::screens::review::columns;
use crate::ui::{
    Intent, Look, Type,
    egui::{Align, Layout, Ui},
    icon::{self, Drawn},
    space,
    widgets::{Button, card, group, section_header},
};
use crate::words::area;

/// A finished paper.
pub(super) fn show(ui: &mut Ui, room: &EssayRoom<'_>, paper: &Paper, state: &mut EssayState, out: &mut Vec<Intent>) {
    if bar(ui, &title(room, paper), tr!("essays-result"), |_| {}) {
        out.push(Intent::Essay(EssayIntent::Leave));
    }
    let result = PaperResult::of(paper);
    bottom_bar(ui, "essay actions", |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::primary(tr!("essays-another")).show(ui).clicked() {
                out.push(Intent::Essay(EssayIntent::One(None)));
            }
            if Button::secondary(tr!("essays-leave")).show(ui).clicked() {
                out.push(Intent::Essay(EssayIntent::Leave));
            }
        });
    });
    body(ui, "essay result", 0.0, |ui| {
        page(ui, |ui| {
            columns::middle(ui, |ui| {
                summary(ui, &result);
                ui.add_space(space::GAP);
                for number in 0..paper.sheet().essays.len() {
                    one(ui, paper, number, state);
                }
            });
        });
    });
    keys_overlay(ui, tr!("essays-title"), &keys());
}

/// What was met, and how the marking compares.
fn summary(ui: &mut Ui, result: &PaperResult) {
    let look = Look::of(ui);
    let theme = look.theme;
    let marked: usize = result.levels.values().sum();
    if marked > 0 {
        let [met, partly, missed] = Level::ALL.map(|of| result.count(of));
        Type::LEAD.label(ui, tr!("essays-levels", met = met, partly = partly, missed = missed), theme.ink);
    } else {
        Type::LEAD.label(ui, tr!("essays-nothing-marked"), theme.ink);
    }
    if result.essays > 1 {
        Type::TEXT.label(ui, tr!("essays-written", written = result.written, of = result.essays), theme.ink);
        // Where least was met, as far as one can say so.
        let weakest = result.areas.iter().filter(|(_, (_, of))| *of >= ENOUGH).min_by(|(_, a), (_, b)| {
            let share = |(met, of): &(usize, usize)| *met as f64 / *of as f64;
            share(a).total_cmp(&share(b))
        });
        if let Some((weakest, (met, of))) = weakest.filter(|(_, (met, of))| met < of) {
            let few = tr!("essays-weakest", area = area(*weakest));
            Type::TEXT.in_short(ui, few, tr!("essays-weakest-by", area = area(*weakest), met = *met, of = *of), theme.ink);
        }
    }
    let agreement = result.agreement;
    if agreement.of > 0 {
        Type::TEXT.label(ui, tr!("essays-agreement", same = agreement.same, of = agreement.of), theme.ink);
        Type::TEXT.label(ui, leaning(agreement), theme.dim);
    }
    Type::NOTE.label(ui, tr!("essays-no-percentage"), theme.dim);
}

/// Which way somebody's marking leans.
fn leaning(of: Agreement) -> &'static str {
    if of.same == of.of {
        tr!("essays-leans-nowhere")
    } else if of.kinder > 2 * of.stricter {
        tr!("essays-leans-kind")
    } else if of.stricter > 2 * of.kinder {
        tr!("essays-leans-strict")
    } else {
        tr!("essays-leans-both")
    }
}

/// An essay: what is met and what is not, and the way to its texts.
fn one(ui: &mut Ui, paper: &Paper, number: usize, state: &mut EssayState) {
    let Some(essay) = paper.essay(number) else { return };
    let look = Look::of(ui);
    let theme = look.theme;
    ui.push_id(("essay", number), |ui| {
        card(&look).fill(theme.surface).show(ui, |ui| {
            group(ui, &essay.asks);
            ui.set_width(ui.available_width());
            section_header(
                ui,
                Some(icon::name::PENCIL_LINE),
                area(essay.area),
                if paper.is_written(number) { "" } else { tr!("essays-empty") },
            );
            Type::TEXT.label(ui, essay.asks.as_str(), theme.dim);
            let own = paper.marking(number, Whose::Own).filter(|marking| marking.settled);
            for (criterion, of) in essay.criteria.iter().zip(own.map(|marking| marking.levels.as_slice()).unwrap_or_default()) {
                let Some(of) = of else { continue };
                ui.horizontal_wrapped(|ui| {
                    let (mark, colour) = sign(*of, &theme);
                    ui.label(crate::ui::egui::RichText::new(mark).font(icon::font(Drawn::Bold, space::ICON)).color(colour));
                    let words = Type::TEXT.label(ui, criterion.says.as_str(), theme.ink);
                    ui.ctx().accesskit_node_builder(words.id, |node| node.set_description(level(*of)));
                });
            }
            let is_marked = |of: &Whose| paper.marking(number, *of).is_some_and(|marking| marking.settled);
            if let Some(last) = Whose::ALL.into_iter().rev().find(is_marked) {
                let label = tr!("essays-look", whose = whose(last));
                if Button::quiet(&label).icon(icon::name::EYE).show(ui).clicked() {
                    (state.looking, state.whose) = (Some(number), Some(last));
                }
            }
        });
    });
}

fn keys() -> [KeyHelp; 3] {
    [KeyHelp::new(&["Tab"], tr!("keys-tab")), KeyHelp::new(&["Enter"], tr!("keys-enter")), KeyHelp::new(&["Esc"], tr!("essays-keys-leave"))]
}

/// Criteria from which one can say how an area goes.
const ENOUGH: usize = 8;
