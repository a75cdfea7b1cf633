# METADATA
# title: Subnetworks log their traffic
# description: >-
#   Checks that `log_config` is there. Flow logs tell who talked to whom, which is the first question after an
#   incident.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_subnetwork
# - https://docs.cloud.google.com/vpc/docs/flow-logs
# custom:
#   id: ANX-TF-GOOGLE-0141
#   severity: medium
#   topic: flow-logs
#   subjects: [google_compute_subnetwork]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "traffic is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   - {id: A.8.20, strength: supports, rationale: "traffic in networks can be looked at"}
#   does_not_show: that the logs are kept and looked at
#   remediation: Add `log_config` with `aggregation_interval` and `flow_sampling`.
package policies.terraform.google.subnetwork_flow_logs

import data.policies.lib.values

applies if not _of_proxies

_of_proxies if input.subject.config.purpose in {
	"INTERNAL_HTTPS_LOAD_BALANCER",
	"REGIONAL_MANAGED_PROXY",
	"GLOBAL_MANAGED_PROXY",
	"PRIVATE_SERVICE_CONNECT",
}

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not log its traffic", [input.subject.address]), "path": _place}
}

_place := ["log_config"]

_kept if {
	input.subject.config.log_config
	not _nothing
}

# A share of nothing of the traffic.
_nothing if values.number(input.subject.config.log_config[0].flow_sampling) == 0
