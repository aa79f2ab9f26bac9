//! What a full scenario owes its players: the counts of `design/content.md`.

use super::Checker;
use crate::authored::Spot;
use crate::scenario::limits::{FULL_SPRINTS, full};
use crate::scenario::schema::{IdeaFile, LessonFile, ReadsFile, ScenarioFile};

/// Warns about everything a full scenario has too little of. Short, guided ones owe nothing.
pub(super) fn check(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) {
    if file.sprints < FULL_SPRINTS {
        return;
    }
    let targeted = file.items.iter().filter(|item| item.idea == IdeaFile::Targeted).count();
    let owed = [
        ("stakeholders", "stakeholders", file.stakeholders.len(), full::STAKEHOLDERS),
        ("needs", "needs", file.needs.len(), full::NEEDS),
        ("items", "items", file.items.len(), full::ITEMS),
        ("items", "items with `idea: Targeted`", targeted, full::TARGETED),
        ("requests", "requests", file.requests.len(), full::REQUESTS),
        ("dilemmas", "dilemmas", file.dilemmas.len(), full::DILEMMAS),
        ("metrics", "metrics", file.metrics.len(), full::METRICS.0),
    ];
    for (field, what, count, least) in owed {
        owes(checker, root.field(field), what, count, least);
    }
    owes(checker, root.field("coach").field("questions"), "coach questions", file.coach.questions.len(), full::QUESTIONS);
    lessons(checker, file, root.field("dilemmas"));
    metrics(checker, file, root.field("metrics"));
    pages(checker, file, root);
}

fn owes(checker: &mut Checker, list: Spot<'_>, what: &str, count: usize, least: usize) {
    if count < least && list.is_whole() {
        checker.warning(list, format!("a full scenario has at least {least} {what}; here are {count}"), format!("Add {}.", least - count));
    }
}

fn lessons(checker: &mut Checker, file: &ScenarioFile, list: Spot<'_>) {
    if file.dilemmas.is_empty() || !list.is_whole() {
        return;
    }
    for lesson in [LessonFile::StrategicSoundingWrong, LessonFile::TacticalSoundingRight] {
        let count = file.dilemmas.iter().filter(|d| d.lesson == lesson || d.lesson == LessonFile::Both).count();
        if (count as f64) < full::LESSONS * file.dilemmas.len() as f64 {
            let message = format!("{count} of {} dilemmas teach `{lesson:?}`; three in ten should", file.dilemmas.len());
            checker.warning(list, message, format!("Rework some, and write `lesson: {lesson:?}` or `lesson: Both` there."));
        }
    }
}

fn metrics(checker: &mut Checker, file: &ScenarioFile, list: Spot<'_>) {
    if file.metrics.len() > full::METRICS.1 {
        let message = format!("{} metrics; a player can follow {}", file.metrics.len(), full::METRICS.1);
        checker.warning(list, message, "Remove those that tell the least.");
    }
    let is_output = |reads: &ReadsFile| matches!(reads, ReadsFile::PointsFinished | ReadsFile::ItemsReleased);
    if list.is_whole() && !file.metrics.iter().any(|metric| is_output(&metric.reads)) {
        checker.warning(list, "no metric counts output", "Add one that reads `PointsFinished` or `ItemsReleased`, to be seen through.");
    }
}

fn pages(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) {
    match &file.facilitator {
        None => checker.warning(root.field("facilitator"), "a full scenario has a facilitator's page", "Add `facilitator: (…)`."),
        Some(page) => owes(
            checker,
            root.field("facilitator").field("questions"),
            "questions for the group, one per Sprint",
            page.questions.len(),
            usize::from(file.sprints),
        ),
    }
    if file.expectation.is_none() {
        checker.warning(root.field("expectation"), "nothing says which styles do well here", "Add `expectation: (…)`.");
    }
}
