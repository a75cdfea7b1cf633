package policies.terraform.aws.containers_read_only_test

import data.policies.terraform.aws.containers_read_only

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_ecs_task_definition",
    "address": "aws_ecs_task_definition.web",
    "config": {
     "container_definitions": "[\n  {\n    \"name\": \"web\",\n    \"image\": \"registry.example.com/web:1.2.3\"\n  }\n]\n",
     "family": "web"
    },
    "views": {
     "documents": [
      {
       "document": [{"image": "registry.example.com/web:1.2.3", "name": "web"}],
       "path": ["container_definitions"]
      }
     ]
    }
   }
  },
  "paths": [["container_definitions", 0, "readonlyRootFilesystem"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_ecs_task_definition",
   "address": "aws_ecs_task_definition.web",
   "config": {
    "container_definitions": "[\n  {\n    \"name\": \"web\",\n    \"image\": \"registry.example.com/web:1.2.3\",\n    \"readonlyRootFilesystem\": true\n  }\n]\n",
    "family": "web"
   },
   "views": {
    "documents": [
     {
      "document": [{"image": "registry.example.com/web:1.2.3", "name": "web", "readonlyRootFilesystem": true}],
      "path": ["container_definitions"]
     }
    ]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := containers_read_only.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := containers_read_only.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := containers_read_only.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := containers_read_only.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
