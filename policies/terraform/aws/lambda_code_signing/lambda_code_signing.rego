# METADATA
# title: Functions run signed code
# description: >-
#   Checks that functions have a code signing configuration, so that only code that the pipeline signed can be
#   deployed.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
# custom:
#   id: ANX-TF-AWS-0247
#   severity: low
#   topic: lambda-hardening
#   subjects: [aws_lambda_function]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "only approved code is deployed"}
#   - {id: A.8.32, strength: supports, rationale: "changes come from the pipeline"}
#   does_not_show: that the configuration refuses code without a signature
#   remediation: Set `code_signing_config_arn`.
package policies.terraform.aws.lambda_code_signing

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

# Images are signed in the registry.
applies if not input.subject.config.package_type == "Image"

_faults contains {"text": "runs code without a signature", "path": ["code_signing_config_arn"]} if {
	not input.subject.config.code_signing_config_arn
}
