# METADATA
# title: Notebook instances use metadata service version 2
# description: >-
#   Checks that notebook instances of SageMaker ask for version 2 of the metadata service, which a forged request
#   cannot reach.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html
# custom:
#   id: ANX-CFN-0260
#   severity: medium
#   topic: imds-v2
#   subjects: ["AWS::SageMaker::NotebookInstance"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the notebook follows the baseline"}
#   - {id: A.8.5, strength: supports, rationale: "credentials of the role are protected"}
#   does_not_show: what the role may do
#   remediation: Set `InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion` to "2".
package policies.cloudformation.notebook_metadata_v2

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	not _second
	fault := {
		"text": "accepts version 1 of the metadata service",
		"path": ["Properties", "InstanceMetadataServiceConfiguration", "MinimumInstanceMetadataServiceVersion"],
	}
}

_second if {
	values.number(input.subject.config.Properties.InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion) == 2
}
