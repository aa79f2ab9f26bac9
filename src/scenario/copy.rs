//! A scenario's file under another name, to begin one of your own with.

use super::limits::length::TITLE;
use super::load::{Loaded, load};
use super::schema::ScenarioFile;
use crate::authored::{Finding, Parsed, Severity, Source, Text, parse};

/// The text of a scenario with another `id`, which its title names too, so that the two are told apart. All the rest stays
/// as its author wrote it, comments included.
///
/// # Errors
/// What keeps it from being played under that name.
pub fn renamed(text: &str, id: &str) -> Result<String, Vec<Finding>> {
    let written = Text::of(text);
    let Parsed::<ScenarioFile> { file: Some(file), tree: Some(tree), notes } = parse(&written) else {
        return Err(errors(load("", text)));
    };
    let root = Source { text: written.as_str(), tree: &tree, notes: &notes }.root();
    let own = format!(" ({})", file.id);
    let title = file.title.strip_suffix(&own).unwrap_or(&file.title);
    let named = format!("{title} ({id})");
    // A title without room for the name gives way to it.
    let title = if named.chars().count() <= TITLE { named.as_str() } else { id };
    let mut said = [(root.field("id").span(), id), (root.field("title").span(), title)];
    said.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut copy = written.as_str().to_owned();
    // From the last to the first, so that what is before stays where it is.
    for (span, by) in said {
        copy.replace_range(span.start..span.end, &format!("{by:?}"));
    }
    match load(&format!("{id}.ron"), &copy) {
        Loaded { scenario: Some(_), .. } => Ok(copy),
        loaded => Err(errors(loaded)),
    }
}

fn errors(loaded: Loaded) -> Vec<Finding> {
    loaded.findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{by_name, names};

    #[test]
    fn a_copy_plays_under_its_own_name_and_differs_in_name_and_title_alone() {
        for name in names() {
            let (_, text) = by_name(name).expect("it is shipped");
            let copy = renamed(text, "harbour_pilot").expect("it can be played");
            let loaded = load("harbour_pilot.ron", &copy);
            let before = load(&format!("{name}.ron"), text);
            assert_eq!(loaded.findings.len(), before.findings.len(), "{:#?}", loaded.findings);
            let (scenario, before) = (loaded.scenario.expect("it loads"), before.scenario.expect("it loads"));
            assert_eq!((scenario.id.as_str(), scenario.title), ("harbour_pilot", format!("{} (harbour_pilot)", before.title)));
            let differing = text.lines().zip(copy.lines()).filter(|(a, b)| a != b).count();
            assert_eq!((text.lines().count(), differing), (copy.lines().count(), 2), "comments and layout stay");
            let again = load("", &renamed(&copy, "second").expect("it can be played")).scenario.expect("it loads");
            assert_eq!(again.title, format!("{} (second)", before.title), "names do not pile up");
        }
    }

    #[test]
    fn a_title_without_room_gives_way_to_the_name_and_a_wrong_name_is_told() {
        let (_, text) = by_name("first_sprint").expect("it is shipped");
        let long = renamed(text, &"a".repeat(48)).expect("it can be played");
        assert_eq!(load("", &long).scenario.expect("it loads").title, "a".repeat(48));
        for wrong in ["", "Harbour", "a b", "../up", "quote\"", "a\u{0}", &"a".repeat(49)] {
            let told = renamed(text, wrong).expect_err(wrong);
            assert!(told.iter().any(|finding| finding.message == "this cannot be a name in the file"), "{wrong}: {told:#?}");
        }
        assert!(renamed("(", "mine").is_err());
    }
}
