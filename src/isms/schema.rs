//! JSON Schemas of what an ISMS keeps as text, made of `controls/registers.yaml`, for editors and other validators.
//!
//! They say what a value may be. Whether a reference names something, and whether a date still holds, only a check tells.

use serde_json::{Map, Value, json};

use crate::control::{Catalogue, Condition, Field, FieldKind, Registers};

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A day. Quoted or not, YAML readers that know no dates give text.
const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// A control of Annex A, or one of the organisation's own.
const CONTROL: &str = r"^(A\.[5-8]\.[1-9][0-9]?|ORG\.[A-Za-z0-9.-]+)$";

/// Returns the names of all schemas: `soa`, `acceptances`, `document`, and the registers.
#[must_use]
pub fn schema_names() -> Vec<&'static str> {
    let registers = &Catalogue::embedded().registers().registers;
    ["soa", "acceptances", "mapping", "document"]
        .into_iter()
        .chain(registers.iter().map(|register| &*register.name))
        .collect()
}

/// Returns the schema of a file under `isms/`; nothing if there is none of that name.
#[must_use]
pub fn isms_schema(name: &str) -> Option<Value> {
    let Registers { soa, acceptances, mapping, document, registers, .. } = Catalogue::embedded().registers();
    let date = json!({"type": "string", "pattern": DATE});
    let text = json!({"type": "string"});
    Some(match name {
        "soa" => file(
            (&soa.title, &soa.about),
            [
                ("version", json!({"type": ["string", "number"], "description": "The version of the whole."})),
                ("approved_by", with(&text, "The role that approved this version.")),
                ("approved_on", with(&date, "When it was approved.")),
                ("next_review", with(&date, "When it is looked at again.")),
            ],
            ("controls", &soa.fields),
        ),
        "acceptances" => file((&acceptances.title, &acceptances.about), [], ("acceptances", &acceptances.fields)),
        "mapping" => file((&mapping.title, &mapping.about), [], ("mappings", &mapping.fields)),
        "document" => {
            let mut schema = entry(&document.fields);
            schema.insert("$schema".to_owned(), DIALECT.into());
            schema.insert("title".to_owned(), document.title.as_str().into());
            schema.insert("description".to_owned(), document.about.as_str().into());
            Value::Object(schema)
        }
        name => {
            let register = registers.iter().find(|register| register.name == name)?;
            file(
                (&register.title, &register.about),
                [
                    ("owner", with(&text, "The role that keeps the register.")),
                    ("reviewed_on", with(&date, "When it was last looked at as a whole.")),
                    ("next_review", with(&date, "When it is looked at again.")),
                ],
                ("entries", &register.fields),
            )
        }
    })
}

fn file<const N: usize>((title, about): (&str, &str), keys: [(&str, Value); N], list: (&str, &[Field])) -> Value {
    let mut properties: Map<String, Value> = keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    properties.insert(list.0.to_owned(), json!({"type": "array", "items": entry(list.1)}));
    json!({
        "$schema": DIALECT,
        "title": title,
        "description": about,
        "type": "object",
        "properties": properties,
        "required": [list.0],
        "additionalProperties": true,
    })
}

fn entry(fields: &[Field]) -> Map<String, Value> {
    let properties: Map<String, Value> = fields.iter().map(|field| (field.name.clone(), value(field))).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name.as_str()).collect();
    let conditions: Vec<Value> = fields
        .iter()
        .filter_map(|field| field.required_if.as_ref().map(|condition| required_if(&field.name, condition)))
        .collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("required".to_owned(), required.into());
    schema.insert("additionalProperties".to_owned(), false.into());
    if !conditions.is_empty() {
        schema.insert("allOf".to_owned(), conditions.into());
    }
    schema
}

fn required_if(name: &str, condition: &Condition) -> Value {
    json!({
        "if": {"properties": {condition.field.as_str(): {"enum": condition.values}}, "required": [condition.field]},
        "then": {"required": [name]},
    })
}

fn value(field: &Field) -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let one = match field.kind {
        FieldKind::Date => json!({"type": "string", "pattern": DATE}),
        FieldKind::Number => json!({"type": "number"}),
        FieldKind::Bool => json!({"type": "boolean"}),
        FieldKind::Control | FieldKind::Controls => json!({"type": "string", "pattern": CONTROL}),
        FieldKind::Link => json!({"type": "string", "pattern": "^https://"}),
        FieldKind::Choice | FieldKind::Choices => json!({"enum": field.values}),
        FieldKind::Texts if !field.values.is_empty() => json!({"enum": field.values}),
        _ => text,
    };
    let mut schema = if field.kind.is_list() { json!({"type": "array", "items": one}) } else { one };
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), field.about.as_str().into());
        for (key, bound) in [("minimum", field.minimum), ("maximum", field.maximum)] {
            if let Some(bound) = bound {
                object.insert(key.to_owned(), bound.into());
            }
        }
    }
    schema
}

fn with(schema: &Value, description: &str) -> Value {
    let mut schema = schema.clone();
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), description.into());
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_for_every_register() {
        for name in schema_names() {
            let schema = isms_schema(name).unwrap();
            assert_eq!(schema["$schema"], DIALECT, "{name}");
        }
        assert!(schema_names().len() >= 18 && isms_schema("nonesuch").is_none());
    }

    #[test]
    fn fields_say_what_they_hold() {
        let row = &isms_schema("soa").unwrap()["properties"]["controls"]["items"];
        assert_eq!(row["properties"]["applicable"]["type"], "boolean");
        assert_eq!(row["properties"]["risks"]["type"], "array");
        assert!(row["required"].as_array().unwrap().contains(&"id".into()));
        assert_eq!(row["additionalProperties"], false);
    }
}
