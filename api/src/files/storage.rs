//! Where the bytes of files are: a folder, or any S3.

use std::sync::Arc;

use actix_web::web::Bytes;
use anyhow::Context;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt};
use url::Url;
use uuid::Uuid;

use crate::config::Config;

/// The bytes of files.
#[derive(Clone, Debug)]
pub struct Storage(Arc<dyn ObjectStore>);

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
            return Ok(Self(Arc::new(store)));
        };
        let address = Url::parse(url).context("FILES_URL")?;
        let store = AmazonS3Builder::from_env()
            .with_url(url)
            .build()
            .context("FILES_URL")?;
        let prefix = Path::from(address.path());
        Ok(Self(Arc::new(PrefixStore::new(store, prefix))))
    }

    /// Keeps bytes of a file under a name of ours.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn put(&self, file: Uuid, name: &str, bytes: Bytes) -> anyhow::Result<()> {
        self.0.put(&place(file, name), bytes.into()).await?;
        Ok(())
    }

    /// Bytes of a file; none where there are none.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn get(&self, file: Uuid, name: &str) -> anyhow::Result<Option<Bytes>> {
        match self.0.get(&place(file, name)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes bytes of a file, where there are some.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn remove(&self, file: Uuid, name: &str) -> anyhow::Result<()> {
        match self.0.delete(&place(file, name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

fn place(file: Uuid, name: &str) -> Path {
    Path::from_iter([file.simple().to_string().as_str(), name])
}
