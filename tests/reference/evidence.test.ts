import { describe, expect, it } from 'vitest';
import { ask } from './ask.js';

describe('the reference shows of evidence', () => {
  it('as independent sources the distinct ends of all chains of reprints', () => {
    const text = `{
      entity(id: "operation/day-raid") {
        ... on Operation {
          targets {
            edges {
              independentSources
              statementCount
              statements { citations { document { id } originActor { id } rootDocument { id } } }
            }
          }
        }
      }
    }`;
    const citation = (key: string, actor: string | null, root: string) => ({
      document: { id: `document/${key}` },
      originActor: actor && { id: actor },
      rootDocument: { id: `document/${root}` },
    });
    expect(ask(text)).toEqual({
      entity: {
        targets: {
          edges: [
            {
              independentSources: 3,
              statementCount: 1,
              statements: [
                {
                  citations: [
                    citation('police-notice', 'agency/xa-police', 'police-notice'),
                    citation('wire-story', 'media-outlet/wire-one', 'wire-story'),
                    citation('wire-repost', 'media-outlet/wire-one', 'wire-story'),
                    citation('two-sources', 'agency/xa-police', 'police-notice'),
                    citation('lost-copy', null, 'lost-original'),
                    citation('seed-text', 'media-outlet/wire-one', 'unread-wire'),
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });

  it('the latest status, the time and the qualifiers of all statements behind a link', () => {
    const text = `{
      entity(id: "armed-group/river-army") {
        ... on ArmedGroup {
          involvedIn { edges { status qualifiers { name value entity { id } } statementCount } }
          controls { edges { since { edtf } until { edtf } } }
        }
      }
    }`;
    expect(ask(text)).toEqual({
      entity: {
        involvedIn: {
          edges: [
            {
              status: 'ALLEGED',
              statementCount: 2,
              qualifiers: [
                { name: 'role', value: 'guards', entity: null },
                { name: 'role', value: 'landlord', entity: null },
                { name: 'part', value: 'leaders', entity: null },
                { name: 'place', value: null, entity: { id: 'site/river-bridge' } },
              ],
            },
          ],
        },
        controls: { edges: [{ since: { edtf: '2015' }, until: null }] },
      },
    });
  });

  it('the figure a conversion converts', () => {
    const text = `{
      entity(id: "operation/day-raid") {
        figures(metrics: ["amount_involved"]) { nodes { figure { unit value low high convertedFrom { figure { unit value } } } } }
      }
    }`;
    const convertedFrom = { figure: { unit: 'CNY', value: '120000000' } };
    expect(ask(text)).toEqual({
      entity: {
        figures: {
          nodes: expect.arrayContaining([
            { figure: { unit: 'CNY', value: '120000000', low: null, high: null, convertedFrom: null } },
            { figure: { unit: 'USD', value: '16500000.5', low: null, high: null, convertedFrom } },
            { figure: { unit: 'USD', value: null, low: '16.1', high: '16.8', convertedFrom } },
          ]),
        },
      },
    });
  });
});
