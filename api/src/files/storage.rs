//! Where the bytes of files are: a folder, or any S3.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use actix_web::web::Bytes;
use anyhow::Context;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{Error, GetOptions, GetResult, ObjectStore, ObjectStoreExt};
use url::Url;
use uuid::Uuid;

use crate::config::Config;

/// The bytes of files.
#[derive(Clone, Debug)]
pub struct Storage {
    store: Arc<dyn ObjectStore>,
    /// The folder, where it is none of an S3.
    folder: Option<PathBuf>,
}

impl Storage {
    /// The storage of a configuration.
    ///
    /// # Errors
    /// The folder cannot be made, or `FILES_URL` is wrong.
    pub fn of(config: &Config) -> anyhow::Result<Self> {
        let Some(url) = &config.files_url else {
            let folder = &config.files_dir;
            let wrong = || format!("FILES_DIR: {}", folder.display());
            std::fs::create_dir_all(folder).with_context(wrong)?;
            let store = LocalFileSystem::new_with_prefix(folder).with_context(wrong)?;
            return Ok(Self {
                store: Arc::new(store.with_fsync(true)),
                folder: Some(folder.clone()),
            });
        };
        let address = Url::parse(url).context("FILES_URL")?;
        let store = AmazonS3Builder::from_env()
            .with_url(url)
            .build()
            .context("FILES_URL")?;
        let prefix = Path::from(address.path());
        Ok(Self {
            store: Arc::new(PrefixStore::new(store, prefix)),
            folder: None,
        })
    }

    /// Keeps bytes of a file under a name of ours: all of them, or none.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn put(&self, file: Uuid, name: &str, bytes: Bytes) -> anyhow::Result<()> {
        self.store.put(&place(file, name), bytes.into()).await?;
        Ok(())
    }

    /// How many bytes stand under a name; none where there are none.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn length(&self, file: Uuid, name: &str) -> anyhow::Result<Option<u64>> {
        let found = found(self.store.head(&place(file, name)).await)?;
        Ok(found.map(|meta| meta.size))
    }

    /// Bytes of a file as they come, all of them or a part; none where there are none.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn read(
        &self,
        file: Uuid,
        name: &str,
        part: Option<Range<u64>>,
    ) -> anyhow::Result<Option<GetResult>> {
        let options = GetOptions {
            range: part.map(Into::into),
            ..GetOptions::default()
        };
        found(self.store.get_opts(&place(file, name), options).await)
    }

    /// Removes a file under all its names, and what a write that was cut off left of it.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn clear(&self, file: Uuid, names: &[&str]) -> anyhow::Result<()> {
        if let Some(folder) = &self.folder {
            let folder = folder.join(file.simple().to_string());
            let removed =
                tokio::task::spawn_blocking(move || std::fs::remove_dir_all(folder)).await?;
            return match removed {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
                _ => Ok(()),
            };
        }
        for name in names {
            found(self.store.delete(&place(file, name)).await)?;
        }
        Ok(())
    }
}

fn found<T>(answer: Result<T, Error>) -> anyhow::Result<Option<T>> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn place(file: Uuid, name: &str) -> Path {
    Path::from_iter([file.simple().to_string().as_str(), name])
}
