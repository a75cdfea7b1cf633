# METADATA
# title: Endpoints of models are private
# description: >-
#   Checks that a Vertex AI endpoint is reached through a network or Private Service Connect. A public endpoint is one
#   mistake in its roles away from the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/vertex_ai_endpoint
# - https://docs.cloud.google.com/vertex-ai/docs/predictions/using-private-endpoints
# custom:
#   id: ANX-TF-GOOGLE-0088
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_vertex_ai_endpoint, google_vertex_ai_index_endpoint]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who in the network may call the model
#   remediation: Set `network`, or `private_service_connect_config { enable_private_service_connect = true }`.
package policies.terraform.google.vertex_endpoints_private

import data.policies.lib.values

deny contains finding if {
	not input.subject.config.network
	not _connected
	finding := {"message": sprintf("%s is reached over the internet", [input.subject.address]), "path": ["network"]}
}

deny contains finding if {
	values.is_true(input.subject.config.public_endpoint_enabled)
	finding := {
		"message": sprintf("%s is reached over the internet", [input.subject.address]),
		"path": ["public_endpoint_enabled"],
	}
}

_connected if {
	values.is_true(input.subject.config.private_service_connect_config[0].enable_private_service_connect)
}

_connected if values.is_true(input.subject.config.public_endpoint_enabled)
