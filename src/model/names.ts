/** Folds text for search: NFKC, without case, accents on Latin letters, width, and zero-width characters; runs of white space become one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
