package policies.cloudformation.analytics_customer_key_test

import data.policies.cloudformation.analytics_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::SageMaker::NotebookInstance", {}, ["Properties", "KmsKeyId"]],
	["AWS::SageMaker::NotebookInstance", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"KmsKeyId": "alias/aws/service"}},
		["Properties", "KmsKeyId"],
	],
	["AWS::SageMaker::Domain", {}, ["Properties", "KmsKeyId"]],
	["AWS::SageMaker::Domain", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::SageMaker::EndpointConfig", {}, ["Properties", "KmsKeyId"]],
	["AWS::SageMaker::EndpointConfig", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::SageMaker::DataQualityJobDefinition", {}, ["Properties", "DataQualityJobOutputConfig", "KmsKeyId"]],
	[
		"AWS::SageMaker::DataQualityJobDefinition",
		{"Properties": {"DataQualityJobOutputConfig": {"KmsKeyId": ""}}},
		["Properties", "DataQualityJobOutputConfig", "KmsKeyId"],
	],
	[
		"AWS::SageMaker::DataQualityJobDefinition",
		{"Properties": {"DataQualityJobOutputConfig": {"KmsKeyId": "alias/aws/service"}}},
		["Properties", "DataQualityJobOutputConfig", "KmsKeyId"],
	],
	["AWS::Bedrock::Agent", {}, ["Properties", "CustomerEncryptionKeyArn"]],
	[
		"AWS::Bedrock::Agent",
		{"Properties": {"CustomerEncryptionKeyArn": ""}},
		["Properties", "CustomerEncryptionKeyArn"],
	],
	[
		"AWS::Bedrock::Agent",
		{"Properties": {"CustomerEncryptionKeyArn": "alias/aws/service"}},
		["Properties", "CustomerEncryptionKeyArn"],
	],
	["AWS::CodeBuild::Project", {}, ["Properties", "EncryptionKey"]],
	["AWS::CodeBuild::Project", {"Properties": {"EncryptionKey": ""}}, ["Properties", "EncryptionKey"]],
	[
		"AWS::CodeBuild::Project",
		{"Properties": {"EncryptionKey": "alias/aws/service"}},
		["Properties", "EncryptionKey"],
	],
	["AWS::CodeArtifact::Domain", {}, ["Properties", "EncryptionKey"]],
	["AWS::CodeArtifact::Domain", {"Properties": {"EncryptionKey": ""}}, ["Properties", "EncryptionKey"]],
	["AWS::CodePipeline::Pipeline", {}, ["Properties", "ArtifactStore", "EncryptionKey", "Id"]],
	[
		"AWS::CodePipeline::Pipeline",
		{"Properties": {"ArtifactStore": {"EncryptionKey": {"Id": ""}}}},
		["Properties", "ArtifactStore", "EncryptionKey", "Id"],
	],
	[
		"AWS::CodePipeline::Pipeline",
		{"Properties": {"ArtifactStore": {"EncryptionKey": {"Id": "alias/aws/service"}}}},
		["Properties", "ArtifactStore", "EncryptionKey", "Id"],
	],
	["AWS::AppFlow::Flow", {}, ["Properties", "KMSArn"]],
	["AWS::AppFlow::Flow", {"Properties": {"KMSArn": ""}}, ["Properties", "KMSArn"]],
	["AWS::AppFlow::Flow", {"Properties": {"KMSArn": "alias/aws/service"}}, ["Properties", "KMSArn"]],
	["AWS::AppFlow::ConnectorProfile", {}, ["Properties", "KMSArn"]],
	["AWS::AppFlow::ConnectorProfile", {"Properties": {"KMSArn": ""}}, ["Properties", "KMSArn"]],
	["AWS::ImageBuilder::Component", {}, ["Properties", "KmsKeyId"]],
	["AWS::ImageBuilder::Component", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::ImageBuilder::Component", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
	["AWS::MWAA::Environment", {}, ["Properties", "KmsKey"]],
	["AWS::MWAA::Environment", {"Properties": {"KmsKey": ""}}, ["Properties", "KmsKey"]],
	["AWS::MWAA::Environment", {"Properties": {"KmsKey": "alias/aws/service"}}, ["Properties", "KmsKey"]],
	["AWS::ECR::Repository", {}, ["Properties", "EncryptionConfiguration", "EncryptionType"]],
	[
		"AWS::ECR::Repository",
		{"Properties": {"EncryptionConfiguration": {"EncryptionType": "AES256"}}},
		["Properties", "EncryptionConfiguration", "EncryptionType"],
	],
	[
		"AWS::ECR::Repository",
		{"Properties": {"EncryptionConfiguration": {"EncryptionType": {}}}},
		["Properties", "EncryptionConfiguration", "EncryptionType"],
	],
	["AWS::StepFunctions::StateMachine", {}, ["Properties", "EncryptionConfiguration", "KmsKeyId"]],
	[
		"AWS::StepFunctions::StateMachine",
		{"Properties": {"EncryptionConfiguration": {"KmsKeyId": ""}}},
		["Properties", "EncryptionConfiguration", "KmsKeyId"],
	],
	[
		"AWS::StepFunctions::StateMachine",
		{"Properties": {"EncryptionConfiguration": {"KmsKeyId": "alias/aws/service"}}},
		["Properties", "EncryptionConfiguration", "KmsKeyId"],
	],
]

_sound := [
	[
		"AWS::SageMaker::NotebookInstance",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::SageMaker::NotebookInstance", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::SageMaker::Domain",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::SageMaker::EndpointConfig",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::SageMaker::DataQualityJobDefinition",
		{
			"Properties": {
				"DataQualityJobOutputConfig": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	[
		"AWS::SageMaker::DataQualityJobDefinition",
		{"Properties": {"DataQualityJobOutputConfig": {"KmsKeyId": "alias/data"}}},
	],
	[
		"AWS::Bedrock::Agent",
		{
			"Properties": {
				"CustomerEncryptionKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::Bedrock::Agent", {"Properties": {"CustomerEncryptionKeyArn": "alias/data"}}],
	[
		"AWS::CodeBuild::Project",
		{
			"Properties": {
				"EncryptionKey": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::CodeBuild::Project", {"Properties": {"EncryptionKey": "alias/data"}}],
	[
		"AWS::CodeArtifact::Domain",
		{
			"Properties": {
				"EncryptionKey": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	[
		"AWS::CodePipeline::Pipeline",
		{
			"Properties": {
				"ArtifactStore": {
					"EncryptionKey": {"Id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
				},
			},
		},
	],
	["AWS::CodePipeline::Pipeline", {"Properties": {"ArtifactStore": {"EncryptionKey": {"Id": "alias/data"}}}}],
	[
		"AWS::AppFlow::Flow",
		{"Properties": {"KMSArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::AppFlow::Flow", {"Properties": {"KMSArn": "alias/data"}}],
	[
		"AWS::AppFlow::ConnectorProfile",
		{"Properties": {"KMSArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	[
		"AWS::ImageBuilder::Component",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::ImageBuilder::Component", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::MWAA::Environment",
		{"Properties": {"KmsKey": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::MWAA::Environment", {"Properties": {"KmsKey": "alias/data"}}],
	["AWS::ECR::Repository", {"Properties": {"EncryptionConfiguration": {"EncryptionType": "KMS"}}}],
	["AWS::ECR::Repository", {"Properties": {"EncryptionConfiguration": {"EncryptionType": "KMS_DSSE"}}}],
	[
		"AWS::StepFunctions::StateMachine",
		{
			"Properties": {
				"EncryptionConfiguration": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::StepFunctions::StateMachine", {"Properties": {"EncryptionConfiguration": {"KmsKeyId": "alias/data"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := analytics_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := analytics_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Bedrock::Guardrail",
    "address": "Guard",
    "config": {
     "Type": "AWS::Bedrock::Guardrail",
     "Properties": {"Name": "guard", "BlockedInputMessaging": false, "BlockedOutputsMessaging": false}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "KmsKeyArn"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::SageMaker::FeatureGroup",
    "address": "Visits",
    "config": {
     "Type": "AWS::SageMaker::FeatureGroup",
     "Properties": {"FeatureGroupName": "visits", "OnlineStoreConfig": {"EnableOnlineStore": true}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "OnlineStoreConfig", "SecurityConfig", "KmsKeyId"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := analytics_customer_key.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Bedrock::Guardrail",
   "address": "Guard",
   "config": {
    "Type": "AWS::Bedrock::Guardrail",
    "Properties": {"Name": "guard", "BlockedInputMessaging": false, "BlockedOutputsMessaging": false, "KmsKeyArn": {"$unknown": 1}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::SageMaker::FeatureGroup",
   "address": "Visits",
   "config": {
    "Type": "AWS::SageMaker::FeatureGroup",
    "Properties": {
     "FeatureGroupName": "visits",
     "OnlineStoreConfig": {"EnableOnlineStore": true, "SecurityConfig": {"KmsKeyId": {"$unknown": 1}}}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := analytics_customer_key.deny with input as case
		findings == set()
	}
}
