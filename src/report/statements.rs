//! A reviewed run, or the votes of a session, as statements of the Experience API (xAPI 1.0.3): lines of JSON that a learning
//! record store takes in.
//!
//! Verbs and interactions are those of the specification; what it has no word for is an extension of ours. Whoever played goes
//! by an account that the caller names, or by a pseudonym. The same run gives the same identities, so that a store that is told
//! twice knows it.

use crate::live::{Header, Judged, SeatNumber};
use crate::score::{Grade, Graded, Measured, Review};
use crate::sim::Recording;
use crate::words::{self, Language};
use serde_json::{Value, json};
use xxhash_rust::xxh3::xxh3_128;

/// Where our own names are: a domain that never is anybody's (RFC 2606).
const BASE: &str = "https://north-of-noise.invalid";
const INITIALIZED: &str = "http://adlnet.gov/expapi/verbs/initialized";
const ANSWERED: &str = "http://adlnet.gov/expapi/verbs/answered";
const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";
const SIMULATION: &str = "http://adlnet.gov/expapi/activities/simulation";
const INTERACTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";
/// Scores run to this.
const FULL: f64 = 100.0;

/// Who did it, as a record store knows people: an account at some site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The site, such as `https://platform.example`.
    pub home_page: String,
    /// The name of the account there.
    pub name: String,
}

impl Actor {
    /// Somebody whom nobody else knows by this name.
    #[must_use]
    pub fn pseudonym(name: &str) -> Self {
        Self { home_page: BASE.into(), name: name.into() }
    }

    /// Reads `https://platform.example name`: site and account, with a space between them. `None` if it is not so.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let (home_page, name) = written.trim().split_once(' ')?;
        let is_site = ["https://", "http://"].iter().any(|scheme| home_page.len() > scheme.len() && home_page.starts_with(scheme));
        let name = name.trim();
        (is_site && !name.is_empty()).then(|| Self { home_page: home_page.into(), name: name.into() })
    }

    fn json(&self) -> Value {
        json!({ "objectType": "Agent", "account": { "homePage": self.home_page, "name": self.name } })
    }
}

/// The statements of a reviewed run: begun, each choice with something at stake, completed.
#[must_use]
pub fn of_run(recording: &Recording, review: &Review, actor: &Actor) -> String {
    let run = recording.run();
    let scenario = run.scenario();
    let activity = format!("{BASE}/scenario/{}", scenario.id);
    let of = Of {
        actor,
        registration: uuid(&format!("run {} {:016x} {:016x}", scenario.id, run.seed(), run.fingerprint())),
        activity: &activity,
    };
    let whole = json!({
        "objectType": "Activity",
        "id": activity,
        "definition": { "type": SIMULATION, "name": said(&scenario.title), "description": said(&scenario.situation) },
    });
    let mut lines = vec![of.statement("begun", INITIALIZED, "initialized", &whole, None)];
    for (place, graded) in review.graded.iter().enumerate().filter(|(_, graded)| graded.grade.stakes > 0.0) {
        let name = format!("choice-{place}");
        lines.push(of.statement(&name, ANSWERED, "answered", &of.choice(&name, review, graded), Some(result(&graded.grade, 0))));
    }
    let scores = &review.scores;
    let measured = |measured: Option<Measured>| measured.map(|m| json!({ "value": m.value, "standardError": m.se }));
    let result = json!({
        "completion": true,
        "score": { "scaled": (scores.headline / FULL).clamp(0.0, 1.0), "raw": scores.headline.clamp(0.0, FULL), "min": 0, "max": FULL },
        "extensions": {
            format!("{BASE}/xapi/strategic"): measured(scores.strategic),
            format!("{BASE}/xapi/tactical"): measured(scores.tactical),
            format!("{BASE}/xapi/outcome"): scores.outcome_index,
            format!("{BASE}/xapi/luck"): scores.luck,
        },
    });
    lines.push(of.statement("completed", COMPLETED, "completed", &whole, Some(result)));
    text(&lines)
}

/// The votes of a session, one statement for each seat and ballot that was judged: what was voted last.
#[must_use]
pub fn of_session(header: &Header, judged: &[Judged]) -> String {
    let activity = format!("{BASE}/session/{}-{}", header.code, header.begun);
    let mut lines = Vec::new();
    for judged in judged {
        let asked = &judged.asked;
        let Some(round) = asked.rounds().last() else { continue };
        for (SeatNumber(seat), pick) in &round.votes {
            let Some((option, at)) = pick.places().find_map(|option| Some((option, judged.place(option)?))) else { continue };
            let actor = Actor::pseudonym(&format!("{} seat {seat}", header.code));
            let of = Of { actor: &actor, registration: uuid(&activity), activity: &activity };
            let choices: Vec<Value> = asked.ballot.options.iter().enumerate().map(|(place, option)| choice(place, &option.title)).collect();
            let good =
                asked.ballot.options.iter().enumerate().filter(|(place, _)| judged.worth(*place).is_some_and(|worth| worth.is_as_good));
            let good: Vec<String> = good.map(|(place, _)| place.to_string()).collect();
            let object = interaction(&format!("{activity}/ballot-{}", asked.id), &asked.ballot.text, choices, good);
            let mut result = result(&judged.grade, at);
            if let Some(result) = result.as_object_mut() {
                result.insert("response".into(), json!(option.to_string()));
            }
            lines.push(of.statement(&format!("ballot {} seat {seat}", asked.id), ANSWERED, "answered", &object, Some(result)));
        }
    }
    text(&lines)
}

/// What all statements of a run or a session have in common.
struct Of<'a> {
    actor: &'a Actor,
    registration: String,
    activity: &'a str,
}

impl Of<'_> {
    fn statement(&self, name: &str, verb: &str, display: &str, object: &Value, result: Option<Value>) -> Value {
        let mut statement = json!({
            "id": uuid(&format!("{} {} {} {name}", self.registration, self.actor.home_page, self.actor.name)),
            "actor": self.actor.json(),
            "verb": { "id": verb, "display": { "en": display } },
            "object": object,
            "context": {
                "registration": self.registration,
                "platform": "North of Noise",
                "language": Language::spoken().tag(),
                "contextActivities": { "grouping": [{ "objectType": "Activity", "id": self.activity }] },
            },
        });
        if let (Some(result), Some(statement)) = (result, statement.as_object_mut()) {
            statement.insert("result".into(), result);
        }
        statement
    }

    /// A choice that was graded, as an interaction of the kind `choice`: what cannot be told from the best is right.
    fn choice(&self, name: &str, review: &Review, graded: &Graded) -> Value {
        let (view, grade) = (review.moment(graded).view(), &graded.grade);
        let choices = grade.options.iter().enumerate().map(|(place, option)| choice(place, &words::short(&view, &option.choice))).collect();
        let good = grade.options.iter().enumerate().filter(|(_, option)| option.is_as_good).map(|(place, _)| place.to_string()).collect();
        interaction(&format!("{}/{name}", self.activity), &words::choice(&view, grade.chosen()), choices, good)
    }
}

fn choice(place: usize, title: &str) -> Value {
    json!({ "id": place.to_string(), "description": said(title) })
}

/// A question with its choices. Each of the right ones is right by itself.
fn interaction(id: &str, asks: &str, choices: Vec<Value>, right: Vec<String>) -> Value {
    json!({
        "objectType": "Activity",
        "id": id,
        "definition": {
            "type": INTERACTION,
            "description": said(asks),
            "interactionType": "choice",
            "choices": choices,
            "correctResponsesPattern": right,
        },
    })
}

/// What choosing an option was worth.
fn result(grade: &Grade, option: usize) -> Value {
    json!({
        "success": grade.options.get(option).is_some_and(|option| option.is_as_good),
        "response": option.to_string(),
        "score": { "scaled": grade.quality_of(option).unwrap_or_default() },
        "extensions": { format!("{BASE}/xapi/stakes"): grade.stakes },
    })
}

/// A text in the language that is spoken.
fn said(text: &str) -> Value {
    json!({ Language::spoken().tag(): text })
}

/// An identity that is made of a name: version 8 of RFC 9562, which leaves its bits to whoever makes it.
fn uuid(name: &str) -> String {
    const VERSION: u128 = 0x8 << 76;
    const VARIANT: u128 = 0x2 << 62;
    let bits = xxh3_128(name.as_bytes()) & !(0xf << 76) & !(0x3 << 62) | VERSION | VARIANT;
    let hex = format!("{bits:032x}");
    let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]);
    format!("{a}-{b}-{c}-{d}-{e}")
}

fn text(lines: &[Value]) -> String {
    lines.iter().fold(String::new(), |text, line| text + &line.to_string() + "\n")
}
