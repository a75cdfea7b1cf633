# METADATA
# title: Builds download with one tool
# description: >-
#   Checks that a stage does not use both `curl` and `wget`. Each is a program that can fetch and send anything, that
#   has to be patched, and whose safeguards have to be set; one is enough.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages
# custom:
#   id: ANX-DOCKER-0122
#   severity: low
#   topic: configuration-hygiene
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "images hold what they need"}
#   does_not_show: >-
#     that the tool which is used is needed when the container runs
#   remediation: >-
#     Use the one that is there already, in every `RUN` of the stage.
package policies.dockerfile.one_download_tool

import data.policies.lib.dockerfile

deny contains finding if {
	count(_uses.curl) > 0
	count(_uses.wget) > 0
	places := [max(_uses.curl), max(_uses.wget)]
	finding := {
		"message": sprintf("%s downloads with curl and with wget", [input.subject.address]),
		"path": ["instructions", max(places)],
	}
}

_uses[tool] := places if {
	some tool in ["curl", "wget"]
	pattern := sprintf(_called, [tool])
	places := {i |
		some i, instruction in input.subject.config.instructions
		regex.match(pattern, dockerfile.script(instruction))
	}
}

_called := `(^|[;&|({\x60][ \t]*|[ \t](then|do|else|sudo)[ \t]+|\n[ \t]*)(/usr/bin/)?%s[ \t]+[^;&|\n ]`
