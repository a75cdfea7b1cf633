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
