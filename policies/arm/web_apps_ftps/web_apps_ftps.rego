# METADATA
# title: Web and function apps take no plain FTP
# description: >-
#   Checks that deployment over FTP is off or encrypted. Plain FTP sends the deployment password readable over
#   the network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/deploy-ftp
# custom:
#   id: ANX-ARM-0022
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: other ways to deploy
#   remediation: "Set `properties.siteConfig.ftpsState` to `Disabled` or `FtpsOnly`."
package policies.arm.web_apps_ftps

import data.policies.lib.azure

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s takes plain FTP", [input.subject.address]),
		"path": ["properties", "siteConfig", "ftpsState"],
	}
}

_encrypted if azure.one_of(input.subject.config.properties.siteConfig.ftpsState, {"disabled", "ftpsonly"})

_encrypted if {
	some config in input.related["microsoft.web/sites/config"]
	azure.one_of(config.config.properties.ftpsState, {"disabled", "ftpsonly"})
}
