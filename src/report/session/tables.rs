//! The tables of a session, as text that spreadsheets read: with the mark that says UTF-8, and no cell that a spreadsheet would
//! take for a formula.

use super::SessionReport;
use crate::live::sheet;
use crate::tr;

/// All of them that name nobody, and what their columns are.
pub(super) fn all(report: &SessionReport<'_>) -> Vec<(&'static str, String)> {
    let SessionReport { header, kept, people, judged, .. } = report;
    vec![
        ("votes.csv", text(&sheet::votes(kept, people, &header.settings, false))),
        ("decisions.csv", text(&sheet::decisions(kept))),
        ("options.csv", text(&sheet::options(judged, report.reference))),
        ("columns.txt", columns()),
    ]
}

/// Who was there.
pub(super) fn people(report: &SessionReport<'_>) -> (&'static str, String) {
    ("people.csv", text(&sheet::people(report.kept, report.people, &report.header.settings)))
}

fn columns() -> String {
    [tr!("columns-votes"), tr!("columns-decisions"), tr!("columns-options"), tr!("columns-people")].join("\n\n") + "\n"
}

fn text(rows: &[Vec<String>]) -> String {
    const MARK: &str = "\u{feff}";
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Into memory, and all rows are as long as the first: there is nothing that could fail.
        let _written = table.write_record(row.iter().map(|cell| sheet::defused(cell)));
    }
    let bytes = table.into_inner().unwrap_or_default();
    MARK.to_owned() + &String::from_utf8_lossy(&bytes)
}
