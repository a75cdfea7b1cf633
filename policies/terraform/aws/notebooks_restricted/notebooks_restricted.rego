# METADATA
# title: Notebooks give neither root nor direct internet access
# description: >-
#   Checks that notebook instances switch off root access and direct internet access; both are on by default. Code from
#   anywhere runs in notebooks, next to the data.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html
# custom:
#   id: ANX-TF-AWS-0154
#   severity: medium
#   topic: notebook-ml-hardening
#   subjects: [aws_sagemaker_notebook_instance]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "users of notebooks are not administrators"}
#   - {id: A.8.18, strength: supports, rationale: "tools that override controls are out of reach"}
#   - {id: A.8.22, strength: supports, rationale: "notebooks have no path around the network"}
#   does_not_show: >-
#     what the role of the notebook may do
#   remediation: >-
#     Set `root_access = "Disabled"` and `direct_internet_access = "Disabled"`.
package policies.terraform.aws.notebooks_restricted

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["root_access"]

_required contains ["direct_internet_access"]

_met contains ["root_access"] if input.subject.config.root_access == "Disabled"

_met contains ["direct_internet_access"] if input.subject.config.direct_internet_access == "Disabled"

_message(path) := sprintf("%s gives too much: `%s`", [input.subject.address, aws_settings.dotted(path)])
