//! One unit and its policies -> outcomes. Pure: the same subject and policy give the same judgement.
//!
//! The heart is [`judge`]: a policy on a subject, with the rule for values that the source does not settle (design
//! section 4). `engine.rs` hides the Rego engine.

mod engine;
mod extension;
mod input;
mod likeness;
mod machine;
mod partial;
mod recall;
mod unsettled;

#[cfg(test)]
mod idioms;

pub use engine::{ENGINE, EngineError, LineCoverage, Program, RegoValue, Source, TestBench, Unsettled};
pub use input::Prepared;
pub use recall::{Memories, Seen};
pub use unsettled::{Holder, UnsettledValue};

use self::partial::Found;
use self::recall::{Nameless, named};
use crate::model::{Outcome, PathSegment};
use crate::policy::Analysis;

/// What one policy says about one subject of its population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The outcome.
    pub outcome: Outcome,
    /// The faults, if it fails.
    pub faults: Vec<PolicyFault>,
    /// The values that decide, if it is undetermined; indexes into [`Prepared::unsettled`].
    pub deciding: Vec<usize>,
    /// Why there is no answer, if there is none.
    pub error: Option<EngineError>,
}

/// A fault that a policy names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PolicyFault {
    /// Where in the subject's value.
    pub path: Vec<PathSegment>,
    /// What is wrong.
    pub message: String,
    /// Other subjects that it speaks of, by address, and where in them.
    pub related: Vec<(String, Vec<PathSegment>)>,
}

impl Judgement {
    /// Returns the judgement of a policy that gave no answer.
    #[must_use]
    pub fn failed(error: EngineError) -> Self {
        Self { outcome: Outcome::Error, faults: Vec::new(), deciding: Vec::new(), error: Some(error) }
    }
}

/// Judges a subject by a policy. Nothing if the policy does not apply to it.
#[must_use]
pub fn judge(program: &Program, analysis: &Analysis, prepared: &Prepared<'_>, most: usize) -> Option<Judgement> {
    match attempt(program, analysis, prepared, most) {
        Ok(judgement) => judgement,
        Err(error) => Some(Judgement::failed(error)),
    }
}

/// Judges a subject by a policy as [`judge`] does, but asks the policy only if it has not seen a subject that is alike. The policy
/// is given with its place among those that see the subject.
#[must_use]
pub fn judge_alike(
    program: &Program,
    analysis: &Analysis,
    prepared: &Prepared<'_>,
    seen: Option<(&Seen<'_>, usize)>,
    most: usize,
) -> Option<Judgement> {
    let Some((recall, likeness)) = seen.and_then(|(seen, place)| seen.by(place)).filter(|_| program.may_recall())
    else {
        return judge(program, analysis, prepared, most);
    };
    let found = match recall.get(likeness) {
        Some(found) => found,
        None => match nameless(program, analysis, prepared, most) {
            Ok(found) => recall.kept(likeness, found),
            // The error may speak of the name.
            Err(_) => return judge(program, analysis, prepared, most),
        },
    };
    let mut faults: Vec<_> = (*found).as_ref()?.iter().map(|fault| named(fault, prepared.subject())).collect();
    faults.sort();
    Some(settled(faults))
}

/// Asks a policy about a subject of which all that it looks at is settled, without its name.
fn nameless(
    program: &Program,
    analysis: &Analysis,
    prepared: &Prepared<'_>,
    most: usize,
) -> Result<Nameless, EngineError> {
    let input = prepared.nameless();
    if analysis.applies.is_some() && !holds(program, input)? {
        return Ok(None);
    }
    faults(program, "deny", input, most).map(Some)
}

fn attempt(
    program: &Program,
    analysis: &Analysis,
    prepared: &Prepared<'_>,
    most: usize,
) -> Result<Option<Judgement>, EngineError> {
    let mut followed = None;
    if let Some(reads) = &analysis.applies {
        let deciding = prepared.mattering(reads, analysis);
        if !deciding.is_empty() {
            followed = program.about(prepared.partial());
            match followed.as_mut().and_then(partial::applies) {
                Some(true) => {}
                Some(false) => return Ok(None),
                None => return Ok(Some(undetermined(deciding))),
            }
        } else if !holds(program, prepared.input(Unsettled::Opaque))? {
            return Ok(None);
        }
    }
    let deciding = prepared.mattering(&analysis.deny, analysis);
    if deciding.is_empty() {
        return Ok(Some(settled(faults(program, "deny", prepared.input(Unsettled::Opaque), most)?)));
    }
    let mut followed = followed.or_else(|| program.about(prepared.partial()));
    let Found { mut faults, is_all } = followed.as_mut().and_then(partial::found).unwrap_or_default();
    if !is_all {
        faults.append(&mut certain(program, analysis, prepared, &deciding, most)?);
        if faults.is_empty() {
            return Ok(Some(undetermined(deciding)));
        }
    }
    faults.sort();
    faults.dedup();
    check_number(faults.len(), most)?;
    Ok(Some(settled(faults)))
}

/// Returns the faults that are there whatever the deciding values turn out to be.
///
/// They are found with the values as opaque objects and without them, by a body of `deny` in which more can only add faults.
fn certain(
    program: &Program,
    analysis: &Analysis,
    prepared: &Prepared<'_>,
    deciding: &[usize],
    most: usize,
) -> Result<Vec<PolicyFault>, EngineError> {
    let without = prepared.without(deciding);
    let mut certain = steady(program, "deny", prepared, without, most)?;
    if let [body] = &analysis.bodies[..] {
        certain.retain(|fault| prepared.stands(fault, body, deciding));
    } else if certain.iter().any(|fault| !analysis.bodies.iter().all(|body| prepared.stands(fault, body, deciding))) {
        let bodies = program.bodies()?;
        certain.clear();
        for (body, rule) in analysis.bodies.iter().zip(bodies.rules()) {
            let faults = steady(bodies.program(), rule, prepared, without, most)?;
            certain.extend(faults.into_iter().filter(|fault| prepared.stands(fault, body, deciding)));
        }
    }
    Ok(certain)
}

/// Returns the faults that a rule finds both with unsettled values as opaque objects and without them.
fn steady(
    program: &Program,
    rule: &str,
    prepared: &Prepared<'_>,
    without: Unsettled,
    most: usize,
) -> Result<Vec<PolicyFault>, EngineError> {
    let opaque = faults(program, rule, prepared.input(Unsettled::Opaque), most);
    let absent = faults(program, rule, prepared.input(without), most);
    let (mut steady, absent) = match (opaque, absent) {
        (Ok(opaque), Ok(absent)) => (opaque, absent),
        // The engine refuses to add or go over what is of another type. The value itself may be of the right one.
        (Err(EngineError::Evaluate(_)), Ok(_)) | (Ok(_), Err(EngineError::Evaluate(_))) => {
            return Ok(Vec::new());
        }
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    let absent: Vec<PolicyFault> = absent.iter().map(|fault| prepared.restored(fault, without)).collect();
    steady.retain(|fault| absent.contains(fault));
    Ok(steady)
}

/// Returns what a policy was asked to come to its judgement of a subject, with the answers, for asking another engine: both rules on
/// the whole input, and `deny` on the one without what is not settled, if anything of that matters. The single bodies of a rule, which
/// are asked only to tell whose fault something is, are not told.
#[must_use]
pub fn asks(program: &Program, analysis: &Analysis, prepared: &Prepared<'_>) -> Vec<Ask> {
    let answer = |rule: &'static str, input: &RegoValue| {
        let answer = program.ask(rule, input).ok();
        (rule, answer.map(|value| value.map_or_else(|| "null".to_owned(), |value| value.json())))
    };
    let opaque = prepared.input(Unsettled::Opaque);
    let mut answers = vec![answer("deny", opaque)];
    answers.extend(analysis.applies.as_ref().map(|_| answer("applies", opaque)));
    let mut asks = vec![Ask { input: opaque.json(), answers }];
    let deciding = prepared.mattering(&analysis.deny, analysis);
    if !deciding.is_empty() {
        let absent = prepared.input(prepared.without(&deciding));
        asks.push(Ask { input: absent.json(), answers: vec![answer("deny", absent)] });
    }
    asks
}

/// One input of a policy and the answers to it, in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The input.
    pub input: String,
    /// The answer of each rule that was asked, `null` where it is undefined; nothing where the engine gives an error.
    pub answers: Vec<(&'static str, Option<String>)>,
}

fn settled(faults: Vec<PolicyFault>) -> Judgement {
    let outcome = if faults.is_empty() { Outcome::Pass } else { Outcome::Fail };
    Judgement { outcome, faults, deciding: Vec::new(), error: None }
}

fn undetermined(deciding: Vec<usize>) -> Judgement {
    Judgement { outcome: Outcome::Undetermined, faults: Vec::new(), deciding, error: None }
}

fn holds(program: &Program, input: &RegoValue) -> Result<bool, EngineError> {
    Ok(program.ask("applies", input)?.is_some_and(|value| value.is_true()))
}

fn faults(program: &Program, rule: &str, input: &RegoValue, most: usize) -> Result<Vec<PolicyFault>, EngineError> {
    let Some(value) = program.ask(rule, input)? else {
        return Ok(Vec::new());
    };
    let members = value.members()?;
    check_number(members.len(), most)?;
    let mut faults = members.iter().map(fault).collect::<Result<Vec<_>, _>>()?;
    faults.sort();
    Ok(faults)
}

fn check_number(count: usize, most: usize) -> Result<(), EngineError> {
    if count > most {
        return Err(EngineError::Shape(format!("the policy names {count} faults of one subject; the limit is {most}")));
    }
    Ok(())
}

fn fault(value: &RegoValue) -> Result<PolicyFault, EngineError> {
    let shape =
        || EngineError::Shape("a finding is not of the form {\"message\": string, \"path\": [string or index]}".into());
    let message = value.get("message").and_then(|message| message.as_text().map(str::to_owned)).ok_or_else(shape)?;
    let path = value.get("path").as_ref().and_then(path_of).ok_or_else(shape)?;
    let mut related = Vec::new();
    for place in value.get("related").and_then(|list| list.items()).unwrap_or_default() {
        let address = place.get("address").and_then(|address| address.as_text().map(str::to_owned));
        let path = place.get("path").as_ref().map_or_else(|| Some(Vec::new()), path_of);
        related.push((address.ok_or_else(shape)?, path.ok_or_else(shape)?));
    }
    Ok(PolicyFault { path, message, related })
}

fn path_of(value: &RegoValue) -> Option<Vec<PathSegment>> {
    value.items()?.iter().map(RegoValue::as_segment).collect()
}
