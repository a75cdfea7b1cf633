# METADATA
# title: Webhooks are sent over TLS
# description: >-
#   Checks that webhooks go to an `https` address whose certificate is checked. A webhook holds code, names and the
#   token that proves where it comes from; without TLS anyone on the way can read and change it.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_hook
# - https://docs.gitlab.com/user/project/integrations/webhooks/
# custom:
#   id: ANX-TF-GL-0023
#   severity: high
#   topic: webhook-transport
#   subjects: [gitlab_project_hook, gitlab_group_hook, gitlab_system_hook]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "webhooks are encrypted and the receiver is checked"}
#   - {id: A.8.21, strength: supports, rationale: "the service is used with its safeguards"}
#   - {id: A.5.14, strength: supports, rationale: "information is transferred over protected channels"}
#   does_not_show: >-
#     who runs the receiver
#   remediation: >-
#     Use an `https://` address in `url`, and remove `enable_ssl_verification = false`.
package policies.terraform.gitlab.webhooks_over_tls

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.enable_ssl_verification)
	finding := {
		"message": sprintf("%s does not check the certificate of the receiver", [input.subject.address]),
		"path": ["enable_ssl_verification"],
	}
}

deny contains finding if {
	startswith(lower(input.subject.config.url), "http://")
	finding := {"message": sprintf("%s is sent in plain text", [input.subject.address]), "path": ["url"]}
}
