//! One file in the making: heads, units and tails from templates, filled with made-up words.

use crate::templates::{
    ALERT, ALERTS_HEAD, COMPUTE, CONTAINER, DATABASE, DEPENDENCY, DEPLOYMENT, DOCKERFILE_HEAD, DOCKERFILE_TAIL, IAM,
    INSTRUCTION, JOB, LARGE_OBJECT, LOGGING, MESSAGE, METADATA, MODULE, NETWORK, OPENAPI_HEAD, OPERATION, OUTPUT,
    PACKAGE_HEAD, POD, RECORD, RESOURCE, RESOURCE_JSON, SETTINGS, SMALL_OBJECT, SOURCE, STORAGE, TEMPLATE_HEAD,
    TEMPLATE_JSON_HEAD, TERRAFORM_HEAD, TSCONFIG, VARIABLE, VERSIONS, WORKFLOW_HEAD,
};

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
        Self { head, unit, small: unit, between: "", tail: "" }
    }

    /// The shape of a JSON file: units are members, with commas between them.
    const fn members(head: &'static str, unit: &'static str, tail: &'static str) -> Self {
        Self { head, unit, small: unit, between: ",", tail }
    }
}

fn shape(kind: &str, path: &str) -> Shape {
    let json = path.ends_with(".json");
    match kind {
        "kubernetes" => Shape { small: SMALL_OBJECT, between: "---", ..Shape::new("", LARGE_OBJECT) },
        "terraform" => Shape::new(TERRAFORM_HEAD, terraform_unit(path)),
        "json" if path.ends_with("package.json") => Shape::members(PACKAGE_HEAD, DEPENDENCY, "\n  }\n}"),
        "json" if path.contains("/api/") => Shape::members(OPENAPI_HEAD, OPERATION, "\n  }\n}"),
        "json" if path.contains("/data/") => Shape::members("[", RECORD, "\n]"),
        "json" => Shape::members("{", MESSAGE, "\n}"),
        "yaml" if path.contains("alerts") => Shape::new(ALERTS_HEAD, ALERT),
        "yaml" => Shape::new("# [[words 9]]", SETTINGS),
        "workflows" => Shape::new(WORKFLOW_HEAD, JOB),
        "dockerfiles" => Shape { tail: DOCKERFILE_TAIL, ..Shape::new(DOCKERFILE_HEAD, INSTRUCTION) },
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

/// Returns a file of a kind and path with about `budget` bytes.
pub(crate) fn file(random: Random, kind: &str, path: &str, budget: usize) -> String {
    let mut page = Page::new(random);
    if path.ends_with("tsconfig.json") || path.ends_with("versions.tf") {
        page.template(if path.ends_with(".tf") { VERSIONS } else { TSCONFIG }, 0);
        return page.text;
    }
    let shape = shape(kind, path);
    page.template(shape.head, 0);
    while page.number == 0 || page.text.len() < budget {
        if page.number > 0 && shape.between == "," {
            page.text.truncate(page.text.trim_end().len());
            page.text.push_str(",\n");
        } else if page.number > 0 {
            page.template(shape.between, 0);
        }
        page.template(if budget.saturating_sub(page.text.len()) < 1_500 { shape.small } else { shape.unit }, 0);
        page.number += 1;
    }
    page.template(shape.tail, 0);
    page.text
}

/// Returns one Kubernetes deployment.
pub(crate) fn deployment(seed: u64) -> String {
    let mut page = Page::new(Random::new(seed, 0));
    page.template(DEPLOYMENT, 0);
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
        Self { name: random.name(), random, number: 0, text: String::new() }
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
        while let Some((before, (inside, after))) =
            rest.split_once("[[").and_then(|(before, open)| Some((before, open.split_once("]]")?)))
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
            "words" => (0..count).map(|_| random.pick(WORDS)).collect::<Vec<_>>().join(" "),
            "hex" => (0..count).map(|_| char::from(b"0123456789abcdef"[random.below(16)])).collect(),
            "number" => random.within(argument).to_string(),
            _ => random.pick(&argument.split('|').collect::<Vec<_>>()).to_owned(),
        };
        self.text.push_str(&value);
    }
}

/// Returns the word and the argument of a line that is nothing but a directive.
fn directive(line: &str) -> Option<(&str, &str)> {
    let inside = line.strip_prefix("[[")?.strip_suffix("]]").filter(|inside| !inside.contains("]]"))?;
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
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
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
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// Returns a number of a range that is written as its first and its last number.
    fn within(&mut self, range: &str) -> usize {
        let (first, last) = range.split_once(' ').unwrap_or((range, range));
        let (first, last) = (first.parse().unwrap_or(1), last.parse().unwrap_or(1));
        first + self.below(last + 1 - first)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a>(&mut self, options: &[&'a str]) -> &'a str {
        options[self.below(options.len())]
    }

    pub(crate) fn name(&mut self) -> String {
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
pub(crate) const AREAS: &[&str] = &[
    "orders", "catalog", "billing", "search", "users", "shipping", "stock", "reviews", "mail", "returns", "loyalty",
    "pricing", "media", "reports", "partner", "support",
];
#[rustfmt::skip]
pub(crate) const PARTS: &[&str] = &[
    "api", "worker", "web", "gateway", "sync", "import", "export", "cache", "scheduler", "index", "admin", "proxy",
    "events", "store", "batch", "edge",
];
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "the", "every", "customer", "order", "invoice", "is", "kept", "until", "service", "sends", "again", "after",
    "failed", "request", "to", "queue", "and", "waits", "for", "answer", "from", "store", "price", "with", "list",
    "of", "open", "returns", "by", "team", "night", "report", "when", "stock", "falls", "below", "limit",
];
