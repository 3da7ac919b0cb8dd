import { expect, test } from 'vitest';
import { isRecentEnough } from '../../../src/database/open.js';

test.each(['5.26.0', '5.26.30', '5.27-aura', '2025.06.0', '6.0'])('Neo4j %s is recent enough', (version) => {
  expect(isRecentEnough(version)).toBe(true);
});

test.each(['4.4.40', '5.25.1', '5.9', '3.5'])('Neo4j %s is too old', (version) => {
  expect(isRecentEnough(version)).toBe(false);
});
