//! Mail: what is written, how it is put into words, and how it goes out. A mail is written to the
//! outbox in the transaction of its cause ([`outbox`]) and delivered afterwards ([`delivery`]).

pub mod delivery;
pub mod message;
pub mod outbox;

use passerelle_shared::lang::Lang;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::entity::account;
use crate::http::error::ApiError;
use crate::rows;

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    /// What it is sent for: a second mail with the same cause is not written.
    pub cause: String,
    /// E-mail address.
    pub recipient: String,
    /// Language.
    pub lang: Lang,
    /// Words.
    pub template: Template,
    /// What the words leave open.
    pub values: Value,
}

/// Declares the mails, each with its file in `api/mails/<language>/`.
macro_rules! templates {
    ($($(#[$meta:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// The words of a mail: Markdown, whose first line is the subject.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Template { $( $(#[$meta])* $name ),+ }

        impl Template {
            /// Every template.
            pub const ALL: &'static [Self] = &[ $( Self::$name ),+ ];

            /// Its name in the database.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$name => $code ),+ }
            }

            /// The template of a name.
            pub fn of(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|template| template.code() == code)
            }

            /// Its text in a language.
            pub const fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $(
                        (Self::$name, Lang::Fr) => include_str!(concat!("../../mails/fr/", $code, ".md")),
                        (Self::$name, Lang::En) => include_str!(concat!("../../mails/en/", $code, ".md")),
                    )+
                }
            }
        }
    };
}
templates! {
    /// A link that signs in.
    SignInLink = "sign_in_link",
    /// Somebody asked for a link to an address that has no account.
    NoAccount = "no_account",
    /// A link that confirms a claim and signs in.
    ClaimLink = "claim_link",
    /// A claim waits for an animator.
    ClaimToReview = "claim_to_review",
    /// A claim was accepted.
    ClaimAccepted = "claim_accepted",
    /// A claim was refused.
    ClaimRefused = "claim_refused",
    /// An animator has a question about a claim.
    ClaimQuestion = "claim_question",
    /// A link that hands a proposal over.
    ProposalLink = "proposal_link",
    /// A proposal waits for whoever decides it.
    ProposalToReview = "proposal_to_review",
    /// A proposal was accepted.
    ProposalAccepted = "proposal_accepted",
    /// A proposal was refused.
    ProposalRefused = "proposal_refused",
    /// Whoever decides has a question about a proposal.
    ProposalQuestion = "proposal_question",
    /// Somebody has answered a question about a proposal or a claim.
    QuestionAnswered = "question_answered",
    /// An entry that was submitted is public.
    SubmissionAccepted = "submission_accepted",
    /// An entry that was submitted is a draft again.
    SubmissionRefused = "submission_refused",
    /// An administrator has given an account another part, closed it or opened it again.
    AccountChanged = "account_changed",
    /// A member was merged into another.
    MemberMerged = "member_merged",
    /// A colleague offers a part in a member.
    Invitation = "invitation",
    /// A member is left without administrator.
    MemberOrphaned = "member_orphaned",
    /// Somebody asks to enter a working group.
    GroupRequest = "group_request",
    /// Somebody was let into a working group.
    GroupAccepted = "group_accepted",
    /// Somebody was not let into a working group.
    GroupRefused = "group_refused",
    /// A lead offers a part in a working group.
    GroupInvitation = "group_invitation",
    /// Somebody leads a working group from now on.
    GroupLead = "group_lead",
    /// Somebody was removed from a working group.
    GroupRemoved = "group_removed",
    /// A working group is left without lead.
    GroupOrphaned = "group_orphaned",
    /// Somebody asks for an API key.
    ApiKeyToReview = "api_key_to_review",
    /// An API key was granted, or has another quota.
    ApiKeyGranted = "api_key_granted",
    /// An API key was refused.
    ApiKeyRefused = "api_key_refused",
    /// An API key was revoked.
    ApiKeyRevoked = "api_key_revoked",
    /// The password was changed.
    PasswordChanged = "password_changed",
    /// A second factor was set up.
    SecondFactorAdded = "second_factor_added",
    /// The second factor was taken away.
    SecondFactorRemoved = "second_factor_removed",
    /// The account is not used, and is erased soon.
    AccountDormant = "account_dormant",
    /// A webhook is told nothing more, since nothing could be delivered to it.
    WebhookDisabled = "webhook_disabled",
}

/// Tells whoever animates the network of something, once each.
///
/// # Errors
/// The database refuses.
pub async fn to_animators(
    connection: &impl ConnectionTrait,
    template: Template,
    cause: Uuid,
    member: &str,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let animators = accounts::animators(connection).await?;
    to_each(
        connection,
        animators,
        template,
        &cause.to_string(),
        member,
        now,
    )
    .await
}

/// Tells some people of something that concerns a member or an entry, once each.
///
/// # Errors
/// The database refuses.
pub async fn to_each(
    connection: &impl ConnectionTrait,
    people: Vec<account::Model>,
    template: Template,
    cause: &str,
    member: &str,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    for person in people {
        let mail = Mail {
            cause: format!("{}/{cause}/{}", template.code(), person.id),
            recipient: person.email,
            lang: rows::code("account.lang", person.id, &person.lang)?,
            template,
            values: json!({ "given_name": person.given_name, "member": member }),
        };
        outbox::write(connection, mail, now).await?;
    }
    Ok(())
}

/// A mail that tells the owner of an account of something done with it.
///
/// # Errors
/// The account's language is none.
pub fn to_account(account: &account::Model, template: Template) -> Result<Mail, ApiError> {
    Ok(Mail {
        cause: format!("{}/{}", template.code(), Uuid::now_v7()),
        recipient: account.email.clone(),
        lang: rows::code("account.lang", account.id, &account.lang)?,
        template,
        values: json!({ "given_name": account.given_name }),
    })
}
