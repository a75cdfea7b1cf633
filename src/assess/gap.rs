//! Control and clause results -> what is missing, and what to do next, the most effective first.

use std::collections::BTreeMap;

use super::clauses::name_clause;
use super::{ClauseResult, ControlRecord, ControlResult};
use crate::control::Register;
use crate::isms::{Applicability, Implementation, RecordState};
use crate::model::{ControlId, ControlStatus};

/// What stands between one control or clause and evidence for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRow {
    /// The control or clause.
    pub id: ControlId,
    /// Its short title.
    pub title: String,
    /// Its theme; `clause` for a clause.
    pub theme: String,
    /// Its status.
    pub status: ControlStatus,
    /// What evidence there is.
    pub evidence: String,
    /// What is missing.
    pub missing: String,
    /// What to do next.
    pub next: String,
}

/// How far a part of the management system is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The theme, or the step.
    pub name: String,
    /// How many there are.
    pub total: usize,
    /// Of these: with evidence for it, or set aside with a reason.
    pub ready: usize,
    /// Which are not, by id.
    pub open: Vec<ControlId>,
}

/// The steps on the way to a certificate, and the clauses that each rests on.
const STEPS: [(&str, &[&str]); 10] = [
    ("team and roles", &["5.1", "5.3", "7.1", "7.2"]),
    ("gap analysis", &["4.1", "4.2"]),
    ("scope", &["4.3", "4.4"]),
    ("policies", &["5.2", "6.2"]),
    ("risk assessment", &["6.1.1", "6.1.2", "8.2"]),
    ("control selection", &["6.1.3"]),
    ("risk documentation", &["6.3", "7.5.1", "7.5.2", "7.5.3", "8.1", "8.3"]),
    ("awareness", &["7.3", "7.4"]),
    ("internal audit", &["9.1", "9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3"]),
    ("certification audit", &["10.1", "10.2"]),
];

/// Statuses in the order of what mending them brings.
const EFFECT: [ControlStatus; 9] = [
    ControlStatus::Error,
    ControlStatus::Fail,
    ControlStatus::NoEvidence,
    ControlStatus::Undetermined,
    ControlStatus::Partial,
    ControlStatus::Planned,
    ControlStatus::Accepted,
    ControlStatus::Pass,
    ControlStatus::NotApplicable,
];

/// Returns a row for each control and clause: the status whose mending brings most first, and within it the clauses, then what
/// most subjects fail.
#[must_use]
pub fn gaps(controls: &[ControlResult], clauses: &[ClauseResult], registers: &[Register]) -> Vec<GapRow> {
    let mut by_control: BTreeMap<&ControlId, Vec<&str>> = BTreeMap::new();
    for register in registers {
        for control in &register.controls {
            by_control.entry(control).or_default().push(&register.name);
        }
    }
    let declared = controls.iter().any(|control| control.soa.is_some());
    let of_controls = controls.iter().map(|control| {
        let registers = by_control.get(&control.id).map(Vec::as_slice).unwrap_or_default();
        ((rank(control.status), 1, usize::MAX - control.failed), of_control(control, registers, declared))
    });
    let of_clauses = clauses.iter().map(|clause| ((rank(clause.status), 0, 0), of_clause(clause, registers)));
    let mut rows: Vec<((usize, usize, usize), GapRow)> = of_clauses.chain(of_controls).collect();
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn rank(status: ControlStatus) -> usize {
    EFFECT.iter().position(|known| *known == status).unwrap_or(EFFECT.len())
}

/// Returns each record with its state in words.
fn with_states(records: &[ControlRecord]) -> String {
    let shown: Vec<String> =
        records.iter().map(|record| format!("{} ({})", record.name, record.state.name())).collect();
    shown.join(", ")
}

/// Returns the names of the records that are not current.
fn faulty(records: &[ControlRecord]) -> String {
    let faulty = records.iter().filter(|record| record.state != RecordState::Current);
    let names: Vec<&str> = faulty.map(|record| record.name.as_str()).collect();
    names.join(", ")
}

/// Says to keep the first of these registers.
fn keep(registers: &[&str]) -> String {
    let files: Vec<String> = registers.iter().take(3).map(|name| format!("isms/records/{name}.yaml")).collect();
    format!("keep {}", files.join(", "))
}

/// Says what to do about records that are there and not current: what is missing, and what comes next.
fn renew(faulty: &str) -> (String, String) {
    (format!("{faulty} up to date"), format!("complete and review {faulty}"))
}

fn of_control(control: &ControlResult, registers: &[&str], declared: bool) -> GapRow {
    let seen = |number: usize, what: &str| (number > 0).then(|| format!("{number} {what}"));
    let evidence: Vec<String> = [
        seen(control.passed, "checks passed"),
        seen(control.failed, "failed"),
        seen(control.undetermined, "not settled"),
        (!control.records.is_empty()).then(|| with_states(&control.records)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let faulty = faulty(&control.records);
    let absent: Vec<&str> = registers
        .iter()
        .copied()
        .filter(|name| {
            control.records.iter().all(|record| record.name != *name || record.state == RecordState::Missing)
        })
        .collect();
    let attest = || "attest it in isms/records/procedures.yaml, and name the record in its row".to_owned();
    let open = control.failed.saturating_sub(control.accepted);
    let (missing, next) = match control.status {
        ControlStatus::Error => ("an answer of its policies".to_owned(), "mend the policies that failed".to_owned()),
        ControlStatus::Fail if open > 0 => {
            let renewed = if faulty.is_empty() { String::new() } else { format!("; renew {faulty}") };
            (format!("{open} failing checks"), format!("fix them, or have the risk owner accept them{renewed}"))
        }
        ControlStatus::Fail => renew(&faulty),
        ControlStatus::Undetermined => (
            format!("{} values that the source does not settle", control.undetermined.max(1)),
            "supply them, or check a plan; mend files that do not parse".to_owned(),
        ),
        ControlStatus::NoEvidence if !absent.is_empty() => ("any evidence".to_owned(), keep(&absent)),
        ControlStatus::NoEvidence => ("any evidence".to_owned(), attest()),
        ControlStatus::Partial if !absent.is_empty() => ("evidence that demonstrates it".to_owned(), keep(&absent)),
        ControlStatus::Partial => ("evidence that demonstrates it".to_owned(), attest()),
        ControlStatus::Planned => (
            "its implementation".to_owned(),
            match control.soa.as_ref().map(|row| &row.implementation) {
                Some(Implementation::Planned { treatment_plan: Some(plan) }) => format!("carry out {plan}"),
                _ => "carry out its treatment".to_owned(),
            },
        ),
        ControlStatus::Accepted => {
            ("a fix of what is accepted".to_owned(), "fix it before the acceptance ends".to_owned())
        }
        ControlStatus::Pass | ControlStatus::NotApplicable => (String::new(), String::new()),
    };
    let row = match &control.soa {
        None if declared => Some("add its row to isms/soa.yaml"),
        Some(row)
            if row.applicability == Applicability::Applicable && row.implementation == Implementation::Undeclared =>
        {
            Some("declare its status in isms/soa.yaml")
        }
        _ => None,
    };
    GapRow {
        id: control.id.clone(),
        title: control.title.clone(),
        theme: control.theme.clone(),
        status: control.status,
        evidence: evidence.join("; "),
        missing,
        next: [Some(next).filter(|next| !next.is_empty()), row.map(str::to_owned)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn of_clause(clause: &ClauseResult, registers: &[Register]) -> GapRow {
    let lacking: Vec<&str> =
        clause.items.iter().filter(|item| item.state == RecordState::Missing).map(|item| item.id.as_str()).collect();
    let number = clause.id.as_str();
    let fitting = || {
        let names: Vec<&str> = registers
            .iter()
            .filter(|register| name_clause(&register.clauses, number))
            .filter(|register| clause.records.iter().all(|record| record.name != register.name))
            .map(|register| register.name.as_str())
            .collect();
        if names.is_empty() {
            format!("keep a document whose front matter says `clauses: [\"{number}\"]`")
        } else {
            keep(&names)
        }
    };
    let (missing, next) = match clause.status {
        ControlStatus::Fail => renew(&faulty(&clause.records)),
        ControlStatus::NoEvidence if lacking.is_empty() => ("any record".to_owned(), fitting()),
        ControlStatus::NoEvidence => (lacking.join(", "), fitting()),
        _ => (String::new(), String::new()),
    };
    GapRow {
        id: clause.id.clone(),
        title: clause.title.clone(),
        theme: "clause".to_owned(),
        status: clause.status,
        evidence: with_states(&clause.records),
        missing,
        next,
    }
}

/// Says how far each theme of controls is, and each step.
#[must_use]
pub fn readiness(controls: &[ControlResult], clauses: &[ClauseResult]) -> (Vec<Readiness>, Vec<Readiness>) {
    let ready = |status: ControlStatus| {
        matches!(
            status,
            ControlStatus::Pass | ControlStatus::Accepted | ControlStatus::NotApplicable | ControlStatus::Planned
        )
    };
    let mut themes: Vec<Readiness> = Vec::new();
    for control in controls {
        let place = themes.iter().position(|theme| theme.name == control.theme).unwrap_or_else(|| {
            themes.push(Readiness::of(&control.theme));
            themes.len() - 1
        });
        themes[place].add(&control.id, ready(control.status));
    }
    let steps = STEPS.iter().map(|(name, numbers)| {
        let mut step = Readiness::of(name);
        for clause in clauses.iter().filter(|clause| numbers.contains(&clause.id.as_str())) {
            // Where nothing is mandatory, what there is has to do.
            let done = ready(clause.status) || clause.status == ControlStatus::Partial;
            step.add(&clause.id, done);
        }
        step
    });
    (themes, steps.collect())
}

impl Readiness {
    fn of(name: &str) -> Self {
        Self { name: name.to_owned(), total: 0, ready: 0, open: Vec::new() }
    }

    fn add(&mut self, id: &ControlId, ready: bool) {
        self.total += 1;
        if ready {
            self.ready += 1;
        } else {
            self.open.push(id.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Row, assess, clauses};
    use crate::control::Catalogue;

    fn nothing() -> (Vec<ControlResult>, Vec<ClauseResult>) {
        let catalogue = Catalogue::embedded();
        let rows = catalogue.controls().iter().map(Row::from).collect();
        (assess(rows, &[], &[], &[]), clauses(&catalogue.leaf_clauses(), &[]))
    }

    #[test]
    fn of_nothing_every_row_says_what_to_begin_with() {
        let (controls, clauses) = nothing();
        let rows = gaps(&controls, &clauses, &Catalogue::embedded().registers().registers);
        assert_eq!(rows.len(), 93 + 30);
        assert!(rows.iter().all(|row| !row.next.is_empty() && !row.missing.is_empty()));
        assert_eq!((rows[0].theme.as_str(), rows[0].status), ("clause", ControlStatus::NoEvidence));
    }

    #[test]
    fn every_clause_belongs_to_a_step_and_every_control_to_a_theme() {
        let (controls, clauses) = nothing();
        let (themes, steps) = readiness(&controls, &clauses);
        assert_eq!(themes.iter().map(|theme| theme.total).sum::<usize>(), 93);
        assert_eq!(steps.iter().map(|step| step.total).sum::<usize>(), clauses.len());
        assert!(steps.iter().all(|step| step.ready == 0 && step.open.len() == step.total));
    }
}
