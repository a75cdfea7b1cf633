package policies.terraform.provider_versions_pinned_test

import data.policies.terraform.provider_versions_pinned

_input(providers) := {"subject": {"address": "terraform", "config": {"required_providers": [providers]}}}

_finding := {
	"message": "terraform takes any version of the provider aws",
	"path": ["required_providers", 0, "aws"],
}

test_deny_without_version if {
	every provider in [{"source": "hashicorp/aws"}, {"source": "hashicorp/aws", "version": ""}, {}, ""] {
		providers := {"aws": provider, "random": {"source": "hashicorp/random", "version": "~> 3.6"}}
		findings := provider_versions_pinned.deny with input as _input(providers)
		findings == {_finding}
	}
}

test_allow_versions if {
	providers := {
		"aws": {"source": "hashicorp/aws", "version": ">= 5.0, < 6.0"},
		"random": "~> 3.6",
		"terraform": {"source": "terraform.io/builtin/terraform"},
	}
	findings := provider_versions_pinned.deny with input as _input(providers)
	findings == set()
}

test_allow_other_shapes if {
	every providers in [{}, [], "x", null] {
		findings := provider_versions_pinned.deny with input as _input(providers)
		findings == set()
	}
}

test_allow_applies_with_providers_only if {
	provider_versions_pinned.applies with input as _input({})
	not provider_versions_pinned.applies with input as {"subject": {"config": {"required_version": ">= 1.9"}}}
}
