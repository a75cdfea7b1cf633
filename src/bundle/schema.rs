//! JSON Schemas of the files of a bundle, which stand in it beside them.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::create::{Asked, CustodyEntry, RunFacts};
use super::population::{PopulationEntry, SurroundingEntry};
use super::redaction::RedactionEntry;
use crate::evidence::{BUNDLE_VERSION, BundleIndex, ResultRecord};
use crate::report::evidence_schema;

/// Returns the schemas by the name of their file; one for lines is for each line.
#[must_use]
pub fn bundle_schemas() -> Vec<(&'static str, String)> {
    vec![
        ("custody.line.schema.json", schema::<CustodyEntry>("Something that was done with the evidence")),
        ("index.schema.json", schema::<BundleIndex>("Index of a bundle")),
        ("population.line.schema.json", schema::<PopulationEntry>("Member of the population")),
        ("record.schema.json", evidence_schema()),
        ("redactions.line.schema.json", schema::<RedactionEntry>("Something that a captured file is without")),
        ("request.schema.json", schema::<Asked>("What was asked for")),
        ("results.line.schema.json", schema::<ResultRecord>("Outcome of a policy on a subject")),
        ("run.schema.json", schema::<RunFacts>("What is true of one run only")),
        ("surroundings.line.schema.json", schema::<SurroundingEntry>("File beside the population")),
    ]
}

fn schema<T: JsonSchema>(title: &str) -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("{title}, {BUNDLE_VERSION}").into());
    format!("{:#}\n", schema.as_value())
}
