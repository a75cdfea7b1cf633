//! JUnit XML, for the test tabs of build servers.
//!
//! A policy that had something to judge is a test suite, because a suite is what such a tab opens and closes, gives a
//! history to, and owns a fix; controls overlap and would show a finding several times. Its failing subjects are failed test
//! cases. Subjects that pass are one case together: the record holds their number. What the source does not settle, an
//! accepted risk, and a finding that decides nothing are skipped, with the reason. Errors are errors, and what is missing
//! from the answer as a whole is a suite of its own.
//!
//! There is no one schema of JUnit. This keeps to what the strictest in use has, `junit-10.xsd` of Jenkins' xUnit plugin:
//! a test case has a name and a class name, and no file. So places stand in the text. Names carry no lines, so that a case
//! keeps its history when lines move.

use std::collections::{BTreeMap, BTreeSet};

use super::compact::ASIDE;
use super::gaps::{Gap, gaps};
use super::text::{count, deciding, joined, one_line, place};
use super::xml::Xml;
use super::{RenderOptions, Renderer, ReportError};
use crate::evidence::{Evidence, Finding, PolicyResult, Standing, Standings, Undetermined};

/// The suite of what no policy answers for.
const RUN: &str = "annexa";

/// The `junit` format.
pub(crate) struct Junit;

impl Renderer for Junit {
    fn name(&self) -> &'static str {
        "junit"
    }

    fn render(&self, evidence: &Evidence, _options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let suites = suites(evidence);
        let of = |end: End| number(suites.iter().flat_map(|suite| &suite.cases), Some(end));
        let tests = number(suites.iter().flat_map(|suite| &suite.cases), None);
        let mut xml = Xml::new();
        // No `skipped` here: the schema knows it of suites alone.
        let attributes =
            [("name", RUN), ("tests", &*tests), ("failures", &*of(End::Failure)), ("errors", &*of(End::Error))];
        xml.open("testsuites", &attributes);
        for suite in &suites {
            write_suite(&mut xml, suite);
        }
        Ok(xml.into_bytes())
    }
}

/// A test suite.
#[derive(Debug)]
struct Suite {
    name: String,
    cases: Vec<Case>,
}

/// A test case.
#[derive(Debug)]
struct Case {
    name: String,
    class: String,
    end: End,
    /// What is the matter, in short.
    message: String,
    /// Where it is and what to do, line by line.
    text: Vec<String>,
    /// The kind of the matter, e.g. a severity.
    kind: String,
}

/// How a test case ends; JUnit knows four ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Pass,
    Failure,
    Error,
    Skipped,
}

fn write_suite(xml: &mut Xml, suite: &Suite) {
    let of = |end: Option<End>| number(suite.cases.iter(), end);
    let attributes = [
        ("name", &*suite.name),
        ("tests", &*of(None)),
        ("failures", &*of(Some(End::Failure))),
        ("errors", &*of(Some(End::Error))),
        ("skipped", &*of(Some(End::Skipped))),
    ];
    xml.open("testsuite", &attributes);
    for case in &suite.cases {
        let attributes = [("name", &*case.name), ("classname", &*case.class)];
        let element = match case.end {
            End::Pass => {
                xml.empty("testcase", &attributes);
                continue;
            }
            End::Failure => "failure",
            End::Error => "error",
            End::Skipped => "skipped",
        };
        xml.open("testcase", &attributes);
        xml.text(element, &[("message", &case.message), ("type", &case.kind)], &case.text);
        xml.close();
    }
    xml.close();
}

/// Returns how many cases there are, or how many of them end in a way.
fn number<'a>(cases: impl Iterator<Item = &'a Case>, end: Option<End>) -> String {
    cases.filter(|case| end.is_none_or(|end| case.end == end)).count().to_string()
}

/// Returns the suites: policies in order of id, then the run.
fn suites(evidence: &Evidence) -> Vec<Suite> {
    let policies: BTreeMap<&str, &PolicyResult> =
        evidence.policies.iter().map(|policy| (policy.id().as_str(), policy)).collect();
    let passing = |policy| Vec::from_iter(passing(policy));
    let mut cases: BTreeMap<&str, Vec<Case>> =
        evidence.asked().map(|policy| (policy.id().as_str(), passing(policy))).collect();
    let standings = Standings::of(evidence);
    for finding in evidence.reported() {
        let id = finding.policy.as_str();
        cases.entry(id).or_default().push(failing(finding, standings.standing(finding), policies.get(id).copied()));
    }
    for outcome in &evidence.undetermined {
        cases.entry(outcome.policy.as_str()).or_default().push(undetermined(outcome));
    }
    for gap in gaps(evidence) {
        let id = gap.policy.filter(|id| policies.contains_key(id)).unwrap_or(RUN);
        cases.entry(id).or_default().push(missing(id, &gap));
    }
    let run = cases.remove(RUN);
    let titled =
        |id: &str| policies.get(id).map_or_else(String::new, |policy| format!(": {}", policy.policy.metadata().title));
    let suites = cases.into_iter().chain(run.map(|cases| (RUN, cases)));
    suites.map(|(id, cases)| Suite { name: format!("{id}{}", titled(id)), cases: with_own_names(cases) }).collect()
}

/// Tells cases of the same name apart by a number: build servers show only one of them otherwise.
fn with_own_names(mut cases: Vec<Case>) -> Vec<Case> {
    let mut seen = BTreeSet::new();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for case in &mut cases {
        let name = case.name.clone();
        while !seen.insert(case.name.clone()) {
            let times = times.entry(name.clone()).or_insert(1);
            *times += 1;
            case.name = format!("{name} ({times})");
        }
    }
    cases
}

fn passing(policy: &PolicyResult) -> Option<Case> {
    let passed = policy.counts.passed;
    let verb = if passed == 1 { "passes" } else { "pass" };
    (passed > 0).then(|| Case {
        name: format!("{} {verb}", count(passed, "subject")),
        class: policy.id().to_string(),
        end: End::Pass,
        message: String::new(),
        text: Vec::new(),
        kind: String::new(),
    })
}

/// Returns a subject with its file, as a name.
fn subject(address: &str, path: &str) -> String {
    let place = if path == "." { String::new() } else { format!(" in {path}") };
    one_line(&format!("{address}{place}")).into_owned()
}

fn failing(finding: &Finding, standing: Standing<'_>, policy: Option<&PolicyResult>) -> Case {
    let place = place(&finding.path, finding.location);
    let controls: Vec<&str> = finding.controls.iter().map(AsRef::as_ref).collect();
    let mut text = vec![place, one_line(&finding.message).into_owned()];
    text.extend(policy.map(|policy| format!("fix: {}", joined(&policy.policy.metadata().remediation))));
    text.push(format!("policy: {} ({})", finding.policy, controls.join(", ")));
    let (end, message) = match standing {
        Standing::Open => (End::Failure, finding.message.clone()),
        Standing::Accepted(id) => (End::Skipped, format!("accepted by {id}: {}", finding.message)),
        Standing::Aside => (End::Skipped, format!("{ASIDE}: {}", finding.message)),
    };
    Case {
        name: subject(&finding.address, &finding.path),
        class: finding.policy.to_string(),
        end,
        message,
        text,
        kind: finding.severity.name().to_owned(),
    }
}

fn undetermined(outcome: &Undetermined) -> Case {
    let mut text = vec![place(&outcome.path, outcome.location)];
    text.extend(deciding(outcome));
    Case {
        name: subject(&outcome.address, &outcome.path),
        class: outcome.policy.to_string(),
        end: End::Skipped,
        message: "undetermined: the source does not settle it".to_owned(),
        text,
        kind: "undetermined".to_owned(),
    }
}

fn missing(id: &str, gap: &Gap<'_>) -> Case {
    let name = match (gap.address, gap.file()) {
        (Some(address), Some(path)) => subject(address, path),
        (None, Some(path)) => one_line(path).into_owned(),
        (_, None) => "the run as a whole".to_owned(),
    };
    let place = gap.path.map(|path| place(path, gap.location));
    Case {
        name,
        class: id.to_owned(),
        end: End::Error,
        message: gap.message.clone(),
        text: place.into_iter().chain([gap.message.clone()]).collect(),
        kind: gap.kind.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn written(evidence: &Evidence) -> String {
        sample::written(&Junit, evidence)
    }

    #[test]
    fn a_small_record() {
        insta::assert_snapshot!(written(&sample::small()));
    }

    #[test]
    fn a_rich_record() {
        insta::assert_snapshot!(written(&sample::aside()));
    }

    #[test]
    fn a_clean_record_has_a_passing_case_per_policy() {
        insta::assert_snapshot!(written(&sample::clean()));
    }

    #[test]
    fn a_record_of_nothing_is_an_error() {
        let text = written(&sample::empty());
        assert!(text.contains("errors=\"1\"") && text.contains("Nothing was in scope"), "{text}");
    }

    #[test]
    fn no_two_cases_of_a_suite_have_the_same_name() {
        for suite in suites(&sample::many(300)) {
            let names: BTreeSet<&str> = suite.cases.iter().map(|case| case.name.as_str()).collect();
            assert_eq!(names.len(), suite.cases.len(), "{}", suite.name);
        }
    }
}
