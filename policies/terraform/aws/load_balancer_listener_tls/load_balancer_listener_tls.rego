# METADATA
# title: Load balancers do not answer over plain connections
# description: >-
#   Checks that HTTP listeners only redirect to HTTPS, and that classic load balancers accept no plain connections.
#   What goes over a plain connection can be read and changed on the way.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# custom:
#   id: ANX-TF-AWS-0013
#   severity: high
#   topic: lb-tls
#   subjects: [aws_lb_listener, aws_alb_listener, aws_elb]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "network services are secured"}
#   does_not_show: versions of TLS, the connection from the load balancer to its targets, and TCP listeners
#   remediation: >-
#     Use `protocol = "HTTPS"` with `ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"`, and let the HTTP listener
#     redirect: `type = "redirect"` with `protocol = "HTTPS"` in `redirect`.
package policies.terraform.aws.load_balancer_listener_tls

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves plain HTTP", "path": ["default_action", 0]} if {
	input.subject.config.protocol == "HTTP"
	not _redirects
}

_faults contains {"text": "serves plain HTTP", "path": ["default_action", 0]} if {
	not input.subject.config.protocol
	input.subject.config.port in {80, "80", 8080, "8080"}
	not input.subject.config.ssl_policy
	not _redirects
}

_faults contains {"text": "accepts plain connections", "path": ["listener", i, "lb_protocol"]} if {
	some i, listener in aws.list(input.subject.config.listener)
	lower(listener.lb_protocol) in {"http", "tcp"}
}

_redirects if {
	some action in aws.list(input.subject.config.default_action)
	some redirect in aws.list(action.redirect)
	object.get(redirect, "protocol", "#{protocol}") == "HTTPS"
}
