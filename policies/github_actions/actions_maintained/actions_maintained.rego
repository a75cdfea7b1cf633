# METADATA
# title: Actions are maintained
# description: >-
#   Checks that no action or reusable workflow comes from a repository that its owner has archived. Nobody mends a
#   fault in it any more, and a fault that is found stays open.
# related_resources:
# - https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories
# - https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
# custom:
#   id: ANX-GHA-0110
#   severity: medium
#   topic: unmaintained-dependencies
#   subjects: [github.step, github.job]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "components that nobody mends are not used"}
#   - {id: A.5.21, strength: supports, rationale: "suppliers of build components are still active"}
#   does_not_show: >-
#     that other actions are maintained: the list holds widely used actions that are known to be archived
#   remediation: Replace the action in `uses` by the one that its readme recommends, or by a few lines in `run`.
package policies.github_actions.actions_maintained

applies if _repository

deny contains finding if {
	_archived(_repository)
	finding := {
		"message": sprintf("%s uses %s, which its owner has archived", [input.subject.address, _repository]),
		"path": ["uses", trim_space(input.subject.config.uses)],
	}
}

_repository := lower(concat("/", [parts[0], parts[1]])) if {
	is_string(input.subject.config.uses)
	regex.match(`^\s*[A-Za-z0-9_-]+/[A-Za-z0-9_.-]+[/@]`, input.subject.config.uses)
	parts := split(split(trim_space(input.subject.config.uses), "@")[0], "/")
}

_archived(repository) if repository in _repositories

_archived(repository) if split(repository, "/")[0] in _owners

# All actions of these owners are archived.
_owners := {"actions-rs", "technote-space"}

_repositories := {
	"8398a7/action-slack",
	"abatilo/actions-poetry",
	"actions/aws",
	"actions/bin",
	"actions/create-release",
	"actions/docker",
	"actions/gcloud",
	"actions/heroku",
	"actions/npm",
	"actions/setup-elixir",
	"actions/setup-haskell",
	"actions/setup-ruby",
	"actions/upload-release-asset",
	"actions/zeit-now",
	"andrewmcodes/rubocop-linter-action",
	"azure/appservice-actions",
	"azure/container-actions",
	"azure/container-scan",
	"azure/get-keyvault-secrets",
	"azure/k8s-actions",
	"azure/webapps-container-deploy",
	"cirrus-actions/rebase",
	"crazy-max/ghaction-docker-buildx",
	"delaguardo/setup-graalvm",
	"expo/expo-preview-action",
	"facebook/pysa-action",
	"fregante/release-with-changelog",
	"google/mirror-branch-action",
	"gradle/gradle-build-action",
	"grafana/k6-action",
	"helaili/jekyll-action",
	"justinribeiro/lighthouse-action",
	"marvinpinto/action-automatic-releases",
	"marvinpinto/actions",
	"maxheld83/ghpages",
	"orf/cargo-bloat-action",
	"returntocorp/semgrep-action",
	"sonarsource/sonarcloud-github-action",
	"stefanprodan/kube-tools",
	"tibdex/github-app-token",
	"whelk-io/maven-settings-xml-action",
}
