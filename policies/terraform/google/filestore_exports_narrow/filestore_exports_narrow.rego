# METADATA
# title: File shares name their clients
# description: >-
#   Checks that no export of a file share is for every address, or leaves the root of a client its rights.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/filestore_instance
# - https://docs.cloud.google.com/filestore/docs/access-control
# custom:
#   id: ANX-TF-GOOGLE-0203
#   severity: medium
#   topic: file-share-access
#   subjects: [google_filestore_instance]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "shares are open to known clients"}
#   - {id: A.8.20, strength: supports, rationale: "clients are named by network"}
#   - {id: A.8.2, strength: supports, rationale: "the root of a client has no rights on the share"}
#   does_not_show: which users of a client may read
#   remediation: Name the networks in `ip_ranges`, and set `squash_mode = "ROOT_SQUASH"`.
package policies.terraform.google.filestore_exports_narrow

import data.policies.lib.network

deny contains finding if {
	some i, share in input.subject.config.file_shares
	some j, export in share.nfs_export_options
	some k, range in export.ip_ranges
	network.open_cidr(range)
	finding := {
		"message": sprintf("%s exports a share to every address", [input.subject.address]),
		"path": ["file_shares", i, "nfs_export_options", j, "ip_ranges", k],
	}
}

deny contains finding if {
	some i, share in input.subject.config.file_shares
	some j, export in share.nfs_export_options
	export.squash_mode == "NO_ROOT_SQUASH"
	finding := {
		"message": sprintf("%s leaves the root of a client its rights", [input.subject.address]),
		"path": ["file_shares", i, "nfs_export_options", j, "squash_mode"],
	}
}
