//! The sky as a list of marks with places: what is drawn, what hovering explains.

use super::frame::Setting;
use crate::scenario::{ItemId, NeedId, StakeholderId};
use crate::ui::egui::{Pos2, Rect};

/// What a mark of the sky opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkyHit {
    /// The north star's metric.
    NorthStar,
    /// A need.
    Need(NeedId),
    /// An item.
    Item(ItemId),
    /// Ideas for a need that nothing but opinion supports and nobody has planned.
    Ideas(NeedId),
    /// A person, or their open request.
    Person(StakeholderId),
    /// The debt.
    Debt,
    /// What has not been heard.
    NotHeard,
}

impl SkyHit {
    /// The kinds that Tab steps through, in order.
    pub(super) const fn kind(self) -> u8 {
        match self {
            Self::NorthStar => 0,
            Self::Need(_) => 1,
            Self::Item(_) | Self::Ideas(_) => 2,
            Self::Debt | Self::NotHeard => 3,
            Self::Person(_) => 4,
        }
    }
}

/// Something that can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct SkyMark {
    /// What it opens.
    pub opens: SkyHit,
    /// Its middle.
    pub place: Pos2,
    /// How far it reaches.
    pub radius: f32,
    /// What sort of thing it is, in the legend's words.
    pub sort: &'static str,
    /// Its name.
    pub name: String,
    /// Its value, with its range.
    pub value: String,
    /// What moved it, what the value rests on.
    pub about: String,
    /// The label beside it, where it has one and there is room.
    pub label: Option<Label>,
}

/// Name and value of a mark on a pill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The pill.
    pub rect: Rect,
    /// With the value below the name.
    pub whole: bool,
}

/// How an item is drawn: by how well its worth is known, and whether it is live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Dashed ring: somebody thinks so.
    Opinion,
    /// Ring: an interview or a prototype.
    Informed,
    /// Disc: a live test, a bet, or data.
    Tested,
    /// Four-pointed star: in use.
    Live,
}

/// A need: a disc within a ring, and an arc for how far it is met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NeedMark {
    pub id: NeedId,
    pub place: Pos2,
    /// How far items may be from its middle.
    pub reach: f32,
    /// Radii of the low and the high end of its importance.
    pub low: f32,
    pub high: f32,
    /// Share met, low and high end.
    pub met: (f32, f32),
    pub selected: bool,
}

/// An item on the circle round its need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ItemMark {
    pub place: Pos2,
    pub need: Pos2,
    pub radius: f32,
    pub form: Form,
    /// What it stands for.
    pub opens: SkyHit,
    /// How many: more than one only for ideas drawn together.
    pub count: usize,
    /// Supported by opinion only: the line is dashed.
    pub dashed: bool,
    pub harms: bool,
    pub selected: bool,
}

/// One of twenty half-days on the quay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lamp {
    /// Where it is.
    pub place: Pos2,
    /// Whether the half-day is free.
    pub lit: bool,
}

/// A customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct CustomerStar {
    pub place: Pos2,
    pub radius: f32,
    pub alpha: f32,
}

/// An ellipse that fades outwards: debt or fog.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cloud {
    pub centre: Pos2,
    pub rx: f32,
    pub ry: f32,
}

/// Somebody on the quay.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PersonMark {
    pub id: StakeholderId,
    pub place: Pos2,
    pub size: f32,
    pub selected: bool,
    /// First name and what they want, under the wave.
    pub first_name: String,
    /// Height at which they are; nothing if there is no room.
    pub words_at: Option<f32>,
    pub says: String,
    pub wave: Option<Wave>,
}

/// A request: its height is loudness, not worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wave {
    pub foot: Pos2,
    pub width: f32,
    pub height: f32,
    pub state: WaveState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WaveState {
    /// The card in hand.
    InHand,
    Open,
    Answered,
}

/// Everything the sky shows, with places.
#[derive(Debug, Clone, PartialEq)]
pub struct SkyModel {
    /// Where it is drawn.
    pub area: Rect,
    /// Height of the horizon on the screen.
    pub horizon: f32,
    pub(super) setting: Setting,
    /// Factor on the lengths of marks.
    pub(super) unit: f32,
    /// The north star: place, and how bright from 0 to 1.
    pub(super) star: Option<(Pos2, f32)>,
    pub(super) customers: Vec<CustomerStar>,
    pub(super) hazes: Vec<Cloud>,
    pub(super) fogs: Vec<Cloud>,
    pub(super) needs: Vec<NeedMark>,
    pub(super) items: Vec<ItemMark>,
    pub(super) shore: Vec<Pos2>,
    /// The half-days of the sprint.
    pub lamps: Vec<Lamp>,
    /// Strokes on the water: left end, length, alpha.
    pub(super) strokes: Vec<(Pos2, f32, f32)>,
    pub(super) people: Vec<PersonMark>,
    /// Names of the user groups and the middles of their columns.
    pub(super) groups: Vec<(String, f32)>,
    /// Where the legend's button is.
    pub(super) legend: Rect,
    /// What the card in hand would change: an ellipse round it, and the word for it with its pill.
    pub(super) change: Option<ChangeRing>,
    /// What can be pointed at, in the order of Tab.
    pub marks: Vec<SkyMark>,
}

/// What a card in hand is about, and what it would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject {
    /// The mark it is about.
    pub selected: Option<SkyHit>,
    /// The mark it would change, and how in a few words: `thins this fog`.
    pub changes: Option<(SkyHit, &'static str)>,
}

/// A ring round what would change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ChangeRing {
    pub cloud: Cloud,
    pub word: &'static str,
    pub pill: Option<Rect>,
}

impl SkyModel {
    /// An area with nothing in it, all of it sky.
    pub(super) const fn bare(area: Rect) -> Self {
        Self {
            area,
            horizon: area.max.y,
            setting: Setting::Strip,
            unit: 1.0,
            star: None,
            customers: Vec::new(),
            hazes: Vec::new(),
            fogs: Vec::new(),
            needs: Vec::new(),
            items: Vec::new(),
            shore: Vec::new(),
            lamps: Vec::new(),
            strokes: Vec::new(),
            people: Vec::new(),
            groups: Vec::new(),
            legend: Rect::NOTHING,
            change: None,
            marks: Vec::new(),
        }
    }

    /// The nearest mark within reach of a place.
    #[must_use]
    pub fn nearest(&self, place: Pos2) -> Option<&SkyMark> {
        let outside = |m: &SkyMark| (m.place.distance(place) - m.radius).max(0.0);
        let reached = self.marks.iter().filter(|m| outside(m) <= super::frame::REACH);
        // Small marks lie within the reach of large ones, so distance from the middle decides.
        reached.min_by(|a, b| a.place.distance(place).total_cmp(&b.place.distance(place)))
    }
}
