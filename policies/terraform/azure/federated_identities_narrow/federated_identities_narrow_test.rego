package policies.terraform.azure.federated_identities_narrow_test

import data.policies.terraform.azure.federated_identities_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := federated_identities_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_federated_identity_credential", {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "repo:example/*:ref:refs/heads/main"}, {}, {["subject"]}],
		["azuread_application_federated_identity_credential", {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "display_name": "ci", "subject": "repo:example/shop:pull_request"}, {}, {["subject"]}],
		["azurerm_federated_identity_credential", {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "refs/heads/main"}, {}, {["subject"]}],
	] {
		_paths(case) == case[3]
		federated_identities_narrow.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_federated_identity_credential", {"issuer": "https://token.actions.githubusercontent.com", "audiences": ["api://AzureADTokenExchange"], "subject": "repo:example/shop:environment:production"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["azurerm_federated_identity_credential", {"issuer": "https://idp.example.com"}, {}],
	] {
		not federated_identities_narrow.applies with input as _resource(case[0], case[1], case[2])
	}
}
