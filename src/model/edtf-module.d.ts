/** The part of `edtf` (which ships no types) that this project uses. */
declare module 'edtf' {
  /** @throws where the text is not EDTF level 0 to 2 */
  export function parse(text: string): unknown;
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
