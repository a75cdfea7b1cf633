package policies.azure_pipelines.artifacts_without_credentials_test

import data.policies.azure_pipelines.artifacts_without_credentials

_publish(value) := {"subject": {"address": "steps[0]", "config": {"publish": value}, "views": {}}}

_task(value) := {"subject": {
	"address": "steps[0]",
	"config": {"inputs": {"PathtoPublish": value}},
	"views": {"task": {"name": "PublishBuildArtifacts"}},
}}

test_deny_working_folder if {
	findings := artifacts_without_credentials.deny with input as _publish("$(Build.SourcesDirectory)")
	findings == {{
		"message": "steps[0] publishes `$(Build.SourcesDirectory)`, which may hold credentials",
		"path": ["publish"],
	}}
}

test_deny_files_with_credentials if {
	findings := artifacts_without_credentials.deny with input as _task("infra/terraform.tfstate")
	{finding.path | some finding in findings} == {["inputs", "PathtoPublish"]}
}

test_allow_result if {
	artifacts_without_credentials.applies with input as _task("$(Build.ArtifactStagingDirectory)")
	findings := artifacts_without_credentials.deny with input as _task("$(Build.ArtifactStagingDirectory)")
	findings == set()
}

test_applies_to_published_files if {
	not artifacts_without_credentials.applies with input as {"subject": {"config": {"script": "x"}, "views": {}}}
}
