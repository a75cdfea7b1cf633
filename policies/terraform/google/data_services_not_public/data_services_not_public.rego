# METADATA
# title: Data services name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. Databases, catalogues, images and notebooks
#   would be open to strangers.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/spanner_database_iam
# - https://docs.cloud.google.com/iam/docs/principals-overview
# custom:
#   id: ANX-TF-GOOGLE-0050
#   severity: high
#   topic: service-public-network-access
#   subjects:
#   - google_spanner_database_iam_member
#   - google_spanner_database_iam_binding
#   - google_spanner_database_iam_policy
#   - google_spanner_instance_iam_member
#   - google_spanner_instance_iam_binding
#   - google_spanner_instance_iam_policy
#   - google_bigtable_instance_iam_member
#   - google_bigtable_instance_iam_binding
#   - google_bigtable_instance_iam_policy
#   - google_bigtable_table_iam_member
#   - google_bigtable_table_iam_binding
#   - google_bigtable_table_iam_policy
#   - google_healthcare_dataset_iam_member
#   - google_healthcare_dataset_iam_binding
#   - google_healthcare_dataset_iam_policy
#   - google_healthcare_fhir_store_iam_member
#   - google_healthcare_fhir_store_iam_binding
#   - google_healthcare_fhir_store_iam_policy
#   - google_data_catalog_entry_group_iam_member
#   - google_data_catalog_entry_group_iam_binding
#   - google_data_catalog_entry_group_iam_policy
#   - google_sourcerepo_repository_iam_member
#   - google_sourcerepo_repository_iam_binding
#   - google_sourcerepo_repository_iam_policy
#   - google_notebooks_instance_iam_member
#   - google_notebooks_instance_iam_binding
#   - google_notebooks_instance_iam_policy
#   - google_notebooks_runtime_iam_member
#   - google_notebooks_runtime_iam_binding
#   - google_notebooks_runtime_iam_policy
#   - google_workbench_instance_iam_member
#   - google_workbench_instance_iam_binding
#   - google_workbench_instance_iam_policy
#   - google_vertex_ai_endpoint_iam_member
#   - google_vertex_ai_endpoint_iam_binding
#   - google_vertex_ai_endpoint_iam_policy
#   - google_vertex_ai_featurestore_iam_member
#   - google_vertex_ai_featurestore_iam_binding
#   - google_vertex_ai_featurestore_iam_policy
#   - google_data_fusion_instance_iam_member
#   - google_data_fusion_instance_iam_binding
#   - google_data_fusion_instance_iam_policy
#   - google_compute_image_iam_member
#   - google_compute_image_iam_binding
#   - google_compute_image_iam_policy
#   - google_compute_disk_iam_member
#   - google_compute_disk_iam_binding
#   - google_compute_disk_iam_policy
#   - google_compute_snapshot_iam_member
#   - google_compute_snapshot_iam_binding
#   - google_compute_snapshot_iam_policy
#   - google_compute_instance_iam_member
#   - google_compute_instance_iam_binding
#   - google_compute_instance_iam_policy
#   - google_endpoints_service_iam_member
#   - google_endpoints_service_iam_binding
#   - google_endpoints_service_iam_policy
#   - google_cloud_tasks_queue_iam_member
#   - google_cloud_tasks_queue_iam_binding
#   - google_cloud_tasks_queue_iam_policy
#   - google_api_gateway_api_iam_member
#   - google_api_gateway_api_iam_binding
#   - google_api_gateway_api_iam_policy
#   - google_healthcare_dicom_store_iam_member
#   - google_healthcare_dicom_store_iam_binding
#   - google_healthcare_dicom_store_iam_policy
#   - google_healthcare_hl7_v2_store_iam_member
#   - google_healthcare_hl7_v2_store_iam_binding
#   - google_healthcare_hl7_v2_store_iam_policy
#   - google_data_catalog_tag_template_iam_member
#   - google_data_catalog_tag_template_iam_binding
#   - google_data_catalog_tag_template_iam_policy
#   - google_bigquery_connection_iam_member
#   - google_bigquery_connection_iam_binding
#   - google_bigquery_connection_iam_policy
#   - google_bigquery_routine_iam_member
#   - google_bigquery_routine_iam_binding
#   - google_bigquery_routine_iam_policy
#   - google_bigquery_analytics_hub_data_exchange_iam_member
#   - google_bigquery_analytics_hub_data_exchange_iam_binding
#   - google_bigquery_analytics_hub_data_exchange_iam_policy
#   - google_bigquery_analytics_hub_listing_iam_member
#   - google_bigquery_analytics_hub_listing_iam_binding
#   - google_bigquery_analytics_hub_listing_iam_policy
#   - google_dataplex_lake_iam_member
#   - google_dataplex_lake_iam_binding
#   - google_dataplex_lake_iam_policy
#   - google_secure_source_manager_repository_iam_member
#   - google_secure_source_manager_repository_iam_binding
#   - google_secure_source_manager_repository_iam_policy
#   - google_logging_log_view_iam_member
#   - google_logging_log_view_iam_binding
#   - google_logging_log_view_iam_policy
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.20, strength: supports, rationale: "services are not open to the internet"}
#   does_not_show: which data the named users need
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.data_services_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.public(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	some policy in input.related["data.google_iam_policy"]
	google.public_policy(policy.config)
	finding := {"message": _message, "path": ["policy_data"]}
}

_message := sprintf("%s gives everyone a data service", [input.subject.address])
