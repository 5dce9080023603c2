//! CDN 节点: the addresses at which a content delivery network serves its customers' sites, as changes: one to a line, with `+`
//! before one that is new and `-` before one that is gone.

use jiff::civil::Date;

use super::{CellFlaw, Column, Heading, Layout};
use crate::Flaw;
use crate::value::{IpRange, fold};

/// What a network lists of its nodes. The file has no heading.
pub static CDN_NODES: Layout = Layout {
    columns: &[Column::needed("cdn-node", &["节点IP", "Node"])],
    sample: &["+203.0.113.10"],
};

/// 节点变更（一行）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CdnNode {
    /// Whether it is gone.
    pub is_removed: bool,
    pub range: IpRange,
}

impl CdnNode {
    /// Reads one line.
    ///
    /// # Errors
    ///
    /// That it has no sign, or what is wrong with the address.
    pub fn read(heading: &Heading, cells: &[String], _: Date) -> Result<Self, Vec<CellFlaw>> {
        let mut row = heading.row(cells);
        let node = row.must("cdn-node", Self::parse);
        node.ok_or(row.end())
    }

    fn parse(line: &str) -> Result<Self, Flaw> {
        // Spreadsheets are kept from taking a sign for a formula by an apostrophe.
        let folded = fold(line.trim().trim_start_matches('\''));
        let (is_removed, rest) = match (folded.strip_prefix('+'), folded.strip_prefix('-')) {
            (Some(rest), _) => (false, rest),
            (_, Some(rest)) => (true, rest),
            _ => return Err(Flaw::new("node-sign")),
        };
        Ok(Self { is_removed, range: rest.trim().parse()? })
    }

    /// As its line is written.
    pub fn line(&self) -> String {
        format!("{}{}", if self.is_removed { '-' } else { '+' }, self.range)
    }
}
