//! The facilitator's page of a scenario: how to lead a group through it, as its author says.

use crate::scenario::Scenario;
use crate::tr;
use std::fmt;

/// A facilitator's page; its text is what [`fmt::Display`] gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilitatorPage<'a> {
    /// Title of the scenario.
    pub title: &'a str,
    /// Each part has a heading and its paragraphs.
    pub parts: Vec<(String, Vec<&'a str>)>,
}

/// The page of a scenario, if its author wrote one.
#[must_use]
pub fn facilitator_page(scenario: &Scenario) -> Option<FacilitatorPage<'_>> {
    const SHORT: u8 = 45;
    const LONG: u8 = 90;
    let page = scenario.facilitator.as_ref()?;
    let parts = vec![
        (tr!("facilitator-purpose").to_owned(), vec![page.purpose.as_str()]),
        (tr!("facilitator-minutes", minutes = SHORT), vec![page.in_45_minutes.as_str()]),
        (tr!("facilitator-minutes", minutes = LONG), vec![page.in_90_minutes.as_str()]),
        (tr!("facilitator-questions").to_owned(), page.questions.iter().map(String::as_str).collect()),
        (tr!("facilitator-debrief").to_owned(), vec![page.debrief.as_str()]),
    ];
    Some(FacilitatorPage { title: &scenario.title, parts })
}

impl fmt::Display for FacilitatorPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.title)?;
        for (heading, paragraphs) in &self.parts {
            writeln!(out, "\n{heading}")?;
            // Paragraphs of a list are marked as such.
            let mark = if paragraphs.len() > 1 { "- " } else { "" };
            paragraphs.iter().try_for_each(|paragraph| writeln!(out, "{mark}{paragraph}"))?;
        }
        Ok(())
    }
}
