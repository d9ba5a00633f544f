declare module 'miniprogram-compiler' {
  /** Compiles every .wxml under a folder into a script body that returns the templates. */
  export function wxmlToJs(root: string): string
}
