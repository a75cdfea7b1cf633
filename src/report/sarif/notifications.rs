//! What is not a failure and must not pass for a pass: undetermined outcomes, errors, files that were not judged.

use super::log::{Configuration, Invocation, Level, Notification, NotificationKind, Place, Reference, Text};
use super::places::place;
use super::{RuleIndex, text};
use crate::evidence::{Evidence, FileRecord, PolicyError, Undetermined};
use crate::model::Disposition;
use crate::report::text::{deciding, joined};

/// The kinds: id, name, level, what it means, what to do. Their place in the list is their index.
const KINDS: [(&str, &str, Level, &str, &str); 4] = [
    (
        "undetermined-outcome",
        "UndeterminedOutcome",
        Level::Note,
        "The source does not settle whether the subject is as asked.",
        "Supply what the message names, e.g. a value for a variable. Until then the outcome is neither pass nor fail.",
    ),
    (
        "policy-error",
        "PolicyError",
        Level::Error,
        "A policy failed to load or to evaluate.",
        "Mend the policy, or report the error if the policy is built in. It says nothing about what it failed on.",
    ),
    (
        "file-not-judged",
        "FileNotJudged",
        Level::Warning,
        "A file could not be read, parsed or rendered.",
        "Mend the file, or leave it out with a reason in `annexa.yaml`. What it holds was not judged in full.",
    ),
    (
        "run-remark",
        "RunRemark",
        Level::Note,
        "A remark on the run as a whole.",
        "Read the remark before relying on the results.",
    ),
];
const UNDETERMINED: usize = 0;
const ERROR: usize = 1;
const FILE: usize = 2;
const REMARK: usize = 3;

/// Returns the kinds as the driver declares them.
pub(super) fn kinds() -> Vec<NotificationKind> {
    let kind = |(id, name, level, meaning, remedy)| NotificationKind {
        id,
        name,
        short_description: text_of(meaning),
        full_description: text_of(&format!("{meaning} {remedy}")),
        help: text_of(remedy),
        default_configuration: Configuration { level },
    };
    KINDS.into_iter().map(kind).collect()
}

fn text_of(own: &str) -> Text {
    Text { text: own.to_owned() }
}

/// Returns how the run went.
pub(super) fn invocation<'a>(evidence: &'a Evidence, rules: &RuleIndex<'_>) -> Invocation<'a> {
    let mut notifications: Vec<Notification<'a>> = Vec::new();
    notifications.extend(evidence.errors.iter().map(|error| failure(error, rules)));
    notifications.extend(evidence.undetermined.iter().map(|outcome| undetermined(outcome, rules)));
    notifications.extend(evidence.files.iter().filter_map(file));
    notifications.extend(evidence.notes.iter().map(|note| notification(REMARK, text(note))));
    Invocation {
        execution_successful: evidence.errors.is_empty() && !evidence.summary.incomplete,
        tool_execution_notifications: notifications,
    }
}

fn notification(kind: usize, message: Text) -> Notification<'static> {
    let (id, _, level, ..) = KINDS[kind];
    let descriptor = Reference { id, index: Some(kind) };
    Notification { descriptor, associated_rule: None, level, message, locations: Vec::new() }
}

/// Returns a reference to a policy, if it is among the rules.
fn rule<'a>(id: &'a str, rules: &RuleIndex<'_>) -> Option<Reference<'a>> {
    rules.get(id).map(|at| Reference { id, index: Some(*at) })
}

fn undetermined<'a>(outcome: &'a Undetermined, rules: &RuleIndex<'_>) -> Notification<'a> {
    let deciding = deciding(outcome).join("; ");
    let message = format!("{} is undetermined for {}. {deciding}", outcome.policy, outcome.address);
    Notification {
        associated_rule: rule(outcome.policy.as_str(), rules),
        locations: vec![place(&outcome.path, outcome.location, Some(&outcome.address))],
        ..notification(UNDETERMINED, text(&message))
    }
}

fn failure<'a>(error: &'a PolicyError, rules: &RuleIndex<'_>) -> Notification<'a> {
    let subject = error.address.as_ref().map(|address| format!(" on {address}")).unwrap_or_default();
    let message = format!("{}{subject}: {}", error.policy, joined(&error.message));
    let locations = |path: &String| -> Vec<Place> { vec![place(path, None, error.address.as_deref())] };
    Notification {
        associated_rule: rule(&error.policy, rules),
        locations: error.path.as_ref().map(locations).unwrap_or_default(),
        ..notification(ERROR, text(&message))
    }
}

fn file(file: &FileRecord) -> Option<Notification<'_>> {
    let level = match file.disposition {
        Disposition::Unparsed | Disposition::Unreadable | Disposition::TooLarge => Level::Warning,
        Disposition::Templated => Level::Note,
        _ => return None,
    };
    let reason = file.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
    let message = format!("The file is {} and was not judged in full{reason}", file.disposition.label());
    let locations = vec![place(&file.path, file.location, None)];
    Some(Notification { level, locations, ..notification(FILE, text(&message)) })
}
