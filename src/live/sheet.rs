//! What a session came to as rows of a table: who voted for what in which round, and what was decided.

use super::ballot::Asked;
use super::pick::Pick;
use super::record::Settings;
use super::seats::{People, SeatNumber};
use super::session::Kept;

/// One vote in each row, behind a row of names: ballot and round (from 1), seat, name, role, team, numbers and titles of the
/// options, reason. Name, role and team are empty where nobody asked for them. Counted hands are a row without a seat for each.
#[must_use]
pub fn votes(kept: &Kept, people: &People, settings: &Settings) -> Vec<Vec<String>> {
    let names = ["ballot", "round", "seat", "name", "role", "team", "options", "titles", "reason"];
    let mut rows = vec![names.map(String::from).to_vec()];
    for asked in ballots(kept) {
        for (number, round) in (1_u32..).zip(asked.rounds()) {
            let place = [asked.id.to_string(), number.to_string()];
            for (seat, pick) in &round.votes {
                let reason = round.reasons.get(seat).cloned().unwrap_or_default();
                let who = person(kept, people, settings, *seat);
                let what = [numbers(*pick), titles(asked, *pick), reason];
                rows.push([&place[..], &[seat.0.to_string()], &who, &what].concat());
            }
            for (option, hands) in round.hands.iter().enumerate() {
                let pick = Pick::of([option]);
                let none = String::new;
                let what = [numbers(pick), titles(asked, pick), none()];
                let row = [&place[..], &[none(), none(), none(), none()], &what].concat();
                rows.extend(std::iter::repeat_n(row, *hands as usize));
            }
        }
    }
    rows
}

/// One ballot in each row, behind a row of names: number, who asked, what, rounds, votes of the last round, the most voted for,
/// what was decided, and by whom. What was not decided has an empty cell there.
#[must_use]
pub fn decisions(kept: &Kept) -> Vec<Vec<String>> {
    let names = ["ballot", "who", "text", "rounds", "votes", "counts", "decided", "by"];
    let mut rows = vec![names.map(String::from).to_vec()];
    for asked in ballots(kept) {
        let counts = asked.counts_now();
        let counted: Vec<String> = counts.iter().map(ToString::to_string).collect();
        let by = asked.decided.map_or("", |decided| if decided.by_votes { "votes" } else { "host" });
        rows.push(vec![
            asked.id.to_string(),
            asked.ballot.who.clone(),
            asked.ballot.text.clone(),
            asked.number().to_string(),
            counts.iter().sum::<u32>().to_string(),
            counted.join(" "),
            asked.decided.map_or_else(String::new, |decided| titles(asked, decided.chosen)),
            by.to_owned(),
        ]);
    }
    rows
}

/// A cell that no program takes for a formula: an apostrophe before what begins like one.
#[must_use]
pub fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

fn ballots(kept: &Kept) -> impl Iterator<Item = &Asked> {
    kept.past().iter().map(AsRef::as_ref).chain(kept.asked())
}

/// Name, role and team.
fn person(kept: &Kept, people: &People, settings: &Settings, number: SeatNumber) -> [String; 3] {
    let seat = kept.seat(number);
    let of = |list: &[String], place: Option<u8>| place.and_then(|place| list.get(usize::from(place)).cloned()).unwrap_or_default();
    [
        people.name(number).map(String::from).unwrap_or_default(),
        of(&settings.roles, seat.and_then(|seat| seat.role)),
        of(&settings.teams, seat.and_then(|seat| seat.team)),
    ]
}

fn numbers(pick: Pick) -> String {
    pick.places().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ")
}

fn titles(asked: &Asked, pick: Pick) -> String {
    let titles = pick.places().filter_map(|place| asked.ballot.options.get(place)).map(|option| option.title.as_str());
    titles.collect::<Vec<_>>().join("; ")
}
