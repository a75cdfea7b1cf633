//! Bundles signed by each kind of key, and every way of spoiling that.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use p256::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use serde_json::{Value, json};
use ssh_key::private::{EcdsaKeypair, Ed25519Keypair, KeypairData};
use ssh_key::{Cipher, HashAlg, Kdf, PrivateKey};
use tempfile::TempDir;

use super::*;
use crate::evidence::SignatureForm::{self, Der, Dsse, Ssh};
use crate::model::{Date, digest};

const IDENTITY: &str = "auditee@example.org";
const PASSPHRASE: &str = "correct horse";
const MANIFEST_TEXT: &[u8] = b"0123  bagit.txt\n4567  manifest-sha256.txt\n";

type Files = BTreeMap<String, Vec<u8>>;

/// Keys come from fixed seeds, so that none has to be kept in a file.
fn ed25519(seed: u8) -> PrivateKey {
    PrivateKey::new(Ed25519Keypair::from_seed(&[seed; 32]).into(), IDENTITY).unwrap()
}

fn p256_secret(seed: u8) -> p256::SecretKey {
    p256::SecretKey::from_slice(&[seed; 32]).unwrap()
}

fn p256(seed: u8) -> PrivateKey {
    let secret = p256_secret(seed);
    let pair = EcdsaKeypair::NistP256 { public: secret.public_key().into(), private: secret.into() };
    PrivateKey::new(KeypairData::Ecdsa(pair), IDENTITY).unwrap()
}

fn no_passphrase() -> std::io::Result<String> {
    panic!("the key is not encrypted")
}

fn written(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

fn signer(key: &PrivateKey) -> Signer {
    let folder = tempfile::tempdir().unwrap();
    let path = written(&folder, "key", &key.to_openssh(ssh_key::LineEnding::LF).unwrap());
    Signer::from_key_file(&path, None, &no_passphrase).unwrap()
}

fn statements(manifest: &[u8]) -> Vec<Value> {
    let sha256 = digest::of_bytes(manifest);
    let test_result = json!({
        "result": "FAILED",
        "configuration": [{"name": "annexa.yaml", "digest": {"sha256": digest::of_bytes(b"")}}],
        "passedTests": ["ANX-TF-AWS-0012"],
        "failedTests": ["ANX-K8S-0001 ü"],
    });
    vec![
        statement("https://in-toto.io/attestation/test-result/v0.1", MANIFEST, &sha256, test_result),
        statement("https://example.org/own/v1", MANIFEST, &sha256, json!({"z": 1, "a": [true, null]})),
    ]
}

fn signed(signer: &Signer, manifest: &[u8]) -> Files {
    let files = signer.sign(manifest, &statements(manifest)).unwrap();
    files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
}

fn today() -> Date {
    "2026-06-15".parse().unwrap()
}

fn check(files: &Files, declared: &[SignatureForm], trust: &Trust) -> SignatureReport {
    verify(files, declared, MANIFEST_TEXT, trust, today())
}

/// Returns the problems of a bundle by a P-256 key, after checking that nothing trusts it.
fn problems(files: &Files) -> String {
    let report = check(files, &[Ssh, Dsse, Der], &trust(&p256(1), ""));
    assert!(!report.sound(), "no problem found");
    assert_eq!(report.trusted, Some(false), "{:?}", report.problems);
    report.problems.join("\n")
}

fn line(key: &PrivateKey, options: &str) -> String {
    let mut key = key.public_key().clone();
    key.set_comment("");
    format!("{IDENTITY} {options} {}\n", key.to_openssh().unwrap())
}

fn trust(key: &PrivateKey, options: &str) -> Trust {
    Trust { allowed_signers: Some(line(key, options)), identity: Some(IDENTITY.into()), public_key: None }
}

#[test]
fn each_kind_of_key_signs_its_forms_and_they_verify() {
    for (key, forms) in [(ed25519(1), vec![Ssh, Dsse]), (p256(1), vec![Ssh, Dsse, Der])] {
        let signer = signer(&key);
        assert_eq!(signer.forms(), forms);
        assert_eq!(signer.identity().identity, IDENTITY);
        assert_eq!(signer.identity().fingerprint, key.fingerprint(HashAlg::Sha256).to_string());
        assert_eq!(signer.identity().key_type, key.algorithm().to_string());
        let files = signed(&signer, MANIFEST_TEXT);
        let names: Vec<_> = forms.iter().map(|form| file_of(*form)).chain(["allowed_signers", "key.pem"]).collect();
        assert_eq!(files.len(), names.len());
        assert!(names.iter().all(|name| files.contains_key(*name)), "{:?}", files.keys());
        let report = check(&files, &forms, &trust(&key, "namespaces=\"evidence@annexa\""));
        assert_eq!(report.problems, Vec::<String>::new());
        assert_eq!(report.notes, Vec::<String>::new());
        assert_eq!(report.trusted, Some(true));
        assert_eq!(report.forms.iter().map(|form| form.form).collect::<Vec<_>>(), forms);
        assert!(report.forms.iter().all(|form| form.declared && form.verified));
        assert_eq!(report.statements, statements(MANIFEST_TEXT));
    }
}

#[test]
fn the_same_key_gives_the_same_bytes() {
    for key in [ed25519(1), p256(1)] {
        assert_eq!(signed(&signer(&key), MANIFEST_TEXT), signed(&signer(&key), MANIFEST_TEXT));
    }
}

#[test]
fn numbers_of_any_length_survive_each_encoding() {
    // One in 256 has a leading zero, one in two a sign bit: each encoding treats them differently.
    let signer = signer(&p256(3));
    for number in 0..600u32 {
        let manifest = number.to_be_bytes();
        let report = verify(&signed(&signer, &manifest), &[Ssh, Dsse, Der], &manifest, &Trust::default(), today());
        assert!(report.sound(), "{number}: {:?}", report.problems);
    }
}

#[test]
fn keys_are_read_in_each_form() {
    let folder = tempfile::tempdir().unwrap();
    let plain = signed(&signer(&p256(1)), MANIFEST_TEXT);
    let pem = p256_secret(1).to_pkcs8_pem(LineEnding::LF).unwrap();
    let path = written(&folder, "pkcs8.pem", &pem);
    let by_pem = Signer::from_key_file(&path, Some(IDENTITY), &no_passphrase).unwrap();
    assert_eq!(signed(&by_pem, MANIFEST_TEXT), plain);
    for key in [p256(1), ed25519(1)] {
        let kdf = Kdf::Bcrypt { salt: vec![7; 16], rounds: 1 };
        let sealed = key.encrypt_with(Cipher::Aes256Ctr, kdf, 1, PASSPHRASE).unwrap();
        let path = written(&folder, "sealed", &sealed.to_openssh(ssh_key::LineEnding::LF).unwrap());
        let opened = Signer::from_key_file(&path, None, &|| Ok(PASSPHRASE.into())).unwrap();
        assert_eq!(signed(&opened, MANIFEST_TEXT), signed(&signer(&key), MANIFEST_TEXT));
        let error = Signer::from_key_file(&path, None, &|| Ok("wrong".into())).err().unwrap();
        assert!(error.to_string().contains("does not open"), "{error}");
        let error = Signer::from_key_file(&path, None, &|| Err(std::io::Error::other("no terminal"))).err().unwrap();
        assert!(error.to_string().contains("passphrase cannot be had"), "{error}");
    }
}

/// Writes the PEM label apart, so that nobody takes these lines for keys.
fn pem(label: &str, base64: &str) -> String {
    format!("-----BEGIN {label}-----\n{base64}\n-----END {label}-----\n")
}

#[test]
fn other_keys_are_refused_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let public = p256_secret(1).public_key().to_public_key_pem(LineEnding::LF).unwrap();
    for (text, expected) in [
        (pem("RSA PRIVATE KEY", "AAAA"), "a `RSA PRIVATE KEY`\nhint: sign with an OpenSSH private key"),
        (pem("EC PRIVATE KEY", "AAAA"), "openssl pkcs8 -topk8"),
        (pem("ENCRYPTED PRIVATE KEY", "AAAA"), "sign by a command"),
        (pem("PRIVATE KEY", "AAAA"), "another kind of key than P-256"),
        (pem("OPENSSH PRIVATE KEY", "AAAA"), "damaged"),
        (public, "a `PUBLIC KEY`"),
        (String::new(), "no private key"),
        ("x".repeat(70_000), "longer than any key"),
    ] {
        let path = written(&folder, "key", &text);
        let error = Signer::from_key_file(&path, Some(IDENTITY), &no_passphrase).err().unwrap().to_string();
        assert!(error.contains(expected), "{expected}: {error}");
    }
    let error = Signer::from_key_file(Path::new("/nowhere"), None, &no_passphrase).err().unwrap();
    assert!(error.to_string().contains("cannot read the key `/nowhere`"), "{error}");
}

#[test]
fn an_identity_is_one_plain_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut key = ed25519(1);
    for (comment, given, expected) in [
        ("", None, "says not who signs"),
        ("Jane Doe", None, "the key's comment, `Jane Doe`"),
        ("jane@example.org", Some("*"), "`*` is no identity"),
        ("jane@example.org", Some("a,b"), "`a,b` is no identity"),
        ("jane@example.org", Some("x'; rm -rf /"), "is no identity"),
        ("jane@example.org", Some("-x"), "is no identity"),
        ("jane@example.org", Some(""), "is no identity"),
    ] {
        key.set_comment(comment);
        let path = written(&folder, "key", &key.to_openssh(ssh_key::LineEnding::LF).unwrap());
        let error = Signer::from_key_file(&path, given, &no_passphrase).err().unwrap().to_string();
        assert!(error.contains(expected) && error.contains("hint: say who signs"), "{expected}: {error}");
    }
}

#[test]
fn a_command_signs_and_nothing_that_it_says_is_believed() {
    let folder = tempfile::tempdir().unwrap();
    let public =
        written(&folder, "public.pem", &p256_secret(1).public_key().to_public_key_pem(LineEnding::LF).unwrap());
    let der = signed(&signer(&p256(1)), MANIFEST_TEXT).remove(file::DER).unwrap();
    let other = signed(&signer(&p256(2)), MANIFEST_TEXT).remove(file::DER).unwrap();
    fs::write(folder.path().join("der"), der).unwrap();
    fs::write(folder.path().join("other"), other).unwrap();
    fs::write(folder.path().join("manifest"), MANIFEST_TEXT).unwrap();
    let at = |command: &str| format!("cd '{}' && {command}", folder.path().display());
    let by = |command: &str, message: &[u8]| {
        let signer = Signer::from_command(&at(command), &public, Some(IDENTITY)).unwrap();
        signer.signature(message).map_err(|error| error.to_string())
    };
    assert!(by("cmp - manifest && cat der", MANIFEST_TEXT).is_ok(), "the exact bytes come in");
    for (command, message, expected) in [
        ("cat der", b"another message".as_slice(), "that the given public key does not verify"),
        ("cat other", MANIFEST_TEXT, "that the given public key does not verify"),
        ("echo garbage", MANIFEST_TEXT, "no ECDSA signature in DER"),
        ("true", MANIFEST_TEXT, "no ECDSA signature in DER"),
        ("cat der; exit 3", MANIFEST_TEXT, "failed (exit status: 3)"),
        ("yes", MANIFEST_TEXT, "more than 4096 bytes"),
        ("no-such-program-here 2>/dev/null", MANIFEST_TEXT, "failed"),
    ] {
        let error = by(command, message).unwrap_err();
        assert!(error.contains(expected), "{expected}: {error}");
    }
    let error = Signer::from_command("true", &public, None).err().unwrap();
    assert!(error.to_string().contains("says not who signs"), "{error}");
    let ed25519 = String::from_utf8(signed(&signer(&ed25519(1)), MANIFEST_TEXT).remove(file::PUBLIC_KEY).unwrap());
    let path = written(&folder, "ed25519.pem", &ed25519.unwrap());
    let error = Signer::from_command("true", &path, Some(IDENTITY)).err().unwrap();
    assert!(error.to_string().contains("an Ed25519 key"), "{error}");
}

#[test]
fn a_long_message_and_a_command_that_reads_none_of_it_do_not_wait_for_each_other() {
    let bytes = command::run("printf x", &vec![0; 1 << 20]).unwrap();
    assert_eq!(bytes, b"x");
    assert_eq!(command::run("wc -c | tr -d ' \\n'", &vec![0; 1 << 20]).unwrap(), b"1048576");
}

#[test]
fn a_changed_manifest_fails_every_form() {
    for at in 0..MANIFEST_TEXT.len() {
        let mut manifest = MANIFEST_TEXT.to_vec();
        manifest[at] ^= 1;
        let files = signed(&signer(&p256(1)), MANIFEST_TEXT);
        let report = verify(&files, &[Ssh, Dsse, Der], &manifest, &trust(&p256(1), ""), today());
        assert!(report.forms.iter().all(|form| !form.verified), "{:?}", report.problems);
        assert_eq!(report.problems.len(), 3);
        assert_eq!((report.trusted, report.statements.len()), (Some(false), 0));
    }
}

#[test]
fn no_byte_of_a_signature_may_change() {
    for key in [ed25519(1), p256(1)] {
        let signer = signer(&key);
        let files = signed(&signer, MANIFEST_TEXT);
        for form in signer.forms() {
            for at in 0..files[file_of(form)].len() {
                let mut spoilt = files.clone();
                let byte = &mut spoilt.get_mut(file_of(form)).unwrap()[at];
                // Not a space or a line end, which the armour allows in places.
                *byte = if *byte == b'B' { b'C' } else { b'B' };
                let report = check(&spoilt, &signer.forms(), &trust(&key, ""));
                assert_eq!(report.trusted, Some(false), "{form:?} {at}");
                assert!(!report.sound(), "{form:?} {at}");
            }
        }
    }
}

#[test]
fn a_stripped_form_is_missed() {
    for form in [Ssh, Dsse, Der] {
        let mut files = signed(&signer(&p256(1)), MANIFEST_TEXT);
        files.remove(file_of(form));
        assert!(problems(&files).contains(&format!("{} is missing", file_of(form))));
    }
    assert!(problems(&Files::new()).contains("is missing"));
}

#[test]
fn signatures_of_another_bundle_or_key_do_not_mix() {
    let own = signed(&signer(&p256(1)), MANIFEST_TEXT);
    let another_bundle = signed(&signer(&p256(1)), b"another manifest");
    let another_key = signed(&signer(&p256(2)), MANIFEST_TEXT);
    for name in [file::SSH, file::DSSE, file::DER] {
        for other in [&another_bundle, &another_key] {
            let mut files = own.clone();
            files.insert(name.into(), other[name].clone());
            problems(&files);
        }
    }
    let mut files = own.clone();
    files.insert(file::DSSE.into(), another_bundle[file::DSSE].clone());
    assert!(problems(&files).contains("is about another file: `tagmanifest-sha256.txt`"));
    for name in [file::PUBLIC_KEY, file::ALLOWED_SIGNERS] {
        let mut files = own.clone();
        files.insert(name.into(), another_key[name].clone());
        assert!(problems(&files).contains("holds another key"), "{name}");
    }
    assert!(problems(&another_key).contains("is not in the list of allowed signers"));
}

#[test]
fn a_statement_has_to_be_about_this_manifest_alone() {
    let (own, other) = (digest::of_bytes(MANIFEST_TEXT), digest::of_bytes(b"other"));
    for (subject, expected) in [
        (json!([]), "is about nothing"),
        (json!(null), "is about nothing"),
        (json!([{"name": MANIFEST, "digest": {"sha512": own}}]), "is about another file"),
        (json!([{"name": MANIFEST, "digest": {"sha256": own}}, {"name": "x", "digest": {"sha256": other}}]), "`x`"),
    ] {
        let mut statement = statement("https://example.org/own/v1", MANIFEST, &own, json!({}));
        statement["subject"] = subject;
        let files = signer(&p256(1)).sign(MANIFEST_TEXT, &[statement]).unwrap();
        let files = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
        assert!(problems(&files).contains(expected), "{expected}");
    }
    assert!(signer(&p256(1)).sign(MANIFEST_TEXT, &[]).is_err());
}

#[test]
fn an_ssh_signature_for_anything_else_does_not_pass() {
    for (namespace, hash, expected) in [
        ("git", HashAlg::Sha512, "was made for `git`"),
        ("file", HashAlg::Sha512, "was made for `file`"),
        (NAMESPACE, HashAlg::Sha256, "uses the hash `sha256`"),
    ] {
        let mut files = signed(&signer(&p256(1)), MANIFEST_TEXT);
        let signature = p256(1).sign(namespace, hash, MANIFEST_TEXT).unwrap();
        files.insert(file::SSH.into(), signature.to_pem(ssh_key::LineEnding::LF).unwrap().into_bytes());
        assert!(problems(&files).contains(expected), "{expected}");
    }
}

#[test]
fn garbage_is_a_problem_and_never_a_crash() {
    for name in [file::SSH, file::DSSE, file::DER, file::PUBLIC_KEY, file::ALLOWED_SIGNERS] {
        for garbage in [b"".as_slice(), b"\0\xff\xfe", b"{}\n", b"-----BEGIN SSH SIGNATURE-----\n", &[b'['; 100_000]] {
            let mut files = signed(&signer(&p256(1)), MANIFEST_TEXT);
            files.insert(name.into(), garbage.to_vec());
            if name != file::ALLOWED_SIGNERS || !garbage.is_empty() {
                assert!(problems(&files).contains(name), "{name}");
            }
        }
    }
}

#[test]
fn without_an_anchor_nothing_is_trusted() {
    let key = p256(1);
    let files = signed(&signer(&key), MANIFEST_TEXT);
    let report = check(&files, &[Ssh, Dsse, Der], &Trust::default());
    assert!(report.sound());
    assert_eq!(report.trusted, None);
    let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
    assert_eq!(report.key.unwrap().fingerprint, fingerprint);
    assert!(report.notes.iter().any(|note| note.contains(&fingerprint) && note.contains("cannot be told")));
    assert!(!report.notes.join(" ").contains("verified"));
    let unsigned = check(&Files::new(), &[], &Trust::default());
    assert_eq!((unsigned.sound(), unsigned.trusted, unsigned.problems.len()), (false, None, 0));
    assert_eq!(unsigned.notes, ["The bundle is not signed."]);
    let unsigned = check(&Files::new(), &[], &trust(&key, ""));
    assert_eq!((unsigned.trusted, unsigned.problems.len()), (Some(false), 1));
}

/// Returns lists, whether each allows the key of [`p256`] to sign, and words of why not.
fn lists() -> Vec<(String, bool, &'static str)> {
    let own = |options: &str| line(&p256(1), options);
    let other = line(&p256(2), "");
    vec![
        (own(""), true, ""),
        (format!("# comment\n\n{other}{}", own("namespaces=\"git,evidence@annexa\"")), true, ""),
        (own("namespaces=\"evidence@*\""), true, ""),
        (own("namespaces=\"git\""), false, "is for `git`"),
        (own("namespaces=\"*,!evidence@annexa\""), false, "is for"),
        (own("valid-after=\"20260101\",valid-before=\"20270101\""), true, ""),
        (own("valid-before=\"20260615\""), false, "valid only before 2026-06-15"),
        (own("valid-before=\"20260616Z\""), true, ""),
        (own("valid-after=\"20260615\""), true, ""),
        (own("valid-after=\"20260615120000\""), false, "valid only after 2026-06-15"),
        (own("valid-after=\"20260616\""), false, "valid only after 2026-06-16"),
        (own("valid-before=\"soon\""), false, "is no time"),
        (own("valid-before=20270101"), false, "in double quotes"),
        (own("namespaces=\"git"), false, "not closed"),
        (own("cert-authority"), false, "certificate authority"),
        (own("CERT-AUTHORITY,namespaces=\"evidence@annexa\""), false, "certificate authority"),
        (own("no-such-option"), false, "`no-such-option` is not known"),
        (own("").replace(IDENTITY, "*@example.org"), true, ""),
        (own("").replace(IDENTITY, "\"*@example.org\""), true, ""),
        (own("").replace(IDENTITY, "*@example.com"), false, "is of `*@example.com`, and not of"),
        (own("").replace(IDENTITY, "*@example.org,!auditee@example.org"), false, "and not of"),
        (format!("{}{}", own("valid-before=\"20200101\""), own("")), true, ""),
        (other, false, "is not in the list"),
        (format!("{IDENTITY} ssh-rsa AAAA\n"), false, "is not in the list"),
        (format!("{IDENTITY} ssh-ed25519 AAAA\n"), false, "its key is damaged"),
        (format!("{IDENTITY}\n"), false, "names no key"),
        (own("valid-after=\"20260615000000Z\",valid-before=\"20260616000000Z\""), true, ""),
        (own("NAMESPACES=\"evidence@annexa\""), true, ""),
        (own("namespaces=\"evidence@annexa\", valid-before=\"20270101\""), false, "names no key"),
        (own("namespaces=\"git\",namespaces=\"evidence@annexa\""), false, "has to stand once"),
        (own("namespaces=\"git, evidence@annexa\""), false, "is for"),
        (own("namespaces=\"\""), false, "is for"),
        (format!("   {}", own("")), true, ""),
        (own("").replace(' ', "\t"), true, ""),
        (own("").replace('\n', " a comment of words\n"), true, ""),
        (own("").replace('\n', "\r\n"), true, ""),
        (own("").replace(IDENTITY, "!*"), false, "and not of"),
        (own("").replace(IDENTITY, "a@example.org, auditee@example.org"), false, ""),
        (String::new(), false, "is not in the list"),
    ]
}

#[test]
fn the_list_of_allowed_signers_decides() {
    let files = signed(&signer(&p256(1)), MANIFEST_TEXT);
    for (list, expected, words) in lists() {
        let trust = Trust { allowed_signers: Some(list.clone()), identity: Some(IDENTITY.into()), public_key: None };
        let report = check(&files, &[Ssh, Dsse, Der], &trust);
        assert_eq!(report.trusted, Some(expected), "{list}: {:?}", report.problems);
        assert_eq!(report.sound(), expected);
        assert!([report.problems, report.notes].concat().join(" ").contains(words), "{list}: {words}");
    }
}

#[test]
fn a_list_without_a_name_or_a_name_without_a_list_is_told() {
    let key = p256(1);
    let files = signed(&signer(&key), MANIFEST_TEXT);
    let report = check(&files, &[Ssh], &Trust { allowed_signers: Some(line(&key, "")), ..Trust::default() });
    assert_eq!(report.trusted, Some(true));
    assert!(report.notes.join(" ").contains(&format!("on the list for `{IDENTITY}`")));
    let report = check(&files, &[Ssh], &Trust { identity: Some(IDENTITY.into()), ..Trust::default() });
    assert_eq!(report.trusted, Some(false));
    assert!(report.problems.join(" ").contains("without a list of keys"));
}

#[test]
fn a_public_key_decides_and_both_anchors_have_to_hold() {
    for (key, other) in [(p256(1), p256(2)), (ed25519(1), ed25519(2))] {
        let files = signed(&signer(&key), MANIFEST_TEXT);
        let own_pem = String::from_utf8(files[file::PUBLIC_KEY].clone()).unwrap();
        let other_files = signed(&signer(&other), MANIFEST_TEXT);
        let other_pem = String::from_utf8(other_files[file::PUBLIC_KEY].clone()).unwrap();
        for (list, pem, expected) in [
            (None, own_pem.as_str(), true),
            (None, &other_pem, false),
            (None, "garbage", false),
            (Some(&key), &own_pem, true),
            (Some(&key), &other_pem, false),
            (Some(&other), &own_pem, false),
        ] {
            let trust = Trust {
                allowed_signers: list.map(|key| line(key, "")),
                identity: list.map(|_| IDENTITY.into()),
                public_key: Some(pem.into()),
            };
            assert_eq!(check(&files, &[Ssh], &trust).trusted, Some(expected));
        }
    }
}

#[test]
fn what_nobody_declared_is_told() {
    let mut files = signed(&signer(&p256(1)), MANIFEST_TEXT);
    for name in ["tagmanifest-sha256.txt.sigstore.json", "tagmanifest-sha256.txt.tsr", "evil\u{1b}[2J"] {
        files.insert(name.into(), Vec::new());
    }
    let report = check(&files, &[Ssh, Dsse], &trust(&p256(1), ""));
    assert_eq!(report.trusted, Some(true));
    let notes = report.notes.join("\n");
    for words in ["does not declare it", "a Sigstore bundle", "a time stamp", "evil\\u{1b}[2J is of no known form"] {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn the_recipe_has_a_block_for_each_form() {
    let recipe = recipe(&[Ssh, Dsse, Der], "ecdsa-sha2-nistp256", IDENTITY);
    assert!(!recipe.contains("@IDENTITY@") && !recipe.contains("@VERIFY@") && !recipe.contains("@PREFIX@"));
    assert_eq!(recipe.matches("```sh").count(), 5);
    assert!(recipe.contains("not from `signatures/`"));
    let recipe = super::recipe(&[Ssh], "ssh-ed25519", IDENTITY);
    assert_eq!(recipe.matches("```sh").count(), 2);
}

/// Writes signed samples below `$ANNEXA_SIGNATURE_SAMPLES`, for `.ci/bundle/signatures.py`.
///
/// Keys that other programs made are taken from `keys/` there: a file by the name of the sample, and for one that ends
/// with `.command` the public key of a command beside it, `.pem`.
#[test]
fn samples_are_written_for_other_validators() {
    let Some(folder) = std::env::var_os("ANNEXA_SIGNATURE_SAMPLES").map(PathBuf::from) else { return };
    let mut signers = BTreeMap::from([("own-ed25519".to_owned(), signer(&ed25519(1)))]);
    signers.insert("own-p256".into(), signer(&p256(1)));
    let keys = fs::read_dir(folder.join("keys")).into_iter().flatten().map(|entry| entry.unwrap().path());
    for path in keys.filter(|path| path.extension().is_none_or(|extension| extension != "pem" && extension != "pub")) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let signer = if name.ends_with(".command") {
            let command = fs::read_to_string(&path).unwrap();
            Signer::from_command(command.trim(), &path.with_extension("pem"), Some(IDENTITY)).unwrap()
        } else {
            Signer::from_key_file(&path, Some(IDENTITY), &|| Ok(PASSPHRASE.into())).unwrap()
        };
        signers.insert(name, signer);
    }
    let lists: Vec<_> = lists().into_iter().map(|(list, expected, _)| json!([list, expected])).collect();
    fs::write(folder.join("lists.json"), Value::from(lists).to_string()).unwrap();
    for (name, signer) in signers {
        let sample = folder.join(name);
        for (bag, manifest) in [("bag", MANIFEST_TEXT), ("other", b"another manifest\n")] {
            let files = signed(&signer, manifest);
            let report = verify(&files, &signer.forms(), manifest, &Trust::default(), today());
            assert!(report.sound(), "{:?}", report.problems);
            let bag = sample.join(bag);
            fs::create_dir_all(bag.join(FOLDER)).unwrap();
            fs::write(bag.join(MANIFEST), manifest).unwrap();
            for (name, bytes) in files {
                fs::write(bag.join(FOLDER).join(name), bytes).unwrap();
            }
        }
        let facts = signer.identity();
        let text = recipe(&signer.forms(), &facts.key_type, &facts.identity);
        fs::write(sample.join("VERIFY.md"), text).unwrap();
    }
}
