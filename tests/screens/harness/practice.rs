//! Practice: sittings, and what somebody has practised.

use north_of_noise::{
    journal::{JournalError, SittingSummary},
    practice::{
        Act, Aim, Answer, BadChoice, Bank, Course, Day, DrawnQuestion, Entry, Evidence, Exam, ExamStep, Pool, Profile, Progress, Question,
        QuestionKind, Schedule, Sheet, SittingMode, Sources, progress,
    },
    program::{PracticeRoom, Round, Seat},
    score::{Class, Kind},
};
use std::{collections::BTreeMap, sync::Arc};

pub const NOW: u64 = 1_800_000_000;
/// The day of now.
pub const DAY_OF_NOW: u32 = (NOW / 86_400) as u32;
const SEED: u64 = 7;

/// What is asked, what it cites, and the exams made of it.
pub struct Books {
    pub bank: Bank,
    pub sources: Sources,
    pub profiles: Vec<Profile>,
    pub courses: Vec<Course>,
    pub evidence: BTreeMap<String, Evidence>,
}

impl Books {
    /// The first question of each kind.
    pub fn one_of_each_kind(&self) -> Vec<Question> {
        let of = |kind| self.bank.questions().iter().find(|question| question.kind() == kind).expect("one of the kind");
        QuestionKind::ALL.into_iter().map(of).cloned().collect()
    }

    /// A sitting of a profile, as it begins.
    pub fn sitting(&self, profile: &str) -> Exam {
        let profile = self.profiles.iter().find(|other| other.id == profile).expect("a profile");
        Exam::new(Sheet::draw(&self.bank, profile, SittingMode::Exam, SEED, NOW).expect("drawn"))
    }
}

/// A round as the program makes it.
pub fn round(round: Round, questions: &[Question]) -> Exam {
    let profile = Profile::round(round.profile_id(), round.title(), questions.len());
    let questions = questions.iter().map(|question| DrawnQuestion::new(question, SEED)).collect();
    Exam::new(Sheet { mode: SittingMode::Training, profile, seed: SEED, bank: 0, begun: NOW, questions })
}

/// The sitting after these acts, by this second of it.
pub fn done(mut exam: Exam, seconds: u32, acts: impl IntoIterator<Item = Act>) -> Exam {
    acts.into_iter().for_each(|act| exam.apply(&ExamStep { seconds, act }).expect("possible"));
    exam
}

/// The end of an exam of which something was expected: its result is told.
pub const TOLD: [Act; 2] = [Act::Finish(NOW), Act::Expect(70)];

/// Answers to all questions, of which every third is missed.
pub fn answers(exam: &Exam) -> Vec<Act> {
    let answer = |number: usize| {
        let question = exam.question(number).expect("a question").question();
        if number.is_multiple_of(3) { Answer::NONE.pick(question, 0) } else { Answer::right(question.key) }
    };
    (0..exam.sheet().questions.len()).map(|number| Act::Answer(number, answer(number))).collect()
}

/// What somebody has practised.
#[derive(Default)]
pub struct History {
    pub entries: Vec<Entry>,
    schedule: Schedule,
    pub sittings: Vec<SittingSummary>,
    pub aim: Aim,
}

impl History {
    /// Misses, things due, a bad choice in play, a sitting left in the middle, one that is over, a torn one. `said` makes
    /// what is said and what is called out of plain words.
    pub fn of_somebody(books: &Books, said: fn(&str) -> String) -> Self {
        let mut history = Self::default();
        let bad = BadChoice {
            when: NOW,
            kind: Kind::Order,
            class: Class::VeryCostly,
            run: said("busy-1"),
            scenario: said("Busy, standing still"),
            sprint: 3,
            decision: 17,
            what: said("Put “Smart scheduling assistant” first"),
        };
        history.add(books, Entry::BadChoice(bad));
        let blank = books.sitting("short_20");
        let answered = done(blank.clone(), 30, answers(&blank));
        let left = done(answered.clone(), 42, [Act::Look(13)]);
        let over = done(answered, 60, TOLD);
        for told in (0..20).filter_map(|number| over.answered(number, "short", NOW)) {
            history.add(books, Entry::Answered(told));
        }
        let torn = said("/home/somebody/with a long name/.local/share/north-of-noise/practice/exams/torn.exam");
        let torn = Err(Arc::new(JournalError::SheetDamaged { path: torn.into() }));
        let sittings = [("left", Ok(left)), ("short", Ok(over)), ("torn", torn)];
        history.aim = Aim { profile: Some("pspo_1_like".into()), exam: Some(Day(DAY_OF_NOW + 14)), ..Aim::default() };
        history.sittings = sittings.map(|(name, exam)| SittingSummary { name: said(name), exam }).into();
        history
    }

    /// Keeps another one.
    pub fn add(&mut self, books: &Books, entry: Entry) {
        self.schedule.add(&books.bank, &entry);
        self.entries.push(entry);
    }

    /// How it goes, in what the exam aimed at can draw.
    pub fn progress(&self, books: &Books) -> Vec<Progress> {
        progress(Pool::of(&books.bank, self.aim.profile(&books.profiles)), &self.entries)
    }

    /// What the screen gets.
    pub fn room<'a>(&'a self, books: &'a Books, progress: &'a [Progress], seat: Option<Seat<'a>>, written: &'a str) -> PracticeRoom<'a> {
        PracticeRoom {
            bank: &books.bank,
            sources: &books.sources,
            profiles: &books.profiles,
            courses: &books.courses,
            evidence: &books.evidence,
            schedule: &self.schedule,
            progress,
            sittings: &self.sittings,
            aim: &self.aim,
            now: NOW,
            seat,
            written: Some(written),
        }
    }
}
