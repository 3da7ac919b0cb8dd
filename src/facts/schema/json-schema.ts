/** The part of JSON Schema draft-07 that the seed's schema uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
}

export const TEXT: JsonSchema = { type: ['string', 'number'] };
export const FLAG: JsonSchema = { type: 'boolean' };
export const NUMBER: JsonSchema = { type: ['number', 'string'] };
export const COUNT: JsonSchema = { type: 'integer' };
export const DATE: JsonSchema = { type: ['string', 'number'], description: 'EDTF, as exact as the source gives it' };
export const DOCUMENT_KEY: JsonSchema = { type: 'string', pattern: '^[a-z0-9-]+$', description: "A document's key" };

export function refer(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition}` };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** A mapping that may have these keys and no others. */
export function mapping(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

/** A closed list, offered in lower case and accepted as the API shows it. */
export function words(list: readonly string[]): JsonSchema {
  return { anyOf: [{ enum: list.map((word) => word.toLowerCase()) }, { pattern: `^(${list.join('|')})$` }] };
}
