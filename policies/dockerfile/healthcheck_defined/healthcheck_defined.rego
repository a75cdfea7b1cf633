# METADATA
# title: Images say how to check their health
# description: >-
#   Checks that the final stage has one `HEALTHCHECK`, and no stage has several, of which only the last counts. With
#   it the runtime notices a service that still runs but no longer answers. Images made to carry files, and those
#   started by an orchestrator with its own probes, do not need it.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#healthcheck
# custom:
#   id: ANX-DOCKER-0103
#   severity: low
#   topic: health-checks
#   subjects: [dockerfile]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "a service that stops answering is noticed"}
#   - {id: A.8.14, strength: supports, rationale: "a service that stops answering can be replaced"}
#   does_not_show: >-
#     that the check asks the right thing, or that somebody acts on it; orchestrators use their own probes
#   remediation: Add `HEALTHCHECK CMD ...` with a command that asks the service itself.
package policies.dockerfile.healthcheck_defined

applies if _final

deny contains finding if {
	count(_checks[_final.index]) == 0
	_final.from.image.reference != "scratch"
	finding := {
		"message": sprintf("%s has no HEALTHCHECK", [input.subject.address]),
		"path": ["stages", _final.index],
	}
}

deny contains finding if {
	some index, places in _checks
	count(places) > 1
	finding := {
		"message": sprintf("%s has several HEALTHCHECKs in one stage, of which the last counts", [input.subject.address]),
		"path": ["stages", index, "instructions", max(places)],
	}
}

deny contains finding if {
	some i, instruction in _final.instructions
	instruction.cmd == "healthcheck"
	upper(trim_space(concat(" ", instruction.value))) == "NONE"
	finding := {
		"message": sprintf("%s switches off the HEALTHCHECK of its base image", [input.subject.address]),
		"path": ["stages", _final.index, "instructions", i],
	}
}

_final := stage if {
	some stage in input.subject.config.stages
	stage.final == true
}

_checks := {stage.index: places |
	some stage in input.subject.config.stages
	places := {i |
		some i, instruction in stage.instructions
		instruction.cmd == "healthcheck"
	}
}
