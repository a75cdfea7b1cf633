//! Which files there are, how many of each kind, and how large.

use std::io;

use crate::page::{self, AREAS, PARTS, Random};

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
const MODULE_FILES: &[&str] =
    &["main", "variables", "outputs", "versions", "storage", "database", "network", "iam", "logging", "compute"];

struct Kind {
    name: &'static str,
    percent: usize,
    /// Bytes of a file on average, before the whole is fitted to the budget.
    mean: usize,
    /// The path of a file, from its number and the folder of the small repository that it belongs to.
    paths: fn(&mut Random, usize, &str) -> String,
}

/// How much to generate, and from what.
pub(crate) struct Budget {
    pub(crate) files: usize,
    /// Bytes of all files; as many as such files usually have if nothing is given.
    pub(crate) bytes: Option<usize>,
    pub(crate) seed: u64,
}

/// What was generated of one kind.
pub(crate) struct Share {
    pub(crate) kind: &'static str,
    pub(crate) files: usize,
    pub(crate) bytes: usize,
}

/// Takes the path and the text of one file.
pub(crate) type Sink<'a> = &'a mut dyn FnMut(&str, &str) -> io::Result<()>;

/// Generates every kind in its share of files and bytes, and the last one with all that is left.
pub(crate) fn everything(budget: &Budget, sink: Sink<'_>) -> io::Result<Vec<Share>> {
    let weight: usize = KINDS.iter().map(|kind| kind.percent * kind.mean).sum();
    let bytes = budget.bytes.unwrap_or(budget.files * weight / 100);
    let mut shares = Vec::with_capacity(KINDS.len());
    let (mut files_left, mut bytes_left) = (budget.files, bytes);
    for (index, kind) in KINDS.iter().enumerate() {
        let last = index + 1 == KINDS.len();
        let count = if last { files_left } else { budget.files * kind.percent / 100 };
        let share = if last { bytes_left } else { bytes / weight * kind.percent * kind.mean };
        let written = kind.generate(index, count, share, budget, sink)?;
        files_left -= count;
        bytes_left = bytes_left.saturating_sub(written);
        shares.push(Share { kind: kind.name, files: count, bytes: written });
    }
    Ok(shares)
}

/// Generates files of one kind.
pub(crate) fn only(name: &str, budget: &Budget, sink: Sink<'_>) -> io::Result<Share> {
    let (index, kind) = KINDS
        .iter()
        .enumerate()
        .find(|(_, kind)| kind.name == name)
        .ok_or_else(|| io::Error::other(format!("`{name}` is no kind of file")))?;
    let bytes = budget.bytes.unwrap_or(budget.files * kind.mean);
    let written = kind.generate(index, budget.files, bytes, budget, sink)?;
    Ok(Share { kind: kind.name, files: budget.files, bytes: written })
}

impl Kind {
    /// Generates `count` files with about `bytes` in all, and returns the bytes generated.
    fn generate(&self, index: usize, count: usize, bytes: usize, budget: &Budget, sink: Sink<'_>) -> io::Result<usize> {
        let services = (budget.files / FILES_PER_SERVICE).max(1);
        let mut written = 0;
        for place in 0..count {
            let mut random = Random::new(budget.seed, (index as u64 + 1) << 32 | place as u64);
            let path = (self.paths)(&mut random, place, &format!("svc-{:04}", place % services + 1));
            let left = bytes.saturating_sub(written) / (count - place);
            let text = page::file(random, self.name, &path, own_size(self, &path, left, place));
            written += text.len();
            sink(&path, &text)?;
        }
        Ok(written)
    }
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

/// Terraform files come in folders: ten numbers make one module of ten files, or two of four to six.
fn terraform_path(_random: &mut Random, place: usize, _service: &str) -> String {
    let (module, file) = (place / 10, place % 10);
    let first = [10, 4, 5, 6][module % 4];
    let (part, file) = if file < first { ("main", file) } else { ("jobs", file - first) };
    let area = AREAS[module % AREAS.len()];
    format!("svc-{:04}/infra/{area}-{part}/{}.tf", module / 2 + 1, MODULE_FILES[file])
}

fn json_path(random: &mut Random, place: usize, service: &str) -> String {
    let part = random.pick(PARTS);
    match random.below(10) {
        0..=2 => format!("{service}/packages/{part}-{place}/package.json"),
        3 | 4 => format!("{service}/packages/{part}-{place}/tsconfig.json"),
        5 | 6 => format!("{service}/locales/{}-{place}.json", random.pick(&["de", "en", "fr", "it", "pl"])),
        7 => format!("{service}/data/{part}-{place}.json"),
        _ => format!("{service}/api/openapi-{place}.json"),
    }
}
