//! Risk acceptances: dated, expiring decisions of a risk's owner to live with findings.
//!
//! An acceptance that is not valid covers nothing. Whether `accepted_by` owns the risk is for the risk register to say,
//! and is not looked at here.

use std::collections::BTreeMap;
use std::fmt;

use globset::{Glob, GlobBuilder, GlobMatcher};

use super::reading::{text, texts};
use crate::model::{ControlId, Date, PolicyId, Strength};
use crate::parse::{Node, Value};

/// A decision to live with findings for a while.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// Its id, by which findings and inline markers refer to it.
    pub id: String,
    /// Whose findings it accepts.
    pub rule: AcceptedRule,
    /// Where it accepts them.
    pub scope: Scope,
    /// Whether it holds only where a comment `annexa:accept <id>` names it.
    pub inline: bool,
    /// Why.
    pub reason: String,
    /// The risk in the register.
    pub risk: String,
    /// What is done instead, if anything.
    pub compensating_control: Option<String>,
    /// Who asked for it.
    pub requested_by: String,
    /// Who decided.
    pub accepted_by: String,
    /// The first day on which it holds.
    pub accepted_on: Date,
    /// The last day on which it holds.
    pub expires: Date,
}

/// Whose findings an acceptance covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptedRule {
    /// Those of one policy.
    Policy(PolicyId),
    /// Those of every policy that bears on a control.
    Control(ControlId),
}

/// Where an acceptance holds: patterns of paths and of addresses, both of which have to match where both are given.
#[derive(Clone, Debug)]
pub struct Scope {
    paths: Vec<Pattern>,
    addresses: Vec<Pattern>,
}

/// A pattern of a scope that cannot be read.
#[derive(Clone, Debug, thiserror::Error)]
#[error("`{pattern}` is not a pattern of a scope")]
pub struct ScopeError {
    /// The pattern as written.
    pub pattern: String,
    /// Why not.
    #[source]
    pub source: globset::Error,
}

/// A failing subject, as far as an acceptance needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Failure<'a> {
    /// The policy that it fails.
    pub policy: &'a PolicyId,
    /// The controls that the policy bears on.
    pub controls: &'a BTreeMap<ControlId, Strength>,
    /// The file, relative to the top of the tree.
    pub path: &'a str,
    /// The subject's address.
    pub address: &'a str,
    /// The acceptance that a comment at the place names.
    pub marker: Option<&'a str>,
}

/// Why an acceptance does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Its first day lies ahead.
    #[error("it holds only from {0} on")]
    NotYet(Date),
    /// Its last day has passed.
    #[error("it expired on {0}")]
    Expired(Date),
    /// It ends before it begins.
    #[error("it expires on {expires}, before it was accepted on {accepted_on}")]
    Backwards {
        /// Its first day.
        accepted_on: Date,
        /// Its last day.
        expires: Date,
    },
    /// It holds for longer than the organisation allows.
    #[error("it holds for {days} days, and at most {maximum} are allowed")]
    TooLong {
        /// From the first day to the last.
        days: i32,
        /// The configured maximum.
        maximum: i32,
    },
    /// Its scope leaves nothing out.
    #[error("its scope leaves nothing out: name paths or addresses")]
    TooBroad,
    /// Who asked has decided.
    #[error("`{0}` requested and accepted it")]
    SelfApproved(String),
}

impl Acceptance {
    /// Reads an entry of `isms/acceptances.yaml`; nothing if it lacks what an acceptance must say. It covers nothing then, and
    /// policies say why.
    #[must_use]
    pub fn read(entry: &Node) -> Option<Self> {
        let rule = match (text(entry, "policy"), text(entry, "control")) {
            (Some(policy), None) => AcceptedRule::Policy(policy.parse().ok()?),
            (None, Some(control)) => AcceptedRule::Control(control.parse().ok()?),
            _ => return None,
        };
        Some(Self {
            id: text(entry, "id")?,
            rule,
            scope: Scope::new(&texts(entry, "paths"), &texts(entry, "addresses")).ok()?,
            inline: entry.get("inline").is_some_and(|value| value.value == Value::Bool(true)),
            reason: text(entry, "reason")?,
            risk: text(entry, "risk")?,
            compensating_control: text(entry, "compensating_control"),
            requested_by: text(entry, "requested_by")?,
            accepted_by: text(entry, "accepted_by")?,
            accepted_on: text(entry, "accepted_on")?.parse().ok()?,
            expires: text(entry, "expires")?.parse().ok()?,
        })
    }

    /// Says why the acceptance does not hold on a date: every reason, or nothing if it holds.
    #[must_use]
    pub fn problems(&self, as_of: Date, maximum_days: i32) -> Vec<Invalid> {
        let (accepted_on, expires) = (self.accepted_on, self.expires);
        let days = expires.days_since(accepted_on);
        let same = self.requested_by.trim().to_lowercase() == self.accepted_by.trim().to_lowercase();
        let checks = [
            (as_of < accepted_on, Invalid::NotYet(accepted_on)),
            (as_of > expires, Invalid::Expired(expires)),
            (days < 0, Invalid::Backwards { accepted_on, expires }),
            (days > maximum_days, Invalid::TooLong { days, maximum: maximum_days }),
            (self.is_too_broad(), Invalid::TooBroad),
            (same, Invalid::SelfApproved(self.accepted_by.clone())),
        ];
        checks.into_iter().filter(|(holds, _)| *holds).map(|(_, problem)| problem).collect()
    }

    /// Whether nothing bounds where it holds: neither its scope nor comments at the places.
    #[must_use]
    pub fn is_too_broad(&self) -> bool {
        !self.inline && self.scope.leaves_nothing_out()
    }

    /// Whether the acceptance speaks of this failure, valid or not.
    #[must_use]
    pub fn speaks_of(&self, failure: &Failure<'_>) -> bool {
        if self.inline && failure.marker != Some(&*self.id) {
            return false;
        }
        let rule = match &self.rule {
            AcceptedRule::Policy(policy) => policy == failure.policy,
            AcceptedRule::Control(control) => failure.controls.contains_key(control),
        };
        rule && self.scope.holds(failure.path, failure.address)
    }

    /// Whether the acceptance covers this failure: it speaks of it, and it is valid on the date.
    #[must_use]
    pub fn covers(&self, failure: &Failure<'_>, as_of: Date, maximum_days: i32) -> bool {
        self.speaks_of(failure) && self.problems(as_of, maximum_days).is_empty()
    }
}

impl Scope {
    /// Reads the patterns of a scope. In a path `*` stays within a folder and `**` does not; in an address `*` stands for
    /// anything. A pattern also matches itself, so that `aws_s3_bucket.logs["eu"]` needs no escapes.
    ///
    /// # Errors
    /// If a pattern is not one.
    pub fn new(paths: &[String], addresses: &[String]) -> Result<Self, ScopeError> {
        let all = |patterns: &[String], separate: bool| -> Result<Vec<Pattern>, ScopeError> {
            patterns.iter().map(|text| Pattern::new(text, separate)).collect()
        };
        Ok(Self { paths: all(paths, true)?, addresses: all(addresses, false)? })
    }

    fn holds(&self, path: &str, address: &str) -> bool {
        let any =
            |patterns: &[Pattern], text: &str| patterns.is_empty() || patterns.iter().any(|one| one.matches(text));
        any(&self.paths, path) && any(&self.addresses, address)
    }

    /// Whether it leaves nothing out.
    #[must_use]
    pub fn leaves_nothing_out(&self) -> bool {
        let open = |patterns: &[Pattern]| patterns.is_empty() || patterns.iter().any(Pattern::matches_anything);
        open(&self.paths) && open(&self.addresses)
    }
}

/// One pattern of a scope.
#[derive(Clone)]
struct Pattern {
    text: String,
    matcher: GlobMatcher,
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl Pattern {
    fn new(text: &str, separate: bool) -> Result<Self, ScopeError> {
        let fault = |source| ScopeError { pattern: text.to_owned(), source };
        let glob: Glob = GlobBuilder::new(text).literal_separator(separate).build().map_err(fault)?;
        Ok(Self { text: text.to_owned(), matcher: glob.compile_matcher() })
    }

    fn matches(&self, text: &str) -> bool {
        self.text == text || self.matcher.is_match(text)
    }

    /// Whether the pattern matches texts that nobody would name: `**`, `**/*`.
    fn matches_anything(&self) -> bool {
        ["~/~/~", "~/~/~.~"].iter().any(|nobodys| self.matcher.is_match(nobodys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(paths: &[&str], addresses: &[&str]) -> Scope {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Scope::new(&owned(paths), &owned(addresses)).unwrap()
    }

    fn acceptance() -> Acceptance {
        Acceptance {
            id: "RA-1".into(),
            rule: AcceptedRule::Policy("ANX-TF-AWS-0012".parse().unwrap()),
            scope: scope(&["infra/**"], &["aws_s3_bucket.logs"]),
            inline: false,
            reason: "log bucket is replaced in May".into(),
            risk: "R-7".into(),
            compensating_control: None,
            requested_by: "ana".into(),
            accepted_by: "carla".into(),
            accepted_on: date("2026-01-01"),
            expires: date("2026-03-31"),
        }
    }

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn covers(acceptance: &Acceptance, path: &str, address: &str, as_of: &str) -> bool {
        let (policy, controls) =
            ("ANX-TF-AWS-0012".parse().unwrap(), BTreeMap::from([("A.8.24".parse().unwrap(), Strength::Supports)]));
        acceptance.covers(
            &Failure { policy: &policy, controls: &controls, path, address, marker: None },
            date(as_of),
            90,
        )
    }

    #[test]
    fn it_covers_its_own_policy_path_and_address() {
        assert!(covers(&acceptance(), "infra/eu/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
        assert!(!covers(&acceptance(), "apps/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
        assert!(!covers(&acceptance(), "infra/main.tf", "aws_s3_bucket.data", "2026-02-01"));
        let other = Acceptance { rule: AcceptedRule::Policy("ANX-TF-AWS-0013".parse().unwrap()), ..acceptance() };
        assert!(!covers(&other, "infra/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
    }

    #[test]
    fn one_that_comments_name_holds_only_there() {
        let inline = Acceptance { inline: true, scope: scope(&[], &[]), ..acceptance() };
        assert!(inline.problems(date("2026-02-01"), 90).is_empty());
        let (policy, controls) = ("ANX-TF-AWS-0012".parse().unwrap(), BTreeMap::new());
        let at = |marker| Failure { policy: &policy, controls: &controls, path: "a.tf", address: "x", marker };
        assert!(inline.speaks_of(&at(Some("RA-1"))));
        assert!(!inline.speaks_of(&at(Some("RA-2"))) && !inline.speaks_of(&at(None)));
    }

    #[test]
    fn one_for_a_control_covers_the_policies_behind_it() {
        let of = |control: &str| Acceptance { rule: AcceptedRule::Control(control.parse().unwrap()), ..acceptance() };
        assert!(covers(&of("A.8.24"), "infra/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
        assert!(!covers(&of("A.8.2"), "infra/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
    }

    #[test]
    fn it_holds_from_its_first_day_to_its_last_and_no_longer() {
        for (day, holds) in [("2025-12-31", false), ("2026-01-01", true), ("2026-03-31", true), ("2026-04-01", false)] {
            assert_eq!(covers(&acceptance(), "infra/main.tf", "aws_s3_bucket.logs", day), holds, "{day}");
        }
    }

    #[test]
    fn an_invalid_one_covers_nothing_and_says_why() {
        let says = |acceptance: Acceptance| -> Vec<String> {
            assert!(!covers(&acceptance, "infra/main.tf", "aws_s3_bucket.logs", "2026-02-01"));
            acceptance.problems(date("2026-02-01"), 90).iter().map(Invalid::to_string).collect()
        };
        assert!(acceptance().problems(date("2026-02-01"), 90).is_empty());
        assert_eq!(
            says(Acceptance { expires: date("2026-12-31"), ..acceptance() }),
            ["it holds for 364 days, and at most 90 are allowed"]
        );
        assert_eq!(
            says(Acceptance { expires: date("2025-12-01"), ..acceptance() }),
            ["it expired on 2025-12-01", "it expires on 2025-12-01, before it was accepted on 2026-01-01"]
        );
        assert_eq!(
            says(Acceptance { requested_by: " Carla".into(), ..acceptance() }),
            ["`carla` requested and accepted it"]
        );
        assert_eq!(
            says(Acceptance { scope: scope(&[], &[]), ..acceptance() }),
            ["its scope leaves nothing out: name paths or addresses"]
        );
    }

    #[test]
    fn a_scope_that_leaves_nothing_out_is_too_broad() {
        for broad in [scope(&["**"], &[]), scope(&["**/*"], &["*"]), scope(&["a.tf", "**"], &[])] {
            assert!(broad.leaves_nothing_out(), "{broad:?}");
        }
        for narrow in [
            scope(&["*"], &[]),
            scope(&["**/*.tf"], &[]),
            scope(&["**"], &["aws_s3_bucket.*"]),
            scope(&["infra/**"], &["*"]),
        ] {
            assert!(!narrow.leaves_nothing_out(), "{narrow:?}");
        }
    }

    #[test]
    fn patterns_match_within_a_folder_across_folders_and_literally() {
        let holds = |paths: &[&str], addresses: &[&str], path: &str, address: &str| {
            scope(paths, addresses).holds(path, address)
        };
        assert!(holds(&["infra/*.tf"], &[], "infra/main.tf", "x"));
        assert!(!holds(&["infra/*.tf"], &[], "infra/eu/main.tf", "x"));
        assert!(holds(&[], &["module.*"], "any", "module.net/x.aws_vpc.this"));
        assert!(holds(&["app/[id].tf"], &["aws_s3_bucket.logs[\"eu\"]"], "app/[id].tf", "aws_s3_bucket.logs[\"eu\"]"));
        assert!(Scope::new(&["a{".into()], &[]).unwrap_err().to_string().contains("`a{`"));
    }
}
