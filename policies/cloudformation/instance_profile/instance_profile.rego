# METADATA
# title: Instances get their rights from a role
# description: >-
#   Checks that instances have an instance profile. Without one, programs on them need access keys, which lie in files
#   and scripts and do not expire.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
# custom:
#   id: ANX-CFN-0231
#   severity: medium
#   topic: vm-hardening
#   subjects: ["AWS::EC2::Instance"]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "instances are set up for temporary credentials"}
#   - {id: A.5.17, strength: supports, rationale: "no lasting keys are needed"}
#   - {id: A.8.2, strength: supports, rationale: "rights belong to a role"}
#   - {id: A.5.16, strength: supports, rationale: "each workload has an identity"}
#   does_not_show: what the role may do, and that no keys lie on the instance
#   remediation: Set `IamInstanceProfile`.
package policies.cloudformation.instance_profile

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no instance profile", "path": ["Properties", "IamInstanceProfile"]} if {
	not input.subject.config.Properties.IamInstanceProfile
}
