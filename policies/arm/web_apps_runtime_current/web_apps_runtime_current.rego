# METADATA
# title: Web and function apps run on supported versions
# description: >-
#   Checks that the named .NET, PHP, Python, Java or Node version of an app still gets security fixes. Known
#   holes of older ones stay open.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/language-support-policy
# custom:
#   id: ANX-ARM-0033
#   severity: medium
#   topic: supported-versions
#   subjects:
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.web/sites/config
#   - microsoft.web/sites/slots/config
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "the runtime still gets security fixes"}
#   - {id: A.8.19, strength: supports, rationale: "only supported software is in use"}
#   does_not_show: libraries that the app brings along
#   remediation: "Name a supported version in `properties.siteConfig`."
package policies.arm.web_apps_runtime_current

deny contains finding if {
	_old_dotnet(input.subject.config.properties.siteConfig.netFrameworkVersion)
	finding := {
		"message": sprintf("%s runs on a .NET version without fixes", [input.subject.address]),
		"path": ["properties", "siteConfig", "netFrameworkVersion"],
	}
}

deny contains finding if {
	_old_python(input.subject.config.properties.siteConfig.pythonVersion)
	finding := {
		"message": sprintf("%s runs on a Python version without fixes", [input.subject.address]),
		"path": ["properties", "siteConfig", "pythonVersion"],
	}
}

deny contains finding if {
	_old_php(input.subject.config.properties.siteConfig.phpVersion)
	finding := {
		"message": sprintf("%s runs on a PHP version without fixes", [input.subject.address]),
		"path": ["properties", "siteConfig", "phpVersion"],
	}
}

deny contains finding if {
	_old_java(input.subject.config.properties.siteConfig.javaVersion)
	finding := {
		"message": sprintf("%s runs on a Java version without fixes", [input.subject.address]),
		"path": ["properties", "siteConfig", "javaVersion"],
	}
}

deny contains finding if {
	_old_stack(input.subject.config.properties.siteConfig.linuxFxVersion)
	finding := {
		"message": sprintf("%s runs on a version without fixes", [input.subject.address]),
		"path": ["properties", "siteConfig", "linuxFxVersion"],
	}
}

deny contains finding if {
	_old_dotnet(input.subject.config.properties.netFrameworkVersion)
	finding := {
		"message": sprintf("%s runs on a .NET version without fixes", [input.subject.address]),
		"path": ["properties", "netFrameworkVersion"],
	}
}

deny contains finding if {
	_old_python(input.subject.config.properties.pythonVersion)
	finding := {
		"message": sprintf("%s runs on a Python version without fixes", [input.subject.address]),
		"path": ["properties", "pythonVersion"],
	}
}

deny contains finding if {
	_old_php(input.subject.config.properties.phpVersion)
	finding := {
		"message": sprintf("%s runs on a PHP version without fixes", [input.subject.address]),
		"path": ["properties", "phpVersion"],
	}
}

deny contains finding if {
	_old_java(input.subject.config.properties.javaVersion)
	finding := {
		"message": sprintf("%s runs on a Java version without fixes", [input.subject.address]),
		"path": ["properties", "javaVersion"],
	}
}

deny contains finding if {
	_old_stack(input.subject.config.properties.linuxFxVersion)
	finding := {
		"message": sprintf("%s runs on a version without fixes", [input.subject.address]),
		"path": ["properties", "linuxFxVersion"],
	}
}

# Versions whose support has ended, or ends before 2027, as the vendors list them.
_old_dotnet(version) if {
	is_string(version)
	regex.match(`^v?[1-7]([.].*)?$`, lower(version))
	not version in {"v4.0"}
}

_old_python(version) if {
	is_string(version)
	regex.match(`^(2([.].*)?|3[.][0-9]([.].*)?|3)$`, version)
}

_old_php(version) if {
	is_string(version)
	regex.match(`^([5-7]([.].*)?|8[.][01])$`, version)
}

_old_java(version) if {
	is_string(version)
	regex.match(`^(1[.][67].*|[67]([.].*)?|9.*|10.*|1[2-6].*)$`, version)
}

_old_stack(stack) if {
	is_string(stack)
	regex.match(`^(python[|](2|3[.][0-9]$)|php[|]([5-7]|8[.][01])|node[|]([0-9][.-]|1[0-9])|dotnetcore[|][1-7])`, lower(stack))
}
