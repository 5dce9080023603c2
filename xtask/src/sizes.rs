//! Small things: files, functions and handlers' signatures.
//!
//! The sources are formatted by rustfmt, so that a function ends at the first `}` as far to the right as its `fn`.

use crate::Findings;
use crate::tree::{Tree, code_lines, is_test_file};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 40;
const HANDLER_ARGUMENTS: usize = 5;

/// Fails on long files; warns of long functions and of handlers that ask for much.
pub fn check(tree: &Tree) -> Findings {
    let mut findings = Findings::default();
    for file in tree.under(&["crates/", "xtask/"], ".rs").filter(|file| !is_test_file(file)) {
        let text = tree.text(file);
        let lines = text.lines().count();
        if lines > FILE_LINES {
            findings.broken.push(format!("{file} has {lines} lines, {FILE_LINES} are allowed"));
        }
        let is_handler = file.starts_with("crates/web/src/pages/") || file.contains("/api/");
        for function in functions(&text) {
            let Function { line, length, arguments, is_async } = function;
            if length > FUNCTION_LINES {
                findings.warnings.push(format!("{file}:{line}: a function of {length} lines"));
            }
            if is_handler && is_async && arguments > HANDLER_ARGUMENTS {
                findings.warnings.push(format!("{file}:{line}: {arguments} arguments"));
            }
        }
    }
    findings
}

#[derive(Debug, PartialEq)]
struct Function {
    line: usize,
    length: usize,
    arguments: usize,
    is_async: bool,
}

fn functions(text: &str) -> Vec<Function> {
    let lines = code_lines(text);
    lines
        .iter()
        .enumerate()
        .filter_map(|(at, &(line, first))| {
            let before = first.split("fn ").next()?;
            if before.len() == first.len() || !before.trim().chars().all(is_modifier) {
                return None;
            }
            let indent = &first[..first.len() - first.trim_start().len()];
            let is_last = |text: &str| {
                text.strip_prefix(indent).is_some_and(|rest| {
                    matches!(rest, "}" | "};") || rest.starts_with(") -> ") && rest.ends_with(';')
                })
            };
            let one_line = first.ends_with('}') || first.ends_with(';');
            let end = if one_line {
                line
            } else {
                lines[at + 1..].iter().find(|(_, text)| is_last(text)).map_or(line, |&(end, _)| end)
            };
            Some(Function {
                line,
                length: end - line + 1,
                arguments: arguments(lines[at..].iter().map(|&(_, text)| text)),
                is_async: before.contains("async"),
            })
        })
        .collect()
}

/// `pub(crate) const async` and the like: what may stand before `fn`.
fn is_modifier(c: char) -> bool {
    c.is_ascii_lowercase() || matches!(c, ' ' | '(' | ')')
}

/// Counts the arguments of the signature that starts in the first of `lines`.
fn arguments<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let text: String = lines.take(FUNCTION_LINES).flat_map(|line| [line, "\n"]).collect();
    let signature = text.split_once("fn ").map_or("", |(_, rest)| rest).replace("->", "");
    let (mut depth, mut count) = (0_usize, 0);
    let (mut inside, mut pending) = (false, false);
    for c in signature.chars() {
        match c {
            // What generics hold before the parenthesis are no arguments.
            '(' if depth == 0 => (inside, depth) = (true, 1),
            '(' | '[' | '<' | '{' => depth += 1,
            ')' if depth == 1 && inside => break,
            ')' | ']' | '>' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 1 && inside => {
                count += 1;
                pending = false;
            }
            c if depth == 1 && inside && !c.is_whitespace() => pending = true,
            _ => {}
        }
    }
    count + usize::from(pending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_too_long() {
        let found = check(&Tree::of_workspace()).broken;
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn functions_are_measured_from_fn_to_closing_brace() {
        let text = "\
pub(crate) async fn post<A, B>(
    State(app): State<App>,
    Path((a, b)): Path<(A, B)>,
) -> Response {
    let x = {
        1
    };
}

fn short() {}
";
        assert_eq!(
            functions(text),
            [
                Function { line: 1, length: 8, arguments: 2, is_async: true },
                Function { line: 10, length: 1, arguments: 0, is_async: false },
            ]
        );
    }
}
