# METADATA
# title: Ingresses name their hosts
# description: >-
#   Checks that the rules of an Ingress name a host without a wildcard, and that it has rules. A rule for any host takes the requests for
#   names that nobody uses yet, or that belong to another team.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
# custom:
#   id: ANX-K8S-0306
#   severity: low
#   topic: exposed-services
#   subjects: [kubernetes.Ingress]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "each entry point serves the names that it is meant for"}
#   - {id: A.8.22, strength: supports, rationale: "teams do not receive requests for the names of others"}
#   does_not_show: "that two Ingresses do not claim the same host"
#   remediation: >-
#     Give each rule a `host` in full.
package policies.kubernetes.ingress_hosts_named

deny contains finding if {
	some key in ["defaultBackend", "backend"]
	is_object(object.get(input.subject.config.spec, key, null))
	not input.subject.config.spec.rules
	finding := {
		"message": sprintf("%s takes requests for every host", [input.subject.address]),
		"path": ["spec", key],
	}
}

deny contains finding if {
	is_array(input.subject.config.spec.rules)
	some i, rule in input.subject.config.spec.rules
	not _named(rule)
	finding := {
		"message": sprintf("%s takes requests for every host", [input.subject.address]),
		"path": ["spec", "rules", i],
	}
}

# An empty name is none.
_named(rule) if rule.host != ""

deny contains finding if {
	is_array(input.subject.config.spec.rules)
	some i, rule in input.subject.config.spec.rules
	contains(rule.host, "*")
	finding := {
		"message": sprintf("%s takes requests for all hosts of %v", [input.subject.address, rule.host]),
		"path": ["spec", "rules", i, "host"],
	}
}
