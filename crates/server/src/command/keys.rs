//! `anbei keys`.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, chown};
use std::process::ExitCode;

use anbei_store::seal::{Kek, Keyring, system_entropy};
use anyhow::bail;
use zeroize::Zeroizing;

use crate::config::Settings;
use crate::setup;

/// Wraps every data key with a new key-encryption key and begins a new data key.
///
/// The new key is on the disk before the database knows of it, and the old one is kept beside it: whatever happens in
/// between, one of the two files opens the data.
pub fn rotate(settings: &Settings) -> anyhow::Result<ExitCode> {
    let file = &settings.keys.data_key_file;
    if !settings.keys.data_key.is_empty() {
        bail!(
            "the key comes from the environment: only a key in a file can be rotated by this command"
        );
    }
    let store = setup::open_store(settings)?;
    let now = anbei_app::port::Clock::now(&crate::ports::SystemClock).as_millis();
    let keys = Keyring::load(&store, setup::kek(settings)?, now, system_entropy)?;

    let mut fresh = Zeroizing::new([0; 32]);
    system_entropy(fresh.as_mut());
    let next = file.with_extension("next");
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&next)?;
    writeln!(out, "{}", hex::encode(*fresh))?;
    out.sync_all()?;
    // Whoever could read the old key reads the new one: the command may run as another user than the service.
    let former = fs::metadata(file)?;
    out.set_permissions(former.permissions())?;
    if (former.uid(), former.gid()) != (out.metadata()?.uid(), out.metadata()?.gid()) {
        chown(&next, Some(former.uid()), Some(former.gid()))?;
    }
    fs::copy(file, file.with_extension("previous"))?;
    keys.rotate_kek(Kek::new(&fresh))?;
    fs::rename(&next, file)?;
    keys.rotate_data_key(now)?;
    println!("the data keys are wrapped anew; what is sealed from now on uses a new one");
    println!("the former key is kept as {}", file.with_extension("previous").display());
    println!(
        "restart every running process now: one that began with the former key cannot read what the new one seals"
    );
    Ok(ExitCode::SUCCESS)
}
