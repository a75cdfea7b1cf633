# METADATA
# title: Queues made by Crossplane are encrypted
# description: >-
#   Checks that queues of SQS which Crossplane manages name a key (`kmsMasterKeyId`) or use that of the service.
#   Messages lie in the queue until someone fetches them.
# related_resources:
# - https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0431
#   severity: medium
#   topic: messaging-encryption
#   subjects: [kubernetes.Composition, kubernetes.Queue]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "messages are encrypted at rest"}
#   does_not_show: "who may read the queue"
#   remediation: >-
#     Set `kmsMasterKeyId`, or `sqsManagedSseEnabled: true`.
package policies.kubernetes.crossplane_queue_encryption

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "kmsMasterKeyId" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s keeps messages without a stated encryption", [input.subject.address]),
		"path": array.concat(resource.path, ["kmsMasterKeyId"]),
	}
}

_good(settings) if settings.sqsManagedSseEnabled == true

_good(settings) if count(settings.kmsMasterKeyId) > 0

_good(settings) if settings.kmsMasterKeyIdRef

_resources := crossplane.resources(input.subject.config, `^sqs[.]aws[.](crossplane|upbound)[.]io$`, {"Queue"})
