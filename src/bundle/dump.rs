//! What every policy was asked, for asking another Rego engine: each input once, by its digest, and a line for each decision.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::policies::given;
use super::results::Questions;
use crate::config::Settings;
use crate::model::{Outcome, PolicyId, digest};
use crate::pipeline::Question;
use crate::policy::PolicySet;

/// Writes questions to a folder.
pub(super) struct Dump {
    folder: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    decisions: BTreeMap<(PolicyId, String, usize), String>,
    error: Option<io::Error>,
}

/// A line of `decisions.jsonl`.
#[derive(Serialize)]
struct Decision<'a> {
    result: &'a str,
    policy: &'a PolicyId,
    package: &'a str,
    outcome: Outcome,
    /// `whole`, or `settled`: without what the source does not settle.
    form: &'static str,
    /// The file below `inputs/`.
    input: String,
    /// What was asked, and the answer; of a set, a list. Absent where the engine gives an error.
    answers: BTreeMap<&'static str, Option<serde_json::Value>>,
}

impl Dump {
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder.join("inputs"))?;
        Ok(Self { folder: folder.to_path_buf(), inner: Mutex::default() })
    }

    fn write(&self, question: &Question<'_>) -> io::Result<Vec<String>> {
        let forms = ["whole", "settled"].into_iter();
        let lines = question.asks.iter().zip(forms).map(|(ask, form)| {
            let name = format!("{}.json", &digest::of_bytes(ask.input.as_bytes())[..32]);
            let path = self.folder.join("inputs").join(&name);
            if !path.exists() {
                std::fs::write(path, &ask.input)?;
            }
            let answers = ask.answers.iter().map(|(rule, answer)| {
                let value = answer.as_deref().map(serde_json::from_str).transpose()?;
                Ok((*rule, value))
            });
            let decision = Decision {
                result: question.result,
                policy: &question.policy.brief.id,
                package: &question.policy.analysis().package,
                outcome: question.outcome,
                form,
                input: name,
                answers: answers.collect::<Result<_, serde_json::Error>>()?,
            };
            Ok(serde_json::to_string(&decision)?)
        });
        lines.collect()
    }

    /// Writes the decisions in order, the policies and what they are given.
    pub(super) fn finish(self, policies: &PolicySet, settings: &Settings) -> io::Result<()> {
        let inner = self.inner.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = inner.error {
            return Err(error);
        }
        let mut output = io::BufWriter::new(std::fs::File::create(self.folder.join("decisions.jsonl"))?);
        let asked: std::collections::BTreeSet<&PolicyId> = inner.decisions.keys().map(|(policy, ..)| policy).collect();
        for policy in policies.iter().filter(|policy| asked.contains(&policy.brief.id)) {
            for module in std::iter::once(&policy.module).chain(policy.library()) {
                let path = self.folder.join("policies").join(&*module.path);
                path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
                std::fs::write(path, &*module.source)?;
            }
        }
        let given = given(policies, settings).map_err(io::Error::other)?;
        std::fs::write(self.folder.join("data.json"), given)?;
        for line in inner.decisions.values() {
            writeln!(output, "{line}")?;
        }
        output.flush()
    }
}

impl Questions for Dump {
    fn asked(&self, question: &Question<'_>) {
        let lines = self.write(question);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        match lines {
            Ok(lines) => {
                let key = |number| (question.policy.brief.id.clone(), question.result.to_owned(), number);
                inner.decisions.extend(lines.into_iter().enumerate().map(|(number, line)| (key(number), line)));
            }
            Err(error) => {
                inner.error.get_or_insert(error);
            }
        }
    }
}
