# METADATA
# title: Machines take the time from approved servers
# description: >-
#   Checks that the time servers which a network hands to its machines are approved ones, by default the time service
#   of Amazon. Clocks that differ make logs of different systems useless as evidence, and break certificates and
#   tokens.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_dhcp_options
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html
# custom:
#   id: ANX-TF-AWS-0901
#   severity: low
#   topic: clock-synchronization
#   subjects: [aws_vpc_dhcp_options]
#   controls:
#   - {id: A.8.17, strength: demonstrates, rationale: "machines of the network take the time from approved sources"}
#   - {id: A.8.15, strength: supports, rationale: "times in logs of different systems can be compared"}
#   does_not_show: >-
#     that the machines use what the network hands out
#   parameters:
#     servers: {default: ["169.254.169.123", "fd00:ec2::123", "AmazonProvidedNTP"], description: "Time servers that machines may use."}
#   remediation: >-
#     Set `ntp_servers = ["169.254.169.123"]`, or name your own servers in the parameter `servers`.
package policies.terraform.aws.time_servers_approved

applies if input.subject.config.ntp_servers

deny contains finding if {
	some i, server in input.subject.config.ntp_servers
	is_string(server)
	not server in data.parameters["ANX-TF-AWS-0901"].servers
	finding := {
		"message": sprintf("%s hands out the time server %s, which is not approved", [input.subject.address, server]),
		"path": ["ntp_servers", i],
	}
}
