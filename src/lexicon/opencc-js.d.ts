declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their Simplified candidates: `key first second|key first|…`. */
  const table: string
  export default table
}
