//! `annexa test`: the unit tests of policies, with line coverage.
//!
//! The names of the tests come from the source: a test that is undefined is a failure, not an absence.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::exit::Exit;
use super::tree;
use crate::evaluate::TestBench;
use crate::policy::{Metadata, PolicySet, imports_of, package_of, test_rules};

/// Arguments of `annexa test`.
#[derive(Debug, Args)]
pub(super) struct TestArguments {
    /// Folders with policies and tests. Default: the built-in ones.
    folders: Vec<PathBuf>,
    /// Only tests whose package or name contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Fail if a line of a policy is not reached.
    #[arg(long)]
    full_coverage: bool,
    /// Name every test that passes, too.
    #[arg(short, long)]
    verbose: bool,
}

#[derive(Default)]
struct Results {
    passed: usize,
    failures: Vec<String>,
    covered: BTreeMap<String, BTreeSet<u32>>,
    missed: BTreeMap<String, BTreeSet<u32>>,
}

/// Runs the tests and prints failures, coverage and counts.
pub(super) fn run(arguments: &TestArguments, output: &mut dyn Write) -> anyhow::Result<Exit> {
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    let built_in = PolicySet::built_in_sources().iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    if arguments.folders.is_empty() {
        sources.extend(built_in);
    } else {
        for folder in &arguments.folders {
            sources.extend(tree::sources(folder)?);
        }
        // Libraries that are built in can be imported, unless the folders have others of their names.
        let own: BTreeSet<Option<String>> = sources.values().map(|source| package_of(source)).collect();
        let libraries = built_in.filter(|(path, _)| path.contains("/lib/") && !path.ends_with("_test.rego"));
        sources.extend(libraries.filter(|(_, source)| !own.contains(&package_of(source))));
    }
    let mut results = Results::default();
    for (path, source) in sources.iter().filter(|(path, _)| path.ends_with("_test.rego")) {
        run_module(path, source, &sources, arguments, &mut results, output)?;
    }
    let uncovered = report(&results, arguments, output)?;
    let total = results.passed + results.failures.len();
    writeln!(output, "{} passed, {} failed", results.passed, results.failures.len())?;
    let incomplete = total == 0 || arguments.full_coverage && uncovered > 0;
    if total == 0 {
        writeln!(output, "no test was found: tests stand in files that end in `_test.rego`")?;
    }
    Ok(if results.failures.is_empty() && !incomplete { Exit::Clean } else { Exit::Findings })
}

fn run_module(
    path: &str,
    source: &str,
    sources: &BTreeMap<String, String>,
    arguments: &TestArguments,
    results: &mut Results,
    output: &mut dyn Write,
) -> anyhow::Result<()> {
    let package = package_of(source).unwrap_or_default();
    let place = tree::place_of(path, &arguments.folders);
    let tests = match test_rules((path, source)) {
        Ok(tests) => tests,
        Err(problems) => {
            results.failures.extend(
                problems
                    .iter()
                    .map(|problem| format!("{place}:{}:{}: {}", problem.line, problem.column, problem.message)),
            );
            return Ok(());
        }
    };
    let wanted = |name: &str| {
        arguments.only.as_ref().is_none_or(|text| name.contains(text.as_str()) || package.contains(text.as_str()))
    };
    let tests: Vec<_> = tests.into_iter().filter(|(name, _)| wanted(name)).collect();
    if tests.is_empty() {
        return Ok(());
    }
    let modules = modules(path, source, sources);
    let mut bench = match TestBench::new(&modules, &parameters(&modules)) {
        Ok(bench) => bench,
        Err(error) => {
            results.failures.push(format!("{place}: {error}"));
            return Ok(());
        }
    };
    for (name, line) in tests {
        match bench.run(&package, &name) {
            Ok(true) => {
                results.passed += 1;
                if arguments.verbose {
                    writeln!(output, "pass {package}.{name}")?;
                }
            }
            Ok(false) => results.failures.push(format!("{place}:{line}: {name} is not true")),
            Err(error) => results.failures.push(format!("{place}:{line}: {name}: {error}")),
        }
    }
    for (file, (covered, missed)) in bench.coverage()? {
        results.covered.entry(file.clone()).or_default().extend(covered);
        results.missed.entry(file).or_default().extend(missed);
    }
    Ok(())
}

/// Returns a test module with everything that it uses, directly or not.
fn modules<'a>(path: &'a str, source: &'a str, sources: &'a BTreeMap<String, String>) -> Vec<(&'a str, &'a str)> {
    let by_package: BTreeMap<String, (&str, &str)> = sources
        .iter()
        .filter(|(path, _)| !path.ends_with("_test.rego"))
        .filter_map(|(path, source)| Some((package_of(source)?, (path.as_str(), source.as_str()))))
        .collect();
    let mut found = BTreeMap::from([(path, source)]);
    let mut open = imports_of(source);
    while let Some(package) = open.pop() {
        if let Some((path, source)) = by_package.get(&package)
            && found.insert(path, source).is_none()
        {
            open.extend(imports_of(source));
        }
    }
    found.into_iter().collect()
}

/// Returns the data that tests see: the defaults of the parameters.
fn parameters(modules: &[(&str, &str)]) -> serde_json::Value {
    let mut all = serde_json::Map::new();
    for (_, source) in modules {
        let Ok(metadata) = Metadata::of_source(source) else { continue };
        let values: serde_json::Map<String, serde_json::Value> =
            metadata.parameters.into_iter().map(|(name, parameter)| (name, parameter.default)).collect();
        all.insert(metadata.id.to_string(), values.into());
    }
    serde_json::json!({ "parameters": all })
}

/// Prints failures and coverage, and returns the number of policy lines that no test reached.
fn report(results: &Results, arguments: &TestArguments, output: &mut dyn Write) -> anyhow::Result<usize> {
    for failure in &results.failures {
        writeln!(output, "FAIL {failure}")?;
    }
    let (mut lines, mut uncovered) = (0, 0);
    for (path, covered) in results.covered.iter().filter(|(path, _)| !path.ends_with("_test.rego")) {
        let missed: Vec<u32> =
            results.missed.get(path).into_iter().flatten().filter(|line| !covered.contains(line)).copied().collect();
        lines += covered.len() + missed.len();
        uncovered += missed.len();
        if !missed.is_empty() && arguments.only.is_none() {
            let list: Vec<String> = missed.iter().map(ToString::to_string).collect();
            writeln!(output, "not covered {}: {}", tree::place_of(path, &arguments.folders), list.join(", "))?;
        }
    }
    if let Some(tenths) = ((lines - uncovered) * 1000).checked_div(lines) {
        writeln!(output, "coverage {}.{} % of {lines} lines of policies", tenths / 10, tenths % 10)?;
    }
    Ok(uncovered)
}
