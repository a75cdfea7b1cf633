# METADATA
# title: Webhooks are signed
# description: >-
#   Checks that webhooks have a `secret`, which does not stand in the file. GitHub signs each delivery with it;
#   without a signature the receiver takes everything that anyone sends to its address for an event of the repository.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_webhook
# - https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
# custom:
#   id: ANX-TF-GH-0012
#   severity: medium
#   topic: webhook-authentication
#   subjects: [github_repository_webhook, github_organization_webhook]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "the receiver can tell who sent the event"}
#   - {id: A.5.17, strength: supports, rationale: "the shared secret is kept apart from code"}
#   - {id: A.8.24, strength: supports, rationale: "deliveries carry a signature"}
#   does_not_show: >-
#     that the receiver checks the signature
#   remediation: >-
#     Set `secret` in `configuration` from a sensitive variable or a secret manager.
package policies.terraform.github.webhooks_signed

import data.policies.lib.credentials

deny contains finding if {
	some i, configuration in input.subject.config.configuration
	not configuration.secret
	finding := {
		"message": sprintf("%s is not signed", [input.subject.address]),
		"path": ["configuration", i, "secret"],
	}
}

deny contains finding if {
	some i, configuration in input.subject.config.configuration
	credentials.literal(configuration.secret)
	finding := {
		"message": sprintf("%s holds the secret of its signature", [input.subject.address]),
		"path": ["configuration", i, "secret"],
	}
}
