//! `POST /api/v1/reference/{list}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::administration::{CreateReferenceLine, ReferenceLines, ReferenceList};
use passerelle_shared::validation::Rule;

use super::line_list::{answer, named};
use super::lines::{self, Line};
use super::note;
use crate::changes::Write;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::search::words::fold;
use crate::slug::slug;

/// Longest code of a line: what its column holds.
const CODE_LENGTH_MAX: usize = 40;

/// Add a line to a reference list.
///
/// At its end. The code is made of the French name and never changes.
#[utoipa::path(
    post,
    path = "/api/v1/reference/{list}",
    operation_id = "create_reference_line",
    tag = "administration",
    security(("bearer" = [])),
    params(("list" = ReferenceList, Path, description = "Which list")),
    request_body = CreateReferenceLine,
    responses(
        (status = 201, description = "The list as it is now", body = ReferenceLines),
        SignedOut, Missing, BadBody, Refusals,
    ),
)]
pub async fn create_reference_line(
    who: Authorized<Administrator>,
    list: Path<String>,
    JsonBody(wanted): JsonBody<CreateReferenceLine>,
) -> Result<HttpResponse, ApiError> {
    let list = named(&list)?;
    let wanted = wanted?.canonical();
    let write = Write::begin(&who.state.database).await?;
    let known = lines::all(write.connection(), list).await?;
    check(&known, None, &wanted.name_fr, &wanted.name_en)?;
    let end = known.iter().map(|known| known.position).max();
    let line = Line {
        code: code(&known, &wanted.name_fr),
        name_fr: wanted.name_fr,
        name_en: wanted.name_en,
        position: end.map_or(0, |end| end + 1),
        version: 1,
        retired: false,
    };
    lines::insert(write.connection(), list, &line).await?;
    let detail = format!("{}: {}", line.code, line.name_fr);
    note(&write, &who, list, "created", &detail).await?;
    write.commit().await?;
    answer(&who, list, StatusCode::CREATED).await
}

/// Goes on only with names that say something and that no other line has.
///
/// # Errors
/// `invalid_body`.
pub(super) fn check(
    known: &[Line],
    own: Option<&str>,
    name_fr: &str,
    name_en: &str,
) -> Result<(), ApiError> {
    let others = || known.iter().filter(|line| Some(line.code.as_str()) != own);
    let (fr, en) = (fold(name_fr), fold(name_en));
    for (pointer, name, taken) in [
        ("/name_fr", &fr, others().any(|it| fold(&it.name_fr) == fr)),
        ("/name_en", &en, others().any(|it| fold(&it.name_en) == en)),
    ] {
        if name.is_empty() {
            return Err(ApiError::field(pointer, Rule::Required));
        }
        if taken {
            return Err(ApiError::field(pointer, Rule::Taken));
        }
    }
    Ok(())
}

/// A code out of a name that no line has.
fn code(known: &[Line], name: &str) -> String {
    let mut plain = slug(name).replace('-', "_");
    plain.truncate(CODE_LENGTH_MAX - 4);
    let plain = match plain.trim_end_matches('_') {
        // The word stands in an address already.
        "" | "order" => "line",
        plain => plain,
    };
    let numbered = (2_u32..).map(|number| format!("{plain}_{number}"));
    std::iter::once(plain.to_owned())
        .chain(numbered)
        .find(|code| known.iter().all(|line| line.code != *code))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Line, code};

    #[test]
    fn a_code_is_made_of_the_name() {
        let line = |code: &str| Line {
            code: code.to_owned(),
            name_fr: String::new(),
            name_en: String::new(),
            position: 0,
            version: 1,
            retired: false,
        };
        assert_eq!(code(&[], "Mer & littoral"), "mer_littoral");
        let known = [line("mer_littoral"), line("mer_littoral_2")];
        assert_eq!(code(&known, "Mer, littoral"), "mer_littoral_3");
        assert_eq!(code(&[], "水"), "line");
        assert!(code(&[], &"eau ".repeat(40)).len() <= 36);
    }
}
