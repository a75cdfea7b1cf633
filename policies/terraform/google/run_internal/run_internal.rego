# METADATA
# title: Cloud Run services take calls from inside
# description: >-
#   Checks that the ingress of a service is limited to the network or a load balancer. By default every service is on
#   the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service
# - https://docs.cloud.google.com/run/docs/securing/ingress
# custom:
#   id: ANX-TF-GOOGLE-0093
#   severity: low
#   topic: service-public-network-access
#   subjects: [google_cloud_run_v2_service, google_cloud_run_service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who inside may call the service
#   remediation: >-
#     Set `ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"` or `"INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"`; on the older
#     resource the annotation `run.googleapis.com/ingress`.
package policies.terraform.google.run_internal

deny contains finding if {
	input.subject.type == "google_cloud_run_v2_service"
	not _internal
	finding := {"message": _message, "path": ["ingress"]}
}

deny contains finding if {
	input.subject.type == "google_cloud_run_service"
	not _internal
	finding := {"message": _message, "path": ["metadata", 0, "annotations", "run.googleapis.com/ingress"]}
}

_internal if input.subject.config.ingress in {"INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER", "INGRESS_TRAFFIC_INTERNAL_ONLY"}

_internal if {
	ingress := input.subject.config.metadata[0].annotations["run.googleapis.com/ingress"]
	ingress in {"internal", "internal-and-cloud-load-balancing"}
}

_message := sprintf("%s takes calls from the whole internet", [input.subject.address])
