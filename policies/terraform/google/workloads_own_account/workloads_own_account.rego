# METADATA
# title: Functions, services and jobs run as an account made for them
# description: >-
#   Checks that a workload names a service account. Otherwise it runs as the default account of the project, which all
#   such workloads share, often with the role of an editor.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service
# - https://docs.cloud.google.com/iam/docs/best-practices-service-accounts
# custom:
#   id: ANX-TF-GOOGLE-0195
#   severity: medium
#   topic: service-account-privilege
#   subjects:
#   - google_cloudfunctions_function
#   - google_cloudfunctions2_function
#   - google_cloud_run_v2_service
#   - google_cloud_run_v2_job
#   - google_cloud_run_service
#   - google_dataproc_cluster
#   - google_dataflow_job
#   - google_composer_environment
#   - google_notebooks_instance
#   - google_workbench_instance
#   - google_data_fusion_instance
#   - google_cloudbuild_trigger
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "each workload has an identity of its own"}
#   - {id: A.8.2, strength: supports, rationale: "rights can be given to one workload"}
#   - {id: A.5.15, strength: supports, rationale: "roles follow the need"}
#   does_not_show: that the roles of the account are narrow
#   remediation: Name a `google_service_account` in the argument that the finding points at.
package policies.terraform.google.workloads_own_account

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s runs as the default account of the project", [input.subject.address]),
		"path": _place,
	}
}

_place := ["service_account_email"] if input.subject.type in {"google_cloudfunctions_function", "google_dataflow_job"}

_kept if {
	input.subject.type in {"google_cloudfunctions_function", "google_dataflow_job"}
	input.subject.config.service_account_email
}

_place := ["service_config", 0, "service_account_email"] if input.subject.type == "google_cloudfunctions2_function"

_kept if {
	input.subject.type == "google_cloudfunctions2_function"
	input.subject.config.service_config[0].service_account_email
}

_place := ["template", 0, "service_account"] if input.subject.type == "google_cloud_run_v2_service"

_kept if {
	input.subject.type == "google_cloud_run_v2_service"
	input.subject.config.template[0].service_account
}

_place := ["template", 0, "template", 0, "service_account"] if input.subject.type == "google_cloud_run_v2_job"

_kept if {
	input.subject.type == "google_cloud_run_v2_job"
	input.subject.config.template[0].template[0].service_account
}

_place := ["template", 0, "spec", 0, "service_account_name"] if input.subject.type == "google_cloud_run_service"

_kept if {
	input.subject.type == "google_cloud_run_service"
	input.subject.config.template[0].spec[0].service_account_name
}

_place := ["cluster_config", 0, "gce_cluster_config", 0, "service_account"] if {
	input.subject.type == "google_dataproc_cluster"
}

_kept if {
	input.subject.type == "google_dataproc_cluster"
	input.subject.config.cluster_config[0].gce_cluster_config[0].service_account
}

_place := ["config", 0, "node_config", 0, "service_account"] if input.subject.type == "google_composer_environment"

_kept if {
	input.subject.type == "google_composer_environment"
	input.subject.config.config[0].node_config[0].service_account
}

_place := ["service_account"] if input.subject.type in {"google_notebooks_instance", "google_cloudbuild_trigger"}

_kept if {
	input.subject.type in {"google_notebooks_instance", "google_cloudbuild_trigger"}
	input.subject.config.service_account
}

_place := ["gce_setup", 0, "service_accounts", 0, "email"] if input.subject.type == "google_workbench_instance"

_kept if {
	input.subject.type == "google_workbench_instance"
	input.subject.config.gce_setup[0].service_accounts[0].email
}

_place := ["dataproc_service_account"] if input.subject.type == "google_data_fusion_instance"

_kept if {
	input.subject.type == "google_data_fusion_instance"
	input.subject.config.dataproc_service_account
}
