//! Files that are copies of others by their names, as people and synchronisation tools make them.

/// For each file, given by its name, the one that it would be a copy of: the one whose whole name its own has in it
/// (`mine (conflicted copy).ron`, `Copy of mine.ron`), or that bears the same name before it.
pub(super) fn originals(names: &[&str]) -> Vec<Option<usize>> {
    let stems: Vec<String> = names.iter().map(|name| stem(name)).collect();
    let original = |(own, stem): (usize, &String)| {
        let is_original = |(other, of): &(usize, &String)| !of.is_empty() && (is_marked(stem, of) || (*other < own && *of == stem));
        stems.iter().enumerate().filter(is_original).min_by_key(|(other, of)| (of.len(), *other)).map(|(other, _)| other)
    };
    stems.iter().enumerate().map(original).collect()
}

/// Whether a name is another one and a mark beside it. What goes on with a letter, a digit or `_` is a longer
/// name: `product_vision` is no copy of `vision`.
fn is_marked(stem: &str, of: &str) -> bool {
    let parts = |c: char| !(c.is_alphanumeric() || c == '_');
    let is_apart = |(at, found): (usize, &str)| {
        let (before, after) = (stem.get(..at), stem.get(at + found.len()..));
        before.is_some_and(|before| before.chars().next_back().is_none_or(parts))
            && after.is_some_and(|after| after.chars().next().is_none_or(parts))
    };
    of.len() < stem.len() && stem.match_indices(of).any(is_apart)
}

/// A file's name without its folder and ending.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".ron").unwrap_or(file).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_others_contain_is_the_original() {
        let names = [
            "p/Mine (Ann's conflicted copy 2026-11-29).ron",
            "p/Mine (1) (1).ron",
            "p/mine.ron",
            "p/mine.sync-conflict-20261129-101010-ABCDEFG.ron",
            "p/Copy of mine.ron",
            "p/other.ron",
            "q/mine.ron",
        ];
        assert_eq!(originals(&names), [Some(2), Some(2), None, Some(2), Some(2), None, Some(2)]);
    }

    #[test]
    fn a_name_that_only_shares_words_with_another_is_no_copy() {
        let names =
            ["assets/practice/product_vision.ron", "p/vision.ron", "p/product.ron", "p/scal.ron", "assets/practice/scaling.ron", "p/a.ron"];
        assert_eq!(originals(&names), [None; 6]);
    }
}
