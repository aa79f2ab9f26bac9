//! Scores of reviewed runs, one file each: `scores/<run>.json` below the data folder.

use crate::disk::{Disk, Native};
use crate::score::{SCORER, Scores, Signs};
use crate::tr;
use crate::ui::screens::Earlier;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// What a review of a run came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Version of the scorer that gave them; the first one if the file does not say.
    #[serde(default = "first_scorer")]
    pub scorer: u32,
    /// The scenario's own name.
    pub scenario: String,
    /// The run's luck.
    pub seed: u64,
    /// When it was first reviewed, in seconds since 1970: the order of the runs.
    pub when: u64,
    /// What it adds up to.
    pub scores: Scores,
    /// How its player works.
    pub signs: Signs,
}

/// The scorer before there was a number for it.
const fn first_scorer() -> u32 {
    1
}

/// The scores of all runs that were reviewed.
#[derive(Debug, Default)]
pub(super) struct ScoreBook {
    folder: PathBuf,
    kept: BTreeMap<String, Kept>,
}

const ENDING: &str = "json";
/// A longer file holds no scores.
const MOST: u64 = 1 << 20;

impl Kept {
    /// Whether the scores can be compared with those of this version.
    const fn is_comparable(&self) -> bool {
        self.scorer == SCORER
    }
}

impl ScoreBook {
    /// Reads the scores below a data folder, and says what could not be read.
    pub(super) fn read(data: &Path) -> (Self, Vec<String>) {
        let mut book = Self { folder: data.join("scores"), kept: BTreeMap::new() };
        let mut troubles = Vec::new();
        let files = Native.files(&book.folder, ENDING).unwrap_or_default();
        for file in &files {
            let Some(name) = file.stem() else { continue };
            match load(&file.path) {
                Ok(kept) => {
                    book.kept.insert(name.to_owned(), kept);
                }
                Err(error) => {
                    troubles.push(tr!("scores-unreadable", path = file.path.display().to_string(), error = error.to_string()));
                }
            }
        }
        (book, troubles)
    }

    /// What the review of a run came to, by the scorer of this version: others are not compared.
    pub(super) fn of(&self, run: &str) -> Option<&Kept> {
        self.kept.get(run).filter(|kept| kept.is_comparable())
    }

    /// Other reviewed runs of a scenario, the first one reviewed first.
    pub(super) fn others(&self, scenario: &str, run: &str) -> Vec<Earlier> {
        let mut all: Vec<(&String, &Kept)> =
            self.kept.iter().filter(|(_, kept)| kept.scenario == scenario && kept.is_comparable()).collect();
        all.sort_by_key(|(name, kept)| (kept.when, *name));
        let numbered = all.into_iter().enumerate().filter(|(_, (name, _))| *name != run);
        let earlier = |(i, (_, kept)): (usize, (&String, &Kept))| Earlier {
            name: tr!("window-run", run = i + 1),
            headline: kept.scores.headline,
            strategic: kept.scores.strategic,
            tactical: kept.scores.tactical,
            signs: kept.signs,
        };
        numbered.map(earlier).collect()
    }

    /// Keeps what a review came to. A run that is reviewed again stays in its place among the others.
    pub(super) fn keep(&mut self, run: &str, scenario: &str, seed: u64, scores: Scores, signs: Signs) -> Result<(), String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let when = self.kept.get(run).map_or(now, |before| before.when);
        let kept = Kept { scorer: SCORER, scenario: scenario.into(), seed, when, scores, signs };
        let path = self.folder.join(format!("{run}.{ENDING}"));
        let saved = save(&path, &kept);
        self.kept.insert(run.into(), kept);
        saved.map_err(|error| tr!("scores-not-written", path = path.display().to_string(), error = error.to_string()))
    }
}

fn load(path: &Path) -> Result<Kept, std::io::Error> {
    let text = Native.read_text(path, MOST)?;
    serde_json::from_str(&text).map_err(|error| std::io::Error::new(ErrorKind::InvalidData, error))
}

fn save(path: &Path, kept: &Kept) -> std::io::Result<()> {
    let text = serde_json::to_string_pretty(kept)?;
    Native.replace(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Measured;
    use std::fs;

    fn scores(strategic: f64) -> Scores {
        let measured = Some(Measured { value: strategic, se: 4.5, decisions: 12 });
        Scores {
            headline: 51.0,
            strategic: measured,
            tactical: None,
            choices: measured,
            outcome_index: 71.25,
            luck: -3.5,
            calibration: None,
            dimensions: [None; 8],
        }
    }

    #[test]
    fn scores_are_read_again_in_the_order_of_the_reviews() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut book, troubles) = ScoreBook::read(folder.path());
        assert!(troubles.is_empty(), "{troubles:?}");
        book.keep("b-1", "b", 1, scores(10.0), Signs::default()).expect("kept");
        book.keep("b-2", "b", 2, scores(20.0), Signs::default()).expect("kept");
        book.keep("c-1", "c", 1, scores(30.0), Signs::default()).expect("kept");
        // Reviewed again, it stays the first.
        book.keep("b-1", "b", 1, scores(11.0), Signs::default()).expect("kept");
        let (again, _) = ScoreBook::read(folder.path());
        assert_eq!(again.kept, book.kept);
        let others = again.others("b", "b-2");
        assert_eq!(others.iter().map(|o| (o.name.as_str(), o.strategic.map(|m| m.value))).collect::<Vec<_>>(), [("run 1", Some(11.0))]);
    }

    #[test]
    fn scores_of_another_scorer_are_kept_and_not_compared() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut book, _) = ScoreBook::read(folder.path());
        book.keep("b-1", "b", 1, scores(10.0), Signs::default()).expect("kept");
        book.keep("b-2", "b", 2, scores(20.0), Signs::default()).expect("kept");
        let path = folder.path().join("scores").join("b-1.json");
        let text = fs::read_to_string(&path).expect("read");
        let said = format!("\"scorer\": {SCORER}");
        assert!(text.contains(&said), "{text}");
        fs::write(&path, text.replace(&said, "\"scorer\": 9999")).expect("written");
        let (again, troubles) = ScoreBook::read(folder.path());
        assert_eq!((again.kept.len(), troubles.len()), (2, 0));
        assert!(again.of("b-1").is_none() && again.others("b", "").len() == 1);
        // Files without a version are of the first.
        fs::write(&path, text.replace(&format!("{said},"), "")).expect("written");
        assert_eq!(ScoreBook::read(folder.path()).0.kept["b-1"].scorer, 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_and_written_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("scores").join("b-1.json");
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, "{\"scenario\":").expect("written");
        let (mut book, troubles) = ScoreBook::read(folder.path());
        assert!(troubles[0].contains("b-1.json"), "{troubles:?}");
        assert!(book.of("b-1").is_none());
        book.keep("b-1", "b", 1, scores(10.0), Signs::default()).expect("kept");
        assert!(ScoreBook::read(folder.path()).1.is_empty());
    }
}
