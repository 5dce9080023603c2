//! 网络接入服务商: what the members of an organisation see and do.

mod agent;
mod customers;
mod entry;
mod home;
mod join;
mod members;
mod order;
mod orders;
mod prefill;
mod prefill_keys;
mod prefill_new;
mod prefills;
mod sites;

use anbei_domain::provider::Member;
use axum::Router;
use axum::routing::{get, post};

pub use agent::Agent;
pub use entry::Known;
pub use home::look;
pub use members::to_field;

use crate::view::Link;
use crate::{Lang, State};

pub fn routes() -> Router<State> {
    Router::new()
        .route("/provider", get(home::get))
        .route("/provider/join", post(join::post))
        .route("/provider/entry", get(entry::get).post(entry::post))
        .route("/provider/entry/withdraw", post(home::post_withdraw))
        .route("/provider/members", get(members::get).post(members::post))
        .route("/provider/customers", get(customers::get))
        .route("/provider/customers/export.csv", get(customers::get_export))
        .route("/provider/sites", get(sites::get))
        .route("/provider/prefills", get(prefills::get))
        .route("/provider/prefills/export.csv", get(prefills::get_export))
        .route("/provider/prefills/new", get(prefill_new::get).post(prefill_new::post))
        .route("/provider/prefills/keys", get(prefill_keys::get).post(prefill_keys::post))
        .route("/provider/prefills/{id}", get(prefill::get).post(prefill::post))
        .route("/provider/orders", get(orders::get))
        .route("/provider/orders/{id}", get(order::get).post(order::post))
}

/// The pages of an organisation that open to `member`, with one marked.
pub fn tabs(t: Lang, current: &str, member: &Member) -> Vec<Link> {
    let tab = |(id, href, icon): (&str, &str, _)| Link {
        text: t.text(format!("provider-tab-{id}")).to_owned(),
        href: href.to_owned(),
        icon,
        count: None,
        current: id == current,
    };
    let pages = [
        ("home", "/provider", "home"),
        ("orders", "/provider/orders", "inbox"),
        ("customers", "/provider/customers", "globe"),
        ("sites", "/provider/sites", "upload"),
        ("prefills", "/provider/prefills", "pen"),
        ("members", "/provider/members", "user"),
        ("connections", "/provider/connections", "external"),
    ];
    let opens = |(id, ..): &(&str, &str, &str)| *id != "connections" || member.role.may_manage();
    pages.into_iter().filter(opens).map(tab).collect()
}
