//! What every handler of a system administrator's pages asks of a request.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;

use crate::extract::SystemAdministrator;
use crate::view::Link;
use crate::{Lang, Shell, State};

/// The portal, and the 系统管理员 who keeps it.
pub struct Keeper {
    pub state: State,
    pub admin: SystemAdministrator,
    pub t: Lang,
}

impl Keeper {
    /// The frame of the page.
    pub fn shell(&self) -> Shell {
        self.admin.shell(&self.state).section("admin")
    }

    pub fn nav(&self, current: &str) -> Vec<Link> {
        nav(self.t, true, current)
    }
}

/// The navigation of administrators, with one entry marked; who keeps the system has more to do.
pub fn nav(t: Lang, keeps_the_system: bool, current: &str) -> Vec<Link> {
    let entries = [
        ("operations", "admin-operations", "/admin", "grid"),
        ("organs", "admin-organs", "/admin/organs", "building"),
        ("providers", "admin-providers", "/admin/providers", "globe"),
        ("notices", "admin-notices", "/admin/notices", "bell"),
        ("query", "desk-nav-query", "/query", "search"),
    ];
    let link = |(id, key, href, icon): (&str, &str, &str, _)| Link {
        text: t.text(key).to_owned(),
        href: href.to_owned(),
        icon,
        count: None,
        current: id == current,
    };
    let may = |id: &str| keeps_the_system || !matches!(id, "organs" | "providers" | "notices");
    entries.into_iter().filter(|(id, ..)| may(id)).map(link).collect()
}

impl FromRequestParts<State> for Keeper {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let admin = SystemAdministrator::from_request_parts(parts, state).await?;
        Ok(Self { state: state.clone(), t: admin.visitor.t, admin })
    }
}
