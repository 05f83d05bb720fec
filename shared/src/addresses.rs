//! Every address of the interface, in both languages, and nothing else.
//!
//! The front end's router matches with [`Kind::matches`], links are written with [`Page::href`],
//! the language switch goes from one to the other, and the server asks [`Page::at`] whether an
//! address is a page at all: an address stands in one place.

use crate::lang::Lang;

/// A kind of page; each is a lazy route of its own (`app.rs`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `/`
    Home,
    /// `/actions`
    Actions,
    /// `/actions/:slug`
    Action,
    /// `/annuaire`
    Directory,
    /// `/annuaire/:slug`
    Member,
    /// `/agenda`
    Agenda,
    /// `/agenda/:slug`
    Event,
    /// `/groupes`
    Groups,
    /// `/groupes/:slug`
    Group,
    /// `/financements`
    Funding,
    /// `/financements/:slug`
    FundingCall,
    /// `/recherche`
    Search,
    /// `/a-propos`
    About,
    /// `/accessibilite`
    Accessibility,
    /// `/mentions-legales`
    Legal,
    /// `/confidentialite`
    Privacy,
    /// `/integrer`
    Embeds,
    /// `/developpeurs`
    Developers,
    /// `/connexion`
    SignIn,
    /// `/connexion/lien`
    SignInLink,
    /// `/espace`
    Space,
    /// `/espace/compte`
    Account,
    /// `/espace/cles`
    ApiKeys,
    /// `/espace/fiches`
    Entries,
    /// `/espace/webhooks`
    Webhooks,
    /// `/espace/actions/:id`, and `nouvelle`
    EditAction,
    /// `/espace/evenements/:id`, and `nouveau`
    EditEvent,
    /// `/espace/membres/:slug`
    EditMember,
    /// `/espace/groupes/:id`, and `nouveau`
    EditGroup,
    /// `/espace/financements/:id`, and `nouveau`
    EditFundingCall,
    /// `/espace/historique/actions/:id`
    ActionHistory,
    /// `/espace/historique/evenements/:id`
    EventHistory,
    /// `/espace/historique/membres/:slug`
    MemberHistory,
    /// `/espace/historique/groupes/:id`
    GroupHistory,
    /// `/espace/historique/financements/:id`
    FundingCallHistory,
    /// `/espace/equipe/:slug`
    Team,
    /// `/espace/participation/:slug`
    GroupRoom,
    /// `/revendiquer/:slug`
    Claim,
    /// `/proposer`
    Propose,
    /// `/proposition`
    Proposal,
    /// `/question`
    Question,
    /// `/animation`
    Animation,
    /// `/administration`
    Administration,
    /// `/demonstration`
    Demonstration,
}

impl Kind {
    /// Every kind of page.
    pub const ALL: [Self; 44] = [
        Self::Home,
        Self::Actions,
        Self::Action,
        Self::Directory,
        Self::Member,
        Self::Agenda,
        Self::Event,
        Self::Groups,
        Self::Group,
        Self::Funding,
        Self::FundingCall,
        Self::Search,
        Self::About,
        Self::Accessibility,
        Self::Legal,
        Self::Privacy,
        Self::Embeds,
        Self::Developers,
        Self::SignIn,
        Self::SignInLink,
        Self::Space,
        Self::Account,
        Self::ApiKeys,
        Self::Entries,
        Self::Webhooks,
        Self::EditAction,
        Self::EditEvent,
        Self::EditMember,
        Self::EditGroup,
        Self::EditFundingCall,
        Self::ActionHistory,
        Self::EventHistory,
        Self::MemberHistory,
        Self::GroupHistory,
        Self::FundingCallHistory,
        Self::Team,
        Self::GroupRoom,
        Self::Claim,
        Self::Propose,
        Self::Proposal,
        Self::Question,
        Self::Animation,
        Self::Administration,
        Self::Demonstration,
    ];

    /// The address without the language's prefix; a trailing `/` stands for an entry's slug.
    const fn address(self, lang: Lang) -> &'static str {
        let (french, english) = match self {
            Self::Home => ("", ""),
            Self::Actions => ("/actions", "/actions"),
            Self::Action => ("/actions/", "/actions/"),
            Self::Directory => ("/annuaire", "/directory"),
            Self::Member => ("/annuaire/", "/directory/"),
            Self::Agenda => ("/agenda", "/agenda"),
            Self::Event => ("/agenda/", "/agenda/"),
            Self::Groups => ("/groupes", "/groups"),
            Self::Group => ("/groupes/", "/groups/"),
            Self::Funding => ("/financements", "/funding"),
            Self::FundingCall => ("/financements/", "/funding/"),
            Self::Search => ("/recherche", "/search"),
            Self::About => ("/a-propos", "/about"),
            Self::Accessibility => ("/accessibilite", "/accessibility"),
            Self::Legal => ("/mentions-legales", "/legal"),
            Self::Privacy => ("/confidentialite", "/privacy"),
            Self::Embeds => ("/integrer", "/embed"),
            Self::Developers => ("/developpeurs", "/developers"),
            Self::SignIn => ("/connexion", "/sign-in"),
            Self::SignInLink => ("/connexion/lien", "/sign-in/link"),
            Self::Space => ("/espace", "/space"),
            Self::Account => ("/espace/compte", "/space/account"),
            Self::ApiKeys => ("/espace/cles", "/space/keys"),
            Self::Entries => ("/espace/fiches", "/space/entries"),
            Self::Webhooks => ("/espace/webhooks", "/space/webhooks"),
            Self::EditAction => ("/espace/actions/", "/space/actions/"),
            Self::EditEvent => ("/espace/evenements/", "/space/events/"),
            Self::EditMember => ("/espace/membres/", "/space/members/"),
            Self::EditGroup => ("/espace/groupes/", "/space/groups/"),
            Self::EditFundingCall => ("/espace/financements/", "/space/funding/"),
            Self::ActionHistory => ("/espace/historique/actions/", "/space/history/actions/"),
            Self::EventHistory => ("/espace/historique/evenements/", "/space/history/events/"),
            Self::MemberHistory => ("/espace/historique/membres/", "/space/history/members/"),
            Self::GroupHistory => ("/espace/historique/groupes/", "/space/history/groups/"),
            Self::FundingCallHistory => (
                "/espace/historique/financements/",
                "/space/history/funding/",
            ),
            Self::Team => ("/espace/equipe/", "/space/team/"),
            Self::GroupRoom => ("/espace/participation/", "/space/participation/"),
            Self::Claim => ("/revendiquer/", "/claim/"),
            Self::Propose => ("/proposer", "/propose"),
            Self::Proposal => ("/proposition", "/proposal"),
            Self::Question => ("/question", "/question"),
            Self::Animation => ("/animation", "/animation"),
            Self::Administration => ("/administration", "/administration"),
            Self::Demonstration => ("/demonstration", "/demonstration"),
        };
        match lang {
            Lang::Fr => french,
            Lang::En => english,
        }
    }

    /// The word of a form that makes an entry, in the place of the entry's identifier.
    const fn word_for_new(self, lang: Lang) -> Option<&'static str> {
        match (self, lang) {
            (Self::EditAction, Lang::Fr) => Some("nouvelle"),
            (Self::EditEvent | Self::EditGroup | Self::EditFundingCall, Lang::Fr) => {
                Some("nouveau")
            }
            (
                Self::EditAction | Self::EditEvent | Self::EditGroup | Self::EditFundingCall,
                Lang::En,
            ) => Some(NEW),
            _ => None,
        }
    }

    /// Whether `path` is this kind of page in this language; for an entry, its slug, or [`NEW`]
    /// for the form that makes one.
    pub fn matches(self, lang: Lang, path: &str) -> Option<Option<&str>> {
        let path = strip_language(lang, path)?;
        let address = self.address(lang);
        if address.ends_with('/') {
            let slug = path.strip_prefix(address)?;
            let slug = slug.strip_suffix('/').unwrap_or(slug);
            if self.word_for_new(lang) == Some(slug) {
                return Some(Some(NEW));
            }
            (!slug.is_empty() && !slug.contains('/')).then_some(Some(slug))
        } else {
            (path.strip_suffix('/').unwrap_or(path) == address).then_some(None)
        }
    }
}

/// Stands for the identifier of an entry that is not made yet.
pub const NEW: &str = "new";

/// A page that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    kind: Kind,
    slug: Option<String>,
}

impl Page {
    /// A page without a slug.
    pub const fn of(kind: Kind) -> Self {
        Self { kind, slug: None }
    }

    /// The page of one entry.
    pub fn entry(kind: Kind, slug: &str) -> Self {
        Self {
            kind,
            slug: Some(slug.to_owned()),
        }
    }

    /// What kind of page it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The slug of its entry, if it has one.
    pub fn slug(&self) -> Option<&str> {
        self.slug.as_deref()
    }

    /// The page at a path, and the language of the path.
    pub fn at(path: &str) -> Option<(Lang, Self)> {
        let lang = language_of(path);
        Kind::ALL.into_iter().find_map(|kind| {
            let slug = kind.matches(lang, path)?;
            Some((
                lang,
                Self {
                    kind,
                    slug: slug.map(str::to_owned),
                },
            ))
        })
    }

    /// Its address in a language.
    pub fn href(&self, lang: Lang) -> String {
        let prefix = match lang {
            Lang::Fr => "",
            Lang::En => "/en",
        };
        let address = self.kind.address(lang);
        let slug = match self.slug.as_deref() {
            Some(NEW) => self.kind.word_for_new(lang).unwrap_or(NEW),
            slug => slug.unwrap_or_default(),
        };
        match format!("{prefix}{address}{slug}") {
            home if home.is_empty() => "/".to_owned(),
            href => href,
        }
    }
}

/// The address of a page without a slug: `href(lang, Kind::Agenda)`.
pub fn href(lang: Lang, kind: Kind) -> String {
    Page::of(kind).href(lang)
}

/// The address of an entry: `entry_href(lang, Kind::Event, &event.slug)`.
pub fn entry_href(lang: Lang, kind: Kind, slug: &str) -> String {
    Page::entry(kind, slug).href(lang)
}

/// The language of a path: English under `/en`, else French.
pub fn language_of(path: &str) -> Lang {
    if path == "/en" || path.starts_with("/en/") {
        Lang::En
    } else {
        Lang::Fr
    }
}

/// The address of the same page in the other language; its home when there is none.
pub fn in_language(path: &str, lang: Lang) -> String {
    Page::at(path).map_or_else(|| href(lang, Kind::Home), |(_, page)| page.href(lang))
}

/// Whether somebody may be led to an address after signing in: a page of ours, with what its query
/// says, and not one that signs in. Another site's address is none.
pub fn is_destination(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let ours = path.starts_with('/') && !path.starts_with("//");
    ours && Page::at(path)
        .is_some_and(|(_, page)| !matches!(page.kind(), Kind::SignIn | Kind::SignInLink))
}

fn strip_language(lang: Lang, path: &str) -> Option<&str> {
    match lang {
        Lang::En => path
            .strip_prefix("/en")
            .filter(|rest| rest.is_empty() || rest.starts_with('/')),
        Lang::Fr => (language_of(path) == Lang::Fr).then_some(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(kind: Kind) -> Page {
        if kind.address(Lang::Fr).ends_with('/') {
            Page::entry(kind, "eau-potable-a-bamako")
        } else {
            Page::of(kind)
        }
    }

    #[test]
    fn every_page_is_found_at_its_address() {
        for kind in Kind::ALL {
            for lang in [Lang::Fr, Lang::En] {
                let page = example(kind);
                assert_eq!(
                    Page::at(&page.href(lang)),
                    Some((lang, page)),
                    "{kind:?} {lang:?}"
                );
            }
        }
    }

    #[test]
    fn one_address_is_one_page() {
        for kind in Kind::ALL {
            for lang in [Lang::Fr, Lang::En] {
                let path = example(kind).href(lang);
                let matching: Vec<_> = Kind::ALL
                    .into_iter()
                    .flat_map(|kind| [(kind, Lang::Fr), (kind, Lang::En)])
                    .filter(|(kind, lang)| kind.matches(*lang, &path).is_some())
                    .collect();
                assert_eq!(matching, [(kind, lang)], "{path}");
            }
        }
    }

    #[test]
    fn the_language_switch_keeps_the_page() {
        assert_eq!(
            in_language("/annuaire/la-rochelle", Lang::En),
            "/en/directory/la-rochelle"
        );
        assert_eq!(
            in_language("/en/directory/la-rochelle", Lang::Fr),
            "/annuaire/la-rochelle"
        );
        assert_eq!(in_language("/en", Lang::Fr), "/");
        assert_eq!(in_language("/inconnu", Lang::En), "/en");
    }

    #[test]
    fn the_form_of_a_new_entry_has_a_word_in_each_language() {
        let page = Page::entry(Kind::EditAction, NEW);
        assert_eq!(page.href(Lang::Fr), "/espace/actions/nouvelle");
        assert_eq!(page.href(Lang::En), "/en/space/actions/new");
        for lang in [Lang::Fr, Lang::En] {
            assert_eq!(Page::at(&page.href(lang)), Some((lang, page.clone())));
        }
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for path in [
            "/inconnu",
            "/actions/a/b",
            "/english",
            "/en/annuaire",
            "/directory",
        ] {
            assert_eq!(Page::at(path), None, "{path}");
        }
    }

    #[test]
    fn a_final_slash_changes_nothing() {
        assert_eq!(
            Page::at("/actions/"),
            Some((Lang::Fr, Page::of(Kind::Actions)))
        );
        assert_eq!(Page::at("/en/"), Some((Lang::En, Page::of(Kind::Home))));
    }
}
