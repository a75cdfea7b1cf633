//! Results of earlier runs make a run faster and nothing else: whatever is changed, damaged or done at the same time.

use std::fs;
use std::path::{Path, PathBuf};

use annexa::cache::Cache;
use annexa::config::Settings;
use annexa::discover::{ObjectTree, WorkTree, changed};
use annexa::evidence::Evidence;
use annexa::pipeline::{Request, Since, check, check_since};
use annexa::policy::PolicySet;
use annexa::report::{RenderOptions, renderer_named};

use crate::support::{AS_OF, OWN_POLICY, Random, Tree, command, committed, files_below, git, project, request};

/// What is written down of a run, as people and as programs read it.
fn bytes(evidence: &Evidence) -> Vec<u8> {
    let human = renderer_named("human").unwrap().render(evidence, &RenderOptions::default()).unwrap();
    [serde_json::to_vec_pretty(evidence).unwrap(), human].concat()
}

/// Judges a tree with what is in a folder of results, if one is named, and keeps what is new there.
fn judged(tree: &Tree, policies: &PolicySet, as_of: &str, results: Option<&Path>) -> Vec<u8> {
    let work = WorkTree::open(&[tree.path().to_path_buf()]).unwrap();
    let settings = Settings::parse(&work.read_text("annexa.yaml").unwrap().unwrap_or_default()).unwrap();
    let cache = results.map(|folder| Cache::open(folder, tree.path()));
    let asked = Request {
        as_of: as_of.parse().unwrap(),
        excerpts: true,
        jobs: 2,
        cache: cache.as_ref(),
        ..request(&work, &settings, policies)
    };
    let found = bytes(&check(&asked).unwrap());
    if let Some(cache) = cache {
        cache.save(true).unwrap();
    }
    found
}

fn segments(folder: &Path) -> Vec<PathBuf> {
    let files = files_below(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "segment"));
    files.map(|path| folder.join(path)).collect()
}

/// Alters a byte of every segment.
fn damage(folder: &Path, random: &mut Random) {
    for path in segments(folder) {
        let mut bytes = fs::read(&path).unwrap();
        let at = random.below(bytes.len());
        bytes[at] ^= 1 << random.below(8);
        fs::write(path, bytes).unwrap();
    }
}

fn differs(one: &[u8], other: &[u8]) -> Option<String> {
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (lines(one), lines(other));
    let at = one
        .iter()
        .zip(&other)
        .position(|(one, other)| one != other)
        .or_else(|| (one.len() != other.len()).then_some(one.len().min(other.len())))?;
    Some(format!("line {at}: {:?} and {:?}", one.get(at), other.get(at)))
}

fn holds_over_edits(repository: &str, rounds: usize) {
    let tree = committed(Tree::copy_of(&project(repository)));
    let results = Tree::new();
    let policies = PolicySet::built_in().unwrap();
    let mut random = Random(0xcac4e);
    judged(&tree, &policies, AS_OF, Some(results.path()));
    assert!(!segments(results.path()).is_empty());
    for round in 0..rounds {
        let edits = random.edits(&tree);
        let as_of = random.pick(&[AS_OF, AS_OF, "2026-02-01"]);
        if round % 4 == 3 {
            damage(results.path(), &mut random);
        }
        let whole = judged(&tree, &policies, as_of, None);
        for run in ["first", "second"] {
            let found = judged(&tree, &policies, as_of, Some(results.path()));
            assert_eq!(differs(&whole, &found), None, "{repository}, round {round}, {run} run: {edits:?}");
        }
    }
}

#[test]
fn cached_and_uncached_runs_write_the_same_bytes_whatever_changes() {
    holds_over_edits("fixtures/repos/demo", 16);
}

#[test]
fn modules_that_are_read_together_are_judged_anew_when_anything_they_look_at_changes() {
    holds_over_edits("fixtures/terraform/network", 8);
}

#[test]
fn a_comparison_with_results_of_earlier_runs_is_the_same() {
    let tree = committed(Tree::copy_of(&project("fixtures/repos/demo")));
    let (results, policies) = (Tree::new(), PolicySet::built_in().unwrap());
    let mut random = Random(0xbad5eed);
    for round in 0..6 {
        let edits = random.edits(&tree);
        let work = WorkTree::open(&[tree.path().to_path_buf()]).unwrap();
        let base = ObjectTree::of_commit(&work, "HEAD").unwrap();
        let read = |text: Option<String>| Settings::parse(&text.unwrap_or_default()).unwrap();
        let (own, before) = (read(work.read_text("annexa.yaml").unwrap()), read(base.text("annexa.yaml").unwrap()));
        let pair = |cache: Option<&Cache>| {
            let since = Since { changed: changed(work.root(), "HEAD").unwrap(), same_policies: true };
            let head = Request { cache, ..request(&work, &own, &policies) };
            let (head, earlier) =
                check_since(&head, &Request { cache, ..request(&base, &before, &policies) }, since).unwrap();
            [bytes(&head), bytes(&earlier)]
        };
        let plain = pair(None);
        for _ in 0..2 {
            let cache = Cache::open(results.path(), tree.path());
            let [head, earlier] = pair(Some(&cache));
            cache.save(true).unwrap();
            assert_eq!(differs(&plain[0], &head), None, "round {round}: {edits:?}");
            assert_eq!(differs(&plain[1], &earlier), None, "round {round}, before: {edits:?}");
        }
    }
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let tree = Tree::copy_of(&project("fixtures/repos/demo"));
    let (results, policies) = (Tree::new(), PolicySet::built_in().unwrap());
    let whole = judged(&tree, &policies, AS_OF, None);
    std::thread::scope(|scope| {
        let run = || (0..4).all(|_| judged(&tree, &policies, AS_OF, Some(results.path())) == whole);
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        assert!(runs.into_iter().all(|run| run.join().unwrap()));
    });
}

#[test]
fn no_secret_is_kept() {
    let secret = "glpat-Xk2vQ9sLm4Rt7WzB1nYc";
    let tree = Tree::new()
        .file("ci.sh", format!("export TOKEN={secret}\n"))
        // A file that says the same, where nothing tells that it is a secret, and a finding that repeats it.
        .file("deploy/pod.yaml", format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: a}}\nspec:\n  containers:\n  - {{name: c, image: \"a:1\", securityContext: {{privileged: true}}}}\n# {secret}\n"));
    let (results, policies) = (Tree::new(), PolicySet::built_in().unwrap());
    judged(&tree, &policies, AS_OF, Some(results.path()));
    for path in files_below(results.path()) {
        let bytes = fs::read(results.path().join(&path)).unwrap();
        assert!(memchr::memmem::find(&bytes, secret.as_bytes()).is_none(), "{}", path.display());
    }
}

#[test]
fn the_program_keeps_results_where_it_is_told_and_not_where_it_is_not() {
    let tree = Tree::copy_of(&project("fixtures/repos/demo"));
    let results = Tree::new();
    let run = |arguments: &[&str]| {
        let folder = results.path().join("kept");
        let mut command = command(tree.path());
        command.env_remove("ANNEXA_NO_CACHE").env("ANNEXA_CACHE_DIR", &folder).args(arguments);
        let output = command.output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), segments(results.path()).len())
    };
    let check = ["check", "--as-of", AS_OF, "--format", "json"];
    let (plain, kept) = run(&[&check[..], &["--no-cache"]].concat());
    assert_eq!(kept, 0, "--no-cache keeps nothing");
    for value in ["1", "yes"] {
        let mut command = command(tree.path());
        command.env("ANNEXA_NO_CACHE", value).env("ANNEXA_CACHE_DIR", results.path().join("kept")).args(check);
        assert_eq!((command.output().unwrap().status.code(), segments(results.path()).len()), (Some(1), 0), "{value}");
    }
    let mut unset = command(tree.path());
    unset.env("ANNEXA_CACHE_DIR", "").args(check);
    assert_eq!(unset.output().unwrap().status.code(), Some(1), "set to nothing is not set");
    let (first, kept) = run(&check);
    assert_eq!(kept, 1);
    let (second, kept) = run(&check);
    assert_eq!(kept, 1, "everything was known, so nothing is written");
    assert!(plain == first && first == second);
    let (place, _) = run(&["cache", "dir"]);
    assert_eq!(Path::new(place.trim()), results.path().join("kept"));
    let (said, kept) = run(&["cache", "clean"]);
    assert!(said.starts_with("Removed ") && kept == 0, "{said}");
}

#[test]
fn a_bundle_is_made_without_results_of_earlier_runs() {
    let tree = committed(Tree::copy_of(&project("fixtures/repos/demo")));
    let results = Tree::new();
    let out = results.path().join("bundle");
    let mut command = command(tree.path());
    command.env_remove("ANNEXA_NO_CACHE").env("ANNEXA_CACHE_DIR", results.path().join("kept"));
    let output = command.args(["bundle", "create", "--as-of", AS_OF, "--output"]).arg(&out).output().unwrap();
    assert!(out.join("bagit.txt").exists(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!results.path().join("kept").exists());
}

/// A tree, a change to it, and what the change shows: a policy that finds something in only one of the two states.
struct Dependence {
    name: &'static str,
    files: &'static [(&'static str, &'static str)],
    change: fn(&Tree),
    policy: &'static str,
}

const DEPENDENCES: &[Dependence] = &[
    Dependence {
        name: "a file that the text of another names",
        files: &[
            (
                "infra/main.tf",
                "resource \"aws_db_instance\" \"a\" {\n  storage_encrypted = jsondecode(file(\"${path.module}/values/db.json\")).encrypted\n}\n",
            ),
            ("infra/values/db.json", "{\"encrypted\": true}\n"),
        ],
        change: |tree| tree.write("infra/values/db.json", "{\"encrypted\": false}\n"),
        policy: "ANX-TF-AWS-0005",
    },
    Dependence {
        name: "which files there are",
        files: &[
            (
                "infra/main.tf",
                "resource \"aws_db_instance\" \"a\" {\n  storage_encrypted = length(fileset(path.module, \"values/*.json\")) == 1\n}\n",
            ),
            ("infra/values/a.json", "{}\n"),
        ],
        change: |tree| tree.write("infra/values/b.json", "{}\n"),
        policy: "ANX-TF-AWS-0005",
    },
    Dependence {
        name: "a module that git ignores",
        files: &[
            (".gitignore", ".terraform/\n"),
            (
                "infra/main.tf",
                "module \"m\" {\n  source = \"registry/db/aws\"\n}\nresource \"aws_db_instance\" \"a\" {\n  storage_encrypted = module.m.encrypted\n}\n",
            ),
            (
                "infra/.terraform/modules/modules.json",
                "{\"Modules\": [{\"Key\": \"m\", \"Source\": \"registry/db/aws\", \"Dir\": \".terraform/modules/m\"}]}",
            ),
            ("infra/.terraform/modules/m/main.tf", "output \"encrypted\" { value = true }\n"),
        ],
        change: |tree| {
            let open = "output \"encrypted\" { value = false }\n";
            tree.write("infra/.terraform/modules/m/main.tf", open);
        },
        policy: "ANX-TF-AWS-0005",
    },
    Dependence {
        name: "whether a folder is a chart",
        files: &[
            ("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
            (
                "web/templates/pod.yaml",
                "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: c, image: \"a:1\", securityContext: {privileged: true}}\n",
            ),
        ],
        change: |tree| fs::remove_file(tree.path().join("web/Chart.yaml")).unwrap(),
        policy: "ANX-K8S-0001",
    },
    Dependence {
        name: "the settings",
        files: &[
            ("annexa.yaml", "terraform:\n  variables: {encrypted: true}\n"),
            (
                "main.tf",
                "variable \"encrypted\" {}\nresource \"aws_db_instance\" \"a\" {\n  storage_encrypted = var.encrypted\n}\n",
            ),
        ],
        change: |tree| tree.write("annexa.yaml", "terraform:\n  variables: {encrypted: false}\n"),
        policy: "ANX-TF-AWS-0005",
    },
];

#[test]
fn everything_that_an_outcome_depends_on_is_looked_at_again() {
    let policies = PolicySet::built_in().unwrap();
    for case in DEPENDENCES {
        let files = case.files.iter();
        let tree = files.fold(Tree::new(), |tree, (path, text)| tree.file(path, text));
        git(&tree, &["init", "--quiet"]);
        let results = Tree::new();
        let both = || {
            let (plain, kept) =
                (judged(&tree, &policies, AS_OF, None), judged(&tree, &policies, AS_OF, Some(results.path())));
            assert_eq!(differs(&plain, &kept), None, "{}", case.name);
            memchr::memmem::find(&plain, format!("\"policy\": \"{}\"", case.policy).as_bytes()).is_some()
        };
        let before = [both(), both()];
        (case.change)(&tree);
        assert_eq!((before, both()), ([false, false], true), "{}: the change has to show", case.name);
    }
}

#[test]
fn what_depends_on_the_day_is_judged_anew_on_another() {
    let terraform =
        "resource \"aws_db_instance\" \"a\" {\n  storage_encrypted = timestamp() == \"2026-01-31T00:00:00Z\"\n}\n";
    let tree = Tree::new()
        .file("main.tf", terraform)
        .file("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n");
    let own = r#"deny contains finding if {
	finding := {"message": sprintf("judged on %s", [input.as_of]), "path": []}
}
"#;
    let mut policies = PolicySet::built_in().unwrap();
    let results = Tree::new();
    for with_own in [false, true] {
        if with_own {
            policies.add(&[("own.rego".to_owned(), format!("{OWN_POLICY}{own}"))]);
            assert!(policies.errors().is_empty(), "{:?}", policies.errors());
        }
        let mut found = Vec::new();
        for day in [AS_OF, "2026-02-01", AS_OF] {
            let plain = judged(&tree, &policies, day, None);
            assert_eq!(differs(&plain, &judged(&tree, &policies, day, Some(results.path()))), None, "{day}");
            let judged_on = memchr::memmem::find(&plain, format!("judged on {day}").as_bytes());
            assert_eq!(judged_on.is_some(), with_own, "{day}");
            found.push(memchr::memmem::find(&plain, b"ANX-TF-AWS-0005\",\n      \"severity").is_some());
        }
        assert_eq!(found, [false, true, false], "the day has to show");
    }
}
