//! Representations by `Accept` (RFC 9110, section 12.5.1): a client that asks a list or an entry for
//! a media type gets what the address with its extension gives.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::ACCEPT;
use actix_web::http::{Method, Uri};
use actix_web::middleware::Next;
use passerelle_shared::codes::EntryType;
use passerelle_shared::representations::Format;

/// The middleware: it puts the extension of what is asked for into the address.
///
/// # Errors
/// What comes after gives.
pub async fn negotiation(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if let Some(address) = negotiated(&request) {
        request.match_info_mut().get_mut().update(&address);
        request.head_mut().uri = address;
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// The address of what `Accept` asks for; nothing where the address as it stands is that.
fn negotiated(request: &ServiceRequest) -> Option<Uri> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    let formats = formats(request.path())?;
    let accepted = request.headers().get(ACCEPT)?.to_str().ok()?;
    let format = preferred(accepted, formats).filter(|format| *format != Format::Json)?;
    let query = request.uri().query();
    let mark = if query.is_some() { "?" } else { "" };
    let path = request.path();
    format!("{path}.{format}{mark}{}", query.unwrap_or_default())
        .parse()
        .ok()
}

/// The representations of what stands at a path, JSON first.
fn formats(path: &str) -> Option<&'static [Format]> {
    let path = path.strip_prefix("/api/v1/")?;
    let (list, entry) = match path.split_once('/') {
        Some((list, entry)) => (list, Some(entry)),
        None => (path, None),
    };
    let mut types = EntryType::ALL.iter().copied();
    let entry_type = types.find(|entry_type| entry_type.list() == list)?;
    match entry {
        None => Some(Format::of_list(entry_type)),
        Some(entry) if entry.contains(['/', '.']) => None,
        Some(_) => Some(Format::of_entry(entry_type)),
    }
}

/// The representation that a client prefers; the first where it does not say, or says nothing that
/// we have: who cannot read JSON sees so by the media type of the answer.
fn preferred(accepted: &str, formats: &[Format]) -> Option<Format> {
    let mut best: Option<(Format, f32, u8)> = None;
    for range in accepted.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts
            .find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok())
            .unwrap_or(1.0);
        for (place, format) in formats.iter().enumerate() {
            let named = name == format.media_type();
            // A wildcard means the first of ours.
            let any = place == 0 && matches!(name.as_str(), "*/*" | "application/*");
            let exact = u8::from(named);
            let better = best.is_none_or(|(_, of_best, exact_of_best)| {
                (weight, exact) > (of_best, exact_of_best)
            });
            if (named || any) && weight > 0.0 && better {
                best = Some((*format, weight, exact));
            }
        }
    }
    best.map(|(format, ..)| format)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_representation_that_is_preferred_is_taken() {
        let formats = Format::of_list(EntryType::Event);
        for (accepted, expected) in [
            ("text/calendar", Some(Format::Ics)),
            ("text/csv, application/json;q=0.5", Some(Format::Csv)),
            ("text/csv;q=0.4, application/json", Some(Format::Json)),
            ("*/*", Some(Format::Json)),
            ("application/ld+json, */*;q=0.8", Some(Format::JsonLd)),
            ("*/*, text/csv", Some(Format::Csv)),
            (
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                Some(Format::Json),
            ),
            ("text/html", None),
            ("text/csv;q=0", None),
        ] {
            assert_eq!(preferred(accepted, formats), expected, "{accepted}");
        }
    }

    #[test]
    fn lists_and_entries_have_representations_and_nothing_else_has() {
        assert!(formats("/api/v1/events").is_some_and(|formats| formats.contains(&Format::Ics)));
        assert!(formats("/api/v1/actions").is_some_and(|formats| !formats.contains(&Format::Ics)));
        assert!(formats("/api/v1/events/webinaire").is_some());
        for path in [
            "/api/v1/events.csv",
            "/api/v1/events/a/source",
            "/api/v1/search",
            "/events",
        ] {
            assert!(formats(path).is_none(), "{path}");
        }
    }
}
