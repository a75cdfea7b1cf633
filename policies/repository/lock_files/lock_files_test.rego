package policies.repository.lock_files_test

import data.policies.repository.lock_files

_input(names) := {"subject": {"address": "repository", "config": {"files": []}, "views": {"by_name": names}}}

_missing(path) := {"message": sprintf("repository has no lock file for %s", [path]), "path": []}

test_deny_no_lock if {
	names := {"package.json": ["package.json"], "cargo.toml": ["tools/Cargo.toml"]}
	findings := lock_files.deny with input as _input(names)
	findings == {_missing("package.json"), _missing("tools/Cargo.toml")}
}

test_deny_lock_elsewhere if {
	names := {"package.json": ["web/package.json"], "yarn.lock": ["docs/yarn.lock"]}
	findings := lock_files.deny with input as _input(names)
	findings == {_missing("web/package.json")}
}

test_deny_lock_of_another_manager if {
	names := {"gemfile": ["Gemfile"], "package-lock.json": ["package-lock.json"]}
	findings := lock_files.deny with input as _input(names)
	findings == {_missing("Gemfile")}
}

test_allow_lock_beside if {
	names := {"package.json": ["web/package.json"], "pnpm-lock.yaml": ["web/pnpm-lock.yaml"]}
	findings := lock_files.deny with input as _input(names)
	findings == set()
}

test_allow_lock_of_workspace if {
	names := {"cargo.toml": ["Cargo.toml", "crates/a/Cargo.toml"], "cargo.lock": ["Cargo.lock"]}
	findings := lock_files.deny with input as _input(names)
	findings == set()
}

test_allow_manifest_aside if {
	findings := lock_files.deny with input as _input({"package.json": ["examples/web/package.json"]})
	findings == set()
}

test_allow_applies_with_manifest_only if {
	lock_files.applies with input as _input({"composer.json": ["composer.json"]})
	not lock_files.applies with input as _input({"go.mod": ["go.mod"]})
	not lock_files.applies with input as {"subject": {"views": {}}}
}
