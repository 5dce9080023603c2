//! Prose as HTML. Everything that was written is escaped; every tag is ours.

use std::fmt::Write;

use anbei_app::port::press::{Cell, Prose, Run};

/// The parts of a page; `title` names what scrolls by itself.
pub fn write(parts: &[Prose], title: &str) -> String {
    let mut html = String::new();
    for part in parts {
        push(&mut html, part, title);
    }
    html
}

fn push(html: &mut String, part: &Prose, title: &str) {
    match part {
        Prose::Heading { level, anchor, text } => {
            let (id, text) = (escape(anchor), escape(text));
            // Writing to a string cannot fail.
            let _ = write!(html, "<h{level} id=\"{id}\">{text}</h{level}>");
        }
        Prose::Paragraph { runs } => wrap(html, "p", runs),
        Prose::List { is_steps, items } => list(html, *is_steps, items, title),
        Prose::Table { head, rows } => table(html, head, rows, title),
        Prose::Listing { lines } => {
            let text = lines.join("\n");
            let _ = write!(html, "<pre tabindex=\"0\"><code>{}</code></pre>", escape(&text));
        }
        Prose::Picture { file, alt } => {
            let (file, alt) = (escape(file), escape(alt));
            let _ = write!(
                html,
                "<figure class=\"shot\"><a href=\"/guide/pictures/{file}\"><img src=\"/guide/pictures/{file}\" alt=\"{alt}\" loading=\"lazy\"></a><figcaption>{alt}</figcaption></figure>"
            );
        }
        Prose::Note { parts } => {
            html.push_str("<div class=\"aside\">");
            for part in parts {
                push(html, part, title);
            }
            html.push_str("</div>");
        }
    }
}

fn list(html: &mut String, is_steps: bool, items: &[Vec<Prose>], title: &str) {
    let (open, close) = if is_steps { ("<ol class=\"path\">", "</ol>") } else { ("<ul>", "</ul>") };
    html.push_str(open);
    for item in items {
        html.push_str("<li>");
        for part in item {
            push(html, part, title);
        }
        html.push_str("</li>");
    }
    html.push_str(close);
}

fn table(html: &mut String, head: &[Cell], rows: &[Vec<Cell>], title: &str) {
    let title = escape(title);
    let _ = write!(
        html,
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{title}\"><table class=\"table\"><thead><tr>"
    );
    for cell in head {
        wrap(html, "th", cell);
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            wrap(html, "td", cell);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
}

fn wrap(html: &mut String, tag: &str, runs: &[Run]) {
    let _ = write!(html, "<{tag}>");
    for run in runs {
        set(html, run);
    }
    let _ = write!(html, "</{tag}>");
}

fn set(html: &mut String, run: &Run) {
    let mut text = escape(&run.text);
    if run.code {
        text = format!("<code>{text}</code>");
    }
    if run.strong {
        text = format!("<strong>{text}</strong>");
    }
    if !run.href.is_empty() {
        text = format!("<a href=\"{}\">{text}</a>", escape(&run.href));
    }
    html.push_str(&text);
}

/// Text that can stand between tags and in an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
