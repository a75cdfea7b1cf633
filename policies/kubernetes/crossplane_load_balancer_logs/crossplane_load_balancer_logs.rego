# METADATA
# title: Load balancers made by Crossplane log their requests
# description: >-
#   Checks that load balancers of AWS which Crossplane manages write access logs. They show who asked for what
#   where the application itself does not.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0432
#   severity: medium
#   topic: lb-access-logging
#   subjects: [kubernetes.Composition, kubernetes.LoadBalancer, kubernetes.LB]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests are logged"}
#   - {id: A.8.16, strength: supports, rationale: "unusual requests can be found"}
#   does_not_show: "how long logs are kept, or who reads them"
#   remediation: >-
#     Set the attribute `access_logs.s3.enabled` to `"true"`, and the bucket.
package policies.kubernetes.crossplane_load_balancer_logs

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "loadBalancerAttributes" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s writes no access logs", [input.subject.address]),
		"path": array.concat(resource.path, ["loadBalancerAttributes"]),
	}
}

_good(settings) if {
	is_array(settings.loadBalancerAttributes)
	some attribute in settings.loadBalancerAttributes
	attribute.key == "access_logs.s3.enabled"
	attribute.value == "true"
}

_good(settings) if {
	is_array(settings.accessLogs)
	some log in settings.accessLogs
	log.enabled == true
}

_resources := crossplane.resources(
	input.subject.config,
	`^elbv2[.]aws[.](crossplane|upbound)[.]io$`,
	{"LoadBalancer", "LB"},
)
