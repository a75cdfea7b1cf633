# METADATA
# title: Gateway endpoints are in the route tables
# description: >-
#   Checks that a gateway endpoint for S3 or DynamoDB is entered in a route table. Otherwise it carries nothing, and
#   traffic to the service keeps going over the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint
# - https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
# custom:
#   id: ANX-TF-AWS-0398
#   severity: low
#   topic: vpc-endpoint-peering-routing
#   subjects: [aws_vpc_endpoint]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic to the service stays in the network"}
#   - {id: A.8.22, strength: supports, rationale: "networks need no way to the internet for it"}
#   does_not_show: what the policy of the endpoint allows
#   remediation: Set `route_table_ids`, or add an `aws_vpc_endpoint_route_table_association`.
package policies.terraform.aws.gateway_endpoints_routed

applies if _gateway

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_gateway if {
	object.get(input.subject.config, "vpc_endpoint_type", "Gateway") == "Gateway"
	is_string(input.subject.config.service_name)
	regex.match(`[.](s3|dynamodb)$`, input.subject.config.service_name)
}

_faults contains {"text": "is in no route table", "path": []} if {
	_gateway
	not input.subject.config.route_table_ids
	not input.related.aws_vpc_endpoint_route_table_association
}
