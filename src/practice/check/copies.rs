//! Files that are copies of others by their names, as people and synchronisation tools make them.

/// For each file, given by its name, the one that it would be a copy of: the one whose name its own has in it
/// (`mine (conflicted copy).ron`, `Copy of mine.ron`), or that bears the same name before it.
pub(super) fn originals(names: &[&str]) -> Vec<Option<usize>> {
    let stems: Vec<String> = names.iter().map(|name| stem(name)).collect();
    let original = |(own, stem): (usize, &String)| {
        let is_original = |(other, of): &(usize, &String)| {
            !of.is_empty() && stem.contains(of.as_str()) && (of.len() < stem.len() || (*other < own && of.len() == stem.len()))
        };
        stems.iter().enumerate().filter(is_original).min_by_key(|(other, of)| (of.len(), *other)).map(|(other, _)| other)
    };
    stems.iter().enumerate().map(original).collect()
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
}
