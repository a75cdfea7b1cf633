# METADATA
# title: Secure parameters have no default
# description: >-
#   Checks that parameters of type `securestring` have no default value. A default stands readable in the source
#   and tends to be used.
# related_resources:
# - https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices
# custom:
#   id: ANX-ARM-0261
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [arm.template]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of the source"}
#   - {id: A.8.24, strength: supports, rationale: "they can be renewed"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in does not depend on who reads the source"}
#   does_not_show: values in parameter files
#   remediation: "Remove `defaultValue`, or leave it empty."
package policies.arm.secure_parameters_without_default

import data.policies.lib.azure

deny contains finding if {
	some name, parameter in input.subject.config.parameters
	azure.one_of(parameter.type, {"securestring", "secureobject"})
	azure.given(parameter.defaultValue)
	finding := {
		"message": sprintf("%s gives a secure parameter a default", [input.subject.address]),
		"path": ["parameters", name, "defaultValue"],
	}
}
