# METADATA
# title: Storage classes make encrypted volumes
# description: >-
#   Checks that a StorageClass for volumes which are not encrypted by themselves says `encrypted: "true"` (EBS of AWS,
#   disks and shared folders of Alibaba Cloud). Whoever gets hold of a snapshot or a disk reads the data otherwise.
# related_resources:
# - https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
# - https://kubernetes.io/docs/concepts/storage/storage-classes/
# custom:
#   id: ANX-K8S-0410
#   severity: medium
#   topic: disk-encryption
#   subjects: [kubernetes.StorageClass]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   - {id: A.8.3, strength: supports, rationale: "a copy of a volume alone shows nothing"}
#   does_not_show: "which key is used, or whether volumes of other classes are encrypted"
#   remediation: Set `parameters.encrypted` to `"true"`, and `parameters.kmsKeyId` for a key of your own.
package policies.kubernetes.storage_classes_encrypted

applies if input.subject.config.provisioner in _open_by_default

# The name that Terraform has for it.
applies if input.subject.config.storageProvisioner in _open_by_default

_open_by_default := {
	"ebs.csi.aws.com",
	"ebs.csi.eks.amazonaws.com",
	"kubernetes.io/aws-ebs",
	"diskplugin.csi.alibabacloud.com",
}

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s makes volumes that are not encrypted", [input.subject.address]),
		"path": ["parameters", "encrypted"],
	}
}

_encrypted if lower(sprintf("%v", [input.subject.config.parameters.encrypted])) == "true"
