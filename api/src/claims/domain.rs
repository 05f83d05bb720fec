//! What speaks for a claim.

/// Domains at which anybody has an address: they say nothing of an organisation.
const ANYBODYS: [&str; 12] = [
    "gmail.com",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "sfr.fr",
    "laposte.net",
    "hotmail.com",
    "hotmail.fr",
    "outlook.com",
    "outlook.fr",
    "yahoo.com",
    "yahoo.fr",
];

/// Whether an address has the domain of a site, or both stand under one name that is not
/// anybody's: `claire@mairie-royan.fr` and `https://www.mairie-royan.fr`.
pub fn same_domain(email: &str, website: &str) -> bool {
    let Some((_, domain)) = email.rsplit_once('@') else {
        return false;
    };
    let Some(host) = host(website) else {
        return false;
    };
    let domain = domain.to_lowercase();
    if ANYBODYS.contains(&domain.as_str()) {
        return false;
    }
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    host == domain || host.ends_with(&format!(".{domain}")) || domain.ends_with(&format!(".{host}"))
}

fn host(website: &str) -> Option<String> {
    let (_, rest) = website.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::same_domain;

    #[test]
    fn domains_are_compared() {
        for (email, website, same) in [
            (
                "claire@larochelle.fr",
                "https://www.larochelle.fr/ville",
                true,
            ),
            ("claire@Mairie.LaRochelle.fr", "https://larochelle.fr", true),
            (
                "claire@larochelle.fr",
                "https://international.larochelle.fr",
                true,
            ),
            ("claire@rochelle.fr", "https://larochelle.fr", false),
            (
                "claire@larochelle.fr.evil.example",
                "https://larochelle.fr",
                false,
            ),
            ("claire@gmail.com", "https://gmail.com", false),
        ] {
            assert_eq!(same_domain(email, website), same, "{email} {website}");
        }
        assert!(!same_domain("claire@larochelle.fr", "larochelle.fr"));
    }
}
