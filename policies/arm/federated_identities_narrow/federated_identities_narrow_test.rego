package policies.arm.federated_identities_narrow_test

import data.policies.arm.federated_identities_narrow

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := federated_identities_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials", {"name": "ci/github", "properties": {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "repo:example/*:ref:refs/heads/main"}}, {}, {["properties", "subject"]}],
		["Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials", {"name": "ci/github", "properties": {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "refs/heads/main"}}, {}, {["properties", "subject"]}],
	] {
		_paths(case) == case[3]
		federated_identities_narrow.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials", {"name": "ci/github", "properties": {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "repo:example/shop:environment:production"}}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["microsoft.managedidentity/userassignedidentities/federatedidentitycredentials", {"properties": {"issuer": "https://idp.example.com"}}, {}],
	] {
		not federated_identities_narrow.applies with input as _resource(case[0], case[1], case[2])
	}
}
