//! The measure of all speed here: an axum handler that returns bytes it already has.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;

/// Serves these bytes at every path, with a runtime like the program's own.
pub fn serve(address: SocketAddr, content_type: &str, body: Vec<u8>) -> std::io::Result<()> {
    let (body, content_type) = (Bytes::from(body), content_type.to_owned());
    let handler = move || {
        let (body, content_type) = (body.clone(), content_type.clone());
        async move { ([(CONTENT_TYPE, content_type)], body) }
    };
    let router = Router::new().route("/", get(handler.clone())).route("/{*rest}", get(handler));
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async move {
        let listener = tokio::net::TcpListener::bind(address).await?;
        axum::serve(listener, router).await
    })
}
