# METADATA
# title: Network firewalls record what they see
# description: >-
#   Checks that a network firewall has a logging configuration. Without one nobody can say what it let through and what
#   it stopped.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/networkfirewall_logging_configuration
# - https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
# custom:
#   id: ANX-TF-AWS-0351
#   severity: medium
#   topic: compute-logging-monitoring
#   subjects: [aws_networkfirewall_firewall]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "traffic and decisions are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: which kinds of logs are kept, and for how long
#   remediation: Add an `aws_networkfirewall_logging_configuration` for the firewall.
package policies.terraform.aws.network_firewall_logs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record what it sees", "path": []} if {
	not input.related.aws_networkfirewall_logging_configuration
}
