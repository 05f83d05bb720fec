//! Markdown to HTML that cannot execute anything anywhere it is shown.

use pulldown_cmark::{Options, Parser, html};

/// Safe HTML of a Markdown text. Headings begin at the third level: the page has its own first
/// and second. Links open no new context and give no referrer away.
pub fn to_html(markdown: &str) -> String {
    let parser = Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    )
    .map(|event| match event {
        // Raw HTML is text: nobody needs it here.
        pulldown_cmark::Event::Html(text) | pulldown_cmark::Event::InlineHtml(text) => {
            pulldown_cmark::Event::Text(text)
        }
        pulldown_cmark::Event::Start(pulldown_cmark::Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => pulldown_cmark::Event::Start(pulldown_cmark::Tag::Heading {
            level: lowered(level),
            id,
            classes,
            attrs,
        }),
        pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Heading(level)) => {
            pulldown_cmark::Event::End(pulldown_cmark::TagEnd::Heading(lowered(level)))
        }
        other => other,
    });
    let mut output = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut output, parser);
    ammonia::Builder::default()
        .rm_tags(["img"])
        .link_rel(Some("noopener noreferrer nofollow"))
        .url_schemes(["http", "https", "mailto"].into())
        .clean(&output)
        .to_string()
}

fn lowered(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H2, H3, H4, H5, H6};
    match level {
        H1 => H3,
        H2 => H4,
        H3 => H5,
        H4 | H5 | H6 => H6,
    }
}

#[cfg(test)]
mod tests {
    use super::to_html;

    #[test]
    fn what_could_execute_does_not() {
        for text in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "<a href=\"x\" onclick=\"alert(1)\">x</a>",
        ] {
            let html = to_html(text);
            assert!(
                !html.contains("<script") && !html.contains("<img") && !html.contains("<a href"),
                "{html}"
            );
        }
    }

    #[test]
    fn ordinary_text_keeps_its_form() {
        assert_eq!(
            to_html("# Titre\n\n- **un**\n- deux"),
            "<h3>Titre</h3>\n<ul>\n<li><strong>un</strong></li>\n<li>deux</li>\n</ul>\n"
        );
        assert!(to_html("[site](https://example.org)").contains("href=\"https://example.org\""));
    }
}
