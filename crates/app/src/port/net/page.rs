//! A page taken apart: what can be read on it, what is hidden, its links and the pictures beside them.

use std::collections::{BTreeMap, BTreeSet};

use anbei_domain::check::{HomePage, PageLink};
use reqwest::Url;
use scraper::node::Element;
use scraper::{Html, Node};

/// More text or links than a home page needs to be judged.
const MOST_TEXT: usize = 400_000;
const MOST_LINKS: usize = 3_000;
const MOST_HOSTS: usize = 10;

/// Elements whose text nobody reads.
const UNREAD: [&str; 8] =
    ["script", "style", "template", "noscript", "head", "textarea", "iframe", "object"];

/// What a browser has found to be out of sight: see `unseen.js`.
const UNSEEN: &str = "data-anbei-unseen";

/// Out of the window to the left or above, in pixels.
const FAR: f64 = -500.0;

/// What an element inherits from those around it.
#[derive(Clone, Copy, Default)]
struct Around {
    is_hidden: bool,
    /// The link it is part of, by its place.
    link: Option<usize>,
}

/// For what a browser asks a host; the more telling comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    Page,
    Script,
    Style,
    Picture,
}

/// Takes a page apart; beside it come the hosts that a browser needs to draw it.
pub(super) fn read(html: &str, base: &Url) -> (HomePage, Vec<String>) {
    let tree = Html::parse_document(html);
    let mut reading = Reading { base, page: HomePage::default(), hosts: BTreeSet::new() };
    reading.need(Need::Page, Some(base));
    // Which element a link or a picture stands in: pictures beside a link belong to it.
    let (mut link_parents, mut pictures) = (Vec::new(), Vec::new());
    let mut rest = vec![(tree.tree.root(), Around::default())];
    while let Some((node, around)) = rest.pop() {
        let mut around = around;
        match node.value() {
            Node::Text(text) => reading.text(text, around),
            Node::Element(element) => {
                around.is_hidden |= is_hidden(element);
                let parent = node.parent().map(|parent| parent.id());
                if let Some(link) = reading.link(element, around) {
                    around.link = Some(link);
                    link_parents.push(parent);
                }
                reading.script(element);
                reading.style(element);
                if let Some(src) = reading.picture(element) {
                    match around.link {
                        Some(link) => reading.page.links[link].images.push(src),
                        None => pictures.push((parent, src)),
                    }
                }
            }
            _ => {}
        }
        let children: Vec<_> = node.children().collect();
        rest.extend(children.into_iter().rev().map(|child| (child, around)));
    }
    for (parent, src) in pictures {
        let beside = link_parents.iter().position(|other| *other == parent);
        if let Some(link) = beside.and_then(|at| reading.page.links.get_mut(at)) {
            link.images.push(src);
        }
    }
    let mut hosts: Vec<String> = Vec::new();
    for (_, host) in reading.hosts {
        if hosts.len() < MOST_HOSTS && !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    (reading.page, hosts)
}

struct Reading<'a> {
    base: &'a Url,
    page: HomePage,
    hosts: BTreeSet<(Need, String)>,
}

impl Reading<'_> {
    fn text(&mut self, text: &str, around: Around) {
        let add = |to: &mut String| {
            if !text.trim().is_empty() && to.len() + text.len() < MOST_TEXT {
                to.push_str(text.trim());
                to.push(' ');
            }
        };
        add(if around.is_hidden { &mut self.page.hidden } else { &mut self.page.text });
        if let Some(link) = around.link {
            add(&mut self.page.links[link].text);
        }
    }

    fn link(&mut self, element: &Element, around: Around) -> Option<usize> {
        let href = element.attr("href").filter(|_| element.name() == "a")?;
        if self.page.links.len() >= MOST_LINKS {
            return None;
        }
        let href = self.absolute(href);
        let is_hidden = around.is_hidden;
        self.page.links.push(PageLink { href, is_hidden, ..PageLink::default() });
        Some(self.page.links.len() - 1)
    }

    fn picture(&mut self, element: &Element) -> Option<String> {
        let src = element.attr("src").filter(|_| element.name() == "img")?;
        self.need(Need::Picture, self.base.join(src).ok().as_ref());
        Some(self.absolute(src))
    }

    fn style(&mut self, element: &Element) {
        let is_style = |rel: &str| rel.split_whitespace().any(|word| word == "stylesheet");
        self.page.is_styled |= element.name() == "style" || element.attr("style").is_some();
        if element.name() == "link" && element.attr("rel").is_some_and(is_style) {
            self.page.is_styled = true;
            let href = element.attr("href").and_then(|href| self.base.join(href).ok());
            self.need(Need::Style, href.as_ref());
        }
    }

    fn script(&mut self, element: &Element) {
        let kind = element.attr("type").unwrap_or_default();
        if element.name() != "script" || kind.contains("json") {
            return;
        }
        self.page.scripts += 1;
        let src = element.attr("src").and_then(|src| self.base.join(src).ok());
        self.need(Need::Script, src.as_ref());
    }

    fn need(&mut self, need: Need, url: Option<&Url>) {
        self.hosts.extend(url.and_then(Url::host_str).map(|host| (need, host.to_owned())));
    }

    fn absolute(&self, address: &str) -> String {
        // As browsers do, without the characters that a line break or an indent left behind.
        let address: String = address.trim().chars().filter(|c| !c.is_control()).collect();
        self.base.join(&address).map_or(address, String::from)
    }
}

fn is_hidden(element: &Element) -> bool {
    let is_marked = |name: &str| element.attr(name).is_some();
    if UNREAD.contains(&element.name()) || is_marked("hidden") || is_marked(UNSEEN) {
        return true;
    }
    let style: String = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let rules =
        style.split(';').filter_map(|rule| rule.trim_end_matches("!important").split_once(':'));
    hides(&rules.collect())
}

/// Whether the rules of one element leave nothing of it to be seen.
fn hides(rules: &BTreeMap<&str, &str>) -> bool {
    let is =
        |name: &str, values: &[&str]| rules.get(name).is_some_and(|value| values.contains(value));
    let number = |name: &str| rules.get(name).and_then(|value| number(value));
    let is_below = |name: &str, least: f64| number(name).is_some_and(|number| number < least);
    let is_placed = is("position", &["absolute", "fixed"]);
    // A box without height and with padding is as high as its padding.
    let is_padded =
        rules.keys().any(|name| name.starts_with("padding") || name.starts_with("min-"));
    let is_cut = !is_padded && is("overflow", &["hidden", "clip"]);
    is("display", &["none"])
        || is("visibility", &["hidden", "collapse"])
        || is_below("opacity", 0.1)
        || is("font-size", &["0", "0px"])
        || is_below("text-indent", FAR)
        || (is_placed && ["left", "top"].iter().any(|side| is_below(side, FAR)))
        || (is_cut && ["height", "max-height", "width"].iter().any(|side| is_below(side, 2.0)))
}

/// A bare number, pixels or a percentage; of other units only the browser knows.
fn number(value: &str) -> Option<f64> {
    match value.strip_suffix('%') {
        Some(percent) => Some(percent.parse::<f64>().ok()? / 100.0),
        None => value.strip_suffix("px").unwrap_or(value).parse().ok(),
    }
}
