# METADATA
# title: Notebooks give no root
# description: >-
#   Checks that users of a notebook do not have root: its metadata set `notebook-disable-root` to `true`. Root reads
#   what other users left on the machine, and switches its safeguards off.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/workbench_instance
# - https://docs.cloud.google.com/vertex-ai/docs/workbench/instances/manage-metadata
# custom:
#   id: ANX-TF-GOOGLE-0166
#   severity: low
#   topic: notebook-ml-hardening
#   subjects: [google_notebooks_instance, google_workbench_instance]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "users work without root"}
#   - {id: A.8.18, strength: supports, rationale: "tools of administrators are out of reach"}
#   - {id: A.8.9, strength: supports, rationale: "the safe option is chosen"}
#   does_not_show: what the account of the notebook may do
#   remediation: Set `metadata = { notebook-disable-root = "true" }`.
package policies.terraform.google.notebooks_without_root

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "google_notebooks_instance"
	not _notebook_without_root
	finding := {"message": _message, "path": ["metadata", "notebook-disable-root"]}
}

deny contains finding if {
	input.subject.type == "google_workbench_instance"
	not _setup_without_root
	finding := {"message": _message, "path": ["gce_setup", 0, "metadata", "notebook-disable-root"]}
}

_notebook_without_root if _without_root(input.subject.config.metadata)

_setup_without_root if _without_root(input.subject.config.gce_setup[0].metadata)

_without_root(metadata) if values.is_true(metadata["notebook-disable-root"])

_message := sprintf("%s gives its users root", [input.subject.address])
