//! Plans (`terraform show -json`, `tofu show -json`): one subject per resource that there will be, with the type, address and
//! shape that its block has in the source. A plan is a unit.
//!
//! `read.rs` takes the subjects out of the text, of which most is never built; `value.rs` brings values into the shape of the
//! source, with what is unknown and without what is sensitive; `configuration.rs` knows what the source sets and refers to.

mod address;
mod configuration;
mod read;
mod sensitive;
mod source;
mod ties;
mod value;

pub(in crate::resolve) use sensitive::sensitive;

use std::sync::Arc;

use super::super::{
    Claim, Context, Grouping, ParsedFile, Subject, Technology, Unit, claim_by_content, documents_of, may_spell,
    take_documents, terraform_kubernetes,
};
use super::Terraform;
use crate::model::FileKind;
use crate::parse::{Node, ParseLimits, Parsed, Value};

/// Plans in JSON.
pub(in crate::resolve) struct TerraformPlan;

/// The technology's name.
pub(in crate::resolve) const NAME: &str = "terraform-plan";

/// Bytes at the head of a text that tell whether it may be a plan.
const HEAD: usize = 4096;

/// The keys that the object of a plan may begin with, as Terraform writes it or sorted.
const FIRST_KEYS: &[&str] =
    &["format_version", "terraform_version", "applyable", "checks", "configuration", "complete", "errored"];

impl Technology for TerraformPlan {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        let configuration = path.ends_with(".tf.json") || path.ends_with(".tofu.json");
        if kind == FileKind::Json && !configuration { claim_by_content(kind) } else { Claim::No }
    }

    fn may_hold(&self, text: &str) -> bool {
        may_spell(text, &["\"format_version\"", "\"planned_values\""])
            || may_spell(text, &["\"format_version\"", "\"resource_changes\""])
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        Terraform.yields(subject)
    }

    fn may_begin(&self, head: &str) -> bool {
        has_head(head)
    }

    fn read(&self, text: &str, limits: &ParseLimits) -> Option<Parsed> {
        read::read(text, limits)
    }

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |_, document| document.read_by == Some(NAME));
        let mut units = Vec::new();
        for (index, document) in taken {
            let mut root = document.root;
            let Some(Value::Array(nodes)) = take(&mut root, "subjects").map(|subjects| subjects.value) else {
                continue;
            };
            let references = take(&mut root, "references");
            let mut subjects: Vec<Subject> =
                nodes.into_iter().filter_map(|node| subject(node, &files[index])).collect();
            if !subjects.is_empty() {
                let ties = ties::ties(&mut subjects, references.as_ref());
                units.push(Unit { technology: NAME, subjects, ties });
            }
        }
        units
    }

    fn units(&self, files: &mut [ParsedFile], context: &Context<'_>, give: &mut dyn FnMut(Unit)) {
        let limits = ParseLimits::from(&context.settings.limits);
        for mut unit in self.resolve(files) {
            let path = unit.subjects.first().map(|subject| Arc::clone(&subject.path)).unwrap_or_default();
            source::place(&mut unit.subjects, &path, context.files, &limits);
            terraform_kubernetes::read_as_objects(&mut unit.subjects, &mut unit.ties);
            give(unit);
        }
    }
}

fn subject(mut node: Node, file: &ParsedFile) -> Option<Subject> {
    let region = node.span;
    let config = take(&mut node, "config")?;
    let [kind, name, address] = ["type", "name", "address"].map(|key| node.get(key).and_then(Node::as_str));
    let (kind, name, address) = (Arc::<str>::from(kind?), name?, address?.to_owned());
    let documents = documents_of(&config, &file.text);
    Some(Subject { documents, ..Subject::new(kind, name, address, file, region, config) })
}

fn take(node: &mut Node, key: &str) -> Option<Node> {
    match &mut node.value {
        Value::Object(object) => object.take(key),
        _ => None,
    }
}

/// Returns whether a text begins as a plan does.
fn has_head(text: &str) -> bool {
    let end = (0..=HEAD.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    let head = text[..end].trim_start_matches('\u{feff}').trim_start();
    let first = head.strip_prefix('{').map(str::trim_start).and_then(|rest| rest.strip_prefix('"'));
    first.is_some_and(|rest| {
        FIRST_KEYS.iter().any(|key| rest.strip_prefix(key).is_some_and(|rest| rest.starts_with('"')))
    })
}

#[cfg(test)]
mod tests;
