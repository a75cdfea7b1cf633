//! Which names announce a secret: `DB_PASSWORD`, `clientSecret`, `api-key`; not `password_file` or `token_url`.

/// What a name says of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameClass {
    /// People choose it: a password, a passphrase.
    Password,
    /// Machines make it: a token, a key, a client secret.
    Key,
}

/// Words by which the search finds names.
pub(super) const NEEDLES: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pass",
    "pwd",
    "secret",
    "token",
    "apikey",
    "api_key",
    "api-key",
    "access_key",
    "accesskey",
    "access-key",
    "private_key",
    "privatekey",
    "private-key",
    "credential",
    "auth_key",
    "authkey",
    "auth-key",
    "account_key",
    "accountkey",
    "account-key",
    "encryption_key",
    "encryptionkey",
    "encryption-key",
    "signing_key",
    "signingkey",
    "signing-key",
    "master_key",
    "masterkey",
    "master-key",
    "shared_key",
    "sharedkey",
    "storage_key",
    "storagekey",
    "admin_key",
    "adminkey",
    "license_key",
    "app_key",
    "app-key",
    "appkey",
    "application_key",
    "application-key",
    "ingestion_key",
    "ingestion-key",
    "ingestionkey",
    "functions_key",
    "functions-key",
    "function_key",
    "function-key",
    "subscription_key",
    "subscription-key",
    "subscriptionkey",
    "sas_key",
    "sas-key",
    "saskey",
    "preshared_key",
    "preshared-key",
    "presharedkey",
    "openai_key",
    "openai-key",
    "skey",
    "bindpw",
    "rootpw",
    // The word ends there: `_path` stands in every other name.
    "_pat=",
    "_pat:",
    "_pat ",
    "_pat\"",
    "_pat'",
    "_auth",
    "\"auth\"",
    "connectionstring",
    "connection_string",
];

const PASSWORD_WORDS: &[&str] = &["password", "passwd", "passphrase", "pass", "pwd", "passcode", "bindpw", "rootpw"];

const KEY_WORDS: &[&str] = &["secret", "token", "apikey", "credential", "credentials", "secrets", "skey"];

/// What makes a key a secret one.
const KEY_QUALIFIERS: &[&str] = &[
    "api",
    "access",
    "account",
    "auth",
    "encryption",
    "master",
    "private",
    "shared",
    "signing",
    "secret",
    "storage",
    "admin",
    "sas",
    "subscription",
    "license",
    "crypto",
    "cipher",
    "hmac",
    "jwt",
    "session",
    "cookie",
    "app",
    "application",
    "ingestion",
    "function",
    "functions",
    "preshared",
    "openai",
];

/// Last words that do not change what a name announces.
const FILLERS: &[&str] = &[
    "value",
    "plain",
    "plaintext",
    "text",
    "string",
    "raw",
    "default",
    "prod",
    "production",
    "base",
    "current",
    "primary",
];

/// Names that hold a word of a secret and are something else.
const OTHERS: &[&str] = &["bypass", "compass", "next", "page", "continuation", "csrf", "xsrf", "cancellation", "sync"];

/// Returns what a name announces, if it does.
#[must_use]
pub fn class_of_name(name: &str) -> Option<NameClass> {
    let mut words = words_of(name);
    while words.len() > 1 && words.last().is_some_and(|word| FILLERS.contains(&word.as_str())) {
        words.pop();
    }
    let last = words.pop()?;
    let last = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = words.last().map(String::as_str);
    if before.is_some_and(|word| OTHERS.contains(&word)) || OTHERS.contains(&last) {
        return None;
    }
    if PASSWORD_WORDS.contains(&last) {
        return Some(NameClass::Password);
    }
    if KEY_WORDS.contains(&last) {
        return Some(NameClass::Key);
    }
    if last == "pat" {
        return before.map(|_| NameClass::Key);
    }
    if last == "key" || last == "keys" {
        return before.filter(|word| KEY_QUALIFIERS.contains(word)).map(|_| NameClass::Key);
    }
    // Words that stand together: `pgpassword`, `authtoken`, `accesskey`.
    if ["password", "passwd", "passphrase"].iter().any(|word| last.ends_with(word)) {
        return Some(NameClass::Password);
    }
    let joined = ["secret", "token", "apikey", "accesskey", "privatekey", "accountkey", "encryptionkey", "authkey"];
    joined.iter().any(|word| last.ends_with(word)).then_some(NameClass::Key)
}

/// Returns the words of a name in lower case, split at separators and at capitals.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let bytes = name.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let after_small = at > 0 && (bytes[at - 1].is_ascii_lowercase() || bytes[at - 1].is_ascii_digit());
        let before_small =
            at > 0 && bytes[at - 1].is_ascii_uppercase() && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
        if byte.is_ascii_uppercase() && (after_small || before_small) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(byte.to_ascii_lowercase() as char);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_last_words() {
        for name in
            ["password", "DB_PASSWORD", "PGPASSWORD", "MasterUserPassword", "smtp.pass", "password1", "PASSWORD_PROD"]
        {
            assert_eq!(class_of_name(name), Some(NameClass::Password), "{name}");
        }
        for name in
            ["clientSecret", "API_KEY", "x-api-key", "GITHUB_TOKEN", "secretAccessKey", "SECRET_KEY_BASE", "authtoken"]
        {
            assert_eq!(class_of_name(name), Some(NameClass::Key), "{name}");
        }
        for name in [
            "password_file",
            "secretName",
            "token_url",
            "TOKEN_TTL",
            "publicKey",
            "key",
            "sort_key",
            "password_length",
            "compass",
            "bypass",
            "primaryKey",
            "secret_id",
            "access_key_id",
            "nextToken",
            "passed",
            "tokenizer",
        ] {
            assert_eq!(class_of_name(name), None, "{name}");
        }
    }
}
