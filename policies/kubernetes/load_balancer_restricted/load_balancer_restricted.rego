# METADATA
# title: Load balancers are internal or limited to known addresses
# description: >-
#   Checks that a Service of type LoadBalancer is internal to its network or names the addresses that may connect. Any
#   other is open to the internet, past the controller that checks and logs what comes in.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
# custom:
#   id: ANX-K8S-0303
#   severity: low
#   topic: exposed-services
#   subjects: [kubernetes.Service]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "what is reachable from outside is limited by address"}
#   - {id: A.8.22, strength: supports, rationale: "internal services stay in their network"}
#   does_not_show: "what firewalls in front of it let through, or that a public service needs it otherwise"
#   remediation: >-
#     Set `spec.loadBalancerSourceRanges`, or the annotation of your provider for an internal load balancer; offer
#     public services through an Ingress.
package policies.kubernetes.load_balancer_restricted

applies if input.subject.config.spec.type == "LoadBalancer"

deny contains finding if {
	not _internal
	not _limited
	finding := {
		"message": sprintf("%s has a load balancer that is open to every address", [input.subject.address]),
		"path": _place,
	}
}

deny contains finding if {
	is_array(input.subject.config.spec.loadBalancerSourceRanges)
	some i, range in input.subject.config.spec.loadBalancerSourceRanges
	range in {"0.0.0.0/0", "::/0"}
	not _internal
	finding := {
		"message": sprintf("%s has a load balancer that is open to every address", [input.subject.address]),
		"path": ["spec", "loadBalancerSourceRanges", i],
	}
}

_limited if count(input.subject.config.spec.loadBalancerSourceRanges) > 0

_limited if _annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]

# An annotation that says that it is not internal, and otherwise what makes it a load balancer.
_place := ["metadata", "annotations", _external[0]] if count(_external) > 0

_place := ["spec", "type"] if count(_external) == 0

_external := sort([key | some key, _ in _internal_values; object.get(_annotations, key, null) != null])

_internal if {
	some key, values in _internal_values
	lower(sprintf("%v", [_annotations[key]])) in values
}

_internal_values := {
	"cloud.google.com/load-balancer-type": {"internal"},
	"networking.gke.io/load-balancer-type": {"internal"},
	"service.beta.kubernetes.io/aws-load-balancer-internal": {"true", "0.0.0.0/0"},
	"service.beta.kubernetes.io/aws-load-balancer-scheme": {"internal"},
	"service.beta.kubernetes.io/azure-load-balancer-internal": {"true"},
	"service.beta.kubernetes.io/oci-load-balancer-internal": {"true"},
	"service.beta.kubernetes.io/openstack-internal-load-balancer": {"true"},
}

default _annotations := {}

_annotations := input.subject.config.metadata.annotations if {
	is_object(input.subject.config.metadata.annotations)
}
