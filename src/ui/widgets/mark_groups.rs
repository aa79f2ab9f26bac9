//! A sprint's decisions in the width there is: one by one, or each sort once with its count, so that marks never overlap.
use super::super::{
    Look, Type,
    egui::{Pos2, Ui, vec2},
    space,
};
use super::mark::{MARK, Mark, MarkKind, Plane, paint_mark};

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
    kind: MarkKind,
    plane: Plane,
    /// From the left end of the sprint.
    left: f32,
    width: f32,
}

impl Groups {
    /// The finest grouping that fits: single decisions, sorts with their plane, sorts, or one for all.
    pub fn of(ui: &Ui, marks: &[Mark], width: f32) -> Self {
        let ways: [&dyn Fn(&Mark, usize) -> (usize, usize); 4] = [
            &|_, place| (place, 0),
            &|mark, _| (mark.kind as usize, mark.plane as usize),
            &|mark, _| (mark.kind as usize, 0),
            &|_, _| (0, 0),
        ];
        let mut groups = Vec::new();
        for way in ways {
            groups = grouped(ui, marks, way);
            if groups.last().is_none_or(|group: &Group| group.left + group.width <= width) {
                break;
            }
        }
        Self { groups }
    }

    /// The group at a distance from the left end.
    pub fn at(&self, x: f32) -> Option<&Group> {
        self.groups.iter().find(|group| (group.left..group.left + group.width + GAP).contains(&x))
    }

    /// Paints the groups from their left end on.
    pub fn paint(&self, ui: &Ui, from: Pos2) {
        let theme = Look::of(ui).theme;
        for group in &self.groups {
            let centre = from + vec2(group.left + MARK / 2.0, 0.0);
            paint_mark(ui.painter(), centre, MARK, group.kind, group.plane.colour(&theme));
            if group.marks.len() > 1 {
                let count = Type::NOTE.line(ui, group.marks.len().to_string(), theme.dim);
                let at = centre + vec2(MARK / 2.0 + space::FOCUS, -count.size().y / 2.0);
                ui.painter().galley(at, count, theme.dim);
            }
        }
    }
}

fn grouped(ui: &Ui, marks: &[Mark], way: &dyn Fn(&Mark, usize) -> (usize, usize)) -> Vec<Group> {
    let mut found: Vec<((usize, usize), Vec<usize>)> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        let key = way(mark, place);
        match found.iter_mut().find(|(other, _)| *other == key) {
            Some((_, places)) => places.push(place),
            None => found.push((key, vec![place])),
        }
    }
    let mut left = 0.0;
    found
        .into_iter()
        .filter_map(|(_, places)| {
            let of: Vec<&Mark> = places.iter().filter_map(|&k| marks.get(k)).collect();
            let strategic = of.iter().filter(|mark| mark.plane == Plane::Strategic).count();
            let plane = if 2 * strategic >= of.len() { Plane::Strategic } else { Plane::Tactical };
            let count = if of.len() > 1 {
                space::FOCUS + Type::NOTE.line(ui, of.len().to_string(), Look::of(ui).theme.dim).size().x
            } else {
                0.0
            };
            let group = Group { kind: of.first()?.kind, plane, left, width: MARK + count, marks: places };
            left += group.width + GAP;
            Some(group)
        })
        .collect()
}

/// Least distance between marks.
const GAP: f32 = 4.0;
