# METADATA
# title: Search domains publish their application logs
# description: >-
#   Checks that search domains publish application logs. They hold warnings and errors of the nodes, without which a
#   failure cannot be explained.
# related_resources:
# - https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html
# custom:
#   id: ANX-CFN-0123
#   severity: low
#   topic: search-domain-logging
#   subjects: ["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     how long the logs are kept, and that somebody looks at them
#   remediation: >-
#     Set `LogPublishingOptions.ES_APPLICATION_LOGS.Enabled: true` with a log group.
package policies.cloudformation.search_domain_application_logs

import data.policies.lib.values

# A domain without any logs is told by ANX-CFN-0124.
applies if {
	is_object(input.subject.config.Properties.LogPublishingOptions)
	some options in input.subject.config.Properties.LogPublishingOptions
	values.is_true(options.Enabled)
	options.CloudWatchLogsLogGroupArn
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s publishes no application logs", [input.subject.address]), "path": path}
}

_required contains ["Properties", "LogPublishingOptions"]

_met contains ["Properties", "LogPublishingOptions"] if {
	values.is_true(input.subject.config.Properties.LogPublishingOptions.ES_APPLICATION_LOGS.Enabled)
	input.subject.config.Properties.LogPublishingOptions.ES_APPLICATION_LOGS.CloudWatchLogsLogGroupArn
}
