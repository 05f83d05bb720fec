//! SQL of the reference lists that administrators write: themes and funding schemes.

use passerelle_shared::administration::{ReferenceLine, ReferenceList};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::rows::number;

/// A line as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Line {
    /// The code.
    pub code: String,
    /// Name in French.
    pub name_fr: String,
    /// Name in English.
    pub name_en: String,
    /// Place in the order of display.
    pub position: i32,
    /// Raised at every change.
    pub version: i32,
    /// Whether new entries may no longer take it.
    pub retired: bool,
}

/// The table of a list.
const fn table(list: ReferenceList) -> &'static str {
    match list {
        ReferenceList::Themes => "theme",
        ReferenceList::Schemes => "funding_scheme",
    }
}

/// The column of the French name: that of a scheme is the only one that it must have.
const fn french(list: ReferenceList) -> &'static str {
    match list {
        ReferenceList::Themes => "name_fr",
        ReferenceList::Schemes => "name",
    }
}

/// The columns that hold codes of a list, each with its table.
const fn holders(list: ReferenceList) -> &'static [(&'static str, &'static str)] {
    match list {
        ReferenceList::Themes => &[
            ("member_theme", "theme_code"),
            ("action_theme", "theme_code"),
            ("event_theme", "theme_code"),
            ("working_group_theme", "theme_code"),
            ("funding_call_theme", "theme_code"),
        ],
        ReferenceList::Schemes => &[
            ("funding_call", "scheme_code"),
            ("action_budget_line", "scheme_code"),
        ],
    }
}

fn select(list: ReferenceList) -> SelectStatement {
    let name_en = Func::coalesce([Expr::col("name_en"), Expr::col(french(list))]);
    Query::select()
        .columns(["code", "position", "version", "retired"])
        .expr_as(Expr::col(french(list)), "name_fr")
        .expr_as(name_en, "name_en")
        .from(table(list))
        .order_by("position", Order::Asc)
        .order_by("code", Order::Asc)
        .to_owned()
}

/// The lines of a list, in the order of display.
///
/// # Errors
/// The database does not answer.
pub async fn all(
    connection: &impl ConnectionTrait,
    list: ReferenceList,
) -> Result<Vec<Line>, DbErr> {
    let statement = connection.get_database_backend().build(&select(list));
    Line::find_by_statement(statement).all(connection).await
}

/// The same with how many entries carry each.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn with_uses(
    connection: &impl ConnectionTrait,
    list: ReferenceList,
) -> Result<Vec<ReferenceLine>, DbErr> {
    let mut uses: std::collections::HashMap<String, u64> = std::collections::HashMap::new();
    for &(table, column) in holders(list) {
        let counted = Query::select()
            .expr_as(Expr::col(column), "code")
            .expr_as(Expr::col(column).count(), "count")
            .from(table)
            .and_where(Expr::col(column).is_not_null())
            .group_by_col(column)
            .to_owned();
        for row in connection.query_all(&counted).await? {
            let code: String = row.try_get("", "code")?;
            let count: i64 = row.try_get("", "count")?;
            *uses.entry(code).or_default() += number::<u64>("count", table, count)?;
        }
    }
    all(connection, list)
        .await?
        .into_iter()
        .map(|line| {
            Ok(ReferenceLine {
                uses: uses.get(&line.code).copied().unwrap_or(0),
                version: number("version", &line.code, line.version)?,
                code: line.code,
                name_fr: line.name_fr,
                name_en: line.name_en,
                retired: line.retired,
            })
        })
        .collect()
}

/// Adds a line.
///
/// # Errors
/// The database refuses: the code is taken.
pub async fn insert(
    connection: &impl ConnectionTrait,
    list: ReferenceList,
    line: &Line,
) -> Result<(), DbErr> {
    let mut columns = vec![
        "code",
        french(list),
        "name_en",
        "position",
        "version",
        "retired",
    ];
    let mut values: Vec<Expr> = vec![
        line.code.as_str().into(),
        line.name_fr.as_str().into(),
        line.name_en.as_str().into(),
        line.position.into(),
        line.version.into(),
        line.retired.into(),
    ];
    if list == ReferenceList::Schemes {
        columns.extend(["funder", "description_fr", "description_en"]);
        values.extend(std::iter::repeat_n(Expr::from(""), 3));
    }
    let insert = Query::insert()
        .into_table(table(list))
        .columns(columns)
        .values_panic(values)
        .to_owned();
    connection.execute(&insert).await?;
    Ok(())
}

/// Puts a line in the place of the one before, where that has this version: else false.
///
/// # Errors
/// The database refuses.
pub async fn update(
    connection: &impl ConnectionTrait,
    list: ReferenceList,
    from: i32,
    line: &Line,
) -> Result<bool, DbErr> {
    let update = Query::update()
        .table(table(list))
        .values([
            (french(list), line.name_fr.as_str().into()),
            ("name_en", line.name_en.as_str().into()),
            ("position", line.position.into()),
            ("retired", line.retired.into()),
            ("version", (from + 1).into()),
        ])
        .and_where(Expr::col("code").eq(line.code.as_str()))
        .and_where(Expr::col("version").eq(from))
        .to_owned();
    Ok(connection.execute(&update).await?.rows_affected() == 1)
}
