//! State diagrams as SVG: what has states and moves between them, laid out in layers and drawn. The same input gives the
//! same bytes.

mod draw;
mod layout;

pub use draw::svg;

/// What is drawn. The first node is the beginning.
pub struct Graph {
    pub title: String,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// What the looks of edges mean, by their index.
    pub legend: Vec<String>,
}

/// A state, or the dot before the first one, which has no name.
pub struct Node {
    pub name: String,
    /// Moves that lead back to the same state, written inside it.
    pub inner: Vec<String>,
    /// Nothing leads on from here.
    pub is_end: bool,
}

/// A move from one state to another.
pub struct Edge {
    pub from: usize,
    pub to: usize,
    pub label: String,
    pub look: usize,
}

impl Graph {
    /// Adds a move; one with the same ends and look is named beside it instead.
    pub fn connect(&mut self, edge: Edge, joint: &str) {
        let twin = self
            .edges
            .iter_mut()
            .find(|other| (other.from, other.to, other.look) == (edge.from, edge.to, edge.look));
        match twin {
            Some(twin) => twin.label = format!("{}{joint}{}", twin.label, edge.label),
            None => self.edges.push(edge),
        }
    }
}

/// How wide a text will be at most, in pixels. Fonts differ; a box too wide is better than one too narrow.
fn width_of(text: &str, size: i64) -> i64 {
    let wide = |c: char| if c.is_ascii() { 60 } else { 103 };
    text.chars().map(|c| wide(c) * size / 100).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(name: &str) -> Node {
        Node { name: name.to_owned(), inner: Vec::new(), is_end: false }
    }

    fn graph() -> Graph {
        let edge = |from, to, label: &str| Edge { from, to, label: label.to_owned(), look: 0 };
        let mut graph = Graph {
            title: "Ways".to_owned(),
            nodes: ["", "Draft", "Sent <&", "Done"].map(node).into(),
            edges: Vec::new(),
            legend: vec!["Somebody".to_owned()],
        };
        for (from, to, label) in [
            (0, 1, ""),
            (1, 2, "send"),
            (2, 1, "return"),
            (2, 3, "approve"),
            (1, 3, "drop"),
            (1, 3, "lapse"),
        ] {
            graph.connect(edge(from, to, label), " / ");
        }
        graph
    }

    #[test]
    fn the_same_graph_is_drawn_the_same_and_as_xml() {
        let drawn = svg(&graph());
        assert_eq!(drawn, svg(&graph()));
        assert!(drawn.contains("Sent &lt;&amp;") && drawn.contains("drop / lapse"), "{drawn}");
        let (edges, legend) = (5, 1);
        assert_eq!(drawn.matches("<path class=\"edge").count(), edges + legend, "twins are one");
    }

    #[test]
    fn no_two_boxes_of_a_layer_overlap() {
        let placed = layout::place(&graph());
        for layer in &placed.layers {
            for pair in layer.windows(2) {
                let (left, right) = (&placed.items[pair[0]], &placed.items[pair[1]]);
                assert!(
                    left.x + left.width / 2 < right.x - right.width / 2,
                    "{} {}",
                    left.x,
                    right.x
                );
            }
        }
    }
}
