//! The figures as text, for other programs.
use super::{WhatIfData, table};

/// A table with tabs between its columns, and what was compared.
pub(super) fn figures(data: &WhatIfData<'_>) -> String {
    let scenario = data.fork.run().scenario();
    let mut text = format!(
        "{}, seed {}, forked at sprint {}\nat the end of the epilogue\toriginal\tfork\tchange\n",
        scenario.title,
        data.fork.run().seed(),
        data.original.parts_in() + 1
    );
    for row in table::rows(data) {
        text += &format!("{}\t{}\t{}\t{}\n", row.name, row.original, row.fork, row.change);
    }
    text
}
