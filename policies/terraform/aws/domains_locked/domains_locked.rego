# METADATA
# title: Domains cannot be moved to another registrar
# description: >-
#   Checks that a registered domain has its transfer lock on. Without it a single mail can start to move the domain, and
#   everything under it, into other hands.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53domains_registered_domain
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html
# custom:
#   id: ANX-TF-AWS-0394
#   severity: medium
#   topic: dns-hygiene
#   subjects: [aws_route53domains_registered_domain, aws_route53domains_domain]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "names of the organization stay its own"}
#   - {id: A.8.21, strength: demonstrates, rationale: "the name service is protected against takeover"}
#   does_not_show: who may sign in to the account
#   remediation: Set `transfer_lock = true`, or leave it out.
package policies.terraform.aws.domains_locked

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be moved to another registrar", "path": ["transfer_lock"]} if {
	values.is_false(input.subject.config.transfer_lock)
}
