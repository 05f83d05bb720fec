//! Official development assistance: tables that prepare a declaration, and activities.

use passerelle_shared::lang::Lang;

use super::BASE;

/// The table of a year, of one member or of all: its address, and the name to keep it under.
pub fn declaration(lang: Lang, member: Option<&str>, year: &str) -> (String, String) {
    let (place, name) = member.map_or_else(
        || (String::new(), String::new()),
        |slug| (format!("/members/{slug}"), format!("-{slug}")),
    );
    (
        format!("{BASE}{place}/e-apd.csv?year={year}&lang={}", lang.code()),
        format!("e-apd-{year}{name}.csv"),
    )
}

/// The address of a member's actions as IATI activities.
pub fn activities(slug: &str) -> String {
    format!("{BASE}/members/{slug}/iati.xml")
}
