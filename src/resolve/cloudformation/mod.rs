//! CloudFormation templates: one subject per resource, and the template itself.
//!
//! A template is a unit. `intrinsics` has what its functions give. `Ref` and `Fn::GetAtt` tie resources.

mod intrinsics;

use std::collections::{BTreeSet, HashMap};

use self::intrinsics::{Scope, settled};
use super::view::{View, keys};
use super::{
    Claim, Context, Grouping, ParsedFile, Subject, Technology, Ties, Unit, claim_by_content, documents_of, may_spell,
    take_documents,
};
use crate::model::FileKind;
use crate::parse::Node;

/// CloudFormation and SAM templates in YAML or JSON.
pub(super) struct CloudFormation;

const NAME: &str = "cloudformation";

impl Technology for CloudFormation {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, kind: FileKind) -> Claim {
        claim_by_content(kind)
    }

    fn may_hold(&self, text: &str) -> bool {
        may_spell(text, &["Resources", "::"])
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject.contains("::") || subject.starts_with("cloudformation.")
    }

    fn units(&self, files: &mut [ParsedFile], context: &Context<'_>, give: &mut dyn FnMut(Unit)) {
        let settings = &context.settings.cloudformation;
        for (index, document) in take_documents(files, |_, document| is_template(&document.root)) {
            let file = &files[index];
            give(unit(&document.root, file, &|name| settings.parameter(&file.path, name)));
        }
    }
}

/// A template has resources with types such as `AWS::S3::Bucket`.
fn is_template(root: &Node) -> bool {
    let resources = root.get("Resources").into_iter().flat_map(Node::entries);
    let mut types = resources.filter_map(|entry| entry.value.get("Type").and_then(Node::as_str));
    types.any(|kind| kind.contains("::"))
}

/// Makes a template a unit; `given` are the values of its parameters.
fn unit(written: &Node, file: &ParsedFile, given: &dyn Fn(&str) -> Option<String>) -> Unit {
    let region = written.head_span();
    let scope = Scope::of(written, given);
    let root = settled(written, &scope);
    let mut subjects = Vec::new();
    let (mut used, mut shown) = (BTreeSet::new(), Vec::new());
    for entry in root.get("Resources").into_iter().flat_map(Node::entries) {
        let Some(kind) = entry.value.get("Type").and_then(Node::as_str) else { continue };
        let address = entry.key.to_string();
        let documents = documents_of(&entry.value, &file.text);
        let mut uses = Vec::new();
        if let Some(written) = written.at(&["Resources", &entry.key]) {
            scope.uses_in(written, &mut Vec::new(), &mut uses);
        }
        let (mut defaults, mut given) = (Vec::new(), Vec::new());
        for (name, path) in &uses {
            match scope.default_text(name) {
                Some(value) => {
                    used.insert(*name);
                    let use_of =
                        [("name", View::text(name)), ("path", View::path(path)), ("value", View::text(&value))];
                    defaults.push(View::object(use_of));
                }
                None if scope.is_shown(name) => {
                    given.push(View::object([("name", View::text(name)), ("path", View::path(path))]));
                    let path = [keys(&["Resources", &entry.key]), path.clone()].concat();
                    shown.push(View::object([("name", View::text(name)), ("path", View::path(&path))]));
                }
                None => {}
            }
        }
        let views = vec![("defaults", View::List(defaults)), ("shown", View::List(given))];
        let subject = Subject::new(kind, &entry.key, address, file, entry.key_span, entry.value.clone());
        subjects.push(Subject { documents, views, ..subject });
    }
    let ties = ties(&subjects);
    let mut template = Subject::new("cloudformation.template", "template", "template".to_owned(), file, region, root);
    template.views = vec![
        ("resources", View::Int(subjects.len() as i64)),
        ("defaults", View::texts(used)),
        ("shown", View::List(shown)),
    ];
    subjects.push(template);
    Unit { technology: NAME, subjects, ties }
}

fn ties(subjects: &[Subject]) -> Ties {
    let mut ties = Ties::none();
    let ids: HashMap<&str, usize> =
        subjects.iter().enumerate().map(|(index, subject)| (&*subject.name, index)).collect();
    for (index, subject) in subjects.iter().enumerate() {
        subject.config.visit_unknowns(&mut |unknown| {
            for other in unknown.references.iter().filter_map(|name| ids.get(&**name)) {
                ties.tie(index, *other);
            }
        });
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::super::Nowhere;
    use super::*;
    use crate::config::Settings;
    use crate::model::PathSegment;
    use crate::parse::{ParseLimits, format_of};

    fn resolved(text: &str) -> Unit {
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "template.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        let settings = Settings::parse("cloudformation: {parameters: {Given: x}}\n").unwrap();
        let context = Context { settings: &settings, as_of: "2026-01-15".parse().unwrap(), files: &Nowhere };
        let mut units = Vec::new();
        CloudFormation.units(&mut files, &context, &mut |unit| units.push(unit));
        units.pop().unwrap()
    }

    #[test]
    fn intrinsics_are_unknown_and_tie_resources() {
        let text = "Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Sub '${Stage}-data'}\n  Policy:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref Data\n";
        let unit = resolved(text);
        assert_eq!(
            unit.subjects.iter().map(|s| &*s.kind).collect::<Vec<_>>(),
            ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", "cloudformation.template"]
        );
        let name = unit.subjects[0].config.at(&["Properties", "BucketName"]).unwrap().as_unknown().unwrap();
        assert_eq!((&*name.expression, &*name.references[0]), ("!Sub ${Stage}-data", "Stage"));
        assert_eq!(unit.ties.of(0).collect::<Vec<_>>(), [1]);
        assert_eq!(unit.subjects[1].region.of(text), "Policy");
    }

    #[test]
    fn a_parameter_that_the_settings_give_has_that_value_and_no_default() {
        let text = "Parameters:\n  Given: {Type: String, Default: a}\nResources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {A: !Ref Given}\n";
        let unit = resolved(text);
        assert_eq!(unit.subjects[0].config.at(&["Properties", "A"]).and_then(Node::as_str), Some("x"));
        assert_eq!(unit.subjects[0].views[0], ("defaults", View::List(Vec::new())));
    }

    #[test]
    fn a_reference_to_a_parameter_is_its_default_and_is_told() {
        let text = "Parameters:\n  Key: {Type: String, NoEcho: true, Default: a}\n  Other: {Type: String}\n  Hidden: {Type: String, NoEcho: 'true'}\n  Net: {Type: 'AWS::EC2::VPC::Id'}\nResources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {Tags: [{Value: !Ref Key}], BucketName: !Sub '${Other}', A: !Ref Hidden, B: !Ref Net, C: !Sub 'x${Other}'}\n";
        let unit = resolved(text);
        let path = [
            PathSegment::Key("Properties".into()),
            PathSegment::Key("Tags".into()),
            PathSegment::Index(0),
            PathSegment::Key("Value".into()),
        ];
        let used = View::object([("name", View::text("Key")), ("path", View::path(&path)), ("value", View::text("a"))]);
        let told = |path: &[&str]| {
            View::List(vec![View::object([("name", View::text("Other")), ("path", View::path(&keys(path)))])])
        };
        let shown = told(&["Properties", "BucketName"]);
        assert_eq!(unit.subjects[0].views, [("defaults", View::List(vec![used])), ("shown", shown)]);
        assert_eq!(unit.subjects[0].config.descend(&path).unwrap().as_str(), Some("a"));
        assert_eq!(unit.subjects[1].views[1], ("defaults", View::texts(["Key"])));
        assert_eq!(unit.subjects[1].views[2], ("shown", told(&["Resources", "Data", "Properties", "BucketName"])));
    }
}
