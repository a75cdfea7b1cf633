//! Secrets of files as subjects: one `secret.file` per text that was searched, with what was found in it.
//!
//! The detector of `discover` reads the text of any file. [`secrets_of_documents`] adds what only the structure tells: a
//! value under another key than its name (`name` and `value`, the default of a variable), the `data` of a Secret. The
//! subject tells of each candidate what it is and where, never the value: policies cannot repeat what they do not see.

use std::sync::Arc;

use super::terraform::plan;
use super::{Claim, Grouping, ParsedFile, Subject, Technology, Unit, is_own_word};
use crate::config::Settings;
use crate::discover::secret::{
    Candidate, KnownSecret, NameClass, SecretKind, Worth, class_of_name, decoded_base64, secrets_in, settled, worth_of,
    worth_under,
};
use crate::model::{FileKind, Span};
use crate::parse::{Document, Entry, Node, ParseLimits, Value};

/// Texts of files. No document is its own: the pipeline hands it what was searched.
pub(super) struct Secrets;

const NAME: &str = "secrets";

/// The type of its subjects.
pub const SECRET_FILE: &str = "secret.file";

/// Keys that name what stands beside them under [`BESIDE`].
const NAMES: &[&str] = &["name", "Name", "key", "Key", "ParameterKey"];
const BESIDE: &[&str] = &["value", "Value", "ParameterValue"];

/// Keys under which something that has a name has its value.
const WITHIN: &[&str] = &["default", "Default", "defaultValue", "value", "Value"];

impl Technology for Secrets {
    fn name(&self) -> &'static str {
        NAME
    }

    fn claim(&self, _path: &str, _kind: FileKind) -> Claim {
        Claim::No
    }

    fn grouping(&self) -> Grouping {
        Grouping::File
    }

    fn yields(&self, subject: &str) -> bool {
        subject == SECRET_FILE
    }

    fn resolve(&self, _files: &mut [ParsedFile]) -> Vec<Unit> {
        Vec::new()
    }
}

/// A text that was searched, and what was found in it.
#[derive(Debug)]
pub struct SearchedFile {
    /// Path relative to the top of the tree.
    pub path: Arc<str>,
    /// Its syntax.
    pub kind: FileKind,
    /// Its text.
    pub text: Arc<str>,
    /// What was found, in order.
    pub secrets: Vec<Candidate>,
    /// What was known before of the secrets that the text is without; nothing if the text was searched.
    known: Option<Arc<[KnownSecret]>>,
}

impl SearchedFile {
    /// Searches a text, and its documents if it was parsed.
    #[must_use]
    pub fn new(path: &Arc<str>, kind: FileKind, text: &Arc<str>, documents: &[Document]) -> Self {
        let mut secrets = secrets_in(path, kind, text);
        let (found, read) = secrets_of_documents(text, documents);
        if !found.is_empty() || !read.is_empty() {
            // What was read through its encoding is not judged as it stands.
            let raw = |secret: &Candidate| matches!(secret.kind, SecretKind::Password | SecretKind::Secret);
            let inside = |secret: &Candidate| {
                read.iter().any(|span| span.start <= secret.span.start && secret.span.end <= span.end)
            };
            secrets.retain(|secret| !(raw(secret) && inside(secret)));
            secrets.extend(found);
            secrets = settled(secrets);
        }
        Self { path: Arc::clone(path), kind, text: Arc::clone(text), secrets, known: None }
    }

    /// Takes a text that was searched before and is without its secrets now.
    #[must_use]
    pub fn redacted(path: &Arc<str>, kind: FileKind, text: &Arc<str>, known: Arc<[KnownSecret]>) -> Self {
        Self { path: Arc::clone(path), kind, text: Arc::clone(text), secrets: Vec::new(), known: Some(known) }
    }

    /// Returns what may be told of its secrets.
    #[must_use]
    pub fn known(&self, settings: &Settings) -> Arc<[KnownSecret]> {
        let told = |secret: &Candidate| {
            KnownSecret::of(secret, &self.text, settings.allowed_secret(secret.span.of(&self.text)))
        };
        self.known.clone().unwrap_or_else(|| self.secrets.iter().map(told).collect())
    }

    fn shows_nothing(&self) -> bool {
        self.known.as_deref().map_or(self.secrets.is_empty(), <[KnownSecret]>::is_empty)
    }
}

/// Returns the unit of files that were searched: one subject each, none tied to another.
#[must_use]
pub fn secret_unit(files: &[SearchedFile], settings: &Settings) -> Unit {
    // That nothing was found in what an organisation says of itself shows nothing.
    let shown = files.iter().filter(|file| !(file.shows_nothing() && is_own_word(&file.path)));
    Unit::of(NAME, shown.map(|file| subject(file, settings)).collect())
}

fn subject(file: &SearchedFile, settings: &Settings) -> Subject {
    let (mut candidates, mut allowed) = (Vec::new(), Vec::new());
    for secret in &*file.known(settings) {
        let list = if secret.allowed.is_none() { &mut candidates } else { &mut allowed };
        list.push(shown(secret));
    }
    let start = Span::new(0, 0);
    let list = |items| Node::array(items, start);
    let config = Node::object(
        [Entry::new("candidates", start, list(candidates)), Entry::new("allowed", start, list(allowed))],
        start,
    );
    let name = super::base_name(&file.path);
    Subject {
        kind: SECRET_FILE.into(),
        classes: &[],
        name: name.into(),
        address: file.path.to_string(),
        path: Arc::clone(&file.path),
        file_kind: file.kind,
        region: start,
        config,
        views: Vec::new(),
        documents: Vec::new(),
        origin: None,
        block: None,
    }
}

/// Returns what policies see of a secret, with its place: the first line of a key.
fn shown(secret: &KnownSecret) -> Node {
    let start = secret.span.start as usize;
    let span = Span::new(start, start + secret.first_line);
    let text = |text: &str| Node::string(text, span);
    let length = i64::try_from(secret.length).unwrap_or(i64::MAX);
    let entries = [
        ("kind", Some(text(secret.kind.name()))),
        ("form", Some(text(&secret.form))),
        ("verified", Some(Node::new(Value::Bool(secret.verified), span))),
        ("key", secret.key.as_deref().map(text)),
        ("entropy", Some(text(&secret.entropy))),
        ("length", Some(Node::new(Value::Int(length), span))),
        ("masked", Some(text(&secret.masked))),
        ("reason", secret.allowed.as_deref().map(text)),
    ];
    let entries = entries.into_iter().filter_map(|(key, value)| Some(Entry::new(key, span, value?)));
    Node::object(entries, span)
}

/// Returns the places of what a file marks as secret itself, whatever it is: the values of a Kubernetes Secret, what a plan calls
/// sensitive, the default of a sensitive variable. No policy hears of them; what is handed on is handed on without them.
#[must_use]
pub fn marked_secrets(text: &str, documents: &[Document], limits: &ParseLimits) -> Vec<Span> {
    let mut spans = Vec::new();
    for document in documents {
        if document.read_by == Some(plan::NAME) {
            spans.extend(plan::sensitive(text, limits));
            continue;
        }
        let root = &document.root;
        if root.get("kind").and_then(Node::as_str) == Some("Secret") {
            let parts = ["data", "stringData"].into_iter().filter_map(|key| root.get(key));
            let values = parts.flat_map(Node::entries).filter_map(|entry| Some((&entry.value, entry.value.as_str()?)));
            let values = values.filter(|(_, literal)| !is_reference(literal));
            spans.extend(values.filter_map(|(value, literal)| inside(text, value.span, literal)));
        }
        let blocks = root.get("blocks").into_iter().flat_map(Node::items);
        let blocks = blocks.filter(|block| block.get("type").and_then(Node::as_str) == Some("variable"));
        for body in blocks.filter_map(|block| block.get("body")) {
            let sensitive = body.get("sensitive").is_some_and(|value| value.value == Value::Bool(true));
            if let Some(default) = body.get("default").filter(|_| sensitive) {
                spans.extend(default.as_str().and_then(|text_of| inside(text, default.span, text_of)));
            }
        }
    }
    spans
}

/// Whether a value as a whole only says where the secret is: a variable, a template, an entry of a store, or what is encrypted.
///
/// A policy judges that it is none of its own, so it has to be able to see it. What holds more beside, a default say, is none.
fn is_reference(value: &str) -> bool {
    let value = value.trim();
    let within = |start: &str, end: &str| value.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
    let name = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
    let plain = |text: &str| text.bytes().all(|byte| !b"\"'`<>{}|\n".contains(&byte));
    within("${", "}").or_else(|| within("$(", ")")).is_some_and(name)
        || within("{{", "}}").or_else(|| within("<", ">")).is_some_and(plain)
        || within("ENC[", "]").is_some_and(|text| !text.contains(['\n', ']']))
}

/// Returns the secrets that only the structure of documents tells, and the values that were read through their encoding.
fn secrets_of_documents(text: &str, documents: &[Document]) -> (Vec<Candidate>, Vec<Span>) {
    let mut search = Search { text, found: Vec::new(), read: Vec::new() };
    for document in documents {
        if document.root.get("kind").and_then(Node::as_str) == Some("Secret") {
            search.kubernetes_secret(&document.root);
        }
        search.node(&document.root, None);
    }
    (search.found, search.read)
}

/// A walk over the documents of a file.
struct Search<'a> {
    text: &'a str,
    found: Vec<Candidate>,
    read: Vec<Span>,
}

impl Search<'_> {
    /// Looks into a value; `name` is what it stands under.
    fn node(&mut self, node: &Node, name: Option<&str>) {
        match &node.value {
            Value::Array(items) => {
                for item in items {
                    self.node(item, name);
                }
            }
            Value::Object(object) => {
                self.named(node);
                if let Some(name) = name.filter(|name| class_of_name(name).is_some()) {
                    for value in WITHIN.iter().filter_map(|key| object.get(key)) {
                        self.judge(name, value);
                    }
                }
                for entry in object {
                    self.node(&entry.value, Some(&entry.key));
                }
            }
            _ => {}
        }
    }

    /// An object that says its name in itself: a variable of an environment, a parameter, a block of HCL.
    fn named(&mut self, node: &Node) {
        let string = |keys: &[&str]| keys.iter().find_map(|key| node.get(key)?.as_str().map(str::to_owned));
        if let (Some(name), Some(value)) = (string(NAMES), BESIDE.iter().find_map(|key| node.get(key))) {
            self.judge(&name, value);
        }
        if node.get("type").and_then(Node::as_str) == Some("variable")
            && let Some(name) = node.get("labels").and_then(|labels| labels.items().next()?.as_str())
            && let Some(value) = node.at(&["body", "default"])
        {
            self.judge(name, value);
        }
    }

    fn judge(&mut self, name: &str, value: &Node) {
        let (Some(class), Some(literal)) = (class_of_name(name), value.as_str()) else { return };
        let Some(span) = inside(self.text, value.span, literal) else { return };
        let (kind, form) = match (worth_under(name, class, literal, true), class) {
            (None, _) => return,
            (Some(Worth::Hash), _) => (SecretKind::PasswordHash, "password-hash"),
            (Some(Worth::Weak), _) => (SecretKind::WeakPassword, "weak-password"),
            (Some(Worth::Literal), NameClass::Password) => (SecretKind::Password, "password"),
            (Some(Worth::Literal), NameClass::Key) => (SecretKind::Secret, "key-or-token"),
        };
        self.push(kind, form, name, span);
    }

    fn push(&mut self, kind: SecretKind, form: &'static str, name: &str, span: Span) {
        let key = Some(name.to_owned());
        self.found.push(Candidate { kind, form, verified: false, key, span, shown: 0 });
    }

    /// The values of a Secret that announce themselves by their names, also in base 64.
    fn kubernetes_secret(&mut self, root: &Node) {
        for entry in root.get("data").into_iter().flat_map(Node::entries) {
            let Some(encoded) = entry.value.as_str() else { continue };
            let Some(class) = class_of_name(&entry.key) else { continue };
            let Some(span) = inside(self.text, entry.value.span, encoded) else { continue };
            let Some(plain) = decoded_base64(encoded).and_then(|bytes| String::from_utf8(bytes).ok()) else { continue };
            self.read.push(span);
            let (kind, form) = match (worth_of(class, plain.trim(), true), class) {
                (None, _) => continue,
                (Some(Worth::Hash), _) => (SecretKind::PasswordHash, "password-hash"),
                (Some(Worth::Weak), _) => (SecretKind::WeakPassword, "weak-password"),
                (Some(Worth::Literal), NameClass::Password) => (SecretKind::Password, "kubernetes-secret"),
                (Some(Worth::Literal), NameClass::Key) => (SecretKind::Secret, "kubernetes-secret"),
            };
            self.push(kind, form, &entry.key, span);
        }
    }
}

/// Returns the bytes of a scalar without its quotes; of one that the file spells in another way, all between them.
fn inside(text: &str, span: Span, literal: &str) -> Option<Span> {
    let spelled = span.of(text);
    let bare = spelled.trim_matches(['"', '\'']);
    if bare.is_empty() {
        return None;
    }
    let at = spelled.find(literal).map(|at| (at, at + literal.len()));
    let lead = spelled.len() - spelled.trim_start_matches(['"', '\'']).len();
    let (start, end) = at.unwrap_or((lead, lead + bare.len()));
    Some(Span::new(span.start as usize + start, span.start as usize + end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discover::kind_of;
    use crate::parse::{ParseLimits, format_of};

    #[test]
    fn a_value_that_only_refers_to_a_secret_is_none() {
        for value in [
            "${DB_PASSWORD}",
            "$(VALUE)",
            "{{ .Values.db.password }}",
            "<path:secret/db#password>",
            "ENC[AES256_GCM,data:p6=]",
        ] {
            assert!(is_reference(value), "{value}");
        }
        for value in
            ["${A:-vR7-pq20xZ}", "${A}vR7-pq20xZ", "{{ .A | default \"vR7-pq20xZ\" }}", "vR7-pq20xZ", "${A}${B}", "$A"]
        {
            assert!(!is_reference(value), "{value}");
        }
    }

    fn searched(path: &str, text: &str) -> SearchedFile {
        let kind = kind_of(path);
        let documents = format_of(kind).unwrap().parse(text, &ParseLimits::default()).documents;
        SearchedFile::new(&path.into(), kind, &text.into(), &documents)
    }

    #[test]
    fn a_value_that_stands_beside_its_name_is_found() {
        for (path, text) in [
            ("a.yaml", "env:\n- name: DB_PASSWORD\n  value: vR7-pq20xZ\n"),
            ("a.yaml", "Parameters:\n  DBPassword:\n    Type: String\n    Default: vR7-pq20xZ\n"),
            ("a.json", r#"{"parameters": {"adminPassword": {"type": "securestring", "defaultValue": "vR7-pq20xZ"}}}"#),
            ("a.tf", "variable \"db_password\" {\n  default = \"vR7-pq20xZ\"\n}\n"),
        ] {
            let file = searched(path, text);
            let values: Vec<&str> = file.secrets.iter().map(|secret| secret.span.of(text)).collect();
            assert_eq!(values, ["vR7-pq20xZ"], "{text}");
            assert_eq!(file.secrets[0].kind, SecretKind::Password);
        }
    }

    #[test]
    fn the_data_of_a_secret_is_read_through_its_encoding() {
        let text =
            "kind: Secret\ndata:\n  username: YXBwLXVzZXI=\n  password: dlI3LXBxMjB4Wg==\n  db-password: YWRtaW4=\n";
        let file = searched("a.yaml", text);
        let kinds: Vec<_> = file.secrets.iter().map(|secret| (secret.kind, secret.key.as_deref().unwrap())).collect();
        assert_eq!(kinds, [(SecretKind::Password, "password"), (SecretKind::WeakPassword, "db-password")]);
    }

    #[test]
    fn the_subject_tells_everything_but_the_value() {
        let file = searched("a.yaml", "password: vR7-pq20xZ\n");
        let settings = Settings::default();
        let unit = secret_unit(&[file], &settings);
        let subject = &unit.subjects[0];
        assert_eq!((&*subject.kind, subject.address.as_str()), (SECRET_FILE, "a.yaml"));
        assert!(!format!("{subject:?}").contains("vR7"));
        let candidate = subject.config.at(&["candidates"]).unwrap().items().next().unwrap();
        assert_eq!(candidate.get("masked").unwrap().as_str(), Some("***"));
        assert_eq!(candidate.get("key").unwrap().as_str(), Some("password"));
    }

    #[test]
    fn what_the_organisation_allows_is_told_apart() {
        let settings = Settings::parse("secrets: {allow: [{pattern: 'vR7-.*', reason: published}]}\n").unwrap();
        let unit = secret_unit(&[searched("a.yaml", "password: vR7-pq20xZ\n")], &settings);
        let list = |key: &str| unit.subjects[0].config.get(key).unwrap().items().count();
        assert_eq!((list("candidates"), list("allowed")), (0, 1));
    }
}
