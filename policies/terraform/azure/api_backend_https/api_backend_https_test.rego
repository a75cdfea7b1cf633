package policies.terraform.azure.api_backend_https_test

import data.policies.terraform.azure.api_backend_https

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_called_in_plain if {
	every config in [{"url": "http://shop.example"}] {
		findings := api_backend_https.deny with input as _input("azurerm_api_management_backend", config)
		findings == {{"message": "x.main is called in plain", "path": ["url"]}}
	}
}

test_allow_2 if {
	every config in [{"url": "https://shop.example"}, {}, {"url": ["x"]}] {
		findings := api_backend_https.deny with input as _input("azurerm_api_management_backend", config)
		findings == set()
	}
}

test_deny_3_is_offered_in_plain if {
	every config in [{"protocols": ["http", "https"]}] {
		findings := api_backend_https.deny with input as _input("azurerm_api_management_api", config)
		findings == {{"message": "x.main is offered in plain", "path": ["protocols"]}}
	}
}

test_allow_4 if {
	every config in [{"protocols": ["https"]}, {}, {"protocols": ["x"]}] {
		findings := api_backend_https.deny with input as _input("azurerm_api_management_api", config)
		findings == set()
	}
}
