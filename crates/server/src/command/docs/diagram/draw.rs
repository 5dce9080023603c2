//! The placed graph as SVG, readable on light and on dark pages.

use std::fmt::Write;

use super::layout::{Item, Placed, place};
use super::{Graph, width_of};

const STYLE: &str = "\
svg{--paper:#fff;--ink:#17202c;--soft:#4d5866;--line:#7b8794;--box:#eef1f5;--a:#17202c;--b:#0b4a99;--c:#8a5200}\
@media(prefers-color-scheme:dark){svg{--paper:#181f29;--ink:#e8edf3;--soft:#aeb9c7;--line:#7f8c9c;--box:#212a36;--a:#e8edf3;--b:#a3c8ff;--c:#f4c977}}\
text{font-family:system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;fill:var(--ink);text-anchor:middle}\
.name{font-size:15px;font-weight:600}.inner{font-size:12px;fill:var(--soft)}.label{font-size:13px;paint-order:stroke;stroke:var(--paper);stroke-width:6px;stroke-linejoin:round}\
.key{font-size:13px;text-anchor:start}.box{fill:var(--box);stroke:var(--line)}.end{fill:var(--paper);stroke:var(--ink);stroke-width:2}.dot{fill:var(--ink)}\
.edge{fill:none;stroke-width:1.5}.e0{stroke:var(--a)}.e1{stroke:var(--b)}.e2{stroke:var(--c);stroke-dasharray:6 4}.e3{stroke:var(--soft);stroke-dasharray:2 3}\
.l0{fill:var(--a)}.l1{fill:var(--b)}.l2{fill:var(--c)}.l3{fill:var(--soft)}.m0{fill:var(--a)}.m1{fill:var(--b)}.m2{fill:var(--c)}.m3{fill:var(--soft)}";

const LEGEND: i64 = 36;

/// Draws the graph.
pub fn svg(graph: &Graph) -> String {
    let placed = place(graph);
    let (width, height) = (placed.width.max(legend_width(graph)), placed.height + LEGEND);
    let title = escaped(&graph.title);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-label=\"{title}\">\n<title>{title}</title>\n<style>{STYLE}</style>\n"
    );
    for look in 0..graph.legend.len() {
        // A marker takes its colour from a rule of its own: not every reader knows context-stroke.
        let _ = writeln!(
            out,
            "<marker id=\"m{look}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto-start-reverse\"><path class=\"m{look}\" d=\"M0 1L9 5L0 9z\"/></marker>"
        );
    }
    let _ = writeln!(
        out,
        "<rect width=\"{width}\" height=\"{height}\" rx=\"8\" style=\"fill:var(--paper)\"/>"
    );
    let _ = writeln!(out, "<g transform=\"translate({} 0)\">", (width - placed.width) / 2);
    edges(&mut out, graph, &placed);
    nodes(&mut out, graph, &placed);
    labels(&mut out, graph, &placed);
    out.push_str("</g>\n");
    legend(&mut out, graph, placed.height);
    out.push_str("</svg>\n");
    out
}

fn edges(out: &mut String, graph: &Graph, placed: &Placed) {
    for (index, edge) in graph.edges.iter().enumerate() {
        let mut path = String::new();
        let points = points(placed, index);
        for (place, (x, y)) in points.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| points.get(before));
            let _ = match before {
                None => write!(path, "M{x} {y}"),
                // Through a bend one goes straight, so that the next curve begins where this one ends.
                Some((before_x, before_y)) => {
                    let middle = i64::midpoint(*before_y, *y);
                    write!(path, "C{before_x} {middle} {x} {middle} {x} {y}")
                }
            };
        }
        let end = if placed.is_back[index] { "start" } else { "end" };
        let look = edge.look;
        let _ = writeln!(
            out,
            "<path class=\"edge e{look}\" d=\"{path}\" marker-{end}=\"url(#m{look})\"/>"
        );
    }
}

/// Where an edge passes, from the top down: its port in the upper box, its bends, its port in the lower.
fn points(placed: &Placed, index: usize) -> Vec<(i64, i64)> {
    let chain = &placed.chains[index];
    let mut points = Vec::new();
    let last = chain.len() - 1;
    for (place, id) in chain.iter().enumerate() {
        let item = &placed.items[*id];
        if place == 0 {
            points.push((port(placed, *id, index, false), item.y + item.height));
        } else if place == last {
            points.push((port(placed, *id, index, true), item.y));
        } else {
            points.push((item.x, item.y));
            points.push((item.x, item.y + item.height));
        }
    }
    points
}

/// Where an edge meets a box: those that meet it at the same side share the side, in the order in which they come.
fn port(placed: &Placed, node: usize, edge: usize, above: bool) -> i64 {
    let next = |chain: &[usize]| match chain {
        [.., before, last] if above && *last == node => Some(*before),
        [first, after, ..] if !above && *first == node => Some(*after),
        _ => None,
    };
    let ends =
        placed.chains.iter().enumerate().filter_map(|(index, chain)| Some((index, next(chain)?)));
    let mut ends: Vec<_> = ends.map(|(index, next)| (placed.items[next].x, index)).collect();
    ends.sort_unstable();
    let at = ends.iter().position(|end| end.1 == edge).unwrap_or(0);
    let Item { x, width, .. } = placed.items[node];
    let (at, count) = (i64::try_from(at).unwrap_or(0), i64::try_from(ends.len()).unwrap_or(1));
    // Straight down where there is but one.
    x - width / 2 + width * (2 * at + 1) / (2 * count)
}

fn nodes(out: &mut String, graph: &Graph, placed: &Placed) {
    for (node, item) in graph.nodes.iter().zip(&placed.items) {
        let Item { x, y, width, height, .. } = item;
        if node.name.is_empty() {
            let _ = writeln!(
                out,
                "<circle class=\"dot\" cx=\"{x}\" cy=\"{}\" r=\"7\"/>",
                y + height / 2
            );
            continue;
        }
        let end = if node.is_end { " end" } else { "" };
        let left = x - width / 2;
        let _ = writeln!(
            out,
            "<rect class=\"box{end}\" x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>\
             <text class=\"name\" x=\"{x}\" y=\"{}\">{}</text>",
            y + 24,
            escaped(&node.name)
        );
        for (line, text) in (0_i64..).zip(&node.inner) {
            let y = y + 43 + line * 17;
            let _ =
                writeln!(out, "<text class=\"inner\" x=\"{x}\" y=\"{y}\">{}</text>", escaped(text));
        }
    }
}

fn labels(out: &mut String, graph: &Graph, placed: &Placed) {
    for (edge, label) in graph.edges.iter().zip(&placed.labels) {
        let Some(item) = label.and_then(|label| placed.items.get(label)) else { continue };
        let _ = writeln!(
            out,
            "<text class=\"label l{}\" x=\"{}\" y=\"{}\">{}</text>",
            edge.look,
            item.x,
            item.y + 14,
            escaped(&edge.label)
        );
    }
}

fn legend_width(graph: &Graph) -> i64 {
    48 + graph.legend.iter().map(|text| width_of(text, 13) + 64).sum::<i64>()
}

fn legend(out: &mut String, graph: &Graph, top: i64) {
    let mut x = 24;
    for (look, text) in graph.legend.iter().enumerate() {
        let _ = writeln!(
            out,
            "<path class=\"edge e{look}\" d=\"M{x} {y}h28\" marker-end=\"url(#m{look})\"/><text class=\"key\" x=\"{}\" y=\"{}\">{}</text>",
            x + 36,
            top + 14,
            escaped(text),
            y = top + 10
        );
        x += width_of(text, 13) + 64;
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
