# METADATA
# title: Storage services log reads, writes and deletions
# description: >-
#   Checks that diagnostic settings of queues, blobs, tables and files of storage accounts record every kind of
#   request. Without these records, misuse leaves no trace.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/queueservices
# - https://learn.microsoft.com/azure/storage/queues/monitor-queue-storage
# custom:
#   id: ANX-ARM-0006
#   severity: medium
#   topic: audit-logging
#   subjects: [microsoft.insights/diagnosticsettings]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "reads, writes and deletions are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs, and how long they are kept
#   remediation: "Enable `StorageRead`, `StorageWrite` and `StorageDelete` in `properties.logs`."
package policies.arm.storage_queue_logging

import data.policies.lib.azure

deny contains finding if {
	_on_service
	not _all
	finding := {
		"message": sprintf("%s does not record every request", [input.subject.address]),
		"path": ["properties", "logs"],
	}
}

_on_service if input.related["microsoft.storage/storageaccounts/blobservices"]

_on_service if input.related["microsoft.storage/storageaccounts/fileservices"]

_on_service if input.related["microsoft.storage/storageaccounts/queueservices"]

_on_service if input.related["microsoft.storage/storageaccounts/tableservices"]

_on_service if input.subject.views.extends in {
	"microsoft.storage/storageaccounts/blobservices",
	"microsoft.storage/storageaccounts/fileservices",
	"microsoft.storage/storageaccounts/queueservices",
	"microsoft.storage/storageaccounts/tableservices",
}

_all if count({category |
	some log in input.subject.config.properties.logs
	log.enabled == true
	category := log.category
	category in {"StorageRead", "StorageWrite", "StorageDelete"}
}) == 3

_all if {
	some log in input.subject.config.properties.logs
	log.enabled == true
	azure.one_of(log.categoryGroup, {"alllogs", "audit"})
}
