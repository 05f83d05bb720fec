//! Whether what a document refers to is there, and may be seen by its writer.

use std::collections::HashMap;

use passerelle_shared::geo::CountryCode;
use passerelle_shared::reference::{Label, Reference};
use passerelle_shared::validation::{Rule, Violation};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::members;
use crate::policy::{Actor, Deed, Thing, can};

/// What documents refer to.
pub struct References<'a, C> {
    /// Where entries are looked up.
    pub connection: &'a C,
    /// The reference lists.
    pub lists: &'a Reference,
    /// Who writes.
    pub actor: &'a Actor,
}

impl<C: ConnectionTrait> References<'_, C> {
    /// Themes that there are not, or that are retired and not held already.
    pub fn themes(
        &self,
        pointer: &str,
        codes: &[String],
        held: Option<&[String]>,
    ) -> Vec<Violation> {
        let held = held.unwrap_or_default();
        unknown(codes, |code| known(&self.lists.themes, code, held))
            .map(|index| missing(format!("{pointer}/{index}")))
            .collect()
    }

    /// Whether there is a country; the pointer where there is not.
    pub fn country(&self, pointer: String, country: CountryCode) -> Option<Violation> {
        let known = self.lists.countries.iter().any(|it| it.code == country);
        (!known).then(|| missing(pointer))
    }

    /// Whether there is a funding scheme, not retired or held already; the pointer where there is
    /// not.
    pub fn scheme(&self, pointer: String, scheme: &str, held: &[String]) -> Option<Violation> {
        (!known(&self.lists.schemes, scheme, held)).then(|| missing(pointer))
    }

    /// Members that there are not, or that the writer may not see; each with its pointer.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn members(&self, named: &[(String, Uuid)]) -> Result<Vec<Violation>, DbErr> {
        let ids: Vec<Uuid> = named.iter().map(|(_, id)| *id).collect();
        let known: HashMap<Uuid, bool> = members::write::shown(self.connection, &ids).await?;
        let seen = |id: Uuid| {
            known.get(&id).is_some_and(|&public| {
                let thing = Thing::Member {
                    id,
                    trusted: false,
                    public,
                };
                public || can(self.actor, Deed::Read, thing).is_ok()
            })
        };
        Ok(named
            .iter()
            .filter(|(_, id)| !seen(*id))
            .map(|(pointer, _)| missing(pointer.clone()))
            .collect())
    }
}

/// Whether a code may be taken: of a line that is not retired, or that the document held before.
fn known(lines: &[Label], code: &str, held: &[String]) -> bool {
    let line = lines.iter().find(|line| line.code == code);
    line.is_some_and(|line| !line.retired || held.iter().any(|held| held == code))
}

/// The violation of a reference that leads nowhere.
pub fn missing(pointer: impl Into<String>) -> Violation {
    Violation::of(pointer, Rule::Unknown)
}

fn unknown<T>(values: &[T], known: impl Fn(&T) -> bool) -> impl Iterator<Item = usize> {
    values
        .iter()
        .enumerate()
        .filter(move |(_, value)| !known(value))
        .map(|(index, _)| index)
}
