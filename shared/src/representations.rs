//! The ways in which a list can be had: the extension of its address, or what `Accept` asks for.

use crate::codes::{EntryType, code_enum};

code_enum! {
    /// A representation of a list, by the extension of its address.
    pub enum Format {
        /// A page of JSON, as without an extension.
        Json = "json",
        /// A table with labels in place of codes (RFC 4180).
        Csv = "csv",
        /// A calendar (RFC 5545).
        Ics = "ics",
        /// The latest changes as a feed (RFC 4287).
        Atom = "atom",
        /// Points (RFC 7946).
        GeoJson = "geojson",
        /// Linked data in the words of schema.org.
        JsonLd = "jsonld",
    }
}

code_enum! {
    /// A representation of a list whose entries have dates.
    pub enum DatedFormat {
        /// A page of JSON, as without an extension.
        Json = "json",
        /// A table with labels in place of codes (RFC 4180).
        Csv = "csv",
        /// A calendar (RFC 5545).
        Ics = "ics",
        /// The latest changes as a feed (RFC 4287).
        Atom = "atom",
        /// Linked data in the words of schema.org.
        JsonLd = "jsonld",
    }
}

code_enum! {
    /// A representation of a list whose entries have no dates.
    pub enum UndatedFormat {
        /// A page of JSON, as without an extension.
        Json = "json",
        /// A table with labels in place of codes (RFC 4180).
        Csv = "csv",
        /// The latest changes as a feed (RFC 4287).
        Atom = "atom",
        /// Linked data in the words of schema.org.
        JsonLd = "jsonld",
    }
}

code_enum! {
    /// A representation of one entry.
    pub enum EntryFormat {
        /// A calendar of its day (RFC 5545).
        Ics = "ics",
        /// Linked data in the words of schema.org.
        JsonLd = "jsonld",
    }
}

impl From<EntryFormat> for Format {
    fn from(format: EntryFormat) -> Self {
        match format {
            EntryFormat::Ics => Self::Ics,
            EntryFormat::JsonLd => Self::JsonLd,
        }
    }
}

impl From<DatedFormat> for Format {
    fn from(format: DatedFormat) -> Self {
        match format {
            DatedFormat::Json => Self::Json,
            DatedFormat::Csv => Self::Csv,
            DatedFormat::Ics => Self::Ics,
            DatedFormat::Atom => Self::Atom,
            DatedFormat::JsonLd => Self::JsonLd,
        }
    }
}

impl From<UndatedFormat> for Format {
    fn from(format: UndatedFormat) -> Self {
        match format {
            UndatedFormat::Json => Self::Json,
            UndatedFormat::Csv => Self::Csv,
            UndatedFormat::Atom => Self::Atom,
            UndatedFormat::JsonLd => Self::JsonLd,
        }
    }
}

impl EntryType {
    /// Its list in the API: the last part of the address.
    pub const fn list(self) -> &'static str {
        match self {
            Self::Member => "members",
            Self::Action => "actions",
            Self::Event => "events",
            Self::WorkingGroup => "working-groups",
            Self::FundingCall => "funding-calls",
        }
    }
}

impl Format {
    /// Its media type, without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::Ics => "text/calendar",
            Self::Atom => "application/atom+xml",
            Self::GeoJson => "application/geo+json",
            Self::JsonLd => "application/ld+json",
        }
    }

    /// The representations of the lists of a type of entry, JSON first.
    pub const fn of_list(entry_type: EntryType) -> &'static [Self] {
        match entry_type {
            EntryType::Member | EntryType::Action => &[
                Self::Json,
                Self::Csv,
                Self::Atom,
                Self::GeoJson,
                Self::JsonLd,
            ],
            EntryType::Event => &[
                Self::Json,
                Self::Csv,
                Self::Ics,
                Self::Atom,
                Self::GeoJson,
                Self::JsonLd,
            ],
            EntryType::FundingCall => &[Self::Json, Self::Csv, Self::Ics, Self::Atom, Self::JsonLd],
            EntryType::WorkingGroup => &[Self::Json, Self::Csv, Self::Atom, Self::JsonLd],
        }
    }

    /// The representations of one entry, JSON first.
    pub const fn of_entry(entry_type: EntryType) -> &'static [Self] {
        match entry_type {
            EntryType::Event | EntryType::FundingCall => &[Self::Json, Self::Ics, Self::JsonLd],
            _ => &[Self::Json, Self::JsonLd],
        }
    }
}
