//! Which items serve which need: what the matrix and the tree show, each in its own way.

use super::filter::Sieve;
use super::plan::PlannedWork;
use crate::scenario::NeedId;
use crate::sim::{Grounds, ItemView, NeedView, View};
use crate::tr;
use crate::ui::Theme;
use crate::ui::egui::{Painter, Pos2, Stroke};
use crate::ui::icon::name;
use crate::ui::space;

/// An item, and whether even odds reach it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Serving {
    /// The item.
    pub item: ItemView,
    /// It lies above the line that half of the forecasts reach.
    pub planned: bool,
}

/// What supports a need, or what is missing.
#[derive(Debug, Clone)]
pub(super) struct Flag {
    /// Its icon.
    pub icon: &'static str,
    /// Something to look at.
    pub warns: bool,
    /// Its name; empty where a need is supported.
    pub word: &'static str,
    /// What that means here.
    pub note: String,
}

/// Items that are shown, those in the plan first.
pub(super) fn items(view: &View<'_>, sieve: &Sieve) -> Vec<Serving> {
    let plan = PlannedWork::of(view);
    let planned = plan.rows.iter().map(|row| Serving { item: row.item, planned: !plan.below_even_odds(row) });
    let out = plan.out.iter().map(|item| Serving { item: *item, planned: false });
    planned.chain(out).filter(|serving| sieve.shows(view, &serving.item)).collect()
}

/// Known needs, the most important first.
pub(super) fn needs(view: &View<'_>) -> Vec<NeedView> {
    let mut needs: Vec<NeedView> = view.needs().collect();
    needs.sort_by(|a, b| b.importance.mean.total_cmp(&a.importance.mean));
    needs
}

/// Gap, overlap, or what supports a need.
pub(super) fn flag(view: &View<'_>, items: &[Serving], need: NeedId) -> Flag {
    let serving = items.iter().filter(|serving| serving.item.need == Some(need));
    let (planned, below): (Vec<&Serving>, Vec<&Serving>) = serving.partition(|serving| serving.planned);
    let tested = planned.iter().filter(|serving| serving.item.grounds != Grounds::Opinion).count();
    let warning = |icon, word, note| Flag { icon, warns: true, word, note };
    match (planned.len(), below.len(), tested) {
        (0, 0, _) => warning(name::CIRCLE_DASHED, tr!("planning-flag-gap"), unserved(view, need)),
        (0, n, _) => {
            let note = tr!("planning-flag-gap-what", count = n, harming = harming(view, need));
            warning(name::CIRCLE_DASHED, tr!("planning-flag-gap"), note)
        }
        (n @ (1 | 2), _, 0) => warning(name::CIRCLE_DASHED, tr!("planning-flag-thin"), tr!("planning-flag-thin-what", count = n)),
        (n @ (1 | 2), _, tested) => {
            Flag { icon: name::CHECK, warns: false, word: "", note: tr!("planning-flag-supported", count = n, tested = tested) }
        }
        (n, ..) => warning(name::STACK, tr!("planning-flag-overlap"), tr!("planning-flag-overlap-what", count = n)),
    }
}

/// That no item serves a need, and how many live features harm it.
pub(super) fn unserved(view: &View<'_>, need: NeedId) -> String {
    tr!("planning-unserved", harming = harming(view, need))
}

/// Live features that serve a need badly.
fn harming(view: &View<'_>, need: NeedId) -> usize {
    let harms = |item: &ItemView| item.need == Some(need) && item.effect.mean + item.effect.half_width() < 0.0;
    view.live().filter(harms).count()
}

/// A need as in the sky: larger the more it matters, brighter the better it is met.
pub(super) fn paint_need(painter: &Painter, centre: Pos2, need: &NeedView, theme: &Theme) {
    let radius = (MARK * need.importance.mean.max(0.0).sqrt() as f32).clamp(LEAST, MOST);
    let met = ((need.met.0 + need.met.1) / 2.0) as f32;
    painter.circle_filled(centre, radius, theme.surface.lerp_to_gamma(theme.sky.need, FAINT + (1.0 - FAINT) * met));
    painter.circle_stroke(centre, radius + space::FOCUS, Stroke::new(space::STROKE, theme.sky.need));
}

const MARK: f32 = 8.0;
const LEAST: f32 = 4.0;
const MOST: f32 = 12.0;
/// Brightness of a need that is not met at all.
const FAINT: f32 = 0.2;
