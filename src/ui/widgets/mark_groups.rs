//! A sprint's decisions in the width there is: one by one, or each sort once with its count, so that marks never overlap.
use super::mark::{DecisionMark, MARK, MarkKind, Plane, paint_mark};
use crate::ui::{
    Look, Type,
    egui::{Pos2, Ui, pos2},
};

/// The marks of a sprint side by side.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    groups: Vec<Group>,
}

/// Decisions that share a mark.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Their places in the sprint.
    pub marks: Vec<usize>,
    /// Shape and colour; none where all stand for one number.
    sort: Option<(MarkKind, Plane)>,
    /// From the left end of the sprint.
    left: f32,
    width: f32,
}

/// What a mark at a place is grouped by.
type Way = dyn Fn(&DecisionMark, usize) -> (usize, usize);

impl Groups {
    /// The finest grouping that fits: single decisions, sorts with their plane, sorts, or one for all.
    pub fn of(ui: &Ui, marks: &[DecisionMark], width: f32) -> Self {
        let ways: [&Way; 4] =
            [&|_, place| (place, 0), &|mark, _| (mark.kind as usize, mark.plane as usize), &|mark, _| (mark.kind as usize, 0), &|_, _| {
                (0, 0)
            }];
        let mut groups = Vec::new();
        for way in ways {
            groups = grouped(ui, marks, way);
            if groups.last().is_none_or(|group: &Group| group.left + group.width + GAP <= width) {
                break;
            }
        }
        Self { groups }
    }

    /// The group at a distance from the left end.
    pub fn at(&self, x: f32) -> Option<&Group> {
        self.groups.iter().find(|group| (group.left..group.left + group.width + GAP).contains(&x))
    }

    /// Paints the groups from their left end on, between this height and the one below which nothing may be.
    pub fn paint(&self, ui: &Ui, from: Pos2, foot: f32) {
        let theme = Look::of(ui).theme;
        let counted = Look::of(ui).all_numbers && self.groups.iter().any(|group| group.marks.len() > 1);
        let y = if counted { from.y + MARK / 2.0 } else { f32::midpoint(from.y, foot) };
        for group in &self.groups {
            let middle = from.x + group.left + group.width / 2.0;
            let count = Type::NOTE.line(ui, group.marks.len().to_string(), theme.dim);
            match group.sort {
                Some((kind, plane)) => {
                    paint_mark(ui.painter(), pos2(middle, y), MARK, kind, plane.colour(&theme));
                    if counted && group.marks.len() > 1 {
                        ui.painter().galley(pos2(middle - count.size().x / 2.0, foot - count.size().y), count, theme.dim);
                    }
                }
                None => ui.painter().galley(pos2(from.x, f32::midpoint(from.y, foot) - count.size().y / 2.0), count, theme.dim),
            }
        }
    }
}

fn grouped(ui: &Ui, marks: &[DecisionMark], way: &Way) -> Vec<Group> {
    let mut found: Vec<((usize, usize), Vec<usize>)> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        let key = way(mark, place);
        match found.iter_mut().find(|(other, _)| *other == key) {
            Some((_, places)) => places.push(place),
            None => found.push((key, vec![place])),
        }
    }
    let mut left = 0.0;
    let width = |ui: &Ui, count: usize| {
        let number = Type::NOTE.line(ui, count.to_string(), Look::of(ui).theme.dim).size().x;
        if count > 1 { number.max(MARK) } else { MARK }
    };
    found
        .into_iter()
        .map(|(_, places)| {
            let of: Vec<&DecisionMark> = places.iter().filter_map(|&k| marks.get(k)).collect();
            let strategic = of.iter().filter(|mark| mark.plane == Plane::Strategic).count();
            let plane = if 2 * strategic >= of.len() { Plane::Strategic } else { Plane::Tactical };
            let first = of.first().map(|mark| mark.kind);
            let sort = first.filter(|kind| of.iter().all(|mark| mark.kind == *kind)).map(|kind| (kind, plane));
            let group = Group { sort, left, width: width(ui, of.len()), marks: places };
            left += group.width + GAP;
            group
        })
        .collect()
}

/// Least distance between marks.
const GAP: f32 = 3.0;
