//! What the player did, as lettered marks on the curve of a metric.

use crate::sim::{Event, Recording};
use crate::tr;
use crate::ui::widgets::MarkKind;

/// Something the player did, at a place on the curve.
pub(super) struct Lettered {
    /// Its letter.
    pub letter: char,
    /// Its shape.
    pub kind: MarkKind,
    /// Where on the axis of sprints.
    pub at: f64,
    /// What it was.
    pub text: String,
}

/// The last releases and dilemmas, in order. More would cover the curve.
pub(super) fn lettered(run: &Recording) -> Vec<Lettered> {
    let view = run.view();
    let scenario = view.scenario();
    let mut found: Vec<(u8, MarkKind, String)> = Vec::new();
    for happening in run.log() {
        let sprint = happening.sprint;
        match happening.event {
            Event::Released(item) => found.push((sprint, MarkKind::Planning, tr!("review-released", item = view.title(item)))),
            Event::Removed(item) => found.push((sprint, MarkKind::Bet, tr!("review-removed", item = view.title(item)))),
            Event::DilemmaPosed(id) => {
                let chosen = view.dilemmas_seen().iter().find(|(seen, ..)| *seen == id);
                if let Some((_, _, option)) = chosen {
                    let label = &scenario.dilemmas[id.index()].options[usize::from(*option)].label;
                    found.push((sprint, MarkKind::Dilemma, label.clone()));
                }
            }
            _ => {}
        }
    }
    let from = found.len().saturating_sub(MOST);
    let last = &found[from..];
    ('a'..)
        .zip(last)
        .enumerate()
        .map(|(k, (letter, (sprint, kind, text)))| {
            let same = last.iter().filter(|other| other.0 == *sprint).count() as f64;
            let before = last[..k].iter().filter(|other| other.0 == *sprint).count() as f64;
            // Shortly before the end of its sprint, which is read at its number.
            let at = f64::from(*sprint) - BEFORE * (1.0 - (before + 1.0) / (same + 1.0));
            Lettered { letter, kind: *kind, at, text: text.clone() }
        })
        .collect()
}

/// Marks that are so near each other that they share one place.
pub(super) struct Together {
    /// Middle of the place.
    pub x: f32,
    /// The letters: `a`, or `a–c`.
    pub letters: String,
    /// The shapes, each once.
    pub kinds: Vec<MarkKind>,
}

/// The marks in order, at these places on the screen, those that would overlap together.
pub(super) fn together(marks: &[Lettered], place: impl Fn(&Lettered) -> f32) -> Vec<Together> {
    let mut groups: Vec<Vec<&Lettered>> = Vec::new();
    let middle = |group: &[&Lettered]| group.iter().map(|mark| place(mark)).sum::<f32>() / group.len() as f32;
    for mark in marks {
        let mut group = vec![mark];
        // A group that grew may reach the one before it.
        while let Some(before) = groups.pop_if(|before| middle(&group) - middle(before) < (width(before) + width(&group)) / 2.0) {
            group = before.into_iter().chain(group).collect();
        }
        groups.push(group);
    }
    groups
        .into_iter()
        .map(|group| {
            let letters = match group.as_slice() {
                [first, .., last] => format!("{}–{}", first.letter, last.letter),
                single => single.iter().map(|mark| mark.letter).collect(),
            };
            Together { x: middle(&group), letters, kinds: kinds(&group) }
        })
        .collect()
}

fn kinds(group: &[&Lettered]) -> Vec<MarkKind> {
    let mut kinds: Vec<MarkKind> = Vec::new();
    for mark in group {
        if !kinds.contains(&mark.kind) {
            kinds.push(mark.kind);
        }
    }
    kinds
}

/// Room that a group takes.
fn width(group: &[&Lettered]) -> f32 {
    let letters = if group.len() > 1 { LETTERS } else { PITCH };
    letters.max(kinds(group).len() as f32 * PITCH) + PITCH / 2.0
}

/// Distance between shapes of one place.
pub(super) const PITCH: f32 = 12.0;
/// Room for letters from one to another.
const LETTERS: f32 = 26.0;
const MOST: usize = 6;
/// Share of a sprint in which its marks are.
const BEFORE: f64 = 0.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(letter: char, at: f64) -> Lettered {
        Lettered { letter, kind: MarkKind::Planning, at, text: String::new() }
    }

    #[test]
    fn marks_that_would_overlap_share_a_place() {
        let marks = [at('a', 0.0), at('b', 8.0), at('c', 24.0), at('d', 200.0)];
        let groups = together(&marks, |mark| mark.at as f32);
        let letters: Vec<&str> = groups.iter().map(|group| group.letters.as_str()).collect();
        assert_eq!(letters, ["a–c", "d"]);
        assert!(groups.iter().all(|group| group.kinds.len() == 1));
    }
}
