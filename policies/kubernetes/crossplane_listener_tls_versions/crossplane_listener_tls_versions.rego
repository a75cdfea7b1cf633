# METADATA
# title: Listeners made by Crossplane use current versions of TLS
# description: >-
#   Checks that encrypted listeners of load balancers which Crossplane manages name a policy (`sslPolicy`) without
#   TLS 1.0 and 1.1. The default allows them.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0433
#   severity: medium
#   topic: lb-tls
#   subjects: [kubernetes.Composition, kubernetes.Listener, kubernetes.LBListener]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "outdated versions of TLS are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over secure connections"}
#   does_not_show: "which certificate is used"
#   remediation: >-
#     Set `sslPolicy` to a current policy such as `ELBSecurityPolicy-TLS13-1-2-2021-06`.
package policies.kubernetes.crossplane_listener_tls_versions

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "sslPolicy" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s allows outdated versions of TLS", [input.subject.address]),
		"path": array.concat(resource.path, ["sslPolicy"]),
	}
}

_good(settings) if {
	not settings.sslPolicy
	not object.get(settings, "protocol", "") in {"HTTPS", "TLS"}
}

_good(settings) if regex.match(`(TLS13-1-[23]|TLS-1-2|FS-1-2)`, settings.sslPolicy)

_resources := crossplane.resources(
	input.subject.config,
	`^elbv2[.]aws[.](crossplane|upbound)[.]io$`,
	{"Listener", "LBListener"},
)
