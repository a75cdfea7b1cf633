# METADATA
# title: Public addresses that are kept are in use
# description: >-
#   Checks that an elastic address belongs to an instance, a network interface, a gateway or a load balancer. An address
#   that nobody uses is open to be tied to whatever comes, while names and rules of others may still trust it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eip
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html
# custom:
#   id: ANX-TF-AWS-0916
#   severity: low
#   topic: unused-resources
#   subjects: [aws_eip]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "public addresses belong to known devices"}
#   - {id: A.8.9, strength: supports, rationale: "what is not needed is removed"}
#   - {id: A.5.9, strength: supports, rationale: "each address can be told what it is for"}
#   does_not_show: that what uses the address should be reachable
#   remediation: Set `instance` or `network_interface`, name the address where it is used, or remove it.
package policies.terraform.aws.addresses_in_use

deny contains finding if {
	not _used
	finding := {"message": sprintf("%s belongs to nothing", [input.subject.address]), "path": []}
}

_used if input.subject.config.instance

_used if input.subject.config.network_interface

_used if input.related.aws_alb

_used if input.related.aws_eip_association

_used if input.related.aws_instance

_used if input.related.aws_lb

_used if input.related.aws_nat_gateway

_used if input.related.aws_network_interface

_used if input.related.aws_transfer_server

# Somebody else is given the address.
_used if input.related["terraform.module"]

_used if input.related["terraform.output"]
