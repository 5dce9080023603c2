//! The attachments' store: sealed bytes under keys made by us, in a folder or in a bucket.

use std::io;
use std::path::Path as Folder;
use std::sync::{Arc, OnceLock};

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutPayload};
use tokio::runtime::{Builder, Runtime};

/// Where the bytes of attachments lie. Its calls wait: never make them on a thread that serves requests.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    driver: Arc<Driver>,
}

/// The thread on which connections to a bucket live, so that callers need not know of any; begun when first used.
#[derive(Default)]
struct Driver(OnceLock<Runtime>);

impl Drop for Driver {
    fn drop(&mut self) {
        // The last handle may be dropped where nobody may wait.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Blobs {
    /// Files below a folder, made if it is not there. Each is on the disk before its row says so.
    ///
    /// # Errors
    ///
    /// If the folder cannot be made.
    pub fn folder(path: &Folder) -> io::Result<Self> {
        std::fs::create_dir_all(path)?;
        let store = LocalFileSystem::new_with_prefix(path).map_err(io::Error::other)?;
        Ok(Self::over(Arc::new(store.with_fsync(true))))
    }

    /// Objects in a bucket that speaks S3, `s3://bucket/prefix`. `endpoint` is that of a service other than Amazon's, or
    /// empty; credentials and region come from the usual `AWS_…` variables.
    ///
    /// # Errors
    ///
    /// If the settings cannot be those of a bucket; whether it answers is not asked.
    pub fn bucket(url: &str, endpoint: &str) -> io::Result<Self> {
        let rest = url.strip_prefix("s3://").unwrap_or(url);
        let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let mut builder = AmazonS3Builder::from_env().with_bucket_name(name);
        if !endpoint.is_empty() {
            builder = builder.with_endpoint(endpoint);
            builder = builder.with_allow_http(endpoint.starts_with("http://"));
        }
        let bucket = builder.build().map_err(io::Error::other)?;
        Ok(Self::over(Arc::new(PrefixStore::new(bucket, prefix))))
    }

    /// Gone with the process.
    pub fn memory() -> Self {
        Self::over(Arc::new(InMemory::new()))
    }

    fn over(store: Arc<dyn ObjectStore>) -> Self {
        Self { store, driver: Arc::default() }
    }

    fn wait<T>(&self, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        if let Some(runtime) = self.driver.0.get() {
            return runtime.block_on(work);
        }
        let failed = |error| Error::Generic { store: "blobs", source: Box::new(error) };
        let mut builder = Builder::new_multi_thread();
        let builder = builder.worker_threads(1).thread_name("blobs").enable_all();
        let runtime = builder.build().map_err(failed)?;
        self.driver.0.get_or_init(|| runtime).block_on(work)
    }

    /// Keeps `bytes` under `key`.
    pub fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), Error> {
        let path = Path::from(key);
        self.wait(self.store.put(&path, PutPayload::from(bytes))).map(drop)
    }

    /// What lies under `key`, if anything does.
    pub fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        let path = Path::from(key);
        let found = match self.wait(self.store.get(&path)) {
            Ok(found) => found,
            Err(Error::NotFound { .. }) => return Ok(None),
            Err(other) => return Err(other),
        };
        self.wait(found.bytes()).map(|bytes| Some(bytes.to_vec()))
    }

    /// The keys of everything that lies in `folder`, folders below it not among them.
    pub fn list(&self, folder: &str) -> Result<Vec<String>, Error> {
        let path = Path::from(folder);
        let found = self.wait(self.store.list_with_delimiter(Some(&path)))?;
        Ok(found.objects.into_iter().map(|object| object.location.to_string()).collect())
    }

    /// Removes what lies under `key`, if anything does.
    pub fn delete(&self, key: &str) -> Result<(), Error> {
        let path = Path::from(key);
        match self.wait(self.store.delete(&path)) {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(other) => Err(other),
        }
    }
}

impl std::fmt::Debug for Blobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Blobs({})", self.store)
    }
}
