//! What a group's votes were worth: the figures are those of a review, they follow from what each option comes to, and the page
//! and the tables of a session say the same and do nobody harm.

mod room;

use north_of_noise::live::{
    Ask, Asked, Decided, GroupQuality, HostAsk, Judged, People, Phase as Stage, Pick, SeatNumber, Seen, Session, Shown, decisions,
    disagreement, free, is_judged_at_once, judge, left_open, offers,
};
use north_of_noise::player;
use north_of_noise::report::SessionReport;
use north_of_noise::report::statements::{Actor, of_run as statements_of_run, of_session};
use north_of_noise::scenario::{by_name, load};
use north_of_noise::score::{Choice, Graded, Reference, Review, ReviewPlan, reference};
use north_of_noise::sim::{Decision, Phase, Recording};
use north_of_noise::words::{Points, number};
use serde_json::Value;
use std::sync::{Arc, LazyLock};

const ROLLOUTS: usize = 6;
const SEATS: u32 = 7;

/// A run that a player made, and a session in which each of its answers and dilemmas was voted on first.
struct Voted {
    run: Recording,
    session: Session,
    review: Review,
    judged: Vec<Judged>,
}

fn voted(scenario: &str, seed: u64, style: &str) -> Voted {
    let (name, text) = by_name(scenario).expect("shipped");
    let scenario = Arc::new(load(name, text).scenario.expect("loads"));
    let run = player::record(&scenario, seed, &mut *player::by_name(style, seed).expect("a player"));
    let session = room::voted(&run, "A <company>", SEATS, "=cmd|<b>");
    let plan = ReviewPlan::new(&run, Some(ROLLOUTS)).with_reruns(20);
    let done: Vec<_> = plan.tasks().into_iter().map(|task| plan.work(task)).collect();
    let review = plan.finish(&done).expect("it is over");
    let judged = session.kept().ballots().filter_map(|asked| judge(&run, asked, ROLLOUTS)).collect();
    Voted { run, session, review, judged }
}

static VOTED: LazyLock<Voted> = LazyLock::new(|| voted("busy_standing_still", 812_007, "delivery_first"));

fn graded<'r>(review: &'r Review, judged: &Judged) -> &'r Graded {
    let made = judged.asked.decided.expect("decided").made as usize;
    let of = review.graded.iter().find(|graded| review.moment(graded).number == made);
    of.expect("a review grades it")
}

#[test]
fn a_vote_is_worth_what_the_review_of_the_run_says() {
    let Voted { review, judged, session, .. } = &*VOTED;
    let asked = session.kept().ballots().count();
    // Guided turns are nobody's to grade, and a choice without alternatives is none.
    assert!(judged.len() > 12 && judged.len() * 10 >= asked * 8, "{} of {asked}", judged.len());
    for judged in judged {
        let graded = graded(review, judged);
        assert_eq!(graded.grade, judged.grade);
        let chosen = judged.asked.decided.expect("decided").chosen.places().next().expect("one");
        assert_eq!(judged.place(chosen), Some(0), "what was decided is what the review grades");
        for (place, option) in judged.asked.ballot.options.iter().enumerate() {
            let Some(valued) = judged.worth(place) else { continue };
            let is_it = match (&valued.choice, option.gives.first(), option.then) {
                (Choice::Answer(of, answer), Some(Decision::Answer(request, given)), None) => (of, answer) == (request, given),
                (Choice::Option(of, at), Some(Decision::Choose(dilemma, given)), None) => (of, at) == (dilemma, given),
                (Choice::Answer(..), None, Some(_)) | (Choice::LeaveOpen(_), None, None) => true,
                _ => false,
            };
            assert!(is_it, "{option:?} is not {:?}", valued.choice);
        }
    }
}

#[test]
fn the_quality_of_a_room_is_between_that_of_its_votes_and_weighs_what_is_at_stake() {
    let Voted { judged, .. } = &*VOTED;
    let mut moved = 0;
    for judged in judged {
        for round in 0..judged.asked.rounds().len() {
            let counts = judged.asked.counts(round);
            let of = |place: usize| judged.place(place).and_then(|place| judged.grade.quality_of(place));
            let voted: Vec<f64> = counts.iter().enumerate().filter(|(_, count)| **count > 0).filter_map(|(place, _)| of(place)).collect();
            let Some(quality) = judged.quality(round) else {
                assert!(voted.is_empty());
                continue;
            };
            let (low, high) = voted.iter().fold((1.0_f64, 0.0_f64), |(low, high), q| (low.min(*q), high.max(*q)));
            assert!((0.0..=1.0).contains(&quality) && quality >= low - 1e-9 && quality <= high + 1e-9, "{quality} of {voted:?}");
        }
        moved += usize::from(judged.asked.rounds().len() == 2 && judged.quality(0) != judged.quality(1));
        // An option that is as good as any has the full quality; one that is told to be worse has less, if a mean one is worse than the best.
        for place in 1..judged.grade.options.len() {
            let quality = judged.grade.quality_of(place).expect("an option");
            assert!(!judged.grade.options[place].is_as_good || quality >= 1.0);
        }
        assert_eq!(judged.grade.quality_of(0), Some(judged.grade.quality));
        assert_eq!(judged.grade.quality_of(99), None);
    }
    assert!(moved > 0, "somebody moved");
    let all = GroupQuality::of(judged).expect("enough of them");
    let weight: f64 = judged.iter().map(|judged| judged.grade.stakes).sum();
    let decided: f64 = judged.iter().map(|judged| judged.grade.stakes * judged.grade.quality).sum::<f64>() / weight * 100.0;
    assert!((all.decided - decided).abs() < 1e-9);
    assert!(GroupQuality::of(&judged[..3]).is_none(), "a few votes are no quality of a group");
}

#[test]
fn two_options_beside_each_other_are_worth_what_the_grade_says_and_look_like_it() {
    let Voted { judged, review, .. } = &*VOTED;
    let (mut told, mut untold) = (0, 0);
    for judged in judged {
        assert_eq!(judged.beside.is_some(), disagreement(&judged.asked) > 0.0 && leading(judged).is_some());
        let Some(([one, other], beside)) = &judged.beside else { continue };
        let mean = |worlds: &[f64]| worlds.iter().sum::<f64>() / worlds.len() as f64;
        let worth = |place: usize| judged.worth(place).expect("it has a worth");
        let [of_one, of_other] = &beside.worlds;
        assert!((mean(of_one) - worth(*one).mean).abs() < 1e-9 && (mean(of_other) - worth(*other).mean).abs() < 1e-9);
        let ahead = of_one.iter().zip(of_other).filter(|(one, other)| other > one).count() as f64 / of_one.len() as f64;
        assert!(of_one.len() == of_other.len() && (ahead - beside.difference.better_in).abs() < 1e-9);
        // What is said of the two is what the table beside says.
        let both_as_good = worth(*one).is_as_good && worth(*other).is_as_good;
        let said = judged.beside_in_words(Points(&review.reference)).expect("they are beside each other");
        assert_eq!(said.contains("less than can be told"), !beside.is_told);
        assert!(!both_as_good || !beside.is_told, "{said}");
        (told, untold) = (told + usize::from(beside.is_told), untold + usize::from(!beside.is_told));
    }
    assert!(told >= 3 && untold >= 3, "{told} and {untold}");
}

fn leading(judged: &Judged) -> Option<()> {
    let counts = judged.asked.counts(0);
    let with_worth = counts.iter().enumerate().filter(|(place, count)| **count > 0 && judged.worth(*place).is_some());
    (with_worth.count() >= 2).then_some(())
}

#[test]
fn what_hangs_on_nothing_is_not_judged_and_what_is_open_waits_for_the_end_of_its_phase() {
    let Voted { run, session, .. } = &*VOTED;
    let asked = session.kept().ballots().next().expect("a ballot").clone();
    assert!(is_judged_at_once(&asked) && left_open(&asked).is_none() && !decisions(&asked).is_empty());
    assert!(judge(run, &Asked::new(1, asked.ballot.clone()), ROLLOUTS).is_none(), "nothing was decided");
    let own = free("Who has the ball?", &["We", "They"], 1);
    let mut own = Asked::new(1, own);
    own.decided = asked.decided;
    assert!(judge(run, &own, ROLLOUTS).is_none(), "nothing of the run hangs on it");
    // A goal can be decided anew until Planning ends.
    let (name, text) = by_name("busy_standing_still").expect("shipped");
    let scenario = Arc::new(load(name, text).scenario.expect("loads"));
    let mut run = Recording::new(Arc::clone(&scenario), 3);
    let mut player = player::by_name("balanced", 3).expect("a player");
    let mut wishes = Vec::new();
    let goal = loop {
        wishes.clear();
        player.decide(&run.view(), &mut wishes);
        let at_goal = wishes.iter().position(|wish| matches!(wish, Decision::SetGoal(Some(_))));
        for wish in wishes.iter().take(at_goal.unwrap_or(usize::MAX)) {
            let _skipped = run.apply(wish.clone());
        }
        if let Some(at) = at_goal {
            break wishes[at].clone();
        }
    };
    let offer = offers(&run.view()).into_iter().find(|offer| offer.ballot.options.iter().any(|option| option.gives == [goal.clone()]));
    let ballot = offer.expect("a goal can be voted on").ballot;
    let place = ballot.options.iter().position(|option| option.gives == [goal.clone()]).expect("it is on it");
    let decided = Decided { chosen: Pick::of([place]), by_votes: false, made: run.decisions().len() as u32 };
    let mut asked = Asked::new(1, ballot);
    asked.decided = Some(decided);
    run.apply(goal).expect("possible");
    assert!(!is_judged_at_once(&asked) && judge(&run, &asked, ROLLOUTS).is_none(), "it can still be changed");
    while run.view().phase() == Phase::Planning {
        run.apply(Decision::EndPhase).expect("possible");
    }
    // With the plan that serves another need first there is something to compare.
    let judged = judge(&run, &asked, ROLLOUTS);
    assert!(judged.is_none_or(|judged| judged.place(place) == Some(0)));
}

fn reported<'a>(voted: &'a Voted, people: &'a People, of: &'a Reference) -> SessionReport<'a> {
    SessionReport {
        header: voted.session.header(),
        day: "2026-12-14",
        kept: voted.session.kept(),
        people,
        run: &voted.run,
        judged: &voted.judged,
        reference: Some(of),
        review: Some(&voted.review),
    }
}

/// A table read back: its rows, behind the mark that says UTF-8.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark");
    let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).into_records();
    rows.map(|row| row.expect("all rows are as long").iter().map(ToOwned::to_owned).collect()).collect()
}

#[test]
fn the_page_says_what_the_votes_were_worth_and_holds_nothing_but_itself() {
    let voted = &*VOTED;
    let of = reference(voted.run.run().scenario(), voted.run.run().seed());
    let report = reported(voted, voted.session.people(), &of);
    let page = report.page();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>") && page.len() < 300_000, "{} bytes", page.len());
    let outside = ["<script", "http:", "https:", "src=", "href=", "url(", "@import"];
    assert!(outside.iter().all(|what| !page.contains(what)), "{page}");
    assert!(page.contains("A &lt;company&gt;") && !page.contains("<company>"));
    assert!(!page.contains("cmd|"), "nobody is named");
    let quality = GroupQuality::of(&voted.judged).expect("enough");
    for value in [quality.first, quality.last, quality.decided] {
        assert!(page.contains(&format!(">{}</td>", number::plain(value as f32, 0))), "{value}");
    }
    // The first turning point, with the worth of each of its options as the window shows it.
    let first = voted.judged.iter().max_by(|a, b| a.to_talk_about().total_cmp(&b.to_talk_about())).expect("one");
    let from = page.find("class=\"points\"").expect("turning points");
    let point = &page[from..page[from..].find("</li>").map_or(page.len(), |to| from + to)];
    for place in 0..first.asked.ballot.options.len() {
        let Some(worth) = first.worth(place) else { continue };
        let said = number::plain(Points(&of).of(worth.mean), 1);
        assert!(point.contains(&format!("<td class=\"n\">{said}")), "{said} is not in {point}");
    }
    let said = first.beside_in_words(Points(&of)).expect("the room was split");
    let escaped = said.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    assert!(point.contains(&format!("aria-label=\"{escaped}\"")) && point.contains(&format!("{escaped}</figcaption>")), "{escaped}");
    // While the run goes on there is no review, and the page is there all the same.
    let early = SessionReport { review: None, reference: None, judged: &[], ..report }.page();
    assert!(early.contains("A &lt;company&gt;") && !early.contains("class=\"points\""));
}

#[test]
fn tables_read_back_name_nobody_unless_asked_and_hold_no_formula() {
    let voted = &*VOTED;
    let of = reference(voted.run.run().scenario(), voted.run.run().seed());
    let report = reported(voted, voted.session.people(), &of);
    let files = report.tables();
    let table = |name: &str| read(&files.iter().find(|(of, _)| *of == name).expect("it is made").1);
    let votes = table("votes.csv");
    let rounds: usize = voted.session.kept().ballots().map(|asked| asked.rounds().len()).sum();
    assert_eq!(votes.len(), 1 + rounds * SEATS as usize);
    assert!(votes.iter().skip(1).all(|row| row[3].is_empty()), "no name");
    let options = table("options.csv");
    let of_first = options.iter().filter(|row| row[0] == voted.judged[0].asked.id.to_string()).count();
    assert_eq!(of_first, voted.judged[0].asked.ballot.options.len());
    let decided: Vec<&Vec<String>> = options.iter().skip(1).filter(|row| row[9] == "yes").collect();
    assert!(
        decided.len() == voted.judged.len() && decided.iter().all(|row| row[6] == "0.0"),
        "what was decided is at no distance of itself"
    );
    let (name, people) = report.attendance();
    let people = read(&people);
    assert!(name == "people.csv" && people.len() == 1 + SEATS as usize && people[1][1] == "'=cmd|<b>1", "{:?}", people[1]);
    assert_eq!(people[1][4], voted.session.kept().ballots().count().to_string());
    // Every column of every table is explained.
    let columns = &files.iter().find(|(of, _)| *of == "columns.txt").expect("it is made").1;
    for (file, text) in files.iter().filter(|(file, _)| *file != "columns.txt" && *file != SessionReport::PAGE) {
        let line = columns.lines().find(|line| line.starts_with(file)).expect("a line for each table");
        for column in read(text).remove(0) {
            assert!(line.contains(&column), "{file}: {column}");
        }
    }
    assert_eq!(voted.session.kept().phase, Stage::Decided);
}

/// Statements read back, each with what every record store asks of it.
fn statements(text: &str) -> Vec<Value> {
    let all: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mut ids: Vec<&str> = all.iter().map(|statement| statement["id"].as_str().expect("an identity")).collect();
    for id in &ids {
        let parts: Vec<&str> = id.split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{id}");
        assert!(parts[2].starts_with('8') && "89ab".contains(&parts[3][..1]), "{id}");
        assert!(parts.iter().all(|part| part.chars().all(|c| c.is_ascii_hexdigit() && !c.is_uppercase())));
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all.len(), "each has an identity of its own");
    for statement in &all {
        let account = &statement["actor"]["account"];
        assert!(account["homePage"].as_str().is_some_and(|site| site.starts_with("https://")) && account["name"].is_string());
        assert!(statement["verb"]["id"].as_str().is_some_and(|verb| verb.starts_with("http://adlnet.gov/expapi/verbs/")));
        assert!(statement["object"]["id"].is_string() && statement["context"]["registration"].is_string());
        if let Some(scaled) = statement["result"]["score"]["scaled"].as_f64() {
            assert!((0.0..=1.0).contains(&scaled), "{statement}");
        }
        if statement["object"]["definition"]["interactionType"] == "choice" {
            let choices = statement["object"]["definition"]["choices"].as_array().expect("choices");
            let response = statement["result"]["response"].as_str().expect("a response");
            assert!(choices.iter().any(|choice| choice["id"] == response), "{statement}");
            let right = statement["object"]["definition"]["correctResponsesPattern"].as_array().expect("right ones");
            assert_eq!(right.iter().any(|id| id == response), statement["result"]["success"].as_bool().expect("success"), "{statement}");
        }
    }
    all
}

#[test]
fn a_record_store_gets_every_choice_with_something_at_stake_and_every_last_vote() {
    let Voted { run, review, session, judged } = &*VOTED;
    let actor = Actor::read("https://platform.example ada").expect("a site and an account");
    let of_run = statements_of_run(run, review, &actor);
    assert_eq!(of_run, statements_of_run(run, review, &actor), "the same run gives the same statements");
    let all = statements(&of_run);
    let at_stake = review.graded.iter().filter(|graded| graded.grade.stakes > 0.0).count();
    assert_eq!(all.len(), at_stake + 2);
    let last = all.last().expect("some");
    assert!(last["result"]["completion"] == true && last["result"]["score"]["raw"] == review.scores.headline);
    assert!(all.iter().all(|statement| statement["actor"]["account"]["name"] == "ada"));
    for wrong in ["ada", "https://platform.example", "ftp://a b", " ", "https:// b"] {
        assert!(Actor::read(wrong).is_none(), "{wrong}");
    }
    let all = statements(&of_session(session.header(), judged));
    let with_worth = judged.iter().flat_map(|judged| {
        let round = judged.asked.rounds().last().expect("one");
        round.votes.values().filter(|pick| pick.places().any(|place| judged.place(place).is_some()))
    });
    assert_eq!(all.len(), with_worth.count());
    assert!(!of_session(session.header(), judged).contains("cmd|"), "nobody is named");
}

#[test]
fn at_the_end_each_phone_shows_its_own_votes_and_nobody_elses() {
    let mut session = VOTED.session.clone();
    let seen = |session: &Session, seat: Option<u32>| {
        let shown = Shown { boot: 1, number: 1, now: session.kept().at(), session: session.clone() };
        Seen::of(&shown, session.kept().at(), seat.map(SeatNumber))
    };
    assert!(seen(&session, Some(1)).votes.is_empty(), "not before the group looks back");
    room::ask(&mut session, Ask::Host(HostAsk::Debrief));
    assert!(seen(&session, None).votes.is_empty(), "what all see holds nobody's votes");
    for seat in 1..=SEATS {
        let votes = seen(&session, Some(seat)).votes;
        assert_eq!(votes.len(), session.kept().ballots().count());
        for (vote, asked) in votes.iter().zip(session.kept().ballots()) {
            let own = |round: usize| asked.titles(asked.rounds()[round].votes[&SeatNumber(seat)]);
            let last = own(asked.rounds().len() - 1);
            assert_eq!((&vote.first, vote.last.as_ref()), (&own(0), Some(&last).filter(|last| **last != own(0))));
            assert_eq!((&vote.text, &vote.decided), (&asked.ballot.text, &asked.came_to()));
        }
    }
}
