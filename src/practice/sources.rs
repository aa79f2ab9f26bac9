//! What questions may cite.

use super::schema::{CitationFile, GuideFile, SectionFile, SourcesFile};
use crate::authored::{Checker, Finding, Length, Parsed, Severity, Source, Spot, Text, parse, suggestion};

/// The guides and what of them can be cited.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    guides: Vec<GuideFile>,
}

/// Characters of a heading as printed.
const TITLE: usize = 160;

/// What came of a list of sources.
#[derive(Debug, Clone)]
pub struct LoadedSources {
    /// The sources, if nothing is wrong with them.
    pub sources: Option<Sources>,
    /// All that is wrong.
    pub findings: Vec<Finding>,
}

/// The list that comes with the program.
pub const SOURCES_FILE: (&str, &str) = ("assets/sources.ron", include_str!("../../assets/sources.ron"));

impl Sources {
    /// The sources that come with the program; none if they cannot be read, which `practice check` tells.
    #[must_use]
    pub fn shipped() -> Self {
        Self::load(SOURCES_FILE.0, SOURCES_FILE.1).sources.unwrap_or_default()
    }

    /// Reads and checks a list of sources.
    #[must_use]
    pub fn load(file_name: &str, text: &str) -> LoadedSources {
        let text = Text::of(text);
        let Parsed::<SourcesFile> { file, tree, mut notes } = parse(&text);
        let mut problems = std::mem::take(&mut notes.problems);
        if let (Some(file), Some(tree)) = (&file, &tree) {
            problems.extend(check(file, Source { text: text.as_str(), tree, notes: &notes }));
        }
        let findings = text.findings(file_name, problems);
        let is_right = findings.iter().all(|finding| finding.severity != Severity::Error);
        LoadedSources { sources: file.filter(|_| is_right).map(|file| Self { guides: file.guides }), findings }
    }

    /// The guides.
    #[must_use]
    pub fn guides(&self) -> &[GuideFile] {
        &self.guides
    }

    /// The guide of that name.
    #[must_use]
    pub fn guide(&self, id: &str) -> Option<&GuideFile> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    /// Says what is wrong where something is cited that is not in the list.
    pub(super) fn check(&self, checker: &mut Checker, citation: &CitationFile, spot: Spot<'_>) {
        let Some(guide) = self.guide(&citation.guide) else {
            let names: Vec<&str> = self.guides.iter().map(|guide| guide.id.as_str()).collect();
            checker.error(spot.field("guide"), format!("there is no guide `{}`", citation.guide), suggestion(&citation.guide, &names));
            return;
        };
        if self.section(citation).is_none() {
            let titles: Vec<&str> = guide.sections.iter().map(|section| section.title.as_str()).collect();
            let message = format!("`{}` has no section `{}` in the list of sources", citation.guide, citation.section);
            checker.error(spot.field("section"), message, suggestion(&citation.section, &titles));
        }
    }

    /// What is cited: the guide and its section. A kept exam may cite what is no longer listed.
    #[must_use]
    pub fn section(&self, citation: &CitationFile) -> Option<(&GuideFile, &SectionFile)> {
        let guide = self.guide(&citation.guide)?;
        guide.sections.iter().find(|section| section.title == citation.section).map(|section| (guide, section))
    }
}

fn check(file: &SourcesFile, source: Source<'_>) -> Vec<crate::authored::Problem> {
    let mut checker = Checker::default();
    let guides = source.root().field("guides");
    checker.once(guides, file.guides.iter().map(|guide| &guide.id));
    for (g, guide) in file.guides.iter().enumerate() {
        let spot = guides.entry(g);
        checker.name(spot.field("id"), &guide.id);
        let titles = [("title", guide.title.as_str(), Length::Characters(TITLE)), ("edition", &guide.edition, Length::Characters(TITLE))];
        checker.texts(spot, &titles);
        checker.once(spot.field("sections"), guide.sections.iter().map(|section| &section.title));
        for (s, section) in guide.sections.iter().enumerate() {
            let place = spot.field("sections").entry(s);
            checker.text(place.field("title"), "`title`", &section.title, Length::Characters(TITLE));
            if section.url.is_none() && section.reference.is_none() && guide.url.is_none() {
                checker.error(place, format!("`{}` has neither `url` nor `reference`", section.title), "Say where it can be read.");
            }
            let is_address = |url: &String| url.starts_with("https://") && !url.contains(char::is_whitespace);
            if section.url.as_ref().is_some_and(|url| !is_address(url)) {
                checker.error(place.field("url"), "this is no address of a page", "Write it with `https://` before it.");
            }
        }
    }
    checker.problems
}
