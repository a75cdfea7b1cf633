# METADATA
# title: File systems made by Crossplane are encrypted
# description: >-
#   Checks that file systems of EFS which Crossplane manages have `encrypted: true`, which cannot be changed
#   later.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0429
#   severity: high
#   topic: filesystem-encryption
#   subjects: [kubernetes.Composition, kubernetes.FileSystem]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: "which key is used; see ANX-K8S-0430"
#   remediation: >-
#     Set `encrypted: true` on a new file system and move the data.
package policies.kubernetes.crossplane_filesystem_encryption

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "encrypted" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s keeps files unencrypted", [input.subject.address]),
		"path": array.concat(resource.path, ["encrypted"]),
	}
}

_good(settings) if settings.encrypted == true

_resources := crossplane.resources(input.subject.config, `^efs[.]aws[.](crossplane|upbound)[.]io$`, {"FileSystem"})
