//! Words for the codes of accounts, lower case as inside a sentence.

use passerelle_shared::accounts::{AccountRole, MemberRole, SignInMethod, TokenScope};
use passerelle_shared::codes::Function;
use passerelle_shared::lang::Lang;

use crate::tr;

/// A part on the platform as a whole; nothing for who has none in particular.
pub fn account_role(lang: Lang, role: AccountRole) -> Option<&'static str> {
    match role {
        AccountRole::Member => None,
        AccountRole::Animator => Some(tr!(lang, space.account_role.animator)),
        AccountRole::Region => Some(tr!(lang, space.account_role.region)),
        AccountRole::Administrator => Some(tr!(lang, space.account_role.administrator)),
    }
}

/// A part in a member.
pub fn member_role(lang: Lang, role: MemberRole) -> &'static str {
    match role {
        MemberRole::Reader => tr!(lang, space.member_role.reader),
        MemberRole::Editor => tr!(lang, space.member_role.editor),
        MemberRole::Administrator => tr!(lang, space.member_role.administrator),
    }
}

/// What a part in a member lets one do.
pub fn member_rights(lang: Lang, role: MemberRole) -> &'static str {
    match role {
        MemberRole::Reader => tr!(lang, space.member_rights.reader),
        MemberRole::Editor => tr!(lang, space.member_rights.editor),
        MemberRole::Administrator => tr!(lang, space.member_rights.administrator),
    }
}

/// What somebody is in an organisation.
pub fn function(lang: Lang, function: Function) -> Option<&'static str> {
    match function {
        Function::Elu => Some(tr!(lang, space.function.elu)),
        Function::Technicien => Some(tr!(lang, space.function.technicien)),
        Function::Other => None,
    }
}

/// What somebody can be in an organisation, to choose from.
pub fn functions(lang: Lang) -> Vec<(String, String)> {
    [
        (Function::Elu, tr!(lang, space.functions.elu)),
        (Function::Technicien, tr!(lang, space.functions.technicien)),
        (Function::Other, tr!(lang, space.functions.other)),
    ]
    .map(|(code, words)| (code.code().to_owned(), words.to_owned()))
    .into()
}

/// The parts in a member with what they let one do, to choose from.
pub fn member_roles(lang: Lang) -> Vec<(String, String)> {
    [
        (MemberRole::Reader, tr!(lang, space.member_roles.reader)),
        (MemberRole::Editor, tr!(lang, space.member_roles.editor)),
        (
            MemberRole::Administrator,
            tr!(lang, space.member_roles.administrator),
        ),
    ]
    .map(|(code, words)| (code.code().to_owned(), words.to_owned()))
    .into()
}

/// How a session was begun.
pub fn method(lang: Lang, method: SignInMethod) -> &'static str {
    match method {
        SignInMethod::Password => tr!(lang, space.method.password),
        SignInMethod::Link => tr!(lang, space.method.link),
        SignInMethod::Oidc => tr!(lang, space.method.oidc),
    }
}

/// What a token may do.
pub fn scope(lang: Lang, scope: TokenScope) -> &'static str {
    match scope {
        TokenScope::Read => tr!(lang, space.scope.read),
        TokenScope::Write => tr!(lang, space.scope.write),
    }
}
