# METADATA
# title: Managed services are kept off the internet
# description: >-
#   Checks that file transfer servers, workflow consoles, endpoint services and models are not open to every network.
#   Each is a door of its own that no security group guards once it is public.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html
# - https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html
# - https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html
# custom:
#   id: ANX-CFN-0156
#   severity: medium
#   topic: service-public-network-access
#   subjects:
#     ["AWS::AppRunner::Service", "AWS::CodeBuild::Project", "AWS::EC2::TransitGateway",
#     "AWS::EC2::VPCEndpointService", "AWS::MWAA::Environment", "AWS::SageMaker::Model", "AWS::Transfer::Server"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the endpoints of managed services are not public"}
#   - {id: A.8.22, strength: supports, rationale: "managed services lie in a private network"}
#   does_not_show: >-
#     who may reach them inside the network
#   remediation: >-
#     Set what the message names, for example `EndpointType: VPC` or `EnableNetworkIsolation: true`.
package policies.cloudformation.services_not_public

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "AcceptanceRequired"] if input.subject.type == "AWS::EC2::VPCEndpointService"

_required contains ["Properties", "EndpointType"] if input.subject.type == "AWS::Transfer::Server"

_required contains ["Properties", "EnableNetworkIsolation"] if input.subject.type == "AWS::SageMaker::Model"

_met contains ["Properties", "AcceptanceRequired"] if {
	values.is_true(input.subject.config.Properties.AcceptanceRequired)
}

_met contains ["Properties", "EndpointType"] if {
	input.subject.config.Properties.EndpointType in {"VPC", "VPC_ENDPOINT"}
}

_met contains ["Properties", "EnableNetworkIsolation"] if {
	values.is_true(input.subject.config.Properties.EnableNetworkIsolation)
}

_faulty contains ["Properties", "WebserverAccessMode"] if {
	input.subject.config.Properties.WebserverAccessMode == "PUBLIC_ONLY"
}

_faulty contains ["Properties", "NetworkConfiguration", "IngressConfiguration", "IsPubliclyAccessible"] if {
	ingress := input.subject.config.Properties.NetworkConfiguration.IngressConfiguration
	values.is_true(ingress.IsPubliclyAccessible)
}

_faulty contains ["Properties", "AutoAcceptSharedAttachments"] if {
	input.subject.config.Properties.AutoAcceptSharedAttachments == "enable"
}

_faulty contains ["Properties", "Visibility"] if input.subject.config.Properties.Visibility == "PUBLIC_READ"

_message(path) := sprintf("%s is open to foreign networks: `%s`", [input.subject.address, aws_settings.dotted(path)])
