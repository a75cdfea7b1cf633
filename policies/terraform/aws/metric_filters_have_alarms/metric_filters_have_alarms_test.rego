package policies.terraform.aws.metric_filters_have_alarms_test

import data.policies.terraform.aws.metric_filters_have_alarms

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_cloudwatch_log_metric_filter",
    "address": "aws_cloudwatch_log_metric_filter.root",
    "config": {
     "log_group_name": "trail",
     "metric_transformation": [{"name": "root", "namespace": "security", "value": "1"}],
     "name": "root",
     "pattern": "{ $.userIdentity.type = \"Root\" }"
    }
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_cloudwatch_log_metric_filter",
   "address": "aws_cloudwatch_log_metric_filter.root",
   "config": {
    "log_group_name": "trail",
    "metric_transformation": [{"name": "root", "namespace": "security", "value": "1"}],
    "name": "root",
    "pattern": "{ $.userIdentity.type = \"Root\" }"
   }
  },
  "related": {
   "aws_cloudwatch_metric_alarm": [
    {
     "address": "aws_cloudwatch_metric_alarm.root",
     "config": {
      "alarm_actions": ["arn:aws:sns:eu-central-1:111122223333:alarms"],
      "alarm_name": "root",
      "metric_name": {"$unknown": 1},
      "namespace": "security"
     },
     "type": "aws_cloudwatch_metric_alarm"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := metric_filters_have_alarms.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := metric_filters_have_alarms.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := metric_filters_have_alarms.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := metric_filters_have_alarms.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_input(pattern) := {
	"subject": {"type": "aws_cloudwatch_log_metric_filter", "address": "X", "config": {"pattern": pattern}},
	"related": {"aws_cloudwatch_metric_alarm": [{}]},
}

_events(names) := concat(" || ", [sprintf("($.eventName = %s)", [name]) | some name in names])

_trails := ["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"]

test_deny_events_left_out if {
	pattern := sprintf("{ %s }", [_events(array.slice(_trails, 0, 3))])
	findings := metric_filters_have_alarms.deny with input as _input(pattern)
	findings == {{"message": "X does not look for StartLogging, StopLogging", "path": ["pattern"]}}
}

test_deny_key_left_out if {
	pattern := "{($.eventSource = kms.amazonaws.com) && ($.eventName = DisableKey)}"
	findings := metric_filters_have_alarms.deny with input as _input(pattern)
	findings == {{"message": "X does not look for ScheduleKeyDeletion", "path": ["pattern"]}}
}

test_allow_complete_filters if {
	findings := metric_filters_have_alarms.deny with input as _input(sprintf("{ %s }", [_events(_trails)]))
	findings == set()
}

test_allow_filters_for_something_else if {
	every pattern in [
		"{ $.eventName = StopLogging }",
		"{ $.userIdentity.type = \"Root\" }",
		"{ ($.eventSource = example.amazonaws.com) && ($.eventName = DisableKey) }",
		"ERROR",
		"",
	] {
		findings := metric_filters_have_alarms.deny with input as _input(pattern)
		findings == set()
	}
}

# Organizations have policies of their own, and share names of events with IAM.
test_allow_policies_of_organizations if {
	pattern := concat(" ", [
		"{ ($.eventSource = organizations.amazonaws.com) &&",
		"(($.eventName = CreatePolicy) || ($.eventName = DeletePolicy)) }",
	])
	findings := metric_filters_have_alarms.deny with input as _input(pattern)
	findings == set()
}

test_deny_filters_that_never_match if {
	every pattern in [
		"{ ($.errorCode = \"*UnauthorizedOperation\") && ($.errorCode = \"AccessDenied*\") }",
		"{($.eventSource = kms.amazonaws.com) && ($.eventName=DisableKey) && ($.eventName=ScheduleKeyDeletion)}",
	] {
		findings := metric_filters_have_alarms.deny with input as _input(pattern)
		findings == {{
			"message": "X asks one field for two values at once, and finds nothing",
			"path": ["pattern"],
		}}
	}
}

test_allow_fields_with_one_value if {
	every pattern in [
		"{ ($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion)) }",
		"{ ($.eventName = \"ConsoleLogin\") && ($.eventName != \"x\") }",
	] {
		findings := metric_filters_have_alarms.deny with input as _input(pattern)
		findings == set()
	}
}
