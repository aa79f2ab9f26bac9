//! Sessions for all tests that hold one.

use north_of_noise::live::{Ask, CLOSING_MS, Header, HostAsk, Joining, Lines, Pick, SeatNumber, Session, Settings, Token, offers};
use north_of_noise::sim::{Decision, Recording};
use std::sync::Arc;

/// A session with these settings about a run called `run`.
pub fn header(title: &str, settings: Settings) -> Header {
    Header {
        version: "0".into(),
        run: "run".into(),
        title: title.into(),
        content: 1,
        code: "TIDE-42".into(),
        port: 8420,
        public_url: None,
        lang: "en".into(),
        begun: 0,
        settings,
    }
}

/// Asks something that is possible.
#[allow(dead_code, reason = "not all tests need it")]
pub fn ask(session: &mut Session, what: Ask) {
    session.ask(what, 0, &mut Lines::default()).expect("possible");
}

/// Seats vote for options that can be picked, in a pattern of their own.
#[allow(dead_code, reason = "not all tests need it")]
fn vote(session: &mut Session, seats: u32, round: u32, pattern: u32) {
    let asked = session.kept().asked().expect("a ballot").clone();
    let open: Vec<usize> = asked.ballot.open().places().collect();
    for seat in 1..=seats {
        let pick = Pick::of([open[(seat * seat / pattern) as usize % open.len().min(4)]]);
        ask(session, Ask::Vote { seat: SeatNumber(seat), ballot: asked.id, round, pick });
    }
    ask(session, Ask::Host(HostAsk::Close));
    let closed = session.kept().at() + CLOSING_MS;
    session.tick(closed, &mut Lines::default());
}

/// A session in which each answer and dilemma of a run was voted on first, every other one twice.
#[allow(dead_code, reason = "not all tests need it")]
pub fn voted(run: &Recording, title: &str, seats: u32, name: &str) -> Session {
    let settings = Settings { names: true, close_when_all: false, by_votes: false, ..Settings::default() };
    let mut session = Session::new(header(title, settings));
    for seat in 1..=seats {
        let joining = Joining { name: format!("{name}{seat}"), ..Joining::default() };
        ask(&mut session, Ask::Join(Token::new(u128::from(seat)), joining));
    }
    ask(&mut session, Ask::Host(HostAsk::Begin));
    let mut again = Recording::new(Arc::clone(run.run().scenario()), run.run().seed());
    for (number, decision) in run.decisions().iter().enumerate() {
        if matches!(decision, Decision::Answer(..) | Decision::Choose(..)) {
            let offered = offers(&again.view()).into_iter().find_map(|offer| {
                let place = offer.ballot.options.iter().position(|option| option.gives == [decision.clone()])?;
                Some((offer.ballot, place))
            });
            if let Some((ballot, place)) = offered {
                ask(&mut session, Ask::Host(HostAsk::Open(ballot, None)));
                vote(&mut session, seats, 1, 2);
                if number % 2 == 0 {
                    ask(&mut session, Ask::Host(HostAsk::Again));
                    vote(&mut session, seats, 2, 3);
                }
                ask(&mut session, Ask::Host(HostAsk::Decide { chosen: Some(Pick::of([place])), made: number as u32 }));
            }
        }
        again.apply(decision.clone()).expect("it was possible");
    }
    session
}
