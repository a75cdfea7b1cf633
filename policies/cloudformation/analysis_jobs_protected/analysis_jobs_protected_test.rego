package policies.cloudformation.analysis_jobs_protected_test

import data.policies.cloudformation.analysis_jobs_protected

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::SageMaker::DataQualityJobDefinition",
    "address": "Watch",
    "config": {
     "Type": "AWS::SageMaker::DataQualityJobDefinition",
     "Properties": {
      "JobResources": {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 20}},
      "NetworkConfig": {"EnableInterContainerTrafficEncryption": true, "EnableNetworkIsolation": true}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "JobResources", "ClusterConfig", "VolumeKmsKeyId"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::SageMaker::ModelBiasJobDefinition",
    "address": "Watch",
    "config": {
     "Type": "AWS::SageMaker::ModelBiasJobDefinition",
     "Properties": {
      "JobResources": {
       "ClusterConfig": {"InstanceCount": 2, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 20, "VolumeKmsKeyId": {"$unknown": 1}}
      },
      "NetworkConfig": {"EnableInterContainerTrafficEncryption": false}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "NetworkConfig", "EnableInterContainerTrafficEncryption"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::SageMaker::DataQualityJobDefinition",
   "address": "Watch",
   "config": {
    "Type": "AWS::SageMaker::DataQualityJobDefinition",
    "Properties": {
     "JobResources": {
      "ClusterConfig": {"InstanceCount": 2, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 20, "VolumeKmsKeyId": {"$unknown": 1}}
     },
     "NetworkConfig": {"EnableInterContainerTrafficEncryption": true, "EnableNetworkIsolation": true}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := analysis_jobs_protected.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := analysis_jobs_protected.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := analysis_jobs_protected.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := analysis_jobs_protected.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
