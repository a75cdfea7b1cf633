# METADATA
# title: Load balancers drop invalid headers
# description: >-
#   Checks that an application load balancer drops headers with invalid names, which it forwards by default. They are
#   the raw material of request smuggling, where two servers disagree on where a request ends.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
# custom:
#   id: ANX-TF-AWS-0320
#   severity: medium
#   topic: http-headers-cors-app
#   subjects: [aws_lb, aws_alb]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "malformed requests are turned away before the application"}
#   - {id: A.8.27, strength: supports, rationale: "components before the application are set up securely"}
#   does_not_show: how the application itself handles requests
#   remediation: Set `drop_invalid_header_fields = true`.
package policies.terraform.aws.load_balancer_drops_invalid_headers

import data.policies.lib.values

applies if object.get(input.subject.config, "load_balancer_type", "application") == "application"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "forwards headers that are invalid", "path": ["drop_invalid_header_fields"]} if not _drops

_drops if values.is_true(input.subject.config.drop_invalid_header_fields)
