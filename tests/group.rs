//! A group session from the program's side: the run on the table, phones that vote, what they decide, and a program that
//! was started again in between.

use north_of_noise::disk::Memory;
use north_of_noise::live::{HostAsk, Phase as Stage};
use north_of_noise::program::clock::TestClock;
use north_of_noise::program::jobs::{Jobs, Slices};
use north_of_noise::program::{GroupIntent, Intent, Options, Program, Screen, World};
use north_of_noise::sim::{Decision, Phase};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

const DATA: &str = "/data";

/// A session that goes on wants the port that it had, which another test's session would take meanwhile.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

fn start(disk: &Memory) -> Program {
    let jobs = Jobs::new(Arc::new(Slices::default()), || {});
    let world = World { disk: Arc::new(disk.clone()), clock: Arc::new(TestClock::at(1_790_000_000)), jobs };
    Program::start(&Options { scenario: None, seed: None, data: Some(DATA.into()) }, world)
}

/// Begins a run and a session with it.
fn held(disk: &Memory) -> Program {
    let mut program = start(disk);
    program.act(Intent::NewRun { scenario: "busy_standing_still".into(), seed: Some(7) });
    program.act(Intent::Group(GroupIntent::Hold));
    assert_eq!(said(&program), "");
    assert_eq!(program.data().screen, Screen::Group);
    program
}

fn said(program: &Program) -> String {
    program.data().notices.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn stage(program: &Program) -> Stage {
    program.data().group.expect("a session").shown.session.kept().phase.clone()
}

fn ask(program: &mut Program, ask: HostAsk) {
    program.act(Intent::Group(GroupIntent::Ask(ask)));
}

/// Lets time pass until it is so.
fn until(program: &mut Program, what: &str, is: impl Fn(&Program) -> bool) {
    let begun = Instant::now();
    while !is(program) {
        assert!(begun.elapsed() < Duration::from_secs(20), "never: {what}");
        std::thread::sleep(Duration::from_millis(10));
        program.tick();
    }
}

/// A phone: asks once and gives status, cookie and the rest.
fn phone(program: &Program, cookie: &str, method: &str, path: &str, body: &str) -> (u16, String, String) {
    let screen = program.data().group.expect("a session").screen.to_owned();
    let host = screen.trim_start_matches("http://").split('/').next().expect("a host").to_owned();
    let mut stream = TcpStream::connect(&host).expect("the server listens");
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\nAccept: application/json\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    let cookie = head.lines().find_map(|line| line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")));
    let cookie = cookie.map_or("", |(_, value)| value.split(';').next().unwrap_or_default()).to_owned();
    (status, cookie, body.to_owned())
}

/// Somebody joins: their cookie.
fn joined(program: &Program) -> String {
    let code = program.data().group.expect("a session").code.to_owned();
    let (status, cookie, body) = phone(program, "", "POST", "/join", &format!("code={code}"));
    assert_eq!(status, 303, "{body}");
    cookie
}

/// The first thing that can be asked is asked, and each of these votes for an option (from 0); then it is closed.
fn vote(program: &mut Program, seats: &[String], picks: &[usize]) {
    let data = program.data();
    let offer = data.group.expect("a session").offers(&data.table.playing.as_ref().expect("a run").recording.view()).remove(0);
    ask(program, HostAsk::Open(offer.ballot, None));
    assert_eq!(said(program), "");
    let asked = program.data().group.expect("a session").shown.session.kept().asked().expect("a ballot").id;
    for (seat, pick) in seats.iter().zip(picks) {
        let (status, _, body) = phone(program, seat, "POST", "/v/vote", &format!("ballot={asked}&round=1&pick={pick}"));
        assert_eq!(status, 200, "{body}");
    }
    // All who are there have voted, so it closes by itself.
    until(program, "counts", |program| matches!(stage(program), Stage::Shown(_)));
}

#[test]
fn what_most_vote_for_is_decided_in_the_run_and_another_start_of_the_program_goes_on_with_the_same_code() {
    let _alone = alone();
    let disk = Memory::new();
    let mut program = held(&disk);
    let seats: Vec<String> = (0..3).map(|_| joined(&program)).collect();
    until(&mut program, "three seats", |program| program.data().group.is_some_and(|group| group.shown.session.here(group.now) == 3));
    // The second answer to a request is a range.
    vote(&mut program, &seats, &[1, 1, 0]);
    let counts = program.data().group.expect("a session").shown.session.kept().asked().expect("a ballot").counts_now();
    assert_eq!(counts[..2], [1, 2]);
    program.act(Intent::Group(GroupIntent::Decide(None)));
    assert_eq!(said(&program), "");
    let made = |program: &Program| program.data().table.playing.as_ref().expect("a run").recording.decisions().to_vec();
    assert!(matches!(made(&program)[..], [Decision::Answer(_, north_of_noise::sim::Answer::AcceptRange)]), "{:?}", made(&program));
    // The run goes on, and phones are told where it is.
    program.act(Intent::Decide(Decision::EndPhase));
    let place = program.data().group.expect("a session").shown.session.place().to_owned();
    until(&mut program, "the place", |program| program.data().group.is_some_and(|group| group.shown.session.place() != place));

    let code = program.data().group.expect("a session").code.to_owned();
    let before = made(&program);
    program.act(Intent::Group(GroupIntent::Leave));
    drop(program);
    let mut again = start(&disk);
    again.act(Intent::Open(Screen::Library));
    let unended = again.data().unended.to_vec();
    assert_eq!(unended.iter().map(|session| session.code.as_str()).collect::<Vec<_>>(), [code.as_str()]);
    again.act(Intent::Group(GroupIntent::GoOn(unended[0].name.clone())));
    assert_eq!((said(&again), again.data().screen), (String::new(), Screen::Group));
    assert_eq!(made(&again), before);
    let group = again.data().group.expect("it goes on");
    assert_eq!((group.code, group.shown.session.is_paused()), (code.as_str(), true));
    // Phones come back with the seats they had.
    let (status, _, body) = phone(&again, &seats[2], "GET", "/v/state", "");
    assert!(status == 200 && body.contains("\"seat\":3"), "{status} {body}");
}

#[test]
fn an_ended_session_is_not_offered_again_and_one_that_was_left_is() {
    let _alone = alone();
    let disk = Memory::new();
    let mut program = held(&disk);
    let code = program.data().group.expect("a session").code.to_owned();
    program.act(Intent::Group(GroupIntent::Leave));
    assert_eq!((program.data().screen, said(&program)), (Screen::Desk, String::new()));
    assert_eq!(program.data().unended.len(), 1);
    let name = program.data().unended[0].name.clone();
    program.act(Intent::Group(GroupIntent::GoOn(name)));
    assert_eq!(said(&program), "");
    let group = program.data().group.expect("it goes on");
    assert!(group.code == code && group.shown.session.is_paused(), "the same code, and paused until the host goes on");
    ask(&mut program, HostAsk::GoOn);
    until(&mut program, "going on", |program| program.data().group.is_some_and(|group| !group.shown.session.is_paused()));
    ask(&mut program, HostAsk::End);
    assert_eq!(stage(&program), Stage::Ended);
    program.act(Intent::Group(GroupIntent::Leave));
    assert!(program.data().unended.is_empty());
}

#[test]
fn whoever_plays_another_run_leaves_the_session_and_hands_do_without_phones() {
    let _alone = alone();
    let disk = Memory::new();
    let mut program = held(&disk);
    vote_by_hands(&mut program);
    program.act(Intent::NewRun { scenario: "first_sprint".into(), seed: Some(1) });
    assert!(program.data().group.is_none() && program.data().unended.len() == 1);
    assert_eq!(program.data().table.playing.as_ref().expect("a run").recording.view().phase(), Phase::Inbox);
}

/// Two hands for the third answer, counted by the host.
fn vote_by_hands(program: &mut Program) {
    let data = program.data();
    let offer = data.group.expect("a session").offers(&data.table.playing.as_ref().expect("a run").recording.view()).remove(0);
    let options = offer.ballot.options.len();
    ask(program, HostAsk::Open(offer.ballot, None));
    let hands: Vec<u32> = (0..options as u32).map(|place| if place == 2 { 2 } else { 0 }).collect();
    ask(program, HostAsk::Hands(hands));
    ask(program, HostAsk::Close);
    until(program, "counts", |program| matches!(stage(program), Stage::Shown(_)));
    program.act(Intent::Group(GroupIntent::Decide(None)));
    assert_eq!(said(program), "");
    let decisions = program.data().table.playing.as_ref().expect("a run").recording.decisions().to_vec();
    assert!(matches!(decisions[..], [Decision::Answer(_, north_of_noise::sim::Answer::AskWhy)]), "{decisions:?}");
}

#[test]
fn what_both_sides_would_have_brought_is_worked_out_when_asked_and_the_debrief_is_saved_at_any_time() {
    let _alone = alone();
    let disk = Memory::new();
    let mut program = held(&disk);
    let seats: Vec<String> = (0..3).map(|_| joined(&program)).collect();
    until(&mut program, "three seats", |program| program.data().group.is_some_and(|group| group.shown.session.here(group.now) == 3));
    vote(&mut program, &seats, &[1, 1, 0]);
    program.act(Intent::Group(GroupIntent::Decide(None)));
    assert!(program.data().group.expect("a session").judged.is_empty(), "nothing is worked out unasked");
    program.act(Intent::Group(GroupIntent::Judge(1)));
    until(&mut program, "a worth", |program| {
        program.data().group.is_some_and(|group| !group.judged.is_empty() && group.reference.is_some() && !group.is_judging)
    });
    let group = program.data().group.expect("a session");
    assert!(matches!(&group.judged[0].beside, Some(([1, 0], beside)) if beside.worlds[0].len() == beside.worlds[1].len()));
    // It is asked for once: the same again changes nothing.
    program.act(Intent::Group(GroupIntent::Judge(1)));
    program.tick();
    assert_eq!(program.data().group.expect("a session").judged.len(), 1);

    program.act(Intent::Group(GroupIntent::Save));
    assert_eq!(said(&program), "");
    let page = program.data().group.expect("a session").saved.expect("saved").to_owned();
    let read = |path: &std::path::Path| {
        String::from_utf8(north_of_noise::disk::Disk::read(&disk, path, u64::MAX).expect("it is there")).expect("a text")
    };
    assert!(read(&page).contains("</html>"));
    let votes = read(&page.with_file_name("votes.csv"));
    assert_eq!(votes.lines().count(), 1 + 3);
    assert!(
        read(&page.with_file_name("options.csv")).contains(",yes,yes\n") || read(&page.with_file_name("options.csv")).contains(",no,yes\n")
    );
}
