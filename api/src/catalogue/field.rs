//! The filters whose values are indexed.

/// A filter whose values are indexed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Members or leads in an entry, by id.
    Member,
    /// How a working group is entered.
    Access,
    /// For whom an event is meant.
    Audience,
    /// Whether a member's page is kept.
    Claim,
    /// Country.
    Country,
    /// Département.
    Department,
    /// EPCI of a commune, by id.
    Epci,
    /// Format of an event.
    Format,
    /// Freshness.
    Freshness,
    /// Kind of member or event, or kind that may apply.
    Kind,
    /// First letter of a name.
    Letter,
    /// Upcoming or past.
    Period,
    /// Permanent funding call.
    Permanent,
    /// Relation of an action.
    Relation,
    /// Funding scheme.
    Scheme,
    /// Sustainable Development Goal.
    Sdg,
    /// Whether partners are sought.
    SeekingPartners,
    /// Status.
    Status,
    /// Size class.
    Stratum,
    /// Theme.
    Theme,
    /// Working group of an event, by id.
    WorkingGroup,
}

impl Field {
    /// The filter's name on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Access => "access",
            Self::Audience => "audience",
            Self::Claim => "claim",
            Self::Country => "country",
            Self::Department => "department",
            Self::Epci => "epci",
            Self::Format => "format",
            Self::Freshness => "freshness",
            Self::Kind => "kind",
            Self::Letter => "letter",
            Self::Period => "period",
            Self::Permanent => "permanent",
            Self::Relation => "relation",
            Self::Scheme => "scheme",
            Self::Sdg => "sdg",
            Self::SeekingPartners => "seeking_partners",
            Self::Status => "status",
            Self::Stratum => "stratum",
            Self::Theme => "theme",
            Self::WorkingGroup => "working_group",
        }
    }
}

/// A value of an indexed filter.
pub type Term = (Field, String);
