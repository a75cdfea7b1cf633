package policies.terraform.aws.required_tags_test

import data.policies.terraform.aws.required_tags

_parameters := {"ANX-TF-AWS-0012": {"required": ["owner", "classification"]}}

_input(config) := {"subject": {"address": "aws_instance.web", "config": config}}

_missing(tag) := {"message": sprintf("aws_instance.web has no tag %s", [tag]), "path": ["tags"]}

test_deny_no_tags if {
	every config in [{}, {"tags": {}}, {"tags": null}, {"tags": []}] {
		findings := required_tags.deny with input as _input(config) with data.parameters as _parameters
		findings == {_missing("owner"), _missing("classification")}
	}
}

test_deny_one_missing if {
	tags := {"Owner": "payments", "Name": "web"}
	findings := required_tags.deny with input as _input({"tags": tags}) with data.parameters as _parameters
	findings == {_missing("classification")}
}

test_allow_all_in_any_case if {
	tags := {"Owner": "payments", "CLASSIFICATION": "internal"}
	findings := required_tags.deny with input as _input({"tags": tags}) with data.parameters as _parameters
	findings == set()
}

test_allow_nothing_required if {
	findings := required_tags.deny with input as _input({})
		with data.parameters as {"ANX-TF-AWS-0012": {"required": []}}
	findings == set()
}
