# METADATA
# title: Actions have no published vulnerability
# description: >-
#   Checks actions against published advisories: versions that are known to be vulnerable, and commits that an
#   intruder placed. The action runs with the token and the secrets of the job, so its fault is a fault of the
#   pipeline.
# related_resources:
# - https://github.com/advisories?query=ecosystem%3Aactions
# - https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/about-the-dependency-graph
# custom:
#   id: ANX-GHA-0111
#   severity: high
#   topic: known-vulnerabilities
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "versions with published vulnerabilities are not used"}
#   - {id: A.5.21, strength: supports, rationale: "build components are watched for published faults"}
#   does_not_show: >-
#     that an action pinned to a commit is free of faults, unless a comment beside it names its version; that the
#     list is complete
#   remediation: Update the action in `uses` to the version named in the message or to a later one.
package policies.github_actions.actions_without_known_faults

applies if _named

deny contains finding if {
	some [fault_from, fixed_in, advisory] in _faults[_named.repository]
	not _spared(advisory)
	version := _version(_stated)
	version >= _version(fault_from)
	version < _version(fixed_in)
	finding := {
		"message": sprintf("%s uses %s at %s, which %s is about; it is mended in %s", [
			input.subject.address,
			_named.repository,
			_stated,
			advisory,
			fixed_in,
		]),
		"path": ["uses", trim_space(input.subject.config.uses)],
	}
}

deny contains finding if {
	advisory := _placed_commits[lower(_named.ref)]
	finding := {
		"message": sprintf("%s uses a commit of %s that an intruder placed (%s)", [
			input.subject.address,
			_named.repository,
			advisory,
		]),
		"path": ["uses", trim_space(input.subject.config.uses)],
	}
}

_named := {"repository": lower(concat("/", [parts[0], parts[1]])), "ref": ref} if {
	is_string(input.subject.config.uses)
	regex.match(`^\s*[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+(/[^@]*)?@`, input.subject.config.uses)
	[name, ref] := split(trim_space(input.subject.config.uses), "@")
	parts := split(name, "/")
}

# The version: the tag, or for a commit what the comment beside it says.
_stated := _named.ref if not regex.match(`^[0-9a-fA-F]{40}$`, _named.ref)

_stated := match[0] if {
	regex.match(`^[0-9a-fA-F]{40}$`, _named.ref)
	match := regex.find_n(`v?[0-9]{1,6}(\.[0-9]{1,6}){1,2}`, input.subject.views.uses_comment, 1)
}

# Where an intruder moved the tags, a commit that was pinned before is as it was.
_spared(advisory) if {
	advisory in {"CVE-2025-30066", "CVE-2026-33634"}
	regex.match(`^[0-9a-fA-F]{40}$`, _named.ref)
}

# `v4` is the newest of its line, so a part that is not given counts as large.
_version(text) := [_part(parts, 0), _part(parts, 1), _part(parts, 2)] if {
	regex.match(`^v?[0-9]{1,6}(\.[0-9]{1,6}){0,2}$`, text)
	parts := split(trim_prefix(text, "v"), ".")
}

_part(parts, i) := to_number(parts[i])

_part(parts, i) := 9999999 if not parts[i]

# Repository: [first version with the fault, version without it, advisory].
_faults := {
	"actions/download-artifact": [["4.0.0", "4.1.3", "CVE-2024-42471"]],
	"aquasecurity/setup-trivy": [["0.0.0", "0.2.6", "CVE-2026-33634"]],
	"aquasecurity/trivy-action": [["0.0.0", "0.35.0", "CVE-2026-33634"]],
	"atlassian/gajira-comment": [["0.0.0", "2.0.2", "CVE-2020-14189"]],
	"atlassian/gajira-create": [["0.0.0", "2.0.1", "CVE-2020-14188"]],
	"azure/setup-kubectl": [["0.0.0", "3.0.0", "CVE-2023-23939"]],
	"bullfrogsec/bullfrog": [["0.0.0", "0.8.4", "CVE-2025-47775"]],
	"canonical/get-workflow-version-action": [["0.0.0", "1.0.1", "CVE-2025-31479"]],
	"check-spelling/check-spelling": [["0.0.0", "0.0.19", "CVE-2021-32724"]],
	"dawidd6/action-download-artifact": [["0.0.0", "6.0.0", "GHSA-5xr6-xhww-33m4"]],
	"embano1/wip": [["0.0.0", "2.0.0", "CVE-2023-30623"]],
	"fish-shop/syntax-check": [["0.0.0", "1.6.12", "CVE-2024-42482"]],
	"github/codeql-action": [["3.26.11", "3.28.3", "CVE-2025-24362"]],
	"gradle/gradle-build-action": [["0.0.0", "2.4.2", "CVE-2023-30853"]],
	"hashicorp/vault-action": [["0.0.0", "2.2.0", "CVE-2021-32074"]],
	"kartverket/github-workflows": [["0.0.0", "2.7.5", "CVE-2022-39326"]],
	"lycheeverse/lychee-action": [["0.0.0", "2.0.2", "CVE-2024-48908"]],
	"ozi-project/publish": [["0.0.0", "1.13.6", "CVE-2025-47271"]],
	"pypa/gh-action-pypi-publish": [["0.0.0", "1.13.0", "GHSA-vxmw-7h4f-hqxh"]],
	"rlespinasse/github-slug-action": [["4.0.0", "4.4.1", "CVE-2023-27581"]],
	"shivammathur/setup-php": [["0.0.0", "2.37.1", "GHSA-5wxr-w449-57cm"]],
	"some-natalie/ghas-to-csv": [["0.0.0", "1.0.0", "CVE-2022-39217"]],
	"sonarsource/sonarqube-scan-action": [["4.0.0", "6.0.0", "CVE-2025-59844"]],
	"step-security/harden-runner": [["0.0.0", "2.12.0", "CVE-2025-32955"]],
	"tj-actions/branch-names": [["0.0.0", "9.0.0", "CVE-2025-54416"]],
	"tj-actions/changed-files": [["0.0.0", "46.0.1", "CVE-2025-30066"]],
	"tj-actions/verify-changed-files": [["0.0.0", "17.0.0", "CVE-2023-52137"]],
	"ultralytics/actions": [["0.0.0", "0.0.3", "GHSA-7x29-qqmq-v6qc"]],
}

_placed_commits := {
	"0e58ed8671d6b60d0890c21b07f8835ace038e67": "CVE-2025-30066",
	"19851bef764b57ff95b35e66589f31949eeb229d": "CVE-2026-33634",
	"ddb9da4475c1cef7d5389062bdfdfbdbd1394648": "CVE-2026-33634",
	"e6c2c5e321ed9123bda567646e2f96565e34abe1": "CVE-2026-33634",
	"f0d342d24037bb11d26b9bd8496e0808ba32e9ec": "CVE-2025-30154",
}
