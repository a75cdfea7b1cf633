//! The unit tests and static checks of the built-in policies, through the program.

use crate::support::{OWN_POLICY, Tree, annexa, project};

#[test]
fn unit_tests_of_policies_pass_and_reach_every_line() {
    let run = annexa(&project(""), &["test", "--full-coverage"]);
    assert!(run.stdout.contains("coverage 100.0 %"), "{}", run.stdout);
    assert!(run.stdout.contains(" 0 failed"), "{}", run.stdout);
    assert_eq!(run.code, Some(0));
}

#[test]
fn policies_on_disk_pass_the_static_checks() {
    let run = annexa(&project(""), &["lint", "policies"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{}", run.stderr);
}

#[test]
fn a_new_policy_passes_lint_and_its_tests_and_fails_and_passes_its_files() {
    let tree = Tree::new();
    let new = ["new", "policy", "terraform/aws/queues_have_owners", "--subject", "aws_sqs_queue", "--control", "5.9"];
    let run = annexa(tree.path(), &new);
    assert_eq!((run.code, run.stdout.lines().count()), (Some(0), 4), "{}", run.stderr);
    assert_eq!(annexa(tree.path(), &new).code, Some(2), "what exists is not overwritten");
    let run = annexa(tree.path(), &["lint", "policies"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{}", run.stderr);
    let run = annexa(tree.path(), &["test", "--full-coverage", "policies"]);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
    let id =
        std::fs::read_to_string(tree.path().join("policies/terraform/aws/queues_have_owners/queues_have_owners.rego"))
            .unwrap()
            .lines()
            .find_map(|line| line.strip_prefix("#   id: ").map(str::to_owned))
            .unwrap();
    for (case, code) in [("fail_switched_off", 1), ("pass_switched_on", 0)] {
        let folder = format!("fixtures/policies/terraform/aws/queues_have_owners/{case}");
        let run = annexa(tree.path(), &["check", &folder, "--policies", "policies", "--policy", &id]);
        assert_eq!(run.code, Some(code), "{case}: {}{}", run.stdout, run.stderr);
    }
}

#[test]
fn a_library_that_is_being_changed_takes_the_place_of_the_one_built_in() {
    let tree = Tree::new()
        .file("mine/values/values.rego", "package policies.lib.values\n\nis_true(value) if value == \"mine\"\n")
        .file(
            "mine/values/values_test.rego",
            "package policies.lib.values_test\n\nimport data.policies.lib.values\n\ntest_mine if values.is_true(\"mine\")\n",
        );
    let run = annexa(tree.path(), &["test", "mine"]);
    assert!(run.code == Some(0) && run.stdout.contains("1 passed, 0 failed"), "{}", run.stderr);
    let run = annexa(tree.path(), &["lint", "mine"]);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
}

#[test]
fn problems_stand_at_paths_that_an_editor_finds() {
    let tree = Tree::new()
        .file("own/policies/org/bad/bad.rego", format!("{OWN_POLICY}deny contains nothing(input)\n"))
        .file("own/policies/org/bad/bad_test.rego", "package policies.org.bad_test\n\ntest_mine if 1 == 2\n");
    let run = annexa(tree.path(), &["lint", "own/policies"]);
    assert!(run.code == Some(1) && run.stdout.starts_with("own/policies/org/bad/bad.rego:17:"), "{}", run.stdout);
    let run = annexa(tree.path(), &["test", "own/policies"]);
    assert!(
        run.code == Some(1) && run.stdout.contains("FAIL own/policies/org/bad/bad_test.rego:3: "),
        "{}",
        run.stdout
    );
}
