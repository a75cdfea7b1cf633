# METADATA
# title: Gateway endpoints are in the route tables
# description: >-
#   Checks that a gateway endpoint for S3 or DynamoDB is entered in a route table. Otherwise it carries nothing, and
#   traffic to the service keeps going over the internet.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html
# custom:
#   id: ANX-CFN-0355
#   severity: low
#   topic: vpc-endpoint-peering-routing
#   subjects: ["AWS::EC2::VPCEndpoint"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic to the service stays in the network"}
#   - {id: A.8.22, strength: supports, rationale: "networks need no way to the internet for it"}
#   does_not_show: what the policy of the endpoint allows
#   remediation: Set `RouteTableIds`.
package policies.cloudformation.gateway_endpoints_routed

applies if _gateway

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_gateway if {
	object.get(input.subject.config, ["Properties", "VpcEndpointType"], "Gateway") == "Gateway"
	regex.match(`[.](s3|dynamodb)$`, input.subject.config.Properties.ServiceName)
}

_faults contains {"text": "is in no route table", "path": ["Properties", "RouteTableIds"]} if {
	_gateway
	not input.subject.config.Properties.RouteTableIds
}
