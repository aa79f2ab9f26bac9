//! Questions for tests.

use super::question::Question;
use super::schema::QuestionKind;

fn sample(kind: QuestionKind, options: usize, key: &[u8]) -> Question {
    let list = |what: &str| (0..options).map(|k| format!("\"{what} {k}\"")).collect::<Vec<_>>().join(", ");
    let text = format!(
        "(id: \"sample_{}\", area: stakeholders, kind: {}, situational: true, difficulty: 3, stem: \"Which?\", options: [{}], \
         key: {key:?}, why: [{}], source: [], related: [people])",
        kind.name(),
        kind.name(),
        list("option"),
        list("reason")
    );
    ron::from_str(&text).expect("a question")
}

pub(super) fn single() -> Question {
    sample(QuestionKind::Single, 4, &[2])
}

pub(super) fn multiple() -> Question {
    sample(QuestionKind::Multiple, 5, &[0, 2])
}

pub(super) fn true_false() -> Question {
    sample(QuestionKind::TrueFalse, 2, &[1])
}

pub(super) fn best_worst() -> Question {
    sample(QuestionKind::BestWorst, 4, &[0, 1])
}
