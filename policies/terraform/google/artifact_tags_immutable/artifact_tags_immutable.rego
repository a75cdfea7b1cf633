# METADATA
# title: Tags of images do not move
# description: >-
#   Checks that `immutable_tags` is on for a repository of images. Otherwise a tag that was tested can later stand for
#   something else.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/artifact_registry_repository
# - https://docs.cloud.google.com/artifact-registry/docs/docker/manage-images
# custom:
#   id: ANX-TF-GOOGLE-0192
#   severity: low
#   topic: registry-hardening
#   subjects: [google_artifact_registry_repository]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "what was approved is what runs"}
#   - {id: A.8.9, strength: supports, rationale: "versions stay what they are"}
#   - {id: A.5.21, strength: supports, rationale: "software cannot be replaced unseen"}
#   does_not_show: that images are signed
#   remediation: Set `docker_config { immutable_tags = true }`.
package policies.terraform.google.artifact_tags_immutable

import data.policies.lib.values

applies if upper(input.subject.config.format) == "DOCKER"

deny contains finding if {
	not _immutable
	finding := {
		"message": sprintf("%s lets tags move", [input.subject.address]),
		"path": ["docker_config", 0, "immutable_tags"],
	}
}

_immutable if values.is_true(input.subject.config.docker_config[0].immutable_tags)
