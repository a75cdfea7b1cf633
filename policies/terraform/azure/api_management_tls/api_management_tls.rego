# METADATA
# title: API Management refuses old protocols
# description: >-
#   Checks that SSL 3.0, TLS 1.0 and TLS 1.1 are off towards clients and backends. They have known weaknesses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# - https://learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers
# custom:
#   id: ANX-TF-AZURE-0221
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [azurerm_api_management]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: cipher suites
#   remediation: "Set the old protocols to `false` in the `security` block."
package policies.terraform.azure.api_management_tls

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_backend_ssl30)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_backend_ssl30"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_backend_tls10)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_backend_tls10"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_backend_tls11)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_backend_tls11"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_frontend_ssl30)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_frontend_ssl30"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_frontend_tls10)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_frontend_tls10"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].enable_frontend_tls11)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "enable_frontend_tls11"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].backend_ssl30_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "backend_ssl30_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].backend_tls10_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "backend_tls10_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].backend_tls11_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "backend_tls11_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].frontend_ssl30_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "frontend_ssl30_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].frontend_tls10_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "frontend_tls10_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.security[0].frontend_tls11_enabled)
	finding := {
		"message": sprintf("%s speaks outdated protocols", [input.subject.address]),
		"path": ["security", 0, "frontend_tls11_enabled"],
	}
}
