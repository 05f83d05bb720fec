//! Images: read within limits, turned upright, and made anew in at most three sizes. Nothing of the
//! bytes that were sent is kept, so neither is where a photograph was taken. Pure, and slow: it runs
//! on threads of its own.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits};
use passerelle_shared::files::MediaType;
use passerelle_shared::limits::{IMAGE_PIXELS_MAX, IMAGE_SIDE_MAX};
use passerelle_shared::validation::Rule;

/// The longest sides: a card, a page, a page on a fine screen.
const SIDES: [u32; 3] = [320, 800, 1_600];
/// Quality of JPEG, where a photograph shows no difference any more.
const QUALITY: u8 = 82;
/// Most memory for reading one: the pixels, and as much again.
const MEMORY_MAX: u64 = IMAGE_PIXELS_MAX * 8;

/// An image in one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Its type.
    pub media_type: MediaType,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The sizes of an image, smallest first.
///
/// # Errors
/// `image_size` for one with too many pixels, `file_type` for one that cannot be read.
pub fn sizes(bytes: &[u8], media_type: MediaType) -> Result<Vec<Made>, Rule> {
    let mut image = read(bytes, media_type)?;
    let side = image.width().max(image.height());
    let mut wanted: Vec<u32> = SIDES.into_iter().filter(|&it| it < side).collect();
    if wanted.len() < SIDES.len() {
        wanted.push(side);
    }
    let mut made = Vec::with_capacity(wanted.len());
    // From the largest down, each from the one before: the first costs most.
    for side in wanted.into_iter().rev() {
        if side < image.width().max(image.height()) {
            image = image.resize(side, side, FilterType::CatmullRom);
        }
        made.push(encoded(&image)?);
    }
    made.reverse();
    Ok(made)
}

fn read(bytes: &[u8], media_type: MediaType) -> Result<DynamicImage, Rule> {
    let format = match media_type {
        MediaType::Jpeg => ImageFormat::Jpeg,
        MediaType::Png => ImageFormat::Png,
        MediaType::Webp => ImageFormat::WebP,
        _ => return Err(Rule::FileType),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX);
    reader.limits(limits);
    let unreadable = |_| Rule::FileType;
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    // Known from the first bytes: nothing is unpacked before.
    let (width, height) = decoder.dimensions();
    if width.max(height) > IMAGE_SIDE_MAX || u64::from(width) * u64::from(height) > IMAGE_PIXELS_MAX
    {
        return Err(Rule::ImageSize);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// JPEG, or WebP without loss where one sees through it: a logo.
fn encoded(image: &DynamicImage) -> Result<Made, Rule> {
    let (width, height) = (image.width(), image.height());
    let mut bytes = Vec::new();
    let (written, media_type) = if image.color().has_alpha() {
        let pixels = image.to_rgba8();
        let encoder = WebPEncoder::new_lossless(&mut bytes);
        let written = encoder.encode(&pixels, width, height, ExtendedColorType::Rgba8);
        (written, MediaType::Webp)
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let written = image.to_rgb8().write_with_encoder(encoder);
        (written, MediaType::Jpeg)
    };
    written.map_err(|_| Rule::FileType)?;
    Ok(Made {
        width,
        height,
        media_type,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, RgbaImage};

    use super::*;

    fn png(image: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn shapes(bytes: &[u8], media_type: MediaType) -> Vec<(u32, u32, MediaType)> {
        let made = sizes(bytes, media_type).unwrap();
        made.iter()
            .map(|it| (it.width, it.height, it.media_type))
            .collect()
    }

    #[test]
    fn an_image_comes_in_the_sizes_that_it_has() {
        let of = |width, height| png(&RgbImage::from_pixel(width, height, Rgb([9, 9, 9])).into());
        let jpeg = MediaType::Jpeg;
        assert_eq!(shapes(&of(200, 100), MediaType::Png), [(200, 100, jpeg)]);
        assert_eq!(
            shapes(&of(500, 1_000), MediaType::Png),
            [(160, 320, jpeg), (400, 800, jpeg), (500, 1_000, jpeg)]
        );
        assert_eq!(
            shapes(&of(2_000, 1_000), MediaType::Png),
            [(320, 160, jpeg), (800, 400, jpeg), (1_600, 800, jpeg)]
        );
        let logo = png(&RgbaImage::new(40, 40).into());
        assert_eq!(shapes(&logo, MediaType::Png), [(40, 40, MediaType::Webp)]);
    }

    #[test]
    fn what_is_made_holds_nothing_of_what_was_sent() {
        let mut jpeg = Vec::new();
        RgbImage::from_pixel(40, 20, Rgb([200, 10, 10]))
            .write_with_encoder(JpegEncoder::new(&mut jpeg))
            .unwrap();
        // EXIF: turned by a quarter (274 = 6), with a place name after it.
        let mut exif =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPS Mairie de Zzyzx");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xff, 0xe1][..], &length, &exif].concat();
        jpeg.splice(2..2, segment);
        let made = sizes(&jpeg, MediaType::Jpeg).unwrap();
        assert_eq!((made[0].width, made[0].height), (20, 40));
        let holds = |words: &[u8]| made[0].bytes.windows(words.len()).any(|it| it == words);
        assert!(!holds(b"Exif") && !holds(b"Zzyzx"));
    }

    #[test]
    fn bombs_are_refused_before_they_are_unpacked() {
        // The header of a PNG with its check sum is enough to tell the size.
        let mut bomb = png(&RgbImage::new(1, 1).into());
        for (width, height) in [(50_000_u32, 50_000_u32), (12_001, 1), (10_000, 10_000)] {
            bomb[16..20].copy_from_slice(&width.to_be_bytes());
            bomb[20..24].copy_from_slice(&height.to_be_bytes());
            let sum = crc(&bomb[12..29]).to_be_bytes();
            bomb[29..33].copy_from_slice(&sum);
            assert_eq!(
                sizes(&bomb, MediaType::Png),
                Err(Rule::ImageSize),
                "{width}"
            );
        }
        assert_eq!(
            sizes(b"\x89PNG\r\n\x1a\n", MediaType::Png),
            Err(Rule::FileType)
        );
        let whole = png(&RgbImage::new(300, 300).into());
        let half = &whole[..whole.len() / 2];
        assert_eq!(sizes(half, MediaType::Png), Err(Rule::FileType));
    }

    fn crc(bytes: &[u8]) -> u32 {
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        sum.sum()
    }
}
