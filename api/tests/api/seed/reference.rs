//! Reference lists.

use passerelle_api::changes::current_version;
use passerelle_api::entity::{action_theme, country, event_theme, theme};
use passerelle_api::seed::{reference, settings};
use passerelle_shared::codes::EntryType;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};

use crate::support::entries::{self, insert};
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

on_both! {
    empty
    /// Search finds entries by the names that themes and countries have now.
    async fn renamed_labels_are_searched_for(app) {
        let (reader, writer) = (app.database.reader(), app.database.writer());
        let mut health = theme::Entity::find_by_id("health").one(reader).await.unwrap().unwrap().into_active_model();
        health.name_fr = Set("Hygiénique".to_owned());
        health.update(writer).await.unwrap();
        let mut senegal = country::Entity::find_by_id("SN").one(reader).await.unwrap().unwrap().into_active_model();
        senegal.name_fr = Set("Sénégambie".to_owned());
        senegal.update(writer).await.unwrap();
        let lead = entries::member("Cheffe");
        app.put(&lead).await;
        let (there, healthy, other) = (entries::action("Là-bas", lead.id), entries::action("Soins", lead.id), entries::action("Autre", lead.id));
        let event = entries::event("Rencontre");
        app.write(&[(EntryType::Action, there.id), (EntryType::Action, healthy.id), (EntryType::Action, other.id), (EntryType::Event, event.id)], async |connection| {
            for action in [&there, &healthy, &other] {
                insert(connection, action.clone()).await;
            }
            insert(connection, event.clone()).await;
            insert(connection, entries::place(there.id, "SN", 14.0, -17.0)).await;
            insert(connection, action_theme::Model { action_id: healthy.id, theme_code: "health".to_owned() }).await;
            insert(connection, event_theme::Model { event_id: event.id, theme_code: "health".to_owned() }).await;
        }).await;
        let count = async |word: &str| app.json(&format!("/api/v1/search?q={word}")).await["items"].as_array().unwrap().len();
        assert_eq!((count("hygienique").await, count("sante").await), (2, 0));
        assert_eq!((count("senegambie").await, count("senegal").await), (1, 1));

        settings::set(writer, settings::REFERENCE, "of another release").await.unwrap();
        reference::load(&app.database).await.unwrap();

        assert_eq!((count("hygienique").await, count("sante").await), (0, 2));
        assert_eq!((count("senegambie").await, count("senegal").await), (0, 1));
        // The other lists' entries are left alone, but for the lead of an action, which counts it.
        let version = current_version(reader).await.unwrap();
        let changed = passerelle_api::changes::changed_after(reader, version - 1).await.unwrap();
        assert_eq!(changed.len(), 4, "{changed:?}");
    }
}
