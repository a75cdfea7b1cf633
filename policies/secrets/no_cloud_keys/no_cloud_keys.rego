# METADATA
# title: Files hold no keys of cloud accounts
# description: >-
#   Checks that no file holds a key of a cloud account: of AWS, Azure, Google Cloud, DigitalOcean, Databricks,
#   Heroku, Terraform Cloud and others. Such keys work from anywhere, and those that become public are tried
#   within minutes.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
# - https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage
# - https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys
# custom:
#   id: ANX-SECRET-0003
#   severity: critical
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "keys of cloud accounts are kept out of files"}
#   - {id: A.8.24, strength: supports, rationale: "keys are managed where they can be changed"}
#   - {id: A.8.4, strength: supports, rationale: "reading the source gives no access to the accounts"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Revoke the key at the provider, look in its logs for use that was not yours, and remove it from the file;
#     let workloads and pipelines take a role or a federated identity, or read a key from a secret store.
package policies.secrets.no_cloud_keys

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "cloud_key"
	finding := {
		"message": sprintf("%s holds a key of a cloud account: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
