# METADATA
# title: Filters on logs find what they look for and lead to an alarm
# description: >-
#   Checks that the metric of a filter on logs is watched by an alarm, that a filter for changes of one kind names all
#   of them, and that it can match at all. A filter counts what it finds, and tells nobody; what it leaves out it does not
#   even count, and makes believe that it would.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_metric_filter
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html
# - https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
# custom:
#   id: ANX-TF-AWS-0396
#   severity: low
#   topic: log-metric-alarms
#   subjects: [aws_cloudwatch_log_metric_filter]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "events that are looked for in logs raise an alarm"}
#   - {id: A.8.15, strength: supports, rationale: "logs are analysed"}
#   does_not_show: kinds of events for which there is no filter, and who gets the alarm
#   remediation: >-
#     Add an `aws_cloudwatch_metric_alarm` whose `metric_name` is that of the filter's `metric_transformation`; add the
#     events that the message names to `pattern`, and join events with `||`.
package policies.terraform.aws.metric_filters_have_alarms

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leads to no alarm", "path": []} if {
	not input.related.aws_cloudwatch_metric_alarm
}

_faults contains {"text": text, "path": ["pattern"]} if {
	some kind in _kinds
	_meant(kind)
	missing := kind.events - _words
	count(missing) > 0
	text := sprintf("does not look for %s", [concat(", ", sort(missing))])
}

_faults contains {"text": "asks one field for two values at once, and finds nothing", "path": ["pattern"]} if {
	is_string(input.subject.config.pattern)
	parts := split(input.subject.config.pattern, "&&")
	some i, part in parts
	before := regex.find_n(_asked, part, -1)
	after := regex.find_n(_asked, parts[i + 1], 1)
	_field(before[count(before) - 1]) == _field(after[0])
}

# A field and the sign that asks for a value.
_asked := `\$[.A-Za-z0-9_]+[ ]*=`

_field(asked) := trim_right(asked, " =")

# Filters for a single event, or for a few of many, are made on purpose.
_meant(kind) if {
	kind.source in _words
	_named_by_half(kind)
}

_meant(kind) if {
	not kind.source
	not "organizations" in _words
	_named_by_half(kind)
}

_named_by_half(kind) if 2 * count(kind.events & _words) >= count(kind.events)

_words := {word |
	is_string(input.subject.config.pattern)
	some word in regex.split(`[^A-Za-z0-9]+`, input.subject.config.pattern)
}

_kinds := [
	{"events": {"UnauthorizedOperation", "AccessDenied"}},
	{"events": {
		"DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy", "PutRolePolicy",
		"PutUserPolicy", "CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion",
		"AttachRolePolicy", "DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy",
		"DetachGroupPolicy",
	}},
	{"events": {"CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"}},
	{"source": "kms", "events": {"DisableKey", "ScheduleKeyDeletion"}},
	{"source": "s3", "events": {
		"PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
		"DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
	}},
	{"source": "config", "events": {
		"StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder",
	}},
	{"events": {
		"AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
		"RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup",
	}},
	{"events": {
		"CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
		"ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation",
	}},
	{"events": {
		"CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway",
		"DeleteInternetGateway", "DetachInternetGateway",
	}},
	{"events": {
		"CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable",
		"DeleteRoute", "DisassociateRouteTable",
	}},
	{"events": {
		"CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection",
		"DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
	}},
	{"source": "organizations", "events": {
		"AcceptHandshake", "AttachPolicy", "CancelHandshake", "CreateAccount", "CreateOrganization",
		"CreateOrganizationalUnit", "CreatePolicy", "DeclineHandshake", "DeleteOrganization",
		"DeleteOrganizationalUnit", "DeletePolicy", "EnableAllFeatures", "EnablePolicyType",
		"InviteAccountToOrganization", "LeaveOrganization", "DetachPolicy", "DisablePolicyType", "MoveAccount",
		"RemoveAccountFromOrganization", "UpdateOrganizationalUnit", "UpdatePolicy",
	}},
]
