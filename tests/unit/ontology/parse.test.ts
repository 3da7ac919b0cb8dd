import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../../src/errors.js';
import { accusesOf, connects, isOf, kindsOf, labelsOf } from '../../../src/ontology/ontology.js';
import { parseOntology } from '../../../src/ontology/parse.js';
import { loadOntology, packagePath } from '../../../src/package.js';

/** An ontology without contradictions; the tests below change one line of it. */
const SOUND = `
"Relationships." enum Predicate {
  "There." TOOK_PLACE_IN @connects(from: "Event", to: "Place") @qualifiers(names: ["precision"])
  "Kin." RELATED_TO @connects(from: "Place", to: "Place") @symmetric
}
"Anything." interface Entity @family(where: "EntityWhere") {
  "Remarks." remarks: [String!]!
}
"Places." interface Place implements Entity @family(where: "PlaceWhere") {
  "Events." events: [Event!]! @relation(types: [TOOK_PLACE_IN], direction: IN)
  "Twins." twins: [Place!]! @relation(types: [RELATED_TO], direction: BOTH)
}
"Events." interface Event implements Entity @family(where: "EventWhere") {
  "When." occurred: FuzzyDate
  "Where." places: [Place!]! @relation(types: [TOOK_PLACE_IN], direction: OUT)
}
"Hubs." type ScamHub implements Entity & Place @kind(list: "scamHubs", accuses: true)
"Raids." type Raid implements Entity & Event @kind(list: "raids")
`;

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

function faultOf(text: string): unknown {
  try {
    parseOntology(text, 'o.graphql');
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('the ontology of the package', () => {
  const ontology = loadOntology();

  it('is read into families, kinds and relationships', () => {
    expect(ontology.families.get('Event')?.kinds).toContain('Operation');
    expect(ontology.kinds.get('ScamHub')).toMatchObject({
      name: 'SCAM_HUB',
      slug: 'scam-hub',
      list: 'scamHubs',
      families: ['Place'],
      accuses: true,
    });
    expect(ontology.predicates.get('RELATED_TO')).toMatchObject({ symmetric: true, qualifiers: ['kinship'] });
    expect(ontology.properties.get('occurred')).toMatchObject({ value: 'FuzzyDate', list: false });
  });

  it('gives a kind of two families the fields of both', () => {
    const country = ontology.kinds.get('Country');
    expect([...(country?.fields.keys() ?? [])]).toEqual(
      expect.arrayContaining(['remarks', 'within', 'participatedIn', 'citizens']),
    );
    expect(country && labelsOf(country)).toEqual(['Atlas', 'Entity', 'Place', 'Actor', 'Country']);
  });

  it('says which kinds have shapes', () => {
    expect([...ontology.kinds.values()].filter(({ shaped }) => shaped).map(({ type }) => type)).toEqual(['Region']);
  });

  it('says what a relationship may connect and whom it accuses', () => {
    const [memberOf, partOf] = [ontology.predicates.get('MEMBER_OF'), ontology.predicates.get('PART_OF')];
    if (!memberOf || !partOf) throw new Error('missing');
    expect(accusesOf(memberOf, 'CriminalGroup')).toBe(true);
    expect(accusesOf(memberOf, 'Agency')).toBe(false);
    expect(connects(ontology, partOf, 'ScamHub', 'Country')).toBe(true);
    expect(connects(ontology, partOf, 'Agency', 'Region')).toBe(false);
    expect(isOf(ontology, 'ScamHub', 'Place')).toBe(true);
    expect(kindsOf(ontology, 'Nothing')).toEqual([]);
  });

  it('declares no field in two ways', () => {
    expect(() => parseOntology(readFileSync(packagePath('ontology.graphql'), 'utf8'))).not.toThrow();
  });
});

describe('a contradiction', () => {
  it('is none in the ontology of these tests', () => {
    expect(faultOf(SOUND)).toBeUndefined();
  });

  it.each([
    [
      'an unknown kind at an end',
      'to: "Place") @q',
      'to: "Plaze") @q',
      'TOOK_PLACE_IN: there is no kind or family Plaze',
    ],
    [
      'an unknown kind of a field',
      'places: [Place!]!',
      'places: [Plaze!]!',
      'Event.places: there is no kind or family Plaze',
    ],
    [
      'an unknown family',
      'Raid implements Entity & Event',
      'Raid implements Entity & Evnt',
      'Raid implements Evnt, which no interface declares',
    ],
    [
      'an unknown relationship',
      '[TOOK_PLACE_IN], direction: OUT',
      '[TAKES_PLACE], direction: OUT',
      'Event.places: there is no relationship TAKES_PLACE',
    ],
    [
      'a relationship without direction',
      '[TOOK_PLACE_IN], direction: OUT',
      '[TOOK_PLACE_IN]',
      'places: @relation needs a direction, OUT, IN or BOTH',
    ],
    [
      'an unknown direction',
      'direction: OUT',
      'direction: AWAY',
      'places: @relation needs a direction, OUT, IN or BOTH',
    ],
    [
      'a field without relationships',
      '[TOOK_PLACE_IN], direction: OUT',
      '[], direction: OUT',
      'places: @relation needs types',
    ],
    [
      'a relationship without ends',
      '"Kin." RELATED_TO @connects(from: "Place", to: "Place")',
      '"Kin." RELATED_TO',
      'RELATED_TO needs @connects(from: ..., to: ...)',
    ],
    [
      'a relationship declared twice',
      '"Kin." RELATED_TO',
      '"There." TOOK_PLACE_IN @connects(from: "Place", to: "Event")\n  "Kin." RELATED_TO',
      'the relationship TOOK_PLACE_IN is declared twice',
    ],
    [
      'one field name with two types',
      '"Hubs." type ScamHub implements Entity & Place @kind(list: "scamHubs", accuses: true)',
      '"Hubs." type ScamHub implements Entity & Place @kind(list: "scamHubs") { "When." occurred: [String!]! }',
      'the field occurred is [String] here and FuzzyDate elsewhere',
    ],
    [
      'one field twice',
      '"When." occurred: FuzzyDate',
      '"When." occurred: FuzzyDate\n  "Remarks." remarks: [String!]!',
      'Event.remarks is declared twice',
    ],
    [
      'a wrong direction',
      '[TOOK_PLACE_IN], direction: IN',
      '[TOOK_PLACE_IN], direction: OUT',
      'Place.events: TOOK_PLACE_IN does not lead from Place to Event',
    ],
    [
      'both directions of one that has a direction',
      '[TOOK_PLACE_IN], direction: IN',
      '[TOOK_PLACE_IN], direction: BOTH',
      'Place.events: direction BOTH is for symmetric relationships, and they have no other',
    ],
    [
      'one direction of one that is symmetric',
      'direction: BOTH',
      'direction: OUT',
      'Place.twins: direction BOTH is for symmetric relationships, and they have no other',
    ],
    ['a relationship to one', 'events: [Event!]!', 'events: Event!', 'events: the type of a relationship is a list'],
    [
      'a property of another type',
      'occurred: FuzzyDate',
      'occurred: Int',
      'occurred: a property is a String or a FuzzyDate; a relationship needs @relation',
    ],
    ['a kind without a list', '@kind(list: "raids")', '', 'type Raid needs @kind(list: ...)'],
    [
      'a kind without a family',
      'Raid implements Entity & Event',
      'Raid implements Entity',
      'Raid must implement a family beside Entity',
    ],
    [
      'a kind that is no entity',
      'Raid implements Entity & Event',
      'Raid implements Event',
      'Raid must implement Entity',
    ],
    [
      'a kind declared twice',
      '"Raids." type Raid',
      '"Hubs." type ScamHub implements Entity & Place @kind(list: "x")\n"Raids." type Raid',
      'ScamHub is declared twice',
    ],
    ['a family without a filter', '@family(where: "PlaceWhere")', '', 'interface Place needs @family(where: ...)'],
    ['what is not described', '"Raids." type', 'type', 'Raid needs a description: the ontology is the documentation'],
  ])('is %s', (_, from, to, message) => {
    const text = SOUND.replace(from, to);
    expect(text).not.toBe(SOUND);
    const fault = faultOf(text);
    expect(fault).toBeInstanceOf(AtlasError);
    expect(fault).toMatchObject({ code: 'BAD_ONTOLOGY' });
    expect(String(fault)).toContain(message);
    expect(String(fault)).toMatch(/o\.graphql:\d+: /);
  });

  it('is told with its line', () => {
    const text = SOUND.replace('[TOOK_PLACE_IN], direction: OUT', '[TOOK_PLACE_IN]');
    expect(faultOf(text)).toMatchObject({
      message: `o.graphql:${lineOf(text, '"Where." places')}: places: @relation needs a direction, OUT, IN or BOTH`,
    });
  });

  it('is an error of syntax, too', () => {
    expect(faultOf(`${SOUND}\ntype {`)).toMatchObject({
      message: expect.stringMatching(/^o\.graphql:\d+: Syntax Error/),
    });
    expect(faultOf('"E." enum Predicate { "A." A @connects(from: "X", to: "X") }')).toMatchObject({
      message: 'o.graphql: there is no interface Entity',
    });
  });
});
