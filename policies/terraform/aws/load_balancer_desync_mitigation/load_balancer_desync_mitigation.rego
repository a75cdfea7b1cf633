# METADATA
# title: Load balancers turn ambiguous requests away
# description: >-
#   Checks that a load balancer does not merely watch requests on whose end two servers may disagree. In the mode
#   `monitor` it forwards them, and request smuggling gets through.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
# custom:
#   id: ANX-TF-AWS-0321
#   severity: medium
#   topic: http-headers-cors-app
#   subjects: [aws_lb, aws_alb, aws_elb]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "ambiguous requests are turned away before the application"}
#   - {id: A.8.27, strength: supports, rationale: "components before the application are set up securely"}
#   does_not_show: how the application itself handles requests
#   remediation: Set `desync_mitigation_mode` to `defensive` or `strictest`.
package policies.terraform.aws.load_balancer_desync_mitigation

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "only watches ambiguous requests", "path": ["desync_mitigation_mode"]} if {
	input.subject.config.desync_mitigation_mode == "monitor"
}
