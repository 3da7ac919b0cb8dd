import { describe, expect, it } from 'vitest';
import { ask, ids } from './ask.js';

describe('the reference finds', () => {
  it('a name by RFC 4647 lookup, then in English, then the first official one', () => {
    const text = `{
      hub: entity(id: "scam-hub/north-hub") {
        taiwan: name(lang: "zh-Hant-TW")
        china: name(lang: "zh-CN")
        upper: name(lang: "MY")
        none: name(lang: "fr")
        chinese: names(lang: "zh") { value kind script }
      }
      outlet: entity(id: "media-outlet/outlet-two") { name french: name(lang: "fr") }
    }`;
    expect(ask(text)).toEqual({
      hub: {
        taiwan: '北方園區',
        china: '北方园区',
        upper: 'မြောက်ပိုင်းဗဟို',
        none: 'North Hub',
        chinese: [
          { value: '北方园区', kind: 'OFFICIAL', script: 'Hans' },
          { value: '北园', kind: 'ALIAS', script: 'Hans' },
          { value: '北方園區', kind: 'TRANSLITERATION', script: 'Hant' },
        ],
      },
      outlet: { name: 'Second Outlet', french: 'Second Outlet' },
    });
  });

  it('events in places inside a place, and none for what is no place', () => {
    const text = `{
      town: events(where: { within: "settlement/north-town" }) { nodes { id } }
      bloc: events(where: { within: "agency/regional-bloc" }) { nodes { id } }
      other: regions(where: { within: "country/xb" }) { nodes { id } }
      hubs: scamHubs(where: { within: "scam-hub/north-hub" }) { nodes { id } }
    }`;
    expect(ask(text)).toEqual({
      town: ids(
        'operation/approximate-raid',
        'operation/disputed-raid',
        'operation/day-raid',
        'operation/day-raid-two',
      ),
      bloc: ids(),
      other: ids('region/border-area'),
      hubs: ids('scam-hub/north-annex'),
    });
  });

  it('events whose days overlap a period, undated ones never', () => {
    const text =
      '{ events(where: { from: "2023-10-16", to: "2023-10-20", involving: "agency/xa-police" }) { nodes { id } } }';
    expect(ask(text)).toEqual({
      events: ids(
        'incident/blackout',
        'conflict/border-conflict',
        'operation/year-raid',
        'operation/season-raid',
        'operation/open-end-raid',
        'legal-case/ring-case',
      ),
    });
  });

  it('parallel ways between two entities, and none through a country', () => {
    const text = `{
      paths(from: "person/person-one", to: "region/xa-north", maxLength: 2, first: 5) {
        length
        nodes { id }
        steps { predicate direction }
      }
    }`;
    const way = (predicate: string) => ({
      length: 2,
      nodes: [{ id: 'person/person-one' }, { id: 'operation/day-raid' }, { id: 'region/xa-north' }],
      steps: [
        { predicate, direction: 'OUT' },
        { predicate: 'TOOK_PLACE_IN', direction: 'OUT' },
      ],
    });
    expect(ask(text)).toEqual({ paths: [way('HELD_IN'), way('PARTICIPATED_IN')] });
  });

  it('names by exact match, prefix and part', () => {
    const text =
      '{ hub: search(text: "Hub") { edges { score matched { value } node { id } } } full: search(text: "north HUB") { edges { score node { id } } } }';
    expect(ask(text)).toEqual({
      hub: {
        edges: [
          { score: 0.75, matched: { value: 'Hub N' }, node: { id: 'scam-hub/north-hub' } },
          { score: 0.5, matched: { value: 'North Hub Annex' }, node: { id: 'scam-hub/north-annex' } },
        ],
      },
      full: {
        edges: [
          { score: 1, node: { id: 'scam-hub/north-hub' } },
          { score: 0.75, node: { id: 'scam-hub/north-annex' } },
        ],
      },
    });
  });

  it('symmetric relationships from both ends and under any direction', () => {
    const text = `{
      entity(id: "person/person-three") {
        related(predicates: [RELATED_TO], direction: IN) { edges { direction statementCount node { id } } }
      }
    }`;
    expect(ask(text)).toEqual({
      entity: {
        related: {
          edges: [
            { direction: 'BOTH', statementCount: 2, node: { id: 'person/person-four' } },
            { direction: 'BOTH', statementCount: 1, node: { id: 'person/person-two' } },
          ],
        },
      },
    });
  });

  it('the nearest part of a neighbourhood, with what holds it together', () => {
    const text = `{
      neighbourhood(ids: ["scam-hub/north-annex"], depth: 2, limit: 5) {
        nodes { id }
        steps { from { id } predicate to { id } direction }
        truncated
      }
    }`;
    const step = (from: string, predicate: string, to: string) => ({
      from: { id: from },
      predicate,
      to: { id: to },
      direction: 'OUT',
    });
    expect(ask(text)).toEqual({
      neighbourhood: {
        ...ids(
          'scam-hub/north-annex',
          'operation/day-raid-two',
          'scam-hub/north-hub',
          'agency/xa-police',
          'announcement/first-announcement',
        ),
        steps: [
          step('agency/xa-police', 'PARTICIPATED_IN', 'announcement/first-announcement'),
          step('agency/xa-police', 'PARTICIPATED_IN', 'operation/day-raid-two'),
          step('announcement/first-announcement', 'ABOUT', 'scam-hub/north-hub'),
          step('operation/day-raid-two', 'TOOK_PLACE_IN', 'scam-hub/north-annex'),
          step('scam-hub/north-annex', 'PART_OF', 'scam-hub/north-hub'),
        ],
        truncated: true,
      },
    });
  });

  it('what became of an id', () => {
    const text = `{
      resolve(ids: ["scam-hub/north-compound", "person/person-zero", "person/person-one", "person/nobody"]) {
        state
        entity { id }
        reason
      }
    }`;
    expect(ask(text)).toEqual({
      resolve: [
        { state: 'MERGED', entity: { id: 'scam-hub/north-hub' }, reason: 'The same place under two names.' },
        { state: 'WITHDRAWN', entity: null, reason: 'Named by one outlet that took it back.' },
        { state: 'CURRENT', entity: { id: 'person/person-one' }, reason: null },
        { state: 'UNKNOWN', entity: null, reason: null },
      ],
    });
  });
});
