# METADATA
# title: Public zones record the queries that they answer
# description: >-
#   Checks that a public zone of Route 53 has a log of queries. Attacks by way of names, and traces of stolen data
#   carried out in names, show there first.
# related_resources:
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html
# custom:
#   id: ANX-CFN-0351
#   severity: low
#   topic: sql-audit-logging
#   subjects: ["AWS::Route53::HostedZone"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "queries are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Add `QueryLoggingConfig` with a log group.
package policies.cloudformation.dns_query_logs

applies if not input.subject.config.Properties.VPCs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record queries", "path": ["Properties", "QueryLoggingConfig"]} if {
	not input.subject.config.Properties.QueryLoggingConfig
}
