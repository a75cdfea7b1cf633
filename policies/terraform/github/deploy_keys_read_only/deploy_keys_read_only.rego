# METADATA
# title: Deploy keys can only read
# description: >-
#   Checks that deploy keys are read-only. A deploy key has no owner and does not expire; one that can write lets
#   whoever has it change code without any person being named.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository_deploy_key
# - https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
# custom:
#   id: ANX-TF-GH-0017
#   severity: medium
#   topic: least-privilege
#   subjects: [github_repository_deploy_key]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "keys of machines cannot change code"}
#   - {id: A.8.2, strength: supports, rationale: "machines have the rights that they need"}
#   does_not_show: >-
#     where the private key is kept, and that it is changed from time to time
#   remediation: >-
#     Set `read_only = true`; for a machine that pushes use a GitHub app with limited permissions.
package policies.terraform.github.deploy_keys_read_only

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.read_only)
	finding := {"message": sprintf("%s can change code", [input.subject.address]), "path": ["read_only"]}
}
