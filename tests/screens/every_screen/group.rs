//! The host of a group session: people join, something is asked, votes are there, the run is over.

use std::{path::Path, rc::Rc};

use north_of_noise::{
    live::{Ask, HostAsk, Joining, Judged, Lines, Pick, SeatNumber, Session, Settings, Shown as Room, Token, judge, offers, place},
    program::GroupData,
    score::reference,
    sim::Recording,
    ui::{
        egui::Ui,
        screens::{GroupScreen, GroupState, group_ui},
    },
};

use super::{Shown, Texts, over};
use crate::{authored, harness::runs, room};

const ADDRESSES: [&str; 3] = ["http://192.168.0.12:8420", "http://10.11.12.13:8420", "http://169.254.200.17:8420"];
const SCREEN: &str = "http://127.0.0.1:8420/screen/0123456789abcdef0123456789abcdef";

/// A session about a run, in which so many people are.
fn session(run: &Recording, people: u128) -> Session {
    let settings = Settings { names: true, close_when_all: false, ..Settings::default() };
    let header = room::header(&run.run().scenario().title, settings);
    let mut session = Session::new(header);
    for person in 1..=people {
        let joining = Joining { name: format!("Name number {person} of all"), ..Joining::default() };
        ask(&mut session, Ask::Join(Token::new(person), joining), 0);
    }
    ask(&mut session, Ask::Host(HostAsk::Place(place(&run.view()))), 0);
    session
}

fn ask(session: &mut Session, what: Ask, now: u64) {
    session.ask(what, now, &mut Lines::default()).expect("possible");
}

/// The first thing that can be asked is asked, and all vote.
fn voted(run: &Recording, session: &mut Session) {
    ask(session, Ask::Host(HostAsk::Begin), 0);
    let offer = offers(&run.view()).remove(0);
    let open: Vec<usize> = offer.ballot.open().places().collect();
    ask(session, Ask::Host(HostAsk::Open(offer.ballot, Some(60_000))), 1);
    for seat in 1..=12_u32 {
        let pick = Pick::of([open[seat as usize * seat as usize % 3 % open.len()]]);
        ask(session, Ask::Vote { seat: SeatNumber(seat), ballot: 1, round: 1, pick }, 2);
        ask(session, Ask::Reason(SeatNumber(seat), "Because somebody has to begin with something".into()), 2);
    }
}

fn shown(name: &'static str, main: &'static [&'static str], run: Recording, session: Session, now: u64) -> Shown {
    judged(name, main, run, session, now, Vec::new())
}

/// The same with what votes were worth.
fn judged(name: &'static str, main: &'static [&'static str], run: Recording, session: Session, now: u64, worth: Vec<Judged>) -> Shown {
    let worth = Rc::new(worth);
    let reference = Rc::new((!worth.is_empty()).then(|| reference(run.run().scenario(), run.run().seed())));
    let room = Rc::new(Room { boot: 1, number: 1, now, session });
    let (run, addresses) = (Rc::new(run), Rc::new(ADDRESSES.map(String::from)));
    let qr: Rc<Vec<Vec<bool>>> = Rc::new((0..29).map(|y| (0..29).map(|x| (x * y + x) % 3 == 0).collect()).collect());
    Shown::new(name, main, move || {
        let (room, run, addresses, qr, mut state) =
            (Rc::clone(&room), Rc::clone(&run), Rc::clone(&addresses), Rc::clone(&qr), GroupState::default());
        let (worth, reference) = (Rc::clone(&worth), Rc::clone(&reference));
        move |ui: &mut Ui| {
            let group = GroupData {
                shown: &room,
                now,
                code: "TIDE-42",
                addresses: &addresses[..],
                screen: SCREEN,
                qr: &qr,
                left: None,
                is_lonely: room.session.kept().seats().next().is_none(),
                judged: &worth,
                reference: reference.as_ref().as_ref(),
                is_judging: false,
                saved: (!worth.is_empty()).then(|| Path::new("/home/somebody/.local/share/north-of-noise/sessions/TIDE-42/debrief.html")),
            };
            group_ui(ui, &GroupScreen { group, run: &run }, &mut state, &mut Vec::new());
        }
    })
}

/// The session in the states that a host meets it in.
pub fn grouped(texts: Texts) -> Vec<Shown> {
    let begun = || match texts {
        Texts::Shipped => Recording::new(std::sync::Arc::new(runs::scenario("busy_standing_still")), 3),
        Texts::Longest => Recording::new(std::sync::Arc::new(authored::longest()), 3),
    };
    let run = begun();
    let lobby = session(&run, 0);
    let mut asking = session(&run, 12);
    voted(&run, &mut asking);
    let mut counted = asking.clone();
    ask(&mut counted, Ask::Host(HostAsk::Close), 3);
    counted.tick(3_000, &mut Lines::default());
    let mut talking = counted.clone();
    ask(&mut talking, Ask::Host(HostAsk::Talk { text: "What would each side have to know?".into(), ms: Some(120_000) }), 3_001);
    let mut again = talking.clone();
    ask(&mut again, Ask::Host(HostAsk::Again), 4_000);
    ask(&mut again, Ask::Host(HostAsk::Close), 4_001);
    again.tick(7_000, &mut Lines::default());
    let mut decided = counted.clone();
    ask(&mut decided, Ask::Host(HostAsk::Decide { chosen: Some(Pick::of([0])), made: 0 }), 3_002);
    let once = decided.kept().asked().and_then(|asked| judge(&over(texts).run, asked, 3));
    let mut debrief = room::voted(&over(texts).run, &run.run().scenario().title, 12, "Name number ");
    room::ask(&mut debrief, Ask::Host(HostAsk::Debrief));
    let late = debrief.kept().at() + 1;
    let all = debrief.kept().ballots().filter_map(|asked| judge(&over(texts).run, asked, 3)).collect();
    let beside = decided.clone();
    vec![
        shown("group, lobby", &["End Inbox"], begun(), lobby, 0),
        shown("group, asking", &["Close the vote"], begun(), asking, 3),
        shown("group, counts", &["Vote again"], begun(), counted, 3_001),
        shown("group, talking", &["Vote again"], begun(), talking, 3_002),
        shown("group, second round", &["Vote again"], begun(), again, 7_001),
        shown("group, decided", &["End Inbox"], begun(), decided, 3_003),
        judged("group, both beside", &["End Inbox"], begun(), beside, 3_003, once.into_iter().collect()),
        judged("group, debrief", &["End the session"], over(texts).run.clone(), debrief, late, all),
    ]
}
