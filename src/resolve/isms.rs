//! What a repository says of its management system: the Statement of Applicability, registers, acceptances and documents
//! under `isms/`, as subjects.
//!
//! All files are one unit, because entries refer to each other; one that says `draft: true` counts for nothing.
//! `controls/registers.yaml` says which fields an entry has: policies see them in `views.fields`, what exists in `views.ids`, and
//! how far each date lies from the day of the run in `views.days`. What the run itself found out (`views.evidence`, `views.covered`) is added where it is known.

mod cells;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::view::View;
use super::{Claim, Context, Grouping, ParsedFile, Subject, Technology, Ties, Unit};
use crate::config::FILE_NAME;
use crate::control::{Catalogue, Field, FieldKind, Registers};
use crate::model::{Date, FileKind, Span};
use crate::parse::{Document, Entry, Node, Value};

/// The technology's name.
pub const ISMS: &str = "isms";

/// The folder that holds it all.
pub const ISMS_FOLDER: &str = "isms";

/// The Statement of Applicability.
pub const SOA_FILE: &str = "isms/soa.yaml";

/// The type of the Statement of Applicability.
pub const SOA: &str = "isms.soa";

/// The type of a document.
pub const DOCUMENT: &str = "isms.document";

/// The type of a row of the Statement of Applicability.
pub const SOA_ROW: &str = "isms.soa_row";

/// The type of an acceptance.
pub const ACCEPTANCE: &str = "isms.acceptance";

/// The type of a mapping of a policy.
pub const MAPPING: &str = "isms.mapping";

/// The type of a register as a whole.
pub const REGISTER: &str = "isms.register";

/// The type of the management system as a whole.
pub const SYSTEM: &str = "isms.management_system";

/// The class of everything that has fields.
const ENTRY: &[&str] = &["isms.entry"];

/// The management system.
pub(super) struct Isms;

/// Whether a file is of the organisation's own word on its controls: no configuration that policies were written for.
#[must_use]
pub fn is_own_word(path: &str) -> bool {
    path == FILE_NAME || path.strip_prefix(ISMS_FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// What a file under `isms/` is.
#[derive(Clone, Copy)]
enum Part<'a> {
    Soa,
    Acceptances,
    Mapping,
    /// A register, by name.
    Register(&'a str),
    Document,
}

impl<'a> Part<'a> {
    fn of(path: &'a str, kind: FileKind) -> Option<Self> {
        let inside = path.strip_prefix(ISMS_FOLDER)?.strip_prefix('/')?;
        let stem = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem);
        match (kind, stem) {
            (FileKind::Markdown, _) => Some(Self::Document),
            (FileKind::Yaml, "soa") => Some(Self::Soa),
            (FileKind::Yaml, "acceptances") => Some(Self::Acceptances),
            (FileKind::Yaml, "mapping") => Some(Self::Mapping),
            (FileKind::Yaml | FileKind::Csv, _) => {
                stem.strip_prefix("records/").filter(|name| !name.contains('/')).map(Self::Register)
            }
            _ => None,
        }
    }
}

impl Technology for Isms {
    fn name(&self) -> &'static str {
        ISMS
    }

    fn claim(&self, path: &str, kind: FileKind) -> Claim {
        if Part::of(path, kind).is_some() { Claim::Name } else { Claim::No }
    }

    fn grouping(&self) -> Grouping {
        Grouping::Folder
    }

    fn joins(&self, _: &str, _: &str) -> Vec<String> {
        vec![ISMS_FOLDER.to_owned()]
    }

    fn last(&self) -> bool {
        true
    }

    fn yields(&self, subject: &str) -> bool {
        subject.starts_with("isms.")
    }

    fn units(&self, files: &mut [ParsedFile], context: &Context<'_>, give: &mut dyn FnMut(Unit)) {
        let mut builder = Builder::default();
        for file in files.iter_mut() {
            let path = Arc::clone(&file.path);
            let Some(part) = Part::of(&path, file.kind) else { continue };
            let documents = std::mem::take(&mut file.documents);
            builder.add(part, file, documents);
        }
        if builder.subjects.is_empty() {
            return;
        }
        let paths = context.files.below(ISMS_FOLDER);
        give(builder.unit(context.as_of, &paths));
    }
}

/// A subject before its views are known.
struct Draft {
    subject: Subject,
    /// Name, title and days that a review holds, of the register that it is or is in.
    register: (String, String, u32),
    /// The fields of an entry.
    fields: &'static [Field],
    /// The id of an entry.
    id: Option<String>,
    /// Keys that hold dates.
    dates: Vec<&'static str>,
}

#[derive(Default)]
struct Builder {
    subjects: Vec<Draft>,
}

/// Fields of a file as a whole that hold dates.
const FILE_DATES: [&str; 4] = ["approved_on", "reviewed_on", "next_review", "decided_on"];

/// Days that a review of the Statement of Applicability holds.
const SOA_DAYS: u32 = 365;

impl Builder {
    fn add(&mut self, part: Part<'_>, file: &ParsedFile, documents: Vec<Document>) {
        let Some(document) = documents.into_iter().next() else { return };
        let root = document.root;
        // A draft says nothing yet.
        if root.get("draft").is_some_and(|draft| draft.value == Value::Bool(true)) {
            return;
        }
        let registers = Catalogue::embedded().registers();
        let Registers { soa, acceptances, mapping, document, .. } = registers;
        match part {
            Part::Soa => {
                self.whole(SOA, "soa", (&soa.title, SOA_DAYS), file, &root);
                self.entries(&soa.entry, ("soa", &soa.title, SOA_DAYS), &soa.fields, file, root.get("controls"));
            }
            Part::Acceptances => {
                let about = ("acceptances", acceptances.title.as_str(), SOA_DAYS);
                self.entries(&acceptances.entry, about, &acceptances.fields, file, root.get("acceptances"));
            }
            Part::Mapping => {
                let about = ("mapping", mapping.title.as_str(), SOA_DAYS);
                self.entries(&mapping.entry, about, &mapping.fields, file, root.get("mappings"));
            }
            Part::Register(name) => {
                let known = registers.registers.iter().find(|register| register.name == name);
                let (title, days) = known.map_or((name, SOA_DAYS), |known| (&*known.title, known.review_days));
                let fields = known.map_or(&[][..], |known| &known.fields);
                let entries = match &root.value {
                    Value::Array(_) => cells::read(root.clone(), fields),
                    _ => root.get("entries").cloned().unwrap_or_else(|| Node::array(Vec::new(), root.span)),
                };
                let whole = match &root.value {
                    Value::Array(_) => Node::object([Entry::new("entries", root.span, entries.clone())], root.span),
                    _ => root,
                };
                self.whole(REGISTER, name, (title, days), file, &whole);
                if let Some(known) = known {
                    self.entries(&known.entry, (name, title, days), &known.fields, file, Some(&entries));
                }
            }
            Part::Document => {
                let span = root.head_span();
                let subject = Subject::new(&*document.entry, &file.path, file.path.to_string(), file, span, root);
                self.subjects.push(Draft {
                    register: ("documents".to_owned(), document.title.clone(), SOA_DAYS),
                    fields: &document.fields,
                    id: Some(file.path.to_string()),
                    dates: dates(&document.fields),
                    subject: Subject { classes: ENTRY, ..subject },
                });
            }
        }
    }

    fn whole(&mut self, kind: &str, name: &str, (title, days): (&str, u32), file: &ParsedFile, root: &Node) {
        let subject = Subject::new(kind, name, name.to_owned(), file, root.head_span(), root.clone());
        self.subjects.push(Draft {
            subject,
            register: (name.to_owned(), title.to_owned(), days),
            fields: &[],
            id: None,
            dates: FILE_DATES.to_vec(),
        });
    }

    fn entries(
        &mut self,
        kind: &str,
        (name, title, days): (&str, &str, u32),
        fields: &'static [Field],
        file: &ParsedFile,
        entries: Option<&Node>,
    ) {
        for (index, entry) in entries.into_iter().flat_map(Node::items).enumerate() {
            let own = fields.iter().any(|field| field.name == "id");
            let id = entry.get("id").filter(|_| own).and_then(Node::as_str).map(str::to_owned);
            let shown = id.clone().unwrap_or_else(|| format!("#{}", index + 1));
            let subject = Subject::new(kind, &shown, format!("{name}/{shown}"), file, entry.head_span(), entry.clone());
            self.subjects.push(Draft {
                subject: Subject { classes: ENTRY, ..subject },
                register: (name.to_owned(), title.to_owned(), days),
                fields,
                id,
                dates: dates(fields),
            });
        }
    }

    fn unit(self, as_of: Date, paths: &[Arc<str>]) -> Unit {
        let mut drafts = self.subjects;
        let ids = ids(&drafts);
        let ties = ties(&drafts);
        let (delegates, appetite) = (delegates(&drafts), appetite(&drafts));
        // What every entry sees is held once, however many there are.
        let shown_ids = shared(ids.iter().map(|(register, ids)| (*register, ids.iter().copied().collect())));
        let alike = alike(&drafts);
        let views: Vec<Vec<(&'static str, View)>> = drafts
            .iter()
            .map(|draft| {
                let (name, title, days) = &draft.register;
                let register = [
                    ("name", View::text(name)),
                    ("title", View::text(title)),
                    ("review_days", View::Int(i64::from(*days))),
                ];
                let mut views = vec![
                    ("register", View::object(register)),
                    ("ids", shown_ids.clone()),
                    ("days", days_to(&draft.subject.config, &draft.dates, as_of)),
                    ("delegates", delegates.clone()),
                ];
                if let Some(appetite) = appetite {
                    views.push(("appetite", View::Int(appetite)));
                }
                if !draft.fields.is_empty() {
                    views.push(("fields", View::List(draft.fields.iter().map(field_view).collect())));
                    let same = written_id(draft).and_then(|id| alike.get(&(name.as_str(), id))).copied();
                    views.push(("same_id", View::Int(same.unwrap_or(1))));
                }
                if &*draft.subject.kind == SOA {
                    views.push(("controls", all_controls()));
                }
                views
            })
            .collect();
        let system = system(&drafts, &shown_ids, paths);
        for (draft, views) in drafts.iter_mut().zip(views) {
            draft.subject.views = views;
        }
        let subjects = drafts.into_iter().map(|draft| draft.subject).chain([system]).collect();
        Unit { technology: ISMS, subjects, ties }
    }
}

/// The management system as a whole, at the top of its first file.
fn system(drafts: &[Draft], ids: &View, paths: &[Arc<str>]) -> Subject {
    let soa = drafts.iter().find(|draft| &*draft.subject.path == SOA_FILE);
    let (path, file_kind) = soa.or(drafts.first()).map_or((Arc::from(SOA_FILE), FileKind::Yaml), |draft| {
        (Arc::clone(&draft.subject.path), draft.subject.file_kind)
    });
    let start = Span::new(0, 0);
    Subject {
        kind: SYSTEM.into(),
        classes: &[],
        name: ISMS.into(),
        address: ISMS.to_owned(),
        path,
        file_kind,
        region: start,
        config: Node::object([], start),
        views: vec![
            ("ids", ids.clone()),
            ("controls", all_controls()),
            ("files", View::texts(paths.iter().map(|path| &**path))),
        ],
        documents: Vec::new(),
        origin: None,
        block: None,
    }
}

fn all_controls() -> View {
    View::texts(Catalogue::embedded().controls().iter().map(|control| control.id.as_str()))
}

fn dates(fields: &'static [Field]) -> Vec<&'static str> {
    fields.iter().filter(|field| field.kind == FieldKind::Date).map(|field| field.name.as_str()).collect()
}

/// Returns, for each key that holds a date, the days from the day of the run to it.
fn days_to(config: &Node, keys: &[&str], as_of: Date) -> View {
    let days = |key: &&str| {
        let date: Date = config.get(key)?.as_str()?.parse().ok()?;
        Some((Arc::from(*key), View::Int(i64::from(date.days_since(as_of)))))
    };
    View::Object(keys.iter().filter_map(days).collect())
}

fn field_view(field: &Field) -> View {
    // INVARIANT: a field has a JSON form; it was read from one.
    serde_json::to_value(field).map_or(View::Object(Vec::new()), |value| View::of_json(&value))
}

/// Returns what exists in each register.
fn ids(drafts: &[Draft]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for draft in drafts {
        ids.entry(&draft.register.0).or_default().extend(draft.id.as_deref());
    }
    ids
}

/// Returns the roles that may decide in the place of each role.
fn delegates(drafts: &[Draft]) -> View {
    let roles = drafts.iter().filter(|draft| draft.register.0 == "roles");
    shared(roles.filter_map(|draft| {
        let list = draft.subject.config.get("delegates").into_iter().flat_map(Node::items).filter_map(Node::as_str);
        Some((draft.id.as_deref()?, list.collect()))
    }))
}

/// Returns the level of risk that is accepted without a decision, if the criteria set one.
fn appetite(drafts: &[Draft]) -> Option<i64> {
    let criteria = drafts.iter().filter(|draft| draft.register.0 == "risk-criteria").map(|draft| &draft.subject.config);
    let set = criteria.filter(|config| config.get("kind").and_then(Node::as_str) == Some("appetite"));
    set.filter_map(|config| match config.get("maximum")?.value {
        Value::Int(level) => Some(level),
        _ => None,
    })
    .next()
}

/// Returns how many entries of a register say that they have an id. Of a document the id is not what others name it by.
fn alike(drafts: &[Draft]) -> HashMap<(&str, &str), i64> {
    let mut alike = HashMap::new();
    for draft in drafts {
        if let Some(id) = written_id(draft) {
            *alike.entry((draft.register.0.as_str(), id)).or_default() += 1;
        }
    }
    alike
}

fn written_id(draft: &Draft) -> Option<&str> {
    draft.subject.config.get("id").and_then(Node::as_str)
}

/// Returns lists of texts by name, to be shared by many subjects.
fn shared<'a>(lists: impl Iterator<Item = (&'a str, Vec<&'a str>)>) -> View {
    let nowhere = Span::new(0, 0);
    let list =
        |texts: Vec<&str>| Node::array(texts.into_iter().map(|text| Node::string(text, nowhere)).collect(), nowhere);
    let entries: Vec<Entry> = lists.map(|(name, texts)| Entry::new(name, nowhere, list(texts))).collect();
    View::Node(Arc::new(Node::object(entries, nowhere)))
}

/// Ties each entry to what its fields refer to.
fn ties(drafts: &[Draft]) -> Ties {
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        let register = draft.register.0.as_str();
        match &draft.id {
            Some(id) => places.entry((register, id)).or_insert(index),
            None if draft.fields.is_empty() => places.entry(("records", register)).or_insert(index),
            None => continue,
        };
    }
    let mut ties = Ties::none();
    for (index, draft) in drafts.iter().enumerate() {
        for field in draft.fields {
            let register = match field.kind {
                FieldKind::Role | FieldKind::Roles => "roles",
                FieldKind::Control | FieldKind::Controls => "soa",
                FieldKind::Document => "documents",
                FieldKind::Records => "records",
                FieldKind::Reference | FieldKind::References => field.register.as_deref().unwrap_or_default(),
                _ => continue,
            };
            let Some(value) = draft.subject.config.get(&field.name) else { continue };
            let named = value.as_str().into_iter().chain(value.items().filter_map(Node::as_str));
            for other in named.filter_map(|id| places.get(&(register, id))) {
                ties.tie(index, *other);
            }
        }
    }
    ties
}

#[cfg(test)]
mod tests;
