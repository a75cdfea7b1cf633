package policies.terraform.aws.http_requests_without_secrets_test

import data.policies.terraform.aws.http_requests_without_secrets

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {"type": "data.http", "address": "data.http.send", "config": {"url": {"$unknown": 1}}},
   "related": {
    "aws_ssm_parameter": [
     {
      "address": "aws_ssm_parameter.key",
      "config": {"name": "key", "type": "SecureString", "value": "stored elsewhere"},
      "type": "aws_ssm_parameter"
     }
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"type": "data.http", "address": "data.http.send", "config": {"url": {"$unknown": 1}}},
   "related": {
    "data.aws_ssm_parameter": [
     {"address": "data.aws_ssm_parameter.key", "config": {"name": "key"}, "type": "data.aws_ssm_parameter"}
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"type": "data.http", "address": "data.http.send", "config": {"url": {"$unknown": 1}}},
   "related": {
    "data.aws_secretsmanager_secret_version": [
     {
      "address": "data.aws_secretsmanager_secret_version.key",
      "config": {"secret_id": "key"},
      "type": "data.aws_secretsmanager_secret_version"
     }
    ]
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {"type": "data.http", "address": "data.http.send", "config": {"url": {"$unknown": 1}}},
   "related": {
    "aws_secretsmanager_secret_version": [
     {
      "address": "aws_secretsmanager_secret_version.key",
      "config": {"secret_id": "key", "secret_string": "stored elsewhere"},
      "type": "aws_secretsmanager_secret_version"
     }
    ]
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {"type": "data.http", "address": "data.http.ask", "config": {"url": {"$unknown": 1}}},
  "related": {
   "aws_ssm_parameter": [
    {
     "address": "aws_ssm_parameter.place",
     "config": {"name": "place", "type": "String", "value": "eu-central-1"},
     "type": "aws_ssm_parameter"
    }
   ]
  }
 },
 {
  "subject": {
   "type": "data.http",
   "address": "data.http.addresses",
   "config": {"url": "https://ip-ranges.amazonaws.com/ip-ranges.json"}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := http_requests_without_secrets.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := http_requests_without_secrets.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := http_requests_without_secrets.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := http_requests_without_secrets.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
