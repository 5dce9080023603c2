//! `anbei serve`.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anbei_web::{Brand, Config, State};
use anyhow::Context;
use tokio::net::TcpListener;

use crate::config::Settings;
use crate::{setup, worker};

/// How long open requests may take once the program was asked to stop.
const GRACE: Duration = Duration::from_secs(20);

/// Serves until it is told to stop; then lets open requests and jobs come to their end.
pub fn run(settings: &Settings, with_worker: bool) -> anyhow::Result<ExitCode> {
    let (store, _) = setup::prepare(settings)?;
    let app = setup::app(settings, store)?;
    let state = State::new(web_config(settings)?, app.clone());
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.enable_all().on_thread_park(anbei_store::let_go).build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(settings.listen)
            .await
            .with_context(|| format!("cannot listen on {}", settings.listen))?;
        let address = listener.local_addr()?;
        tracing::info!(%address, "serving");
        greet(settings, address);
        let worker = with_worker.then(|| worker::start(&app));
        let router = anbei_web::router(state).into_make_service_with_connect_info::<SocketAddr>();
        let (told, asked) = tokio::sync::oneshot::channel::<()>();
        let serving = axum::serve(listener, router).with_graceful_shutdown(async {
            stopped().await;
            told.send(()).unwrap_or_default();
        });
        tokio::select! {
            served = std::future::IntoFuture::into_future(serving) => served?,
            () = async { drop(asked.await); tokio::time::sleep(GRACE).await } => {
                tracing::warn!("requests still open after the grace period are cut off");
            }
        }
        if let Some(worker) = worker {
            worker.stop().await;
        }
        tracing::info!("stopped");
        anyhow::Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Resolves when the program is asked to stop.
pub async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};

    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        drop(interrupt.await);
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

fn web_config(settings: &Settings) -> anyhow::Result<Config> {
    let token = &settings.metrics.token;
    Ok(Config {
        brand: Brand {
            name: settings.brand.name.clone(),
            authority: settings.brand.authority.clone(),
        },
        demo: settings.demo,
        secret: setup::server_secret(settings)?,
        public_url: settings.public_url(),
        trusted_proxy: settings.trusted_proxy,
        idle_minutes: settings.sessions.idle_minutes,
        package_megabytes: settings.attachments.package_megabytes,
        metrics_token: (!token.is_empty()).then(|| token.clone()),
        ..Config::default()
    })
}

/// Says where to go; of a demonstration also who one may be.
fn greet(settings: &Settings, address: SocketAddr) {
    println!("{} → http://{address}", settings.brand.name);
    if settings.demo {
        println!("{}", crate::command::seed::accounts_text(settings));
    }
}
