//! The table that prepares a declaration: a line for each action and country, with what is missing.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Bytes;
use futures_util::StreamExt;
use futures_util::stream::{once, try_unfold};
use passerelle_shared::actions::ActionPartner;
use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::{BudgetNature, MemberKind, PartnerRole, Side};
use passerelle_shared::geo::CountryCode;
use passerelle_shared::members::MemberRef;
use passerelle_shared::oda::DeclarationFilter;
use passerelle_shared::reference::Label;
use passerelle_shared::representations::Format;
use uuid::Uuid;

use super::{GRANT, aid_type, channel};
use crate::actions::shares::{by_year, equal};
use crate::actions::store::{WholeAction, declarable, whole};
use crate::database::Database;
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::http::query::WordedQuery;
use crate::representations::content_type;
use crate::representations::context::Context;
use crate::representations::table::{MARK, Row, line, titles};
use crate::{members, reference};

/// Actions that are read and sent at a time, so that a large table never stands in memory.
const AT_A_TIME: usize = 500;

const COLUMNS: &[&str] = &[
    "declarant",
    "siren",
    "declared_year",
    "title",
    "part",
    "country",
    "country_code",
    "dac_group",
    "purpose_code",
    "purpose",
    "aid_type",
    "finance_type",
    "channel",
    "partners",
    "year_cash",
    "year_in_kind",
    "action_budget",
    "sources",
    "starts_on",
    "ends_on",
    "status",
    "publication",
    "missing",
    "edit_page",
    "id",
];

/// Answers with the table of a year, of one member or of all.
///
/// # Errors
/// The database does not answer.
pub async fn answer(
    who: &Authorized<SignedIn>,
    query: WordedQuery<DeclarationFilter>,
    member: Option<(Uuid, String)>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let connection = state.database.reader();
    let last_year = state.clock.now().year() - 1;
    let year = query.filter.year.unwrap_or(last_year);
    let name = member.as_ref().map_or_else(
        || format!("e-apd-{year}.csv"),
        |(_, slug)| format!("e-apd-{year}-{slug}.csv"),
    );
    let member = member.map(|(id, _)| id);
    let ids = declarable(connection, year, member).await?;
    let table = Table {
        context: Context {
            lang: query.lang,
            site: state.config.public_url(),
            snapshot: state.catalogue.current().await?,
        },
        year,
        member,
        purposes: reference::store::purposes(connection).await?,
    };
    let mut parts = ids
        .chunks(AT_A_TIME)
        .map(<[Uuid]>::to_vec)
        .collect::<Vec<_>>()
        .into_iter();
    let mut head = MARK.as_bytes().to_vec();
    head.extend(titles(&table.context, COLUMNS));
    // What fails is told before anything is sent, for every table but a very long one.
    head.extend(
        table
            .lines(&state.database, &parts.next().unwrap_or_default())
            .await?,
    );
    let database = state.database.clone();
    let rest = try_unfold((Arc::new(table), parts), move |(table, mut parts)| {
        let database = database.clone();
        async move {
            let Some(ids) = parts.next() else {
                return Ok::<_, ApiError>(None);
            };
            let lines = table.lines(&database, &ids).await?;
            Ok(Some((Bytes::from(lines), (table, parts))))
        }
    });
    let head = once(std::future::ready(Ok::<_, ApiError>(Bytes::from(head))));
    Ok(private(StatusCode::OK)
        .content_type(content_type(Format::Csv))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .streaming(head.chain(rest)))
}

/// What every line is written with.
struct Table {
    context: Context,
    year: i32,
    /// Who declares; without it each lead.
    member: Option<Uuid>,
    purposes: HashMap<String, Label>,
}

/// Who declares an action.
struct Declarant<'a> {
    member: Option<&'a MemberRef>,
    siren: Option<&'a str>,
    leads: bool,
}

impl Table {
    /// The lines of some actions.
    async fn lines(&self, database: &Database, ids: &[Uuid]) -> Result<Vec<u8>, ApiError> {
        let connection = database.reader();
        let actions = whole(connection, ids, &self.context.snapshot).await?;
        let mut declarants: Vec<Uuid> = match self.member {
            Some(member) => vec![member],
            None => actions.iter().map(|action| action.lead).collect(),
        };
        declarants.sort_unstable();
        declarants.dedup();
        let members = members::store::references(connection, &declarants).await?;
        let sirens = members::store::sirens(connection, &declarants).await?;
        let mut written = Vec::new();
        for action in &actions {
            let id = self.member.unwrap_or(action.lead);
            let declarant = Declarant {
                member: members.get(&id),
                siren: sirens.get(&id).map(String::as_str),
                leads: action.lead == id,
            };
            for row in self.rows(action, &declarant) {
                written.extend(line(&row));
            }
        }
        Ok(written)
    }

    /// A row for each country; one where none is known.
    fn rows(&self, action: &WholeAction, declarant: &Declarant<'_>) -> Vec<Row> {
        let countries: Vec<Option<CountryCode>> = match action.countries.as_slice() {
            [] => vec![None],
            countries => countries.iter().copied().map(Some).collect(),
        };
        let parts = |nature| {
            let amount = declarant.leads.then(|| self.of_year(action, nature));
            let amount = amount.flatten();
            amount.map(|amount| equal(amount, countries.len()))
        };
        let (cash, in_kind) = (parts(BudgetNature::Cash), parts(BudgetNature::InKind));
        let missing = self.missing(action, declarant);
        let place = |amounts: &Option<Vec<i64>>, index: usize| {
            amounts
                .as_ref()
                .and_then(|amounts| amounts.get(index).copied())
        };
        countries
            .into_iter()
            .enumerate()
            .map(|(index, country)| {
                let amounts = (place(&cash, index), place(&in_kind, index));
                self.row(action, declarant, country, amounts, &missing)
            })
            .collect()
    }

    fn row(
        &self,
        action: &WholeAction,
        declarant: &Declarant<'_>,
        country: Option<CountryCode>,
        (cash, in_kind): (Option<i64>, Option<i64>),
        missing: &[&str],
    ) -> Row {
        let context = &self.context;
        let purpose = action.purpose.as_deref();
        let label = purpose.and_then(|code| self.purposes.get(code));
        let coded = |list: &str, code: &str| format!("{code} – {}", context.word(list, code));
        let channels: Vec<String> = channels(action)
            .into_iter()
            .flatten()
            .map(|code| coded("channel", code))
            .collect();
        let partners = action.partners.iter();
        let partners: Vec<String> = partners.map(|partner| partner.name.clone()).collect();
        let missing: Vec<String> = missing
            .iter()
            .map(|key| context.word("missing", key))
            .collect();
        let part = if declarant.leads { "lead" } else { "partner" };
        Row::new(context.lang)
            .maybe(declarant.member.map(|member| member.name.as_str()))
            .maybe(declarant.siren)
            .number(Some(self.year))
            .text(&action.title)
            .text(&context.word("part", part))
            .several(&context.countries(country.as_slice()))
            .maybe(country.as_ref().map(CountryCode::as_str))
            .text(&country.map_or_else(String::new, |country| {
                context.word("dac_group", self.dac_group(country).unwrap_or("none"))
            }))
            .maybe(purpose)
            .maybe(label.map(|label| label.name(context.lang)))
            .text(&coded("aid_type", aid_type(purpose)))
            .text(&coded("finance_type", GRANT))
            .several(&channels)
            .several(&partners)
            .money(cash)
            .money(in_kind)
            .money(total(action, None))
            .text(&self.sources(action))
            .day(action.starts_on)
            .day(action.ends_on)
            .text(&context.label("action_status", action.status.code()))
            .text(&context.word("publication", action.publication.code()))
            .text(&missing.join("; "))
            .text(&context.page(Kind::EditAction, &action.slug))
            .text(&action.id.to_string())
    }

    /// The lines of the budget in words: who declares knows which of them are its own.
    fn sources(&self, action: &WholeAction) -> String {
        let lines = action.budget.iter().map(|line| {
            let amount = Row::new(self.context.lang).money(Some(line.amount_cents));
            let nature = self.context.label("budget_nature", line.nature.code());
            format!("{} – {} € ({nature})", line.source, amount.at(0))
        });
        lines.collect::<Vec<_>>().join("; ")
    }

    /// What a budget has for the year, by its days; nothing where there are no lines of this nature or
    /// no days.
    fn of_year(&self, action: &WholeAction, nature: BudgetNature) -> Option<i64> {
        let total = total(action, Some(nature))?;
        let portions = by_year(total, action.starts_on?, action.ends_on?);
        let of_year = portions.iter().find(|it| it.first.year() == self.year);
        of_year.map(|portion| portion.cents)
    }

    fn dac_group(&self, code: CountryCode) -> Option<&str> {
        let countries = &self.context.snapshot.reference.countries;
        let country = countries.iter().find(|country| country.code == code)?;
        country.dac_group.as_deref()
    }

    /// What somebody has to add or to look at before the line is declared.
    fn missing(&self, action: &WholeAction, declarant: &Declarant<'_>) -> Vec<&'static str> {
        let in_one_year = |day: time::Date| day.year() == self.year;
        let days = action.starts_on.zip(action.ends_on);
        let several_years =
            days.is_some_and(|(first, last)| !in_one_year(first) || !in_one_year(last));
        let outside = |country: &CountryCode| self.dac_group(*country).is_none();
        let channels = channels(action);
        let unknown_channel = channels.is_empty() || channels.contains(&None);
        let (own, budget) = (declarant.leads, !action.budget.is_empty());
        [
            ("siren", declarant.siren.is_none()),
            ("country", action.countries.is_empty()),
            ("recipient", action.countries.iter().any(outside)),
            ("country_shares", action.countries.len() > 1),
            ("purpose", action.purpose.is_none()),
            ("channel", unknown_channel),
            ("channel_assumed", carrying(action).any(is_assumed)),
            ("own_amount", !own),
            ("amount", own && !budget),
            ("days", own && budget && days.is_none()),
            ("year_amount", own && budget && several_years),
            ("own_share", own && action.budget.len() > 1),
        ]
        .into_iter()
        .filter_map(|(key, missing)| missing.then_some(key))
        .collect()
    }
}

/// The sum of a budget, or of its lines of one nature; nothing where there are none.
fn total(action: &WholeAction, nature: Option<BudgetNature>) -> Option<i64> {
    let lines = action.budget.iter();
    lines
        .filter(|line| nature.is_none_or(|nature| line.nature == nature))
        .map(|line| line.amount_cents)
        .reduce(|sum, cents| sum + cents)
}

/// The partners that carry an action out.
fn carrying(action: &WholeAction) -> impl Iterator<Item = &ActionPartner> {
    let roles = [PartnerRole::Implementing, PartnerRole::Extending];
    let partners = action.partners.iter();
    partners.filter(move |partner| roles.contains(&partner.role))
}

/// Whether a partner is taken for an authority, the other side of most cooperations: of a foreign partner
/// that is no member nothing but its name is known.
fn is_assumed(partner: &ActionPartner) -> bool {
    partner.member.is_none() && partner.side == Side::Foreign
}

/// The channels that those who carry an action out are, each once; nothing for one whose is not known.
fn channels(action: &WholeAction) -> Vec<Option<&'static str>> {
    let mut channels = Vec::new();
    for partner in carrying(action) {
        let known = partner.member.as_ref();
        let code = match known {
            Some(member) => channel(member.kind),
            None => is_assumed(partner)
                .then(|| channel(MemberKind::ForeignAuthority))
                .flatten(),
        };
        if !channels.contains(&code) {
            channels.push(code);
        }
    }
    channels
}
