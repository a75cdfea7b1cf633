//! The unit tests and static checks of the built-in policies, through the program.

use crate::support::{annexa, project};

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
