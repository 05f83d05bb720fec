//! Embeds: a part of the platform on another site, and the lines of HTML that put it there. The
//! builder page and oEmbed write the same lines; `frontend/embed/` is what they load.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::addresses::{Kind, Page};
use crate::codes::{EntryType, code_enum};
use crate::lang::Lang;
use crate::query::{Filter, trimmed};

code_enum! {
    /// What an embed shows.
    pub enum EmbedType {
        /// A map of actions, and their list.
        Map = "map",
        /// Events to come, day by day.
        Agenda = "agenda",
        /// Members.
        Directory = "directory",
        /// Funding calls.
        Funding = "funding",
        /// One entry.
        Entry = "entry",
    }
}

code_enum! {
    /// Whether an embed is light or dark.
    #[derive(Default)]
    pub enum Appearance {
        /// Light, as most pages are.
        #[default]
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// As the visitor's system has it.
        Auto = "auto",
    }
}

impl EmbedType {
    /// The embed of the page of a list; none for a list that has no embed.
    pub const fn of_list(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Actions => Some(Self::Map),
            Kind::Agenda => Some(Self::Agenda),
            Kind::Directory => Some(Self::Directory),
            Kind::Funding => Some(Self::Funding),
            _ => None,
        }
    }

    /// Pixels that it takes by default: width and height.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Map => (800, 760),
            Self::Agenda | Self::Directory | Self::Funding => (640, 720),
            Self::Entry => (640, 640),
        }
    }
}

/// The type of the entry that a page shows.
pub const fn entry_type(kind: Kind) -> Option<EntryType> {
    match kind {
        Kind::Action => Some(EntryType::Action),
        Kind::Member => Some(EntryType::Member),
        Kind::Event => Some(EntryType::Event),
        Kind::Group => Some(EntryType::WorkingGroup),
        Kind::FundingCall => Some(EntryType::FundingCall),
        _ => None,
    }
}

/// An embed with all that its lines say. What is as by default is left out of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// What it shows.
    pub embed_type: EmbedType,
    /// The entry, for one.
    pub entry: Option<(EntryType, String)>,
    /// Filters of its list, as a query string.
    pub filters: String,
    /// Language.
    pub lang: Lang,
    /// Colour of links and marks, `#rrggbb`.
    pub accent: Option<String>,
    /// Light or dark.
    pub appearance: Appearance,
    /// Entries of a list.
    pub limit: Option<u32>,
}

impl Embed {
    /// The embed of a page: of a list under filters, as a query string, or of an entry.
    pub fn of(page: &Page, lang: Lang, filters: &str) -> Option<Self> {
        let entry = entry_type(page.kind()).zip(page.slug().map(str::to_owned));
        let embed_type = match &entry {
            Some(_) => EmbedType::Entry,
            None => EmbedType::of_list(page.kind())?,
        };
        let filters = if entry.is_some() { "" } else { filters };
        Some(Self {
            embed_type,
            entry,
            filters: filters.to_owned(),
            lang,
            accent: None,
            appearance: Appearance::Light,
            limit: None,
        })
    }

    /// Its attributes besides the filters, in the order in which they are written.
    fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut attributes = vec![("type", self.embed_type.code().to_owned())];
        if let Some((entry_type, slug)) = &self.entry {
            attributes.push(("entry", format!("{entry_type}/{slug}")));
        }
        attributes.push(("lang", self.lang.code().to_owned()));
        if let Some(accent) = &self.accent {
            attributes.push(("accent", accent.clone()));
        }
        if self.appearance != Appearance::Light {
            attributes.push(("appearance", self.appearance.code().to_owned()));
        }
        if let Some(limit) = self.limit {
            attributes.push(("limit", limit.to_string()));
        }
        attributes
    }

    /// The address of the page that holds the embed alone; `site` has no slash at its end.
    pub fn address(&self, site: &str) -> String {
        // Slugs, codes and colours have one sign that a query cannot hold.
        let pair = |(name, value): (&str, String)| format!("{name}={}", value.replace('#', "%23"));
        let mut pairs: Vec<String> = self.attributes().into_iter().map(pair).collect();
        pairs.extend((!self.filters.is_empty()).then(|| self.filters.clone()));
        format!("{site}/embed.html?{}", pairs.join("&"))
    }

    /// The line of HTML that puts it on a page as a frame; its width is of pixels, or of the whole
    /// (`100%`).
    pub fn frame(&self, site: &str, title: &str, width: &str, height: u32) -> String {
        let (source, title) = (escaped(&self.address(site)), escaped(title));
        format!(
            "<iframe src=\"{source}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>"
        )
    }

    /// The two lines of HTML that put it on a page as a part of it: the script, once on a page,
    /// and the element.
    pub fn element(&self, site: &str) -> [String; 2] {
        let mut attributes = self.attributes();
        if !self.filters.is_empty() {
            attributes.insert(1, ("filters", self.filters.clone()));
        }
        let attributes: Vec<String> = attributes
            .iter()
            .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
            .collect();
        let element = format!(
            "<passerelle-embed{}></passerelle-embed>",
            attributes.concat()
        );
        let script = format!("<script type=\"module\" src=\"{site}/embed.js\"></script>");
        [script, element]
    }
}

/// A text as the value of an attribute of HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

code_enum! {
    /// A format of oEmbed (oembed.com, section 2.2).
    pub enum OembedFormat {
        /// JSON.
        Json = "json",
        /// XML, which the specification names and nobody asks for: answered with 501.
        Xml = "xml",
    }
}

/// What to embed: `GET /api/v1/oembed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
pub struct OembedQuery {
    /// Address of the page of an entry, or of a list with its filters.
    #[serde(default)]
    #[cfg_attr(
        feature = "openapi",
        param(
            required = true,
            example = "https://passerelle.example/agenda?theme=health"
        )
    )]
    pub url: String,
    /// Format of the answer; JSON by default, and nothing else is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<OembedFormat>,
    /// Most pixels that it may be wide.
    #[validate(range(min = 1))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1))]
    pub maxwidth: Option<u32>,
    /// Most pixels that it may be high.
    #[validate(range(min = 1))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1))]
    pub maxheight: Option<u32>,
    /// Do not track, as some sites ask; nobody is ever tracked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dnt: Option<String>,
}

impl Filter for OembedQuery {
    fn canonical(self) -> Self {
        Self {
            url: trimmed(Some(self.url)).unwrap_or_default(),
            dnt: None,
            ..self
        }
    }

    fn whole(self) -> Self {
        self
    }
}

code_enum! {
    /// The type of what is embedded, as oEmbed has it.
    pub enum OembedType {
        /// HTML.
        Rich = "rich",
    }
}

/// How a page is embedded (oembed.com, section 2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Oembed {
    /// `rich`.
    #[serde(rename = "type")]
    pub oembed_type: OembedType,
    /// Version of oEmbed.
    #[cfg_attr(feature = "openapi", schema(example = "1.0"))]
    pub version: String,
    /// Title of the page.
    pub title: String,
    /// The line that embeds it: a frame.
    pub html: String,
    /// Pixels that it is wide.
    pub width: u32,
    /// Pixels that it is high.
    pub height: u32,
    /// The network that runs the platform.
    pub provider_name: String,
    /// Address of the platform.
    pub provider_url: String,
    /// Seconds for which this may be kept.
    pub cache_age: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_lines() {
        let page = Page::of(Kind::Actions);
        let embed = Embed {
            accent: Some("#8a3b12".to_owned()),
            limit: Some(5),
            ..Embed::of(&page, Lang::En, "country=SN&theme=water").unwrap()
        };
        assert_eq!(
            embed.address("https://p.example"),
            "https://p.example/embed.html?type=map&lang=en&accent=%238a3b12&limit=5&country=SN&theme=water"
        );
        assert_eq!(
            embed.element("https://p.example"),
            [
                "<script type=\"module\" src=\"https://p.example/embed.js\"></script>",
                "<passerelle-embed type=\"map\" filters=\"country=SN&amp;theme=water\" lang=\"en\" accent=\"#8a3b12\" limit=\"5\"></passerelle-embed>",
            ]
        );
        let entry = Page::entry(Kind::FundingCall, "ficol");
        let embed = Embed::of(&entry, Lang::Fr, "theme=water").unwrap();
        assert_eq!(
            embed.frame("", "Eau & \"sel\"", "640", 420),
            "<iframe src=\"/embed.html?type=entry&amp;entry=funding_call/ficol&amp;lang=fr\" title=\"Eau &amp; &quot;sel&quot;\" width=\"640\" height=\"420\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>"
        );
    }

    #[test]
    fn what_shows_nothing_of_its_own_has_no_embed() {
        for kind in [Kind::Home, Kind::Groups, Kind::Space, Kind::Search] {
            assert_eq!(Embed::of(&Page::of(kind), Lang::Fr, ""), None, "{kind:?}");
        }
    }
}
