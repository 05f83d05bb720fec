//! What is pure of signing in.

use passerelle_shared::addresses::{Kind, href, is_destination};
use passerelle_shared::lang::Lang;
use passerelle_shared::provider::{OUTCOME_PARAMETER, ProviderOutcome};
use qrcodegen::{QrCode, QrCodeEcc};

use crate::state::filters::Query;

/// Where to go once signed in: the page of ours that asked for it, else one's own space. Another
/// site's address, or one that would lead back to signing in, is no such page.
pub fn next(lang: Lang, search: &str) -> String {
    wanted(search).unwrap_or_else(|| href(lang, Kind::Space))
}

/// What a mailed link is to lead to, where it is not one's own space.
pub fn wanted(search: &str) -> Option<String> {
    let query = Query::parse(search);
    let next = query.get("next").filter(|next| is_destination(next));
    next.map(ToOwned::to_owned)
}

/// How signing in by another service ended, for who comes back from there.
pub fn outcome(search: &str) -> Option<ProviderOutcome> {
    Query::parse(search).get(OUTCOME_PARAMETER)?.parse().ok()
}

/// The address of the page that signs in and then comes back to this one.
pub fn sign_in_then(lang: Lang, path: &str, search: &str) -> String {
    let mark = if search.is_empty() { "" } else { "?" };
    let query = Query::new().with("next", format!("{path}{mark}{search}"));
    format!("{}{}", href(lang, Kind::SignIn), query.to_search())
}

/// A QR code: how many modules a side has, and the dark ones as the path of an SVG. Nothing for a
/// text that is too long for one.
pub fn qr_code(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let dark: Vec<String> = (0..side)
        .flat_map(|y| (0..side).map(move |x| (x, y)))
        .filter(|&(x, y)| code.get_module(x, y))
        .map(|(x, y)| format!("M{x} {y}h1v1h-1z"))
        .collect();
    Some((side, dark.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_ours_comes_next() {
        for (search, expected) in [
            ("next=/actions", "/actions"),
            ("next=%2Fespace%2Fcompte", "/espace/compte"),
            (
                "next=/en/directory/la-rochelle",
                "/en/directory/la-rochelle",
            ),
        ] {
            assert_eq!(next(Lang::Fr, search), expected, "{search}");
        }
        assert_eq!(
            next(Lang::Fr, "next=%2Factions%3Ftheme%3Dwater"),
            "/actions?theme=water"
        );
        for search in [
            "",
            "next=",
            "next=https://example.org/",
            "next=//example.org/actions",
            "next=/%5Cexample.org",
            "next=javascript:alert(1)",
            "next=actions",
            "next=/inconnu",
            "next=/api/v1/members",
            "next=/connexion",
            "next=/en/sign-in/link",
        ] {
            assert_eq!(next(Lang::Fr, search), "/espace", "{search}");
            assert_eq!(next(Lang::En, search), "/en/space", "{search}");
        }
    }

    #[test]
    fn signing_in_comes_back_to_where_it_was_asked_for() {
        let address = sign_in_then(Lang::Fr, "/espace/compte", "");
        assert_eq!(address, "/connexion?next=%2Fespace%2Fcompte");
        let search = sign_in_then(Lang::En, "/en/actions", "theme=water&q=a");
        let search = search.split_once('?').unwrap().1;
        assert_eq!(next(Lang::En, search), "/en/actions?theme=water&q=a");
    }

    #[test]
    fn who_comes_back_from_another_service_is_told_how_it_ended() {
        for known in ProviderOutcome::ALL {
            let search = format!("next=%2Factions&provider={known}");
            assert_eq!(outcome(&search), Some(*known));
            assert_eq!(next(Lang::Fr, &search), "/actions");
        }
        assert_eq!(outcome("next=%2Factions"), None);
        assert_eq!(outcome("provider=%3Cb%3E"), None);
    }

    #[test]
    fn a_code_has_its_three_corners() {
        let (side, path) = qr_code("otpauth://totp/Passerelle:a@b.fr?secret=ABC").unwrap();
        assert_eq!((side - 17) % 4, 0);
        for (x, y) in [(0, 0), (side - 1, 0), (0, side - 1)] {
            assert!(path.contains(&format!("M{x} {y}h1v1h-1z")), "{x} {y}");
        }
    }
}
