package policies.terraform.azure.web_apps_runtime_current_test

import data.policies.terraform.azure.web_apps_runtime_current

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_runs_on_a_net_version_without_fixes if {
	every config in [{"site_config": [{"dotnet_framework_version": "v2.0"}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a .NET version without fixes", "path": ["site_config", 0, "dotnet_framework_version"]}}
	}
}

test_deny_2_runs_on_a_net_version_without_fixes if {
	every config in [{"site_config": [{"application_stack": [{"dotnet_version": "v3.0"}]}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a .NET version without fixes", "path": ["site_config", 0, "application_stack", 0, "dotnet_version"]}}
	}
}

test_deny_3_runs_on_a_python_version_without_fixes if {
	every config in [{"site_config": [{"python_version": "2.7"}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a Python version without fixes", "path": ["site_config", 0, "python_version"]}}
	}
}

test_deny_4_runs_on_a_python_version_without_fixes if {
	every config in [{"site_config": [{"application_stack": [{"python_version": "3.8"}]}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a Python version without fixes", "path": ["site_config", 0, "application_stack", 0, "python_version"]}}
	}
}

test_deny_5_runs_on_a_php_version_without_fixes if {
	every config in [{"site_config": [{"php_version": "7.4"}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a PHP version without fixes", "path": ["site_config", 0, "php_version"]}}
	}
}

test_deny_6_runs_on_a_php_version_without_fixes if {
	every config in [{"site_config": [{"application_stack": [{"php_version": "8.0"}]}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a PHP version without fixes", "path": ["site_config", 0, "application_stack", 0, "php_version"]}}
	}
}

test_deny_7_runs_on_a_java_version_without_fixes if {
	every config in [{"site_config": [{"java_version": "1.7"}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a Java version without fixes", "path": ["site_config", 0, "java_version"]}}
	}
}

test_deny_8_runs_on_a_java_version_without_fixes if {
	every config in [{"site_config": [{"application_stack": [{"java_version": "7"}]}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a Java version without fixes", "path": ["site_config", 0, "application_stack", 0, "java_version"]}}
	}
}

test_deny_9_runs_on_a_node_version_without_fixes if {
	every config in [{"site_config": [{"application_stack": [{"node_version": "16-lts"}]}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a Node version without fixes", "path": ["site_config", 0, "application_stack", 0, "node_version"]}}
	}
}

test_deny_10_runs_on_a_version_without_fixes if {
	every config in [{"site_config": [{"linux_fx_version": "PHP|7.2"}]}] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main runs on a version without fixes", "path": ["site_config", 0, "linux_fx_version"]}}
	}
}

test_allow_11 if {
	every config in [
		{"site_config": [{"application_stack": [{"python_version": "3.12"}]}]},
		{"site_config": [{"dotnet_framework_version": "v8.0"}]},
		{"site_config": [{"dotnet_framework_version": "v4.0"}]},
		{"site_config": [{"php_version": "8.3"}]},
		{"site_config": [{"java_version": "17"}]},
		{"site_config": [{"application_stack": [{"node_version": "22-lts"}]}]},
		{"site_config": [{"linux_fx_version": "PYTHON|3.11"}]},
		{"site_config": [{"application_stack": [{"java_version": ["x"]}]}]},
	] {
		findings := web_apps_runtime_current.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}
