/** Keeps what a pure function of a text has answered; starts anew when there are too many answers. */
export function memo<T>(answer: (text: string) => T, capacity = 20_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = answer(text);
    if (known.size >= capacity) known.clear();
    known.set(text, { value });
    return value;
  };
}
