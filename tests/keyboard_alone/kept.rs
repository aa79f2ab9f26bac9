//! What the journal of a run says was decided.

use north_of_noise::disk::Native;
use north_of_noise::journal;
use north_of_noise::sim::{Answer, Decision, Recording};
use std::path::Path;

/// The run's file of a data folder; the only one, or the one that is not given.
pub fn run_of(data: &Path, but: Option<&str>) -> (String, Recording) {
    let files = std::fs::read_dir(data.join("runs")).expect("runs").map(|file| file.expect("a file").path());
    let name = |path: &Path| path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
    let runs: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "run") && Some(name(path).as_str()) != but).collect();
    let [run] = &runs[..] else { panic!("not one run: {runs:?}") };
    let (recording, report) = journal::open(&Native, run).expect("a journal that replays");
    assert_eq!(report.damage, None);
    (name(run), recording)
}

/// How many decisions are on the disk, over all runs.
pub fn count(data: &Path) -> usize {
    let Ok(files) = std::fs::read_dir(data.join("runs")) else { return 0 };
    let runs = files.map(|file| file.expect("a file").path()).filter(|path| path.extension().is_some_and(|end| end == "run"));
    runs.map(|run| std::fs::read_to_string(run).expect("readable").lines().count()).sum()
}

/// Decisions by their sort.
pub fn sorts(run: &Recording) -> Vec<&'static str> {
    run.decisions().iter().map(sort).collect()
}

fn sort(decision: &Decision) -> &'static str {
    match decision {
        Decision::Answer(_, Answer::AcceptDate) => "AcceptDate",
        Decision::Answer(_, Answer::AcceptRange) => "AcceptRange",
        Decision::Answer(_, Answer::AskWhy) => "AskWhy",
        Decision::Answer(_, Answer::Decline) => "Decline",
        Decision::Answer(_, Answer::DeclineBecause(_)) => "DeclineBecause",
        Decision::Answer(_, Answer::OfferAlternative(_)) => "OfferAlternative",
        Decision::Answer(_, Answer::Park) => "Park",
        Decision::Schedule(..) => "Schedule",
        Decision::Unschedule(_) => "Unschedule",
        Decision::ClearCalendar => "ClearCalendar",
        Decision::SetGoal(_) => "SetGoal",
        Decision::SetProductGoal(_) => "SetProductGoal",
        Decision::Order(_) => "Order",
        Decision::Include(..) => "Include",
        Decision::Commit(_) => "Commit",
        Decision::DebtShare(_) => "DebtShare",
        Decision::PlaceBet(..) => "PlaceBet",
        Decision::WithdrawBet(_) => "WithdrawBet",
        Decision::ForecastRelease(..) => "ForecastRelease",
        Decision::Reject(..) => "Reject",
        Decision::ParkItem(_) => "ParkItem",
        Decision::Iterate(_) => "Iterate",
        Decision::Remove(..) => "Remove",
        Decision::Keep(_) => "Keep",
        Decision::Choose(..) => "Choose",
        Decision::Reflect(_) => "Reflect",
        Decision::BeTold(_) => "BeTold",
        Decision::EndPhase => "EndPhase",
        Decision::GoBack => "GoBack",
    }
}
