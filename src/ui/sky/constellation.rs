//! Needs: columns by user group, height by importance.

use super::frame::{Frame, GROUP_ABOVE, GROUP_NAMES, Setting};
use super::model::{NeedMark, SkyHit, SkyMark, SkyModel};
use super::orbit::Served;
use super::scatter::spread;
use super::words;
use crate::sim::{NeedView, View};
use crate::tr;

/// Radius of a mark of importance v is this times √v; a usual need counts as twenty.
const RADIUS: f32 = 3.1;
const USUAL: f64 = 20.0;
/// Least radius, so that a need of unknown importance can still be pointed at.
const RADIUS_LEAST: f32 = 4.0;
/// Importance runs from here down to the least, by share of the sky's height; above it is the star.
const HEIGHTS: (f32, f32) = (0.34, 0.86);
/// The same in a strip, where the star's name is not.
const HEIGHTS_STRIP: (f32, f32) = (0.27, 0.78);
/// What of the height is the rank among needs; the rest is the importance itself. Rank keeps needs apart
/// whose importance is nearly the same.
const BY_RANK: f32 = 0.7;
/// How far a need is from the middle of its column by itself, as share of the column's width.
const OFFSET: f32 = 0.66;
const HALF: f32 = 0.5;

/// A need before its place in its column is settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Homeless {
    pub mark: NeedMark,
    /// Where it would be if it were alone.
    pub home: f32,
    /// Ends of its column.
    pub column: (f32, f32),
}

/// Needs that are known, at their heights.
pub(super) fn needs(view: &View<'_>, frame: &Frame, served: &Served, selected: Option<SkyHit>) -> Vec<Homeless> {
    let scenario = view.scenario();
    let groups = scenario.groups.len();
    let known: Vec<NeedView> = view.needs().collect();
    let heights = heights(view, frame, &known);
    let place = |(need, height): (&NeedView, f32)| {
        let (low, high) = words::importance(need);
        let radius = |v: f64| (RADIUS * ((v * USUAL) as f32).sqrt()).max(RADIUS_LEAST) * frame.unit;
        let group = scenario.needs[need.id.index()].group.index();
        let (middle, width) = (frame.column(group, groups), frame.column_width(groups));
        let high = radius(high);
        let reach = served.reach(frame, need.id, high);
        let within = |x: f32| frame.inside(x, reach);
        let home = within(middle + (spread(need.id.index()) - HALF) * width * OFFSET);
        let mark = NeedMark {
            id: need.id,
            place: frame.at(0.0, height),
            reach,
            low: radius(low),
            high,
            met: (need.met.0 as f32, need.met.1 as f32),
            selected: selected == Some(SkyHit::Need(need.id)),
        };
        Homeless { mark, home, column: (within(middle - width * HALF), within(middle + width * HALF)) }
    };
    known.iter().zip(heights).map(place).collect()
}

/// Heights as shares of the sky, more important needs higher.
fn heights(view: &View<'_>, frame: &Frame, known: &[NeedView]) -> Vec<f32> {
    let (top, bottom) = match frame.setting {
        Setting::Strip => HEIGHTS_STRIP,
        // Where the sky is low, the groups' names take more of it.
        Setting::Desk => (HEIGHTS.0, HEIGHTS.1.min(1.0 - (GROUP_ABOVE + GROUP_NAMES) / frame.height()).max(HEIGHTS.0)),
        Setting::Title => HEIGHTS,
    };
    let least_first = |a: &&NeedView, b: &&NeedView| a.importance.mean.total_cmp(&b.importance.mean).then(b.id.cmp(&a.id));
    let mut order: Vec<&NeedView> = known.iter().collect();
    order.sort_by(least_first);
    let share = |need: &NeedView| {
        let own = view.importance_place(need.importance.mean);
        let rank = order.iter().position(|other| other.id == need.id).unwrap_or_default() as f32 + HALF;
        (1.0 - BY_RANK) * own as f32 + BY_RANK * rank / order.len() as f32
    };
    known.iter().map(|need| bottom - (bottom - top) * share(need)).collect()
}

/// What pointing at a need says.
pub(super) fn explain(view: &View<'_>, model: &mut SkyModel, mark: &NeedMark) {
    let Some(need) = view.need(mark.id) else { return };
    let text = &view.scenario().needs[mark.id.index()];
    model.marks.push(SkyMark {
        opens: SkyHit::Need(mark.id),
        place: mark.place,
        radius: mark.high,
        sort: tr!("sky-need"),
        name: text.title.clone(),
        value: words::need(&need),
        about: words::need_known(&need, &view.scenario().groups[text.group.index()].name),
        label: None,
    });
}
