//! Code to paste: the number with its icon, as a link to the public record.
//!
//! The icon is served from one's own site, since linked icons break; it stands left of the number and never parts from it.

use crate::Lang;

/// One way to hang the badge.
pub struct Snippet {
    pub name: &'static str,
    pub hint: &'static str,
    pub code: String,
}

const STYLE: &str = "display:inline-block;white-space:nowrap;text-decoration:none";
const ICON_STYLE: &str = "vertical-align:middle;margin-right:4px";

/// Plain HTML.
pub fn html(number: &str, link: &str) -> String {
    format!(
        "<a href=\"{link}\" rel=\"noreferrer\" target=\"_blank\" style=\"{STYLE}\"><img src=\"/badge.png\" \
         srcset=\"/badge@2x.png 2x\" width=\"20\" height=\"20\" alt=\"\" style=\"{ICON_STYLE}\">{number}</a>"
    )
}

/// All of them, the simplest first.
pub fn all(t: Lang, number: &str, link: &str) -> Vec<Snippet> {
    let html = html(number, link);
    let codes = [
        ("html", html.clone()),
        ("wordpress", wordpress(&html)),
        ("hexo", format!("# _config.next.yml\nfooter:\n  custom_text: '{html}'")),
        ("vuepress", format!("// .vuepress/config.js\nthemeConfig: {{\n  footer: '{html}',\n}},")),
        ("react", react(number, link)),
        ("nginx", nginx(&html)),
    ];
    let snippet = |(id, code): (&str, String)| Snippet {
        name: t.text(format!("snippet-{id}")),
        hint: t.text(format!("snippet-{id}.hint")),
        code,
    };
    codes.into_iter().map(snippet).collect()
}

fn wordpress(html: &str) -> String {
    format!(
        "<?php\n// functions.php\nadd_action('wp_footer', function () {{\n    echo '<p style=\"text-align:center\">{html}</p>';\n}});"
    )
}

fn react(number: &str, link: &str) -> String {
    format!(
        "export function FilingBadge() {{\n  return (\n    <a href=\"{link}\" rel=\"noreferrer\" target=\"_blank\"\n       \
         style={{{{ display: \"inline-block\", whiteSpace: \"nowrap\", textDecoration: \"none\" }}}}>\n      \
         <img src=\"/badge.png\" srcSet=\"/badge@2x.png 2x\" width=\"20\" height=\"20\" alt=\"\"\n           \
         style={{{{ verticalAlign: \"middle\", marginRight: 4 }}}} />\n      {number}\n    </a>\n  );\n}}"
    )
}

fn nginx(html: &str) -> String {
    format!(
        "# server {{ … }}\nsub_filter '</body>' '<p style=\"text-align:center\">{html}</p></body>';\nsub_filter_once on;"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_snippet_holds_the_number_and_the_link_and_speaks_both_languages() {
        let (number, link) =
            ("京公网安备11010502030143号", "https://a.example/query?code=11010502030143");
        for t in Lang::ALL {
            for snippet in all(t, number, link) {
                assert!(snippet.code.contains(number) && snippet.code.contains(link));
                assert!(
                    snippet.code.contains("noreferrer") && !snippet.name.starts_with("snippet-")
                );
            }
        }
    }

    #[test]
    fn no_quote_ends_a_quoted_snippet_early() {
        assert!(
            !html("京公网安备11010502030143号", "https://a.example/query?code=1").contains('\'')
        );
    }
}
