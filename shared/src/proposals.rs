//! Proposals: what anybody may say of the directory and its entries, for those who keep them to
//! decide. A correction, a report, or a member that is missing.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError, ValidationErrors};

use crate::codes::{EntryType, MemberKind, code_enum};
use crate::editing::{some_line, some_text};
use crate::limits::{
    EMAIL_LENGTH_MAX, MESSAGE_LENGTH_MAX, NAME_LENGTH_MAX, QUERY_LENGTH_MAX, TITLE_LENGTH_MAX,
    TOKEN_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX,
};
use crate::validation::{Rule, broken, email, web_address};

code_enum! {
    /// Why an entry is reported.
    pub enum ReportReason {
        /// It says what is not so.
        Wrong = "wrong",
        /// It is no longer so.
        Outdated = "outdated",
        /// It does not belong here.
        Inappropriate = "inappropriate",
        /// It shows something of a person who did not consent.
        PersonalData = "personal_data",
        /// Something else.
        Other = "other",
    }
}

/// What somebody proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CreateProposal {
    /// Something in an entry should be otherwise.
    Correction(CorrectionProposal),
    /// An organisation is not in the directory.
    MissingMember(MissingMemberProposal),
    /// Somebody should look at an entry.
    Report(ReportProposal),
}

impl CreateProposal {
    /// Who proposes it, where the words say so.
    pub const fn author(&self) -> Option<&ProposalAuthor> {
        match self {
            Self::Correction(proposal) => proposal.author.as_ref(),
            Self::MissingMember(proposal) => proposal.author.as_ref(),
            Self::Report(proposal) => proposal.author.as_ref(),
        }
    }

    /// The proposal as it is kept: blanks and control characters gone.
    #[must_use]
    pub fn canonical(self) -> Self {
        match self {
            Self::Correction(it) => Self::Correction(CorrectionProposal {
                field: it.field.as_deref().and_then(some_line),
                value: it.value.as_deref().and_then(some_text),
                message: crate::editing::text(&it.message),
                author: it.author.map(ProposalAuthor::canonical),
                ..it
            }),
            Self::MissingMember(it) => Self::MissingMember(MissingMemberProposal {
                name: crate::editing::line(&it.name),
                insee: it.insee.as_deref().and_then(some_line),
                siren: it.siren.as_deref().and_then(crate::members::some_digits),
                website: it.website.as_deref().and_then(some_line),
                message: crate::editing::text(&it.message),
                author: it.author.map(ProposalAuthor::canonical),
                ..it
            }),
            Self::Report(it) => Self::Report(ReportProposal {
                message: crate::editing::text(&it.message),
                author: it.author.map(ProposalAuthor::canonical),
                ..it
            }),
        }
    }
}

impl Validate for CreateProposal {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Correction(proposal) => proposal.validate(),
            Self::MissingMember(proposal) => proposal.validate(),
            Self::Report(proposal) => proposal.validate(),
        }
    }
}

/// A correction of a public entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectionProposal {
    /// The kind of the entry.
    pub entry_type: EntryType,
    /// The entry, by its identifier or slug.
    #[validate(length(min = 1, max = "QUERY_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub entry: String,
    /// Which part of it, where it is one: the name of a field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub field: Option<String>,
    /// What should stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub value: Option<String>,
    /// What is wrong, or should be, in words.
    #[validate(custom(function = "words"), length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub message: String,
    /// Who proposes it; not needed by whoever is signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub author: Option<ProposalAuthor>,
}

/// A member that the directory does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingMemberProposal {
    /// Its name.
    #[validate(custom(function = "words"), length(max = "TITLE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
    /// What kind of organisation it is.
    pub member_kind: MemberKind,
    /// INSEE code of a commune, 5 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "crate::members::insee_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "17300"))]
    pub insee: Option<String>,
    /// SIREN number, 9 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = "crate::members::siren_number"))]
    #[cfg_attr(feature = "openapi", schema(example = "211703004"))]
    pub siren: Option<String>,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(
        length(max = "WEB_ADDRESS_LENGTH_MAX"),
        custom(function = "web_address")
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub website: Option<String>,
    /// Why it belongs here.
    #[validate(custom(function = "words"), length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub message: String,
    /// Who proposes it; not needed by whoever is signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub author: Option<ProposalAuthor>,
}

/// A report of a public entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportProposal {
    /// The kind of the entry.
    pub entry_type: EntryType,
    /// The entry, by its identifier or slug.
    #[validate(length(min = 1, max = "QUERY_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub entry: String,
    /// Why.
    pub reason: ReportReason,
    /// The same in words.
    #[validate(custom(function = "words"), length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub message: String,
    /// Who reports it; not needed by whoever is signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub author: Option<ProposalAuthor>,
}

/// Who proposes something without being signed in. A link goes to the address: following it hands
/// the proposal over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalAuthor {
    /// Given and family name.
    #[validate(custom(function = "words"), length(max = "NAME_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// E-mail address, for the answer. The proposal holds it until it is decided.
    #[validate(length(min = 1, max = "EMAIL_LENGTH_MAX"), custom(function = "email"))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 1,
            max_length = 254,
            example = "prenom.nom@commune.example"
        )
    )]
    pub email: String,
}

impl ProposalAuthor {
    fn canonical(self) -> Self {
        Self {
            name: crate::editing::line(&self.name),
            email: self.email.trim().to_lowercase(),
        }
    }
}

/// The token of the link that confirms a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmProposal {
    /// What stands after `#` in the link.
    #[validate(length(min = 1, max = "TOKEN_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub token: String,
}

/// An answer to a question about a proposal or a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerQuestion {
    /// What stands after `#` in the link of the mail that asked.
    #[validate(length(min = 1, max = "TOKEN_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub token: String,
    /// The answer.
    #[validate(custom(function = "words"), length(max = "MESSAGE_LENGTH_MAX"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
    pub message: String,
}

impl AnswerQuestion {
    /// The answer as it is kept.
    #[must_use]
    pub fn canonical(self) -> Self {
        Self {
            message: crate::editing::text(&self.message),
            ..self
        }
    }
}

/// A text that says something: blanks do not.
fn words(text: &str) -> Result<(), ValidationError> {
    match some_text(text) {
        Some(_) => Ok(()),
        None => Err(broken(Rule::Required)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_say_nothing() {
        let blank = CorrectionProposal {
            entry_type: EntryType::Member,
            entry: "royan".to_owned(),
            field: None,
            value: None,
            message: " \n ".to_owned(),
            author: None,
        };
        let found = crate::validation::violations(&CreateProposal::Correction(blank));
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].pointer.as_str(), found[0].rule),
            ("/message", Rule::Required)
        );
    }
}
