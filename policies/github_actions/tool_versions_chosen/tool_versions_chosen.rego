# METADATA
# title: Actions install tools in a chosen version
# description: >-
#   Checks that actions which install a tool are told its version, and not `latest`. The action may be pinned to a
#   commit: it still installs whatever was published last, which nobody here has looked at.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
# custom:
#   id: ANX-GHA-0129
#   severity: low
#   topic: pinned-dependencies
#   subjects: [github.step]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "build tools come in a chosen version"}
#   - {id: A.8.19, strength: supports, rationale: "software on build machines is fixed by version"}
#   does_not_show: that the version was reviewed, and what actions install that have no such input
#   remediation: "Name the version under `with`, for example `version: v3.16.2`."
package policies.github_actions.tool_versions_chosen

applies if {
	input.subject.views.uses.kind == "action"
	count(_inputs) > 0
}

applies if _installer

deny contains finding if {
	some key, value in _inputs
	regex.match(`^(latest|nightly|canary|master|main|edge|[*x]|>=?.*)$`, lower(trim_space(value)))
	finding := {
		"message": sprintf("%s installs a tool in the version `%s`, which changes", [input.subject.address, value]),
		"path": ["with", key],
	}
}

deny contains finding if {
	_installer
	not _chosen
	finding := {
		"message": sprintf("%s installs the newest version of a tool", [input.subject.address]),
		"path": ["uses"],
	}
}

_chosen if {
	some name in _installer
	input.subject.config["with"][name]
}

_inputs[key] := value if {
	is_object(input.subject.config["with"])
	some key, value in input.subject.config["with"]
	regex.match(`(^|[_-])version$`, key)
	is_string(value)
}

# Actions that install the newest version when they are not told one, with the inputs that tell it.
_installer := _by_default[lower(concat("/", [input.subject.views.uses.owner, input.subject.views.uses.repository]))]

_by_default := {
	"1password/load-secrets-action": {"version"},
	"aquasecurity/setup-trivy": {"version"},
	"astral-sh/ruff-action": {"version", "version-file"},
	"astral-sh/setup-uv": {"version", "version-file"},
	"azure/setup-helm": {"version"},
	"azure/setup-kubectl": {"version"},
	"digitalocean/action-doctl": {"version"},
	"extractions/setup-just": {"just-version"},
	"fluxcd/flux2": {"version"},
	"golangci/golangci-lint-action": {"version", "version-file"},
	"google-github-actions/setup-gcloud": {"version"},
	"hashicorp/setup-packer": {"version"},
	"hashicorp/setup-terraform": {"terraform_version"},
	"jdx/mise-action": {"version"},
	"opentofu/setup-opentofu": {"tofu_version", "tofu_version_file"},
	"oven-sh/setup-bun": {"bun-version", "bun-version-file"},
	"pulumi/actions": {"pulumi-version", "pulumi-version-file"},
	"snok/install-poetry": {"version"},
	"superfly/flyctl-actions": {"version"},
	"terraform-linters/setup-tflint": {"tflint_version"},
}
