//! The frame of a page: what stands above and below what it says. For whoever is not logged in it is the same on every page, and
//! drawn once.

use std::sync::OnceLock;

use askama::Template;

use super::Shell;

/// What was drawn so far, in Chinese and in English.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Before and after the address to come back to.
    top: [OnceLock<(String, String)>; 2],
    /// One for each entry that may be the current one, and one for none.
    nav: [[OnceLock<String>; SECTIONS.len() + 1]; 2],
    foot: [OnceLock<String>; 2],
}

/// The entries of everybody's navigation.
const SECTIONS: [&str; 4] = ["home", "query", "guide", "policy"];
/// Stands for the address to come back to; it has the same form in a query.
const PLACE: &str = "--page--";

#[derive(Template)]
#[template(path = "layout/top.html")]
pub struct Top<'a> {
    shell: &'a Shell,
}

#[derive(Template)]
#[template(path = "layout/nav.html")]
pub struct Nav<'a> {
    shell: &'a Shell,
}

#[derive(Template)]
#[template(path = "layout/foot.html")]
pub struct Foot<'a> {
    shell: &'a Shell,
}

/// The tabs of an applicant.
#[derive(Template)]
#[template(path = "layout/side.html")]
pub struct Side<'a> {
    shell: &'a Shell,
}

/// What the keys of the desk do.
#[derive(Template)]
#[template(path = "layout/keys.html")]
pub struct Keys<'a> {
    shell: &'a Shell,
}

/// Parts of the frame that are somebody's own. Each is drawn by a function of its own, lest every page carry all of them.
impl Shell {
    pub fn own_top(&self) -> Top<'_> {
        Top { shell: self }
    }

    pub fn own_nav(&self) -> Nav<'_> {
        Nav { shell: self }
    }

    pub fn own_foot(&self) -> Foot<'_> {
        Foot { shell: self }
    }

    pub fn side(&self) -> Side<'_> {
        Side { shell: self }
    }

    pub fn keys(&self) -> Keys<'_> {
        Keys { shell: self }
    }
}

impl Shell {
    /// What stands above the page, before and after the address to come back to; `None` if it is somebody's own.
    pub fn drawn_top(&self) -> Option<(&'static str, &'static str)> {
        let draw = || {
            let shell = Self { path: PLACE.to_owned(), ..self.clone() };
            let top = shell.own_top().render().unwrap_or_default();
            top.split_once(PLACE).map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default()
        };
        let place = self.t.pick(&self.drawn.top);
        self.who.is_nobody().then(|| place.get_or_init(draw)).map(|(a, b)| (a.as_str(), b.as_str()))
    }

    /// The navigation; `None` if it is somebody's own.
    pub fn drawn_nav(&self) -> Option<&'static str> {
        let of_none = SECTIONS.len();
        let nth = SECTIONS.iter().position(|name| *name == self.section).unwrap_or(of_none);
        let place = self.t.pick(&self.drawn.nav).get(nth).filter(|_| self.who.is_nobody())?;
        Some(place.get_or_init(|| self.own_nav().render().unwrap_or_default()))
    }

    /// What stands below the page; `None` if it is somebody's own.
    pub fn drawn_foot(&self) -> Option<&'static str> {
        let place = self.t.pick(&self.drawn.foot);
        let draw = || self.own_foot().render().unwrap_or_default();
        self.who.is_nobody().then(|| place.get_or_init(draw).as_str())
    }
}
