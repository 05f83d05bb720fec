//! What the platform knows about its own data: keys and values of the table `setting`.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Set};

use uuid::Uuid;

use crate::changes::Write;
use crate::database::Database;
use crate::entity::setting;

/// Names this database among all of its kind: a UUID, made once.
pub const INSTANCE: &str = "instance";
/// Present where the entries are invented, for demonstration.
pub const DEMONSTRATION: &str = "demonstration";
/// The territories that were imported: the région's code and a fingerprint of the data.
pub const TERRITORIES: &str = "territories";
/// A fingerprint of the reference lists that were loaded.
pub const REFERENCE: &str = "reference";

/// Gives the database another name than it had, from the next data version on.
///
/// # Errors
/// The database refuses.
pub async fn renew_instance(database: &Database) -> Result<(), DbErr> {
    let write = Write::begin(database).await?;
    set(write.connection(), INSTANCE, Uuid::now_v7().to_string()).await?;
    write.commit().await?;
    Ok(())
}

/// A setting's value.
///
/// # Errors
/// The database does not answer.
pub async fn get(connection: &impl ConnectionTrait, key: &str) -> Result<Option<String>, DbErr> {
    let setting = setting::Entity::find_by_id(key).one(connection).await?;
    Ok(setting.map(|setting| setting.value))
}

/// Gives a setting its value.
///
/// # Errors
/// The database refuses.
pub async fn set(
    connection: &impl ConnectionTrait,
    key: &str,
    value: impl Into<String>,
) -> Result<(), DbErr> {
    let setting = setting::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value.into()),
    };
    setting::Entity::insert(setting)
        .on_conflict(
            OnConflict::column(setting::Column::Key)
                .update_column(setting::Column::Value)
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Gives a setting its value unless it has one.
///
/// # Errors
/// The database refuses.
pub async fn set_first(
    connection: &impl ConnectionTrait,
    key: &str,
    value: &str,
) -> Result<(), DbErr> {
    let setting = setting::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value.to_owned()),
    };
    setting::Entity::insert(setting)
        .on_conflict(
            OnConflict::column(setting::Column::Key)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
