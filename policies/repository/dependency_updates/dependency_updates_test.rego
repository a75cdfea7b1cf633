package policies.repository.dependency_updates_test

import data.policies.repository.dependency_updates

_repository(files, views) := {"subject": {"address": "repository", "config": {"files": files}, "views": views}}

_names := {"package.json": ["package.json"], "cargo.toml": ["tools/Cargo.toml"], "go.mod": ["examples/x/go.mod"]}

_with_dependabot(document) := _repository([], {"by_name": _names, "by_extension": {}, "dependabot": document})

_uncovered(ecosystem) := {
	"message": sprintf("repository does not update its dependencies from %s", [ecosystem]),
	"path": [],
}

test_deny_no_tool if {
	findings := dependency_updates.deny with input as _repository(["package.json"], {"by_name": _names})
	findings == {{"message": "repository does not update its dependencies", "path": []}}
}

test_deny_ecosystem_left_out if {
	updates := [{"package-ecosystem": "npm", "directory": "/"}, {"package-ecosystem": "github-actions"}]
	findings := dependency_updates.deny with input as _with_dependabot({"version": 2, "updates": updates})
	findings == {_uncovered("cargo")}
}

test_deny_no_updates if {
	every updates in [[], null, "x", {}, ["x", null]] {
		findings := dependency_updates.deny with input as _with_dependabot({"version": 2, "updates": updates})
		findings == {_uncovered("cargo"), _uncovered("npm")}
	}
}

test_deny_projects_of_dotnet if {
	views := {"by_name": {}, "by_extension": {"csproj": ["src/App.csproj"]}, "dependabot": {}}
	findings := dependency_updates.deny with input as _repository(["src/App.csproj"], views)
	findings == {_uncovered("nuget")}
}

test_allow_all_covered if {
	updates := [{"package-ecosystem": "bun"}, {"package-ecosystem": "cargo"}]
	findings := dependency_updates.deny with input as _with_dependabot({"updates": updates})
	findings == set()
}

test_allow_renovate if {
	every path in ["renovate.json", "renovate.json5", ".github/renovate.json", ".renovaterc", ".renovaterc.json"] {
		findings := dependency_updates.deny with input as _repository([path, "package.json"], {"by_name": _names})
		findings == set()
	}
}

test_allow_applies_with_manifest_only if {
	dependency_updates.applies with input as _repository([], {"by_name": _names})
	dependency_updates.applies with input as _repository([], {"by_extension": {"csproj": ["App.csproj"]}})
	not dependency_updates.applies with input as _repository([], {"by_name": {"readme.md": ["README.md"]}})
	not dependency_updates.applies with input as _repository([], {"by_name": {"package.json": ["tests/x/package.json"]}})
	not dependency_updates.applies with input as _repository([], {})
}
