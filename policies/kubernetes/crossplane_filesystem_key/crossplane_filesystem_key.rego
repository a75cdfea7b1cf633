# METADATA
# title: File systems made by Crossplane have a key of the organisation
# description: >-
#   Checks that file systems of EFS which Crossplane manages name a key (`kmsKeyID`). The key of AWS cannot be
#   taken away from anyone, and its policy cannot be changed.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0430
#   severity: low
#   topic: filesystem-encryption
#   subjects: [kubernetes.Composition, kubernetes.FileSystem]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the organisation decides on the key"}
#   does_not_show: "who may use the key"
#   remediation: >-
#     Set `kmsKeyID`, or a reference to a key by `kmsKeyIDRef`.
package policies.kubernetes.crossplane_filesystem_key

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "kmsKeyID" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s names no key for its files", [input.subject.address]),
		"path": array.concat(resource.path, ["kmsKeyID"]),
	}
}

_good(settings) if {
	some key in ["kmsKeyID", "kmsKeyId", "kmsKeyIDRef", "kmsKeyIdRef", "kmsKeyIDSelector", "kmsKeyIdSelector"]
	object.get(settings, key, "") != ""
}

_resources := crossplane.resources(input.subject.config, `^efs[.]aws[.](crossplane|upbound)[.]io$`, {"FileSystem"})
