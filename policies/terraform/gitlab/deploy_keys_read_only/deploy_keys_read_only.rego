# METADATA
# title: Deploy keys only read
# description: >-
#   Checks that deploy keys cannot push. They belong to machines, do not expire by themselves, and whoever takes such
#   a machine over can otherwise change the code.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/deploy_key
# - https://docs.gitlab.com/user/project/deploy_keys/
# custom:
#   id: ANX-TF-GL-0024
#   severity: medium
#   topic: least-privilege
#   subjects: [gitlab_deploy_key, gitlab_deploy_key_enable]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "machines that only need to read cannot write code"}
#   - {id: A.8.2, strength: supports, rationale: "keys have no rights beyond what they are for"}
#   does_not_show: >-
#     where the private part of the key is kept
#   remediation: >-
#     Remove `can_push`, or set it to `false`.
package policies.terraform.gitlab.deploy_keys_read_only

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.can_push)
	finding := {"message": sprintf("%s can push", [input.subject.address]), "path": ["can_push"]}
}
