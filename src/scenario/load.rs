//! One call from text to scenario: parse, check, order what was found.

use super::check::check;
use super::content::Scenario;
use super::ids::DilemmaId;
use super::mechanics::mechanics;
use super::schema::ScenarioFile;
use super::skeleton;
use crate::authored::{Finding, Parsed, Problem, Severity, Source, Span, Text, parse};

/// What came of a file.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The scenario, if nothing keeps it from being played.
    pub scenario: Option<Scenario>,
    /// All that is wrong, in the order of the file; at most a hundred errors and a hundred warnings.
    pub findings: Vec<Finding>,
}

/// Reads and checks a scenario.
///
/// `file_name` is only what findings call the file; the caller has read it. Any text is fine: what
/// cannot be used comes back as findings, all of a file at once.
#[must_use]
pub fn load(file_name: &str, text: &str) -> Loaded {
    let text = Text::of(text);
    let (scenario, problems) = read(file_name, &text);
    Loaded { scenario, findings: text.findings(file_name, problems) }
}

/// Warnings at the keys of dilemmas' options in a text that [`load`] found nothing wrong with: what shows only when it is
/// played. Each names the dilemma, the option from 0, and says what is wrong and what to do.
#[must_use]
pub fn warn_at_keys(file_name: &str, text: &str, doubted: Vec<(DilemmaId, usize, [String; 2])>) -> Vec<Finding> {
    let text = Text::of(text);
    let Parsed::<ScenarioFile> { tree: Some(tree), notes, .. } = parse(&text) else { return Vec::new() };
    let dilemmas = Source { text: text.as_str(), tree: &tree, notes: &notes }.root().field("dilemmas");
    let key = |dilemma: DilemmaId, option: usize| dilemmas.entry(dilemma.index()).field("options").entry(option).field("key").span();
    let warned =
        doubted.into_iter().map(|(dilemma, option, [message, help])| Problem::new(Severity::Warning, key(dilemma, option), message, help));
    text.findings(file_name, warned.collect())
}

/// The scenario, if nothing keeps it from being played, and all that is wrong.
pub(super) fn read(file_name: &str, text: &Text<'_>) -> (Option<Scenario>, Vec<Problem>) {
    let Parsed::<ScenarioFile> { file, tree, mut notes } = parse(text);
    let mut problems = std::mem::take(&mut notes.problems);
    let mut scenario = None;
    if let (Some(file), Some(tree)) = (&file, &tree) {
        let (built, found) = check(file, Source { text: text.as_str(), tree, notes: &notes }, mechanics(tree, text.as_str()));
        problems.extend(found);
        problems.extend(misnamed(file_name, &built.id, tree.span));
        problems.extend(skeleton::left_in(tree, text.as_str()));
        scenario = Some(built);
    }
    let is_playable = problems.iter().all(|problem| problem.severity != Severity::Error);
    (scenario.filter(|_| is_playable), problems)
}

/// A file that goes by another name than its scenario is not found by that name.
fn misnamed(file_name: &str, id: &str, span: Span) -> Option<Problem> {
    let name = file_name.rsplit(['/', '\\']).next()?.strip_suffix(".ron")?;
    let message = || format!("the file is called `{name}`, the scenario `{id}`");
    (name != id && !id.is_empty()).then(|| Problem::new(Severity::Warning, span, message(), "Give both the same name."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authored::{Node, NodeKind};

    const CLINIC: &str = include_str!("../../tests/scenario_files/corner_clinic.ron");

    fn places(node: &Node, fields: &mut Vec<Span>, scalars: &mut Vec<Span>) {
        match &node.kind {
            NodeKind::Group(_, entries) => {
                for entry in entries {
                    fields.extend(entry.name.map(|name| Span::new(name.start, entry.value.span.end)));
                    places(&entry.value, fields, scalars);
                }
            }
            NodeKind::List(nodes) => nodes.iter().for_each(|node| places(node, fields, scalars)),
            NodeKind::Map(pairs) => pairs.iter().for_each(|(_, value)| places(value, fields, scalars)),
            _ => scalars.push(node.span),
        }
    }

    fn with(span: Span, replacement: &str) -> String {
        format!("{}{replacement}{}", &CLINIC[..span.start], &CLINIC[span.end..])
    }

    fn clinic_places() -> (Vec<Span>, Vec<Span>) {
        let (mut fields, mut scalars) = (Vec::new(), Vec::new());
        let parsed: Parsed<ScenarioFile> = parse(&Text::of(CLINIC));
        places(&parsed.tree.expect("the fixture scans"), &mut fields, &mut scalars);
        (fields, scalars)
    }

    #[test]
    fn any_single_unreadable_value_gives_one_finding_at_its_place_and_no_other() {
        let (_, scalars) = clinic_places();
        assert!(scalars.len() > 200, "{}", scalars.len());
        for span in scalars {
            let text = with(span, "'?'");
            let findings = load("corner_clinic.ron", &text).findings;
            assert!(matches!(&findings[..], [one] if one.span == (span.start..span.start + 3)), "{}\n{findings:#?}", span.of(CLINIC));
        }
    }

    #[test]
    fn a_field_left_out_is_told_in_its_group_and_nothing_follows_from_it() {
        let (fields, _) = clinic_places();
        for span in fields {
            let comma = CLINIC[span.end..].starts_with(',');
            let text = with(Span::new(span.start, span.end + usize::from(comma)), "");
            let findings = load("corner_clinic.ron", &text).findings;
            let messages: Vec<_> = findings.iter().map(|finding| &finding.message).collect();
            assert!(findings.len() <= 1, "{}\n{messages:?}", span.of(CLINIC));
            if span.of(CLINIC).starts_with("id:") {
                assert!(messages.iter().any(|message| message.ends_with("lacks `id`")), "{}\n{messages:?}", span.of(CLINIC));
            }
        }
    }
}
