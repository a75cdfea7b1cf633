//! What small policies read: a table of bodies and rules with the keys, elements and wholes of their `deny`.

use super::{Analysis, KeySet, Reads, analyse};

pub(super) const LIBRARY: &str = "package policies.lib.net

open(cidr) if cidr == \"0.0.0.0/0\"

any_open(blocks) if {
	some block in blocks
	open(block.cidr)
}
";

/// Name, body of `deny` or whole rules, keys, elements, wholes; `*` is all of them.
pub(super) type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    // References.
    ("a comparison with a scalar", r#"C.acl == "public""#, "acl", "", ""),
    ("a missing key", "not C.encrypted", "encrypted", "", ""),
    ("a nested key", "C.a.b.c", "a b c", "", ""),
    ("a bracketed key", r#"C["a-b"].c"#, "a-b c", "", ""),
    ("an array index", "C.a[0].b", "a b", "", ""),
    ("an index below a member", "some x in C.a; x[0] == 1", "a", "a", "a"),
    ("a variable", "c := C; c.a == 1", "a", "", ""),
    ("a variable that is called as an import", "net := C; net.a == 1", "a", "", ""),
    ("a wildcard", "C.a[_].b == 1", "a b", "a", ""),
    ("a declared index", "some i; C.a[i].b == 1", "a b", "a", ""),
    ("a computed key", "C[C.which] == 1", "which", "config", ""),
    ("keys from a list of words", r#"some k in ["a", "b"]; not C[k]"#, "a b", "", ""),
    ("keys from a set of words in a rule", "_keys := {\"a\", \"b\"}\nD some k in _keys; not C[k] E", "a b", "", ""),
    ("keys from the keys of an object", r#"some k, want in {"a": 1, "b": 2}; C[k] != want"#, "a b", "", ""),
    ("keys from words or from the input", r#"some k in array.concat(["a"], C.names); C[k]"#, "names", "config names", ""),
    ("an index that is never bound", "some k in []; C.a[k]", "a", "a", ""),
    ("parameters hold no unknowns", r#"C.days < data.parameters["X-1"].minimum"#, "days", "", "days"),
    ("the subject's own words hold none", r#"startswith(input.subject.name, "x"); input.file.path; input.as_of"#, "", "", ""),
    ("a key from an unfollowed part", "some t in input.related_unknown; C.a[t]", "a", "a", ""),

    // Iteration.
    ("members", r#"some x in C.a; x.b == "c""#, "a b", "a", ""),
    ("scalar members", r#"some x in C.a; x == "c""#, "a", "a", ""),
    ("keys and members", r#"some k, v in C.tags; startswith(k, v)"#, "tags", "tags", ""),
    ("every member", "every x in C.a { x.b }", "a b", "a", ""),
    ("every key", r#"every k, x in C.a { startswith(k, "b") }"#, "a", "a", ""),
    ("members of named members", "some x in C.a; some y in x.b; y == 1", "a b", "a b", ""),
    ("members of unnamed members", "some x in C.a; some y in x; y == 1", "a", "a", "a"),
    ("all of the configuration", "some k, v in C; v == 1", "", "config", ""),
    ("a view", "some c in input.subject.views.containers; c.config.privileged", "containers config privileged", "containers", ""),
    ("a walk", "walk(C, [p, v]); v == 1", "*", "*", "*"),
    ("a walk as a collection", "some p, v in walk(C); v == 1", "*", "*", "*"),

    // Membership and comparison.
    ("a word in a list", r#""push" in C.on"#, "on", "on", ""),
    ("a value in a literal set", r#"C.a in {"x", "y"}"#, "a", "", ""),
    ("a value in a list", "C.a in C.b", "a b", "b", "a b"),
    ("a value in a parameter", r#"not C.a in data.parameters["X-1"].allowed"#, "a", "", "a"),
    ("two values", "C.a == C.b", "a b", "", "a b"),
    ("a list of scalars", r#"C.a == ["x"]"#, "a", "a", ""),
    ("a nested list", r#"C.a == [["x"]]"#, "a", "", "a"),
    ("an empty object", "C.a == {}", "a", "a", ""),
    ("a member with a list", r#"some x in C.a; x != ["y"]"#, "a", "a", "a"),
    ("unification", "C.a = 1", "a", "", ""),
    ("unification of a variable, which may be bound already", "x = C.a; x.b", "a b", "", "a"),
    ("unification of two values", "C.a = C.b", "a b", "", "a b"),
    ("destructuring", "[a, b] := C.a; a.x; b == 1", "a x", "a", ""),
    ("destructuring an object", r#"{"x": v} := C.a; some y in v; y == 1"#, "a x", "a x", ""),

    // Builtins.
    ("a string function", r#"lower(C.a) == "x""#, "a", "", ""),
    ("a type test", "is_array(C.a)", "a", "", ""),
    ("a count", "count(C.a) > 2", "a", "a", ""),
    ("a count of distinct members", "count({x | some x in C.a}) > 1", "a", "a", "a"),
    ("a count of listed members", "count([x | some x in C.a; x.b]) > 1", "a b", "a", ""),
    ("a count that asks for any", "count({x | some x in C.a; x.b}) > 0", "a b", "a", ""),
    ("text of a value", "json.marshal(C.a) != \"\"", "a", "", "a"),
    ("text of the configuration", "json.marshal(C) != \"\"", "", "", "config"),
    ("a value from text", r#"json.unmarshal(C.a).Statement[_].Effect == "Allow""#, "a", "", ""),
    ("object.get", r#"object.get(C, "a", false) == true"#, "a", "", ""),
    ("object.get with a path", r#"object.get(C, ["a", "b"], []) == []"#, "a b", "b", ""),
    ("object.get with a computed key", "object.get(C.a, C.k, 1) == 1", "a k", "", "a"),
    ("object.get with a key from words", r#"some k in {"a", "b"}; object.get(C, k, 1) == 1"#, "a b", "", ""),
    ("the default of object.get", r#"some x in object.get(C, "a", C.b); x.c"#, "a b c", "a b", ""),
    ("object.keys", r#""x" in object.keys(C.a)"#, "a", "a", ""),
    ("array.concat", "some x in array.concat(C.a, C.b); x.c", "a b c", "a b", ""),
    ("object.union", "x := object.union(C.a, {\"k\": C.b}); some y in x.k; y == 1", "a b k", "b k", ""),
    ("object.union_n", "x := object.union_n([C.a, C.b]); x.c", "a b c", "", ""),
    ("arithmetic", "C.a - C.b > 3 * C.c", "a b c", "", ""),
    ("sorting", r#"sort(C.a)[0] == "x""#, "a", "", "a"),

    // Built collections.
    ("a comprehension", "xs := [x.b | some x in C.a]; some y in xs; y == 1", "a b", "a", ""),
    ("a comprehension of collections", "xs := {x.b | some x in C.a}; some y in xs; some z in y; z == 1", "a b", "a b", ""),
    ("a value under another name", r#"x := {"p": C.a}; some y in x.p; y == 1"#, "a", "a", ""),
    ("an object comprehension", "xs := {k: v | some k, v in C.a}; some i; xs[i].b == 1", "a b", "a", ""),
    ("a set difference with scalars", r#"count({x | some x in C.a} - {"x"}) > 0"#, "a", "a", ""),
    ("a set difference", "count({x | some x in C.a} - {x | some x in C.b}) > 0", "a b", "a b", "a b"),
    ("a set union", "some x in {y | some y in C.a} | {C.b}; x.c", "a b c", "a", ""),
    ("an empty set", "{x | some x in C.a; x.b} == set()", "a b", "a", ""),

    ("fields that are told apart", r#"xs := {{"v": x, "k": k} | some k, x in C.a}; some y in xs; startswith(y.k, "x"); some z in y.v.l; z == 1"#, "a l", "a l", ""),
    ("words in fields", "_t := {\"p\": {\"x\", \"y\"}}\nD some n, _ in _t; C[n]; some m in _t[n]; C.b[m] E", "p b x y", "", ""),
    ("fields under computed keys", r#"o := {C.k: C.v, "w": C.w}; some x in o.w; x == 1"#, "k v w", "v w", ""),
    ("all members of an object", r#"o := {"v": C.v, "w": C.w}; some x in o; some y in x; y == 1"#, "v w", "v w", ""),
    ("a shape that grows with each call", "_g(x) := {\"a\": x}\nD y := _g(C.v); z := _g(y); some x in z.a.a; x == 1 E", "a v", "a v", ""),
    ("a shape that is deeper than is kept", r#"o := {"a": {"b": {"c": {"d": {"e": {"f": C.v}}}}}}; some x in o.a.b.c.d.e.f; x == 1"#, "v", "v", ""),
    ("a shape that is compared", r#"{"a": [C.v]} == {"a": C.w}"#, "v w", "", "v w"),

    // Rules and functions.
    ("a function", "_f(x) if x.a\nD _f(C.b) E", "a b", "", ""),
    ("a parameter that is iterated", "_f(xs) if some x in xs\nD _f(C.a) E", "a", "a", ""),
    ("a parameter of two calls", "_f(xs) if { some x in xs; x.k }\nD _f(C.a); _f(C.b) E", "a b k", "a b", ""),
    ("a function's result", "_f(x) := x.a\nD some y in _f(C); y.b E", "a b", "a", ""),
    ("a literal parameter", "_f(\"x\", y) := y.a\nD some y in _f(C.k, C); y.b E", "k a b", "a", ""),
    ("a rule", "_r := C.a\nD some x in _r; x.b E", "a b", "a", ""),
    ("a rule with branches", "_r := C.a if C.x\nelse := C.b if C.y\nelse := []\nD some x in _r; x == 1 E", "a b x y", "a b", ""),
    ("a rule with a default", "default _r := []\n_r := C.a\nD some x in _r; x == 1 E", "a", "a", ""),
    ("a partial set", "_s contains x if some x in C.a\nD some y in _s; y.b E", "a b", "a", ""),
    ("a member of a partial set in brackets", "_s contains y if { some x in C.a; y := x.l }\nD some y; _s[y]; some z in y; z == 1 E", "a l", "a l", "l"),
    ("a partial object", "_o[k] := v if some k, v in C.a\nD _o.x.b E", "a b", "a", ""),
    ("a rule by its full path", "_r := C.a\nD data.policies.p._r[_] == 1 E", "a", "a", ""),
    ("a rule that nobody uses", "_r if C.a\nD C.b E", "b", "", ""),
    ("a library function", "import data.policies.lib.net\nD net.any_open(C.a) E", "a cidr", "a", ""),
    ("a library function by its full path", "D data.policies.lib.net.open(C.a) E", "a", "", ""),
    ("a variable that hides a rule", "_r := C.a\nD _r := C.b; some x in _r; x == 1 E", "b", "b", ""),

    // Idioms.
    ("two wildcards", "C.a[_].b[_] == 1", "a b", "a b", ""),
    ("an index of the same list", "some i, _ in C.a; C.a[i].b; C.k[i] == 1", "a b k", "a k", ""),
    ("object.get in object.get", r#"object.get(object.get(C, "a", {}), "b", []) == 1"#, "a b", "", ""),
    ("a slice", "some x in array.slice(C.a, 0, 1); x.b", "a b", "a", ""),
    ("joined words", r#"concat(",", C.a) == "x""#, "a", "a", ""),
    ("a member of another list", "some x in C.a; x in C.b", "a b", "a b", "a b"),
    ("an assignment in a comprehension", "count([x | x := C.a[_].b]) > 0", "a b", "a", ""),
    ("the greatest", "max([x.b | some x in C.a]) > 1", "a b", "a", "b"),
    ("keys of one object in another", "some k, _ in C.a; C.b[k] == 1", "a b", "a b", ""),
    ("two counts", "count(C.a) == count(C.b)", "a b", "a b", ""),
    ("a function with branches", "_f(x) := x.a if x.k\nelse := x.b\nD some y in _f(C); y == 1 E", "a b k", "a b", ""),
    ("a negated function", "_f(x) if some y in x.b\nD some x in C.a; not _f(x) E", "a b", "a b", ""),
    ("a shared variable name", "xs := [x | some x in C.a]; ys := [x.k | some x in C.b]; count(xs) > count(ys)", "a b k", "a b", ""),
    ("a value by a pair", "p := [C.a, C.b]; some x in p[0]; x == 1", "a b", "a b", ""),
    ("a default in a function", "default _f(_) := 0\n_f(x) := count(x.a)\nD _f(C) == 1 E", "a", "a", ""),
    ("a set of pairs", "s := {[x.k, x.v] | some x in C.a}; some i; s[[i, 1]]; i == 1", "a k v", "a", "k v"),
    ("a value in a built set", "s := {x | some x in C.a}; s[C.b]", "a b", "a", "a b"),
    ("a value as a key", "o := {x: 1 | some x in C.a}; o[C.b] == 1", "a b", "a", "a b"),
    ("a word in a built set", r#"s := {x | some x in C.a}; s["x"]"#, "a", "a", ""),
    ("a word in a joined text", r#"contains(json.marshal(C.a.b), "x")"#, "a b", "", "b"),
    ("a member by its own key", "some k, v in C.a; C.a[k].b == v.b", "a b", "a", "b"),
    ("a ternary by object.get", r#"x := object.get(C, ["a", "b", 0, "k"], C.v); x == 1"#, "a b k v", "", ""),

    // Related subjects.
    ("related subjects", r#"some r in input.related.t; r.config.a == 1; startswith(r.name, r.address)"#, "a", "", ""),
    ("related subjects by object.get", r#"some r in object.get(input.related, "t", []); r.config.a"#, "a", "", ""),
    ("the first related subject", "input.related.t[0].config.a", "a", "", ""),
    ("no related subject", "not input.related.t", "", "", ""),

    // Findings.
    ("a message", r#"deny contains {"message": sprintf("%v", [C.a]), "path": []} if C.b"#, "a b", "", "a"),
    ("a message without a function", r#"deny contains {"message": C.a, "path": []} if C.b"#, "a b", "", "a"),
    ("a path", r#"deny contains f if { some c in C.a; c.b; f := {"message": "", "path": array.concat(c.path, ["b"])} }"#, "a b path", "a", ""),
    ("a finding in a variable", r#"deny contains f if { some c in C.a; f := {"message": "", "path": c.path, "related": [c.r]} }"#, "a path r", "a", ""),
    ("a finding from a function", "_f(c) := {\"message\": c.m, \"path\": c.path}\ndeny contains f if { some c in C.a; f := _f(c) }", "a m path", "a", "m"),
    ("findings from a set", "_f contains {\"message\": \"\", \"path\": path} if { some c in C.a; path := c.path }\ndeny contains f if some f in _f", "a path", "a", "path"),
    ("more fields of a finding", r#"deny contains {"message": "", "path": [], "evidence": C.a}"#, "a", "", "a"),
];

/// Writes a case out as a policy: `C` is the configuration, `D ... E` a `deny` rule.
pub(super) fn policy(rules: &str) -> String {
    let wrapped =
        if rules.contains("D ") || rules.contains("deny ") { rules.to_owned() } else { format!("D {rules} E") };
    let text =
        wrapped.replace("D ", "deny contains {\"message\": \"m\", \"path\": []} if {\n\t").replace(" E", "\n}\n");
    let (imports, rules): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("import"));
    let text = format!("package policies.p\n{}\n{}\n", imports.join("\n"), rules.join("\n"));
    text.replace("C.", "input.subject.config.")
        .replace("C[", "input.subject.config[")
        .replace("C,", "input.subject.config,")
        .replace("C;", "input.subject.config;")
        .replace("C)", "input.subject.config)")
}

pub(super) fn analysed(rules: &str) -> Analysis {
    let text = policy(rules);
    let library = [("policies/lib/net/net.rego", LIBRARY)];
    analyse(("p.rego", &text), &library).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

fn keys(list: &str) -> KeySet {
    if list == "*" { KeySet::All } else { KeySet::Keys(list.split_whitespace().map(str::to_owned).collect()) }
}

#[test]
fn every_case_reads_what_the_table_says() {
    let mut wrong = Vec::new();
    for (name, rules, key_list, elements, wholes) in CASES {
        let found = analysed(rules).deny;
        let contents = found.contents.clone();
        let expected = Reads { keys: keys(key_list), elements: keys(elements), wholes: keys(wholes), contents };
        if found != expected {
            wrong.push(format!("{name}: {rules}\n   found {found:?}\nexpected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_is_only_asked_whether_it_is_there_is_not_looked_into() {
    let cases = [
        ("not C.a", ""),
        ("C.a.b", ""),
        ("is_string(C.a); C.a != \"\"; C.b == null", ""),
        ("C.a == true; C.b > 1", ""),
        ("_on(x) if x != \"\"\nD not _on(C.a) E", ""),
        ("count(C.a) == 0", ""),
        ("some x in C.a; x", ""),
        ("C.a == \"x\"", "a"),
        ("C.a == C.b", "a b"),
        ("C.a in {\"x\", \"y\"}", "a"),
        ("\"x\" in C.a", "a"),
        ("count(C.a) > 1", "a"),
        ("startswith(C.a, C.b.c)", "a c"),
        ("some x in C.a; x == \"x\"", "a"),
        ("{\"x\": 1}[C.a] == 1", "a"),
        ("concat(\",\", [C.a, \"x\"]) == \"x\"", "a"),
        ("s := {x | some x in C.a}; count(s) > 1", "a"),
        ("o := {C.a: 1}; o.x", "a"),
        ("some k in object.keys(C.a); k == \"x\"", "a"),
    ];
    let mut wrong = Vec::new();
    for (rules, expected) in cases {
        let found = analysed(rules).deny.contents;
        let KeySet::Keys(found) = &found else { panic!("{rules}: {found:?}") };
        let expected: Vec<&str> = expected.split_whitespace().collect();
        if expected != found.iter().collect::<Vec<_>>() {
            wrong.push(format!("{rules}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rules that say something of a subject, and what two subjects have to have alike beside what `deny` reads: nothing (`=`), names of
/// related subjects (`others`), or all, as it cannot be told (`-`).
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("C.a", "="),
    (r#"M sprintf("%s is open", [input.subject.address])"#, "="),
    (r#"M sprintf("%s has %d in %v %%", [input.subject.name, C.a, C.b])"#, "="),
    (r#"M input.subject.address"#, "="),
    (r#"_m := sprintf("%s", [input.subject.name])
M sprintf("%s!", [_m])"#, "="),
    (r#"_m(x) := sprintf("%s: %s", [input.subject.address, x])
M _m(C.a)"#, "="),
    (r#"_m(x) := sprintf("%s", [x])
M _m(input.subject.address)"#, "="),
    ("x := input.subject.name; C.a", "="),
    ("is_string(input.subject.name)", "="),
    (r#"input.subject.type == "t""#, "="),
    ("json.marshal(C) != \"\"", "="),
    ("some k, v in C; v == 1", "="),
    ("count(input.related.t) > 1", "="),
    ("some r in input.related.t; r.config.a", "="),
    (r#"input.related_unknown == ["t"]"#, "="),

    (r#"some r in input.related.t; r.name == C.a"#, "others"),
    (r#"M concat(", ", [r.address | some r in input.related.t])"#, "others"),
    // Of what is found by walking, it is not known what it is.
    ("walk(C, [p, v]); v == 1", "others"),

    ("json.marshal(input.related.t) != \"\"", "-"),
    ("some r in input.related.t; some k, v in r; v == 1", "-"),
    (r#"M sprintf("%v", [input.subject.address])"#, "-"),
    (r#"M sprintf("%s", [[input.subject.address]])"#, "-"),
    (r#"M sprintf(C.format, [input.subject.address])"#, "-"),
    (r#"M concat(" ", [input.subject.address, "is open"])"#, "-"),
    (r#"M upper(input.subject.address)"#, "-"),
    (r#"startswith(input.subject.name, "x")"#, "-"),
    (r#"input.subject.name != """#, "-"),
    (r#"input.subject.name == "x""#, "-"),
    ("input.subject.name == C.a", "-"),
    (r#"input.subject.name in {"x", "y"}"#, "-"),
    (r#"[input.subject.name] == ["x"]"#, "-"),
    (r#"x := input.subject; x.name > "a""#, "-"),
    (r#"sprintf("%s", [input.subject.name]) == "x""#, "-"),
    ("C.a[input.subject.name]", "-"),
    ("object.get(C.a, input.subject.name, 1) == 1", "-"),
    ("x := {input.subject.name, C.a}; count(x) > 1", "-"),
    ("x := [y | some y in {z | some z in [input.subject.name, C.a]}]; x[0]", "-"),
    ("x := {input.subject.name: 1}; x.b", "-"),
    ("_by[input.subject.name] := C.a\nD _by.x E", "-"),
    ("_f(\"x\") := 1\nD _f(input.subject.name) E", "-"),
    ("_f(x) if x == \"x\"\nD _f(input.subject.name) E", "-"),
    ("json.marshal(input.subject) != \"\"", "-"),
    ("walk(input.subject, [p, v]); v == 1", "-"),
    ("some k, v in input.subject; v == 1", "-"),
    ("input.subject[C.a] == 1", "-"),
    ("input.file.path", "-"),
    ("input.as_of > C.a", "-"),
    ("applies if input.subject.name == \"x\"\nD C.a E", "-"),
    (r#"deny contains {"message": "", "path": [input.subject.name]} if C.a"#, "-"),
    (r#"deny contains {"message": "", "path": [], "more": input.subject.name} if C.a"#, "-"),
];

#[test]
fn what_a_subject_is_called_may_be_repeated_and_no_more() {
    let mut wrong = Vec::new();
    for (rules, expected) in NAMES {
        let message = |rules: &str| rules.replace("M ", "deny contains {\"path\": [], \"message\": ") + "} if C.z";
        let rules = if rules.contains("M ") { message(rules) } else { (*rules).to_owned() };
        let found = match analysed(&rules).alike {
            None => "-",
            Some(alike) if alike.others_named => "others",
            Some(_) => "=",
        };
        if found != *expected {
            wrong.push(format!("{rules}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_goes_into_the_places_of_findings_is_told() {
    let cases = [
        ("C.a", "", ""),
        (r#"deny contains {"message": "", "path": ["a"]} if C.b"#, "", ""),
        (r#"deny contains {"message": "", "path": p} if { some c in C.a; p := c.path }"#, "", "path"),
        (r#"deny contains {"message": "", "path": ["a", k]} if some k, v in C.a"#, "", ""),
        (r#"deny contains {"message": "", "path": [], "related": [{"address": C.to, "path": []}]} if C.b"#, "", "to"),
        (
            r#"deny contains f if { some c in C.a; f := {"message": "", "path": array.concat(["x"], c.path)} }"#,
            "",
            "path",
        ),
    ];
    for (rules, key_list, wholes) in cases {
        let places = analysed(rules).alike.unwrap().places;
        assert_eq!((places.keys, places.wholes), (keys(key_list), keys(wholes)), "{rules}");
    }
}

#[test]
fn applies_is_read_apart_from_deny() {
    let analysis = analysed("applies if some x in C.a\nD C.b E");
    assert_eq!(analysis.deny.keys, keys("b"));
    let applies = analysis.applies.unwrap();
    assert_eq!((applies.keys, applies.elements), (keys("a"), keys("a")));
    assert_eq!(analysed("C.b").applies, None);
}

#[test]
fn related_types_are_named() {
    let rules = "applies if input.related.t\nD some x in object.get(input.related, \"u\", []); some k in {\"v\"}; input.related.w E";
    assert_eq!(analysed(rules).related, ["t", "u", "w"]);
}

#[test]
fn a_computed_related_type_is_refused() {
    for rules in ["r := input.related; some t, x in r", "some t, x in input.related", "count(input.related) > 1"] {
        let problems = analyse(("p.rego", &policy(rules)), &[]).unwrap_err();
        assert_eq!(problems[0].message, "`input.related` must be followed by a literal type", "{rules}");
        assert_eq!(problems[0].line, 4);
    }
}

#[test]
fn packages_that_are_imported_or_named_are_listed() {
    assert_eq!(analysed("D data.policies.lib.net.open(C.a) E").imports, ["policies.lib.net"]);
    assert_eq!(analysed("import data.policies.lib.net\nD net.open(C.a) E").imports, ["policies.lib.net"]);
    assert!(analysed("C.a").imports.is_empty());
    assert_eq!(analysed("C.a").package, "policies.p");
}
