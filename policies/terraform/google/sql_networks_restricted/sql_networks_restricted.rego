# METADATA
# title: Cloud SQL instances are not open to the internet
# description: >-
#   Checks that no authorised network of an instance takes in the whole internet. A database that everyone can reach
#   is found within hours, and only its passwords stand between.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/authorize-networks
# custom:
#   id: ANX-TF-GOOGLE-0007
#   severity: critical
#   topic: db-publicly-accessible
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "databases accept known networks only"}
#   - {id: A.8.22, strength: supports, rationale: "databases stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "who can reach the data is limited"}
#   does_not_show: who in the networks named has access
#   remediation: >-
#     Remove the entry from `authorized_networks`, and reach the instance by its private address or the Cloud SQL
#     proxy.
package policies.terraform.google.sql_networks_restricted

import data.policies.lib.network

deny contains finding if {
	networks := input.subject.config.settings[0].ip_configuration[0].authorized_networks
	is_array(networks)
	some i, entry in networks
	network.open_cidr(entry.value)
	finding := {
		"message": sprintf("%s accepts connections from %s", [input.subject.address, entry.value]),
		"path": ["settings", 0, "ip_configuration", 0, "authorized_networks", i, "value"],
	}
}
