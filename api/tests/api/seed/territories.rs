//! Territories of a région.

use std::io::Write as _;

use passerelle_api::changes::current_version;
use passerelle_api::entity::member;
use passerelle_api::seed::territories::{self, Outcome};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::support::{TestApp, on_both};

const FILE: &str = include_str!("../../../seeds/reference/territories-75.csv");

async fn commune(app: &TestApp, insee: &str) -> Option<member::Model> {
    member::Entity::find()
        .filter(member::Column::Kind.eq("commune"))
        .filter(member::Column::Insee.eq(insee))
        .one(app.database.reader())
        .await
        .unwrap()
}

/// Imports a file in which some lines, named by their start, are otherwise.
async fn import(app: &TestApp, changes: &[(&str, &str)], more: &str) -> Outcome {
    let mut lines: Vec<String> = FILE.lines().map(ToOwned::to_owned).collect();
    for (start, line) in changes {
        let place = lines.iter().position(|old| old.starts_with(start)).unwrap();
        (*line).clone_into(&mut lines[place]);
    }
    let mut file = tempfile::NamedTempFile::new().unwrap();
    write!(file, "{}\n{more}", lines.join("\n")).unwrap();
    territories::import(&app.database, &app.clock, "75", Some(file.path()))
        .await
        .unwrap()
}

on_both! {
    /// A second import finds everything as it is.
    async fn a_second_import_changes_nothing(app) {
        assert!(!territories::due(&app.database, "75").await.unwrap());
        let before = current_version(app.database.reader()).await.unwrap();
        let outcome = territories::import(&app.database, &app.clock, "75", None).await.unwrap();
        assert_eq!(outcome, Outcome { created: 0, updated: 0, unchanged: 4_460 });
        assert!(current_version(app.database.reader()).await.unwrap() >= before);
        let brantome = commune(&app, "24064").await.unwrap();
        assert_eq!((brantome.version, brantome.claim.as_str()), (1, "unclaimed"));
    }
}

on_both! {
    /// A new vintage changes what it says, adds what is new, and leaves what members say.
    async fn a_new_vintage_updates_and_never_duplicates(app) {
        let bordeaux = commune(&app, "33063").await.unwrap();
        let brantome = commune(&app, "24064").await.unwrap();
        app.clock.advance(time::Duration::days(30));
        let outcome = import(
            &app,
            &[
                ("commune,,33063,", "commune,,33063,213300635,Bordeaux,33063,33,75,270000,243300316,1.5,1.5"),
                ("commune,,24064,", "commune,,24064,200084127,Brantôme-la-Neuve,24064,24,75,4000,200041572,45.4,0.6"),
            ],
            "commune,,24999,,Brantôme-la-Neuve,24999,24,75,12,200041572,,\n",
        )
        .await;
        assert_eq!(outcome, Outcome { created: 1, updated: 2, unchanged: 4_458 });

        let claimed = commune(&app, "33063").await.unwrap();
        assert_eq!(claimed.claim, "claimed");
        assert_eq!(claimed.population, Some(270_000));
        assert_eq!((claimed.latitude, claimed.longitude), (bordeaux.latitude, bordeaux.longitude));
        assert_eq!(claimed.description, bordeaux.description);
        assert_eq!(claimed.version, bordeaux.version + 1);
        assert_eq!(claimed.updated_at, app.clock.now());

        let renamed = commune(&app, "24064").await.unwrap();
        assert_eq!(renamed.id, brantome.id);
        assert_eq!((renamed.name.as_str(), renamed.slug.as_str()), ("Brantôme-la-Neuve", "brantome-la-neuve"));
        assert_eq!(renamed.latitude, Some(45.4));
        assert_eq!(commune(&app, "24999").await.unwrap().slug, "brantome-la-neuve-24");

        let detail = app.json("/api/v1/members/brantome-la-neuve").await;
        assert_eq!(detail["population"], 4_000);
        let old = app.get("/api/v1/members/brantome-en-perigord").await;
        assert!((300..400).contains(&old.status), "{}", old.status);
        assert!(old.header("location").unwrap().ends_with("/brantome-la-neuve"));
        let found = app.json("/api/v1/members?q=brantome-la-neuve").await;
        assert_eq!(found["total"], 2);
    }
}

on_both! {
    /// A territory that takes its former name back takes its former address back or one like it,
    /// and no address leads to two.
    async fn a_name_goes_and_comes_back(app) {
        import(&app, &[("commune,,17415,", "commune,,17415,211704150,Autre,17415,17,75,25000,200036473,,")], "").await;
        assert_eq!(commune(&app, "17415").await.unwrap().slug, "autre");
        territories::import(&app.database, &app.clock, "75", None).await.unwrap();
        let slug = commune(&app, "17415").await.unwrap().slug;
        assert_eq!(slug, "saintes");
        assert_eq!(app.get("/api/v1/members/saintes").await.status, 200);
        let old = app.get("/api/v1/members/autre").await;
        assert!(old.header("location").unwrap().ends_with("/saintes"));
    }
}

on_both! {
    empty
    /// A file of another région changes nothing.
    async fn a_file_of_another_region_is_refused(app) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(FILE.as_bytes()).unwrap();
        let error = territories::import(&app.database, &app.clock, "84", Some(file.path()))
            .await
            .unwrap_err();
        assert!(error.to_string().contains("not in 84"), "{error}");
        assert_eq!(app.json("/api/v1/members").await["total"], 0);
        assert!(!territories::due(&app.database, "84").await.unwrap());
    }
}
