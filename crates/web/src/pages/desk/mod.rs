//! The officer's desk: the queue, a case, the decisions.

mod admin;
mod alarms;
mod announcement;
mod announcement_form;
mod announcements;
mod archive;
pub(in crate::pages) mod bar;
pub(in crate::pages) mod bench;
mod blocks;
mod case;
mod case_file;
mod confirm;
mod hand_over;
mod head;
mod history;
mod import;
mod import_check;
mod import_files;
mod inspect;
mod keeper;
mod organs;
mod pairs;
mod papers;
mod provider_open;
mod provider_review;
mod providers;
mod queue;
mod queue_row;
mod reasons;
mod reasons_form;
mod record;
mod record_file;
mod record_move;
mod record_sign;
mod records;
pub(in crate::pages) mod refused;
mod related;
mod remark;
mod seat;
mod unfiled;

use axum::Router;
use axum::routing::{get, post};

use crate::State;

pub use seat::Seat;

/// Reports of access providers: tables, looked at and entered as an organ's are.
fn reports() -> Router<State> {
    Router::new()
        .route("/provider/sites/import", get(import::sites::get).post(import::sites::post))
        .route(
            "/provider/sites/import/check",
            get(import_check::sites::get).post(import_check::sites::post),
        )
        .route("/provider/sites/import/{file}", get(import_files::sites))
        .route("/provider/lines/import", get(import::lines::get).post(import::lines::post))
        .route(
            "/provider/lines/import/check",
            get(import_check::lines::get).post(import_check::lines::post),
        )
        .route("/provider/lines/import/{file}", get(import_files::lines))
        .route("/provider/nodes/import", get(import::nodes::get).post(import::nodes::post))
        .route(
            "/provider/nodes/import/check",
            get(import_check::nodes::get).post(import_check::nodes::post),
        )
        .route("/provider/nodes/import/{file}", get(import_files::nodes))
        .route("/provider/prefills/import", get(import::prefills::get).post(import::prefills::post))
        .route(
            "/provider/prefills/import/check",
            get(import_check::prefills::get).post(import_check::prefills::post),
        )
        .route("/provider/prefills/import/{file}", get(import_files::prefills))
}

/// 公告, as the system administrator keeps them.
fn announcements() -> Router<State> {
    Router::new()
        .route("/admin/notices", get(announcements::get))
        .route(
            "/admin/notices/new",
            get(announcement_form::get_new).post(announcement_form::post_new),
        )
        .route("/admin/notices/{id}", get(announcement::get).post(announcement::post))
        .route(
            "/admin/notices/{id}/edit",
            get(announcement_form::get_edit).post(announcement_form::post_edit),
        )
}

pub fn routes() -> Router<State> {
    Router::new()
        .merge(reports())
        .merge(announcements())
        .route("/admin", get(admin::get))
        .route("/admin/organs", get(organs::get))
        .route("/admin/organs/import", get(import::organs::get).post(import::organs::post))
        .route(
            "/admin/organs/import/check",
            get(import_check::organs::get).post(import_check::organs::post),
        )
        .route("/admin/organs/import/{file}", get(import_files::organs))
        .route("/admin/providers", get(providers::get))
        .route("/admin/providers/new", get(provider_open::get).post(provider_open::post))
        .route("/admin/providers/{id}", get(provider_review::get).post(provider_review::post))
        .route("/desk", get(queue::get))
        .route("/desk/next", post(queue::post_next))
        .route("/desk/import", get(import::older::get).post(import::older::post))
        .route("/desk/import/check", get(import_check::older::get).post(import_check::older::post))
        .route("/desk/import/{file}", get(import_files::older))
        .route("/desk/unfiled", get(unfiled::get).post(unfiled::post))
        .route("/desk/unfiled/import", get(import::unfiled::get).post(import::unfiled::post))
        .route(
            "/desk/unfiled/import/check",
            get(import_check::unfiled::get).post(import_check::unfiled::post),
        )
        .route("/desk/unfiled/import/{file}", get(import_files::unfiled))
        .route(
            "/desk/unfiled/{id}/withdraw",
            get(unfiled::get_withdraw).post(unfiled::post_withdraw),
        )
        .route("/desk/alarms", get(alarms::get))
        .route("/desk/alarms/{id}/settle", post(alarms::post_settle))
        .route("/desk/cases/{id}", get(case::get))
        .route("/desk/cases/{id}/check", post(case::post_check))
        .route("/desk/records", get(records::get))
        .route("/desk/records/{id}", get(record::get))
        .route(
            "/desk/records/{id}/countersign",
            get(record_sign::get_countersign).post(record_sign::post_countersign),
        )
        .route(
            "/desk/records/{id}/decline",
            get(record_sign::get_decline).post(record_sign::post_decline),
        )
        .route("/desk/records/{id}/{move}", get(record_move::get).post(record_move::post))
        .route("/desk/cases/{id}/take", post(case::post_take))
        .route("/desk/cases/{id}/release", post(case::post_release))
        .route("/desk/cases/{id}/renew", post(case::post_renew))
        .route("/desk/cases/{id}/reveal", post(case::post_reveal))
        .route("/desk/cases/{id}/papers/{file}", post(papers::post))
        .route("/desk/cases/{id}/notes", post(case::post_note))
        .route("/desk/cases/{id}/hand-over", get(hand_over::get).post(hand_over::post))
        .route("/desk/cases/{id}/inspect", get(inspect::get).post(inspect::post))
        .route("/desk/cases/{id}/return", get(reasons::get_return).post(reasons::post_return))
        .route("/desk/cases/{id}/refuse", get(reasons::get_refuse).post(reasons::post_refuse))
        .route("/desk/cases/{id}/finding", get(remark::get_finding).post(remark::post_finding))
        .route("/desk/cases/{id}/send-back", get(remark::get_back).post(remark::post_back))
        .route("/desk/cases/{id}/approve", get(confirm::get_approve).post(confirm::post_approve))
        .route("/desk/cases/{id}/together", get(confirm::get_together).post(confirm::post_together))
        .route("/desk/cases/{id}/sign", get(confirm::get_sign).post(confirm::post_sign))
}
