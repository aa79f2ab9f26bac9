//! The decisions that are on the curves: what went live and did most, and the dearest dilemmas.
use super::digest::Digest;
use crate::sim::View;
use crate::tr;
use crate::ui::widgets::{MarkKind, Plane};

/// A decision on the curve.
#[derive(Debug)]
pub(super) struct Letter {
    pub letter: char,
    pub kind: MarkKind,
    pub plane: Plane,
    /// Where it is; the reading of sprint n is at n.
    pub x: f64,
    /// What was decided, and the same with the sprint.
    pub what: String,
    pub text: String,
}

/// The decisions worth a mark, in the order of the run.
pub(super) fn letters(view: &View<'_>, digest: &Digest) -> Vec<Letter> {
    let mut live: Vec<_> = digest.shipped.iter().collect();
    live.sort_by(|a, b| b.worth.abs().total_cmp(&a.worth.abs()));
    let mut all: Vec<Letter> = live
        .into_iter()
        .take(LIVE)
        .map(|shipped| {
            let text = tr!("end-letter-live", item = view.title(shipped.item), sprint = shipped.sprint);
            letter(MarkKind::Planning, Plane::Strategic, f64::from(shipped.sprint), view.title(shipped.item), text)
        })
        .collect();
    let mut dilemmas: Vec<_> = digest
        .dilemmas
        .iter()
        .filter_map(|(id, option, sprint)| {
            let dilemma = view.scenario().dilemmas.get(id.index())?;
            let option = dilemma.options.get(usize::from(*option))?;
            Some((option.points + f64::from(option.half_days), option, *sprint))
        })
        .collect();
    dilemmas.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.extend(dilemmas.into_iter().take(DILEMMAS).map(|(_, option, sprint)| {
        let text = tr!("end-letter-chosen", option = option.label.as_str(), sprint = sprint);
        letter(MarkKind::Dilemma, Plane::Tactical, f64::from(sprint) - MIDDLE, &option.label, text)
    }));
    all.sort_by(|a, b| a.x.total_cmp(&b.x));
    all.iter_mut().zip('a'..='z').for_each(|(mark, letter)| mark.letter = letter);
    all
}

fn letter(kind: MarkKind, plane: Plane, x: f64, what: &str, text: String) -> Letter {
    Letter { letter: 'a', kind, plane, x, what: what.to_owned(), text }
}

/// How many of each kind get a mark, so that the letters can be told apart.
const LIVE: usize = 4;
const DILEMMAS: usize = 2;
/// A dilemma stops the sprint somewhere in its middle.
const MIDDLE: f64 = 0.5;
