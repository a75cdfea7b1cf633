# METADATA
# title: Load balancers send visitors from HTTP to HTTPS
# description: >-
#   Checks that a load balancer of the application kind has a listener with TLS, or a listener on plain HTTP that does
#   nothing but send visitors to HTTPS. Otherwise what they send can be read on the way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html
# custom:
#   id: ANX-TF-AWS-0322
#   severity: medium
#   topic: lb-tls
#   subjects: [aws_lb, aws_alb]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic between visitors and the load balancer is encrypted"}
#   - {id: A.8.20, strength: supports, rationale: "the network service is offered over a protected protocol"}
#   does_not_show: which versions of TLS are accepted, and whether traffic behind the load balancer is encrypted
#   remediation: Add an `aws_lb_listener` with a `default_action` of type `redirect` to protocol `HTTPS`.
package policies.terraform.aws.load_balancer_redirects_http

import data.policies.lib.aws

applies if {
	object.get(input.subject.config, "load_balancer_type", "application") == "application"
	count(_listeners) > 0
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": []} if {
	some listener in _listeners
	object.get(listener.config, "protocol", "HTTP") == "HTTP"
	not _redirects(listener)
	text := sprintf("answers plain HTTP by %s", [listener.address])
}

_listeners contains listener if some listener in input.related.aws_lb_listener

_listeners contains listener if some listener in input.related.aws_alb_listener

_redirects(listener) if {
	some action in aws.list(listener.config.default_action)
	action.type == "redirect"
	some redirect in aws.list(action.redirect)
	redirect.protocol == "HTTPS"
}
