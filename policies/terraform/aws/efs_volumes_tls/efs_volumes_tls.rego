# METADATA
# title: Containers reach file systems over TLS
# description: >-
#   Checks that tasks mount volumes of EFS with encryption on the way, which is off by default. Files then cross the
#   network as they are.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html
# custom:
#   id: ANX-TF-AWS-0187
#   severity: medium
#   topic: db-tls
#   subjects: [aws_ecs_task_definition]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections without encryption are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is reached over a secured channel"}
#   does_not_show: >-
#     that the file system is encrypted at rest
#   remediation: >-
#     Set `transit_encryption = "ENABLED"` in `efs_volume_configuration`.
package policies.terraform.aws.efs_volumes_tls

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s reaches a file system without TLS", [input.subject.address]), "path": path}
}

_faulty contains ["volume", i, "efs_volume_configuration", 0, "transit_encryption"] if {
	some i, volume in input.subject.config.volume
	not _encrypted(volume)
}

_encrypted(volume) if volume.efs_volume_configuration[0].transit_encryption == "ENABLED"

_encrypted(volume) if not volume.efs_volume_configuration
