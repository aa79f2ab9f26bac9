//! A run of eight sprints: in each phase what a Product Owner does there, by what the screen says.

use super::page::Told;
use super::person::Person;
use north_of_noise::ui::egui::accesskit::Role;
use std::time::Duration;

/// Where the run is, as the top bar says it: `Sprint 3 of 8  ·  Planning`.
pub fn stands_at(person: &Person) -> Option<(usize, String)> {
    person.page.all().find_map(|told| {
        let rest = told.value.strip_prefix("Sprint ")?;
        let (sprint, rest) = rest.split_once(" of ")?;
        let (_, phase) = rest.split_once('·')?;
        Some((sprint.parse().ok()?, phase.trim().to_owned()))
    })
}

/// Plays from the first Inbox to the end. Returns what was decided, in words of the journal.
pub fn play(person: &mut Person) -> Vec<&'static str> {
    let mut decided = Vec::new();
    while let Some((sprint, phase)) = stands_at(person) {
        let place = format!("{phase} of sprint {sprint}");
        if sprint == 1 || sprint == 4 {
            person.tour(&place);
        }
        person.is_at(&place);
        match phase.as_str() {
            "Inbox" if sprint == 2 => {
                after_the_first(person);
                inbox(person, sprint, &mut decided);
            }
            "Inbox" => inbox(person, sprint, &mut decided),
            "Calendar" => calendar(person, sprint, &mut decided),
            "Planning" => planning(person, sprint, &mut decided),
            "Retro" => retrospective(person, sprint, &mut decided),
            _ => {}
        }
        go_on(person, &mut decided);
    }
    decided
}

/// Plays on to the end with nothing but what a run must have.
pub fn play_on(person: &mut Person) -> Vec<&'static str> {
    let mut decided = Vec::new();
    while stands_at(person).is_some() {
        go_on(person, &mut decided);
    }
    decided
}

/// What the phase waits for, and its main action.
fn go_on(person: &mut Person, decided: &mut Vec<&'static str>) {
    let Some((sprint, phase)) = stands_at(person) else { return };
    if phase == "Development" {
        return dilemma(person, decided);
    }
    if phase == "Review" {
        bets_due(person, sprint, decided);
    }
    person.press("Ctrl+Enter");
    decided.push("EndPhase");
    assert_ne!(stands_at(person), Some((sprint, phase)), "the main action leads nowhere\n{}", person.page);
}

/// The first sprint is reviewed at once; then whoever plays wants that at the end only.
fn after_the_first(person: &mut Person) {
    person.wait(GRADED, "the sprint is reviewed", |page| page.control("Put away").is_some());
    person.tour("the review of a sprint");
    person.choose("Put away");
    assert!(person.page.control("Put away").is_none(), "{}", person.page);
    person.choose("Menu");
    person.choose("Settings");
    person.choose("Assessment");
    person.press("Esc");
    assert_eq!(stands_at(person), Some((2, "Inbox".to_owned())), "{}", person.page);
}

/// Each card is answered, in another way than the one before.
fn inbox(person: &mut Person, sprint: usize, decided: &mut Vec<&'static str>) {
    const WAYS: [(&str, &str); 6] = [
        ("Ask why", "AskWhy"),
        ("Yes, in Sprint", "AcceptRange"),
        ("Park it where all can see it", "Park"),
        ("Decline with the reason", "DeclineBecause"),
        ("Yes, by the end of Sprint", "AcceptDate"),
        ("Leave unanswered", ""),
    ];
    let mut way = sprint;
    while let Some(card) = open_card(person) {
        let can = |person: &Person, name: &str| person.page.control(name).is_some_and(|told| !told.disabled);
        while !can(person, WAYS[way % WAYS.len()].0) {
            way += 1;
        }
        let (name, kept) = WAYS[way % WAYS.len()];
        way += 1;
        person.choose(name);
        if kept == "DeclineBecause" {
            person.choose("There is no room");
        }
        person.press("Enter");
        if kept.is_empty() {
            return;
        }
        decided.push(kept);
        assert!(kept == "AskWhy" || open_card(person) != Some(card), "{name} changed nothing\n{}", person.page);
    }
}

/// The card in hand that can be answered, if it is one.
fn open_card(person: &Person) -> Option<String> {
    person.page.control("Decline")?;
    person.page.controls().find(|told| told.role == Role::Button && told.chosen == Some(true)).map(|told| told.name.clone())
}

/// One block is left out, one is moved, and one placed that was not there.
fn calendar(person: &mut Person, sprint: usize, decided: &mut Vec<&'static str>) {
    let free = half_days_free(person);
    if person.page.all().any(is_tactical) {
        half_day(person, is_tactical);
        person.press("Del");
        decided.push("Unschedule");
        assert_eq!(half_days_free(person), free + 1, "{}", person.page);
    }
    if person.page.all().any(is_tactical) {
        half_day(person, is_tactical);
        let block = person.page.focus().map(|told| told.name.clone()).expect("a block");
        person.press("Space");
        half_day(person, is_free);
        person.press("Space");
        decided.extend(["Unschedule", "Schedule"]);
        assert!(!person.page.all().any(|told| told.name == block), "{block} is still there\n{}", person.page);
    }
    let before = half_days_free(person);
    let possible: Vec<String> =
        person.page.controls().filter(|told| told.description.starts_with("strategic, ")).map(|told| told.name.clone()).collect();
    if let Some(kind) = possible.get(sprint % possible.len().max(1)) {
        person.choose(kind);
        decided.push("Schedule");
        assert!(half_days_free(person) < before, "{kind} takes no time\n{}", person.page);
    }
}

/// Goes to the days and from there by arrows to a half-day.
fn half_day(person: &mut Person, is: impl Fn(&Told) -> bool) {
    person.go("the days", |told| DAYS.iter().any(|day| told.name.starts_with(day)));
    person.press("Home");
    for at in 0..HALF_DAYS {
        if person.page.focus().is_some_and(&is) {
            return;
        }
        // Down within a day, and from its second half to the first one of the next day.
        match at % 2 {
            0 => person.press("Down"),
            _ => {
                person.press("Up");
                person.press("Right");
            }
        }
    }
    panic!("no such half-day\n{}", person.page);
}

fn is_tactical(told: &Told) -> bool {
    told.name.contains(" half: ")
        && ["Refine", "Answer questions", "Check finished work", "Status round"].iter().any(|block| told.name.ends_with(block))
}

fn is_free(told: &Told) -> bool {
    told.name.ends_with(" half: free")
}

/// What the top bar says: `13` and `of 20 half-days free`.
fn half_days_free(person: &Person) -> usize {
    let said: Vec<&str> = person.page.all().map(|told| told.value.trim()).collect();
    let at = said.iter().position(|said| said.ends_with("half-days free")).expect("half-days");
    said[at - 1].parse().expect("a number")
}

/// A goal, a share for debt, how much to plan, another order, a bet, a no.
fn planning(person: &mut Person, sprint: usize, decided: &mut Vec<&'static str>) {
    if sprint == 2 {
        // Until the sprint starts there is a way back.
        person.choose("Back to: Calendar");
        assert_eq!(stands_at(person), Some((2, "Calendar".to_owned())), "{}", person.page);
        person.press("Ctrl+Enter");
        decided.extend(["GoBack", "EndPhase"]);
    }
    if sprint == 1 {
        for view in ["Ctrl+2", "Ctrl+3", "Ctrl+1"] {
            person.press(view);
            person.tour(&format!("planning, {view}"));
        }
        person.choose("Choose a goal");
        let need = person.page.controls().find(|told| told.role == Role::RadioButton && told.chosen == Some(false)).expect("a need");
        let need = need.name.clone();
        person.choose(&need);
        decided.push("SetGoal");
        person.hears(&need);
    }
    person.go_to("Share for debt");
    (0..5).for_each(|_| person.press("Right"));
    decided.push("DebtShare");
    person.go_to("How much to plan");
    (0..5).for_each(|_| person.press(if sprint.is_multiple_of(2) { "Left" } else { "Right" }));
    decided.push("Commit");
    let third = go_to_item(person, 3);
    person.press("Alt+Up");
    decided.push("Order");
    assert_eq!(
        person.page.all().find(|told| stands(told, 2)).map(|told| &told.name),
        Some(&third),
        "Alt and Up did not move it\n{}",
        person.page
    );
    person.press("b");
    person.go_to("By how much");
    person.press("Right");
    let set = ["Set the bet", "Change the bet"].into_iter().find_map(|name| person.page.control(name)).expect("a way to bet").clone();
    // What is in work takes no bet any more.
    if set.disabled {
        person.choose("Leave it");
    } else {
        person.choose(&set.name);
        decided.push("PlaceBet");
    }
    go_to_item(person, 4);
    person.press("p");
    decided.push("Include");
}

/// Goes to the list and from there by arrows to the item at a place of the plan. Returns its name.
fn go_to_item(person: &mut Person, place: usize) -> String {
    person.go("the list", |told| told.role == Role::ListBoxOption);
    person.press("Home");
    for _ in 1..place {
        person.press("Down");
    }
    let row = person.page.focus().expect("a row");
    assert!(stands(row, place), "{row}");
    row.name.clone()
}

/// Whether it is the item at this place of the plan.
fn stands(told: &Told, place: usize) -> bool {
    told.description.starts_with(&format!("place {place},"))
}

/// A dilemma stops the sprint: by digit, or by Tab and Enter.
fn dilemma(person: &mut Person, decided: &mut Vec<&'static str>) {
    person.hears("The Sprint waits for you");
    let options: Vec<String> = person.page.controls().filter(|told| told.role == Role::RadioButton).map(|told| told.name.clone()).collect();
    if decided.len().is_multiple_of(2) {
        person.press("2");
    } else {
        person.choose(&options[0]);
    }
    assert_eq!(person.page.controls().filter(|told| told.chosen == Some(true)).count(), 1, "{}", person.page);
    person.press("Ctrl+Enter");
    decided.push("Choose");
}

/// What has a bet that is due is kept, improved or taken away again.
fn bets_due(person: &mut Person, sprint: usize, decided: &mut Vec<&'static str>) {
    let mut way = sprint;
    while person.page.control("Decide on it").is_some() {
        const WAYS: [&str; 3] = ["Keep", "Iterate", "Remove"];
        let can = |person: &Person, name: &str| person.page.control(name).is_some_and(|told| !told.disabled);
        while !can(person, WAYS[way % WAYS.len()]) {
            way += 1;
        }
        person.choose(WAYS[way % WAYS.len()]);
        person.choose(&format!("{} it", WAYS[way % WAYS.len()]));
        decided.push(WAYS[way % WAYS.len()]);
        way += 1;
    }
}

/// Three questions, each answered by a digit.
fn retrospective(person: &mut Person, sprint: usize, decided: &mut Vec<&'static str>) {
    for _ in 0..3 {
        person.press(if sprint.is_multiple_of(2) { "1" } else { "2" });
    }
    decided.push("Reflect");
}

const HALF_DAYS: usize = 20;
const DAYS: [&str; 5] = ["Mon ", "Tue ", "Wed ", "Thu ", "Fri "];
/// The choices of one sprint, on a busy machine.
const GRADED: Duration = Duration::from_mins(3);
