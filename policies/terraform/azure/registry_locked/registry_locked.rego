# METADATA
# title: Registries are locked against removal
# description: >-
#   Checks that a registry has a lock in the code. Without its images nothing can be deployed or restored.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/management_lock
# - https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
# custom:
#   id: ANX-TF-AZURE-0293
#   severity: low
#   topic: deletion-protection
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "resources are not removed by a mistake"}
#   - {id: A.8.32, strength: supports, rationale: "removal takes a step of its own"}
#   - {id: A.8.13, strength: supports, rationale: "data is not lost by a mistake"}
#   does_not_show: who may remove the lock
#   remediation: >-
#     Add an `azurerm_management_lock` with `scope = azurerm_container_registry.<name>.id` and `lock_level =
#     "CanNotDelete"`.
package policies.terraform.azure.registry_locked

deny contains finding if {
	not input.related.azurerm_management_lock
	finding := {"message": sprintf("%s has no lock", [input.subject.address]), "path": []}
}
