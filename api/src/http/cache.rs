//! Rendered answers, kept in memory within a bound.

use std::sync::Arc;

use actix_web::web::Bytes;
use moka::future::Cache;

use super::error::ApiError;

/// How a body is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// Gzip (RFC 1952).
    Gzip,
    /// Brotli (RFC 7932).
    Brotli,
}

impl Encoding {
    /// The value of `Content-Encoding`; none for identity.
    pub const fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// The best that a client accepts (RFC 9110, section 12.5.3).
    pub fn preferred(accepted: &str) -> Self {
        let accepts = |token: &str| {
            accepted.split(',').any(|part| {
                let mut part = part.split(';').map(str::trim);
                part.next() == Some(token) && !part.any(|weight| matches!(weight, "q=0" | "q=0.0"))
            })
        };
        if accepts("br") {
            Self::Brotli
        } else if accepts("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }
}

/// An answer's body with what its headers say.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The body.
    pub body: Bytes,
    /// Media type.
    pub content_type: &'static str,
    /// The address of the next page, where there is one.
    pub next: Option<String>,
}

/// The key of a rendered answer: the same key, the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Resource, canonical query, representation, language and data version.
    pub answer: Arc<str>,
    /// Compression.
    pub encoding: Encoding,
}

/// Bodies below this size are sent as they are: compression would save less than a packet.
const COMPRESSED_FROM: usize = 1_024;
/// Bodies above this size are compressed on a thread of their own: they take milliseconds.
const COMPRESSED_APART_FROM: usize = 64 * 1_024;
/// Brotli's quality: above 5 it costs more time than the transfer gains.
pub(super) const BROTLI_QUALITY: i32 = 5;
/// For the page that a visitor waits for: each byte less is worth three milliseconds once.
const PAGE_QUALITY: i32 = 9;

/// The answers.
#[derive(Clone, Debug)]
pub struct ResponseCache {
    rendered: Cache<Key, Rendered>,
}

impl ResponseCache {
    /// A cache of at most so many bytes.
    pub fn new(bytes: u64) -> Self {
        let weight = |key: &Key, rendered: &Rendered| {
            u32::try_from(rendered.body.len() + key.answer.len() + 200).unwrap_or(u32::MAX)
        };
        Self {
            rendered: Cache::builder().max_capacity(bytes).weigher(weight).build(),
        }
    }

    /// The answer of a key where it was computed already, in the encoding in which it is given: one
    /// that is too short to be compressed is given as it is.
    pub async fn kept(
        &self,
        answer: &Arc<str>,
        encoding: Encoding,
    ) -> Option<(Rendered, Encoding)> {
        let key = |encoding| Key {
            answer: Arc::clone(answer),
            encoding,
        };
        if let Some(rendered) = self.rendered.get(&key(encoding)).await {
            return Some((rendered, encoding));
        }
        let plain = self.rendered.get(&key(Encoding::Identity)).await?;
        (plain.body.len() < COMPRESSED_FROM).then_some((plain, Encoding::Identity))
    }

    /// The answer of a key, computed once however many ask for it at once, and in the encoding
    /// that it was really given.
    ///
    /// # Errors
    /// What computing it gives.
    pub async fn get(
        &self,
        answer: &Arc<str>,
        encoding: Encoding,
        compute: impl Future<Output = Result<Rendered, ApiError>>,
    ) -> Result<(Rendered, Encoding), ApiError> {
        if let Some(kept) = self.kept(answer, encoding).await {
            return Ok(kept);
        }
        let key = |encoding| Key {
            answer: Arc::clone(answer),
            encoding,
        };
        let plain = self
            .rendered
            .try_get_with(key(Encoding::Identity), compute)
            .await
            .map_err(|error| (*error).clone())?;
        if encoding == Encoding::Identity || plain.body.len() < COMPRESSED_FROM {
            return Ok((plain, Encoding::Identity));
        }
        let compressed = self
            .rendered
            .try_get_with(key(encoding), async {
                let page = plain.content_type.starts_with("text/html");
                let quality = if page { PAGE_QUALITY } else { BROTLI_QUALITY };
                let body = compress(plain.body.clone(), encoding, quality).await?;
                Ok::<_, ApiError>(Rendered { body, ..plain })
            })
            .await
            .map_err(|error| (*error).clone())?;
        Ok((compressed, encoding))
    }
}

async fn compress(body: Bytes, encoding: Encoding, quality: i32) -> Result<Bytes, ApiError> {
    if body.len() < COMPRESSED_APART_FROM && quality == BROTLI_QUALITY {
        return Ok(compressed(&body, encoding, quality).map_err(anyhow::Error::new)?);
    }
    let compressed = tokio::task::spawn_blocking(move || compressed(&body, encoding, quality));
    Ok(compressed
        .await
        .map_err(anyhow::Error::new)?
        .map_err(anyhow::Error::new)?)
}

fn compressed(body: &[u8], encoding: Encoding, quality: i32) -> std::io::Result<Bytes> {
    let mut output = Vec::with_capacity(body.len() / 4);
    match encoding {
        Encoding::Identity => output.extend_from_slice(body),
        Encoding::Gzip => {
            let mut encoder = flate2::read::GzEncoder::new(body, flate2::Compression::default());
            std::io::Read::read_to_end(&mut encoder, &mut output)?;
        }
        Encoding::Brotli => {
            let parameters = brotli::enc::BrotliEncoderParams {
                quality,
                ..Default::default()
            };
            brotli::BrotliCompress(&mut &*body, &mut output, &parameters)?;
        }
    }
    Ok(output.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_encoding_is_taken() {
        assert_eq!(
            Encoding::preferred("gzip, deflate, br, zstd"),
            Encoding::Brotli
        );
        assert_eq!(Encoding::preferred("gzip;q=0.8"), Encoding::Gzip);
        assert_eq!(Encoding::preferred("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(Encoding::preferred(""), Encoding::Identity);
    }
}
