# METADATA
# title: Registries look for vulnerabilities
# description: >-
#   Checks that scanning of a repository is not switched off. It tells which images have known faults.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/artifact_registry_repository
# - https://docs.cloud.google.com/artifact-analysis/docs/enable-automatic-scanning
# custom:
#   id: ANX-TF-GOOGLE-0191
#   severity: medium
#   topic: vulnerability-scans
#   subjects: [google_artifact_registry_repository]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "known vulnerabilities are looked for"}
#   - {id: A.5.21, strength: supports, rationale: "software from elsewhere is checked"}
#   does_not_show: that findings are acted on
#   remediation: Remove `enablement_config = "DISABLED"` from `vulnerability_scanning_config`.
package policies.terraform.google.artifacts_scanned

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s does not look for vulnerabilities", [input.subject.address]),
		"path": ["vulnerability_scanning_config", 0, "enablement_config"],
	}
}

_unsafe if input.subject.config.vulnerability_scanning_config[0].enablement_config in {"DISABLED"}
