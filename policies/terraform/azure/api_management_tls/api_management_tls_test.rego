package policies.terraform.azure.api_management_tls_test

import data.policies.terraform.azure.api_management_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_backend_ssl30": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_backend_ssl30"]}}
	}
}

test_deny_2_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_backend_tls10": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_backend_tls10"]}}
	}
}

test_deny_3_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_backend_tls11": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_backend_tls11"]}}
	}
}

test_deny_4_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_frontend_ssl30": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_frontend_ssl30"]}}
	}
}

test_deny_5_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_frontend_tls10": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_frontend_tls10"]}}
	}
}

test_deny_6_speaks_outdated_protocols if {
	every config in [{"security": [{"enable_frontend_tls11": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "enable_frontend_tls11"]}}
	}
}

test_deny_7_speaks_outdated_protocols if {
	every config in [{"security": [{"backend_ssl30_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "backend_ssl30_enabled"]}}
	}
}

test_deny_8_speaks_outdated_protocols if {
	every config in [{"security": [{"backend_tls10_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "backend_tls10_enabled"]}}
	}
}

test_deny_9_speaks_outdated_protocols if {
	every config in [{"security": [{"backend_tls11_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "backend_tls11_enabled"]}}
	}
}

test_deny_10_speaks_outdated_protocols if {
	every config in [{"security": [{"frontend_ssl30_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "frontend_ssl30_enabled"]}}
	}
}

test_deny_11_speaks_outdated_protocols if {
	every config in [{"security": [{"frontend_tls10_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "frontend_tls10_enabled"]}}
	}
}

test_deny_12_speaks_outdated_protocols if {
	every config in [{"security": [{"frontend_tls11_enabled": true}]}] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["security", 0, "frontend_tls11_enabled"]}}
	}
}

test_allow_13 if {
	every config in [
		{"security": [{"enable_backend_ssl30": false}]},
		{"security": [{"enable_backend_tls10": false}]},
		{"security": [{"enable_backend_tls11": false}]},
		{"security": [{"enable_frontend_ssl30": false}]},
		{"security": [{"enable_frontend_tls10": false}]},
		{"security": [{"enable_frontend_tls11": false}]},
		{"security": [{"backend_ssl30_enabled": false}]},
		{"security": [{"backend_tls10_enabled": false}]},
		{"security": [{"backend_tls11_enabled": false}]},
		{"security": [{"frontend_ssl30_enabled": false}]},
		{"security": [{"frontend_tls10_enabled": false}]},
		{"security": [{"frontend_tls11_enabled": false}]},
		{},
		{"security": [{"enable_backend_ssl30": ["x"]}]},
	] {
		findings := api_management_tls.deny with input as _input("azurerm_api_management", config)
		findings == set()
	}
}
