//! Members' pages as their people write them.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::codes::{Consent, Function};
use crate::editing::{Document, Files, codes, editable, line, some_line, some_text};
use crate::files::CoverDocument;
use crate::geo::{CountryCode, Point};
use crate::lang::LanguageCode;
use crate::limits::{
    EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, PARTS_MAX, PHONE_LENGTH_MAX, SUMMARY_LENGTH_MAX,
    TEXT_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX,
};
use crate::query::sorted;

/// A member's page as its people write it: all of it, as `PUT` replaces it. What official
/// registers say of the member (name, kind, SIREN, INSEE, population) is not written here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberDocument {
    /// One sentence.
    #[validate(length(max = "SUMMARY_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub summary: Option<String>,
    /// Description, Markdown.
    #[validate(length(max = "TEXT_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    pub description: Option<String>,
    /// Its own site, with `https://`.
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "crate::validation::web_address")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub website: Option<String>,
    /// Theme codes.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub themes: Vec<String>,
    /// Countries of interest; those of its actions come by themselves.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub countries: Vec<CountryCode>,
    /// Working languages, ISO 639-1.
    #[validate(length(max = "PARTS_MAX"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub languages: Vec<LanguageCode>,
    /// Where it is.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// People to write to, in the order in which they are shown.
    #[validate(length(max = "PARTS_MAX"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub contacts: Vec<ContactDocument>,
    /// Image that stands for it.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<CoverDocument>,
}

/// A contact with what they consented to, detail by detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactDocument {
    /// Name.
    #[validate(length(min = 1, max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// Elected official, officer or other.
    pub function: Function,
    /// Title in the organisation.
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub title: Option<String>,
    /// E-mail address.
    #[validate(
        length(max = "EMAIL_LENGTH_MAX"),
        custom(function = "crate::validation::email")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: Option<String>,
    /// Telephone number.
    #[validate(
        length(max = "PHONE_LENGTH_MAX"),
        custom(function = "crate::validation::phone")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 30))]
    pub phone: Option<String>,
    /// To whom the contact is shown at all.
    pub visibility: Consent,
    /// To whom the e-mail address is shown, among those who see the contact.
    pub email_visibility: Consent,
    /// To whom the telephone number is shown, among those who see the contact.
    pub phone_visibility: Consent,
}

impl Document for MemberDocument {
    fn canonical(self) -> Self {
        Self {
            summary: self.summary.and_then(|summary| some_text(&summary)),
            description: self.description.and_then(|text| some_text(&text)),
            website: self.website.and_then(|website| some_line(&website)),
            themes: codes(&self.themes),
            countries: sorted(self.countries),
            languages: sorted(self.languages),
            contacts: self
                .contacts
                .into_iter()
                .map(|contact| ContactDocument {
                    name: line(&contact.name),
                    title: contact.title.and_then(|title| some_line(&title)),
                    email: contact.email.and_then(|email| some_line(&email)),
                    phone: contact.phone.and_then(|phone| some_line(&phone)),
                    ..contact
                })
                .collect(),
            cover: self.cover.map(CoverDocument::canonical),
            ..self
        }
    }

    fn without_contacts(self) -> Self {
        Self {
            contacts: Vec::new(),
            ..self
        }
    }

    fn files(&self) -> Files<'_> {
        Files {
            cover: self.cover.as_ref(),
            documents: &[],
        }
    }
}

editable! {
    /// A member's page with what its people need: how it stands, and what may be done with it.
    MemberSource,
    /// A member's page as it was saved once.
    MemberRevision, MemberDocument
}
