package policies.cloudformation.tasks_host_network_not_root_test

import data.policies.cloudformation.tasks_host_network_not_root

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ECS::TaskDefinition",
    "address": "Agent",
    "config": {
     "Type": "AWS::ECS::TaskDefinition",
     "Properties": {"NetworkMode": "host", "ContainerDefinitions": [{"Name": "agent", "Image": "registry.example.com/agent:4.2.1"}]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ContainerDefinitions", 0, "User"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ECS::TaskDefinition",
    "address": "Agent",
    "config": {
     "Type": "AWS::ECS::TaskDefinition",
     "Properties": {
      "NetworkMode": "host",
      "ContainerDefinitions": [{"Name": "agent", "Image": "registry.example.com/agent:4.2.1", "User": "0:0"}]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ContainerDefinitions", 0, "User"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ECS::TaskDefinition",
   "address": "Agent",
   "config": {
    "Type": "AWS::ECS::TaskDefinition",
    "Properties": {
     "NetworkMode": "host",
     "ContainerDefinitions": [{"Name": "agent", "Image": "registry.example.com/agent:4.2.1", "User": "10001"}]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ECS::TaskDefinition",
   "address": "Agent",
   "config": {
    "Type": "AWS::ECS::TaskDefinition",
    "Properties": {
     "NetworkMode": "host",
     "ContainerDefinitions": [{"Name": "agent", "Image": "registry.example.com/agent:4.2.1", "Privileged": true}]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := tasks_host_network_not_root.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := tasks_host_network_not_root.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := tasks_host_network_not_root.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := tasks_host_network_not_root.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_elsewhere if {
	every case in _faulty {
		tasks_host_network_not_root.applies with input as case.input
	}
}
