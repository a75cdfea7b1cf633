package policies.terraform.aws.sessions_recorded_test

import data.policies.terraform.aws.sessions_recorded

_input(type, inputs) := {"subject": {
	"type": "aws_ssm_document",
	"address": "X",
	"config": {"document_type": type},
	"views": {"documents": [{"path": ["content"], "document": {"sessionType": "Standard_Stream", "inputs": inputs}}]},
}}

test_deny_sessions_without_records if {
	every inputs in [{}, {"cloudWatchLogGroupName": "", "s3BucketName": ""}] {
		findings := sessions_recorded.deny with input as _input("Session", inputs)
		findings == {{"message": "X records no sessions", "path": ["content", "inputs"]}}
	}
}

test_deny_open_records if {
	bucket := {"s3BucketName": "a", "s3EncryptionEnabled": false}
	in_bucket := sessions_recorded.deny with input as _input("Session", bucket)
	in_bucket == {{
		"message": "X keeps records of sessions unencrypted in S3",
		"path": ["content", "inputs", "s3EncryptionEnabled"],
	}}
	in_logs := sessions_recorded.deny with input as _input("Session", {
		"cloudWatchLogGroupName": "a",
		"cloudWatchEncryptionEnabled": false,
	})
	in_logs == {{
		"message": "X keeps records of sessions unencrypted in CloudWatch",
		"path": ["content", "inputs", "cloudWatchEncryptionEnabled"],
	}}
}

test_allow_sessions_with_records if {
	subject := _input("Session", {"cloudWatchLogGroupName": "a", "cloudWatchEncryptionEnabled": true})
	sessions_recorded.applies with input as subject
	findings := sessions_recorded.deny with input as subject
	findings == set()
}

test_allow_other_documents if {
	findings := sessions_recorded.deny with input as _input("Command", {})
	findings == set()
}

_yaml(content) := {"subject": {
	"type": "aws_ssm_document",
	"address": "X",
	"config": {"document_type": "Session", "document_format": "YAML", "content": content},
	"views": {"documents": []},
}}

test_deny_yaml if {
	none := sessions_recorded.deny with input as _yaml("inputs:\n  s3BucketName: ''\n")
	none == {{"message": "X records no sessions", "path": ["content"]}}
	open := sessions_recorded.deny with input as _yaml("inputs:\n  s3BucketName: a\n  s3EncryptionEnabled: false\n")
	open == {{"message": "X keeps records of sessions unencrypted", "path": ["content"]}}
}

test_allow_yaml if {
	findings := sessions_recorded.deny with input as _yaml("inputs:\n  s3BucketName: a\n  s3EncryptionEnabled: true\n")
	findings == set()
}
