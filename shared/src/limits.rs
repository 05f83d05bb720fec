//! Limits of the contract: the validator, the OpenAPI schema and HTML attributes all take
//! them from here.

/// Entries of a page when the client does not say: one screen of cards.
pub const PAGE_SIZE_DEFAULT: u32 = 20;
/// Most entries of a page: keeps an answer under about 100 KB.
pub const PAGE_SIZE_MAX: u32 = 100;
/// Most characters of a free-text query: longer ones are pasted text, not a search.
pub const QUERY_LENGTH_MAX: u64 = 200;
/// Most values of one repeated filter: more than any facet offers at once.
pub const FILTER_VALUES_MAX: u64 = 50;
/// First year that can be declared: a round one before the decentralised cooperation of today (law of
/// 6 February 1992).
pub const DECLARED_YEAR_MIN: i32 = 1990;
/// Last year that can be declared.
pub const DECLARED_YEAR_MAX: i32 = 2100;
/// Deepest zoom of a web map (one pixel is about 15 cm at the equator at 20).
pub const ZOOM_MAX: u8 = 20;
/// Most features of one map view: what a phone draws without a pause.
pub const MAP_FEATURES_MAX: usize = 300;
/// Most suggestions of a search box.
pub const SEARCH_SIZE_MAX: u32 = 50;
/// Most bytes of a request body: an entry with every text filled to its limit stays below.
pub const BODY_BYTES_MAX: u64 = 1_048_576;
/// Most bytes of a query string: every filter filled to its limit stays below.
pub const QUERY_BYTES_MAX: usize = 8_192;
/// Longest e-mail address (RFC 5321, section 4.5.3.1.3, without the angle brackets).
pub const EMAIL_LENGTH_MAX: u64 = 254;
/// Longest name of a person or of a thing that a person names.
pub const NAME_LENGTH_MAX: u64 = 100;
/// Shortest password (NIST SP 800-63B-4, section 3.1.1.2, for a password that may stand alone).
pub const PASSWORD_LENGTH_MIN: u64 = 15;
/// Longest password: a long passphrase; more costs the server and protects no more.
pub const PASSWORD_LENGTH_MAX: u64 = 256;
/// Longest token that is looked at.
pub const TOKEN_LENGTH_MAX: u64 = 128;
/// Longest life of a personal access token, in days.
pub const TOKEN_DAYS_MAX: u32 = 366;
/// Longest title of an entry: two lines of a card.
pub const TITLE_LENGTH_MAX: u64 = 200;
/// Longest summary: a paragraph of a card.
pub const SUMMARY_LENGTH_MAX: u64 = 500;
/// Longest description or report, in Markdown: about ten printed pages.
pub const TEXT_LENGTH_MAX: u64 = 20_000;
/// Longest web address that is kept.
pub const WEB_ADDRESS_LENGTH_MAX: u64 = 500;
/// Longest telephone number with its spaces and an extension (ITU-T E.164 has 15 digits).
pub const PHONE_LENGTH_MAX: u64 = 30;
/// Most parts of one kind in an entry: partners, places, budget lines, contacts, codes.
pub const PARTS_MAX: u64 = 100;
/// Most euro cents of one budget line: a billion euros; a sum of lines stays exact in JavaScript.
pub const AMOUNT_CENTS_MAX: i64 = 100_000_000_000;
/// First year of a day in an entry: the oldest twinnings are younger.
pub const YEAR_MIN: i32 = 1900;
/// Last year of a day in an entry.
pub const YEAR_MAX: i32 = 2100;
/// Days for which a deleted entry can be brought back.
pub const RESTORATION_DAYS: i64 = 30;
/// Most inhabitants or places that an entry counts: more than France has.
pub const PEOPLE_MAX: u32 = 100_000_000;
/// Most partners that a call asks to apply together.
pub const PARTNERS_MAX: u32 = 100;
/// The whole, in per cent.
pub const PERCENT_MAX: u8 = 100;
/// Most bytes of a file that is sent where the configuration does not say: a scanned convention.
pub const FILE_MIB_DEFAULT: u64 = 20;
/// Longest side of an image that is read, in pixels.
pub const IMAGE_SIDE_MAX: u32 = 12_000;
/// Most pixels of an image that is read: a good camera's, and 160 MB of memory.
pub const IMAGE_PIXELS_MAX: u64 = 40_000_000;
/// Longest message from one person to another: a page.
pub const MESSAGE_LENGTH_MAX: u64 = 2_000;
/// Most things that one decision settles: a full page of the queue.
pub const DECISIONS_MAX: u64 = 100;
/// Longest `Idempotency-Key`: a UUID, or what a script makes of its own names.
pub const IDEMPOTENCY_KEY_LENGTH_MAX: u64 = 255;
/// Most requests of an hour that a quota grants: more than one server answers in that time.
pub const QUOTA_MAX: u32 = 100_000_000;
/// Most webhooks of one account: a site, its test, and some.
pub const WEBHOOKS_MAX: usize = 5;
