//! Items on the circle round the need they serve.

use super::frame::Frame;
use super::model::{Form, ItemMark, NeedMark, SkyHit, SkyMark, SkyModel};
use super::scatter::{self, What, spread};
use super::words;
use crate::scenario::NeedId;
use crate::sim::{Grounds, ItemView, Stage, View};
use crate::tr;
use crate::ui::egui::{Pos2, Rect, Vec2};
use std::f32::consts::TAU;

/// Items circle their need at this distance from its rim, and up to this share farther.
const ORBIT: f32 = 18.0;
const ORBIT_SPREAD: f32 = 0.25;
/// Seats on that circle.
const SEATS: usize = 24;
const ITEM_RADIUS: f32 = 3.4;
const ITEM_PER_POINT: f32 = 0.25;
const ITEM_RADIUS_MOST: f32 = 7.0;
/// Room between two items.
const APART: f32 = 7.0;
/// A need without items reaches this far beyond its ring.
const BARE: f32 = 10.0;

/// What is drawn round each need: items one by one, and ideas together.
pub(super) struct Served(Vec<(NeedId, Vec<ItemView>, Vec<ItemView>)>);

impl Served {
    /// Items by the need they serve, as far as it is known.
    pub(super) fn of(view: &View<'_>) -> Self {
        let ahead = words::ahead(view);
        let shown: Vec<ItemView> = view.items().filter(|item| words::shows(item.stage)).collect();
        let by_need = view.needs().map(|need| {
            let of_need = shown.iter().copied().filter(|item| item.need == Some(need.id));
            let (own, ideas) = of_need.partition(|item| words::is_more_than_idea(item, &ahead));
            (need.id, own, ideas)
        });
        Self(by_need.collect())
    }

    fn around(&self, need: NeedId) -> (&[ItemView], &[ItemView]) {
        self.0.iter().find(|(id, _, _)| *id == need).map_or((&[], &[]), |(_, own, ideas)| (own, ideas))
    }

    /// How far a need with its items reaches from its middle.
    pub(super) fn reach(&self, frame: &Frame, need: NeedId, high: f32) -> f32 {
        let (own, ideas) = self.around(need);
        let beyond = if own.is_empty() && ideas.is_empty() { BARE } else { ORBIT * (1.0 + ORBIT_SPREAD) + ITEM_RADIUS_MOST };
        high + beyond * frame.unit
    }
}

/// Something that takes a seat.
struct Guest {
    mark: ItemMark,
    name: String,
    value: String,
    about: String,
    /// The seat it takes if it may choose, as a share of the turn, and how far out, from 0 to 1.
    wish: (f32, f32),
}

/// Items whose need is known: each takes the free seat that is nearest to its own.
pub(super) fn items(view: &View<'_>, served: &Served, frame: &Frame, seed: u64, selected: Option<SkyHit>, model: &mut SkyModel) {
    let labels: Vec<Rect> = model.marks.iter().filter_map(|m| m.label).map(|l| l.rect).collect();
    for k in 0..model.needs.len() {
        let need = model.needs[k];
        let turn = scatter::number(seed, What::NeedTurn, need.id.index());
        let (own, ideas) = served.around(need.id);
        let mut guests: Vec<Guest> = own.iter().map(|item| guest(view, frame, item, selected)).collect();
        if !ideas.is_empty() {
            guests.push(together(view, frame, need.id, ideas, selected));
        }
        for Guest { mut mark, name, value, about, wish } in guests {
            let distance = need.high + ORBIT * frame.unit * (1.0 + ORBIT_SPREAD * wish.1);
            let seat = |s: usize| need.place + Vec2::angled(TAU * (s as f32 / SEATS as f32 + turn)) * distance;
            let wished = (wish.0 * SEATS as f32) as usize % SEATS;
            let off = |s: usize| (s + SEATS - wished) % SEATS;
            let aside = |s: usize| off(s).min(SEATS - off(s)) as f32 / SEATS as f32;
            let cost = |s: usize| crowd(seat(s), mark.radius, &need, &labels, model, frame) + aside(s);
            let best = (0..SEATS).min_by(|a, b| cost(*a).total_cmp(&cost(*b))).unwrap_or(wished);
            mark.place = seat(best);
            mark.need = need.place;
            model.marks.push(SkyMark {
                opens: mark.opens,
                place: mark.place,
                radius: mark.radius,
                sort: if matches!(mark.opens, SkyHit::Ideas(_)) { tr!("sky-ideas") } else { words::form(mark.form) },
                name,
                value,
                about,
                label: None,
            });
            model.items.push(mark);
        }
    }
}

/// How much else there is where an item would be.
fn crowd(place: Pos2, radius: f32, need: &NeedMark, labels: &[Rect], model: &SkyModel, frame: &Frame) -> f32 {
    let room = radius + APART * frame.unit;
    let within = |reached: f32, wanted: f32| (wanted - reached).max(0.0) / wanted;
    let by_labels: f32 = labels.iter().map(|l| within(l.distance_to_pos(place), room)).sum();
    let by_items: f32 = model.items.iter().map(|i| within(i.place.distance(place), room + i.radius)).sum();
    let others = model.needs.iter().filter(|n| n.id != need.id);
    let by_needs: f32 = others.map(|n| within(n.place.distance(place), room + n.high)).sum();
    // Two of one need on the same side look like one.
    let kin = model.items.iter().filter(|i| i.need == need.place).map(|i| within(i.place.distance(place), 2.0 * need.reach)).sum::<f32>();
    let clear = frame.area.shrink(room);
    let by_frame = if clear.contains(place) && place.y < frame.horizon() - room { 0.0 } else { CUT };
    FULL * (by_labels + by_items + by_needs) + KIN * kin + by_frame
}

/// Weights: something there already, one of the same need near by, and the end of the sky.
const FULL: f32 = 6.0;
const KIN: f32 = 0.3;
const CUT: f32 = 8.0;

fn guest(view: &View<'_>, frame: &Frame, item: &ItemView, selected: Option<SkyHit>) -> Guest {
    let form = match (item.stage, item.grounds) {
        (Stage::Live, _) => Form::Live,
        (_, Grounds::Opinion) => Form::Opinion,
        (_, Grounds::Informed) => Form::Informed,
        (_, Grounds::Tested) => Form::Tested,
    };
    let opens = SkyHit::Item(item.id);
    let mark = ItemMark {
        place: Pos2::ZERO,
        need: Pos2::ZERO,
        radius: (ITEM_RADIUS + ITEM_PER_POINT * item.estimate as f32).min(ITEM_RADIUS_MOST) * frame.unit,
        form,
        opens,
        count: 1,
        dashed: item.grounds == Grounds::Opinion,
        // As the evidence bar says it: bad only when the whole range is.
        harms: item.grounds == Grounds::Tested && item.effect.mean + item.effect.half_width() < 0.0,
        selected: selected == Some(opens),
    };
    Guest {
        mark,
        name: view.title(item.id).into(),
        value: words::item(item),
        about: words::item_known(item),
        wish: (spread(item.id.index()), spread(item.id.index() + 1)),
    }
}

/// One small mark for all ideas of a need that nothing but opinion supports.
fn together(view: &View<'_>, frame: &Frame, need: NeedId, ideas: &[ItemView], selected: Option<SkyHit>) -> Guest {
    let opens = SkyHit::Ideas(need);
    let titles: Vec<&str> = ideas.iter().map(|i| view.title(i.id)).collect();
    let mark = ItemMark {
        place: Pos2::ZERO,
        need: Pos2::ZERO,
        radius: ITEM_RADIUS * frame.unit,
        form: Form::Opinion,
        opens,
        count: ideas.len(),
        dashed: true,
        harms: false,
        selected: selected == Some(opens),
    };
    Guest {
        mark,
        name: tr!("sky-ideas-name", count = ideas.len(), need = view.scenario().needs[need.index()].title.as_str()),
        value: tr!("sky-ideas-value").into(),
        about: tr!("sky-ideas-about", ideas = titles.join(", ")),
        wish: (spread(need.index()), 0.0),
    }
}
