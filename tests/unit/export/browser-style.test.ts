import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf, inkOn } from '../../../src/export/browser/colours.js';
import { browserStyle } from '../../../src/export/browser/style.js';
import { labelsOf } from '../../../src/ontology/ontology.js';
import { loadOntology, packagePath } from '../../../src/package.js';

const ontology = loadOntology();
const style = browserStyle(ontology);
const RULE =
  /^node\.(\w+) \{\n {2}color: (#\w{6});\n {2}border-color: (#\w{6});\n {2}text-color-internal: (#\w{6});\n {2}caption: "(\{\w+\}(?: \{\w+\})?)";\n\}$/gm;
const rules = [...style.matchAll(RULE)].map(([, label = '', fill = '', edge = '', ink = '', caption = '']) => ({
  label,
  fill,
  edge,
  ink,
  caption,
}));

describe('the style for Neo4j Browser', () => {
  it('is committed as the ontology gives it: npm run generate', () => {
    expect(readFileSync(packagePath('cypher/browser/style.grass'), 'utf8')).toBe(style);
  });

  it('has a rule for each label of an entity, that of the kind last, since the last one counts', () => {
    const labels = rules.map(({ label }) => label);
    for (const kind of ontology.kinds.values()) {
      const places = labelsOf(kind).map((label) => labels.indexOf(label));
      expect(Math.min(...places), kind.type).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places), kind.type).toBe(places.at(-1));
    }
  });

  it('gives each kind a colour of its own', () => {
    const fills = rules.filter(({ label }) => ontology.kinds.has(label)).map(({ fill }) => fill);
    expect(fills.length).toBe(ontology.kinds.size);
    expect(new Set(fills).size).toBe(fills.length);
  });

  it('writes captions that can be read on their colour', () => {
    for (const { label, fill, ink } of rules) expect(contrast(fill, ink), label).toBeGreaterThanOrEqual(4.5);
  });

  it('has nothing in a caption that Browser stops reading at', () => {
    const captions = [...style.matchAll(/caption: "([^"]*)"/g)].map(([, caption]) => caption);
    expect(captions).toHaveLength(rules.length + 1);
    for (const caption of captions) expect(caption).toMatch(/^[^:;]+$/);
  });
});

describe('a colour', () => {
  it.each([
    [0, 1, 0.5, '#ff0000'],
    [120, 1, 0.25, '#008000'],
    [240, 1, 0.5, '#0000ff'],
    [60, 1, 0.5, '#ffff00'],
    [0, 0, 0, '#000000'],
    [200, 0, 1, '#ffffff'],
    [210, 0.5, 0.4, '#336699'],
  ])('of hue %d, saturation %d and lightness %d is %s', (hue, saturation, lightness, hex) => {
    expect(hexOf({ hue, saturation, lightness })).toBe(hex);
  });

  it('is written on in black where it is light, else in white', () => {
    expect(inkOn('#ffff00')).toBe('#000000');
    expect(inkOn('#0000ff')).toBe('#ffffff');
  });
});

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** As WCAG 2 defines it. */
function luminance(colour: string): number {
  const parts = [0.2126, 0.7152, 0.0722].map((weight, index) => {
    const share = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  });
  return parts.reduce((sum, part) => sum + part, 0);
}
