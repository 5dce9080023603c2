//! 标识: as what an app or a mini-program is known where it runs.

use std::fmt;

use super::EntryKind;

/// The package name on a platform, or the `AppID` on a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// A code of `Platform` or `HostPlatform`; of others the name that was given.
    pub platform: String,
    pub id: String,
}

impl Identity {
    /// What two filings of one app have in common. Letter case tells apart where it is part of the name: in the packages of
    /// Android and `HarmonyOS`.
    pub fn key(&self, kind: EntryKind) -> String {
        let has_case = matches!(&*self.platform, "android" | "harmony");
        let id = if has_case { self.id.clone() } else { self.id.to_lowercase() };
        format!("{}\t{}\t{id}", kind.as_str(), self.platform.to_lowercase())
    }

    /// The identities that stand in a text, one on each line.
    pub fn read(text: &str) -> Vec<Self> {
        let one = |line: &str| {
            let (platform, id) = line.split_once('\t')?;
            Some(Self { platform: platform.to_owned(), id: id.to_owned() })
        };
        text.lines().filter_map(one).collect()
    }

    /// The text that [`Self::read`] reads.
    pub fn write(all: &[Self]) -> String {
        all.iter().map(Self::to_string).collect::<Vec<_>>().join("\n")
    }
}

/// Platform and id, between them a tab, which neither contains.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\t{}", self.platform, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(platform: &str, id: &str) -> Identity {
        Identity { platform: platform.to_owned(), id: id.to_owned() }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let all = vec![of("android", "com.example.tea"), of("某 系统", "青禾 茶叶")];
        assert_eq!(Identity::read(&Identity::write(&all)), all);
        assert_eq!(Identity::read(""), []);
    }

    #[test]
    fn letter_case_tells_apart_only_where_it_is_part_of_the_name() {
        let key = |platform, id| of(platform, id).key(EntryKind::App);
        assert_eq!(key("ios", "com.example.Tea"), key("ios", "com.example.tea"));
        assert_ne!(key("android", "com.example.Tea"), key("android", "com.example.tea"));
        assert_ne!(key("android", "com.example.tea"), key("harmony", "com.example.tea"));
        let mini = of("android", "com.example.tea").key(EntryKind::MiniProgram);
        assert_ne!(mini, key("android", "com.example.tea"));
    }
}
