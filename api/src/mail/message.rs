//! Putting a mail into words: subject, plain text and HTML from one Markdown text.

use anyhow::Context;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment};
use passerelle_shared::lang::Lang;

use super::Mail;
use super::outbox::Due;
use crate::markdown::to_html;

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML of the body.
    pub html: String,
}

/// The words of a mail.
///
/// # Errors
/// The template does not go with the values.
pub fn words(mail: &Mail, signature: &str) -> anyhow::Result<Words> {
    let plain = render(mail, &plain_values(&mail.values, false), signature)?;
    let marked = render(mail, &plain_values(&mail.values, true), signature)?;
    let (subject, text) = split(&plain)?;
    let (_, marked) = split(&marked)?;
    Ok(Words {
        subject: subject.to_owned(),
        text: text.to_owned(),
        html: page(mail.lang, &to_html(marked)),
    })
}

fn split(text: &str) -> anyhow::Result<(&str, &str)> {
    let (subject, body) = text
        .split_once('\n')
        .context("a mail has a subject and a body")?;
    Ok((subject.trim(), body.trim()))
}

fn render(mail: &Mail, values: &serde_json::Value, signature: &str) -> anyhow::Result<String> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    let text = environment.render_str(mail.template.text(mail.lang), Serde(values))?;
    Ok(format!("{}\n\n{signature}\n", text.trim()))
}

/// Values are words of people: a line break in one forges no header and no paragraph, and in
/// Markdown they mark nothing up. Addresses are ours and stay as they are.
fn plain_values(values: &serde_json::Value, in_markdown: bool) -> serde_json::Value {
    use serde_json::Value as Json;
    match values {
        Json::String(text) => {
            let text: String = text
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
            if !in_markdown || text.starts_with("https://") || text.starts_with("http://") {
                return Json::String(text);
            }
            let mut escaped = String::with_capacity(text.len());
            for c in text.chars() {
                if c.is_ascii_punctuation() {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
            Json::String(escaped)
        }
        Json::Array(items) => Json::Array(
            items
                .iter()
                .map(|it| plain_values(it, in_markdown))
                .collect(),
        ),
        Json::Object(fields) => Json::Object(
            fields
                .iter()
                .map(|(name, value)| (name.clone(), plain_values(value, in_markdown)))
                .collect(),
        ),
        other => other.clone(),
    }
}

fn page(lang: Lang, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"></head>\
         <body style=\"margin:0;padding:24px;background:#fbf9f5;color:#1d2730;\
         font:16px/1.6 system-ui,sans-serif\"><div style=\"max-width:560px;margin:0 auto\">\
         {body}</div></body></html>\n"
    )
}

/// The message of a mail (RFC 5322). Its identifier is the mail's: one that is sent a second time,
/// because nobody knows whether the first arrived, is the same message.
///
/// # Errors
/// An address is none.
pub fn message(due: &Due, from: &Mailbox, signature: &str) -> anyhow::Result<Message> {
    let words = words(&due.mail, signature)?;
    let domain = from.email.domain();
    let date = std::time::SystemTime::from(due.written_at);
    let parts = MultiPart::alternative()
        .singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_PLAIN)
                .body(words.text),
        )
        .singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_HTML)
                .body(words.html),
        );
    let mut message = Message::builder()
        .message_id(Some(format!("<{}@{domain}>", due.id)))
        .date(date)
        .from(from.clone())
        .to(Mailbox::new(None, due.mail.recipient.parse()?))
        .subject(words.subject)
        .multipart(parts)?;
    // RFC 3834, section 5: no holiday notice answers it.
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message
        .headers_mut()
        .insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
    Ok(message)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;
    use uuid::Uuid;

    use super::*;
    use crate::mail::Template;

    fn mail(values: serde_json::Value) -> Mail {
        Mail {
            cause: "test".to_owned(),
            recipient: "claire@mairie.example".to_owned(),
            lang: Lang::Fr,
            template: Template::SignInLink,
            values,
        }
    }

    #[test]
    fn words_of_people_mark_nothing_up() {
        let values = json!({"given_name": "[Claire](https://evil.example)\nBcc: x@y.fr", "link": "https://passerelle.example/connexion/lien#a_b-c_d", "minutes": 10});
        let words = words(&mail(values), "Passerelle").unwrap();
        assert!(
            !words.html.contains("href=\"https://evil"),
            "{}",
            words.html
        );
        assert!(
            words
                .html
                .contains("href=\"https://passerelle.example/connexion/lien#a_b-c_d\""),
            "{}",
            words.html
        );
        assert!(
            words
                .text
                .contains("https://passerelle.example/connexion/lien#a_b-c_d")
        );
        assert!(!words.subject.contains('\n') && !words.subject.is_empty());
    }

    #[test]
    fn a_message_keeps_its_identifier() {
        let values =
            json!({"given_name": "Élodie", "link": "https://passerelle.example/x", "minutes": 10});
        let due = Due {
            id: Uuid::from_u128(7),
            written_at: datetime!(2026-11-24 09:30 UTC),
            attempts: 0,
            mail: mail(values),
        };
        let from: Mailbox = "Passerelle <ne-pas-repondre@passerelle.example>"
            .parse()
            .unwrap();
        let bytes = message(&due, &from, "Passerelle").unwrap().formatted();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            text.contains("Message-ID: <00000000-0000-0000-0000-000000000007@passerelle.example>"),
            "{text}"
        );
        assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
        assert!(text.contains("multipart/alternative"), "{text}");
    }

    #[test]
    fn every_mail_has_its_words_in_both_languages() {
        let both = |&template| Lang::ALL.iter().map(move |&lang| (template, lang));
        for (template, lang) in Template::ALL.iter().flat_map(both) {
            let text = template.text(lang);
            let (subject, body) = split(text).unwrap();
            assert!(
                subject.len() > 5 && !subject.starts_with('#'),
                "{template:?} {lang}"
            );
            assert!(body.len() > 40, "{template:?} {lang}");
        }
    }
}
