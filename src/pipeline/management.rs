//! What the organisation says in a run: its Statement of Applicability, registers and acceptances, read before anything is
//! judged, and what the run tells their entries, once all else is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Request;
use super::declared::{self, Texts};
use super::library::Library;
use super::surroundings::Around;
use super::tally::{PolicyTally, Tally};
use crate::control::Catalogue;
use crate::discover::{decode, kind_of};
use crate::evidence::{AcceptanceRecord, Finding, SoaIdentity};
use crate::isms::{Acceptance, AcceptedRule, Failure, Mappings, Record, RecordState, SoaRow};
use crate::model::{ControlId, PolicyId, Strength};
use crate::parse::{Node, ParseLimits, format_of};
use crate::policy::PolicySet;
use crate::resolve::{
    ACCEPTANCE, Claim, Context, DOCUMENT, ISMS, ISMS_FOLDER, MAPPING, ParsedFile, REGISTER, SOA, SOA_ROW, SYSTEM,
    Subject, Surroundings, TECHNOLOGIES, Unit, View,
};

/// The topic of policies that ask whether something is still current.
const FRESHNESS: &str = "isms-freshness";

/// What the organisation says.
#[derive(Default)]
pub(super) struct Management {
    /// The rows of the Statement of Applicability.
    pub(super) soa: Vec<SoaRow>,
    /// The acceptances that hold on the day of the run.
    acceptances: Vec<Acceptance>,
    /// All that are written down, as the record tells them.
    register: Vec<AcceptanceRecord>,
    /// Which Statement of Applicability there is.
    identity: Option<SoaIdentity>,
    /// What holds documented information.
    holders: Vec<Holder>,
    /// What the organisation says of which policy bears on which control.
    pub(super) mappings: Mappings,
    maximum_days: u32,
    /// Whether there is anything but drafts.
    speaks: bool,
    /// What came of the run, once that is known.
    found: Option<Found>,
}

/// A register, a document or the Statement of Applicability.
struct Holder {
    /// The name of a register, the path of a document.
    name: String,
    path: Arc<str>,
    controls: Vec<ControlId>,
    clauses: Vec<String>,
}

/// The item of documented information that the Statement of Applicability is.
const SOA_ITEM: &str = "6.1.3-d";

/// What came of everything but the management system itself.
struct Found {
    controls: BTreeMap<ControlId, Numbers>,
    failures: Vec<Failed>,
    policies: BTreeSet<PolicyId>,
}

/// (Policy, subject) pairs of the policies that bear on a control.
#[derive(Clone, Copy, Default)]
struct Numbers {
    population: usize,
    demonstrated: usize,
    failed: usize,
}

/// A finding, as far as acceptances speak of it.
struct Failed {
    policy: PolicyId,
    controls: Arc<BTreeMap<ControlId, Strength>>,
    path: String,
    address: String,
    /// The acceptance that covers it.
    accepted: Option<String>,
}

impl Management {
    /// Reads what is under `isms/`, whether it is among the paths that are judged or not.
    pub(super) fn read(request: &Request<'_>, around: &Around<'_>) -> Self {
        let maximum_days = request.settings.acceptance_days;
        let mut management = Self { maximum_days, ..Self::default() };
        let Some((unit, texts)) = unit(request, around) else { return management };
        management.speaks = true;
        let subjects = |kind: &'static str| unit.subjects.iter().filter(move |subject| &*subject.kind == kind);
        management.soa = subjects(SOA_ROW).filter_map(|row| SoaRow::read(&row.config)).collect();
        management.mappings = Mappings::read(subjects(MAPPING).map(|entry| &entry.config));
        management.holders = unit.subjects.iter().filter_map(Holder::of).collect();
        management.identity = declared::soa(&unit);
        let days = i32::try_from(maximum_days).unwrap_or(i32::MAX);
        for entry in subjects(ACCEPTANCE) {
            let Some(acceptance) = Acceptance::read(&entry.config) else { continue };
            let (problems, owner) = (acceptance.problems(request.as_of, days), may_accept(&unit, &acceptance));
            management.register.push(declared::acceptance(entry, &acceptance, &problems, owner, &texts));
            if problems.is_empty() && owner {
                management.acceptances.push(acceptance);
            }
        }
        management
    }

    /// Returns the id of the acceptance that covers a failure.
    pub(super) fn accepted(&self, failure: &Failure<'_>) -> Option<String> {
        self.acceptances.iter().find(|acceptance| acceptance.speaks_of(failure)).map(|acceptance| acceptance.id.clone())
    }

    /// Returns all acceptances that are written down, each with the number of findings that it covers.
    pub(super) fn register(&self, findings: &[Finding]) -> Vec<AcceptanceRecord> {
        let covered = |id: &str| findings.iter().filter(|finding| finding.accepted.as_deref() == Some(id)).count();
        let told = |entry: &AcceptanceRecord| declared::covering(entry.clone(), covered(&entry.id));
        self.register.iter().map(told).collect()
    }

    /// Returns which Statement of Applicability counts; `sha256` tells the digest of a file.
    pub(super) fn identity(&self, sha256: impl Fn(&str) -> Option<String>) -> Option<SoaIdentity> {
        let identity = self.identity.clone()?;
        Some(SoaIdentity { sha256: sha256(&identity.path), ..identity })
    }

    /// Takes note of what came of the run so far.
    pub(super) fn note(&mut self, tally: &Tally, library: &Library<'_>) {
        let mut controls: BTreeMap<ControlId, Numbers> = BTreeMap::new();
        let mut by_id = BTreeMap::new();
        for (index, entry) in library.entries().iter().enumerate() {
            let brief = &entry.policy.brief;
            by_id.insert(&brief.id, &entry.controls);
            let Some(PolicyTally { counts, .. }) = tally.policies.get(&index) else { continue };
            for (control, strength) in &*entry.controls {
                let numbers = controls.entry(control.clone()).or_default();
                numbers.population += counts.population;
                numbers.failed += counts.failed;
                numbers.demonstrated += if *strength == Strength::Demonstrates { counts.population } else { 0 };
            }
        }
        let failed = |finding: &Finding| Failed {
            policy: finding.policy.clone(),
            controls: by_id.get(&finding.policy).map(|controls| Arc::clone(controls)).unwrap_or_default(),
            path: finding.path.to_string(),
            address: finding.address.clone(),
            accepted: finding.accepted.clone(),
        };
        let failures = if self.speaks { tally.findings.iter().map(failed).collect() } else { Vec::new() };
        let policies = by_id.keys().map(|id| (*id).clone()).collect();
        self.found = Some(Found { controls, failures, policies });
    }

    /// Whether there is anything but drafts.
    pub(super) fn speaks(&self) -> bool {
        self.speaks
    }

    /// Adds to the subjects of the management system what the run found out.
    pub(super) fn prepare(&self, unit: &mut Unit) {
        let Some(found) = self.found.as_ref().filter(|_| unit.technology == ISMS) else { return };
        for subject in &mut unit.subjects {
            let views = match &*subject.kind {
                SOA_ROW => vec![("evidence", found.evidence(&subject.config))],
                ACCEPTANCE => found.of_acceptance(&subject.config, self.maximum_days),
                _ => continue,
            };
            subject.views.extend(views);
        }
    }

    /// Returns the rows of the Statement of Applicability as they count in this run. Where nothing of the system was judged, since
    /// only some paths or policies were asked for, its records are neither there nor missing.
    pub(super) fn declared(&self, judged: &BTreeSet<&str>) -> Vec<SoaRow> {
        let mut rows = self.soa.clone();
        if !self.holders.iter().any(|holder| judged.contains(&*holder.path)) {
            rows.iter_mut().for_each(|row| row.records.clear());
        }
        rows
    }

    /// Returns the state of everything that holds documented information and was judged, as its policies found it.
    pub(super) fn records(&self, tally: &Tally, library: &Library<'_>, judged: &BTreeSet<&str>) -> Vec<Record> {
        let freshness: BTreeSet<&PolicyId> = library
            .entries()
            .iter()
            .filter(|entry| entry.policy.brief.subjects.iter().any(|subject| subject.starts_with("isms.")))
            .filter(|entry| entry.policy.metadata().topic == FRESHNESS)
            .map(|entry| &entry.policy.brief.id)
            .collect();
        let record = |holder: &Holder| {
            let own = || {
                let own = tally.findings.iter().filter(|finding| *finding.path == *holder.path);
                // What the system as a whole lacks is no fault of the file at whose top it is told.
                own.filter(|finding| {
                    finding.policy.as_str().starts_with("ANX-ISMS-") && &*finding.subject_type != SYSTEM
                })
            };
            let overdue = own().filter(|finding| freshness.contains(&finding.policy)).count();
            let faults = own().count() - overdue;
            let (state, remark) = match (faults, overdue) {
                (0, 0) => (RecordState::Current, String::new()),
                (0, overdue) => {
                    (RecordState::Overdue, times(overdue, "review or date has passed", "reviews or dates have passed"))
                }
                (faults, _) => (RecordState::Incomplete, times(faults, "fault in it", "faults in it")),
            };
            let Holder { name, controls, clauses, .. } = holder;
            Record { name: name.clone(), controls: controls.clone(), clauses: clauses.clone(), state, remark }
        };
        self.holders.iter().filter(|holder| judged.contains(&*holder.path)).map(record).collect()
    }
}

impl Holder {
    fn of(subject: &Subject) -> Option<Self> {
        let (controls, clauses) = match &*subject.kind {
            REGISTER => {
                let known = Catalogue::embedded().registers().registers.iter();
                let register = known.clone().find(|register| *register.name == *subject.name)?;
                (register.controls.clone(), register.clauses.clone())
            }
            DOCUMENT => {
                let clauses = subject.config.get("clauses").into_iter().flat_map(Node::items).filter_map(Node::as_str);
                (Vec::new(), clauses.map(str::to_owned).collect())
            }
            SOA => (Vec::new(), vec![SOA_ITEM.to_owned()]),
            _ => return None,
        };
        Some(Self { name: subject.name.to_string(), path: Arc::clone(&subject.path), controls, clauses })
    }
}

fn times(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

impl Found {
    fn evidence(&self, row: &Node) -> View {
        let control = row.get("id").and_then(Node::as_str).and_then(|id| id.parse::<ControlId>().ok());
        let numbers = control.and_then(|control| self.controls.get(&control)).copied().unwrap_or_default();
        let number = |number: usize| View::Int(i64::try_from(number).unwrap_or(i64::MAX));
        View::object([
            ("population", number(numbers.population)),
            ("demonstrated", number(numbers.demonstrated)),
            ("failed", number(numbers.failed)),
        ])
    }

    fn of_acceptance(&self, entry: &Node, maximum_days: u32) -> Vec<(&'static str, View)> {
        let mut views = vec![("maximum_days", View::Int(i64::from(maximum_days)))];
        let Some(acceptance) = Acceptance::read(entry) else { return views };
        let known = match &acceptance.rule {
            AcceptedRule::Policy(policy) => {
                // A run of some policies only does not make the others unknown.
                self.policies.contains(policy)
                    || PolicySet::built_in().is_ok_and(|policies| policies.get(policy).is_some())
            }
            AcceptedRule::Control(control) => {
                control.as_str().starts_with("ORG.") || Catalogue::embedded().control(control).is_some()
            }
        };
        let covered = self.failures.iter().filter(|failed| acceptance.speaks_of(&failed.failure())).count();
        views.extend([
            ("covered", View::Int(i64::try_from(covered).unwrap_or(i64::MAX))),
            ("known", View::Bool(known)),
            ("broad", View::Bool(acceptance.is_too_broad())),
        ]);
        views
    }
}

impl Failed {
    fn failure(&self) -> Failure<'_> {
        Failure {
            policy: &self.policy,
            controls: &self.controls,
            path: &self.path,
            address: &self.address,
            marker: self.accepted.as_deref(),
        }
    }
}

/// Makes the unit of the management system, for what it says, with the texts of its files; it is judged later.
fn unit(request: &Request<'_>, around: &Around<'_>) -> Option<(Unit, Texts)> {
    let technology = TECHNOLOGIES.iter().find(|technology| technology.name() == ISMS)?;
    let limits = ParseLimits::from(&request.settings.limits);
    // Where only some paths are judged, what decides on them is read all the same.
    let folders = [ISMS_FOLDER.to_owned(), format!("{ISMS_FOLDER}/records")];
    let decisive = folders.iter().flat_map(|folder| around.folder(folder));
    let paths: BTreeSet<Arc<str>> = around.below(ISMS_FOLDER).into_iter().chain(decisive).collect();
    let mut parsed: Vec<ParsedFile> = paths
        .into_iter()
        .filter(|path| technology.claim(path, kind_of(path)) == Claim::Name)
        .filter_map(|path| {
            let kind = kind_of(&path);
            let text: Arc<str> = decode(&around.read(&path)?).ok()?.into();
            let documents = format_of(kind)?.parse(&text, &limits).documents;
            Some(ParsedFile { path, kind, text, documents })
        })
        .collect();
    let context = Context { settings: request.settings, as_of: request.as_of, files: around };
    let mut found = None;
    technology.units(&mut parsed, &context, &mut |unit| found = Some(unit));
    Some((found?, parsed.into_iter().map(|file| (file.path, file.text)).collect()))
}

/// Whether the risk exists, and who accepted it owns it or is a delegate of its owner.
fn may_accept(unit: &Unit, acceptance: &Acceptance) -> bool {
    let find = |address: String| unit.subjects.iter().find(|subject| subject.address == address);
    let Some(risk) = find(format!("risks/{}", acceptance.risk)) else { return false };
    let Some(owner) = risk.config.get("owner").and_then(Node::as_str) else { return false };
    let named = |subject: &Subject| {
        let delegates = subject.config.get("delegates");
        let names = delegates
            .into_iter()
            .flat_map(|list| list.as_str().into_iter().chain(list.items().filter_map(Node::as_str)));
        names.into_iter().any(|name| name == acceptance.accepted_by)
    };
    owner == acceptance.accepted_by || named(risk) || find(format!("roles/{owner}")).is_some_and(named)
}
