package policies.terraform.aws.desktops_restricted_test

import data.policies.terraform.aws.desktops_restricted

test_deny_administrator if {
	instance := {"subject": {
		"type": "aws_workspaces_directory", "address": "aws_workspaces_directory.this",
		"config": {"workspace_creation_properties": [{"user_enabled_as_local_administrator": true}]},
	}}
	findings := desktops_restricted.deny with input as instance
	findings == {{"message": "aws_workspaces_directory.this makes people administrators of their desktop", 
		"path": ["workspace_creation_properties", 0, "user_enabled_as_local_administrator"]}}
}

test_deny_self_service if {
	instance := {"subject": {
		"type": "aws_workspaces_directory", "address": "aws_workspaces_directory.this",
		"config": {"self_service_permissions": [{"rebuild_workspace": true}]},
	}}
	findings := desktops_restricted.deny with input as instance
	findings == {{"message": "aws_workspaces_directory.this lets people rebuild workspace", 
		"path": ["self_service_permissions", 0, "rebuild_workspace"]}}
}

test_deny_web if {
	instance := {"subject": {
		"type": "aws_workspaces_directory", "address": "aws_workspaces_directory.this",
		"config": {"workspace_access_properties": [{"device_type_web": "ALLOW"}]},
	}}
	findings := desktops_restricted.deny with input as instance
	findings == {{"message": "aws_workspaces_directory.this opens desktops to any browser", 
		"path": ["workspace_access_properties", 0, "device_type_web"]}}
}

test_allow_restricted if {
	instance := {"subject": {
		"type": "aws_workspaces_directory", "address": "aws_workspaces_directory.this",
		"config": {"workspace_creation_properties": [{"user_enabled_as_local_administrator": false}]},
	}}
	findings := desktops_restricted.deny with input as instance
	findings == set()
}
