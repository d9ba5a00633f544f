/** Two faults of Safari that Babel answers by taking every destructuring apart; these mend only what is faulty. */
const mended = {
  exclude: ['transform-parameters', 'transform-destructuring'],
  include: [
    'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
    'bugfix/transform-safari-rest-destructuring-rhs-array',
  ],
}

/** TypeScript and JSX are turned by esbuild (config/index.ts) before Babel fits the result to the browsers. */
module.exports = {
  presets: [
    [
      'taro',
      { framework: 'none', ts: false, compiler: 'webpack5', useBuiltIns: false, hot: false, ...mended },
    ],
  ],
  plugins: ['./config/without-schemas.js'],
}
