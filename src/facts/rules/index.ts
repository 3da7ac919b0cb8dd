import type { Rule } from '../draft.js';
import { accusingKinds } from './accusing-kinds.js';
import { conversions } from './conversions.js';
import { cycles } from './cycles.js';
import { figureAmounts } from './figure-amounts.js';
import { identifierUniqueness } from './identifier-uniqueness.js';
import { metricNames } from './metric-names.js';
import { ranks } from './ranks.js';
import { redirectTargets } from './redirect-targets.js';
import { shapeCodes } from './shape-codes.js';
import { shapePlaces } from './shape-places.js';
import { statusOfAccusations } from './status-of-accusations.js';
import { statusOrder } from './status-order.js';
import { unattributedCitations } from './unattributed-citations.js';
import { uncitedStatements } from './uncited-statements.js';
import { unreadDocuments } from './unread-documents.js';

/** What must hold of all facts together, once each part has been read. */
export const RULES: readonly Rule[] = [
  uncitedStatements,
  unreadDocuments,
  unattributedCitations,
  statusOfAccusations,
  statusOrder,
  accusingKinds,
  ranks,
  figureAmounts,
  conversions,
  cycles,
  redirectTargets,
  identifierUniqueness,
  metricNames,
  shapeCodes,
  shapePlaces,
];
