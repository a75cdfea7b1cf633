# METADATA
# title: Dataflow workers have private addresses
# description: >-
#   Checks that `ip_configuration` is `WORKER_IP_PRIVATE`. Workers hold the data that they process, and need no public
#   address.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dataflow_job
# - https://docs.cloud.google.com/dataflow/docs/guides/routes-firewall
# custom:
#   id: ANX-TF-GOOGLE-0084
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_dataflow_job, google_dataflow_flex_template_job]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: which firewall rules the network has
#   remediation: Set `ip_configuration = "WORKER_IP_PRIVATE"` on a subnetwork with private access to Google.
package policies.terraform.google.dataflow_private_workers

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s gives its workers public addresses", [input.subject.address]),
		"path": ["ip_configuration"],
	}
}

_kept if input.subject.config.ip_configuration in {"WORKER_IP_PRIVATE"}
