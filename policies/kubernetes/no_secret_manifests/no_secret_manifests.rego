# METADATA
# title: Secrets are not kept in manifests
# description: >-
#   Checks that no Secret with `data` or `stringData` is part of the repository. Base64 is no encryption: everyone
#   who can read the repository has the credential, and it stays in its history.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/secrets-good-practices/
# custom:
#   id: ANX-K8S-0294
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [kubernetes.Secret]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are not part of manifests"}
#   - {id: A.8.24, strength: supports, rationale: "credentials are stored encrypted"}
#   does_not_show: "that the store outside is safe"
#   remediation: >-
#     Keep the secret in a store such as Vault, and fetch it with External Secrets or the Secrets Store CSI driver;
#     or encrypt it with SOPS or Sealed Secrets.
package policies.kubernetes.no_secret_manifests

# Encrypted by SOPS, or a certificate that is public anyway.
applies if {
	not input.subject.config.sops
	not input.subject.config.type == "helm.sh/release.v1"
}

deny contains finding if {
	some key in ["data", "stringData"]
	values := object.get(input.subject.config, key, {})
	is_object(values)
	given := [name |
		some name, value in values
		_literal(value)
	]
	count(given) > 0
	finding := {
		"message": sprintf("%s holds its values in the manifest", [input.subject.address]),
		"path": [key],
	}
}

_literal(value) if {
	is_string(value)
	value != ""
	not regex.match(`[$][{(]|[{][{]|^<.*>$|^ENC\[`, value)
}
