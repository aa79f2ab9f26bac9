//! What a session came to as rows of a table: who voted for what in which round, and what was decided.

use super::judged::Judged;
use super::kept::Kept;
use super::pick::Pick;
use super::record::Settings;
use super::seats::{People, SeatNumber};
use crate::score::Reference;
use crate::words::Points;

/// One vote in each row, behind a row of names: ballot and round (from 1), seat, name, role, team, numbers and titles of the
/// options, reason. Role and team are empty where nobody asked for them, names unless the table is to name people. Counted hands
/// are a row without a seat for each.
#[must_use]
pub fn votes(kept: &Kept, people: &People, settings: &Settings, named: bool) -> Vec<Vec<String>> {
    let names = ["ballot", "round", "seat", "name", "role", "team", "options", "titles", "reason"];
    let mut rows = vec![names.map(String::from).to_vec()];
    for asked in kept.ballots() {
        for (number, round) in (1_u32..).zip(asked.rounds()) {
            let place = [asked.id.to_string(), number.to_string()];
            for (seat, pick) in &round.votes {
                let reason = round.reasons.get(seat).cloned().unwrap_or_default();
                let mut who = person(kept, people, settings, *seat);
                if !named {
                    who[0].clear();
                }
                let what = [numbers(*pick), asked.titles(*pick), reason];
                rows.push([&place[..], &[seat.0.to_string()], &who, &what].concat());
            }
            for (option, hands) in round.hands.iter().enumerate() {
                let pick = Pick::of([option]);
                let none = String::new;
                let what = [numbers(pick), asked.titles(pick), none()];
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
    for asked in kept.ballots() {
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
            asked.decided.map_or_else(String::new, |decided| asked.titles(decided.chosen)),
            by.to_owned(),
        ]);
    }
    rows
}

/// One option of a ballot in each row, behind a row of names: ballot, option (from 1), title, votes of the first and of the last
/// round, what it is worth and its distance from what was decided in points of the outcome with its standard error, whether
/// nothing can be told to be better, and whether it was decided for. What was not compared has empty cells.
#[must_use]
pub fn options(judged: &[Judged], reference: Option<&Reference>) -> Vec<Vec<String>> {
    let names = ["ballot", "option", "title", "votes_first", "votes_last", "worth", "over_decided", "se", "as_good", "decided"];
    let mut rows = vec![names.map(String::from).to_vec()];
    for of in judged {
        let asked = &of.asked;
        let (first, last) = (asked.counts(0), asked.counts_now());
        let chosen = asked.decided.map(|decided| decided.chosen).unwrap_or_default();
        let count = |counts: &[u32], place: usize| counts.get(place).map_or_else(String::new, ToString::to_string);
        let figure = |points: f32| format!("{points:.1}");
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        for (place, option) in asked.ballot.options.iter().enumerate() {
            let worth = of.worth(place).zip(reference.map(Points));
            let worth = worth.map_or_else(Default::default, |(worth, points)| {
                let over = points.over(&of.grade, worth);
                [figure(points.of(worth.mean)), figure(over), figure(points.difference(worth.over.se)), yes(worth.is_as_good)]
            });
            let what = [asked.id.to_string(), (place + 1).to_string(), option.title.clone(), count(&first, place), count(&last, place)];
            rows.push([&what[..], &worth, &[yes(chosen.has(place))]].concat());
        }
    }
    rows
}

/// One seat in each row, behind a row of names: seat, name, role, team, in how many ballots it voted, and whether the host
/// removed it.
#[must_use]
pub fn people(kept: &Kept, people: &People, settings: &Settings) -> Vec<Vec<String>> {
    let names = ["seat", "name", "role", "team", "ballots", "removed"];
    let mut rows = vec![names.map(String::from).to_vec()];
    for (number, seat) in kept.seats() {
        let voted = kept.ballots().filter(|asked| asked.rounds().iter().any(|round| round.votes.contains_key(&number))).count();
        let what = [voted.to_string(), if seat.is_removed { "yes" } else { "no" }.to_owned()];
        rows.push([&[number.0.to_string()][..], &person(kept, people, settings, number), &what].concat());
    }
    rows
}

/// A cell that no program takes for a formula: an apostrophe before what begins like one and is no number.
#[must_use]
pub fn defused(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
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
