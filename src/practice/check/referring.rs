//! Options that refer to other options: by their place (“both A and C”, “the first two”), or all together
//! (“none of these”). Options are shown in another order each time, so such words lose their meaning.
//!
//! What refers is told by its form: a phrase at the beginning, made of nothing but words that count, point
//! and judge, that points to something the question does not name. “Neither the Developers nor …” and
//! “A and B tests” go on with words of their own, and “B first” is fine where the question has a B.

/// How many are meant.
const COUNT: &[&str] = &[
    "all",
    "none",
    "both",
    "neither",
    "either",
    "any",
    "each",
    "every",
    "everything",
    "nothing",
    "some",
    "only",
    "just",
    "one",
    "two",
    "three",
    "four",
    "most",
    "more",
    "no",
];
/// Places among others.
const PLACE: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "last", "former", "latter", "next", "other", "others", "rest", "remaining"];
/// Places that only a list of options has.
const LIST: &[&str] = &["above", "below", "previous", "preceding", "following", "foregoing"];
/// What is near at hand, which for an option is the others.
const NEAR: &[&str] = &["these", "those"];
/// Options by name.
const NAME: &[&str] = &[
    "answer",
    "answers",
    "option",
    "options",
    "choice",
    "choices",
    "alternative",
    "alternatives",
    "statement",
    "statements",
    "response",
    "responses",
];
const LETTER: &[&str] = &["a", "b", "c", "d", "e", "f"];
const NUMBER: &[&str] = &["1", "2", "3", "4", "5", "6"];
/// What holds such a phrase together.
const GLUE: &[&str] = &[
    "the",
    "of",
    "and",
    "or",
    "nor",
    "but",
    "not",
    "as",
    "well",
    "plus",
    "to",
    "through",
    "than",
    "listed",
    "mentioned",
    "named",
    "given",
    "stated",
    "shown",
    "here",
    "same",
    "together",
    "combined",
    "combination",
    "alike",
    "equally",
    "except",
    "besides",
    "with",
];
const IS: &[&str] = &["is", "are", "was", "were"];
/// What is said of options.
const JUDGE: &[&str] =
    &["right", "correct", "true", "wrong", "incorrect", "false", "valid", "apply", "applies", "hold", "holds", "fit", "fits"];
/// Words after which “above” or “below” is the list of options.
const BEFORE_LIST: &[&str] = &["the", "as", "all", "see", "everything", "nothing", "listed", "mentioned", "given", "named"];

/// How many of a whole.
const WHOLE: &[&str] = &["all", "none", "both", "neither", "either", "any", "each", "everything", "nothing"];
/// What holds together what counts a whole: “all three of them”.
const OF_THEM: &[&str] = &["of", "them", "two", "three", "four", "at"];
/// Words after which “which of these” asks about the options, not about things that it names.
const ASKS: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "does",
    "do",
    "did",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "will",
    "would",
    "has",
    "have",
    "belong",
    "belongs",
    "need",
    "needs",
    "describe",
    "describes",
    "help",
    "helps",
    "follow",
    "follows",
];

/// The words by which an option of this question refers to others.
pub(super) fn among(option: &str, stem: &str) -> Option<String> {
    let stem_words: Vec<&str> = words(stem).collect();
    let whole = lower(option);
    // A reason may follow: “Both A and C, since …”.
    let clause = lower(option.split([',', ';', ':', '.', '(', '—']).next().unwrap_or(option));
    let both = [&whole, &clause];
    let found = both.into_iter().find_map(|words| phrase(words, &stem_words)).or_else(|| by_name(&whole));
    found.or_else(|| both.into_iter().find_map(|words| by_whole(words)).filter(|_| asks_among(stem)))
}

/// “All of them” and “none”, and nothing else.
fn by_whole(words: &[String]) -> Option<String> {
    let is = |word: &String, of: &[&str]| of.contains(&word.as_str());
    let own: Vec<&str> = words.iter().take_while(|word| is(word, WHOLE) || is(word, OF_THEM)).map(String::as_str).collect();
    let rest = words.iter().skip(own.len());
    let counts = own.iter().any(|word| WHOLE.contains(word));
    (counts && rest.into_iter().all(|word| is(word, IS) || is(word, JUDGE))).then(|| words.join(" "))
}

/// Whether a question asks which of its options: “which of these does …”, “which statement …”. Elsewhere “all
/// of them” are things that it names; and of “how many” none is a number.
fn asks_among(stem: &str) -> bool {
    let words = lower(stem);
    let is = |word: Option<&String>, of: &[&str]| word.is_some_and(|word| of.contains(&word.as_str()));
    let asks = |(at, word): (usize, &String)| {
        let (next, after) = (words.get(at + 1), words.get(at + 2));
        match word.as_str() {
            "the" => is(next, &["following"]),
            "of" => is(next, NEAR) && (is(after, ASKS) || is(after, NAME)),
            "which" | "what" => is(next, NAME),
            _ => false,
        }
    };
    let counts = words.windows(2).any(|pair| is(pair.first(), &["how"]) && is(pair.last(), &["many"]));
    !counts && words.iter().enumerate().any(asks)
}

/// Words by which any text names an option by its place.
pub(super) fn by_place(text: &str, stem: &str) -> Option<String> {
    let stem_words: Vec<&str> = words(stem).collect();
    let of_text: Vec<&str> = words(text).collect();
    let named = of_text.windows(2).find(|pair| {
        let [name, place] = pair else { return false };
        // A capital: “an answer a day” is fine.
        let is_place = (place.len() == 1 && place.chars().all(|c| c.is_ascii_uppercase())) || NUMBER.contains(place);
        ["answer", "answers", "option", "options"].contains(&name.to_lowercase().as_str()) && is_place && !stem_words.contains(place)
    });
    named.map(|pair| pair.join(" ")).or_else(|| by_name(&lower(text)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn lower(text: &str) -> Vec<String> {
    words(text).map(str::to_lowercase).collect()
}

/// “The previous answer” anywhere, and “the above” at the end.
fn by_name(words: &[String]) -> Option<String> {
    let is = |word: Option<&String>, of: &[&str]| word.is_some_and(|word| of.contains(&word.as_str()));
    let mut pairs = words.windows(2).enumerate();
    let found = pairs.find(|(at, pair)| {
        let (one, other) = (pair.first(), pair.last());
        let names = is(one, &["previous", "preceding", "foregoing"]) && is(other, &["answer", "answers", "option", "options"]);
        let above = is(one, BEFORE_LIST) && is(other, &["above", "below"]);
        let ends = at + 2 == words.len() || is(words.get(at + 2), IS) || is(words.get(at + 2), JUDGE) || is(words.get(at + 2), NAME);
        let of_the = at.checked_sub(1).is_some_and(|before| is(words.get(before), &["of"]));
        names || (above && (ends || of_the))
    });
    found.map(|(_, pair)| pair.join(" "))
}

/// A phrase at the beginning that does nothing but refer.
fn phrase(words: &[String], stem: &[&str]) -> Option<String> {
    let is = |word: &str, of: &[&str]| of.contains(&word);
    let refers = |word: &&String| [COUNT, PLACE, LIST, NEAR, NAME, LETTER, NUMBER, GLUE].iter().any(|of| is(word, of));
    let own: Vec<&str> = words.iter().take_while(refers).map(String::as_str).collect();
    let rest: Vec<&str> = words.iter().skip(own.len()).map(String::as_str).collect();
    let has = |of: &[&str]| own.iter().any(|word| is(word, of));
    let count = |of: &[&str]| own.iter().filter(|word| is(word, of)).count();
    // What the question names itself is not another option.
    let in_stem = |word: &str| stem.iter().any(|of| of.eq_ignore_ascii_case(word));
    let letter_in_stem = |word: &str| stem.iter().any(|of| *of == word.to_uppercase());
    let letters: Vec<&str> = own.iter().copied().filter(|word| is(word, LETTER)).collect();
    // “A” begins sentences, so another letter speaks for it.
    let telling: Vec<&str> = letters.iter().copied().filter(|letter| *letter != "a").collect();
    let named = if telling.is_empty() { letter_in_stem("a") } else { telling.iter().any(|letter| letter_in_stem(letter)) };
    let by_letters = !letters.is_empty() && !named && (letters.len() > 1 || has(NAME) || has(COUNT) || has(&["same"]));
    let by_numbers = has(NUMBER) && (has(NAME) || (has(&["both", "neither"]) && count(NUMBER) > 1));
    let ordinals = || own.iter().filter(|word| is(word, PLACE));
    let by_place = (has(COUNT) || has(NAME) || count(PLACE) > 1) && has(PLACE) && !ordinals().all(|word| in_stem(word));
    let by_list = has(LIST) && !own.iter().filter(|word| is(word, LIST)).all(|word| in_stem(word) && !is(word, &["above", "below"]));
    let by_name = has(NAME) && has(COUNT);
    let near = has(NEAR) && (has(COUNT) || has(PLACE));
    let judged = rest.iter().find(|word| !is(word, IS)).is_none_or(|word| is(word, JUDGE));
    let says = rest.first().is_some_and(|word| is(word, IS));
    let is_answer = own.iter().any(|word| is(word, &["answer", "answers"])) && (has(COUNT) || has(PLACE) || has(LIST));
    let pointing = by_letters || by_numbers || by_place || by_list || by_name || near;
    let refers = (pointing && judged) || ((by_letters || near) && says) || is_answer;
    let judging = rest.iter().take_while(|word| is(word, IS) || is(word, JUDGE));
    refers.then(|| own.iter().chain(judging).copied().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Bank;

    const STEM: &str = "Which of these does a Product Owner decide about in Scrum?";

    #[test]
    fn options_that_refer_to_others_are_found_however_they_say_it() {
        for option in [
            "Both A and C",
            "A and C",
            "A, B and D",
            "Neither B nor C is right",
            "Only A and B",
            "Both A and C, since the duty is theirs",
            "B and C together",
            "A–D",
            "All of A to D",
            "Answer B",
            "Options 1 and 3",
            "Both 1 and 3",
            "None of the above",
            "All the above",
            "All of the above are right.",
            "Any of the below",
            "All of these",
            "None of these",
            "None of these is right",
            "Both of these",
            "Only one of these",
            "More than one of these",
            "Two of these are",
            "None of the other answers is right in Scrum",
            "No other answer",
            "All answers are correct",
            "Every other option is wrong",
            "All of the options",
            "The previous answer",
            "As in the previous answer, but a week later",
            "The first two",
            "Only the first and the third",
            "Both the first and the second of these are",
            "Both the former and the latter",
            "The last two statements",
            "All the others",
            "None of the others",
            "The following two are true",
            "The same as above",
            "All of them",
            "None of them.",
            "All three of them",
            "Both of them are right",
            "None",
            "All",
            "Either A or B",
            "B only",
            "All except B",
            "All but the last",
            "Same as A and B",
            "The same as B",
            "(A) and (C)",
            "A + B",
        ] {
            assert!(among(option, STEM).is_some(), "{option}");
        }
    }

    #[test]
    fn all_or_none_of_what_is_asked_about_are_the_options() {
        for stem in ["Which statements are true?", "Which of the following belong to a Sprint?", "Which of these statements holds?"] {
            for option in ["All of them", "None", "Both are true", "Neither"] {
                assert!(among(option, stem).is_some(), "{stem} {option}");
            }
            assert_eq!(among("All Developers", stem), None, "{stem}");
        }
    }

    #[test]
    fn honest_options_are_left_alone() {
        for option in [
            "A and B tests",
            "A test of both prices",
            "Neither the Developers nor the Scrum Master",
            "Both decide on the order together, and the sponsor decides when they cannot agree",
            "Both at half speed: 8,000 less than one by one",
            "Either of the two, as both take five months altogether",
            "None of the customers is asked",
            "All of these clinics use phone check-in",
            "The first item in the list",
            "The first 28 are nearly sure, the next eight are likely, the rest is open",
            "The second of the two Sprints",
            "Keep all options open until the Review",
            "All other work waits for the release",
            "It is described in more detail than the items above it.",
            "It has been waiting in the list for longer than the others.",
            "Nothing can be said before the Review",
            "Two of the three teams",
            "All of them decide together",
            "None of them before the Review",
            "All hands on the release",
            "The following Sprint",
            "A",
            "Wait for the customer’s first answer",
        ] {
            assert_eq!(among(option, STEM), None, "{option}");
        }
        // What the question names itself may be referred to.
        for (stem, option) in [
            ("Items A, B and C wait. Which fit into the Sprint?", "A and C"),
            ("Items A, B and C wait. Which fit into the Sprint?", "Both B and C are"),
            ("The first and the second plan differ. What holds?", "Only the second"),
            ("One team is late. What do the other ones do?", "None of the other two"),
            ("Two sponsors ask for more. Whom does Ines ask first?", "Both of them"),
            ("Who orders it, the Developers or the Scrum Master?", "Neither: the Product Owner orders it alone"),
            ("How many Product Owners does one product have?", "None"),
            ("How many of these are events of Scrum?", "All three"),
            ("Which of these clinics is the better pilot, and whom of the doctors does Ines ask there?", "All of them"),
        ] {
            assert_eq!(among(option, stem), None, "{option}");
        }
    }

    #[test]
    fn the_shipped_bank_has_none() {
        let bank = Bank::shipped();
        for question in bank.questions() {
            for option in &question.options {
                assert_eq!(among(&option.text, &question.stem), None, "{}: {}", question.id, option.text);
                assert_eq!(by_place(&option.why, &question.stem), None, "{}: {}", question.id, option.why);
            }
        }
        assert!(bank.questions().len() >= 240);
    }

    #[test]
    fn reasons_that_name_an_option_by_its_place_are_found() {
        for why in ["Answer B says why.", "Unlike option 2, this is late.", "As the previous answer says."] {
            assert!(by_place(why, STEM).is_some(), "{why}");
        }
        assert_eq!(by_place("An option a customer has is no duty.", STEM), None);
    }
}
