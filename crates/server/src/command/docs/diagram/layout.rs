//! Layers: every state below those that lead to it, every label on a line of its own between two layers, so that
//! nothing lies on anything else.

use super::{Graph, Node, width_of};

/// Something that takes room in a layer.
pub struct Item {
    /// Middle, from the left.
    pub x: i64,
    /// Upper edge.
    pub y: i64,
    pub width: i64,
    pub height: i64,
    rank: usize,
}

/// A graph with a place for everything.
pub struct Placed {
    /// The nodes come first, in their order.
    pub items: Vec<Item>,
    pub layers: Vec<Vec<usize>>,
    /// For every edge the items that it passes, from the upper end to the lower.
    pub chains: Vec<Vec<usize>>,
    /// For every edge whether it leads upwards.
    pub is_back: Vec<bool>,
    /// For every edge the item that its label stands in.
    pub labels: Vec<Option<usize>>,
    pub width: i64,
    pub height: i64,
}

const MARGIN: i64 = 24;
const GAP: i64 = 22;
const BETWEEN_LAYERS: i64 = 30;
const SWEEPS: usize = 24;

/// The size of a state's box.
fn size(node: &Node) -> (i64, i64) {
    if node.name.is_empty() {
        return (16, 16);
    }
    let inner = node.inner.iter().map(|line| width_of(line, 12)).max().unwrap_or(0);
    let lines = i64::try_from(node.inner.len()).unwrap_or(0);
    (width_of(&node.name, 15).max(inner) + 28, 38 + lines * 17)
}

/// Finds a place for everything.
pub fn place(graph: &Graph) -> Placed {
    let is_back = back_edges(graph);
    let ranks = ranks(graph, &is_back);
    let item = |(node, rank): (&Node, &usize)| {
        let (width, height) = size(node);
        Item { x: 0, y: 0, width, height, rank: *rank }
    };
    let mut items: Vec<Item> = graph.nodes.iter().zip(&ranks).map(item).collect();
    let (mut chains, mut labels) = (Vec::new(), Vec::new());
    for (edge, back) in graph.edges.iter().zip(&is_back) {
        let (upper, lower) = if *back { (edge.to, edge.from) } else { (edge.from, edge.to) };
        // The label stands near the state that the move leads away from.
        let beside = if *back { ranks[lower] - 1 } else { ranks[upper] + 1 };
        let (mut chain, mut label) = (vec![upper], None);
        for rank in ranks[upper] + 1..ranks[lower] {
            let is_label = rank == beside && !edge.label.is_empty();
            let width = if is_label { width_of(&edge.label, 13) + 8 } else { 10 };
            label = if is_label { Some(items.len()) } else { label };
            chain.push(items.len());
            items.push(Item { x: 0, y: 0, width, height: 18, rank });
        }
        chain.push(lower);
        chains.push(chain);
        labels.push(label);
    }
    let layers = layers(&items);
    let mut placed = Placed { items, layers, chains, is_back, labels, width: 0, height: 0 };
    placed.order();
    placed.spread();
    placed.stack();
    placed
}

/// Edges that lead back to where one has been: turned around, the rest has no circles.
fn back_edges(graph: &Graph) -> Vec<bool> {
    fn visit(graph: &Graph, node: usize, seen: &mut [u8], back: &mut [bool]) {
        seen[node] = 1;
        for (index, edge) in graph.edges.iter().enumerate().filter(|(_, edge)| edge.from == node) {
            match seen[edge.to] {
                0 => visit(graph, edge.to, seen, back),
                1 => back[index] = true,
                _ => {}
            }
        }
        seen[node] = 2;
    }
    let (mut seen, mut back) = (vec![0; graph.nodes.len()], vec![false; graph.edges.len()]);
    visit(graph, 0, &mut seen, &mut back);
    back
}

/// The layer of every node: twice the longest way to it, so that labels find room between; ends all at the bottom.
fn ranks(graph: &Graph, is_back: &[bool]) -> Vec<usize> {
    let mut ranks = vec![0; graph.nodes.len()];
    for _ in &graph.nodes {
        for (edge, back) in graph.edges.iter().zip(is_back) {
            let (upper, lower) = if *back { (edge.to, edge.from) } else { (edge.from, edge.to) };
            ranks[lower] = ranks[lower].max(ranks[upper] + 2);
        }
    }
    let last = ranks.iter().copied().max().unwrap_or(0);
    for (rank, node) in ranks.iter_mut().zip(&graph.nodes) {
        *rank = if node.is_end { last } else { *rank };
    }
    ranks
}

fn layers(items: &[Item]) -> Vec<Vec<usize>> {
    let last = items.iter().map(|item| item.rank).max().unwrap_or(0);
    let mut layers = vec![Vec::new(); last + 1];
    for (index, item) in items.iter().enumerate() {
        layers[item.rank].push(index);
    }
    layers
}

impl Placed {
    /// What an item is tied to in the layer above, or below.
    fn ties(&self, item: usize, above: bool) -> Vec<usize> {
        let pairs = self.chains.iter().flat_map(|chain| chain.windows(2));
        let tied = pairs.filter(|pair| pair[usize::from(above)] == item);
        tied.map(|pair| pair[usize::from(!above)]).collect()
    }

    /// The layers with their ties, from the top down or from the bottom up.
    fn sweep(&self, down: bool) -> Vec<usize> {
        if down {
            (1..self.layers.len()).collect()
        } else {
            (0..self.layers.len() - 1).rev().collect()
        }
    }

    /// Sorts each layer by where its ties are, again and again, and keeps the order with the fewest crossings.
    fn order(&mut self) {
        let mut best = (self.crossings(), self.layers.clone());
        for round in 0..SWEEPS {
            let down = round % 2 == 0;
            for rank in self.sweep(down) {
                let places = self.places();
                let mean = |item: &usize| {
                    let ties = self.ties(*item, down);
                    let sum: usize = ties.iter().map(|tie| places[*tie] * 1000).sum();
                    sum.checked_div(ties.len()).unwrap_or(places[*item] * 1000)
                };
                let mut layer = self.layers[rank].clone();
                layer.sort_by_cached_key(mean);
                self.layers[rank] = layer;
            }
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.layers.clone());
            }
        }
        self.layers = best.1;
    }

    /// Every item's place in its layer.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.items.len()];
        for layer in &self.layers {
            for (place, item) in layer.iter().enumerate() {
                places[*item] = place;
            }
        }
        places
    }

    fn crossings(&self) -> usize {
        let places = self.places();
        let ties: Vec<_> = self.chains.iter().flat_map(|chain| chain.windows(2)).collect();
        let crosses = |a: &[usize], b: &[usize]| {
            self.items[a[0]].rank == self.items[b[0]].rank
                && places[a[0]] < places[b[0]]
                && places[a[1]] > places[b[1]]
        };
        ties.iter().map(|a| ties.iter().filter(|b| crosses(a, b)).count()).sum()
    }

    /// Moves everything as near to its ties as its neighbours allow.
    fn spread(&mut self) {
        for rank in 0..self.layers.len() {
            self.settle(rank, |_, _| 0);
        }
        for round in 0..SWEEPS {
            let down = round % 2 == 0;
            for rank in self.sweep(down) {
                self.settle(rank, |placed, item| {
                    let ties = placed.ties(item, down);
                    let count = i64::try_from(ties.len()).unwrap_or(0);
                    let sum: i64 = ties.iter().map(|tie| placed.items[*tie].x).sum();
                    sum.checked_div(count).unwrap_or(placed.items[item].x)
                });
            }
        }
        let left = |item: &Item| item.x - item.width / 2;
        let first = self.items.iter().map(left).min().unwrap_or(0);
        for item in &mut self.items {
            item.x += MARGIN - first;
        }
        let right = self.items.iter().map(|item| item.x + item.width / 2).max().unwrap_or(0);
        self.width = right + MARGIN;
    }

    /// Gives a layer the places nearest to those wished for, in its order and without overlaps: neighbours that
    /// wish for the same room share it around their mean.
    fn settle(&mut self, rank: usize, wish: impl Fn(&Self, usize) -> i64) {
        let layer = self.layers[rank].clone();
        let mut offset = 0;
        let mut blocks: Vec<(i64, i64)> = Vec::new();
        let mut offsets = Vec::new();
        for (place, item) in layer.iter().enumerate() {
            if place > 0 {
                let before = self.items[layer[place - 1]].width;
                offset += i64::midpoint(before, self.items[*item].width) + GAP;
            }
            offsets.push(offset);
            blocks.push((wish(self, *item) - offset, 1));
            while let [.., (a, m), (b, n)] = blocks[..]
                && a / m > b / n
            {
                blocks.truncate(blocks.len() - 2);
                blocks.push((a + b, m + n));
            }
        }
        let mut places = blocks.into_iter().flat_map(|(sum, count)| {
            std::iter::repeat_n(sum / count, usize::try_from(count).unwrap_or(0))
        });
        for (item, offset) in layer.iter().zip(offsets) {
            self.items[*item].x = places.next().unwrap_or(0) + offset;
        }
    }

    /// Puts the layers below each other.
    fn stack(&mut self) {
        let mut top = MARGIN;
        for layer in &self.layers {
            let height = layer.iter().map(|item| self.items[*item].height).max().unwrap_or(0);
            for item in layer {
                self.items[*item].y = top + (height - self.items[*item].height) / 2;
            }
            top += height + BETWEEN_LAYERS;
        }
        self.height = top - BETWEEN_LAYERS + MARGIN;
    }
}
