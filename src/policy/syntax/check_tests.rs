//! What is refused: small policies with the places and messages of their problems.

use super::analyse;

const LIBRARY: &[(&str, &str)] = &[
    ("policies/lib/net/net.rego", "package policies.lib.net\n\nopen(cidr) if cidr == \"0.0.0.0/0\"\n\nports := {22}\n"),
    ("policies/lib/values/values.rego", "package policies.lib.values\n\nis_true(x) if x == true\n"),
];

/// Returns the problems of a policy as `line:column message`.
fn problems(path: &str, text: &str, library: &[(&str, &str)]) -> Vec<String> {
    match analyse((path, text), library) {
        Ok(_) => Vec::new(),
        Err(problems) => {
            problems.iter().map(|found| format!("{}:{} {}", found.line, found.column, found.message)).collect()
        }
    }
}

/// Returns the problems of the statements of a body; the first is on line 6, column 2.
fn of_body(body: &str) -> Vec<String> {
    let head =
        "package policies.p\n\nimport data.policies.lib.net\n\ndeny contains {\"message\": \"m\", \"path\": []} if {";
    problems("p.rego", &format!("{head}\n\t{body}\n}}\n\n_rule := 1\n\n_function(x, y) := x + y\n"), LIBRARY)
}

/// Returns the problems of whole rules beside a sound `deny` on line 3; they begin on line 5.
fn of_rules(rules: &str) -> Vec<String> {
    let deny = "deny contains {\"message\": \"m\", \"path\": []} if input.subject.config.a";
    problems("p.rego", &format!("package policies.p\n\n{deny}\n\n{rules}\n"), LIBRARY)
}

#[test]
fn honest_bodies_are_accepted() {
    for body in [
        "true",
        "count(input.subject.config.a) > 1",
        "some x in input.subject.config.a; net.open(x)",
        "some i; input.subject.config.a[i] == 1",
        "some i, x in input.subject.config.a; x == i",
        "x := [y | some y in input.subject.config.a]; x[_] == 1",
        "walk(input.subject.config, [path, value]); value == path[0]",
        "every k, v in input.subject.config.a { k == v }",
        "[a, b] = [1, _rule]; a == b",
        "{\"x\": y} := input.subject.config.a; y",
        "data.policies.lib.net.open(data.policies.p._rule); data.policies.lib.values.is_true(true)",
        "net.ports[_] == data.parameters[\"X-1\"].port",
        "sprintf(\"%s %d%% %v\", [1, 2, 3]) == \"\"",
        "not _function(1, 2) == -3",
        "{p: v | some p, v in input.related.t} == {}",
        "startswith(input.subject.views.x, input.file.path); input.as_of; input.related_unknown",
        "[1 | walk(input.subject.config, [_, v]); v == 1] == []",
    ] {
        assert_eq!(of_body(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn names_that_stand_for_nothing_are_refused() {
    for (body, at, message) in [
        ("cout(1)", "6:2", "there is no function `cout`; did you mean `count`?"),
        ("x := frobnicate(1); x", "6:7", "there is no function `frobnicate`"),
        ("_functoin(1, 2)", "6:2", "there is no function `_functoin`; did you mean `_function`?"),
        ("_rulle == 1", "6:2", "`_rulle` is not defined; did you mean `_rule`?"),
        ("some input in [1]; input == 1", "6:2", "`input` is what a policy is given; call the variable something else"),
        (
            "every data in [1] { data == 1 }",
            "6:8",
            "`data` is what a policy is given; call the variable something else",
        ),
        ("[x | some y in [1]; x == y] == []", "6:22", "`x` is not defined"),
        ("y := 1; {x | x := 1} == {x}", "6:27", "`x` is not defined"),
        ("input.subject.config.a[k] == 1", "6:25", "`k` is not defined; to iterate, write `some k` before"),
        ("net.opne(1)", "6:2", "package `policies.lib.net` has no rule `opne`; did you mean `open`?"),
        ("net.ports[1] == net.port", "6:18", "package `policies.lib.net` has no rule `port`; did you mean `ports`?"),
        ("net == 1", "6:2", "`policies.lib.net` is a package; name one of its rules"),
        ("data.policies.lib == 1", "6:2", "`data.policies.lib` is not known"),
        ("data.x.y", "6:2", "`data.x.y` is not known"),
        ("data[\"x\"]", "6:2", "`data.x` is not known"),
        ("values.is_true(1)", "6:2", "there is no function `values.is_true`"),
    ] {
        let found = of_body(body);
        assert_eq!(found.len(), 1, "{body}: {found:?}");
        assert!(found[0].starts_with(&format!("{at} {message}")), "{body}: {found:?}");
    }
}

#[test]
fn calls_that_cannot_be_right_are_refused() {
    for (body, at, message) in [
        ("startswith(\"x\") == true", "6:2", "`startswith` takes 2 arguments, not 1"),
        ("count([1], x)", "6:2", "`count` takes 1 argument, not 2"),
        ("_function(1)", "6:2", "`_function` takes 2 arguments, not 1"),
        ("_rule(1)", "6:2", "`_rule` is a rule, not a function"),
        ("_function == 1", "6:2", "`_function` is a function; call it"),
        ("x := 1; x(2)", "6:10", "`x` is a variable, not a function"),
        ("net(2)", "6:2", "`net` is not a function"),
        ("-input.subject.config.a == 1", "6:2", "`-` before anything but a number fails in regorus; write `0 - x`"),
        ("walk(input, [_, x]); walk(x, [_, y]); y == 1", "6:23", "a second `walk` in one body"),
        ("net.open(1) with input as {}", "6:14", "`with` is for tests only"),
    ] {
        let found = of_body(body);
        assert!(found[0].starts_with(&format!("{at} {message}")), "{body}: {found:?}");
    }
}

#[test]
fn variables_that_cannot_be_evaluated_are_refused() {
    for (body, message) in [
        ("some x; x == 1", "6:7 nothing binds `x`; write `some x in ...`"),
        ("some i, j; input.subject.config[i] == j", "6:10 nothing binds `j`; write `some j in ...`"),
        ("x := y; y := x", "6:7 var `y` used before definition below"),
        ("x := 1; x := 2; x", "6:2 var `x` used before definition below"),
    ] {
        assert_eq!(of_body(body), [message], "{body}");
    }
    for body in ["some x; walk(input, [x, _])", "some x, y; [x, y] = input.subject.config.a", "some i; _rule[i] == 1"] {
        assert!(of_body(body).is_empty(), "{body}");
    }
}

#[test]
fn unsafe_builtins_are_refused_with_the_reason() {
    for (body, message) in [
        ("http.send({})", "`http.send` is refused: it reaches the network"),
        ("time.now_ns() > 1", "`time.now_ns` is refused: it reads the clock; use `input.as_of`"),
        ("time.parse_rfc3339_ns(\"x\") > 1", "`time.parse_rfc3339_ns` is refused: it is not built in"),
        ("rand.intn(\"x\", 2) > 1", "`rand.intn` is refused: its result differs"),
        ("uuid.rfc4122(\"x\")", "`uuid.rfc4122` is refused: its result differs"),
        ("opa.runtime()", "`opa.runtime` is refused: its result depends on the machine"),
        ("numbers.range(1, 2)", "`numbers.range` is refused: its time or memory has no bound"),
        ("net_cidr := 1; bits.lsh(net_cidr, 2)", "`bits.lsh` is refused"),
        ("graph.reachable_paths({}, [])", "`graph.reachable_paths` is refused"),
        ("print(1)", "`print` is refused: it is for debugging"),
        ("trace(\"x\")", "`trace` is refused: it is for debugging"),
        ("crypto.sha256(\"x\")", "`crypto.sha256` is refused: regorus does not have it"),
        ("io.jwt.decode(\"x\")", "`io.jwt.decode` is refused"),
        ("rego.metadata.rule()", "`rego.metadata.rule` is refused"),
        ("json.match_schema(1, {})", "`json.match_schema` is refused"),
    ] {
        let found = of_body(body);
        assert!(found.len() == 1 && found[0].contains(message), "{body}: {found:?}");
    }
    assert!(of_rules("_x if net.cidr_expand(\"::/0\")")[0].starts_with("5:7 `net.cidr_expand` is refused"));
}

#[test]
fn formats_that_do_not_fit_their_arguments_are_refused() {
    for (call, at, message) in [
        ("sprintf(\"%s %s\", [1])", "6:19", "the format has 2 verbs, but 1 arguments are given"),
        ("sprintf(\"x\", [1])", "6:15", "the format has 0 verbs, but 1 arguments are given"),
        ("sprintf(\"%5s\", [1])", "6:10", "`%5` in a format"),
        ("sprintf(`%q`, [1])", "6:10", "`%q` in a format"),
        ("sprintf(\"%\", [])", "6:10", "a format ends in `%`"),
        ("sprintf(\"%s\", \"x\")", "6:16", "the second argument of `sprintf` must be an array"),
    ] {
        let found = of_body(call);
        assert!(found[0].starts_with(&format!("{at} {message}")), "{call}: {found:?}");
    }
    assert!(of_body("x := [1]; sprintf(\"%s\", x); f := \"%s\"; sprintf(f, [1])").is_empty());
}

#[test]
fn input_has_only_the_documented_parts() {
    for (body, message) in [
        ("input.subjcet.config", "6:2 `input` has no `subjcet`; did you mean `subject`?"),
        ("input.subject.confg.a", "6:2 `input.subject` has no `confg`; did you mean `config`?"),
        ("input.document", "6:2 `input` has no `document`"),
        ("input[\"resource\"]", "6:2 `input` has no `resource`"),
        ("some x; input[x]", "6:10 the first key below `input` must be literal"),
        ("some x; input.related[x]", "6:10 the type below `input.related` must be literal"),
    ] {
        assert_eq!(of_body(body), [message], "{body}");
    }
}

#[test]
fn parameters_are_not_called_as_what_a_policy_is_given() {
    for (rules, at) in [("_f(data) := data.x", "5:4"), ("_f(_, {\"a\": input}) := input", "5:7")] {
        let found = of_rules(rules);
        assert!(found.len() == 1 && found[0].starts_with(&format!("{at} ")), "{rules}: {found:?}");
        assert!(found[0].ends_with("is what a policy is given; call the variable something else"), "{found:?}");
    }
}

#[test]
fn recursion_is_refused_with_its_cycle() {
    for (rules, at, cycle) in [
        ("_f(x) := _f(x - 1)", "5:10", "_f -> _f"),
        ("_a if _b\n\n_b if data.policies.p._c\n\n_c if not _a", "5:7", "_a -> _b -> _c -> _a"),
        ("_s contains x if some x in _t\n\n_t contains y if some y in {z | some z in _s}", "5:28", "_s -> _t -> _s"),
    ] {
        assert_eq!(of_rules(rules), [format!("{at} recursion is refused: {cycle}")], "{rules}");
    }
    let library = [
        ("l.rego", "package policies.l\n\nimport data.policies.m\n\nf(x) := m.g(x)\n"),
        ("m.rego", "package policies.m\n\nimport data.policies.l\n\ng(x) := l.f(x)\n"),
    ];
    let deny = "package policies.p\n\ndeny contains 1 if data.policies.l.f(1)\n";
    assert_eq!(
        problems("p.rego", deny, &library),
        ["5:9 recursion is refused: policies.l.f -> policies.m.g -> policies.l.f",]
    );
    assert!(of_rules("_a if {\n\t_b := 1\n\t_b == 1\n}\n\n_b if _a").is_empty());
}

#[test]
fn a_policy_has_the_agreed_outside() {
    let deny = "`deny` must be a partial set: `deny contains finding if {...}`";
    let applies = "`applies` must be true or undefined: `applies if {...}`";
    for (text, at, message) in [
        ("package policies.p\n", "1:1", "no `deny` rule; a policy has `deny contains finding if {...}`"),
        ("package policies.p\n\ndeny if true\n", "3:1", deny),
        ("package policies.p\n\ndeny := {1}\n", "3:1", deny),
        ("package policies.p\n\ndeny[\"x\"] := 1\n", "3:1", deny),
        ("package policies.p\n\ndeny(x) if x\n", "3:1", deny),
    ] {
        assert_eq!(problems("p.rego", text, &[]), [format!("{at} {message}")], "{text}");
    }
    for (rules, message) in [
        ("applies := 1", applies),
        ("applies contains 1", applies),
        ("applies(x) if x", applies),
        ("helper := 1", "`helper` is public; a policy has `deny` and `applies`, rename it to `_helper`"),
        ("_f(1) := 1\n\n_f(1, 2) := 2", "the definitions of `_f` differ in kind or in their number of parameters"),
        ("_r := 1\n\n_r contains 2", "the definitions of `_r` differ in kind or in their number of parameters"),
    ] {
        assert_eq!(of_rules(rules), [format!("5:1 {message}")], "{rules}");
    }
    assert!(of_rules("default applies := false\n\napplies if input.subject.config.b\n\ntest_x if applies").is_empty());
}

#[test]
fn a_package_is_its_path() {
    let text = "# x\npackage policies.a.b\n\ndeny contains 1\n";
    assert!(problems("policies/a/b/b.rego", text, &[]).is_empty());
    assert!(problems("pack/x.rego", text, &[]).is_empty());
    let expected = "2:1 package `policies.a.b` does not match its path; expected `policies.a.c`";
    assert_eq!(problems("policies/a/c/c.rego", text, &[]), [expected]);
}

#[test]
fn imports_must_be_of_known_packages() {
    for (import, message) in [
        ("data.policies.lib.nets", "package `policies.lib.nets` is not among the library modules"),
        ("data.x", "`data.x` is not known"),
        ("input.subject", "an alias hides that a value comes from `input`"),
        ("data.parameters.x", "import `data.parameters`"),
        ("data.policies.p", "a module need not import its own package"),
    ] {
        let found = problems("p.rego", &format!("package policies.p\n\nimport {import}\n\ndeny contains 1\n"), LIBRARY);
        assert!(found.len() == 1 && found[0].starts_with(&format!("3:1 {message}")), "{import}: {found:?}");
    }
    let good = "package policies.p\n\nimport rego.v1\nimport data.parameters\nimport data.policies.lib.net as n\n\
        import data.policies.lib.net.ports\n\ndeny contains 1 if { n.open(parameters.x.y); ports[_] == 1 }\n";
    assert!(problems("p.rego", good, LIBRARY).is_empty());
}

#[test]
fn problems_stand_in_source_order_and_those_of_the_library_last() {
    let library = [("a.rego", "package policies.a\n\nf(x) := y\n")];
    let text = "package policies.p\n\n_b := cout(1)\n\n_a := zzz\n\ndeny contains 1 if { print(1) }\n";
    let found = analyse(("p.rego", text), &library).unwrap_err();
    let order: Vec<(&str, u32)> = found.iter().map(|problem| (problem.path.as_str(), problem.line)).collect();
    assert_eq!(order, [("p.rego", 3), ("p.rego", 5), ("p.rego", 7), ("a.rego", 3)]);
}

#[test]
fn every_module_that_does_not_parse_is_told() {
    let found = analyse(("p.rego", "package"), &[("l.rego", "pckage x")]).unwrap_err();
    assert_eq!(found.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>(), ["p.rego", "l.rego"]);
}

#[test]
fn the_longest_chains_that_are_let_through_do_not_overflow_the_stack() {
    let nested = |open: &str, close: &str| (0..10).fold("1".to_owned(), |inner, _| format!("{open}{inner}{close}"));
    for (before, after) in [("", " + 1"), ("- ", ""), ("", " | {1}")] {
        let chain = nested(&format!("{}(", before.repeat(48)), &format!("){}", after.repeat(48)));
        of_body(&format!("x := {chain}; x"));
    }
    of_body(&format!("x := input.subject.config{}; x", "[0]".repeat(48)));
}

#[test]
fn a_head_that_may_be_undefined_for_one_of_several_solutions_is_refused() {
    let message = "the engine drops the other results where this is undefined for one; bind it in the body: `x := ...`";
    for rule in [
        "_a contains x.n if some x in input.subject.config.l",
        "_a contains {\"n\": lower(x)} if some x in input.subject.config.l",
        "_a[x.n] := 1 if some x in input.subject.config.l",
        "_a[x] := y.n if some x, y in input.subject.config.l",
        "_a := [x.n] if some x in input.subject.config.l",
        "_a contains x.n if { x := input.subject.config.l[_]; x.m }",
        "_a contains path[0] if walk(input.subject.config, [path, _])",
        "_a contains x + 1 if some x in input.subject.config.l",
    ] {
        let found = of_rules(rule);
        assert!(found.len() == 1 && found[0].starts_with("5:") && found[0].ends_with(message), "{rule}: {found:?}");
    }
    for rule in [
        "_a contains n if { some x in input.subject.config.l; n := x.n }",
        "_a contains {\"n\": [x, input.subject.address, 1]} if some x in input.subject.config.l",
        "_a contains input.subject.config.n if input.subject.config.m",
        "_a contains [y.n | some y in x] if some x in input.subject.config.l",
        "_a contains lower(_b) if some x in input.subject.config.l\n\n_b := \"b\"",
        "_a(x) := y.n if some y in x",
    ] {
        assert_eq!(of_rules(rule), Vec::<String>::new(), "{rule}");
    }
}
