//! Names that were misspelt -> the name that was meant.

/// Returns the candidate that a misspelt name is closest to, if any is close.
#[must_use]
pub fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // In a name of one or two letters everything is close.
    let near = if name.len() < 3 { 0 } else { 1 + name.len() / 5 };
    candidates
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| (1..=near).contains(distance))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Returns the number of letters to insert, drop, exchange or swap with the next to get from one word to another.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<usize>>()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let above = &rows[i - 1];
            let same = usize::from(from[i - 1] != to[j - 1]);
            let mut best = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + same);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        let names = || ["startswith", "count", "object.get", "or"].into_iter();
        assert_eq!(closest("startwith", names()), Some("startswith"));
        assert_eq!(closest("cuont", names()), Some("count"));
        assert_eq!(closest("object.gte", names()), Some("object.get"));
        assert_eq!(closest("frobnicate", names()), None);
        assert_eq!(closest("on", names()), None);
    }
}
