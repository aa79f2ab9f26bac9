//! Where the sky is drawn and how its fixed lines follow from that.

use crate::ui::egui::{Pos2, Rect, pos2};

/// Where the sky shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// On the desk: people, waves and labels.
    Desk,
    /// A low strip of sky over something else: nobody on the quay, no labels.
    Strip,
    /// Behind the title: constellations at the right, no people, no labels.
    Title,
}

/// How far from a mark the pointer still means it.
pub(super) const REACH: f32 = 12.0;

/// Where the sky is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The free area.
    pub area: Rect,
    /// Where it shows.
    pub setting: Setting,
    /// Factor on the lengths of marks: they grow more slowly than text.
    pub unit: f32,
}

impl Frame {
    /// A frame for a look's text size.
    #[must_use]
    pub fn new(area: Rect, setting: Setting, scale: crate::ui::Scale) -> Self {
        // Where a strip is very low, its marks are too: none is cut at its edges.
        let strip = if setting == Setting::Strip { STRIP * (area.height() / STRIP_LOW).min(1.0) } else { 1.0 };
        Self { area, setting, unit: strip * scale.sky() / scale.factor() }
    }

    /// Height of the horizon on the screen.
    #[must_use]
    pub fn horizon(&self) -> f32 {
        let share = match self.setting {
            Setting::Desk => HORIZON_DESK,
            Setting::Title => HORIZON_TITLE,
            Setting::Strip => HORIZON_STRIP,
        };
        (self.area.top() + self.area.height() * share).round()
    }

    /// Behind a narrow title only star, shore and lamps have room.
    pub(super) fn is_bare(&self) -> bool {
        self.setting == Setting::Title && self.area.width() < TITLE_WHOLE
    }

    /// Height of the sky above the horizon.
    pub(super) fn height(&self) -> f32 {
        self.horizon() - self.area.top()
    }

    /// Left and right end of where constellations are.
    fn span(&self) -> (f32, f32) {
        match self.setting {
            Setting::Desk | Setting::Strip => (self.area.left(), self.area.right()),
            Setting::Title => (self.area.left() + self.area.width() * TITLE_FROM, self.area.right()),
        }
    }

    /// A place by shares of the constellations' width and of the sky's height from the top.
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        let (left, right) = self.span();
        pos2(left + (right - left) * x, self.area.top() + self.height() * y)
    }

    /// Width of a column of one of so many user groups.
    pub(super) fn column_width(&self, groups: usize) -> f32 {
        let (left, right) = self.span();
        (right - left) / groups.max(1) as f32
    }

    /// Middle of a column.
    pub(super) fn column(&self, group: usize, groups: usize) -> f32 {
        self.span().0 + self.column_width(groups) * (group as f32 + HALF)
    }

    /// Keeps a mark of this reach off the frame's edges; where it has no room, in the middle.
    pub(super) fn inside(&self, x: f32, reach: f32) -> f32 {
        let (left, right) = self.span();
        let reach = reach.min((right - left).max(0.0) * HALF);
        x.clamp(left + reach, (right - reach).max(left + reach))
    }
}

/// Share of the height above the horizon on the desk.
const HORIZON_DESK: f32 = 0.71;
/// The same behind the title, where nobody is on the quay.
const HORIZON_TITLE: f32 = 0.85;
/// The same in a strip, of which the water is only a line.
const HORIZON_STRIP: f32 = 0.93;
/// Marks of a strip are so much smaller.
const STRIP: f32 = 0.8;
/// Height of a strip from which its marks have their size.
const STRIP_LOW: f32 = 84.0;
/// Behind the title constellations start here, right of the menu.
const TITLE_FROM: f32 = 0.42;
/// Least width of a title with constellations beside its menu.
const TITLE_WHOLE: f32 = 1100.0;
const HALF: f32 = 0.5;
/// Names of groups are this far above the horizon, in a line this high.
pub(super) const GROUP_ABOVE: f32 = 20.0;
pub(super) const GROUP_NAMES: f32 = 16.0;
