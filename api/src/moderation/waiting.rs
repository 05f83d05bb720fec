//! SQL of what waits for a decision and stands in a table of its own: claims and proposals go the
//! same way.

use passerelle_shared::claims::ClaimStatus;
use sea_orm::sea_query::{Expr, ExprTrait, Query, UpdateStatement};
use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;
use uuid::Uuid;

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Claims of members' pages.
    Claim,
    /// Corrections, reports and missing members.
    Proposal,
}

impl Waiting {
    const fn table(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Proposal => "proposal",
        }
    }

    /// Takes a row that stands at one of `from` to a status, with further changes: false if it is
    /// not there.
    async fn turn(
        self,
        connection: &impl ConnectionTrait,
        id: Uuid,
        from: &[ClaimStatus],
        to: ClaimStatus,
        further: impl FnOnce(&mut UpdateStatement),
    ) -> Result<bool, DbErr> {
        let mut update = Query::update();
        update
            .table(self.table())
            .value("status", to.code())
            .and_where(Expr::col("id").eq(id))
            .and_where(Expr::col("status").is_in(from.iter().map(|it| it.code())));
        further(&mut update);
        Ok(connection.execute(&update).await?.rows_affected() == 1)
    }

    /// Moves it from one status to the next: false if it is not there.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn advance(
        self,
        connection: &impl ConnectionTrait,
        id: Uuid,
        from: ClaimStatus,
        to: ClaimStatus,
    ) -> Result<bool, DbErr> {
        self.turn(connection, id, &[from], to, |_| ()).await
    }

    /// Notes the answer to a question: false if none is open.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn answer(
        self,
        connection: &impl ConnectionTrait,
        id: Uuid,
        message: &str,
    ) -> Result<bool, DbErr> {
        let from = [ClaimStatus::Asked];
        let note = |update: &mut UpdateStatement| {
            update.value("answer", message);
        };
        self.turn(connection, id, &from, ClaimStatus::Pending, note)
            .await
    }

    /// Decides what waits: false if it does not, or no longer. An outsider is forgotten once it is
    /// decided for good.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn decide(
        self,
        connection: &impl ConnectionTrait,
        id: Uuid,
        status: ClaimStatus,
        by: Uuid,
        reason: Option<&str>,
        now: OffsetDateTime,
    ) -> Result<bool, DbErr> {
        let from = [ClaimStatus::Pending, ClaimStatus::Asked];
        let nothing = None::<String>;
        let note = |update: &mut UpdateStatement| {
            update
                .value("decided_by", by)
                .value("decided_at", now)
                .value("reason", reason.map(str::to_owned));
            if status == ClaimStatus::Asked {
                update.value("answer", nothing);
            } else if self == Self::Proposal {
                update.value("author_name", nothing.clone());
                update.value("author_email", nothing);
            }
        };
        self.turn(connection, id, &from, status, note).await
    }
}
