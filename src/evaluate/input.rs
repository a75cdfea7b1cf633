//! What a policy sees of a subject: the input, made once per subject and shared by its policies.

use std::borrow::Borrow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::unsettled::{
    DOCUMENTS, Holder, UnsettledValue, collect, collect_documents, collect_view, restored, shifted,
};
use super::{PolicyFault, RegoValue, Unsettled, partial};
use crate::model::{Date, PathSegment};
use crate::parse::Reason;
use crate::policy::{Analysis, Body, Partial, Reads, Sure};
use crate::resolve::{Subject, Unit};

/// What the names of a subject without a name begin with: characters for private use, which nobody's names have.
pub(super) const NAMELESS: &str = "\u{e000}annexa\u{e001}";
/// What it has for its name and its address.
pub(super) const NO_NAME: &str = "\u{e000}annexa\u{e001}name\u{e002}";
pub(super) const NO_ADDRESS: &str = "\u{e000}annexa\u{e001}address\u{e002}";

/// A subject with everything that its policies may look at.
#[derive(Debug)]
pub struct Prepared<'unit> {
    unit: &'unit Unit,
    index: usize,
    as_of: Date,
    /// Tied subjects by type, of the types that some policy of the subject names.
    related: BTreeMap<&'unit str, Vec<usize>>,
    /// Types for which a tie could not be decided, likewise.
    open: BTreeSet<&'unit str>,
    /// Paths of the subject's value whose text is not known and may be a document.
    open_documents: Vec<Vec<PathSegment>>,
    unsettled: Vec<UnsettledValue>,
    opaque: OnceCell<RegoValue>,
    /// The same of a subject without a name.
    nameless: OnceCell<RegoValue>,
    absent: OnceCell<RegoValue>,
    absent_unless_text: OnceCell<RegoValue>,
    partial: OnceCell<Partial>,
}

impl<'unit> Prepared<'unit> {
    /// Prepares the subject at `index` of a unit for policies that name these related types.
    #[must_use]
    pub fn new(unit: &'unit Unit, index: usize, related_types: &BTreeSet<impl Borrow<str> + Ord>, as_of: Date) -> Self {
        let mut related: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut unsettled = Vec::new();
        let subject = &unit.subjects[index];
        collect(&subject.config, &Holder::Subject, &mut unsettled);
        let taken = Some(&subject.config).filter(|_| !unsettled.is_empty());
        let open_documents = collect_documents(subject, &mut unsettled);
        for (key, view) in &subject.views {
            let mut path = vec![PathSegment::Key((*key).to_owned())];
            collect_view(view, taken, &mut path, &mut unsettled);
        }
        for other in unit.ties.of(index) {
            let kind = &unit.subjects[other].kind;
            if related_types.contains(&**kind) {
                related.entry(kind).or_default().push(other);
                let holder = Holder::Related(Arc::clone(kind), other);
                collect(&unit.subjects[other].config, &holder, &mut unsettled);
            }
        }
        let open: BTreeSet<&str> =
            unit.ties.open(index).map(|kind| &**kind).filter(|kind| related_types.contains(*kind)).collect();
        for kind in &open {
            unsettled.push(UnsettledValue {
                holder: Holder::Tie((*kind).into()),
                path: Vec::new(),
                view: None,
                expression: format!("which {kind} belongs to {}", unit.subjects[index].address).into(),
                references: Vec::new(),
                text: false,
                reason: Reason::Open,
                file: None,
                span: unit.subjects[index].region,
            });
        }
        Self {
            unit,
            index,
            as_of,
            related,
            open,
            open_documents,
            unsettled,
            opaque: OnceCell::new(),
            nameless: OnceCell::new(),
            absent: OnceCell::new(),
            absent_unless_text: OnceCell::new(),
            partial: OnceCell::new(),
        }
    }

    /// Returns the subject.
    #[must_use]
    pub fn subject(&self) -> &'unit Subject {
        &self.unit.subjects[self.index]
    }

    /// Returns the values that the source does not settle.
    #[must_use]
    pub fn unsettled(&self) -> &[UnsettledValue] {
        &self.unsettled
    }

    /// Returns the subject of the unit that holds an unsettled value.
    #[must_use]
    pub fn holder(&self, value: &UnsettledValue) -> &'unit Subject {
        match value.holder {
            Holder::Related(_, index) => &self.unit.subjects[index],
            Holder::Subject | Holder::View | Holder::Tie(_) => self.subject(),
        }
    }

    /// Returns the tied subject of an address, for the further places of a finding.
    #[must_use]
    pub fn related_by_address(&self, address: &str) -> Option<&'unit Subject> {
        let mut tied = self.related.values().flatten().map(|index| &self.unit.subjects[*index]);
        tied.find(|subject| subject.address == address)
    }

    /// Returns `input`, made at the first call.
    #[must_use]
    pub fn input(&self, unsettled: Unsettled) -> &RegoValue {
        let cell = match unsettled {
            Unsettled::Opaque => &self.opaque,
            Unsettled::Absent => &self.absent,
            Unsettled::AbsentUnlessText => &self.absent_unless_text,
        };
        cell.get_or_init(|| self.build(unsettled, (&self.subject().name, &self.subject().address)))
    }

    /// Returns `input` of the subject without its name, made at the first call.
    pub(super) fn nameless(&self) -> &RegoValue {
        self.nameless.get_or_init(|| self.build(Unsettled::Opaque, (NO_NAME, NO_ADDRESS)))
    }

    /// Whether a text that is not known may be a document.
    pub(super) fn has_open_documents(&self) -> bool {
        !self.open_documents.is_empty()
    }

    /// Returns the types for which a tie could not be decided.
    pub(super) fn open(&self) -> impl Iterator<Item = &'unit str> {
        self.open.iter().copied()
    }

    /// Returns the tied subjects with their types, in the order of `input.related`.
    pub(super) fn related(&self) -> impl Iterator<Item = (&'unit str, &'unit Subject)> {
        let unit = self.unit;
        self.related.iter().flat_map(move |(kind, places)| places.iter().map(|place| (*kind, &unit.subjects[*place])))
    }

    /// Returns `input` with its unknown parts, made at the first call.
    pub(super) fn partial(&self) -> &Partial {
        self.partial.get_or_init(|| self.build_partial())
    }

    fn build_partial(&self) -> Partial {
        let subject = self.subject();
        let mut related: BTreeMap<&str, Vec<(Partial, Sure)>> = BTreeMap::new();
        for (kind, places) in &self.related {
            let subjects = places.iter().map(|place| partial::object(partial::shown(&self.unit.subjects[*place])));
            related.insert(kind, subjects.map(|subject| (subject, Sure::Always)).collect());
        }
        for kind in &self.open {
            related.entry(kind).or_default().push((Partial::Any, Sure::Maybe));
        }
        let related = related.into_iter().map(|(kind, subjects)| {
            let sure = if self.related.contains_key(kind) { Sure::Always } else { Sure::Maybe };
            (Partial::text(kind), Partial::array(subjects), sure)
        });
        let is_open = self.unsettled.iter().any(|value| value.holder == Holder::Subject);
        let mut shown = partial::shown(subject);
        shown.push(("views", partial::views(subject, self.partial_documents(), is_open)));
        partial::object([
            ("subject", partial::object(shown)),
            ("related", Partial::object(related.collect())),
            ("related_unknown", if self.open.is_empty() { Partial::array(Vec::new()) } else { Partial::Any }),
            (
                "file",
                partial::object([
                    ("path", Partial::text(&subject.path)),
                    ("kind", Partial::text(subject.file_kind.name())),
                ]),
            ),
            ("as_of", Partial::text(&self.as_of.to_string())),
        ])
    }

    fn partial_documents(&self) -> Partial {
        let documents = self.subject().documents.iter().map(|document| {
            let (root, sure) = partial::of_node(&document.root);
            let path = RegoValue::path(&document.path).into_partial();
            let source = document.source.as_deref().map(|source| ("source", Partial::text(source), Sure::Always));
            let entries = [("path", path, Sure::Always), ("document", root, sure)].into_iter().chain(source);
            let entries = entries.map(|(key, value, sure)| (Partial::text(key), value, sure));
            (Partial::object(entries.collect()), Sure::Always)
        });
        let open = self.open_documents.iter().map(|_| (Partial::Any, Sure::Maybe));
        Partial::array(documents.chain(open).collect())
    }

    /// Returns the indexes of the unsettled values that a rule could look at.
    pub(super) fn mattering(&self, reads: &Reads, analysis: &Analysis) -> Vec<usize> {
        let found = self.unsettled.iter().enumerate();
        let found = found.filter(|(_, value)| value.matters(reads, &analysis.related));
        found.map(|(index, _)| index).collect()
    }

    /// Returns whether a fault that a body finds without these unsettled values is there whatever they are.
    pub(super) fn stands(&self, fault: &PolicyFault, body: &Body, deciding: &[usize]) -> bool {
        !deciding.iter().any(|index| self.unsettled[*index].decides(&fault.path, body))
    }

    /// Returns the fault that is meant by one of an input without the unsettled values: indexes count what was left out.
    pub(super) fn restored(&self, fault: &PolicyFault, shown: Unsettled) -> PolicyFault {
        let subject = self.subject();
        PolicyFault { path: restored(&subject.config, &subject.documents, &fault.path, shown), ..fault.clone() }
    }

    /// Returns how an input without the deciding values is shown. Strings that are only asked whether they are there stay.
    pub(super) fn without(&self, deciding: &[usize]) -> Unsettled {
        let texts = deciding.iter().any(|index| self.unsettled[*index].text);
        if texts { Unsettled::Absent } else { Unsettled::AbsentUnlessText }
    }

    fn build(&self, unsettled: Unsettled, called: (&str, &str)) -> RegoValue {
        let mut counter = 0;
        let subject = self.subject();
        let related = self.related.iter().map(|(kind, places)| {
            let subjects = places.iter().map(|place| {
                let other = &self.unit.subjects[*place];
                shown(other, (&other.name, &other.address), unsettled, &mut counter, None)
            });
            (*kind, RegoValue::list(subjects.collect::<Vec<_>>()))
        });
        let related = RegoValue::object(related.collect::<Vec<_>>());
        let open = match unsettled {
            Unsettled::Opaque => RegoValue::list(self.open.iter().map(|kind| RegoValue::text(kind))),
            Unsettled::Absent | Unsettled::AbsentUnlessText => RegoValue::list([]),
        };
        let file = RegoValue::object([
            ("path", RegoValue::text(&subject.path)),
            ("kind", RegoValue::text(subject.file_kind.name())),
        ]);
        let documents = self.documents(unsettled, &mut counter);
        RegoValue::object([
            ("subject", shown(subject, called, unsettled, &mut counter, Some(documents))),
            ("related", related),
            ("related_unknown", open),
            ("file", file),
            ("as_of", RegoValue::text(&self.as_of.to_string())),
        ])
    }

    /// Returns the documents of the subject, and an item for each that may be one.
    fn documents(&self, unsettled: Unsettled, counter: &mut u64) -> RegoValue {
        let subject = self.subject();
        let mut items = Vec::with_capacity(subject.documents.len());
        for document in &subject.documents {
            let path = match unsettled {
                Unsettled::Opaque => RegoValue::path(&document.path),
                Unsettled::Absent | Unsettled::AbsentUnlessText => {
                    RegoValue::path(&shifted(&subject.config, &document.path, unsettled))
                }
            };
            let root = RegoValue::of_node(&document.root, unsettled, counter);
            let source = document.source.as_deref().map(|source| ("source", RegoValue::text(source)));
            let root = root.map(|root| ("document", root));
            items.push(RegoValue::object([("path", path)].into_iter().chain(root).chain(source)));
        }
        if unsettled == Unsettled::Opaque {
            items.extend(self.open_documents.iter().map(|_| RegoValue::opaque(counter)));
        }
        RegoValue::list(items)
    }
}

/// Returns a subject as policies see it, with its name and address; its views only with the list of its documents, which is one
/// of them.
fn shown(
    subject: &Subject,
    (name, address): (&str, &str),
    unsettled: Unsettled,
    counter: &mut u64,
    documents: Option<RegoValue>,
) -> RegoValue {
    let config = RegoValue::of_node(&subject.config, unsettled, counter).unwrap_or_else(|| RegoValue::object([]));
    let mut entries = vec![
        ("type", RegoValue::text(&subject.kind)),
        ("name", RegoValue::text(name)),
        ("address", RegoValue::text(address)),
    ];
    if let Some(documents) = documents {
        let views = subject.views.iter().filter_map(|(key, view)| {
            Some((*key, RegoValue::of_view(view, (&subject.config, &config), unsettled, counter)?))
        });
        entries.push(("views", RegoValue::object(views.chain([(DOCUMENTS, documents)]).collect::<Vec<_>>())));
    }
    entries.push(("config", config));
    RegoValue::object(entries)
}
