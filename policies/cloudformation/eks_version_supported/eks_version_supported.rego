# METADATA
# title: EKS clusters run a version that is maintained
# description: >-
#   Checks that the version of Kubernetes that a cluster names still gets security fixes. Old versions keep running,
#   with vulnerabilities that everybody can read about.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-cluster.html
# - https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
# custom:
#   id: ANX-CFN-0305
#   severity: medium
#   topic: mk8s-node-hardening
#   subjects: ["AWS::EKS::Cluster"]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "software with known vulnerabilities is replaced"}
#   - {id: A.8.19, strength: supports, rationale: "versions in operation are controlled"}
#   does_not_show: that nodes and add-ons follow, and that updates are installed soon
#   parameters:
#     minimum_minor: {default: 32, description: "Lowest minor version of Kubernetes 1.x that is accepted."}
#   remediation: Raise `Version` to one in standard support, one minor version at a time.
package policies.cloudformation.eks_version_supported

import data.policies.lib.aws

applies if aws.given(input.subject.config.Properties.Version)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["Properties", "Version"]} if {
	version := sprintf("%v", [input.subject.config.Properties.Version])
	regex.match(`^1[.][0-9]+$`, version)
	to_number(split(version, ".")[1]) < data.parameters["ANX-CFN-0305"].minimum_minor
	text := sprintf("runs Kubernetes %s, which is no longer maintained", [version])
}
