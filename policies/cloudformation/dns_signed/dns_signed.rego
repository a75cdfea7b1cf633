# METADATA
# title: Public zones sign their answers
# description: >-
#   Checks that a public zone of Route 53 is signed with DNSSEC. Without signatures a false answer sends visitors
#   and mail to somebody else.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-dnssec.html
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html
# custom:
#   id: ANX-CFN-0415
#   severity: low
#   topic: dnssec
#   subjects: ["AWS::Route53::HostedZone"]
#   controls:
#   - {id: A.8.21, strength: demonstrates, rationale: "answers of the name service can be verified"}
#   - {id: A.8.24, strength: supports, rationale: "answers are protected by signatures"}
#   does_not_show: that the parent zone holds the key
#   remediation: Add an `AWS::Route53::KeySigningKey` and an `AWS::Route53::DNSSEC` for the zone.
package policies.cloudformation.dns_signed

# Private zones answer inside their networks only.
applies if not input.subject.config.Properties.VPCs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not sign its answers", "path": []} if {
	not input.related["AWS::Route53::DNSSEC"]
}
