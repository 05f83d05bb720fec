//! A funding call in a table, a calendar, a feed and as linked data.

use icalendar::{Component, Event, EventLike};
use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::EntryType;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::entry::FundingCallEntry;
use crate::representations::Represented;
use crate::representations::calendar;
use crate::representations::context::{Context, without_nulls};
use crate::representations::feed::Item;
use crate::representations::table::Row;

impl Represented for FundingCallEntry {
    const TYPE: EntryType = EntryType::FundingCall;
    const PAGES: (Kind, Kind) = (Kind::Funding, Kind::FundingCall);
    const COLUMNS: &'static [&'static str] = &[
        "title",
        "scheme",
        "funders",
        "status",
        "permanent",
        "opens_on",
        "closes_on",
        "themes",
        "eligible_kinds",
        "eligible_countries",
        "cofunding_rate",
        "minimum_amount",
        "maximum_amount",
        "summary",
        "page",
        "updated",
        "id",
    ];

    fn row(&self, context: &Context, row: Row) -> Row {
        let call = &self.summary;
        let kinds: Vec<String> = call
            .eligible_kinds
            .iter()
            .map(|kind| context.label("member_kind", kind.code()))
            .collect();
        row.text(&call.title)
            .text(&context.scheme(call.scheme.as_deref()))
            .several(&call.funders)
            .text(&context.label("call_status", call.status.code()))
            .flag(call.permanent, context)
            .day(call.opens_on)
            .day(call.closes_on)
            .several(&context.themes(&call.themes))
            .several(&kinds)
            .several(&context.countries(&call.eligible_countries))
            .number(call.cofunding_rate_percent)
            .money(call.minimum_amount_cents)
            .money(call.maximum_amount_cents)
            .text(&call.summary)
            .text(&context.page(Kind::FundingCall, &call.slug))
            .minute(Some(call.updated_at))
            .text(&call.id.to_string())
    }

    fn updated_at(&self) -> OffsetDateTime {
        self.summary.updated_at
    }

    fn item(&self, context: &Context) -> Item {
        let call = &self.summary;
        Item {
            id: call.id,
            title: call.title.clone(),
            summary: Some(call.summary.clone()),
            page: context.page(Kind::FundingCall, &call.slug),
            themes: context.categories(&call.themes),
            updated_at: call.updated_at,
        }
    }

    fn linked(&self, context: &Context) -> Value {
        let call = &self.summary;
        let page = context.page(Kind::FundingCall, &call.slug);
        let euros = |cents: Option<i64>| cents.map(|cents| cents / 100);
        let amount = (call.minimum_amount_cents.is_some() || call.maximum_amount_cents.is_some())
            .then(|| {
                json!({
                    "@type": "MonetaryAmount",
                    "currency": "EUR",
                    "minValue": euros(call.minimum_amount_cents),
                    "maxValue": euros(call.maximum_amount_cents),
                })
            });
        let funders: Vec<Value> = call
            .funders
            .iter()
            .map(|name| json!({ "@type": "Organization", "name": name }))
            .collect();
        without_nulls(json!({
            "@type": "MonetaryGrant",
            "@id": page,
            "url": page,
            "name": call.title,
            "description": call.summary,
            "funder": funders,
            "amount": amount,
        }))
    }

    /// The last day, as a day of its own: what one must not miss.
    fn occurrence(&self, context: &Context) -> Option<Event> {
        let call = &self.summary;
        let last = call.closes_on.filter(|_| !call.permanent)?;
        let page = context.page(Kind::FundingCall, &call.slug);
        let title = format!("{}{}", context.word("value", "closes"), call.title);
        let mut event = calendar::event(context, call.id, self.version, call.updated_at);
        event
            .summary(&title)
            .description(&format!("{}\n\n{page}", call.summary))
            .append_property(calendar::day("DTSTART", last))
            .append_property(calendar::day("DTEND", last.next_day().unwrap_or(last)))
            .add_property("TRANSP", "TRANSPARENT")
            .url(&page);
        event.categories(context.themes(&call.themes));
        Some(event)
    }
}
