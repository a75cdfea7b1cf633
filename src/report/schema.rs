//! The JSON Schema of the evidence record, for its readers.

use schemars::generate::SchemaSettings;

use crate::evidence::{Evidence, SCHEMA_VERSION};

/// Returns the JSON Schema (2020-12) of what `--format json` writes.
#[must_use]
pub fn evidence_schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Evidence>();
    schema.insert("title".to_owned(), format!("Annexa evidence record {SCHEMA_VERSION}").into());
    format!("{:#}\n", schema.as_value())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::report::sample;

    #[test]
    fn the_schema_puts_a_place_at_the_level_of_its_finding() {
        let schema: Value = serde_json::from_str(&evidence_schema()).unwrap();
        for part in ["Finding", "RelatedPlace", "Undetermined"] {
            let properties = &schema["$defs"][part]["properties"];
            for key in ["line", "column", "end_line", "end_column"] {
                assert_eq!(properties[key]["type"], "integer", "{part}.{key}");
            }
            assert!(properties.get("location").is_none(), "{part}");
        }
    }

    #[test]
    fn the_schema_names_every_key_that_is_written_and_requires_what_always_is() {
        let schema: Value = serde_json::from_str(&evidence_schema()).unwrap();
        let record = serde_json::to_value(sample::rich()).unwrap();
        for key in record.as_object().unwrap().keys() {
            assert!(schema["properties"].get(key).is_some(), "{key}");
            assert!(schema["required"].as_array().unwrap().iter().any(|required| required == key), "{key}");
        }
        let finding = &schema["$defs"]["Finding"];
        for written in record["findings"].as_array().unwrap() {
            for key in written.as_object().unwrap().keys() {
                assert!(finding["properties"].get(key).is_some(), "{key}");
            }
        }
        assert!(finding["properties"].get("excerpt").is_none());
    }
}
