# METADATA
# title: Workloads of clusters are looked over
# description: >-
#   Checks that the security posture of a cluster is not switched off, and its search for vulnerabilities not either.
#   It tells which workloads have known faults.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-security-posture-dashboard
# custom:
#   id: ANX-TF-GOOGLE-0190
#   severity: low
#   topic: vulnerability-scans
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "known vulnerabilities are looked for"}
#   - {id: A.8.16, strength: supports, rationale: "unsafe settings are noticed"}
#   does_not_show: that findings are acted on
#   remediation: >-
#     Set `security_posture_config { mode = "BASIC", vulnerability_mode = "VULNERABILITY_BASIC" }`, in lines of their
#     own.
package policies.terraform.google.gke_workloads_scanned

deny contains finding if {
	input.subject.config.security_posture_config[0].mode == "DISABLED"
	finding := {"message": _message, "path": ["security_posture_config", 0, "mode"]}
}

deny contains finding if {
	input.subject.config.security_posture_config[0].vulnerability_mode == "VULNERABILITY_DISABLED"
	finding := {"message": _message, "path": ["security_posture_config", 0, "vulnerability_mode"]}
}

_message := sprintf("%s does not look its workloads over", [input.subject.address])
