//! Writes a tree of configuration files to measure on.
//!
//! Takes a folder, a number of files, a number of bytes and a seed; gives Kubernetes manifests, Terraform modules,
//! workflows, Dockerfiles, CloudFormation templates, other YAML and JSON, and some source text, about as often and as
//! large as real repositories have them, some of it well configured and some not. The same arguments give the same
//! bytes: nothing depends on the clock, the machine or the order of a map. Uses only the standard library, so that
//! `rustc -O --edition 2024 benches/generate/main.rs` is enough to build it.
//!
//! What the files say stands in the templates in the second half; `Page` explains their directives.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

const USAGE: &str =
    "usage: generate DIR [--files N] [--bytes N] [--seed N] [--only workflows|dockerfiles|one|...]";

/// Every kind of file, in the order in which they are written. The last one takes up what is left of both budgets.
#[rustfmt::skip]
const KINDS: &[Kind] = &[
    Kind { name: "kubernetes", percent: 45, mean: 2400, paths: |random, place, service| {
        format!("{service}/deploy/{}/{}-{place}.yaml", random.pick(&["base", "staging", "production"]), random.name())
    }},
    Kind { name: "terraform", percent: 20, mean: 2600, paths: terraform_path },
    Kind { name: "json", percent: 10, mean: 6300, paths: json_path },
    Kind { name: "yaml", percent: 8, mean: 1800, paths: |random, place, service| {
        format!("{service}/{}-{place}.yaml", random.pick(&["config/settings", "config/routes", "monitoring/alerts"]))
    }},
    Kind { name: "workflows", percent: 5, mean: 2200, paths: |random, place, service| {
        let file = format!(".github/workflows/{}-{place}.yml", random.pick(&["ci", "release", "deploy", "nightly"]));
        if place < TOP_LEVEL_WORKFLOWS { file } else { format!("{service}/{file}") }
    }},
    Kind { name: "dockerfiles", percent: 4, mean: 900, paths: |random, place, service| {
        format!("{service}/docker/{}-{place}/Dockerfile", random.pick(PARTS))
    }},
    Kind { name: "cloudformation", percent: 4, mean: 6000, paths: |random, place, service| {
        let extension = if random.chance(25) { "json" } else { "yaml" };
        format!("{service}/cloudformation/{}-{place}.{extension}", random.pick(AREAS))
    }},
    Kind { name: "source", percent: 4, mean: 5000, paths: |random, place, service| {
        format!("{service}/src/{}_{place}.{}", random.pick(PARTS), random.pick(&["ts", "py", "go", "md", "sh"]))
    }},
];

/// Workflows beyond this many live in `svc-NNNN/.github/workflows`, where GitHub would not run them.
const TOP_LEVEL_WORKFLOWS: usize = 300;
/// Files of one small repository (`svc-NNNN`).
const FILES_PER_SERVICE: usize = 100;
/// Files of a Terraform module; smaller modules have the first four to six of them.
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

struct Kind {
    name: &'static str,
    percent: usize,
    /// Bytes of a file on average, before the whole is fitted to `--bytes`.
    mean: usize,
    /// The path of a file, from its number and the folder of the small repository that it belongs to.
    paths: fn(&mut Random, usize, &str) -> String,
}

struct Options {
    root: PathBuf,
    files: usize,
    bytes: Option<usize>,
    seed: u64,
    only: Option<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo bench` passes this to every benchmark; here is nothing to measure.
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
    let Some(only) = options.only.as_deref() else {
        return everything(options);
    };
    if only == "one" {
        let mut page = Page::new(Random::new(options.seed, 0));
        page.template(DEPLOYMENT, 0);
        write_file(&options.root, "deployment.yaml", &page.text)?;
        return Ok(format!("1 file, {} bytes", page.text.len()));
    }
    let (index, kind) = KINDS
        .iter()
        .enumerate()
        .find(|(_, kind)| kind.name == only)
        .ok_or_else(|| io::Error::other(format!("`{only}` is no kind of file")))?;
    let bytes = options.bytes.unwrap_or(options.files * kind.mean);
    let written = write_kind(options, kind, index, options.files, bytes)?;
    Ok(format!("{} {only}, {written} bytes", options.files))
}

/// Writes every kind in its share of files and bytes, and the last one with all that is left.
fn everything(options: &Options) -> io::Result<String> {
    let weight: usize = KINDS.iter().map(|kind| kind.percent * kind.mean).sum();
    let bytes = options.bytes.unwrap_or(options.files * weight / 100);
    let mut summary = Vec::new();
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
        let written = write_kind(options, kind, index, count, share)?;
        files_left -= count;
        bytes_left = bytes_left.saturating_sub(written);
        summary.push(format!("{:<14} {count:>6} files {written:>10} bytes", kind.name));
    }
    summary.push(format!(
        "{:<14} {:>6} files {:>10} bytes",
        "total",
        options.files,
        bytes - bytes_left
    ));
    Ok(summary.join("\n"))
}

/// Writes `count` files of one kind with about `bytes` in all, and returns the bytes written.
fn write_kind(options: &Options, kind: &Kind, index: usize, count: usize, bytes: usize) -> io::Result<usize> {
    let services = (options.files / FILES_PER_SERVICE).max(1);
    let mut written = 0;
    for place in 0..count {
        let mut random = Random::new(options.seed, (index as u64 + 1) << 32 | place as u64);
        let path = (kind.paths)(&mut random, place, &format!("svc-{:04}", place % services + 1));
        let left = bytes.saturating_sub(written) / (count - place);
        let text = file(random, kind, &path, own_size(kind, &path, left, place));
        written += text.len();
        write_file(&options.root, &path, &text)?;
    }
    Ok(written)
}

/// Spreads sizes around what is left per file: many small, some several times larger, among JSON a few very large.
fn own_size(kind: &Kind, path: &str, left: usize, place: usize) -> usize {
    const SPREAD: [usize; 10] = [20, 30, 40, 55, 70, 90, 120, 150, 180, 245];
    let usual = left * SPREAD[place * 7 % SPREAD.len()] / 100;
    match place % 100 {
        _ if kind.name == "kubernetes" => usual.min(4_500),
        _ if kind.name != "json" || path.ends_with("package.json") => usual,
        50 => left * 35,
        5 | 15 | 25 | 35 | 45 => left * 3,
        _ => usual / 2,
    }
}

fn write_file(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(target, text)
}

/// Terraform files come in folders: ten numbers make one module of ten files, or two of four to six.
fn terraform_path(_random: &mut Random, place: usize, _service: &str) -> String {
    let (module, file) = (place / 10, place % 10);
    let first = [10, 4, 5, 6][module % 4];
    let (part, file) = if file < first {
        ("main", file)
    } else {
        ("jobs", file - first)
    };
    let area = AREAS[module % AREAS.len()];
    format!(
        "svc-{:04}/infra/{area}-{part}/{}.tf",
        module / 2 + 1,
        MODULE_FILES[file]
    )
}

fn json_path(random: &mut Random, place: usize, service: &str) -> String {
    let part = random.pick(PARTS);
    match random.below(10) {
        0..=2 => format!("{service}/packages/{part}-{place}/package.json"),
        3 | 4 => format!("{service}/packages/{part}-{place}/tsconfig.json"),
        5 | 6 => format!(
            "{service}/locales/{}-{place}.json",
            random.pick(&["de", "en", "fr", "it", "pl"])
        ),
        7 => format!("{service}/data/{part}-{place}.json"),
        _ => format!("{service}/api/openapi-{place}.json"),
    }
}

/// How a file is put together: the head, units until it is large enough, the tail.
struct Shape {
    head: &'static str,
    unit: &'static str,
    /// The unit when little room is left.
    small: &'static str,
    between: &'static str,
    tail: &'static str,
}

impl Shape {
    const fn new(head: &'static str, unit: &'static str) -> Self {
        Self {
            head,
            unit,
            small: unit,
            between: "",
            tail: "",
        }
    }

    /// The shape of a JSON file: units are members, with commas between them.
    const fn members(head: &'static str, unit: &'static str, tail: &'static str) -> Self {
        Self {
            head,
            unit,
            small: unit,
            between: ",",
            tail,
        }
    }
}

fn shape(kind: &str, path: &str) -> Shape {
    let json = path.ends_with(".json");
    match kind {
        "kubernetes" => Shape {
            small: SMALL_OBJECT,
            between: "---",
            ..Shape::new("", LARGE_OBJECT)
        },
        "terraform" => Shape::new(TERRAFORM_HEAD, terraform_unit(path)),
        "json" if path.ends_with("package.json") => Shape::members(PACKAGE_HEAD, DEPENDENCY, "\n  }\n}"),
        "json" if path.contains("/api/") => Shape::members(OPENAPI_HEAD, OPERATION, "\n  }\n}"),
        "json" if path.contains("/data/") => Shape::members("[", RECORD, "\n]"),
        "json" => Shape::members("{", MESSAGE, "\n}"),
        "yaml" if path.contains("alerts") => Shape::new(ALERTS_HEAD, ALERT),
        "yaml" => Shape::new("# [[words 9]]", SETTINGS),
        "workflows" => Shape::new(WORKFLOW_HEAD, JOB),
        "dockerfiles" => Shape {
            tail: DOCKERFILE_TAIL,
            ..Shape::new(DOCKERFILE_HEAD, INSTRUCTION)
        },
        "cloudformation" if json => Shape::members(TEMPLATE_JSON_HEAD, RESOURCE_JSON, "\n  }\n}"),
        "cloudformation" => Shape::new(TEMPLATE_HEAD, RESOURCE),
        _ => Shape::new("", SOURCE),
    }
}

fn terraform_unit(path: &str) -> &'static str {
    match path.rsplit('/').next().unwrap_or(path) {
        "variables.tf" => VARIABLE,
        "outputs.tf" => OUTPUT,
        "storage.tf" => STORAGE,
        "database.tf" => DATABASE,
        "network.tf" => NETWORK,
        "iam.tf" => IAM,
        "logging.tf" => LOGGING,
        "compute.tf" => COMPUTE,
        _ => MODULE,
    }
}

fn file(random: Random, kind: &Kind, path: &str, budget: usize) -> String {
    let mut page = Page::new(random);
    if path.ends_with("tsconfig.json") || path.ends_with("versions.tf") {
        page.template(if path.ends_with(".tf") { VERSIONS } else { TSCONFIG }, 0);
        return page.text;
    }
    let shape = shape(kind.name, path);
    page.template(shape.head, 0);
    while page.number == 0 || page.text.len() < budget {
        if page.number > 0 && shape.between == "," {
            page.text.truncate(page.text.trim_end().len());
            page.text.push_str(",\n");
        } else if page.number > 0 {
            page.template(shape.between, 0);
        }
        page.template(
            if budget.saturating_sub(page.text.len()) < 1_500 {
                shape.small
            } else {
                shape.unit
            },
            0,
        );
        page.number += 1;
    }
    page.template(shape.tail, 0);
    page.text
}

/// A file in the making. A template is text with two kinds of directives.
///
/// Within a line: `[[area]]`, `[[part]]`, `[[KEY]]`, `[[version]]`, `[[image]]` are made up; `[[name]]` is the same in
/// all of the file, and `[[n]]` counts its units; `[[words 5]]`, `[[hex 40]]`, `[[number 20 200]]` and `[[one a|b|b]]`
/// take arguments.
///
/// As a line of their own: `[[if 60]]` ... `[[end]]` is there in 60 of 100 cases, `[[times 1 4]]` ... `[[end]]` comes
/// one to four times, `[[choose]]` ... `[[or]]` ... `[[end]]` takes one part, and `[[use pod]]` puts in another
/// template, indented as the directive is.
struct Page {
    random: Random,
    name: String,
    number: usize,
    text: String,
}

impl Page {
    fn new(mut random: Random) -> Self {
        Self {
            name: random.name(),
            random,
            number: 0,
            text: String::new(),
        }
    }

    fn template(&mut self, template: &str, indent: usize) {
        let lines: Vec<&str> = template.strip_prefix('\n').unwrap_or(template).lines().collect();
        self.lines(&lines, indent);
    }

    fn lines(&mut self, lines: &[&str], indent: usize) {
        let mut rest = lines;
        while let Some((line, after)) = rest.split_first() {
            let inner = line.trim_start();
            let (word, argument) = directive(inner).unwrap_or_default();
            let own_indent = indent + line.len() - inner.len();
            rest = after;
            match word {
                "use" => self.template(named(argument), own_indent),
                "if" | "times" | "choose" => {
                    let (parts, behind) = parts(after);
                    self.repeat(word, argument, &parts, indent);
                    rest = behind;
                }
                _ => self.line(line, indent),
            }
        }
    }

    fn repeat(&mut self, word: &str, argument: &str, parts: &[&[&str]], indent: usize) {
        let count = match word {
            "if" => usize::from(self.random.chance(argument.parse().unwrap_or(50))),
            "times" => self.random.within(argument),
            _ => 1,
        };
        for _ in 0..count {
            let part = self.random.below(parts.len());
            self.lines(parts[part], indent);
        }
    }

    fn line(&mut self, line: &str, indent: usize) {
        let spaces = if line.is_empty() { 0 } else { indent };
        self.text.extend(std::iter::repeat_n(' ', spaces));
        let mut rest = line;
        while let Some((before, (inside, after))) = rest
            .split_once("[[")
            .and_then(|(before, open)| Some((before, open.split_once("]]")?)))
        {
            self.text.push_str(before);
            self.value(inside);
            rest = after;
        }
        self.text.push_str(rest);
        self.text.push('\n');
    }

    fn value(&mut self, directive: &str) {
        let random = &mut self.random;
        let (word, argument) = directive.split_once(' ').unwrap_or((directive, ""));
        let count = argument.parse().unwrap_or(1);
        let value = match word {
            "n" => self.number.to_string(),
            "name" => self.name.clone(),
            "area" => random.pick(AREAS).to_owned(),
            "part" => random.pick(PARTS).to_owned(),
            "KEY" => format!("{}_{}", random.pick(AREAS), random.pick(PARTS)).to_uppercase(),
            "version" => random.version(),
            "image" => random.image(),
            "words" => (0..count)
                .map(|_| random.pick(WORDS))
                .collect::<Vec<_>>()
                .join(" "),
            "hex" => (0..count)
                .map(|_| char::from(b"0123456789abcdef"[random.below(16)]))
                .collect(),
            "number" => random.within(argument).to_string(),
            _ => random.pick(&argument.split('|').collect::<Vec<_>>()).to_owned(),
        };
        self.text.push_str(&value);
    }
}

/// Returns the word and the argument of a line that is nothing but a directive.
fn directive(line: &str) -> Option<(&str, &str)> {
    let inside = line
        .strip_prefix("[[")?
        .strip_suffix("]]")
        .filter(|inside| !inside.contains("]]"))?;
    Some(inside.split_once(' ').unwrap_or((inside, "")))
}

/// Returns the parts of a block up to its own `[[end]]`, and the lines behind that.
fn parts<'a, 'b>(lines: &'b [&'a str]) -> (Vec<&'b [&'a str]>, &'b [&'a str]) {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, line) in lines.iter().enumerate() {
        match directive(line.trim_start()).unwrap_or_default().0 {
            "if" | "times" | "choose" => depth += 1,
            "or" if depth == 0 => {
                parts.push(&lines[start..at]);
                start = at + 1;
            }
            "end" if depth == 0 => {
                parts.push(&lines[start..at]);
                return (parts, &lines[at + 1..]);
            }
            "end" => depth -= 1,
            _ => {}
        }
    }
    parts.push(&lines[start..]);
    (parts, &[])
}

fn named(name: &str) -> &'static str {
    match name {
        "metadata" => METADATA,
        "pod" => POD,
        "container" => CONTAINER,
        "deployment" => DEPLOYMENT,
        _ => "",
    }
}

/// A xorshift64* generator: small, fast, the same everywhere.
struct Random(u64);

impl Random {
    fn new(seed: u64, stream: u64) -> Self {
        // splitmix64 turns neighbouring seeds into distant states.
        let mut state = seed.wrapping_add(stream.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
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

    /// Returns a number of a range that is written as its first and its last number.
    fn within(&mut self, range: &str) -> usize {
        let (first, last) = range.split_once(' ').unwrap_or((range, range));
        let (first, last) = (first.parse().unwrap_or(1), last.parse().unwrap_or(1));
        first + self.below(last + 1 - first)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, options: &[&'a str]) -> &'a str {
        options[self.below(options.len())]
    }

    fn name(&mut self) -> String {
        format!("{}-{}", self.pick(AREAS), self.pick(PARTS))
    }

    fn version(&mut self) -> String {
        format!("{}.{}.{}", self.below(9) + 1, self.below(30), self.below(20))
    }

    fn image(&mut self) -> String {
        let name = format!("registry.example.com/{}/{}", self.pick(AREAS), self.pick(PARTS));
        match self.below(8) {
            0 => name,
            1 => format!("{name}:latest"),
            _ => format!("{name}:{}", self.version()),
        }
    }
}

#[rustfmt::skip]
const AREAS: &[&str] = &[
    "orders", "catalog", "billing", "search", "users", "shipping", "stock", "reviews", "mail", "returns", "loyalty",
    "pricing", "media", "reports", "partner", "support",
];
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "api", "worker", "web", "gateway", "sync", "import", "export", "cache", "scheduler", "index", "admin", "proxy",
    "events", "store", "batch", "edge",
];
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "the", "every", "customer", "order", "invoice", "is", "kept", "until", "service", "sends", "again", "after",
    "failed", "request", "to", "queue", "and", "waits", "for", "answer", "from", "store", "price", "with", "list",
    "of", "open", "returns", "by", "team", "night", "report", "when", "stock", "falls", "below", "limit",
];

// ---- Kubernetes

const LARGE_OBJECT: &str = r#"
[[choose]]
[[use deployment]]
[[or]]
[[use deployment]]
[[or]]
apiVersion: batch/v1
kind: CronJob
[[use metadata]]
spec:
  schedule: "[[number 0 59]] [[number 0 23]] * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        [[use pod]]
          restartPolicy: Never
[[or]]
apiVersion: apps/v1
kind: DaemonSet
[[use metadata]]
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  template:
    [[use pod]]
      tolerations:
        - operator: Exists
[[or]]
# [[words 12]]
apiVersion: v1
kind: ConfigMap
[[use metadata]]
data:
  [[times 4 40]]
  [[KEY]]_[[hex 4]]: [[words 3]]
  [[end]]
  application.properties: |
    [[times 5 20]]
    [[area]].[[part]].[[hex 4]]=[[words 4]]
    [[end]]
[[end]]
"#;

const DEPLOYMENT: &str = r"
[[if 30]]
# [[words 9]]
[[end]]
apiVersion: apps/v1
kind: Deployment
[[use metadata]]
spec:
  replicas: [[number 1 5]]
  selector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  template:
    [[use pod]]
";

const SMALL_OBJECT: &str = r#"
[[choose]]
apiVersion: v1
kind: Service
[[use metadata]]
spec:
  type: [[one ClusterIP|ClusterIP|LoadBalancer]]
  selector:
    app.kubernetes.io/name: [[name]]
  ports:
    - name: http
      port: [[number 80 9000]]
      targetPort: http
[[or]]
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
[[use metadata]]
rules:
  [[times 1 4]]
  - apiGroups: [ [[one ""|apps|batch]] ]
    resources: [ [[one pods|configmaps|secrets|deployments|jobs]] ]
    verbs: [ [[one get, list, watch|get|get, list, create, update|"*"]] ]
  [[end]]
[[or]]
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
[[use metadata]]
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: [[name]]
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchLabels:
              app.kubernetes.io/part-of: [[area]]
      ports:
        - port: [[number 3000 9000]]
          protocol: TCP
[[or]]
apiVersion: v1
kind: ConfigMap
[[use metadata]]
data:
  [[times 2 9]]
  [[KEY]]_[[hex 4]]: "[[one true|4711|https://example.com/|/srv/data]]"
  [[end]]
[[or]]
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
[[use metadata]]
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: [[name]]
  minReplicas: [[number 1 3]]
  maxReplicas: [[number 4 12]]
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
[[or]]
apiVersion: v1
kind: ServiceAccount
[[use metadata]]
automountServiceAccountToken: [[one true|false]]
[[end]]
"#;

const METADATA: &str = r#"
metadata:
  name: [[name]]
  namespace: [[area]]
  labels:
    app.kubernetes.io/name: [[name]]
    app.kubernetes.io/part-of: [[area]]
  [[if 40]]
  annotations:
    example.com/owner: team-[[area]]
    example.com/purpose: "[[words 7]]"
  [[end]]
"#;

const POD: &str = r"
metadata:
  labels:
    app.kubernetes.io/name: [[name]]
spec:
  serviceAccountName: [[name]]
  [[if 5]]
  hostNetwork: true
  [[end]]
  [[if 60]]
  securityContext:
    runAsNonRoot: true
    runAsUser: 1000
    fsGroup: 1000
    seccompProfile:
      type: RuntimeDefault
  [[end]]
  [[if 20]]
  initContainers:
    - name: migrate
      [[use container]]
  [[end]]
  containers:
    - name: [[name]]
      [[use container]]
    [[if 20]]
    # [[words 8]]
    - name: sidecar
      [[use container]]
    [[end]]
  [[if 40]]
  volumes:
    - name: scratch
      emptyDir: {}
    [[if 15]]
    - name: host
      hostPath:
        path: /var/log
    [[end]]
  [[end]]
";

const CONTAINER: &str = r#"
[[choose]]
image: [[image]]@sha256:[[hex 64]]
[[or]]
image: [[image]]
[[or]]
image: [[image]]
[[end]]
[[if 70]]
ports:
  - name: http
    containerPort: [[number 3000 9000]]
[[end]]
env:
  [[times 1 7]]
  - name: [[KEY]]_[[hex 2]]
    value: "[[words 2]]"
  [[end]]
  - name: [[KEY]]_TOKEN
    valueFrom:
      secretKeyRef:
        name: [[name]]
        key: token
  [[if 4]]
  - name: [[KEY]]_PASSWORD
    value: change-me-[[number 100 999]]
  [[end]]
[[if 65]]
securityContext:
  privileged: [[one false|false|false|false|false|false|false|true]]
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
[[end]]
[[if 70]]
resources:
  requests:
    cpu: [[one 50m|100m|250m]]
    memory: [[one 64Mi|128Mi|256Mi]]
  limits:
    cpu: [[one 500m|"1"|"2"]]
    memory: [[one 256Mi|512Mi|1Gi]]
[[end]]
[[if 65]]
livenessProbe:
  httpGet:
    path: /healthz
    port: http
  periodSeconds: 10
readinessProbe:
  httpGet:
    path: /ready
    port: http
[[end]]
"#;

// ---- Terraform

const TERRAFORM_HEAD: &str = r"
# [[words 10]]
";

const VERSIONS: &str = r#"
terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      [[if 75]]
      version = "~> 5.60"
      [[end]]
    }
  }
}
"#;

const VARIABLE: &str = r#"

variable "[[area]]_[[n]]" {
  description = "[[words 8]]"
  type        = string
  [[if 60]]
  default     = "[[area]]"
  [[end]]
}
"#;

const OUTPUT: &str = r#"

output "[[area]]_[[n]]" {
  description = "[[words 6]]"
  value       = aws_s3_bucket.data_[[n]].arn
}
"#;

const STORAGE: &str = r#"

# [[words 8]]
resource "aws_s3_bucket" "data_[[n]]" {
  bucket = "${var.prefix}-[[name]]-[[n]]"

  tags = {
    owner          = "[[area]]"
    classification = "internal"
  }
}
[[if 75]]

resource "aws_s3_bucket_public_access_block" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  block_public_acls       = true
  block_public_policy     = [[one true|true|true|false]]
  ignore_public_acls      = true
  restrict_public_buckets = true
}
[[end]]
[[if 60]]

resource "aws_s3_bucket_versioning" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  versioning_configuration {
    status = "[[one Enabled|Enabled|Suspended]]"
  }
}
[[end]]
[[if 50]]

resource "aws_s3_bucket_server_side_encryption_configuration" "data_[[n]]" {
  bucket = aws_s3_bucket.data_[[n]].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "[[one aws:kms|AES256]]"
      kms_master_key_id = var.key
    }
  }
}
[[end]]
"#;

const DATABASE: &str = r#"

resource "aws_db_instance" "[[area]]_[[n]]" {
  identifier              = "[[name]]-[[n]]"
  engine                  = "postgres"
  instance_class          = "db.t4g.[[one small|medium|large]]"
  allocated_storage       = [[number 20 200]]
  storage_encrypted       = [[one true|true|true|false]]
  publicly_accessible     = [[one false|false|false|true]]
  backup_retention_period = [[one 7|14|1|var.retention]]
  multi_az                = var.stage == "production"
  username                = "[[area]]"

  tags = {
    owner          = "[[area]]"
    classification = "internal"
  }
}
"#;

const NETWORK: &str = r#"

resource "aws_security_group" "[[area]]_[[n]]" {
  name        = "[[name]]-[[n]]"
  description = "[[words 5]]"
  vpc_id      = var.vpc
  [[times 1 3]]

  ingress {
    description = "[[words 4]]"
    [[choose]]
    from_port   = 443
    to_port     = 443
    [[or]]
    from_port   = 22
    to_port     = 22
    [[or]]
    from_port   = 5432
    to_port     = 5432
    [[end]]
    protocol    = "tcp"
    cidr_blocks = [ [[one "10.0.0.0/8"|"10.20.0.0/16", "10.30.0.0/16"|"0.0.0.0/0"|var.cidr]] ]
  }
  [[end]]

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
"#;

const IAM: &str = r#"

[[choose]]
data "aws_iam_policy_document" "[[area]]_[[n]]" {
  statement {
    effect    = "Allow"
    actions   = ["[[one s3:GetObject|sqs:SendMessage|dynamodb:Query|*]]"]
    resources = ["[[one arn:aws:s3:::example/*|arn:aws:sqs:eu-central-1:111122223333:orders|*]]"]
  }
}
[[or]]
resource "aws_iam_policy" "[[area]]_[[n]]" {
  name = "[[name]]-[[n]]"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["[[one s3:GetObject|sqs:SendMessage|dynamodb:Query|*]]"]
      Resource = "[[one arn:aws:s3:::example/*|*]]"
    }]
  })
}
[[end]]
"#;

const LOGGING: &str = r#"

resource "aws_cloudwatch_log_group" "[[area]]_[[n]]" {
  name              = "/[[area]]/[[name]]-[[n]]"
  retention_in_days = [[one 400|365|30|var.retention]]
  kms_key_id        = var.key
}
"#;

const COMPUTE: &str = r#"

resource "aws_instance" "[[area]]_[[n]]" {
  ami           = data.aws_ami.base.id
  instance_type = "t4g.[[one nano|small|medium]]"
  subnet_id     = element(var.subnets, [[number 0 2]])

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "[[one required|required|optional]]"
  }

  user_data = <<-SCRIPT
    #!/bin/sh
    echo "[[words 6]]" > /etc/motd
    systemctl restart [[name]]
  SCRIPT

  tags = merge(local.tags, { Name = "[[name]]-[[n]]" })
}
"#;

const MODULE: &str = r#"

[[choose]]
locals {
  [[area]]_[[n]] = {
    team = "[[area]]"
    area = "[[part]]"
  }
}
[[or]]
resource "aws_kms_key" "[[area]]_[[n]]" {
  description             = "[[words 5]]"
  enable_key_rotation     = [[one true|true|false]]
  deletion_window_in_days = 30
}
[[or]]
resource "aws_sqs_queue" "[[area]]_[[n]]" {
  name                       = "[[name]]-[[n]]"
  visibility_timeout_seconds = [[number 30 600]]
  sqs_managed_sse_enabled    = true
}
[[or]]
module "[[area]]_[[n]]" {
  source  = "terraform-aws-modules/[[one vpc|lambda|alb|ecs]]/aws"
  version = "[[version]]"

  name = "[[name]]-[[n]]"
  tags = local.tags
}
[[or]]
resource "aws_lb_listener" "[[area]]_[[n]]" {
  load_balancer_arn = var.load_balancer
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = var.target_group
  }
}
[[end]]
"#;

// ---- other YAML and JSON

const SETTINGS: &str = r#"
[[name]]-[[n]]:
  enabled: [[one true|false]]
  [[times 1 4]]
  [[part]]_[[hex 4]]: [[number 1 9999]]
  [[part]]_[[hex 4]]: "[[words 5]]"
  [[end]]
  routes: [ [[area]], [[area]] ]
"#;

const ALERTS_HEAD: &str = r"
# [[words 9]]
groups:
  - name: [[name]]
    rules:
";

const ALERT: &str = r#"
      - alert: Slow-[[area]]-[[n]]
        expr: sum(rate(http_requests_total{job="[[name]]"}[5m])) > [[number 1 1000]]
        for: 10m
        labels:
          severity: page
        annotations:
          summary: [[words 10]]
"#;

const TSCONFIG: &str = r#"
{
  "compilerOptions": {
    "target": "ES2022",
    "module": "NodeNext",
    "strict": true,
    "outDir": "dist",
    "skipLibCheck": true
  },
  "include": ["src"]
}
"#;

const PACKAGE_HEAD: &str = r#"
{
  "name": "@example/[[name]]",
  "version": "[[version]]",
  "private": true,
  "scripts": {
    "build": "tsc",
    "test": "node --test"
  },
  "dependencies": {
"#;

const DEPENDENCY: &str = r#"
    "@example/[[part]]-[[n]]": "^[[version]]"
"#;

const OPENAPI_HEAD: &str = r#"
{
  "openapi": "3.1.0",
  "info": {
    "title": "[[name]]",
    "version": "1.0.0"
  },
  "paths": {
"#;

const OPERATION: &str = r#"
    "/[[area]]/[[part]]-[[n]]/{id}": {
      "get": {
        "summary": "[[words 6]]",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "[[words 4]]"
          }
        }
      }
    }
"#;

const RECORD: &str = r#"
  {"id": [[n]], "name": "[[words 3]]", "price": [[number 1 900]].5, "tags": ["[[area]]"], "active": [[one true|false]]}
"#;

const MESSAGE: &str = r#"
  "[[area]].[[part]].[[n]]": "[[words 6]]"
"#;

// ---- GitHub Actions

const WORKFLOW_HEAD: &str = r#"
name: [[name]]

on:
  [[choose]]
  push:
    branches: [main]
    tags: ["v*"]
  [[or]]
  schedule:
    - cron: "17 4 * * 1"
  workflow_dispatch:
  [[or]]
  pull_request:
  push:
    branches: [main]
  [[or]]
  pull_request:
    paths: ["[[part]]/**"]
  [[end]]
  [[if 5]]
  pull_request_target:
    types: [opened, synchronize]
  [[end]]

[[if 65]]
permissions:
  contents: read

[[end]]
[[if 40]]
concurrency:
  group: ${{ github.workflow }}-${{ github.ref }}
  cancel-in-progress: true

[[end]]
jobs:
"#;

const JOB: &str = r#"
  [[one build|test|lint|package|deploy|docs]]-[[n]]:
    runs-on: ubuntu-24.04
    timeout-minutes: [[one 10|20|40]]
    [[if 25]]
    environment: production
    [[end]]
    [[if 25]]
    strategy:
      matrix:
        version: ["20", "22"]
    [[end]]
    steps:
      - uses: actions/checkout@[[one v4|11bd71901bbe5b1630ceea73d27597364c9af683]]
      [[times 1 6]]
      [[choose]]
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      [[or]]
      - uses: [[one docker/build-push-action|codecov/codecov-action|softprops/action-gh-release]]@v5
        with:
          token: ${{ secrets.GITHUB_TOKEN }}
      [[or]]
      # [[words 6]]
      - uses: [[one docker/build-push-action|codecov/codecov-action]]@[[hex 40]] # v5.[[number 0 9]].0
      [[or]]
      - name: Notify
        if: failure()
        env:
          CHANNEL: [[area]]
          TOKEN: ${{ secrets.CHAT_TOKEN }}
        run: ./scripts/notify.sh "$CHANNEL"
      [[or]]
      - name: [[words 5]]
        run: |
          npm ci
          npm run [[part]]
          npm test -- --grep "[[area]]"
      [[or]]
      - run: echo "${{ [[one github.sha|github.actor|github.event.pull_request.title]] }}" >> summary.txt
      [[end]]
      [[end]]

"#;

// ---- Dockerfiles

const DOCKERFILE_HEAD: &str = r#"
# [[words 9]]
[[if 60]]
FROM [[one node|golang|python]]:[[version]] AS builder
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

[[end]]
[[choose]]
FROM [[one node|python|debian|alpine]]
[[or]]
FROM [[one node|python|debian|alpine]]:latest
[[or]]
FROM [[one node|python|debian|alpine]]:[[version]]
[[or]]
FROM [[one node|python|debian|alpine]]:[[version]]@sha256:[[hex 64]]
[[end]]
LABEL org.opencontainers.image.title="[[name]]" \
      org.opencontainers.image.version="[[version]]"
WORKDIR /app
"#;

const INSTRUCTION: &str = r"
[[choose]]
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates=20230311 \
    curl=7.88.1-10 \
    && rm -rf /var/lib/apt/lists/*
[[or]]
ENV [[KEY]]_HOST=[[area]].example.com \
    [[KEY]]_PORT=[[number 1000 9000]]
[[or]]
# [[words 8]]
COPY --chown=1000:1000 [[part]] ./[[part]]
[[or]]
ARG [[KEY]]_VERSION=[[version]]
[[or]]
RUN mkdir -p /var/lib/[[name]] && chown 1000 /var/lib/[[name]]
[[end]]
";

const DOCKERFILE_TAIL: &str = r#"
[[if 6]]
RUN curl -fsSL https://tools.example.com/install.sh | sh
[[end]]
[[if 70]]
USER [[one 1000:1000|app|node]]
[[end]]
EXPOSE [[number 3000 9000]]
[[if 30]]
HEALTHCHECK --interval=30s CMD ["node", "dist/health.js"]
[[end]]
CMD ["node", "dist/main.js"]
"#;

// ---- CloudFormation

const TEMPLATE_HEAD: &str = r#"
AWSTemplateFormatVersion: "2010-09-09"
Description: [[words 7]]

Parameters:
  VpcId:
    Type: AWS::EC2::VPC::Id
  Stage:
    Type: String
    Default: production

Resources:
"#;

const RESOURCE: &str = r#"
  [[choose]]
  Bucket[[n]]:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub "${AWS::StackName}-[[area]]-[[n]]"
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: [[one true|true|false]]
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration:
        Status: Enabled
  [[or]]
  # [[words 7]]
  Group[[n]]:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: [[words 5]]
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: [[one 443|22]]
          ToPort: 443
          CidrIp: [[one 10.0.0.0/8|0.0.0.0/0|192.168.0.0/16]]
  [[or]]
  Database[[n]]:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "[[number 20 200]]"
      StorageEncrypted: [[one true|true|false]]
      BackupRetentionPeriod: [[number 0 30]]
      ManageMasterUserPassword: true
      MasterUsername: [[area]]
  [[or]]
  Trail[[n]]:
    Type: AWS::CloudTrail::Trail
    Properties:
      S3BucketName: !ImportValue audit-bucket
      IsLogging: true
      IsMultiRegionTrail: [[one true|false]]
      EnableLogFileValidation: true
  [[or]]
  Function[[n]]:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      MemorySize: [[one 128|256|512]]
      Role: !ImportValue [[area]]-role
      Environment:
        Variables:
          STAGE: !Ref Stage
          QUEUE: !Join ["-", [!Ref Stage, [[part]] ]]
      Code:
        S3Bucket: artefacts
        S3Key: !Sub "${Stage}/[[name]].zip"
  [[end]]
"#;

const TEMPLATE_JSON_HEAD: &str = r#"
{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Description": "[[words 7]]",
  "Resources": {
"#;

const RESOURCE_JSON: &str = r#"
    "Queue[[n]]": {
      "Type": "AWS::SQS::Queue",
      "Properties": {
        "QueueName": {"Fn::Sub": "${AWS::StackName}-[[part]]-[[n]]"},
        "VisibilityTimeout": [[number 30 600]]
      }
    },
    "Store[[n]]": {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "PublicAccessBlockConfiguration": {
          "BlockPublicAcls": true,
          "BlockPublicPolicy": [[one true|false]],
          "IgnorePublicAcls": true,
          "RestrictPublicBuckets": true
        }
      }
    }
"#;

// ---- source text: files that a repository holds and that no policy looks at

const SOURCE: &str = r"
[[words 5]]
  [[times 1 5]]
  [[words 9]]
    [[words 7]]
  [[end]]

";
