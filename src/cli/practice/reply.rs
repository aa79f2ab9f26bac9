//! What somebody types for an answer.

use super::page;
use crate::practice::{Answer, DrawnQuestion, Places, QuestionKind};

/// What a line asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// This answer.
    Answer(Answer),
    /// The next question.
    Skip,
    /// An end.
    Quit,
}

/// Reads a line: `b`, `a c` or `ac`, `true`, `best a worst c` or `a c` for the best and the worst, `skip`,
/// `quit`. Letters are those shown.
///
/// # Errors
/// What can be typed.
pub(super) fn read(line: &str, drawn: &DrawnQuestion) -> Result<Reply, String> {
    let line = line.trim().to_lowercase();
    match line.as_str() {
        "quit" | "q" => return Ok(Reply::Quit),
        "skip" | "s" | "" => return Ok(Reply::Skip),
        _ => {}
    }
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let question = drawn.question();
    let place = |letter: char| Places::read(letter.encode_utf8(&mut [0; 4])).and_then(|one| drawn.place(usize::from(one.first()?)));
    let letters = |words: &[&str]| words.iter().flat_map(|word| word.chars()).map(place).collect::<Option<Vec<u8>>>();
    let answer = match (question.kind(), words.as_slice()) {
        (QuestionKind::TrueFalse, ["true" | "t"]) => Some(Answer::of(Places::of(0))),
        (QuestionKind::TrueFalse, ["false" | "f"]) => Some(Answer::of(Places::of(1))),
        (QuestionKind::BestWorst, ["best", best, "worst", worst]) => best_worst(letters(&[best, worst])),
        (QuestionKind::BestWorst, ["worst", worst, "best", best]) => best_worst(letters(&[best, worst])),
        (QuestionKind::BestWorst, words) => best_worst(letters(words)),
        (_, words) => letters(words).map(|places| Answer::of(places.into_iter().collect())),
    };
    answer.filter(|answer| answer.is_complete(question)).map(Reply::Answer).ok_or_else(|| {
        let example = match question.kind() {
            QuestionKind::Single => "`b`",
            QuestionKind::Multiple => "`a c`",
            QuestionKind::TrueFalse => "`true` or `false`",
            QuestionKind::BestWorst => "`best a worst c`",
        };
        format!("{} Type {example}, or `skip` or `quit`.", page::how(drawn))
    })
}

fn best_worst(places: Option<Vec<u8>>) -> Option<Answer> {
    match places?.as_slice() {
        [best, worst] => Some(Answer::best_worst(*best, *worst)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Bank, Question};

    fn question(kind: QuestionKind) -> Question {
        Bank::shipped()
            .questions()
            .iter()
            .find(|question| question.kind() == kind && question.choose() <= 2)
            .cloned()
            .expect("one of each kind")
    }

    #[test]
    fn letters_are_those_shown_and_not_those_of_the_bank() {
        let single = question(QuestionKind::Single);
        for seed in 0..20 {
            let drawn = DrawnQuestion::new(&single, seed);
            let shown = drawn.shown(single.key.right().first().expect("a key")).expect("shown");
            let letter = crate::practice::letter(shown as u8).to_string();
            assert_eq!(read(&letter, &drawn), Ok(Reply::Answer(Answer::right(single.key))));
        }
    }

    #[test]
    fn the_same_answer_can_be_typed_in_several_ways() {
        let same = |kind, ways: &[&str]| {
            let drawn = DrawnQuestion::new(&question(kind), 1);
            let read: Vec<_> = ways.iter().map(|way| read(way, &drawn)).collect();
            assert!(matches!(read[0], Ok(Reply::Answer(_))) && read.iter().all(|one| *one == read[0]), "{read:?}");
        };
        same(QuestionKind::Multiple, &["a c", "ac", " C, a ", "a;c\n"]);
        same(QuestionKind::BestWorst, &["best a worst c", "a c", "ac", "worst: c, best: a"]);
        same(QuestionKind::TrueFalse, &["true", "T", "a"]);
    }

    #[test]
    fn what_is_no_answer_says_what_can_be_typed() {
        for (kind, wrong, says) in [
            (QuestionKind::Single, "a b", "Choose one."),
            (QuestionKind::Multiple, "a", "Choose two."),
            (QuestionKind::BestWorst, "a a", "best a worst c"),
            (QuestionKind::TrueFalse, "maybe", "`true` or `false`"),
            (QuestionKind::Single, "é", "Choose one."),
        ] {
            assert!(read(wrong, &DrawnQuestion::new(&question(kind), 1)).expect_err("help").contains(says), "{wrong}");
        }
        let drawn = DrawnQuestion::new(&question(QuestionKind::Single), 1);
        assert_eq!((read("", &drawn), read("q", &drawn)), (Ok(Reply::Skip), Ok(Reply::Quit)));
    }
}
