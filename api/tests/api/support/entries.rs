//! Rows to write, with what a test does not care about filled in; and writing them as the
//! product does.

use passerelle_api::changes::Write;
use passerelle_api::entity::{
    action, action_budget_line, action_partner, action_place, contact, event, funding_call, member,
    working_group,
};
use passerelle_api::search::words::words;
use passerelle_shared::codes::EntryType;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, Iterable};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{NOW, TestApp};

/// When these rows were last changed: later than everything that a demonstration holds.
pub const WRITTEN: OffsetDateTime = datetime!(2026-11-24 09:31 UTC);

/// A row of an aggregate.
pub trait Row: Clone {
    const TYPE: EntryType;
    fn id(&self) -> Uuid;
    async fn save(self, connection: &DatabaseTransaction);
}

macro_rules! rows {
    ($($entity:ident = $entry_type:ident),+) => {$(
        impl Row for $entity::Model {
            const TYPE: EntryType = EntryType::$entry_type;

            fn id(&self) -> Uuid {
                self.id
            }

            async fn save(self, connection: &DatabaseTransaction) {
                let known = $entity::Entity::find_by_id(self.id).one(connection).await.unwrap();
                let mut row = self.into_active_model();
                for column in $entity::Column::iter() {
                    row.reset(column);
                }
                if known.is_some() {
                    row.update(connection).await.unwrap();
                } else {
                    row.insert(connection).await.unwrap();
                }
            }
        }
    )+};
}
rows! {member = Member, action = Action, event = Event, working_group = WorkingGroup, funding_call = FundingCall}

impl TestApp {
    /// Writes a row, new or changed, and gives the data version.
    pub async fn put(&self, row: &impl Row) -> i64 {
        self.write(&[(row_type(row), row.id())], async |connection| {
            row.clone().save(connection).await;
        })
        .await
    }

    /// Runs statements in one write that touches some entries, and gives the data version.
    pub async fn write(
        &self,
        touched: &[(EntryType, Uuid)],
        statements: impl AsyncFnOnce(&DatabaseTransaction),
    ) -> i64 {
        let mut write = Write::begin(&self.database).await.unwrap();
        statements(write.connection()).await;
        for &(entry_type, id) in touched {
            write.touch(entry_type, id);
        }
        write.commit().await.unwrap()
    }

    /// The row of the member with this slug.
    pub async fn member(&self, slug: &str) -> member::Model {
        let rows = member::Entity::find().all(self.database.reader()).await;
        rows.unwrap()
            .into_iter()
            .find(|row| row.slug == slug)
            .unwrap()
    }
}

/// Inserts a row of any table.
pub async fn insert<M, A>(connection: &DatabaseTransaction, row: M)
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait,
{
    A::Entity::insert(row.into_active_model())
        .exec_without_returning(connection)
        .await
        .unwrap();
}

fn row_type<R: Row>(_: &R) -> EntryType {
    R::TYPE
}

/// A readable address out of a title.
pub fn slug(title: &str) -> String {
    words(title).join("-")
}

/// A claimed association.
pub fn member(name: &str) -> member::Model {
    member::Model {
        id: Uuid::now_v7(),
        slug: slug(name),
        publication: "published".to_owned(),
        last_verified_at: Some(NOW),
        created_at: NOW,
        updated_at: WRITTEN,
        version: 1,
        deleted_at: None,
        name: name.to_owned(),
        kind: "association".to_owned(),
        epci_form: None,
        insee: None,
        siren: None,
        department_code: Some("17".to_owned()),
        region_code: Some("75".to_owned()),
        population: None,
        epci_id: None,
        latitude: None,
        longitude: None,
        website: None,
        summary: None,
        description: None,
        claim: "claimed".to_owned(),
        trusted: false,
    }
}

/// An active action of a member.
pub fn action(title: &str, lead: Uuid) -> action::Model {
    action::Model {
        id: Uuid::now_v7(),
        slug: slug(title),
        publication: "published".to_owned(),
        last_verified_at: Some(NOW),
        created_at: NOW,
        updated_at: WRITTEN,
        version: 1,
        deleted_at: None,
        title: title.to_owned(),
        summary: String::new(),
        description: String::new(),
        relation: "jumelage".to_owned(),
        status: "active".to_owned(),
        lead_id: lead,
        starts_on: None,
        ends_on: None,
        purpose_code: None,
        oda_eligible: false,
        convention_signed_on: None,
        convention_reference: None,
        results: None,
        seeking_partners: false,
        seeking_for: None,
        funding_call_id: None,
    }
}

/// A public webinar tomorrow.
pub fn event(title: &str) -> event::Model {
    event::Model {
        id: Uuid::now_v7(),
        slug: slug(title),
        publication: "published".to_owned(),
        last_verified_at: None,
        created_at: NOW,
        updated_at: WRITTEN,
        version: 1,
        deleted_at: None,
        title: title.to_owned(),
        summary: String::new(),
        description: String::new(),
        kind: "webinar".to_owned(),
        format: "online".to_owned(),
        status: "scheduled".to_owned(),
        visibility: "public".to_owned(),
        starts_at: NOW + Duration::days(1),
        ends_at: NOW + Duration::hours(26),
        time_zone: "Europe/Paris".to_owned(),
        venue_name: None,
        venue_address: None,
        venue_city: None,
        latitude: None,
        longitude: None,
        venue_accessibility: None,
        online_url: None,
        host_id: None,
        working_group_id: None,
        capacity: None,
        min_population: None,
        max_population: None,
        registration_closes_at: None,
        replay_url: None,
        report: None,
        source_name: None,
        source_url: None,
    }
}

/// An open group.
pub fn working_group(name: &str) -> working_group::Model {
    working_group::Model {
        id: Uuid::now_v7(),
        slug: slug(name),
        publication: "published".to_owned(),
        last_verified_at: None,
        created_at: NOW,
        updated_at: WRITTEN,
        version: 1,
        deleted_at: None,
        name: name.to_owned(),
        summary: String::new(),
        purpose: String::new(),
        next_steps: None,
        access: "open".to_owned(),
    }
}

/// A permanent call.
pub fn funding_call(title: &str) -> funding_call::Model {
    funding_call::Model {
        id: Uuid::now_v7(),
        slug: slug(title),
        publication: "published".to_owned(),
        last_verified_at: None,
        created_at: NOW,
        updated_at: WRITTEN,
        version: 1,
        deleted_at: None,
        title: title.to_owned(),
        summary: String::new(),
        description: String::new(),
        scheme_code: None,
        permanent: true,
        opens_on: None,
        closes_on: None,
        min_population: None,
        max_population: None,
        minimum_consortium: None,
        cofunding_rate_percent: None,
        cofunding_conditions: None,
        minimum_amount_cents: None,
        maximum_amount_cents: None,
        link: None,
    }
}

/// A place of an action.
pub fn place(action: Uuid, country: &str, latitude: f64, longitude: f64) -> action_place::Model {
    action_place::Model {
        id: Uuid::now_v7(),
        action_id: action,
        position: 0,
        name: "Lieu".to_owned(),
        country_code: country.to_owned(),
        latitude,
        longitude,
    }
}

/// A line of a budget, in cash.
pub fn budget_line(action: Uuid, source: &str, amount_cents: i64) -> action_budget_line::Model {
    action_budget_line::Model {
        id: Uuid::now_v7(),
        action_id: action,
        position: 0,
        source: source.to_owned(),
        amount_cents,
        nature: "cash".to_owned(),
        scheme_code: None,
    }
}

/// A member that carries an action out, on the French side.
pub fn partner(action: Uuid, member: Uuid) -> action_partner::Model {
    action_partner::Model {
        id: Uuid::now_v7(),
        action_id: action,
        position: 0,
        side: "french".to_owned(),
        role: "implementing".to_owned(),
        member_id: Some(member),
        name: None,
        country_code: None,
        place: None,
        latitude: None,
        longitude: None,
    }
}

/// A contact whose every detail is public.
pub fn contact(member: Uuid, name: &str, email: &str, phone: &str) -> contact::Model {
    let public = || "public".to_owned();
    contact::Model {
        id: Uuid::now_v7(),
        member_id: member,
        position: 9,
        name: name.to_owned(),
        function: "elu".to_owned(),
        title: None,
        email: Some(email.to_owned()),
        phone: Some(phone.to_owned()),
        visibility: public(),
        email_visibility: public(),
        phone_visibility: public(),
    }
}
