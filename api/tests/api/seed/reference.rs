//! Reference lists.

use passerelle_api::changes::current_version;
use passerelle_api::entity::theme;
use passerelle_api::seed::{reference, settings};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

use crate::support::on_both;

on_both! {
    empty
    /// Loading once more changes nothing, and the database keeps its name.
    async fn loading_once_more_changes_nothing(app) {
        let reader = app.database.reader();
        let instance = settings::get(reader, settings::INSTANCE).await.unwrap();
        let version = current_version(reader).await.unwrap();
        assert!(instance.is_some() && version > 0);
        reference::load(&app.database).await.unwrap();
        assert_eq!(current_version(reader).await.unwrap(), version);
        assert_eq!(settings::get(reader, settings::INSTANCE).await.unwrap(), instance);
    }
}

on_both! {
    empty
    /// Lists of another release are brought up to date, and what they do not know stays.
    async fn other_lists_are_brought_up_to_date(app) {
        let (reader, writer) = (app.database.reader(), app.database.writer());
        let health = theme::Entity::find_by_id("health").one(reader).await.unwrap().unwrap();
        let mut old = health.clone().into_active_model();
        old.name_fr = Set("Hygiène".to_owned());
        old.update(writer).await.unwrap();
        let own = theme::Model { code: "own".to_owned(), ..health.clone() };
        theme::Entity::insert(own.into_active_model()).exec(writer).await.unwrap();
        settings::set(writer, settings::REFERENCE, "of another release").await.unwrap();
        let version = current_version(reader).await.unwrap();

        reference::load(&app.database).await.unwrap();

        assert!(current_version(reader).await.unwrap() > version);
        let now = theme::Entity::find_by_id("health").one(reader).await.unwrap().unwrap();
        assert_eq!(now, health);
        assert!(theme::Entity::find_by_id("own").one(reader).await.unwrap().is_some());
    }
}
