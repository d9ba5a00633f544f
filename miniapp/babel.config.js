/** TypeScript and JSX are turned by esbuild (config/index.ts) before Babel fits the result to the browsers. */
module.exports = {
  presets: [['taro', { framework: 'none', ts: false, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
  plugins: ['./config/without-schemas.js'],
}
