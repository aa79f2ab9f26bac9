//! The room of a group session, without network or disk: whatever is asked in whatever order, its promises hold, and
//! its record replays to the same state.

mod room;

use north_of_noise::live::{
    Ask, Asked, Ballot, BallotOption, CHANCES, CLOSING_MS, Decided, Done, Entry, Header, HostAsk, Joining, Kept, Kind, Lines, No, Outcome,
    PRESENT_MS, People, Phase, Pick, SeatNumber, Seen, SeenPhase, Session, Settings, Shown, TIE_MS, Token, decisions, free, further,
    limits, offers, sheet, unmade,
};
use north_of_noise::player;
use north_of_noise::scenario::{by_name, load};
use north_of_noise::sim::{Decision, Recording};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

fn header(settings: Settings) -> Header {
    room::header("A company", settings)
}

fn ballot(kind: Kind, options: usize, locked: Option<usize>) -> Ballot {
    let option = |place: usize| BallotOption {
        title: format!("Option {place}"),
        price: String::new(),
        locked: (locked == Some(place)).then(|| "not yet".into()),
        gives: Vec::new(),
        then: None,
    };
    Ballot { kind, who: "Ada".into(), role: "Operations".into(), text: "What now?".into(), options: (0..options).map(option).collect() }
}

#[derive(Debug, Clone)]
enum Op {
    Join(String),
    Here(u32),
    Vote { seat: u32, stale: bool, places: Vec<usize> },
    Reason(u32, String),
    Host(HostAsk),
    Wait(u64),
}

fn seat() -> impl Strategy<Value = u32> {
    0..9_u32
}

fn ballots() -> impl Strategy<Value = Ballot> {
    let kind = prop_oneof![3 => Just(Kind::One), 2 => (0..4_u8).prop_map(Kind::Some), 1 => Just(Kind::Chance)];
    (kind, 1..9_usize, proptest::option::of(0..9_usize)).prop_map(|(kind, options, locked)| match kind {
        Kind::Chance => ballot(kind, CHANCES.len(), None),
        _ => ballot(kind, options, locked),
    })
}

fn host() -> impl Strategy<Value = HostAsk> {
    let chosen = proptest::option::of(proptest::collection::vec(0..9_usize, 0..3).prop_map(Pick::of));
    prop_oneof![
        2 => Just(HostAsk::Begin),
        4 => (ballots(), proptest::option::of(0..60_000_u64)).prop_map(|(ballot, hint)| HostAsk::Open(ballot, hint)),
        1 => (0..60_000_u64).prop_map(HostAsk::Hint),
        1 => proptest::collection::vec(0..4_u32, 1..9).prop_map(HostAsk::Hands),
        3 => Just(HostAsk::Close),
        1 => Just(HostAsk::Talk { text: "Why?".into(), ms: Some(60_000) }),
        1 => Just(HostAsk::Again),
        3 => chosen.prop_map(|chosen| HostAsk::Decide { chosen, made: 3 }),
        1 => Just(HostAsk::Watch),
        1 => seat().prop_map(|seat| HostAsk::Remove(SeatNumber(seat))),
        1 => (seat(), "[a-c]{0,3}").prop_map(|(seat, name)| HostAsk::Rename(SeatNumber(seat), name)),
        1 => any::<bool>().prop_map(|locked| HostAsk::Door { locked }),
        1 => Just(HostAsk::Pause),
        2 => Just(HostAsk::GoOn),
    ]
}

fn op() -> impl Strategy<Value = Op> {
    let places = proptest::collection::vec(0..9_usize, 0..4);
    prop_oneof![
        4 => "[a-c]{0,3}".prop_map(Op::Join),
        2 => seat().prop_map(Op::Here),
        12 => (seat(), proptest::bool::weighted(0.1), places).prop_map(|(seat, stale, places)| Op::Vote { seat, stale, places }),
        1 => (seat(), "[a-z ]{0,9}").prop_map(|(seat, text)| Op::Reason(seat, text)),
        8 => host().prop_map(Op::Host),
        6 => prop_oneof![0..500_u64, 1_000..9_000_u64, 30_000..40_000_u64].prop_map(Op::Wait),
    ]
}

fn settings() -> impl Strategy<Value = Settings> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(names, by_votes, close_when_all, close_at_time)| Settings {
        names,
        by_votes,
        close_when_all,
        close_at_time,
        ..Settings::default()
    })
}

/// What was voted in the round in play, as those remember it who were told that it was taken.
#[derive(Default)]
struct Memory {
    round: (u32, u32),
    votes: BTreeMap<SeatNumber, Pick>,
}

fn round_of(kept: &Kept) -> (u32, u32) {
    kept.asked().map_or((0, 0), |asked| (asked.id, asked.number()))
}

fn promises(session: &Session, now: u64, memory: &Memory) {
    let kept = session.kept();
    let seats = kept.seats().count() as u32;
    assert!(seats as usize <= limits::SEATS && kept.voted() <= seats);
    let Some(asked) = kept.asked() else { return };
    assert_eq!(asked.round().expect("a round").votes, memory.votes, "the last vote that was taken counts, once a seat");
    for (number, round) in asked.rounds().iter().enumerate() {
        let counts = asked.counts(number);
        let hands: u32 = round.hands.iter().sum();
        assert!(counts.iter().zip(&round.hands).all(|(count, hands)| *count <= round.votes.len() as u32 + hands));
        assert!(counts.iter().sum::<u32>() <= round.votes.len() as u32 * asked.ballot.kind.most() + hands);
        for pick in round.votes.values() {
            assert!(!pick.is_empty() && pick.is_among(round.open) && pick.is_among(asked.ballot.open()));
            assert!(pick.count() <= asked.ballot.kind.most());
        }
        assert!(round.reasons.keys().all(|seat| round.votes.contains_key(seat)));
    }
    assert!(asked.runoffs <= 1, "a second tie is the host's");
    if let Some(decided) = asked.decided {
        assert!(decided.chosen.is_among(asked.ballot.open()) && decided.chosen.count() <= asked.ballot.kind.most());
        assert!(!decided.by_votes || asked.outcome() == Outcome::Won(decided.chosen));
    }
    // Nobody sees votes before they are shown.
    let shown = Shown { boot: 1, number: 1, now, session: session.clone() };
    let seen = Seen::of(&shown, now, Some(SeatNumber(1)));
    if matches!(seen.phase, SeenPhase::Asking | SeenPhase::Closing) {
        assert_eq!(seen.result, None);
    }
    assert!(seen.seats.here <= seats);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_the_promises_hold_and_the_record_replays(settings in settings(), ops in proptest::collection::vec(op(), 1..120)) {
        let mut session = Session::new(header(settings.clone()));
        let (mut now, mut tokens) = (0_u64, 0_u128);
        let (mut all, mut memory) = (Lines::default(), Memory::default());
        for op in ops {
            let before = session.clone();
            let was = before.kept().clone();
            let mut lines = Lines::default();
            let ask = match op {
                Op::Wait(ms) => {
                    // The session's clock stops while it is paused.
                    now += if session.is_paused() { 0 } else { ms };
                    None
                }
                Op::Join(name) => {
                    tokens += 1;
                    Some(Ask::Join(Token::new(tokens), Joining { name, ..Joining::default() }))
                }
                Op::Here(seat) => Some(Ask::Here(SeatNumber(seat))),
                Op::Vote { seat, stale, places } => {
                    let (ballot, round) = round_of(&was);
                    let ballot = if stale { ballot + 1 } else { ballot };
                    Some(Ask::Vote { seat: SeatNumber(seat), ballot, round, pick: Pick::of(places) })
                }
                Op::Reason(seat, text) => Some(Ask::Reason(SeatNumber(seat), text)),
                Op::Host(ask) => Some(Ask::Host(ask)),
            };
            if let Some(ask) = ask {
                let done = session.ask(ask.clone(), now, &mut lines);
                match (&ask, &done) {
                    (_, Err(no)) => {
                        prop_assert_eq!(session.kept(), &was, "refused, and yet something changed: {:?}", no);
                        prop_assert_eq!(session.people(), before.people());
                        prop_assert_eq!(&lines, &Lines::default());
                    }
                    (Ask::Vote { seat, pick, .. }, Ok(_)) => {
                        let is_same = memory.votes.get(seat) == Some(pick);
                        prop_assert!(was.is_taking() || is_same, "a vote was taken in {:?}", was.phase);
                        prop_assert!(!before.is_paused() && !was.seat(*seat).expect("a seat").is_removed);
                        memory.votes.insert(*seat, *pick);
                    }
                    (Ask::Join(token, _), Ok(done)) => {
                        let Done::Seated(seat) = done else { panic!("{done:?}") };
                        prop_assert!(!was.is_locked && !before.is_paused());
                        prop_assert_eq!(session.people().seat_of(*token), Some(*seat));
                        prop_assert_eq!(was.seat(*seat), None, "a new one");
                        prop_assert!(session.is_here(*seat, now));
                    }
                    (Ask::Host(HostAsk::Remove(seat)), Ok(_)) if was.is_taking() => { memory.votes.remove(seat); }
                    _ => {}
                }
            }
            session.tick(now, &mut lines);
            if round_of(session.kept()) != memory.round {
                memory = Memory { round: round_of(session.kept()), votes: BTreeMap::new() };
            }
            promises(&session, now, &memory);
            if !session.is_paused() {
                if settings.close_when_all && session.kept().phase == Phase::Asking {
                    prop_assert!(!session.have_all_voted(now), "all have voted and it is still open");
                }
                if let Phase::Closing(since) = session.kept().phase {
                    prop_assert!(now < since + CLOSING_MS);
                }
                if let Some(due) = session.next_due(now) {
                    prop_assert!(due > now, "what is due has been done");
                }
            }
            all.session.extend(lines.session);
            all.people.extend(lines.people);
        }
        // As it comes back from the disk.
        let written: Vec<String> = all.session.iter().map(|line| ron::to_string(line).expect("written")).collect();
        prop_assert!(written.iter().all(|line| !line.contains('\n')));
        let read: Vec<_> = written.iter().map(|line| ron::from_str(line).expect("read")).collect();
        prop_assert_eq!(&read, &all.session);
        prop_assert_eq!(&Kept::replayed(&read, &settings).expect("possible"), session.kept());
        let mut people = People::default();
        for line in &all.people {
            people.apply(line);
        }
        prop_assert_eq!(&people, session.people());
        prop_assert!(!written.concat().contains("token"), "the record holds no person");
    }
}

/// A session in which so many have joined at 0 and a ballot of three options is open.
fn asking(seats: u32, settings: Settings) -> Session {
    let mut session = Session::new(header(settings));
    for seat in 0..seats {
        session.ask(Ask::Join(Token::new(u128::from(seat)), Joining::default()), 0, &mut Lines::default()).expect("seated");
    }
    host_asks(&mut session, HostAsk::Begin, 0).expect("begun");
    host_asks(&mut session, HostAsk::Open(free("Which?", &["a", "b", "c"], 1), None), 0).expect("opened");
    session
}

fn host_asks(session: &mut Session, ask: HostAsk, now: u64) -> Result<Done, No> {
    let done = session.ask(Ask::Host(ask), now, &mut Lines::default());
    session.tick(now, &mut Lines::default());
    done
}

fn votes(session: &mut Session, seat: u32, place: usize, now: u64) -> Result<Done, No> {
    let (ballot, round) = round_of(session.kept());
    let done = session.ask(Ask::Vote { seat: SeatNumber(seat), ballot, round, pick: Pick::of([place]) }, now, &mut Lines::default());
    session.tick(now, &mut Lines::default());
    done
}

fn ticks(session: &mut Session, now: u64) -> Phase {
    session.tick(now, &mut Lines::default());
    session.kept().phase.clone()
}

#[test]
fn a_late_tap_counts_for_two_seconds_and_then_is_told() {
    let mut session = asking(3, Settings::default());
    votes(&mut session, 1, 0, 10).expect("taken");
    host_asks(&mut session, HostAsk::Close, 1_000).expect("closed");
    votes(&mut session, 2, 1, 1_000 + CLOSING_MS - 1).expect("taken, though late");
    votes(&mut session, 1, 2, 1_000 + CLOSING_MS - 1).expect("changed, though late");
    assert_eq!(ticks(&mut session, 1_000 + CLOSING_MS), Phase::Shown(1_000 + CLOSING_MS));
    assert_eq!(votes(&mut session, 3, 0, 1_000 + CLOSING_MS), Err(No::Closed));
    assert_eq!(votes(&mut session, 2, 1, 1_000 + CLOSING_MS), Ok(Done::Taken), "the same once more: its answer may have been lost");
    assert_eq!(session.kept().asked().expect("asked").counts_now(), [0, 1, 1]);
}

#[test]
fn sleepers_hold_nobody_up_and_latecomers_do() {
    let mut session = asking(3, Settings::default());
    votes(&mut session, 1, 0, 10).expect("taken");
    votes(&mut session, 2, 0, 10).expect("taken");
    assert_eq!(session.kept().phase, Phase::Asking, "the third is there");
    let due = session.next_due(10).expect("the third may fall asleep");
    assert_eq!(due, PRESENT_MS);
    session.ask(Ask::Join(Token::new(99), Joining::default()), 20, &mut Lines::default()).expect("late, and welcome");
    assert_eq!(ticks(&mut session, PRESENT_MS), Phase::Asking, "the latecomer is there");
    votes(&mut session, 4, 2, PRESENT_MS).expect("taken");
    assert_eq!(session.kept().phase, Phase::Closing(PRESENT_MS));
}

#[test]
fn after_a_restart_all_are_waited_for_until_they_are_back_or_asleep() {
    let mut session = asking(3, Settings::default());
    votes(&mut session, 1, 0, 10).expect("taken");
    let (header, kept, people) = (session.header().clone(), session.kept().clone(), session.people().clone());
    let mut session = Session::resumed(header, kept, people, true);
    assert_eq!(votes(&mut session, 2, 0, 10), Err(No::Paused));
    host_asks(&mut session, HostAsk::GoOn, 10).expect("going on");
    session.ask(Ask::Here(SeatNumber(1)), 20, &mut Lines::default()).expect("back");
    assert_eq!(ticks(&mut session, 20), Phase::Asking, "two are still to come back");
    assert_eq!(ticks(&mut session, 10 + PRESENT_MS), Phase::Closing(10 + PRESENT_MS));
}

#[test]
fn a_tie_is_voted_on_once_more_and_then_it_is_the_hosts() {
    let mut session = asking(4, Settings::default());
    for (seat, place) in [(1, 0), (2, 0), (3, 2), (4, 2)] {
        votes(&mut session, seat, place, 10).expect("taken");
    }
    let shown = 10 + CLOSING_MS;
    assert_eq!(ticks(&mut session, shown), Phase::Shown(shown));
    assert_eq!(host_asks(&mut session, HostAsk::Decide { chosen: None, made: 0 }, shown), Err(No::Tie));
    assert_eq!(ticks(&mut session, shown + TIE_MS), Phase::Asking);
    assert_eq!(votes(&mut session, 1, 1, shown + TIE_MS), Err(No::BadPick), "only what is tied");
    for (seat, place) in [(1, 0), (2, 0), (3, 2), (4, 2)] {
        votes(&mut session, seat, place, shown + TIE_MS).expect("taken");
    }
    let again = shown + TIE_MS + CLOSING_MS;
    assert_eq!(ticks(&mut session, again), Phase::Shown(again));
    assert_eq!(ticks(&mut session, again + 10 * TIE_MS), Phase::Shown(again), "a second tie stays");
    let asked = session.kept().asked().expect("asked");
    assert_eq!((asked.counts_before(), asked.counts_now()), (Some(vec![2, 0, 2]), vec![2, 0, 2]));
    host_asks(&mut session, HostAsk::Decide { chosen: Some(Pick::of([1])), made: 0 }, again).expect("the host's");
    assert_eq!(session.kept().asked().and_then(|asked| asked.decided).map(|decided| decided.by_votes), Some(false));
}

#[test]
fn who_was_removed_votes_no_more_and_a_new_seat_is_another() {
    let mut session = asking(2, Settings::default());
    votes(&mut session, 1, 0, 10).expect("taken");
    host_asks(&mut session, HostAsk::Remove(SeatNumber(1)), 20).expect("removed");
    assert_eq!(votes(&mut session, 1, 0, 30), Err(No::Removed));
    assert_eq!(session.kept().voted(), 0);
    let done = session.ask(Ask::Join(Token::new(7), Joining::default()), 40, &mut Lines::default());
    assert_eq!(done, Ok(Done::Seated(SeatNumber(3))));
    host_asks(&mut session, HostAsk::Door { locked: true }, 50).expect("locked");
    assert_eq!(session.ask(Ask::Join(Token::new(8), Joining::default()), 60, &mut Lines::default()), Err(No::Locked));
}

#[test]
fn there_are_so_many_seats_and_no_more() {
    let mut session = asking(limits::SEATS as u32, Settings::default());
    assert_eq!(session.ask(Ask::Join(Token::new(u128::MAX), Joining::default()), 10, &mut Lines::default()), Err(No::Full));
}

#[test]
fn hands_count_like_votes() {
    let mut session = asking(0, Settings::default());
    host_asks(&mut session, HostAsk::Hands(vec![3, 5, 1]), 10).expect("counted");
    host_asks(&mut session, HostAsk::Close, 20).expect("closed");
    ticks(&mut session, 20 + CLOSING_MS);
    host_asks(&mut session, HostAsk::Decide { chosen: None, made: 0 }, 3_000).expect("decided");
    assert_eq!(session.kept().asked().and_then(|asked| asked.decided).map(|decided| decided.chosen), Some(Pick::of([1])));
}

#[test]
fn a_record_that_cannot_be_is_refused_at_its_line() {
    let line = |what| north_of_noise::live::Line { at: 0, what };
    let lines = [line(Entry::Begin), line(Entry::Vote(SeatNumber(1), Pick::of([0])))];
    assert_eq!(Kept::replayed(&lines, &Settings::default()), Err((1, No::Removed)));
    let lines = [line(Entry::End), line(Entry::Begin)];
    assert_eq!(Kept::replayed(&lines, &Settings::default()), Err((1, No::NotNow)));
}

#[test]
fn what_a_seat_sees_has_the_names_that_phones_know() {
    let mut session = asking(2, Settings { names: true, ..Settings::default() });
    votes(&mut session, 1, 0, 10).expect("taken");
    let shown = |session: &Session| Shown { boot: 0x1f, number: 4, now: 20, session: session.clone() };
    let json = |session: &Session| serde_json::to_value(Seen::of(&shown(session), 20, Some(SeatNumber(1)))).expect("JSON");
    let state = json(&session);
    assert_eq!(state["tag"], "1f.4");
    assert_eq!((&state["phase"], &state["paused"]), (&"asking".into(), &false.into()));
    assert_eq!(state["mine"], serde_json::json!({"pick": [0], "reason": ""}));
    assert_eq!(state["seats"], serde_json::json!({"here": 2, "voted": 1}));
    assert_eq!(state["ballot"]["options"][1], serde_json::json!({"title": "b", "price": ""}));
    assert_eq!(state["you"], serde_json::json!({"seat": 1}));
    assert_eq!(state.get("result"), None);
    host_asks(&mut session, HostAsk::Close, 30).expect("closed");
    assert_eq!(json(&session)["ballot"]["closing_ms"], CLOSING_MS + 10);
    ticks(&mut session, 30 + CLOSING_MS);
    assert_eq!(json(&session)["result"], serde_json::json!({"counts": [1, 0, 0]}));
    host_asks(&mut session, HostAsk::Decide { chosen: None, made: 0 }, 3_000).expect("decided");
    assert_eq!(json(&session)["result"], serde_json::json!({"counts": [1, 0, 0], "chosen": [0], "by": "majority"}));
}

#[test]
fn what_is_offered_is_what_the_rules_allow() {
    let (name, text) = by_name("busy_standing_still").expect("it is shipped");
    let scenario = Arc::new(load(name, text).scenario.expect("it has no errors"));
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..3 {
        let mut recording = Recording::new(Arc::clone(&scenario), seed);
        let mut player = player::by_name("balanced", seed).expect("a player");
        while recording.run().outcome().is_none() {
            let view = recording.view();
            for offer in offers(&view) {
                let ballot = &offer.ballot;
                assert!(ballot.is_sound() && !offer.title.is_empty() && !ballot.text.is_empty(), "{offer:?}");
                for option in &ballot.options {
                    assert!(!option.title.is_empty());
                    if let (Some(then), None) = (option.then, &option.locked) {
                        let second = further(&view, then);
                        assert!(second.is_sound(), "{second:?}");
                        *seen.entry("further").or_default() += 1;
                    }
                    for decision in &option.gives {
                        assert_eq!(view.allows(decision).is_ok(), option.locked.is_none(), "{decision:?}");
                        let kind = match decision {
                            Decision::Answer(..) => "answer",
                            Decision::Choose(..) => "dilemma",
                            Decision::Keep(_) | Decision::Iterate(_) | Decision::Remove(..) => "feature",
                            Decision::SetGoal(_) => "goal",
                            Decision::Commit(_) => "commitment",
                            Decision::ForecastRelease(..) => "forecast",
                            Decision::Schedule(..) => "blocks",
                            other => panic!("nobody votes on {other:?}"),
                        };
                        *seen.entry(kind).or_default() += 1;
                    }
                }
                // As a line of the record.
                assert_eq!(&ron::from_str::<Ballot>(&ron::to_string(ballot).expect("written")).expect("read"), ballot);
            }
            let mut next = Vec::new();
            player.decide(&recording.view(), &mut next);
            let before = recording.decisions().len();
            for decision in next {
                let _what_is_not_possible_is_skipped = recording.apply(decision);
            }
            assert!(recording.decisions().len() > before);
        }
    }
    let kinds: Vec<&str> = seen.keys().copied().collect();
    assert_eq!(kinds, ["answer", "blocks", "commitment", "dilemma", "feature", "forecast", "further", "goal"], "{seen:?}");
}

#[test]
fn what_the_run_has_not_made_yet_is_made_after_a_restart() {
    let mut ballot = free("Which?", &["a", "b", "c"], 3);
    for (option, percent) in ballot.options.iter_mut().zip([80, 90, 100]) {
        option.gives = vec![Decision::Commit(percent)];
    }
    let mut asked = Asked::new(1, ballot);
    assert_eq!(unmade(&asked, &[]), [], "nothing is decided");
    asked.decided = Some(Decided { chosen: Pick::of([0, 2]), by_votes: true, made: 1 });
    let (first, second) = (Decision::Commit(80), Decision::Commit(100));
    assert_eq!(decisions(&asked), [first.clone(), second.clone()]);
    let before = Decision::EndPhase;
    assert_eq!(unmade(&asked, std::slice::from_ref(&before)), [first.clone(), second.clone()]);
    assert_eq!(unmade(&asked, &[before.clone(), first.clone()]), std::slice::from_ref(&second));
    assert_eq!(unmade(&asked, &[before.clone(), first.clone(), second.clone()]), []);
    assert_eq!(unmade(&asked, &[before, first, Decision::EndPhase]), [], "it has gone on");
}

#[test]
fn votes_and_decisions_are_rows_and_no_cell_is_a_formula() {
    let settings = Settings { names: true, roles: vec!["Developer".into()], close_when_all: false, ..Settings::default() };
    let mut session = Session::new(header(settings.clone()));
    let lines = &mut Lines::default();
    let mut ask = |session: &mut Session, what: Ask, now: u64| session.ask(what, now, lines).expect("possible");
    let joining = |name: &str, role: &str| Joining { name: name.into(), role: role.into(), team: String::new() };
    ask(&mut session, Ask::Join(Token::new(1), joining("=1+1", "Developer")), 0);
    ask(&mut session, Ask::Join(Token::new(2), joining("Bo", "")), 0);
    ask(&mut session, Ask::Host(HostAsk::Begin), 0);
    ask(&mut session, Ask::Host(HostAsk::Open(ballot(Kind::One, 3, None), None)), 1);
    ask(&mut session, Ask::Vote { seat: SeatNumber(1), ballot: 1, round: 1, pick: Pick::of([2]) }, 2);
    ask(&mut session, Ask::Vote { seat: SeatNumber(2), ballot: 1, round: 1, pick: Pick::of([0]) }, 2);
    ask(&mut session, Ask::Reason(SeatNumber(1), "It is due, \"today\"".into()), 3);
    ask(&mut session, Ask::Host(HostAsk::Hands(vec![0, 2, 0])), 3);
    ask(&mut session, Ask::Host(HostAsk::Close), 4);
    session.tick(10_000, &mut Lines::default());
    session.ask(Ask::Host(HostAsk::Decide { chosen: None, made: 0 }), 10_001, &mut Lines::default()).expect("two hands are most");
    let votes = sheet::votes(session.kept(), session.people(), &settings, true);
    let row = |cells: [&str; 9]| cells.map(String::from).to_vec();
    assert_eq!(
        votes[1..],
        [
            row(["1", "1", "1", "=1+1", "Developer", "", "3", "Option 2", "It is due, \"today\""]),
            row(["1", "1", "2", "Bo", "", "", "1", "Option 0", ""]),
            row(["1", "1", "", "", "", "", "2", "Option 1", ""]),
            row(["1", "1", "", "", "", "", "2", "Option 1", ""]),
        ]
    );
    assert!(votes.iter().all(|row| row.len() == votes[0].len()));
    assert_eq!(sheet::defused(&votes[1][3]), "'=1+1");
    assert_eq!(sheet::defused("2 of 3"), "2 of 3");
    assert_eq!((sheet::defused("-1.3"), sheet::defused("-1+cmd()")), ("-1.3".into(), "'-1+cmd()".into()));
    let decisions = sheet::decisions(session.kept());
    let expected = ["1", "Ada", "What now?", "1", "4", "1 2 1", "Option 1", "votes"].map(String::from);
    assert_eq!(decisions[1..], [expected.to_vec()]);
}
