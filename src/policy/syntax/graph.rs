//! The call graph: cycles in it, and what is reached from a rule.

use std::collections::BTreeSet;

use super::Problem;
use super::names::Graph;
use super::world::{RuleId, World};

/// Reports every rule or function that leads back to itself: regorus overflows its stack on such functions.
pub(super) fn check_cycles(world: &World, graph: &Graph, problems: &mut Vec<Problem>) {
    let mut told: BTreeSet<&RuleId> = BTreeSet::new();
    for start in graph.keys() {
        if told.contains(start) {
            continue;
        }
        let Some(cycle) = path_back(graph, start) else {
            continue;
        };
        let shown: Vec<String> = cycle.iter().chain([&start]).map(|id| world.shown(id)).collect();
        let next = cycle.get(1).copied().unwrap_or(start);
        let at = graph[start].get(next).copied().unwrap_or((1, 1));
        problems.push(world.problem(start.unit, at, format!("recursion is refused: {}", shown.join(" -> "))));
        told.extend(cycle);
    }
}

/// Returns everything that a rule leads to, itself included.
pub(super) fn reachable(graph: &Graph, start: RuleId) -> BTreeSet<RuleId> {
    let mut reached = BTreeSet::from([start.clone()]);
    let mut pending = vec![start];
    while let Some(id) = pending.pop() {
        for next in graph.get(&id).into_iter().flat_map(|edges| edges.keys()) {
            if reached.insert(next.clone()) {
                pending.push(next.clone());
            }
        }
    }
    reached
}

/// Returns a way from a rule back to itself: the rules on it, the start first.
fn path_back<'a>(graph: &'a Graph, start: &'a RuleId) -> Option<Vec<&'a RuleId>> {
    let mut seen = BTreeSet::new();
    let mut pending = vec![vec![start]];
    while let Some(path) = pending.pop() {
        for next in path.last().and_then(|last| graph.get(last)).into_iter().flat_map(|edges| edges.keys()) {
            if next == start {
                return Some(path);
            }
            if seen.insert(next) {
                pending.push(path.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}
