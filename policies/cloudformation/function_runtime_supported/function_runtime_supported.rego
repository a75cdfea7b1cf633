# METADATA
# title: Functions use a runtime that is maintained
# description: Checks that functions do not name a runtime that AWS no longer patches.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
# custom:
#   id: ANX-CFN-0257
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects: ["AWS::Lambda::Function", "AWS::Serverless::Function"]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "the runtime gets security fixes"}
#   - {id: A.8.19, strength: supports, rationale: "only maintained software is used"}
#   does_not_show: vulnerabilities of the code and its libraries
#   parameters:
#     deprecated_runtimes:
#       default: ["dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet5.0", "dotnet6",
#         "dotnet7", "go1.x", "java8", "nodejs", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10",
#         "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "provided", "python2.7",
#         "python3.6", "python3.7", "python3.8", "ruby2.5", "ruby2.7"]
#       description: Runtimes that AWS has deprecated.
#   remediation: Set `Runtime` to a supported version.
package policies.cloudformation.function_runtime_supported

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["Properties", "Runtime"]} if {
	input.subject.config.Properties.Runtime in data.parameters["ANX-CFN-0257"].deprecated_runtimes
	text := sprintf("uses the deprecated runtime %s", [input.subject.config.Properties.Runtime])
}
