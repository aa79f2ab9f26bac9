//! From a view to places: the pure function that the sky starts with.

use super::frame::{Frame, Setting};
use super::model::{SkyHit, SkyModel};
use super::{backdrop, constellation, harbour, weather};
use crate::sim::View;

/// The sky of a run. `seed` only scatters what has no place of its own; `selected` is what the card in hand is about.
#[must_use]
pub fn layout(view: &View<'_>, frame: Frame, seed: u64, selected: Option<SkyHit>) -> SkyModel {
    let mut model = SkyModel {
        area: frame.area,
        horizon: frame.horizon(),
        setting: frame.setting,
        unit: frame.unit,
        star: None,
        customers: backdrop::customers(view, &frame, seed),
        hazes: Vec::new(),
        fogs: Vec::new(),
        needs: Vec::new(),
        items: Vec::new(),
        shore: backdrop::shore(&frame, seed),
        lamps: harbour::lamps(view, &frame),
        strokes: backdrop::strokes(&frame, seed),
        people: Vec::new(),
        groups: Vec::new(),
        marks: Vec::new(),
    };
    backdrop::north_star(view, &frame, &mut model);
    if frame.is_bare() {
        return model;
    }
    constellation::needs(view, &frame, selected, &mut model);
    constellation::items(view, &frame, seed, selected, &mut model);
    weather::haze(view, &frame, &mut model);
    weather::fog(view, &frame, seed, &mut model);
    if frame.setting == Setting::Desk {
        harbour::people(view, &frame, selected, &mut model);
        let groups = &view.scenario().groups;
        model.groups = groups.iter().enumerate().map(|(i, g)| (g.name.clone(), frame.column(i, groups.len()))).collect();
    }
    model
}

#[cfg(test)]
mod tests {
    use super::super::super::egui::{Rect, pos2, vec2};
    use super::super::model::Form;
    use super::*;
    use crate::player::{self, Player};
    use crate::scenario;
    use crate::sim::{Phase, Recording};
    use std::sync::Arc;

    fn desk() -> Frame {
        Frame { area: Rect::from_min_size(pos2(264.0, 64.0), vec2(648.0, 584.0)), setting: Setting::Desk, unit: 1.0 }
    }

    /// The shipped scenario, played by the balanced bot up to a sprint.
    fn played(until: usize) -> Recording {
        let (name, text) = scenario::by_name("busy_standing_still").expect("shipped");
        let mut run = Recording::new(Arc::new(scenario::load(name, text).scenario.expect("loads")), 7);
        let mut bot = player::Bot::named("balanced").expect("there");
        while run.view().sprint() < until && run.view().phase() != Phase::Over {
            let mut out = Vec::new();
            bot.decide(&run.view(), &mut out);
            for decision in out {
                let _skipped = run.apply(decision);
            }
        }
        run
    }

    #[test]
    fn every_known_need_and_no_other_has_a_mark() {
        let run = played(4);
        let model = layout(&run.view(), desk(), 7, None);
        let known: Vec<_> = run.view().needs().map(|n| n.id).collect();
        assert!(known.len() > 2, "the bot has found too few needs for this to mean anything");
        assert_eq!(model.needs.iter().map(|n| n.id).collect::<Vec<_>>(), known);
    }

    #[test]
    fn a_need_that_matters_more_stands_higher_and_larger() {
        let run = played(6);
        let model = layout(&run.view(), desk(), 7, None);
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
            let model = layout(&played(until).view(), desk(), 7, None);
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
        let lit = layout(&run.view(), desk(), 7, None).lamps.iter().filter(|l| l.lit).count();
        assert_eq!(lit, usize::from(run.view().free_half_days()));
        assert!(lit < 20, "the Scrum events take some");
    }

    #[test]
    fn fog_thins_as_more_is_heard() {
        let (early, late) = (played(0), played(6));
        assert!(early.view().heard() < late.view().heard());
        let size = |run: &Recording| layout(&run.view(), desk(), 7, None).fogs.iter().map(|f| f.rx).sum::<f32>();
        assert!(size(&late) < size(&early));
    }

    #[test]
    fn live_features_are_stars_and_opinion_is_dashed() {
        let run = played(6);
        let view = run.view();
        let model = layout(&view, desk(), 7, None);
        let live = view.live().filter(|i| i.need.is_some_and(|n| view.knows(n))).count();
        assert!(live > 0);
        assert_eq!(model.items.iter().filter(|i| i.form == Form::Live).count(), live);
        assert!(model.items.iter().all(|i| i.form != Form::Opinion || i.dashed));
    }

    #[test]
    fn behind_a_narrow_title_there_is_nothing_but_star_shore_and_lamps() {
        let run = played(4);
        let title = |width| Frame { area: Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 640.0)), setting: Setting::Title, unit: 1.0 };
        let (narrow, wide) = (layout(&run.view(), title(1024.0), 7, None), layout(&run.view(), title(1280.0), 7, None));
        assert!(narrow.needs.is_empty() && narrow.star.is_some() && !narrow.lamps.is_empty());
        assert!(!wide.needs.is_empty());
    }

    #[test]
    fn the_same_view_gives_the_same_sky() {
        let run = played(3);
        assert_eq!(layout(&run.view(), desk(), 7, None), layout(&run.view(), desk(), 7, None));
    }
}
