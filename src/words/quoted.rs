//! What somebody says, between the marks of the language.

use crate::tr;

/// What somebody says, as a quotation; what is quoted within it gets the single marks.
#[must_use]
pub fn quoted(says: &str) -> String {
    tr!("desk-quoted", says = within(says))
}

/// The same of somebody who is named.
#[must_use]
pub fn quoted_of(who: &str, says: &str) -> String {
    tr!("sprint-also", who = who, says = within(says))
}

fn within(says: &str) -> String {
    says.replace('“', "‘").replace('”', "’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_within_a_quotation_are_single() {
        assert_eq!(quoted("“Solved” is the big button."), "“‘Solved’ is the big button.”");
        assert_eq!(quoted_of("Aiko", "She says “hm”."), "Aiko: “She says ‘hm’.”");
    }
}
