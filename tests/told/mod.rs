//! Findings as lines to compare.

use north_of_noise::authored::{Finding, Severity};
use std::fmt::Write as _;

/// Each finding on a line: where, what, and what helps.
pub fn told(findings: &[Finding]) -> String {
    let mut out = String::new();
    for f in findings {
        let kind = if f.severity == Severity::Error { "error" } else { "warning" };
        writeln!(out, "{}:{} {kind}: {} | {}", f.line, f.column, f.message, f.help.as_deref().unwrap_or("")).unwrap();
    }
    out
}
