# METADATA
# title: Load balancers on the internet do not answer HTTP
# description: >-
#   Checks that no forwarding rule on the internet leads to an HTTP proxy. What clients send there, passwords and
#   sessions included, can be read and changed on its way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_global_forwarding_rule
# - https://docs.cloud.google.com/load-balancing/docs/https/setting-up-http-https-redirect
# custom:
#   id: ANX-TF-GOOGLE-0100
#   severity: medium
#   topic: lb-tls
#   subjects: [google_compute_forwarding_rule, google_compute_global_forwarding_rule]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current methods"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: that a proxy for HTTP only redirects
#   remediation: >-
#     Point `target` to a target HTTPS proxy; keep HTTP, if at all, for a `url_map` with `https_redirect = true`.
package policies.terraform.google.lb_no_plain_http

applies if not _internal

_internal if startswith(_scheme, "INTERNAL")

deny contains finding if {
	is_string(input.subject.config.target)
	regex.match(`/targetHttpProxies/`, input.subject.config.target)
	finding := {"message": _message, "path": ["target"]}
}

deny contains finding if {
	_proxy
	finding := {"message": _message, "path": ["name"]}
}

_proxy if count(input.related.google_compute_target_http_proxy) > 0

_proxy if count(input.related.google_compute_region_target_http_proxy) > 0

_scheme := object.get(input.subject.config, "load_balancing_scheme", "EXTERNAL")

_message := sprintf("%s answers HTTP on the internet", [input.subject.address])
