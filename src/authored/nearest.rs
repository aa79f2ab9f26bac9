//! "Did you mean": the valid name that a misspelt one was meant to be.

/// Longer names are not compared: nobody misspells a paragraph, and a hostile file shall not cost time.
const LONGEST: usize = 64;

/// Names shown when no single one is near.
const SHOWN: usize = 12;

/// The nearest of the valid names, if one is near enough to be what was meant.
///
/// Near is one slip of the fingers for every three characters; a name cut short counts too.
pub(crate) fn nearest<'a>(name: &str, valid: &[&'a str]) -> Option<&'a str> {
    if name.len() > LONGEST || name.is_empty() {
        return None;
    }
    let written = name.to_lowercase();
    let slips = |candidate: &str| strsim::osa_distance(&written, &candidate.to_lowercase());
    let allowed = (name.chars().count() / 3).max(1);
    let nearest = valid.iter().map(|candidate| (slips(candidate), *candidate)).min_by_key(|(slips, _)| *slips);
    match nearest {
        Some((slips, candidate)) if slips <= allowed => Some(candidate),
        _ => valid.iter().copied().find(|candidate| is_part(&written, candidate)),
    }
}

/// Whether one name holds the other and both are long enough for that to mean something.
fn is_part(written: &str, candidate: &str) -> bool {
    const TELLING: usize = 4;
    let shorter = written.len().min(candidate.len());
    shorter >= TELLING && (candidate.starts_with(written) || candidate.ends_with(written) || written.starts_with(candidate))
}

/// What to write instead of a name that does not exist.
pub(crate) fn suggestion(name: &str, valid: &[&str]) -> String {
    match nearest(name, valid) {
        Some(candidate) => format!("Did you mean `{candidate}`?"),
        None => valid_names(valid),
    }
}

/// The names that would be valid.
pub(crate) fn valid_names(valid: &[&str]) -> String {
    if valid.is_empty() {
        return "There are none yet: add one, or remove this.".into();
    }
    let mut names: Vec<String> = valid.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if valid.len() > SHOWN {
        names.push("…".into());
    }
    format!("Valid here: {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_fingers_finds_its_name() {
        assert_eq!(nearest("ofline", &["online_help", "offline", "office"]), Some("offline"));
        assert_eq!(nearest("Guesed", &["Guessed", "Targeted"]), Some("Guessed"));
    }

    #[test]
    fn a_name_cut_short_finds_its_name() {
        assert_eq!(nearest("wall_screen", &["fast_search", "wall_screen_for_nordkraft"]), Some("wall_screen_for_nordkraft"));
    }

    #[test]
    fn something_else_altogether_finds_none_and_lists_what_is_valid() {
        assert_eq!(nearest("invoice", &["offline", "photos"]), None);
        assert_eq!(suggestion("invoice", &["offline", "photos"]), "Valid here: `offline`, `photos`.");
    }
}
