package policies.terraform.aws.sessions_encrypted_test

import data.policies.terraform.aws.sessions_encrypted

_input(type, inputs) := {"subject": {
	"type": "aws_ssm_document",
	"address": "X",
	"config": {"document_type": type},
	"views": {"documents": [{"path": ["content"], "document": {"sessionType": "Standard_Stream", "inputs": inputs}}]},
}}

test_deny_sessions_without_key if {
	every inputs in [{}, {"kmsKeyId": ""}, {"kmsKeyId": "alias/aws/ssm"}] {
		findings := sessions_encrypted.deny with input as _input("Session", inputs)
		findings == {{
			"message": "X does not encrypt sessions with a key of its own",
			"path": ["content", "inputs", "kmsKeyId"],
		}}
	}
}

test_allow_sessions_with_key if {
	subject := _input("Session", {"kmsKeyId": "alias/sessions"})
	sessions_encrypted.applies with input as subject
	findings := sessions_encrypted.deny with input as subject
	findings == set()
}

test_allow_other_documents if {
	findings := sessions_encrypted.deny with input as _input("Command", {})
	findings == set()
}

_yaml(content) := {"subject": {
	"type": "aws_ssm_document",
	"address": "X",
	"config": {"document_type": "Session", "document_format": "YAML", "content": content},
	"views": {"documents": []},
}}

test_deny_yaml_without_key if {
	every content in ["inputs:\n  s3BucketName: a\n", "inputs:\n  kmsKeyId: ''\n"] {
		findings := sessions_encrypted.deny with input as _yaml(content)
		findings == {{"message": "X does not encrypt sessions with a key of its own", "path": ["content"]}}
	}
}

test_allow_yaml_with_key if {
	findings := sessions_encrypted.deny with input as _yaml("inputs:\n  kmsKeyId: alias/sessions\n")
	findings == set()
}
