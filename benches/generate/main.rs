//! Writes a tree of configuration files to measure on.
//!
//! Takes a folder, a number of files, a number of bytes and a seed; gives Kubernetes manifests, Terraform modules,
//! workflows, Dockerfiles, CloudFormation templates, other YAML and JSON, and some source text, about as often and as
//! large as real repositories have them, some of it well configured and some not. The same arguments give the same
//! bytes: nothing depends on the clock, the machine or the order of a map. Uses only the standard library, so that
//! `rustc -O benches/generate/main.rs` is enough to build it.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: generate DIR [--files N] [--bytes N] [--seed N] [--only workflows|dockerfiles|one]";

/// Every kind of file, in the order in which they are written. The last one takes up what is left of both budgets.
#[rustfmt::skip]
const KINDS: &[Kind] = &[
    Kind { name: "kubernetes", percent: 45, mean: 2400, paths: kubernetes_paths, write: kubernetes },
    Kind { name: "terraform", percent: 20, mean: 2600, paths: terraform_paths, write: terraform },
    Kind { name: "json", percent: 10, mean: 6300, paths: json_paths, write: json },
    Kind { name: "yaml", percent: 8, mean: 1800, paths: yaml_paths, write: yaml },
    Kind { name: "workflows", percent: 5, mean: 2200, paths: workflow_paths, write: workflow },
    Kind { name: "dockerfiles", percent: 4, mean: 900, paths: dockerfile_paths, write: dockerfile },
    Kind { name: "cloudformation", percent: 4, mean: 6000, paths: cloudformation_paths, write: cloudformation },
    Kind { name: "source", percent: 4, mean: 5000, paths: source_paths, write: source },
];

/// Workflows beyond this many live in `svc-NNNN/.github/workflows`, where GitHub would not run them.
const TOP_LEVEL_WORKFLOWS: usize = 300;
/// Files of one small repository (`svc-NNNN`).
const FILES_PER_SERVICE: usize = 100;

struct Kind {
    name: &'static str,
    percent: usize,
    /// Bytes of a file on average, before the whole is fitted to `--bytes`.
    mean: usize,
    paths: fn(&mut Random, usize, usize) -> Vec<String>,
    write: fn(&mut Random, &str, usize) -> String,
}

struct Options {
    root: PathBuf,
    files: usize,
    bytes: Option<usize>,
    seed: u64,
    only: Option<String>,
}

fn main() -> ExitCode {
    // `cargo bench` passes `--bench` to every benchmark; this one has nothing to measure.
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    match parse(&arguments).and_then(|options| generate(&options).map_err(|error| error.to_string())) {
        Ok(summary) => report(&mut io::stdout(), &summary, ExitCode::SUCCESS),
        Err(error) => report(&mut io::stderr(), &format!("{error}\n{USAGE}"), ExitCode::from(2)),
    }
}

fn report(stream: &mut dyn io::Write, text: &str, code: ExitCode) -> ExitCode {
    match writeln!(stream, "{text}") {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn parse(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options {
        root: PathBuf::new(),
        files: 20_000,
        bytes: None,
        seed: 1,
        only: None,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or(format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--files" => options.files = number(value()?)?,
            "--bytes" => options.bytes = Some(number(value()?)?),
            "--seed" => options.seed = number(value()?)?,
            "--only" => options.only = Some(value()?.clone()),
            flag if flag.starts_with('-') => return Err(format!("unknown option `{flag}`")),
            path => options.root = PathBuf::from(path),
        }
    }
    if options.root.as_os_str().is_empty() {
        return Err("no folder given".to_owned());
    }
    Ok(options)
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.replace('_', "")
        .parse()
        .map_err(|_| format!("`{text}` is not a number"))
}

fn generate(options: &Options) -> io::Result<String> {
    let mut random = Random::new(options.seed, 0);
    match options.only.as_deref() {
        None => everything(options, &mut random),
        Some("one") => {
            let text = kubernetes_object(&mut random, "Deployment", "shop-web", 0);
            write_file(&options.root, "deployment.yaml", &text)?;
            Ok(format!("1 file, {} bytes", text.len()))
        }
        Some(only) => {
            let kind = KINDS
                .iter()
                .find(|kind| kind.name == only)
                .ok_or_else(|| io::Error::other(format!("`{only}` is no kind of file")))?;
            let bytes = options.bytes.unwrap_or(options.files * kind.mean);
            let written = write_kind(options, kind, 0, options.files, bytes, &mut random)?;
            Ok(format!("{} {}, {written} bytes", options.files, kind.name))
        }
    }
}

/// Writes every kind in its share of files and bytes, and the last one with all that is left.
fn everything(options: &Options, random: &mut Random) -> io::Result<String> {
    let weight: usize = KINDS.iter().map(|kind| kind.percent * kind.mean).sum();
    let bytes = options.bytes.unwrap_or(options.files * weight / 100);
    let mut summary = String::new();
    let (mut files_left, mut bytes_left) = (options.files, bytes);
    for (index, kind) in KINDS.iter().enumerate() {
        let last = index + 1 == KINDS.len();
        let count = if last {
            files_left
        } else {
            options.files * kind.percent / 100
        };
        let share = if last {
            bytes_left
        } else {
            bytes / weight * kind.percent * kind.mean
        };
        let written = write_kind(options, kind, index, count, share, random)?;
        files_left -= count;
        bytes_left = bytes_left.saturating_sub(written);
        let _ = writeln!(summary, "{:<14} {count:>6} files {written:>10} bytes", kind.name);
    }
    let _ = write!(
        summary,
        "{:<14} {:>6} files {:>10} bytes",
        "total",
        options.files,
        bytes - bytes_left
    );
    Ok(summary)
}

/// Writes `count` files of one kind with about `bytes` in all, and returns the bytes written.
fn write_kind(
    options: &Options,
    kind: &Kind,
    index: usize,
    count: usize,
    bytes: usize,
    random: &mut Random,
) -> io::Result<usize> {
    let services = (options.files / FILES_PER_SERVICE).max(1);
    let paths = (kind.paths)(random, count, services);
    let mut written = 0;
    for (place, path) in paths.iter().enumerate() {
        let mut own = Random::new(options.seed, (index as u64 + 1) << 32 | place as u64);
        let left = bytes.saturating_sub(written) / (count - place);
        let text = (kind.write)(&mut own, path, own_size(kind, path, left, place));
        written += text.len();
        write_file(&options.root, path, &text)?;
    }
    Ok(written)
}

/// Spreads sizes around what is left per file: many small, some several times larger, among JSON a few very large.
fn own_size(kind: &Kind, path: &str, left: usize, place: usize) -> usize {
    const SPREAD: [usize; 10] = [20, 30, 40, 55, 70, 90, 120, 150, 180, 245];
    if kind.name != "json" || path.ends_with("package.json") {
        return left * SPREAD[place * 7 % SPREAD.len()] / 100;
    }
    match place % 100 {
        50 => left * 35,
        5 | 15 | 25 | 35 | 45 => left * 3,
        _ => left * SPREAD[place * 7 % SPREAD.len()] / 200,
    }
}

fn write_file(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(target, text)
}

/// A xorshift64* generator: small, fast, the same everywhere.
struct Random(u64);

impl Random {
    fn new(seed: u64, stream: u64) -> Self {
        // splitmix64 turns neighbouring seeds into distant states.
        let mut state = seed
            .wrapping_add(stream.wrapping_mul(0x9e37_79b9_7f4a_7c15))
            .wrapping_add(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self((state ^ (state >> 31)) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// Returns a number from 0 up to and without `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T: ?Sized>(&mut self, options: &[&'a T]) -> &'a T {
        options[self.below(options.len())]
    }

    fn name(&mut self) -> String {
        format!("{}-{}", self.pick(AREAS), self.pick(PARTS))
    }

    fn hex(&mut self, digits: usize) -> String {
        (0..digits)
            .map(|_| char::from(b"0123456789abcdef"[self.below(16)]))
            .collect()
    }

    fn version(&mut self) -> String {
        format!("{}.{}.{}", self.below(9) + 1, self.below(30), self.below(20))
    }

    fn image(&mut self) -> String {
        let name = format!("registry.example.com/{}/{}", self.pick(AREAS), self.pick(PARTS));
        match self.below(10) {
            0 => name,
            1 => format!("{name}:latest"),
            2 | 3 => format!("{name}:{}@sha256:{}", self.version(), self.hex(64)),
            _ => format!("{name}:{}", self.version()),
        }
    }

    fn sentence(&mut self, words: usize) -> String {
        let words: Vec<&str> = (0..words).map(|_| self.pick(WORDS)).collect();
        words.join(" ")
    }
}

const AREAS: &[&str] = &[
    "orders", "catalog", "billing", "search", "users", "shipping", "stock", "reviews", "mail", "returns", "loyalty",
    "pricing", "media", "reports", "partner", "support",
];
const PARTS: &[&str] = &[
    "api",
    "worker",
    "web",
    "gateway",
    "sync",
    "import",
    "export",
    "cache",
    "scheduler",
    "index",
    "admin",
    "proxy",
    "events",
    "store",
    "batch",
    "edge",
];
const WORDS: &[&str] = &[
    "the", "every", "customer", "order", "invoice", "is", "kept", "until", "service", "sends", "again", "after",
    "failed", "request", "to", "queue", "and", "waits", "for", "answer", "from", "store", "price", "with", "list",
    "of", "open", "returns", "by", "team", "night", "report", "when", "stock", "falls", "below", "limit",
];

/// Lines with indentation.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, indent: usize, text: &str) {
        self.0.extend(std::iter::repeat_n(' ', indent));
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// Adds a block of lines, each indented further by `indent`.
    fn block(&mut self, indent: usize, text: &str) {
        for line in text.lines() {
            self.line(if line.is_empty() { 0 } else { indent }, line);
        }
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

fn service(place: usize, services: usize) -> String {
    format!("svc-{:04}", place % services + 1)
}

// ---- Kubernetes

fn kubernetes_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let folder = random.pick(&["base", "staging", "production", "jobs", "platform"]);
            format!(
                "{}/deploy/{folder}/{}-{}.yaml",
                service(place, services),
                random.name(),
                place / services
            )
        })
        .collect()
}

fn kubernetes(random: &mut Random, _path: &str, budget: usize) -> String {
    const LARGE: &[&str] = &[
        "Deployment",
        "Deployment",
        "Deployment",
        "CronJob",
        "StatefulSet",
        "DaemonSet",
        "ConfigMap",
    ];
    const SMALL: &[&str] = &[
        "Service",
        "Service",
        "Role",
        "NetworkPolicy",
        "Ingress",
        "ServiceAccount",
        "HorizontalPodAutoscaler",
        "ConfigMap",
    ];
    let mut text = String::new();
    // 200 lines are about 5,500 bytes.
    let budget = budget.min(5_500);
    let name = random.name();
    loop {
        let left = budget.saturating_sub(text.len());
        let kind = random.pick(if left > 1_500 { LARGE } else { SMALL });
        text.push_str(&kubernetes_object(random, kind, &name, left.min(2_000)));
        if text.len() + 250 > budget {
            return text;
        }
        text.push_str("---\n");
    }
}

fn kubernetes_object(random: &mut Random, kind: &str, name: &str, budget: usize) -> String {
    let mut text = Text::default();
    if random.chance(30) {
        text.line(0, &format!("# {}", random.sentence(9)));
    }
    let version = match kind {
        "Deployment" | "StatefulSet" | "DaemonSet" => "apps/v1",
        "CronJob" => "batch/v1",
        "Role" => "rbac.authorization.k8s.io/v1",
        "NetworkPolicy" | "Ingress" => "networking.k8s.io/v1",
        "HorizontalPodAutoscaler" => "autoscaling/v2",
        _ => "v1",
    };
    text.line(0, &format!("apiVersion: {version}"));
    text.line(0, &format!("kind: {kind}"));
    text.line(0, "metadata:");
    text.line(2, &format!("name: {name}"));
    text.line(2, &format!("namespace: {}", random.pick(AREAS)));
    text.line(2, "labels:");
    text.line(4, &format!("app.kubernetes.io/name: {name}"));
    text.line(4, &format!("app.kubernetes.io/part-of: {}", random.pick(AREAS)));
    if random.chance(40) {
        text.line(2, "annotations:");
        text.line(4, &format!("example.com/owner: team-{}", random.pick(AREAS)));
        text.line(4, &format!("example.com/purpose: \"{}\"", random.sentence(7)));
    }
    kubernetes_body(random, &mut text, kind, name, budget);
    text.0
}

fn kubernetes_body(random: &mut Random, text: &mut Text, kind: &str, name: &str, budget: usize) {
    match kind {
        "Deployment" | "StatefulSet" | "DaemonSet" => {
            text.line(0, "spec:");
            if kind != "DaemonSet" {
                text.line(2, &format!("replicas: {}", random.below(5) + 1));
            }
            if kind == "StatefulSet" {
                text.line(2, &format!("serviceName: {name}"));
            }
            text.block(2, &format!("selector:\n  matchLabels:\n    app.kubernetes.io/name: {name}\ntemplate:"));
            pod_template(random, text, 4, name);
        }
        "CronJob" => {
            text.line(0, "spec:");
            text.line(2, &format!("schedule: \"{} {} * * *\"", random.below(60), random.below(24)));
            text.block(2, "concurrencyPolicy: Forbid\njobTemplate:\n  spec:\n    backoffLimit: 2\n    template:");
            pod_template(random, text, 8, name);
        }
        "ConfigMap" => config_map(random, text, budget),
        "Role" => role(random, text),
        "Service" => text.block(0, &format!(
            "spec:\n  type: {}\n  selector:\n    app.kubernetes.io/name: {name}\n  ports:\n    - name: http\n      port: {}\n      targetPort: http",
            random.pick(&["ClusterIP", "ClusterIP", "LoadBalancer"]),
            80 + random.below(9000),
        )),
        "NetworkPolicy" => text.block(0, &format!(
            "spec:\n  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: {name}\n  policyTypes: [Ingress]\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/part-of: {}\n      ports:\n        - port: {}\n          protocol: TCP",
            random.pick(AREAS),
            3000 + random.below(6000),
        )),
        "Ingress" => text.block(0, &format!(
            "spec:\n  ingressClassName: nginx\n  rules:\n    - host: {name}.example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: {name}\n                port:\n                  name: http",
        )),
        "HorizontalPodAutoscaler" => text.block(0, &format!(
            "spec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: {name}\n  minReplicas: {}\n  maxReplicas: {}\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: 70",
            random.below(3) + 1,
            random.below(10) + 4,
        )),
        _ => text.line(0, &format!("automountServiceAccountToken: {}", random.pick(&["true", "false"]))),
    }
}

fn config_map(random: &mut Random, text: &mut Text, budget: usize) {
    text.line(0, "data:");
    let mut number = 0;
    while text.len() < budget || number < 2 {
        number += 1;
        let key = format!("{}_{}_{number}", random.pick(AREAS), random.pick(PARTS)).to_uppercase();
        match random.below(8) {
            0 => {
                text.line(2, &format!("{}.properties: |", key.to_lowercase()));
                for _ in 0..random.below(10) + 3 {
                    let line = format!("{}.{}={}", random.pick(AREAS), random.pick(PARTS), random.sentence(4));
                    text.line(4, &line);
                }
            }
            1 => text.line(2, &format!("{key}: \"{}\"", random.below(100_000))),
            2 => text.line(
                2,
                &format!(
                    "{key}: https://{}.example.com/{}",
                    random.pick(AREAS),
                    random.pick(PARTS)
                ),
            ),
            _ => text.line(2, &format!("{key}: {}", random.sentence(3))),
        }
    }
}

fn role(random: &mut Random, text: &mut Text) {
    text.line(0, "rules:");
    for _ in 0..random.below(4) + 1 {
        let resource = random.pick(&["pods", "configmaps", "secrets", "deployments", "jobs", "services"]);
        let verbs = random.pick(&[
            "[get, list, watch]",
            "[get]",
            "[get, list, create, update, patch]",
            "[\"*\"]",
        ]);
        let group = random.pick(&["\"\"", "apps", "batch"]);
        text.block(
            2,
            &format!("- apiGroups: [{group}]\n  resources: [{resource}]\n  verbs: {verbs}"),
        );
    }
}

fn pod_template(random: &mut Random, text: &mut Text, indent: usize, name: &str) {
    text.block(
        indent,
        &format!("metadata:\n  labels:\n    app.kubernetes.io/name: {name}\nspec:"),
    );
    let inner = indent + 2;
    text.line(inner, &format!("serviceAccountName: {name}"));
    if random.chance(5) {
        text.line(inner, "hostNetwork: true");
    }
    if random.chance(60) {
        text.line(inner, "securityContext:");
        text.block(
            inner + 2,
            "runAsNonRoot: true\nrunAsUser: 1000\nfsGroup: 1000\nseccompProfile:\n  type: RuntimeDefault",
        );
    }
    if random.chance(20) {
        text.line(inner, "initContainers:");
        container(random, text, inner + 2, "migrate");
    }
    text.line(inner, "containers:");
    container(random, text, inner + 2, name);
    if random.chance(25) {
        container(random, text, inner + 2, "sidecar");
    }
    if random.chance(40) {
        text.block(inner, "volumes:\n  - name: scratch\n    emptyDir: {}");
        if random.chance(15) {
            text.block(inner, "  - name: host\n    hostPath:\n      path: /var/log");
        }
    }
}

fn container(random: &mut Random, text: &mut Text, indent: usize, name: &str) {
    text.line(indent, &format!("- name: {name}"));
    let inner = indent + 2;
    text.line(inner, &format!("image: {}", random.image()));
    if random.chance(70) {
        text.block(
            inner,
            &format!(
                "ports:\n  - name: http\n    containerPort: {}",
                3000 + random.below(6000)
            ),
        );
    }
    text.line(inner, "env:");
    for number in 0..random.below(7) + 1 {
        let key = format!("{}_{}", random.pick(AREAS), random.pick(PARTS)).to_uppercase();
        match random.below(5) {
            0 => text.block(inner + 2, &format!(
                "- name: {key}_TOKEN_{number}\n  valueFrom:\n    secretKeyRef:\n      name: {name}\n      key: token"
            )),
            1 if random.chance(10) => text.block(inner + 2, &format!("- name: {key}_PASSWORD\n  value: change-me-{number}")),
            _ => {
                let value = random.sentence(2);
                text.block(inner + 2, &format!("- name: {key}_{number}\n  value: \"{value}\""));
            }
        }
    }
    if random.chance(65) {
        text.line(inner, "securityContext:");
        text.line(
            inner + 2,
            &format!("privileged: {}", if random.chance(6) { "true" } else { "false" }),
        );
        text.block(
            inner + 2,
            "allowPrivilegeEscalation: false\nreadOnlyRootFilesystem: true\ncapabilities:\n  drop: [ALL]",
        );
    }
    if random.chance(70) {
        let (cpu, memory) = (random.below(9) * 50 + 50, 64 << random.below(5));
        text.block(inner, &format!(
            "resources:\n  requests:\n    cpu: {cpu}m\n    memory: {memory}Mi\n  limits:\n    cpu: {}m\n    memory: {}Mi",
            cpu * 2,
            memory * 2,
        ));
    }
    if random.chance(65) {
        text.block(
            inner,
            "livenessProbe:\n  httpGet:\n    path: /healthz\n    port: http\n  periodSeconds: 10",
        );
        text.block(inner, "readinessProbe:\n  httpGet:\n    path: /ready\n    port: http");
    }
}

// ---- Terraform

const MODULE_FILES: &[&str] = &[
    "main",
    "variables",
    "outputs",
    "versions",
    "storage",
    "database",
    "network",
    "iam",
    "logging",
    "compute",
];

fn terraform_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    let mut paths = Vec::with_capacity(count);
    let mut module = 0;
    while paths.len() < count {
        let folder = format!(
            "{}/infra/{}-{}",
            service(module, services),
            random.pick(AREAS),
            module / services
        );
        let size = 4 + random.below(7);
        let files = MODULE_FILES.iter().take(size.min(count - paths.len()));
        paths.extend(files.map(|file| format!("{folder}/{file}.tf")));
        module += 1;
    }
    paths
}

fn terraform(random: &mut Random, path: &str, budget: usize) -> String {
    let file = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".tf");
    let mut text = Text::default();
    let mut number = 0;
    if random.chance(50) {
        text.line(0, &format!("# {}", random.sentence(10)));
    }
    if file == "versions" {
        text.block(0, include_versions(random));
        return text.0;
    }
    while text.len() < budget || number == 0 {
        if number > 0 {
            text.line(0, "");
        }
        if random.chance(20) {
            text.line(0, &format!("# {}", random.sentence(8)));
        }
        let name = format!("{}_{number}", random.pick(AREAS));
        terraform_block(random, &mut text, file, &name);
        number += 1;
    }
    text.0
}

fn include_versions(random: &mut Random) -> &'static str {
    if random.chance(75) {
        "terraform {\n  required_version = \">= 1.6\"\n\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 5.60\"\n    }\n  }\n}"
    } else {
        "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}"
    }
}

fn terraform_block(random: &mut Random, text: &mut Text, file: &str, name: &str) {
    let owner = random.pick(AREAS);
    match file {
        "variables" => {
            let words = random.sentence(8);
            text.block(0, &format!("variable \"{name}\" {{\n  description = \"{words}\"\n  type        = string"));
            if random.chance(60) {
                text.line(2, &format!("default     = \"{}\"", random.name()));
            }
            text.line(0, "}");
        }
        "outputs" => text.block(0, &format!(
            "output \"{name}\" {{\n  description = \"{}\"\n  value       = aws_s3_bucket.{owner}_0.arn\n}}",
            random.sentence(6),
        )),
        "storage" => bucket(random, text, name, owner),
        "database" => text.block(0, &format!(
            "resource \"aws_db_instance\" \"{name}\" {{\n  identifier              = \"{name}\"\n  engine                  = \"postgres\"\n  instance_class          = \"db.t4g.medium\"\n  allocated_storage       = {}\n  storage_encrypted       = {}\n  publicly_accessible     = {}\n  backup_retention_period = {}\n  multi_az                = var.{owner}_0 == \"production\"\n  username                = \"{owner}\"\n\n  tags = {{\n    owner          = \"{owner}\"\n    classification = \"internal\"\n  }}\n}}",
            20 + random.below(200),
            random.pick(&["true", "true", "true", "false"]),
            random.pick(&["false", "false", "false", "true"]),
            random.pick(&["7", "14", "1", "var.retention_0"]),
        )),
        "network" => text.block(0, &format!(
            "resource \"aws_security_group\" \"{name}\" {{\n  name        = \"{name}\"\n  description = \"{}\"\n  vpc_id      = var.vpc_0\n\n  ingress {{\n    description = \"{}\"\n    from_port   = {port}\n    to_port     = {port}\n    protocol    = \"tcp\"\n    cidr_blocks = [{}]\n  }}\n\n  egress {{\n    from_port   = 0\n    to_port     = 0\n    protocol    = \"-1\"\n    cidr_blocks = [\"0.0.0.0/0\"]\n  }}\n}}",
            random.sentence(5),
            random.sentence(4),
            random.pick(&["\"10.0.0.0/8\"", "\"10.20.0.0/16\", \"10.30.0.0/16\"", "\"0.0.0.0/0\"", "var.cidr_0"]),
            port = random.pick(&["443", "22", "5432", "8080", "6379"]),
        )),
        "iam" => iam(random, text, name),
        "logging" => {
            let days = random.pick(&["400", "365", "30", "var.retention_0"]);
            text.block(0, &format!(
                "resource \"aws_cloudwatch_log_group\" \"{name}\" {{\n  name              = \"/{owner}/{name}\"\n  retention_in_days = {days}\n}}"
            ));
        }
        "compute" => text.block(0, &format!(
            "resource \"aws_instance\" \"{name}\" {{\n  ami           = data.aws_ami.base.id\n  instance_type = \"t4g.{}\"\n  subnet_id     = element(var.subnets, {})\n\n  metadata_options {{\n    http_endpoint = \"enabled\"\n    http_tokens   = \"{}\"\n  }}\n\n  user_data = <<-SCRIPT\n    #!/bin/sh\n    echo \"{}\" > /etc/motd\n    systemctl restart {name}\n  SCRIPT\n\n  tags = merge(local.tags, {{ Name = \"{name}\" }})\n}}",
            random.pick(&["nano", "small", "medium"]),
            random.below(3),
            random.pick(&["required", "required", "optional"]),
            random.sentence(6),
        )),
        _ => main_block(random, text, name, owner),
    }
}

fn bucket(random: &mut Random, text: &mut Text, name: &str, owner: &str) {
    text.block(0, &format!(
        "resource \"aws_s3_bucket\" \"{name}\" {{\n  bucket = \"${{var.prefix}}-{}\"\n\n  tags = {{\n    owner          = \"{owner}\"\n    classification = \"internal\"\n  }}\n}}",
        name.replace('_', "-"),
    ));
    if random.chance(75) {
        let policy = random.pick(&["true", "true", "true", "false"]);
        text.block(0, &format!(
            "\nresource \"aws_s3_bucket_public_access_block\" \"{name}\" {{\n  bucket = aws_s3_bucket.{name}.id\n\n  block_public_acls       = true\n  block_public_policy     = {policy}\n  ignore_public_acls      = true\n  restrict_public_buckets = true\n}}"
        ));
    }
    if random.chance(60) {
        text.block(0, &format!(
            "\nresource \"aws_s3_bucket_versioning\" \"{name}\" {{\n  bucket = aws_s3_bucket.{name}.id\n\n  versioning_configuration {{\n    status = \"{}\"\n  }}\n}}",
            random.pick(&["Enabled", "Enabled", "Suspended"]),
        ));
    }
    if random.chance(50) {
        text.block(0, &format!(
            "\nresource \"aws_s3_bucket_server_side_encryption_configuration\" \"{name}\" {{\n  bucket = aws_s3_bucket.{name}.id\n\n  rule {{\n    apply_server_side_encryption_by_default {{\n      sse_algorithm     = \"{}\"\n      kms_master_key_id = var.key_0\n    }}\n  }}\n}}",
            random.pick(&["aws:kms", "AES256"]),
        ));
    }
}

fn iam(random: &mut Random, text: &mut Text, name: &str) {
    let action = random.pick(&["s3:GetObject", "sqs:SendMessage", "dynamodb:Query", "*"]);
    let resource = random.pick(&[
        "arn:aws:s3:::example/*",
        "arn:aws:sqs:eu-central-1:111122223333:orders",
        "*",
    ]);
    if random.chance(50) {
        text.block(0, &format!(
            "data \"aws_iam_policy_document\" \"{name}\" {{\n  statement {{\n    effect    = \"Allow\"\n    actions   = [\"{action}\"]\n    resources = [\"{resource}\"]\n  }}\n}}"
        ));
    } else {
        text.block(0, &format!(
            "resource \"aws_iam_policy\" \"{name}\" {{\n  name = \"{name}\"\n  policy = jsonencode({{\n    Version = \"2012-10-17\"\n    Statement = [{{\n      Effect   = \"Allow\"\n      Action   = [\"{action}\"]\n      Resource = \"{resource}\"\n    }}]\n  }})\n}}"
        ));
    }
}

fn main_block(random: &mut Random, text: &mut Text, name: &str, owner: &str) {
    match random.below(5) {
        0 => text.block(0, &format!("locals {{\n  {name} = {{\n    team = \"{owner}\"\n    area = \"{}\"\n  }}\n}}", random.pick(PARTS))),
        1 => text.block(0, &format!(
            "resource \"aws_kms_key\" \"{name}\" {{\n  description             = \"{}\"\n  enable_key_rotation     = {}\n  deletion_window_in_days = 30\n}}",
            random.sentence(5),
            random.pick(&["true", "true", "false"]),
        )),
        2 => text.block(0, &format!(
            "resource \"aws_sqs_queue\" \"{name}\" {{\n  name                       = \"{name}\"\n  visibility_timeout_seconds = {}\n  sqs_managed_sse_enabled    = true\n}}",
            random.below(600),
        )),
        3 => text.block(0, &format!(
            "module \"{name}\" {{\n  source  = \"terraform-aws-modules/{}/aws\"\n  version = \"{}\"\n\n  name = \"{name}\"\n  tags = local.tags\n}}",
            random.pick(&["vpc", "lambda", "alb", "ecs"]),
            random.version(),
        )),
        _ => text.block(0, &format!(
            "resource \"aws_lb_listener\" \"{name}\" {{\n  load_balancer_arn = var.lb_0\n  port              = 443\n  protocol          = \"HTTPS\"\n  ssl_policy        = \"ELBSecurityPolicy-TLS13-1-2-2021-06\"\n\n  default_action {{\n    type             = \"forward\"\n    target_group_arn = var.group_0\n  }}\n}}",
        )),
    }
}

// ---- other YAML and JSON

fn yaml_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let file = random.pick(&[
                "config/settings",
                "config/routes",
                "monitoring/alerts",
                "docs/site",
                "chart-values",
            ]);
            format!("{}/{file}-{}.yaml", service(place, services), place / services)
        })
        .collect()
}

fn yaml(random: &mut Random, path: &str, budget: usize) -> String {
    let mut text = Text::default();
    text.line(0, &format!("# {}", random.sentence(9)));
    let alerts = path.contains("alerts");
    if alerts {
        text.block(0, "groups:\n  - name: services\n    rules:");
    }
    let mut number = 0;
    while text.len() < budget || number == 0 {
        let name = random.name();
        if alerts {
            let words = random.sentence(10);
            text.block(6, &format!(
                "- alert: High-{name}-{number}\n  expr: sum(rate(http_requests_total{{job=\"{name}\"}}[5m])) > {}\n  for: 10m\n  labels:\n    severity: page\n  annotations:\n    summary: {words}",
                random.below(1000),
            ));
        } else {
            text.line(0, &format!("{name}-{number}:"));
            for _ in 0..random.below(6) + 1 {
                let key = format!("{}_{}", random.pick(PARTS), random.below(1000));
                match random.below(4) {
                    0 => text.line(2, &format!("{key}: {}", random.below(10_000))),
                    1 => text.line(2, &format!("{key}: {}", random.pick(&["true", "false"]))),
                    2 => text.line(2, &format!("{key}: [{}, {}]", random.pick(AREAS), random.pick(AREAS))),
                    _ => text.line(2, &format!("{key}: \"{}\"", random.sentence(5))),
                }
            }
        }
        number += 1;
    }
    text.0
}

fn json_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let service = service(place, services);
            let number = place / services;
            match random.below(10) {
                0..=2 => format!("{service}/packages/{}-{number}/package.json", random.pick(PARTS)),
                3 | 4 => format!("{service}/packages/{}-{number}/tsconfig.json", random.pick(PARTS)),
                5 | 6 => format!(
                    "{service}/locales/{}-{number}.json",
                    random.pick(&["de", "en", "fr", "it", "pl"])
                ),
                7 => format!("{service}/data/{}-{number}.json", random.pick(AREAS)),
                _ => format!("{service}/api/openapi-{number}.json"),
            }
        })
        .collect()
}

fn json(random: &mut Random, path: &str, budget: usize) -> String {
    if path.ends_with("tsconfig.json") {
        return "{\n  \"compilerOptions\": {\n    \"target\": \"ES2022\",\n    \"module\": \"NodeNext\",\n    \"strict\": true,\n    \"outDir\": \"dist\",\n    \"skipLibCheck\": true\n  },\n  \"include\": [\"src\"]\n}\n".to_owned();
    }
    let name = random.name();
    let (head, member, tail): (String, fn(&mut Random, usize) -> String, &str) = if path.ends_with("package.json") {
        let version = random.version();
        let head = format!(
            "{{\n  \"name\": \"@example/{name}\",\n  \"version\": \"{version}\",\n  \"private\": true,\n  \"scripts\": {{\n    \"build\": \"tsc\",\n    \"test\": \"node --test\"\n  }},\n  \"dependencies\": {{\n"
        );
        (head, dependency, "\n  }\n}\n")
    } else if path.contains("/openapi") {
        let head = format!(
            "{{\n  \"openapi\": \"3.1.0\",\n  \"info\": {{\n    \"title\": \"{name}\",\n    \"version\": \"1.0.0\"\n  }},\n  \"paths\": {{\n"
        );
        (head, operation, "\n  }\n}\n")
    } else if path.contains("/data/") {
        ("[\n".to_owned(), record, "\n]\n")
    } else {
        ("{\n".to_owned(), message, "\n}\n")
    };
    let mut text = head;
    let mut number = 0;
    while text.len() < budget || number == 0 {
        if number > 0 {
            text.push_str(",\n");
        }
        text.push_str(&member(random, number));
        number += 1;
    }
    text.push_str(tail);
    text
}

fn dependency(random: &mut Random, number: usize) -> String {
    format!(
        "    \"@example/{}-{number}\": \"^{}\"",
        random.pick(PARTS),
        random.version()
    )
}

fn message(random: &mut Random, number: usize) -> String {
    let words = random.below(9) + 2;
    format!(
        "  \"{}.{}.{number}\": \"{}\"",
        random.pick(AREAS),
        random.pick(PARTS),
        random.sentence(words)
    )
}

fn record(random: &mut Random, number: usize) -> String {
    format!(
        "  {{\"id\": {number}, \"name\": \"{}\", \"price\": {}.{:02}, \"tags\": [\"{}\", \"{}\"], \"active\": {}}}",
        random.sentence(3),
        random.below(900),
        random.below(100),
        random.pick(AREAS),
        random.pick(PARTS),
        random.pick(&["true", "false"]),
    )
}

fn operation(random: &mut Random, number: usize) -> String {
    format!(
        "    \"/{}/{}-{number}/{{id}}\": {{\n      \"get\": {{\n        \"summary\": \"{}\",\n        \"parameters\": [\n          {{\n            \"name\": \"id\",\n            \"in\": \"path\",\n            \"required\": true,\n            \"schema\": {{\n              \"type\": \"string\"\n            }}\n          }}\n        ],\n        \"responses\": {{\n          \"200\": {{\n            \"description\": \"{}\"\n          }}\n        }}\n      }}\n    }}",
        random.pick(AREAS),
        random.pick(PARTS),
        random.sentence(6),
        random.sentence(4),
    )
}

// ---- GitHub Actions

fn workflow_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let file = format!(
                ".github/workflows/{}-{place:04}.yml",
                random.pick(&["ci", "release", "deploy", "lint", "nightly"])
            );
            if place < TOP_LEVEL_WORKFLOWS {
                file
            } else {
                format!("{}/{file}", service(place, services))
            }
        })
        .collect()
}

fn workflow(random: &mut Random, path: &str, budget: usize) -> String {
    let mut text = Text::default();
    let title = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yml");
    text.block(0, &format!("name: {title}\n\non:"));
    match random.below(5) {
        0 => text.block(2, "push:\n  branches: [main]\n  tags: [\"v*\"]"),
        1 => text.block(2, "schedule:\n  - cron: \"17 4 * * 1\"\nworkflow_dispatch:"),
        2 if random.chance(25) => text.block(2, "pull_request_target:\n  types: [opened, synchronize]"),
        _ => text.block(2, "pull_request:\npush:\n  branches: [main]"),
    }
    text.line(0, "");
    if random.chance(65) {
        text.block(0, "permissions:\n  contents: read\n\n");
    }
    if random.chance(40) {
        text.block(
            0,
            "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n  cancel-in-progress: true\n\n",
        );
    }
    text.line(0, "jobs:");
    let mut number = 0;
    while text.len() < budget || number == 0 {
        job(random, &mut text, number);
        number += 1;
    }
    text.0
}

fn job(random: &mut Random, text: &mut Text, number: usize) {
    let name = random.pick(&["build", "test", "lint", "package", "deploy", "docs"]);
    text.block(
        2,
        &format!(
            "{name}-{number}:\n  runs-on: ubuntu-24.04\n  timeout-minutes: {}",
            random.below(5) * 10 + 10
        ),
    );
    if name == "deploy" && random.chance(60) {
        text.line(4, "environment: production");
    }
    if random.chance(25) {
        text.block(4, "strategy:\n  matrix:\n    version: [\"20\", \"22\"]");
    }
    text.line(4, "steps:");
    text.line(6, &uses(random, "actions/checkout", "v4"));
    for _ in 0..random.below(5) + 1 {
        match random.below(6) {
            0 => {
                text.line(6, &uses(random, "actions/setup-node", "v4"));
                text.block(8, "with:\n  node-version: 22\n  cache: npm");
            }
            1 => {
                let action = random.pick(&["docker/build-push-action", "codecov/codecov-action", "softprops/action-gh-release"]);
                text.line(6, &uses(random, action, "v5"));
                text.block(8, "with:\n  token: ${{ secrets.GITHUB_TOKEN }}");
            }
            2 if random.chance(15) => {
                text.block(6, "- name: Describe the change\n  run: echo \"${{ github.event.pull_request.title }}\" >> summary.txt");
            }
            3 => text.block(6, &format!(
                "- name: Notify\n  if: failure()\n  env:\n    CHANNEL: {}\n    TOKEN: ${{{{ secrets.CHAT_TOKEN }}}}\n  run: ./scripts/notify.sh \"$CHANNEL\"",
                random.pick(AREAS),
            )),
            _ => {
                let words = random.sentence(5);
                text.block(6, &format!(
                    "- name: {words}\n  run: |\n    npm ci\n    npm run {}\n    npm test -- --grep \"{}\"",
                    random.pick(PARTS),
                    random.pick(AREAS),
                ));
            }
        }
    }
}

fn uses(random: &mut Random, action: &str, tag: &str) -> String {
    if random.chance(50) {
        format!("- uses: {action}@{} # {tag}", random.hex(40))
    } else {
        format!("- uses: {action}@{tag}")
    }
}

// ---- Dockerfiles

fn dockerfile_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            format!(
                "{}/docker/{}-{}/Dockerfile",
                service(place, services),
                random.pick(PARTS),
                place / services
            )
        })
        .collect()
}

fn dockerfile(random: &mut Random, _path: &str, budget: usize) -> String {
    let mut text = Text::default();
    text.line(0, &format!("# {}", random.sentence(9)));
    if random.chance(60) {
        text.line(0, &format!("FROM {} AS builder", base_image(random)));
        text.block(
            0,
            "WORKDIR /src\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n\n",
        );
    }
    text.line(0, &format!("FROM {}", base_image(random)));
    text.line(
        0,
        &format!("LABEL org.opencontainers.image.title=\"{}\" \\", random.name()),
    );
    text.line(6, &format!("org.opencontainers.image.version=\"{}\"", random.version()));
    text.line(0, "WORKDIR /app");
    while text.len() + 80 < budget {
        instruction(random, &mut text);
    }
    if random.chance(70) {
        text.line(0, random.pick(&["USER 1000:1000", "USER app", "USER node"]));
    }
    text.line(0, &format!("EXPOSE {}", 3000 + random.below(6000)));
    if random.chance(30) {
        text.line(0, "HEALTHCHECK --interval=30s CMD [\"node\", \"dist/health.js\"]");
    }
    text.line(0, "CMD [\"node\", \"dist/main.js\"]");
    text.0
}

fn base_image(random: &mut Random) -> String {
    let image = random.pick(&["node", "python", "debian", "golang", "alpine"]);
    match random.below(5) {
        0 => image.to_owned(),
        1 => format!("{image}:latest"),
        2 => format!("{image}:{}@sha256:{}", random.version(), random.hex(64)),
        _ => format!("{image}:{}", random.version()),
    }
}

fn instruction(random: &mut Random, text: &mut Text) {
    match random.below(7) {
        0 => {
            text.line(0, "RUN apt-get update && apt-get install -y --no-install-recommends \\");
            text.block(
                4,
                "ca-certificates=20230311 \\\ncurl=7.88.1-10 \\\n&& rm -rf /var/lib/apt/lists/*",
            );
        }
        1 => {
            let key = random.pick(PARTS).to_uppercase();
            text.line(0, &format!("ENV {key}_HOST={}.example.com \\", random.pick(AREAS)));
            text.line(4, &format!("{key}_PORT={}", random.below(9000)));
        }
        2 => text.line(0, &format!("COPY --chown=1000:1000 {} ./{0}", random.pick(PARTS))),
        3 => text.line(
            0,
            &format!("ARG {}_VERSION={}", random.pick(PARTS).to_uppercase(), random.version()),
        ),
        4 if random.chance(15) => text.line(0, "RUN curl -fsSL https://tools.example.com/install.sh | sh"),
        5 => text.line(0, &format!("# {}", random.sentence(8))),
        _ => text.line(
            0,
            &format!(
                "RUN mkdir -p /var/lib/{0} && chown 1000 /var/lib/{0}",
                random.pick(PARTS)
            ),
        ),
    }
}

// ---- CloudFormation

fn cloudformation_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let extension = if random.chance(25) { "json" } else { "yaml" };
            format!(
                "{}/cloudformation/{}-{}.{extension}",
                service(place, services),
                random.pick(AREAS),
                place / services
            )
        })
        .collect()
}

fn cloudformation(random: &mut Random, path: &str, budget: usize) -> String {
    if path.ends_with(".json") {
        cloudformation_json(random, budget)
    } else {
        cloudformation_yaml(random, budget)
    }
}

fn cloudformation_yaml(random: &mut Random, budget: usize) -> String {
    let mut text = Text::default();
    text.block(
        0,
        &format!(
            "AWSTemplateFormatVersion: \"2010-09-09\"\nDescription: {}\n",
            random.sentence(7)
        ),
    );
    text.block(0, "Parameters:\n  VpcId:\n    Type: AWS::EC2::VPC::Id\n  Stage:\n    Type: String\n    Default: production\n\nResources:");
    let mut number = 0;
    while text.len() < budget || number == 0 {
        cloudformation_resource(random, &mut text, number);
        number += 1;
    }
    text.0
}

fn cloudformation_resource(random: &mut Random, text: &mut Text, number: usize) {
    let flag = random.pick(&["true", "true", "false"]);
    match random.below(5) {
        0 => text.block(2, &format!(
            "Bucket{number}:\n  Type: AWS::S3::Bucket\n  DeletionPolicy: Retain\n  Properties:\n    BucketName: !Sub \"${{AWS::StackName}}-{}-{number}\"\n    PublicAccessBlockConfiguration:\n      BlockPublicAcls: true\n      BlockPublicPolicy: {flag}\n      IgnorePublicAcls: true\n      RestrictPublicBuckets: true\n    VersioningConfiguration:\n      Status: Enabled",
            random.pick(AREAS),
        )),
        1 => text.block(2, &format!(
            "Group{number}:\n  Type: AWS::EC2::SecurityGroup\n  Properties:\n    GroupDescription: {}\n    VpcId: !Ref VpcId\n    SecurityGroupIngress:\n      - IpProtocol: tcp\n        FromPort: {port}\n        ToPort: {port}\n        CidrIp: {}",
            random.sentence(5),
            random.pick(&["10.0.0.0/8", "0.0.0.0/0", "192.168.0.0/16"]),
            port = random.pick(&["443", "22", "5432"]),
        )),
        2 => text.block(2, &format!(
            "Database{number}:\n  Type: AWS::RDS::DBInstance\n  DeletionPolicy: Snapshot\n  Properties:\n    Engine: postgres\n    DBInstanceClass: db.t4g.medium\n    AllocatedStorage: \"{}\"\n    StorageEncrypted: {flag}\n    BackupRetentionPeriod: {}\n    ManageMasterUserPassword: true\n    MasterUsername: {}",
            20 + random.below(200),
            random.below(30),
            random.pick(AREAS),
        )),
        3 => text.block(2, &format!(
            "Trail{number}:\n  Type: AWS::CloudTrail::Trail\n  Properties:\n    S3BucketName: !ImportValue audit-bucket\n    IsLogging: true\n    IsMultiRegionTrail: {flag}\n    EnableLogFileValidation: true",
        )),
        _ => text.block(2, &format!(
            "Function{number}:\n  Type: AWS::Lambda::Function\n  Properties:\n    Runtime: nodejs22.x\n    Handler: index.handler\n    MemorySize: {}\n    Role: !ImportValue {}-role\n    Environment:\n      Variables:\n        STAGE: !Ref Stage\n        QUEUE: !Join [\"-\", [!Ref Stage, {}]]\n    Code:\n      S3Bucket: artefacts\n      S3Key: !Sub \"${{Stage}}/{number}.zip\"",
            128 << random.below(4),
            random.pick(AREAS),
            random.pick(PARTS),
        )),
    }
}

fn cloudformation_json(random: &mut Random, budget: usize) -> String {
    let mut text = format!(
        "{{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"Description\": \"{}\",\n  \"Resources\": {{\n",
        random.sentence(7)
    );
    let mut number = 0;
    while text.len() < budget || number == 0 {
        if number > 0 {
            text.push_str(",\n");
        }
        let _ = write!(
            text,
            "    \"Queue{number}\": {{\n      \"Type\": \"AWS::SQS::Queue\",\n      \"Properties\": {{\n        \"QueueName\": {{\"Fn::Sub\": \"${{AWS::StackName}}-{}-{number}\"}},\n        \"VisibilityTimeout\": {}\n      }}\n    }},\n    \"Store{number}\": {{\n      \"Type\": \"AWS::S3::Bucket\",\n      \"Properties\": {{\n        \"PublicAccessBlockConfiguration\": {{\n          \"BlockPublicAcls\": true,\n          \"BlockPublicPolicy\": {},\n          \"IgnorePublicAcls\": true,\n          \"RestrictPublicBuckets\": true\n        }}\n      }}\n    }}",
            random.pick(PARTS),
            random.below(600),
            random.pick(&["true", "false"]),
        );
        number += 1;
    }
    text.push_str("\n  }\n}\n");
    text
}

// ---- source text: files that a repository holds and that no policy looks at

fn source_paths(random: &mut Random, count: usize, services: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            let extension = random.pick(&["ts", "py", "go", "md", "sh"]);
            format!(
                "{}/src/{}_{}.{extension}",
                service(place, services),
                random.pick(PARTS),
                place / services
            )
        })
        .collect()
}

fn source(random: &mut Random, _path: &str, budget: usize) -> String {
    let mut text = Text::default();
    while text.len() < budget.max(40) {
        if random.chance(15) {
            text.line(0, "");
        }
        let (indent, words) = (random.below(4) * 2, random.below(9) + 3);
        text.line(indent, &random.sentence(words));
    }
    text.0
}
