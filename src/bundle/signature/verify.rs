//! Checks what stands in `signatures/`: whether it is complete, right, and by one key; and whose that is, if the reader
//! knows it from elsewhere.
//!
//! The key comes from the SSH signature, which carries it. It is only ever *a* key: without a [`Trust`] the report says
//! its fingerprint, and not that the bundle is anybody's.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::key::{KeyKind, PublicKey};
use super::trust::Verdict;
use super::{FOLDER, MANIFEST, Trust, dsse, file, file_of, ssh};
use crate::evidence::SignatureForm;
use crate::model::{Date, digest};

/// Every form there is, in the order of checking: the first one carries the key for the others.
const FORMS: [SignatureForm; 3] = [SignatureForm::Ssh, SignatureForm::Dsse, SignatureForm::Der];

/// What was found of the signatures of a bundle.
#[derive(Clone, Debug, Default)]
pub(crate) struct SignatureReport {
    /// Each form that is declared or there, in a fixed order.
    pub(crate) forms: Vec<FormReport>,
    /// The key that the SSH signature names; that it signed is proven only if its form is verified.
    pub(crate) key: Option<SigningKey>,
    /// Whether the signatures are right and the key is one that the reader trusts; nothing if there is nothing to
    /// judge it by. Never `Some(true)` beside a problem.
    pub(crate) trusted: Option<bool>,
    /// The statements whose signature is right and whose subject is this bundle. The caller knows which there have to
    /// be.
    pub(crate) statements: Vec<Value>,
    /// What is wrong, as sentences: what, where, and what to do.
    pub(crate) problems: Vec<String>,
    /// What else there is to know, as sentences.
    pub(crate) notes: Vec<String>,
}

/// What was found of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormReport {
    /// Which.
    pub(crate) form: SignatureForm,
    /// Its file below the bundle's top folder.
    pub(crate) path: String,
    /// Whether the bundle's index declares it.
    pub(crate) declared: bool,
    /// Whether it is there, fits the manifest, and is by the same key as the others.
    pub(crate) verified: bool,
}

/// The key that a bundle is signed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SigningKey {
    /// Its kind, as OpenSSH names it.
    pub(crate) key_type: String,
    /// Its fingerprint, as OpenSSH prints it.
    pub(crate) fingerprint: String,
}

impl SignatureReport {
    /// Says whether there is at least one signature and nothing is wrong with any. It says nothing of whose they are.
    pub(crate) fn sound(&self) -> bool {
        !self.forms.is_empty() && self.problems.is_empty()
    }
}

/// Checks the files of `signatures/`, by name, against the root manifest and the forms that the bundle declares.
///
/// `on` is the day for which keys have to be valid.
pub(crate) fn verify(
    files: &BTreeMap<String, Vec<u8>>,
    declared: &[SignatureForm],
    manifest: &[u8],
    trust: &Trust,
    on: Date,
) -> SignatureReport {
    let mut check = Check { files, manifest, key: None, report: SignatureReport::default() };
    for form in FORMS {
        let is_declared = declared.contains(&form);
        if is_declared || files.contains_key(file_of(form)) {
            check.form(form, is_declared);
        }
    }
    check.convenience();
    check.others();
    check.trust(trust, on);
    check.report
}

struct Check<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    manifest: &'a [u8],
    key: Option<PublicKey>,
    report: SignatureReport,
}

impl Check<'_> {
    fn form(&mut self, form: SignatureForm, declared: bool) {
        let path = format!("{FOLDER}/{}", file_of(form));
        let result = match self.files.get(file_of(form)) {
            Some(file) => self.checked(form, file),
            None => Err("is missing, though the bundle declares it".into()),
        };
        if let Err(fault) = &result {
            self.report.problems.push(format!(
                "{path} {fault}: get the bundle from its source again, and ask who signed it if it stays so."
            ));
        } else if !declared {
            self.report.notes.push(format!("{path} is right, and the bundle does not declare it: it was added later."));
        }
        self.report.forms.push(FormReport { form, path, declared, verified: result.is_ok() });
    }

    /// Checks one form; the fault is the rest of a sentence that begins with its file.
    fn checked(&mut self, form: SignatureForm, file: &[u8]) -> Result<(), String> {
        if form == SignatureForm::Ssh {
            let (key, result) = ssh::check(file, self.manifest);
            self.report.key =
                key.as_ref().map(|key| SigningKey { key_type: key.type_name(), fingerprint: key.fingerprint() });
            self.key = key;
            return result;
        }
        let Some(key) = &self.key else {
            return Err(format!("cannot be checked without the key that {FOLDER}/{} carries", file::SSH));
        };
        if form == SignatureForm::Dsse {
            self.report.statements = dsse::check(file, key, &digest::of_bytes(self.manifest))?;
            return Ok(());
        }
        if key.kind() != KeyKind::P256 {
            return Err(format!("is there, though the SSH signature is by a key of the kind `{}`", key.type_name()));
        }
        match key.signature(file) {
            None => Err("is no ECDSA signature in DER".into()),
            Some(signature) if key.verifies(self.manifest, &signature) => Ok(()),
            Some(_) => Err(format!("fits not both {MANIFEST} and the key {} of the SSH signature", key.fingerprint())),
        }
    }

    /// Holds the copies of the key against the key that signed: whoever takes one of them has to get that one.
    fn convenience(&mut self) {
        let Some(key) = &self.key else { return };
        let text = |name: &str| self.files.get(name).map(|bytes| String::from_utf8_lossy(bytes));
        // To the letter: whoever reads it more leniently than we do must not find another key in it.
        if text(file::PUBLIC_KEY).is_some_and(|pem| key.to_pem().ok().as_deref() != Some(&*pem)) {
            self.report.problems.push(other_key(file::PUBLIC_KEY));
        }
        let own = key.to_openssh().unwrap_or_default();
        let of_others = |list: &str| list.lines().any(|line| !line.trim().is_empty() && !line.ends_with(&own));
        if text(file::ALLOWED_SIGNERS).is_some_and(|list| of_others(&list)) {
            self.report.problems.push(other_key(file::ALLOWED_SIGNERS));
        }
    }

    /// Names every file that nothing was said of.
    fn others(&mut self) {
        let known: BTreeSet<&str> =
            FORMS.iter().map(|form| file_of(*form)).chain([file::PUBLIC_KEY, file::ALLOWED_SIGNERS]).collect();
        for name in self.files.keys().filter(|name| !known.contains(name.as_str())) {
            let what = match name {
                name if name.ends_with(".sigstore.json") => "a Sigstore bundle, which is not checked here",
                name if name.ends_with(".tsr") => "a time stamp, which is not checked here (`openssl ts -verify` does)",
                name if name.ends_with(".tsq") => "a request for a time stamp, which proves nothing",
                _ => "of no known form, and was not looked at",
            };
            self.report.notes.push(format!("{FOLDER}/{} is {what}.", name.escape_debug()));
        }
    }

    fn trust(&mut self, trust: &Trust, on: Date) {
        let report = &mut self.report;
        if report.forms.is_empty() {
            report.notes.push("The bundle is not signed.".into());
        }
        if trust.is_empty() {
            if let Some(key) = &report.key {
                report.notes.push(format!(
                    "The bundle names the key {} as its signer. Whose that is cannot be told from the bundle: compare \
                     the fingerprint with the one that your contact gave you.",
                    key.fingerprint
                ));
            }
            return;
        }
        let verdict = match &self.key {
            Some(key) => trust.judge(key, on),
            None => Verdict {
                problems: vec!["No signature names a key that could be compared with what you trust.".into()],
                ..Verdict::default()
            },
        };
        report.problems.extend(verdict.problems);
        report.notes.extend(verdict.notes);
        report.trusted = Some(verdict.trusted == Some(true) && report.sound());
    }
}

fn other_key(name: &str) -> String {
    format!("{FOLDER}/{name} holds another key than the one that signed: do not use it, and ask who made the bundle.")
}
