import type { Plan } from 'neo4j-driver';

/** Operators that read everything there is, or everything with a label or type. */
const SCANS = ['AllNodesScan', 'NodeByLabelScan', 'DirectedAllRelationshipsScan', 'UndirectedAllRelationshipsScan'];
const SCAN_ENDING = /(?:RelationshipTypeScan|LabelScan)$/;

/** All operators of a plan, without the database's name behind them. */
function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(operatorsOf)];
}

/** Operators of a plan that a query of ours must never need. */
export function scansOf(plan: Plan): string[] {
  return operatorsOf(plan).filter(
    (name) => SCANS.includes(name) || SCAN_ENDING.test(name) || name === 'CartesianProduct',
  );
}

/** Whether anything of ours is found through an index at all. */
export function isAnchored(plan: Plan): boolean {
  return operatorsOf(plan).some((name) => /Index(?:Seek|Scan|ContainsScan)/.test(name));
}
