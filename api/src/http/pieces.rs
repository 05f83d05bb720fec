//! Bodies that are written piece by piece, so that a large one never stands in memory as a whole.

use std::io::Write;

use actix_web::web::Bytes;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::Stream;
use futures_util::stream::try_unfold;

use super::cache::{BROTLI_QUALITY, Encoding};

/// Bytes that are sent at a time: pieces are gathered until there are so many.
const CHUNK: usize = 32 * 1_024;
/// Memory that Brotli's writer takes before it gives something on, in bytes.
const BROTLI_BUFFER: usize = 64 * 1_024;
/// Brotli's window, as a power of two: 4 MiB.
const BROTLI_WINDOW: u32 = 22;

/// The pieces of a body, and how many entries they hold.
pub struct Pieces {
    /// Entries.
    pub count: usize,
    /// What makes one piece after the other.
    pub pieces: Box<dyn Iterator<Item = Vec<u8>> + Send>,
}

impl Pieces {
    /// A body of so many entries.
    pub fn new(count: usize, pieces: impl Iterator<Item = Vec<u8>> + Send + 'static) -> Self {
        Self {
            count,
            pieces: Box::new(pieces),
        }
    }

    /// The whole body.
    pub fn whole(self) -> Vec<u8> {
        self.pieces.flatten().collect()
    }

    /// The body as it is sent: each chunk is made on a thread of its own when the client has taken
    /// the one before, so that a slow client holds no thread.
    pub fn stream(self, encoding: Encoding) -> impl Stream<Item = std::io::Result<Bytes>> {
        let writing = Writing {
            pieces: self.pieces,
            encoder: Some(Encoder::new(encoding)),
        };
        try_unfold(writing, |writing| async {
            tokio::task::spawn_blocking(|| writing.next())
                .await
                .map_err(std::io::Error::other)?
        })
    }
}

struct Writing {
    pieces: Box<dyn Iterator<Item = Vec<u8>> + Send>,
    /// Nothing once the end is written.
    encoder: Option<Encoder>,
}

impl Writing {
    /// The next bytes, and what comes after them.
    fn next(mut self) -> std::io::Result<Option<(Bytes, Self)>> {
        let Some(mut encoder) = self.encoder.take() else {
            return Ok(None);
        };
        for piece in self.pieces.by_ref() {
            let written = encoder.write(&piece)?;
            if written.len() >= CHUNK {
                let bytes = std::mem::take(written).into();
                self.encoder = Some(encoder);
                return Ok(Some((bytes, self)));
            }
        }
        Ok(Some((encoder.finish()?.into(), self)))
    }
}

enum Encoder {
    Identity(Vec<u8>),
    Gzip(GzEncoder<Vec<u8>>),
    Brotli(Box<CompressorWriter<Vec<u8>>>),
}

impl Encoder {
    fn new(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Identity => Self::Identity(Vec::new()),
            Encoding::Gzip => Self::Gzip(GzEncoder::new(Vec::new(), Compression::default())),
            Encoding::Brotli => Self::Brotli(Box::new(CompressorWriter::new(
                Vec::new(),
                BROTLI_BUFFER,
                BROTLI_QUALITY.unsigned_abs(),
                BROTLI_WINDOW,
            ))),
        }
    }

    /// Takes a piece, gives what is ready to be sent.
    fn write(&mut self, piece: &[u8]) -> std::io::Result<&mut Vec<u8>> {
        match self {
            Self::Identity(ready) => {
                ready.extend_from_slice(piece);
                Ok(ready)
            }
            Self::Gzip(encoder) => {
                encoder.write_all(piece)?;
                Ok(encoder.get_mut())
            }
            Self::Brotli(encoder) => {
                encoder.write_all(piece)?;
                Ok(encoder.get_mut())
            }
        }
    }

    /// The rest.
    fn finish(self) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Identity(ready) => Ok(ready),
            Self::Gzip(encoder) => encoder.finish(),
            Self::Brotli(encoder) => Ok(encoder.into_inner()),
        }
    }
}
