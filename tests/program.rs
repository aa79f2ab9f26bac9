//! The whole program without a window: a run, its review, a fork and an exam, with disk, clock and jobs in memory.

use north_of_noise::disk::{Disk, Memory};
use north_of_noise::moment::Collection;
use north_of_noise::player::{Bot, Player};
use north_of_noise::practice::{Act, Answer, MomentMark, SittingMode};
use north_of_noise::program::clock::TestClock;
use north_of_noise::program::jobs::{Jobs, Slices};
use north_of_noise::program::library::ScenarioSource;
use north_of_noise::program::{
    DRAWS, HeldMoment, Intent, MomentIntent, Options, PracticeData, PracticeIntent, Program, ReviewWork, Screen, Settings, Stage,
    ThemeName, World,
};
use north_of_noise::scenario::Challenge;
use north_of_noise::sim::{Decision, Phase};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const DATA: &str = "/data";
const LARGEST: u64 = 16 << 20;
/// More looks than anything here takes.
const LOOKS: usize = 200_000;

/// A machine in memory, which outlasts the programs on it.
struct Machine {
    disk: Memory,
    clock: TestClock,
}

impl Machine {
    fn new() -> Self {
        Self { disk: Memory::new(), clock: TestClock::at(1_790_000_000) }
    }

    fn start(&self) -> Program {
        self.start_with(None)
    }

    fn start_with(&self, scenario: Option<&str>) -> Program {
        let jobs = Jobs::new(Arc::new(Slices::default()), || {});
        let world = World { disk: Arc::new(self.disk.clone()), clock: Arc::new(self.clock.clone()), jobs };
        Program::start(&Options { scenario: scenario.map(Into::into), seed: Some(7), data: Some(DATA.into()) }, world)
    }

    fn text(&self, file: &str) -> String {
        self.disk.read_text(&Path::new(DATA).join(file), LARGEST).unwrap_or_else(|error| panic!("{file}: {error}"))
    }
}

/// Lets the program work until it has come so far.
fn until(program: &mut Program, what: &str, is: impl Fn(&Program) -> bool) {
    for _ in 0..LOOKS {
        if is(program) {
            return;
        }
        program.tick();
    }
    panic!("never: {what}");
}

fn quiet(program: &Program) {
    let notices: Vec<String> = program.data().notices.iter().map(ToString::to_string).collect();
    assert_eq!(notices, Vec::<String>::new());
}

/// Has a player made of code decide on the desk until the run is over; says how many decisions it has then.
fn play(program: &mut Program) -> usize {
    let mut player = Bot::named("balanced").expect("a player");
    while program.data().screen == Screen::Desk {
        play_on(program, &mut player);
    }
    decisions(program).len()
}

/// Has a player decide once more; what turns out impossible is skipped, as everywhere.
fn play_on(program: &mut Program, player: &mut Bot) {
    let mut next = Vec::new();
    player.decide(&program.data().table.playing.as_ref().expect("a run").recording.view(), &mut next);
    for decision in next {
        let before = decisions(program).len();
        if program.data().table.playing.as_ref().expect("a run").recording.view().allows(&decision).is_ok() {
            program.act(Intent::Decide(decision));
            quiet(program);
            assert_eq!(decisions(program).len(), before + 1, "each decision is made once");
        }
    }
}

fn decisions(program: &Program) -> Vec<Decision> {
    program.data().table.playing.as_ref().expect("a run").recording.decisions().to_vec()
}

fn phase(program: &Program) -> Phase {
    program.data().table.playing.as_ref().expect("a run").recording.view().phase()
}

#[test]
fn a_run_is_played_reviewed_and_forked() {
    let machine = Machine::new();
    let mut program = machine.start_with(Some("first_sprint"));
    quiet(&program);
    assert_eq!(program.data().screen, Screen::Desk);

    // What was taken back can be made again, until something else is decided.
    program.act(Intent::StepBack);
    assert_eq!(program.data().notices.len(), 1, "there is nothing to take back yet");
    program.act(Intent::PutAwayNotice);
    quiet(&program);

    let made = play(&mut program);
    assert_eq!((program.data().screen, phase(&program)), (Screen::End, Phase::Over));
    let name = program.data().table.playing.as_ref().expect("a run").name().to_owned();
    let kept = machine.text(&format!("runs/{name}.run"));
    assert_eq!(kept.lines().count(), made + 2, "two lines and one for each decision");

    // Training: the last sprint is offered as a short review, until it is put away.
    until(&mut program, "the sprint's review", |program| program.data().sprint_review.is_some());
    program.act(Intent::PutAwaySprintReview);
    assert!(program.data().sprint_review.is_none());

    // The end has the same decisions played under other luck; nothing is graded before somebody looks.
    let progress = |program: &Program| program.data().review.map(ReviewWork::progress).unwrap_or_default();
    until(&mut program, "all other luck", |program| {
        let reruns = program.data().review.and_then(|work| work.review.as_ref()).map_or(0, |review| review.reruns.len());
        reruns > 0 && reruns == progress(program).reruns.1
    });
    let rests = (0..LOOKS).any(|_| !program.tick());
    assert_eq!((rests, progress(&program).grades.0), (true, 0), "and then it rests");
    assert!(program.scores_of(&name).is_none(), "what is not graded is not kept");

    program.act(Intent::Open(Screen::Review));
    until(&mut program, "something is reviewed", |program| program.data().review.is_some_and(|work| work.review.is_some()));
    program.act(Intent::Guess(60));
    program.act(Intent::CancelReview);
    assert_eq!(program.data().review.map(|work| work.progress().stage), Some(Stage::Cancelled));
    program.act(Intent::GoOnReviewing);
    let is_done =
        |program: &Program| program.data().review.is_some_and(|work| work.progress().stage == Stage::Done && work.signs.is_some());
    until(&mut program, "all is reviewed", is_done);
    program.tick();
    let scores = program.scores_of(&name).expect("scores").clone();
    assert!(scores.headline.is_finite() && machine.text(&format!("scores/{name}.json")).contains("headline"));
    program.act(Intent::SaveReview);
    assert!(machine.text(&format!("reviews/{name}.txt")).len() > 100);
    until(&mut program, "what moved the metrics", |program| program.data().review.is_some_and(|work| work.traces.is_some()));
    until(&mut program, "its moments", |program| program.moments_of_run().is_some());
    let moments = program.moments_of_run().expect("found");
    let kept = machine.text(&format!("moments/{name}.ron"));
    assert_eq!(Collection::read(&kept).expect("they can be read").moments.len(), moments);
    program.act(Intent::SavePage);
    let page = machine.text(&format!("reviews/{name}.html"));
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains(&format!("<b>{:.0}</b>", scores.headline)), "{page}");
    let saved = program.data().review.and_then(|work| work.saved.clone());
    assert_eq!(saved, Some(Path::new(DATA).join(format!("reviews/{name}.html"))));
    quiet(&program);

    program.act(Intent::Fork(1));
    quiet(&program);
    let shared = decisions(&program);
    let fork = program.data().table.playing.as_ref().expect("a fork").name().to_owned();
    assert!(fork != name && !shared.is_empty() && shared.len() < made);
    // One decision is another one: a phase is left at once.
    let before = phase(&program);
    program.act(Intent::Decide(Decision::EndPhase));
    assert_ne!(phase(&program), before);
    play(&mut program);
    until(&mut program, "the run it was forked from", |program| program.data().original.is_some());
    assert_eq!(program.data().original.map(|original| original.name.clone()), Some(name.clone()));

    // Another start finds both, and knows what they are worth without having made anybody wait.
    let mut again = machine.start();
    quiet(&again);
    assert_eq!(again.data().screen, Screen::Title);
    let runs: Vec<(String, bool)> = again.data().shelf.runs.iter().map(|run| (run.name.clone(), run.finished)).collect();
    assert_eq!(runs.len(), 2, "{runs:?}");
    assert!(runs.iter().all(|(_, finished)| *finished));
    assert!(again.data().shelf.entries.iter().all(|entry| entry.best.is_none()), "history is not replayed before the first picture");
    until(&mut again, "the best run", |program| program.data().shelf.entries.iter().any(|entry| entry.best.is_some()));
    assert_eq!(again.scores_of(&name), Some(&scores));

    // A finished run is looked at again from the library, with what was expected of its review.
    let card = again.data().shelf.runs.iter().find(|run| run.name == name).expect("its card");
    assert_eq!(card.headline, Some(scores.headline));
    again.act(Intent::Continue(name));
    quiet(&again);
    assert_eq!((again.data().screen, phase(&again)), (Screen::End, Phase::Over));
    again.act(Intent::Open(Screen::Review));
    again.tick();
    assert_eq!(again.data().review.and_then(|work| work.guess), Some(60));
}

#[test]
fn until_the_sprint_starts_there_is_a_way_back() {
    let machine = Machine::new();
    let mut program = machine.start_with(Some("busy_standing_still"));
    let blocks = |program: &Program| program.data().table.playing.as_ref().expect("a run").recording.view().blocks().to_vec();
    program.act(Intent::Decide(Decision::EndPhase));
    let filled = blocks(&program);
    assert!(!filled.is_empty(), "the calendar comes filled");
    program.act(Intent::Decide(Decision::EndPhase));
    assert_eq!(phase(&program), Phase::Planning);
    program.act(Intent::StepBack);
    assert_eq!(phase(&program), Phase::Calendar);
    program.act(Intent::StepBack);
    assert_eq!((phase(&program), blocks(&program)), (Phase::Inbox, Vec::new()), "there is room for talks again");
    program.act(Intent::StepForth);
    assert_eq!((phase(&program), blocks(&program)), (Phase::Calendar, filled), "it is as it was left");
    program.act(Intent::StepForth);
    assert_eq!(phase(&program), Phase::Planning);
    quiet(&program);
    program.act(Intent::Decide(Decision::EndPhase));
    let started = phase(&program);
    assert!(started > Phase::Planning);
    program.act(Intent::StepBack);
    assert_eq!((phase(&program), program.data().notices.len()), (started, 1), "what has begun has begun");
}

#[test]
fn a_run_goes_on_after_every_kill() {
    let machine = Machine::new();
    let mut program = machine.start_with(Some("first_sprint"));
    let mut player = Bot::named("balanced").expect("a player");
    let mut disk = machine.disk.clone();
    for round in 0.. {
        if program.data().screen != Screen::Desk {
            break;
        }
        if round % 5 == 4 {
            let before = decisions(&program);
            let name = program.data().table.playing.as_ref().expect("a run").name().to_owned();
            // A kill says nothing on the way out; what another program finds has no locks.
            disk = disk.after_kill();
            program = Machine { disk: disk.clone(), clock: machine.clock.clone() }.start();
            quiet(&program);
            assert_eq!(decisions(&program), before, "the title is lit by the run as it was");
            program.act(Intent::Continue(name));
            player = Bot::named("balanced").expect("a player");
        }
        play_on(&mut program, &mut player);
    }
    assert_eq!(phase(&program), Phase::Over);
}

#[test]
fn an_exam_is_sat_to_its_result() {
    let machine = Machine::new();
    let mut program = machine.start();
    program.act(Intent::Practice(PracticeIntent::Sit("short_10".into(), SittingMode::Exam)));
    assert_eq!(program.data().screen, Screen::Practice);
    let seat = |program: &Program| matches!(program.practice(), PracticeData::Ready(room) if room.seat.is_some());
    until(&mut program, "the first question", seat);
    let count = match program.practice() {
        PracticeData::Ready(room) => room.seat.expect("a seat").exam.sheet().questions.len(),
        other => panic!("{other:?}"),
    };
    for number in 0..count {
        let PracticeData::Ready(room) = program.practice() else { panic!("no practice") };
        let key = room.seat.expect("a seat").exam.question(number).expect("a question").question().key;
        program.act(Intent::Practice(PracticeIntent::Do(Act::Answer(number, Answer::right(key)))));
        machine.clock.pass(Duration::from_secs(20));
        program.tick();
    }
    program.act(Intent::Practice(PracticeIntent::Finish));
    quiet(&program);
    let PracticeData::Ready(room) = program.practice() else { panic!("no practice") };
    let seat = room.seat.expect("a seat");
    assert!(seat.exam.finished().is_some());
    assert_eq!(seat.seconds as usize, count * 20);
    let name = seat.name.to_owned();
    program.act(Intent::Practice(PracticeIntent::Keep { ending: "txt", text: "all of it right".into() }));
    assert_eq!(machine.text(&format!("practice/results/{name}.txt")), "all of it right");
    program.act(Intent::Practice(PracticeIntent::Leave));
    program.act(Intent::Open(Screen::Title));

    // The answers come back, later: another start counts them.
    machine.clock.pass(Duration::from_hours(400 * 24));
    let mut again = machine.start();
    until(&mut again, "what is due", |program| program.data().due > 0);
    assert_eq!(again.data().due, count);
}

/// The moment in hand.
fn held(program: &Program) -> Option<HeldMoment<'_>> {
    program.moments().and_then(|room| room.held)
}

#[test]
fn a_moment_is_told_once_it_is_decided_and_its_lesson_comes_back_with_another() {
    let machine = Machine::new();
    let mut program = machine.start();
    program.act(Intent::Moment(MomentIntent::Next(None)));
    assert_eq!(program.data().screen, Screen::Practice);
    until(&mut program, "a moment", |program| held(program).is_some());
    let first = held(&program).expect("a moment");
    assert!(first.told.is_none() && (3..=5).contains(&first.posed.options.len()));
    // What is no option, and a mark before the answer, change nothing.
    program.act(Intent::Moment(MomentIntent::Decide { option: 9, sure: 50 }));
    program.act(Intent::Moment(MomentIntent::Mark(MomentMark::Starred)));
    assert!(held(&program).is_some_and(|held| held.told.is_none()));
    program.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 80 }));
    // A second thought comes too late.
    program.act(Intent::Moment(MomentIntent::Decide { option: 1, sure: 10 }));
    program.act(Intent::Moment(MomentIntent::Mark(MomentMark::Starred)));
    quiet(&program);
    let told = held(&program).and_then(|held| held.told).expect("told");
    assert_eq!((told.decided.option, told.decided.sure, told.mark), (0, 80, MomentMark::Starred));
    assert!(told.best_in.len() == told.moment.options.len() && told.best_in.iter().sum::<usize>() >= DRAWS);
    let (id, lesson) = (told.moment.id.clone(), told.moment.lesson);
    assert_eq!(machine.text("practice/history.log").matches("Decided(").count(), 1);
    program.act(Intent::Moment(MomentIntent::Leave));
    assert!(held(&program).is_none());

    // After a kill, weeks later, the lesson is due: another moment of it comes.
    machine.clock.pass(Duration::from_hours(30 * 24));
    let disk = machine.disk.after_kill();
    let mut again = Machine { disk, clock: machine.clock.clone() }.start();
    again.act(Intent::Moment(MomentIntent::Next(None)));
    until(&mut again, "a moment", |program| held(program).is_some());
    let room = again.moments().expect("practice is open");
    assert_eq!(room.course.due(room.now).iter().map(|(due, _)| *due).collect::<Vec<_>>(), [lesson]);
    again.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 80 }));
    let told = held(&again).and_then(|held| held.told).expect("told");
    assert!(told.moment.lesson == lesson && told.moment.id != id);

    // The moment of the day is asked once.
    again.act(Intent::Moment(MomentIntent::Daily));
    assert!(held(&again).is_some_and(|held| held.told.is_none() && held.why.is_none()));
    again.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 50 }));
    again.act(Intent::Moment(MomentIntent::Daily));
    assert!(held(&again).is_some_and(|held| held.told.is_some()));
    quiet(&again);
}

#[test]
fn no_moment_of_a_run_in_play_is_shown_and_nothing_is_told_that_is_not_kept() {
    let machine = Machine::new();
    let mut program = machine.start();
    program.act(Intent::Moment(MomentIntent::Next(None)));
    until(&mut program, "a moment", |program| held(program).is_some());
    machine.disk.fail_after(0);
    program.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 80 }));
    assert!(held(&program).is_some_and(|held| held.told.is_none()) && program.data().notices.len() == 1);
    program.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 80 }));
    let moment = held(&program).and_then(|held| held.told).expect("told").moment.clone();
    assert_eq!(machine.text("practice/history.log").matches("Decided(").count(), 1);
    // The same scenario with the same seed is begun: its moments wait until it is over.
    drop(program);
    let mut again = machine.start();
    again.act(Intent::NewRun { scenario: moment.scenario.to_string(), seed: Some(moment.seed) });
    quiet(&again);
    for _ in 0..30 {
        again.act(Intent::Moment(MomentIntent::Next(Some(moment.lesson))));
        until(&mut again, "a moment", |program| held(program).is_some());
        again.act(Intent::Moment(MomentIntent::Decide { option: 0, sure: 80 }));
        let told = held(&again).and_then(|held| held.told).expect("told");
        assert!(!told.moment.is_of(&moment.scenario, moment.seed), "{:?}", told.moment.id);
    }
}

#[test]
fn settings_are_kept_and_two_windows_do_not_undo_each_other() {
    let machine = Machine::new();
    let (mut one, mut other) = (machine.start(), machine.start());
    one.act(Intent::Settings(Settings { text_percent: 150, ..one.data().settings.clone() }));
    other.act(Intent::Settings(Settings { theme: ThemeName::Light, ..other.data().settings.clone() }));
    let program = machine.start();
    assert_eq!((program.data().settings.text_percent, program.data().settings.theme), (150, ThemeName::Light));
    quiet(&program);
}

#[test]
fn a_disk_that_fails_loses_nothing_and_says_so() {
    let machine = Machine::new();
    let mut program = machine.start_with(Some("first_sprint"));
    program.act(Intent::Decide(Decision::EndPhase));
    let (before, was) = (decisions(&program), phase(&program));
    machine.disk.fail_after(0);
    program.act(Intent::Decide(Decision::EndPhase));
    assert_eq!((decisions(&program), phase(&program)), (before, was), "nothing on the screen is ahead of the file");
    assert_eq!(program.data().notices.len(), 1);
    program.act(Intent::Decide(Decision::EndPhase));
    assert!(phase(&program) != was, "the same decision is tried again");
    assert_eq!(machine.start().data().table.playing.as_ref().map(|playing| playing.recording.decisions().len()), None, "it is open here");
    drop(program);
    assert_eq!(decisions(&machine.start()).len(), 2);
}

#[test]
fn a_scenario_of_your_own_begins_as_a_copy_and_nothing_is_overwritten() {
    let machine = Machine::new();
    let mut program = machine.start();
    for (copy, name) in [("my_first_sprint", "first_sprint"), ("my_first_sprint_2", "my_first_sprint")] {
        program.act(Intent::NewFrom { scenario: name.into(), id: None });
        quiet(&program);
        let shelf = program.data().shelf;
        assert_eq!(shelf.begun.as_deref(), Some(copy));
        let entry = shelf.entry(copy).expect("it is on the shelf");
        assert_eq!(entry.source, ScenarioSource::File(Path::new(DATA).join(format!("scenarios/{copy}.ron"))));
        assert_eq!(entry.scenario.as_ref().map(|scenario| scenario.id.as_str()), Some(copy));
        assert!(entry.findings.is_empty() && machine.text(&format!("scenarios/{copy}.ron")).contains("// "), "comments are kept");
    }
    let first = machine.text("scenarios/my_first_sprint.ron");
    program.act(Intent::NewFrom { scenario: "first_sprint".into(), id: None });
    assert_eq!(program.data().shelf.begun.as_deref(), Some("my_first_sprint_3"));
    assert_eq!(machine.text("scenarios/my_first_sprint.ron"), first);
    program.act(Intent::NewRun { scenario: "my_first_sprint_3".into(), seed: Some(1) });
    quiet(&program);
    assert_eq!(program.data().screen, Screen::Desk);
    program.act(Intent::NewFrom { scenario: "first_sprint".into(), id: Some("harbour".into()) });
    quiet(&program);
    assert_eq!(program.data().shelf.begun.as_deref(), Some("harbour"));
    let harbour = machine.text("scenarios/harbour.ron");
    program.act(Intent::NewFrom { scenario: "busy_standing_still".into(), id: Some("harbour".into()) });
    assert_eq!(
        (program.data().notices.len(), machine.text("scenarios/harbour.ron")),
        (1, harbour),
        "a name that is taken stays what it is"
    );
    program.act(Intent::NewFrom { scenario: "first_sprint".into(), id: Some("../harbour".into()) });
    assert_eq!(program.data().notices.len(), 2);
    program.act(Intent::NewFrom { scenario: "nobody_wrote_this".into(), id: None });
    assert_eq!(program.data().notices.len(), 3);
}

#[test]
fn a_seed_is_drawn_before_a_run_and_has_a_code() {
    let machine = Machine::new();
    let mut program = machine.start();
    assert_eq!(program.data().shelf.drawn, None);
    program.act(Intent::DrawSeed("first_sprint".into()));
    quiet(&program);
    let shelf = program.data().shelf;
    let scenario = shelf.entry("first_sprint").and_then(|entry| entry.scenario.clone()).expect("it is shipped");
    let drawn = shelf.drawn.expect("drawn");
    assert_eq!(Challenge::new(&scenario, drawn).map(Challenge::seed), Some(drawn));
    assert!(shelf.runs.is_empty(), "nothing is played for it");
}

#[test]
fn scenarios_are_said_in_the_chosen_language() {
    let machine = Machine::new();
    let put = |file: &str, text: &str| machine.disk.replace(&Path::new(DATA).join(file), text.as_bytes()).expect("written");
    put("languages/de.ftl", "language-name = Deutsch\n");
    let texts = "(scenario: \"first_sprint\", language: \"de\", texts: {\"title\": \"Der erste Sprint\"})";
    put("scenarios/first_sprint.de.ron", texts);
    let mut program = machine.start_with(Some("first_sprint"));
    quiet(&program);
    let said = |program: &Program| {
        let data = program.data();
        let on_table = data.table.playing.as_ref().expect("a run").recording.run().scenario().title.clone();
        let on_shelf = data.shelf.entry("first_sprint").expect("shipped").title.clone();
        let on_card = data.shelf.runs[0].title.clone();
        assert_eq!((&on_table, &on_table), (&on_shelf, &on_card));
        on_table
    };
    let english = said(&program);
    let speak = |program: &mut Program, language: &str| {
        let settings = Settings { language: language.into(), ..program.data().settings.clone() };
        program.act(Intent::Settings(settings));
    };
    speak(&mut program, "de");
    assert_eq!(said(&program), "Der erste Sprint");
    quiet(&program);
    // What is decided next is kept all the same.
    play(&mut program);
    program.act(Intent::Open(Screen::Review));
    until(&mut program, "the review", |program| program.data().review.is_some_and(|review| review.progress().stage == Stage::Done));
    let title_of_review = |program: &Program| {
        let review = program.data().review.and_then(|review| review.review.clone()).expect("a review");
        review.moments[0].view().scenario().title.clone()
    };
    assert_eq!(title_of_review(&program), "Der erste Sprint");
    // A mistake is reported with its line, and the rest is used; a text that is corrected shows at once.
    put("scenarios/first_sprint.de.ron", &texts.replace("Der erste", "Mein erster").replace("})", ",\n\"titel\": \"\"})"));
    program.read_files();
    assert_eq!(said(&program), "Mein erster Sprint");
    assert_eq!(title_of_review(&program), "Mein erster Sprint");
    let troubles: Vec<String> = program.data().shelf.troubles.iter().map(ToString::to_string).collect();
    assert!(troubles.len() == 1 && troubles[0].contains("first_sprint.de.ron") && troubles[0].contains("line 2"), "{troubles:?}");
    speak(&mut program, "en");
    assert_eq!((said(&program), title_of_review(&program)), (english.clone(), english.clone()));
    assert!(program.data().shelf.troubles.is_empty());
    // And when the texts are gone.
    speak(&mut program, "de");
    machine.disk.remove(Path::new("/data/scenarios/first_sprint.de.ron")).expect("removed");
    program.read_files();
    assert_eq!(said(&program), english);
    drop(program);
    quiet(&machine.start());
}
