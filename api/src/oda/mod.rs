//! Official development assistance: what French authorities declare of it each year (CGCT, article
//! L1115-6) by the ministry's e-APD survey, and the words that it is told in.

pub mod member;
pub mod network;
pub mod routes;
pub mod table;

use passerelle_shared::codes::MemberKind;

/// Flow: official development assistance (OECD DAC, as in the IATI code list `FlowType`).
pub const FLOW: &str = "10";
/// Finance: standard grant (`FinanceType`).
pub const GRANT: &str = "110";
/// Collaboration: bilateral (`CollaborationType`).
pub const BILATERAL: &str = "1";

/// The type of aid (`AidType`) that a purpose brings with it; else a project.
pub fn aid_type(purpose: Option<&str>) -> &'static str {
    match purpose.and_then(|code| code.get(..3)) {
        Some("910") => "G01",
        Some("930") => "H02",
        Some("998") if purpose == Some("99820") => "H01",
        _ => "C01",
    }
}

/// The channel (CRS, `CRSChannelCode`) that an organisation is; the list has none for every kind.
pub const fn channel(kind: MemberKind) -> Option<&'static str> {
    match kind {
        MemberKind::Commune
        | MemberKind::Epci
        | MemberKind::Departement
        | MemberKind::Region
        | MemberKind::SyndicatMixte => Some("11002"),
        MemberKind::State => Some("11001"),
        MemberKind::PublicBody | MemberKind::Health => Some("11004"),
        MemberKind::ForeignAuthority => Some("12002"),
        MemberKind::Association => Some("22000"),
        MemberKind::EducationResearch => Some("51000"),
        MemberKind::Company => Some("61000"),
        MemberKind::Network => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_says_the_type_of_aid() {
        let types = [
            None,
            Some("14030"),
            Some("91010"),
            Some("93010"),
            Some("99820"),
            Some("99810"),
        ];
        assert_eq!(
            types.map(aid_type),
            ["C01", "C01", "G01", "H02", "H01", "C01"]
        );
    }
}
