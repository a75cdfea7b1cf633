package policies.kubernetes.storage_classes_encrypted_test

import data.policies.kubernetes.storage_classes_encrypted

_class(provisioner, parameters) := {"subject": {
	"address": "StorageClass fast",
	"config": {"provisioner": provisioner, "parameters": parameters},
	"views": {},
}}

test_deny_without_encryption if {
	findings := storage_classes_encrypted.deny with input as _class("ebs.csi.aws.com", {"encrypted": "false"})
	findings == {{
		"message": "StorageClass fast makes volumes that are not encrypted",
		"path": ["parameters", "encrypted"],
	}}
	count(storage_classes_encrypted.deny) == 1 with input as _class("ebs.csi.aws.com", {"type": "gp3"})
}

test_allow_encrypted if {
	storage_classes_encrypted.deny == set() with input as _class("ebs.csi.aws.com", {"encrypted": "true"})
}

test_applies_where_it_can_be_chosen if {
	storage_classes_encrypted.applies with input as _class("kubernetes.io/aws-ebs", {})
	storage_classes_encrypted.applies with input as {"subject": {"config": {"storageProvisioner": "ebs.csi.aws.com"}}}
	not storage_classes_encrypted.applies with input as _class("pd.csi.storage.gke.io", {})
}
