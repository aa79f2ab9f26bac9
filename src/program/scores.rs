//! Scores of reviewed runs, one file each: `scores/<run>.json` below the data folder.

use super::review::Earlier;
use super::trouble::{Doing, Trouble};
use crate::disk::Disk;
use crate::score::{SCORER, Scores, Signs};
use crate::tr;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The result of a run's review.
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
    /// The headline that the player expected before seeing it, 0–100.
    #[serde(default)]
    pub guess: Option<u8>,
}

/// The scorer before there was a number for it.
const fn first_scorer() -> u32 {
    1
}

impl Kept {
    /// Whether the scores can be compared with those of this version.
    const fn is_comparable(&self) -> bool {
        self.scorer == SCORER
    }
}

/// The scores of all runs that were reviewed.
#[derive(Debug)]
pub(super) struct ScoreBook {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    kept: BTreeMap<String, Kept>,
}

const ENDING: &str = "json";
/// Scores take a few kilobytes; a longer file holds none.
const LARGEST: u64 = 1024 * 1024;

impl ScoreBook {
    /// Reads the scores below a data folder, and says what could not be read.
    pub(super) fn read(disk: Arc<dyn Disk>, data: &Path) -> (Self, Vec<Trouble>) {
        let folder = data.join("scores");
        let (mut kept, mut troubles) = (BTreeMap::new(), Vec::new());
        for found in disk.files(&folder, ENDING).unwrap_or_default() {
            let Some(name) = found.stem() else { continue };
            match load(&*disk, &found.path) {
                Ok(scores) => {
                    kept.insert(name.to_owned(), scores);
                }
                Err(error) => troubles.push(Trouble::disk(Doing::ReadScores, &found.path)(error)),
            }
        }
        (Self { disk, folder, kept }, troubles)
    }

    /// The result of a run's review by the scorer of this version: others are not compared.
    pub(super) fn of(&self, run: &str) -> Option<&Kept> {
        self.kept.get(run).filter(|kept| kept.is_comparable())
    }

    /// Other reviewed runs of a scenario, the first one reviewed first.
    pub(super) fn others(&self, scenario: &str, run: &str) -> Vec<Earlier> {
        let of = |(_, kept): &(&String, &Kept)| kept.scenario == scenario && kept.is_comparable();
        let mut all: Vec<(&String, &Kept)> = self.kept.iter().filter(of).collect();
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

    /// Keeps the result of a review. A run that is reviewed again stays in its place among the others. `now` is in
    /// seconds since 1970.
    pub(super) fn keep(&mut self, run: &str, scenario: &str, seed: u64, now: u64, scores: Scores, signs: Signs) -> Result<(), Trouble> {
        let before = self.kept.get(run);
        let (when, guess) = (before.map_or(now, |before| before.when), before.and_then(|before| before.guess));
        let kept = Kept { scorer: SCORER, scenario: scenario.into(), seed, when, scores, signs, guess };
        let saved = self.write(run, &kept);
        self.kept.insert(run.into(), kept);
        saved
    }

    /// The headline that a run's player expected, 0–100.
    pub(super) fn guess_of(&self, run: &str) -> Option<u8> {
        self.kept.get(run)?.guess
    }

    /// Keeps beside the result of a review what its player had expected; of a run that was not reviewed nothing is kept.
    pub(super) fn keep_guess(&mut self, run: &str, guess: u8) -> Result<(), Trouble> {
        let Some(kept) = self.kept.get_mut(run) else { return Ok(()) };
        kept.guess = Some(guess);
        let kept = kept.clone();
        self.write(run, &kept)
    }

    fn write(&self, run: &str, kept: &Kept) -> Result<(), Trouble> {
        let path = self.folder.join(format!("{run}.{ENDING}"));
        let text = serde_json::to_string_pretty(kept).map_err(std::io::Error::other);
        let saved = text.and_then(|text| self.disk.replace(&path, text.as_bytes()));
        saved.map_err(Trouble::disk(Doing::WriteScores, &path))
    }
}

fn load(disk: &dyn Disk, path: &Path) -> Result<Kept, std::io::Error> {
    serde_json::from_slice(&disk.read(path, LARGEST)?).map_err(|error| std::io::Error::new(ErrorKind::InvalidData, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Measured;

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

    fn empty() -> (Arc<dyn Disk>, ScoreBook) {
        let disk: Arc<dyn Disk> = Arc::new(crate::disk::Memory::default());
        let (book, troubles) = read(&disk);
        assert!(troubles.is_empty(), "{troubles:?}");
        (disk, book)
    }

    fn read(disk: &Arc<dyn Disk>) -> (ScoreBook, Vec<Trouble>) {
        ScoreBook::read(Arc::clone(disk), Path::new("/data"))
    }

    #[test]
    fn scores_are_read_again_in_the_order_of_the_reviews() {
        let (disk, mut book) = empty();
        book.keep("b-1", "b", 1, 10, scores(10.0), Signs::default()).expect("kept");
        book.keep("b-2", "b", 2, 20, scores(20.0), Signs::default()).expect("kept");
        book.keep("c-1", "c", 1, 30, scores(30.0), Signs::default()).expect("kept");
        // Reviewed again, it stays the first.
        book.keep_guess("b-1", 70).expect("kept");
        book.keep("b-1", "b", 1, 40, scores(11.0), Signs::default()).expect("kept");
        book.keep_guess("d-1", 70).expect("nothing to keep it beside");
        assert_eq!((book.guess_of("b-1"), book.guess_of("b-2"), book.guess_of("d-1")), (Some(70), None, None));
        let (again, _) = read(&disk);
        assert_eq!(again.kept, book.kept);
        let others = again.others("b", "b-2");
        assert_eq!(others.iter().map(|o| (o.name.as_str(), o.strategic.map(|m| m.value))).collect::<Vec<_>>(), [("run 1", Some(11.0))]);
    }

    #[test]
    fn scores_of_another_scorer_are_kept_and_not_compared() {
        let (disk, mut book) = empty();
        book.keep("b-1", "b", 1, 10, scores(10.0), Signs::default()).expect("kept");
        book.keep("b-2", "b", 2, 20, scores(20.0), Signs::default()).expect("kept");
        let path = Path::new("/data/scores/b-1.json");
        let text = disk.read_text(path, LARGEST).expect("read");
        let said = format!("\"scorer\": {SCORER}");
        assert!(text.contains(&said), "{text}");
        disk.replace(path, text.replace(&said, "\"scorer\": 9999").as_bytes()).expect("written");
        let (again, troubles) = read(&disk);
        assert_eq!((again.kept.len(), troubles.len()), (2, 0));
        assert!(again.of("b-1").is_none() && again.others("b", "").len() == 1);
        // Files without a version are of the first.
        disk.replace(path, text.replace(&format!("{said},"), "").as_bytes()).expect("written");
        assert_eq!(read(&disk).0.kept["b-1"].scorer, 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_reported_and_written_anew() {
        let (disk, _) = empty();
        disk.replace(Path::new("/data/scores/b-1.json"), b"{\"scenario\":").expect("written");
        let (mut book, troubles) = read(&disk);
        assert!(troubles.iter().any(|trouble| trouble.to_string().contains("b-1.json")), "{troubles:?}");
        assert!(book.of("b-1").is_none());
        book.keep("b-1", "b", 1, 10, scores(10.0), Signs::default()).expect("kept");
        assert!(read(&disk).1.is_empty());
    }
}
