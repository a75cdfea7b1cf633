# METADATA
# title: Public zones sign their answers
# description: >-
#   Checks that a public zone of Route 53 is signed with DNSSEC. Without signatures a false answer sends visitors and
#   mail to somebody else.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_hosted_zone_dnssec
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html
# custom:
#   id: ANX-TF-AWS-0392
#   severity: low
#   topic: dnssec
#   subjects: [aws_route53_zone]
#   controls:
#   - {id: A.8.21, strength: demonstrates, rationale: "answers of the name service can be verified"}
#   - {id: A.8.24, strength: supports, rationale: "answers are protected by signatures"}
#   does_not_show: that the parent zone holds the key
#   remediation: Add an `aws_route53_key_signing_key` and an `aws_route53_hosted_zone_dnssec` for the zone.
package policies.terraform.aws.dns_signed

applies if not input.subject.config.vpc

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not sign its answers", "path": []} if {
	not input.related.aws_route53_hosted_zone_dnssec
}
