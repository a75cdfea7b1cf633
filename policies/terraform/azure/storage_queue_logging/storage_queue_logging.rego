# METADATA
# title: Storage queues log reads, writes and deletions
# description: >-
#   Checks that queues of storage accounts record every kind of request. Without these records, misuse of a
#   queue leaves no trace.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/queueservices
# - https://learn.microsoft.com/azure/storage/queues/monitor-queue-storage
# custom:
#   id: ANX-TF-AZURE-0006
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_storage_account, azurerm_storage_account_queue_properties]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "reads, writes and deletions are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs, and how long they are kept
#   remediation: >-
#     Set `read`, `write` and `delete` to `true` in `queue_properties.logging`, or add an
#     `azurerm_monitor_diagnostic_setting`.
package policies.terraform.azure.storage_queue_logging

import data.policies.lib.azure
import data.policies.lib.values

applies if input.subject.type == "azurerm_storage_account_queue_properties"

applies if not _without_queues

_without_queues if azure.one_of(input.subject.config.account_kind, {"blobstorage", "blockblobstorage", "filestorage"})

deny contains finding if {
	input.subject.type == "azurerm_storage_account"
	not _logs
	finding := {
		"message": sprintf("%s does not log every request to its queues", [input.subject.address]),
		"path": ["queue_properties", 0, "logging", 0],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_account_queue_properties"
	not _all
	finding := {
		"message": sprintf("%s does not log every request to the queues", [input.subject.address]),
		"path": ["logging", 0],
	}
}

_logs if {
	some logging in input.subject.config.queue_properties[0].logging
	values.is_true(logging.read)
	values.is_true(logging.write)
	values.is_true(logging["delete"])
}

_logs if input.related.azurerm_monitor_diagnostic_setting

_logs if input.related.azurerm_storage_account_queue_properties

_all if {
	some logging in input.subject.config.logging
	values.is_true(logging.read)
	values.is_true(logging.write)
	values.is_true(logging["delete"])
}
