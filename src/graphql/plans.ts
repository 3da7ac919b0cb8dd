/** The least recently used of many things gives way: a Map in the order of use. */
export class Plans {
  readonly #texts = new Map<string, string>();

  constructor(readonly capacity: number) {}

  /** The text kept under a key, composed if there is none. */
  text(key: string, compose: () => string): string {
    const known = this.#texts.get(key);
    const text = known ?? compose();
    this.#texts.delete(key);
    this.#texts.set(key, text);
    if (this.#texts.size > this.capacity) {
      for (const oldest of this.#texts.keys()) {
        this.#texts.delete(oldest);
        break;
      }
    }
    return text;
  }

  get size(): number {
    return this.#texts.size;
  }
}
