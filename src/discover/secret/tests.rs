//! The search for secrets, on texts of every kind.

use super::*;

/// Returns kind and form of what is found in a file.
fn found(path: &str, text: &str) -> Vec<(SecretKind, &'static str)> {
    let found = secrets_in(path, crate::discover::kind_of(path), text);
    found.iter().map(|candidate| (candidate.kind, candidate.form)).collect()
}

/// Returns the bytes that are found.
fn values<'a>(path: &str, text: &'a str) -> Vec<&'a str> {
    secrets_in(path, crate::discover::kind_of(path), text).iter().map(|candidate| candidate.span.of(text)).collect()
}

/// Returns text that looks random and is the same in every run.
pub(super) fn noise(length: usize, alphabet: &[u8]) -> String {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        alphabet[(state >> 33) as usize % alphabet.len()] as char
    };
    std::iter::repeat_with(&mut next).take(length).collect()
}

const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#[test]
fn an_assignment_is_read_in_every_syntax() {
    for (path, text) in [
        ("a.yaml", "db:\n  password: vR7-pq20xZ # old\n"),
        ("a.yaml", "env:\n- DB_PASSWORD=vR7-pq20xZ\n"),
        ("a.yaml", "  - \"DB_PASSWORD=vR7-pq20xZ\"\n"),
        ("a.yaml", "auth: {user: app, password: vR7-pq20xZ}\n"),
        ("a.json", "{\"user\": \"a\", \"password\": \"vR7-pq20xZ\"}"),
        ("a.json", "{\"x\": \"{\\\"password\\\": \\\"vR7-pq20xZ\\\"}\"}"),
        ("main.tf", "resource \"a\" \"b\" {\n  master_password = \"vR7-pq20xZ\"\n}\n"),
        ("a.toml", "password = 'vR7-pq20xZ'\n"),
        (".env", "export DB_PASSWORD=vR7-pq20xZ\n"),
        ("a.properties", "spring.datasource.password=vR7-pq20xZ\n"),
        ("Dockerfile", "FROM a\nENV DB_PASSWORD vR7-pq20xZ\n"),
        ("Dockerfile", "FROM a\nENV A=b DB_PASSWORD=vR7-pq20xZ C=d\n"),
        ("a.py", "config[\"password\"] = \"vR7-pq20xZ\"\n"),
        ("a.ts", "const password: string = 'vR7-pq20xZ';\n"),
        ("main.bicep", "@secure()\nparam adminPassword string = 'vR7-pq20xZ'\n"),
        ("a.xml", "<password>vR7-pq20xZ</password>"),
        ("web.config", "<add key=\"Password\" value=\"vR7-pq20xZ\"/>"),
        ("a.sh", "tool --password vR7-pq20xZ --verbose\n"),
        ("a.sh", "tool --password=vR7-pq20xZ\n"),
        ("a.conf", "Server=db;User Id=sa;Password=vR7-pq20xZ;Encrypt=true\n"),
        ("a.yaml", "url: jdbc:mysql://db/app?user=a&password=vR7-pq20xZ&ssl=true\n"),
        (".netrc", "machine a login b password vR7-pq20xZ\n"),
        ("a.sh", "curl -s -u app:vR7-pq20xZ https://a.test\n"),
        ("a.sh", "docker login -u app -p vR7-pq20xZ registry.test\n"),
        ("a.sh", "mysql -uroot -pvR7-pq20xZ app\n"),
        ("a.py", "URL = \"postgres://app:vR7-pq20xZ@db:5432/app\"\n"),
    ] {
        assert_eq!(values(path, text), ["vR7-pq20xZ"], "{path}: {text}");
    }
}

#[test]
fn what_is_no_value_is_no_secret() {
    for (path, text) in [
        ("a.yaml", "password:\n  secretKeyRef: x\n"),
        ("a.yaml", "password: !Ref Password\ntoken: *token\nsecret: |\n  x\n"),
        ("a.py", "password = get_password(user)\nif password == \"vR7-pq20xZ\": pass\n"),
        ("a.py", "password = os.environ[\"DB_PASSWORD\"]\n"),
        ("a.go", "token := r.Header.Get(\"X-Token\")\n"),
        ("main.tf", "password = var.password\ntoken = random_password.x.result\n"),
        ("a.md", "Set `password: hunter2x` in the file.\n"),
        ("a.sh", "curl -u \"$USER:$PASSWORD\" https://a.test\nmysql -p3306\n"),
        ("a.yaml", "url: https://user:${PASSWORD}@host/\n"),
        ("a.md", "postgres://user:password@localhost/db\n"),
        ("package-lock.json", "\"integrity\": \"sha512-oy2mWd1UKHQgWxNwq2bqnRkmEFPOX2r5BvqVHhWAm+6v3XW4c1cVwQ==\"\n"),
        ("a.yaml", "password_file: /run/secrets/x\ntoken_ttl: 3600\n"),
    ] {
        assert_eq!(found(path, text), [], "{path}: {text}");
    }
}

#[test]
fn tokens_with_a_checksum_are_told_from_text_that_looks_like_them() {
    let body = noise(30, LETTERS);
    let mut crc = checksum::crc32(body.as_bytes());
    let mut check = String::new();
    for _ in 0..6 {
        check.insert(0, LETTERS[crc as usize % 62] as char);
        crc /= 62;
    }
    let token = format!("ghp_{body}{check}");
    assert_eq!(found("a.txt", &format!("x {token}\n")), [(SecretKind::ServiceToken, "github-token")]);
    assert_eq!(found("a.txt", &format!("x ghp_{}\n", noise(36, LETTERS))), []);
    assert_eq!(found("a.txt", &format!("x _{token}\n")), []);
}

#[test]
fn every_form_of_the_table_is_found_by_its_own_needle() {
    for form in token::FORMS.iter() {
        let Some(text) = form.sample() else { continue };
        assert_eq!(found("a.txt", &text), [(form.kind_of(), form.name)], "{text}");
    }
}

#[test]
fn what_only_begins_as_a_token_of_the_table_is_none() {
    for form in token::FORMS.iter() {
        let Some(text) = form.sample() else { continue };
        let token = text.split('"').nth(1).unwrap();
        let near = form.asks_for().first().copied().unwrap_or_default();
        // Inside a longer word, and cut off.
        for other in [format!("a_{token}"), token[..token.len() / 3].to_owned()] {
            let others = found("a.txt", &format!("{near} \"{other}\"\n"));
            assert!(!others.contains(&(form.kind_of(), form.name)), "{other}");
        }
        if !near.is_empty() {
            assert_eq!(found("a.txt", &format!("\"{token}\"\n")), [], "{token}");
        }
        let words: String = "some_name-of.a/thing".chars().cycle().take(token.len() - form.needle.len()).collect();
        assert_eq!(found("a.txt", &format!("{near} {}{words}\n", form.needle)), [], "{words}");
    }
}

#[test]
fn of_a_private_key_only_the_inside_is_the_secret() {
    let body = noise(192, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/");
    let lines = format!("{}\n{}\n{}", &body[..64], &body[64..128], &body[128..]);
    let armour = |label: &str, body: &str| format!("-----{} {label}-----\n{body}\n-----END {label}-----\n", "BEGIN");
    let text = armour("RSA PRIVATE KEY", &lines);
    let key = secrets_in("a.pem", FileKind::Other, &text).remove(0);
    assert_eq!(key.hidden(&text).trim(), lines);
    assert_eq!(found("a.pem", &text), [(SecretKind::PrivateKey, "rsa-private-key")]);
    let locked = armour("ENCRYPTED PRIVATE KEY", &lines);
    assert_eq!(found("a.pem", &locked), [(SecretKind::EncryptedPrivateKey, "pkcs8-private-key")]);
    let json = format!("{{\"private_key\": \"{}\"}}", armour("PRIVATE KEY", &lines).replace('\n', "\\n"));
    assert_eq!(found("key.json", &json), [(SecretKind::PrivateKey, "pkcs8-private-key")]);
    assert_eq!(found("a.pem", &armour("CERTIFICATE", &lines)), []);
    assert_eq!(found("a.pem", &armour("PUBLIC KEY", &lines)), []);
    assert_eq!(found("a.md", &armour("RSA PRIVATE KEY", "...")), []);
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(&text);
    assert_eq!(found("a.yaml", &format!("tls.key: {encoded}\n")), [(SecretKind::PrivateKey, "encoded-private-key")]);
}

#[test]
fn the_id_of_an_access_key_is_half_of_one_only_beside_its_secret() {
    let id = format!("AKIA{}", noise(16, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
    let secret = noise(40, LETTERS);
    let half = format!("key id {id}\n");
    assert_eq!(found("a.md", &half), [(SecretKind::CloudKeyId, "aws-access-key-id")]);
    let both = [(SecretKind::CloudKey, "aws-access-key-id"), (SecretKind::CloudKey, "aws-secret-access-key")];
    assert_eq!(found("keys.csv", &format!("id,secret\n{id},{secret}\n")), both);
    assert_eq!(found("a.tf", &format!("access_key = \"{id}\"\nsecret_key = \"{secret}\"\n")), both);
}

#[test]
fn published_examples_are_no_secrets() {
    for text in [
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
        "token: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n",
        "key: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX\n",
    ] {
        assert_eq!(found("a.yaml", text), [], "{text}");
    }
}

/// Returns a UUID that looks random.
fn uuid() -> String {
    let digits = noise(32, b"0123456789abcdef");
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

fn base64(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}

#[test]
fn names_of_services_announce_their_keys() {
    let hex = noise(32, b"0123456789abcdef");
    let long = noise(43, LETTERS) + "=";
    for (path, name, value) in [
        ("a.env", "DD_APP_KEY", &hex),
        ("a.env", "LOGDNA_INGESTION_KEY", &hex),
        ("a.env", "AZURE_DEVOPS_PAT", &hex),
        ("a.env", "DUO_SKEY", &hex),
        ("a.env", "AZURE_OPENAI_KEY", &hex),
        ("a.env", "APP_KEY", &format!("base64:{long}")),
        ("wg0.conf", "PresharedKey", &long),
        ("a.env", "aeg-sas-key", &long),
        ("a.env", "Ocp-Apim-Subscription-Key", &hex),
        ("a.env", "x-functions-key", &hex),
    ] {
        for text in [format!("{name}={value}\n"), format!("{name} = \"{value}\"\n")] {
            assert_eq!(values(path, &text), [value], "{text}");
        }
    }
    for name in ["app_path", "SPEC_PAT", "disk_key", "taskkey", "AUTH_KEY_PATH", "app_key_name", "pat", "monkey"] {
        assert_eq!(found("a.env", &format!("{name}=orders-service-v2\n")), [], "{name}");
    }
    for name in ["app_path", "file_pattern", "disk_key", "monkey", "app_key_name", "pat", "map_key", "sort_key"] {
        assert_eq!(found("a.env", &format!("{name}={hex}\n")), [], "{name}");
    }
}

#[test]
fn a_uuid_is_a_key_where_a_service_issues_them() {
    let uuid = uuid();
    for name in [
        "//registry.test/:_authToken",
        "HEROKU_API_KEY",
        "SNYK_TOKEN",
        "CODECOV_TOKEN",
        "SCW_SECRET_KEY",
        "CONSUL_HTTP_TOKEN",
        "POSTMARK_SERVER_TOKEN",
        "RAILWAY_TOKEN",
        "MONGODB_ATLAS_PRIVATE_KEY",
        "SPLUNK_HEC_TOKEN",
        "EXA_API_KEY",
    ] {
        assert_eq!(values(".npmrc", &format!("{name}={uuid}\n")), [&uuid], "{name}");
    }
    for name in ["client_secret", "SUBSCRIPTION_KEY", "HEROKU_APP_ID", "consul_node_id", "api_key", "ATLAS_PROJECT"] {
        assert_eq!(found("a.env", &format!("{name}={uuid}\n")), [], "{name}");
    }
    let zeros = "00000000-0000-0000-0000-000000000000";
    assert_eq!(found("a.env", &format!("SNYK_TOKEN={zeros}\n")), []);
}

#[test]
fn what_registries_call_auth_is_told_by_what_it_decodes_to() {
    let real = base64("u:vR7-pq20xZ");
    for (path, text) in [
        (".npmrc", format!("_auth={real}\n")),
        (".npmrc", format!("//registry.test/:_auth=\"{real}\"\n")),
        ("a.yaml", format!("\"auth\": \"{real}\"\n")),
        ("config.json", format!("{{\"auths\": {{\"a\": {{\"auth\": \"{real}\"}}}}}}")),
    ] {
        assert_eq!(found(path, &text), [(SecretKind::ServiceToken, "docker-registry-auth")], "{text}");
    }
    for value in [base64("no colon in it"), base64("two words: and more"), base64(":"), "basic".to_owned()] {
        assert_eq!(found("a.yaml", &format!("\"auth\": \"{value}\"\n_auth: {value}\n")), [], "{value}");
    }
}

/// What people choose; put into the texts, so that they themselves hold nothing.
const CHOSEN: &str = "vR7-pq20xZ";

#[test]
fn lines_of_credentials_are_read_in_any_file() {
    for (path, text) in [
        ("a.sh", "echo \"machine a.test login b password @@\" > ~/.netrc\n"),
        ("a.yaml", "run: printf 'machine a login b password @@' >> .netrc\n"),
        ("a.sh", "echo 'db.test:5432:app:owner:@@' > ~/.pgpass\n"),
        (".pgpass", "*:5432:*:owner:@@\n"),
        ("a.php", "define( 'DB_PASSWORD', '@@' );\n"),
        ("a.yaml", "run: sshpass -p @@ ssh host.test\n"),
        ("ldap.conf", "bindpw @@\n"),
        ("a.yaml", "bindpw: @@\n"),
    ] {
        assert_eq!(values(path, &text.replace("@@", CHOSEN)), [CHOSEN], "{path}: {text}");
    }
    for (path, text) in [
        ("a.md", "A machine that people login to with a password @@\n"),
        ("a.sh", "echo \"machine $HOST login $USER password $PASSWORD\" > ~/.netrc\n"),
        ("compose.yaml", "ports: [\"127.0.0.1:5432:5432\", \"[::1]:5432:5432\"]\n"),
        ("a.yaml", "x: db:5432:app:owner:$PASSWORD\ny: a:5432:b:c:d\n"),
        (
            "a.php",
            "define('DB_PASSWORD', getenv('DB_PASSWORD'));\ndefine('AUTH_KEY', 'put your unique phrase here');\n",
        ),
        ("a.md", "bindpw @@\n"),
    ] {
        assert_eq!(found(path, &text.replace("@@", CHOSEN)), [], "{path}: {text}");
    }
}

#[test]
fn keys_of_wordpress_are_of_all_characters() {
    let phrase =
        noise(64, b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!@#$%^&*()-_ []{}<>~`+=,.;:/?|");
    for name in ["AUTH_KEY", "SECURE_AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY", "AUTH_SALT", "NONCE_SALT"] {
        let text = format!("define('{name}',   '{phrase}');\n");
        assert_eq!(found("wp-config.php", &text), [(SecretKind::Secret, "wordpress-key")], "{name}");
    }
    assert_eq!(found("wp-config.php", &format!("define('BANNER', '{phrase}');\n")), []);
}

#[test]
fn the_keys_of_other_schemes_of_authorization_are_read() {
    let hex = noise(40, b"0123456789abcdef");
    for text in [
        format!("curl -H \"Authorization: token {hex}\" https://a.test\n"),
        format!("Authorization: SSWS 00{hex}\n"),
        format!("{{\"Authorization\": \"ApiKey {hex}\"}}\n"),
        format!("headers['authorization'] = 'GenieKey {hex}'\n"),
    ] {
        assert_eq!(found("a.sh", &text), [(SecretKind::CommandCredential, "authorization-header")], "{text}");
    }
    for text in [
        format!("authorization token {hex}\n"),
        format!("Authorization: digest {hex}\n"),
        "Authorization: token $GITHUB_TOKEN\nAuthorization: token YOUR-TOKEN-GOES-HERE-1234\n".to_owned(),
        "authorization: tokens-are-read-from-the-vault1\n".to_owned(),
    ] {
        assert_eq!(found("a.yaml", &text), [], "{text}");
    }
}

#[test]
fn tokens_that_have_to_be_read_are_told_from_others() {
    let (hex, key) = (noise(32, b"0123456789abcdef"), noise(40, LETTERS));
    let (team, ids) = (format!("T{}", noise(9, b"0123456789ABCDEF")), format!("{0}@{0}", uuid()));
    let secret =
        |form: &'static str, text: String| assert_eq!(found("a.txt", &text), [(SecretKind::ServiceToken, form)]);
    secret("slack-webhook", format!("https://hooks.slack.com/workflows/{team}/A0{team}/417893214578123456/{key}\n"));
    secret("slack-webhook", format!("https://hooks.slack.com/triggers/{team}/4178932145781/{hex}\n"));
    secret("discord-webhook", format!("https://discordapp.com/api/webhooks/417893214578123456/{key}{key}\n"));
    secret("teams-webhook", format!("https://a.webhook.office.com/webhookb2/{ids}/IncomingWebhook/{hex}/{}\n", uuid()));
    secret("zapier-webhook", format!("https://hooks.zapier.com/hooks/catch/4178932/{}/\n", &hex[..7]));
    secret("grafana-token", base64(&format!("{{\"k\":\"{key}\",\"n\":\"a\",\"id\":1}}")));
    secret("intercom-token", base64(&format!("tok:{hex}_{}:1:0", &key[..8])));
    secret("x-bearer-token", format!("{}MLhe{}%3D{key}\n", "A".repeat(22), noise(40, LETTERS)));
    for text in [
        "https://hooks.slack.com/triggers/T0AAAAAAAA/1234567890123/{token}\n".to_owned(),
        format!("https://hooks.slack.com/archives/{team}/{key}\n"),
        "https://discordapp.com/api/webhooks/{id}/{token}\nhttps://hooks.zapier.com/hooks/catch/123456/abcde/\n"
            .to_owned(),
        base64("{\"k\":\"a short text, but of an object that has not the rest\"}"),
        "A".repeat(200),
        base64("tok: this is a sentence, and not the token of a service"),
    ] {
        assert_eq!(found("a.txt", &text), [], "{text}");
    }
}

#[test]
fn a_mark_at_its_fixed_place_tells_a_token() {
    let body = noise(76, LETTERS);
    let token = format!("{body}AZDO{}", &body[..4]);
    assert_eq!(found("a.txt", &token), [(SecretKind::CloudKey, "azure-devops-token")]);
    for other in [format!("x{token}"), format!("{token}x"), token[1..].to_owned(), format!("{body}azdo{}", &body[..4])]
    {
        assert_eq!(found("a.txt", &other), [], "{other}");
    }
}

#[test]
fn examples_of_vendors_are_no_tokens_of_the_new_forms() {
    let hex = noise(40, b"0123456789abcdef");
    for text in [
        format!("CCIPAT_{}_{hex}", "ULUhR6rJLxYbyzyrP19iMZ"),
        format!("A3-{}-23DC2-86TVM-H43EB", "ASWWYB-798JRYLJVD4"),
        format!("{}{}MLheAAAAAAA0%2BuSeid%2BULvsea4JtiGRiSDSJSI%3D{hex}", "A".repeat(11), "A".repeat(11)),
        format!("abcdefghijklmnopqrstuvwxyz012345679{}abcdefghijklmnoAZDOabcd", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        format!("sk_{}_{}", "test", noise(24, LETTERS)),
    ] {
        assert_eq!(found("a.yaml", &format!("value: {text}\n")), [], "{text}");
    }
}

#[test]
fn any_bytes_can_be_searched() {
    let parts = [
        "password",
        "=",
        "\"",
        "é",
        "\n",
        "://",
        "@",
        ":",
        "-----BEGIN ",
        "PRIVATE KEY-----",
        "eyJ",
        ".",
        "\\",
        "Q~",
        "sig=",
        "<",
        ">",
        "-p",
        "curl ",
        "mysql ",
        "日",
        "AKIA",
        ":AA",
        "-us1",
        "machine ",
        " login ",
        " password ",
        ":5432:",
        "define(",
        "'AUTH_KEY'",
        ",",
        "'",
        "authorization",
        "_pat=",
        "_auth",
        "AZDO",
        "AAAAAAAAAAAAAAAAAAAAA",
        "eyJrIjoi",
        "hooks.zapier.com/hooks/catch/",
    ];
    let mut state = 7_usize;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(parts[(state >> 33) % parts.len()]);
        }
        for path in ["a.yaml", "a.py", "a.md", "Dockerfile", ".netrc"] {
            for candidate in secrets_in(path, crate::discover::kind_of(path), &text) {
                assert!(text.get(candidate.span.start as usize..candidate.span.end as usize).is_some(), "{text:?}");
            }
        }
    }
}
