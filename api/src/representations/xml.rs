//! XML, element by element. Writing into memory does not fail, so nothing here does.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The media type of an XML document.
pub const MEDIA_TYPE: &str = "application/xml; charset=utf-8";

/// A document, or a part of one, in the making.
pub struct Xml(Writer<Vec<u8>>);

/// The attributes of an element.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// The beginning of a document.
    pub fn document() -> Self {
        let mut xml = Self::part();
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// A part of a document.
    pub const fn part() -> Self {
        Self(Writer::new(Vec::new()))
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
    }

    /// Closes an element.
    pub fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with others in it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element with a text in it.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| {
            xml.write(Event::Text(BytesText::new(&readable(text))));
        });
    }

    /// A comment; two hyphens would end it (XML 1.0, section 2.5).
    pub fn comment(&mut self, text: &str) {
        let text = readable(text).replace('-', "\u{2010}");
        self.write(Event::Comment(BytesText::from_escaped(text)));
    }

    /// What is written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, readable(value).as_str()));
    }
    start
}

/// A text without what XML 1.0 cannot hold, section 2.2.
pub fn readable(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_xml_is_escaped_or_left_out() {
        let mut xml = Xml::part();
        xml.element("a", &[("b", "\"<&\u{1}")], |xml| {
            xml.text("c", &[], "Eau & air <\u{0}\u{ffff}>\n");
            xml.empty("d", &[]);
            xml.comment("a --> b");
        });
        assert_eq!(
            String::from_utf8(xml.into_bytes()).unwrap(),
            "<a b=\"&quot;&lt;&amp;\"><c>Eau &amp; air &lt;&gt;\n</c><d/><!--a ‐‐> b--></a>"
        );
    }
}
