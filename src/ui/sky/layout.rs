//! From a view to places: the pure function that the sky starts with.

use super::frame::{Frame, GROUP_ABOVE, GROUP_NAMES, Setting};
use super::model::{ChangeRing, Cloud, Label, SkyHit, SkyModel, Subject};
use super::placing::{Obstacles, Sizes, first_free, settle};
use super::{backdrop, constellation, harbour, orbit, weather};
use crate::sim::View;
use crate::ui::egui::{Align2, Pos2, Rect, Vec2, pos2, vec2};
use crate::ui::space;

/// Sizes of the pill of a label: with the value below the name, and with the name alone.
pub type Measure<'a> = &'a dyn Fn(&str, &str) -> [Vec2; 2];

/// The sky of a run. `seed` only scatters what has no place of its own; `subject` is what the card in hand is about.
#[must_use]
pub fn layout(view: &View<'_>, frame: Frame, seed: u64, subject: Subject, measure: Measure<'_>) -> SkyModel {
    let mut model = SkyModel {
        horizon: frame.horizon(),
        setting: frame.setting,
        unit: frame.unit,
        customers: backdrop::customers(view, &frame, seed),
        shore: backdrop::shore(&frame, seed),
        lamps: harbour::lamps(view, &frame),
        strokes: backdrop::strokes(&frame, seed),
        legend: legend(&frame),
        ..SkyModel::bare(frame.area)
    };
    backdrop::north_star(view, &frame, &mut model);
    if frame.is_bare() {
        return model;
    }
    let labels = Labels { frame: &frame, measure, sky: labels_within(&frame) };
    weather::fog(view, &frame, seed, &mut model);
    labels.name(&mut model, SkyHit::NorthStar, below_star);
    labels.name(&mut model, SkyHit::NotHeard, about);
    let mut fixed: Vec<Rect> = taken(&model);
    fixed.push(model.legend);
    let served = orbit::Served::of(view);
    constellations(view, &served, subject.selected, &labels, &fixed, &mut model);
    orbit::items(view, &served, &frame, seed, subject.selected, &mut model);
    weather::haze(view, &frame, &mut model);
    if let Some(sizes) = labels.sizes(&model, SkyHit::Debt) {
        let mut taken = taken(&model);
        taken.push(model.legend);
        weather::name_haze(&frame, &mut model, sizes, labels.sky, &taken);
    }
    in_order_of_tab(&mut model);
    if frame.setting == Setting::Desk {
        harbour::people(view, &frame, subject.selected, &mut model);
        let groups = &view.scenario().groups;
        model.groups = groups.iter().enumerate().map(|(i, g)| (g.name.clone(), frame.column(i, groups.len()))).collect();
    }
    model.change = subject.changes.and_then(|(hit, word)| change(&model, &labels, hit, word));
    model
}

/// The legend's button is in the upper left corner.
fn legend(frame: &Frame) -> Rect {
    Rect::from_min_size(frame.area.min + Vec2::splat(space::GAP), Vec2::splat(space::TARGET))
}

/// Under this width labels are names only.
const NAMES_ONLY: f32 = 480.0;
/// So they are in a sky lower than this.
const NAMES_ONLY_LOW: f32 = 240.0;

/// Where labels may hang: in the sky, clear of the groups' names at the horizon.
fn labels_within(frame: &Frame) -> Rect {
    let groups = if frame.setting == Setting::Desk { GROUP_ABOVE + GROUP_NAMES / 2.0 } else { 0.0 };
    Rect::from_min_max(frame.area.min, pos2(frame.area.right(), frame.horizon() - groups)).shrink(space::GAP_TIGHT)
}

/// What labels need to know.
struct Labels<'a> {
    frame: &'a Frame,
    measure: Measure<'a>,
    sky: Rect,
}

impl Labels<'_> {
    /// Sizes of a mark's label; none where marks have no labels.
    fn sizes(&self, model: &SkyModel, of: SkyHit) -> Option<Sizes> {
        let mark = model.marks.iter().find(|mark| mark.opens == of).filter(|_| self.frame.setting == Setting::Desk)?;
        Some((self.measure)(&mark.name, &mark.value))
    }

    /// Only names fit beside each other.
    fn is_narrow(&self) -> bool {
        self.frame.area.width() < NAMES_ONLY || self.sky.height() < NAMES_ONLY_LOW
    }

    /// Hangs a label that has a few places of its own.
    fn name(&self, model: &mut SkyModel, of: SkyHit, places: fn(&SkyModel, Pos2, f32, Vec2) -> Vec<Rect>) {
        let Some([whole, alone]) = self.sizes(model, of) else { return };
        let taken = taken(model);
        let Some(mark) = model.marks.iter().find(|mark| mark.opens == of) else { return };
        let sizes = [(whole, true), (alone, false)].into_iter().skip(usize::from(self.is_narrow()));
        let label = sizes.filter_map(|(size, whole)| {
            let places = places(model, mark.place, mark.radius, size).into_iter().map(|rect| self.within(rect));
            first_free(places, &taken, self.sky).map(|rect| Label { rect, whole })
        });
        let label = label.into_iter().next();
        if let Some(mark) = model.marks.iter_mut().find(|mark| mark.opens == of) {
            mark.label = label;
        }
    }

    /// Moved into the sky at its sides.
    fn within(&self, rect: Rect) -> Rect {
        let room = self.sky.right() - rect.width();
        Rect::from_min_size(pos2(rect.left().clamp(self.sky.left(), room.max(self.sky.left())), rect.top()), rect.size())
    }
}

fn below_star(_: &SkyModel, place: Pos2, radius: f32, size: Vec2) -> Vec<Rect> {
    vec![Align2::CENTER_TOP.anchor_size(place + vec2(0.0, radius + space::GAP), size)]
}

fn about(_: &SkyModel, place: Pos2, _: f32, size: Vec2) -> Vec<Rect> {
    let rows = [0.0, -1.0, 1.0];
    rows.into_iter().map(|row| Rect::from_center_size(place + vec2(0.0, row * size.y), size)).collect()
}

/// What labels must not cover.
fn taken(model: &SkyModel) -> Vec<Rect> {
    let body = |mark: &super::SkyMark| (mark.radius > 0.0).then(|| Rect::from_center_size(mark.place, Vec2::splat(2.0 * mark.radius)));
    let label = |mark: &super::SkyMark| mark.label.map(|label| label.rect.expand(space::GAP_TIGHT));
    let of_items = model.items.iter().map(|i| Rect::from_center_size(i.place, Vec2::splat(2.0 * i.radius + space::GAP)));
    model.marks.iter().flat_map(|mark| [body(mark), label(mark)]).flatten().chain(of_items).collect()
}

/// Needs with their labels.
fn constellations(
    view: &View<'_>,
    served: &orbit::Served,
    selected: Option<SkyHit>,
    labels: &Labels<'_>,
    fixed: &[Rect],
    model: &mut SkyModel,
) {
    let homeless = constellation::needs(view, labels.frame, served, selected);
    for need in &homeless {
        constellation::explain(view, model, &need.mark);
    }
    let narrow = labels.is_narrow();
    let pill = |need: &constellation::Homeless| {
        let [whole, alone] = labels.sizes(model, SkyHit::Need(need.mark.id))?;
        Some(if narrow { [alone, alone] } else { [whole, alone] })
    };
    let sizes: Vec<Sizes> = homeless.iter().filter_map(pill).collect();
    let settled = settle(&homeless, &sizes, labels.frame, &Obstacles { rects: fixed, sky: labels.sky });
    for (need, label) in settled {
        let mark = model.marks.iter_mut().find(|mark| mark.opens == SkyHit::Need(need.id));
        if let Some(mark) = mark {
            mark.place = need.place;
            mark.label = label.map(|label| Label { whole: label.whole && !narrow, ..label });
        }
        model.needs.push(need);
    }
}

/// By kind, and within a kind as they were laid out: star, needs, items, debt, what has not been heard.
fn in_order_of_tab(model: &mut SkyModel) {
    model.marks.sort_by_key(|mark| mark.opens.kind());
}

/// A ring round what would change, with its word above it.
fn change(model: &SkyModel, labels: &Labels<'_>, hit: SkyHit, word: &'static str) -> Option<ChangeRing> {
    const ROUND_MARK: f32 = 16.0;
    let cloud = match hit {
        SkyHit::NotHeard => {
            let last = &model.fogs[model.fogs.len().saturating_sub(weather::PUFFS)..];
            let bank = last.iter().map(|f| Rect::from_center_size(f.centre, 2.0 * vec2(f.rx, f.ry))).reduce(Rect::union)?;
            let bank = bank.intersect(labels.sky);
            Cloud { centre: bank.center(), rx: bank.width() / 2.0, ry: bank.height() / 2.0 }
        }
        SkyHit::Debt => *model.hazes.first()?,
        _ => {
            let mark = model.marks.iter().find(|mark| mark.opens == hit)?;
            let reach = mark.radius + ROUND_MARK * model.unit;
            Cloud { centre: mark.place, rx: reach, ry: reach }
        }
    };
    let [_, size] = (labels.measure)(word, "");
    let sides = [
        Align2::CENTER_BOTTOM.anchor_size(cloud.centre - vec2(0.0, cloud.ry), size),
        Align2::CENTER_TOP.anchor_size(cloud.centre + vec2(0.0, cloud.ry), size),
        Align2::CENTER_CENTER.anchor_size(cloud.centre, size),
    ];
    let pill = first_free(sides.into_iter().map(|rect| labels.within(rect)), &[], labels.sky);
    Some(ChangeRing { cloud, word, pill })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player;
    use crate::scenario;
    use crate::sim::Recording;
    use crate::ui::sky::model::Form;
    use std::sync::Arc;

    fn desk() -> Frame {
        Frame { area: Rect::from_min_size(pos2(264.0, 64.0), vec2(648.0, 584.0)), setting: Setting::Desk, unit: 1.0 }
    }

    /// Laid out with letters of about the true width.
    fn lay(view: &View<'_>, frame: Frame) -> SkyModel {
        let wide = |text: &str| 6.4 * text.chars().count() as f32 + 12.0;
        layout(view, frame, 7, Subject::default(), &|name, value| [vec2(wide(name).max(wide(value)), 36.0), vec2(wide(name), 20.0)])
    }

    /// A scenario, played by the balanced bot up to a sprint.
    fn played(until: usize) -> Recording {
        let text = include_str!("../../../tests/worlds/field_service.ron");
        let mut run = Recording::new(Arc::new(scenario::load("field_service", text).scenario.expect("loads")), 7);
        let mut bot = player::Bot::named("balanced").expect("there");
        player::play_on(&mut run, &mut bot, |run| run.view().sprint() >= until);
        run
    }

    #[test]
    fn every_known_need_and_no_other_has_a_mark() {
        let run = played(4);
        let model = lay(&run.view(), desk());
        let known: Vec<_> = run.view().needs().map(|n| n.id).collect();
        assert!(known.len() > 2, "the bot has found too few needs for this to mean anything");
        assert_eq!(model.needs.iter().map(|n| n.id).collect::<Vec<_>>(), known);
    }

    #[test]
    fn a_need_that_matters_more_stands_higher_and_larger() {
        let run = played(6);
        let model = lay(&run.view(), desk());
        for a in &model.needs {
            for b in &model.needs {
                let importance = |id| run.view().need(id).map(|n| n.importance.mean);
                if importance(a.id) > importance(b.id) {
                    assert!(a.place.y <= b.place.y, "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn needs_do_not_cover_each_other() {
        for until in 1..8 {
            let model = lay(&played(until).view(), desk());
            for (i, a) in model.needs.iter().enumerate() {
                for b in &model.needs[i + 1..] {
                    assert!(a.place.distance(b.place) > a.high + b.high, "sprint {until}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn as_many_lamps_burn_as_half_days_are_free() {
        let run = played(2);
        let lit = lay(&run.view(), desk()).lamps.iter().filter(|l| l.lit).count();
        assert_eq!(lit, usize::from(run.view().free_half_days()));
        assert!(lit < 20, "the Scrum events take some");
    }

    #[test]
    fn fog_thins_as_more_is_heard() {
        let (early, late) = (played(0), played(6));
        assert!(early.view().heard() < late.view().heard());
        let size = |run: &Recording| lay(&run.view(), desk()).fogs.iter().map(|f| f.rx).sum::<f32>();
        assert!(size(&late) < size(&early));
    }

    #[test]
    fn live_features_are_stars_and_opinion_is_dashed() {
        let run = played(6);
        let view = run.view();
        let model = lay(&view, desk());
        let live = view.live().filter(|i| i.need.is_some_and(|n| view.knows(n))).count();
        assert!(live > 0);
        assert_eq!(model.items.iter().filter(|i| i.form == Form::Live).count(), live);
        assert!(model.items.iter().all(|i| i.form != Form::Opinion || i.dashed));
    }

    #[test]
    fn behind_a_narrow_title_there_is_nothing_but_star_shore_and_lamps() {
        let run = played(4);
        let title = |width| Frame { area: Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 640.0)), setting: Setting::Title, unit: 1.0 };
        let (narrow, wide) = (lay(&run.view(), title(1024.0)), lay(&run.view(), title(1280.0)));
        assert!(narrow.needs.is_empty() && narrow.star.is_some() && !narrow.lamps.is_empty());
        assert!(!wide.needs.is_empty());
    }

    #[test]
    fn the_same_view_gives_the_same_sky() {
        let run = played(3);
        assert_eq!(lay(&run.view(), desk()), lay(&run.view(), desk()));
    }

    #[test]
    fn labels_cover_neither_each_other_nor_a_need_and_every_need_has_its_name() {
        for until in 1..8 {
            let model = lay(&played(until).view(), desk());
            let labels: Vec<Rect> = model.marks.iter().filter_map(|m| m.label).map(|l| l.rect).collect();
            for (i, a) in labels.iter().enumerate() {
                assert!(desk().area.contains_rect(*a), "sprint {until}: {a:?} leaves the sky");
                assert!(!labels[i + 1..].iter().any(|b| a.intersects(*b)), "sprint {until}: two labels overlap at {a:?}");
                let covered = model.needs.iter().find(|n| a.distance_to_pos(n.place) < n.high);
                assert!(covered.is_none(), "sprint {until}: {a:?} covers {covered:?}");
            }
            let nameless = model.marks.iter().filter(|m| matches!(m.opens, SkyHit::Need(_)) && m.label.is_none()).count();
            assert_eq!(nameless, 0, "sprint {until}: needs without a name");
        }
    }

    #[test]
    fn ideas_that_only_opinion_supports_share_one_mark_per_need() {
        let run = played(5);
        let model = lay(&run.view(), desk());
        let together: Vec<&crate::ui::sky::model::ItemMark> = model.items.iter().filter(|i| i.count > 1).collect();
        assert!(!together.is_empty());
        for (i, mark) in together.iter().enumerate() {
            assert!(!together[i + 1..].iter().any(|other| other.opens == mark.opens));
        }
    }

    #[test]
    fn a_change_moves_for_a_moment_and_then_all_rests() {
        use crate::ui::sky::change::ShownSky;
        use std::sync::Arc;
        let (before, after) = (played(3), played(4));
        let (before, after) = (Arc::new(lay(&before.view(), desk())), Arc::new(lay(&after.view(), desk())));
        let mut shown = ShownSky::default();
        assert!(shown.at(0.0, &before, true).again.is_some(), "a sky that comes settles");
        assert!(shown.at(2.0, &before, true).again.is_none());
        let first = shown.at(2.0, &after, true);
        assert!(!first.changed.is_empty() && first.again == Some(0.0));
        assert_ne!(*first.model, *after);
        let last = shown.at(2.6, &after, true);
        assert!(Arc::ptr_eq(&last.model, &after) && last.again.is_none() && last.changed.is_empty());
    }

    #[test]
    fn without_motion_a_change_is_there_at_once_and_outlined_for_a_while() {
        use crate::ui::sky::change::ShownSky;
        use std::sync::Arc;
        let (before, after) = (played(3), played(4));
        let (before, after) = (Arc::new(lay(&before.view(), desk())), Arc::new(lay(&after.view(), desk())));
        let mut shown = ShownSky::default();
        assert!(shown.at(0.0, &before, false).again.is_none());
        let first = shown.at(1.0, &after, false);
        assert!(Arc::ptr_eq(&first.model, &after) && !first.changed.is_empty() && (first.zoom - 1.0).abs() < f32::EPSILON);
        assert!(first.again.is_some_and(|wait| wait > 1.0), "one frame, to take the outline away");
        assert!(shown.at(4.0, &after, false).changed.is_empty());
    }
}
