# METADATA
# title: Secrets are renewed on their own
# description: >-
#   Checks that secrets are rotated. A credential that is never changed stays good for everyone who ever saw it, in a
#   log, a backup or a former job.
# related_resources:
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-rotationschedule.html
# custom:
#   id: ANX-CFN-0189
#   severity: medium
#   topic: secret-rotation
#   subjects: ["AWS::SecretsManager::Secret"]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is changed at regular intervals"}
#   does_not_show: >-
#     that the rotation works, and secrets that others renew
#   remediation: >-
#     Add an `AWS::SecretsManager::RotationSchedule` for the secret.
package policies.cloudformation.secrets_rotated

deny contains finding if {
	not input.related["AWS::SecretsManager::RotationSchedule"]
	finding := {"message": sprintf("%s is never renewed", [input.subject.address]), "path": []}
}
