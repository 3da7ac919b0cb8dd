import type { Rule } from '../draft.js';

/** Statements are asked for by the name of a predicate, property or metric: it must be one of them. */
export const metricNames: Rule = (seed, report) => {
  for (const { id, place } of seed.metrics) {
    if (seed.ontology.properties.has(id))
      report(place, `${id} is a property of the ontology`, 'name the metric otherwise');
  }
};
