# METADATA
# title: Webhooks are sent over TLS
# description: >-
#   Checks that webhooks go to an `https` address whose certificate is checked. A webhook holds code, names and, in
#   its signature, the proof of where it comes from; without TLS anyone on the way can read and change it.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_webhook
# - https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks
# custom:
#   id: ANX-TF-GH-0011
#   severity: high
#   topic: webhook-transport
#   subjects: [github_repository_webhook, github_organization_webhook]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "webhooks are encrypted and the receiver is checked"}
#   - {id: A.8.21, strength: supports, rationale: "the service is used with its safeguards"}
#   - {id: A.5.14, strength: supports, rationale: "information is transferred over protected channels"}
#   does_not_show: >-
#     who runs the receiver
#   remediation: >-
#     Use an `https://` address in `url`, and set `insecure_ssl = false`.
package policies.terraform.github.webhooks_over_tls

import data.policies.lib.values

deny contains finding if {
	some i, configuration in input.subject.config.configuration
	values.is_true(configuration.insecure_ssl)
	finding := {
		"message": sprintf("%s does not check the certificate of the receiver", [input.subject.address]),
		"path": ["configuration", i, "insecure_ssl"],
	}
}

deny contains finding if {
	some i, configuration in input.subject.config.configuration
	startswith(lower(configuration.url), "http://")
	finding := {
		"message": sprintf("%s is sent in plain text", [input.subject.address]),
		"path": ["configuration", i, "url"],
	}
}
