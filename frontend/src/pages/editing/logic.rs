//! What is pure of editing: values at pointers, what is missing, and two changes of one document
//! brought together.

use serde_json::{Map, Value};

/// The text at a pointer; empty where there is none.
pub fn text_at(document: &Value, pointer: &str) -> String {
    match document.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The texts of the list at a pointer, its numbers too.
pub fn codes_at(document: &Value, pointer: &str) -> Vec<String> {
    let parts = parts_at(document, pointer);
    (0..parts.len())
        .map(|index| text_at(document, &format!("{pointer}/{index}")))
        .collect()
}

/// The parts of the list at a pointer.
pub fn parts_at(document: &Value, pointer: &str) -> Vec<Value> {
    document
        .pointer(pointer)
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default()
}

/// Writes a value at a pointer, with the objects that lead to it; none takes the value away, and
/// the objects that hold nothing else.
pub fn put(document: &mut Value, pointer: &str, value: Option<Value>) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return;
    };
    if let Some(value) = value {
        if document.pointer(parent).is_none() {
            put(document, parent, Some(Value::Object(Map::new())));
        }
        match document.pointer_mut(parent) {
            Some(Value::Object(fields)) => {
                fields.insert(name.to_owned(), value);
            }
            Some(Value::Array(parts)) => {
                if let Some(part) = name.parse().ok().and_then(|at: usize| parts.get_mut(at)) {
                    *part = value;
                }
            }
            _ => {}
        }
        return;
    }
    let fields = match document.pointer_mut(parent) {
        Some(Value::Object(fields)) => fields,
        Some(Value::Array(parts)) => {
            // A line of a list stays, empty.
            if let Some(part) = name.parse().ok().and_then(|at: usize| parts.get_mut(at)) {
                *part = Value::from("");
            }
            return;
        }
        _ => return,
    };
    fields.remove(name);
    let part_of_list = parent
        .rsplit('/')
        .next()
        .is_some_and(|last| last.parse::<usize>().is_ok());
    if fields.is_empty() && !parent.is_empty() && !part_of_list {
        put(document, parent, None);
    }
}

/// Whether a value says nothing.
pub fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(parts)) => parts.is_empty(),
        Some(Value::Object(fields)) => fields.is_empty(),
        Some(_) => false,
    }
}

/// The same value, whether what says nothing is there or not.
pub fn same(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => one
            .keys()
            .chain(other.keys())
            .all(|name| same(one.get(name), other.get(name))),
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same(Some(one), Some(other)))
        }
        (Some(Value::Number(one)), Some(Value::Number(other))) => one.as_f64() == other.as_f64(),
        (Some(one), Some(other)) if one == other => true,
        (one, other) => is_empty(one) && is_empty(other),
    }
}

/// Fields in which two documents differ, in the order of their names.
pub fn differences(one: &Value, other: &Value) -> Vec<String> {
    let names = |value: &Value| -> Vec<String> {
        value
            .as_object()
            .map(|fields| fields.keys().cloned().collect())
            .unwrap_or_default()
    };
    let mut all = names(one);
    all.extend(names(other));
    all.sort();
    all.dedup();
    all.retain(|name| !same(one.get(name), other.get(name)));
    all
}

/// Two changes of one document, brought together as far as they do not touch the same field.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// Both changes; where they touch the same field, mine.
    pub document: Value,
    /// Fields that the other change alone has touched.
    pub taken: Vec<String>,
    /// Fields that both have touched, each in its way.
    pub disputed: Vec<String>,
}

/// Brings my change of a document together with somebody else's.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merge {
    let mut document = mine.clone();
    let (mut taken, mut disputed) = (Vec::new(), Vec::new());
    for name in differences(mine, theirs) {
        let (before, my, their) = (base.get(&name), mine.get(&name), theirs.get(&name));
        if same(before, their) {
            continue;
        }
        if same(before, my) {
            put(&mut document, &format!("/{name}"), their.cloned());
            taken.push(name);
        } else {
            disputed.push(name);
        }
    }
    Merge {
        document,
        taken,
        disputed,
    }
}

/// Both values of a field: one text after the other, or the parts of both lists, once each. None
/// where only one can be.
pub fn both(theirs: Option<&Value>, mine: Option<&Value>) -> Option<Value> {
    match (theirs?, mine?) {
        (Value::String(theirs), Value::String(mine))
            if theirs.contains(' ') || mine.contains(' ') =>
        {
            Some(Value::from(format!("{theirs}\n\n{mine}")))
        }
        (Value::Array(theirs), Value::Array(mine)) => {
            let new = mine
                .iter()
                .filter(|part| !theirs.iter().any(|it| same(Some(it), Some(part))));
            Some(theirs.iter().chain(new).cloned().collect())
        }
        _ => None,
    }
}

/// Euro cents of what somebody typed: `12 500,50`, `12500.5`.
pub fn cents(typed: &str) -> Option<i64> {
    let digits: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .collect();
    let digits = digits.replace(',', ".");
    let (euros, cents) = digits.split_once('.').unwrap_or((&digits, ""));
    let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if euros.is_empty() || !whole(euros) || !whole(cents) || cents.len() > 2 {
        return None;
    }
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    euros
        .parse::<i64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(cents)
}

/// Euro cents as somebody types them: `12500`, `12500,50`.
pub fn typed(cents: i64) -> String {
    match (cents / 100, cents % 100) {
        (euros, 0) => euros.to_string(),
        (euros, rest) => format!("{euros},{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_written_with_what_leads_to_it_and_leaves_nothing_behind() {
        let mut document = json!({"title": "Eau", "places": [{"name": "Kaya"}]});
        put(&mut document, "/convention/reference", Some(json!("D-1")));
        put(&mut document, "/places/0/country", Some(json!("BF")));
        assert_eq!(
            document,
            json!({"title": "Eau", "places": [{"name": "Kaya", "country": "BF"}], "convention": {"reference": "D-1"}})
        );
        put(&mut document, "/convention/reference", None);
        put(&mut document, "/places/0/name", None);
        put(&mut document, "/places/0/country", None);
        assert_eq!(document, json!({"title": "Eau", "places": [{}]}));
    }

    #[test]
    fn changes_of_different_fields_come_together() {
        let base = json!({"title": "Eau", "summary": "Un", "themes": []});
        let mine = json!({"title": "Eau potable", "summary": "Un", "themes": []});
        let theirs = json!({"title": "Eau", "summary": "Deux", "results": "Fait"});
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(
            merged.document,
            json!({"title": "Eau potable", "summary": "Deux", "themes": [], "results": "Fait"})
        );
        assert_eq!(merged.taken, ["results", "summary"]);
        assert!(merged.disputed.is_empty());
    }

    #[test]
    fn changes_of_the_same_field_are_disputed_and_mine_stays_meanwhile() {
        let base = json!({"title": "Eau"});
        let merged = merge(
            &base,
            &json!({"title": "Eau A"}),
            &json!({"title": "Eau B"}),
        );
        assert_eq!(merged.disputed, ["title"]);
        assert_eq!(merged.document, json!({"title": "Eau A"}));
        let same = merge(
            &base,
            &json!({"title": "Eau A"}),
            &json!({"title": "Eau A"}),
        );
        assert!(same.disputed.is_empty() && same.taken.is_empty());
    }

    #[test]
    fn both_texts_and_both_lists_can_be_kept() {
        assert_eq!(
            both(Some(&json!("Une phrase.")), Some(&json!("Une autre."))),
            Some(json!("Une phrase.\n\nUne autre."))
        );
        assert_eq!(
            both(Some(&json!(["a", "b"])), Some(&json!(["b", "c"]))),
            Some(json!(["a", "b", "c"]))
        );
        assert_eq!(both(Some(&json!("active")), Some(&json!("closed"))), None);
        assert_eq!(both(Some(&json!(true)), Some(&json!(false))), None);
    }

    #[test]
    fn money_is_read_as_people_type_it() {
        for (text, expected) in [
            ("12 500,50", Some(1_250_050)),
            ("12\u{202f}500 €", Some(1_250_000)),
            ("12500.5", Some(1_250_050)),
            ("0", Some(0)),
            ("", None),
            ("-3", None),
            ("1,234", None),
            ("douze", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(cents(text), expected, "{text}");
        }
        assert_eq!(typed(1_250_050), "12500,50");
        assert_eq!(typed(1_250_000), "12500");
    }
}
