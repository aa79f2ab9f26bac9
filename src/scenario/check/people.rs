//! Stakeholders and the needs behind what they ask.

use super::Checker;
use super::names::AllNames;
use crate::authored::Length::{Characters, Free, WordsUnder};
use crate::authored::Spot;
use crate::authored::suggestion;
use crate::scenario::content::{Need, Stakeholder};
use crate::scenario::ids::StakeholderId;
use crate::scenario::limits::{HAIR, MAX_NEEDS, MAX_STAKEHOLDERS, length, range};
use crate::scenario::schema::{NeedFile, PortraitFile, ScenarioFile, StakeholderFile, THING, VoiceFile};

/// A sentence in somebody's voice stays under so many words.
const VOICE_WORDS: usize = 20;
/// Characters of a need's title.
const NEED_TITLE: usize = 40;

/// The people who ask.
pub(super) fn stakeholders(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Stakeholder> {
    let list = root.field("stakeholders");
    let written = file.stakeholders.iter().take(MAX_STAKEHOLDERS).enumerate();
    written.map(|(index, person)| stakeholder(checker, person, list.entry(index), names)).collect()
}

/// The Product Owner's leader: one person at most.
pub(super) fn leader(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>) -> Option<StakeholderId> {
    let mut leaders = file.stakeholders.iter().take(MAX_STAKEHOLDERS).enumerate().filter(|(_, person)| person.leader);
    let (first, _) = leaders.next()?;
    if let Some((second, _)) = leaders.next() {
        let spot = root.field("stakeholders").entry(second).field("leader");
        checker.error(spot, "there is another leader before this one", "A Product Owner has one leader here: remove one.");
    }
    Some(StakeholderId::at(first))
}

fn stakeholder(checker: &mut Checker, person: &StakeholderFile, spot: Spot<'_>, names: &AllNames<'_>) -> Stakeholder {
    let texts = [
        ("name", person.name.as_str(), Characters(length::NAME)),
        ("role", &person.role, Characters(length::ROLE)),
        ("place", &person.place, Characters(length::ROLE)),
        ("drives", &person.drives, Free),
    ];
    checker.texts(spot, &texts);
    checker.range(spot.field("power"), "`power`", person.power, range::SHARE);
    checker.range(spot.field("trust"), "`trust`", person.trust, range::SHARE);
    voice(checker, &person.says, spot.field("says"));
    portrait(checker, &person.portrait, spot.field("portrait"));
    let agenda = spot.field("agenda");
    checker.count(agenda, "needs on the agenda", person.agenda.len(), (1, MAX_NEEDS));
    checker.once(agenda, &person.agenda);
    let needs = person.agenda.iter().take(MAX_NEEDS).enumerate();
    Stakeholder {
        key: person.id.clone(),
        name: person.name.clone(),
        role: person.role.clone(),
        place: person.place.clone(),
        power: person.power,
        trust: person.trust,
        agenda: needs.map(|(index, need)| names.need(checker, agenda.entry(index), need)).collect(),
        drives: person.drives.clone(),
        says: person.says.clone(),
        portrait: person.portrait.clone(),
    }
}

fn voice(checker: &mut Checker, says: &VoiceFile, spot: Spot<'_>) {
    let sentences = [
        ("kept", &says.kept),
        ("missed", &says.missed),
        ("refused_with_reason", &says.refused_with_reason),
        ("refused", &says.refused),
        ("outcome", &says.outcome),
        ("silence", &says.silence),
        ("override_", &says.override_),
        ("evades", &says.evades),
    ];
    checker.texts(spot, &sentences.map(|(field, text)| (field, text.as_str(), WordsUnder(VOICE_WORDS))));
    if let Some(recalls) = &says.recalls {
        let spot = spot.field("recalls");
        let sentences = [("kept", &recalls.kept), ("missed", &recalls.missed), ("declined", &recalls.declined), ("asked", &recalls.asked)];
        checker.texts(spot, &sentences.map(|(field, text)| (field, text.as_str(), WordsUnder(VOICE_WORDS))));
        for (field, text) in sentences {
            if text.matches(THING).count() != 1 {
                checker.error(spot.field(field), "it does not name the thing once", format!("Write `{THING}` where its title belongs."));
            }
        }
    }
}

fn portrait(checker: &mut Checker, portrait: &PortraitFile, spot: Spot<'_>) {
    if let Some(hair) = &portrait.hair
        && !HAIR.contains(&hair.as_str())
    {
        checker.error(spot.field("hair"), format!("there is no hair form `{hair}`"), suggestion(hair, HAIR));
    }
    let features = [
        ("skin", portrait.skin, range::SKIN),
        ("hair_colour", portrait.hair_colour, range::HAIR_COLOUR),
        ("background", portrait.background, range::BACKGROUND),
    ];
    for (field, value, range) in features {
        if let Some(value) = value {
            checker.range(spot.field(field), &format!("`{field}`"), value, range);
        }
    }
}

/// The customer problems.
pub(super) fn needs(checker: &mut Checker, file: &ScenarioFile, root: Spot<'_>, names: &AllNames<'_>) -> Vec<Need> {
    let list = root.field("needs");
    let can_tell = root.field("items").is_whole() && root.field("requests").is_whole();
    let mut needs = Vec::new();
    for (index, written) in file.needs.iter().take(MAX_NEEDS).enumerate() {
        let spot = list.entry(index);
        needs.push(need(checker, written, spot, names));
        if can_tell && spot.is_whole() && !is_served(file, &written.id) {
            checker.warning(spot, format!("nothing serves the need `{}`", written.id), "Add an item or a request for it, or remove it.");
        }
    }
    needs
}

fn is_served(file: &ScenarioFile, need: &str) -> bool {
    file.items.iter().any(|item| item.needs.iter().any(|n| n == need))
        || file.requests.iter().any(|request| request.behind.iter().any(|behind| behind.need == need))
}

fn need(checker: &mut Checker, need: &NeedFile, spot: Spot<'_>, names: &AllNames<'_>) -> Need {
    checker.texts(spot, &[("title", &need.title, Characters(NEED_TITLE)), ("story", &need.story, Free)]);
    checker.range(spot.field("importance"), "`importance`", need.importance, range::IMPORTANCE);
    if let Some(window) = need.window {
        checker.range(spot.field("window"), "`window`", window, range::SHARE);
    }
    Need {
        key: need.id.clone(),
        title: need.title.clone(),
        story: need.story.clone(),
        group: names.group(checker, spot.field("group"), &need.group),
        known: need.known,
        importance: need.importance,
        window: need.window,
    }
}
