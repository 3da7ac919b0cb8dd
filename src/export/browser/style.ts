import { ENTITY, MARKER, type Ontology } from '../../ontology/ontology.js';
import { type Colour, hexOf, inkOn } from './colours.js';

const ENTITY_CAPTION = '{name}';
/** Nodes that are no entities, with what they are known by. Grey: they carry evidence and are no part of the story. */
const OTHERS: Readonly<Record<string, string>> = {
  Statement: '{property} {amount}',
  Dispute: '{class}',
  Metric: '{metric}',
  Identifier: '{id}',
  Redirect: '{id}',
  Migration: '{id}',
  Dataset: '{version}',
  Document: '{title}',
};
const FIRST_HUE = 105;
/** Two fifths of the circle: neighbours in the list of families are far apart in colour. */
const NEXT_HUE = 144;
const [DARKEST, LIGHTEST] = [0.32, 0.72];
const SATURATION = 0.55;
const EDGE_DARKER = 0.14;
const MIDDLE = (DARKEST + LIGHTEST) / 2;

/**
 * A style sheet for Neo4j Browser (GraSS): a hue for each family, a shade of it for each kind, and for all nodes the caption
 * that tells them apart.
 *
 * Browser takes the last rule that matches a node, and makes up a rule for every label without one, which then comes last: so
 * each label has a rule, and that of the kind comes after those of its families.
 */
export function browserStyle(ontology: Ontology): string {
  const families = [...ontology.families.values()].filter(({ name }) => name !== ENTITY);
  const kinds = [...ontology.kinds.values()];
  const hues = new Map(families.map(({ name }, index) => [name, (FIRST_HUE + index * NEXT_HUE) % 360]));
  return [
    'node {\n  diameter: 65px;\n  border-width: 2px;\n}\n',
    nodeRule(MARKER, grey(LIGHTEST), '{id}'),
    nodeRule(ENTITY, grey(LIGHTEST), ENTITY_CAPTION),
    ...[...hues].map(([name, hue]) => nodeRule(name, coloured(hue, MIDDLE), ENTITY_CAPTION)),
    ...kinds.map((kind) => {
      const shades = kinds.filter((each) => each.families[0] === kind.families[0]);
      const lightness = shade(shades.indexOf(kind), shades.length);
      return nodeRule(kind.type, coloured(hues.get(kind.families[0] ?? '') ?? 0, lightness), ENTITY_CAPTION);
    }),
    ...Object.entries(OTHERS).map(([label, caption], index, all) =>
      nodeRule(label, grey(shade(index, all.length)), caption),
    ),
    RELATIONSHIP,
  ].join('\n');
}

const RELATIONSHIP = `relationship {
  color: #8a8f98;
  shaft-width: 1px;
  font-size: 8px;
  padding: 3px;
  text-color-external: #4d535c;
  text-color-internal: #ffffff;
  caption: "<type>";
}
`;

function coloured(hue: number, lightness: number): Colour {
  return { hue, saturation: SATURATION, lightness };
}

function grey(lightness: number): Colour {
  return { hue: 0, saturation: 0, lightness };
}

/** Evenly from the darkest to the lightest. */
function shade(index: number, of: number): number {
  return of < 2 ? MIDDLE : DARKEST + ((LIGHTEST - DARKEST) * index) / (of - 1);
}

function nodeRule(label: string, colour: Colour, caption: string): string {
  const fill = hexOf(colour);
  const edge = hexOf({ ...colour, lightness: colour.lightness - EDGE_DARKER });
  return `node.${label} {
  color: ${fill};
  border-color: ${edge};
  text-color-internal: ${inkOn(fill)};
  caption: "${caption}";
}
`;
}
