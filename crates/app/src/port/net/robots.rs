//! robots.txt (RFC 9309), as far as it speaks to us by name.
//!
//! What it says to everybody is about search engines. A site that does not want to be looked at by this platform names it.

/// Whether `path` may be visited by `agent`.
pub(super) fn allows(text: &str, agent: &str, path: &str) -> bool {
    let agent = agent.split(['/', ' ']).next().unwrap_or_default();
    let (mut is_ours, mut in_head) = (false, false);
    let mut longest: Option<(usize, bool)> = None;
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let Some((key, value)) = line.split_once(':') else { continue };
        let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
        match key.as_str() {
            "user-agent" => {
                // Several names may stand above one group of rules.
                is_ours = value.eq_ignore_ascii_case(agent) || (is_ours && in_head);
                in_head = true;
            }
            "allow" | "disallow" => {
                in_head = false;
                if is_ours && !value.is_empty() && matches(value, path) {
                    let rule = (value.len(), key == "allow");
                    longest = longest.max(Some(rule));
                }
            }
            _ => {}
        }
    }
    longest.is_none_or(|(_, is_allowed)| is_allowed)
}

/// Whether a rule with `*` and `$` speaks of `path`.
fn matches(rule: &str, path: &str) -> bool {
    let (rule, is_whole) = rule.strip_suffix('$').map_or((rule, false), |rule| (rule, true));
    let mut parts = rule.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    !is_whole || rest.is_empty() || rule.ends_with('*')
}

#[cfg(test)]
mod tests {
    use super::allows;

    #[test]
    fn only_what_speaks_to_us_by_name_is_heard() {
        for (text, may) in [
            ("", true),
            ("User-agent: *\nDisallow: /", true),
            ("User-agent: AnbeiWatch\nDisallow: /", false),
            ("user-agent: other\nuser-agent: anbeiwatch\ndisallow: /", false),
            ("User-agent: AnbeiWatch\nDisallow: /\nUser-agent: other\nAllow: /", false),
            ("User-agent: AnbeiWatch\nDisallow:", true),
            ("User-agent: AnbeiWatch\nDisallow: /\nAllow: /$", true),
            ("User-agent: AnbeiWatch\nDisallow: /private", true),
            ("User-agent: AnbeiWatch # us\nDisallow: /* # all", false),
        ] {
            assert_eq!(allows(text, "AnbeiWatch/1.0", "/"), may, "{text}");
        }
        assert!(!allows("User-agent: AnbeiWatch\nDisallow: /*.php$", "AnbeiWatch", "/a/b.php"));
    }
}
