/** An object of the answer: its concrete type and what each response key reads. Nested fields are looked up here and nowhere else. */
export class Planned {
  readonly values = new Map<string, unknown>();
  constructor(readonly type: string) {}
}
