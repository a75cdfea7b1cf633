//! The idioms. `C` is the subject's configuration, `deny @path if ...` a rule with a finding at that path.

use crate::model::Outcome::{self, Fail, Pass, Undetermined};

/// A policy, and a good, a bad and a partly unknown configuration as JSON (see `harness::Case::judge`).
pub(super) struct Idiom {
    pub(super) name: &'static str,
    pub(super) rules: &'static str,
    /// Rules of the module `values`.
    pub(super) library: &'static str,
    pub(super) good: &'static str,
    pub(super) bad: &'static str,
    pub(super) unknown: &'static str,
    /// What is said of the unknown one.
    pub(super) expected: Outcome,
    /// Whether `undetermined` is said though the unknown cannot matter; such rows are the known limits.
    pub(super) coarse: bool,
}

const fn row(
    name: &'static str,
    rules: &'static str,
    [good, bad, unknown]: [&'static str; 3],
    expected: Outcome,
) -> Idiom {
    Idiom {
        name,
        rules,
        library: "",
        good,
        bad,
        unknown,
        expected,
        coarse: false,
    }
}

impl Idiom {
    /// Gives the module `values` rules.
    const fn with_library(mut self, library: &'static str) -> Self {
        self.library = library;
        self
    }

    /// Marks a known limit.
    const fn coarse(mut self) -> Self {
        self.coarse = true;
        self
    }
}

pub(super) const IDIOMS: &[Idiom] = &[
    // Scalars.
    row(
        "a switch that must be on",
        "deny @[] if not C.enabled",
        [
            r#"{"enabled": true}"#,
            r#"{"enabled": false}"#,
            r#"{"enabled": "$unknown:var.on"}"#,
        ],
        Undetermined,
    ),
    row(
        "a switch that must be off",
        r#"deny @["public"] if C.public"#,
        [
            r#"{"public": false}"#,
            r#"{"public": true}"#,
            r#"{"public": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a switch compared with true",
        r#"deny @["public"] if C.public == true"#,
        [
            r#"{"public": false}"#,
            r#"{"public": true}"#,
            r#"{"public": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "an upper bound",
        r#"deny @["n"] if C.n > 90"#,
        [r#"{"n": 30}"#, r#"{"n": 91}"#, r#"{"n": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a lower bound",
        r#"deny @["n"] if C.n < 7"#,
        [r#"{"n": 30}"#, r#"{"n": 1}"#, r#"{"n": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a lower bound that must hold",
        "deny @[] if not C.n >= 7",
        [r#"{"n": 30}"#, r#"{"n": 1}"#, r#"{"n": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a bound that the organisation sets",
        r#"deny @["n"] if C.n < data.parameters["X-1"].minimum"#,
        [r#"{"n": 30}"#, r#"{"n": 1}"#, r#"{"n": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not one of",
        r#"deny @["s"] if not C.s in {"good", "fine"}"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not one of the organisation's",
        r#"deny @["s"] if not C.s in data.parameters["X-1"].allowed"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "one of",
        r#"deny @["s"] if C.s in {"bad", "worse"}"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a wrong value",
        r#"deny @["s"] if C.s == "bad""#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not the right value",
        r#"deny @["s"] if C.s != "good""#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "two values that must differ",
        r#"deny @["a"] if C.a == C.b"#,
        [
            r#"{"a": "good", "b": "x"}"#,
            r#"{"a": "x", "b": "x"}"#,
            r#"{"a": "$unknown:var.a", "b": "$unknown:var.b"}"#,
        ],
        Undetermined,
    ),
    row(
        "two values that must be equal",
        r#"deny @["a"] if C.a != C.b"#,
        [
            r#"{"a": "x", "b": "x"}"#,
            r#"{"a": "x", "b": "good"}"#,
            r#"{"a": "$unknown:var.a", "b": "$unknown:var.b"}"#,
        ],
        Undetermined,
    ),
    row(
        "a value of another type",
        r#"deny @["s"] if not is_string(C.s)"#,
        [r#"{"s": "good"}"#, r#"{"s": 1}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    // Text.
    row(
        "a wrong beginning",
        r#"deny @["s"] if startswith(C.s, "ba")"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not the right beginning",
        r#"deny @["s"] if not startswith(C.s, "go")"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not the right end",
        r#"deny @["s"] if not endswith(C.s, "od")"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a wrong part",
        r#"deny @["s"] if contains(C.s, "a")"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a wrong pattern",
        r#"deny @["s"] if regex.match(`^b.d$`, C.s)"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "not the right pattern",
        r#"deny @["s"] if not regex.match(`^g.*d$`, C.s)"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "text without case",
        r#"deny @["s"] if not lower(C.s) == "aes256""#,
        [r#"{"s": "AES256"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "text as a number",
        r#"deny @["s"] if to_number(C.s) > 90"#,
        [r#"{"s": "30"}"#, r#"{"s": "91"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "text put together",
        r#"deny @["s"] if sprintf("%s/%s", [C.s, "x"]) == "bad/x""#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "text put together that must be equal",
        r#"deny @["s"] if not concat("/", [C.s, "x"]) == "good/x""#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "JSON in text",
        r#"deny @["p"] if json.unmarshal(C.p).Effect == "Allow""#,
        [
            r#"{"p": "{\"Effect\": \"Deny\"}"}"#,
            r#"{"p": "{\"Effect\": \"Allow\"}"}"#,
            r#"{"p": "$unknown"}"#,
        ],
        Undetermined,
    ),
    // Lists.
    row(
        "an item that lacks something",
        r#"deny @["l", i] if some i, x in C.l; not x.enc"#,
        [
            r#"{"l": [{"enc": true}]}"#,
            r#"{"l": [{"enc": true}, {"enc": false}]}"#,
            r#"{"l": [{"enc": true}, {"enc": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an item by its index that lacks something",
        r#"deny @["l", i] if some i; C.l[i]; not C.l[i].enc"#,
        [
            r#"{"l": [{"enc": true}]}"#,
            r#"{"l": [{"enc": false}]}"#,
            r#"{"l": [{"enc": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an open item",
        r#"deny @["l", i, "open"] if some i; C.l[i].open"#,
        [
            r#"{"l": [{"open": false}]}"#,
            r#"{"l": [{"open": true}]}"#,
            r#"{"l": [{"open": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "every item",
        "_all if every x in C.l { x.enc }\ndeny @[\"l\"] if not _all",
        [
            r#"{"l": [{"enc": true}]}"#,
            r#"{"l": [{"enc": true}, {"enc": false}]}"#,
            r#"{"l": [{"enc": true}, {"enc": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an empty list",
        "deny @[] if count(C.l) == 0",
        [r#"{"l": [1]}"#, r#"{"l": []}"#, r#"{"l": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a long list",
        r#"deny @["l"] if count(C.l) > 2"#,
        [
            r#"{"l": [1]}"#,
            r#"{"l": [1, 2, 3]}"#,
            r#"{"l": [1, 2, "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a list without the right item",
        r#"deny @["l"] if not "good" in C.l"#,
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a list without the right item, unknown as a whole",
        r#"deny @[] if not "good" in C.l"#,
        [r#"{"l": ["good"]}"#, r#"{"l": ["bad"]}"#, r#"{"l": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a known bad item before an unknown one",
        r#"deny @["l", i] if some i, x in C.l; x == "bad""#,
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Fail,
    ),
    row(
        "a known bad item behind an unknown one",
        r#"deny @["l", i] if some i, x in C.l; x == "bad""#,
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["$unknown", "bad"]}"#,
        ],
        Fail,
    ),
    row(
        "a known bad item that is not allowed",
        r#"deny @["l", i] if some i, x in C.l; not x in {"good"}"#,
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["$unknown", "bad"]}"#,
        ],
        Fail,
    ),
    row(
        "a known good item beside an unknown one",
        r#"deny @["l", i] if some i, x in C.l; x == "bad""#,
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["good", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a list that is unknown as a whole",
        r#"deny @["l", i] if some i, x in C.l; x == "bad""#,
        [r#"{"l": ["good"]}"#, r#"{"l": ["bad"]}"#, r#"{"l": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a list of blocks that is unknown as a whole",
        r#"deny @["l", i] if some i, x in C.l; not x.enc"#,
        [
            r#"{"l": [{"enc": true}]}"#,
            r#"{"l": [{"enc": false}]}"#,
            r#"{"l": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "lists in lists",
        r#"deny @["l"] if some x in C.l; some y in x; y == "bad""#,
        [
            r#"{"l": [["good"]]}"#,
            r#"{"l": [["bad"]]}"#,
            r#"{"l": [["good", "$unknown"]]}"#,
        ],
        Undetermined,
    ),
    row(
        "a field of items that nobody reads",
        r#"deny @["l", i] if some i, x in C.l; not x.enc"#,
        [
            r#"{"l": [{"enc": true}]}"#,
            r#"{"l": [{"enc": false}]}"#,
            r#"{"l": [{"enc": true, "name": "$unknown"}]}"#,
        ],
        Pass,
    ),
    // Defaults, helpers, rules.
    row(
        "a default that is on",
        r#"deny @["k"] if object.get(C, "k", false) == true"#,
        [r#"{"k": false}"#, r#"{"k": true}"#, r#"{"k": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a default that is off",
        r#"deny @[] if not object.get(C, "k", false)"#,
        [r#"{"k": true}"#, r#"{"k": false}"#, r#"{"k": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a default at a path",
        r#"deny @[] if object.get(C, ["a", "b"], "bad") == "bad""#,
        [
            r#"{"a": {"b": "good"}}"#,
            r#"{"a": {"b": "bad"}}"#,
            r#"{"a": {"b": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a default at a path below an unknown",
        r#"deny @[] if object.get(C, ["a", "b"], "bad") == "bad""#,
        [
            r#"{"a": {"b": "good"}}"#,
            r#"{"a": {"b": "bad"}}"#,
            r#"{"a": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a helper",
        "_good(x) if x.s == \"good\"\ndeny @[] if not _good(C)",
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a helper of a value",
        "_good(s) if s == \"good\"\ndeny @[\"s\"] if not _good(C.s)",
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a helper of a library",
        r#"deny @["s"] if values.bad(C)"#,
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    )
    .with_library(r#"bad(x) if x.s == "bad""#),
    row(
        "a helper of two bodies",
        "_good if C.a\n_good if C.b == \"good\"\ndeny @[] if not _good",
        [
            r#"{"a": false, "b": "good"}"#,
            r#"{"a": false, "b": "bad"}"#,
            r#"{"a": false, "b": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a helper of two bodies, one certain",
        "_good if C.a\n_good if C.b == \"good\"\ndeny @[] if not _good",
        [
            r#"{"a": true}"#,
            r#"{"a": false}"#,
            r#"{"a": true, "b": "$unknown"}"#,
        ],
        Undetermined,
    )
    .coarse(),
    row(
        "a chain of else",
        "_level := 1 if C.a\nelse := 2 if C.b\nelse := 3\ndeny @[] if _level == 3",
        [r#"{"a": true}"#, r#"{"b": false}"#, r#"{"b": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a default rule",
        "default _on := false\n_on if C.a == \"good\"\ndeny @[] if _on == false",
        [r#"{"a": "good"}"#, r#"{"a": "bad"}"#, r#"{"a": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a value from a helper",
        "_mode(x) := x.mode if x.new\n_mode(x) := x.old if not x.new\ndeny @[] if _mode(C) == \"bad\"",
        [
            r#"{"new": true, "mode": "good"}"#,
            r#"{"old": "bad"}"#,
            r#"{"new": "$unknown", "mode": "good", "old": "bad"}"#,
        ],
        Undetermined,
    ),
    row(
        "a partial set",
        "_bad contains i if { some i, x in C.l; x.s == \"bad\" }\ndeny @[\"l\", i] if some i in _bad",
        [
            r#"{"l": [{"s": "good"}]}"#,
            r#"{"l": [{"s": "bad"}]}"#,
            r#"{"l": [{"s": "bad"}, {"s": "$unknown"}]}"#,
        ],
        Fail,
    ),
    row(
        "a narrowed population",
        "applies if C.kind == \"t\"\ndeny @[] if not C.on",
        [
            r#"{"kind": "t", "on": true}"#,
            r#"{"kind": "t", "on": false}"#,
            r#"{"kind": "$unknown", "on": false}"#,
        ],
        Undetermined,
    ),
    row(
        "a narrowed population whose limit is known",
        "applies if C.kind == \"t\"\ndeny @[] if not C.on",
        [
            r#"{"kind": "t", "on": true}"#,
            r#"{"kind": "t", "on": false}"#,
            r#"{"kind": "t", "on": "$unknown"}"#,
        ],
        Undetermined,
    ),
    // Views and related subjects.
    row(
        "a view",
        "deny @c.path if some c in input.subject.views.containers; not c.config.safe",
        [
            r#"{"containers": [{"safe": true}]}"#,
            r#"{"containers": [{"safe": false}]}"#,
            r#"{"containers": [{"safe": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a view with a known fault behind an unknown one",
        "deny @c.path if some c in input.subject.views.containers; not c.config.safe",
        [
            r#"{"containers": [{"safe": true}]}"#,
            r#"{"containers": [{"safe": false}]}"#,
            r#"{"containers": [{"safe": "$unknown"}, {"safe": false}]}"#,
        ],
        Fail,
    ),
    row(
        "a view of a list that is unknown",
        "deny @c.path if some c in input.subject.views.containers; not c.config.safe",
        [
            r#"{"containers": [{"safe": true}]}"#,
            r#"{"containers": [{"safe": false}]}"#,
            r#"{"containers": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a view of a list with an unknown item",
        "deny @c.path if some c in input.subject.views.containers; not c.config.safe",
        [
            r#"{"containers": [{"safe": true}]}"#,
            r#"{"containers": [{"safe": false}]}"#,
            r#"{"containers": ["$unknown", {"safe": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a view of a list with an unknown item before a fault",
        "deny @c.path if some c in input.subject.views.containers; not c.config.safe",
        [
            r#"{"containers": [{"safe": true}]}"#,
            r#"{"containers": [{"safe": false}]}"#,
            r#"{"containers": ["$unknown", {"safe": false}]}"#,
        ],
        Fail,
    ),
    row(
        "a view of another document",
        "deny @[] if not input.subject.views.other.on",
        [
            r#"{"$view": {"on": true}}"#,
            r#"{"$view": {"on": false}}"#,
            r#"{"$view": {"on": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a related subject",
        "deny @[] if not _locked\n_locked if { some r in input.related.r; r.config.on }",
        [
            r#"{"$related": [{"on": true}]}"#,
            r#"{"$related": [{"on": false}]}"#,
            r#"{"$related": [{"on": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "no related subject, for sure",
        "deny @[] if not input.related.r",
        [
            r#"{"$related": [{"on": true}]}"#,
            "{}",
            r#"{"$related": [{"on": "$unknown"}]}"#,
        ],
        Pass,
    ),
    row(
        "an open tie",
        "deny @[] if not input.related.r",
        [
            r#"{"$related": [{"on": true}]}"#,
            "{}",
            r#"{"$open": [{"on": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an open tie told at a key",
        r#"deny @["s"] if not input.related.r"#,
        [
            r#"{"s": 1, "$related": [{"on": true}]}"#,
            r#"{"s": 1}"#,
            r#"{"s": 1, "$open": [{"on": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an open tie beside a certain fault",
        "deny @[] if not input.related.r\ndeny @[\"s\"] if C.s == \"bad\"",
        [
            r#"{"s": "good", "$related": [{"on": true}]}"#,
            r#"{"s": "bad"}"#,
            r#"{"s": "bad", "$open": [{"on": true}]}"#,
        ],
        Fail,
    ),
    row(
        "two subjects that share a name",
        "deny @[\"name\"] if some r in input.related.r; r.config.name == C.name; not r.config.on",
        [
            r#"{"name": "x", "$related": [{"name": "x", "on": true}]}"#,
            r#"{"name": "x", "$related": [{"name": "x", "on": false}]}"#,
            r#"{"name": "$unknown:var.n", "$related": [{"name": "$unknown:var.n", "on": false}]}"#,
        ],
        Undetermined,
    )
    .coarse(),
    // What does not matter, and what is certain.
    row(
        "an unknown that nobody reads",
        "deny @[] if not C.on",
        [
            r#"{"on": true}"#,
            r#"{"on": false}"#,
            r#"{"on": true, "name": "$unknown"}"#,
        ],
        Pass,
    ),
    row(
        "an unknown that nobody reads beside a fault",
        "deny @[] if not C.on",
        [
            r#"{"on": true}"#,
            r#"{"on": false}"#,
            r#"{"on": false, "name": "$unknown"}"#,
        ],
        Fail,
    ),
    row(
        "an unknown of the same name elsewhere",
        "deny @[] if not C.a.on",
        [
            r#"{"a": {"on": true}}"#,
            r#"{"a": {"on": false}}"#,
            r#"{"a": {"on": true}, "b": {"on": "$unknown"}}"#,
        ],
        Undetermined,
    )
    .coarse(),
    row(
        "an unknown guard beside a certain fault",
        "deny @[\"s\"] if C.s == \"bad\"\ndeny @[] if not C.on",
        [
            r#"{"s": "good", "on": true}"#,
            r#"{"s": "bad", "on": true}"#,
            r#"{"s": "bad", "on": "$unknown"}"#,
        ],
        Fail,
    ),
    row(
        "an unknown guard of a certain fault",
        "deny @[\"s\"] if C.on; C.s == \"bad\"",
        [
            r#"{"s": "good", "on": true}"#,
            r#"{"s": "bad", "on": true}"#,
            r#"{"s": "bad", "on": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "an unknown exception of a fault",
        "deny @[\"s\"] if C.s == \"bad\"; not C.scheme == \"internal\"",
        [
            r#"{"s": "bad", "scheme": "internal"}"#,
            r#"{"s": "bad", "scheme": "x"}"#,
            r#"{"s": "bad", "scheme": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "an unknown exception by pattern",
        "deny @[\"s\"] if C.s == \"bad\"; not regex.match(`^int`, C.scheme)",
        [
            r#"{"s": "bad", "scheme": "internal"}"#,
            r#"{"s": "bad", "scheme": "x"}"#,
            r#"{"s": "bad", "scheme": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "an unknown exception of items",
        "deny @[\"l\", i, \"s\"] if some i, x in C.l; x.s == \"bad\"; not C.scheme == \"internal\"",
        [
            r#"{"l": [{"s": "bad"}], "scheme": "internal"}"#,
            r#"{"l": [{"s": "bad"}], "scheme": "x"}"#,
            r#"{"l": [{"s": "bad"}], "scheme": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "an exception among the items",
        "deny @[\"l\", i] if some i, x in C.l; x == \"bad\"; not \"internal\" in C.l",
        [
            r#"{"l": ["bad", "internal"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    // Maps, comprehensions, whole values.
    row(
        "a set comprehension",
        r#"deny @["l"] if count({x | some x in C.l; x.s == "bad"}) > 0"#,
        [
            r#"{"l": [{"s": "good"}]}"#,
            r#"{"l": [{"s": "bad"}]}"#,
            r#"{"l": [{"s": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an array comprehension over a map",
        r#"deny @["tags"] if count([k | some k, v in C.tags; v == ""]) > 0"#,
        [
            r#"{"tags": {"a": "x"}}"#,
            r#"{"tags": {"a": ""}}"#,
            r#"{"tags": {"a": "x", "b": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a map that is partly unknown",
        r#"deny @["tags", k] if some k, v in C.tags; v == """#,
        [
            r#"{"tags": {"a": "x"}}"#,
            r#"{"tags": {"a": ""}}"#,
            r#"{"tags": {"a": "", "b": "$unknown"}}"#,
        ],
        Fail,
    ),
    row(
        "a map that is unknown as a whole",
        r#"deny @["tags", k] if some k, v in C.tags; v == """#,
        [
            r#"{"tags": {"a": "x"}}"#,
            r#"{"tags": {"a": ""}}"#,
            r#"{"tags": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a required key of a map",
        r#"deny @["tags"] if not C.tags.owner"#,
        [
            r#"{"tags": {"owner": "x"}}"#,
            r#"{"tags": {"a": ""}}"#,
            r#"{"tags": {"a": "$unknown"}}"#,
        ],
        Fail,
    ),
    row(
        "the keys of a map",
        r#"deny @["tags"] if not "owner" in object.keys(C.tags)"#,
        [
            r#"{"tags": {"owner": "x"}}"#,
            r#"{"tags": {"a": ""}}"#,
            r#"{"tags": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "maps in maps",
        r#"deny @["m"] if some v in C.m; some w in v; w == "bad""#,
        [
            r#"{"m": {"a": {"b": "good"}}}"#,
            r#"{"m": {"a": {"b": "bad"}}}"#,
            r#"{"m": {"a": {"b": "$unknown"}}}"#,
        ],
        Undetermined,
    ),
    row(
        "a whole object",
        r#"deny @["o"] if C.o == {"a": {"b": "bad"}}"#,
        [
            r#"{"o": {"a": {"b": "good"}}}"#,
            r#"{"o": {"a": {"b": "bad"}}}"#,
            r#"{"o": {"a": {"b": "$unknown"}}}"#,
        ],
        Undetermined,
    ),
    row(
        "an object united with defaults",
        r#"deny @[] if object.union({"s": "bad"}, C.o).s == "bad""#,
        [
            r#"{"o": {"s": "good"}}"#,
            r#"{"o": {}}"#,
            r#"{"o": {"s": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "walk",
        "deny @path if walk(C, [path, value]); value == \"bad\"",
        [
            r#"{"a": {"b": "good"}}"#,
            r#"{"a": {"b": "bad"}}"#,
            r#"{"a": {"b": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a computed key",
        "deny @[k] if some k in {\"a\", \"b\"}; C[k] == \"bad\"",
        [r#"{"a": "good"}"#, r#"{"b": "bad"}"#, r#"{"b": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a key from the configuration",
        "deny @[] if not C.m[C.k]",
        [
            r#"{"k": "a", "m": {"a": true}}"#,
            r#"{"k": "a", "m": {"a": false}}"#,
            r#"{"k": "$unknown", "m": {"a": true}}"#,
        ],
        Undetermined,
    ),
    // Terraform: a list of blocks, and a `dynamic` one among them.
    row(
        "a dynamic block beside a bad one",
        r#"deny @["ingress", i, "cidr"] if some i, x in C.ingress; some c in x.cidr; c == "0.0.0.0/0""#,
        [
            r#"{"ingress": [{"cidr": ["10.0.0.0/8"]}]}"#,
            r#"{"ingress": [{"cidr": ["0.0.0.0/0"]}]}"#,
            r#"{"ingress": [{"cidr": ["0.0.0.0/0"]}, "$unknown"]}"#,
        ],
        Fail,
    ),
    row(
        "a dynamic block beside a good one",
        r#"deny @["ingress", i, "cidr"] if some i, x in C.ingress; some c in x.cidr; c == "0.0.0.0/0""#,
        [
            r#"{"ingress": [{"cidr": ["10.0.0.0/8"]}]}"#,
            r#"{"ingress": [{"cidr": ["0.0.0.0/0"]}]}"#,
            r#"{"ingress": [{"cidr": ["10.0.0.0/8"]}, "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a nested dynamic block",
        r#"deny @["rule"] if not C.rule[0].apply[0].algorithm"#,
        [
            r#"{"rule": [{"apply": [{"algorithm": "x"}]}]}"#,
            r#"{"rule": [{"apply": [{}]}]}"#,
            r#"{"rule": [{"apply": ["$unknown"]}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a missing block that may be dynamic",
        "deny @[] if not C.logging",
        [r#"{"logging": [{}]}"#, "{}", r#"{"logging": ["$unknown"]}"#],
        Undetermined,
    )
    .coarse(),
    // What less can turn into more: each is found without the unknown, and may not be there with it.
    row(
        "a count of a partial set",
        "_good contains x if { some x in C.l; x == \"good\" }\ndeny @[\"s\"] if count(_good) == 0",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a partial set compared",
        "_good contains x if { some x in C.l; x == \"good\" }\ndeny @[\"s\"] if _good == set()",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a partial set in a variable",
        "_good contains x if { some x in C.l; x == \"good\" }\ndeny @[\"s\"] if xs := _good; count(xs) < 1",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a set without a member",
        "_good contains x if { some x in C.l; x == \"good\" }\ndeny @[\"s\"] if not \"good\" in _good",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a partial object",
        "_by[x.name] := x if some x in C.l\ndeny @[\"s\"] if not _by.log.on",
        [
            r#"{"l": [{"name": "log", "on": true}]}"#,
            r#"{"l": [{"name": "x"}]}"#,
            r#"{"l": [{"name": "$unknown", "on": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an object comprehension",
        "deny @[\"s\"] if by := {x.name: x.on | some x in C.l}; not by.log",
        [
            r#"{"l": [{"name": "log", "on": true}]}"#,
            r#"{"l": [{"name": "x"}]}"#,
            r#"{"l": [{"name": "$unknown", "on": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a short list",
        "deny @[\"s\"] if count(C.l) < 2",
        [r#"{"l": [1, 2]}"#, r#"{"l": [1]}"#, r#"{"l": [1, "$unknown"]}"#],
        Undetermined,
    )
    .coarse(),
    row(
        "a count in a helper",
        "_few(xs) if count(xs) < 2\ndeny @[\"s\"] if _few(C.l)",
        [r#"{"l": [1, 2]}"#, r#"{"l": [1]}"#, r#"{"l": [1, "$unknown"]}"#],
        Undetermined,
    )
    .coarse(),
    row(
        "the first item",
        "deny @[\"s\"] if C.l[0].s != \"good\"",
        [
            r#"{"l": [{"s": "good"}]}"#,
            r#"{"l": [{"s": "bad"}]}"#,
            r#"{"l": ["$unknown", {"s": "bad"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "the first item that lacks something",
        "deny @[\"s\"] if not C.l[0].on",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": ["$unknown", {"on": false}]}"#,
        ],
        Undetermined,
    ),
    row(
        "the first item of a variable that lacks something",
        "deny @[\"s\"] if xs := C.l; not xs[0].on",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": ["$unknown", {"on": false}]}"#,
        ],
        Undetermined,
    ),
    row(
        "two helpers that deny",
        "_unsafe if not C.safe\n_safe if not _unsafe\ndeny @[\"s\"] if not _safe",
        [
            r#"{"safe": true}"#,
            r#"{"safe": false}"#,
            r#"{"safe": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a helper of a library that denies",
        "deny @[\"s\"] if values.lacks(C, \"on\")",
        [r#"{"on": true}"#, r#"{"on": false}"#, r#"{"on": "$unknown"}"#],
        Undetermined,
    )
    .with_library("lacks(x, key) if not x[key]"),
    row(
        "a helper with a default",
        "default _level(_) := \"bad\"\n_level(x) := x.s if x.s == \"good\"\ndeny @[\"s\"] if _level(C) == \"bad\"",
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a helper with branches",
        "_level(x) := \"good\" if x.s == \"good\"\nelse := \"bad\"\ndeny @[\"s\"] if _level(C) == \"bad\"",
        [r#"{"s": "good"}"#, r#"{"s": "bad"}"#, r#"{"s": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a constant that is overridden",
        "deny @[\"s\"] if o := object.union({\"on\": false}, C.o); o.on == false",
        [
            r#"{"o": {"on": true}}"#,
            r#"{"o": {}}"#,
            r#"{"o": {"on": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a default list",
        "deny @[\"s\"] if some x in object.get(C, \"l\", [\"bad\"]); x == \"bad\"",
        [r#"{"l": ["good"]}"#, "{}", r#"{"l": "$unknown"}"#],
        Undetermined,
    ),
    row(
        "a required key among several",
        "deny @[\"s\"] if some k in {\"a\", \"b\"}; not C.tags[k]",
        [
            r#"{"tags": {"a": "x", "b": "x"}}"#,
            r#"{"tags": {"a": "x"}}"#,
            r#"{"tags": {"a": "x", "b": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    row(
        "a required key beside another that is missing",
        "deny @[\"s\", k] if some k in {\"a\", \"b\"}; not C.tags[k]",
        [
            r#"{"tags": {"a": "x", "b": "x"}}"#,
            r#"{"tags": {"a": "x"}}"#,
            r#"{"tags": {"b": "$unknown"}}"#,
        ],
        Undetermined,
    )
    .coarse(),
    row(
        "an open port among all",
        "deny @[\"s\"] if every x in C.l { x == \"bad\" }",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "the greatest",
        "deny @[\"s\"] if max([x.n | some x in C.l]) < 5",
        [
            r#"{"l": [{"n": 7}]}"#,
            r#"{"l": [{"n": 1}]}"#,
            r#"{"l": [{"n": 1}, {"n": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a sum",
        "deny @[\"s\"] if C.a + C.b < 5",
        [
            r#"{"a": 7, "b": 1}"#,
            r#"{"a": 1, "b": 1}"#,
            r#"{"a": 1, "b": "$unknown"}"#,
        ],
        Undetermined,
    ),
    row(
        "a joined list",
        "deny @[\"s\"] if concat(\",\", C.l) == \"bad\"",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Undetermined,
    )
    .coarse(),
    row(
        "lists put together",
        "deny @[\"s\"] if xs := array.concat(C.l, C.m); not \"good\" in xs",
        [
            r#"{"l": ["good"], "m": []}"#,
            r#"{"l": ["bad"], "m": []}"#,
            r#"{"l": ["bad"], "m": ["$unknown"]}"#,
        ],
        Undetermined,
    ),
    row(
        "a difference of sets",
        "deny @[\"s\"] if count({\"a\", \"b\"} - {x | some x in C.l}) > 1",
        [r#"{"l": ["a"]}"#, r#"{"l": []}"#, r#"{"l": ["$unknown"]}"#],
        Undetermined,
    ),
    row(
        "a related subject that excuses",
        "deny @[\"s\"] if C.s == \"bad\"; not _excused\n_excused if { some r in input.related.r; r.config.on == true }",
        [
            r#"{"s": "good"}"#,
            r#"{"s": "bad"}"#,
            r#"{"s": "bad", "$related": [{"on": "$unknown"}]}"#,
        ],
        Undetermined,
    ),
    row(
        "an open tie that excuses",
        "deny @[\"s\"] if C.s == \"bad\"; not _excused\n_excused if { some r in input.related.r; r.config.on == true }",
        [
            r#"{"s": "good"}"#,
            r#"{"s": "bad"}"#,
            r#"{"s": "bad", "$open": [{"on": true}]}"#,
        ],
        Undetermined,
    ),
    row(
        "a view of another document that excuses",
        "deny @[\"s\"] if C.s == \"bad\"; not input.subject.views.other.on == true",
        [
            r#"{"s": "good"}"#,
            r#"{"s": "bad"}"#,
            r#"{"s": "bad", "$view": {"on": "$unknown"}}"#,
        ],
        Undetermined,
    ),
    // What is certain beside an unknown.
    row(
        "a walk that finds a fault",
        "deny @path if walk(C, [path, value]); value == \"bad\"",
        [
            r#"{"a": "good"}"#,
            r#"{"a": "bad"}"#,
            r#"{"a": "bad", "b": "$unknown"}"#,
        ],
        Fail,
    ),
    row(
        "a fault told at the whole",
        "deny @[] if C.s == \"bad\"\ndeny @[] if C.t == \"bad\"",
        [
            r#"{"s": "good"}"#,
            r#"{"t": "bad"}"#,
            r#"{"s": "bad", "t": "$unknown"}"#,
        ],
        Fail,
    ),
    row(
        "a fault of a list told at the list",
        "deny @[\"l\"] if some x in C.l; x == \"bad\"",
        [
            r#"{"l": ["good"]}"#,
            r#"{"l": ["bad"]}"#,
            r#"{"l": ["bad", "$unknown"]}"#,
        ],
        Fail,
    ),
    row(
        "three bodies, one of them certain",
        "deny @[] if not C.a\ndeny @[\"l\"] if count(C.l) == 0\ndeny @[\"s\"] if C.s == \"bad\"",
        [
            r#"{"a": true, "l": [1], "s": "good"}"#,
            r#"{"a": true, "l": [1], "s": "bad"}"#,
            r#"{"a": "$unknown:var.a", "l": "$unknown:var.l", "s": "bad"}"#,
        ],
        Fail,
    ),
    row(
        "a body that lacks something for certain",
        "deny @[] if not C.a\ndeny @[] if not C.b",
        [
            r#"{"a": true, "b": true}"#,
            r#"{"a": true, "b": false}"#,
            r#"{"a": "$unknown", "b": false}"#,
        ],
        Fail,
    )
    .coarse(),
    row(
        "an item beside one that is partly unknown",
        "deny @[\"l\", i] if some i, x in C.l; not x.on",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": [{"on": "$unknown"}, {"on": false}]}"#,
        ],
        Fail,
    ),
    row(
        "an item behind a dynamic one that lacks something",
        "deny @[\"l\", i] if some i, x in C.l; not x.on",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": ["$unknown", {"on": false}]}"#,
        ],
        Fail,
    ),
    row(
        "an item by a helper",
        "_on(x) if x.on == true\ndeny @[\"l\", i] if some i, x in C.l; not _on(x)",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": ["$unknown:var.a", {"on": false}, {"on": "$unknown:var.b"}]}"#,
        ],
        Fail,
    ),
    row(
        "a member of a partial set",
        "_bad contains n if { some x in C.l; x.s == \"bad\"; n := x.n }\ndeny @[\"l\"] if some n in _bad; n > 1",
        [
            r#"{"l": [{"s": "bad", "n": 1}]}"#,
            r#"{"l": [{"s": "bad", "n": 2}]}"#,
            r#"{"l": [{"s": "bad", "n": 2}, {"s": "$unknown", "n": 1}]}"#,
        ],
        Fail,
    ),
    row(
        "a finding from a set",
        "_faults contains i if { some i, x in C.l; not x.on }\ndeny contains {\"message\": \"m\", \"path\": [\"l\", i]} if some i in _faults",
        [
            r#"{"l": [{"on": true}]}"#,
            r#"{"l": [{"on": false}]}"#,
            r#"{"l": [{"on": false}, {"on": "$unknown"}]}"#,
        ],
        Fail,
    ),
    row(
        "a message that says an unknown",
        "deny contains {\"message\": sprintf(\"%s is bad\", [C.name]), \"path\": []} if C.s == \"bad\"",
        [
            r#"{"s": "good", "name": "x"}"#,
            r#"{"s": "bad", "name": "x"}"#,
            r#"{"s": "bad", "name": "$unknown"}"#,
        ],
        Undetermined,
    )
    .coarse(),
];
