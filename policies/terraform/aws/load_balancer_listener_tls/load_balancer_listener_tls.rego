# METADATA
# title: Load balancers speak TLS 1.2 or later
# description: >-
#   Checks that HTTP listeners only redirect to HTTPS, and that TLS listeners do not name a security policy that still
#   offers TLS 1.0 or 1.1. Plain and outdated connections can be read and changed on the way.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# custom:
#   id: ANX-TF-AWS-0013
#   severity: high
#   topic: encryption-in-transit
#   subjects: [aws_lb_listener, aws_alb_listener]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   does_not_show: >-
#     the connection from the load balancer to its targets, certificates, TCP listeners, and listeners that leave out
#     `protocol` or `ssl_policy` and take the default
#   remediation: >-
#     Use `protocol = "HTTPS"` with `ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"`, and let the HTTP listener
#     redirect: `type = "redirect"` with `protocol = "HTTPS"` in `redirect`.
package policies.terraform.aws.load_balancer_listener_tls

deny contains finding if {
	input.subject.config.protocol == "HTTP"
	not _redirects
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["default_action", 0],
	}
}

deny contains finding if {
	input.subject.config.protocol in {"HTTPS", "TLS"}
	_outdated(input.subject.config.ssl_policy)
	finding := {
		"message": sprintf("%s offers outdated TLS: %s", [input.subject.address, input.subject.config.ssl_policy]),
		"path": ["ssl_policy"],
	}
}

_redirects if {
	some action in input.subject.config.default_action
	some redirect in action.redirect
	redirect.protocol == "HTTPS"
}

# The policies from before 2017 and those that name an old protocol: 1-0 and 1-1 in the new names, no 1-2 in the old.
_outdated(policy) if {
	is_string(policy)
	regex.match(`^ELBSecurityPolicy-(20[0-9-]+|TLS-1-[01]-.*|TLS13-1-[01]-.*|FS-2018-06|FS-1-1-.*)$`, policy)
}
