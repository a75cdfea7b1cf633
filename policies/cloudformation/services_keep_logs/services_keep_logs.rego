# METADATA
# title: Clusters, VPN endpoints and file servers keep logs
# description: >-
#   Checks that clusters of EMR, endpoints of Client VPN, servers of Transfer Family and serverless warehouses write
#   logs. Without them nobody can say afterwards who connected, and what was done.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-view-web-log-files.html
# - https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-with-connection-logs.html
# - https://docs.aws.amazon.com/transfer/latest/userguide/structured-logging.html
# custom:
#   id: ANX-CFN-0412
#   severity: low
#   topic: compute-logging-monitoring
#   subjects:
#   - "AWS::EC2::ClientVpnEndpoint"
#   - "AWS::EMR::Cluster"
#   - "AWS::RedshiftServerless::Namespace"
#   - "AWS::Transfer::Server"
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activities of the service are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   remediation: >-
#     Set what the message names: `LogUri`, `ConnectionLogOptions.Enabled`, `StructuredLogDestinations` or
#     `LogExports`.
package policies.cloudformation.services_keep_logs

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some type, path in _places
	input.subject.type == type
	not type in _kept
	message := sprintf("%s keeps no logs: `%s`", [input.subject.address, aws_settings.dotted(path)])
	finding := {"message": message, "path": path}
}

_places := {
	"AWS::EC2::ClientVpnEndpoint": ["Properties", "ConnectionLogOptions", "Enabled"],
	"AWS::EMR::Cluster": ["Properties", "LogUri"],
	"AWS::RedshiftServerless::Namespace": ["Properties", "LogExports"],
	"AWS::Transfer::Server": ["Properties", "StructuredLogDestinations"],
}

_kept contains "AWS::EC2::ClientVpnEndpoint" if {
	values.is_true(input.subject.config.Properties.ConnectionLogOptions.Enabled)
}

_kept contains "AWS::EMR::Cluster" if aws_settings.given(input.subject.config.Properties.LogUri)

_kept contains "AWS::RedshiftServerless::Namespace" if aws_settings.given(input.subject.config.Properties.LogExports)

_kept contains "AWS::Transfer::Server" if aws_settings.given(input.subject.config.Properties.StructuredLogDestinations)

# The older way to the same logs.
_kept contains "AWS::Transfer::Server" if aws_settings.given(input.subject.config.Properties.LoggingRole)
