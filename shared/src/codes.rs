//! Closed code lists of the contract. Each code is written once, here; labels in French and
//! English stand in the front end's locales and in the API's labels.

use std::fmt;

use serde::de::{self, Deserializer, Visitor};

/// Declares a closed code list: an enum whose variants have one stable code on the wire, with
/// `ALL`, `code`, `Display` and `FromStr`.
macro_rules! code_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $code:tt ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name { $( $(#[$vmeta])* #[serde(rename = $code)] $variant ),+ }

        impl $name {
            /// Every code, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            /// The codes of `ALL`.
            const CODES: &'static [&'static str] = &[ $( $code ),+ ];

            /// The code on the wire and in the database.
            pub const fn code(self) -> &'static str {
                Self::CODES[self as usize]
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::codes::place_of_code(deserializer, Self::CODES).map(|place| Self::ALL[place])
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::codes::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match Self::CODES.iter().position(|known| *known == code) {
                    Some(place) => Ok(Self::ALL[place]),
                    None => Err(crate::codes::UnknownCode { list: stringify!($name), code: code.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use code_enum;

/// Reads a code: its place in its list. One function for all lists keeps the front end small.
pub(crate) fn place_of_code<'de, D: Deserializer<'de>>(
    deserializer: D,
    codes: &'static [&'static str],
) -> Result<usize, D::Error> {
    struct Place(&'static [&'static str]);

    impl Visitor<'_> for Place {
        type Value = usize;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a code")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<usize, E> {
            let place = self.0.iter().position(|code| *code == text);
            place.ok_or_else(|| E::unknown_variant(text, self.0))
        }
    }

    deserializer.deserialize_str(Place(codes))
}

/// A text that is no code of its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    /// The code list, by its type's name.
    pub list: &'static str,
    /// What was found.
    pub code: String,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a code of {}", self.code, self.list)
    }
}

impl std::error::Error for UnknownCode {}

code_enum! {
    /// Where an entry stands on its way to the public.
    pub enum Publication {
        /// Being written, seen by its editors.
        Draft = "draft",
        /// Waiting for an animator.
        Submitted = "submitted",
        /// Public.
        Published = "published",
        /// No longer shown in lists.
        Archived = "archived",
    }
}

code_enum! {
    /// How long ago an entry was last said to be true.
    pub enum Freshness {
        /// Less than 12 months ago.
        Fresh = "fresh",
        /// Less than 18 months ago.
        Ageing = "ageing",
        /// Longer ago, or never.
        Stale = "stale",
    }
}

code_enum! {
    /// What kind of organisation a member is.
    pub enum MemberKind {
        /// Commune.
        Commune = "commune",
        /// Intercommunality (EPCI à fiscalité propre).
        Epci = "epci",
        /// Département.
        Departement = "departement",
        /// Région.
        Region = "region",
        /// Syndicat mixte: PETR, regional nature park.
        SyndicatMixte = "syndicat_mixte",
        /// Association.
        Association = "association",
        /// Public body.
        PublicBody = "public_body",
        /// School, university, research.
        EducationResearch = "education_research",
        /// Hospital, health service.
        Health = "health",
        /// Company.
        Company = "company",
        /// Service of the State.
        State = "state",
        /// Network of actors.
        Network = "network",
        /// Authority of another country.
        ForeignAuthority = "foreign_authority",
    }
}

code_enum! {
    /// Legal form of an EPCI.
    pub enum EpciForm {
        /// Communauté de communes.
        Cc = "cc",
        /// Communauté d'agglomération.
        Ca = "ca",
        /// Communauté urbaine.
        Cu = "cu",
        /// Métropole.
        Metropole = "metropole",
    }
}

code_enum! {
    /// Whether somebody keeps the member's page.
    pub enum Claim {
        /// Nobody yet.
        Unclaimed = "unclaimed",
        /// Asked for, an animator decides.
        Pending = "pending",
        /// Kept by its own people.
        Claimed = "claimed",
    }
}

code_enum! {
    /// Kind of relation between the partners of an action.
    pub enum Relation {
        /// Town twinning.
        Jumelage = "jumelage",
        /// Decentralised cooperation under a convention.
        CooperationDecentralisee = "cooperation_decentralisee",
        /// One-off action.
        ActionPonctuelle = "action_ponctuelle",
        /// Water, energy or waste percentage (Oudin-Santini law).
        OudinSantini = "oudin_santini",
        /// Humanitarian emergency.
        UrgenceHumanitaire = "urgence_humanitaire",
        /// Support of local actors.
        SoutienActeurs = "soutien_acteurs",
        /// Mobility of people.
        Mobilite = "mobilite",
        /// Network of towns.
        ReseauVilles = "reseau_villes",
        /// Cross-border or European cooperation.
        CooperationTransfrontaliereEuropeenne = "cooperation_transfrontaliere_europeenne",
    }
}

code_enum! {
    /// IATI activity status.
    pub enum ActionStatus {
        /// Pipeline or identification (IATI 1).
        Planned = "planned",
        /// Implementation (IATI 2).
        Active = "active",
        /// Finalisation (IATI 3).
        Finalisation = "finalisation",
        /// Closed (IATI 4).
        Closed = "closed",
        /// Cancelled (IATI 5).
        Cancelled = "cancelled",
        /// Suspended (IATI 6).
        Suspended = "suspended",
    }
}

code_enum! {
    /// Side of a partner in an action.
    pub enum Side {
        /// French.
        French = "french",
        /// Foreign.
        Foreign = "foreign",
    }
}

code_enum! {
    /// IATI organisation role.
    pub enum PartnerRole {
        /// Funding (IATI 1).
        Funding = "funding",
        /// Accountable (IATI 2).
        Accountable = "accountable",
        /// Extending (IATI 3).
        Extending = "extending",
        /// Implementing (IATI 4).
        Implementing = "implementing",
    }
}

code_enum! {
    /// Nature of a budget line.
    pub enum BudgetNature {
        /// Money.
        Cash = "cash",
        /// Valued contribution: working time, equipment, premises.
        InKind = "in_kind",
    }
}

code_enum! {
    /// Kind of event.
    pub enum EventKind {
        /// Meeting of the whole network.
        RegionalMeeting = "regional_meeting",
        /// Webinar.
        Webinar = "webinar",
        /// Workshop.
        Workshop = "workshop",
        /// Meeting of a working group.
        GroupMeeting = "group_meeting",
        /// Training.
        Training = "training",
        /// Study visit.
        StudyVisit = "study_visit",
        /// Event of a partner.
        PartnerEvent = "partner_event",
    }
}

code_enum! {
    /// How one takes part in an event.
    pub enum EventFormat {
        /// On site.
        InPerson = "in_person",
        /// Online.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

code_enum! {
    /// Whether an event takes place as announced.
    pub enum EventStatus {
        /// As announced.
        Scheduled = "scheduled",
        /// To a later date.
        Postponed = "postponed",
        /// Not at all.
        Cancelled = "cancelled",
    }
}

code_enum! {
    /// Events by their time, seen from now.
    pub enum EventPeriod {
        /// Not yet over.
        Upcoming = "upcoming",
        /// Over.
        Past = "past",
    }
}

code_enum! {
    /// What a person is in their organisation.
    pub enum Function {
        /// Elected official.
        Elu = "elu",
        /// Officer.
        Technicien = "technicien",
        /// Other.
        Other = "other",
    }
}

code_enum! {
    /// Who may see an event.
    pub enum Visibility {
        /// Everybody.
        Public = "public",
        /// Signed-in members of the network.
        Members = "members",
        /// Members of the working group alone.
        Group = "group",
    }
}

code_enum! {
    /// To whom a person consented to show a detail about them.
    pub enum Consent {
        /// Everybody.
        Public = "public",
        /// Signed-in members of the network.
        Members = "members",
        /// Nobody.
        Nobody = "nobody",
    }
}

code_enum! {
    /// How one enters a working group. Closed groups are not shown outside.
    pub enum Access {
        /// By oneself.
        Open = "open",
        /// By asking a lead.
        OnRequest = "on_request",
        /// By invitation.
        Closed = "closed",
    }
}

code_enum! {
    /// Where a funding call stands today.
    pub enum CallStatus {
        /// Closes within 30 days.
        ClosingSoon = "closing_soon",
        /// Open, or permanent.
        Open = "open",
        /// Opens later.
        Upcoming = "upcoming",
        /// Closed.
        Closed = "closed",
    }
}

code_enum! {
    /// What a search result or a link points to.
    pub enum EntryType {
        /// A member.
        Member = "member",
        /// An action.
        Action = "action",
        /// An event.
        Event = "event",
        /// A working group.
        WorkingGroup = "working_group",
        /// A funding call.
        FundingCall = "funding_call",
    }
}

code_enum! {
    /// The French population strata: the 15 INSEE size classes of communes, by their lower bound.
    pub enum Stratum {
        /// Under 500 inhabitants.
        Under500 = "under_500",
        /// 500 to 999.
        From500 = "from_500",
        /// 1,000 to 1,999.
        From1000 = "from_1000",
        /// 2,000 to 3,499.
        From2000 = "from_2000",
        /// 3,500 to 4,999.
        From3500 = "from_3500",
        /// 5,000 to 7,499.
        From5000 = "from_5000",
        /// 7,500 to 9,999.
        From7500 = "from_7500",
        /// 10,000 to 14,999.
        From10000 = "from_10000",
        /// 15,000 to 19,999.
        From15000 = "from_15000",
        /// 20,000 to 34,999.
        From20000 = "from_20000",
        /// 35,000 to 49,999.
        From35000 = "from_35000",
        /// 50,000 to 74,999.
        From50000 = "from_50000",
        /// 75,000 to 99,999.
        From75000 = "from_75000",
        /// 100,000 to 199,999.
        From100000 = "from_100000",
        /// 200,000 and more.
        From200000 = "from_200000",
    }
}

impl Stratum {
    /// The stratum of a population (inhabitants).
    pub fn of(population: u32) -> Self {
        const LOWER: [u32; 15] = [
            0, 500, 1_000, 2_000, 3_500, 5_000, 7_500, 10_000, 15_000, 20_000, 35_000, 50_000,
            75_000, 100_000, 200_000,
        ];
        let index = LOWER.partition_point(|&bound| bound <= population) - 1;
        Self::ALL[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strata_begin_at_their_lower_bound() {
        assert_eq!(Stratum::of(0), Stratum::Under500);
        assert_eq!(Stratum::of(499), Stratum::Under500);
        assert_eq!(Stratum::of(500), Stratum::From500);
        assert_eq!(Stratum::of(199_999), Stratum::From100000);
        assert_eq!(Stratum::of(2_000_000), Stratum::From200000);
    }

    #[test]
    fn a_code_is_read_back_as_it_was_written() {
        for &kind in MemberKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert!("town".parse::<MemberKind>().is_err());
    }
}
