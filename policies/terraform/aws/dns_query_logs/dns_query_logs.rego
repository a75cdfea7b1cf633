# METADATA
# title: Public zones record the queries that they answer
# description: >-
#   Checks that a public zone of Route 53 has a log of queries. Attacks by way of names, and traces of stolen data
#   carried out in names, show there first.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_query_log
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
# custom:
#   id: ANX-TF-AWS-0391
#   severity: low
#   topic: sql-audit-logging
#   subjects: [aws_route53_zone]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "queries are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: Add an `aws_route53_query_log` with `zone_id` of the zone.
package policies.terraform.aws.dns_query_logs

applies if not input.subject.config.vpc

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record queries", "path": []} if {
	not input.related.aws_route53_query_log
}
