# METADATA
# title: Composer environments are private
# description: >-
#   Checks that an environment of Cloud Composer has private nodes. Its machines run the organisation's workflows with
#   their credentials.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/composer_environment
# - https://docs.cloud.google.com/composer/docs/composer-2/configure-private-ip
# custom:
#   id: ANX-TF-GOOGLE-0086
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_composer_environment]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who may open the console of Airflow
#   remediation: >-
#     Set `config { enable_private_environment = true }`, or `private_environment_config { enable_private_endpoint =
#     true }` on Composer 2.
package policies.terraform.google.composer_private

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s gives its machines public addresses", [input.subject.address]),
		"path": ["config", 0, "private_environment_config", 0, "enable_private_endpoint"],
	}
}

_kept if values.is_true(input.subject.config.config[0].private_environment_config[0].enable_private_endpoint)
