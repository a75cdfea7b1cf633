# METADATA
# title: Pushed messages and scheduled calls are encrypted
# description: >-
#   Checks that a push subscription, scheduled job, queue or uptime check does not call an address with `http://`. The
#   message, and the token that goes with it, can be read on its way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/pubsub_subscription
# - https://docs.cloud.google.com/pubsub/docs/push
# custom:
#   id: ANX-TF-GOOGLE-0196
#   severity: medium
#   topic: messaging-tls
#   subjects: [google_pubsub_subscription, google_cloud_scheduler_job]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "calls are encrypted on their way"}
#   - {id: A.5.14, strength: supports, rationale: "information is passed on securely"}
#   - {id: A.8.21, strength: supports, rationale: "services use a secure channel"}
#   does_not_show: that the receiver checks the token
#   remediation: Use an address with `https://`.
package policies.terraform.google.calls_encrypted

deny contains finding if {
	startswith(input.subject.config.push_config[0].push_endpoint, "http://")
	finding := {"message": _message, "path": ["push_config", 0, "push_endpoint"]}
}

deny contains finding if {
	startswith(input.subject.config.http_target[0].uri, "http://")
	finding := {"message": _message, "path": ["http_target", 0, "uri"]}
}

_message := sprintf("%s calls an address without encryption", [input.subject.address])
