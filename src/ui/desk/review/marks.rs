//! What the player did, as lettered marks on the curve of a metric.

use crate::sim::{Event, Recording};
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
            Event::Released(item) => found.push((sprint, MarkKind::Planning, format!("{} released", view.title(item)))),
            Event::Removed(item) => found.push((sprint, MarkKind::Bet, format!("{} removed", view.title(item)))),
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
            // Within its sprint, which ends at its number.
            Lettered { letter, kind: *kind, at: f64::from(*sprint) - 1.0 + (before + 1.0) / (same + 1.0), text: text.clone() }
        })
        .collect()
}

const MOST: usize = 6;
