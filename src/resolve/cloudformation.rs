//! CloudFormation templates: one subject per resource, and the template itself.
//!
//! A template is a unit. A `Ref` to a parameter is its default, as if nothing else were given; other intrinsic functions are
//! unknown. `Ref` and `Fn::GetAtt` tie resources.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::view::View;
use super::{
    Claim, Grouping, ParsedFile, Subject, Technology, Ties, Unit, claim_by_content, documents_of, may_spell,
    take_documents,
};
use crate::model::{FileKind, PathSegment, Span};
use crate::parse::{Entry, Node, Object, Value};

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

    fn resolve(&self, files: &mut [ParsedFile]) -> Vec<Unit> {
        let taken = take_documents(files, |_, document| is_template(&document.root));
        taken.into_iter().map(|(index, document)| unit(document.root, &files[index])).collect()
    }
}

/// A template has resources with types such as `AWS::S3::Bucket`.
fn is_template(root: &Node) -> bool {
    let resources = root.get("Resources").into_iter().flat_map(Node::entries);
    let mut types = resources.filter_map(|entry| entry.value.get("Type").and_then(Node::as_str));
    types.any(|kind| kind.contains("::"))
}

fn unit(root: Node, file: &ParsedFile) -> Unit {
    let region = root.head_span();
    let written = root;
    let scope = Scope::of(&written);
    let root = intrinsics(written.clone(), &scope);
    let mut subjects = Vec::new();
    let mut used = BTreeSet::new();
    for entry in root.get("Resources").into_iter().flat_map(Node::entries) {
        let Some(kind) = entry.value.get("Type").and_then(Node::as_str) else { continue };
        let address = entry.key.to_string();
        let documents = documents_of(&entry.value, &file.text);
        let mut defaults = Vec::new();
        if let Some(written) = written.at(&["Resources", &entry.key]) {
            scope.defaults_in(written, &mut Vec::new(), &mut defaults);
        }
        used.extend(defaults.iter().map(|(name, _)| *name));
        let uses =
            defaults.iter().map(|(name, path)| View::object([("name", View::text(name)), ("path", View::path(path))]));
        let views = vec![("defaults", View::List(uses.collect()))];
        let subject = Subject::new(kind, &entry.key, address, file, entry.key_span, entry.value.clone());
        subjects.push(Subject { documents, views, ..subject });
    }
    let ties = ties(&subjects);
    let mut template = Subject::new("cloudformation.template", "template", "template".to_owned(), file, region, root);
    template.views = vec![("resources", View::Int(subjects.len() as i64)), ("defaults", View::texts(used))];
    subjects.push(template);
    Unit { technology: NAME, subjects, ties }
}

/// What the names in a template stand for.
struct Scope<'a> {
    /// Parameters by name.
    parameters: HashMap<&'a str, &'a Node>,
    resources: HashSet<&'a str>,
}

impl<'a> Scope<'a> {
    fn of(root: &'a Node) -> Self {
        let entries = |section: &str| root.get(section).into_iter().flat_map(Node::entries);
        Self {
            parameters: entries("Parameters").map(|entry| (&*entry.key, &entry.value)).collect(),
            resources: entries("Resources").map(|entry| &*entry.key).collect(),
        }
    }

    /// Returns the value of a parameter that is not given: its default, at the place where it is used.
    ///
    /// Only plain types: the default of a parameter of the parameter store is the name under which the value is kept.
    fn default(&self, name: &str, span: Span) -> Option<Value> {
        let parameter = self.parameters.get(name)?;
        let default = parameter.get("Default")?;
        let text = match &default.value {
            Value::String(text) => text.to_string(),
            Value::Int(number) => number.to_string(),
            Value::Float(number) => number.to_string(),
            Value::Bool(value) => value.to_string(),
            _ => return None,
        };
        match parameter.get("Type").and_then(Node::as_str)? {
            "String" => Some(Value::String(text.into())),
            "Number" => text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Float)).ok(),
            "CommaDelimitedList" => {
                let items = text.split(',').map(|item| Node::string(item.trim(), span));
                Some(Value::Array(items.collect()))
            }
            _ => None,
        }
    }

    /// Collects where a value is the default of a parameter, as path and the parameter's name.
    fn defaults_in(&self, node: &'a Node, path: &mut Vec<PathSegment>, found: &mut Vec<(&'a str, Vec<PathSegment>)>) {
        match &node.value {
            Value::Object(object) => {
                let named = object.get("Ref").filter(|_| object.len() == 1).and_then(Node::as_str);
                if let Some(name) = named.filter(|name| self.default(name, node.span).is_some()) {
                    return found.push((name, path.clone()));
                }
                for entry in object {
                    path.push(PathSegment::Key(entry.key.to_string()));
                    self.defaults_in(&entry.value, path, found);
                    path.pop();
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(PathSegment::Index(index));
                    self.defaults_in(item, path, found);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// Says whether an intrinsic gives a string with something in it, whatever it says: the name of a resource, one of its
    /// identifiers, a pattern with a literal part.
    fn is_text(&self, function: &str, argument: &Node) -> bool {
        match (function, argument.as_str()) {
            ("Ref", Some(name)) => self.resources.contains(name) || name.starts_with("AWS::") && name != "AWS::NoValue",
            ("GetAtt", Some(attribute)) => is_identifier(attribute),
            ("GetAtt", None) => argument.items().nth(1).and_then(Node::as_str).is_some_and(is_identifier),
            ("Sub", Some(text)) => has_literal_part(text),
            ("Sub", None) => argument.items().next().and_then(Node::as_str).is_some_and(has_literal_part),
            ("ImportValue", _) => true,
            _ => false,
        }
    }
}

fn is_identifier(attribute: &str) -> bool {
    ["Arn", "Id", "Name", "Endpoint", "Url", "URL", "Address"].iter().any(|end| attribute.ends_with(end))
}

fn has_literal_part(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find("${") {
        if at > 0 {
            return true;
        }
        rest = rest.find('}').and_then(|end| rest.get(end + 1..)).unwrap_or_default();
    }
    !rest.is_empty()
}

/// Replaces intrinsic functions, which are objects with one telling key, by what they give, as far as the template says.
fn intrinsics(node: Node, scope: &Scope<'_>) -> Node {
    let span = node.span;
    match node.value {
        Value::Object(object) => {
            if let Some(value) = intrinsic(&object, span, scope) {
                return Node::new(value, span);
            }
            let entries: Object = object
                .into_iter()
                .map(|Entry { key, key_span, value }| Entry { key, key_span, value: intrinsics(value, scope) })
                .collect();
            Node::new(Value::Object(entries), span)
        }
        Value::Array(items) => Node::array(items.into_iter().map(|item| intrinsics(item, scope)).collect(), span),
        value => Node::new(value, span),
    }
}

fn intrinsic(object: &Object, span: Span, scope: &Scope<'_>) -> Option<Value> {
    let entry = object.iter().next().filter(|_| object.len() == 1)?;
    let function = match &*entry.key {
        "Ref" => "Ref",
        key => key.strip_prefix("Fn::")?,
    };
    if function == "Ref"
        && let Some(default) = entry.value.as_str().and_then(|name| scope.default(name, span))
    {
        return Some(default);
    }
    let mut references = Vec::new();
    names(function, &entry.value, &mut references);
    let expression = match entry.value.as_str() {
        Some(argument) => format!("!{function} {argument}"),
        None if references.is_empty() => format!("!{function}"),
        None => format!("!{function} ({})", references.join(", ")),
    };
    let text = scope.is_text(function, &entry.value);
    let unknown = if text { Node::unknown_text } else { Node::unknown };
    Some(unknown(Arc::<str>::from(expression), references, entry.value.span).value)
}

/// Collects the logical ids and parameters that a function's argument names.
fn names(function: &str, argument: &Node, found: &mut Vec<Arc<str>>) {
    let mut note = |name: &str| {
        if !found.iter().any(|known| **known == *name) {
            found.push(name.into());
        }
    };
    match (function, &argument.value) {
        ("Ref", Value::String(name)) => note(name),
        ("GetAtt", Value::Array(parts)) => {
            if let Some(name) = parts.first().and_then(Node::as_str) {
                note(name);
            }
        }
        ("GetAtt", Value::String(name)) => note(name.split('.').next().unwrap_or(name)),
        ("Sub", Value::String(text)) => {
            for part in text.split("${").skip(1) {
                let name = part.split(['}', '.']).next().unwrap_or_default();
                if !name.starts_with('!') {
                    note(name);
                }
            }
        }
        (_, Value::Array(items)) => items.iter().for_each(|item| names(function, item, found)),
        (_, Value::Object(object)) => {
            for entry in object {
                let inner = entry.key.strip_prefix("Fn::").unwrap_or(&entry.key);
                names(inner, &entry.value, found);
            }
        }
        _ => {}
    }
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
    use super::*;
    use crate::parse::{ParseLimits, format_of};

    #[test]
    fn a_parameter_is_its_default_and_identifiers_are_strings() {
        let text = concat!(
            "Parameters:\n  Days: {Type: Number, Default: '7'}\n  Password: {Type: String, NoEcho: true, Default: x}\n",
            "  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b}\n  Open: {Type: String}\n",
            "  Zones: {Type: CommaDelimitedList, Default: 'a, b'}\n",
            "Resources:\n  Key: {Type: 'AWS::KMS::Key'}\n  Data:\n    Type: AWS::RDS::DBInstance\n    Properties:\n",
            "      Days: !Ref Days\n      Password: !Ref Password\n      Stored: !Ref Stored\n      Open: !Ref Open\n",
            "      Zones: !Ref Zones\n      Key: !Ref Key\n      Arn: !GetAtt Key.Arn\n      Name: !Sub '${Open}-data'\n",
            "      Bare: !Sub '${Open}'\n      None: !Ref AWS::NoValue\n",
        );
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "template.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        let unit = CloudFormation.resolve(&mut files).pop().unwrap();
        let properties = unit.subjects[1].config.get("Properties").unwrap();
        assert_eq!(properties.get("Days").unwrap().value, Value::Int(7));
        assert_eq!(properties.get("Password").unwrap().as_str(), Some("x"));
        assert_eq!(properties.get("Zones").unwrap().items().filter_map(Node::as_str).collect::<Vec<_>>(), ["a", "b"]);
        for (name, expected) in [
            ("Stored", false),
            ("Open", false),
            ("Key", true),
            ("Arn", true),
            ("Name", true),
            ("Bare", false),
            ("None", false),
        ] {
            let unknown = properties.get(name).unwrap().as_unknown();
            assert_eq!(unknown.map(|unknown| unknown.text), Some(expected), "{name}");
        }
    }

    #[test]
    fn intrinsics_are_unknown_and_tie_resources() {
        let text = "Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Sub '${Stage}-data'}\n  Policy:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref Data\n";
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "template.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        let unit = CloudFormation.resolve(&mut files).pop().unwrap();
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
    fn a_reference_to_a_parameter_is_its_default_and_is_told() {
        let text = "Parameters:\n  Key: {Type: String, NoEcho: true, Default: a}\n  Other: {Type: String}\nResources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties: {Tags: [{Value: !Ref Key}], BucketName: !Ref Other}\n";
        let documents = format_of(FileKind::Yaml).unwrap().parse(text, &ParseLimits::default()).documents;
        let mut files =
            [ParsedFile { path: "template.yaml".into(), kind: FileKind::Yaml, text: text.into(), documents }];
        let unit = CloudFormation.resolve(&mut files).pop().unwrap();
        let path = [
            PathSegment::Key("Properties".into()),
            PathSegment::Key("Tags".into()),
            PathSegment::Index(0),
            PathSegment::Key("Value".into()),
        ];
        let used = View::object([("name", View::text("Key")), ("path", View::path(&path))]);
        assert_eq!(unit.subjects[0].views, [("defaults", View::List(vec![used]))]);
        assert_eq!(unit.subjects[0].config.descend(&path).unwrap().as_str(), Some("a"));
        assert_eq!(unit.subjects[1].views[1], ("defaults", View::texts(["Key"])));
    }
}
