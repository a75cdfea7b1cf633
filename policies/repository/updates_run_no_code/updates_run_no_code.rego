# METADATA
# title: Dependency updates run no foreign code
# description: >-
#   Checks that Dependabot does not set `insecure-external-code-execution`. With it, a manifest of a dependency can
#   run commands while the update is made, with the credentials of private registries at hand.
# related_resources:
# - https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference#insecure-external-code-execution--
# custom:
#   id: ANX-REPO-0023
#   severity: high
#   topic: dependency-updates
#   subjects: [dependabot.update]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "code from outside does not run before it is reviewed"}
#   - {id: A.5.21, strength: supports, rationale: "a supplier cannot act inside the update"}
#   - {id: A.8.8, strength: supports, rationale: "updates are made in a safe way"}
#   does_not_show: >-
#     what the update does once it is merged
#   remediation: >-
#     Remove `insecure-external-code-execution`, or set it to `deny`.
package policies.repository.updates_run_no_code

deny contains finding if {
	input.subject.config["insecure-external-code-execution"] == "allow"
	finding := {
		"message": sprintf("%s runs code of dependencies while it updates them", [input.subject.address]),
		"path": ["insecure-external-code-execution"],
	}
}
