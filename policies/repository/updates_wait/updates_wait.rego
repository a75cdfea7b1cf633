# METADATA
# title: Dependency updates wait some days
# description: >-
#   Checks that Dependabot waits some days, seven by default, before it proposes a new version. Releases that an
#   intruder has placed in a registry are mostly found and removed within days. Security updates are not held back.
# related_resources:
# - https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference#cooldown-
# custom:
#   id: ANX-REPO-0024
#   severity: low
#   topic: dependency-updates
#   subjects: [dependabot.update]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "new releases of suppliers are given time to be found out"}
#   - {id: A.8.32, strength: supports, rationale: "updates come at a pace that reviews can keep"}
#   - {id: A.8.19, strength: supports, rationale: "software that is installed has been in use elsewhere"}
#   does_not_show: >-
#     that the new version is reviewed
#   parameters:
#     minimum_days: {default: 7, description: "Days that a new version waits."}
#   remediation: >-
#     Add `cooldown: {default-days: 7}` to the entry.
package policies.repository.updates_wait

import data.policies.lib.values

# Dependabot has no waiting time for these.
applies if not _without_cooldown

_without_cooldown if input.subject.config["package-ecosystem"] in {"git-submodule", "opentofu", "helm", "docker-compose"}

deny contains finding if {
	not input.subject.config.cooldown
	finding := {"message": sprintf("%s takes new versions at once", [input.subject.address]), "path": []}
}

deny contains finding if {
	input.subject.config.cooldown
	days := values.number(object.get(input.subject.config.cooldown, "default-days", 0))
	days < data.parameters["ANX-REPO-0024"].minimum_days
	finding := {
		"message": sprintf("%s takes new versions after %d days", [input.subject.address, days]),
		"path": ["cooldown", "default-days"],
	}
}
