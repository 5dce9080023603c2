//! 生僻字: the corpus of hard names, `data/hard-names.csv`.

/// A name that is hard to keep, to find and to show.
#[derive(Debug, Clone, Copy)]
pub struct HardName {
    pub typed: &'static str,
    /// The same characters as they are kept.
    pub kept: &'static str,
}

/// Every name of the corpus.
pub fn hard_names() -> impl Iterator<Item = HardName> {
    let rows = include_str!("../../../data/hard-names.csv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split(',').skip(1);
        let (typed, kept) = (cells.next()?, cells.next()?);
        Some(HardName { typed, kept: if kept.is_empty() { typed } else { kept } })
    })
}
