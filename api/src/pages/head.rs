//! What the head of a page says of it.

use minijinja::{AutoEscape, Environment, context};
use passerelle_shared::addresses::Page;
use passerelle_shared::lang::Lang;
use serde_json::json;

use super::Content;
use super::words::text;
use crate::http::error::ApiError;
use crate::oembed;
use crate::representations::context::Context;

const TEMPLATE: &str = include_str!("head.html");

/// Longest description, in characters: what search engines show.
const DESCRIPTION_LENGTH: usize = 300;

/// Writes a head.
///
/// # Errors
/// The template does not go with the values.
pub fn write(context: &Context, page: &Page, said: &Content) -> Result<String, ApiError> {
    let name = text(context.lang, "/common/site/name");
    let title = if said.title.is_empty() {
        format!("{name} – {}", text(context.lang, "/common/site/tagline"))
    } else {
        format!("{} – {name}", said.title)
    };
    let address = |lang| format!("{}{}", context.site, page.href(lang));
    let linked = linked(said)?;
    render(
        TEMPLATE,
        context! {
            title,
            name,
            description => shortened(&said.description),
            french => address(Lang::Fr),
            english => address(Lang::En),
            address => address(context.lang),
            locale => match context.lang { Lang::Fr => "fr_FR", Lang::En => "en_GB" },
            image => &said.image,
            alternates => &said.alternates,
            // What stands in an attribute has no bare `&`.
            oembed => oembed::get::address(&context.site, context.lang, page)
                .map(|address| address.replace('&', "&amp;")),
            linked,
        },
    )
}

/// Linked data as it may stand in a page: no text in it can end the element that holds it.
fn linked(content: &Content) -> Result<Option<String>, ApiError> {
    if content.linked.is_empty() {
        return Ok(None);
    }
    let data = json!({ "@context": "https://schema.org", "@graph": content.linked });
    let text = serde_json::to_string(&data).map_err(anyhow::Error::new)?;
    Ok(Some(text.replace('<', "\\u003c")))
}

/// A text in so many characters, cut between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION_LENGTH {
        return text.to_owned();
    }
    let cut: String = text.chars().take(DESCRIPTION_LENGTH).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Fills a template of HTML. Addresses are ours, of letters, digits and hyphens, and stand as they are.
///
/// # Errors
/// The template does not go with the values.
pub fn render(template: &str, values: minijinja::Value) -> Result<String, ApiError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    Ok(environment
        .render_str(template, values)
        .map_err(anyhow::Error::new)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_description_is_cut_between_words() {
        assert_eq!(shortened("court"), "court");
        let long = shortened(&"mot, ".repeat(100));
        assert!(long.ends_with("mot…"), "{long}");
        assert!(long.chars().count() <= DESCRIPTION_LENGTH + 1);
    }

    #[test]
    fn linked_data_cannot_end_its_element() {
        let content = Content {
            linked: vec![json!({ "name": "</script><script>alert(1)</script>" })],
            ..Content::default()
        };
        let text = linked(&content).unwrap().unwrap();
        assert!(!text.contains('<'), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["@graph"][0]["name"], content.linked[0]["name"]);
    }
}
