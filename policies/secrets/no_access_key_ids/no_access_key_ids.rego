# METADATA
# title: Files name no access keys of cloud accounts
# description: >-
#   Checks that no file holds the id of an access key of a cloud account, without its secret. The id opens
#   nothing, but shows that a long-lived key exists, whose it is, and that it is likely kept by hand nearby.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
# custom:
#   id: ANX-SECRET-0012
#   severity: low
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "workloads use no long-lived keys that are kept by hand"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Let the workload take a role or a federated identity in place of the key, and remove the id from the file.
package policies.secrets.no_access_key_ids

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "cloud_key_id"
	finding := {
		"message": sprintf("%s holds the id of an access key: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
