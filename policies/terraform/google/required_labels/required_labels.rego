# METADATA
# title: Resources carry the labels of the asset inventory
# description: >-
#   Checks that buckets, databases, datasets and machines carry the labels that the organisation asks for. Labels tie
#   a resource to its owner and to the classification of its data.
# related_resources:
# - https://docs.cloud.google.com/resource-manager/docs/creating-managing-labels
# custom:
#   id: ANX-TF-GOOGLE-0205
#   severity: low
#   topic: asset-tags
#   subjects:
#   - google_storage_bucket
#   - google_bigquery_dataset
#   - google_compute_instance
#   - google_pubsub_topic
#   - google_secret_manager_secret
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "the resource names its owner"}
#   - {id: A.5.12, strength: supports, rationale: "the resource names the classification of its data"}
#   does_not_show: >-
#     that the values are right; labels from `default_labels` of the provider are not seen here, so list only those
#     that each resource sets itself
#   parameters:
#     required: {default: ["owner", "classification"], description: "Keys that `labels` must hold, in lower case."}
#   remediation: Add the missing keys to `labels`.
package policies.terraform.google.required_labels

deny contains finding if {
	some tag in data.parameters["ANX-TF-GOOGLE-0205"].required
	not tag in _tags
	finding := {
		"message": sprintf("%s has no label %s", [input.subject.address, tag]),
		"path": ["labels"],
	}
}

_tags contains tag if {
	is_object(input.subject.config.labels)
	some key, _ in input.subject.config.labels
	tag := lower(key)
}
