//! The figures as text, for other programs.
use super::{WhatIfData, table};
use crate::tr;

/// A table with tabs between its columns, and what was compared.
pub(super) fn figures(data: &WhatIfData<'_>) -> String {
    let scenario = data.fork.run().scenario();
    let title = tr!(
        "what-if-copy-title",
        scenario = scenario.title.as_str(),
        seed = data.fork.run().seed().to_string(),
        sprint = data.original.parts_in() + 1
    );
    let mut text = format!("{title}\n{}\n", table::heads().join("\t"));
    for row in table::rows(data) {
        text += &format!("{}\t{}\t{}\t{}\n", row.name, row.original, row.fork, row.change);
    }
    text
}
