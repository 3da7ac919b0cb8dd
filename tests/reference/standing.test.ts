import { describe, expect, it } from 'vitest';
import { ask, ids } from './ask.js';

describe('the reference tells how accusations stand', () => {
  it('newest first, each status once, an undated one last', () => {
    const text = `{
      one: entity(id: "person/person-one") { standing { status at { edtf } statement { subject { id } } } }
      ring: entity(id: "criminal-group/ring-one") { standing { status at { edtf } attributedTo { id } statement { property } } }
    }`;
    expect(ask(text)).toEqual({
      one: {
        standing: [
          { status: 'CONVICTED', at: { edtf: '2024-03' }, statement: { subject: { id: 'person/person-one' } } },
          { status: 'ARRESTED', at: { edtf: '2023-09-03' }, statement: { subject: { id: 'person/person-one' } } },
          {
            status: 'SANCTIONED',
            at: { edtf: '2023-07-03' },
            statement: { subject: { id: 'sanction/ring-sanction' } },
          },
          { status: 'ALLEGED', at: null, statement: { subject: { id: 'person/person-one' } } },
        ],
      },
      ring: {
        standing: [
          {
            status: 'CHARGED',
            at: { edtf: '2023-10' },
            attributedTo: null,
            statement: { property: 'classification' },
          },
          {
            status: 'ALLEGED',
            at: { edtf: '2023-09' },
            attributedTo: { id: 'agency/xa-police' },
            statement: { property: 'OPERATES' },
          },
          {
            status: 'SANCTIONED',
            at: { edtf: '2023-07-03' },
            attributedTo: { id: 'agency/regional-bloc' },
            statement: { property: 'AGAINST' },
          },
        ],
      },
    });
  });

  it('of those alone that have one of the statuses now', () => {
    const text = `{
      wasCharged: people(where: { standing: [CHARGED, WANTED] }) { nodes { id } }
      dismissed: people(where: { standing: [DISMISSED] }) { nodes { id } }
      hubs: scamHubs(where: { standing: [ALLEGED], text: "river" }) { nodes { id } }
    }`;
    expect(ask(text)).toEqual({
      wasCharged: ids(),
      dismissed: ids('person/person-two'),
      hubs: ids('scam-hub/river-park'),
    });
  });
});
