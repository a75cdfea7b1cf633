# METADATA
# title: Load balancers spread requests over all zones
# description: >-
#   Checks that classic, network and gateway load balancers send requests to targets in every zone. Otherwise a zone
#   with few targets is overloaded while others stand idle, and the loss of one takes its share of the service with it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html
# custom:
#   id: ANX-TF-AWS-0323
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: [aws_lb, aws_alb, aws_elb]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "requests go to redundant targets"}
#   - {id: A.8.6, strength: supports, rationale: "load is spread over what is there"}
#   does_not_show: that there are targets in more than one zone
#   remediation: >-
#     Set `enable_cross_zone_load_balancing = true`, or `cross_zone_load_balancing = true` on a classic load balancer.
package policies.terraform.aws.load_balancer_cross_zone

import data.policies.lib.values

applies if input.subject.type == "aws_elb"

applies if input.subject.config.load_balancer_type in {"gateway", "network"}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves each zone by itself", "path": ["cross_zone_load_balancing"]} if {
	input.subject.type == "aws_elb"
	values.is_false(input.subject.config.cross_zone_load_balancing)
}

_faults contains {"text": "serves each zone by itself", "path": ["enable_cross_zone_load_balancing"]} if {
	input.subject.type != "aws_elb"
	not _spreads
}

_spreads if values.is_true(input.subject.config.enable_cross_zone_load_balancing)
